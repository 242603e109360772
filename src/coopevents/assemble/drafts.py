"""Drafts of occasions: frames that tell of one occasion, brought together.

Job: frames in reading order -> `EventDraft`s.  A frame joins the draft that it refers back to, or founds one if its
telling is enough to make a record.  It must not know sums, counts or agreements.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Any

import regex

from coopevents.assemble.other_years import years_apart
from coopevents.document import Mention, Span
from coopevents.frames.model import Claim, EventFrame
from coopevents.resolve.dates import ResolvedDate
from coopevents.values.dates import DateExpression, Relation
from coopevents.values.edtf import EdtfError, parse_edtf
from coopevents.values.names import PlaceLevel, PlaceName

Resolved = Mapping[Span, ResolvedDate]

FAMILIES = (
    {"trade_mission", "delegation_visit"},
    {"consultation", "exhibition"},
    {"forum", "conference", "seminar"},
)
# words that do not tell two occasions of one kind apart
COMMON = regex.compile(
    r"수출|무역|비즈니스|종합|국제|해외|매칭|구매|통상|투자|기업|중소기업|현지|국내|상호|합동|공동|초청|협력|1:1|1대1"
    r"|일대일|맞춤형|바이어|개최|대규모|온라인|화상|교류|경제|산업|사업|행사|글로벌"
)
PUNCTUATION = regex.compile(r"[\W_]+")
YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)년?")
EDITION = regex.compile(r"제?\s?(\d{1,3})\s?(?:회|차|기)")


def squeeze(name: str) -> str:
    """A name without blanks and signs, lower case."""
    return PUNCTUATION.sub("", name).lower()


@dataclass(eq=False)
class EventDraft:
    """An occasion in the making."""

    frames: list[EventFrame]
    section: int
    resolved: Resolved
    part_of: EventDraft | None = None
    extra: dict[str, list[Claim[object]]] = field(default_factory=dict)

    @property
    def position(self) -> int:
        """Where the draft is told first; a passing 상담 or 매칭 before its name does not count."""
        return min(frame.position for frame in self.telling())

    @property
    def types(self) -> tuple[str, ...]:
        return next((frame.types for frame in self.frames if frame.types), ("other",))

    @property
    def main_type(self) -> str:
        """The type of the name that the draft will carry."""
        return (self.best_name().types or self.types)[0]

    @property
    def background(self) -> bool:
        return all(frame.background for frame in self.frames)

    def best_name(self) -> EventFrame:
        """The frame whose name the draft carries: quoted before unquoted, body before headline, the longer first."""
        return max(
            self.frames,
            key=lambda f: (
                bool(f.types),
                f.mention.value.strength != "weak",
                f.mention.value.quoted,
                not f.title,
                not f.generic,
                min(len(f.name), 40),
                -f.position,
            ),
        )

    def telling(self) -> list[EventFrame]:
        """The frames whose dates and places count: a passing 상담 of a result sentence lends nothing."""
        return [f for f in self.frames if f.occasion or f.mention.value.strength != "weak"] or self.frames

    def date_claims(self) -> list[tuple[Claim[Mention[DateExpression]], str]]:
        """Date claims with their EDTF value, strongest first."""
        found = []
        for frame in self.telling():
            for claim in frame.dates:
                resolved = self.resolved.get(claim.span)
                if resolved is not None:
                    found.append((claim, resolved.edtf))
        return sorted(found, key=lambda item: (-item[0].weight, item[0].span))

    def date(self) -> str | None:
        """The strongest date, widened to an interval that starts on the same day if another claim tells one."""
        claims = self.date_claims()
        if not claims:
            return None
        best = claims[0][1]
        if self.types[0] in {"trade_mission", "delegation_visit"} and "/" not in best and len(best) == 10:
            for claim, value in claims[1:]:  # a day of the journey gives way to the journey
                if "/" in value and claim.weight >= 0.6 and compatible(best, value):
                    return value
        first = next((v for c, v in claims if c.rule == "event.date.depart" and "/" not in v), None)
        last = next((v for c, v in claims if c.rule == "event.date.return" and "/" not in v), None)
        if first and last and len(first) == len(last) == 10 and first < last:
            return f"{first}/{last}"
        if "/" not in best:
            for claim, value in claims[1:]:
                if value.startswith(f"{best}/") and claim.weight >= 0.5:
                    return value
            end = next((v for c, v in claims[1:] if c.rule == "event.date.until" and len(v) == len(best) == 10), "")
            if best < end and best[:4] == end[:4]:
                return f"{best}/{end}"
        return best

    def cities(self) -> set[str]:
        return {city for frame in self.frames for city in cities_of(frame, 0.5)}

    def place_claims(self) -> list[Claim[PlaceName]]:
        found = [claim for frame in self.telling() for claim in frame.places]
        return sorted(found, key=lambda claim: (-claim.weight, claim.span))


GENRE = regex.compile(r"수출|수주|구매|투자|입주|채용|취업|기술교류|창업|유치|정책")


# nouns of one turn of several: 2회차에는
TURNS = frozenset({"회차", "첫 회", "다음 차례"})
# 후속상담회, 사전설명회: another occasion than the one that it follows or prepares
STAGE = regex.compile(r"후속|사후|사전")


def _market(frame: EventFrame) -> str:
    """해외수출상담회 and 국내유통 상담회 are two."""
    word = regex.match(r"해외|국내(?!외)", frame.name)
    return word.group() if word is not None and not frame.title else ""


def genres(frame: EventFrame) -> set[str]:
    """What kind of business a name tells: 수출상담회 and 투자상담회 are two."""
    return set(GENRE.findall(frame.name)) if not frame.title else set()


def _same_day(frame: EventFrame, last: EventDraft | None, resolved: dict[Span, ResolvedDate]) -> None:
    """같은 날, 이날 of an event refer to the occasion told before it, not to the date written last."""
    day = last.date() if last is not None else None
    if day is None or len(day.split("/")[0]) != 10:
        return
    for claim in frame.dates:
        part = claim.value.value.first
        if part.day_relation is Relation.SAME and claim.span in resolved:
            resolved[claim.span] = replace(resolved[claim.span], edtf=day.split("/")[0], rule="date.same.event")


def cities_of(frame: EventFrame, least: float) -> set[str]:
    """Standard names of the cities that a frame's claims of some weight lie in; a venue's city counts."""
    found = set()
    for claim in frame.places:
        if claim.weight >= least:
            if claim.value.level is PlaceLevel.CITY:
                found.add(claim.value.standard)
            elif claim.value.level in {PlaceLevel.VENUE, PlaceLevel.DISTRICT} and claim.value.city:
                found.add(claim.value.city)
    return found


def provinces_of(frame: EventFrame) -> set[str]:
    """Korean provinces that a frame's strong claims of place lie in."""
    return {c.value.province for c in frame.places if c.weight >= 0.7 and c.value.province and c.value.country == "KR"}


