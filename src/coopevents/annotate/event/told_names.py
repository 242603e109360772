"""Names without quotation marks and without a known noun, which the words around them tell to be occasions'.

Job: text + the spans that are names already -> `Mention[EventName]`s: 2019 글로벌 캠퍼스를 개최했다, 제2차 협력위원회를
갖고.  It must not know clauses, dates or organisations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.annotate.event.nouns import Noun, event_mention
from coopevents.document import Mention, Span
from coopevents.values.names import EventName

# 2019 글로벌 액셀러레이터 캠퍼스를 개최했다, 제3회 수출 붐업이 열렸다: a year or an edition, a verb of holding
HELD_EDITION = regex.compile(
    r"(?<![가-힣A-Za-z0-9.])(?P<name>(?:20\d\d|제\s?\d{1,3}회)\s(?:[가-힣A-Za-z0-9&·-]{1,15}(?<![은는을를에의과로])\s){0,5}?"
    r"[가-힣A-Za-z0-9&·-]{2,20}?)(?:을|를|이|가)\s(?:[가-힣]{2,6}\s)?"
    r"(?:개최|개막|폐막|열었|열고|열린|열렸|연다|열기로|열어|치러|치렀|막을 [올내]|막이 오)"
)
# 2016 나루게임콘은 8월 15일부터 나루전시장에서 개최된다, 가람빌드쇼 2016(GARAM BUILD 2016)은 잠정 연기됐다: a topic
TOPIC_EDITION = regex.compile(
    r"(?<![가-힣A-Za-z0-9.])(?P<name>(?:(?:20\d\d|제\s?\d{1,3}회)\s(?:[가-힣A-Za-z0-9&·-]{1,15}(?<![은는을를에의과로])\s){0,5}?"
    r"[가-힣A-Za-z0-9&·-]{2,20}?|(?:[가-힣A-Za-z&·-]{2,14}(?<![은는을를에의과로이가])\s){0,2}[가-힣A-Za-z&·-]{2,14}\s20\d\d))"
    r"(?:\([^()\n]{1,40}\))?(?:은|는|도)\s[^.\n‘’“”]{0,80}?(?:개최|열린다|열렸다|열릴|연기|취소)"
)
# 제2차 한·인도 중소기업 협력위원회를 갖고: a numbered meeting of a committee
COMMITTEE = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>제?\s?\d{1,2}차\s(?:[가-힣A-Za-z·-]{1,14}(?<![은는을를에의로])\s){0,4}[가-힣A-Za-z·-]{0,14}"
    r"(?:위원회|협의회|협의체|공동위|협력위))(?:를|가|을|이|에서|에서는|에\s참석)\s?"
)
MEETING = Noun("위원회", ("conference", "meeting"), "strong")


def told_names(text: str, known: Sequence[Span]) -> list[Mention[EventName]]:
    """Names in the order of their constructions; none overlaps another or a known one."""
    found: list[Mention[EventName]] = []
    for mention in _held(text):
        if not any(mention.span.overlaps(other) for other in [*known, *(m.span for m in found)]):
            found.append(mention)
    return found


def _held(text: str) -> Iterator[Mention[EventName]]:
    """대구혁신센터가 18일 2019 글로벌 액셀러레이터 캠퍼스를 개최했다; 제2차 협력위원회를 갖고."""
    for match in (*HELD_EDITION.finditer(text), *TOPIC_EDITION.finditer(text)):
        yield _named(match, Noun(match["name"].split()[-1], ("other",), "brand"))
    for match in COMMITTEE.finditer(text):
        yield _named(match, MEETING)


def _named(match: regex.Match[str], noun: Noun) -> Mention[EventName]:
    return event_mention(match.start("name"), match.end("name"), match["name"], noun, quoted=False)
