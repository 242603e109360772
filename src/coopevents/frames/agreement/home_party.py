"""The party that a sentence leaves out, by words for it: B와는 협약을 맺었다, 해남군에 따르면 … 협약을 체결한다.

Job: a line's group of arguments -> is its home party that of the agreement before; the body that tells the news.  It
must not know how frames are made.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.frames.agreement.groups import Group
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import AgreementFrame, Body
from coopevents.frames.reading import Line, Reading

SAYS = regex.compile(r"(?:\s?\([^()\n]{0,30}\))?에\s따르면")


def in_contrast(reading: Reading, group: Group, last: AgreementFrame, topic: Sequence[Body]) -> bool:
    """㈜가람은 A와 협약을 맺었다. A는 … . B와는 계약을 맺었다: by the same one, if one of the two acted last."""
    ends = [reading.quote(p.end - 2, p.end) for p in group.partners if p.bodies]
    acting = {body.value.name for body in topic}
    return ends[:1] in (["와는"], ["과는"]) and any(claim.value.name in acting for claim in last.parties)


def speaking(reading: Reading, line: Line) -> list[Body]:
    """해남군에 따르면 10일 ㈜가람과 협약을 체결한다: the public body that says so."""
    bodies = reading.mentions.organisations(line.start, line.end)
    return [b for b in bodies if is_public(b) and SAYS.match(reading.text, b.end, line.end)][:1]
