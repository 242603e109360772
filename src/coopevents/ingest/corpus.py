"""What lies below an input folder: which files are documents, under which id, with which side-car row.

Input: a folder.  Output: `Corpus`: sources in the order of their ids, and what was quarantined without being read.
It must not know what is in a document: of each file the first bytes are looked at, of containers the list of members.
"""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from coopevents.ingest.archive import Archive
from coopevents.ingest.containers import DEEPEST, Member, OpenContainers, check_size, members_of
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.formats import CONTAINERS, HEAD, SUFFIXES, Format, recognise
from coopevents.ingest.identity import readable_name, safe_id, suffix_of, without_suffix
from coopevents.ingest.mail import Letter
from coopevents.ingest.metadata import NAME as SIDECAR_NAME
from coopevents.ingest.metadata import Sidecar, SidecarRow, read_sidecar
from coopevents.ingest.raw import Quarantined
from coopevents.ingest.sheets import Rows

CORRECTIONS_NAME = "corrections.csv"  # what people corrected; read by the run

IGNORED = frozenset({"thumbs.db", "desktop.ini"})  # folder furniture of desktop systems, beside all dot files


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a member of one, that should give a document; can be pickled."""

    id: str
    path: str  # below the input folder, NFC, with suffix; a member's name behind its container's path
    file: Path
    sidecar: SidecarRow | None = None
    rendition_of: str | None = None
    members: tuple[str, ...] = ()  # the names inside the file that lead to the document; "" is a letter's own text


@dataclass(slots=True)
class Corpus:
    """The input of a run.  `ignored` counts dot files and the like, which nobody takes for documents."""

    sources: list[Source] = field(default_factory=list)
    quarantined: list[Quarantined] = field(default_factory=list)
    ignored: int = 0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A document before it has its id; `stem` is what the id would be if no other had it."""

    path: str
    stem: str
    file: Path
    format: Format
    members: tuple[str, ...] = ()
    container: str | None = None  # stem of the file that it is in


def scan(folder: Path, *, leave_out: tuple[Path, ...] = ()) -> Corpus:
    """The documents below a folder; `leave_out` names folders that are not entered (the output)."""
    corpus = Corpus()
    files: list[tuple[str, Path]] = []
    _walk(folder, "", {path.resolve() for path in leave_out}, files, corpus)
    sidecar = _sidecar(folder, corpus)
    candidates: list[_Candidate] = []
    known = set()  # ids and paths of all files, documents or not: a side-car row for one of them is not astray
    opened = OpenContainers()
    for path, file in files:
        known |= {path, safe_id((without_suffix(path),)), str(PurePosixPath(path).with_suffix(""))}
        try:
            form = _format(path, file)
        except UnreadableError as error:
            corpus.quarantined.append(Quarantined(path, str(error)))
            continue
        stem = safe_id((without_suffix(path),))
        if form in CONTAINERS:
            _expand(_Candidate(path, stem, file, form), opened, candidates, corpus)
        else:
            candidates.append(_Candidate(path, stem, file, form))
    used = _identify(candidates, sidecar, corpus)
    for doc_id, row in sidecar.rows.items():
        if doc_id not in used and doc_id not in known:
            sidecar.messages.append(f"line {row.line}: there is no document {doc_id!r}")
    corpus.quarantined += [Quarantined(SIDECAR_NAME, message) for message in sidecar.messages]
    corpus.sources.sort(key=lambda source: source.id)
    return corpus


def documents_of(file: Path) -> Corpus:
    """The documents of one file, as `scan` would find it alone in a folder.  Raises UnreadableError."""
    corpus = Corpus()
    path = readable_name(file.name)
    one = _Candidate(path, safe_id((without_suffix(path),)), file, _format(path, file))
    candidates = [] if one.format in CONTAINERS else [one]
    if one.format in CONTAINERS:
        _expand(one, OpenContainers(), candidates, corpus)
    _identify(candidates, Sidecar(), corpus)
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
        name = readable_name(entry.name)
        path = f"{below}/{name}" if below else name
        if entry.name.startswith((".", "~$")) or entry.name.lower() in IGNORED:
            corpus.ignored += 1
        elif entry.is_dir(follow_symlinks=False):
            if Path(entry.path).resolve() not in left_out:
                _walk(Path(entry.path), path, left_out, files, corpus)
        elif entry.is_symlink() and Path(entry.path).is_dir():  # False where links lead in a circle
            corpus.quarantined.append(Quarantined(path, "symbolic link to a folder: not followed"))
        elif path not in {SIDECAR_NAME, CORRECTIONS_NAME}:
            files.append((path, Path(entry.path)))


