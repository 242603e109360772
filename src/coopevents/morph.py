"""Morphological analysis: the only module that knows Kiwi.

Job: sentences with the mentions in them -> tokens.  Mentions are handed over as pretokenised spans, so that a name
never seen before is one proper noun with the right particles after it.  It must not know what the tokens are for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import regex
from kiwipiepy import Kiwi, PretokenizedToken

from coopevents.document import Mention, Sentence, Span, Token

# 추진키로 했다, 개최토록 한다: contractions of -하기로, -하도록 that Kiwi takes for nouns
CONTRACTED = regex.compile(r"(?<noun>[가-힣]{2,4})(?<tail>키로|토록)(?=\s|$)")
# 벡스코에서 여는 상담회: without an object before it Kiwi takes the verb for 여 (party) with its particle
OPENING = regex.compile(r"(?<=[가-힣\d)’'”\"」』]\s)여는(?=\s|[‘'“\"「『《<])")
TAILS = {"키로": (("기", "ETN", 0), ("로", "JKB", 1)), "토록": (("도록", "EC", 0),)}

Pretokenised = list[tuple[Any, ...]]


class Analyser:
    """One Kiwi, built once and passed on; building takes about a second."""

    def __init__(self) -> None:
        # The default dictionary costs 1.9 s and 270 MB for names of persons, which are not extracted.
        self._kiwi = Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)

    def analyse(
        self, text: str, sentences: Sequence[Sentence], mentions: Iterable[Mention[Any]]
    ) -> dict[int, list[Token]]:
        """Tokens of each sentence, by sentence index; offsets are those of `text`."""
        spans = outermost(mention.span for mention in mentions)
        strings = [text[s.start : s.end] for s in sentences]
        pretokenised: dict[str, list[Any]] = {}
        cursor = 0
        for sentence, string in zip(sentences, strings, strict=True):
            while cursor < len(spans) and spans[cursor].end <= sentence.start:
                cursor += 1
            inside = []
            look = cursor
            while look < len(spans) and spans[look].start < sentence.end:
                if sentence.start <= spans[look].start and spans[look].end <= sentence.end:
                    inside.append((spans[look].start - sentence.start, spans[look].end - sentence.start))
                look += 1
            pretokenised.setdefault(string, _pretokenised(string, inside))
        analysed = self._kiwi.tokenize(strings, pretokenized=lambda string: pretokenised.get(string, []))
        return {
            sentence.index: [_token(token, sentence.start) for token in tokens]
            for sentence, tokens in zip(sentences, analysed, strict=True)
        }


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Spans without those that lie inside or across an earlier, longer one; sorted."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if len(span) and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return kept


def _pretokenised(string: str, inside: list[tuple[int, int]]) -> Pretokenised:
    given: Pretokenised = [(start, end, "NNP") for start, end in inside]
    for match in CONTRACTED.finditer(string):
        start, end = match.span()
        if any(a < end and start < b for a, b in inside):
            continue
        noun = match.end("noun") - start
        # two parts over one and the same stretch are refused by Kiwi: the verb takes one character of the tail
        parts = [PretokenizedToken(f"{match['noun']}하", "VV", 0, noun + 1)]
        for form, tag, skip in TAILS[match["tail"]]:
            parts.append(PretokenizedToken(form, tag, noun + skip, end - start))
        given.append((start, end, parts))
    for match in OPENING.finditer(string):
        start, end = match.span()
        if not any(a < end and start < b for a, b in inside):
            parts = [PretokenizedToken("열", "VV", 0, 1), PretokenizedToken("는", "ETM", 1, 2)]
            given.append((start, end, parts))
    return sorted(given, key=lambda item: item[0])


def _token(token: Any, offset: int) -> Token:
    return Token(token.form, str(token.tag), token.lemma, offset + token.start, offset + token.end)
