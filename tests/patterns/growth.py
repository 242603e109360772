"""How the time of every pattern of the package grows: `python tests/patterns/growth.py [PART_OF_A_NAME]`.

Job: collect every regular expression that the package compiles, with no list of them anywhere: what is compiled while
all modules are imported, the resources loaded and the golden documents read, and what stands as a literal in a call.
Each is looked for in texts made of its own parts (`adversaries`); the time may grow about as the length does.  Prints a
line for each that grows faster, and ends with 1 if there is one.

The processor's time is compared with itself: four times the text may take eight times the time (sixteen would be the
square), and again in texts four times as long, at each of three looks: a busy machine may deceive once.  A pattern is
let off as soon as a time grows as its text does, and at once where it takes less than FREE.  The patterns are shared
out among the processors.
"""

from __future__ import annotations

import ast
import importlib
import math
import multiprocessing
import pkgutil
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any

import regex
import regex._main as regex_main
from adversaries import parts, units

from coopevents import regex as chosen

LENGTH = 300
FREE = 0.000025  # seconds; `「[^」]*」`, as quick a square as there is, takes twice as long for LENGTH
TIMES = 4
GROWS_AT_MOST = 8.0
ROUNDS = ((LENGTH, 3), (LENGTH * TIMES, 1), (LENGTH * TIMES, 3))  # lengths and repetitions of a second look
NEAR_MISS = "☒.\n☒ "  # behind a run: what was about to match does not
BEHIND = 200  # code points
LOOKS = 3
SLOW = 0.05  # seconds of the processor; whatever takes them for LENGTH grows too fast
PATIENCE = 3.0  # seconds of the processor for any of the texts, the longest sixteen times LENGTH
SEARCHES = frozenset("search match fullmatch sub subn split finditer findall compile".split())
GOLDEN = Path(__file__).parents[1] / "golden"

compiled: dict[tuple[Any, int], Any] = {}
places: dict[tuple[Any, int], str] = {}
wholly: set[Any] = set()  # names and literals that a text must match from end to end


def recording(original: Any) -> Any:
    """A `_compile` that remembers what modules of ours compile, and where."""

    def compile_(pattern: Any, flags: Any, *rest: Any, **named: Any) -> Any:
        found = original(pattern, flags, *rest, **named)
        frame = sys._getframe(1)
        while frame.f_back is not None and _of_an_engine(Path(frame.f_code.co_filename)):
            frame = frame.f_back
        file = frame.f_code.co_filename
        if "/coopevents/" in Path(file).as_posix() and hasattr(found, "finditer"):
            key = found.pattern, found.flags
            if key not in compiled:
                compiled[key], places[key] = found, f"{file.rpartition('coopevents/')[2]}:{frame.f_lineno}"
        return found

    return compile_


def _of_an_engine(file: Path) -> bool:
    """The libraries, and the module of ours that chooses between them."""
    return file.parent.name in {"regex", "re"} or file.name == "regex.py"


def collect() -> None:
    """Fills `compiled` and `places`."""
    regex_main._compile = recording(regex_main._compile)
    re._compile = recording(re._compile)  # type: ignore[attr-defined]
    import coopevents

    modules = [coopevents]
    for one in pkgutil.walk_packages(coopevents.__path__, "coopevents."):
        modules.append(importlib.import_module(one.name))
    from coopevents.ingest.raw import RawDocument
    from coopevents.pipeline import Resources, analyse

    resources = Resources.load()
    for file in sorted(GOLDEN.glob("*.txt")):
        analyse(RawDocument(file.stem, file.read_text(encoding="utf-8"), published="2016-05-10"), resources)
    for module in modules:
        read_source(Path(str(module.__file__)), module.__name__.removeprefix("coopevents."))
        for name, value in vars(module).items():
            if isinstance(value, regex.Pattern | re.Pattern) and (value.pattern, value.flags) in places:
                places[value.pattern, value.flags] = f"{module.__name__.removeprefix('coopevents.')}.{name}"


