"""Records to tables and files."""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal
from pathlib import Path

import fake_pipeline
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from coopevents.document import Block, Document, Zone
from coopevents.export.columns import TABLES, Type
from coopevents.export.csv import render, safe_cell, write_rows
from coopevents.export.jsonl import record_to_line, with_clusters
from coopevents.export.parquet import ROW_GROUP, ParquetWriter
from coopevents.export.rows import ExportError, Extracted, Row, rows_of
from coopevents.export.staging import Staging
from coopevents.export.tables import Tables, file_names
from coopevents.ingest.raw import RawDocument
from coopevents.records import DocumentRecord


def extracted(text: str = "=한별 수출상담회\n본문", **facts: str) -> Extracted:
    raw = RawDocument("d/1", text, published="2016-05", published_basis="sidecar", path="d/1.txt", **facts)
    return Extracted.of(raw, *fake_pipeline.analyse(raw))


@pytest.fixture
def rows() -> dict[str, list[Row]]:
    return rows_of(extracted())


def test_export_every_table_has_its_columns_in_order(rows: dict[str, list[Row]]) -> None:
    assert rows.keys() == TABLES.keys()
    for table, found in rows.items():
        assert found or table == "clusters", table  # those are the corpus's
        assert all(list(row) == [column.name for column in TABLES[table]] for row in found)


def test_export_dates_stand_as_edtf_and_as_days(rows: dict[str, list[Row]]) -> None:
    event, agreement, document = rows["events"][0], rows["agreements"][0], rows["documents"][0]
    assert (event["date"], event["date_precision"]) == ("2016-05-03/2016-05-05", "day")
    assert (event["date_start"], event["date_end"]) == (dt.date(2016, 5, 3), dt.date(2016, 5, 5))
    assert (agreement["date_start"], agreement["date_end"], agreement["date_precision"]) == (None, None, "day")
    assert (document["published_start"], document["published_end"]) == (dt.date(2016, 5, 1), dt.date(2016, 5, 31))
    assert document["published_precision"] == "month"


def test_export_an_organisation_has_one_row_with_its_roles(rows: dict[str, list[Row]]) -> None:
    assert [(row["name"], row["canonical"], row["roles"]) for row in rows["organizations"]] == [
        ("가람시", None, ["host", "party", "amount"]),
        ("가람진흥원", "가람경제진흥원", ["host", "organizer"]),
        ("-나래상사", None, ["party"]),
    ]
    assert rows["organizations"][0]["records"] == [fake_pipeline.EVENT, fake_pipeline.AGREEMENT, fake_pipeline.AMOUNT]


def test_export_evidence_quotes_the_text(rows: dict[str, list[Row]]) -> None:
    text = extracted().text
    for row in rows["evidence"]:
        assert text[row["start"] : row["end"]] == row["quote"]


def test_export_decimals_are_exact_and_too_large_ones_refused(rows: dict[str, list[Row]]) -> None:
    assert rows["amounts"][0]["value"] == Decimal("1234567.5")
    with pytest.raises(ExportError, match=r"amounts\.value"):
        rows_of(extracted("너무 많은 상담회"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("가람일보\n제목 : 가람시,  하노이서\n수출상담회\n본문이다.\n", "가람시, 하노이서"),
        ("가람일보\n제목소리 내는 수출기업\n", "제목소리 내는 수출기업"),
    ],
)
def test_export_headline_from_the_text_where_the_file_has_none(text: str, title: str) -> None:
    line = text.splitlines()[1]
    start = text.index(line)
    blocks = (Block(0, 0, 4, Zone.FURNITURE), Block(1, start, start + len(line), Zone.TITLE))
    record = DocumentRecord(doc_id="d")
    assert Extracted.of(RawDocument("d", text), Document("d", text, blocks), record).record.title == title
    named = record.model_copy(update={"title": "파일에 적힌 제목"})
    assert Extracted.of(RawDocument("d", text), Document("d", text, blocks), named).record.title == "파일에 적힌 제목"
    assert Extracted.of(RawDocument("d", text), Document("d", text, blocks[:1]), record).record.title is None


def test_export_rendition_is_the_run_s_knowledge() -> None:
    document = extracted(rendition_of="d/0")
    assert document.record.rendition_of == "d/0"
    assert rows_of(document)["documents"][0]["rendition_of"] == "d/0"


@pytest.mark.parametrize("text", ["=1+1", "+82-2", "-5%", "@SUM(A1)", "\t=1", "\r=1"])
def test_export_formula_cells_get_one_apostrophe(text: str) -> None:
    assert safe_cell(text) == f"'{text}"
    assert safe_cell(f"가{text}") == f"가{text}"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (0, "0"),
        (Decimal("5200000000.000000"), "5200000000"),
        (Decimal("0.250000"), "0.25"),
        (Decimal("1E+3"), "1000"),
        (dt.date(2016, 5, 3), "2016-05-03"),
        (["가", "나"], "가; 나"),
        ([], ""),
        (0.5, "0.5"),
    ],
)
def test_export_cells(value: object, cell: str) -> None:
    assert render(value) == cell


def test_export_csv_begins_with_a_byte_order_mark_and_quotes_line_ends() -> None:
    text = write_rows(("a", "b"), [("가\n나", 'x"y')])
    assert text == '\ufeffa,b\n"가\n나","x""y"\n'


