"""Who gets an answer from the review page, and what the page may load."""

from __future__ import annotations

import http.client
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import regex

import review_output
from coopevents.review.server import STATIC
from coopevents.review.words import TEXTS, page_words


@pytest.fixture
def address(reviewable: Path, tmp_path: Path) -> Iterator[str]:
    shutil.copytree(reviewable, tmp_path, dirs_exist_ok=True)
    with review_output.served(review_output.session(tmp_path / "raw", tmp_path / "out")) as url:
        yield url


def ask(
    url: str, path: str, method: str = "GET", body: Any = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body; a header None is left out."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    connection.putrequest(method, path if path.startswith("/") else parts.path + path, skip_host=True)
    sent = {"Host": parts.netloc} | {name.replace("_", "-"): value for name, value in headers.items()}
    data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    if data:
        sent |= {"Content-Length": str(len(data))}
    for name, value in sent.items():
        connection.putheader(name, value)
    connection.endheaders(data)
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def own(url: str) -> dict[str, str]:
    """The headers of the page's own requests."""
    return {"Origin": f"http://{urlsplit(url).netloc}", "Content_Type": "application/json"}


def test_server_policy_and_pages(address: str) -> None:
    status, headers, page = ask(address, "")
    assert status == 200
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["cache-control"], headers["referrer-policy"]) == ("no-store", "no-referrer")
    assert not regex.search(rb"https?://|<script>|style=", page)
    assert ask(address, "static/app.js")[0] == 200
    assert ask(address, "static/../server.py")[0] == 404


def test_server_without_the_token(address: str) -> None:
    for path in ("/", "/static/app.js", "/api/queue", "/wrong/api/queue"):
        assert ask(address, path)[0] == 403


def test_server_under_another_name_or_from_another_site(address: str) -> None:
    assert ask(address, "api/queue", Host="rebound.example:80")[0] == 403
    assert ask(address, "api/queue", Sec_Fetch_Site="cross-site")[0] == 403
    change = {"tab": "t", "action": "complete", "doc": "forum"}
    good = own(address)
    for bad in ({"Origin": "http://elsewhere.example"}, {"Origin": "null"}, {"Content_Type": "text/plain"}):
        assert ask(address, "api/change", "POST", change, **good | bad)[0] == 403
    del good["Origin"]
    assert ask(address, "api/change", "POST", change, **good)[0] == 403
    assert json.loads(ask(address, "api/queue?show=done")[2])["documents"] == []
    assert ask(address, "api/change", "POST", change, **own(address))[0] == 200
    assert [one["doc"] for one in json.loads(ask(address, "api/queue?show=done")[2])["documents"]] == ["forum"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 422),
        (b"[]", 422),
        ({"tab": 1}, 422),
        ({"tab": "t", "action": "dance", "doc": "forum"}, 422),
        ({"tab": "t", "action": "complete", "doc": "gone"}, 404),
        ({"tab": "t", "action": "set", "doc": "forum", "record": "ezzzzzzzzzz", "field": "name", "text": "x"}, 422),
        (b'{"tab": "' + b"x" * 200_000 + b'"}', 422),
    ],
)
def test_server_bad_requests(address: str, body: Any, status: int) -> None:
    assert ask(address, "api/change", "POST", body, **own(address))[0] == status


def test_server_gold_as_a_zip(address: str) -> None:
    ask(address, "api/change", "POST", {"tab": "t", "action": "complete", "doc": "forum"}, **own(address))
    _, headers, data = ask(address, "api/gold")
    assert headers["content-type"] == "application/zip"
    for name in (b"gold/forum.json", b"corpus/forum.txt", b"corpus/metadata.csv"):
        assert name in data


def test_server_page_knows_every_text_that_it_says() -> None:
    said = set()
    for file in STATIC.glob("*.js"):
        said |= set(regex.findall(r"""\bsay\("(\w+)\"""", file.read_text(encoding="utf-8")))
    assert said
    assert said <= set(TEXTS)
    for language in ("ko", "en"):
        assert all(page_words(language)["texts"].values())
    assert page_words("ko")["groups"].keys() == {"events", "agreements", "amounts", "companies"}


def test_server_page_never_reads_text_as_markup() -> None:
    for file in STATIC.glob("*.js"):
        assert not regex.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", file.read_text())
