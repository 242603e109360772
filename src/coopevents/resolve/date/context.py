"""What stands around the dates of a text and decides what they mean: its parts, and what its sentences do with them.

Job: pure data, gathered once a text and handed to `resolve_dates`.  It must not know how it was found.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from coopevents.document import Span
from coopevents.resolve.date.edges import Edges


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a date cannot say of itself.

    `breaks` are offsets (starts of articles, sections) over which nothing is inherited, `paragraphs` those over which
    이튿날 does not refer to a day told in passing.  `announcements` are spans of days on which something was only made
    known ("23일 밝혔다"): 이날 does not refer to them while another day is told.  `planned` are spans in clauses that
    look ahead ("30일까지 모집한다": not last month's), `past` in those that look back ("8월 27일 열었다": not the year
    ahead).  `under` gives the year mention that heads the section of a date: "■ 2016년에는 ⏎ 4월에 다시 보낸다".
    `edges` tells what 첫날 and 마지막 날 count from, as far as words do.
    """

    breaks: Sequence[int] = ()
    paragraphs: Sequence[int] = ()
    announcements: Collection[Span] = ()
    planned: Collection[Span] = ()
    past: Collection[Span] = ()
    under: Mapping[Span, Span] = field(default_factory=dict)
    edges: Edges = field(default_factory=Edges)


ALONE = DateContext()  # dates without a text around them
