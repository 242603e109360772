"""Sentence ends in Korean press text."""

from __future__ import annotations

import pytest

from coopevents.text.sentences import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("상담회를 열었다. 30개사가 왔다.", ["상담회를 열었다.", "30개사가 왔다."]),
        ("협약을 맺었다.또한 포럼을 열었다.", ["협약을 맺었다.", "또한 포럼을 열었다."]),
        ("협약을 맺었다.24일에는 모스크바로 간다.", ["협약을 맺었다.", "24일에는 모스크바로 간다."]),
        ("협약을 맺었다.KOTRA는 “돕겠다”고 했다.", ["협약을 맺었다.", "KOTRA는 “돕겠다”고 했다."]),
        ("참가자를 모집함. 마감은 4월임", ["참가자를 모집함.", "마감은 4월임"]),
        ("상담액은 120만달러 순. 목표는 200만달러다.", ["상담액은 120만달러 순.", "목표는 200만달러다."]),
        ("매출액의 33.39%. 계약은 내년까지다.", ["매출액의 33.39%.", "계약은 내년까지다."]),
        ("성적표를 볼까요? 놀랍습니다!", ["성적표를 볼까요?", "놀랍습니다!"]),
        ("“바이어가 먼저 옵니다.” 문 과장의 말이다.", ["“바이어가 먼저 옵니다.”", "문 과장의 말이다."]),
        ("행사를 열었다 ? 특히 올해는 길었다", ["행사를 열었다", "? 특히 올해는 길었다"]),
    ],
)
def test_sentences_split(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in split(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "4. 4(토)부터 4. 10(금)까지 두바이를 찾았다.",
        "’22. 9. 22.(목) ~ 9. 23.(금) / 2일간",
        "2016. 8. 29. 개최한 상담회이다.",
        "“억지로 하지 않았다. 살 사람만 불렀다”며 웃었다.",
        '"간다. 꼭 간다"고 말했다.',
        "“돕겠다.” 라고 말했다.",
        "상담(식품 10건. 기계 5건)을 벌였다.",
        "No. 3 부스에서 St. Louis 바이어를 만났다.",
        "가. 일시",
        "1.5배로 늘었다.",
        "협회는 10~14일 ‘위기를 기회로! 중소기업’을 주제로 행사를 연다.",
        "『왜? 지금인가』 포럼을 연다.",
        "대구.경북 지역 업체가 참가했다.",
    ],
)
def test_sentences_stay_whole(text: str) -> None:
    assert len(split(text)) == 1


def test_sentences_of_blank_text() -> None:
    assert split("   ") == []
