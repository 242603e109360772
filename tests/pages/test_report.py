"""`report.html` as a file: what it holds, and that nothing in it can run but its own script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest

import made_up
from coopevents.export.finished import Finished
from coopevents.export.pages import Pages, write_pages
from coopevents.export.report import page as page_module
from coopevents.export.report.mask import masked
from coopevents.export.report.overview import Overview
from coopevents.run import run
from coopevents.worth import Worth

BLOB = re.compile(r'<script type="text/plain" id="([it]\d+)">([A-Za-z0-9+/=]*)</script>')

ALLOWED = set(
    "html head meta title style body header h1 h2 nav a b button main section div p span svg rect i "
    "table thead tbody tr th td small ol li strong q mark input select label script".split()
)


class Parts(HTMLParser):
    """What a browser's parser makes of the page: elements, attributes, where links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.targets: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.targets += [value or "" for name, value in attrs if name == "href"]


@pytest.fixture(scope="module")
def page(finished: Path) -> str:
    return (finished / "report.html").read_text(encoding="utf-8")


def blobs(page: str, kind: str) -> list[dict[str, object]]:
    """The documents that the script unpacks: `i` of the lists, `t` with their texts."""
    found = [text for name, text in BLOB.findall(page) if name.startswith(kind)]
    return [one for text in found for one in json.loads(zlib.decompress(base64.b64decode(text)))]


def test_report_allows_its_own_style_and_script_and_nothing_else(page: str) -> None:
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    rules = dict(rule.split(" ", 1) for rule in policy.replace("&#39;", "'").split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["require-trusted-types-for"] == "'script'"
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        assert rules[name] == f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
    assert page.index("Content-Security-Policy") < page.index("<title")
    parts = Parts(page)
    assert parts.tags <= ALLOWED
    assert not [
        name for name in parts.attributes if name.startswith("on") or name in {"style", "src", "srcdoc", "action"}
    ]
    assert all(target.startswith("#") for target in parts.targets)
    assert len(parts.targets) > 30


def test_report_names_no_other_place(page: str) -> None:
    assert not re.findall(r"https?://[^\"'\s<]*", BLOB.sub("", page).replace("http://evil.example", ""))


def test_report_hostile_text_is_only_ever_text(page: str) -> None:
    assert made_up.SCRIPT not in page
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page  # the message of a check, in the queue
    hostile = next(one for one in blobs(page, "t") if str(one["x"]).startswith("</script>"))
    assert hostile["u"] == ""  # javascript: is no address
    assert page.count("<script") == 3 + len(BLOB.findall(page)) - 1  # words, blobs, the script


def test_report_holds_every_document_with_its_values(page: str, finished: Path) -> None:
    lines = [json.loads(line) for line in (finished / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    index, details = blobs(page, "i"), blobs(page, "t")
    assert [one["d"] for one in index] == [line["doc_id"] for line in lines]
    for line, detail in zip(lines, details, strict=True):
        records = [one for group in ("events", "agreements", "amounts", "companies") for one in line[group]]
        assert [one[1] for one in detail["r"]] == [one["id"] for one in records]
        evidence = [row for one in records for row in one["evidence"]]
        units = str(detail["x"]).encode("utf-16-le")
        for row, (_, field, start, end, rule, _, _) in zip(evidence, detail["v"], strict=True):
            assert (field, rule) == (row["field"], row["rule"])
            assert units[2 * start : 2 * end].decode("utf-16-le") == masked(row["quote"])


def test_report_offsets_count_as_the_script_does(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(made_up.MISSION.replace("가람시, ", "😀 가람시, "), encoding="utf-8")
    run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1)
    (detail,) = blobs((tmp_path / "out/report.html").read_text(encoding="utf-8"), "t")
    start, end = next((one[2], one[3]) for one in detail["v"] if one[1] == "name")
    assert str(detail["x"]).encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "동남아 무역사절단"


def test_report_covers_telephones_and_mail(page: str) -> None:
    text = str(blobs(page, "t")[0]["x"])
    assert "031-555-0123" not in text
    assert "***-***-****, *****@garam.example 😀" in text


def test_report_covers_them_wherever_a_record_holds_them(finished: Path, tmp_path: Path) -> None:
    shutil.copytree(finished, tmp_path / "out")
    file = tmp_path / "out/records.jsonl"
    lines = file.read_text(encoding="utf-8")
    for name in ("동남아 무역사절단", "가람시", "나래전자", "가람일보", "자카르타"):
        assert f'"{name}"' in lines
        lines = lines.replace(f'"{name}"', f'"{name} 031-555-9876 hong@garam.example"')
    file.write_text(lines, encoding="utf-8")
    write_pages(tmp_path / "out", Pages(None), lambda name: tmp_path / name)
    written = (tmp_path / "report.html").read_text(encoding="utf-8")
    told = written + json.dumps([blobs(written, "t"), blobs(written, "i")], ensure_ascii=False)
    assert "555-9876" not in told
    assert "hong@" not in told
    assert told.count("***-***-**** ****@garam.example") > 10


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("문의 02-2110-4863", "문의 **-****-****"),
        ("(031) 259-6000 담당", "(***) ***-**** 담당"),
        ("042)481-4467", "***)***-****"),
        ("+82-2-123-4567", "+**-*-***-****"),
        ("콜센터 1588-1234", "콜센터 ****-****"),
        ("☎ 481-4467", "☎ ***-****"),
        ("Tel. +84-28-1234-5678", "Tel. +**-**-****-****"),
        ("hong.gd+1@garam.go.example에", "****.**+*@garam.go.example에"),
        ("hong@garam.example가온@nuri.example", "****@garam.example**@nuri.example"),
        ("a@b@garam.example", "a@*@garam.example"),
        ("가" * 300 + "@garam.example", "*" * 300 + "@garam.example"),
        ("2016-12-05 ~ 2016-12-09, 1,500만 달러, 제2016-123호", "2016-12-05 ~ 2016-12-09, 1,500만 달러, 제2016-123호"),
        ("2016.12.5. 14:00~18:00, 12-34호, 100-200개사", "2016.12.5. 14:00~18:00, 12-34호, 100-200개사"),
    ],
)
def test_report_mask(text: str, shown: str) -> None:
    assert masked(text) == shown
    assert len(masked(text)) == len(text)


def test_report_overview_counts_once(finished: Path) -> None:
    seen, worth = Overview(), Worth.from_lexicon()
    for line, told in Finished(finished):
        seen.add(told, worth.entries(line), (finished / f"texts/{told.record.doc_id}.txt").read_text(encoding="utf-8"))
    assert (seen.documents, seen.events, seen.events_told, seen.silent) == (5, 5, 6, 1)
    sums = {role.value: (one.number, one.usd, one.unconverted) for role, one in seen.sums.items()}
    assert sums["consultation"] == (1, 15_000_000, 0)
    assert sums["mou"] == (1, 0, 1)  # dong: no rate
    assert seen.countries == {"ID": 1, "VN": 1, "KR": 1}
    assert seen.years == {(2016, "held"): 3, (1899, "held"): 1}
    assert seen.without_year == 1
    queue = seen.queue()
    assert [one.worth for one in queue] == sorted((one.worth for one in queue), reverse=True)
    amount = next(one for one in queue if one.kind == "amount")
    assert amount.passage == (
        "6일 자카르타 상담회에서 620만 달러, 8일 호찌민 상담회에서 ",
        "880만 달러",
        "를 상담했다.",
    )


def test_report_same_input_same_bytes(finished: Path, tmp_path: Path) -> None:
    made_up.write_corpus(tmp_path / "raw")
    run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1)
    assert (tmp_path / "out/report.html").read_bytes() == (finished / "report.html").read_bytes()
    assert not list((tmp_path / "out").glob(".*"))


