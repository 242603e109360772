"""The command line.

Job: arguments, messages, exit codes: 0 done (quarantined files named), 1 output that cannot be written, a bad lexicon
or figures below the floor, 2 usage, 3 nothing readable, 130 stopped by Ctrl-C.  It must not know how anything is done:
imports stand inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from coopevents.cli_people import people_app
from coopevents.export.pages import Layout, Pages
from coopevents.language import Words

DONE, FAILED, USAGE, NOTHING_READABLE, STOPPED = 0, 1, 2, 3, 130

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Tables of SME cooperation events from Korean press releases and news.",
)
TEXTS = {
    "bad_out": (
        "{out}에는 결과를 쓸 수 없습니다. 파일이거나 원문 폴더입니다.",
        "{out} is no folder for the output: a file, or the input itself",
    ),
    "lexicon": ("사전에 잘못이 있습니다: {error}", "lexicon: {error}"),
    "interrupted": (
        "멈췄습니다: {error}. 다음 실행은 여기서 이어집니다. {out}은 그대로입니다.",
        "stopped: {error}, the next run goes on from there; {out} is as it was",
    ),
    "stopped": (
        "멈췄습니다. 읽은 것은 남아 있고 다음 실행은 여기서 이어집니다. {out}은 온전합니다.",
        "stopped: what was read is kept, the next run goes on from there; {out} is whole",
    ),
    "no_worker": ("작업 프로세스가 살아남지 못합니다: {error}", "no worker can be kept alive: {error}"),
    "unwritten": ("결과를 쓰지 못했습니다: {error}", "output not written: {error}"),
    "no_dask": (
        "dask가 없습니다. pip install 'coopevents[dask]' ({error})",
        "dask is not installed: pip install 'coopevents[dask]' ({error})",
    ),
    "on_dask": (
        "문서 {report.documents}건, 읽지 못한 것 {report.refused}건, 워커 {report.workers}개: {tables}",
        "{report.documents} documents, {report.refused} refused, {report.workers} workers: {tables}",
    ),
    "nothing": ("{raw}에 읽을 수 있는 문서가 없습니다", "nothing readable below {raw}"),
}
lexicon_app = typer.Typer(no_args_is_help=True, help="The word lists.")
app.add_typer(lexicon_app, name="lexicon")
app.add_typer(people_app)

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Errors only.")]


class Engine(StrEnum):
    """Where documents are analysed."""

    LOCAL = "local"
    DASK = "dask"


def main() -> None:
    """The entry point of the installed command."""
    app()


def _version(wanted: bool) -> None:
    if wanted:
        from coopevents import __version__

        typer.echo(f"coopevents {__version__}")
        raise typer.Exit(DONE)


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    pass


@app.command()
def extract(
    raw: Annotated[
        str,
        typer.Argument(help="Folder with documents and a metadata.csv; for dask also an address like s3://bucket/x."),
    ],
    out: Annotated[str, typer.Option("--out", "-o", help="Folder of the tables; for dask also an address.")],
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; without it, by the number of files.")] = None,
    corrections: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="CSV record,field,value,by,when; else RAW/corrections.csv."),
    ] = None,
    layout: Annotated[
        Layout, typer.Option(help="Of records.xlsx: all sheets, or the flat one that agencies hand in.")
    ] = Layout.FULL,
    workbook: Annotated[bool, typer.Option(help="Write records.xlsx; without it an older one is removed.")] = True,
    report: Annotated[bool, typer.Option(help="Write report.html; without it an older one is removed.")] = True,
    text: Annotated[
        bool, typer.Option(help="Keep the texts of the documents; without them quotations are cut too.")
    ] = True,
    force: Annotated[
        bool, typer.Option("--force", help="Read all documents anew, not only new and changed ones.")
    ] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that one document may take.")] = 60.0,
    memory: Annotated[int, typer.Option(min=64, help="Megabytes that one document may take.")] = 1024,
    engine: Annotated[Engine, typer.Option(help="Processes of this machine, or a dask cluster.")] = Engine.LOCAL,
    scheduler: Annotated[
        str | None, typer.Option(help="Address of a dask scheduler; without it, --workers of this machine.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Read the new and changed documents below RAW and write the tables to OUT."""
    if engine is Engine.DASK:
        if corrections is not None:
            raise typer.BadParameter("dask applies no corrections; use the local engine", param_hint="--corrections")
        _extract_on_dask(raw, out, scheduler, workers or 2, quiet, text)
        return
    from coopevents.console import notice, progress_bar, show_summary, stoppable
    from coopevents.engines.local import Limits
    from coopevents.run import run

    words = Words(TEXTS)
    source, target = Path(raw), Path(out)
    if not source.is_dir():
        raise typer.BadParameter(f"Directory {raw!r} does not exist.", param_hint="RAW")
    if target.exists() and (not target.is_dir() or target.resolve() == source.resolve()):
        _fail(words("bad_out", out=out), USAGE)
    pages = Pages(workbook=layout if workbook else None, report=report)
    with _failures_told(out), stoppable(), progress_bar(quiet) as progress:
        summary = run(
            source,
            target,
            workers=workers,
            corrections=corrections,
            pages=pages,
            progress=progress,
            force=force,
            texts=text,
            limits=Limits(timeout, memory),
            notify=notice,
        )
    show_summary(summary, target, quiet=quiet)
    if not summary.documents:
        _fail(words("nothing", raw=raw), NOTHING_READABLE)


