"""How fast the program is, against plain analysis: `python bench/speed.py [FOLDER ...] [--generated N] [--rounds 7]`.

Job: the characters per second of the whole program (read, extract, export in one process), of `extract` alone and of
the dates alone, each as a ratio to other programs on the same texts in the same run.  All are warmed up, then take
turns, so that a busy machine slows all alike; a figure is the median of the rounds, a ratio the median of the rounds'
ratios.  Start-up is measured apart, in fresh processes.  `--history` adds a line to `bench/history.csv`.

The others: `Kiwi.tokenize` over the whole of every text, with Kiwi's default dictionaries and with those that the
program loads; `korean-datetime` and `dateparser` for the dates.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from generate_corpus import write_corpus
from kiwipiepy import Kiwi
from stages import Profile, profile

from coopevents.annotate.dates import annotate_dates
from coopevents.engines.work import process
from coopevents.export.staging import Staging
from coopevents.ingest.corpus import scan
from coopevents.ingest.errors import UnreadableError
from coopevents.ingest.raw import RawDocument
from coopevents.ingest.read import read_source
from coopevents.pipeline import Resources, analyse
from coopevents.publish import write_output
from coopevents.store import Store, Wanted

HISTORY = Path(__file__).with_name("history.csv")
COLUMNS = (
    "commit", "corpus", "documents", "characters", "cores", "share_analysed", "sentences_a_document",
    "program_to_kiwi", "program_to_small_kiwi", "extract_to_kiwi", "dates_to_korean_datetime", "dates_to_dateparser",
)  # fmt: skip
SLOW_AFTER = 40_000  # characters: dateparser is asked for as much as this, the others for all
NOW = dt.datetime(2020, 5, 20)
Contestant = Callable[[], None]

HELP = "from coopevents.cli import app; app()"
BARE_HELP = "import typer; app = typer.Typer(); app.command('a')(lambda: None); app.command('b')(lambda: None); app()"
COLD = "import coopevents; coopevents.extract({text!r}, published='2019-05-20')"
COLD_KIWI = "from kiwipiepy import Kiwi; Kiwi({options}).tokenize({text!r})"
SMALL = "load_default_dict=False, load_typo_dict=False, load_multi_dict=False"


def small_kiwi() -> Kiwi:
    return Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)


def readable(folder: Path) -> list[RawDocument]:
    """The documents of a folder that can be read."""
    found = []
    for source in scan(folder).sources:
        try:
            found.append(read_source(source))
        except UnreadableError:
            continue
    return found


def contestants(
    folder_of: Path, texts: Sequence[str], raws: Sequence[RawDocument], resources: Resources
) -> dict[str, Contestant]:
    """What takes turns, each over all texts once."""
    whole, small = Kiwi(num_workers=1), small_kiwi()

    def program() -> None:
        """What a run does with its one worker, without the hand-over between processes."""
        with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "cache") as store:
            for source in scan(folder_of).sources:
                store.want(Wanted(source.id, source.path, source.id.encode()))
                for part in process(source, partial(analyse, resources=resources)):
                    store.put(part, "")
            store.commit()
            with Staging(Path(folder) / "out") as staging:
                write_output(store, staging)

    def extracted() -> None:
        for raw in raws:
            analyse(raw, resources)

    def tokenized(kiwi: Kiwi) -> None:
        for text in texts:
            kiwi.tokenize(text)

    return {
        "program": program,
        "extract": extracted,
        "kiwi": partial(tokenized, whole),
        "small kiwi": partial(tokenized, small),
    }


def date_contestants(texts: Sequence[str]) -> dict[str, Contestant]:
    """The same for dates, over the first texts only; those of the other programs that are installed."""
    some: list[str] = []
    for text in texts:
        if sum(map(len, some)) > SLOW_AFTER:
            break
        some.append(text)

    def ours() -> None:
        for text in some:
            annotate_dates(text)

    found: dict[str, Contestant] = {"dates": ours}
    try:
        from korean_datetime import parse_all
    except ImportError:
        pass
    else:
        found["korean-datetime"] = lambda: [parse_all(text, now=NOW) for text in some] and None
    try:
        from dateparser.search import search_dates
    except ImportError:
        pass
    else:
        found["dateparser"] = lambda: [search_dates(text, languages=["ko"]) for text in some] and None
    return found


def interleaved(found: dict[str, Contestant], rounds: int) -> dict[str, list[float]]:
    """Seconds of each contestant in each round, after one that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in found}
    for turn in range(rounds + 1):
        for name, contestant in found.items():
            begun = time.perf_counter()
            contestant()
            if turn:
                seconds[name].append(time.perf_counter() - begun)
    return seconds


