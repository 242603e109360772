"""Mentions of single texts: what the annotators find, with values, without documents and records.

Job: dates (resolved against a reference day), sums, countries and organisations of a text.  Input: JSON lines
`{"id", "text", "reference"}`, `reference` an ISO day or time or null.  Output: JSON lines `{"id", "mentions"}`, a
mention being `{"kind", "start", "end", "value", "rule"}` in code points of the text as given.  It must not know
morphology: a mention is found before it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopevents.annotate.money import annotate_money
from coopevents.annotate.organisations import OrganisationAnnotator
from coopevents.annotate.places import PlaceAnnotator
from coopevents.document import Mention
from coopevents.resolve.dates import Anchor
from coopevents.resolve.reference import dates_at
from coopevents.values.edtf import EdtfError, parse_edtf
from coopevents.values.names import PlaceLevel

Found = dict[str, Any]


class CaseError(ValueError):
    """A line that is no case; the message names the line."""


@dataclass(frozen=True, slots=True)
class MentionFinder:
    """The annotators of the four kinds, built once."""

    places: PlaceAnnotator
    organisations: OrganisationAnnotator

    @classmethod
    def from_lexicon(cls) -> MentionFinder:
        """With the tables of the package.  Raises LexiconError."""
        return cls(PlaceAnnotator.from_lexicon(), OrganisationAnnotator.from_lexicon())

    def find(self, text: str, reference: str | None = None) -> list[Found]:
        """Mentions in the order of the text; a date that the reference does not settle has X or no value.

        Raises EdtfError for a bad reference.
        """
        found = [*_dates(text, reference), *_sums(text), *self._countries(text), *self._organisations(text)]
        return sorted(found, key=lambda one: (one["start"], one["end"], one["kind"]))

    def _countries(self, text: str) -> Iterator[Found]:
        for mention in self.places.annotate(text):
            if mention.value.level is PlaceLevel.COUNTRY:
                yield _found("country", mention, mention.value.country)

    def _organisations(self, text: str) -> Iterator[Found]:
        for mention in self.organisations.annotate(text):
            name = mention.value
            yield _found("organisation", mention, {"name": name.name, "canonical": name.canonical, "id": name.id})


def write_mentions(cases: Path, out: Path) -> None:
    """The mentions of a file of cases, written beside and renamed.  Raises CaseError, LexiconError, OSError."""
    finder = MentionFinder.from_lexicon()
    lines = []
    for number, case in _cases(cases):
        try:
            mentions = finder.find(case["text"], case.get("reference"))
        except EdtfError as error:
            raise CaseError(f"line {number}: reference: {error}") from error
        lines.append(json.dumps({"id": case["id"], "mentions": mentions}, ensure_ascii=False) + "\n")
    beside = out.with_name(f".{out.name}.partial")
    beside.write_text("".join(lines), encoding="utf-8")
    beside.replace(out)


def _cases(file: Path) -> Iterator[tuple[int, Found]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseError(f"not UTF-8: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            case = json.loads(line)
        except json.JSONDecodeError as error:
            raise CaseError(f"line {number}: {error}") from error
        if not isinstance(case, dict) or "id" not in case or not isinstance(case.get("text"), str):
            raise CaseError(f'line {number}: no object with "id" and "text"')
        if not isinstance(case.get("reference"), str | None):
            raise CaseError(f"line {number}: reference is no text")
        yield number, case


def _dates(text: str, reference: str | None) -> Iterable[Found]:
    anchor = Anchor()
    if reference is not None:
        day, _ = parse_edtf(reference.partition("T")[0])
        anchor = Anchor(day.year, day.month, day.day, "reference")
    for start, end, value, rule in dates_at(text, anchor):
        yield {"kind": "date", "start": start, "end": end, "value": value, "rule": rule}


def _sums(text: str) -> Iterable[Found]:
    for mention in annotate_money(text):
        money = mention.value
        value = {"amount": format(money.amount, "f"), "currency": money.currency, "bound": money.bound}
        yield _found("money", mention, value)


def _found(kind: str, mention: Mention[Any], value: object) -> Found:
    return {"kind": kind, "start": mention.start, "end": mention.end, "value": value, "rule": mention.rule}
