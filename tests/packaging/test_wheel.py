"""The wheel, built and installed into a fresh environment without network, works like the sources.

The fresh environment finds the dependencies where these tests have them; the package it has from the wheel alone.
Without pip or venv the tests are left out and say so; COOPEVENTS_REQUIRE_WHEEL=1, which `.ci/run` sets, makes that an
error.
"""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import coopevents
from coopevents import __version__

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src/coopevents"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built of a copy: nothing is left in the repository."""
    if missing := [name for name in ("pip", "setuptools") if find_spec(name) is None]:
        message = f"cannot build a wheel: no {', '.join(missing)}"
        if os.environ.get("COOPEVENTS_REQUIRE_WHEEL"):
            pytest.fail(message)
        pytest.skip(message)
    folder = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT / "src", folder / "copy/src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / "copy")
    options = ["--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    subprocess.run([*PIP, "wheel", *options, str(folder / "copy")], check=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a fresh environment with the wheel."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin/python"
    subprocess.run([*PIP, "--python", str(python), "install", "--no-index", "--no-deps", str(wheel)], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return folder / "bin"


def run(*command: object, folder: Path) -> str:
    """What a command prints; it must succeed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(one) for one in command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if not name.split("/")[0].endswith(".dist-info")}
    there = {
        f"coopevents/{file.relative_to(SOURCES).as_posix()}"
        for file in SOURCES.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert held == there
    assert {"coopevents/py.typed", "coopevents/lexicon/data/organisations.csv"} <= held
    assert {"coopevents/review/static/index.html", "coopevents/export/report/static/report.html.j2"} <= held


def test_wheel_names_version_licence_and_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        told = {Path(name).name: name for name in archive.namelist() if ".dist-info/" in name}
        metadata = archive.read(told["METADATA"]).decode()
        assert f"\nVersion: {__version__}\n" in metadata
        assert "\nLicense-Expression: Apache-2.0\n" in metadata
        assert "LICENSE" in told
        assert "coopevents = coopevents.cli:main" in archive.read(told["entry_points.txt"]).decode()
    needed = [
        Requirement(line.partition(": ")[2]) for line in metadata.splitlines() if line.startswith("Requires-Dist")
    ]
    plain = [one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})]
    assert len(plain) > 20
    for one in plain:
        try:
            assert one.specifier.contains(version(one.name)), f"{one} against {version(one.name)}"
        except PackageNotFoundError:
            pytest.fail(f"{one} is not installed")


def test_wheel_installed_command_extracts(programs: Path, tmp_path: Path) -> None:
    assert run(programs / "coopevents", "--version", folder=tmp_path).strip() == f"coopevents {__version__}"
    shutil.copytree(ROOT / "data/raw", tmp_path / "raw")
    said = run(programs / "coopevents", "extract", "raw", "-o", "out", folder=tmp_path)
    assert "6 documents" in said
    for name in ("events.csv", "records.xlsx", "report.html", "texts/04-yanbian.txt"):
        assert (tmp_path / "out" / name).stat().st_size > 100
    assert "organisations" in run(programs / "coopevents", "lexicon", "check", folder=tmp_path)
    where = run(programs / "python", "-c", "import coopevents; print(coopevents.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(programs.parent)


def test_wheel_command_works_from_elsewhere_as_pipx_links_it(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/coopevents").symlink_to(programs / "coopevents")
    assert "extract" in run(tmp_path / "bin/coopevents", "--help", folder=tmp_path)
    assert "RAW" in run(programs / "coopevents", "extract", "--help", folder=tmp_path)


USER = """\
from typing import reveal_type

import coopevents

record = coopevents.extract("가람시는 상담회를 열었다.", published="2016-05-10")
reveal_type(record.events[0].date)
reveal_type(coopevents.load("out").sums)
wrong: int = record.doc_id
"""


def test_wheel_is_typed_for_who_uses_it(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(USER, encoding="utf-8")
    options = ["--strict", "--follow-imports=silent", "--cache-dir", str(tmp_path / "cache")]
    command = [sys.executable, "-m", "mypy", *options, "--python-executable", str(programs / "python"), "user.py"]
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "MYPYPATH"}}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    told = [line.partition(": ")[2] for line in done.stdout.splitlines() if line.startswith("user.py")]
    assert [line.partition("  [")[0] for line in told] == [
        'note: Revealed type is "str | None"',
        'note: Revealed type is "pandas.core.frame.DataFrame"',
        'error: Incompatible types in assignment (expression has type "str", variable has type "int")',
    ], done.stdout + done.stderr


def test_public_functions_say_what_they_do() -> None:
    for name in coopevents.__all__:
        one = getattr(coopevents, name)
        if callable(one):
            assert len(inspect.getdoc(one) or "") > 80, name
            signature = inspect.signature(one)
            assert all(each.annotation is not inspect.Parameter.empty for each in signature.parameters.values())
            assert signature.return_annotation is not inspect.Signature.empty


def test_version_stands_in_one_place() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dynamic = ["version"]' in project
    assert 'attr = "coopevents._version.__version__"' in project
    assert re.search(rf"^version: {re.escape(__version__)}$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.M)
    assert re.search(rf"^## {re.escape(__version__)}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    written = [
        file.name for file in SOURCES.rglob("*.py") if f'"{__version__}"' in file.read_text(encoding="utf-8")
    ]  # fmt: skip
    assert written == ["_version.py"]


def test_citation_has_what_is_needed() -> None:
    cited = dict(re.findall(r"^([\w-]+): *(.*)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.M))
    assert cited["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "type", "version", "license"} <= cited.keys()
    assert cited["license"] == "Apache-2.0"
