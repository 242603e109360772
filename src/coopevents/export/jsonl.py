"""Records -> lines of JSON.

Job: one line a document, in the shape of the records.  Input: `DocumentRecord`.  Output: bytes with LF.  It must not
know tables.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from coopevents.records import DocumentRecord

# No string holds these characters as they are: a quotation mark in a string is written \".
NO_CLUSTER, NO_REPRINT = b'"cluster":null', b'"reprint_of":null'


def record_to_line(record: DocumentRecord) -> bytes:
    """A document's line of `records.jsonl`, with its line end."""
    return f"{record.model_dump_json()}\n".encode()


def with_clusters(line: bytes, clusters: Sequence[str], reprint_of: str | None) -> bytes:
    """The line with what only the whole corpus tells: the cluster of each event, in order, the original of a reprint.

    The line must be one of `record_to_line` that has neither yet.  Raises ValueError for another one.
    """
    pieces = line.split(NO_CLUSTER)
    if len(pieces) != len(clusters) + 1:
        raise ValueError(f"{len(pieces) - 1} events without cluster in the line, {len(clusters)} clusters")
    told = [pieces[0]]
    for cluster, piece in zip(clusters, pieces[1:], strict=True):
        told += [b'"cluster":', json.dumps(cluster).encode(), piece]
    whole = b"".join(told)
    if reprint_of is None:
        return whole
    return whole.replace(NO_REPRINT, b'"reprint_of":' + json.dumps(reprint_of, ensure_ascii=False).encode(), 1)
