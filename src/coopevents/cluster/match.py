"""Are two events of two documents one?  What rules it out, and how much speaks for it.

Job: `excluded(a, b)` and `score(a, b)` over profiles.  Announcement, report and result of one occasion agree in name,
days and place but not in counts; next year's edition agrees in name and place but not in the year; a mission's cities
agree in all but the city.  It must not know how pairs are found.
"""

from __future__ import annotations

import datetime as dt
from itertools import product

from coopevents.cluster.profile import Day, EventProfile
from coopevents.frames.model import JOURNEYS
from coopevents.values.edtf import bounds

ENOUGH = 5.25  # name + days + city, or days + foreign city + bodies + kind

# Types that one occasion is called by turns; a type may stand in several lines.
FAMILIES = (
    frozenset({"forum", "conference", "seminar", "meeting"}),
    frozenset({"consultation", "exhibition"}),
    JOURNEYS,
    frozenset({"event_week", "exhibition", "conference", "forum", "other"}),
    frozenset({"seminar", "training", "other"}),
    frozenset({"other", "consultation", "exhibition", "meeting"}),
)
MOVED_DAYS = 7  # an announced day may be put off; a later one is another occasion
APART_DAYS = 150  # between the publications of texts about one event of which one has no year
NEWS_DAYS = 14  # texts about an occasion without a day appear together
TELLING_COUNT = 5  # smaller numbers agree by chance
NO_YEAR = 2000  # lent where neither text has a year; a leap year


def related(one: str, other: str) -> bool:
    """Whether two types may name one occasion."""
    return one == other or any(one in family and other in family for family in FAMILIES)


def excluded(a: EventProfile, b: EventProfile) -> bool:
    """Whether the two cannot be one occasion."""
    if a.doc_id == b.doc_id or not related(a.type, b.type):
        return True
    if a.edition and b.edition and a.edition != b.edition:
        return True
    if a.named_year and b.named_year and a.named_year != b.named_year:
        return True
    return _elsewhere(a, b) or _other_time(a, b)


def _elsewhere(a: EventProfile, b: EventProfile) -> bool:
    if JOURNEYS & {a.type, b.type}:  # several cities: another one rules nothing out
        return bool(a.countries and b.countries and not a.countries & b.countries)
    if a.country and b.country and a.country != b.country:
        return True
    return bool(a.city and b.city and a.city != b.city)


def _other_time(a: EventProfile, b: EventProfile) -> bool:
    years = {_year(a), _year(b)} - {None}
    if len(years) == 2 and not _touch(a, b):
        return True
    if None in {_year(a), _year(b)} and a.published and b.published and not _published_within(a, b, APART_DAYS):
        return True
    if a.start is None or b.start is None:
        return False
    distance = _days_between(a, b)
    if distance is not None:
        return distance > (MOVED_DAYS if likeness(a, b) >= 0.8 else 1)
    return not _months_meet(a, b)


def _year(one: EventProfile) -> int | None:
    return one.start[0] if one.start is not None and one.start[0] is not None else one.named_year


def _touch(a: EventProfile, b: EventProfile) -> bool:
    """Intervals over New Year: 28 December to 3 January."""
    distance = _days_between(a, b)
    return distance is not None and distance <= MOVED_DAYS


def _published_within(a: EventProfile, b: EventProfile, days: int) -> bool:
    """Whether the two texts appeared within so many days."""
    first, second = (bounds(one.published)[0] if one.published else None for one in (a, b))
    return first is not None and second is not None and abs((first - second).days) <= days


def _days_between(a: EventProfile, b: EventProfile) -> int | None:
    """Days between two intervals, 0 where they overlap; None unless both are known to the day (the year apart)."""
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return None
    ends = (a.start, a.end, b.start, b.end)
    if any(month is None or day is None for _, month, day in ends):
        return None
    lent = next((year for year, _, _ in ends if year is not None), NO_YEAR)
    gaps = (
        max((other_first - last).days, (first - other_last).days)
        for first, last in _spans(a.start, a.end, lent)
        for other_first, other_last in _spans(b.start, b.end, lent)
    )
    return max(0, min(gaps))


def _spans(start: Day, end: Day, lent: int) -> list[tuple[dt.date, dt.date]]:
    """The days of an interval; of one without its year those of the lent year and of the years beside it, since
    12월 28일 ~ 1월 3일 of one text is 2013년 1월 2일 of another."""
    if start[0] is not None and end[0] is not None:
        return [(_day(start), _day(end))]
    over = int(end[1:] < start[1:])
    years = (lent, lent - 1, lent + 1)
    return [(_day((year, *start[1:])), _day((year + over, *end[1:]))) for year in years]


