"""A draft: an occasion in the making, from the frames that tell of it.

Job: shapes, and what a draft answers about itself: its name, type, days, places.  It must not know which frames belong
together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.lists.headed_items import RULE as ITEM
from coopevents.frames.model import JOURNEYS, Claim, EventFrame
from coopevents.frames.visits.stops import RULE as STOP
from coopevents.resolve.dates import ResolvedDate
from coopevents.values.dates import DateExpression
from coopevents.values.edtf import EdtfError, bounds, parse_edtf
from coopevents.values.names import PlaceLevel, PlaceName

Resolved = Mapping[Span, ResolvedDate]
FAIR_ENDS = ("event.date.opened", "event.date.closed")
COMPANY = regex.compile(r"[가-힣](?:유치|개척|사절|조사|투자)단\Z")
PUNCTUATION = regex.compile(r"[\W_]+")


Decided = tuple[Claim[Mention[DateExpression]], str]  # the value '' is no date


@lru_cache(4096)
def squeeze(name: str) -> str:
    """A name without blanks and signs, lower case."""
    return PUNCTUATION.sub("", name).lower()


def _meant(frame: EventFrame) -> bool:
    """오는 29일까지 열리는 이번 대회: a weak noun that refers back; not 이번 상담, which is of anything."""
    return frame.definite and "consultation" not in frame.types


def _company(frame: EventFrame) -> bool:
    """투자유치단: who travels from here, by more than a bare noun."""
    return COMPANY.search(frame.name) is not None


@dataclass(eq=False)
class EventDraft:
    """An occasion in the making."""

    frames: list[EventFrame]
    section: int
    resolved: Resolved
    part_of: EventDraft | None = None
    extra: dict[str, list[Claim[object]]] = field(default_factory=dict)
    decided: Decided | None = None  # a date by weight, in place of all that rules claim
    edition_of: EventDraft | None = None  # 지난해 행사에서는: the occasion whose name 행사 stands for

    @property
    def position(self) -> int:
        """Where the draft is told first; a passing 상담 or 매칭 before its name does not count."""
        return min(frame.position for frame in self.telling())

    @property
    def types(self) -> tuple[str, ...]:
        return next((frame.types for frame in self.frames if frame.types), ("other",))

    @property
    def main_type(self) -> str:
        """The type of the name that the draft will carry; a mission that comes to us is a visit."""
        kind = (self.best_name().types or self.types)[0]
        if kind == "trade_mission" and any(frame.inbound for frame in self.frames):
            return "delegation_visit"
        if kind == "other":  # ‘나루 나이트’를 열었다. 이번 상담회에는 …: by what it is called next
            called = [
                f.types[0] for f in self.frames if f.definite and f.mention.value.strength == "strong" and f.types
            ]
            return called[0] if called else kind
        return kind

    @property
    def background(self) -> bool:
        return all(frame.background for frame in self.frames)

    @property
    def weighed(self) -> bool:
        """Whether no rule took any of its tellings for an occasion."""
        return all(frame.weighed or not frame.occasion for frame in self.frames)

    @property
    def stop(self) -> bool:
        """Whether it is told as a stop of a journey by its town alone; a passing 상담 adds nothing to that."""
        founding = [f for f in self.frames if f.occasion]
        return bool(founding) and all(f.mention.rule == STOP for f in founding)

    @property
    def leg(self) -> bool:
        """Whether a list of days and places tells it."""
        return any(frame.leg for frame in self.frames)

    @property
    def item(self) -> bool:
        """Whether an item of an outline tells it, by its head and its day: 2) 바이어 상담회 : 25일."""
        founding = [f for f in self.frames if f.occasion]
        return bool(founding) and all(any(claim.rule == ITEM for claim in f.dates) for f in founding)

    def best_name(self) -> EventFrame:
        """The frame whose name the draft carries: quoted before unquoted, body before headline, the longer first.

        Of a company by name (투자유치단) no visit on its way, which a verb tells (로체스터를 방문한다).
        """
        named = any(_company(f) for f in self.frames)
        frames = [f for f in self.frames if not (named and f.mention.rule.startswith("event.verbal."))]
        return max(
            frames or self.frames,
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
        return [f for f in self.frames if f.occasion or f.mention.value.strength != "weak" or _meant(f)] or self.frames

    def date_claims(self) -> list[tuple[Claim[Mention[DateExpression]], str]]:
        """Date claims with their EDTF value, strongest first."""
        if self.decided is not None:
            return [self.decided] if self.decided[1] else []
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
        if (
            "/" not in best
            and (whole := _from_end_to_end(claims, "event.date.depart", "event.date.return")) is not None
        ):
            return whole
        if self.types[0] in JOURNEYS and len(best.split("/")[0]) == 10:
            for claim, value in claims[1:]:  # a day of the journey, or two, gives way to the journey
                wider = compatible(best, value) if "/" not in best else best != value and inside(best, value)
                if "/" in value and claim.weight >= 0.6 and wider:
                    return value
        if len(best) <= len("2003-09"):  # 오는 4월 열리는 박람회 … 4월 3일부터 6일까지 여는 전시회다
            days = {value for claim, value in claims[1:] if value.startswith(f"{best}-") and claim.weight >= 0.5}
            best = days.pop() if len(days) == 1 else best
        if "/" not in best:
            for claim, value in claims[1:]:
                # 22일 상담회에서 … beside 21, 22일 열렸다: a day of the occasion gives way to the occasion
                if (value.startswith(f"{best}/") and claim.weight >= 0.5) or (
                    claim.weight >= 0.7 and inside(best, value)
                ):
                    return value
            if (opened := _from_end_to_end(claims, *FAIR_ENDS)) is not None:
                return opened
            ends = {"event.date.until", "event.date.closed", "event.date.return"}
            end = next((v for c, v in claims[1:] if c.rule in ends and len(v) == len(best) == 10), "")
            if best < end and best[:4] == end[:4]:
                return f"{best}/{end}"
        return best

    def cities(self) -> set[str]:
        return {city for frame in self.frames for city in cities_of(frame, 0.5)}

    def place_claims(self) -> list[Claim[PlaceName]]:
        found = [claim for frame in self.telling() for claim in frame.places]
        return sorted(found, key=lambda claim: (-claim.weight, claim.span))


def _from_end_to_end(claims: Sequence[tuple[Claim[Mention[DateExpression]], str]], left: str, back: str) -> str | None:
    """The interval from the day that one rule tells to the last day that another tells."""
    first = min((v.split("/")[0] for c, v in claims if c.rule == left), default="")
    last = max((v.split("/")[-1] for c, v in claims if c.rule == back), default="")
    if len(first) != 10 or len(last) != 10:
        return None
    if last[4:8] == "-XX-" and first[:4] == last[:4] and first[8:] < last[8:]:
        last = first[:8] + last[8:]  # 지난 2월 12일 떠났다 … 24일 귀국했다, of a document of unknown month
    return f"{first}/{last}" if first < last else None


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


def compatible(a: str, b: str) -> bool:
    """Two EDTF dates that can be one time: equal, one coarser than the other, or one inside the other."""
    if a == b:
        return True
    try:
        (a0, a1), (b0, b1) = parse_edtf(a), parse_edtf(b)
    except EdtfError:
        return False
    (first, last), (begin, end) = bounds(a), bounds(b)
    if first and last and begin and end:  # 2012-12-31 in 2012-12-30/2013-01-02, 2012-06-10 in 2012-05/2012-07
        return (first <= begin and end <= last) or (begin <= first and last <= end)
    a1, b1 = a1 or a0, b1 or b0
    if a0.year is not None and b0.year is not None and a0.year != b0.year and a1.year != b1.year:
        return False
    if a0.month is None and b0.month is None and a0.day and b0.day and a0 == a1 and b0 == b1:
        return a0.day == b0.day  # XXXX-XX-08, XXXX-XX-22
    if a0.month is None or b0.month is None or a0.day is None or b0.day is None:
        return a0.month is None or b0.month is None or a0.month == b0.month
    ours = (a0.month, a0.day), (a1.month or 0, a1.day or 0)
    theirs = (b0.month, b0.day), (b1.month or 0, b1.day or 0)
    return (theirs[0] <= ours[0] and ours[1] <= theirs[1]) or (ours[0] <= theirs[0] and theirs[1] <= ours[1])


def inside(date: str, whole: str) -> bool:
    """Whether days lie in an interval of days."""
    first, _, last = whole.partition("/")
    start, _, end = date.partition("/")
    return bool(last) and len(first) == 10 and len(start) == 10 and first <= start and (end or start) <= last