def merge(
    frames: Sequence[EventFrame], resolved: dict[Span, ResolvedDate], known: Sequence[EventDraft] = ()
) -> list[EventDraft]:
    """Drafts in the order of their first telling; days told as 같은 날 are dated in `resolved` on the way.

    `known` are drafts that stand before the text is read: the rows of tables."""
    drafts: list[EventDraft] = list(known)
    owner: dict[int, EventDraft] = {}
    body = [f for f in frames if not f.title]
    last: EventDraft | None = None
    for frame in body:
        if frame.several:
            continue
        _same_day(frame, last, resolved)
        turn = frame.generic and frame.mention.value.head in TURNS and bool(frame_dates(frame, resolved))
        target = None if turn else find_target(frame, drafts, resolved)
        if target is None:
            if _other_edition(frame, drafts):
                main = next(d for d in drafts if not d.background)
                frame.types, frame.occasion, frame.background = main.types, True, True
            if not frame.occasion:
                continue
            target = EventDraft([], frame.section, resolved)
            drafts.append(target)
        target.frames.append(frame)
        owner[id(frame)] = target
        if frame.mention.value.strength != "weak":
            last = target
    # A later telling may be the first one that is enough: what went unowned before it is looked at once more.
    for frame in body:
        if id(frame) in owner or frame.several or (frame.generic and frame.mention.value.head in TURNS):
            continue
        if frame.definite or not distinctive(frame):
            target = find_target(frame, drafts, resolved)
            if target is not None:
                target.frames.append(frame)
                owner[id(frame)] = target
            continue
        # 대구시 시장개척단이 … 출발을 보였다: the full name of the one draft of its type that has none
        bare = [
            d
            for d in drafts
            if set(frame.types[:1]) & set(d.types)
            and d.section == frame.section
            and not any(distinctive(f) and not f.title for f in d.frames)
            and not conflicts(frame, d, resolved)
        ]
        if len(bare) == 1 and not frame.dates and frame.mention.value.strength == "strong":
            target = bare[0]
            if target is not None:
                target.frames.append(frame)
                owner[id(frame)] = target
    for frame in frames:
        if frame.title:
            target = find_target(frame, drafts, resolved, loose=True)
            if (
                target is None
                and frame.occasion
                and (frame.mention.value.quoted or frame.dates)
                and not any(_same_family(frame.types, draft.types) for draft in drafts)
            ):
                target = EventDraft([], frame.section, resolved)
                drafts.append(target)
            if target is not None:
                target.frames.append(frame)
                owner[id(frame)] = target
    drafts.sort(key=lambda draft: draft.position)
    return drafts


