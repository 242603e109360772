"""Names without quotation marks and without a known noun, which the words around them tell to be occasions'.

Job: text + the spans that are names already -> `Mention[EventName]`s: 2019 글로벌 캠퍼스를 개최했다, 제2차 협력위원회를
갖고, 네트워킹 행사인 가람파티가 열렸다, 10월 부산 해양대제전.  It must not know clauses, dates or organisations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.annotate.event_nouns import EventNouns, Noun, event_mention
from coopevents.document import Mention, Span
from coopevents.values.names import EventName

# 2019 글로벌 액셀러레이터 캠퍼스를 개최했다, 제3회 수출 붐업이 열렸다: a year or an edition, a verb of holding
HELD_EDITION = regex.compile(
    r"(?<![가-힣A-Za-z0-9.])(?P<name>(?:20\d\d|제\s?\d{1,3}회)\s(?:[가-힣A-Za-z0-9&·-]{1,15}(?<![은는을를에의과로])\s){0,5}?"
    r"[가-힣A-Za-z0-9&·-]{2,20}?)(?:을|를|이|가)\s(?:[가-힣]{2,6}\s)?"
    r"(?:개최|개막|폐막|열었|열고|열린|열렸|연다|열기로|열어|치러|치렀|막을 [올내]|막이 오)"
)
# 제2차 한·인도 중소기업 협력위원회를 갖고: a numbered meeting of a committee
COMMITTEE = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<name>제\s?\d{1,2}차\s(?:[가-힣A-Za-z·-]{1,14}(?<![은는을를에의로])\s){0,4}[가-힣A-Za-z·-]{0,14}"
    r"(?:위원회|협의회|협의체|공동위|협력위))(?:를|가|을|이|에서|에서는)\s"
)
# 네트워킹 행사인 디파티(D.PARTY)가 열렸다, 식품박람회인 시알에 참가했다: a name told by its kind
KIND_OF = regex.compile(
    r"(?<=[가-힣\s])(?P<kind>행사|전시회|박람회|포럼|상담회|콘퍼런스|컨퍼런스|축제)인\s"
    r"(?P<name>(?:[가-힣A-Za-z0-9&·-]{2,15}\s){0,2}?[가-힣A-Za-z0-9&·-]{2,15}?(?:\([A-Za-z][^()\n]{1,30}\))?)"
    r"(?=(?:이|가|을|를)\s|에\s(?:[^\s.]{1,12}\s){0,3}?(?:참가|참석|나선))"
)
# 10월 부산 해양대제전, 11월 대구 광학전을 연이어 개최한다: fairs in a list of months, whatever they show
LISTED_FAIR = regex.compile(
    r"(?<=(?:[월일]|까지)\s?(?:[가-힣]{2,4}(?:에서)?\s)?)"
    r"(?P<name>[가-힣A-Za-z0-9·]{2,14}(?:[^\W공도작안발충회여완사오직이비예운보유선수접내격결논]전|展))"
    r"(?=,\s?(?:내년|오는|다음)?\s?\d|[을를]\s(?:연이어|잇따라|잇달아|차례로)?\s?(?:개최|연다|열|마련)"
    r"|이\s(?:연이어|잇따라|차례로)?\s?(?:열|개최|예정))"
)
MEETING = Noun("위원회", ("conference", "meeting"), "strong")


def told_names(text: str, nouns: EventNouns, known: Sequence[Span]) -> list[Mention[EventName]]:
    """Names in the order of their constructions; none overlaps another or a known one."""
    found: list[Mention[EventName]] = []
    for mention in (*_held(text), *_of_a_kind(text, nouns), *_listed(text)):
        if not any(mention.span.overlaps(other) for other in [*known, *(m.span for m in found)]):
            found.append(mention)
    return found


def _held(text: str) -> Iterator[Mention[EventName]]:
    """대구혁신센터가 18일 2019 글로벌 액셀러레이터 캠퍼스를 개최했다; 제2차 협력위원회를 갖고."""
    for match in HELD_EDITION.finditer(text):
        yield _named(match, Noun(match["name"].split()[-1], ("other",), "brand"))
    for match in COMMITTEE.finditer(text):
        yield _named(match, MEETING)


def _of_a_kind(text: str, nouns: EventNouns) -> Iterator[Mention[EventName]]:
    """식품박람회인 시알에 참가했다: the kind is that of the noun before it."""
    for match in KIND_OF.finditer(text):
        noun = next((hit.payload[0] for hit in nouns.every(match["kind"])), None)
        if noun is not None:
            types = noun.types or ("other",)
            yield _named(match, replace(noun, noun=match["name"].split()[-1], types=types, strength="strong"))


def _listed(text: str) -> Iterator[Mention[EventName]]:
    for match in LISTED_FAIR.finditer(text):
        yield _named(match, Noun(match["name"], ("exhibition",), "strong"))


def _named(match: regex.Match[str], noun: Noun) -> Mention[EventName]:
    return event_mention(match.start("name"), match.end("name"), match["name"], noun, quoted=False)
