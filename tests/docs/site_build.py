"""Builds the documentation as `make docs` does, into another folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def build(site: Path, extra: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The site, with `extra` pages if there are some; the result of the command."""
    where = ROOT
    if extra:
        where = site.parent / "copy"
        shutil.copytree(ROOT / "docs", where / "docs")
        shutil.copytree(ROOT / "tools", where / "tools")
        for file in (*ROOT.glob("*.md"), ROOT / "mkdocs.yml"):
            shutil.copy(file, where)
        shutil.copytree(ROOT / "tests/documents", where / "tests/documents")
        for name, text in extra.items():
            (where / "docs" / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True, check=False)
