"""The report as one file: the overview, then the documents, then the script that opens them.

Job: `Report(path, documents)`, `add(told, line, text)` for each document, `close()`.  Input: `Told` with its line of
`records.jsonl` and its text.  Output: an HTML file, the same bytes for the same input.  It must not know figures nor
how a document looks.

The policy of the page allows its own style and script by their hashes and nothing else: no request, no inline handler,
no `javascript:`, no form, no markup made of strings (trusted types).  Of many documents only those with rows for review
are held, `MOST` at most, and the page says so; documents go to a file beside the page as they come.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from coopevents.export.finished import Told
from coopevents.export.labels import CODES, KINDS, country_label, sector_label
from coopevents.export.report import charts
from coopevents.export.report.mask import masked
from coopevents.export.report.overview import HOME, QUEUE, Overview
from coopevents.export.report.payload import Json, detail, index_entry, packed
from coopevents.export.report.words import UI, script_words
from coopevents.export.workbook.fields import address
from coopevents.language import Label
from coopevents.records import EventStatus, EventType, Sector
from coopevents.worth import Worth

NAME = "report.html"
MOST = 5_000  # documents with their texts
CHUNK, INDEX_CHUNK = 40, 1_000  # documents that are unpacked together
STATIC = files("coopevents.export.report") / "static"
DATA = "<!--data-->"  # where the documents come; escaping keeps it out of what documents say
SCRIPTS = ("data.js", "list.js", "document.js", "main.js")


class Report:
    """One file at `path`; `documents`: how many will come."""

    def __init__(self, path: Path, documents: int) -> None:
        self._path = path
        self._all = documents <= MOST
        self._overview = Overview()
        self._worth = Worth.from_lexicon()
        self._spool_file = path.with_name(f".{path.name}.spool")
        self._spool = self._spool_file.open("w", encoding="ascii", newline="\n")
        self._details: list[Json] = []
        self._index: list[Json] = []
        self._held = self._chunks = self._indexes = 0

    def add(self, told: Told, line: Json, text: str | None) -> None:
        """Counts a document, and holds it if there is room."""
        self._overview.add(told, self._worth.entries(line), text)
        if self._held < MOST and (self._all or any(one.needs_review for _, one in told.records)):
            self._held += 1
            self._index.append(index_entry(told, self._chunks, text))
            self._details.append(detail(told, text))
            if len(self._details) == CHUNK:
                self._flush_details()
            if len(self._index) == INDEX_CHUNK:
                self._flush_index()

    def close(self) -> None:
        """Writes the file.  Raises OSError."""
        self._flush_details()
        self._flush_index()
        self._spool.close()
        head, tail = self._render().split(DATA)
        with self._path.open("w", encoding="utf-8", newline="\n") as page, self._spool_file.open("r") as spool:
            page.write(head)
            shutil.copyfileobj(spool, page)
            page.write(tail)
        self._spool_file.unlink()

    def _flush_details(self) -> None:
        if self._details:
            self._put(f"t{self._chunks}", self._details)
            self._chunks += 1
            self._details = []

    def _flush_index(self) -> None:
        if self._index:
            self._put(f"i{self._indexes}", self._index)
            self._indexes += 1
            self._index = []

    def _put(self, name: str, items: list[Json]) -> None:
        self._spool.write(f'<script type="text/plain" id="{name}">{packed(items)}</script>\n')

    def _render(self) -> str:
        style, script = static("report.css"), "".join(static(name) for name in SCRIPTS)
        seen = self._overview
        environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
        environment.filters |= {"masked": masked}
        environment.globals |= {"both": both, "address": _inside, "ui": UI}
        return environment.from_string(static("report.html.j2")).render(
            policy=policy(style, script),
            style=Markup(style),
            script=Markup(script),
            words=_json(script_words() | {"indexes": self._indexes, "chunks": self._chunks}),
            seen=seen,
            queue=seen.queue(),
            queue_cut=seen.flagged.total() > QUEUE,
            held=self._held,
            kinds=KINDS,
            statuses={status.value: label for status, label in CODES[EventStatus].items()},
            years=charts.years(seen.years),
            calendar=charts.calendar(seen.months),
            roles=charts.roles(seen.sums),
            rankings=(
                ("by_country", "country", charts.bars(seen.countries, _country, 15)),
                ("by_type", "type", charts.bars(seen.types, lambda code: CODES[EventType][EventType(code)], 13)),
                ("by_sector", "sector", charts.bars(seen.sectors, lambda code: sector_label(Sector(code)), 15)),
                ("by_host", "host", charts.bars(seen.hosts, lambda name: Label(name, name), 15)),
            ),
        )


def both(label: Label, **values: Any) -> Markup:
    """The words in both languages; the page shows one of them."""
    if label.ko == label.en:
        return Markup("<span>{}</span>").format(label.ko)
    texts = (one.format(**values) if values else one for one in label)
    return Markup('<span lang="ko">{}</span><span lang="en">{}</span>').format(*texts)


def policy(style: str, script: str) -> str:
    """The content security policy of a page with this style and this script."""
    own = {name: f"'sha256-{_digest(text)}'" for name, text in (("style", style), ("script", script))}
    return (
        f"default-src 'none'; style-src {own['style']}; script-src {own['script']}; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def static(name: str) -> str:
    """A file of the page."""
    return (STATIC / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: Any) -> Markup:
    """JSON that cannot end the script element that it stands in."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _inside(doc_id: str, record: str) -> str:
    """The place of a record in this page."""
    return (address(doc_id, record) or "#").removeprefix(NAME)


def _country(code: str) -> Label:
    return UI["home"] if code == HOME else country_label(code)
