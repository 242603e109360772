"""The import contracts in pyproject.toml leave out no module."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import regex

import coopevents

ROOT = Path(__file__).parent.parent.parent
PACKAGE = Path(coopevents.__file__).parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


def modules() -> set[str]:
    """Modules and packages right below `coopevents`."""
    found = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    return {f"coopevents.{name}" for name in found if not name.startswith("_")}


def contract(name: str) -> dict[str, list[str]]:
    (found,) = [one for one in CONTRACTS if one["name"].startswith(name)]
    return found


def test_import_contracts_order_holds_every_module() -> None:
    listed = {name for layer in contract("One direction")["layers"] for name in regex.findall(r"[\w.]+", layer)}
    assert listed == modules()


@pytest.mark.parametrize(("name", "exempt"), [("Only morph", "morph"), ("Only export", "export")])
def test_import_contracts_bind_all_but_one_module(name: str, exempt: str) -> None:
    assert set(contract(name)["source_modules"]) == modules() - {f"coopevents.{exempt}"}


def test_import_contracts_all_kinds_of_mentions_are_independent() -> None:
    kinds = {"agreements", "counts", "dates", "events", "money", "organisations", "places", "sectors"}
    assert set(contract("Annotators")["modules"]) == {f"coopevents.annotate.{kind}" for kind in kinds}
