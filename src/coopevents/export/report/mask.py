"""Telephone numbers and e-mail addresses, covered.

Job: `masked(text)` puts a star for each of their letters and digits, so that offsets stay.  Input: text.  Output: a
text of the same length.  It must not know documents.
"""

from __future__ import annotations

from coopevents import regex

STAR = "*"
CANDIDATE = regex.compile(r"@|\+\d|\d{3,4}[)\-–. ]{1,2}\d")  # most texts have none: no need to look closer
PATTERNS = tuple(
    regex.compile(pattern)
    for pattern in (
        # hong@garam.example; the domain tells the office, not the person.  From where a name begins, or right behind
        # the last address: a name without its @ is not read again from each of its letters
        r"(?:\G|(?<![\w.+-]))(?P<covered>[\w.+-]++)@[A-Za-z\d-]++(?:\.[A-Za-z\d-]++)++",
        # 02-2110-4863, (031) 259-6000, 042)481-4467, 010.1234.5678, +82-2-123-4567
        r"(?<![\d-])(?P<covered>(?:\+82[-. ()]{0,2})?\(?0?\d{1,3}[)\-–. ]{1,2}\d{3,4}[-–. ]\d{4})(?![\d-])",
        # 1588-1234
        r"(?<![\d-])(?P<covered>1[568]\d\d[-–]\d{4})(?![\d-])",
        # 문의: 국제통상과 ☎ 481-4467, FAX 481-4468
        r"(?:전화|팩스|연락처|문의|☎|☏|(?i:tel|fax|phone))[^\d\n]{0,16}(?P<covered>\d{3,4}[-–. ]\d{4})(?![\d-])",
        # +84-28-1234-5678
        r"(?P<covered>\+\d{1,3}[-. ]\d{1,4}(?:[-. ]\d{2,4}){1,3})(?![\d-])",
    )
)


def masked(text: str) -> str:
    """The text with stars in what reaches a person."""
    if CANDIDATE.search(text) is None:
        return text
    for pattern in PATTERNS:
        text = pattern.sub(_cover, text)
    return text


def _cover(match: regex.Match[str]) -> str:
    start, end = match.span("covered")
    covered = "".join(STAR if char.isalnum() else char for char in match.group("covered"))
    return match.group()[: start - match.start()] + covered + match.group()[end - match.start() :]
