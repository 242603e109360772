"""Agreement drafts: tellings of one agreement brought together, and the occasion it was signed at.

Job: `AgreementFrame`s -> `AgreementDraft`s.  It must not know sums or records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.agreements.same import days, same_agreement
from coopevents.assemble.draft import EventDraft, Resolved, compatible, squeeze
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.focus.scenes import at_place
from coopevents.assemble.hosts.roles import same_body
from coopevents.assemble.links.cues import Fact, Links
from coopevents.assemble.links.likely import likeliest
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.times.statuses import elect_status
from coopevents.document import Zone
from coopevents.frames.agreement.model import AgreementFrame
from coopevents.frames.model import Claim
from coopevents.frames.occasion.generality import AGREED
from coopevents.frames.reading import Reading
from coopevents.frames.schedules.schedule import RULE as SCHEDULE
from coopevents.values.ids import record_id
from coopevents.values.names import OrganisationName, PlaceLevel

YEAR = 4  # code points of a year that is told alone
NEAR = 2  # lines around a ceremony that tell of what was signed there
# 상담 402건: the noun counts what was done
COUNTED = regex.compile(r"\s?(?:은|는|이|가)?\s?(?:총\s|모두\s)?\d")
FAR = ("ahead", "intended", "postponed", "wished")  # plans that are no part of an occasion
# 이 자리에서 체결하기로 했다, 상담회장에서 맺기로 돼 있던
HERE = regex.compile(r"이\s?자리에서|현장에서|(?:상담회|행사|포럼|박람회|전시회|설명회)장?에서")
# 그동안 구는 나주시 등 9개 시·군과 자매결연을 맺고: before the text's own time
SO_FAR = regex.compile(r"(?<![가-힣])(?:그동안|그간|지금까지|현재까지|이제까지)\s")
# 2008년 우호결연을 맺은 이후, MOU를 맺은 바 있다, 자매결연을 맺고 있다, 맺어 교류하고 있다: what holds since long
LONG_SINCE = regex.compile(
    r"[’'”\"」』]?(?:\([^()\n]{1,30}\))?(?:[을를],\s[^.,\n]{4,60}(?:협약|협정|결연|MOU))?[을를]\s(?:[가-힣]{1,6}\s)?"
    r"(?:(?:맺은|체결한|교환한|한)\s(?:이래|이후|바\s?있)"
    r"|(?<=(?:결연|도시|관계)[을를]\s)맺고\s(?:있|[가-힣]{2,4}\s교류)"
    r"|(?:맺|체결|한)[가-힣]{0,3}\s[^.\n]{0,70}?(?:교류|왕래|방문|협력)[^.\n]{0,24}?"
    r"(?:(?:하고|가고|오고|계속하고)\s있|(?:해|하여|이어|어|아)\s?(?:오다|왔))[가-힣]{0,3})"
)
_IT = r"이\s?자리에서|이\s?행사에서|그\s?자리에서"
AT_IT = regex.compile(rf"(?<![가-힣])(?:{_IT})(?:는|도)?,?\s")
# 이 자리에서 두 상의는, 이때 ㈜가람은: the occasion told last
THERE = regex.compile(rf"(?<![가-힣])(?:{_IT}|이때|당시)(?:는|도)?,?\s")


def merge_agreements(
    reading: Reading,
    frames: Sequence[AgreementFrame],
    events: Sequence[EventDraft],
    focus: Focus,
    resolved: Resolved,
) -> list[AgreementDraft]:
    """One draft for each agreement, in the order of the text; headline tellings join or vanish."""
    drafts: list[AgreementDraft] = []
    for frame in [f for f in frames if not f.title] + [f for f in frames if f.title]:
        event = event_of(reading, frame, events, focus, resolved)
        if event is not None and frame.status.value == "signed" and _scheduled(frame, event):
            frame.status = Claim("planned", frame.mention.span, "agreement.status.schedule", 0.8)
        target = next((d for d in drafts if _same(frame, d, resolved) and not _apart(frame, event, d, resolved)), None)
        if target is None:
            if frame.title and not _headline_alone(frame, drafts):
                continue
            target = AgreementDraft([], event, focus.at(frame.mention.start))
            drafts.append(target)
        target.frames.append(frame)
        target.parties = _with_new(target.parties, frame.parties)
        target.dates += frame.dates
        target.count = target.count or frame.count
    drafts.sort(key=lambda d: min(f.mention.start for f in d.frames))
    links = Links(reading, focus)
    for i, draft in enumerate(drafts):
        if i and _next_row(drafts[i - 1], draft):
            draft.event = drafts[i - 1].event
        elif not _settled(reading, draft):
            likely = likeliest(links, _fact(draft), "agreement_link")
            draft.event = likely or _only_ceremony(draft, drafts, focus, resolved)
    seen: set[str] = set()
    for draft in drafts:
        salt = "|".join(p.value.name for p in draft.parties)
        draft.id = record_id("a", reading.document.id, draft.frames[0].mention.span, salt)
        while draft.id in seen:
            salt += "+"
            draft.id = record_id("a", reading.document.id, draft.frames[0].mention.span, salt)
        seen.add(draft.id)
    return drafts


def _next_row(before: AgreementDraft, draft: AgreementDraft) -> bool:
    """Whether a draft without a day is told in the row below another's: they were signed at one occasion."""
    row, last = draft.frame.line.block, before.frame.line.block
    return row.zone is Zone.TABLE is last.zone and row.index == last.index + 1 and not (draft.dates or before.dates)


