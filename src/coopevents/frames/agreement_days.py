"""Days of agreements in schedules: an item with an hour is planned, on the day of the heading above it.

Job: frames of a schedule's line + the heading's day -> the same frames, planned and dated.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from coopevents.document import Mention
from coopevents.frames.agreement_model import AgreementFrame
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.dates import DateExpression

# 업무협약 체결(11:00, 전주), 14:00 업무협약식, (장관) 14:00 협약식
HOUR = regex.compile(r"\(\s?(?:오전|오후)?\s?\d{1,2}(?::\d{2}|시)|^\s?(?:\([가-힣\d·]{2,10}\)\s?)?\d{1,2}:\d{2}\s")
LENGTH = 24  # code points of a heading that is little more than a day


def heading_day(reading: Reading, line: Line) -> Mention[DateExpression] | None:
    """The day of a heading: ◆ 9일(화)."""
    dates = reading.mentions.dates(line.start, line.end)
    if len(dates) != 1 or line.end - line.start > LENGTH or line.start != line.block.start or line.predicates:
        return None
    rest = reading.quote(line.start, dates[0].start) + reading.quote(dates[0].end, line.end)
    return dates[0] if len(regex.sub(r"[\W_]", "", rest)) <= 2 else None


def scheduled(
    reading: Reading, line: Line, frames: Sequence[AgreementFrame], day: Mention[DateExpression] | None
) -> None:
    """Marks frames of a schedule's item as planned, on the day of the heading where they have none."""
    if not frames or day is None:
        return
    if not HOUR.search(reading.quote(line.start, line.end)):
        return
    for frame in frames:
        if frame.status.rule.endswith(("nominal", "ceremony", "listed")):
            frame.status = replace(frame.status, value="planned", rule="agreement.status.scheduled")
        if not frame.dates:
            frame.dates = [Claim(day, day.span, "agreement.date.heading", 0.8)]
