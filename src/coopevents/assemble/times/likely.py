"""The dates of occasions and agreements: what the rules say, or another time that the text makes likelier.

Job: candidates with cues (`occasion_times`, `agreements.times`) -> the likeliest, in place of the rules' own where its
share among all is at least `least`.  It must not know what a cue means, nor records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents.assemble.draft import EventDraft, Resolved
from coopevents.assemble.times.cues import NONE, Candidate, Times
from coopevents.assemble.times.occasion_times import OccasionTimes
from coopevents.document import Mention
from coopevents.frames.model import Claim
from coopevents.frames.occasion.journey_days import LENGTH
from coopevents.frames.reading import Reading
from coopevents.lexicon.weights import weights
from coopevents.resolve.date.calendar import ended_by
from coopevents.resolve.dates import apply_duration
from coopevents.values.dates import DateExpression

OCCASION = "occasion_date"
RULE = "event.date.likely"
WEIGHT = 0.5
DROPPED = 0.6  # the share of no date beside the rules' own from which that is dropped
TOLD = 0.5  # the weight from which a claim is more than a guess by what stands around
CLOSINGS = frozenset({"event.date.closed", "event.date.return", "event.date.until"})


@dataclass(frozen=True, slots=True)
class Ruled:
    """A date by rule: its value, the claim that it is of, and the length that it was widened by."""

    value: str
    claim: Claim[Mention[DateExpression]]
    length: Claim[Mention[DateExpression]] | None = None


def by_rule(draft: EventDraft) -> Ruled | None:
    """The draft's date; a day of an occasion of several days is widened by the length that is told with it."""
    date, claims = draft.date(), draft.date_claims()
    if date is None:
        return None
    claim = next((c for c, value in claims if value == date), claims[0][0])
    durations = [c for f in draft.frames for c in f.durations]
    if draft.decided is None and "/" not in date and len(date) == len("2012-11-29") and durations:
        days, first = durations[0].value.value.days, claims[0][0]
        closing = any(c.rule in CLOSINGS and value == date for c, value in claims)  # 16일 1주일간의 막을 내렸다
        ahead = first.span < durations[0].span or durations[0].rule == LENGTH  # 3박 4일 일정으로 13일 도착했다
        if days and days > 1 and (closing or ahead):
            widened = ended_by(date, days) if closing else apply_duration(date, days)
            return Ruled(widened, claims[0][0], durations[0])
    return Ruled(date, claim)


def decide_dates(
    reading: Reading, resolved: Resolved, drafts: Sequence[EventDraft], main: EventDraft | None, published: str | None
) -> None:
    """Gives drafts the time that is likelier than the one that they have by rule."""
    ruled = {}
    for draft in drafts:
        told = by_rule(draft)
        ruled[id(draft)] = (told.value, told.claim.rule.split(".", 2)[-1]) if told is not None else (None, "none")
    times = OccasionTimes(Times(reading, resolved, published), drafts, main, ruled)
    chosen = [(draft, likelier(OCCASION, times.of(draft), ruled[id(draft)][0])) for draft in drafts]
    for draft, one in chosen:
        if one is not None and (one.value or not _told(draft)):
            mention = next(iter(reading.mentions.dates(one.span.start, one.span.end)), None)
            draft.decided = (Claim(mention or draft.best_name().mention, one.span, RULE, WEIGHT), one.value)  # type: ignore[arg-type]


def _told(draft: EventDraft) -> bool:
    """Whether words of its own tell a date, which is better than none."""
    return any(claim.weight >= TOLD for claim, _ in draft.date_claims())


def likelier(question: str, candidates: Sequence[Candidate], mine: str | None, least: float = 0.0) -> Candidate | None:
    """The candidate that its cues give the greatest share, None where that is the rules' own or not great enough."""
    scale = weights(question)
    found = scale.likeliest([one.cues for one in candidates])
    best = candidates[found[0]] if found is not None else None
    if best is None or found is None or best.value == (mine or NONE) or found[1] < least:
        return None
    if best.value == NONE:  # a date is better than none unless it is a good deal less likely
        rules = next(one for one in candidates if one.value == mine)
        between = scale.likeliest([rules.cues, best.cues])
        return best if between is not None and between[0] == 1 and between[1] >= DROPPED else None
    return best
