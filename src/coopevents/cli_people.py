"""Commands for people who look at an output: `review` and `show`.

Job: arguments, messages, exit codes as in `cli`.  It must not know how anything is done: imports stand inside the
commands, so that `--help` answers at once.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from coopevents.language import Words

FAILED, USAGE = 1, 2
LISTED_AT_MOST = 30  # events of a name that several have
OutputFolder = Annotated[Path, typer.Argument(exists=True, file_okay=False, metavar="OUT", help="An output folder.")]

TEXTS = {
    "no_raw": (
        "{out}: 원문 폴더를 알 수 없습니다. --raw RAW로 알려 주십시오. 고친 것은 RAW/corrections.csv에 적습니다.",
        "{out}: which folder holds the documents? Give --raw RAW; corrections are written to RAW/corrections.csv.",
    ),
    "address": ("검토 화면: {address}", "Review page: {address}"),
    "written": ("고친 것은 바로 {file}에 저장됩니다.", "Every change is saved at once to {file}."),
    "stop": ("끝내려면 Ctrl+C를 누르십시오.", "Press Ctrl+C to stop."),
    "apply": (
        "다시 추출하면 표에 반영됩니다: {program} extract {raw} -o {out}",
        "Extract again to see it in the tables: {program} extract {raw} -o {out}",
    ),
    "no_event": ("{out}: ‘{event}’에 맞는 행사가 없습니다.", "{out}: no event has the id or name {event!r}."),
    "many_events": (
        "‘{event}’에 맞는 행사가 {n}건입니다. 번호(id)로 하나를 고르십시오.",
        "{n} events have {event!r} in id or name: choose one by its id.",
    ),
    "unreadable": (
        "{out}: 결과 폴더를 읽을 수 없습니다: {reason}",
        "{out}: not readable as an output folder: {reason}",
    ),
    "port": ("포트 {port}를 열 수 없습니다: {reason}", "Port {port} cannot be opened: {reason}"),
}

people_app = typer.Typer()


@people_app.command()
def review(
    out: OutputFolder,
    raw: Annotated[
        Path | None,
        typer.Option(exists=True, file_okay=False, help="Folder of the documents; else the one of the last run."),
    ] = None,
    corrections: Annotated[
        Path | None, typer.Option(dir_okay=False, help="File of the corrections; else RAW/corrections.csv.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Who corrects; else the name of the user account.")] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0 takes a free one.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """Read the texts beside their records on a local page, and correct them."""
    import getpass
    import webbrowser

    from coopevents.console import program
    from coopevents.review.log import CorrectionLog, LogError
    from coopevents.review.output import Output, OutputError
    from coopevents.review.server import HOST, application, new_token, open_socket, serve
    from coopevents.review.session import Session
    from coopevents.worth import Worth

    words = Words(TEXTS)
    folder = raw or _raw_of(out)
    if corrections is None and folder is None:
        _fail(words("no_raw", out=out), USAGE)
    file = corrections or Path(folder or "", "corrections.csv")
    try:
        log = CorrectionLog(file)
        log.lines()
        session = Session(Output(out, Worth.from_lexicon()), log, by if by is not None else getpass.getuser())
        listening = open_socket(port)
    except (OutputError, LogError) as error:
        _fail(str(error), USAGE)
    except OSError as error:
        _fail(words("port", port=port, reason=error.strerror), FAILED)
    number, token = listening.getsockname()[1], new_token()
    address = f"http://{HOST}:{number}/{token}/"
    typer.echo(words("address", address=address))
    typer.echo(words("written", file=file))
    typer.echo(words("stop"))
    if browser:
        webbrowser.open(address)
    serve(application(session, token, number, words.language), listening)
    typer.echo(words("apply", program=program(), raw=folder or "RAW", out=out))


@people_app.command()
def show(
    out: OutputFolder,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="Id of an event, its beginning, or words of the name.")],
) -> None:
    """Show one event as a card: its values, the words that say so, its sums and agreements."""
    from rich.console import Console
    from rich.text import Text

    from coopevents.card import event_card, find_events

    words = Words(TEXTS)
    try:
        found = find_events(out, event)
    except (OSError, ValueError, KeyError) as error:
        _fail(words("unreadable", out=out, reason=error), USAGE)
    console = Console()
    if not found:
        _fail(words("no_event", out=out, event=event), USAGE)
    if len(found) > 1:
        for one in found[:LISTED_AT_MOST]:
            line = f"{one.event['id']}  {one.event['date'] or '-'}  {one.event['name']}  [{one.document['doc_id']}]"
            console.print(Text(line), soft_wrap=True)
        _fail(words("many_events", event=event, n=len(found)), USAGE)
    console.print(event_card(found[0], words.language))


def _raw_of(out: Path) -> Path | None:
    """The input folder that the last run names in `run.json`, if it is still there."""
    try:
        name = json.loads((out / "run.json").read_text(encoding="utf-8"))["input"]
    except (OSError, ValueError, KeyError):
        return None
    return Path(name) if isinstance(name, str) and Path(name).is_dir() else None


def _fail(message: str, code: int) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(code)
