"""Local governments as acting bodies: 진주시(시장 …), 경남도는, 인천 서구가, 미국 시애틀시와.

Job: candidates for Korean provinces, cities, counties and districts, and for foreign cities that sign or host.
Input: the text and the rows of `local_governments`; output: `Candidate`s, weak where the name may be a mere place.
It must not know other organisations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coopevents import regex
from coopevents.annotate.organisation.authority import Countries
from coopevents.annotate.organisation.context import Candidate, acts, any_of, left_open
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row
from coopevents.values.hangul import PARTICLE_PATTERN
from coopevents.values.names import OrganisationKind as Kind

# 경상남도 -> 경남, 강원특별자치도 -> 강원, 서울특별시 -> 서울: what stands before the name of a district
SHORT_PROVINCES = {
    "충청북도": "충북",
    "충청남도": "충남",
    "전라북도": "전북",
    "전북특별자치도": "전북",
    "전라남도": "전남",
    "경상북도": "경북",
    "경상남도": "경남",
}
OFFICE = r"(?:청|청사|의회)"
AFTER_NAME = regex.compile(
    rf"(?:측|관계자|대표단|사절단|공무원|제공|주최|주관|후원|초청)?(?:{PARTICLE_PATTERN}|에서|으로|이었|였|인|다(?=[.,!]))?(?![가-힣A-Za-z0-9])"
)
# 강남구청은, 경남도청이: the office for the body
OFFICE_AFTER = regex.compile(
    r"청(?=(?:은|는|이|가|와|과|도)(?![가-힣])|[,·]\s?[가-힣]|\s?\((?:시장|군수|구청장|청장|도지사|지사)\s)"
)
# the place around it: 경남 진주시, 경기도 안산시, 서울시 강남구
PROVINCE_BEFORE = regex.compile(
    r"(?<![가-힣])(?P<province>(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청북|충청남|전라북|전라남|경상북|경상남)"
    r"(?:특별자치도|특별자치시|특별시|광역시|직할시|시|도)?)\s?$"
)
# 창원·통영·거제시가: the class is told of the last one
SHORT_NAMES = regex.compile(
    r"(?<![가-힣])(?:[가-힣]{2}\s?[·ㆍ․,]\s?){1,8}(?P<last>[가-힣]{2}(?P<level>[시군구]))(?=[가-힣\s,(])"
)
# 순천·광양·고흥 3개 시군이, 부산, 울산, 경남 3개 시도는: the class is told of all of them, not 3개 시도의 사업
COUNTED_NAMES = regex.compile(
    r"(?<![가-힣])(?P<names>[가-힣]{2}(?:\s?[·ㆍ․,]\s?[가-힣]{2}){1,8})\s?(?:등\s)?(?:[가-힣]{2,5}권\s)?\d{1,2}개\s"
    r"(?P<levels>시[·ㆍ.]?군[·ㆍ.]?구?|시[·ㆍ.]?도|시|도|군|구)(?=(?:이|가|은|는|와|과|(?<!도)의)(?![가-힣]))"
)
SHORT_NAME = regex.compile(r"[가-힣]{2}")
# foreign cities and provinces: 시애틀시와, 미국 시애틀시, 비엔호아시, 산둥성과, 푸둥신구; 단둥(丹東)시가
FOREIGN_NAME = regex.compile(
    r"(?<![가-힣A-Za-z])(?:(?P<name>[가-힣]{2,8}(?:시|성|현|주|자치주|신구|자치구))(?P<paren>\([^()\n]{1,12}\))?"
    r"|(?P<stem>[가-힣]{2,7})\([\u4e00-\u9fff]{1,6}\)(?P<level>시|성|현|주|자치주|신구|자치구))"
)
FOREIGN_ACTS = regex.compile(
    r"(?:(?:와|과|와의|과의|는|은|이|가|측|에서는|에서도)(?![가-힣])|[을를]\s(?:방문|찾)"
    r"|(?P<guests>\s?(?:[가-힣]{2}\s?)?(?:대표단|방문단|시찰단|교류단)(?:\s\d{1,3}여?\s?명)?(?:은|는|이|가|과|을)(?![가-힣]))"
    r"|에서\s(?:파견|주최|조직|개최|마련|준비|보[내낸])[하한해했]?)"
)
# 부천시 남미 무역사절단, 구미시 시장개척단: whose mission it is
MISSION_OF = regex.compile(
    r"(?:\s[가-힣A-Za-z0-9·/]{2,10}(?<![은는이가을를에의와과서도로])){0,3}?\s[가-힣]{0,4}"
    r"(?:사절단|개척단|촉진단|교류단|방문단|조사단)"
)
TOGETHER = regex.compile(r"협약|MOU|양해각서|협정|자매결연|우호|의향서|교류|협력|체결|손잡|결연|공동")
# what a province or city abroad that the gazetteer knows does by itself: 헤이룽장성은 설명회를 개최한다
HOLDING = regex.compile(
    r"주최|주관|후원|개최|마련[한하해했]|밝혔|파견|설명회|상담회|초청|대표단|조직|준비|교역회|박람회|세미나|[좌간]담회"
)
# 단둥시가 | 서울 금천구와 우호교류 협약을 체결했다
SIGNING = regex.compile(
    r"\A(?:이|가|은|는)\s[^.\n]{2,30}[와과]\s[^.\n]{0,30}(?:협약|협정|결연|의향서|양해각서|MOU)[을에]"
)
# 행사를 주최한 | 하얼빈시는
HOLDS_IT = regex.compile(r"(?:주최|주관|후원|협찬|개최|마련|조직)(?:한|하는|할|해\s온)\s$")
SHORT = 2  # 동구 is also Eastern Europe
# common words that end like a city: 전시, 동시, 당시, 출시, 여성, 가능성, 경쟁력
NO_CITY = regex.compile(
    r"(?:우리[시성주현]|[전동일당표출지실제즉다역잠혹공고예게개무감중암명과몇필직번택접묵응멸투적순수점긴경격도]시|"
    + any_of(
        "가능 다양 적정 중요 필요 우수 전문 시장 경제 효율 안정 지속 확장 연속 특이 활동 공공 사업 생산 수익 안전",
        "유연",
        "신뢰 접근 투명 개방 현실 당위 시급 연관 관련 차별 독창 창의 경쟁 잠재 여 남 구 속 개 정체 형평 호환 유동",
        "특 육",
        "조 편 달 작 형 결 완 양 삼 효 활 찬",
    )
    + "성|"
    + any_of("제공 매 격 이번 다음 지난 거 수 발 입 상 기 바이어 우 선 화 광 건 업 점 경영 창업 소유 성과")
    + "주|(?<![가-힣])[전한두첫각세]주|[표실출구재발체시기화]현)$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A local government of the authority file."""

    id: str
    name: str
    province: str
    level: str


