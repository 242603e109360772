"""Signings that are occasions of their own: an agreement with its day and no other event to hold it.

Job: `AgreementFrame`s + drafts -> drafts of type agreement_signing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved, compatible
from coopevents.document import Kind, Mention, Zone
from coopevents.frames.agreements import AgreementFrame
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.reading import Reading
from coopevents.frames.roles.houses import house_claims
from coopevents.values.dates import DateExpression, Relation
from coopevents.values.hours import CLOCK
from coopevents.values.names import EventName, OrganisationKind, PlaceLevel, PlaceName

BARE = regex.compile(r"(?:업무\s?)?(?:협약|협정)?\s?(?:협약|협정|체결|조인|서명)식")
HERE = regex.compile(r"(?:같은|이)\s자리에서")  # 협약을 갱신하고, 같은 자리에서 상담회를 열었다
SIGNED_AT = regex.compile(r"에서\s(?:각각\s|공식\s)?(?:맺|체결|서명|교환|조인)")
TOLD_OF = 0.6  # the weight of a place that is told of the agreement, not of its ceremony
# 미국을 방문 중인 군수가 …, 독일 출장 중이던: where those are who sign
VISITING = regex.compile(
    r"(?:시|성|주|현)?[을를에]?\s?(?:[가-힣]{2}\s)?(?:방문|순방|체류|출장|방문하고)\s?(?:중이?[인던]|있는)"
)
BESIDE = 2  # code points between a town and one inside it
NEAR = 40  # code points behind an agreement in which the town of its signing is told
STATUS = {"signed": "held", "planned": "planned", "failed": "cancelled"}
EARLY = 4  # body lines in which a document tells what it is about
# ◇가람모듈=중국 나래전자와 …: an item of news of listed firms tells of no occasion
LISTED = regex.compile(r"[가-힣A-Z㈜][^\s=()]{1,20}\s?=")
# 11:40~12:00 공단-나루공사 업무협약 서명: a row of a programme, or of a calendar, whose items are told as such
HOUR = regex.compile(CLOCK)
WEEK = 7  # days after a told day of a journey that are taken for its own
MARK = 2  # code points before the head of an item
# a contract is business between two firms, with or without a day
CEREMONIAL = frozenset({"mou", "agreement", "loi"})
# 대전에서, 서울 여의도 본사에서; 난징시 센터가 대전에서: the subject stands between
AT = regex.compile(r"(?:(?![가이]\s)[^,\n]){0,25}?에서(?!\s(?:온|왔|내려온|건너온|참가한)\s)")


def signings(reading: Reading, frames: Sequence[AgreementFrame], drafts: list[EventDraft], resolved: Resolved) -> None:
    """Appends a draft for each agreement that is an occasion by itself."""
    heads = _heads(reading, 2 * EARLY if any(frame.title for frame in frames) else EARLY)
    for frame in frames:
        day = _day(frame, resolved)
        if day is None or not _ceremonial(frame) or _listed(reading, frame):
            continue
        places = _places(reading, frame)
        early = frame.line.index in heads[frame.line.section]
        told = bool(places) or frame.status.value == "planned"  # 20일 업무협약을 맺는다: what is to come
        if not early and (not told or day.span.start < frame.line.start):
            continue
        near = [draft for draft in drafts if draft.section == frame.line.section]
        towns = places if frame.kind != "loi" else ()  # letters change hands at the occasions of their day
        if any(_holds(reading, draft, frame, resolved[day.span].edtf, towns) for draft in near):
            continue
        event = _event(reading, frame, day, places)
        nameless = next((draft for draft in near if _nameless(draft)), None)
        if nameless is not None:
            nameless.frames.insert(0, event)  # 협약식에 이어 오후에는 …: the ceremony of what was signed
        else:
            drafts.append(EventDraft([event], frame.line.section, resolved))
    if not drafts:
        drafts += _only_told(reading, frames, heads, resolved)
    _place_ceremonies(reading, frames, drafts)
    drafts.sort(key=lambda draft: draft.position)


def _only_told(
    reading: Reading, frames: Sequence[AgreementFrame], heads: Mapping[int, list[int]], resolved: Resolved
) -> list[EventDraft]:
    """두 회사는 12일 나루호텔에서 투자의향서를 맺었다, and nothing else: what a text is about, whoever it names."""
    for frame in frames:
        if frame.kind not in CEREMONIAL or frame.title or frame.status.value == "failed":
            continue  # 협약을 체결하지 못했다: nothing took place
        if frame.line.index not in heads[frame.line.section]:
            continue
        if frame.count is not None and frame.count.value >= 2 and not frame.parties:
            continue  # 포럼장에서는 4건의 서명식이 있었다: of no one
        day = _day(frame, resolved)
        told = day is not None or any(c.value.value.first.day_relation is Relation.SAME for c in frame.dates)
        if told and not _listed(reading, frame):  # 이날 … 서명했다: of a day that an excerpt leaves out
            return [EventDraft([_event(reading, frame, day, _places(reading, frame))], frame.line.section, resolved)]
    return []


def _place_ceremonies(reading: Reading, frames: Sequence[AgreementFrame], drafts: Sequence[EventDraft]) -> None:
    """최근 하노이에서 업무협약을 했다. … 지난 9일 업무협약식에서: where its agreement, the only one, was signed."""
    for draft in drafts:
        if draft.types[0] != "agreement_signing" or draft.place_claims():
            continue
        told = [f for f in frames if f.line.section == draft.section and f.kind in CEREMONIAL and not f.title]
        signed = [f for f in told if f.status.value in {"signed", "planned"}]
        places = [(f, claims) for f in signed if (claims := _places(reading, f))]
        if len(places) == 1 and _one_place(places[0][1]) and places[0][0].mention.start < draft.position:
            draft.frames[0].places += [Claim(c.value, c.span, c.rule, TOLD_OF) for c in places[0][1]]


def _one_place(claims: Sequence[Claim[PlaceName]]) -> bool:
    """One town, or one inside the other: 캐나다 토론토 미시소거시 나루호텔에서."""
    towns = sorted(c.span for c in claims if c.value.level is PlaceLevel.CITY)
    apart = any(b.start - a.end > BESIDE for a, b in pairwise(towns))
    return not apart or len({c.value.standard for c in claims if c.value.level is PlaceLevel.CITY}) <= 1


def _heads(reading: Reading, lines: int) -> defaultdict[int, list[int]]:
    """Indices of the first lines of each section's body, which tell what it is about."""
    heads: defaultdict[int, list[int]] = defaultdict(list)
    for line in reading.lines:
        if line.block.zone in {Zone.BODY, Zone.CAPTION} and len(heads[line.section]) < lines:
            heads[line.section].append(line.index)
    return heads


