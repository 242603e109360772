"""What an hour of the clock looks like: 14:00, 오후 2시.

Job: fragments for the patterns of schedules, brackets and bylines.  They must not know what happens at the hour.
"""

from __future__ import annotations

CLOCK = r"\d{1,2}:\d\d"
HOUR = r"\d{1,2}(?::\d\d|시)"
HALF = r"(?:오전|오후)"
# 14:00, 오후 2시, 오전 10시 30분: an hour that an item of a schedule begins with
AT_HOUR = rf"(?:{CLOCK}|{HALF}\s?\d{{1,2}}시(?:\s?(?:\d{{1,2}}분|반))?)"
# (장관) 15:00 …, (나래공단) 14:00~17:00 …: an item of a calendar, with whose it is
CALENDAR_ITEM = rf"(?:\([가-힣A-Za-z\d·]{{2,14}}\)\s?)?{CLOCK}(?:\s?[~∼–-]\s?{CLOCK})?\s"
