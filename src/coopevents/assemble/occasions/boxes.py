"""Label boxes and tables fitted to the drafts.

Job: `LabelBox`es and `TableFrame`s + drafts -> claims on drafts, new drafts for rows, sums for `amounts.records`.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved, compatible, squeeze
from coopevents.assemble.occasions.likeness import distinctive
from coopevents.assemble.occasions.prominence import main_draft
from coopevents.assemble.occasions.targets import find_target
from coopevents.document import Kind, Mention
from coopevents.frames.labels import LabelBox
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.reading import Reading
from coopevents.frames.tables import TableFrame
from coopevents.values.names import EventName

BY_TOWN = regex.compile(
    r"(?:도시|지역|국가|국별|방문지|방문국|개최지|상담지|상담장)별?\s?(?:수출\s?)?(?:상담|실적|성과|결과)"
)

ABOVE = 200  # characters above a table that name what its rows are stops of
NO_STOP = JOURNEYS | {"agreement_signing"}  # what is no stop of a tour, nor the tour itself


def frame_of_box(box: LabelBox, told: Sequence[EventFrame] = ()) -> EventFrame | None:
    """A frame with a box's claims, named by its name label or the heading above; None if nothing names it.

    A heading that is told as a frame lends its whole name: 중남미 시장개척단, not 시장개척단."""
    if box.about is None:
        return None
    mention = box.about
    heading = next((f for f in told if f.mention.span == mention.span), None)
    frame = EventFrame(
        mention=mention,
        line=None,
        name=heading.name if heading is not None else mention.value.name,
        name_span=heading.name_span if heading is not None else mention.span,
        types=mention.value.types,
        section=box.section,
        position=box.start,
        occasion=bool(box.dates) and (box.named or bool(box.roles) or bool(box.places)),
    )
    fill(frame, box)
    return frame


def fill(frame: EventFrame, box: LabelBox) -> None:
    frame.dates += box.dates
    frame.places += box.places
    frame.hosts += box.roles.get("hosts", [])
    frame.organizers += box.roles.get("organizers", [])
    frame.sponsors += box.roles.get("sponsors", [])


def place_boxes(
    boxes: Sequence[LabelBox],
    drafts: list[EventDraft],
    resolved: Resolved,
    told: Sequence[EventFrame] = (),
) -> list[tuple[LabelBox, EventDraft]]:
    """Joins each box to the draft that its heading names, else to the main one if dates allow; may found a draft.

    `told` are all tellings: one that made no draft may name the box that stands below it."""
    placed = []
    for box in boxes:
        frame = frame_of_box(box, told)
        target = None
        if frame is not None:
            target = _named_alike(frame, drafts) if frame.dates else None
            target = target or find_target(frame, list(drafts), resolved, loose=True)
            if target is not None and _apart(frame, target, resolved):
                target = None
        if target is None:
            main = main_draft([d for d in drafts if d.section == box.section] or drafts)
            dates = [resolved[c.span].edtf for c in box.dates if c.span in resolved]
            fits = main is not None and (not dates or main.date() is None or compatible(dates[0], main.date() or ""))
            apart = main is not None and frame is not None and _apart(frame, main, resolved)
            heading = _unowned(box, told, drafts)
            later = main is not None and main.position > box.end and not any(f.title for f in main.frames)
            if fits and not apart and not (later and heading and box.dates):
                target = main
            elif (frame is not None and frame.occasion) or (heading and box.dates and (box.roles or box.places)):
                target = EventDraft(heading, box.section, resolved)
                drafts.append(target)
        if target is None:
            continue
        if frame is None:
            first = target.frames[0]
            frame = EventFrame(
                mention=first.mention,
                line=None,
                name=first.name,
                name_span=first.name_span,
                types=first.types,
                section=box.section,
                position=box.start,
            )
            fill(frame, box)
        target.frames.append(frame)
        placed.append((box, target))
    return placed


def _apart(frame: EventFrame, draft: EventDraft, resolved: Resolved) -> bool:
    """An exhibition of four days and the consultation on two of them: a box of another type and time."""
    dates = [resolved[c.span].edtf for c in frame.dates if c.span in resolved]
    known = draft.date()
    return bool(dates) and known is not None and dates[0] != known and not set(frame.types) & set(draft.types)


def _named_alike(frame: EventFrame, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """참고  2023 나루 로드쇼 개요 ⏎ 기간 … 장소 …: the one draft that the heading of a box calls by its full name."""
    if not distinctive(frame):
        return None
    alike = [d for d in drafts if any(squeeze(f.name) == squeeze(frame.name) for f in d.frames)]
    return alike[0] if len(alike) == 1 else None


def _unowned(box: LabelBox, told: Sequence[EventFrame], drafts: Sequence[EventDraft]) -> list[EventFrame]:
    """Tellings above a box that made no draft: its headline, the sentence before; of the type that is told last."""
    owned = {id(frame) for draft in drafts for frame in draft.frames}
    above = [f for f in told if id(f) not in owned and f.position < box.start and f.section == box.section and f.types]
    above = [f for f in above if f.mention.value.strength != "weak" and not f.generic and not f.several]
    kind = box.about.value.types[:1] if box.about is not None else above[-1].types[:1] if above else ()
    return [f for f in above if f.types[:1] == kind]


def place_tables(
    reading: Reading,
    tables: Sequence[TableFrame],
    events: Sequence[EventFrame],
    drafts: list[EventDraft],
    resolved: Resolved,
) -> dict[int, EventDraft]:
    """Rows that are occasions join a draft of the same place and time or found one; the draft of each row's frame.

    `events` are the tellings of the text, one of which may be the tour whose stops a table lists."""
    owner: dict[int, EventDraft] = {}
    for table in tables:
        for frame in table.events:
            missions = _about_missions(reading, table, frame, resolved)
            told = frame.mention.value if frame.types else None  # 5.21 | 멕시코시티 1:1 수출상담회 | …
            stops = not frame.types and len(table.events) > 1
            if told is None and not missions and frame.dates and (tour := _tour(table, events)) is not None:
                told = tour.mention.value
                _lend(frame, tour)
            kind = told.types[0] if told is not None else "trade_mission" if missions else "consultation"
            noun = told.head if told is not None else "사절단" if missions else "상담회"
            frame.types, frame.leg = (kind,), stops and kind not in NO_STOP
            frame.section = table.section
            frame.mention = Mention(
                Kind.EVENT,
                frame.mention.start,
                frame.mention.end,
                EventName(frame.name, noun, (kind,), "table"),
                "event.table.row",
            )
            target = _same_leg(frame, drafts, resolved)
            if target is None:
                target = EventDraft([], table.section, resolved)
                drafts.append(target)
            target.frames.append(frame)
            owner[id(frame)] = target
    drafts.sort(key=lambda draft: draft.position)
    return owner


def _tour(table: TableFrame, told: Sequence[EventFrame]) -> EventFrame | None:
    """‘찾아가는 금융 설명회’를 연다 ⏎ < 설명회 일정 > ⏎ 지역 | 일시 | 장소: what the towns of a table are stops of."""
    above = [f for f in told if f.section == table.section and table.start - ABOVE <= f.position < table.start]
    above = [f for f in above if f.types and not set(f.types) & NO_STOP]
    above = [f for f in above if f.mention.value.strength not in {"weak", "generic"} and not f.name_cities]
    above = [f for f in above if all(c.value.value.first.day is None for c in f.dates)]  # 12일 바르샤바 상담회: a stop
    captioned = [f for f in above if f.mention.value.head in table.caption]
    return (captioned or above)[-1] if above else None


def _lend(frame: EventFrame, tour: EventFrame) -> None:
    """A stop has the name, the bodies and the status that are told of the tour."""
    frame.name = tour.name
    frame.hosts += tour.hosts
    frame.organizers += tour.organizers
    frame.sponsors += tour.sponsors
    frame.status = tour.status


def _about_missions(reading: Reading, table: TableFrame, frame: EventFrame, resolved: Resolved) -> bool:
    """A row is a mission where the lines above speak of missions and its time is longer than a day; else a leg.

    A row without a time is one only where the table's own heading counts missions (주요 무역사절단 실적); the rows of
    도시별 상담실적 are legs.
    """
    dates = [resolved[c.span].edtf for c in frame.dates if c.span in resolved]
    if (dates and "/" not in dates[0] and len(dates[0]) == 10) or BY_TOWN.search(table.caption):
        return False
    above = reading.quote(max(0, table.start - 200), table.start) if dates else table.caption
    return any(word in above for word in ("사절단", "개척단", "파견", "교류단"))


def _same_leg(frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved) -> EventDraft | None:
    cities = {c.value.standard for c in frame.places}
    dates = [resolved[c.span].edtf for c in frame.dates if c.span in resolved]
    for draft in drafts:
        if not set(frame.types) & set(draft.types):
            continue
        known = draft.date()
        if cities & draft.cities() and (not dates or known is None or compatible(dates[0], known)):
            return draft
        if dates and known == dates[0] and any(squeeze(frame.name) in squeeze(f.name) for f in draft.frames):
            return draft
    return None
