"""Every check fires on a text written for it and stays silent on the same text without the contradiction."""

from __future__ import annotations

import pytest
import regex
from short_texts import Extract, Read

from coopevents.checks import CODES
from coopevents.pipeline import Resources
from coopevents.records import AmountRole, DocumentRecord, OrganisationRef, Severity

# code, text with the contradiction, text without it, day of publication
CASES: list[tuple[str, str, str, str | None]] = [
    (
        "date.weekday",
        "가람시는 지난 5월 14일(수) 하노이에서 수출상담회를 열었다.",
        "가람시는 지난 5월 14일(화) 하노이에서 수출상담회를 열었다.",
        "2019-05-20",
    ),
    (
        "date.end_before_start",
        "가람시는 2019년 5월 20일~18일 하노이에서 ‘가람 수출상담회’를 개최했다.",
        "가람시는 2019년 5월 18일~20일 하노이에서 ‘가람 수출상담회’를 개최했다.",
        "2019-05-25",
    ),
    (
        "date.future_past",
        "가람시는 2019년 6월 18일 하노이에서 ‘가람 수출상담회’를 개최했다.",
        "가람시는 2019년 5월 18일 하노이에서 ‘가람 수출상담회’를 개최했다.",
        "2019-05-25",
    ),
    (
        "date.planned_past",
        "가람시는 2019년 5월 18일 하노이에서 ‘가람 수출상담회’를 개최할 예정이다.",
        "가람시는 2019년 6월 18일 하노이에서 ‘가람 수출상담회’를 개최할 예정이다.",
        "2019-05-25",
    ),
    (
        "document.year",
        "지식경제부는 5월 18일 하노이에서 ‘가람 수출상담회’를 개최했다. 이윤호 지식경제부 장관이 축사를 했다.",
        "산업통상자원부는 5월 18일 하노이에서 ‘가람 수출상담회’를 개최했다.",
        "2019-05-25",
    ),
    (
        "amount.total",
        "가람시는 지난 18일 하노이 수출상담회에서 모두 900만 달러(나래상사 200만 달러, 한솔 300만 달러)를 상담했다.",
        "가람시는 지난 18일 하노이 수출상담회에서 모두 500만 달러(나래상사 200만 달러, 한솔 300만 달러)를 상담했다.",
        "2019-05-25",
    ),
    (
        "count.total",
        "가람시는 지난 18일 하노이에서 수출상담회를 열었으며 참가기업 20개사(가람 12개사, 나래 9개사)가 참가했다.",
        "가람시는 지난 18일 하노이에서 수출상담회를 열었으며 참가기업 21개사(가람 12개사, 나래 9개사)가 참가했다.",
        "2019-05-25",
    ),
    (
        "amount.average",
        "가람시는 지난 18일 하노이에서 수출상담회를 열었다. 중소기업 10개사가 참가해 상담액 500만 달러를 기록했다."
        " 업체당 평균 90만 달러의 상담액이다.",
        "가람시는 지난 18일 하노이에서 수출상담회를 열었다. 중소기업 10개사가 참가해 상담액 500만 달러를 기록했다."
        " 업체당 평균 50만 달러의 상담액이다.",
        "2019-05-25",
    ),
    (
        "amount.containment",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 현장계약 300만 달러를 포함한 200만 달러의 계약을 맺었다.",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 현장계약 100만 달러를 포함한 200만 달러의 계약을 맺었다.",
        "2019-05-25",
    ),
    (
        "count.containment",
        "가람시는 지난 18일 하노이에서 수출상담회를 열었다. 바이어 120명을 포함해 100명이 참석했다.",
        "가람시는 지난 18일 하노이에서 수출상담회를 열었다. 바이어 20명을 포함해 100명이 참석했다.",
        "2019-05-25",
    ),
    (
        "amount.exchange_rate",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 상담액 1,000만 달러(약 12억 원)를 기록했다.",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 상담액 1,000만 달러(약 119억 원)를 기록했다.",
        "2019-05-25",
    ),
    (
        "amount.scale",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 상담액 3,250억 달러를 기록했다.",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 상담액 3,250만 달러를 기록했다.",
        "2019-05-25",
    ),
    (
        "amount.contract_conflict",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 수출계약액 500만 달러를 달성했다."
        " 참가기업은 상담액 900만 달러, 계약추진액 500만 달러를 기록했다.",
        "가람시는 지난 18일 하노이에서 수출상담회를 열어 수출계약액 500만 달러를 달성했다."
        " 참가기업은 상담액 900만 달러, 계약추진액 700만 달러를 기록했다.",
        "2019-05-25",
    ),
    (
        "amount.currency",
        "중한경제무역교류회가 18일 심양에서 열렸다. 지난해 심양시의 대한국 수출입액은 60억 2천만원에 달하였다.",
        "중한경제무역교류회가 18일 심양에서 열렸다. 지난해 심양시의 대한국 수출입액은 60억 2천만딸라에 달하였다.",
        "2019-05-25",
    ),
    (
        "place.country",
        "가람시는 지난 18일 베트남 방콕에서 ‘가람 수출상담회’를 개최했다.",
        "가람시는 지난 18일 태국 방콕에서 ‘가람 수출상담회’를 개최했다.",
        "2019-05-25",
    ),
]


def codes(record: DocumentRecord) -> set[str]:
    every = [record, *record.events, *record.agreements, *record.amounts]
    return {issue.code for one in every for issue in one.issues}


@pytest.mark.parametrize(("code", "wrong", "right", "published"), CASES, ids=[case[0] for case in CASES])
def test_checks_fires_on_the_contradiction_alone(
    record: Extract, code: str, wrong: str, right: str, published: str | None
) -> None:
    assert code in codes(record(wrong, published=published))
    assert code not in codes(record(right, published=published))


