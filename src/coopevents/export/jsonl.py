"""Records -> lines of JSON.

Job: one line a document, in the shape of the records.  Input: `DocumentRecord`.  Output: bytes with LF.  It must not
know tables.
"""

from __future__ import annotations

from coopevents.records import DocumentRecord


def record_to_line(record: DocumentRecord) -> bytes:
    """A document's line of `records.jsonl`, with its line end."""
    return f"{record.model_dump_json()}\n".encode()
