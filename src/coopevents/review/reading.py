"""What a person typed or selected in the text -> the value that a field takes.

Job: "지난 22일" for a date, "1천250만 달러" for a sum, "베트남·태국" for countries.
It reads with the extractor's annotators.  Input: a field, a text, the date of publication.  Output: cells of
`corrections.csv`.  It must not know records.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from coopevents import regex
from coopevents.annotate.counts import annotate_counts
from coopevents.annotate.events import EventAnnotator
from coopevents.annotate.money import annotate_money
from coopevents.annotate.places import PlaceAnnotator
from coopevents.annotate.sectors import SectorAnnotator
from coopevents.corrections import LISTS
from coopevents.export.labels import country_label, sector_label
from coopevents.ingest.metadata import to_edtf
from coopevents.records import Sector
from coopevents.resolve.date.types import Anchor
from coopevents.resolve.reference import dates_at
from coopevents.values.edtf import EdtfError, parse_edtf
from coopevents.values.iso import is_currency, is_territory, territories
from coopevents.values.numerals import parse_numeral

SEPARATORS = regex.compile(r"(?:(?<!\s)\s+)?[;,·ㆍ・/\n]\s*")
BLANKS = regex.compile(r"\s+")
AROUND = " \t\n'\"‘’“”「」『』<>《》〈〉·,;:"
PLAIN_NUMBER = regex.compile(r"\d[\d,]*(?:\.\d+)?")
COUNTRIES = frozenset({"countries", "place.country"})
SAME_BODY = "; "


class ReadingError(ValueError):
    """A text that says nothing that the field can hold; `args[0]` is the part that could not be read."""


@dataclass(frozen=True)
class Reader:
    """Reads texts for fields.  The annotators are built when they are first needed."""

    def read(self, field: str, text: str, published: str | None) -> dict[str, str]:
        """Field -> cell: the field itself, and a currency that a sum names.  Raises ReadingError."""
        plain = BLANKS.sub(" ", text).strip(AROUND)
        if not plain:
            return {field: ""}
        if field == "date":
            return {field: _date(text.strip(), published)}
        if field == "value":
            return _sum(plain)
        if field == "currency":
            return {field: _currency(plain)}
        if field in COUNTRIES:
            return {field: self._countries(text, single=field == "place.country")}
        if field == "sectors":
            return {field: self._sectors(text)}
        if field == "count" or field.startswith("participants."):
            return {field: _count(plain)}
        if field in LISTS:
            return {field: SAME_BODY.join(_items(text.replace(",", ";")))}
        return {field: plain}

    def event_type(self, name: str) -> str | None:
        """The type that the noun of a name tells (수출상담회: consultation)."""
        found = [kind for one in self._events.annotate(name) for kind in one.value.types]
        return found[-1] if found else None

    def _countries(self, text: str, *, single: bool) -> str:
        codes: list[str] = []
        for item in _items(SEPARATORS.sub(";", text)):
            code = item.upper() if is_territory(item.upper()) else _names().get(item.lower())
            found = [code] if code else [m.value.country for m in self._places.annotate(item) if m.value.country]
            if not found:
                raise ReadingError(item)
            codes += [one for one in found if one not in codes and (single or one != "KR")]
        return codes[0] if single and codes else SAME_BODY.join(codes)

    def _sectors(self, text: str) -> str:
        known = {word.lower(): one.value for one in Sector for word in (one.value, *sector_label(one))}
        codes: list[str] = []
        for item in _items(text):
            found = [known[item.lower()]] if item.lower() in known else list(self._sector_terms(item))
            if not found:
                raise ReadingError(item)
            codes += [one for one in found if one not in codes]
        return SAME_BODY.join(codes)

    def _sector_terms(self, text: str) -> tuple[str, ...]:
        codes = [code for term in self._terms.annotate(text) for code in term.value.codes]
        return tuple(codes) or self._terms.codes_of_phrase(text)

    @cached_property
    def _places(self) -> PlaceAnnotator:
        return PlaceAnnotator.from_lexicon()

    @cached_property
    def _events(self) -> EventAnnotator:
        return EventAnnotator.from_lexicon()

    @cached_property
    def _terms(self) -> SectorAnnotator:
        return SectorAnnotator.from_lexicon()


def _names() -> dict[str, str]:
    """Country names of CLDR in lower case -> code."""
    return {name.lower(): code for code in territories() for name in country_label(code)}


def _items(text: str) -> list[str]:
    parts = (BLANKS.sub(" ", part).strip(AROUND) for part in text.split(";"))
    return list(dict.fromkeys(part for part in parts if part))


def _date(text: str, published: str | None) -> str:
    try:
        return to_edtf(text)
    except EdtfError:
        pass
    anchor = Anchor()
    if published is not None:
        day, _ = parse_edtf(published)
        anchor = Anchor(day.year, day.month, day.day, "published")
    value = next((value for _, _, value, _ in dates_at(text, anchor) if value is not None), None)
    if value is None:
        raise ReadingError(text)
    return value


def _sum(text: str) -> dict[str, str]:
    if PLAIN_NUMBER.fullmatch(text):
        return {"value": text.replace(",", "")}
    sums = annotate_money(text)
    if sums:
        money = sums[0].value
        return {"value": format(money.amount, "f"), "currency": money.currency}
    number = parse_numeral(text)
    if number is None:
        raise ReadingError(text)
    return {"value": format(number, "f")}


def _currency(text: str) -> str:
    if is_currency(text.upper()):
        return text.upper()
    sums = annotate_money(f"1{text}")  # 달러 -> 1달러
    if not sums:
        raise ReadingError(text)
    return sums[0].value.currency


def _count(text: str) -> str:
    if PLAIN_NUMBER.fullmatch(text):
        return text.replace(",", "")
    counts = annotate_counts(text)
    if counts:
        return str(counts[0].value.number)
    number = parse_numeral(text)
    if number is None or number != int(number):
        raise ReadingError(text)
    return str(int(number))
