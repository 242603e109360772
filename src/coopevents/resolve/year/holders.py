"""Who held which office when: premises from a person's name beside a title.

Job: `HolderFinder.find(text, furniture)` over the rows of `offices.csv`.  A name alone is no evidence, a title is
needed (중소기업청(청장 한정화), 한정화 청장), and for a bare title the body must be named in the text.
It must not know the other sorts of evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from coopevents import regex
from coopevents.document import Span
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.wording import WORD_END, follows_hangul, names_a_year, outside
from coopevents.resolve.year.timeline import (
    Premise,
    PremiseKind,
    Strength,
    month_of,
    months_of,
    ordinal,
    within,
    year_of,
)

# Titles that many bodies have.  "김기현 시장" counts in a text that names 울산시; firms and clubs have a 회장 of
# the same name too, so "김영수 회장" counts only with the body right beside it.
NAMED_ANYWHERE = frozenset(
    "장관 차관 제1차관 제2차관 1차관 2차관 차장 청장 시장 군수 구청장 지사 도지사 부총리 총리".split()
)
NAMED_BESIDE = frozenset("이사장 사장 회장 위원장 행장 은행장 본부장 원장 총장 대표".split())
BARE = NAMED_ANYWHERE | NAMED_BESIDE
# 전 청장, 前 장관, 故, 초대 청장, 역대, 당시: the office was held at another time than the text's.
FORMER = regex.compile(r"(?:(?<![가-힣])(?:전|전임|전직|옛|초대|역대|당시|고|직전|제?\d{1,2}대)|[前故舊元])[ \t]?$")
# 후보, 내정자: not yet.  시절, 재임, 당시: no longer.
NOT_IN_OFFICE = regex.compile(r"[^\n.]{0,4}?(?:후보|내정|당선|지명|권한대행|시절|재임|재직|당시|때[ \t]|정부[ \t]?때)")
# 한정화(韓正和) 청장, 한정화(57) 청장, 한정화·韓正和청장
GLOSS = r"(?:[ \t]?\([^()\n]{1,12}\)|[·ㆍ]?\p{Han}{2,4})?"
ENDS_WORD = regex.compile(WORD_END)
TOPIC = frozenset("은는이가의,")  # what may stand between a body and its head: 중진공은 이상직 이사장이 …
# 지난 7월 취임한, 지난해 7월 취임한, 지난달 취임한, 최근 취임한 …
TOOK_OFFICE = regex.compile(
    r"(?<![가-힣])(?:(?:(?<ago>지난해|작년)|지난|올해|올)[ \t](?<month>1?\d)월"
    r"|(?<last>지난[ \t]?달)|(?<now>이달|최근|얼마[ \t]전|갓|새로))"
    r"(?:[ \t](?:초|중순|말|\d{1,2}일))?[ \t]취임한[ \t](?:[가-힣A-Za-z]{2,12}[ \t])?$"
)
# 취임 1주년을 맞은 …, … 청장은 취임 100일을 맞아
YEARS_IN_OFFICE = regex.compile(
    r"취임[ \t](?:(?<n>[1-9])[ \t]?(?:주년|돌)|(?<days>100)[ \t]?일)(?:을|를)?[ \t]?(?:맞|기념|에)"
)
LEFT = RIGHT = 40  # code points beside the name in which the title stands
BODY_AHEAD = 300  # code points after the title in which the body may be named for the first time
HANDOVER = 1  # months by which tables of terms are early or late


@dataclass(frozen=True)
class Office:
    """An office with the forms of its body and its title, and what stands before (left) or after (right) a name.

    The patterns are made when a name is met: there are hundreds, and a text names a few.
    """

    name: str
    bodies: tuple[str, ...]
    titles: tuple[str, ...]

    @classmethod
    def of(cls, row: Row) -> Office:
        return cls(row["office"], tuple(row.many("organisation")), tuple(row.many("titles")))

    @cached_property
    def left(self) -> regex.Pattern[str]:
        """중소기업청장 한정화, 울산시(시장 김기현): the title starts a word, or the body stands right before it."""
        return regex.compile(
            rf"(?:(?<body>(?<![가-힣])(?:{_any(self.bodies)}))[ \t]?[(:·ㆍ,]?[ \t]?|(?<![가-힣A-Za-z]))"
            rf"(?<title>{_any(self.titles)})[ \t]?:?[ \t]?$"
        )

    @cached_property
    def right(self) -> regex.Pattern[str]:
        """한정화 중소기업청장은, 한정화 청장, 이상직 중진공 이사장."""
        title = rf"(?<title>(?:(?<body>{_any(self.bodies)})[ \t]?)?(?<bare>{_any(self.titles)}))"
        return regex.compile(rf"{GLOSS}[ \t]?{title}{WORD_END}")

    def place(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Start and end of 'title name' or 'name title' around a name, if the office is told as held."""
        base = max(0, start - LEFT)
        match = self.left.search(text[base:start])
        if match is not None:
            word, begin, finish = match.group("title"), base + match.start(), end
            if ENDS_WORD.match(text, end) is None:
                return None
        else:
            match = self.right.match(text, end, min(len(text), end + RIGHT))
            if match is None:
                return None
            word, begin, finish = match.group("bare"), start, match.end("title")
        if word in BARE and match.group("body") is None and not self._named(text, begin, finish, word):
            return None
        if FORMER.search(text[max(0, begin - 8) : begin]) or NOT_IN_OFFICE.match(text, finish):
            return None
        return begin, finish

    def _named(self, text: str, start: int, end: int, word: str) -> bool:
        before = text[max(0, start - LEFT) : start].rstrip(" ")
        if before.endswith(self.bodies) or (before[:-1].endswith(self.bodies) and before[-1:] in TOPIC):
            return True  # 중진공 이상직 이사장, 중진공은 이상직 이사장이
        return word in NAMED_ANYWHERE and any(text.find(body, 0, end + BODY_AHEAD) >= 0 for body in self.bodies)


