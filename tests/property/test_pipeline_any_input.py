"""Whatever the text: the pipeline gives a record, its evidence quotes the kept text, and it says the same again."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import coopevents
from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, analyse

# what press texts are made of, put together at random
PIECES = st.sampled_from(
    ["가람시는 ", "창원시와 ", "중소기업진흥공단은 ", "㈜나래툴이 ", "KOTRA(사장 홍길동)가 ", "현지 바이어 ",
     "두 기관은 ", "베트남 하노이에서 ", "중국 칭다오시 ", "서울 코엑스에서 ", "한·중 ",
     "미국·일본 등 3개국 ", "이곳에서 ", "지난 5일 ", "오는 6월 3일부터 5일까지 ", "3일간 ", "이날 ",
     "내년 상반기 ", "2019년 4월 22일(월) ", "같은 날 ", "수출상담회를 ", "‘제3회 가람 포럼’을 ",
     "무역사절단을 ", "업무협약(MOU)을 ", "공급계약 3건을 ", "간담회·세미나를 ", "열었다. ",
     "개최할 예정이다. ", "파견하려던 ", "취소했다. ", "연기하기로 했다. ", "체결했다고 밝혔다. ",
     "열지 않았다. ", "주최하고 ", "주관한 ", "참가했다. ", "20개사가 ", "100여명이 ", "350건, ",
     "1,200만 달러의 상담을 ", "약 3억원(26만달러) ", "화장품 ", "태양광 발전 ", "□ ", " ㅇ ", " - ", "◆ ",
     "▲", "※ ", "* ", "일시 : ", "장소: ", "주최/주관 : ", "도시  날짜  상담액", "바르샤바  6.11  48",
     "(단위 : 천불)", "합계", "[사진] ", "문의 : ", "\n", "\n\n", "(", ")", "‘", "’", "“", "”", "「", "」",
     ",", ".", "?", "·"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=120),
    st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=60),
    st.text(
        st.sampled_from("가나다라마바사 .,()‘’·~0123456789년월일시억만원달러과와은는이가을를의\n□◆-"), max_size=200
    ),
    st.lists(PIECES, max_size=40).map("".join),
)
PUBLISHED = st.one_of(st.none(), st.sampled_from(["2019-04-24", "2020-02-29", "1998", "2011-12", "XXXX-04-22"]))
SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


@given(TEXTS, PUBLISHED)
@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
def test_pipeline_evidence_quotes_the_kept_text(resources: Resources, text: str, published: str | None) -> None:
    raw = RawDocument("x", text, published=published, published_basis="sidecar" if published else None)
    document, record = analyse(raw, resources)
    groups = (record.events, record.agreements, record.amounts, record.companies)
    for found in (one for group in groups for one in group):
        assert found.evidence
        for row in found.evidence:
            assert document.text[row.start : row.end] == row.quote
            assert row.rule
    assert {event.part_of for event in record.events} <= {event.id for event in record.events} | {None}


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=40, deadline=None)
def test_pipeline_says_the_same_again(text: str) -> None:
    first = coopevents.extract(text, published="2019-04-24")
    assert coopevents.extract(text, published="2019-04-24").model_dump_json() == first.model_dump_json()


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01\ufeff",
        "ㄱ" * 5000,
        "(" * 2000,
        "가람시는 " * 1500,
        "‘수출상담회’" * 600,
        "일시 : \n" * 500,
        "1,234 " * 2000,
        "하노이·" * 1000,
        "2019년 4월 22일부터 " * 400,
    ],
    ids=["controls", "jamo", "brackets", "topics", "names", "labels", "numbers", "places", "dates"],
)
def test_pipeline_long_repetitions(resources: Resources, text: str) -> None:
    document, record = analyse(RawDocument("x", text), resources)
    assert record.doc_id == document.id == "x"
