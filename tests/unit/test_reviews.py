"""Round-ups of a year."""

from __future__ import annotations

import pytest

from coopevents.resolve.year.reviews import review_premises, reviewed_year


@pytest.mark.parametrize(
    ("text", "year", "month", "reviewed"),
    [
        ("2009년 통상지원 결산\n5.25~30 러시아", 2010, 1, 2009),
        ("2009년 통상지원 결산\n5.25~30 러시아", 2010, None, 2009),
        ("지난해 수출지원사업 결산\n5.25~30 러시아", 2010, 2, 2009),
        ("2009년 통상지원 결산", 2009, 12, 2009),  # December of the year itself
        ("가람 농식품 올해 수출 성적표\n▲2월 일본 시장개척단", 2012, 12, 2012),
        ("2015 나루진흥원 10대 뉴스", 2015, 12, 2015),
        ("2012년 한 해 동안 펼친 해외마케팅을 돌아본다", 2012, 12, 2012),
        ("올해 두 번째 상담회를 연다", 2012, 12, None),
        ("2009년 통상지원 결산", 2012, 1, None),
        ("지난해 수출지원사업 결산", 2010, 9, None),
        ("지난해 결산 배당을 확정했다", 2010, 3, None),
        ("5월 25일 러시아에서 상담회를 열었다", 2010, 1, None),
        ("2009년 통상지원 결산", None, None, None),
    ],
)
def test_reviews_year_looked_back_on(text: str, year: int | None, month: int | None, reviewed: int | None) -> None:
    assert reviewed_year(text, year, month) == reviewed


def test_reviews_comparison_with_last_year_tells_nothing() -> None:
    text = "2009년 통상지원 결산 결과 지난 한 해 수출은 지난해 실적보다 8% 늘었다."
    (premise,) = review_premises(text)
    assert premise.years == (2009, 2010)
