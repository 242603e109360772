"""Which body had which name when: premises from names of ministries, agencies and territories.

Job: `EraFinder.find(text, furniture, publisher)` over the rows of `eras.csv`.  A name told as that of a former body (옛
중소기업청) or of another country's (베트남 정보통신부) is no evidence.  It must not know the other sorts of evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from babel import Locale

from coopevents import regex
from coopevents.document import Span
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.wording import WORD_END, follows_hangul, names_a_year, outside
from coopevents.resolve.year.timeline import Premise, PremiseKind, Strength, months_of, within

# 옛 중소기업청, 전신인 중소기업청: the name of a former body.
FORMER = regex.compile(r"(?:(?<![가-힣])(?:옛|구|전|당시|종전|기존|과거|전신인)|[舊前])[ \t]?[(（]?$")
# 중소기업청(현 중소벤처기업부), 중소기업청 출신, 중소기업청 차장을 지낸: likewise.
NOW_CALLED = regex.compile(
    r"[ \t]?(?:[(（][ \t]?(?:현|現|지금|이후|옛|구)|출신|시절|(?:[가-힣]{1,4}(?:장|관))?을[ \t](?:지낸|거친|역임)"
    r"|에서[ \t]이름|에서[^\n.]{0,8}?(?:승격|개편|바뀐|바뀌|전환)|[의이을][ \t](?:전신|후신))"
)
# 재외동포청 신설: a body that is only planned.
NOT_YET = regex.compile(r"[^\n.]{0,6}(?:신설|출범|설립|승격|개편|통합|설치|전환)")
CHIEF = r"(?=장(?![가-힣])|장(?:은|이|과|도|의|을)[ \t])"  # 중소기업청장, 중소기업청장은
LATE = 3  # months for which an old name lives on
EARLY = 2  # months by which a new name is ahead of the law
PLANNED = 24  # months by which a planned body may be named
FOREIGN = (
    "미국 일본 중국 독일 태국 호주 영국 인니 현지 美 日 中 獨 佛 英 伊 터키 UAE 사우디 카자흐 우즈벡 남아공 대만 홍콩"
)


class EraFinder:
    """Names that were in use for a time.  Built once; stateless after that."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._eras: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            self._eras[row["name"]].append(row)
        self._names = Gazetteer((name, tuple(group)) for name, group in self._eras.items())
        self._after = regex.compile(f"{WORD_END}|{CHIEF}")
        words = sorted(set(FOREIGN.split()) | _countries(), key=len, reverse=True)
        self._foreign = regex.compile(
            rf"(?:{'|'.join(map(regex.escape, words))})의?[ \t(（]{{0,2}}(?:연방|정부|[A-Z]{{2,6}})?[ \t]?$"
        )

    @classmethod
    def from_lexicon(cls) -> EraFinder:
        """Raises LexiconError."""
        return cls(load_table("eras", ("name", "valid_from")))

    def find(self, text: str, furniture: Sequence[Span] = (), publisher: str | None = None) -> list[Premise]:
        """A premise for each name, from the first telling that counts, and one for the publisher."""
        premises = []
        seen: set[str] = set()
        for hit in self._names.longest(text):
            name = text[hit.start : hit.end]
            if name in seen or not outside(Span(hit.start, hit.end), furniture):
                continue
            premise = self._told(text, hit.start, hit.end, [row for rows in hit.payload for row in rows])
            if premise is not None:
                seen.add(name)
                premises.append(premise)
        if publisher is not None and (rows := self._eras.get(publisher)):
            allowed = _months(rows, 0, LATE)
            rule = "year.era.publisher"
            premises.append(
                Premise(PremiseKind.ERA, None, rule, Strength.HARD, allowed, _note(rows), rows[0]["source"])
            )
        return premises

    def _told(self, text: str, start: int, end: int, rows: Sequence[Row]) -> Premise | None:
        # 경남지방중소기업청: a regional office has its place before the name
        glued = follows_hangul(text, start) and rows[0]["kind"] != "regional"
        if glued or self._after.match(text, end) is None:
            return None
        before = text[max(0, start - 16) : start]
        if FORMER.search(before) or self._foreign.search(before) or NOW_CALLED.match(text, end):
            return None
        allowed, rule = _months(rows, EARLY, LATE), "year.era"
        if NOT_YET.match(text, end):
            allowed, rule = _months(rows, PLANNED, LATE), "year.era.planned"
        if names_a_year(text, start, end):
            allowed, rule = within(min(allowed, default=None), None), "year.era.past"
        return Premise(PremiseKind.ERA, Span(start, end), rule, Strength.FIRM, allowed, _note(rows), rows[0]["source"])


def _countries() -> set[str]:
    names = Locale("ko").territories
    return {name for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in {"KR", "KP"}}


def _months(rows: Sequence[Row], early: int, late: int) -> frozenset[int]:
    months: frozenset[int] = frozenset()
    for row in rows:
        first, last = months_of(row["valid_from"], row["valid_to"])
        months |= within(None if first is None else first - early, None if last is None else last + late)
    return months


def _note(rows: Sequence[Row]) -> str:
    return "; ".join(f"{row['name']} {row['valid_from']}/{row['valid_to'] or '..'}" for row in rows)
