"""Which files of a folder are documents."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from coopevents.ingest.corpus import scan


def put(folder: Path, *names: str, text: str = "가람시가 상담회를 열었다.") -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def messages(folder: Path) -> dict[str, str]:
    return {one.file: one.reason for one in scan(folder).quarantined}


def test_corpus_ids_are_paths_without_suffix(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/c.html", "a/2016.05.03 보도.TXT")
    assert [(s.id, s.path) for s in scan(tmp_path).sources] == [
        ("a/2016.05.03 보도", "a/2016.05.03 보도.TXT"),
        ("a/c", "a/c.html"),
        ("b", "b.txt"),
    ]


def test_corpus_ids_are_composed(tmp_path: Path) -> None:
    put(tmp_path, unicodedata.normalize("NFD", "보도자료.txt"))
    assert scan(tmp_path).sources[0].id == "보도자료"


def test_corpus_names_in_cp949(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/" + "보도.txt".encode("cp949")
    try:
        Path(os.fsdecode(name)).write_text("가람시", encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    assert [s.id for s in scan(tmp_path).sources] == ["보도"]


def test_corpus_renditions_keep_the_suffix_and_name_the_original(tmp_path: Path) -> None:
    put(tmp_path, "x.htm", "x.html", "x.txt", "y.txt")
    assert [(s.id, s.rendition_of) for s in scan(tmp_path).sources] == [
        ("x.htm", "x.txt"),
        ("x.html", "x.txt"),
        ("x.txt", None),
        ("y", None),
    ]


def test_corpus_two_names_for_one_id(tmp_path: Path) -> None:
    put(tmp_path, "x.txt.txt", "x.txt", "x.html")
    corpus = scan(tmp_path)
    assert [s.id for s in corpus.sources] == ["x.html", "x.txt"]
    assert [(one.file, one.reason) for one in corpus.quarantined] == [
        ("x.txt.txt", "the document id 'x.txt' is taken by another file")
    ]


def test_corpus_what_is_no_document_is_said(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "c", "style.css", "d/metadata.csv", ".git/x.txt", "~$a.txt", "Thumbs.db")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    with (tmp_path / "big.txt").open("wb") as file:
        file.write("가".encode())
        file.truncate(20_000_001)
    corpus = scan(tmp_path)
    assert [s.id for s in corpus.sources] == ["a", "c"]  # by content, whatever the name says
    assert corpus.ignored == 3
    reasons = messages(tmp_path)
    assert reasons.keys() == {"b.png", "style.css", "d/metadata.csv", "pipe.txt", "gone.txt", "loop", "big.txt"}
    assert reasons["b.png"] == "binary content: PNG image"
    assert reasons["style.css"] == "unsupported file type .css"
    assert reasons["pipe.txt"] == "not a regular file"
    assert "No such file" in reasons["gone.txt"]
    assert "not followed" in reasons["loop"]
    assert "20,000,000" in reasons["big.txt"]


def test_corpus_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.txt", "locked/b.txt")
    scandir = os.scandir

    def guarded(folder: Path) -> object:
        if Path(folder).name == "locked":
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", guarded)
    assert messages(tmp_path) == {"locked/": "folder cannot be read: Permission denied"}
    assert [s.id for s in scan(tmp_path).sources] == ["a"]


def test_corpus_output_below_the_input_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "out/texts/a.txt")
    assert [s.id for s in scan(tmp_path, leave_out=(tmp_path / "out",)).sources] == ["a"]


def test_corpus_sidecar(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "d/b.html", "x.txt", "x.html", "c.css")
    rows = "a,2016,나래,\nd/b.html,2017,,\nx,2018,,\nc,2019,,\ngone,2020,,\n"
    put(tmp_path, "metadata.csv", text="doc_id,published,publisher,url\n" + rows)
    corpus = scan(tmp_path)
    found = {s.id: s.sidecar.published if s.sidecar else None for s in corpus.sources}
    assert found == {"a": "2016", "d/b": "2017", "x.txt": "2018", "x.html": "2018"}
    said = [one.reason for one in corpus.quarantined if one.file == "metadata.csv"]
    assert said == ["line 6: there is no document 'gone'"]  # c.css is there, if of no use
