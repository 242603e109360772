"""Outline markers of press releases: what begins an item, and how deep the item stands.

Input: the text of a line.  Output: marker and rank.  It must not know zones or documents.

Agencies number their paragraphs □ - ○ - - - * (지식경제부: □ ㅇ - *, 중소기업청: □ ◦ - *); exports turned ◦ into "?" or
"o", the jamo ㅇ and ㅁ stand for circle and square.  Round-ups use ◆ ■ ▲ ◇ before each item.
"""

from __future__ import annotations

from typing import NamedTuple

from coopevents import regex

SQUARES = "□■▣❑❏◘ㅁ▢◻◼"
CIRCLES = "○●◦◎⊙ㅇ❍⚪∘☞➢➤▶▷►▸▹❖✓✔◉?\ufffd•"
DASHES = "-–—―·‣▪▫"
STARS = "*※†＊★☆"
HEADS = "◆◇◈▲△▼▽▦"  # round-up items, inline lists, headings of groups

_MARKER = regex.compile(
    rf"(?P<square>[{SQUARES}])|(?P<circle>[{regex.escape(CIRCLES)}\uE000-\uF8FF]|o(?=[ ])|×(?=[ ]\S))"
    rf"|(?P<star>\*{{1,3}}|[{STARS[1:]}])|(?P<head>[{HEADS}])"
    # "- 서명 -", "-서명", "-10:00 간담회", "·10일 협약" but not "-3.2%" nor "--- ----"
    rf"|(?P<dash>[{DASHES}])(?=\d{{1,2}}(?::\d\d|일|차관))|(?P<dash>[{DASHES}])(?![\d{DASHES}]|[ ]*$)"
    r"|(?P<round>[①-⑳㉮-㉻ⓐ-ⓩ❶-❿➊-➓])"
    # "1. 개요", "1) 개요", "(1) 개요", "가. 일시", "가) 일시"; not "4. 4(토)", "1.5배", "11. 17."
    r"|(?P<number>\d{1,2}[.])(?=[ ]*[\p{L}㈜「『‘“<\[(])(?!\d)|(?P<paren>\(?\d{1,2}\))(?=[ ]*(?:[\p{L}㈜]|\(주\)))"
    r"|(?P<letter>[가나다라마바사아자차카타파하][.)])(?=[ ])|(?P<roman>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.]?)(?=[ ])"
)

_RANKS = {"roman": 1, "square": 1, "head": 1, "number": 1, "circle": 2, "letter": 2, "dash": 3, "paren": 3, "star": 4}


class Marker(NamedTuple):
    """`text` as written, its `kind`, its usual `rank` (1 outermost; 0: one deeper than what stands above)."""

    text: str
    kind: str
    rank: int


def marker(line: str) -> Marker | None:
    """The outline marker at the beginning of a line without its indentation; None for a plain line."""
    m = _MARKER.match(line)
    if m is None or m.end() == len(line):
        return None
    kind = str(m.lastgroup)
    return Marker(m[0], kind, _RANKS.get(kind, 0))


# Items of an outline that lost its line ends: "…하였다. ㅇ 동 행사는 …", "…하였다 ? 특히 …", "…   □ 아울러 …"
_INNER = regex.compile(
    rf"(?:(?<=[다음함임됨것정][.]?[\p{{Pf}}\"']?)[ ]++|(?<=[.:)\]>])[ ]++|(?<![ ])[ ]{{2,}}+)"
    rf"(?=[{SQUARES}{CIRCLES[:8]}※◆◇](?:[ ]|(?=[^\s{SQUARES}{CIRCLES[:8]}])))"
    r"|(?<=[다음함임됨][.]?)[ ]+(?=[?][ ]\p{L})|(?<=[다음함임됨][.])[ ]+(?=[-*][ ]\p{L})"
)


# In a line as long as a release a marker between blanks begins an item: "…개최 □ 중진공은 5월 3일 …"
_FREE_STANDING = regex.compile(rf"(?<![ ])[ ]++(?=[{SQUARES}○ㅇ◦※][ ][\p{{L}}「‘“『(\d])")
# The notice above a release: "이 보도자료는 5월 20일부터 보도할 수 있습니다. 담당부서 : …"
_EMBARGO = regex.compile(r"보도(?:할 수 있습니다|하여 주시기 바랍니다|해 주시기 바랍니다)[.]")
# ▲가람부, 수출 간담회(오전 10시, 시청) ▲나루청, …: items of a calendar in one line, each closed by its bracket
_BRACKETED_ITEM = regex.compile(rf"(?<=\))[ ]?(?=[{HEADS}])")
_POURED = 100  # characters
_CHECK_BOX = regex.compile(r"[■□☑☐▣]\s*(?:있음|없음|유|무)(?:\s|$)")  # "사진 ■ 있음 □ 없음" of a form


def inner_items(line: str) -> list[int]:
    """Offsets at which further items begin inside a line that holds several."""
    if _CHECK_BOX.search(line):
        return []
    cuts = {m.end() for m in _INNER.finditer(line) if m.start() > 0}
    if line[:1] in HEADS:
        cuts |= {m.end() for m in _BRACKETED_ITEM.finditer(line) if line[m.end()] == line[0]}
    if len(line) >= _POURED:
        cuts |= {m.end() for m in _FREE_STANDING.finditer(line) if m.start() > 0}
        cuts |= {m.end() for m in _EMBARGO.finditer(line) if m.end() < len(line)}
    return sorted(cuts)
