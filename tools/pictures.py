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

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
DOCUMENT = "01-ministry-outline"
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
        _workbook(work / "out", folder)
        browser.close()


def _coopevents(*arguments: object) -> None:
    subprocess.run([*_program(), *map(str, arguments)], check=True)


def _program() -> list[str]:
    return [sys.executable, "-c", "from coopevents.cli import main; main()"]


def _page(browser: Browser, width: int = 1280, height: int = 720) -> Page:
    return browser.new_page(viewport={"width": width, "height": height}, locale="ko-KR")


def _shoot(page: Page, file: Path) -> None:
    """A picture with 64 colours, which is a third of the size."""
    page.screenshot(path=file)
    with Image.open(file) as picture:
        picture.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(file, optimize=True)


def _report(browser: Browser, out: Path, folder: Path) -> None:
    page = _page(browser)
    address = (out / "report.html").as_uri()
    page.goto(f"{address}#overview")
    page.wait_for_timeout(500)
    _shoot(page, folder / "overview.png")
    page.goto(f"{address}#d={DOCUMENT}")
    page.wait_for_selector("article")
    page.wait_for_timeout(500)
    _shoot(page, folder / "report.png")
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
        _shoot(page, folder / "review.png")
        page.close()
        running.terminate()


def _workbook(out: Path, folder: Path) -> None:
    """The beginning of the first sheet as LibreOffice prints it."""
    with tempfile.TemporaryDirectory() as name:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{name}/profile", "--convert-to", "pdf",
             "--outdir", name, str(out / "records.xlsx")],
            check=True, capture_output=True,
        )  # fmt: skip
        page = pypdfium2.PdfDocument(f"{name}/records.pdf")[0].render(scale=2.1).to_pil()
        page.crop((70, 95, 1350, 365)).save(folder / "workbook.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/images")
