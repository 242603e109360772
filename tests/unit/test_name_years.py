"""Days in the bracket behind a name that carries its year."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("① 나루헬스 2019 (1. 28.∼31., 두바이)에 참가했다.", 2019),
        ("‘2014 나루 박람회’(3월 4일~6일)에 나갔다.", 2014),
        ("나루메디카 2018(11월 12일)에 나갔다.", 2018),
        ("나루 박람회(3월 4일~6일)에 나갔다.", None),
        ("2014년 박람회에 나갔다. 다음 박람회(3월 4일)는 미정이다.", None),
        ("계약은 2014만 달러(3월 4일 기준)였다.", None),
    ],
)
def test_name_years_are_those_of_the_days_behind(text: str, year: int | None) -> None:
    (day,) = [mention for mention in annotate_dates(text) if mention.value.first.month is not None]
    assert day.value.first.year == year
