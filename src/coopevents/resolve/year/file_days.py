"""The day that the names of attached files and the page's address carry: 221118_수출상담회.zip, …/2019/05/22/….

Job: `file_day(text, url)`.  A press office names its files by the day of the release, a paper's address has the day of
the article.  It is asked only where neither side-car nor dateline tell the day, and counts only if the premises of the
text admit it.  It must not know those premises.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from coopevents.resolve.year.timeline import FIRST_YEAR, LAST_YEAR
from coopevents.values.edtf import EdtfError, PartialDate

EXTENSION = regex.compile(r"\.(?:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|odt)\b", regex.IGNORECASE)
NAME = 60  # code points before the extension in which a file's name stands
SEPARATORS = regex.compile(r".*(?:[|,\n]|[ \t]{2}|첨부(?:파일)?[ \t:]|붙임[ \t:])", regex.DOTALL)
# 221118_사진.zip, 20190522 보도자료.hwp, 보도자료(2019.5.22).hwp
IN_NAME = regex.compile(
    r"(?<![\d.])(?:(?<year>(?:19|20)?\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])"
    r"|(?<year>(?:19|20)?\d\d)[.\-_](?<month>0?[1-9]|1[0-2])[.\-_](?<day>0?[1-9]|[12]\d|3[01]))(?![\d]|\.\d)"
)
# https://…/2019/05/22/…, …/AKR20190522154100054, newsId=2019052210341, ?date=2019-05-22
IN_URL = regex.compile(
    r"(?<!\d)(?<year>(?:19|20)\d\d)(?:(?<sign>[/-])(?<month>0[1-9]|1[0-2])\g<sign>(?<day>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=\D|\d{4}|$))"
)


def file_day(text: str, url: str | None = None) -> str | None:
    """The one day that the address tells, else that the files' names tell; None where they tell none or several."""
    told = set(_days(IN_URL, url or ""))
    if not told:
        told = {day for file in EXTENSION.finditer(text) for day in _days(IN_NAME, _name(text, file.start()))}
    return told.pop() if len(told) == 1 else None


def _name(text: str, end: int) -> str:
    """A file's name without its extension."""
    start = max(0, end - NAME, text.rfind("\n", 0, end) + 1)
    other = SEPARATORS.match(text, start, end)
    return text[other.end() if other is not None else start : end]


def _days(pattern: regex.Pattern[str], text: str) -> Iterator[str]:
    for match in pattern.finditer(text):
        year = int(match["year"])
        if year < 100:
            year += 1900 if year >= 90 else 2000
        if not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        try:
            yield str(PartialDate(year, int(match["month"]), int(match["day"])))
        except EdtfError:
            continue
