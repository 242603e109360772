"""Records -> lines of JSON.

Job: one line a document, in the shape of the records.  Input: `DocumentRecord`.  Output: bytes with LF.  It must not
know tables.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from coopevents.records import DocumentRecord


def record_to_line(record: DocumentRecord) -> bytes:
    """A document's line of `records.jsonl`, with its line end."""
    return f"{record.model_dump_json()}\n".encode()


def with_clusters(line: bytes, cluster_of: Mapping[tuple[str, str], str], reprint_of: str | None) -> bytes:
    """The line with what only the whole corpus tells: the cluster of each event, the original of a reprint."""
    record = json.loads(line)
    for event in record["events"]:
        event["cluster"] = cluster_of.get((record["doc_id"], event["id"]))
    record["reprint_of"] = reprint_of
    return f"{json.dumps(record, ensure_ascii=False, separators=(',', ':'))}\n".encode()
