"""What lies below an input folder: which files are documents, under which id, with which side-car row.

Input: a folder.  Output: `Corpus`: sources in the order of their ids, and what was quarantined without being opened.
It must not know what is in a document's file.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from coopevents.ingest.metadata import NAME as SIDECAR_NAME
from coopevents.ingest.metadata import Sidecar, SidecarRow, read_sidecar
from coopevents.ingest.raw import Quarantined

CORRECTIONS_NAME = "corrections.csv"  # what people corrected; read by the run

# The order in which formats are preferred where a release was published in several: the first is the original.
SUFFIXES = (".txt", ".html", ".htm")
LARGEST = 20_000_000  # bytes; a press document has some thousand
IGNORED = frozenset({"thumbs.db", "desktop.ini"})  # folder furniture of desktop systems, beside all dot files


@dataclass(frozen=True, slots=True)
class Source:
    """A file that should give a document."""

    id: str
    path: str  # below the input folder, NFC, with suffix
    file: Path
    sidecar: SidecarRow | None = None
    rendition_of: str | None = None


@dataclass(slots=True)
class Corpus:
    """The input of a run.  `ignored` counts dot files and the like, which nobody takes for documents."""

    sources: list[Source] = field(default_factory=list)
    quarantined: list[Quarantined] = field(default_factory=list)
    ignored: int = 0


def scan(folder: Path, *, leave_out: tuple[Path, ...] = ()) -> Corpus:
    """The documents below a folder; `leave_out` names folders that are not entered (the output)."""
    corpus = Corpus()
    files: list[tuple[str, Path]] = []
    _walk(folder, "", {path.resolve() for path in leave_out}, files, corpus)
    sidecar = _sidecar(folder, corpus)
    candidates = []
    known = set()  # ids and paths of all files, documents or not: a side-car row for one of them is not astray
    for path, file in files:
        known |= {path, str(PurePosixPath(path).with_suffix(""))}
        if reason := _refusal(path, file):
            corpus.quarantined.append(Quarantined(path, reason))
        else:
            candidates.append((path, file))
    used = _identify(candidates, sidecar, corpus)
    for doc_id, row in sidecar.rows.items():
        if doc_id not in used and doc_id not in known:
            sidecar.messages.append(f"line {row.line}: there is no document {doc_id!r}")
    corpus.quarantined += [Quarantined(SIDECAR_NAME, message) for message in sidecar.messages]
    corpus.sources.sort(key=lambda source: source.id)
    return corpus


def _walk(folder: Path, below: str, left_out: set[Path], files: list[tuple[str, Path]], corpus: Corpus) -> None:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        corpus.quarantined.append(
            Quarantined(f"{below}/" if below else "./", f"folder cannot be read: {error.strerror}")
        )
        return
    for entry in found:
        name = _readable_name(entry.name)
        path = f"{below}/{name}" if below else name
        if entry.name.startswith((".", "~$")) or entry.name.lower() in IGNORED:
            corpus.ignored += 1
        elif entry.is_dir(follow_symlinks=False):
            if Path(entry.path).resolve() not in left_out:
                _walk(Path(entry.path), path, left_out, files, corpus)
        elif entry.is_symlink() and entry.is_dir():
            corpus.quarantined.append(Quarantined(path, "symbolic link to a folder: not followed"))
        elif path not in {SIDECAR_NAME, CORRECTIONS_NAME}:
            files.append((path, Path(entry.path)))


def _readable_name(name: str) -> str:
    """NFC; archives made on Korean Windows leave names in CP949, which Python shows as lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("cp949", errors="replace")
    return unicodedata.normalize("NFC", name)


def _refusal(path: str, file: Path) -> str | None:
    suffix = PurePosixPath(path).suffix.lower()
    if PurePosixPath(path).name == SIDECAR_NAME:
        return f"only the {SIDECAR_NAME} of the input folder itself is read"
    if suffix not in SUFFIXES:
        return f"unsupported file type {suffix or '(none)'}: {', '.join(SUFFIXES)} are read"
    try:
        status = file.stat()
    except OSError as error:
        return f"file cannot be read: {error.strerror}"
    if not stat.S_ISREG(status.st_mode):
        return "not a regular file"
    if status.st_size > LARGEST:
        return f"larger than {LARGEST:,} bytes"
    return None


def _sidecar(folder: Path, corpus: Corpus) -> Sidecar:
    file = folder / SIDECAR_NAME
    if not file.exists():
        return Sidecar()
    try:
        return read_sidecar(file.read_bytes())
    except OSError as error:
        corpus.quarantined.append(Quarantined(SIDECAR_NAME, f"file cannot be read: {error.strerror}"))
        return Sidecar()


def _identify(candidates: list[tuple[str, Path]], sidecar: Sidecar, corpus: Corpus) -> set[str]:
    """Gives every candidate its id; the ids of the side-car rows that were used."""
    stems = defaultdict(list)
    for path, file in candidates:
        stems[str(PurePosixPath(path).with_suffix(""))].append((path, file))
    taken: set[str] = set()
    used: set[str] = set()
    for stem in sorted(stems):
        renditions = sorted(stems[stem], key=lambda item: (_rank(item[0]), item[0]))
        original: str | None = None
        for path, file in renditions:
            doc_id = stem if len(renditions) == 1 else path
            if doc_id in taken:
                corpus.quarantined.append(Quarantined(path, f"the document id {doc_id!r} is taken by another file"))
                continue
            taken.add(doc_id)
            key = next((key for key in (doc_id, path, stem) if key in sidecar.rows), None)
            used |= {key} if key is not None else set()
            row = sidecar.rows[key] if key is not None else None
            corpus.sources.append(Source(doc_id, path, file, row, original))
            original = original or doc_id
    return used


def _rank(path: str) -> int:
    return SUFFIXES.index(PurePosixPath(path).suffix.lower())
