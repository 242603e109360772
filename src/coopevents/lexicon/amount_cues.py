"""What the nouns and verbs around a sum of money say of it, read from `amount_cues.csv`.

Job: a stretch of text -> `CueGroup`s (수출계약 추진액 -> one of class expected_contract), a predicate's lemma -> its
class.  Besides the roles themselves there are classes that only a context can make a role of: `trade` (공급, 납품),
`export` (수출), `spend` (들이다), `give` (보태다), `fee` (참가비), `works` (단지), `plant` (공장), `build` (짓다),
`market` (시장), `prospect` (추진, 예상).  It must not know sums, sentences or records.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from coopevents import regex
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row, load_table

ROLES = frozenset(
    {
        "consultation",
        "expected_contract",
        "contract",
        "mou",
        "investment",
        "funding",
        "project",
        "revenue",
        "statistic",
        "market_size",
        "other",
    }
)
# classes that need a context
OPEN = frozenset({"trade", "export", "spend", "give", "fee", "works", "plant", "build", "market", "prospect"})
CLASSES = ROLES | OPEN
KINDS = frozenset({"noun", "word", "verb"})  # a `word` begins a word, a `noun` may be the second half of one

# 계약|액, 상담|실적을, 투자|한; not 투자|자, 지원|단, 상담|회, 예산|군
GENERIC = (
    r"(?:가액|금액|총액|액|고|금|실적|성과|규모|건수|건|량|효과|누계|한도|목표액?|체결|성사|진행|중|분|대금|의사"
    r"|총계|내역|현황|계획|수요|서(?!류))"
)
PARTICLE = (
    r"(?:[이가은는을를에의로와과도만라란등및씩당]|으로|까지|부터|에서|에게|마다|보다|이[다며고었]|였|임|짜리|차로|"
    r"하|해|했|한|할|함|됐|된|되|돼|될|됨|받|시[키켰킬킨켜]|키로|토록|케)"
)
CONTINUES = regex.compile(rf"{GENERIC}{{0,3}}(?:{PARTICLE}|(?![\p{{Hangul}}A-Za-z]))")
# 수출|중소기업 100개사, 투자 환경, 지원 기관: the cue only modifies a noun that is no sum
MODIFIES = regex.compile(
    r"\s(?:중소기업|(?:기업|업체|회사)(?!당)|기관|회사|바이어|상담회|사절단|개척단|설명회|환경|확대|활성화|증대|촉진|진흥|박람회|전시회|분야|지역|국가|전문|관련|희망"
    r"|강화|시장|경쟁력|애로|절차|서류|전략|방안|판로|품목|여건|센터|팀|담당|본부|상담|협력)(?=[\s가-힣,.)]|$)"
)
# 계약|이 기대되는 금액, 구매|로 이어질 금액, 계약|을 추진하기로
HOPED = regex.compile(
    rf"{GENERIC}{{0,2}}(?:이|가|을|를|으로|로)\s(?:성사가\s|체결이\s|가\s)?(?:기대[되된될돼]|예상[되된될돼]|전망[되된될돼]|추진[하한할했되된될돼키]|이어질|연결될|유력)"
)
# 협의 12건, 협의를 체결하고: an agreement where Chinese Koreans write, talks elsewhere
CONCLUDED = regex.compile(r"협의(?:서|\s?\d+건|를\s(?:체결|맺))")
# what may stand between the parts of one compound: 수출 계약, 투자·유치, 계약체결 예상
# a word begins behind a sign, or behind an ordinal: 1기|공사, 2차|발주
BEGINS = regex.compile(r"(?:[^\p{Hangul}A-Za-z]|\d[기차]|의)$")
JOINT = regex.compile(rf"[ \t·]?(?:{GENERIC}|기술|물품|제품)?[ \t]?")
LATIN = regex.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Cue:
    text: str
    cls: str
    kind: str


@dataclass(frozen=True, slots=True)
class CueGroup:
    """A compound of cue nouns: offsets into the searched text, the class of the whole and of each part."""

    start: int
    end: int
    cls: str
    parts: tuple[str, ...]
    modifies: bool = False  # 수출 중소기업: only modifies a noun that is no sum


class AmountCues:
    """The rows of `amount_cues.csv`, ready for look-ups."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        cues = list(cues)
        nouns = [cue for cue in cues if cue.kind != "verb"]
        self._nouns = Gazetteer((form, cue) for cue in nouns for form in _spaced(cue.text))
        self._verbs = {cue.text: cue.cls for cue in cues if cue.kind == "verb"}

    @classmethod
    def from_lexicon(cls) -> AmountCues:
        """Raises LexiconError for a class or kind that does not exist."""
        return cls(_cue(row) for row in load_table("amount_cues", ("cue", "kind")))

    def verb(self, lemma: str) -> str:
        """The class of a predicate (들이다 -> spend), '' if it has none."""
        return self._verbs.get(lemma, "")

    def groups(self, text: str) -> list[CueGroup]:
        """Compounds in reading order that do not overlap."""
        found: list[CueGroup] = []
        parts: list[tuple[int, int, Cue]] = []
        for hit in self._nouns.longest(text):
            cue = hit.payload[0]
            begins = not hit.start or BEGINS.search(text[max(0, hit.start - 2) : hit.start]) is not None
            joined = bool(parts) and JOINT.fullmatch(text, parts[-1][1], hit.start) is not None
            if cue.kind == "word" and not begins and not (joined and parts[-1][1] == hit.start):
                continue
            if parts and not joined:
                _close(text, parts, found)
                parts = []
            parts.append((hit.start, hit.end, cue))
        if parts:
            _close(text, parts, found)
        return found


