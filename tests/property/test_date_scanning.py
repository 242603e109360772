"""Patterns tried only where they can begin find what they find when tried everywhere."""

from __future__ import annotations

import regex
from hypothesis import example, given
from hypothesis import strategies as st

from coopevents.annotate.date import patterns as p
from coopevents.annotate.date.scanning import matches, places

WORDS = (*p.YEAR_WORDS, *p.MONTH_WORDS, *p.RELATION_WORDS, *p.ORDINALS, *p.NATIVE_DAYS, *p.WEEK_WORDS)
MARKS = (
    *"1 2 3 10 11 12 22 30 2019 19 ’19 년 월 일 . / - ~ 부터 까지 주 요일 금요일 (목) 상반기 하반기 4분기".split(),
    " ",
)
REST = (*"Q 박 간 동안 Nov November 제 총 매년 년도 의 에 초 말 에서 개최 일시: ( ) , · 가나".split(), "\n", " ", " ")
TEXTS = st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.sampled_from(REST), max_size=16).map("".join)


def spans(found: object) -> list[tuple[int, int]]:
    return [match.span() for match in found]  # type: ignore[attr-defined]


@given(TEXTS)
@example("이번달이달사흘\n일주동월이레.첫금요일나흘")
@example("9일부터오는 3월 2일")
def test_scanning_misses_nothing(text: str) -> None:
    for pattern, start in p.STARTS.items():
        assert spans(matches(pattern, text, places(start, text))) == spans(pattern.finditer(text))


def test_scanning_takes_matches_in_order_without_overlaps() -> None:
    pattern = regex.compile(r"ab|b+")
    assert spans(matches(pattern, "abbb ab", range(7))) == spans(pattern.finditer("abbb ab"))
