"""Days counted from the day of the news, from the first of an occasion, and days that only compare."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # nothing tells when the text was published, but the day of the news
        ("나루시는 전날 하노이에서 수출상담회를 열었다고 29일 밝혔다.", "XXXX-XX-28"),
        ("나루시는 어제 하노이에서 수출상담회를 열었다고 30일 밝혔다.", "XXXX-XX-29"),
        ("나루시는 전날 하노이에서 수출상담회를 열었다고 1일 밝혔다.", None),  # of a month that is not told
        # what it is compared with is no day of its own
        ("나루시는 대구에서 수출상담회를 열었다. 올해 3월과 5월에 이어 이번 상담회도 붐볐다.", None),
        (
            "조달청은 남미에 파견된 가람 시장개척단을 통해 300만달러의 수출계약이 맺어졌다고 16일 밝혔다. "
            "가람 시장개척단은 2009년부터 아홉 나라에 파견돼 400만달러의 실적을 냈다.",
            None,
        ),
    ],
)
def test_news_days_of_the_first_occasion(record: Extract, text: str, date: str | None) -> None:
    assert record(text).events[0].date == date


def test_news_days_numbered_days_count_from_the_first(record: Extract) -> None:
    text = (
        "나루시는 23일부터 나흘간 제주에서 ‘2025 가람포럼’을 연다고 22일 밝혔다. "
        "포럼 2일 차에는 ‘미국 진출 세미나’가 진행된다. 3일차에는 간담회를 연다."
    )
    assert [e.date for e in record(text).events] == ["2025-XX-23/2025-XX-26", "2025-XX-24", "2025-XX-25"]


def test_news_days_a_numbered_day_before_a_bracket_is_the_bracket_s(record: Extract) -> None:
    text = "나루시 행사계획\n\n2019. 6. 17.(월)\n  14:00  2019 나루 수출상담회 1일차 (6. 17.~18., 나루회관)"
    (event,) = record(text).events
    assert event.date == "2019-06-17/2019-06-18"
