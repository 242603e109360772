"""What a run shows on a terminal: progress on stderr, a summary table at the end.

Job: show.  Input: a `Summary`.  Output: text on a stream.  It must not know how a run works.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from coopevents.run import Progress as Report
from coopevents.run import Summary

NAMED_AT_MOST = 20  # quarantined files; all stand in quarantine.csv


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Report]:
    """A function that takes (done, total); it shows a bar where stderr is a terminal."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda done, total: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("documents", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def stoppable() -> Iterator[None]:
    """SIGTERM stops a run like Ctrl-C: workers ended, results kept."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def notice(message: str) -> None:
    """A line on stderr that the user should see at once, quiet or not."""
    Console(stderr=True, soft_wrap=True, markup=False, highlight=False).print(message)


def show_summary(summary: Summary, out: Path, *, quiet: bool) -> None:
    """The counts on stdout, the quarantined files on stderr; of these only the number where quiet."""
    errors = Console(stderr=True, soft_wrap=True, markup=False, highlight=False)
    if quiet:
        if summary.quarantined:
            errors.print(f"{len(summary.quarantined)} messages in {out / 'quarantine.csv'}")
        return
    table = Table(title=f"{_title(summary)} in {summary.seconds:.1f} s", title_justify="left")
    table.add_column("table")
    table.add_column("rows", justify="right")
    table.add_column("for review", justify="right")
    for name, rows in summary.counts.items():
        table.add_row(name, str(rows), str(summary.flagged.get(name, "")))
    shown = Console()
    shown.print(table)
    if summary.issues:
        shown.print("issues: " + ", ".join(f"{code} {n}" for code, n in summary.issues.items()), soft_wrap=True)
    if summary.corrected:
        shown.print(f"corrections applied: {summary.corrected}")
    for one in summary.quarantined[:NAMED_AT_MOST]:
        errors.print(f"quarantined: {one.file}: {one.reason}")
    if (more := len(summary.quarantined) - NAMED_AT_MOST) > 0:
        errors.print(f"… and {more} more in {out / 'quarantine.csv'}")


def _title(summary: Summary) -> str:
    """How many documents, and how many of them had to be read."""
    documents = f"{summary.documents} documents"
    if summary.unchanged:
        return f"{documents}, nothing changed"
    return f"{documents}, {summary.computed} files read"
