"""Where a journey goes, told apart from its noun: in its name, or by the sentences that it acts in.

Job: drafts -> place claims on journeys that no word of their own clause places: 멕시코 조사단 ·
단원들은 바르샤바와 프라하를 돌았다 · 유치단은 텍사스에서 협약을 맺었다 · ▲싱가포르(4일) 상담 410만달러.
A journey through a region gets the lands besides those that it has.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.prominence import former
from coopevents.frames.model import JOURNEYS, Claim
from coopevents.frames.occasion.location import FROM_THERE
from coopevents.frames.occasion.places import GUEST_HEADS
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.frames.visits.stops import ELSEWHERE
from coopevents.values.names import PlaceLevel, PlaceName, is_abroad

ENDS = frozenset({"event.date.depart", "event.date.return"})
NAMED = 0.5
ROUTE = 0.6
BESIDE = 0.5  # of a land beside those that the journey's own clause tells
ASIDE = regex.compile(r"한편|앞서|이에 앞서|이와 별도로")  # 한편 회장은 카타르를 순방했다: the text turns away
BEHIND = 3  # sentences behind the last one that names the journey
# 바르샤바와 프라하를 돌았다, 파리를 거쳐, 알마티로 옮겨, 텍사스에서, 싱가포르(4일) 상담
ON_THE_WAY = regex.compile(
    r"(?:시|주|성|현)?(?:\s?등(?:지)?|\s?현지)?(?:\s?\d\s?개\s?(?:국|도시|지역))?"
    r"(?:에서(?:는|도)?\s(?!온\s|찾아온|열[린리릴])"
    r"|[을를]\s(?:차례로\s|잇따라\s|각각\s)?(?:거[쳐치친]|찾[아은는았]|돌[며고았아]|방문|순방|순회|경유|들[러렀른르])"
    r"|으?로\s(?:자리를\s|장소를\s)?(?:옮[겨긴]|이동|떠[나났]|건너|향[하해한])"
    r"|에(?:도|는)?\s(?:도착|들[러렀른]|머[물무]|체류)"
    r"|\(\d{1,2}(?:[∼~-]\d{1,2})?일\)\s?(?:상담|계약|에서))"
)


def place_routes(reading: Reading, drafts: Sequence[EventDraft]) -> None:
    """Adds the claims."""
    for draft in drafts:
        if draft.part_of is not None or draft.stop or not _of_ours(reading, draft):
            continue
        told = {c.value.country for c in draft.place_claims() if c.weight >= NAMED} - {None, "KR"}
        wide = draft.types[0] == "trade_mission" and _through_a_region(reading, draft)
        if told and not wide:
            continue
        frame, lands = draft.frames[0], set(told)
        if not told:
            frame.places += _of_name(reading, draft)
        for place in _of_sentences(reading, draft, drafts):
            if place.value.country not in lands:
                frame.places.append(place if not told else Claim(place.value, place.span, place.rule, BESIDE))


def _of_ours(reading: Reading, draft: EventDraft) -> bool:
    """A mission; a delegation that is told to be from here, or to leave and come back."""
    if draft.types[0] != "delegation_visit":
        return draft.types[0] == "trade_mission"
    name = draft.best_name()
    home = any(p.value.country == "KR" for p in reading.mentions.places(name.name_span.start, name.mention.end))
    hosts = any(c.value.country == "KR" for f in draft.frames for c in f.hosts)
    away = any(c.rule in ENDS for f in draft.frames for c in f.dates)
    return home or hosts or away or not name.mention.value.head.endswith(GUEST_HEADS)


def _through_a_region(reading: Reading, draft: EventDraft) -> bool:
    named = [p for f in draft.frames for p in reading.mentions.places(f.naming.start, f.naming.end)]
    return PlaceLevel.REGION in {c.value.level for c in draft.place_claims()} | {p.value.level for p in named}


def _of_name(reading: Reading, draft: EventDraft) -> list[Claim[PlaceName]]:
    """튀니지·이집트 시장조사단: there; 자싱시 대표단: from there."""
    name = draft.best_name()
    if name.mention.value.head.endswith(GUEST_HEADS):
        return []
    places = reading.mentions.places(name.name_span.start, name.mention.end)
    bodies = [b.span for b in reading.mentions.organisations(name.name_span.start, name.mention.end)]
    return [
        Claim(p.value, p.span, "event.place.route.name", NAMED)
        for p in places
        if is_abroad(p.value.country) and not any(b.contains(p.span) for b in bodies)
    ]


def _of_sentences(reading: Reading, draft: EventDraft, drafts: Sequence[EventDraft]) -> Iterator[Claim[PlaceName]]:
    own = {f.line.index for f in draft.frames if f.line is not None}
    theirs = _of_other_journeys(draft, drafts)
    for line in _lines(reading, draft, drafts):
        for cluster in place_clusters(reading, line, line.start, line.end):
            tail = reading.quote(cluster[-1].end, line.end)
            if not is_abroad(cluster[-1].value.country) or not ON_THE_WAY.match(tail) or FROM_THERE.match(tail):
                continue
            if _of_another(line, cluster[-1].end, draft, drafts):
                continue
            if line.index not in own and {p.value.standard for p in cluster} & theirs:
                continue
            for place in cluster:
                yield Claim(place.value, place.span, "event.place.route", ROUTE)


def _of_other_journeys(draft: EventDraft, drafts: Sequence[EventDraft]) -> set[str]:
    """Places that other journeys are told to go to: what stands behind is told of them, unless it names this one."""
    others = [d for d in drafts if d is not draft and set(d.types) & JOURNEYS and d.part_of is not draft]
    return {c.value.standard for d in others for c in d.place_claims() if c.weight >= NAMED}


def _of_another(line: Line, place_end: int, draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """옌타이에서 열려던 설명회는 취소됐고 실사단이 다녀갔다: whether the sentence tells another occasion between."""
    own = [f.mention.start for f in draft.frames if f.line is line]
    others = [f.mention.start for d in drafts if d is not draft for f in d.frames if f.line is line and f.occasion]
    return bool(own) and any(place_end <= other < min(own) for other in others)


def _lines(reading: Reading, draft: EventDraft, drafts: Sequence[EventDraft]) -> Iterator[Line]:
    """The sentences that name the journey and some behind them, up to the next journey or another year."""
    own = {f.line.index for f in draft.frames if f.line is not None and f.line.block.zone not in SILENT}
    if not own or former(draft):
        return
    told = {
        (f.line.index, d.types[0])
        for d in drafts
        if d is not draft
        for f in d.frames
        if f.line is not None and f.occasion
    }
    for line in reading.lines:
        if line.section != draft.section or not min(own) <= line.index <= max(own) + BEHIND:
            continue
        if line.index not in own and ASIDE.match(reading.text, line.start, line.end):
            return
        if line.index not in own and any(index == line.index for index, _ in told):
            if any((line.index, kind) in told for kind in JOURNEYS):
                return
            continue  # where another occasion is told
        if any(d.value.first.year_relation in ELSEWHERE for d in reading.mentions.dates(line.start, line.end)):
            continue
        yield line
