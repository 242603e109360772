"""Cleaning: characters, middle dots, and the way back to the raw text."""

from __future__ import annotations

import unicodedata

import pytest

from coopevents.text.clean import clean


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("상담회\r\n개최\r끝", "상담회\n개최\n끝"),
        ("상담\u00a0320건\u3000계약", "상담 320건 계약"),
        ("\ufeff무역\u200b사절단\u202e", "무역사절단"),
        ("ＭＯＵ　３건（예정）", "MOU 3건(예정)"),
        ("5월 3∼4일, 6월 7〜8일, 9월 1～2일", "5월 3~4일, 6월 7~8일, 9월 1~2일"),
        ("소재‧부품ㆍ장비・설비․공구", "소재·부품·장비·설비·공구"),
        ("업체\t품목\t상담액", "업체  품목  상담액"),
        ("조달&middot;공급, R&amp;amp;D, &#8220;좋다&#8221;", "조달·공급, R&D, “좋다”"),
        ('오늘(11\\/25) \\"돕겠다\\"', '오늘(11/25) "돕겠다"'),
        ("㈜가나정밀", "㈜가나정밀"),
        (unicodedata.normalize("NFD", "각 시도 협의회"), "각 시도 협의회"),
        ("金", "金"),  # a compatibility ideograph of KS X 1001
    ],
)
def test_clean_characters(raw: str, kept: str) -> None:
    assert clean(raw).text == kept


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("수요?공급 전시회", "수요·공급 전시회"),
        ("정부?유관기관", "정부·유관기관"),
        ("한?일 협력", "한·일 협력"),
        ("가나전자?LG화학", "가나전자·LG화학"),
        ("발표 ?토론", "발표 ·토론"),
        ("진흥공단 ? 상공회의소 : 기술교류", "진흥공단 · 상공회의소 : 기술교류"),
        ("통상�무역", "통상·무역"),
    ],
)
def test_clean_middle_dot_repaired(raw: str, kept: str) -> None:
    assert clean(raw).text == kept


@pytest.mark.parametrize(
    "raw",
    [
        "? 포럼은 두 번째이다",  # a bullet
        "왜 인도인가? 시장이 크다",
        "성적표를 볼까요?",
        "“계약이 될까?”라고 물었다",
        "될까?하는 걱정",
        "http://www.example.kr/view?id=3",
        "view.do?no=12",
        "4.16?17",  # may have been a dash
        "상담회를 열었다 ? 또한 포럼을 열었다",  # a bullet of a line that lost its end
    ],
)
def test_clean_question_mark_kept(raw: str) -> None:
    assert clean(raw).text == raw


def test_clean_offsets_lead_back_to_the_raw_text() -> None:
    raw = "\ufeff가나시는\u200b ３월\r\n수요?공급&middot;무역\t상담"
    kept = clean(raw)
    assert kept.text == "가나시는 3월\n수요·공급·무역  상담"
    for word, written in (("3월", "３월"), ("수요", "수요"), ("무역", "무역"), ("상담", "상담")):
        at = kept.text.index(word)
        start, end = kept.raw_span(at, at + len(word))
        assert raw[start:end] == written
    assert kept.to_raw(len(kept.text)) == len(raw)


def test_clean_offset_outside_is_an_error() -> None:
    with pytest.raises(IndexError):
        clean("상담").to_raw(3)


def test_clean_of_nothing() -> None:
    assert clean("").text == ""
    assert clean("\u200b").text == ""
    assert clean("\u200b").to_raw(0) == 1