def _other_edition(frame: EventFrame, drafts: Sequence[EventDraft]) -> bool:
    """지난해 디트로이트에서 열린 같은 이름의 행사에서는 …, 지난해 같은 상담회에서는, 4월 대구에서 첫 회를 치렀고."""
    if not any(not d.background for d in drafts):
        return False
    if frame.generic and frame.mention.value.head in TURNS:
        if frame.status is None and frame.mention.value.head == "다음 차례":
            frame.status = Claim("planned", frame.span, "event.status.next", 0.6)
        return any(c.weight >= 0.5 for c in frame.dates) and frame.status is not None
    if not frame.other_year:
        return False
    if frame.generic:
        return frame.status is not None and frame.status.value == "held"
    planned = frame.status is not None and frame.status.value == "planned"
    # 2022년 박람회 때는 10개사가 참가해: the year right before the bare noun
    beside = any(0 <= frame.name_span.start - c.span.end <= 1 for c in frame.dates) and not distinctive(frame)
    held = frame.status is not None and frame.status.value == "held"
    return (
        (frame.definite or (beside and held)) and not planned and any(set(frame.types) & set(d.types) for d in drafts)
    )


def find_target(
    frame: EventFrame, drafts: Sequence[EventDraft], resolved: Resolved, *, loose: bool = False
) -> EventDraft | None:
    """The draft that a frame tells of once more, or None."""
    if frame.generic and not frame.title:  # '…주간' 행사가 열린다: the word behind a quoted name
        for draft in drafts:
            if any(f.mention.value.quoted and 0 <= frame.mention.start - f.mention.end <= 2 for f in draft.frames):
                return draft
    near = [d for d in drafts if d.section == frame.section or d.section == 0 or frame.section == 0 or loose]
    fitting = [d for d in near if not conflicts(frame, d, resolved)]
    fitting = [d for d in fitting if frame.generic or not frame.types or _same_family(frame.types, d.types)]
    if not fitting:
        return None
    if frame.name_cities and not frame.mention.value.quoted:
        local = [d for d in fitting if frame.name_cities & d.cities()]
        exact = [d for d in local if set(frame.types[:1]) & set(d.types)] or local
        if exact:
            return exact[0] if loose else exact[-1]
    if loose:
        exact = [d for d in fitting if set(frame.types[:1]) & set(d.types)] or fitting
        alike = [d for d in exact if likeness(frame, d) >= 0.5]
        return min(alike or exact, key=lambda d: d.position)
    same = [d for d in fitting if any(squeeze(f.name) == squeeze(frame.name) for f in d.frames)]
    distinct = distinctive(frame)
    if same and (distinct or frame.mention.value.quoted):
        return same[-1]
    ranked = sorted(fitting, key=lambda d: (likeness(frame, d), d.position))
    best = ranked[-1]
    if distinct and likeness(frame, best) >= 0.6:
        return best
    dated = bool(frame_dates(frame, resolved))
    if frame.definite or frame.generic or not distinct:
        exact = [] if frame.generic else [d for d in fitting if set(frame.types[:1]) & set(d.types)]
        pool = exact or (fitting if frame.generic or frame.definite else [])
        if dated and not frame.definite:
            pool = [d for d in pool if d.date() is None or shares_day(frame, d, resolved)]
        return _recent(pool, frame.position)
    # a name that tells nothing against an unnamed draft of the same type and time
    unnamed = [d for d in fitting if not any(distinctive(f) for f in d.frames) and set(frame.types[:1]) & set(d.types)]
    if (
        frame.occasion
        and unnamed
        and (not dated or unnamed[-1].date() is None or shares_day(frame, unnamed[-1], resolved))
    ):
        return unnamed[-1]
    return None


