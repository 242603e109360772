"""Quotation marks that can enclose a name: 「」 『』 ‘’ '' “” "" 《》 〈〉.

Job: text -> spans of quoted stretches on one line.  It must not know what is quoted.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Span

# Names stand in corner brackets (ministries), single curly or straight quotes (newspapers), rarely in double ones; a
# stretch longer than 60 characters is speech or an error; what stands between two speeches ("…"며 "…") begins at a
# closing mark, as the blank before the next one shows.
QUOTE = regex.compile(
    r"「(?<q>[^「」\n]{2,60})」|『(?<q>[^『』\n]{2,60})』|‘(?<q>[^‘’\n]{2,60})’|《(?<q>[^《》\n]{2,60})》"
    r"|〈(?<q>[^〈〉\n]{2,60})〉|“(?<q>[^“”\n]{2,60})”|(?<![\w’'])'(?<q>[^'\n]{2,60})'|\"(?!\S[^\"\n]*\s\")(?<q>[^\"\n]{2,60})\""
    r"|`(?<q>[^`'\n]{2,60})[`']"
    r"|‘(?<q>[^‘’'\n]{2,40})'(?!\w)|(?<![\w’'])'(?<q>[^'’‘\n]{2,40})’"  # ‘나루 Desk' 출범식: marks that do not match
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """`outer` covers the marks, `inner` what they enclose; `mark` is the opening one."""

    outer: Span
    inner: Span
    mark: str


def quotes(text: str) -> list[Quoted]:
    """Quoted stretches in order, none inside another."""
    found = []
    for match in QUOTE.finditer(text):
        start, end = match.span("q")
        found.append(Quoted(Span(match.start(), match.end()), Span(start, end), text[match.start()]))
    return found