def _day(frame: AgreementFrame, resolved: Resolved) -> Claim[Mention[DateExpression]] | None:
    """The first date of a signing that is told to the day."""
    told = (claim for claim in frame.dates if claim.span in resolved)
    return next((claim for claim in told if len(resolved[claim.span].edtf.split("/")[0]) == 10), None)


def _ceremonial(frame: AgreementFrame) -> bool:
    """Whether an agreement may be an occasion: its parties, its number or its name are told."""
    if frame.kind not in CEREMONIAL or frame.title or not frame.parties:
        return False
    if frame.name is not None:
        return True
    # 5개 기업과, 일본기업 두 곳과 투자협약을 체결했다
    counted = (frame.count is not None and frame.count.value >= 2) or frame.number is not None
    return frame.status.value != "failed" and (len(frame.parties) >= 2 or counted)


def _listed(reading: Reading, frame: AgreementFrame) -> bool:
    """Whether an agreement is told by an item of news of firms, or by a row with its hour."""
    first, line = frame.parties[0] if frame.parties else None, frame.line
    if first is not None and line.block.marker and first.span.start - line.start <= MARK:
        firm = first.value.kind is OrganisationKind.COMPANY
        if firm and LISTED.match(reading.text, line.start, line.end):
            return True
    row = max(line.start, reading.text.rfind("\n", 0, frame.mention.start) + 1)
    return HOUR.search(reading.text, row, frame.mention.start) is not None


