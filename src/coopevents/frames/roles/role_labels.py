"""Roles written as labels inside a line: 주최 : A / 주관 : B, ‘X’(주최 A·B, 후원 C).

Job: a line -> `RoleClaim`s with the event mention that a bracket follows (None: the occasion that the text is at).
Boxes of labels are read in `labels`.  It must not know dates, places or records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.bodies import principals
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.claims import RoleClaim
from coopevents.lexicon.cues import ROLE_NOUNS
from coopevents.text.labels import slash_parts
from coopevents.values.names import EventName

_ROLE = r"(?:(?:공동|특별)\s?)?(?:주\s?최|주\s?관|후\s?원|협\s?찬|수\s?행)"
# 주최 : A, B · 주최/주관: A · 공동주관 : B · 후원기관: C
COLON = regex.compile(
    rf"(?<![가-힣])(?P<role>{_ROLE}(?:\s?(?:[·/,&]|및)\s?{_ROLE}){{0,5}})\s?(?:기관|단체|사|처|자)?\s*[:：=]\s*"
)
# (주최/주관) A/B, 【후원】 C
BRACKETED = regex.compile(
    rf"[(\[〔【](?P<role>{_ROLE}(?:\s?(?:[·/,&]|및)\s?{_ROLE}){{0,5}})[)\]〕】]\s?(?=[가-힣A-Z(㈜])"
)
# (주최 A, 주관 B) · = 주최 A, 후원 B: the role, a blank and the name
BARE = regex.compile(
    rf"(?:[(=/,·|▲△]\s?|[.)\-–]\s|\n|^)(?P<role>{_ROLE}(?:\s?[·/]\s?{_ROLE}){{0,5}})\s(?=[가-힣A-Z(㈜])"
)
PIECE = regex.compile(r"\s?(?:[·/,&]|및)\s?")


def labelled_roles(reading: Reading, line: Line) -> list[RoleClaim]:
    """Claims of the labels of a line; [] where it has none."""
    text = reading.quote(line.start, line.end)
    marks = [(m.start("role"), m.end(), m["role"]) for m in (*COLON.finditer(text), *BRACKETED.finditer(text))]
    known = {body.start for body in principals(reading, line.start, line.end)}
    for match in BARE.finditer(text):
        if line.start + match.end() in known and not any(start <= match.start("role") < end for start, end, _ in marks):
            marks.append((match.start("role"), match.end(), match["role"]))
    marks.sort()
    found = []
    for i, (start, end, written) in enumerate(marks):
        stop = marks[i + 1][0] if i + 1 < len(marks) else _closing(text, end)
        cue = Span(line.start + start, line.start + end)
        target = _before_bracket(reading, line, cue.start)
        names = PIECE.split(written)
        parts = slash_parts(text, end, stop)
        parts = parts if len(parts) == len(names) else [(end, stop)] * len(names)
        for name, (first, last) in zip(names, parts, strict=True):
            bodies = principals(reading, line.start + first, line.start + last)
            role = ROLE_NOUNS.get(regex.sub(r"\s|공동|특별", "", name), "organizers")
            if bodies:
                found.append(RoleClaim(role, tuple(bodies), cue, f"role.{role}.label", target, 1.5))
    return found


def _closing(text: str, start: int) -> int:
    """Where the bracket that a label stands in closes, or the end of the text."""
    depth = 0
    for i in range(start, len(text)):
        if text[i] == "(":
            depth += 1
        elif text[i] == ")":
            if depth == 0:
                return i
            depth -= 1
    return len(text)


def _before_bracket(reading: Reading, line: Line, position: int) -> Mention[EventName] | None:
    """The event mention whose bracket holds `position`: ‘X’(10일, 주최: A)."""
    opening = reading.text.rfind("(", line.start, position)
    if opening < 0 or ")" in reading.text[opening:position]:
        return None
    for event in reading.mentions.events(line.start, opening):
        if not reading.text[event.end : opening].strip(" ’'”\"」』》>"):
            return event
    return None
