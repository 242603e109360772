"""A document's records for an output that leaves its text out (`--no-text`).

Job: shorten whatever repeats the text word for word: quotations, and what the checks quote.  Input: a record.  Output:
a record.  It must not know files.

Names, places and figures stay: they are what the record says.  Where a quotation stood, its offsets still tell.
"""

from __future__ import annotations

from typing import TypeVar

from coopevents import regex
from coopevents.records import DocumentRecord, Evidence, Issue, Record

AnyRecord = TypeVar("AnyRecord", bound=Record)

LONGEST = 20  # code points of a quotation, its ellipsis included; 97 of 100 quotations are no longer
ELLIPSIS = "…"
# 점검: ‘제주도는 지난 3일부터 …’에서 …; one that is not closed is shortened too, which costs no second look at it
QUOTED = regex.compile(rf"(?<=‘)[^’]{{{LONGEST + 1},}}+")


def without_text(record: DocumentRecord) -> DocumentRecord:
    """The record with short quotations."""
    return record.model_copy(
        update={
            "events": tuple(map(_short, record.events)),
            "agreements": tuple(map(_short, record.agreements)),
            "amounts": tuple(map(_short, record.amounts)),
            "companies": tuple(map(_short, record.companies)),
            "issues": tuple(map(_message, record.issues)),
        }
    )


def shortened(quote: str) -> str:
    """The beginning of a quotation that is longer than LONGEST."""
    return quote if len(quote) <= LONGEST else quote[: LONGEST - 1].rstrip() + ELLIPSIS


def _short(one: AnyRecord) -> AnyRecord:
    return one.model_copy(
        update={"evidence": tuple(map(_evidence, one.evidence)), "issues": tuple(map(_message, one.issues))}
    )


def _evidence(row: Evidence) -> Evidence:
    """A premise's value may be a whole phrase of the text; a field's value is what the record says."""
    value = shortened(row.value) if row.field.endswith(".premise") else row.value
    return row.model_copy(update={"quote": shortened(row.quote), "value": value})


def _message(issue: Issue) -> Issue:
    return issue.model_copy(update={"message": QUOTED.sub(lambda found: shortened(found.group()), issue.message)})
