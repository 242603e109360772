"""The pictures of the documentation, made of the invented documents of `data/raw`.

Job: `python tools/pictures.py [FOLDER]` extracts them, opens report, review page and workbook, and writes PNG files to
`docs/images` (or the folder).  Input: `data/raw`.  Output: pictures of less than 150 kB.  It needs Chromium, a Korean
font and LibreOffice.  It must not know how the pages are made.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
DOCUMENT = "02-trade-mission"
CITY = "field-place.city"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main(folder: Path) -> None:
    """Writes all pictures."""
    os.environ["COOPEVENTS_LANG"] = "ko"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        work = Path(name)
        shutil.copytree(ROOT / "data/raw", work / "raw")
        _coopevents("extract", work / "raw", "-o", work / "out", "--quiet")
        browser = playwright.chromium.launch(executable_path=next(filter(None, map(shutil.which, BROWSERS))))
        _report(browser, work / "out", folder)
        _review(browser, work, folder)
        _workbook(browser, work / "out", folder)
        browser.close()


def _coopevents(*arguments: object) -> None:
    subprocess.run([*_program(), *map(str, arguments)], check=True)


def _program() -> list[str]:
    return [sys.executable, "-c", "from coopevents.cli import main; main()"]


def _page(browser: Browser, width: int = 1280, height: int = 720) -> Page:
    return browser.new_page(viewport={"width": width, "height": height}, locale="ko-KR")


def _report(browser: Browser, out: Path, folder: Path) -> None:
    page = _page(browser)
    address = (out / "report.html").as_uri()
    page.goto(f"{address}#overview")
    page.wait_for_timeout(500)
    page.screenshot(path=folder / "overview.png")
    page.goto(f"{address}#d={DOCUMENT}")
    page.wait_for_selector("article")
    page.wait_for_timeout(500)
    page.screenshot(path=folder / "report.png")
    page.close()


def _review(browser: Browser, work: Path, folder: Path) -> None:
    command = [*_program(), "review", str(work / "out"), "--no-browser", "--by", "김분석"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout is not None
        address = next(word for line in running.stdout for word in line.split() if word.startswith("http://"))
        page = _page(browser)
        page.goto(f"{address}#doc={DOCUMENT}")
        page.wait_for_selector("#head")
        page.wait_for_timeout(500)
        page.screenshot(path=folder / "review.png")
        page.close()
        running.terminate()


def _workbook(browser: Browser, out: Path, folder: Path) -> None:
    """The first sheet as LibreOffice lays it out, cut to its upper left corner."""
    with tempfile.TemporaryDirectory() as name:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{name}/profile", "--convert-to", "png",
             "--outdir", name, str(out / "records.xlsx")],
            check=True, capture_output=True,
        )  # fmt: skip
        page = _page(browser, 1280, 420)
        page.goto(f"file://{name}/records.png")
        page.screenshot(path=folder / "workbook.png")
        page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/images")
