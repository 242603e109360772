"""The notebooks run from top to bottom over a fresh output, and their plots show Hangul."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
import regex
from nbclient import NotebookClient

import review_output

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
HANGUL = regex.compile(r"<text[^>]*>[^<]*\p{Hangul}")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up documents of `data/raw` and those of the review tests."""
    folder = tmp_path_factory.mktemp("notebooks")
    raw = folder / "raw"
    review_output.write_documents(raw)
    rows = (ROOT / "data" / "raw" / "metadata.csv").read_text(encoding="utf-8-sig").split("\n", 1)[1]
    with (raw / "metadata.csv").open("a", encoding="utf-8") as stream:
        stream.write(rows)
    for file in (ROOT / "data" / "raw").glob("0*.txt"):
        (raw / file.name).write_bytes(file.read_bytes())
    review_output.extract(raw, folder / "out")
    return folder / "out"


def run(name: str, out: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> list[dict[str, Any]]:
    """The outputs of a notebook and of `more` cells behind it.  Raises CellExecutionError."""
    monkeypatch.setenv("COOPEVENTS_OUT", str(out))
    notebook = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    notebook.cells += [nbformat.v4.new_code_cell(source) for source in more]
    resources = {"metadata": {"path": str(ROOT / "notebooks")}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=resources).execute()
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def plots(outputs: list[dict[str, Any]]) -> list[str]:
    found = [output["data"]["image/svg+xml"] for output in outputs if "image/svg+xml" in output.get("data", {})]
    return ["".join(one) for one in found]


def test_notebook_missions(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = run(
        "missions.ipynb",
        out,
        monkeypatch,
        "int(missions.loc[2019, '베트남'])",
        "float(conversion.set_index('name').loc['무역사절단', '상담액'])",
    )
    assert [one["data"]["text/plain"] for one in outputs[-2:]] == ["1", "12500000.0"]
    assert len(plots(outputs)) == 3
    assert all(HANGUL.search(plot) for plot in plots(outputs))


def test_notebook_partners(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = run("partners.ipynb", out, monkeypatch, "'다낭시 상공회의소' in network['누리무역진흥원']")
    assert outputs[-1]["data"]["text/plain"] == "True"
    assert len(plots(outputs)) == 2
    assert all(HANGUL.search(plot) for plot in plots(outputs))


def test_notebooks_are_kept_without_outputs() -> None:
    assert [file.name for file in NOTEBOOKS] == ["missions.ipynb", "partners.ipynb"]
    for file in NOTEBOOKS:
        notebook = nbformat.read(file, as_version=4)
        assert all(not cell.outputs and cell.execution_count is None for cell in notebook.cells if "outputs" in cell)
