"""Label boxes: names in our words, values as spans."""

from __future__ import annotations

import pytest

from coopevents.text.labels import begins_with_label, label_starts, labels


def _read(text: str) -> list[tuple[str, str]]:
    return [(name, text[span.start : span.end]) for name, span in labels(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("일시 : 2019. 4. 3(수) 10:00", [("when", "2019. 4. 3(수) 10:00")]),
        ("ㅇ 일    시 : ’22. 9. 22.(목)", [("when", "’22. 9. 22.(목)")]),
        ("장 소 : 서울 코엑스", [("where", "서울 코엑스")]),
        ("행사 기간: 5월 3일~5일", [("when", "5월 3일~5일")]),
        ("* 주최 : 가나시, 다라군 / 주관 : KOTRA", [("hosts", "가나시, 다라군"), ("organizers", "KOTRA")]),
        ("주최·주관 : 가나시", [("hosts", "가나시"), ("organizers", "가나시")]),
        ("주최/주관 : 가나시/KOTRA", [("hosts", "가나시"), ("organizers", "KOTRA")]),
        ("주최 및 주관: 가나시", [("hosts", "가나시"), ("organizers", "가나시")]),
        ("일시/장소 : 4. 3(수) 14:00 / 부산 벡스코", [("when", "4. 3(수) 14:00"), ("where", "부산 벡스코")]),
        ("ㅇ 일시 : 5. 3.   ㅇ 장소 : 대전", [("when", "5. 3."), ("where", "대전")]),
        ("주최 : 가나시   o 주관 : KOTRA", [("hosts", "가나시"), ("organizers", "KOTRA")]),
        ("(일시) 5월 3일  (장소) 대전", [("when", "5월 3일"), ("where", "대전")]),
        ("주 최  가나시, 다라군  주 관  KOTRA", [("hosts", "가나시, 다라군"), ("organizers", "KOTRA")]),
        ("일시  5. 3.  장소  대전", [("when", "5. 3."), ("where", "대전")]),
        ("주최  가나시  다라군과 함께", [("hosts", "가나시  다라군과 함께")]),
        ("후원: 가나은행", [("sponsors", "가나은행")]),
        ("협    찬 : 가나은행", [("sponsors", "가나은행")]),
        ("협력 : 가나대학교", [("cooperation", "가나대학교")]),
        ("사 업 비 : 7억원(도비 3억원)", [("budget", "7억원(도비 3억원)")]),
        ("참가규모 : 국내 12개사, 바이어 60개사", [("attendees", "국내 12개사, 바이어 60개사")]),
        ("나. 신청기간 : 5. 1 ~ 5. 20", [("application", "5. 1 ~ 5. 20")]),
        ("담당부서  통상과 홍길동", [("contact", "통상과 홍길동")]),
    ],
)
def test_labels_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "가나시는 5월 3일 상담회를 열었다.",
        "㈜가나정밀(금형) : 방콕의 T사와 의향서 교환",
        "행사는 12:30에 시작한다",
        "도는 이 기간에 상담을 벌인다",
        "한-태 상담 1:1로 진행",
    ],
)
def test_labels_none(text: str) -> None:
    assert _read(text) == []
    assert not begins_with_label(text)


def test_labels_box_is_cut_at_each_label() -> None:
    line = "ㅇ 일시 : 5. 3.   ㅇ 장소 : 대전 / 주최 : 가나시"
    assert [line[k:].lstrip(" /")[:4] for k in label_starts(line)] == ["ㅇ 일시", "ㅇ 장소", "주최 :"]
