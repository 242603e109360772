"""The year in which a document was written, from what the text says: a constraint problem.

Job: `YearSolver.find_premises(text, dates, furniture, publisher)` gathers the premises of all kinds,
`solve_year(premises)` cuts the candidate years by them.  One year left: solved.  Several: open, with the candidates.
None: the premises contradict each other, and no year is given.  It must not know records, nor the date of the side-car
or dateline.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coopevents.document import Mention, Span
from coopevents.resolve.wording import tail
from coopevents.resolve.year.eras import EraFinder
from coopevents.resolve.year.exchange import ExchangeRates
from coopevents.resolve.year.happenings import FactFinder
from coopevents.resolve.year.holders import HolderFinder
from coopevents.resolve.year.named_years import name_premises
from coopevents.resolve.year.phones import phone_premises
from coopevents.resolve.year.schedules import schedule_premises
from coopevents.resolve.year.timeline import START, WHOLE, Premise, PremiseKind, Strength, edtf_month, years_of
from coopevents.resolve.year.told_years import year_premises
from coopevents.resolve.year.weekdays import NEWEST, calendar_premises
from coopevents.values.dates import DateExpression

# Kinds that may be told in retrospect without a word that says so; one such telling is overlooked, two contradict.
LOOKS_BACK = frozenset({PremiseKind.ERA, PremiseKind.FACT, PremiseKind.EDITION})


@dataclass(frozen=True, slots=True)
class YearSolution:
    """`year` if one is left; `candidates` all that are left; `basis` the kinds of premises that cut, joined by `+`.

    `window` is the first and the last month that remain (`2019-04`), where a year was found; `months` all months that
    remain, as ordinals of the timeline, whether one year is left or several; `premises` are those that cut.
    """

    year: int | None
    candidates: tuple[int, ...]
    basis: str
    premises: tuple[Premise, ...]
    conflict: bool
    window: tuple[str, str] | None = None
    months: frozenset[int] = frozenset()


class YearSolver:
    """The finders of premises with their tables.  Built once a process; stateless after that."""

    def __init__(self, holders: HolderFinder, eras: EraFinder, facts: FactFinder, rates: ExchangeRates) -> None:
        self._holders = holders
        self._eras = eras
        self._facts = facts
        self._rates = rates

    @classmethod
    def from_lexicon(cls) -> YearSolver:
        """Reads the tables.  Raises LexiconError."""
        return cls(
            HolderFinder.from_lexicon(),
            EraFinder.from_lexicon(),
            FactFinder.from_lexicon(),
            ExchangeRates.from_lexicon(),
        )

    def find_premises(
        self,
        text: str,
        dates: Sequence[Mention[DateExpression]],
        furniture: Sequence[Span] = (),
        publisher: str | None = None,
    ) -> list[Premise]:
        """All premises of a text, in reading order; nothing in page furniture is one."""
        furniture = [*furniture, *tail(text)]
        found = [
            *calendar_premises(text, dates, furniture),
            *year_premises(text, furniture),
            *name_premises(text, dates, furniture),
            *phone_premises(text, furniture),
            *schedule_premises(text, dates),
            *self._holders.find(text, furniture),
            *self._eras.find(text, furniture, publisher),
            *self._facts.find(text, dates, furniture),
            *self._rates.find(text, furniture),
        ]
        return sorted(found, key=_reading_order)

    def solve(
        self,
        text: str,
        dates: Sequence[Mention[DateExpression]],
        furniture: Sequence[Span] = (),
        publisher: str | None = None,
    ) -> YearSolution:
        """The year of a text, from its premises."""
        return self.meet(self.find_premises(text, dates, furniture, publisher))

    @staticmethod
    def meet(premises: Sequence[Premise]) -> YearSolution:
        """What premises leave of the years, from whatever source they are."""
        return solve_year(premises)


def solve_year(premises: Sequence[Premise]) -> YearSolution:
    """What the premises leave of the years.

    Hard and firm premises are met together.  A text knows the past, not the future: a name or fact that lies wholly
    before what another premise proves as the earliest time is told in retrospect and does not count (two of them are a
    contradiction: then the late premise is the doubtful one).  Soft ones are asked last: only if all of them together
    leave one year of few, and two kinds of firmer ones have cut before.
    """
    binding = [premise for premise in premises if premise.strength is not Strength.SOFT]
    binding = _without_retrospects(binding)
    left = _meet(binding)
    if not left:  # the newest day told may be of the past
        binding = _without_retrospects([premise for premise in binding if premise.rule != NEWEST])
        left = _meet(binding)
    if not left:
        binding = _without_odd_one(binding)
        left = _meet(binding)
    years = years_of(left)
    if not years:
        return YearSolution(None, (), "conflict", tuple(p for p in binding if p.allowed != WHOLE), conflict=True)
    used = list(binding)
    soft = [premise for premise in premises if premise.strength is Strength.SOFT]
    if len(years) > 1 and soft:
        narrowed = left & _meet(soft)
        if len(years_of(narrowed)) == 1 and _soft_may_decide(years, binding):
            left, years = narrowed, years_of(narrowed)
            used += soft
    cutting = _cutting(used)
    if len(years) != 1:
        if len(years) == len(years_of(WHOLE)):
            years, left = (), frozenset()
        return YearSolution(None, years, "open", cutting, conflict=False, months=left)
    kinds = sorted({premise.kind.value for premise in cutting})
    window = edtf_month(min(left)), edtf_month(max(left))
    return YearSolution(years[0], years, "+".join(kinds), cutting, conflict=False, window=window, months=left)


def _without_retrospects(premises: Sequence[Premise]) -> list[Premise]:
    """Drops a firm premise that ends before the earliest time that another one admits, if it is the only one."""
    floor = max((premise.earliest for premise in premises), default=START)
    late = [
        premise
        for premise in premises
        if premise.kind in LOOKS_BACK and premise.strength is Strength.FIRM and premise.latest < floor
    ]
    return [premise for premise in premises if premise not in late] if len(late) == 1 else list(premises)


def _without_odd_one(premises: Sequence[Premise]) -> list[Premise]:
    """Drops the one name or fact that two others contradict, a holder of office among them, or one that tells the very
    month, if all agree without it.

    중소기업중앙회 was short for another name before it was the body's own; a page's copy may say today's name.
    """
    odd = []
    for premise in premises:
        if premise.kind not in LOOKS_BACK or premise.strength is not Strength.FIRM:
            continue
        others = [other for other in premises if other.note != premise.note]
        against = [other for other in others if not other.allowed & premise.allowed]
        present = any(other.kind not in LOOKS_BACK for other in against)  # two old names may be a history
        exact = any(other.strength is Strength.HARD and len(other.allowed) == 1 for other in against)
        hard = any(other.strength is Strength.HARD for other in against)
        alone = hard and len(years_of(_meet(others))) == 1  # SMIDEX 2007, of next year, against the release's weekday
        if alone or ((exact or (present and len({other.note for other in against}) >= 2)) and _meet(others)):
            odd.append(premise)
    if len({premise.note for premise in odd}) != 1:
        return list(premises)
    return [premise for premise in premises if premise.note != odd[0].note]


def _meet(premises: Iterable[Premise]) -> frozenset[int]:
    left = WHOLE
    for premise in premises:
        left &= premise.allowed
    return left


def _soft_may_decide(years: Sequence[int], binding: Sequence[Premise]) -> bool:
    """Whether few years are left, by the word of two kinds of premises."""
    kinds = {premise.kind for premise in binding if premise.kind is not PremiseKind.TENSE and premise.allowed != WHOLE}
    return len(years) <= 3 and len(kinds) >= 2


def _cutting(premises: Iterable[Premise]) -> tuple[Premise, ...]:
    """The premises that exclude some year, each once."""
    whole = len(years_of(WHOLE))
    kept: list[Premise] = []
    seen: set[tuple[str, str, frozenset[int]]] = set()
    for premise in premises:
        identity = (premise.rule, premise.note, premise.allowed)
        if len(premise.years) < whole and identity not in seen:
            seen.add(identity)
            kept.append(premise)
    return tuple(kept)


def _reading_order(premise: Premise) -> tuple[int, int, str, str]:
    if premise.span is None:
        return (-1, -1, premise.rule, premise.note)
    return (premise.span.start, premise.span.end, premise.rule, premise.note)