def written(folder: Path, *documents: dict[str, list[Row]]) -> dict[str, int]:
    """The files of all tables in `folder`, and their rows."""
    with Tables(folder) as tables:
        for rows in documents:
            for table, found in rows.items():
                for row in found:
                    tables.add(table, list(row.values()))
    return tables.counts


def test_export_csv_and_parquet_have_the_same_rows(rows: dict[str, list[Row]], tmp_path: Path) -> None:
    counts = written(tmp_path, rows, rows)
    assert {file.name for file in tmp_path.iterdir()} == set(file_names())
    for table in TABLES:
        stored = pq.read_table(tmp_path / f"{table}.parquet").to_pylist()
        with (tmp_path / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            cells = list(csv.DictReader(file))
        assert len(stored) == len(cells) == counts[table] == 2 * len(rows[table])
        for one, other in zip(stored, cells, strict=True):
            assert {name: safe_cell(render(value)) for name, value in one.items()} == other


def test_export_parquet_is_typed(rows: dict[str, list[Row]], tmp_path: Path) -> None:
    written(tmp_path, rows)
    schema = pq.read_schema(tmp_path / "events.parquet")
    assert schema.field("date_start").type == pa.date32()
    assert schema.field("hosts").type == pa.list_(pa.string())
    assert schema.field("participants_companies").type == pa.int64()
    assert pa.types.is_decimal(pq.read_schema(tmp_path / "amounts.parquet").field("value").type)


def test_export_parquet_has_row_groups_of_one_size(rows: dict[str, list[Row]], tmp_path: Path) -> None:
    row = list(rows["organizations"][0].values())
    writer = ParquetWriter(tmp_path / "x.parquet", "organizations")
    for _ in range(2 * ROW_GROUP + 1):
        writer.add(row)
    writer.close()
    found = pq.ParquetFile(tmp_path / "x.parquet").metadata
    assert [found.row_group(n).num_rows for n in range(found.num_row_groups)] == [ROW_GROUP, ROW_GROUP, 1]


def test_export_empty_tables_keep_their_columns_and_types(tmp_path: Path) -> None:
    written(tmp_path)
    for table, columns in TABLES.items():
        stored = pq.read_table(tmp_path / f"{table}.parquet")
        assert stored.num_rows == 0
        assert stored.column_names == [column.name for column in columns]
        text = (tmp_path / f"{table}.csv").read_text(encoding="utf-8-sig")
        assert text.strip() == ",".join(stored.column_names)


def test_export_line_with_clusters() -> None:
    record = extracted('제1회 "cluster":null 상담회').record  # a text that looks like the place to be filled
    line = with_clusters(record_to_line(record), ["k234567abcd"], "d/0")
    found = DocumentRecord.model_validate_json(line)
    assert (found.events[0].cluster, found.reprint_of) == ("k234567abcd", "d/0")
    assert found.events[0].name == record.events[0].name
    assert with_clusters(record_to_line(record), ["k"], None).count(b'"reprint_of":null') == 1
    with pytest.raises(ValueError, match="1 events without cluster"):
        with_clusters(record_to_line(record), [], None)


def test_export_every_column_has_a_type_and_a_meaning() -> None:
    for table, columns in TABLES.items():
        assert len({column.name for column in columns}) == len(columns), table
        assert all(isinstance(column.type, Type) and column.meaning for column in columns)


def test_export_line_reads_back() -> None:
    record = extracted().record
    line = record_to_line(record)
    assert line.endswith(b"}\n")
    assert line.count(b"\n") == 1
    assert DocumentRecord.model_validate_json(line) == record


def test_export_staging_swaps_at_the_end(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Staging(out) as staging:
        staging.write("texts/a/b.txt", "가")
        staging.write("events.csv", b"x")
        assert not out.exists()
    assert (out / "texts/a/b.txt").read_text(encoding="utf-8") == "가"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out"]


def test_export_staging_failure_leaves_the_last_output(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Staging(out) as staging:
        staging.write("events.csv", "old")
    with pytest.raises(RuntimeError), Staging(out) as staging:
        staging.write("events.csv", "new")
        raise RuntimeError("disk full")
    assert (out / "events.csv").read_text() == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out"]


def test_export_staging_clears_what_a_killed_run_left_and_old_texts(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Staging(out) as staging:
        staging.write("texts/old/a.txt", "가")
        staging.write("texts/b.txt", "나")
    (out / "my notes.txt").write_text("mine")
    left_over = tmp_path / ".out.partial" / "texts"
    left_over.mkdir(parents=True)
    (left_over / "c.txt").write_text("half")
    with Staging(out) as staging:
        staging.write("texts/b.txt", "다")
    assert sorted(str(file.relative_to(out)) for file in out.rglob("*")) == ["my notes.txt", "texts", "texts/b.txt"]
    assert (out / "texts/b.txt").read_text(encoding="utf-8") == "다"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out"]


def test_export_document_without_records() -> None:
    raw = RawDocument("x", "가람시 소식")
    rows = rows_of(Extracted.of(raw, Document("x", "가람시 소식"), DocumentRecord(doc_id="x")))
    assert {table: len(found) for table, found in rows.items() if found} == {"documents": 1}
