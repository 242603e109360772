"""Nouns that name occasions, and where one of them stands by itself or ends a name.

Job: text -> the nouns of the lexicon that stand in it (섬유수출상담회를, CES 2019에; not 상담회장, 플라자 호텔), and
the noun that a name ends in (… 박람회 2019).  How far the name of an occasion reaches is `events`' question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from coopevents import regex
from coopevents.document import Kind, Mention
from coopevents.lexicon.gazetteer import Gazetteer, Hit
from coopevents.lexicon.loader import load_table
from coopevents.values.names import EventName

# What may follow an event noun directly: a particle, the copula, a verb stem of holding, or no letter at all.  Else the
# noun is the first part of a longer one: 상담회장(a hall), 사절단장(a person), 사절단원.
SHORT = (
    "을|를|이|가|은|는|에|의|와|과|도|로|으로|서|만|나|및|때|중|후|전|차|간|측|뒤|등|까지|부터|였|인|임|일|란|라|이란"
)
SHORT += "|처럼|보다|마다|들"
LONG = (
    "에서|에는|에도|에선|에의|에서는|에서도|에게|으로는|으로도|로는|로도|과의|와의|까지의|이었|이다|이라|입니|이며|이고"
)
LONG += "|에만|이자|였다|으로서|로서|측은|측이|등을|등이|등에|들이|들은|들을|에서의|때는|때의|등의"
WORDS = "이후|이외|개최|참가|참석|파견|기간|관련|행사|현장|성료|취소|연기|운영|결과|방문|장면|모습|겸|일행"
# 설명회를개최하는, 상담회를가졌다: old papers write the verb together with its object
GLUED = "[을를](?:개최|가[졌질진지]|열[었고린릴리]|연다|마련|실시|진행)"
RIGHT = regex.compile(rf"(?:(?:{SHORT})(?![가-힣])|(?:{LONG}|{WORDS}|{GLUED})|[^가-힣]|$)")
# 플라자 호텔, 컨벤션 센터: a venue's name, no occasion
VENUE = regex.compile(r"\s(?:전시장|컨벤션|호텔|센터|홀|뷰로|볼룸|타워|빌딩|몰(?![가-힣])|룸(?![가-힣]))")
# 스카이컨벤션에서, 동대문디자인플라자에 부스를 차렸다: a house that is called so
HALL = frozenset({"컨벤션", "플라자"})
IN_HALL = regex.compile(r"에(?:서|는|\s)|\s[가-힣]{2,4}호텔")  # 그랜드플라자 청주호텔
# AIR, IRP, AFFAIRS
LATIN = regex.compile(r"[A-Za-z]")
# 협회의 구상, 지역사회의 발전: the genitive of a body or of a word in -회, no 회의; 협회의를 is none
GENITIVE = regex.compile(
    r"(?:\d|협|위원|상공|[연련]합|중앙|의|조합|공사|본사|사|기|학|국|교|한인|상인|동호|동창|동문|향우|연구|진흥|부녀|청년|번영|친선|후원)회의\Z"
)
# 블랙 프라이데이, 홀리데이, 투데이: days of the week and the calendar; 슈퍼마켓, 오픈마켓: shops
NO_DAY = regex.compile(r"(?:라이|투|홀리|버스|먼|선|에브리)데이\Z|(?:슈퍼|수퍼|하이퍼|오픈|온라인|오프라인)\s?마켓\Z")
# An edition, a year or a season before an event noun belongs to its name: 제41회 한일경제인회의, 2024 …
BRACKET = regex.compile(r"\s?\([A-Za-z][^()\n]{1,40}\)")
CLOSING_BRACKET = regex.compile(r"\s?\([^()]*\)$")
# what may stand behind the noun inside a quoted name: … 박람회 2019, … FAIR KOREA 2019, … 컨퍼런스 in 부산,
# … 위크 인 서울, … 상담회 개막, … Fair 2014 시안
REST = regex.compile(
    r"\s*(?:(?:in|IN|인)\s.*|(?:[A-Z][\w-]{1,15}\s?){0,2}(?:[’']?(?:(?:19|20)\d\d|\d{1,2}))?(?:(?<=\d)\s[가-힣]{2,5})?|\(.*\)|(?<=\s)\S{1,5})"
)
# 동반성장 페어, 오토파츠 플라자: a brand's noun needs a word of the name before it, no particle
BRAND = regex.compile(r"(?:^|\s)[가-힣A-Za-z0-9·-]{1,10}(?<![은는이가을를에의와과로서한된할던인적])\s\Z")
# CES 2019, 아랍헬스(Arab Health) 2020, MWC19
FAIR_EDITION = regex.compile(
    r"(?:\s?\([A-Za-z][^()\n]{1,40}\))?(?:\s?[’']?(?:(?:19|20)\d\d|[12]\d)(?!\d|[년월일개명건곳회차억만천]))?"
)
# 포시도니아 국제조선해양박람회: the noun of the name follows
LONGER_NAME = regex.compile(
    r"\s[가-힣A-Za-z]{0,14}(?:박람회|전시회|전람회|엑스포|페어|[가-힣]전|쇼|포럼|[컨콘]퍼런스|위크)(?![가-힣](?<![에의은는이가을를과와도]))"
)
# cabinet meetings and the like: business of government, no occasion for firms
OFFICIAL = regex.compile(
    r"(?:국무|차관|국정현안(?:관계장관|조정점검|조정)?|현안점검조정|중대본|당정|실·?국장|실본부장|\d\s실무|(?:정례)?간부|확대간부|수석보좌관|임시국무)\s?회의$"
)
# 나루이업종교류회 회원, 이업종교류회에서 만난: a standing circle of firms; not 이업종 교류회를 열었다
CIRCLE = regex.compile(r"이업종\s?교류회\Z")
NO_PARTY = regex.compile(r"(?:산학연?|국제|연구|의료|개발)협력단\Z")  # 나루대 산학협력단, 국제협력단: bodies
MET = regex.compile(r"[를가도]\s(?:[^\s.,]{1,12}\s){0,3}?(?:열|연|개최|가[졌질진지]|갖|마련)")
DISHES = frozenset({"food_agri", "fishery"})
HANGUL_WORD = regex.compile(r"[가-힣]{2,}")


@dataclass(frozen=True, slots=True)
class Noun:
    noun: str
    types: tuple[str, ...]
    strength: str


class EventNouns:
    """Built once from `event_nouns.csv`, `fairs.csv` and the goods that fairs show."""

    def __init__(self, nouns: list[Noun]) -> None:
        self._nouns = Gazetteer((noun.noun, noun) for noun in nouns)

    @classmethod
    def from_lexicon(cls) -> EventNouns:
        nouns = [
            Noun(row["noun"], tuple(row.many("types")), row["strength"]) for row in load_table("event_nouns", ("noun",))
        ]
        for row in load_table("fairs", ("name",)):
            types = tuple(row.many("types"))
            nouns += [Noun(name, types, "fair") for name in (row["name"], *row.many("aliases"))]
        known = {noun.noun for noun in nouns}
        nouns += [Noun(name, ("exhibition",), "strong") for name in _goods_fairs() if name not in known]
        return cls(nouns)

    def every(self, text: str) -> Iterator[Hit[tuple[Noun, ...]]]:
        """All nouns in a stretch, some inside others, wherever they stand."""
        return self._nouns.every(text)

    def longest(self, text: str) -> Iterator[Hit[tuple[Noun, ...]]]:
        """Nouns in a stretch, leftmost and longest first, wherever they stand."""
        return self._nouns.longest(text)

    def last_of(self, name: str) -> tuple[Noun, int, int] | None:
        """The event noun that a name ends in (an edition's brackets or year after it allowed), with its place."""
        closing = CLOSING_BRACKET.search(name)
        if closing is not None and (before := self.last_of(name[: closing.start()])) is not None:
            return before  # 상생협력주간(윈-윈 페어 2009): the noun of the name, not that of its gloss
        best: tuple[Noun, int, int] | None = None
        for hit in self._nouns.every(name):
            if not hit.payload[0].types or not _bounded(name, hit.start, hit.end) or NO_DAY.search(name[: hit.end]):
                continue
            if not REST.fullmatch(name[: hit.end] + BRACKET.sub("", name[hit.end :]), hit.end):
                continue
            if best is None or (hit.end, hit.end - hit.start) > (best[2], best[2] - best[1]):
                best = (hit.payload[0], hit.start, hit.end)
        return best

    def standing(self, text: str) -> list[Hit[tuple[Noun, ...]]]:
        """Nouns that stand by themselves or end a word, leftmost and longest first, none inside another."""
        hits = [hit for hit in self._nouns.every(text) if _stands(text, hit)]
        kept: list[Hit[tuple[Noun, ...]]] = []
        for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept


@cache
def event_nouns() -> EventNouns:
    """The nouns of the lexicon, loaded once."""
    return EventNouns.from_lexicon()


def event_mention(start: int, end: int, name: str, noun: Noun, *, quoted: bool) -> Mention[EventName]:
    """The mention of an occasion whose name is told by a noun."""
    kind = noun.types[0] if noun.types else noun.strength
    value = EventName(name.strip(), noun.noun, noun.types, noun.strength, quoted)
    return Mention(Kind.EVENT, start, end, value, f"event.{'quoted' if quoted else 'noun'}.{kind}")


def _stands(text: str, hit: Hit[tuple[Noun, ...]]) -> bool:
    noun = hit.payload[0]
    if noun.strength == "fair":
        return _is_fair(text, hit)
    if noun.strength == "named" or not RIGHT.match(text, hit.end) or not _bounded(text, hit.start, hit.end):
        return False
    if NO_DAY.search(text, max(0, hit.start - 6), hit.end) is not None:
        return False
    if noun.noun in HALL and IN_HALL.match(text, hit.end):
        return False
    if VENUE.match(text, hit.end) or OFFICIAL.search(text[max(0, hit.start - 12) : hit.end]):
        return False
    if CIRCLE.search(text[max(0, hit.start - 4) : hit.end]) and not MET.match(text, hit.end):
        return False
    if NO_PARTY.search(text[max(0, hit.start - 4) : hit.end]):
        return False
    alone = not text[hit.end : hit.end + 1].isalpha()
    if alone and GENITIVE.search(text[max(0, hit.start - 4) : hit.end]):
        return False
    first = not text[hit.start - 1 : hit.start].strip()
    return noun.strength != "brand" or not first or bool(BRAND.search(text[max(0, hit.start - 14) : hit.start]))


def _goods_fairs() -> set[str]:
    """소비재전, 로봇전: goods or an industry and 전, a fair of them; not 김치전 (a dish), nor 가스전 (a gas field)."""
    terms = [(row["term"], row) for row in load_table("sectors", ("term",))]
    terms += [(row["suffix"], row) for row in load_table("sector_suffixes", ("suffix",))]
    terms += [(term.replace(" ", ""), row) for term, row in terms if " " in term]
    words = {term for term, _ in terms}
    return {
        f"{term}전"
        for term, row in terms
        if HANGUL_WORD.fullmatch(term) and row["strength"] in {"industry", "product"}
        if f"{term}전" not in words
        if row["strength"] == "industry" or not DISHES & set(row.many("codes"))
    }


def _is_fair(text: str, hit: Hit[tuple[Noun, ...]]) -> bool:
    """CES 2019에, 아랍헬스(Arab Health)에서: the whole of a word but for a year and a particle."""
    edition = FAIR_EDITION.match(text, hit.end)
    end = edition.end() if edition is not None else hit.end
    alone = not text[hit.start - 1 : hit.start].isalnum() and _bounded(text, hit.start, hit.end)
    return alone and RIGHT.match(text, end) is not None and LONGER_NAME.match(text, end) is None


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a stretch that begins or ends with a Latin letter stands at the edge of a Latin word."""
    inside_left = LATIN.match(text, start) and start > 0 and LATIN.match(text, start - 1)
    inside_right = LATIN.match(text, end - 1) and LATIN.match(text, end)
    return not inside_left and not inside_right
