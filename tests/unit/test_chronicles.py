"""Years that stand alone over the days of their items."""

from __future__ import annotations

import pytest
from short_texts import Extract

ALONE = """국제교류 추진실적

나주시는 외국 지방정부와의 교류로 관내 중소기업의 해외 판로를 넓혀 가고 있다.

{one}
- 5.21~5.25 베트남 농식품 시장개척단 파견(호찌민, 7개 업체)
{two}
- 10. 6. 자싱시 경제무역대표단 12명 방문
- 10. 28. 배 수출농가 간담회
"""
APART = """국제교류 추진실적

나주시는 외국 지방정부와의 교류로 관내 중소기업의 해외 판로를 넓혀 가고 있다.

2012  5.21~5.25 베트남 농식품 시장개척단 파견(호찌민, 7개 업체)
2016  10. 28. 배 수출농가 간담회
"""


@pytest.mark.parametrize(("one", "two"), [("2012년", "2016년"), ("[2012년도]", "[2016년도]")])
def test_chronicles_years_alone(record: Extract, one: str, two: str) -> None:
    dates = {event.date for event in record(ALONE.format(one=one, two=two)).events}
    assert dates == {"2012-05-21/2012-05-25", "2016-10-06", "2016-10-28"}


def test_chronicles_years_apart_before_the_rest(record: Extract) -> None:
    assert {event.date for event in record(APART).events} == {"2012-05-21/2012-05-25", "2016-10-28"}


def test_chronicles_one_number_is_no_year_of_the_page(record: Extract) -> None:
    text = "나주시는 5월 21일 호찌민에서 수출상담회를 열었다.\n\n2012\n\n- 10. 28. 배 수출농가 간담회를 연다.\n"
    assert "2012-10-28" not in {event.date for event in record(text, published="2019-06-01").events}
