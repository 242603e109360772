"""Label boxes: 일시 : … 장소 : … 주최 : … as claims about one occasion.

Job: Reading -> `LabelBox`es (runs of label blocks) with claims by slot.  Which occasion a box is about is decided in
`assemble`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.document import Block, Kind, Mention, Zone
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.text.labels import labels
from coopevents.values.counts import Count, CountUnit
from coopevents.values.dates import DateExpression, Shape
from coopevents.values.names import EventName, OrganisationName, PlaceName

# 행 사 명, 전시회명; 사업명 names a programme, unless it closes with the occasion (사업명 : 2024 중남미 시장개척단)
OCCASION_LABEL = regex.compile(r"(?:행\s*사|전\s*시|전시회|박람회|대회|포럼|상담회|회의)\s*명[^\p{L}\p{N}]*$")
# 행사 개요, □ 상담회 개요: the heading of a box, which names no occasion
OUTLINE = regex.compile(r"(?:개\s?요|안내|일정|계획)\W*$")
# - 아 래 -, - 다 음 -, 구분 | 내용: lines over a box that tell nothing
OVER_BOX = regex.compile(
    r"(?<!\W)\W*+(?:아\s?래|다\s?음|구\s{0,4}분\W{1,9}(?:주요\s?)?내\s{0,4}용|항\s{0,4}목\W{1,9}내\s{0,4}용)\W*+"
)
HEADING_ENDS = regex.compile(r"[^\p{L}\p{N}]*(?:\([^()\n]*\)[^\p{L}\p{N}]*)?")
PROGRAMME_LABEL = regex.compile(r"사\s*업\s*명\s*[:：)\]]?\s*$")
ROLES = ("hosts", "organizers", "sponsors")
COUNTED = frozenset({"attendees", "buyers", "target", "results", "application"})  # 모집 : 10개사


@dataclass
class LabelBox:
    """A run of label lines; `about` the event mention of its name label or of the heading above it."""

    section: int
    start: int
    end: int
    about: Mention[EventName] | None = None
    named: bool = False  # `about` comes from a label 행사명
    dates: list[Claim[Mention[DateExpression]]] = field(default_factory=list)
    places: list[Claim[PlaceName]] = field(default_factory=list)
    roles: dict[str, list[Claim[OrganisationName]]] = field(default_factory=dict)
    counts: list[Mention[Count]] = field(default_factory=list)
    attending: list[Mention[Count]] = field(default_factory=list)  # of them the persons of a label 참석, 규모


def label_boxes(reading: Reading, scheduled: Collection[int] = ()) -> list[LabelBox]:
    """Boxes in order; a box ends where another zone stands for more than one block, or names the next occasion.

    `scheduled`: indices of blocks whose labels are read with their schedule."""
    boxes: list[LabelBox] = []
    previous: Block | None = None
    for block in reading.document.blocks:
        if block.index in scheduled or (block.zone is not Zone.LABEL and not _inline(reading, block)):
            if block.zone not in {Zone.FURNITURE, Zone.NOTE} or block.level <= 1:
                apart = previous is None or block.index - previous.index > 1 or _names_next(reading, block)
                previous = None if apart else previous
            continue
        if previous is None or boxes[-1].section != block.section or _names_again(reading, block, boxes[-1]):
            boxes.append(LabelBox(block.section, block.start, block.end, _heading(reading, block)))
        previous = block
        _read(reading, block, boxes[-1])
        boxes[-1].end = block.end
    return [box for box in boxes if box.dates or box.places or box.roles or box.counts]


def _names_next(reading: Reading, block: Block) -> bool:
    """2. 부품소재 구매상담회 ⏎ - 일시 : 5.15.: a heading that is the name of an occasion, with a box of its own."""
    told = [m for m in reading.mentions.events(block.start, block.end) if m.value.strength not in {"weak", "generic"}]
    return bool(told) and HEADING_ENDS.fullmatch(reading.text, told[-1].end, block.end) is not None


def _names_again(reading: Reading, block: Block, box: LabelBox) -> bool:
    """행사명 in a box that has one."""
    return box.named and any(label == "name" for label, _ in labels(reading.quote(block.start, block.end)))


def _inline(reading: Reading, block: Block) -> bool:
    """A note line with role labels: * 주최 : A / 주관 : B, * (일시) 5.27 (주최/주관) A/B."""
    if block.zone not in {Zone.NOTE, Zone.BODY} or block.end - block.start > 240:
        return False
    found = labels(reading.quote(block.start, block.end))
    if not found or found[0][1].start > 14:
        return False
    return found[0][0] in ROLES or (len(found) >= 2 and any(label in ROLES for label, _ in found))


def _heading(reading: Reading, block: Block) -> Mention[EventName] | None:
    """The event mention nearest above the box, in the two blocks before it that tell something."""
    above = reading.document.blocks[max(0, block.index - 4) : block.index]
    told = [b for b in above if not OVER_BOX.fullmatch(reading.text, b.start, b.end)][-2:]
    for candidate in reversed(told):
        if candidate.zone is Zone.FURNITURE:
            continue
        found = reading.mentions.events(candidate.start, candidate.end)
        if OUTLINE.search(reading.quote(candidate.start, candidate.end)):
            found = [m for m in found if m.value.strength not in {"weak", "generic"}]  # [행사 개요]: of the text's own
        named = [m for m in found if m.value.strength != "weak"]  # 중남미 시장개척단, 상담 2,530만달러
        if found:
            return (named or found)[-1]
    return None


def _read(reading: Reading, block: Block, box: LabelBox) -> None:
    for label, span in labels(reading.quote(block.start, block.end), boxed=block.zone is Zone.LABEL):
        start, end = block.start + span.start, block.start + span.end
        if label == "name":
            found = _named(reading, block, start, end) or reading.mentions.events(start, end)
            if found:
                box.about, box.named = found[-1], True
        elif label == "when":
            for date in reading.mentions.dates(start, end):
                if date.value.shape is not Shape.DURATION:
                    box.dates.append(Claim(date, date.span, "event.date.label", 1.3))
                    break
        elif label in {"where", "countries"}:
            bodies = [b.span for b in reading.mentions.organisations(start, end)]
            for place in reading.mentions.places(start, end):
                if not any(b.contains(place.span) and len(b) > len(place.span) + 4 for b in bodies):
                    box.places.append(Claim(place.value, place.span, f"event.place.label.{label}", 1.3))
        elif label in ROLES:
            for body in reading.mentions.organisations(start, end):
                box.roles.setdefault(label, []).append(Claim(body.value, body.span, f"role.{label}.label", 1.5))
        elif label in COUNTED:
            counts = reading.mentions.counts(start, end)
            box.counts += counts
            box.attending += [m for m in counts if label == "attendees" and m.value.unit is CountUnit.PERSON]


def _named(reading: Reading, block: Block, start: int, end: int) -> list[Mention[EventName]]:
    """행사명 : 2015 글로벌 모바일 비전: the whole of it is the name, with or without a noun that tells its type."""
    name = reading.quote(start, end).strip(" ‘’'“”\"「」『』<>《》")
    label = reading.quote(block.start, start)
    told = [e for e in reading.mentions.events(start, end) if e.value.types]
    closes = bool(told) and not reading.quote(told[-1].end, end).strip(" ‘’'“”\"「」『』<>《》")
    names = OCCASION_LABEL.search(label) or (closes and PROGRAMME_LABEL.search(label))
    if not names or not 4 <= len(name) <= 50 or "\n" in name:
        return []
    nouns = [e.value for e in told]
    value = EventName(name, name.split()[-1], ("other",), "strong", quoted=True)
    if nouns and nouns[-1].types[0] == "agreement_signing":
        return []  # the agreement's own mention stands for it
    if nouns:
        value = EventName(name, nouns[-1].head, nouns[-1].types, "strong", quoted=True)
    return [Mention(Kind.EVENT, start, end, value, "event.label.name")]
