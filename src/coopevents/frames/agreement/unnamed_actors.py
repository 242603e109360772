"""Firms and bodies that act in a line without a name: 현지 수입상과, 26개 기업과, 부산지역 5개 공공기관은.

Job: a line -> `Actor`s without bodies, with the part that their particle gives them and how many they are.  It must not
know agreements nor named bodies.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.agreement.model import Actor, Part, is_topic
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import CountUnit

NUMBER = r"(?:\d{1,3}|두|세|네|다섯|여섯|일곱|여덟|아홉|열|양)"
# 현지 수입상과, 한 식품업체는, 호텔 체인 한 곳과는
HEAD = (
    r"(?:업체|기업|회사|바이어|수입상|도매상|소매상|납품상|유통상|무역상|중개상|수입사|유통사|제조사|공급사|시공사|건설사|개발사"
    r"|판매사|항공사|선사|선주사?|운영사|투자사|운용사|여행사|제작사|구매사|상사|에이전트|에이전시|벤더|딜러|대리점|총판|체인|프랜차이즈"
    r"|(?:유관|관계|관련|지원|공공|금융|협력|참여)기관|(?:관련|경제)?단체들|컨소시엄|쇼핑몰|홈쇼핑사?|농장|드럭스토어|마트|백화점|병원|합작사|합자회사|양조장|수입업자|구매자|파트너|거래처|파트너사|협력사|회원사|조합원사|발주처|office)"
)
DESCRIBED = regex.compile(
    rf"(?P<head>(?<![가-힣])[가-힣A-Za-z]{{0,10}}?{HEAD})(?:들)?(?:\([^()\n]{{0,20}}\))?(?P<number>\s?(?:{NUMBER}|한)\s?(?:여\s?)?(?:곳|개사|군데))?(?:들)?\s?"
    r"(?P<particle>와의|과의|와는|과는|와|과|으로부터|로부터|에게서|에서|에게|에|은|는|이|가|도)(?P<together>\s(?:함께))?(?![가-힣])"
)
HEAD_WORD = regex.compile(HEAD)
NUMBERS = {"두": 2, "양": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
JOINT_GROUP = regex.compile(
    r"(?<![가-힣\d])(?P<number>\d{1,2}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?개?\s?(?:[가-힣]{2,6}\s)?"
    r"(?P<noun>[가-힣]{0,4}(?:기관|은행|단체|대학|대학교|지자체|협회|조합|시군|공사|공단))(?:들)?"
    r"(?P<particle>와의|과의|와는|과는|와|과|은|는|이|가)(?![가-힣])"
)
BEHIND_COUNT = regex.compile(
    r"(?:들)?(?:\s대표(?:자|단)?(?:들)?)?(?P<particle>와의|과의|와는|과는|와|과|으로부터|로부터|에서|은|는|이|가|도)(?![가-힣])"
)
RULE = "agreement.count.firms"
JOINT_NOUN = regex.compile(r"(?:기관|은행|단체|대학|대학교|학교|지자체|협회|조합|공사|공단|시군|시·군|시·도)$")


def unnamed_actors(reading: Reading, line: Line) -> list[Actor]:
    """Described firms, then counted firms, then counted bodies that act together; none overlaps another."""
    found = _described(reading, line)
    found += _counted(reading, line, found)
    return found + _joint(reading, line, found)


def _described(reading: Reading, line: Line) -> list[Actor]:
    """현지 수입상과, 호텔 체인 한 곳과는."""
    found = []
    told = DESCRIBED.finditer(reading.text, line.start, line.end) if reading.has(line, HEAD_WORD) else ()
    for match in told:
        part = Part.of(match["particle"])
        if part is Part.WITH and match["together"]:
            part = Part.COMPANION
        number = stated_firms(reading, line, match.start(), match.end())
        found.append(Actor((), part, match.start(), match.end(), topic=is_topic(match["particle"]), number=number))
    return found


def _counted(reading: Reading, line: Line, known: Sequence[Actor]) -> list[Actor]:
    """일본기업 두 곳과, 26개 기업과."""
    found: list[Actor] = []
    for count in reading.mentions.counts(line.start, line.end):
        joint = count.value.unit is CountUnit.THING and JOINT_NOUN.search(count.value.noun)
        spots = reading.quote(count.start, count.end).endswith("곳")
        if not (count.value.unit is CountUnit.FIRM or joint or spots) or _overlaps([*known, *found], count.span):
            continue
        noun = f" {count.value.noun}" if count.value.noun else ""
        end = count.end + (len(noun) if noun and reading.text.startswith(noun, count.end) else 0)
        behind = BEHIND_COUNT.match(reading.quote(end, end + 10))
        if behind:
            claim = Claim(count.value.number, Span(count.start, end), RULE, 0.8)
            part, topic = Part.of(behind["particle"]), is_topic(behind["particle"])
            found.append(Actor((), part, count.start, end + behind.end(), topic=topic, number=claim))
    return found


def _joint(reading: Reading, line: Line, known: Sequence[Actor]) -> list[Actor]:
    """부산지역 5개 공공기관은, 두 은행이."""
    found: list[Actor] = []
    for match in JOINT_GROUP.finditer(reading.text, line.start, line.end):
        if _overlaps(known, Span(*match.span())):
            continue
        value = NUMBERS.get(match["number"]) or int(match["number"])
        claim = Claim(value, Span(match.start(), match.end("noun")), RULE, 0.8)
        part, topic = Part.of(match["particle"]), is_topic(match["particle"])
        found.append(Actor((), part, match.start(), match.end(), topic=topic, number=claim))
    return found


def _overlaps(known: Sequence[Actor], span: Span) -> bool:
    return any(a.start < span.end and span.start < a.end for a in known)


def stated_firms(reading: Reading, line: Line, start: int, end: int) -> Claim[int] | None:
    """A count of firms that overlaps a stretch: 4개 한국기업, 두 곳."""
    for count in reading.mentions.counts(line.start, line.end):
        if count.start < end and start < count.end and count.value.unit in {CountUnit.FIRM, CountUnit.THING}:
            return Claim(count.value.number, count.span, RULE, 0.8)
    return None