def test_checks_every_code_has_a_case() -> None:
    others = {"document.premises", "amount.contract_wording", "agreement.same_party"}
    assert {case[0] for case in CASES} | others == set(CODES)


def test_checks_premises_against_each_other(record: Extract) -> None:
    text = (
        "이윤호 지식경제부 장관과 권칠승 중소벤처기업부 장관은 11월 17일(월) 타슈켄트에서 열린"
        " ‘가람 수출상담회’에 참석했다. 홍종학 중소벤처기업부 장관도 자리를 함께했다."
    )
    assert "document.premises" in codes(record(text))


def test_checks_messages_are_korean_and_severities_of_the_catalogue(record: Extract) -> None:
    found = record(CASES[0][1], published=CASES[0][3]).events[0].issues
    assert [issue.code for issue in found] == ["date.weekday"]
    assert found[0].severity is Severity.WARNING
    assert regex.search(r"5월 14일\(수\).*화요일", found[0].message)


def test_checks_suspect_currency_keeps_what_is_written(record: Extract) -> None:
    text = next(case[1] for case in CASES if case[0] == "amount.currency")
    amounts = record(text, published="2019-05-25").amounts
    assert [(one.currency, str(one.value)) for one in amounts] == [("KRW", "6020000000")]


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("가람시는 지난 18일 하노이에서 수출상담회를 열어 수출계약 500만 달러가 예상된다.", True),
        ("가람시는 지난 18일 하노이에서 수출상담회를 열어 500만 달러의 계약을 추진 중이다.", True),
        ("가람시는 지난 18일 하노이에서 수출상담회를 열어 500만 달러의 계약을 맺었다.", False),
        ("가람시는 지난 18일 하노이에서 수출상담회를 열어 예상을 웃도는 500만 달러를 계약했다.", False),
    ],
)
def test_checks_contract_beside_words_of_hope(
    read: Read, record: Extract, resources: Resources, text: str, fires: bool
) -> None:
    found = record(text, published="2019-05-25")
    amounts = tuple(one.model_copy(update={"role": AmountRole.CONTRACT}) for one in found.amounts)
    assert amounts
    checked = resources.checker.check(read(text, published="2019-05-25"), found.model_copy(update={"amounts": amounts}))
    assert ("amount.contract_wording" in codes(checked)) == fires


@pytest.mark.parametrize(
    ("names", "fires"), [(("가람시", "가람시"), True), (("㈜나래", "나래"), True), (("가람시", "나래시"), False)]
)
def test_checks_one_party_on_both_sides(
    read: Read, record: Extract, resources: Resources, names: tuple[str, str], fires: bool
) -> None:
    text = "㈜가람상사는 18일 하노이에서 ㈜나래무역과 업무협약을 체결했다."
    found = record(text, published="2019-05-25")
    assert "agreement.same_party" not in codes(found)
    parties = tuple(OrganisationRef(name=name) for name in names)
    agreements = tuple(one.model_copy(update={"parties": parties}) for one in found.agreements)
    assert agreements
    checked = resources.checker.check(
        read(text, published="2019-05-25"), found.model_copy(update={"agreements": agreements})
    )
    assert ("agreement.same_party" in codes(checked)) == fires


def test_checks_one_party_named_twice_in_the_text(record: Extract) -> None:
    text = "㈜가람상사는 18일 하노이에서 ㈜가람상사와 업무협약을 체결했다. ㈜가람상사는 화장품을 만든다."
    assert "agreement.same_party" in codes(record(text, published="2019-05-25"))


@pytest.mark.parametrize(
    ("table", "fires"),
    [
        ("도시 상담건수 상담액(천불)\n하노이 20 2,000\n방콕 30 3,000\n합계 50 6,000\n", True),
        ("도시 상담건수 상담액(천불)\n하노이 20 2,000\n방콕 30 3,000\n합계 50 5,000\n", False),
        ("도시 상담건수 증감률\n하노이 20 3%\n방콕 30 4%\n합계 50 9%\n", False),
    ],
)
def test_checks_total_row_of_a_table(record: Extract, table: str, fires: bool) -> None:
    text = f"가람시는 지난 18일부터 동남아 무역사절단을 파견했다.\n\n<표> 도시별 실적\n{table}"
    assert bool(codes(record(text, published="2019-05-25")) & {"amount.total", "count.total"}) == fires


@pytest.mark.parametrize(
    "text",
    [
        "가람시는 12월 28일~1월 3일 하노이에서 ‘가람 수출상담회’를 개최한다.",
        "가람시는 5월 28일~2일 하노이에서 ‘가람 수출상담회’를 개최한다.",
        "가람시는 5월 20일부터 12일간 하노이에 무역사절단을 파견한다.",
        "가람시는 ‘가람 수출상담회’를 열었다. 문의 031-120-119",
    ],
)
def test_checks_intervals_over_the_turn_of_month_and_year(record: Extract, text: str) -> None:
    assert "date.end_before_start" not in codes(record(text, published="2018-12-20"))


@pytest.mark.parametrize(
    "text",
    [
        "가람시는 지난 18일 중국 홍콩에서 ‘가람 수출상담회’를 개최했다.",
        "가람시는 지난 18일 베트남, 방콕에서 잇따라 ‘가람 수출상담회’를 개최했다.",
        "한국과 태국은 지난 18일 방콕(태국)에서 ‘가람 수출상담회’를 개최했다.",
    ],
)
def test_checks_country_beside_the_city(record: Extract, text: str) -> None:
    assert "place.country" not in codes(record(text, published="2019-05-25"))
