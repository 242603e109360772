"""A plain text file's text -> lines.

Job: one kind of line end.  Input: decoded text.  Output: text with LF.  It must not repair anything else: the text
stage does, with an offset table.
"""

from __future__ import annotations

import regex

# CR LF of Windows, CR of old Macs, and the rarer separators that word processors leave: VT, FF, NEL, LS, PS.
LINE_END = regex.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")


def with_line_feeds(text: str) -> str:
    """The text with LF as the only line end."""
    return LINE_END.sub("\n", text)