def _with_new(
    known: Sequence[Claim[OrganisationName]], parties: Sequence[Claim[OrganisationName]]
) -> list[Claim[OrganisationName]]:
    """The parties of an agreement with those of another telling, under the name that an authority knows.

    Of one telling, 바이오협회, which is known, and 다낭시바이오협회 are two.
    """
    first = {p.value.id or squeeze(p.value.name): p for p in reversed(parties)}
    names = [p.value for p in first.values()]
    own = [p for p in first.values() if p.value.id is not None or not any(_is_end_of(p.value, n) for n in names)]
    fuller = [p for p in own if p.value.id is not None]
    # 베트남의 상공회의소, then 대한상공회의소: who it is stands in the later telling
    kept = [q for q in known if q.value.id is not None or not any(_is_end_of(q.value, p.value) for p in fuller)]
    new = [p for p in own if not any(same_body(p.value, q.value) for q in kept)]
    return [*kept, *sorted(new, key=lambda p: p.span)]


def _is_end_of(short: OrganisationName, name: OrganisationName) -> bool:
    return len(short.name) < len(name.name) and same_body(short, name)


def _only_ceremony(
    draft: AgreementDraft, drafts: Sequence[AgreementDraft], focus: Focus, resolved: Resolved
) -> EventDraft | None:
    """최근 업무협약을 했다. … 지난 9일 업무협약식에서: the one ceremony of the one agreement with its parties."""
    section = draft.frame.line.section
    told = [d for d in drafts if d.frame.line.section == section and len(d.parties) >= 2]
    signing = focus.signing(section)
    if signing is None or told != [draft] or draft.frame.status.value != "signed":
        return None
    return signing if _fits(draft.frame, signing, days(draft.dates, resolved)) else None


def _settled(reading: Reading, draft: AgreementDraft) -> bool:
    """Whether the words say where it was signed, or that it was at no occasion of the text."""
    frame = draft.frame
    if draft.event is not None:
        return _there(reading, frame)
    return _so_far(reading, frame) or long_since(reading, frame)


def long_since(reading: Reading, frame: AgreementFrame) -> bool:
    """두 시는 2008년 우호결연을 맺은 이후 …, 양해각서를 맺은 바 있다: told of the past, as what lasts."""
    return LONG_SINCE.match(reading.text, frame.mention.end, frame.line.end) is not None


def _there(reading: Reading, frame: AgreementFrame) -> bool:
    """간담회를 열었다. 이 자리에서 두 상의는 업무협정을 맺었다: at the occasion told last, and nowhere else."""
    return AT_IT.search(reading.text, frame.line.start, frame.mention.start) is not None


def _so_far(reading: Reading, frame: AgreementFrame) -> bool:
    """그동안 4개 단체와 업무협약을 체결했다: at no occasion of the text."""
    return SO_FAR.search(reading.text, frame.line.start, frame.mention.start) is not None


