"""The events of a corpus -> clusters: `clusters(profiles, copies)`.

Job: find pairs worth comparing (blocks), compare them, join what belongs together.  Blocks are made of day or month
with place, body or word of the name; a large block is compared along its sorted order only, so that the work grows
linearly with the number of events.  The same events give the same clusters in any order.  It must not know why two
events match.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from coopevents.cluster.match import ENOUGH, excluded, score
from coopevents.cluster.profile import EventProfile, Key

WINDOW = 25  # neighbours that an event of a large block is compared with
MOST_WORDS, MOST_BODIES = 4, 6  # keys that one event may give
MOST_CHECKED = 30  # members of a cluster that a newcomer is checked against


def clusters(profiles: Sequence[EventProfile], copies: Mapping[str, str] | None = None) -> list[list[EventProfile]]:
    """Groups of events that are one occasion, single ones too, ordered by their ids.

    `copies` maps a document to the one that it reprints.  At most one event of each document is in a group.
    """
    copies = copies or {}
    members = {one.key: [one] for one in profiles}
    group_of = {one.key: one.key for one in profiles}
    scored: list[tuple[float, Key, Key]] = []
    for a, b in _pairs(profiles):
        same_text = copies.get(a.doc_id, a.doc_id) == copies.get(b.doc_id, b.doc_id)
        if (points := score(a, b, same_text)) >= ENOUGH:
            scored.append((-points, min(a.key, b.key), max(a.key, b.key)))
    for _, one, other in sorted(set(scored)):
        first, second = group_of[one], group_of[other]
        if first == second or _clash(members[first], members[second]):
            continue
        if len(members[first]) < len(members[second]):
            first, second = second, first
        for member in members.pop(second):
            group_of[member.key] = first
            members[first].append(member)
    groups = [sorted(group, key=lambda one: one.key) for group in members.values()]
    return sorted(groups, key=lambda group: (cluster_id(group), group[0].key))


def cluster_id(group: Sequence[EventProfile]) -> str:
    """The id of a cluster: its smallest event id with a `k` in front, so that it survives most newcomers."""
    return "k" + min(one.id for one in group)[1:]


def _clash(one: Sequence[EventProfile], other: Sequence[EventProfile]) -> bool:
    """Whether any two members rule each other out (in very large clusters, of the first members)."""
    if {member.doc_id for member in one} & {member.doc_id for member in other}:
        return True
    return any(excluded(a, b) for a in one[:MOST_CHECKED] for b in other[:MOST_CHECKED])


def _pairs(profiles: Sequence[EventProfile]) -> Iterator[tuple[EventProfile, EventProfile]]:
    """Each pair that shares a block and is not ruled out, once."""
    blocks: dict[tuple[str, ...], list[EventProfile]] = {}
    for one in profiles:
        for key in _keys(one):
            blocks.setdefault(key, []).append(one)
    seen: set[tuple[Key, Key]] = set()
    for key in sorted(key for key, block in blocks.items() if len(block) > 1):
        block = sorted(blocks[key], key=_order)
        for i, a in enumerate(block):
            for b in block[i + 1 : i + 1 + WINDOW]:
                pair = (min(a.key, b.key), max(a.key, b.key))
                if pair not in seen and not excluded(a, b):
                    seen.add(pair)
                    yield a, b


def _order(one: EventProfile) -> tuple[str, ...]:
    return (one.event.date or "", one.name, one.doc_id, one.id)


def _keys(one: EventProfile) -> set[tuple[str, ...]]:
    """The blocks of an event."""
    place = one.event.place
    places = [p for p in (place.city_standard or place.city, place.country) if p] or sorted(one.countries)[:1]
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
        keys |= {("month", str(year or ""), month, key) for key in (*words, *bodies)}
        if moment[2] is not None:
            day = f"{month}-{moment[2]:02d}"
            keys |= {("day", day, key) for key in (*places, *words, *bodies)}
    return keys