@contextmanager
def _failures_told(out: str) -> Iterator[None]:
    """What stops a run, as a message and an exit code."""
    from coopevents.engines.local import EngineError
    from coopevents.lexicon.loader import LexiconError
    from coopevents.run import Interrupted

    words = Words(TEXTS)
    try:
        yield
    except Interrupted as error:
        _fail(words("interrupted", error=error, out=out), STOPPED)
    except KeyboardInterrupt:
        _fail(words("stopped", out=out), STOPPED)
    except LexiconError as error:
        _fail(words("lexicon", error=error), FAILED)
    except EngineError as error:
        _fail(words("no_worker", error=error), FAILED)
    except OSError as error:
        _fail(words("unwritten", error=error), FAILED)


def _extract_on_dask(raw: str, out: str, scheduler: str | None, workers: int, quiet: bool, with_texts: bool) -> None:
    """The same on a cluster, with partitioned tables."""
    words = Words(TEXTS)
    try:
        from coopevents.engines.dask import run_dask
    except ImportError as error:
        _fail(words("no_dask", error=error), USAGE)
    from coopevents.console import notice, progress_bar

    with _failures_told(out), progress_bar(quiet) as progress:
        report = run_dask(
            raw,
            out,
            scheduler=scheduler,
            workers=workers,
            with_texts=with_texts,
            progress=progress,
            notify=notice,
        )
    if not quiet:
        typer.echo(words("on_dask", report=report, tables=", ".join(f"{k} {v}" for k, v in report.counts.items())))
    if not report.documents:
        _fail(words("nothing", raw=raw), NOTHING_READABLE)


@app.command()
def workbook(
    out: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Output folder of a run.")],
    file: Annotated[Path, typer.Option("--out", "-o", help="The .xlsx file to write.")],
    layout: Annotated[
        Layout, typer.Option(help="All sheets, or the flat one that agencies hand in.")
    ] = Layout.OFFICIAL,
) -> None:
    """Make a workbook of a finished run."""
    from coopevents.export.pages import write_workbook

    try:
        write_workbook(out, file, layout)
    except OSError as error:
        _fail(f"not written: {error}", FAILED)


@app.command()
def mentions(
    cases: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="JSON lines: id, text, reference.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="JSON lines: id, mentions.")],
) -> None:
    """Write the dates, sums, countries and organisations of single texts."""
    from coopevents.mentions import CaseError, write_mentions

    try:
        write_mentions(cases, out)
    except CaseError as error:
        _fail(f"{cases}: {error}", USAGE)


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(help="A document; a member of a container as archive.zip/folder/a.hwp.")],
    published: Annotated[str | None, typer.Option(help="Date of publication, EDTF.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page with the text highlighted to this file.")] = None,
) -> None:
    """Say for each value of a document why it is there, and for each blank why not."""
    from coopevents.explain import WhichDocumentError, explain_file
    from coopevents.ingest.errors import UnreadableError
    from coopevents.values.edtf import EdtfError

    try:
        explained = explain_file(file, published=published, html=html is not None)
    except EdtfError as error:
        _fail(f"--published: {error}", USAGE)
    except WhichDocumentError as error:
        _fail(str(error), USAGE)
    except UnreadableError as error:
        _fail(f"{file}: {error}", NOTHING_READABLE)
    if html is None:
        typer.echo(explained)
        return
    try:
        html.write_text(explained, encoding="utf-8")
    except OSError as error:
        _fail(f"{html}: {error}", FAILED)


