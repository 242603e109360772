"""Signings that are occasions of their own: an agreement with its day and no other event to hold it.

Job: `AgreementFrame`s + drafts -> drafts of type agreement_signing.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from coopevents.assemble.draft import EventDraft, Resolved, compatible
from coopevents.assemble.values import elect_status
from coopevents.document import Kind, Mention, Zone
from coopevents.frames.agreements import AgreementFrame
from coopevents.frames.houses import house_claims
from coopevents.frames.model import Claim, EventFrame
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.reading import Reading
from coopevents.values.names import EventName

BARE = regex.compile(r"(?:업무\s?)?(?:협약|협정)?\s?(?:협약|협정|체결|조인|서명)식")
EARLY = 4  # body lines in which a document tells what it is about


def signings(reading: Reading, frames: Sequence[AgreementFrame], drafts: list[EventDraft], resolved: Resolved) -> None:
    """Appends a draft for each agreement that is an occasion by itself."""
    body: dict[int, list[int]] = {}
    for line in reading.lines:
        if line.block.zone in {Zone.BODY, Zone.CAPTION}:
            body.setdefault(line.section, []).append(line.index)
    titled = any(frame.title for frame in frames)
    for frame in frames:
        if frame.title or not frame.parties or frame.status.value == "failed":
            continue
        if len(frame.parties) < 2 and frame.name is None:
            continue
        dates = [(c, resolved[c.span].edtf) for c in frame.dates if c.span in resolved]
        day = next(((c, value) for c, value in dates if len(value.split("/")[0]) == 10), None)
        if day is None:
            continue
        lines = body.get(frame.line.section, [])
        if frame.line.index not in lines[: 2 * EARLY if titled else EARLY]:
            continue
        near = [d for d in drafts if d.section == frame.line.section]
        if any(compatible(day[1], known) and not _to_come(d, frame) for d in near if (known := d.date()) is not None):
            continue
        ceremonies = [d for d in near if d.types[0] == "agreement_signing"]
        nameless = [d for d in ceremonies if d.date() is None and BARE.fullmatch(d.best_name().name)]
        if len(ceremonies) > len(nameless[:1]):
            continue
        name = frame.name or reading.quote(frame.mention.start, frame.mention.end)
        mention = Mention(
            Kind.EVENT,
            frame.mention.start,
            frame.mention.end,
            EventName(name, frame.mention.value.phrase, ("agreement_signing",), "strong", frame.name is not None),
            "event.signing",
        )
        event = EventFrame(
            mention=mention,
            line=frame.line,
            name=name,
            name_span=mention.span,
            types=("agreement_signing",),
            section=frame.line.section,
            position=frame.mention.start,
            occasion=True,
        )
        event.dates.append(Claim(day[0].value, day[0].span, "event.date.signing", 0.95))
        status = "held" if frame.status.value == "signed" else "planned"
        event.status = Claim(status, frame.status.span, "event.status.signing", 0.9)
        for cluster in place_clusters(reading, frame.line, frame.line.start, frame.mention.start):
            behind = reading.quote(cluster[-1].end, cluster[-1].end + 25)
            if "에서" in behind.split(",")[0]:
                for place in cluster:
                    event.places.append(Claim(place.value, place.span, "event.place.signing", 0.9))
        event.places += house_claims(reading, frame.line, frame.line.start, frame.mention.start, 0.6)
        if nameless:
            nameless[0].frames.insert(0, event)  # 협약식에 이어 오후에는 …: the ceremony of what was signed
        else:
            drafts.append(EventDraft([event], frame.line.section, resolved))
    drafts.sort(key=lambda draft: draft.position)


def _to_come(draft: EventDraft, frame: AgreementFrame) -> bool:
    """Whether an occasion lies ahead when the agreement is signed: 한편 시는 오는 22일 상담회를 연다."""
    status = elect_status(draft)
    return frame.status.value == "signed" and status is not None and status.value == "planned"
