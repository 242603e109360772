"""A document as it was found, before the corrections that a run has already put over it.

Job: take the noted corrections back, so that the page can show what was found and what a person made of it.  Input: a
record of an output folder.  Output: the record with the values from before, without what a person added.  It must not
know the file of corrections.
"""

from __future__ import annotations

import re

from coopevents.corrections import ADDED, GROUPS, Correction, apply, without_records
from coopevents.records import DocumentRecord

# The note of a corrected value: `date: ‘before’ → ‘after’ (who)`.
NOTE = re.compile(r"\A(?P<field>[\w.]{1,80}): ‘(?P<before>.*?)’ → ‘", re.DOTALL)


def as_found(record: DocumentRecord, text: str) -> DocumentRecord:
    """The record with every corrected field as before its first correction; deleted records stay away."""
    added: set[str] = set()
    rows: dict[str, list[Correction]] = {}
    for group in GROUPS:
        for one in getattr(record, group):
            if any(issue.code == ADDED for issue in one.issues):
                added.add(one.id)
            notes = [NOTE.match(issue.message) for issue in one.issues if issue.code == "corrected"]
            before = {match["field"]: match["before"] for match in reversed(notes) if match}
            rows[one.id] = [Correction(0, one.id, field, value) for field, value in before.items()]
    return without_records(apply(record, text, rows)[0], added)
