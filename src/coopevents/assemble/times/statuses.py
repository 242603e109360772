"""The status of an occasion: as a word tells it, as the calendar has it, or as what stands beside it lets expect.

Job: a draft with its date -> one claim of a status.  `_QUESTIONS` are asked in their order; the first that has an
answer decides, and the answer names its rule.  It must not know how a frame came by its claim.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.times.awaited import awaited, looked_back_on
from coopevents.clauses import Ending
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.occasion.status import MADE_UP
from coopevents.frames.reading import Reading
from coopevents.values.edtf import bounds, days

LONG_OVER = 14  # days after which an item of a schedule tells what was, not what will be
LEAST = 0.5  # the weight from which a wording counts before the calendar
IN_TITLE, PUT_OFF_IN_TITLE = 0.3, 0.5  # what a headline's claim weighs less; 박람회 연기: to which day, the body tells


def elect_status(draft: EventDraft) -> Claim[str] | None:
    """Cancelled in a strong construction, else the strongest claim, the body before the headline."""
    claims = [(f, f.status) for f in draft.frames if f.status is not None and f.mention.value.strength != "weak"]
    claims = claims or [(f, f.status) for f in draft.frames if f.status is not None]
    claims = [item for item in claims if item[1].rule != MADE_UP] or claims
    if not claims:
        return None
    best = max(claims, key=lambda item: (item[1].weight - _discount(*item), -item[1].span.start))[1]
    told = {claim.rule: claim for _, claim in claims}
    goes_on = told.get("event.status.goes_on")  # 15일 막을 올렸다 … 19일까지 이어진다
    begun = {"event.status.opened", "event.status.under_way"} & told.keys()
    if goes_on is not None and begun and best.value != "cancelled":
        return Claim("ongoing", goes_on.span, "event.status.under_way", best.weight)
    return best


def _discount(frame: EventFrame, claim: Claim[str]) -> float:
    if not frame.title:
        return 0.0
    return PUT_OFF_IN_TITLE if claim.rule == "event.status.postpone" else IN_TITLE


# 협약식을 한 뒤 손을 잡고 있다, below a picture: what takes an hour is over
CEREMONIES = frozenset({"agreement_signing", "opening"})


@dataclass(frozen=True)
class Statuses:
    """What the statuses of a text's occasions are told from."""

    reading: Reading
    drafts: Sequence[EventDraft]
    main: EventDraft | None
    published: str | None  # EDTF

    def of(self, draft: EventDraft, date: str | None) -> Claim[str]:
        """The status of `draft`, whose date (EDTF) is `date`."""
        worded = elect_status(draft)
        if worded is not None and worded.rule == MADE_UP:
            worded = None  # 방문단은 20명으로 구성됐다: whom, not whether
        case = _Case(self, draft, date, worded, _Days.read(date, self.published))
        answers = (answer for question in _QUESTIONS if (answer := question(case)) is not None)
        status = next(answers, None) or _as_a_whole(case)
        if status.value == "ongoing" and draft.types[0] in CEREMONIES:
            return Claim("held", status.span, status.rule, status.weight)
        return status


@dataclass(frozen=True)
class _Days:
    """An occasion's days beside the day of publication; None for what is not told to the day."""

    published: dt.date | None
    first: dt.date | None
    last: dt.date | None

    @classmethod
    def read(cls, date: str | None, published: str | None) -> _Days:
        first, last = bounds(date) if date else (None, None)
        today = days(published or "")
        return cls(today[0] if today is not None else None, first, last)

    @property
    def stand(self) -> str | None:
        """The status by the calendar alone."""
        if self.published is None or self.first is None:
            return None
        if self.first > self.published:
            return "planned"
        if self.last is None:
            return None
        return "ongoing" if self.last > self.published else "held"

    @property
    def comparable(self) -> bool:
        return self.published is not None and self.first is not None

    def over_for(self, least: int) -> bool:
        return self.published is not None and self.last is not None and (self.published - self.last).days > least