def test_report_of_too_many_documents_holds_those_to_review(
    finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "MOST", 4)
    write_pages(finished, Pages(None), lambda name: tmp_path / name)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert [one["d"] for one in blobs(page, "i")] == ["a/mission", 'c/"><svg onload=document.title=1>']
    assert "문서 5건 가운데 2건의 글을 실었습니다." in page


def test_report_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1)
    page = (tmp_path / "out/report.html").read_text(encoding="utf-8")
    assert "검토할 행이 없습니다." in page
    assert not BLOB.findall(page)


def test_report_without_texts(finished: Path, tmp_path: Path) -> None:
    for file in finished.glob("*.*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    write_pages(tmp_path, Pages(None), lambda name: tmp_path / name)
    details = blobs((tmp_path / "report.html").read_text(encoding="utf-8"), "t")
    assert [one["x"] for one in details] == [None] * 5


def test_report_can_be_left_out(tmp_path: Path) -> None:
    made_up.write_corpus(tmp_path / "raw")
    run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1, pages=Pages(None, report=False))
    assert not (tmp_path / "out/report.html").exists()


def test_report_of_an_older_run_does_not_stay_beside_newer_tables(tmp_path: Path) -> None:
    made_up.write_corpus(tmp_path / "raw")
    out = tmp_path / "out"
    run(tmp_path / "raw", out, load=made_up.load, workers=1)
    (out / "my notes.html").write_text("mine", encoding="utf-8")
    run(tmp_path / "raw", out, load=made_up.load, workers=1, pages=Pages(report=False))
    assert ((out / "report.html").exists(), (out / "records.xlsx").exists()) == (False, True)
    run(tmp_path / "raw", out, load=made_up.load, workers=1, pages=Pages(None))
    assert ((out / "report.html").exists(), (out / "records.xlsx").exists()) == (True, False)
    assert (out / "my notes.html").exists()


def test_report_is_written_anew_when_its_own_files_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_up.write_corpus(tmp_path / "raw")
    run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1)
    again = run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1)
    assert again.unchanged
    monkeypatch.setattr("coopevents.run.pages_hash", lambda: b"another style")
    changed = run(tmp_path / "raw", tmp_path / "out", load=made_up.load, workers=1)
    assert (changed.unchanged, changed.computed) == (False, 0)
