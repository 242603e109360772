"""The documentation's site in a browser: it asks nobody, and its search finds Korean and English."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def test_site_page_asks_nobody_and_finds(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.set_default_timeout(15_000)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("index.html", "fields.html", "report.html"):
        page.goto(f"{address}/{name}", wait_until="networkidle")
    for wanted, found in (("quarantine", "quarantine"), ("상담액", "상담액")):
        page.goto(f"{address}/index.html", wait_until="networkidle")
        page.keyboard.press("/")
        page.keyboard.type(wanted)
        page.keyboard.press("End")  # the page looks when a key is let go
        expect(page.locator(".md-search-result__item").first).to_contain_text(found)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    page.close()


def test_site_page_opens_from_the_disk(chromium: Browser, site: Path) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "index.html").as_uri(), wait_until="load")
    expect(page.locator("article h1").first).to_contain_text("coopevents")
    page.locator("article a[href^='privacy.html']").first.click()
    expect(page.locator("article h1").first).to_contain_text("Privacy and copyright")
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    page.close()