def _recent(pool: Sequence[EventDraft], position: int) -> EventDraft | None:
    """The draft told last before a position, else the first one after it."""
    told = [(max((f.position for f in d.frames if f.position <= position), default=-1), d) for d in pool]
    before = [item for item in told if item[0] >= 0]
    if before:
        return max(before, key=lambda item: item[0])[1]
    return pool[0] if pool else None


def distinctive(frame: EventFrame) -> str:
    """What of a name tells it from others of its kind: without the noun, common words and places of the scene."""
    rest = frame.name.removesuffix(frame.mention.value.head)
    rest = YEAR.sub("", EDITION.sub("", rest))
    return squeeze(COMMON.sub("", rest))


def likeness(frame: EventFrame, draft: EventDraft) -> float:
    """Greatest likeness of the frame's name to a name of the draft, 0..1."""
    own = squeeze(frame.name)
    best = 0.0
    for other in draft.frames:
        name = squeeze(other.name)
        mine, theirs = distinctive(frame), distinctive(other)
        if mine and theirs:
            short, long = sorted((mine, theirs), key=len)
            if short in long and (len(short) > 2 or len(long) <= 4):
                best = max(best, 0.9)
            best = max(best, SequenceMatcher(None, mine, theirs, autojunk=False).ratio())
        else:
            best = max(best, 0.6 * SequenceMatcher(None, own, name, autojunk=False).ratio())
    return best


def _same_family(a: Sequence[str], b: Sequence[str]) -> bool:
    if set(a) & set(b):
        return True
    return any(set(a) & family and set(b) & family for family in FAMILIES[:1])


def frame_dates(frame: EventFrame, resolved: Resolved) -> list[str]:
    """EDTF values of the frame's own dates that can tell occasions apart."""
    told = [(c, resolved[c.span].edtf) for c in frame.dates if c.weight > 0.45 and c.span in resolved]
    first = next((v for c, v in told if c.rule == "event.date.depart" and len(v) == 10), None)
    last = next((v for c, v in told if c.rule == "event.date.return" and len(v) == 10), None)
    if first and last and first < last:
        return [f"{first}/{last}"]
    return [value for _, value in told]


def travels(claims: Sequence[Claim[Any]]) -> bool:
    """Whether a claim tells one end of a journey."""
    return any(claim.rule in {"event.date.depart", "event.date.return"} for claim in claims)


def shares_day(frame: EventFrame, draft: EventDraft, resolved: Resolved) -> bool:
    if travels(frame.dates) and travels([c for c, _ in draft.date_claims()[:1]]):
        return True  # one end of a journey each
    mine = frame_dates(frame, resolved)
    theirs = draft.date()
    return theirs is not None and any(compatible(a, theirs) for a in mine[:1])