def _scheduled(frame: AgreementFrame, event: EventDraft) -> bool:
    """▶ 9일(수) 가람공사–나루그룹 업무협약 체결: the item of a schedule names what is to be signed."""
    status = elect_status(event)
    items = [f for f in event.frames if f.mention.rule == SCHEDULE]
    named = any(item.mention.span.contains(frame.mention.span) for item in items)
    return named and status is not None and status.value == "planned"


def _fact(draft: AgreementDraft) -> Fact:
    frame = draft.frame
    return Fact(frame.mention.start, frame.line, frame.kind, frame.status.value, bound=True, bound_to=draft.event)


def _headline_alone(frame: AgreementFrame, drafts: Sequence[AgreementDraft]) -> bool:
    """Does a headline tell what the body does not: a number greater than that of the agreements told there?"""
    if frame.total and frame.count is not None:
        alike = [d for d in drafts if d.frame.kind == frame.kind]
        same = any(d.frame.total and (d in alike or (d.count and d.count.value == frame.count.value)) for d in drafts)
        return not same and frame.count.value > len(alike)
    return not drafts and len(frame.parties) >= 2


def _same(frame: AgreementFrame, draft: AgreementDraft, resolved: Resolved) -> bool:
    known = [draft.frame, *(f for f in draft.frames if f is not draft.frame)]
    return same_agreement(frame, known, draft.parties, draft.dates, resolved)


def _apart(frame: AgreementFrame, event: EventDraft | None, draft: AgreementDraft, resolved: Resolved) -> bool:
    """2012년 두 상의가 처음 맺은 협정, told beside the one signed today: another year than the day's."""
    if frame.title:
        return False
    own, known = days(frame.dates, resolved), days(draft.dates, resolved)
    if bool(own) == bool(known):
        return False
    occasion = event if known else draft.event
    day = occasion.date() if occasion is not None else None
    years = ((own or known)[0][:4], (day or "")[:4])
    return all(year.isdigit() for year in years) and years[0] != years[1]


def event_of(
    reading: Reading, frame: AgreementFrame, drafts: Sequence[EventDraft], focus: Focus, resolved: Resolved
) -> EventDraft | None:
    """The occasion at which it was signed: told in the same line, of the same day, else the one that the text is at.

    What was signed was signed at an occasion that took place; what is only planned has one if the line names it.
    """
    dates = days(frame.dates, resolved)
    if not dates and _so_far(reading, frame):
        return None
    named = any(f.line is frame.line for d in drafts for f in d.frames if f.mention.start < frame.mention.start)
    if not named and long_since(reading, frame):
        return None
    here = [d for d in _told_before(reading, frame, drafts) if _fits(frame, d, dates) or _itself(d, frame)]
    if THERE.search(reading.text, frame.line.start, frame.mention.start) is not None:
        here = [d for d in _told_just_before(frame, drafts) if _fits(frame, d, dates)] or here
    event = focus.at(frame.mention.start)
    if here:
        # 20일 양곤, 21일 방콕에서 상담회를 열어 모두 8건의 협약을: the whole
        whole = event is not None and len(here) > 1 and here[-1].part_of is event
        return event if whole else here[-1]
    if frame.status.value == "planned":
        return event if event is not None and _to_come(reading, frame, event, dates) else None
    town = None if dates else _of_town(reading, frame, drafts)
    if town is not None:
        return town
    signing = focus.signing(frame.line.section)
    if signing is not None and not dates and frame.status.value == "signed" and len(frame.parties) >= 2:
        lines = [f.line.index for f in signing.frames if f.line is not None]
        if event is None or any(abs(frame.line.index - index) <= NEAR for index in lines):
            event = signing
    if event is not None and _fits(frame, event, dates):
        return event
    near = [d for d in drafts if _fits(frame, d, dates) and (dates or not d.background)]
    near = [d for d in near if d.section == frame.line.section and (d.date() is not None or not dates)]
    before = [d for d in near if d.position <= frame.mention.start]
    if before:
        return max(before, key=lambda d: _last_told(d, frame))
    main = event is not None and event is focus.main and not dates and _dated(event)
    return event if main and event is not None and not _agreed_on(reading, frame, event) else None


def _agreed_on(reading: Reading, frame: AgreementFrame, event: EventDraft) -> bool:
    """A는 B와 협약을 맺었다. 협약에 따라 4월 20일 포럼이 열린다: what the agreement is for, not where it was signed."""
    lines = [f.line for f in event.frames if f.line is not None and f.line.index > frame.line.index]
    return any(AGREED.search(reading.text, line.start, line.end) is not None for line in lines)