def _format(path: str, file: Path) -> Format:
    """The format of a file.  Raises UnreadableError where it is none, or the file cannot be read."""
    if PurePosixPath(path).name == SIDECAR_NAME:
        raise UnreadableError(f"only the {SIDECAR_NAME} of the input folder itself is read")
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("not a regular file")
        with file.open("rb") as opened:
            form = recognise(opened.read(HEAD), path, opened)
    except OSError as error:
        raise UnreadableError(f"file cannot be read: {error.strerror}") from error
    check_size(form, status.st_size)
    return form


def _expand(parent: _Candidate, opened: OpenContainers, candidates: list[_Candidate], corpus: Corpus) -> None:
    """The documents of a container, and of the containers in it."""
    try:
        container = opened.get(parent.file, parent.members)
        members = members_of(container)
    except UnreadableError as error:
        corpus.quarantined.append(Quarantined(parent.path, str(error)))
        return
    except OSError as error:
        corpus.quarantined.append(Quarantined(parent.path, f"file cannot be read: {error.strerror}"))
        return
    if isinstance(container, Rows):
        corpus.quarantined += [Quarantined(parent.path, message) for message in container.messages]
    if isinstance(container, Archive | Letter):
        corpus.ignored += container.ignored
    for member in members:
        path = f"{parent.path}/{member.name}" if member.name else parent.path
        if member.reason is not None:
            corpus.quarantined.append(Quarantined(path, member.reason))
            continue
        child = _child(parent, member, path)
        if child.format not in CONTAINERS or member.format is None:
            candidates.append(child)
        elif len(child.members) >= DEEPEST:
            corpus.quarantined.append(Quarantined(path, f"containers nested more than {DEEPEST} deep"))
        else:
            _expand(child, opened, candidates, corpus)


def _child(parent: _Candidate, member: Member, path: str) -> _Candidate:
    if not member.name:
        stem = parent.stem
    else:
        stem = f"{parent.stem}/{safe_id((without_suffix(member.name) if member.format else member.name,))}"
    form = member.format or parent.format
    return _Candidate(path, stem, parent.file, form, (*parent.members, member.name), parent.stem)


def _sidecar(folder: Path, corpus: Corpus) -> Sidecar:
    file = folder / SIDECAR_NAME
    if not file.exists():
        return Sidecar()
    try:
        return read_sidecar(file.read_bytes())
    except OSError as error:
        corpus.quarantined.append(Quarantined(SIDECAR_NAME, f"file cannot be read: {error.strerror}"))
        return Sidecar()


def _identify(candidates: list[_Candidate], sidecar: Sidecar, corpus: Corpus) -> set[str]:
    """Gives every candidate its id; the ids of the side-car rows that were used."""
    stems = defaultdict(list)
    for candidate in candidates:
        stems[candidate.stem].append(candidate)
    folders = {str(parent) for stem in stems for parent in PurePosixPath(stem).parents}
    taken: set[str] = set()
    used: set[str] = set()
    for stem in sorted(stems):
        renditions = sorted(stems[stem], key=_preference)
        original: str | None = None
        for one in renditions:
            # the text of a document "a" would be the file a.txt, which may be the name of a folder
            alone = len(renditions) == 1 and f"{stem}.txt" not in folders
            doc_id = stem if alone else safe_id((one.path,))
            if doc_id in taken or f"{doc_id}.txt" in folders:
                corpus.quarantined.append(Quarantined(one.path, f"the document id {doc_id!r} is taken by another file"))
                continue
            taken.add(doc_id)
            keys = [key for key in (doc_id, one.path, stem, one.container) if key and key in sidecar.rows]
            used |= set(keys[:1])
            row = sidecar.rows[keys[0]] if keys else None
            corpus.sources.append(Source(doc_id, one.path, one.file, row, original, one.members))
            original = original or doc_id
    return used


def _preference(one: _Candidate) -> tuple[int, bool, str]:
    """Which of several renditions is the original: by format, then those whose name says what they are."""
    return list(Format).index(one.format), SUFFIXES.get(suffix_of(one.path)) is not one.format, one.path
