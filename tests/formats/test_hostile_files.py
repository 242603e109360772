"""Files made to hurt: each is refused with a reason, quickly, and nothing is run, written or fetched."""

from __future__ import annotations

import io
import resource
import struct
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import made
import pytest

from coopevents.ingest import packages
from coopevents.ingest.containers import LARGEST_TEXT
from coopevents.ingest.corpus import Source, scan
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_bytes

Inbox = Callable[[dict[str, bytes]], tuple[dict[str, RawDocument], dict[str, str]]]
SECONDS = 20.0  # of the processor, for each of these; nearly all take less than one
MEGABYTES = 600

ENTITIES = '<!DOCTYPE x [<!ENTITY a "가가가가가가가가가가">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)
)
LAUGHS = ENTITIES + "]>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.fixture(autouse=True)
def bounded() -> Iterator[None]:
    """No test of this file may take long, or much memory (the peak of the process so far counts as free)."""
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    yield
    assert time.process_time() - started < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MEGABYTES * 1024


def refuse(data: bytes, name: str = "a.bin") -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, Source("a", name, Path(name)))
    return str(caught.value)


def with_part(package: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A package one of whose parts is changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, change(old.read(info)) if info.filename == part else old.read(info))
    return out.getvalue()


def doctyped(doctype: str) -> Callable[[bytes], bytes]:
    def change(xml: bytes) -> bytes:
        head, _, rest = xml.partition(b"?>")
        return head + b"?>" + doctype.encode() + rest if rest else doctype.encode() + xml

    return change


PARTS = {
    "docx": (made.docx, "word/document.xml"),
    "hwpx": (made.hwpx, "Contents/section0.xml"),
    "xlsx": (made.MAKERS["xlsx"], "xl/worksheets/sheet1.xml"),
}


@pytest.mark.parametrize("form", PARTS)
@pytest.mark.parametrize("doctype", [LAUGHS, OUTSIDE], ids=["billion laughs", "outside entity"])
def test_hostile_entities(inbox: Inbox, form: str, doctype: str) -> None:
    make, part = PARTS[form]
    documents, refused = inbox({f"a.{form}": with_part(make(made.MISSION), part, doctyped(doctype))})
    assert not documents
    assert "document type" in refused[f"a.{form}"]


@pytest.mark.parametrize("form", PARTS)
def test_hostile_bomb_in_a_document(inbox: Inbox, form: str) -> None:
    make, part = PARTS[form]
    data = with_part(make(made.MISSION), part, lambda xml: xml + b" " * 60_000_000)
    assert len(data) < 1_000_000
    documents, refused = inbox({f"a.{form}": data})
    assert not documents
    assert "ZIP bomb" in refused[f"a.{form}"]


def test_hostile_bomb_in_an_archive(inbox: Inbox) -> None:
    flat = made.zipped({f"{i}.txt": b"\0" * 10_000_000 for i in range(20)})
    documents, refused = inbox({"flat.zip": flat, "nested.zip": made.zipped({"in.zip": flat})})
    assert not documents
    assert "ZIP bomb" in refused["flat.zip"]
    assert "ZIP bomb" in refused["nested.zip/in.zip"]