def read_source(file: Path, module: str) -> None:
    """Compiles the literals of calls like `regex.search("…", text)`; notes what is asked for as a whole."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name | ast.Attribute):
            continue
        if node.attr == "fullmatch":
            wholly.add(node.value.id if isinstance(node.value, ast.Name) else node.value.attr)
    source = file.read_text(encoding="utf-8")
    engine = regex if "\nimport regex\n" in source else chosen
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in {"regex", "re"}
            and node.func.attr in SEARCHES
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            whole = node.func.attr == "fullmatch"
            compile_literal(engine, node.args[0].value, f"{module}:{node.lineno}", whole=whole)


def compile_literal(engine: Any, pattern: str, place: str, *, whole: bool) -> None:
    try:
        found = engine.compile(pattern)
    except regex.error:  # a part of one, compiled elsewhere
        return
    compiled.setdefault((found.pattern, found.flags), found)
    places.setdefault((found.pattern, found.flags), place)
    if whole:
        wholly.add(pattern)


def seconds(pattern: Any, text: Any, whole: bool, repeat: int = 1) -> float:
    """Processor time of finding all that matches, or of matching the text as a whole: the least of some goes."""
    limit = {"timeout": PATIENCE} if isinstance(pattern, regex.Pattern) else {}
    taken = []
    for _ in range(repeat):
        started = time.thread_time()
        try:
            if whole:
                pattern.fullmatch(text, **limit)
            else:
                for _found in pattern.finditer(text, **limit):
                    pass
        except TimeoutError:
            return math.inf
        taken.append(time.thread_time() - started)
    return min(taken)


def grows(pattern: Any, unit: str, behind: str, whole: bool) -> float:
    """How many times longer a text TIMES as long takes; 0 where that is of no account."""

    def text(length: int) -> str | bytes:
        made = (unit * (length // len(unit) + 1))[:length] + NEAR_MISS + behind
        return made.encode() if isinstance(pattern.pattern, bytes) else made

    if (once := seconds(pattern, text(LENGTH), whole)) < FREE:
        return 0.0
    if once >= SLOW:
        return once / FREE
    found = seconds(pattern, text(LENGTH * TIMES), whole) / once  # most are let off by this
    for length, repeat in ROUNDS:
        if found < GROWS_AT_MOST or found == math.inf:
            break
        shorter = seconds(pattern, text(length), whole, repeat + 1)
        found = seconds(pattern, text(length * TIMES), whole, repeat) / shorter
    return found if found >= GROWS_AT_MOST else 0.0


def worst(pattern: Any, whole: bool = False) -> tuple[float, str]:
    """The first unit that a pattern grows too fast with, and how fast; 0 where there is none."""
    source = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    behind = "".join(parts(source))[:BEHIND]
    own = {*parts(source), "가 ", "1 "}
    for unit in units(source):
        # a search gives up at once where a literal that it needs is nowhere behind; but it may end there, too
        for rest, as_whole in (("", False), *[(behind, False)] * (unit in own), *[("", True)] * whole):
            if (found := grows(pattern, unit, rest, as_whole)) > GROWS_AT_MOST:
                return found, unit
    return 0.0, ""


def judged(key: tuple[Any, int]) -> str:
    """A line about a pattern that grows too fast, each time it is looked at; nothing about another."""
    whole = key[0] in wholly or places[key].rpartition(".")[2] in wholly
    for _ in range(LOOKS):  # on a busy machine one look may deceive
        found, unit = worst(compiled[key], whole)
        if not found:
            return ""
    return f"{places[key]} grows {found:.0f} times with {unit!r}: {str(key[0])[:200]!r}"


def main() -> int:
    collect()
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    keys = [key for key in compiled if wanted in places[key]]
    with multiprocessing.get_context("fork").Pool() as pool:  # its processes know what is compiled
        bad = [told for told in pool.imap_unordered(judged, keys, chunksize=8) if told]
    used = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(*sorted(bad), f"{len(keys)} patterns, {len(bad)} grow faster than their texts ({used:.0f} s)", sep="\n")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