def _nameless(draft: EventDraft) -> bool:
    """Whether a draft tells of a signing by its bare noun, without a day."""
    return (
        draft.types[0] == "agreement_signing"
        and draft.date() is None
        and BARE.fullmatch(draft.best_name().name) is not None
    )


def _event(
    reading: Reading,
    frame: AgreementFrame,
    day: Claim[Mention[DateExpression]] | None,
    places: Sequence[Claim[PlaceName]],
) -> EventFrame:
    """An agreement as an occasion."""
    start, end = frame.mention.start, frame.mention.end
    name = frame.name or reading.quote(start, end)
    noun = EventName(name, frame.mention.value.phrase, ("agreement_signing",), "strong", frame.name is not None)
    mention = Mention(Kind.EVENT, start, end, noun, "event.signing")
    return EventFrame(
        mention=mention,
        line=frame.line,
        name=name,
        name_span=mention.span,
        types=("agreement_signing",),
        section=frame.line.section,
        position=start,
        occasion=True,
        dates=[Claim(day.value, day.span, "event.date.signing", 0.95)] if day is not None else [],
        status=Claim(STATUS[frame.status.value], frame.status.span, "event.status.signing", 0.9),
        places=[*places],
    )


def _places(reading: Reading, frame: AgreementFrame) -> list[Claim[PlaceName]]:
    """Where it is signed: 대전에서, 중진공 본부에서; 협약을 26일 하노이에서 맺었다."""
    clusters = place_clusters(reading, frame.line, frame.line.start, frame.mention.start)
    scenes = [cluster for cluster in clusters if AT.match(reading.text, cluster[-1].end, frame.line.end)]
    behind = place_clusters(reading, frame.line, frame.mention.end, min(frame.line.end, frame.mention.end + NEAR))
    scenes += [cluster for cluster in behind if SIGNED_AT.match(reading.text, cluster[-1].end, frame.line.end)]
    claims = [
        Claim(place.value, place.span, "event.place.signing", 0.9) for cluster in scenes[-1:] for place in cluster
    ]
    claims += house_claims(reading, frame.line, frame.line.start, frame.mention.start, 0.6)
    away = [cluster for cluster in clusters if VISITING.match(reading.text, cluster[-1].end, frame.line.end)]
    if not claims:
        claims = [Claim(p.value, p.span, "event.place.visiting", TOLD_OF) for cluster in away for p in cluster]
    return claims


def _holds(
    reading: Reading, draft: EventDraft, frame: AgreementFrame, day: str, places: Sequence[Claim[PlaceName]]
) -> bool:
    """Whether an occasion is the one at which it was signed, or tells of the signing itself.

    2차 협약을 체결하고, 같은 날 상담회도 갖는다: what is told afterwards, on the same day alone, is another one, if not
    at the same table (같은 자리에서); so is one in another town.
    """
    known = draft.date()
    at_home = any(claim.value.country == "KR" for claim in places)
    if known is not None and draft.types[0] in JOURNEYS and not at_home and _soon_after(day, known):
        return True
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


def _soon_after(day: str, known: str) -> bool:
    """대표단은 24일 …와, 25일에는 …와 협약을 맺었다: the next days of a journey of which one day or stage is told."""
    day, last = day.split("/")[0], known.split("/")[-1]
    if len(day) != 10 or len(last) != len(day) or not (day[8:].isdigit() and last[8:].isdigit()):
        return False
    return day[:8] == last[:8] and 0 <= int(day[8:]) - int(last[8:]) <= WEEK


def _same_days(day: str, known: str) -> bool:
    """Whether a day may lie in the time of an occasion; without a month, days alone tell (XXXX-XX-08, XXXX-XX-22)."""
    day = day.split("/")[0]
    first, _, last = known.partition("/")
    days = [int(part[8:10]) for part in (first, last or first) if len(part) == len(day) and part[8:10].isdigit()]
    if len(days) < 2:
        return False
    if "-XX-" in day or "-XX-" in known:
        own, (begin, end) = int(day[8:10]), days
        return begin <= own <= end if begin <= end else own >= begin or own <= end  # XXXX-XX-28/XXXX-XX-03
    return compatible(day, known)
