"""Documents and outputs of the tests, and a run in a process of its own."""

from __future__ import annotations

import csv
import os
import sys
from pathlib import Path

Files = dict[str, bytes]


def put(folder: Path, name: str, text: str, age: float = 60) -> None:
    """Writes a document that was last changed `age` seconds ago."""
    file = folder / f"{name}.txt"
    file.write_text(text, encoding="utf-8")
    seen = file.stat()
    os.utime(file, (seen.st_atime - age, seen.st_mtime - age))


def files(out: Path) -> Files:
    """All files of an output but run.json."""
    return {
        str(file.relative_to(out)): file.read_bytes()
        for file in sorted(out.rglob("*"))
        if file.is_file() and file.name != "run.json"
    }


def quarantine(out: Path) -> dict[str, str]:
    with (out / "quarantine.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["file"]: row["reason"] for row in csv.DictReader(file)}


def command(raw: Path, out: Path, *, workers: int = 2) -> list[str]:
    """A run in a process of its own, as the command line does it."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "import coopevents.run, fault_pipeline\n"
        "coopevents.run.load_pipeline = fault_pipeline.load\n"
        "coopevents.run.run.__kwdefaults__['load'] = fault_pipeline.load\n"
        "from coopevents.cli import app\n"
        f"app(['extract', {str(raw)!r}, '-o', {str(out)!r}, '--workers', '{workers}', '--quiet'])\n"
    )
    return [sys.executable, "-c", code]


def environment() -> dict[str, str]:
    here = str(Path(__file__).parent)
    return {**os.environ, "PYTHONPATH": os.pathsep.join([here, *(path for path in sys.path if path)])}