@dataclass(frozen=True)
class _Case:
    text: Statuses
    draft: EventDraft
    date: str | None
    worded: Claim[str] | None
    days: _Days

    @property
    def within(self) -> bool:
        """Published in the time that is told, which is no time during which the occasion goes on.

        이달 말 사절단을 보낸다: a month.  하반기에는 개척단을 보낼 예정이다, told in July: a half-year or a quarter.
        """
        if self.days.stand != "ongoing":
            return False
        planned = self.worded is not None and self.worded.value == "planned"
        return "/" not in (self.date or "") or (planned and _months(self.date or ""))

    def by_calendar(self, status: str) -> Claim[str]:
        source = self.draft.date_claims()[0][0]
        return Claim(status, source.span, "event.status.calendar", source.weight)

    def by_name(self, status: str, rule: str, weight: float) -> Claim[str]:
        return Claim(status, self.draft.best_name().mention.span, rule, weight)


def _under_way(case: _Case) -> Claim[str] | None:
    """Published between its days: 15일부터 19일까지 열린다, told on the 16th."""
    if case.days.stand != "ongoing" or case.within:
        return None
    opens_today = case.days.first == case.days.published
    worded = case.worded.value if case.worded is not None else None
    if worded in {None, "held"} or (worded == "planned" and not opens_today):
        return case.by_calendar("ongoing")
    return None


def _not_yet(case: _Case) -> Claim[str] | None:
    """5월 시장개척단을 추진할지 고민 중이다, told in February: held by its verb, but its days are to come."""
    held = case.worded is not None and case.worded.value == "held" and not _told_as_over(case)
    return case.by_calendar("planned") if held and case.days.stand == "planned" else None


def _worded(case: _Case) -> Claim[str] | None:
    """As a word tells it: weakly too, where there is no day to compare."""
    if case.worded is None or (case.worded.weight < LEAST and case.days.comparable):
        return None
    if case.worded.value == "ongoing" and case.days.stand == "held":
        return case.by_calendar("held")  # 지난 17일 상담회가 열리고 있다: the words below a picture
    listed = case.worded.rule == "event.status.schedule.planned"  # a plan that no word tells
    return None if listed and case.days.over_for(LONG_OVER) else case.worded


def _by_calendar(case: _Case) -> Claim[str] | None:
    if case.days.stand is None or (case.within and case.worded is not None):
        return None
    return case.by_calendar(case.days.stand)


def _weakly_worded(case: _Case) -> Claim[str] | None:
    return case.worded


def _awaited(case: _Case) -> Claim[str] | None:
    """No word of its own, but its day, its sentence or the kind of text says that it is to come."""
    expected = awaited(case.text.reading, case.draft, case.text.drafts)
    return case.by_name("planned", "event.status.awaited", 0.5) if expected else None


def _behind_what_is_to_come(case: _Case) -> Claim[str] | None:
    """In a text without a day: behind the text's own occasion, which is still to come."""
    main = case.text.main
    if main is None or main is case.draft or case.days.first is None or (date := main.date()) is None:
        return None
    told, (start, _) = elect_status(main), bounds(date)
    if told is None or told.value not in {"planned", "ongoing"} or start is None or case.days.first < start:
        return None
    source = case.by_calendar("planned")
    return Claim("planned", source.span, "event.status.beside", source.weight)


def _as_a_whole(case: _Case) -> Claim[str]:
    """As the whole that it is part of, or as the text's own occasion of the same time; else held."""
    main, other = case.text.main, case.draft.part_of
    if other is None and main is not None and main is not case.draft:
        date = main.date()
        other = main if case.date is None or date is None or compatible(date, case.date) else None
    claim = elect_status(other) if other is not None else None
    taken = claim is not None and not looked_back_on(case.text.reading, case.draft)
    return case.by_name(claim.value if claim is not None and taken else "held", "event.status.default", 0.4)


_QUESTIONS: tuple[Callable[[_Case], Claim[str] | None], ...] = (
    _under_way,
    _not_yet,
    _worded,
    _by_calendar,
    _weakly_worded,
    _awaited,
    _behind_what_is_to_come,
)


def _told_as_over(case: _Case) -> bool:
    """Whether the verb that ends its sentence is past: 12일 하노이에서는 ‘중소기업인의 밤’이 있었다."""
    governors = [frame.governor for frame in case.draft.frames if frame.status is case.worded]
    tense = case.worded is not None and case.worded.rule == "event.status.tense"
    return tense and any(governor is not None and governor.ending is Ending.FINAL for governor in governors)


def _months(date: str) -> bool:
    """2026-07/2026-12: both ends are months or years."""
    return all(len(end) <= len("2026-07") for end in date.split("/"))