def ratio(seconds: dict[str, list[float]], one: str, other: str) -> float | None:
    """How many times as fast `one` is as `other`: the median over the rounds."""
    if one not in seconds or other not in seconds:
        return None
    return statistics.median(b / a for a, b in zip(seconds[one], seconds[other], strict=True))


def cold(commands: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Seconds of fresh processes."""

    def started(arguments: list[str]) -> None:
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)

    return interleaved({name: partial(started, arguments) for name, arguments in commands.items()}, rounds)


def start_up(text: str, rounds: int) -> None:
    seconds = cold(
        {
            "coopevents --help": ["-c", HELP, "--help"],
            "bare typer --help": ["-c", BARE_HELP, "--help"],
            "one document": ["-c", COLD.format(text=text)],
            "Kiwi()": ["-c", COLD_KIWI.format(text=text, options="")],
            "Kiwi, our dictionaries": ["-c", COLD_KIWI.format(text=text, options=SMALL)],
        },
        rounds,
    )
    print("\n| from cold | seconds |\n|---|---|")
    for name, measured in seconds.items():
        print(f"| {name} | {statistics.median(measured):.2f} |")
    for one, other in (
        ("coopevents --help", "bare typer --help"),
        ("one document", "Kiwi()"),
        ("one document", "Kiwi, our dictionaries"),
    ):
        print(f"{one}: {1 / (ratio(seconds, one, other) or 1):.2f} times {other}")


def measure(folder: Path, name: str, rounds: int, resources: Resources) -> dict[str, object]:
    """The tables of one corpus, printed; the figures for the history."""
    raws = readable(folder)
    texts = [analyse(raw, resources)[0].text for raw in raws]
    characters = sum(map(len, texts))
    print(f"\n## {name}: {len(raws)} documents, {characters:,} characters\n")
    seconds = interleaved(contestants(folder, texts, raws, resources), rounds)
    print("| | characters/s | of bare Kiwi |\n|---|---|---|")
    for one, measured in seconds.items():
        print(f"| {one} | {characters / statistics.median(measured):,.0f} | {ratio(seconds, one, 'kiwi'):.2f} |")
    dates = interleaved(date_contestants(texts), min(rounds, 3))
    for other in ("korean-datetime", "dateparser"):
        if other in dates:
            print(f"dates: {ratio(dates, 'dates', other):.1f} times as fast as {other}")
    stages = profile(raws, resources)
    show(stages)
    rounded = {
        "program_to_kiwi": ratio(seconds, "program", "kiwi"),
        "program_to_small_kiwi": ratio(seconds, "program", "small kiwi"),
        "extract_to_kiwi": ratio(seconds, "extract", "kiwi"),
        "dates_to_korean_datetime": ratio(dates, "dates", "korean-datetime"),
        "dates_to_dateparser": ratio(dates, "dates", "dateparser"),
        "share_analysed": stages.share_analysed,
        "sentences_a_document": stages.sentences / max(1, stages.documents),
    }
    return {
        "corpus": name,
        "documents": len(raws),
        "characters": characters,
        **{key: "" if value is None else f"{value:.3f}" for key, value in rounded.items()},
    }


def show(stages: Profile) -> None:
    whole = sum(stages.seconds.values())
    print(f"\n{stages.share_analysed:.1%} of the characters are analysed by Kiwi.\n")
    print("| stage | share of the time | µs a character |\n|---|---|---|")
    for stage, seconds in stages.seconds.most_common():
        print(f"| {stage} | {seconds / whole:.1%} | {1e6 * seconds / stages.characters:.2f} |")


def write_history(lines: Sequence[dict[str, object]]) -> None:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True)
    new = not HISTORY.exists()
    with HISTORY.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        if new:
            writer.writeheader()
        for line in lines:
            writer.writerow({"commit": commit.stdout.strip(), "cores": os.cpu_count(), **line})


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--generated", type=int, default=0, help="documents to make up and measure too")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-start-up", action="store_true", help="leave out the fresh processes")
    parser.add_argument("--history", action="store_true", help="add the ratios to bench/history.csv")
    given = parser.parse_args()
    print(f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}")
    resources = Resources.load()
    lines = []
    with tempfile.TemporaryDirectory() as made:
        folders = [(folder.name, folder) for folder in given.folders]
        if given.generated:
            write_corpus(given.generated, Path(made) / "generated")
            folders.append((f"generated {given.generated}", Path(made) / "generated"))
        for name, folder in folders:
            lines.append(measure(folder, name, given.rounds, resources))
        if folders and not given.no_start_up:
            start_up(readable(folders[0][1])[0].text, given.rounds)
    if given.history:
        write_history(lines)


if __name__ == "__main__":
    main()
