"""What typed or selected text says for a field."""

from __future__ import annotations

import pytest

from coopevents.review.reading import Reader, ReadingError

READER = Reader()


@pytest.mark.parametrize(
    ("field", "text", "cells"),
    [
        ("name", " ‘가람 수출\n상담회’ ", {"name": "가람 수출 상담회"}),
        ("name", "", {"name": ""}),
        ("date", "지난 3일부터 5일까지", {"date": "2019-06-03/2019-06-05"}),
        ("date", "2018. 11. 2.", {"date": "2018-11-02"}),
        ("date", "XXXX-04-22", {"date": "XXXX-04-22"}),
        ("value", "약 1250만 달러", {"value": "12500000", "currency": "USD"}),
        ("value", "1,250,000.5", {"value": "1250000.5"}),
        ("currency", "위안", {"currency": "CNY"}),
        ("currency", "usd", {"currency": "USD"}),
        ("participants.meetings", "상담 130건", {"participants.meetings": "130"}),
        ("participants.people", "1,200", {"participants.people": "1200"}),
        ("countries", "베트남·태국, 한국", {"countries": "VN; TH"}),
        ("countries", "de; Vietnam", {"countries": "DE; VN"}),
        ("place.country", "한국", {"place.country": "KR"}),
        ("sectors", "화장품과 식품", {"sectors": "beauty; food_agri"}),
        ("sectors", "beauty; 섬유·패션", {"sectors": "beauty; textile_fashion"}),
        ("hosts", "가람도, 누리시;가람도", {"hosts": "가람도; 누리시"}),
    ],
)
def test_reading_a_field(field: str, text: str, cells: dict[str, str]) -> None:
    assert READER.read(field, text, "2019-06-10") == cells


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("date", "곧"),
        ("value", "많은 돈"),
        ("currency", "돈"),
        ("countries", "달나라"),
        ("sectors", "꿈"),
        ("count", "여럿"),
    ],
)
def test_reading_says_what_it_could_not_read(field: str, text: str) -> None:
    with pytest.raises(ReadingError, match=text):
        READER.read(field, text, "2019-06-10")


def test_reading_a_date_without_a_date_of_publication() -> None:
    assert READER.read("date", "5월 3일", None) == {"date": "XXXX-05-03"}
