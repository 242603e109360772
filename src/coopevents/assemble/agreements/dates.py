"""The day of an agreement: its own, that of the occasion where it was signed, or another that the text makes likelier.

Job: agreement drafts + the occasions' records -> value and evidence of each draft's date.  It must not know how a frame
was found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.agreements.drafts import long_since
from coopevents.assemble.agreements.times import AgreementTimes
from coopevents.assemble.draft import EventDraft, Resolved
from coopevents.assemble.times.cues import Times
from coopevents.assemble.times.likely import likelier
from coopevents.assemble.values import Trail
from coopevents.frames.reading import Reading
from coopevents.records import Event, Evidence

AGREEMENT = "agreement_date"
RULE = "agreement.date.likely"
# 이번 방문기간 중, 이 기간
MEANWHILE = regex.compile(r"(?:이번|이)[ \t](?:[가-힣]{2,5}[ \t]?){0,2}기간")

OF_PLAN = 0.6  # the share from which what is still to be signed takes a time that no rule gives it

UNKNOWN = "XXXX"  # 올해, of a document of unknown year
OWN = frozenset({"clause"})  # by its own words: 지난 2월 A와, 지난달 B에 이어 이날

Told = tuple[str | None, list[Evidence]]


def agreement_dates(
    reading: Reading,
    resolved: Resolved,
    agreements: Sequence[AgreementDraft],
    events: Sequence[EventDraft],
    records: Mapping[int, Event],
    published: str | None,
) -> dict[int, Told]:
    """Date and evidence by `id(draft)`; `records` gives the record of an occasion by `id(draft)`."""
    found = {id(draft): _by_rule(reading, resolved, draft, records) for draft in agreements}
    ruled = {key: (value, _rule(rows) if value is not None else "none") for key, (value, rows) in found.items()}
    days = {key: event.date for key, event in records.items()}
    times = AgreementTimes(Times(reading, resolved, published), agreements, events, ruled, days)
    for draft in agreements:
        mine = ruled[id(draft)][0]
        # A는 B와 협약을 체결해 교류하고 있다: of some earlier day
        some_day = mine is None and draft.event is None and long_since(reading, draft.frame)
        open_plan = mine is None and draft.frame.status.value == "planned"
        one = likelier(AGREEMENT, times.of(draft), mine, OF_PLAN if open_plan else 0.0)
        if one is not None and not some_day and ruled[id(draft)][1] not in OWN:
            trail = Trail(reading.text)
            if one.value:
                trail.quote("date", one.value, one.span, RULE)
            found[id(draft)] = (one.value or None, trail.rows)
    return found


def _by_rule(reading: Reading, resolved: Resolved, draft: AgreementDraft, records: Mapping[int, Event]) -> Told:
    trail = Trail(reading.text)
    for claim in draft.dates:
        found = resolved.get(claim.span)
        if found is not None and found.edtf != UNKNOWN:
            trail.add("date", found.edtf, claim)
            return found.edtf, trail.rows
    occasion = draft.event or (draft.scene if _awaited(reading, draft) else None)
    event = records.get(id(occasion)) if occasion is not None else None
    if event is None or event.date is None:
        return None, []
    ahead = event.status.value in {"planned", "ongoing"}
    postponed = draft.frame.status.rule.endswith("postponed")
    if draft.frame.status.value == "planned" and (not ahead or postponed):
        return None, []
    return event.date, [
        row.model_copy(update={"field": "date.premise"}) for row in event.evidence if row.field == "date"
    ]


def _rule(rows: Sequence[Evidence]) -> str:
    """The last words of the rule of an own day; `event` for that of the occasion."""
    own = next((row.rule for row in rows if row.field == "date"), None)
    return own.split(".", 2)[-1] if own is not None else "event"


def _awaited(reading: Reading, draft: AgreementDraft) -> bool:
    """이번 방문 기간 A는 B와 계약을 맺을 예정이다: a plan of the occasion that the text is at."""
    line = draft.frame.line
    return draft.frame.status.value == "planned" and MEANWHILE.search(reading.text, line.start, line.end) is not None
