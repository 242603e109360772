"""`make test` on a machine without LibreOffice and Chromium runs everything else and names what it left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDING = (
    "tests/browser/test_site_page.py::test_site_page_opens_from_the_disk",
    "tests/pages/test_libreoffice.py::test_libreoffice_opens_quarantine",
    "tests/unit/test_console.py::test_shell_completion_names_commands_and_options",
)


@pytest.mark.parametrize("required", [False, True])
def test_left_out_is_named_and_an_error_only_where_required(required: bool, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COOPEVENTS_REQUIRE")}
    environment["PATH"] = str(tmp_path)  # a machine without any program
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    if required:
        environment |= {"COOPEVENTS_REQUIRE_BROWSER": "1", "COOPEVENTS_REQUIRE_OFFICE": "1"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *NEEDING]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert "no Chromium on this machine" in done.stdout
    assert "LibreOffice is " in done.stdout
    if required:
        assert done.returncode == 1
        assert "1 passed, 2 errors" in done.stdout
    else:
        assert done.returncode == 0
        assert "1 passed, 2 skipped" in done.stdout
        assert done.stdout.count("SKIPPED") == 2
