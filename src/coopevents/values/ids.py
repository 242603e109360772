"""Record ids: a kind letter and ten base32 letters of document id and anchor span: they outlive a change of rules.

Pure functions.  The last letters may hold digits 2-7 but the first is a letter: an id is never all digits.
"""

from __future__ import annotations

import base64
import hashlib

from coopevents.document import Span


def record_id(kind: str, doc_id: str, anchor: Span, salt: str = "") -> str:
    """Id of the record of `kind` (e, a, m, c) whose telling is anchored at a span of the document."""
    key = f"{doc_id}\x1f{anchor.start}\x1f{anchor.end}\x1f{salt}".encode()
    digest = hashlib.blake2b(key, digest_size=8).digest()
    return kind + base64.b32encode(digest).decode().lower()[:10]
