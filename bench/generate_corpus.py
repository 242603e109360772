"""A folder of made-up press documents: `python bench/generate_corpus.py NUMBER FOLDER [--seed 1] [--damaged 0.05]`.

Job: documents in the manner of real ones, as many as wanted, the same bytes for the same seed; a share of them tells of
an occasion that another one told of, or reprints it.  With `--damaged`, a share of the files is spoiled in twelve ways,
and `FOLDER.expected.csv` (file, way, reason) says what a run must put into the quarantine.  The first M documents of a
larger corpus are those of a corpus of M, so that runs of different sizes can be compared.
"""

from __future__ import annotations

import argparse
import csv
import functools
import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

from corpus_texts import WRITERS, page
from corpus_words import Occasion, occasion, person

A_FOLDER = 1000  # documents
AS_PAGE, AS_CP949 = 0.15, 0.10  # shares of the formats
RETOLD, REPRINTED = 0.20, 0.04  # documents about an occasion of a document before; its very text
BACK = 400  # how many documents back that one stands at most
LARGER_THAN_ALLOWED = 20_000_001  # bytes


def _sparse(file: Path) -> None:
    with file.open("wb") as out:
        out.write("가람시 소식\n".encode())
        out.truncate(LARGER_THAN_ALLOWED)


def _half_a_docx() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as package:
        package.writestr(zipfile.ZipInfo("word/document.xml"), "<w:p>가람시 소식</w:p>" * 40)
    return whole.getvalue()[: whole.tell() // 2]


@functools.cache
def _bomb() -> bytes:
    """300 MB in 300 kB."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as package:
        package.writestr(zipfile.ZipInfo("보도자료.txt"), bytes(300_000_000), zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def _bytes(content: bytes) -> Callable[[Path], None]:
    return lambda file: file.write_bytes(content) and None


# way -> suffix, how to write it, a part of the reason
DAMAGES: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "empty": (".txt", _bytes(b""), "empty file"),
    "half_docx": (".docx", lambda file: _bytes(_half_a_docx())(file), "damaged ZIP package"),
    "half_pdf": (".pdf", _bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"), "PDF cannot be read"),
    "half_hwp": (".hwp", _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)), "damaged OLE file"),
    "bomb": (".zip", lambda file: _bytes(_bomb())(file), "ZIP bomb"),
    "image": (".txt", _bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "PNG image"),
    "control": (".txt", _bytes("가람시 소식".encode() + b"\x01\x02\x03\x04" * 50), "too many control characters"),
    "foreign": (
        ".txt",
        _bytes(b"Minutes of the board, second quarter. Nothing was decided.\n"),
        "no Hangul in the text",
    ),
    "half_utf16": (".txt", _bytes(b"\xff\xfe" + b"\x00\xd8" * 60), "byte order mark of utf-16"),
    "bare_page": (
        ".html",
        _bytes("<!DOCTYPE html><html><head><title>가람</title></head><body><script>1</script></body></html>".encode()),
        "no article text in the page",
    ),
    "too_large": (".txt", _sparse, "larger than"),
    "dangling": (".txt", lambda file: file.symlink_to("nowhere.txt"), "file cannot be read"),
}


def write_corpus(number: int, folder: Path, *, seed: int = 1, damaged: float = 0.0) -> list[tuple[str, str, str]]:
    """Writes `number` files and a side-car; (file, way, part of the reason) of the damaged ones."""
    folder.mkdir(parents=True)
    told: list[tuple[Occasion, str, str]] = []
    expected = []
    ways = list(DAMAGES)
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as file:
        sidecar = csv.writer(file, lineterminator="\n")
        sidecar.writerow(("doc_id", "published", "publisher", "url"))
        for i in range(number):
            rng = random.Random(f"{seed}/{i}")
            below = folder / f"{i // A_FOLDER:04}"
            below.mkdir(exist_ok=True)
            text, published, one = _document(rng, told)
            told.append((one, text, published))
            del told[:-BACK]
            stem = f"{below.name}/{i:07}"
            if rng.random() < damaged:
                way = ways[len(expected) % len(ways)]
                suffix, spoil, reason = DAMAGES[way]
                spoil(folder / f"{stem}{suffix}")
                expected.append((f"{stem}{suffix}", way, reason))
                continue
            draw = rng.random()
            if draw < AS_PAGE:
                (folder / f"{stem}.html").write_text(page(text, one, rng, published), encoding="utf-8")
            else:
                encoding = "cp949" if draw > 1 - AS_CP949 else "utf-8"
                (folder / f"{stem}.txt").write_bytes(text.encode(encoding, errors="replace"))
                sidecar.writerow((stem, published, rng.choice(("누리통신", "가람일보", one.town)), ""))
    return expected


def _document(rng: random.Random, told: list[tuple[Occasion, str, str]]) -> tuple[str, str, Occasion]:
    """A text, its day of publication, its occasion."""
    draw = rng.random()
    if told and draw < REPRINTED:
        one, text, published = rng.choice(told)
        return f"{text}\n{person(rng)} 기자\n", published, one
    one = rng.choice(told)[0] if told and draw < REPRINTED + RETOLD else occasion(rng)
    write, _, after = rng.choices(WRITERS, [weight for _, weight, _ in WRITERS])[0]
    apart = rng.randrange(1, 6) if after else -rng.randrange(3, 30)
    published = one.end.toordinal() + apart if after else one.start.toordinal() + apart
    return write(one, rng), type(one.start).fromordinal(published).isoformat(), one


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--damaged", type=float, default=0.0, help="share of damaged files")
    given = parser.parse_args()
    expected = write_corpus(given.number, given.folder, seed=given.seed, damaged=given.damaged)
    if given.damaged:
        beside = given.folder.with_name(f"{given.folder.name}.expected.csv")
        with beside.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([("file", "way", "reason"), *expected])
    print(f"{given.number - len(expected)} documents and {len(expected)} damaged files in {given.folder}")


if __name__ == "__main__":
    main()
