"""Tables and JSON lines of articles: which columns hold what, and a row -> the article's text.

Job: recognise the columns by their names (BigKinds' export: 뉴스 식별자, 일자, 언론사, 제목, 본문, URL, 분석제외 여부;
tables people keep themselves; keys of JSON).  Input: names and values.  Output: `Columns`, `Content`.  It must not know
files, sheets or encodings.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.metadata import to_edtf
from coopevents.ingest.raw import Content, Mark
from coopevents.values.edtf import EdtfError, press_date

# Names of columns without blanks, lower case, by what they hold; the first of a kind that a table has is taken.
NAMES: Mapping[str, tuple[str, ...]] = {
    kind: tuple(names.split())
    for kind, names in (
        (
            "text",
            "본문 기사본문 기사내용 보도내용 원문내용 전문 내용 "
            "text body content contents article article_text fulltext full_text",
        ),
        ("title", "제목 기사제목 보도제목 표제 title headline subject"),
        ("subtitle", "부제목 부제 소제목 subtitle subheadline"),
        (
            "published",
            "일자 게재일 게재일자 보도일 보도일자 보도일시 배포일 배포일자 발행일 발행일자 기사일자 등록일 작성일 날짜 "
            "published published_at pubdate publication_date date datetime",
        ),
        (
            "publisher",
            "언론사 매체 매체명 언론사명 신문사 배포기관 발행처 출처 기관 기관명 publisher media source press provider",
        ),
        ("author", "기고자 기자 기자명 작성자 글쓴이 담당자 author byline writer reporter"),
        ("url", "url 원문url 기사url 링크 원문링크 주소 link"),
        ("id", "뉴스식별자 doc_id 기사id 식별자 news_id article_id id"),
        ("excluded", "분석제외여부 분석제외"),
    )
}
FORBIDDEN_IN_ID = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}/\\]")
LONGEST_ID = 120
# Excel writes control characters of a cell so.
ESCAPED = regex.compile(r"_x(?P<code>[0-9A-F]{4})_")
DELIMITERS = ",\t;|"


@dataclass(frozen=True, slots=True)
class Columns:
    """Index of the column of each kind; `text` or `title` is there."""

    at: Mapping[str, int]

    @classmethod
    def of(cls, header: Sequence[object]) -> Columns | None:
        """The columns of a table of articles; None where the header names none with text."""
        names = [_name(cell) for cell in header]
        at: dict[str, int] = {}
        for kind, known in NAMES.items():
            found = next((names.index(name) for name in known if name in names), None)
            if found is not None:
                at[kind] = found
        return cls(at) if "text" in at and len(at) >= 2 else None

    def get(self, row: Sequence[object], kind: str) -> str:
        """The value of a kind in a row, as text; empty where there is none."""
        index = self.at.get(kind)
        return as_text(row[index]) if index is not None and index < len(row) else ""


def as_text(value: object) -> str:
    """A cell's value as people read it: 20160503.0 is 20160503, a date is its ISO form."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = ESCAPED.sub(lambda match: chr(int(match["code"], 16)), str(value))
    return regex.sub(r"\r\n?", "\n", text).strip()


def row_id(columns: Columns, row: Sequence[object], number: int) -> str:
    """The last part of a row's document id: its own identifier where it has one, else its number in the table."""
    own = unicodedata.normalize("NFC", FORBIDDEN_IN_ID.sub("_", columns.get(row, "id")))
    return own if own and own not in {".", ".."} and len(own.encode()) <= LONGEST_ID else f"row-{number}"


def content_of(
    columns: Columns, row: Sequence[object], *, form: str, where: str | None = None, number: int = 0
) -> Content:
    """The article of a row.  `where` names the sheet for the marks.  Raises UnreadableError with the reason."""
    excluded = columns.get(row, "excluded")
    if excluded and excluded.upper() not in {"N", "NO", "FALSE", "0", "아니오"}:
        raise UnreadableError(f"left out by the export itself (분석제외: {excluded})")
    notes = []
    published = columns.get(row, "published") or None
    if published is not None:
        try:
            published = press_date(to_edtf(published))
        except EdtfError:
            notes.append(f"date of the row cannot be read: {published[:40]!r}")
            published = None
    text, marks = "", []
    for kind in ("title", "subtitle", "text"):
        value = columns.get(row, kind)
        if not value or (kind == "title" and columns.get(row, "text").startswith(value)):
            continue
        if kind == "text" and text:
            text += "\n"
        if where is not None:
            marks.append(Mark(len(text), len(text) + len(value), cell=f"{where}{_letters(columns.at[kind])}{number}"))
        text += value + "\n"
    if not text.strip():
        raise UnreadableError("row without text")
    return Content(
        text=text,
        title=" ".join(columns.get(row, "title").split()) or None,
        published=published,
        publisher=columns.get(row, "publisher") or None,
        url=columns.get(row, "url") or None,
        author=columns.get(row, "author") or None,
        notes=tuple(notes),
        marks=tuple(marks),
        format=form,
    )


def is_article_table(text: str) -> bool:
    """Whether a text begins with the header of a table of articles."""
    return delimiter_of(text) is not None


def delimiter_of(text: str) -> str | None:
    """What separates the cells of a table of articles; None for any other text."""
    first = text.lstrip("\ufeff\n").partition("\n")[0].rstrip("\r")
    if len(first) > 5000:
        return None
    for delimiter in DELIMITERS:
        try:
            header = next(csv.reader(io.StringIO(first), delimiter=delimiter), [])
        except csv.Error:
            continue
        if len(header) >= 2 and Columns.of(header) is not None:
            return delimiter
    return None


def is_article_json(text: str) -> bool:
    """Whether a text begins as JSON lines, or an array, of objects."""
    return regex.match(r'\A\s*+(?:\[\s*+)?\{\s*+"', text) is not None


def json_rows(text: str) -> Iterator[tuple[int, Mapping[str, object] | UnreadableError]]:
    """The objects of JSON lines with their line numbers, or of one array with their places; what is wrong as error."""
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise UnreadableError(f"JSON cannot be read: {_said(error)}") from error
        for number, value in enumerate(found, start=1):
            yield number, value if isinstance(value, dict) else UnreadableError("no JSON object")
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            yield number, UnreadableError(f"JSON cannot be read: {_said(error)}")
            continue
        yield number, value if isinstance(value, dict) else UnreadableError("no JSON object")


def _said(error: Exception) -> str:
    return error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"


def _name(cell: object) -> str:
    return "".join(unicodedata.normalize("NFC", as_text(cell)).lower().split())


def _letters(column: int) -> str:
    from coopevents.ingest.layout import column_letters

    return column_letters(column)
