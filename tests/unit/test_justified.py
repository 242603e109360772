"""Blanks that are widened throughout a text become one; edges of columns and texts with some wide blanks stay."""

from __future__ import annotations

import pytest

from coopevents.text.clean import clean

STORY = (
    "나루시는 지난 5일 하노이에서 수출상담회를 열었다. 이번 상담회에는 관내 중소기업 12개사가 참가해 현지 바이어 "
    "40명과 상담을 벌였다. 시는 내년에도 상담회를 연다고 밝혔다. 참가 기업은 통역과 차량을 지원받았으며 상담액은 "
    "300만 달러다. 시 관계자는 “현지 반응이 좋았다”고 말했다. 다음 행사는 가을에 다낭에서 열릴 예정이다."
)


@pytest.mark.parametrize("width", [2, 3])
def test_justified_blanks_become_one(width: int) -> None:
    assert clean(STORY.replace(" ", " " * width)).text == STORY


def test_justified_uneven_blanks_become_one() -> None:
    words = STORY.split(" ")
    text = "".join(word + " " * (2 + number % 2) for number, word in enumerate(words)).rstrip()
    assert clean(text).text == STORY


def test_justified_columns_stay_columns() -> None:
    table = "기업명    품목    상담액\n가람정밀    밸브    100"
    kept = clean(f"{STORY.replace(' ', '  ')}\n{table}").text
    assert kept.endswith("기업명  품목  상담액\n가람정밀  밸브  100")


def test_justified_tables_in_a_plain_text_stay() -> None:
    text = f"{STORY}\n" + "\n".join(f"나루기업{n}  밸브  {n}00  {n}0" for n in range(20))
    assert clean(text).text == text


def test_justified_offsets_lead_back() -> None:
    raw = STORY.replace(" ", "  ")
    kept = clean(raw)
    at = kept.text.index("하노이에서")
    assert raw[slice(*kept.raw_span(at, at + 5))] == "하노이에서"
