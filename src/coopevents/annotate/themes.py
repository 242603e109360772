"""What the name of an occasion is about, beyond what a sentence would say of it: 수출 중소기업 금융지원 업무협약.

Job: the name of an occasion -> terms of the sector tables in it.  A name is all theme, so a term counts without a
field noun behind it (디지털 통상 포럼), before any noun (섬유규제 간담회, 자동차부품공단 시찰), behind what says
how far an occasion reaches (국제종합공구전), and inside a word before the occasion's noun (횡성한우축제).  A fair is
about what it is known for (메디카).  It must not know bodies or places: the caller leaves out what lies in their names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coopevents import regex
from coopevents.annotate.sectors import SectorAnnotator
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row, load_table
from coopevents.records import Sector

HANGUL = regex.compile(r"[가-힣]{2,}")
LETTER = regex.compile(r"[가-힣A-Za-z0-9]")
# 국제종합공구전, 추계가구전, 서울국제문구박람회: before what an occasion is about
REACH = regex.compile(
    r"(?<![가-힣A-Za-z0-9])(?:국제|종합|한국|서울|부산|대구|인천|광주|대전|울산|경남|경북|코리아|대한|세계|글로벌|아시아|전국"
    r"|국내|춘계|추계|하계|동계|우수|유망){1,3}$"
)
# what every occasion of trade is for, is no theme
NO_THEME = frozenset({"투자", "국제투자", "투자유치", "유통"})
# fields that stand inside compounds too: 한-인니 기술교육센터, 환변동보험 설명회
INSIDE = frozenset({"finance", "education", "logistics"})
# 횡성한우축제, 제주관광설명회, 중한버섯재배기술교류회: behind what it is about, whatever its word begins with
OCCASION = regex.compile(
    r"(?:산업|기술|재배|가공|분야|전문|업계|기업|제품|용품|문화|무역|수출|국제|세계|종합|비즈니스|합작|교류|협력|구매|바이어"
    r"|\s){0,4}"
    r"(?:축제|설명회|대회|대전|박람회|전시회|전(?![가-힣])|쇼|엑스포|상담회|포럼|세미나|교류회|사절단|촉진단|개척단|로드쇼|페어|페스티벌"
    r"|컨퍼런스|콘퍼런스|심포지엄|협의회|위원회|회의|워크숍|연수)"
)
# 수요-공급기업 협약식, 서일본 제조기술전, 조선족 기업인 교류회: no 공급기, no 제조기, no ships
OTHER_WORD = regex.compile(r"(?<=기)(?:업|술|관(?!련)|반|획)|(?<=조선)(?:족|말|[글어문](?![가-힣]))")
# 조선해양기자재전, 현대호텔 상담회: heads of what stands before them, and where one meets
HEADS = frozenset({"기자재", "설비", "장비", "부품", "소재", "기기", "용품", "호텔"})


@dataclass(frozen=True, slots=True)
class Theme:
    """A term of a name: where it stands there, and its codes."""

    start: int
    end: int
    codes: tuple[str, ...]
    fair: bool = False  # the name of a fair, towns in it included: 하노버메세


class ThemeReader:
    """Reads themes from names; built once, without state."""

    def __init__(self, sectors: SectorAnnotator, fairs: Iterable[Row]) -> None:
        self._sectors = sectors
        names: list[tuple[str, tuple[str, ...]]] = []
        for row in fairs:
            codes = tuple(row.many("codes"))
            if unknown := set(codes) - set(Sector):
                raise row.error(f"unknown codes {sorted(unknown)}")
            names += [(name, codes) for name in (row["name"], *row.many("aliases")) if codes]
        self._fairs: Gazetteer[tuple[str, ...]] = Gazetteer(names)

    @classmethod
    def from_lexicon(cls, sectors: SectorAnnotator) -> ThemeReader:
        """The reader over the package's table of fairs.  Raises LexiconError."""
        return cls(sectors, load_table("fairs", ("name",)))

    def themes(self, name: str) -> list[Theme]:
        """Fairs that a name is, and its terms in order, without overlaps."""
        fairs = [Theme(hit.start, hit.end, hit.payload[0], fair=True) for hit in self._fairs.longest(name)]
        return [fair for fair in fairs if _alone(name, fair)] + self._of_terms(name)

    def _of_terms(self, name: str) -> list[Theme]:
        found: list[Theme] = []
        for start, end, codes in self._terms(name):
            if not found or found[-1].end <= start:
                found.append(Theme(start, end, codes))
        return found

    def _terms(self, name: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        for start, end, codes in self._sectors.terms(name):
            word = name[start:end]
            if HANGUL.fullmatch(word) is None or word in NO_THEME or OTHER_WORD.match(name, end):
                continue
            opens = start == 0 or LETTER.match(name[start - 1]) is None or REACH.search(name[:start]) is not None
            if opens or set(codes) <= INSIDE or (word not in HEADS and OCCASION.match(name, end)):
                yield start, end, codes


def _alone(name: str, fair: Theme) -> bool:
    """MEDICA 2021, 아랍헬스(Arab Health); not CES in PROCESS."""
    before, after = name[fair.start - 1 : fair.start], name[fair.end : fair.end + 1]
    return not before.isalpha() and not (after.isalpha() and after.isascii())
