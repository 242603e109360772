"""Readings of place names: the four place tables as one list.

Job: rows of `countries`, `regions`, `foreign_places` and `domestic_places` -> `PlaceReading`, with parsed context cues.
A name may have several readings (광주 in Korea, 광저우 written 광주); which one a text means is not decided here.

The columns `context_for` and `context_against` hold cues, separated by `|`:

    산둥성      this text stands within `NEAR` characters in the same line
    <국위       this text stands directly before the name (blanks between are ignored)
    >하         this text stands directly after the name (`_` is a blank: `>을_`)
    >(漢        Hanja in brackets directly after the name: 위해(威海)
    @CN         a sure mention of that country, or of a place in it, within `NEAR` characters in the same line
    @CN/place   the same, but of a place below the country
    @경상북도   a sure mention of that Korean province or of a place in it
    <@CN >@CN   such a mention is the neighbour on that side (blank, comma, middle dot, 와/과/의 between)
    @CN* 광주시*  anywhere in the document
    @CN=        the same name, elsewhere in the document, sure to be there: 중국 시안(西安)에 … 시안은
    <"          a closing quotation mark or bracket stands directly before
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache, lru_cache

from coopevents.lexicon.loader import Row, load_table
from coopevents.values.iso import is_territory
from coopevents.values.names import PlaceLevel

NEAR = 60


class Reach(IntEnum):
    """How close a cue stands to the name; the closer, the stronger."""

    DOCUMENT = 1
    NEAR = 2
    AFTER = 3
    BEFORE = 4


class Form(StrEnum):
    """How a country is written."""

    NAME = "name"  # 베트남
    ENGLISH = "english"  # Vietnam, VIETNAM
    HANJA = "hanja"  # 越, 越南
    ABBREVIATION = "abbreviation"  # 베 in 한·베, only between separators
    COMPOUND = "compound"  # 한중일: a country a syllable
    PREFIXED = "prefixed"  # 대미, 방중, 주한: the syllable after the prefix


@dataclass(frozen=True, slots=True)
class Cue:
    """A piece of context; exactly one of `text`, `country`, `province` is set."""

    reach: Reach
    text: str | None = None
    country: str | None = None
    province: str | None = None
    below: bool = False  # a place below the country, not the country itself
    same: bool = False  # the name itself, decided elsewhere


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """One row: what `name` may refer to and what must (not) stand around it."""

    name: str
    standard: str
    level: PlaceLevel
    country: str | None
    province: str | None = None
    city: str | None = None
    form: Form = Form.NAME
    codes: tuple[str, ...] = ()  # a country for each syllable of a compound
    strict: bool = True  # only particles and known nouns may be glued to the name
    needs_context: bool = False
    context_for: tuple[Cue, ...] = ()
    context_against: tuple[Cue, ...] = ()


@cache
def parse_cue(cell: str) -> Cue:
    """A cue from its notation (module docstring).  Raises ValueError."""
    body, reach = cell, Reach.NEAR
    if body.endswith("*"):
        body, reach = body[:-1], Reach.DOCUMENT
    elif body.startswith(("<", ">")):
        body, reach = body[1:], Reach.BEFORE if body[0] == "<" else Reach.AFTER
    if not body or body == "@":
        raise ValueError(f"empty cue {cell!r}")
    if not body.startswith("@"):
        return Cue(reach, text=body.replace("_", " "))
    body = body[1:]
    below, same = body.endswith("/place"), body.endswith("=")
    body = body.removesuffix("/place").removesuffix("=")
    if not body.isascii():
        return Cue(reach, province=body)
    if not is_territory(body):
        raise ValueError(f"{body!r} is no ISO 3166-1 code in cue {cell!r}")
    return Cue(Reach.DOCUMENT if same else reach, country=body, below=below, same=same)


@lru_cache(maxsize=1)
def load_places() -> tuple[PlaceReading, ...]:
    """All readings, in the order in which equally supported ones win.  Raises LexiconError."""
    readings: list[PlaceReading] = []
    for row in load_table("countries", ("name", "form", "codes")):
        codes = tuple(row.many("codes"))
        for code in codes:
            if not is_territory(code):
                raise row.error(f"{code!r} is no ISO 3166-1 code")
        form = Form(row["form"])
        if (form is Form.COMPOUND) != (len(codes) > 1) or (form is Form.COMPOUND and len(codes) != len(row["name"])):
            raise row.error("a compound has one code a syllable, any other name one code")
        if form is Form.PREFIXED and len(row["name"]) != 2:
            raise row.error("a prefixed name is a prefix and one syllable")
        readings.append(_reading(row, PlaceLevel.COUNTRY, codes[0], form=form, codes=codes))
    for row in load_table("domestic_places", ("name", "standard", "province")):
        readings.append(
            _reading(row, PlaceLevel(row["level"]), "KR", province=row["province"] or None, city=row["city"] or None)
        )
    for row in load_table("regions", ("name",)):
        readings.append(_reading(row, PlaceLevel.REGION, None))
    for row in load_table("foreign_places", ("name", "country")):
        if not is_territory(row["country"]):
            raise row.error(f"{row['country']!r} is no ISO 3166-1 code")
        readings.append(_reading(row, PlaceLevel(row["level"]), row["country"]))
    return tuple(readings)


@lru_cache(maxsize=1)
def towns_abroad() -> Mapping[str, str]:
    """Names of foreign towns and provinces that are nothing else and of one land -> the land."""
    lands: dict[str, set[str]] = {}
    for place in load_places():
        if place.country is not None and place.level is not PlaceLevel.COUNTRY:
            lands.setdefault(place.name, set()).add("" if place.needs_context else place.country)
    return {name: next(iter(told)) for name, told in lands.items() if len(told) == 1 and not told & {"", "KR"}}


def _reading(
    row: Row,
    level: PlaceLevel,
    country: str | None,
    *,
    province: str | None = None,
    city: str | None = None,
    form: Form = Form.NAME,
    codes: tuple[str, ...] = (),
) -> PlaceReading:
    if row["boundary"] not in {"free", "strict"} or row["needs"] not in {"", "context"}:
        raise row.error("boundary is free or strict, needs is empty or context")
    try:
        context_for = tuple(parse_cue(cue) for cue in row.many("context_for"))
        context_against = tuple(parse_cue(cue) for cue in row.many("context_against"))
    except ValueError as error:
        raise row.error(str(error)) from error
    if row["needs"] and not context_for:
        raise row.error("needs context but names none")
    return PlaceReading(
        name=row["name"],
        standard=row["standard"],
        level=level,
        country=country,
        province=province,
        city=city,
        form=form,
        codes=codes,
        strict=row["boundary"] == "strict",
        needs_context=bool(row["needs"]),
        context_for=context_for,
        context_against=context_against,
    )
