"""Organisations of a sentence as its grammar joins and marks them: A와 B, A·B 등 5개 기관은, A(청장 …)가, 두 기관은.

Job: Reading + line -> runs of coordinated organisations with the particle behind them, and those that a later 두 기관
stands for.  It must not know roles, events or records.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Mention, Span, Zone
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel, PlaceName

Body = Mention[OrganisationName]

# (청장 홍길동), [004370] of a listed firm
BRACKET = r"(?:\s?(?:\([^()\n]{0,70}\)|\[[^\[\]\n]{0,20}\]))"
CLOSE = r"[」』’'”\"》〉]?"
# A, B 등 5개 기관은 · A·B 3개 시가 · A와 B 두 단체가 · A와 B 등 호남권 3개 광역자치단체가 · A, B 등 유관기관과
COLLECTIVE = (
    r"(?:기관|단체|지자체|자치단체|시[·.]?도|시[·.]?군|지역|대학|협회|조합|부처|은행|공기업|공사|공단|기업"
    r"|사|곳|구|시|군|국)"
)
# 등 혁신도시로 옮겨 온 6개 기관은, 등 전남 동부권 5개 시군이
PLAIN_WORDS = r"(?:[가-힣]{1,9}(?<![와과은는이가의])\s){0,6}?[가-힣]{1,6}(?<![와과은는이가의])"
GROUP = (
    rf"(?:\s?(?:등|등의|등\s{PLAIN_WORDS})?\s?(?:\d{{1,2}}|[두세네양]|다섯|여섯|일곱|여덟|아홉|열)여?\s?[개대]?\s?"
    rf"[가-힣]{{0,4}}{COLLECTIVE}(?:(?:·|\s및\s|[와과]\s)(?:기관|단체|기업|업체)들?)?"
    rf"|\s?등\s?(?:[가-힣]{{2,6}}\s)?(?:유관|관계|관련|지원|공공|수출지원|참여|경제)\s?(?:기관|단체)들?"
    r"|\s?등\s?(?:[가-힣]{2,4}\s)?(?:부처|부문|기관|단체)들?)"
)
# 행정안전부와 12개 시·도가, A와 광주·전남·전북 등 호남권 3개 광역자치단체가: others without a name of their own
OTHERS = (
    rf"(?:\s?(?:와|과|및|,|·)\s?(?:(?:[가-힣]{{2,5}}[·,]\s?){{0,17}}(?:[가-힣]{{2,5}}\s)?{GROUP}"
    r"|(?:[가-힣]{1,6}\s){0,2}[가-힣]{0,4}(?:유관|관계|관련|지원|경제)\s?(?:기관|단체)들?))"
)
# KOTRA 현지 무역관이, 중진공 각 지부가, 기업가협회 회장단이: an office that has no name of its own
OFFICE = (
    r"(?:\s(?:현지|각|해외|주재|지역|관할|산하)\s?(?:무역관|사무소|지사|지부|지회|본부|센터|수출인큐베이터)"
    r"|\s?(?:회장단|사무국|집행부))"
)
# behind a name and before its particle
AFTER = regex.compile(rf"{BRACKET}?{CLOSE}{OFFICE}?(?:{GROUP}|{OTHERS}|\s?등)?(?:\s?측)?")
PARTICLE = regex.compile(
    r"(?P<form>에서는|에서도|에서|께서|은|는|이|가|도|와의|과의|와는|과는|와|과|의|을|를|에게|에)(?![가-힣])|(?P<too>\s역시)(?![가-힣])"
)
# what stands before a name in a coordination and says what it is: 미래부와 민관합동 추진단은, 도와 산하 진흥원이
ATTRIBUTE = (
    r"(?:(?<=\s)(?:민관\s?합동|산하|관내|도내|국내|현지|지역|민간\s?단체|비영리\s?단체|(?:사단|재단)\s?법인"
    r"|[가-힣]{0,10}(?:통신사|언론사|전문지|전문기업|주관사|대행사|운영사)|[가-힣]{0,6}(?:업체|기업|회사|기관|단체)인|(?:[가-힣]{2,8}\s)?국영\s?(?:기업|회사))\s)"
)
# A와 B, A·B, A, B 및 C, A를 비롯한 B: a coordination proper, without a subject particle inside
COORDINATION = regex.compile(rf"(?:\s|,|·|ㆍ|/|&|{BRACKET}|[」』’'”\"「『‘“]|와|과|및|그리고|하고|{ATTRIBUTE})++")
SUBJECT = frozenset({"은", "는", "이", "가", "도", "께서", "에서는", "에서도", "에서", " 역시"})
TOPIC = frozenset({"은", "는", "에서는", "도", " 역시"})

# 두 기관은, 양 기관이, 3개 기관은, 다섯 기관은, 두 시는, 이들 기관은
SHARED = regex.compile(
    r"(?<![가-힣\d])(?P<number>두|양|량|세|네|다섯|여섯|일곱|여덟|[2-9]개|이들(?=\s(?:기관|단체)))\s?"
    r"(?P<noun>기관|단체|지자체|시·?[군도]|도시|협회|부처|시|도|군|구|대학|공사|공단|측)"
    r"(?:은|는|이|가)(?![가-힣])"
)
NUMBERS = {"두": 2, "양": 2, "량": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "이들": 0}
NEAR = 1  # lines before 두 기관은 that name those it stands for, if they name several
REACH = 10  # lines that a shared subject is looked back for


@dataclass(frozen=True, slots=True)
class Run:
    """Coordinated organisations in text order; `marker` the particle behind the last one, `end` where it ends."""

    bodies: tuple[Body, ...]
    marker: str
    end: int

    @property
    def start(self) -> int:
        return self.bodies[0].start


def principals(reading: Reading, start: int, end: int) -> list[Body]:
    """Organisations of a stretch without those that only gloss another in brackets (KOTRA(대한무역투자진흥공사))."""
    found: list[Body] = []
    for body in reading.mentions.organisations(start, end):
        opening = reading.text.rfind("(", start, body.start)
        glosses = opening > 0 and ")" not in reading.text[opening : body.start]
        if not (glosses and any(other.end == len(reading.text[:opening].rstrip()) for other in found)):
            found.append(body)
    return found


def _principals_of_lines(reading: Reading) -> list[list[Body]]:
    """The principals of every line: asked for again and again of a long one."""
    return [principals(reading, line.start, line.end) for line in reading.lines]


def marker(reading: Reading, line: Line, body: Body) -> tuple[str, int]:
    """The particle behind a name, its bracket and its group noun, and where it ends; '' and the name's end if none."""
    after = AFTER.match(reading.text, body.end, line.end)
    position = after.end() if after else body.end
    particle = PARTICLE.match(reading.text, position, line.end)
    if particle is None and position != body.end:
        particle = PARTICLE.match(reading.text, body.end, line.end)
    if particle is None:
        return "", body.end
    return particle["form"] or particle["too"], particle.end()


