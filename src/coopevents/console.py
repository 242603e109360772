"""What a run shows on a terminal: progress on stderr; at the end a summary by table and what to look at first.

Job: show.  Input: a `Summary`, the output folder.  Output: text on a stream, in Korean or English by the locale.  It
must not know how a run works.
"""

from __future__ import annotations

import heapq
import json
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from coopevents.export.labels import KINDS, code_label
from coopevents.export.pages import REPORT, WORKBOOK
from coopevents.language import Words
from coopevents.records import AgreementKind
from coopevents.run import Progress as Report
from coopevents.run import Summary
from coopevents.worth import Entry, Worth

NAME = "coopevents"
NAMED_AT_MOST = 20  # quarantined files; all stand in quarantine.csv
LOOKED_AT_FIRST = 5  # records named in the summary
WEIGHED_AT_MOST = 10_000  # documents; beyond, the records are not read again for the summary
WEIGHED_UNCHANGED = 1_000  # the same where nothing changed: an answer is expected at once

TEXTS = {
    "documents": ("문서", "documents"),
    "rate": ("초당 {rate:.1f}건", "{rate:.1f} a second"),
    "messages": ("{file}에 알림 {n}건이 있습니다", "{n} messages in {file}"),
    "title": ("문서 {n}건({how}), {seconds:.1f}초", "{n} documents, {how} in {seconds:.1f} s"),
    "unchanged": ("바뀐 것 없음", "nothing changed"),
    "computed": ("파일 {n}개 읽음", "{n} files read"),
    "table": ("표", "table"),
    "row": ("행", "rows"),
    "review": ("확인 필요", "for review"),
    "events": ("행사 events", "events"),
    "agreements": ("협약 agreements", "agreements"),
    "amounts": ("금액 amounts", "amounts"),
    "companies": ("기업 companies", "companies"),
    "organizations": ("기관 organizations", "organizations"),
    "clusters": ("같은 행사 clusters", "clusters"),
    "evidence": ("근거 evidence", "evidence"),
    "table_documents": ("문서 documents", "documents"),
    "issues": ("점검에서 나온 것: {codes}", "issues: {codes}"),
    "corrected": ("고친 것 {n}건 반영", "corrections applied: {n}"),
    "first": ("먼저 볼 것", "Look at first"),
    "open": ("열어 볼 것: {files}", "To open: {files}"),
    "how": ("하나씩 보고 고치기: {command}", "To read and correct them: {command}"),
    "confidence": ("신뢰도 {percent} %", "confidence {percent} %"),
    "dollars": ("약 {dollars:,.0f}달러", "about US$ {dollars:,.0f}"),
    "quarantined": ("읽지 못함: {file}: {reason}", "quarantined: {file}: {reason}"),
    "more": ("… 그 밖에 {n}건이 {file}에 있습니다", "… and {n} more in {file}"),
}


class Rate(ProgressColumn):
    """Documents a second, once there are two to tell by."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def render(self, task: Task) -> Text:
        return Text(self._words("rate", rate=task.speed) if task.speed else "", style="dim")


@contextmanager
def progress_bar(quiet: bool) -> Iterator[Report]:
    """A function that takes (done, total); it shows a bar, the rate and the time left where stderr is a terminal."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda done, total: None
        return
    words = Words(TEXTS)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(words), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(words("documents"), total=None)
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
    """Counts and what to look at first on stdout, quarantined files on stderr; of these only the number where quiet."""
    words = Words(TEXTS)
    errors = Console(stderr=True, soft_wrap=True, markup=False, highlight=False)
    if quiet:
        if summary.quarantined:
            errors.print(words("messages", n=len(summary.quarantined), file=out / "quarantine.csv"))
        return
    shown = Console(highlight=False)
    shown.print(_counts(summary, words))
    if summary.issues:
        codes = ", ".join(f"{code} {n}" for code, n in summary.issues.items())
        shown.print(Text(words("issues", codes=codes)), soft_wrap=True)
    if summary.corrected:
        shown.print(words("corrected", n=summary.corrected))
    most = WEIGHED_UNCHANGED if summary.unchanged else WEIGHED_AT_MOST
    if 0 < summary.documents <= most and (first := look_first(out)):
        shown.print(Text(words("first"), style="bold"))
        for one in first:
            shown.print(_entry(one, words), soft_wrap=True)
        shown.print(Text(words("how", command=f"{program()} review {out}")), soft_wrap=True)
    if made := [str(out / name) for name in (WORKBOOK, REPORT) if (out / name).is_file()]:
        shown.print(Text(words("open", files=", ".join(made))), soft_wrap=True)
    for file in summary.quarantined[:NAMED_AT_MOST]:
        errors.print(words("quarantined", file=file.file, reason=file.reason))
    if (more := len(summary.quarantined) - NAMED_AT_MOST) > 0:
        errors.print(words("more", n=more, file=out / "quarantine.csv"))


def program() -> str:
    """How this program can be called again: by its name, or by its path where the shell does not find the name."""
    called = Path(sys.argv[0])
    return str(called) if called.stem == NAME and which(NAME) is None else NAME


def look_first(out: Path) -> list[Entry]:
    """The records marked for review that are most worth a look.  Raises OSError, ValueError."""
    worth = Worth.from_lexicon()
    with (out / "records.jsonl").open(encoding="utf-8") as lines:
        entries = (entry for line in lines for entry in worth.entries(json.loads(line)) if entry.marked)
        return heapq.nsmallest(LOOKED_AT_FIRST, entries, key=lambda one: (-one.worth, one.id))


def _counts(summary: Summary, words: Words) -> Table:
    how = words("unchanged") if summary.unchanged else words("computed", n=summary.computed)
    title = words("title", n=summary.documents, how=how, seconds=summary.seconds)
    table = Table(title=title, title_justify="left", title_style="bold")
    table.add_column(words("table"))
    table.add_column(words("row"), justify="right")
    table.add_column(words("review"), justify="right")
    for name, rows in summary.counts.items():
        flagged = summary.flagged.get(name)
        label = words("table_documents" if name == "documents" else name)
        table.add_row(label, f"{rows:,}", Text(f"{flagged:,}", style="yellow") if flagged else "")
    return table


def _entry(one: Entry, words: Words) -> Text:
    """An entry as a line: what, why, where."""
    why = [words("confidence", percent=round(one.confidence * 100))]
    why += [words("dollars", dollars=one.dollars)] if one.dollars else []
    why += one.codes
    label = KINDS["company" if one.group == "companies" else one.group.removesuffix("s")]
    kind = code_label(AgreementKind(one.title)) if one.title in AgreementKind.__members__.values() else None
    line = Text(f"  {label.said(words.language)} ")
    line.append(one.title if kind is None else kind.said(words.language), style="bold")
    line.append(f"  {', '.join(why)}  [{one.doc_id}] {one.id}", style="dim")
    return line
