"""What speaks for and against an occasion where no rule decides: the cues that `weights.csv` weighs.

Job: `Telling` with its claims -> names of cues (governor.hold, date.day, particle.topic, counts.firm), and those that
the other frames of the document give (told.family).  It must not know what a cue weighs nor what is made of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from coopevents import regex
from coopevents.frames.model import JOURNEYS, EventFrame
from coopevents.frames.telling import Telling

# what the particle behind the noun makes of it
PARTICLES = {
    **dict.fromkeys(("은", "는"), "topic"),
    **dict.fromkeys(("이", "가"), "subject"),
    **dict.fromkeys(("을", "를"), "object"),
    **dict.fromkeys(("에", "에는", "에서", "에서는", "에도", "에서도", "에선", "엔"), "scene"),
    **dict.fromkeys(("와", "과"), "and"),
    **dict.fromkeys(("로", "으로"), "as"),
    "의": "of",
    "도": "also",
    "": "none",
}
# 상담 실적, 상담 1백27건, 상담 5,120천불: what came of it
RESULT = regex.compile(r"\s?(?:실적|성과|결과|\d)")
FIRM_DATE, FIRM_PLACE = 0.5, 0.6


def occasion_cues(telling: Telling) -> frozenset[str]:
    """The cues of a telling, by what they are told with: noun, governor, modifier, particle, time, place, counts."""
    frame, mention = telling.frame, telling.mention
    cues = {f"noun.{mention.value.strength}", f"head.{mention.value.head.replace(' ', '_')}"}
    cues |= {f"type.{kind}" for kind in frame.types[:1]}
    cues.add(f"particle.{PARTICLES.get(telling.scope.particle, 'other')}")
    cues |= _governed(telling) | _modified(telling) | _placed(frame) | {_dated(frame)}
    flags = {
        "host": bool(frame.hosts),
        "quoted": mention.value.quoted,
        "definite": frame.definite,
        "ordinal": frame.ordinal is not None,
        "named": len(frame.name.removesuffix(mention.value.head).strip()) >= 2,
        "list": telling.line.block.level > 0 or bool(telling.line.block.marker),
        "lead": telling.line.index <= 2,
        "result": RESULT.match(telling.quote(mention.end, mention.end + 8)) is not None,
        "sums": bool(telling.reading.mentions.sums(telling.line.start, telling.line.end)),
    }
    cues |= {name for name, holds in flags.items() if holds}
    counts = telling.reading.mentions.counts(telling.line.start, telling.line.end)
    return frozenset(cues | {f"counts.{count.value.unit.value}" for count in counts})


def document_cues(frame: EventFrame, frames: Iterable[EventFrame]) -> frozenset[str]:
    """What the other frames of the document say: what occasions are told, and whether this one is named again."""
    others = [other for other in frames if other is not frame]
    told = [other for other in others if other.occasion]
    flags = {
        "told.type": any(set(frame.types[:1]) & set(other.types[:1]) for other in told),
        "told.journey": any(JOURNEYS & set(other.types) for other in told),
        "told.line": any(other.line is frame.line for other in told),
        "named.again": any(other.name == frame.name for other in others),
        "named.title": any(other.title and other.mention.value.head in frame.name for other in others),
    }
    return frozenset(name for name, holds in flags.items() if holds)


def _governed(telling: Telling) -> set[str]:
    governor = telling.frame.governor
    if governor is None:
        return {"governor.none"}
    kind = telling.governed_by() or "other"
    cues = {
        f"governor.{kind}",
        f"governor.{governor.tense.value}",
        f"governor.{governor.ending.value}",
    }
    flags = {"planned": governor.planned, "ongoing": governor.ongoing, "negated": governor.negated}
    return cues | {f"governor.{name}" for name, holds in flags.items() if holds}


def _modified(telling: Telling) -> set[str]:
    told = [clause.predicate for clause in telling.scope.modifiers if clause.predicate is not None]
    if not told:
        return {"modifier.none"}
    return {f"modifier.{telling.cues.of(told[-1].lemma) or 'other'}", f"modifier.{told[-1].tense.value}"}


def _dated(frame: EventFrame) -> str:
    firm = [claim.value.value.first for claim in frame.dates if claim.weight >= FIRM_DATE]
    if any(part.day is not None for part in firm):
        return "date.day"
    if any(part.month is not None for part in firm):
        return "date.month"
    return "date.other" if firm else "date.weak" if frame.dates else "date.none"


def _placed(frame: EventFrame) -> set[str]:
    cues = {"place.name"} if frame.name_cities else {"land.name"} if frame.name_lands else set()
    firm = [claim for claim in frame.places if claim.weight >= FIRM_PLACE]
    return cues | {"place.firm" if firm else "place.weak" if frame.places else "place.none"}