class LocalGovernments:
    """The Korean local governments, and foreign cities that act with them."""

    def __init__(self, rows: Iterable[Row], countries: Countries, abroad: Iterable[str] = ()) -> None:
        """`abroad`: names of foreign provinces and cities."""
        pairs = []
        for row in rows:
            place = Place(row["id"], row["name"], row["province"], row["level"])
            pairs += [(name, place) for name in {row["name"], *row.many("aliases")}]
        self._names: Gazetteer[Place] = Gazetteer(pairs)
        self._known = frozenset(name for name, _ in pairs)
        counts = Counter(place.name for name, place in pairs if name == place.name)
        self._shared = frozenset(name for name, count in counts.items() if count > 1)
        self._countries = countries
        self._abroad = frozenset(abroad)

    def knows(self, word: str) -> bool:
        """Is the word a Korean local government's name?"""
        return word in self._known

    def candidates(self, text: str) -> Iterator[Candidate]:
        """All of them, weak where nothing says that they act."""
        for hit in self._names.every(text):
            if not left_open(text, hit.start):
                continue
            office = OFFICE_AFTER.match(text, hit.end)
            end = office.end() if office else hit.end
            if AFTER_NAME.match(text, end) is None:
                continue
            yield self._candidate(text, hit.start, end, hit.payload, text[hit.start : hit.end])
        yield from self._short_names(text)
        yield from self._foreign(text)

    def _short_names(self, text: str) -> Iterator[Candidate]:
        """창원·통영·거제시가: each of them is a city; weak, if the last one does not act."""
        for match in SHORT_NAMES.finditer(text):
            end = match.end()
            if not acts(text, match.start("last"), end):
                continue
            for place in SHORT_NAME.finditer(text, match.start(), match.start("last")):
                name = place.group() + match["level"]
                if name in self._known:
                    hit = next(iter(self._names.every(name)))
                    found = self._candidate(name, 0, len(name), hit.payload, name)
                    yield found.grown(start=place.start(), end=place.end(), rule="organisation.local.list", weak=False)

        for match in COUNTED_NAMES.finditer(text):
            for place in SHORT_NAME.finditer(text, *match.span("names")):
                level = next((lv for lv in match["levels"] if place.group() + lv in self._known), None)
                if level is not None:
                    name = place.group() + level
                    hit = next(iter(self._names.every(name)))
                    found = self._candidate(name, 0, len(name), hit.payload, name)
                    yield found.grown(start=place.start(), end=place.end(), rule="organisation.local.list", weak=False)

    def _candidate(self, text: str, start: int, end: int, places: tuple[Place, ...], name: str) -> Candidate:
        around = PROVINCE_BEFORE.search(text, max(0, start - 9), start)
        place: Place | None = places[0]
        if len(places) > 1:
            place = None
            if around is not None:
                inside = [p for p in places if p.level != "province" and same_province(p.province, around["province"])]
                place = inside[0] if len(inside) == 1 else None
            elif all(p.level == "province" for p in places):
                # 제주도 was 제주도 till 2006, 강원도 till 2023: the row that bears the name itself
                named = [p for p in places if p.name == name]
                place = named[0] if len(named) == 1 else None
        full = text[start:end]
        if around is not None and len({p.province for p in places}) > 1:
            start, full = around.start("province"), f"{around['province']} {full}"
        return Candidate(
            start,
            end,
            full,
            Kind.LOCAL,
            "organisation.local",
            row=place.id if place else None,
            canonical=self._canonical(place) if place else None,
            country="KR",
            weak=not acts(text, start, end) and (len(full) <= SHORT or MISSION_OF.match(text, end) is None),
        )

    def _canonical(self, place: Place) -> str:
        """The official name, with the province where several have it (인천광역시 서구)."""
        return (
            f"{place.province} {place.name}" if place.name in self._shared and place.level != "province" else place.name
        )

    def _foreign(self, text: str) -> Iterator[Candidate]:
        for match in FOREIGN_NAME.finditer(text):
            level = match["level"] or ""
            name = match["name"] or match["stem"].removesuffix(level) + level  # 우시(無錫)시
            listed = name in self._abroad or name[:-1] in self._abroad
            if name in self._known or (NO_CITY.search(name) and not listed):
                continue
            country, start = self._countries.before(text, match.start())
            end = match.end()
            acting = FOREIGN_ACTS.match(text, end)
            if acting is None:
                continue
            sentence = text[start : min(len(text), end + 90)].split("\n")[0]
            joint = acting.group()[0] in "와과을를" and TOGETHER.search(sentence) is not None
            joint = joint or acting["guests"] is not None or HOLDS_IT.search(text, max(0, start - 8), start) is not None
            if listed:
                told = HOLDING.search(sentence) or SIGNING.search(text[end : start + len(sentence)])
                joint = joint or (acting.group()[0] not in "을를" and told is not None)
            if not joint and country is None:
                continue
            # 미국 시애틀시: the country is no part of the name (701 names in the records, none only with it)
            begin, rule = match.start(), "organisation.foreign_city"
            yield Candidate(begin, end, name, Kind.FOREIGN_STATE, rule, country=country, weak=not joint)


def same_province(official: str, written: str) -> bool:
    """경상남도 = 경남 = 경남도, 서울특별시 = 서울 = 서울시."""
    stem = SHORT_PROVINCES.get(official, official[:2])
    return written == official or written.startswith(stem)
