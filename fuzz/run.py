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


READERS = "readers"


def seeds(folder: Path, target: str) -> None:
    """One made release in every format; for what takes a text, the release and its lines."""
    import made

    if target == READERS:
        for form, make in made.MAKERS.items():
            (folder / form).write_bytes(make(made.MISSION))
        return
    for number, text in enumerate([made.txt(made.MISSION), *made.txt(made.MISSION).splitlines()]):
        (folder / f"{number}.txt").write_bytes(text)


def dictionary(file: Path) -> None:
    """Words of the release, so that changed texts stay Korean."""
    import made

    words = sorted(set(made.txt(made.MISSION).split()))
    file.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n' for word in words))


def main() -> None:
    target, options = TARGETS[sys.argv[1]], sys.argv[2:]
    crashes = HERE / "crashes"
    crashes.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        seeds(folder / "seeds", sys.argv[1])
        if sys.argv[1] != READERS:
            dictionary(folder / "words")
            options.append(f"-dict={folder / 'words'}")
        prefix = f"-artifact_prefix={crashes}/{sys.argv[1]}-"
        kept = HERE / "corpus" / sys.argv[1]  # inputs that reach new code, for the next time
        kept.mkdir(parents=True, exist_ok=True)
        atheris.Setup([sys.argv[0], prefix, *options, str(kept), str(folder / "seeds")], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
