"""Days that head the items of a calendar."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.dates import Anchor, resolve_dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "경제일정 (9월 18일~22일)\n□18일(월)\n▷간담회\n□21일(목)\n▷10월 12일로 연기\n□22일(금)\n▷포럼",
            ["XXXX-09-18/XXXX-09-22", "XXXX-09-18", "XXXX-09-21", "XXXX-10-12", "XXXX-09-22"],
        ),
        (
            "[일정] 9월 29일~10월 3일\n◇30일(화)\n- 상담회\n◇1일(수)\n- 포럼",
            ["XXXX-09-29/XXXX-10-03", "XXXX-09-30", "XXXX-10-01"],
        ),
        (
            "계획 (2016.9.5~9)\n△4일(일)\n상담회\n△5일(월)\n포럼\n△6일(화)\n포럼\n△7일(수)\n포럼",
            ["2016-09-05/2016-09-09", "2016-09-04", "2016-09-05", "2016-09-06", "2016-09-07"],
        ),
        (
            "[11월의 나루경제] 상담회 잇따라\n이달 중 여는 행사다.\n▶ 2일(수) 세미나\n▶ 3일∼5일 전시회",
            ["XXXX-11", "XXXX-11-02", "XXXX-11-03/XXXX-11-05"],
        ),
    ],
)
def test_agenda_days_take_the_month_of_the_calendar(text: str, edtf: list[str]) -> None:
    mentions = annotate_dates(text)
    found = resolve_dates(mentions, Anchor())
    assert [found[mention.span].edtf for mention in mentions if mention.span in found] == edtf  # 이달 has no anchor


@pytest.mark.parametrize(
    "text",
    [
        "상담회는 9월 18일~22일 열린다.\n18일 포럼을 연다.\n19일 세미나를 연다.",  # sentences
        "9월 18일~22일\n□18일(월)\n포럼",  # one day is no calendar
        "9월 18일~22일\n□8일(월)\n포럼\n□9일(화)\n포럼",  # of another time
        "[11월의 나루경제]\n행사를 모았다.\n▶ 2일(수) 세미나\n▶ 3일(목) 포럼",  # 이달 is not told
        "□18일(월)\n포럼\n□19일(화)\n포럼\n9월 18일~22일",  # told behind them
    ],
)
def test_agenda_needs_a_range_that_holds_the_days(text: str) -> None:
    parts = [m.value.first for m in annotate_dates(text) if m.value.last is None and m.value.first.day is not None]
    assert parts
    assert all(part.month is None for part in parts)
