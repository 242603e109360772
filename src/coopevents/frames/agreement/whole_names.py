"""Names of several words, of which the annotators know a part: 가람군 소상공인연합회, 나래은행 호남그룹, ㈜누리 BC.

Job: the bodies of a line, in order -> bodies over their whole names.  It must not know which of them sign.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.annotate.organisation.branches import AREA
from coopevents.document import Kind, Mention
from coopevents.frames.agreement.model import Body
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName

TOWN = regex.compile(r"[가-힣]{1,5}[시군구]\s$")
# 나래은행 | 호남영업그룹, 나루국제무역촉진회 | 산둥성위원회: a unit of the body right before it
UNITS = frozenset({"organisation.shape.committee_soft", "organisation.shape.committee", "organisation.shape.group"})
NO_HOUSE = frozenset({OrganisationKind.LOCAL, OrganisationKind.MINISTRY})
MARKED = "organisation.company.mark_before"
# 나루융합 | 대구·경북연합회: a chapter that says only of where it is
CHAPTER = regex.compile(rf"{AREA}(?:[·ㆍ]?{AREA}){{0,2}}총?연합회")
CHAPTER_OF = regex.compile(r"(?<![가-힣])(?P<name>[가-힣]{4,14}(?<![은는이가을를의에와과및서로며고한된인]))\s$")
REACH = 16  # code points before a name


def whole_names(reading: Reading, line: Line, known: Sequence[Body]) -> list[Body]:
    """The bodies, each with the words of its name that stand right before or behind it."""
    found: list[Body] = []
    for body in known:
        before = found[-1] if found and _adjoins(reading, found[-1], body) else None
        if before is not None and _is_unit(before, body):
            found[-1] = _over(reading, before.start, body, before.value.kind)
        elif (start := _town(reading, line, body, before)) is not None or (
            before is None and (start := _of_whom(reading, line, body)) is not None
        ):
            found = [b for b in found if b.end < start and not _tells_where(reading, b, start)]
            found.append(_over(reading, start, body, OrganisationKind.ASSOCIATION))
        else:
            found.append(body)
    return found


def _adjoins(reading: Reading, first: Body, second: Body) -> bool:
    return reading.quote(first.end, second.start) == " "


def _tells_where(reading: Reading, body: Body, start: int) -> bool:
    """경상남도 | 가람시 소상공인연합회: the province only tells where the town is."""
    return body.value.kind is OrganisationKind.LOCAL and reading.quote(body.end, start) == " "


def _is_unit(house: Body, body: Body) -> bool:
    """A unit of the house right before it, or the second word of a firm's name: ㈜누리 BCD."""
    if house.rule == MARKED and body.rule.startswith("organisation.place."):
        return True
    at_home = body.value.country in {None, house.value.country}
    return house.value.kind not in NO_HOUSE and body.rule in UNITS and at_home


def _town(reading: Reading, line: Line, body: Body, before: Body | None) -> int | None:
    """A시와 B군 소상공인연합회: the town right before an association of the land tells which chapter of it."""
    if body.value.kind is not OrganisationKind.ASSOCIATION or body.value.id is None:
        return None
    if before is not None:
        return before.start if before.value.kind is OrganisationKind.LOCAL else None
    town = TOWN.search(reading.text, max(line.start, body.start - REACH), body.start)
    return town.start() if town is not None else None


def _of_whom(reading: Reading, line: Line, body: Body) -> int | None:
    """나루융합 | 대구·경북연합회: whose chapter it is."""
    if CHAPTER.fullmatch(body.value.name) is None:
        return None
    whose = CHAPTER_OF.search(reading.text, max(line.start, body.start - REACH), body.start)
    return whose.start("name") if whose is not None else None


def _over(reading: Reading, start: int, last: Body, kind: OrganisationKind) -> Body:
    """One body from a position to the end of the last of its parts."""
    words = reading.quote(start, last.start)
    value = OrganisationName(f"{words}{last.value.name}", kind, country=last.value.country)
    return Mention(Kind.ORGANISATION, start, last.end, value, "organisation.whole")
