"""Files to documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopevents.ingest.corpus import Source
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import looks_like_html
from coopevents.ingest.metadata import SidecarRow
from coopevents.ingest.plain import with_line_feeds
from coopevents.ingest.read import read_bytes, read_source

PAGE = """<html><head><title>가람시 상담회</title><meta property="og:site_name" content="가람신문">
<meta property="article:published_time" content="2016-05-03T10:00:00+09:00"></head>
<body><h1>가람시 상담회 소식</h1>
<p>가람시는 3일 하노이에서 수출상담회를 열어 바이어 20명을 만났다고 밝혔다.</p></body></html>"""


def source(path: str = "a.txt", sidecar: SidecarRow | None = None) -> Source:
    return Source("a", path, Path(path), sidecar)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\x0bb\x0cc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\r\n\r\nb", "a\n\nb"),
    ],
)
def test_plain_line_ends(text: str, expected: str) -> None:
    assert with_line_feeds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAGE, True),
        ("  <!DOCTYPE html>\n<p>가", True),
        ('<?xml version="1.0"?>\n<!-- x --><html>', True),
        ("<div>가</div><p>나</p><br>", True),
        ("<사진=가람시> 3 < 5, <표 1> 참가기업", False),
        ("가람시는 <br> 하나만 남은 글", False),
    ],
)
def test_read_page_or_text_by_content(text: str, expected: bool) -> None:
    assert looks_like_html(text) is expected


def test_read_text() -> None:
    raw = read_bytes("가람시\r\n상담회".encode("cp949"), source())
    assert (raw.text, raw.format, raw.encoding, raw.published, raw.notes) == (
        "가람시\n상담회",
        "txt",
        "cp949",
        None,
        (),
    )


def test_read_page_in_a_text_file() -> None:
    raw = read_bytes(PAGE.encode(), source())
    assert (raw.format, raw.title, raw.publisher) == ("html", "가람시 상담회 소식", "가람신문")
    assert (raw.published, raw.published_basis) == ("2016-05-03", "metadata")


def test_read_text_in_a_page_file() -> None:
    raw = read_bytes("가람시 상담회".encode(), source("a.html"))
    assert (raw.format, raw.notes) == ("txt", ("named .html, but is TXT",))


def test_read_sidecar_goes_before_the_page() -> None:
    raw = read_bytes(PAGE.encode(), source("a.html", SidecarRow(2, "a", "2016-05-04", None, "https://x.example")))
    assert (raw.published, raw.published_basis) == ("2016-05-04", "sidecar")
    assert (raw.publisher, raw.url) == ("가람신문", "https://x.example")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b"An SME forum was held in Hanoi.", "no Hangul"),
        ("中小企業フォーラム".encode(), "no Hangul"),
        (b"\x89PNG\r\n\x1a\n\x00", "binary content"),
        ("<html><body><ul><li><a href='/'>정치 뉴스</a></li></ul></body></html>".encode(), "no article text"),
        (
            "<html><head><title>가람</title></head><body><p>Forum in Hanoi</p></body></html>".encode(),
            "no Hangul in the page",
        ),
    ],
)
def test_read_bad_files_are_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_bytes(data, source())


def test_read_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="file cannot be read: No such file"):
        read_source(Source("a", "a.txt", tmp_path / "a.txt"))
