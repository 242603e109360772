"""Periods and days that count from a reference alone: 지난 2주, 앞으로 사흘, 다음 3달, 광복절.

Input: a text and its reference date.  Output: (start, end, EDTF, rule).  For `coopevents mentions` only: in a press
text 향후 3년간 dates no event, so that these are no date mentions of a document.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from coopevents import regex
from coopevents.resolve.date.calendar import month_length, shift_months, week_of
from coopevents.values.edtf import PartialDate

NUMBERS = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "이": 2, "삼": 3}
NATIVE_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "열흘": 10, "보름": 15}
# Public holidays on a fixed day of the solar calendar (관공서의 공휴일에 관한 규정), and Christmas Eve
# fmt: off
HOLIDAYS = {
    "신정": (1, 1), "삼일절": (3, 1), "3·1절": (3, 1), "3.1절": (3, 1), "어린이날": (5, 5), "현충일": (6, 6),
    "제헌절": (7, 17), "광복절": (8, 15), "개천절": (10, 3), "한글날": (10, 9), "성탄절": (12, 25),
    "크리스마스": (12, 25),
    "크리스마스이브": (12, 24), "크리스마스 이브": (12, 24),
}
# fmt: on
# 지난 2주, 지난 10주 동안, 다음 3달, 앞으로 4주간, 다가오는 두 달 안에
PERIOD = regex.compile(
    r"(?<![가-힣])(?<way>지난|다음|앞으로|다가오는|향후)[ ]?(?:(?:(?<n>\d{1,3})|(?<word>[한두세석네넉이삼]))[ ]?"
    r"(?<unit>일|주일?|달|개월|년)"
    r"|(?<days>하루|이틀|사흘|나흘|닷새|엿새|열흘|보름))(?<span>[ ]?(?:동안|간|안에|내에))?(?![가-힣](?<![에을의은]))"
)
NAMES = "|".join(sorted(map(regex.escape, HOLIDAYS), key=len, reverse=True))
# 올해 한글날, 삼일절
HOLIDAY = regex.compile(
    rf"(?<![가-힣])(?:(?<year>올해|작년|지난해|내년)[ ])?(?<name>{NAMES})(?![가-힣](?<![에은는을이과와]))"
)


def periods(text: str, today: dt.date) -> Iterator[tuple[int, int, str, str]]:
    """Periods and holidays of the text, counted from `today`, in reading order of each kind."""
    for match in PERIOD.finditer(text):
        value = _period(match, today)
        if value is not None:
            yield match.start(), match.end(), value, "date.period"
    for match in HOLIDAY.finditer(text):
        month, day = HOLIDAYS[match["name"]]
        step = {"올해": 0, "작년": -1, "지난해": -1, "내년": 1}.get(match["year"] or "")
        year = today.year + (step or 0)
        if step is None and dt.date(year, month, day) < today:
            year += 1
        yield match.start(), match.end(), str(PartialDate(year, month, day)), "date.holiday"


def _period(match: regex.Match[str], today: dt.date) -> str | None:
    """Whole calendar units after 지난 and 다음; days counted from the reference with 동안, 앞으로, 다가오는."""
    number = NATIVE_DAYS[match["days"]] if match["days"] else NUMBERS.get(match["word"]) or int(match["n"] or 0)
    unit = "일" if match["days"] else match["unit"]
    past = match["way"] == "지난"
    if number == 0 or (unit == "일" and not match["days"] and not match["span"]):
        return None  # 지난 5일 is a day of the month
    counted = match["span"] is not None or match["way"] in {"앞으로", "다가오는", "향후"} or unit == "일"
    if counted:
        return _counted(today, number, unit, past)
    if unit.startswith("주"):
        monday = week_of(today, -number if past else 1)
        return f"{monday}/{monday + dt.timedelta(weeks=number, days=-1)}"
    if unit == "년":
        first = today.year - number if past else today.year + 1
        return f"{first}-01-01/{first + number - 1}-12-31"
    start = shift_months(today.year, today.month, -number if past else 1)
    end = shift_months(today.year, today.month, -1 if past else number)
    assert end[0] is not None and end[1] is not None
    return f"{PartialDate(*start, 1)}/{PartialDate(*end, month_length(end[0], end[1]))}"


def _counted(today: dt.date, number: int, unit: str, past: bool) -> str:
    sign = -1 if past else 1
    if unit == "일" or unit.startswith("주"):
        far = today + dt.timedelta(days=sign * number * (1 if unit == "일" else 7))
    else:
        year, month = shift_months(today.year, today.month, sign * number * (12 if unit == "년" else 1))
        assert year is not None and month is not None
        far = dt.date(year, month, min(today.day, month_length(year, month)))
    near = today + dt.timedelta(days=sign)
    return f"{far}/{near}" if past else f"{near}/{far}"