def compatible(a: str, b: str) -> bool:
    """Two EDTF dates that can be one time: equal, one coarser than the other, or one inside the other."""
    if a == b:
        return True
    try:
        (a0, a1), (b0, b1) = parse_edtf(a), parse_edtf(b)
    except EdtfError:
        return False
    a1, b1 = a1 or a0, b1 or b0
    if a0.year is not None and b0.year is not None and a0.year != b0.year and a1.year != b1.year:
        return False
    if a0.month is None or b0.month is None or a0.day is None or b0.day is None:
        return a0.month is None or b0.month is None or a0.month == b0.month
    first = (a0.month, a0.day) >= (b0.month, b0.day) and (a1.month or 0, a1.day or 0) <= (b1.month or 0, b1.day or 0)
    second = (b0.month, b0.day) >= (a0.month, a0.day) and (b1.month or 0, b1.day or 0) <= (a1.month or 0, a1.day or 0)
    return first or second


def _announces(draft: EventDraft, frame: EventFrame) -> bool:
    """… 돕는 상담회가 열렸다. 중앙회는 ‘2018 …상담회’를 15일까지 연다: a nameless one, named by the next sentence."""
    told = draft.telling()
    nameless = not any(distinctive(f) or any(c.weight >= 0.6 for c in f.places) for f in told)
    if frame.line is None or told[0].line is None:
        return False
    return nameless and frame.line.index - told[0].line.index == 1 and bool(distinctive(frame))


def conflicts(frame: EventFrame, draft: EventDraft, resolved: Resolved) -> bool:
    """Whether a frame cannot tell of the draft's occasion: other time, city, edition or turn."""
    mine = frame_dates(frame, resolved)
    theirs = draft.date()
    journeys = travels(frame.dates) and travels([c for c, _ in draft.date_claims()[:1]])
    if mine and theirs and not journeys and not any(compatible(a, theirs) for a in mine[:2]):
        return True
    if frame.other_year and theirs is None and not all(f.other_year for f in draft.frames):
        return True
    unknown = theirs is None or theirs == "XXXX"
    before = not mine and frame.position < draft.position  # 상담회가 열렸다. … 지난해 상담회에서는: another one
    if not frame.other_year and all(f.other_year for f in draft.frames) and (unknown or before):
        return True
    if years_apart(frame, draft.frames, resolved):
        return True
    if frame.definite and theirs is not None and theirs.startswith("XXXX-") and frame.other_year:
        return True  # 지난해 같은 상담회에서는: no year is known, but it is another one
    journey = any(c.rule.startswith(("event.date.journey", "event.date.depart")) for c in frame.dates)
    if not frame.title and mine and frame.status is not None and not journey:
        told = [f.status.value for f in draft.frames if f.status is not None and f.status.weight >= 0.5]
        both = {frame.status.value, told[0]} if told else set()
        finer = theirs is not None and len(theirs.split("/")[0]) != len(mine[0].split("/")[0])
        if both == {"held", "planned"} and finer and frame.occasion:
            return True  # 27일 열었고, 오는 6월 상담회를 열 예정이다
        undated = theirs is None and not _announces(draft, frame)
        if undated and len(both) == 2 and both <= {"held", "planned", "cancelled"}:
            return True
    cities = cities_of(frame, 0.7)
    there = draft.cities()
    if cities and there and not cities & there and "trade_mission" not in frame.types:
        return True
    provinces, around = provinces_of(frame), set().union(*(provinces_of(f) for f in draft.frames))
    if provinces and around and not provinces & around and "trade_mission" not in frame.types:
        return True
    stage = STAGE.search(frame.name)
    if stage and not any(stage.group() in f.name for f in draft.frames):
        return True
    if _market(frame) and (there := {_market(f) for f in draft.frames} - {""}) and _market(frame) not in there:
        return True
    genre, other = genres(frame), set().union(*(genres(f) for f in draft.frames))
    if genre and other and not genre & other:
        return True
    editions = [m.group(1) for f in draft.frames for m in [EDITION.search(f.name)] if m]
    own = EDITION.search(frame.name)
    if own and editions and own.group(1) not in editions:
        return True
    years = {year for f in draft.frames for year in YEAR.findall(f.name)}
    named = set(YEAR.findall(frame.name))
    if named and years and not named & years:
        return True
    turns = {f.ordinal for f in draft.frames if f.ordinal and not f.ordinal.startswith("제")}
    return bool(frame.ordinal and turns and frame.ordinal not in turns and not frame.ordinal.startswith("제"))
