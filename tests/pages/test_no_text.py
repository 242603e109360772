"""`--no-text`: nothing that the program writes or keeps repeats the texts of the documents."""

from __future__ import annotations

import base64
import json
import re
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from coopevents.engines.partitioned import Told, extract_portion, write_portion
from coopevents.engines.portions import portions
from coopevents.export.partitions import Place
from coopevents.export.withheld import LONGEST, shortened, without_text
from coopevents.records import Company, DocumentRecord, Evidence, Issue, Severity
from coopevents.run import load_pipeline, run

TEXT = "\n".join(
    (
        "가람시, 유럽 수출상담회 취소",
        "가람시와 누리무역진흥원이 오는 24일 가람전시컨벤션센터(GACO)에서 열려던 ‘2019 하반기 가람 푸드 플러스"
        "(G-Food+) 바이어 초청 수출상담회’가 취소됐다.",
        "가람시는 지난 3일부터 5일까지 베트남 하노이에 도내 중소기업 12개사로 무역사절단을 파견해 "
        "상담액 1250만 달러의 성과를 거뒀다고 10일 밝혔다.",
        "참가 기업의 부담을 덜기 위해 항공료의 절반을 시가 부담했으며 "
        "통역과 차량도 함께 마련했다고 담당자는 설명했다.\n",
    )
)
NAME = "2019 하반기 가람 푸드 플러스(G-Food+) 바이어 초청 수출상담회"  # what a record says is no quotation
STRETCH = LONGEST + 1  # code points in a row that only the text has
BLOB = re.compile(r'<script type="text/plain" id="\w+">([^<]*)</script>')


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose output had texts before, and has none now."""
    folder = tmp_path_factory.mktemp("no-text")
    (folder / "raw").mkdir()
    (folder / "raw/food.txt").write_text(TEXT, encoding="utf-8")
    (folder / "raw/metadata.csv").write_text("doc_id,published\nfood,2019-06-10\n", encoding="utf-8")
    run(folder / "raw", folder / "out", workers=1)
    shutil.copytree(folder, folder / "before")
    summary = run(folder / "raw", folder / "out", workers=1, texts=False)
    assert (summary.documents, summary.computed) == (1, 1)
    return folder


def stretches() -> set[str]:
    """All runs of characters that a file may not hold; those of the headline and of a name are facts, not text."""
    body = TEXT.partition("\n")[2]
    found = {body[start : start + STRETCH] for start in range(len(body) - STRETCH)}
    return {one for one in found if one not in NAME and "\n" not in one}


def written_texts(out: Path) -> Iterator[tuple[str, str]]:
    """The contents of the output's files as text, whatever their format."""
    for file in out.rglob("*"):
        if file.suffix in {".csv", ".jsonl", ".json"}:
            yield file.name, file.read_text(encoding="utf-8-sig")
        elif file.suffix == ".parquet":
            yield file.name, json.dumps(pq.read_table(file).to_pylist(), ensure_ascii=False, default=str)
        elif file.suffix == ".xlsx":
            for sheet in openpyxl.load_workbook(file):
                yield file.name, "\n".join(str(cell) for row in sheet.values for cell in row)
        elif file.suffix == ".html":
            page = file.read_text(encoding="utf-8")
            yield file.name, page
            for blob in BLOB.findall(page):
                plain = json.dumps(json.loads(zlib.decompress(base64.b64decode(blob))), ensure_ascii=False)
                yield file.name, plain


def kept_texts(cache: Path) -> Iterator[tuple[str, str]]:
    """What the results between runs say."""
    with sqlite3.connect(cache / "parts.sqlite") as store:
        for row in store.execute("SELECT facts, rows, line, text FROM parts"):
            for blob in row:
                yield "parts.sqlite", zlib.decompress(blob).decode()


def repeated(texts: Iterator[tuple[str, str]]) -> set[tuple[str, str]]:
    wanted = stretches()
    return {(name, one) for name, text in texts for one in wanted if one in text}


def test_no_text_output_repeats_nothing(written: Path) -> None:
    assert not (written / "out/texts").exists()
    assert repeated(written_texts(written / "out")) == set()
    now, before = (pq.read_table(folder / "out/evidence.parquet") for folder in (written, written / "before"))
    assert max(map(len, before["quote"].to_pylist())) > LONGEST
    assert max(map(len, now["quote"].to_pylist())) == LONGEST