def _dated(draft: EventDraft) -> bool:
    """20일 교류회를 연다. 마지막은 협약 순서. A는 B와 협약을 맺고 …: to come on a day that is told."""
    day = draft.date()
    return day is not None and len(day.partition("/")[0]) == 10 and not former(draft)


def _of_town(reading: Reading, frame: AgreementFrame, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """알마티에서는 A사가 계약했다, 알마티 소재 유통사 B사와: the one stop of the journey in that town."""
    stops = [d for d in drafts if d.section == frame.line.section and d.types[0] == "consultation" and not former(d)]
    stops = [d for d in stops if (day := d.date()) is not None and "X" not in day and _fits(frame, d, ())]
    if len(stops) < 2:
        return None
    before = [m.end for m in reading.mentions.agreements(frame.line.start, frame.mention.start)]
    start = max(before, default=frame.line.start)  # what is told of the agreement before is not told of this one
    towns = [p for p in reading.mentions.places(start, frame.mention.end) if p.value.level is PlaceLevel.CITY]
    here = [[d for d in stops if at_place(d, town)] for town in towns]
    told = [found[0] for found in here if found]
    return told[-1] if told and all(d is told[-1] for d in told) else None


def _itself(draft: EventDraft, frame: AgreementFrame) -> bool:
    """Whether a draft is told by the very words for the agreement: 12일 열기로 한 업무협약식을 연기했다."""
    return (
        frame.status.value != "signed"
        and draft.types[0] == "agreement_signing"
        and any(f.mention.start <= frame.mention.start and frame.mention.end <= f.mention.end for f in draft.frames)
    )


def _to_come(reading: Reading, frame: AgreementFrame, event: EventDraft, dates: Sequence[str]) -> bool:
    """상담회를 갖는다. 상담장에서는 A와 B가 양해각서에 서명한다: to be signed at the coming occasion of the text."""
    status = elect_status(event)
    here = HERE.search(reading.text, frame.line.start, frame.mention.start) is not None
    if status is None or status.value not in ({"planned", "ongoing", "cancelled"} if here else {"planned", "ongoing"}):
        return False
    if frame.status.rule.endswith(FAR) and not here:
        return False
    return (not dates or _fits(frame, event, dates)) and len(frame.parties) >= 2


def _told_before(reading: Reading, frame: AgreementFrame, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """Drafts that the line names before the phrase, those of a name in their own right last; not 상담 402건.

    Of a row, whose phrase stands above its table, those of the sentence that leads to it.
    """
    line = reading.line_at(frame.mention.start) or frame.line
    told = []
    for draft in drafts:
        for event in draft.frames:
            counted = COUNTED.match(reading.text, event.mention.end)
            first = event.mention.start < frame.mention.start or _itself(draft, frame)
            if event.line is line and first and not counted:
                told.append((event.mention.value.strength != "weak", event.mention.start, draft))
    return [draft for _, _, draft in sorted(told, key=lambda item: item[:2])]


def _told_just_before(frame: AgreementFrame, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """Drafts of the nearest line before that tells of any, in its order: 간담회를 열었다. 이 자리에서 …."""
    told = [
        (event.line.index, event.mention.start, draft)
        for draft in drafts
        for event in draft.frames
        if event.line is not None and 0 < frame.line.index - event.line.index <= NEAR
    ]
    nearest = max((index for index, _, _ in told), default=0)
    return [d for index, _, d in sorted(told, key=lambda item: item[:2]) if index == nearest]


def _last_told(draft: EventDraft, frame: AgreementFrame) -> int:
    return max(f.position for f in draft.frames if f.position <= frame.mention.start)


def _fits(frame: AgreementFrame, draft: EventDraft, dates: Sequence[str]) -> bool:
    """Can the agreement have been signed there: the day is not another, the occasion has not yet to come?"""
    status = elect_status(draft)
    known = draft.date()
    if dates:
        if known is None or (len(dates[0]) == YEAR and dates[0].isdigit() and known.startswith("X")):
            return False  # 지난 83년 결연을 맺고, beside an occasion of unknown year
        return compatible(dates[0], known)
    if status is None or frame.status.value == "planned":
        return True
    return status.value not in {"planned", "cancelled"}
