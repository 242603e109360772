"""Hooks of the documentation site: pages that stand elsewhere in the repository, links that lead out of `docs/`.

Job: README.md, README.ko.md and CHANGELOG.md as pages of the site; a link to a file that is no page becomes the words
alone, because the site has no such file and names no host where the repository would lie.  Input: what MkDocs hands
over.  Output: files and Markdown.  It must not know the theme.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
PAGES = {"README.md": "index.md", "README.ko.md": "ko.md", "CHANGELOG.md": "changelog.md"}
LINK = re.compile(r"(?P<bang>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)\)")
FENCE = re.compile(r"^(```.*?^```$)", re.MULTILINE | re.DOTALL)
# Where the tests look: not for readers.
MARK = re.compile(r"^<!-- (?:not run: .*|kept|/kept|/?[a-z ]+) -->\n", re.MULTILINE)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages of the repository's root."""
    for name, page in PAGES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        files.append(File.generated(config, page, content=re.sub(r"(?<=\]\()docs/", "", text)))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links to pages and pictures stay; those to other files of the repository become their words."""

    def kept(found: re.Match[str]) -> str:
        target = found["target"]
        path = PAGES.get(target.partition("#")[0], target.partition("#")[0])
        if target.startswith(("http://", "https://", "#", "mailto:")):
            return found.group()
        if path and files.get_file_from_path(path) is not None:
            return f"{found['bang']}[{found['text']}]({path}{target[len(target.partition('#')[0]) :]})"
        if not (ROOT / "docs" / path).exists() and not (ROOT / path).exists():
            raise FileNotFoundError(f"{page.file.src_uri}: a link leads to {target}, which is not there")
        return found["text"]

    parts: list[Any] = FENCE.split(markdown)
    return "".join(part if part.startswith("```") else LINK.sub(kept, MARK.sub("", part)) for part in parts)
