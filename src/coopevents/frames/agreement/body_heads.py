"""Bodies told by the office of their head: 신한은행장, 경기지사, 부산시 경제부시장, 산둥성 성장; then 김 지사는.

Job: a line -> the bodies, each over its name and the office.  It must not know what the head does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.model import Actor, Body, Part, is_topic
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel, is_abroad

OFFICE = (
    r"(?:권한대행|공동대표|대표이사|대표자|대표|부?회장|부?이사장|부?사장|부?원장|청장|부?총장|행장|본부장|지부장|지회장|무역관장|관장|총재|총리"
    r"|부?성장|부?주지사|주장|인민위원장|위원장|관계자|센터장|협회장|조합장|부?시장|부?지사|군수|구청장|부?장관|차관|국장|서기|주석|CEO)"
)
# 경기지사, 용인시장은
LOCAL_HEAD = regex.compile(
    r"(?<![가-힣])(?P<place>[가-힣]{1,3}?[가-힣](?<!(?<!의)정부|[제무획화]부))\s?(?P<office>도지사|지사|시장|군수|구청장)(?=,|·|\s|와|과|은|는|이|가|도)"
)
# 하노이시 인민위원장, 산둥성 성장: heads abroad
FOREIGN_HEAD = regex.compile(
    r"(?<![가-힣])(?P<place>[가-힣]{2,8}(?:시|성|주|현|구|자치주))\s(?:인민)?(?:위원장|시장|성장|주지사|지사|주장|현장|구장|부시장|부성장|당서기|서기)"
)
# 경북도 경제부지사, 부산시 경제부시장
DEPUTY = regex.compile(
    r"(?<![가-힣])(?P<place>[가-힣]{1,4}(?:특별자치도|특별자치시|특별시|광역시|도|시|군|구))\s(?:[가-힣]{2,6}\s?)?부(?:지사|시장|군수|구청장)"
    r"(?=,|·|\s|와|과|은|는|이|가|도)"
)
LOCAL_SUFFIX = {"도지사": "도", "지사": "도", "시장": "시", "군수": "군", "구청장": "구"}
# 김 지사는, 맹 구청장은, 강 이사장은: an official by surname and office, for the body named last
BY_SURNAME = regex.compile(
    rf"(?<![가-힣])[가-힣]{{1,4}}\s(?P<office>{OFFICE})(?P<particle>은|는|이|가|도|와|과)(?![가-힣])"
)
# behind the office a particle, a sign or the end of the word: 청장년, 회장단 are none
HEAD = regex.compile(
    r"(?<![가-힣A-Za-z])(?P<body>[가-힣A-Za-z]{2,8}은행|[가-힣]{2,8}(?<![구시군도])청"
    r"|[가-힣]{2,8}(?:성장|중재|진흥|투자|관리|개발|통상)위원(?:회)?(?=장)|[가-힣A-Za-z]{1,10}(?:협회|연합회|진흥회|상공회의소|조합|중앙회|공단|공사|재단|대학|진흥원|연구원|평가원|상의|기금))장"
    r"(?![가-힣](?<![와과은는이가도의]))"
)
OFFICIAL = "organisation.official"
ASSOCIATIONS = ("협회", "연합회", "진흥회", "상공회의소", "조합", "중앙회", "상의")


def officials(reading: Reading, line: Line, known: Sequence[Body]) -> list[Body]:
    """Bodies told by their heads where no known one stands; none overlaps another."""
    found: list[Body] = []
    for span, value, rule in _heads(reading, line):
        if not any(span.overlaps(m.span) for m in (*known, *found)):
            found.append(Mention(Kind.ORGANISATION, span.start, span.end, value, rule))
    return found


def _heads(reading: Reading, line: Line) -> Iterator[tuple[Span, OrganisationName, str]]:
    for match in LOCAL_HEAD.finditer(reading.text, line.start, line.end):
        if _is_local(reading, match):
            value = _of_head(reading, match["place"] + LOCAL_SUFFIX[match["office"]], match.start("place"))
            yield Span(match.start("place"), match.end()), value, OFFICIAL
    for match in DEPUTY.finditer(reading.text, line.start, line.end):
        value = _of_head(reading, match["place"], match.start("place"))
        yield Span(match.start("place"), match.end()), value, OFFICIAL
    for name, end, value in body_heads(reading.text, line.start, line.end):
        yield Span(name.start, end), value, OFFICIAL
    for match in FOREIGN_HEAD.finditer(reading.text, line.start, line.end):
        value = _of_head(reading, match["place"], match.start("place"))
        if is_abroad(value.country):
            yield Span(*match.span("place")), value, "organisation.foreign_head"


def body_heads(text: str, start: int, end: int) -> Iterator[tuple[Span, int, OrganisationName]]:
    """The span of each body's name, where the office ends, and the body; banks without a country."""
    for match in HEAD.finditer(text, start, end):
        name = match["body"]
        if name.endswith("위원"):  # 동반성장위원장
            name += "회"
        if name.endswith("은행"):
            value = OrganisationName(name, OrganisationKind.COMPANY)
        else:
            kind = OrganisationKind.ASSOCIATION if name.endswith(ASSOCIATIONS) else OrganisationKind.AGENCY
            value = OrganisationName(name, kind, country="KR")
        yield Span(*match.span("body")), match.end(), value


def by_surname(reading: Reading, line: Line) -> list[Actor]:
    """김 지사는: the province named last before it."""
    found = []
    for match in BY_SURNAME.finditer(reading.text, line.start, line.end):
        acting = match["office"] == "권한대행"  # for any local body
        suffix = "" if acting else LOCAL_SUFFIX.get(match["office"].removeprefix("부"))
        if suffix is None:
            continue
        before = reading.mentions.organisations(0, match.start())
        fitting = [b for b in before if b.value.kind is OrganisationKind.LOCAL and b.value.name.endswith(suffix)]
        start, end = match.start(), match.end("office")
        if not fitting or any(o.start < end and start < o.end for o in before[-3:]):
            continue
        body = Mention(Kind.ORGANISATION, start, end, fitting[-1].value, "organisation.surname")
        part, topic = Part.of(match["particle"]), is_topic(match["particle"])
        found.append(Actor((body,), part, start, match.end(), topic))
    return found


def _of_head(reading: Reading, name: str, start: int) -> OrganisationName:
    """The city or province whose head is named, with the country of the place that stands there."""
    places = [p for p in reading.mentions.places(start, start + len(name)) if p.start == start and p.value.country]
    country = places[0].value.country if places else "KR"
    kind = OrganisationKind.LOCAL if country == "KR" else OrganisationKind.FOREIGN_STATE
    return OrganisationName(name, kind, country=country)


def _is_local(reading: Reading, match: regex.Match[str]) -> bool:
    """Is the place one that the text or the gazetteer knows: 경기지사, 용인시장; not 미국 시장, 시장 개척단의 시장?"""
    places = reading.mentions.places(match.start("place"), match.end("place"))
    if any(p.value.level in {PlaceLevel.COUNTRY, PlaceLevel.REGION} for p in places):
        return False
    apart = match.end("place") < match.start("office")  # 조근제 군수: a person
    return any(p.start == match.start("place") for p in places) or (match["office"] != "시장" and not apart)
