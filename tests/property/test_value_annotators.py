"""Properties of numerals and of the date, money and count annotators, on any string."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopevents.annotate.counts import annotate_counts
from coopevents.annotate.dates import annotate_dates, parse_date_cell
from coopevents.annotate.money import annotate_money, parse_amount, parse_unit
from coopevents.document import Mention
from coopevents.resolve.announcements import announcement_spans, planned_spans
from coopevents.resolve.date.context import DateContext
from coopevents.resolve.dateline import dateline
from coopevents.resolve.dates import Anchor, resolve_dates
from coopevents.values.edtf import validate_edtf
from coopevents.values.numerals import parse_numeral
from press_numerals import format_numeral

PIECES = (
    "0 1 2 9 12 28 29 30 31 95 2012 2024 , . ~ ∼ - / : ( ) [ ] ’ ' % $ US$ 년 월 일 주 박 간 동안 부터 까지 "
    "에서 과 와 지난 오는 내달 지난달 이달 올해 지난해 내년 상반기 분기 초 말 이날 같은날 이튿날 첫날 마지막 "
    "전날 이틀 사흘 뒤 전 월요일 (목) 천 백 십 만 억 조 원 달러 불 엔 위안 유로 인민폐 미화 약 여 이상 규모 "
    "최대 개 개사 명 건 회 차 곳 개국 부스 두 열 기업 바이어 상담 업체 국내 의 는 을 밝혔다 예정 입력 등록 "
    "배포 5면 월호"
).split()
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*PIECES, " ", "\n"]), max_size=25).map("".join),
)
ANNOTATORS: list[Callable[[str], Sequence[Mention[Any]]]] = [annotate_dates, annotate_money, annotate_counts]


@given(st.integers(min_value=0, max_value=10**20 - 1))
def test_numerals_round_trip(number: int) -> None:
    assert parse_numeral(format_numeral(number)) == number
    assert parse_numeral(format_numeral(number, gap="")) == number


@given(st.decimals(min_value=0, max_value=10**8, places=2))
def test_numerals_round_trip_fractions(number: Decimal) -> None:
    assert parse_numeral(format_numeral(number)) == number


@given(TEXTS)
def test_numerals_parser_accepts_any_text(text: str) -> None:
    value = parse_numeral(text)
    assert value is None or value >= 0


@pytest.mark.parametrize("annotate", ANNOTATORS)
@given(text=TEXTS)
def test_annotators_give_ordered_spans_inside_the_text(
    annotate: Callable[[str], Sequence[Mention[Any]]], text: str
) -> None:
    end = 0
    for mention in annotate(text):
        assert end <= mention.start < mention.end <= len(text)
        quote = text[mention.start : mention.end]
        assert quote == quote.strip()
        assert mention.rule
        end = mention.end


@given(TEXTS)
def test_annotators_do_not_look_at_what_lies_lines_apart(text: str) -> None:
    far = "\n" * 3 + "가" * 70 + "\n" * 3
    alone = [(m.start, m.end, m.value) for m in annotate_money(text)]
    moved = [(m.start, m.end, m.value) for m in annotate_money(text + far)]
    assert moved == alone


@given(
    TEXTS,
    st.one_of(st.none(), st.integers(1995, 2030)),
    st.one_of(st.none(), st.integers(1, 12)),
    st.one_of(st.none(), st.integers(1, 28)),
)
def test_resolution_gives_valid_edtf(text: str, year: int | None, month: int | None, day: int | None) -> None:
    mentions = annotate_dates(text)
    announced, planned = announcement_spans(text, mentions), planned_spans(text, mentions)
    found = resolve_dates(mentions, Anchor(year, month, day), DateContext(announcements=announced, planned=planned))
    spans = {m.span for m in mentions}
    for span, date in found.items():
        assert span in spans
        assert set(date.premises) <= spans
        validate_edtf(date.edtf)


@given(TEXTS)
def test_helpers_accept_any_text(text: str) -> None:
    found = dateline(text)
    assert found is None or text[found.span.start : found.span.end]
    parse_date_cell(text)
    parse_amount(text)
    unit = parse_unit(text)
    assert unit is None or unit[0] >= 1
