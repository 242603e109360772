"""The review page on 127.0.0.1: requests -> the session, answers as JSON.

Job: routes, and who may ask: only the Host and Origin that it listens on, only with the token of this start in the
address.  Input: a `Session`.  Output: an ASGI application.  It must not know how records are stored or corrected.
Nothing on the page comes from outside: no address but its own is allowed by its Content-Security-Policy.
"""

from __future__ import annotations

import io
import json
import secrets
import socket
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coopevents.language import Language
from coopevents.review.log import LogError, UndoneElsewhere
from coopevents.review.output import OutputError
from coopevents.review.session import Conflict, Refused, Session
from coopevents.review.words import page_words
from coopevents.worth import Json

HOST = "127.0.0.1"
STATIC = Path(__file__).parent / "static"
LARGEST_BODY = 100_000  # bytes of a change; a field has some hundred
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Answers nobody but the page itself: not other sites, not names that lead here, not who lacks the token."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._path = f"/{token}/".encode()
        self._hosts = {f"{name}:{port}" for name in (HOST, "localhost")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        reason = self._refusal(scope)
        app = self._app if reason is None else PlainTextResponse(f"{reason}\n", status_code=403)
        await app(scope, receive, secured)

    def _refusal(self, scope: Scope) -> str | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self._hosts:
            return "unknown host"
        if not secrets.compare_digest(scope["path"].encode()[: len(self._path)], self._path):
            return "no token in the address: open the one that the program shows"
        if scope["method"] not in {"GET", "HEAD"}:
            if headers.get("origin") != f"http://{host}":
                return "unknown origin"
            if headers.get("content-type") != "application/json":
                return "not JSON"
        if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
            return "asked by another site"
        return None


def new_token() -> str:
    """128 bits that nobody guesses."""
    return secrets.token_urlsafe(16)


def open_socket(port: int) -> socket.socket:
    """A socket on the local machine; port 0 takes a free one.  Raises OSError."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening


def application(session: Session, token: str, port: int, language: Language) -> ASGIApp:
    """The page and its requests below `/TOKEN/`."""
    pages = Pages(session, language)
    routes = [
        Route("/", pages.index),
        Route("/api/words", pages.words),
        Route("/api/queue", pages.queue),
        Route("/api/document", pages.document),
        Route("/api/change", pages.change, methods=["POST"]),
        Route("/api/undo", pages.undo, methods=["POST"]),
        Route("/api/gold", pages.gold),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    app = Starlette(
        routes=[Mount(f"/{token}", routes=routes)],
        exception_handlers={
            Conflict: lambda request, error: _error(409, "conflict", now=error.args[0]),
            UndoneElsewhere: lambda request, error: _error(409, "undone_elsewhere"),
            Refused: _refused,
            KeyError: lambda request, error: _error(404, "no_document"),
            LogError: lambda request, error: _error(503, "trouble", detail=str(error)),
            OutputError: lambda request, error: _error(503, "trouble", detail=str(error)),
        },
    )
    return Guard(app, token, port)


def _error(status: int, key: str, **values: str) -> Response:
    return JSONResponse({"error": key, **values}, status_code=status)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _error(422, error.key, detail=error.detail)


class Pages:
    """The routes.  Changes are made one after the other: nothing between two of them is awaited."""

    def __init__(self, session: Session, language: Language) -> None:
        self._session, self._language = session, language

    async def index(self, request: Request) -> Response:
        return FileResponse(STATIC / "index.html")

    async def words(self, request: Request) -> Response:
        asked = request.query_params.get("lang")
        return JSONResponse(page_words("ko" if asked == "ko" else "en" if asked == "en" else self._language))

    async def queue(self, request: Request) -> Response:
        query = request.query_params
        return JSONResponse(self._session.queue(query.get("show", "marked"), query.get("search", "")))

    async def document(self, request: Request) -> Response:
        return JSONResponse(self._session.document(request.query_params.get("doc", "")))

    async def change(self, request: Request) -> Response:
        """Makes one change and answers with the document as it is then."""
        asked = await _body(request)
        tab, doc, record, field = (asked.text(name) for name in ("tab", "doc", "record", "field"))
        session = self._session
        actions: dict[str, Callable[[], None]] = {
            "set": lambda: session.set_field(tab, doc, record, field, asked.text("text"), asked.values.get("seen")),
            "fill": lambda: session.fill(tab, doc, record, field, asked.text("text")),
            "revert": lambda: session.revert(tab, record, field),
            "add": lambda: session.add(tab, doc, asked.text("group"), asked.text("text")),
            "accept": lambda: session.accept(tab, record),
            "reject": lambda: session.reject(tab, record),
            "reopen": lambda: session.reopen(tab, record),
            "complete": lambda: session.complete(tab, doc),
            "reopen_document": lambda: session.reopen_document(tab, doc),
        }
        action = actions.get(asked.text("action"))
        if action is None:
            raise Refused("invalid", asked.text("action"))
        session.output.listed(doc)
        action()
        return JSONResponse(session.document(doc))

    async def undo(self, request: Request) -> Response:
        asked = await _body(request)
        place = self._session.undo(asked.text("tab"), again=asked.values.get("again") is True)
        return JSONResponse(place)

    async def gold(self, request: Request) -> Response:
        """A zip with `gold/`, `corpus/` and its `metadata.csv`."""
        data = await run_in_threadpool(_zipped, self._session)
        headers = {"Content-Disposition": 'attachment; filename="gold-cases.zip"'}
        return Response(data, media_type="application/zip", headers=headers)


class Asked:
    """The body of a request."""

    def __init__(self, values: Json) -> None:
        self.values = values

    def text(self, name: str) -> str:
        """A value that is text; empty where it is not given.  Raises Refused."""
        value = self.values.get(name, "")
        if not isinstance(value, str):
            raise Refused("invalid", name)
        return value


async def _body(request: Request) -> Asked:
    """Raises Refused for what is no JSON object or too long."""
    data = b""
    async for part in request.stream():
        data += part
        if len(data) > LARGEST_BODY:
            raise Refused("invalid", "too long")
    try:
        values = json.loads(data)
    except ValueError as error:
        raise Refused("invalid", str(error)) from error
    if not isinstance(values, dict):
        raise Refused("invalid", "no object")
    return Asked(values)


def _zipped(session: Session) -> bytes:
    out = io.BytesIO()
    with tempfile.TemporaryDirectory() as name, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        folder = Path(name)
        session.gold(folder)
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(folder).as_posix())
    return out.getvalue()


def serve(app: ASGIApp, listening: socket.socket) -> None:
    """Answers until it is interrupted."""
    import uvicorn

    config = uvicorn.Config(app, log_level="error", access_log=False, server_header=False, lifespan="off")
    with suppress(KeyboardInterrupt):  # raised again by the server once it has stopped
        uvicorn.Server(config).run(sockets=[listening])