def test_hostile_archive_that_lies_about_sizes(inbox: Inbox) -> None:
    data = bytearray(made.zipped({"a.txt": b"\xea\xb0\x80" * 10_000_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 100)  # the size that the directory promises
    _, refused = inbox({"z.zip": bytes(data)})
    assert refused  # read no further than promised; the check sum then does not fit


def test_hostile_archive_of_many_members(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MOST_MEMBERS", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for i in range(1001):
            archive.writestr(zipfile.ZipInfo(f"{i}.txt"), b"")
    _, refused = inbox({"z.zip": out.getvalue()})
    assert refused == {"z.zip": "ZIP package with more than 1,000 members"}


def test_hostile_archive_in_itself(inbox: Inbox) -> None:
    data = b"x"
    for _ in range(60):
        data = made.zipped({"in.zip": data})
    documents, refused = inbox({"z.zip": data})
    assert not documents
    assert list(refused.values()) == ["containers nested more than 3 deep"]


def test_hostile_symbolic_links(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "x.txt").symlink_to("y.txt")
    (tmp_path / "y.txt").symlink_to("x.txt")
    corpus = scan(tmp_path)
    assert not corpus.sources
    reasons = {one.file: one.reason for one in corpus.quarantined}
    assert reasons["a/loop"] == "symbolic link to a folder: not followed"
    assert "symbolic links" in reasons["x.txt"]


def test_hostile_long_line(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.write("가람시".encode())
        file.seek(100_000_000)
        file.write(b"a")
    (tmp_path / "b.txt").write_bytes(b"(" * 900_000 + "가람시".encode())
    corpus = scan(tmp_path)
    assert [one.reason for one in corpus.quarantined] == [f"larger than {LARGEST_TEXT:,} bytes"]
    assert "line longer than" in refuse((tmp_path / "b.txt").read_bytes())


@pytest.mark.parametrize("unit", ["(", "억", "<div>", "<table><tr><td>", "<b>", "&amp;", "[", "가 "])
def test_hostile_nesting_of_pages(unit: str) -> None:
    page = f"<html><body><p>가람시가 상담회를 열었다.</p>{unit * (1_000_000 // len(unit))}".encode()
    try:
        document = read_bytes(page, Source("a", "a.html", Path("a.html")))
    except UnreadableError as error:
        assert str(error)
    else:
        assert "가람시가" in document.text


@pytest.mark.parametrize("depth", [100, 100_000])
def test_hostile_nesting_of_json(inbox: Inbox, depth: int) -> None:
    _, refused = inbox({"a.jsonl": b'{"text": ' + b"[" * depth + b"]" * depth + b"}", "b.json": b'[{"a":' * depth})
    assert set(refused) == {"a.jsonl", "b.json"} or set(refused) == {"b.json", "a.jsonl/row-1"}


def test_hostile_nesting_of_mail() -> None:
    letter = b"From: a@b.c\nSubject: x\n"
    head = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(3000))
    assert refuse(letter + head + b"Content-Type: text/plain\n\nx", "a.eml")


def test_hostile_table_spans() -> None:
    cell = "<td rowspan='99999999999' colspan='1000000000'>가</td><td>나</td>"
    page = f"<html><body><p>가람시가 수출상담회를 열었다고 밝혔다.</p><table>{('<tr>' + cell) * 2000}</table>".encode()
    try:
        read_bytes(page, Source("a", "a.html", Path("a.html")))
    except UnreadableError as error:
        assert "table" in str(error)


def test_hostile_characters(inbox: Inbox) -> None:
    text = "가람시가\u202e 상담회\u2066를 열\u200b었다.\x00\x07\n"
    documents, refused = inbox(
        {
            "bidi.txt": (text + "바이어 20명이 찾았다.\n" * 30).encode(),
            "half.jsonl": b'{"id": "\\ud83d", "text": "\xea\xb0\x80\\ud83d\xeb\x9e\x8c \\udc00", "media": "\\udfff"}',
            "zeros.txt": b"\0" * 5000,
        }
    )
    assert refused == {"zeros.txt": "empty file"}
    for document in documents.values():
        for fact in (document.id, document.text, document.publisher or ""):
            fact.encode()
    assert "\0" not in documents["bidi"].text


@pytest.mark.parametrize(
    ("name", "doc_id"),
    [
        ("가\n나.txt", "가_나"),
        ("=cmd|'x'!A1.txt", "=cmd|'x'!A1"),
        ("보도\u202etxt.exe.txt", "보도_txt.exe"),
        ("가\x1b[31m.txt", "가_[31m"),
        ("가" * 80 + ".txt", "가" * 63 + "~8d794616"),
    ],
)
def test_hostile_file_names(tmp_path: Path, name: str, doc_id: str) -> None:
    (tmp_path / name).write_text("가람시가 상담회를 열었다.", encoding="utf-8")
    (source,) = scan(tmp_path).sources
    assert source.id == doc_id


def test_hostile_attachment_names(inbox: Inbox) -> None:
    text = "가람시가 상담회를 열었다.".encode()
    names = ["../../etc/cron.d/x.txt", "..", "C:\\a\\b.txt", "...zip"]
    files = {name: made.zipped({"x.txt": text}) if name.endswith("zip") else text for name in names}
    documents, _ = inbox({"m.eml": made.eml(made.MISSION, files)})
    assert len(documents) == 5
    for doc_id in documents:
        assert doc_id.startswith("m")
        assert not {"", ".", ".."} & set(doc_id.split("/"))


@pytest.mark.parametrize("form", ["hwp", "hwpx", "docx", "pdf", "xlsx", "zip", "eml", "mhtml"])
def test_hostile_cut_and_scrambled(form: str, inbox: Inbox) -> None:
    import random

    data = made.MAKERS[form](made.MISSION)
    random_numbers = random.Random(form)
    files = {}
    for i in range(12):
        broken = bytearray(data)
        for _ in range(20):
            broken[random_numbers.randrange(len(broken))] = random_numbers.randrange(256)
        files[f"scrambled-{i}.{form}"] = bytes(broken)
        files[f"cut-{i}.{form}"] = data[: random_numbers.randrange(1, len(data))]
    documents, refused = inbox(files)  # whatever happens, it is a document or a reason
    assert all(reason for reason in refused.values())
    assert len(documents) + len(refused) >= len(files)


def test_hostile_pdf_with_a_script_and_outside_files(inbox: Inbox) -> None:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas._doc.Catalog.OpenAction = PDFDictionary(
        {"S": PDFName("JavaScript"), "JS": PDFString("app.launchURL('http://127.0.0.1:9/')")}
    )
    canvas.drawString(100, 700, "Forum in Hanoi, the text of a long enough line")
    canvas.save()
    _, refused = inbox({"a.pdf": out.getvalue()})
    assert refused == {"a.pdf": "no Hangul in the text"}


def test_hostile_scan_opens_nothing_for_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    for form, make in made.MAKERS.items():
        (raw / f"{form}.{form}").write_bytes(make(made.MISSION))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    monkeypatch.chdir(tmp_path)
    for source in scan(raw).sources:
        read_bytes(source.file.read_bytes(), source) if not source.members else None
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert [path.name for path in tmp_path.iterdir()] == ["raw"]


def test_hostile_scanned_pdf(inbox: Inbox) -> None:
    _, refused = inbox({"scan.pdf": made.scanned_pdf(3)})
    assert refused == {"scan.pdf": "scanned PDF: 3 of 3 pages are pictures without text"}


def test_hostile_locked_files(inbox: Inbox) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 700, "x")
    canvas.save()
    hwp = bytearray(made.hwp(made.MISSION))
    at = hwp.find(b"HWP Document File")
    while at >= 0:
        hwp[at + 36] |= 0x2
        at = hwp.find(b"HWP Document File", at + 1)
    _, refused = inbox({"a.pdf": out.getvalue(), "a.hwp": bytes(hwp)})
    assert refused["a.pdf"] == "PDF encrypted with a password"
    assert refused["a.hwp"] == "HWP document encrypted with a password"
