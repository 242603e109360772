"""What groups of events are made of: the blocks in which pairs are looked for, and how pairs become groups.

Job: `block_keys(event)`, `grouped(pairs, members)`, `cluster_id(group)`.  Blocks are made of day or month with place,
body or word of the name.  It must not know why two events match, nor how many events there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from coopevents.cluster.match import excluded
from coopevents.cluster.profile import EventProfile, Key

MOST_WORDS, MOST_BODIES = 4, 6  # keys that one event may give
MOST_CHECKED = 30  # members of a cluster that a newcomer is checked against


def grouped(pairs: Iterable[tuple[Key, Key]], members: Mapping[Key, EventProfile]) -> list[list[EventProfile]]:
    """Groups of events that are one occasion, single ones too.

    `pairs` come with the best first.  At most one event of each document is in a group.
    """
    groups = {key: [one] for key, one in members.items()}
    group_of = {key: key for key in members}
    for one, other in pairs:
        first, second = group_of[one], group_of[other]
        if first == second or _clash(groups[first], groups[second]):
            continue
        if len(groups[first]) < len(groups[second]):
            first, second = second, first
        for member in groups.pop(second):
            group_of[member.key] = first
            groups[first].append(member)
    return [sorted(group, key=lambda one: one.key) for group in groups.values()]


def cluster_id(group: Sequence[EventProfile]) -> str:
    """The id of a cluster: its smallest event id with a `k` in front, so that it survives most newcomers."""
    return "k" + min(one.id for one in group)[1:]


def _clash(one: Sequence[EventProfile], other: Sequence[EventProfile]) -> bool:
    """Whether any two members rule each other out (in very large clusters, of the first members)."""
    if {member.doc_id for member in one} & {member.doc_id for member in other}:
        return True
    return any(excluded(a, b) for a in one[:MOST_CHECKED] for b in other[:MOST_CHECKED])


def order(one: EventProfile) -> tuple[str, str]:
    """What the events of a block are sorted by; ties by document and id."""
    return (one.date or "", one.name)


def block_keys(one: EventProfile) -> set[tuple[str, ...]]:
    """The blocks of an event."""
    places = [place for place in (one.city, one.country) if place] or sorted(one.countries)[:1]
    words = sorted(one.words, key=lambda word: (-len(word), word))[:MOST_WORDS]
    words += [one.stem] if one.stem and one.stem not in words else []
    bodies = sorted(one.bodies or one.around)[:MOST_BODIES]
    year = one.start[0] if one.start and one.start[0] else one.named_year
    if year is None and one.published:
        year = int(one.published[:4]) if one.published[:4].isdigit() else None
    keys: set[tuple[str, ...]] = {("word", str(year or ""), word) for word in words}
    # a text without any year meets those that have one by the day alone
    for moment in (one.start, one.end):
        if moment is None or moment[1] is None:
            continue
        month = f"{moment[1]:02d}"
        keys |= {("month", str(moment[0] or year or ""), month, key) for key in (*words, *bodies)}
        if moment[2] is not None:
            day = f"{month}-{moment[2]:02d}"
            keys |= {("day", day, key) for key in (*places, *words, *bodies)}
    return keys
