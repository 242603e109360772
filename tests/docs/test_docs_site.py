"""`make docs`: the site builds in strict mode, holds every page, and no page of it loads anything from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import site_build
from blocks import ROOT

LOADS = re.compile(r"""<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\bsrc=["']?([^"'\s>]+)""")
LINKED = re.compile(r"<link\b[^>]*>")
HREF = re.compile(r"""\bhref=["']?([^"'\s>]+)""")


def test_site_has_every_page_and_no_leftover_mark(site: Path) -> None:
    names = {path.with_suffix(".html").name for path in (ROOT / "docs").glob("*.md")}
    assert names | {"index.html", "ko.html", "changelog.html"} <= {path.name for path in site.glob("*.html")}
    for path in site.glob("*.html"):
        assert "not run:" not in path.read_text(encoding="utf-8"), path.name


def test_site_loads_nothing_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        loaded = LOADS.findall(page)
        loaded += [
            href
            for link in LINKED.findall(page)
            if not re.search(r"rel=[\"']?(?:canonical|prev|next)", link)
            for href in HREF.findall(link)
        ]
        assert [one for one in loaded if re.match(r"(?:https?:)?//", one)] == [], path.name
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(r"@import|url\(\s*[\"']?(?:https?:)?//", text), sheet.name


def test_site_pictures_are_small_and_used() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in (*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md")))
    pictures = sorted((ROOT / "docs").rglob("*.png"))
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size < 150_000, picture.name
        assert f"images/{picture.name}" in pages, picture.name


def test_site_says_which_page_has_a_dead_link(tmp_path: Path) -> None:
    said = site_build.build(tmp_path / "site", extra={"dead.md": "# Dead\n\n[gone](gone.md)\n"})
    assert said.returncode != 0
    assert "gone.md" in said.stdout + said.stderr
