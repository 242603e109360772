"""What of a release each format keeps, found by reading the made files: the table in docs/formats.md.

`python tests/formats/kept.py` prints it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import made

from coopevents.ingest.corpus import scan
from coopevents.ingest.formats import Format
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source

HEADER = ("format", "lines", "tables", "cell", "page", "title", "date", "publisher", "author")


def read(form: str) -> RawDocument:
    """The first document of a made file."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"a.{form}").write_bytes(made.MAKERS[form](made.MISSION))
        source = scan(Path(folder)).sources[0]  # the second row of a table is left out by itself
        return read_source(source)


def row(form: str) -> tuple[str, ...]:
    """The format's cells: found or not, for everything a reader may keep."""
    document = read(form)
    found = [line for line in document.text.split("\n") if line.strip()]
    rows = ["  ".join(cells) for cells in made.MISSION.table]
    cells = {document.text[mark.start : mark.end]: mark.cell for mark in document.marks if mark.cell}
    return (
        form.upper(),
        f"{sum(line in found for line in made.lines(made.MISSION))} of {len(made.lines(made.MISSION))}",
        f"{sum(line in found for line in rows)} of {len(rows)} rows",
        cells.get("2,470") or next((name for text, name in cells.items() if "2,470" in text), None) or "–",
        "yes" if any(mark.page for mark in document.marks) else "–",
        "yes" if document.title == made.MISSION.title else "from the text",
        document.published or "from the text",
        document.publisher or "–",
        "yes" if document.author else "–",
    )


def table() -> str:
    """The table in Markdown."""
    lines = ["| " + " | ".join(HEADER) + " |", "|" + "---|" * len(HEADER)]
    return "\n".join([*lines, *("| " + " | ".join(row(form.value)) + " |" for form in Format)])


if __name__ == "__main__":
    print(table())  # noqa: T201
