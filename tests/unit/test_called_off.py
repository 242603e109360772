"""Legs that are called off, told by their place alone."""

from __future__ import annotations

import pytest
from short_texts import Extract

Leg = tuple[str | None, str | None, str | None]  # date, country, city


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "도는 지난 3월 이스탄불과 카이로에 통상촉진단 10개사를 파견했다. "
            "카이로 일정은 정세 불안으로 막판에 취소됐고, 이스탄불에서 98건 620만 달러의 상담이 이뤄졌다.",
            [("2023-03", "EG", "카이로")],
        ),
        ("나루텍은 4월 톈진에서 부품을 팔았다. 청두는 주문이 취소됐다.", []),
    ],
)
def test_called_off_legs(record: Extract, text: str, expected: list[Leg]) -> None:
    found = [e for e in record(text, "2023-06-20").events if e.status.value == "cancelled"]
    assert [(e.date, e.place.country, e.place.city) for e in found] == expected


def test_called_off_leg_is_not_where_the_mission_went(record: Extract) -> None:
    text = "도는 지난 3월 이스탄불과 카이로에 통상촉진단 10개사를 파견했다. 카이로 일정은 정세 불안으로 취소됐다."
    held = [e for e in record(text, "2023-06-20").events if e.status.value == "held"]
    assert [(list(e.countries), e.place.city) for e in held] == [(["TR"], "이스탄불")]
