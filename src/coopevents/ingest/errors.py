"""Why a file gives no document: the one exception of the readers.

Job: carry the reason that `quarantine.csv` shows.  Input and output: none.  It must not know formats.
"""

from __future__ import annotations


class UnreadableError(ValueError):
    """A file that gives no document; the message is the reason, without the file's name."""