def joined(reading: Reading, line: Line, last: Body) -> list[Body]:
    """`last` with the organisations coordinated before it: A와 B, A·B·C, A와 일본 B; in text order."""
    found, edge = [last], _behind_country(reading, line, last.start)
    for body in reversed(reading.once(_principals_of_lines)[line.index]):
        if body.end > last.start:
            continue
        gap = reading.quote(body.end, edge)
        if body.end > edge or (gap.strip() and not COORDINATION.fullmatch(gap)):
            break
        if gap.strip():
            found.append(body)
        # 경기도 수원시: what stands right before a name only tells where it belongs
        edge = _behind_country(reading, line, body.start)
    return list(reversed(found))


def _behind_country(reading: Reading, line: Line, start: int) -> int:
    """Where a body's name begins with the country and province before it: 한국 | 경상북도, 중국의 | 상무부."""
    for place in reversed(reading.mentions.places(max(line.start, start - 12), start)):
        wide = place.value.level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE}
        if wide and reading.quote(place.end, start) in {" ", "의 "}:
            start = place.start
    return start


def runs(reading: Reading, line: Line, start: int, end: int) -> list[Run]:
    """All coordinations of a stretch, in order."""
    found: list[Run] = []
    bodies = principals(reading, start, end)
    for i, body in enumerate(bodies):
        following = bodies[i + 1] if i + 1 < len(bodies) else None
        if following is not None and body in joined(reading, line, following):
            continue
        form, stop = marker(reading, line, body)
        found.append(Run(tuple(b for b in joined(reading, line, body) if b.start >= start), form, stop))
    return found


def other_subject(line: Line, start: int, end: int) -> bool:
    """Whether the last word before `end` is a subject of its own behind `start`."""
    before = [t for t in line.tokens if start <= t.start and t.end <= end]
    return bool(before) and before[-1].tag == "JKS"


def shared_subject(reading: Reading, line: Line, start: int, end: int) -> list[Body]:
    """The bodies that 두 기관은, 다섯 기관이 of a stretch stands for: so many as the text named together last."""
    for match in SHARED.finditer(reading.text, start, end):
        told = match["number"]
        number = NUMBERS[told] if told in NUMBERS else int(told[0])
        if match["noun"] == "측" and match["number"] not in "양량":
            continue
        found = _named_together(reading, line, match.start(), number)
        if found:
            return found
    return []


def _named_together(reading: Reading, line: Line, position: int, number: int) -> list[Body]:
    """The bodies that were named last, `number` together; several, if it is 0."""
    before = [
        other
        for other in reading.lines[: line.index + 1]
        if other.section == line.section and other.block.zone not in SILENT | RECORD_LIKE | {Zone.CAPTION}
    ]
    for other in reversed(before[-REACH:]):
        stop = min(other.end, position)
        if stop <= other.start:
            continue
        named = distinct(principals(reading, other.start, stop))
        bodies = [body for body in named if body.value.kind is not OrganisationKind.COMPANY]
        if len(bodies) == number:
            return bodies
        told = [(run, len(distinct(run.bodies))) for run in runs(reading, other, other.start, stop)]
        exact = [run for run, size in told if size == number or (not number and size >= 2)]
        if exact:
            return distinct(exact[-1].bodies)
        if len(named) >= 2 and other.index >= line.index - NEAR:
            return []  # they are named here, but not all of them are known
    return []


def distinct(bodies: list[Body] | tuple[Body, ...]) -> list[Body]:
    """Without repetitions of a name or id, in order."""
    kept: list[Body] = []
    for body in bodies:
        if body.value.masked:
            continue
        if not any(
            body.value.name == other.value.name or (body.value.id is not None and body.value.id == other.value.id)
            for other in kept
        ):
            kept.append(body)
    return kept


def town_of(reading: Reading, body: Span) -> PlaceName | None:
    """The town inside a body's name: 강릉상공회의소, 한국무역협회 부산지역본부."""
    inside = [p.value for p in reading.mentions.places(body.start, body.end) if p.value.level is PlaceLevel.CITY]
    return inside[-1] if inside else None
