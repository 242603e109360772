"""The same documents give the same records in another process: no order of a set, no address decides anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "documents" / "corpus"
# many tellings by one word, in lists of legs and of agreements: where equals are told apart by their order
DENSE = ("b03", "y08", "aq05", "as07")


def test_pipeline_repeats_in_processes_of_other_seeds(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name in DENSE:
        (source,) = CORPUS.glob(f"{name}.*")
        shutil.copy(source, corpus)
    runs = []
    for seed in "1", "2", "3":
        out = tmp_path / seed
        command = [sys.executable, "-m", "coopevents", "extract", str(corpus), "-o", str(out), "--quiet"]
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True)
        runs.append((out / "records.jsonl").read_text(encoding="utf-8"))
    assert runs[0].count("\n") == len(DENSE)
    assert runs[1:] == runs[:1] * 2