def _cue(row: Row) -> Cue:
    if row["class"] not in CLASSES:
        raise row.error(f"no class {row['class']!r}")
    if row["kind"] not in KINDS:
        raise row.error(f"no kind {row['kind']!r}")
    return Cue(row["cue"], row["class"], row["kind"])


def _spaced(text: str) -> list[str]:
    """계약 추진 is written 계약추진 too: a blank of the table may stand or not."""
    words = text.split(" ")
    joints = product(("", " "), repeat=len(words) - 1)
    return ["".join(word + gap for word, gap in zip(words, (*gaps, ""), strict=True)) for gaps in joints]


def _close(text: str, parts: Sequence[tuple[int, int, Cue]], found: list[CueGroup]) -> None:
    """Keeps a compound unless it is only the front of another word."""
    end = parts[-1][1]
    latin = text[end - 1].isascii() and text[end - 1].isalpha()
    if latin and LATIN.match(text[end : end + 1]):
        return
    if not latin and not CONTINUES.match(text, end):
        return
    modifies = MODIFIES.match(text, end) is not None
    classes = tuple(cue.cls for _, _, cue in parts)
    cls = compound(classes)
    if cls in {"contract", "trade", "export"} and HOPED.match(text, end):
        cls = "expected_contract"
    if cls == "prospect" and CONCLUDED.match(text, end - 2):
        cls = "mou"
    found.append(CueGroup(parts[0][0], end, cls, classes, modifies))


def compound(parts: Sequence[str]) -> str:
    """The class of a compound: its last part's, but for parts that change it (계약 + 추진, 투자 + 협약)."""
    head, rest = parts[-1], set(parts[:-1])
    if head == "prospect":
        before = rest - {"prospect"}
        for strong in ("investment", "mou"):
            if strong in before:
                return strong
        if before & {"contract", "export", "trade"}:
            return "expected_contract"
        return next((part for part in reversed(parts) if part != "prospect"), "prospect")
    if head in {"contract", "export", "trade", "mou"}:
        if "investment" in rest:
            return "investment"
        if "funding" in rest:
            return "funding"
        if "mou" in rest and head in {"contract", "trade"}:
            return "mou"
    if head in {"contract", "export", "trade"} and "prospect" in rest:
        return "expected_contract"
    if head in {"export", "trade"} and "contract" in rest:
        return "contract"
    if head in {"works", "plant"}:
        return next((strong for strong in ("funding", "project") if strong in rest), head)
    return head