def test_no_text_the_same_search_finds_the_text_where_it_is_kept(written: Path) -> None:
    before = written / "before"
    assert {name for name, _ in repeated(written_texts(before / "out"))} == {"report.html"}
    assert repeated(kept_texts(before / ".out.cache"))


def test_no_text_records_stay_the_same(written: Path) -> None:
    for table in ("events", "agreements", "amounts", "companies", "organizations", "documents"):
        now, before = (pq.read_table(folder / f"out/{table}.parquet") for folder in (written, written / "before"))
        assert now == before
    columns = ["record_id", "field", "start", "end", "rule", "confidence"]
    now, before = (pq.read_table(folder / "out/evidence.parquet") for folder in (written, written / "before"))
    assert now.select(columns) == before.select(columns)


def test_no_text_store_forgets_what_it_held(written: Path) -> None:
    assert repeated(kept_texts(written / ".out.cache")) == set()
    with sqlite3.connect(written / "before/.out.cache/parts.sqlite") as store:
        (held,) = (bytes(text) for (text,) in store.execute("SELECT text FROM parts"))
    assert TEXT.splitlines()[1][:20] in zlib.decompress(held).decode()
    for file in (written / ".out.cache").iterdir():
        assert held not in file.read_bytes()


def test_no_text_and_back(written: Path, tmp_path: Path) -> None:
    shutil.copytree(written / "raw", tmp_path / "raw")
    run(tmp_path / "raw", tmp_path / "out", workers=1, texts=False)
    run(tmp_path / "raw", tmp_path / "out", workers=1)
    for file in (written / "before/out").rglob("*.*"):
        if file.name != "run.json":
            assert (tmp_path / "out" / file.relative_to(written / "before/out")).read_bytes() == file.read_bytes()


def test_no_text_on_a_cluster(written: Path, tmp_path: Path) -> None:
    (portion,) = portions(str(written / "raw"), 10, with_texts=False).portions
    (other,) = portions(str(written / "raw"), 10).portions
    assert portion.key != other.key
    extract_portion(portion, Place(str(tmp_path)), load_pipeline)
    write_portion(portion.name, Place(str(tmp_path)), Told({}, {}), with_texts=False)
    assert not (tmp_path / "texts").exists()
    assert repeated(written_texts(tmp_path)) == set()
    assert (tmp_path / "records/000000.jsonl").read_bytes() == (written / "out/records.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("quote", "short"), [("베트남 하노이", "베트남 하노이"), ("가" * 20, "가" * 20), ("가" * 21, "가" * 19 + "…")]
)
def test_no_text_shortens(quote: str, short: str) -> None:
    assert shortened(quote) == short


def test_no_text_shortens_premises_and_what_checks_quote() -> None:
    quote = "그는 2014년에 취임한 뒤로 해마다 이 상담회에 나왔다고 말했다"
    beginning = "그는 2014년에 취임한 뒤로 해마…"
    row = Evidence(field="date.premise", value=quote, quote=quote, start=0, end=len(quote), rule="r", confidence=1)
    issue = Issue(code="amount.total", severity=Severity.WARNING, message=f"‘{quote}’: ‘상담액’이 다릅니다.")
    company = Company(id="c" + "a" * 10, name=quote, role="party", evidence=(row,), issues=(issue,))
    (short,) = without_text(DocumentRecord(doc_id="d", companies=(company,))).companies
    assert short.name == quote
    assert (short.evidence[0].value, short.evidence[0].quote) == (beginning, beginning)
    assert (short.evidence[0].start, short.evidence[0].end) == (0, len(quote))
    assert short.issues[0].message == f"‘{beginning}’: ‘상담액’이 다릅니다."
    cut = issue.model_copy(update={"message": f"점검: ‘{quote}"})  # not closed: shortened all the same
    company = company.model_copy(update={"issues": (cut,)})
    (short,) = without_text(DocumentRecord(doc_id="d", companies=(company,))).companies
    assert short.issues[0].message == f"점검: ‘{beginning}"