def _day(parts: Day) -> dt.date:
    year, month, day = parts
    try:
        return dt.date(year or NO_YEAR, month or 1, day or 1)
    except ValueError:  # 29 February of a year that the other document lends
        return dt.date(year or NO_YEAR, month or 1, 28)


def _months_meet(a: EventProfile, b: EventProfile) -> bool:
    """Whether the known months of two coarse dates have one in common."""
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return True
    ends = (a.start[1], a.end[1], b.start[1], b.end[1])
    if any(month is None for month in ends):
        days = {a.start[2], b.start[2]}
        return None in days or len(days) == 1
    first, last, other_first, other_last = (month or 0 for month in ends)
    return bool(_months(first, last) & _months(other_first, other_last))


def _months(first: int, last: int) -> set[int]:
    """December, January, February from 12 to 2."""
    return {(month - 1) % 12 + 1 for month in range(first, last + (12 if last < first else 0) + 1)}


def likeness(a: EventProfile, b: EventProfile) -> float:
    """How alike the telling parts of two names are, 0..1; 0 where either tells nothing."""
    if not a.grams or not b.grams:
        return 1.0 if a.name == b.name and len(a.name) > 6 and not (a.grams or b.grams) else 0.0
    common = len(a.grams & b.grams)
    dice = 2 * common / (len(a.grams) + len(b.grams))
    shorter, longer = sorted((a.grams, b.grams), key=len)
    inside = 0.9 if len(shorter) >= 2 and len(shorter - longer) == 0 else 0.0
    return max(dice, inside)


def _whole_likeness(one: str, other: str) -> float:
    """Share of common letter pairs of two names with all their words."""
    mine, theirs = ({name[i : i + 2] for i in range(len(name) - 1)} for name in (one, other))
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else 0.0


def score(a: EventProfile, b: EventProfile, same_text: bool = False) -> float:
    """How much speaks for one occasion; ENOUGH or more says that it is.  Symmetric."""
    total = 4.0 if same_text else 0.0
    total += _name_score(a, b) + _time_score(a, b) + _place_score(a, b) + _body_score(a, b) + _number_score(a, b)
    total += 0.5 if a.type == b.type else 0.0
    total += 0.25 if set(a.sectors) & set(b.sectors) else 0.0
    return total


def _name_score(a: EventProfile, b: EventProfile) -> float:
    """The name, its edition (제50회) and its year (2019 가람 박람회); other editions and years are ruled out before."""
    alike = likeness(a, b)
    same = 1.5 if a.edition and a.edition == b.edition else 0.0
    same += 1.0 if a.named_year and a.named_year == b.named_year else 0.0
    same += 0.5 * _whole_likeness(a.name, b.name)  # 붐업코리아 위크 and 붐업코리아 상담회 tell the same, and are two
    if a.grams and b.grams:
        return 3.0 * alike + same if alike >= 0.3 else -1.5
    return 0.5 + same if a.name == b.name else same


def _time_score(a: EventProfile, b: EventProfile) -> float:
    if a.start is None or b.start is None:
        if not a.published or not b.published:
            return -0.75  # it may be another year's
        return 1.0 if _published_within(a, b, NEWS_DAYS) else 0.0
    distance = _days_between(a, b)
    dated = None not in (a.start[0], b.start[0])
    if distance is None:
        return 1.0 if dated or (a.published and b.published) else 0.0
    years = 0.0 if dated else -0.5
    if (a.start[1:], a.end and a.end[1:]) == (b.start[1:], b.end and b.end[1:]):
        return 3.0 + years
    return (2.5 if distance == 0 else 0.5) + years


def _place_score(a: EventProfile, b: EventProfile) -> float:
    if a.city and a.city == b.city:
        return 1.5
    return 0.5 if a.countries & b.countries - {"KR"} else 0.0


def _body_score(a: EventProfile, b: EventProfile) -> float:
    if a.bodies & b.bodies:
        return 1.5
    if a.regions & b.regions or ((a.bodies or b.bodies) and (a.bodies & b.around or a.around & b.bodies)):
        return 0.75
    if not a.bodies or not b.bodies:
        return 0.75 if a.around & b.around else 0.0
    return -1.0


def _number_score(a: EventProfile, b: EventProfile) -> float:
    total = 0.0
    mine = dict(a.counts)
    for slot, number in b.counts:
        if slot in mine and max(mine[slot], number) >= TELLING_COUNT:
            if mine[slot] == number:
                total += 1.0
            elif not 0.5 <= number / mine[slot] <= 2:
                total -= 0.5
    for (role, currency, value), (other_role, other_currency, other) in product(a.sums, b.sums):
        if currency == other_currency and value == other:
            total += 1.5 if role == other_role else 0.75
    return max(-1.0, min(total, 3.0))