@app.command()
def evaluate(
    out: Annotated[Path, typer.Argument(exists=True, help="An output folder, or a records.jsonl.")],
    gold: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Folder of gold records.")],
    docs: Annotated[list[str] | None, typer.Option(help="Only gold documents whose id starts so.")] = None,
    slots: Annotated[bool, typer.Option("--slots", help="A line for each slot too.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List every wrong slot.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The whole report as JSON.")] = False,
    same_event: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="CSV doc_id,event,cluster: compare the clusters too."),
    ] = None,
    floor: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="JSON of least figures; below one: exit code 1.")
    ] = None,
    last: Annotated[Path | None, typer.Option(dir_okay=False, help="Digests of a run: print gains and losses.")] = None,
    save: Annotated[Path | None, typer.Option(dir_okay=False, help="Write the digests of this run.")] = None,
) -> None:
    """Compare an output with gold records."""
    from coopevents.evaluate import EvaluationError, evaluate_files, format_report, history, read_floor
    from coopevents.evaluate.clusters import evaluate_clusters

    records = out / "records.jsonl" if out.is_dir() else out
    try:
        report = evaluate_files(records, gold, prefixes=tuple(docs or ()))
        clusters = evaluate_clusters(records, gold, same_event) if same_event else None
        least = read_floor(floor) if floor else None
        changes = history.compare(last, report.errors) if last else None
    except EvaluationError as error:
        _fail(str(error), USAGE)
    if errors:
        typer.echo("\n".join(report.errors))
    typer.echo(report.to_json() if as_json else format_report(report, slots=slots))
    if clusters is not None and not as_json:
        typer.echo(str(clusters))
    if changes is not None:
        typer.echo(changes)
    if save is not None:
        try:
            history.save(save, report.errors)
        except OSError as error:
            _fail(f"not written: {error}", FAILED)
    if least is not None and (broken := report.below(least)):
        _fail("\n".join(broken), FAILED)


@app.command()
def calibrate(
    out: Annotated[Path, typer.Argument(exists=True, help="An output folder, or a records.jsonl.")],
    gold: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Folder of gold records.")],
    table: Annotated[Path | None, typer.Option(help="Write the table of confidences to this file.")] = None,
    into: Annotated[Path | None, typer.Option(help="Put the report into this Markdown file.")] = None,
    source: Annotated[str, typer.Option(help="What the table calls these documents.")] = "gold",
    stated: Annotated[bool, typer.Option("--as-stated", help="Judge the confidences of the package.")] = False,
) -> None:
    """Measure how often each family of rules is right, and what the review rule reaches."""
    from coopevents.calibration import as_stated, put_into, report, table_csv
    from coopevents.calibration import calibrate as measure
    from coopevents.evaluate import EvaluationError

    if stated and table is not None:
        _fail("--as-stated measures no table", USAGE)
    try:
        found = (as_stated if stated else measure)(out / "records.jsonl" if out.is_dir() else out, gold)
    except EvaluationError as error:
        _fail(str(error), USAGE)
    typer.echo(report(found))
    try:
        if table is not None:
            table.write_text(table_csv(found, source), encoding="utf-8")
        if into is not None:
            put_into(into, report(found), "as-stated" if stated else "reliability")
    except OSError as error:
        _fail(f"not written: {error}", FAILED)


@app.command("gold-cases")
def gold_cases(
    out: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Output folder of a run with corrections.")],
    folder: Annotated[Path, typer.Option("--out", "-o", help="Folder for gold/, corpus/ and its metadata.csv.")],
) -> None:
    """Make gold records of corrections: a test for each corrected document."""
    from coopevents.evaluate import EvaluationError
    from coopevents.gold_cases import write_gold_cases

    try:
        written = write_gold_cases(out, folder)
    except EvaluationError as error:
        _fail(str(error), USAGE)
    except OSError as error:
        _fail(f"not written: {error}", FAILED)
    typer.echo(f"{len(written)} cases: {', '.join(written)}" if written else "no corrections in the output")


@app.command()
def schema(
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Folder; without it JSON Schema is shown.")] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Show the data dictionary.")] = False,
) -> None:
    """Give the JSON Schema of the records and the data dictionary of the tables."""
    from coopevents.schema import data_dictionary, json_schema

    if out is None:
        typer.echo(data_dictionary() if markdown else json_schema())
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / "records.schema.json").write_text(json_schema() + "\n", encoding="utf-8")
        (out / "data-dictionary.md").write_text(data_dictionary() + "\n", encoding="utf-8")
    except OSError as error:
        _fail(f"schema not written: {error}", FAILED)


@lexicon_app.command("check")
def lexicon_check() -> None:
    """Read every lexicon table and say what is wrong with it."""
    from coopevents.lexicon.check import check_tables

    report = check_tables()
    for table, rows in report.rows.items():
        typer.echo(f"{table}: {rows} rows")
    if report.errors:
        _fail("\n".join(report.errors), FAILED)


def _fail(message: str, code: int) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(code)
