"""Signings that are occasions of their own: an agreement with its day and no other event to hold it.

Job: `AgreementFrame`s + drafts -> drafts of type agreement_signing.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved, compatible
from coopevents.document import Kind, Mention, Zone
from coopevents.frames.agreements import AgreementFrame
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.reading import Reading
from coopevents.frames.roles.houses import house_claims
from coopevents.values.hours import CLOCK
from coopevents.values.names import EventName, OrganisationKind, PlaceLevel, PlaceName

BARE = regex.compile(r"(?:업무\s?)?(?:협약|협정)?\s?(?:협약|협정|체결|조인|서명)식")
HERE = regex.compile(r"(?:같은|이)\s자리에서")  # 협약을 갱신하고, 같은 자리에서 상담회를 열었다
SIGNED_AT = regex.compile(r"에서\s(?:각각\s|공식\s)?(?:맺|체결|서명|교환|조인)")
NEAR = 40  # code points behind an agreement in which the town of its signing is told
STATUS = {"signed": "held", "planned": "planned", "failed": "cancelled"}
EARLY = 4  # body lines in which a document tells what it is about
# ◇가람모듈=중국 나래전자와 …: an item of news of listed firms tells of no occasion
LISTED = regex.compile(r"[가-힣A-Z㈜][^\s=()]{1,20}\s?=")
# 11:40~12:00 공단-나루공사 업무협약 서명: a row of a programme, or of a calendar, whose items are told as such
HOUR = regex.compile(CLOCK)
MARK = 2  # code points before the head of an item
CEREMONIAL = frozenset({"mou", "agreement"})  # a contract is business between two firms, with or without a day
# 대전에서, 서울 여의도 본사에서; 난징시 센터가 대전에서: the subject stands between
AT = regex.compile(r"(?:(?![가이]\s)[^,\n]){0,25}?에서(?!\s(?:온|왔|내려온|건너온|참가한)\s)")


def signings(reading: Reading, frames: Sequence[AgreementFrame], drafts: list[EventDraft], resolved: Resolved) -> None:
    """Appends a draft for each agreement that is an occasion by itself."""
    body: dict[int, list[int]] = {}
    for line in reading.lines:
        if line.block.zone in {Zone.BODY, Zone.CAPTION}:
            body.setdefault(line.section, []).append(line.index)
    titled = any(frame.title for frame in frames)
    for frame in frames:
        failed = frame.status.value == "failed"
        if frame.kind not in CEREMONIAL or frame.title or not frame.parties or (failed and frame.name is None):
            continue
        # 5개 기업과, 일본기업 두 곳과 투자협약을 체결했다
        counted = (frame.count is not None and frame.count.value >= 2) or frame.number is not None
        if len(frame.parties) < 2 and frame.name is None and not counted:
            continue
        dates = [(c, resolved[c.span].edtf) for c in frame.dates if c.span in resolved]
        first = frame.parties[0]
        headed = frame.line.block.marker and first.span.start - frame.line.start <= MARK
        headed = headed and first.value.kind is OrganisationKind.COMPANY
        if headed and LISTED.match(reading.text, frame.line.start, frame.line.end):
            continue
        row = max(frame.line.start, reading.text.rfind("\n", 0, frame.mention.start) + 1)
        if HOUR.search(reading.text, row, frame.mention.start):
            continue
        day = next(((c, value) for c, value in dates if len(value.split("/")[0]) == 10), None)
        if day is None:
            continue
        places = _places(reading, frame)
        lines = body.get(frame.line.section, [])
        early = frame.line.index in lines[: 2 * EARLY if titled else EARLY]
        told = bool(places) or frame.status.value == "planned"  # 20일 업무협약을 맺는다: what is to come
        if not early and (not told or day[0].span.start < frame.line.start):
            continue
        near = [d for d in drafts if d.section == frame.line.section]
        if any(_holds(reading, draft, frame, day[1], places) for draft in near):
            continue
        nameless = [d for d in near if d.types[0] == "agreement_signing" and d.date() is None]
        nameless = [d for d in nameless if BARE.fullmatch(d.best_name().name)]
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
        status = STATUS[frame.status.value]
        event.status = Claim(status, frame.status.span, "event.status.signing", 0.9)
        event.places += places
        if nameless:
            nameless[0].frames.insert(0, event)  # 협약식에 이어 오후에는 …: the ceremony of what was signed
        else:
            drafts.append(EventDraft([event], frame.line.section, resolved))
    drafts.sort(key=lambda draft: draft.position)


def _places(reading: Reading, frame: AgreementFrame) -> list[Claim[PlaceName]]:
    """Where it is signed: 대전에서, 중진공 본부에서; 협약을 26일 하노이에서 맺었다."""
    clusters = place_clusters(reading, frame.line, frame.line.start, frame.mention.start)
    scenes = [cluster for cluster in clusters if AT.match(reading.text, cluster[-1].end, frame.line.end)]
    behind = place_clusters(reading, frame.line, frame.mention.end, min(frame.line.end, frame.mention.end + NEAR))
    scenes += [cluster for cluster in behind if SIGNED_AT.match(reading.text, cluster[-1].end, frame.line.end)]
    claims = [
        Claim(place.value, place.span, "event.place.signing", 0.9) for cluster in scenes[-1:] for place in cluster
    ]
    return claims + house_claims(reading, frame.line, frame.line.start, frame.mention.start, 0.6)


def _holds(
    reading: Reading, draft: EventDraft, frame: AgreementFrame, day: str, places: Sequence[Claim[PlaceName]]
) -> bool:
    """Whether an occasion is the one at which it was signed, or tells of the signing itself.

    2차 협약을 체결하고, 같은 날 상담회도 갖는다: what is told afterwards, on the same day alone, is another one, if not
    at the same table (같은 자리에서); so is one in another town.
    """
    known = draft.date()
    if known is None or not _same_days(day, known):
        return False
    lands = {claim.value.country for claim in draft.place_claims()} - {"KR"}
    if draft.types[0] in JOURNEYS and "/" in known and lands & {claim.value.country for claim in places}:
        return True  # 28일 볼로냐로 옮겨 양해각서를 맺는다: on the way, in whatever town
    towns = {claim.value.standard for claim in places if claim.value.level is PlaceLevel.CITY}
    if towns and draft.cities() and towns.isdisjoint(draft.cities()):
        return False
    behind = draft.position > frame.mention.end and known == day
    afterwards = behind and HERE.search(reading.text, frame.mention.end, draft.position) is None
    return draft.types[0] == "agreement_signing" or not afterwards


def _same_days(day: str, known: str) -> bool:
    """Whether a day may lie in the time of an occasion; without a month, days alone tell (XXXX-XX-08, XXXX-XX-22)."""
    day = day.split("/")[0]
    first, _, last = known.partition("/")
    days = [int(part[8:10]) for part in (first, last or first) if len(part) == len(day) and part[8:10].isdigit()]
    if len(days) < 2:
        return False
    if "-XX-" in day or "-XX-" in known:
        return days[0] <= int(day[8:10]) <= days[1] or (days[0] > days[1] and int(day[8:10]) >= days[0])
    return compatible(day, known)
