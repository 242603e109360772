"""ZIP archives, letters, tables of articles: ids, side-cars, what is left out and why."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import made
import pytest

from coopevents.ingest.corpus import scan
from coopevents.ingest.raw import RawDocument

Inbox = Callable[[dict[str, bytes]], tuple[dict[str, RawDocument], dict[str, str]]]
TEXT = "가람시가 3일 하노이에서 수출상담회를 열었다.\n".encode()


def test_archive_paths_stand_in_the_ids(inbox: Inbox) -> None:
    documents, refused = inbox({"모음.zip": made.zipped({"5월/보도.txt": TEXT, "b.html": made.html(made.MISSION)})})
    assert {doc.id: doc.path for doc in documents.values()} == {
        "모음/5월/보도": "모음.zip/5월/보도.txt",
        "모음/b": "모음.zip/b.html",
    }
    assert not refused


def test_archive_in_archive(inbox: Inbox) -> None:
    data = TEXT
    for depth in range(5):
        data = made.zipped({"a.txt" if depth == 0 else "in.zip": data})
    documents, refused = inbox({"z.zip": data})
    assert not documents
    assert refused == {"z.zip/in.zip/in.zip/in.zip": "containers nested more than 3 deep"}
    documents, _ = inbox(
        {"y.zip": made.zipped({"in.zip": made.zipped({"x.csv": made.csv_table(made.article_rows(made.MISSION))})})}
    )
    assert "y/in/x/01100101.20160524090000001" in documents


def test_archive_names(inbox: Inbox, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("AAAA.txt", TEXT)  # becomes 보도.txt as Korean Windows writes it, in CP949
        outside = ("../up.txt", "/abs.txt", "C:/win.txt", "a/../../b.txt", "\\\\up.txt")
        for name in (*outside, "__MACOSX/._a.txt", ".hidden.txt"):
            archive.writestr(name, TEXT)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, b"/etc/passwd")
    documents, refused = inbox({"z.zip": out.getvalue().replace(b"AAAA.txt", "보도.txt".encode("cp949"))})
    assert list(documents) == ["z/보도"]
    assert sorted(refused.values()) == ["name leaves the archive: not read"] * 5 + [
        "symbolic link in an archive: not followed"
    ]
    assert scan(tmp_path / "raw").ignored == 2


def test_archive_beside_its_own_files(inbox: Inbox) -> None:
    documents, _ = inbox({"a.zip": made.zipped({"b.txt": TEXT}), "a/b.txt": TEXT})
    assert {doc.id: doc.rendition_of for doc in documents.values()} == {"a.zip/b.txt": "a/b.txt", "a/b.txt": None} or {
        doc.id: doc.rendition_of for doc in documents.values()
    } == {"a.zip/b.txt": None, "a/b.txt": "a.zip/b.txt"}


def test_archive_damaged_and_locked_members(inbox: Inbox) -> None:
    data = bytearray(made.zipped({"a.txt": TEXT, "b.txt": TEXT * 50}))
    at = data.index(b"b.txt") + 12
    data[at : at + 12] = b"\xff" * 12
    documents, refused = inbox({"z.zip": bytes(data)})
    assert list(documents) == ["z/a"]
    assert "damaged in its ZIP archive" in refused["z.zip/b.txt"]


def test_letter_with_attachments(inbox: Inbox) -> None:
    files = {
        "보도자료.hwpx": made.hwpx(made.MISSION),
        "사진.zip": made.zipped({"a.txt": TEXT}),
        "로고.png": b"\x89PNG\r\n\x1a\n",
    }
    documents, refused = inbox({"m.eml": made.eml(made.MISSION, files)})
    assert set(documents) == {"m", "m/보도자료", "m/사진/a"}
    assert documents["m"].published == "2016-05-24"
    assert documents["m"].author == "나래시 공보관"
    assert refused == {"m.eml/로고.png": "binary content: PNG image"}


def test_letter_in_korean_encodings(inbox: Inbox) -> None:
    subject = "=?ks_c_5601-1987?B?" + base64.b64encode("가람시 소식".encode("cp949")).decode() + "?="
    body = "똠방각하 수출상담회가 열렸다.".encode("cp949")
    head = f"From: a@b.example\r\nDate: Tue, 24 May 2016 23:30:00 +0000\r\nSubject: {subject}\r\n"
    head += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=ks_c_5601-1987\r\n"
    head += "Content-Transfer-Encoding: 8bit\r\n\r\n"
    documents, _ = inbox({"m.eml": head.encode() + body})
    assert documents["m"].text == "가람시 소식\n\n똠방각하 수출상담회가 열렸다.\n"
    assert documents["m"].published == "2016-05-25"  # the day in Korea


def test_letter_of_html_keeps_tables(inbox: Inbox) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.example", "가람시 실적"
    message.set_content("표는 HTML 참조")
    message.add_alternative(
        "<p>가람시 실적</p><table><tr><td>도시</td><td>금액</td></tr><tr><td>하노이</td><td>30</td></tr></table>",
        subtype="html",
    )
    documents, _ = inbox({"m.eml": message.as_bytes()})
    assert documents["m"].text == "가람시 실적\n\n가람시 실적\n도시  금액\n하노이  30\n"


def test_rows_of_bigkinds(inbox: Inbox) -> None:
    documents, refused = inbox({"NewsResult.xlsx": made.xlsx(made.article_rows(made.MISSION))})
    document = documents["NewsResult/01100101.20160524090000001"]
    assert (document.published, document.published_basis, document.publisher) == ("2016-05-24", "metadata", "나래신문")
    assert (document.author, document.url, document.title) == ("박가온", "https://x.example/1", made.MISSION.title)
    assert refused == {"NewsResult.xlsx/01100101.20160524090000002": "left out by the export itself (분석제외: 중복)"}


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ","), ("utf-8-sig", ";"), ("cp949", ","), ("utf-16", "\t")]
)
def test_rows_of_csv_in_any_encoding(inbox: Inbox, encoding: str, delimiter: str) -> None:
    rows = (
        ("제목", "게재일", "매체", "본문"),
        ("가람시 소식", "2016. 5. 3.", "나래", "상담회가\n열렸다."),
        ("", "", "", ""),
    )
    documents, _ = inbox({"a.csv": made.csv_table(rows, encoding, delimiter)})
    (document,) = documents.values()
    assert (document.id, document.text) == ("a/row-2", "가람시 소식\n\n상담회가\n열렸다.\n")
    assert (document.published, document.publisher) == ("2016-05-03", "나래")


def test_rows_keep_their_ids_when_rows_come_before(inbox: Inbox) -> None:
    head, first, second = ("id", "본문"), ("a", "가람시가 열었다"), ("b", "나래시가 열었다")
    documents, _ = inbox(
        {"x.csv": made.csv_table((head, first)), "y.csv": made.csv_table((head, second, first, first))}
    )
    assert documents["x/a"].text == documents["y/a"].text
    assert set(documents) == {"x/a", "y/a", "y/b", "y/row-4"}  # an id given twice counts once


def test_rows_of_json(inbox: Inbox) -> None:
    good = {"title": "가람시", "content": "상담회를 열었다", "published": "2016-05-03T10:00:00+09:00"}
    data = "\n".join([json.dumps(good), "{broken", json.dumps({"a": 1}), "[1]"])
    documents, refused = inbox({"a.jsonl": data.encode(), "b.json": json.dumps([good, good]).encode()})
    assert set(documents) == {"a/row-1", "b/row-1", "b/row-2"}
    assert documents["a/row-1"].published == "2016-05-03"
    assert "line" in refused["a.jsonl"]


def test_rows_without_texts(inbox: Inbox) -> None:
    documents, refused = inbox({"a.xlsx": made.xlsx((("도시", "금액"), ("하노이", "30")))})
    assert not documents
    assert "no column" not in refused["a.xlsx"]
    assert "no sheet with a column of texts" in refused["a.xlsx"]
    assert "도시, 금액" in refused["a.xlsx"]


def test_side_car_of_members(inbox: Inbox, tmp_path: Path) -> None:
    sidecar = "doc_id,published,publisher\nz,2016-01-01,나래시\nz/b,2017-01-01,\n"
    files = {"z.zip": made.zipped({"a.txt": TEXT, "b.txt": TEXT}), "metadata.csv": sidecar.encode()}
    documents, refused = inbox(files)
    assert {doc.id: (doc.published, doc.publisher) for doc in documents.values()} == {
        "z/a": ("2016-01-01", "나래시"),  # the archive's row counts for those without one
        "z/b": ("2017-01-01", None),
    }
    assert not refused
