"""What of a document is worth the morphological analysis.

Job: `may_tell`, whether a document can hold a record at all; `worth_analysing`, its sentences that can take part in
one; `sure_of`, those of them whose words rules are sure to ask for.  Input: a `Document` and mentions.  Output: a yes
or no, sentences.  It must not know how records are made; it leaves out only what no rule asks for, and a test compares
its choice with analysing everything.

Single sentences are not chosen by cue words: a fifth of the counts and a third of the sums stand in lines without one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import Any

from coopevents import regex
from coopevents.document import Document, Kind, Mention, Sentence
from coopevents.frames.reading import RECORD_LIKE, SILENT

TELLING = frozenset({Kind.EVENT, Kind.AGREEMENT, Kind.MONEY})
UNREAD = SILENT | RECORD_LIKE  # tables and label boxes are read by rows and columns
# 나루대 LINC+사업단이 주최하고: nothing that an annotator knows, but a role
ROLE = regex.compile(r"주최|주관|후원|협찬")
# 시를 방문했다, 대사를 접견했다, 사무소가 문을 열었다, 18개 대상을 조인했다: told by a verb alone
VERBAL = regex.compile(
    r"조인|서명|체결|방문|시찰|견학|참관|고찰|탐방|둘러|돌아[보봤본]|찾[아았은는을]|찾게|문을\s?[열연]|[을를]\s(?:열|연)|개[소설관]"
    r"|만[나났]|접견|예방|면담|환담|영접|회[동담]"
)


def may_tell(document: Document, mentions: Collection[Mention[Any]]) -> bool:
    """Whether any rule can make a record of it: it names an occasion, an agreement or a sum, or has a table or box."""
    return (
        any(mention.kind in TELLING for mention in mentions)
        or any(block.zone in RECORD_LIKE for block in document.blocks)
        or VERBAL.search(document.text) is not None
    )


def worth_analysing(document: Document, mentions: Iterable[Mention[Any]]) -> list[Sentence]:
    """The sentences of running text that hold a mention of any kind or a word for a role, in order."""
    running = [s for s in document.sentences if document.blocks[s.block].zone not in UNREAD]
    told = {s.index for s in _holding(running, mentions)}
    return [s for s in running if s.index in told or ROLE.search(document.text, s.start, s.end)]


def sure_of(sentences: Iterable[Sentence], mentions: Iterable[Mention[Any]]) -> list[int]:
    """Indices of the sentences that name an occasion, an agreement or a sum: rules are sure to ask for their words."""
    return [s.index for s in _holding(sentences, [m for m in mentions if m.kind in TELLING])]


def _holding(sentences: Iterable[Sentence], mentions: Iterable[Mention[Any]]) -> list[Sentence]:
    """The sentences in which a mention begins."""
    starts = sorted({mention.start for mention in mentions})
    chosen = []
    for sentence in sentences:
        first = bisect_left(starts, sentence.start)
        if first < len(starts) and starts[first] < sentence.end:
            chosen.append(sentence)
    return chosen