def _any(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of `offices.csv`: a person, the office, the months in it."""

    person: str
    office: Office
    allowed: frozenset[int]
    note: str
    source: str
    since: int | None = None  # the month of taking office


class HolderFinder:
    """Persons with their titles.  Built once; stateless after that."""

    def __init__(self, rows: Iterable[Row]) -> None:
        offices: dict[tuple[str, str, str], Office] = {}
        people: dict[str, list[Holder]] = defaultdict(list)
        for row in rows:
            key = (row["office"], row["organisation"], row["titles"])
            if key not in offices:
                offices[key] = Office.of(row)
            note = f"{row['person']} {row['office']} {row['valid_from']}/{row['valid_to'] or '..'}"
            first, last = months_of(row["valid_from"], row["valid_to"])
            months = within(None if first is None else first - HANDOVER, None if last is None else last + HANDOVER)
            people[row["person"]].append(Holder(row["person"], offices[key], months, note, row["source"], first))
        self._people = Gazetteer((person, tuple(holders)) for person, holders in people.items())

    @classmethod
    def from_lexicon(cls) -> HolderFinder:
        """Raises LexiconError."""
        return cls(load_table("offices", ("person", "office", "valid_from")))

    def find(self, text: str, furniture: Sequence[Span] = ()) -> list[Premise]:
        """A premise for each person with a title; rows that fit the same place make one premise, their union."""
        premises = []
        for hit in self._people.every(text):
            if follows_hangul(text, hit.start) and not self._glued(text, hit.start):
                continue
            fitting: list[tuple[tuple[int, int], Holder]] = []
            for holder in (holder for holders in hit.payload for holder in holders):
                place = holder.office.place(text, hit.start, hit.end)
                if place is not None and outside(Span(*place), furniture):
                    fitting.append((place, holder))
            if fitting:
                premises.append(_premise(text, fitting))
        return premises

    @staticmethod
    def _glued(text: str, start: int) -> bool:
        """청장한정화: a title written together with the name."""
        return text[:start].endswith(tuple(BARE))


def _since_office(text: str, start: int, end: int, holders: Sequence[Holder]) -> frozenset[int] | None:
    """The months of writing by how long the office is held (지난 7월 취임한, 취임 1주년을 맞은); None if not told."""
    terms = [holder.since for holder in holders if holder.since is not None]
    told = TOOK_OFFICE.search(text[max(0, start - LEFT) : start])
    if told is not None and told["month"]:
        begun = [since for since in terms if month_of(since) == int(told["month"])]
        if told["ago"]:
            return _union(within(ordinal(year_of(since) + 1, 1), ordinal(year_of(since) + 1, 12)) for since in begun)
        return _union(within(since, ordinal(year_of(since), 12)) for since in begun)
    if told is not None:
        return _union(within(since, since + (2 if told["last"] else 3)) for since in terms)
    held = YEARS_IN_OFFICE.search(text, max(0, start - LEFT), end + LEFT)
    if held is None:
        return None
    months = 3 if held["days"] else 12 * int(held["n"])
    return _union(within(since + months - 1, since + months + 2) for since in terms)


def _told_of_term(text: str, start: int, end: int, holders: Sequence[Holder]) -> frozenset[int] | None:
    """As `_since_office`, from the place itself or another one of the person: 지난 2월 취임한 누구 사장은."""
    places = [(start, end)]
    places += [found.span() for found in regex.finditer(regex.escape(holders[0].person), text)]
    told = (_since_office(text, *place, holders) for place in places)
    return next((months for months in told if months is not None), None)


def _union(parts: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*parts)


def _premise(text: str, fitting: Sequence[tuple[tuple[int, int], Holder]]) -> Premise:
    allowed = _union(holder.allowed for _, holder in fitting)
    start, end = fitting[0][0]
    rule = "year.office"
    new = _told_of_term(text, start, end, [holder for _, holder in fitting])
    if new:
        allowed, rule = allowed & new, "year.office.new"
    if names_a_year(text, start, end):  # 2015년 홍준표 지사가 …: the text is not older than that, no more
        allowed, rule = within(min(allowed), None), "year.office.past"
    note = "; ".join(holder.note for _, holder in fitting)
    return Premise(PremiseKind.OFFICE, Span(start, end), rule, Strength.FIRM, allowed, note, fitting[0][1].source)
