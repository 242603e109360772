"""What stands around the name of an organisation: its borders, and the signs that it acts rather than lies somewhere.

Job: tests over a text and two offsets, shared by the organisation modules.  Input: the text and a span; output:
booleans.  It must not know any name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.annotate.role_boxes import in_role_value
from coopevents.values.hangul import PARTICLE_PATTERN
from coopevents.values.names import OrganisationKind


def any_of(*words: str) -> str:
    """A group of alternatives from words between blanks, longest first."""
    return "(?:" + "|".join(sorted(" ".join(words).split(), key=lambda w: (-len(w), w))) + ")"


# A label inside a line says who does what: (주최 : 강원도, 원주시) · 주최/주관 : A; boxes are read in `role_boxes`
LABEL = regex.compile(
    r"(?:주\s{0,6}[최관]|후\s{0,6}원|협\s{0,6}[찬력]|공동\s?주[최관]|주최[·/ ]{1,3}주관"
    r"|(?:수행|주[최관]|후원|참여|참가|협력)\s?기관)\s{0,4}(?:[:：]|\)|>|」|】)"
    r"|(?<![가-힣])(?:주최|주관|후원|협찬)[은는]\s[^.:\n은는을를]{0,60}$"  # 주최는 A·B, 주관은 C
    # …(10:30 엑스코) 주최 A·B, 주관 C; … - 주최 A / 주관 B
    r"|(?:[.,)/–-]\s?|(?<![^\n])[ ]{0,8})(?:주최|주관|후원|협찬)\s(?!측)[^.:\n은는을를]{0,80}$"
)

# The office in brackets after a body: 진주시(시장 조규일), 한국무역협회(회장 …)
TITLE_NOUN = any_of(
    "대표이사 대표 회장 부회장 이사장 청장 장관 원장 사장 시장 군수 구청장 도지사 지사 총장 위원장 단장 소장",
    "본부장",
    "지부장 지사장 관장 무역관장 지회장 센터장 협회장 은행장 행장 조합장 학장 의장 처장 국장 주석 성장 주장 교육감",
    "총영사 대사 상임대표 공동대표 대표자 사무총장 부사장 CEO 총재 직무대행",
)

# Words that say that the body before them does something: 진주시 관계자, 서울시 주최로, 강원도 후원, 경기도 측
DOER = any_of(
    "측 관계자 담당자 파견 주최 주관 공동주최 공동주관 후원 협찬 초청 제공 주도 추천",
    "대표단 사절단 무역사절단 통상사절단 통상촉진단 시장개척단 공무원 직원 산하",
)
# 은/는/이/가/와/과/도 make it a doer or a partner; 에서는·에 따르면 make it a source; 에·에서·의·로 make it a place
ACTS = regex.compile(
    rf"""
    (?:
        (?:은|는|이|가|와|과|와의|과의|도|와도|과도|측은|측이|측과|측|에서는|으로부터|로부터|에\s따르면|에\s의하면)(?![가-힣])
      | 에게(?:서)?(?![가-힣])
      | \s역시(?![가-힣])
      | 에(?:게)?\s(?:[가-힣]{2, 4}(?:을|를)\s)?(?:맡[겨긴]|위탁)
      | 의\s(?:초청|후원|주최|주관|협조|지원|의뢰|추천|도움|공동)
      | 에서\s(?:공동\s?주[최관]|주최|주관|후원|협찬)
      | [을를]\s(?:방문|예방|찾아)
      | \s?{DOER}(?:{PARTICLE_PATTERN}|한|하는|하고|했|하여|으로|로)?(?![가-힣])
      | \s?\((?:{TITLE_NOUN}|이하)[\s,·)]
    )
    """,
    regex.VERBOSE,
)

# A headline names the doer, then a comma: 진주시, 중남미서 6천만 달러 상담; an item of a round-up: ◆진주시= 6일부터 …
HEADLINE_COMMA = regex.compile(r",\s|\s?[=＝]\s")

# what an item opens with: △진주시, 판매전(14일) · △진주시 ‘무역사절단’ 발대식
ITEM_MARKS = "[【<■□◆◇▶▷▲△●○◎◦▪▣※ㅇ-·*ㆍ• \t"
NAMED = regex.compile(r"\s[‘“「『《]")

# A body joined to the next: 경기도·용인시, 강원도와 원주시, 충청남도, 예산군이, A 및 B
JOINT = regex.compile(r"(?:\([^()\n]{1,40}\))?\s?(?:[,·ㆍ‧/]|-(?=[가-힣A-Z])|(?:와|과|및|그리고)(?=\s)|\s및(?=\s))\s?")

# A Latin or Hangul abbreviation in brackets: (KOTRA), (aT), (코트라), (중진공)
ABBREVIATION = regex.compile(r"\s?\((?P<short>[A-Za-z][A-Za-z0-9&.\- ]{0,24}|[가-힣]{2,16})\)")

# A parenthesis that holds an official, perhaps after a short name: (시장 조규일), (JDC·이사장 문대림)
OFFICIAL = regex.compile(rf"\s?\((?:[^()\n]{{0,20}}[·,]\s?)?(?:[가-힣]{{0,6}}){TITLE_NOUN}(?:\s|[·,:=])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may name an organisation; `weak` ones count only when they act or stand beside one that does."""

    start: int
    end: int  # of the span, with branch and abbreviation
    name: str
    kind: OrganisationKind
    rule: str
    row: str | None = None  # id in the authority file
    canonical: str | None = None
    country: str | None = None
    masked: bool = False
    weak: bool = False
    firm: bool = False  # counts only beside a company

    def grown(self, **changes: object) -> Candidate:
        """A copy with other fields."""
        return replace(self, **changes)  # type: ignore[arg-type]


def line_start(text: str, position: int) -> int:
    """Offset of the first character of the line."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Offset of the line's newline, or the end of the text."""
    found = text.find("\n", position)
    return len(text) if found < 0 else found


def in_label(text: str, start: int) -> bool:
    """Does the name stand in a line after 주최 : or a label like it?"""
    return LABEL.search(text, line_start(text, start), start) is not None or in_role_value(text, start)


def acts(text: str, start: int, end: int) -> bool:
    """Does the name at `start:end` act (진주시는, 진주시(시장 …), 주최 : 진주시), or only lie there (진주시에서)?"""
    if ACTS.match(text, end) is not None or in_label(text, start):
        return True
    before = text[line_start(text, start) : start].strip()
    if before.strip(ITEM_MARKS):
        return False
    return HEADLINE_COMMA.match(text, end) is not None or (bool(before) and NAMED.match(text, end) is not None)


def left_open(text: str, start: int) -> bool:
    """May a name start here: is the character before it neither a letter nor a digit?"""
    return start == 0 or not text[start - 1].isalnum() or "一" <= text[start - 1] <= "鿿"
