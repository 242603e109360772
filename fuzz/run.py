"""Fuzzing with atheris: `python fuzz/run.py TARGET [libFuzzer options]`; `make fuzz` runs all targets.

Job: seeds, instrumentation, the loop.  A crash is written to fuzz/crashes/; its bytes go to tests/formats/found/ as
`TARGET-what.bin`, where a test reads them for ever after.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path += [str(HERE), str(HERE.parent / "tests" / "formats")]

with atheris.instrument_imports(include=["coopevents"]):
    from targets import TARGETS


def seeds(folder: Path) -> None:
    """One made release in every format."""
    import made

    for form, make in made.MAKERS.items():
        (folder / form).write_bytes(make(made.MISSION))


def main() -> None:
    target, options = TARGETS[sys.argv[1]], sys.argv[2:]
    crashes = HERE / "crashes"
    crashes.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        atheris.Setup([sys.argv[0], f"-artifact_prefix={crashes}/{sys.argv[1]}-", *options, folder], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
