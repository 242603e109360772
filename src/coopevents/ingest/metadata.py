"""The side-car `metadata.csv` (`doc_id,published,publisher,url`).

Job: what the user knows about the documents beside their text.  Input: the side-car's bytes.  Output: rows by document
id, and a message for each row or cell that cannot be used; the run goes on without it.  It must not know documents.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass, field

import regex

from coopevents.ingest.encoding import decode
from coopevents.ingest.errors import UnreadableError
from coopevents.values.edtf import EdtfError, press_date, validate_edtf

NAME = "metadata.csv"
COLUMNS = ("doc_id", "published", "publisher", "url")

# Spreadsheet programs rewrite dates: 2019-09-17 comes back as 2019.9.17, 2019. 9. 17., 2019/09/17, 20190917 or
# 2019년 9월 17일; a time of day behind it is of no use here: 2019-09-17 14:05.
SPREADSHEET_DATE = regex.compile(
    r"(?<year>(?:19|20)\d\d)(?:(?<month>\d\d)(?<day>\d\d)|\s*[-./년]\s*(?<month>\d{1,2})(?:\s*[-./월]\s*(?<day>\d{1,2}))?)"
    r"\s*[.월일]?(?:[\sT]+\d{1,2}:\d\d.*)?"
)


@dataclass(frozen=True, slots=True)
class SidecarRow:
    """What the side-car says about a document; None where the cell is empty.  `published` is EDTF."""

    line: int
    doc_id: str
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(slots=True)
class Sidecar:
    """Rows by document id (NFC), and messages about what could not be used."""

    rows: dict[str, SidecarRow] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)


def read_sidecar(data: bytes) -> Sidecar:
    """All usable rows of a side-car.  Never raises: what is wrong stands in `messages`."""
    sidecar = Sidecar()
    try:
        text = decode(data).text
    except UnreadableError as error:
        sidecar.messages.append(str(error))
        return sidecar
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        if "doc_id" not in header:
            sidecar.messages.append("line 1: no column doc_id; the file is not used")
            return sidecar
        if unknown := [name for name in header if name and name not in COLUMNS]:
            sidecar.messages.append(f"line 1: columns not used: {', '.join(unknown)}")
        for cells in reader:
            _add(sidecar, reader.line_num, header, cells)
    except csv.Error as error:
        sidecar.messages.append(f"line {reader.line_num}: {error}; the rest is not used")
    return sidecar


def to_edtf(text: str) -> str:
    """A date as people and spreadsheets write it, as EDTF.  Raises EdtfError."""
    if match := SPREADSHEET_DATE.fullmatch(text.strip()):
        parts = [match["year"], *(f"{int(match[name]):02d}" for name in ("month", "day") if match[name])]
        return validate_edtf("-".join(parts))
    return validate_edtf(text.strip())


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _add(sidecar: Sidecar, line: int, header: list[str], cells: list[str]) -> None:
    if not any(cell.strip() for cell in cells):
        return
    row = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
    doc_id = unicodedata.normalize("NFC", row.get("doc_id", ""))
    if not doc_id:
        sidecar.messages.append(f"line {line}: no doc_id; the row is not used")
        return
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        sidecar.messages.append(f"line {line}: more cells than the header; those behind it are not used")
    if doc_id in sidecar.rows:
        sidecar.messages.append(
            f"line {line}: doc_id {doc_id!r} stands already in line {sidecar.rows[doc_id].line}; the first row is used"
        )
        return
    published = row.get("published") or None
    if published is not None:
        try:
            published = press_date(to_edtf(published))
        except EdtfError:
            sidecar.messages.append(f"line {line}: published {published!r} of {doc_id!r} is no date; left empty")
            published = None
    sidecar.rows[doc_id] = SidecarRow(line, doc_id, published, row.get("publisher") or None, row.get("url") or None)
