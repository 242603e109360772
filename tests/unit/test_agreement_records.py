"""Agreements as records: merged tellings, days, countries, sectors and the occasion."""

from __future__ import annotations

import pytest
from short_texts import Extract


def test_agreement_records_headline_and_body_are_one(record: Extract) -> None:
    text = (
        "중진공-미국 시애틀시 업무협약\n\n"
        "중소벤처기업진흥공단(중진공)은 지난 4일 시애틀 시청에서 미국 시애틀시와 업무협약을 맺었다고 7일 밝혔다.\n"
        "두 기관은 이번 협약에 따라 기업의 정착을 돕는다.\n"
    )
    (agreement,) = record(text, "2024-06-07").agreements
    assert (agreement.kind.value, agreement.date, agreement.countries) == ("mou", "2024-06-04", ("US",))
    assert agreement.count == 1


def test_agreement_records_another_day_is_another_agreement(record: Extract) -> None:
    text = (
        "중진공은 28일 싱가포르에서 신한은행과 업무협약을 맺었다.\n"
        "한편 중진공은 지난 26일에는 인도네시아 국고청과 업무협약을 체결했다.\n"
    )
    dates = [a.date for a in record(text, "2022-07-28").agreements]
    assert dates == ["2022-07-28", "2022-07-26"]


def test_agreement_records_sums_tell_two_contracts_of_a_firm_apart(record: Extract) -> None:
    text = (
        "방콕에서 ㈜가온수산이 전복 50만달러어치의 공급계약을 체결했다.\n"
        "하노이에서는 ㈜가온수산이 전복 30만달러어치의 공급계약을 맺었다.\n"
    )
    found = record(text, "2019-08-26").agreements
    assert [a.countries for a in found] == [("TH",), ("VN",)]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("㈜가온은 방콕의 T사와 의향서를 교환했다.", ("TH",)),
        ("㈜가온은 중국 수입상과 38만 달러의 계약을 맺었다.", ("CN",)),
        ("㈜가온은 미국 텍사스에서 식당을 운영하는 S사와 업무협약을 체결했다.", ("US",)),
        ("코트라는 몽골 국가개발청과 업무협약을 맺었다.", ("MN",)),
        ("경기도와 용인시는 업무협약을 맺었다.", ()),
    ],
)
def test_agreement_records_countries_of_the_partner(record: Extract, text: str, countries: tuple[str, ...]) -> None:
    (agreement,) = record(text, "2019-05-20").agreements
    assert agreement.countries == countries


def test_agreement_records_day_of_the_occasion(record: Extract) -> None:
    text = (
        "도는 지난 15일 하노이에서 수출상담회를 열었다.\n"
        "상담회에서 ㈜가온은 현지 바이어와 20만 달러의 수출계약을 체결했다.\n"
    )
    (agreement,) = record(text, "2019-05-20").agreements
    assert agreement.date == "2019-05-15"
    assert agreement.event is not None


def test_agreement_records_planned_ones_take_no_day_from_the_past(record: Extract) -> None:
    text = (
        "도는 지난 15일 하노이에서 수출상담회를 열었다.\n"
        "㈜가온은 현지 바이어 V사와 조만간 20만 달러의 수출계약을 체결할 예정이다.\n"
    )
    (agreement,) = record(text, "2019-05-20").agreements
    assert (agreement.status.value, agreement.date) == ("planned", None)


def test_agreement_records_sectors_are_the_firm_s_own(record: Extract) -> None:
    text = "냉동식품을 파는 ㈜가온이 42만 달러, 화장품 회사 ㈜나래가 20만 달러의 MOU에 서명했다."
    found = {a.parties[0].name: {s.value for s in a.sectors} for a in record(text, "2019-05-20").agreements}
    assert found == {"㈜가온": {"food_agri"}, "㈜나래": {"beauty"}}


def test_agreement_records_banks_make_it_finance(record: Extract) -> None:
    (agreement,) = record("기술보증기금과 부산은행은 업무협약을 맺었다.", "2019-05-20").agreements
    assert [s.value for s in agreement.sectors] == ["finance"]


def test_agreement_records_an_old_one_beside_the_new(record: Extract) -> None:
    text = (
        "나주상공회의소는 4일 일본 후쿠이상공회의소와 교류 연장 협정을 맺었다. "
        "1979년 두 상의가 우호협정을 맺은 지 30년 만이다."
    )
    found = [a for a in record(text, "2009-11-10").agreements if len(a.parties) == 2]
    assert [a.date for a in found] == ["2009-11-04", "1979"]


def test_agreement_records_with_whom_they_only_talked(record: Extract) -> None:
    text = (
        "도는 7일 하노이에서 상담회를 열어 10개사가 바이어 131개사와 만나 4,120만 달러를 상담하고 "
        "610만 달러를 계약했다."
    )
    assert record(text, "2019-05-20").agreements == ()


def test_agreement_records_items_below_a_signing(record: Extract) -> None:
    text = (
        "나주상의, 미얀마 포럼\n\n"
        "나주상공회의소는 4일 양곤에서 ‘한-미얀마 포럼’을 열었다.\n\n"
        "이날 포럼에서는 나주상공회의소와 미얀마상공회의소연합회가 업무협약을 맺었다.\n"
        " ○ ㈜한결빛-샨주 정부 : 태양광 발전 조사 협력 의향서(LOI)\n"
    )
    assert {a.status.value for a in record(text, "2019-09-05").agreements} == {"signed"}


def test_agreement_records_to_be_signed_at_an_occasion_to_come(record: Extract) -> None:
    text = (
        "가람시는 오는 14일 하노이에서 ‘가람 수출상담회’를 연다. "
        "상담장에서는 가람시와 하노이상공회의소가 양해각서에 서명한다."
    )
    told = record(text, "2019-06-11")
    (agreement,) = told.agreements
    assert (agreement.status.value, agreement.date) == ("planned", "2019-06-14")
    assert agreement.event == told.events[0].id


def test_agreement_records_an_occasion_to_come_holds_for_the_lines_after_it(record: Extract) -> None:
    text = (
        "가람시는 오는 14일부터 16일까지 하노이에서 ‘가람 수출상담회’를 연다. 기업 12개사가 참가한다. "
        "시는 통역을 붙인다. 비용의 절반도 댄다. ㈜가람은 V사와 80만 달러의 공급계약을 체결할 예정이다."
    )
    told = record(text, "2019-06-11")
    (agreement,) = told.agreements
    assert (agreement.status.value, agreement.event) == ("planned", told.events[0].id)


def test_agreement_records_of_the_occasion_told_last(record: Extract) -> None:
    text = (
        "가람상공회의소는 지난달 27일부터 이달 4일까지 하노이에 투자조사단을 파견했다. "
        "조사단은 1일 베트남상공회의소와 ‘가람-하노이 경제협력간담회’를 열었다. "
        "이 자리에서 두 상의는 내년부터 조사단을 번갈아 보내는 업무협정을 맺었다."
    )
    told = record(text, "2019-11-08")
    meeting = next(e for e in told.events if "간담회" in e.name)
    (agreement,) = told.agreements
    assert (agreement.event, agreement.date) == (meeting.id, "2019-11-01")


def test_agreement_records_a_year_that_nobody_tells_is_no_day(record: Extract) -> None:
    text = (
        "나루센터장은 “올해 펀드를 조성할 계획”이라며 “이를 위해 지난 9일 가람지주회사와 펀드 조성 협약을 맺었다”고"
        " 설명했다.\n센터는 벤처를 돕는다."
    )
    assert [a.date for a in record(text).agreements] == ["XXXX-XX-09"]
