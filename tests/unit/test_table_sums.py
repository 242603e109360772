"""Sums of tables: roles of columns and rows, units above and inside, firms, totals."""

from __future__ import annotations

import pytest
from short_texts import Extract

LEAD = "전북 사절단 결과\n\n도는 5월 10일부터 15일까지 베트남에 무역사절단을 보냈다고 18일 밝혔다.\n\n"

RESULTS = """< 업체별 상담 결과 >
업체명  상담건수  상담금액(천불)  계약추진(천불)
가온정밀  52  3,240  1,120
나래화학  41  2,115  640
계  93  5,355  1,760
"""
BUDGET = """□ 연도별 예산 (단위 : 백만원)
사업명  2016예산  2017예산  증감
해외전시회  12,300  13,500  1,200
무역사절단  4,500  5,000  500
"""
PRICED = """<참가업체별 실적> (단위 : 천달러)
업체명  품 목  상 담  계 약
가온식품  조미김  1,120  860
나래농협  배  400  -
"""
UNITS_OF_FIRMS = """(단위 : 개사, 만불)
촉진단명  기간  지역  업체  상담  계약
공구촉진단  5.11~5.13  하노이  9  610  84
"""
CASES_AND_SUM = """상담 결과 (단위: 건, 만 달러)
도시  바이어  상담  상담액  MOU
하노이  38개사  79  580  5건 170
호찌민  27개사  58  330  4건 60
"""
YEARS = """대베트남 교역 현황
(단위 : 백만불)
구분 2005 2006
수출 5,040 4,870
수입 8,180 8,840
"""
LATE_HEADER = """▲숫자로 보는 2022
구분 횟수 업체 상담액(만$) 계약액(만$)
무역사절단 6 58 9,350 420
해외전시회 9 171 22,400 905
"""
SALES = """연번 기업명 소재지 업종 연매출 관심분야
1 PT. 가온 다라 수라바야 수산가공 1,100만불 포장설비
2 CV. 나래 욕야카르타 목공예 85만불 도장설비
"""
BY_NAME = """< 사업별 실적 > (단위 : 개사, 천 달러)
구분 / 기간 / 지역 / 참가 / 상담액 / 계약액
중국 시장개척단 / 6.7~6.13 / 하얼빈 / 12 / 21,640 / 6,480
하노버 산업박람회 / 4.20~4.24 / 하노버 / 8 / 8,700 / 1,320
"""
COUNTRY = """구분  내용
인구  6,900만명
GDP  4,550억불
對태국 수출  75억불
"""


def sums(record: Extract, table: str) -> list[tuple[str, str, str]]:
    found = record(LEAD + table, "2017-05-19").amounts
    return [(format(a.value, "f"), a.currency, a.role.value) for a in found]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            RESULTS,
            [
                ("3240000", "USD", "consultation"),
                ("1120000", "USD", "expected_contract"),
                ("2115000", "USD", "consultation"),
                ("640000", "USD", "expected_contract"),
                ("5355000", "USD", "consultation"),
                ("1760000", "USD", "expected_contract"),
            ],
        ),
        (
            BUDGET,
            [
                ("12300000000", "KRW", "funding"),
                ("13500000000", "KRW", "funding"),
                ("4500000000", "KRW", "funding"),
                ("5000000000", "KRW", "funding"),
            ],
        ),
        (
            PRICED,
            [
                ("1120000", "USD", "consultation"),
                ("860000", "USD", "contract"),
                ("400000", "USD", "consultation"),
            ],
        ),
        (UNITS_OF_FIRMS, [("6100000", "USD", "consultation"), ("840000", "USD", "contract")]),
        (
            CASES_AND_SUM,
            [
                ("5800000", "USD", "consultation"),
                ("1700000", "USD", "mou"),
                ("3300000", "USD", "consultation"),
                ("600000", "USD", "mou"),
            ],
        ),
        (
            YEARS,
            [
                ("5040000000", "USD", "statistic"),
                ("4870000000", "USD", "statistic"),
                ("8180000000", "USD", "statistic"),
                ("8840000000", "USD", "statistic"),
            ],
        ),
        (
            LATE_HEADER,
            [
                ("93500000", "USD", "consultation"),
                ("4200000", "USD", "contract"),
                ("224000000", "USD", "consultation"),
                ("9050000", "USD", "contract"),
            ],
        ),
        (SALES, [("11000000", "USD", "revenue"), ("850000", "USD", "revenue")]),
        (COUNTRY, [("455000000000", "USD", "statistic"), ("7500000000", "USD", "statistic")]),
    ],
)
def test_table_sums_roles(table: str, expected: list[tuple[str, str, str]], record: Extract) -> None:
    assert sums(record, table) == expected


def test_table_sums_of_occasions_named_in_the_first_cell(record: Extract) -> None:
    found = record(LEAD + BY_NAME, "2017-12-19")
    names = {event.id: event.name for event in found.events}
    sold = {format(a.value, "f"): names[a.event] for a in found.amounts if a.event is not None}
    assert sold == {
        "21640000": "중국 시장개척단",
        "6480000": "중국 시장개척단",
        "8700000": "하노버 산업박람회",
        "1320000": "하노버 산업박람회",
    }


@pytest.mark.parametrize(
    "caption",
    [
        "무역사절단 상담 실적 (단위: 건, 만 달러)",
        "< 무역사절단 상담 실적 > (단위: 건, 만 달러)",
        "무역사절단 상담 실적\n(단위: 건, 만 달러)",
        "□ 상담 및 계약 실적 (단위: 건, 만달러)",
    ],
)
def test_table_sums_below_a_caption_of_words_that_could_head_columns(caption: str, record: Extract) -> None:
    table = f"{caption}\n구분  상담건수  상담금액  계약추진금액\n하노이  61  712  255\n다낭  51  572  182\n"
    assert sums(record, table) == [
        ("7120000", "USD", "consultation"),
        ("2550000", "USD", "expected_contract"),
        ("5720000", "USD", "consultation"),
        ("1820000", "USD", "expected_contract"),
    ]


def test_table_sums_firms_and_totals(record: Extract) -> None:
    amounts = record(LEAD + RESULTS, "2017-05-19").amounts
    talks = [a for a in amounts if a.role.value == "consultation"]
    assert [a.organization for a in talks] == ["가온정밀", "나래화학", None]
    assert [a.level.value for a in talks] == ["part", "part", "total"]
    assert talks[0].part_of == talks[1].part_of == talks[2].id


def test_table_sums_statistics_have_no_occasion(record: Extract) -> None:
    assert [a.event for a in record(LEAD + COUNTRY, "2017-05-19").amounts] == [None, None]


def test_table_sums_of_periods_are_what_the_caption_says(record: Extract) -> None:
    table = (
        "< 주요 국가별 수출 > (단위 : 백만불, %)\n구분     ’13.1Q   ’14.1Q   증감률\n중국      513      561     9.4\n"
        "미국      197      223     13.2\n"
    )
    assert {(value, role) for value, _, role in sums(record, table)} >= {
        ("513000000", "statistic"),
        ("561000000", "statistic"),
    }


def test_table_sums_below_a_header_with_syllables_apart(record: Extract) -> None:
    table = (
        "구   분        일 자     바이어    상 담     상담액     계약추진액\n"
        "다낭          6.11(화)   38개사    61건    487만불      142만불\n"
        "방콕          6.14(금)   52개사    79건    667만불      205만불\n"
    )
    told = {value: role for value, _, role in sums(record, table)}
    assert told["4870000"] == told["6670000"] == "consultation"
    assert told["1420000"] == told["2050000"] == "expected_contract"


def test_table_sums_of_kinds_of_occasions_are_of_none(record: Extract) -> None:
    """구분 | 횟수 | 업체: each row sums up many occasions, and so does their total."""
    found = record(LEAD + LATE_HEADER + "합계 15 229 31,750 1,325\n", "2023-01-09")
    assert {a.event for a in found.amounts} == {None}
    assert {e.participants.companies for e in found.events} == {None}


def test_table_sums_beside_how_many_firms(record: Extract) -> None:
    """업체 | 상담 | 계약 below (단위 : 개사, 만불): firms are counted, talks are not."""
    event = next(e for e in record(LEAD + UNITS_OF_FIRMS, "2017-05-19").events if e.participants.companies)
    assert (event.participants.companies, event.participants.meetings) == (9, None)


@pytest.mark.parametrize(
    "caption",
    ["[참고] 對동유럽 수출 추이 (단위: 억불, %)", "<표> 수출 추이 (단위: 억불, %)", "□ 동유럽 수출 (억불)"],
)
@pytest.mark.parametrize("header", ["구분 ’05 ’06 ’07", "구분   05   06   07.상", "구분 2005 2006 2007"])
def test_table_sums_below_years(caption: str, header: str, record: Extract) -> None:
    """Years with two digits head columns too; the unit may stand without 단위; a row of rates has no sums."""
    table = f"{caption}\n{header}\n폴란드  7.1  9.3  11.2\n기타  10.9  13.6  15.1\n증감률  9.7  15.0  △3.1\n"
    assert {(value, role) for value, _, role in sums(record, table)} == {
        ("710000000", "statistic"),
        ("930000000", "statistic"),
        ("1120000000", "statistic"),
        ("1090000000", "statistic"),
        ("1360000000", "statistic"),
        ("1510000000", "statistic"),
    }


def test_table_sums_of_cases_and_money_in_one_column(record: Extract) -> None:
    """상담(건/천불) ⏎ 142 / 18,400: the cases are counted, the money is summed; 참가(개사) counts firms."""
    table = (
        "연번  사업명  기간  지역  참가(개사)  상담(건/천불)  계약(천불)\n"
        "1  중동 무역사절단  3.5~3.13  두바이, 도하  11  152 / 19,400  2,250\n"
        "2  동유럽 무역사절단  5.14~5.22  바르샤바, 프라하  7  93(9,600)  830\n"
    )
    found = record(LEAD + table, "2017-12-19")
    assert {(format(a.value, "f"), a.role.value) for a in found.amounts} == {
        ("19400000", "consultation"),
        ("2250000", "contract"),
        ("9600000", "consultation"),
        ("830000", "contract"),
    }
    told = {event.name: (event.participants.companies, event.participants.meetings) for event in found.events}
    assert told["중동 무역사절단"] == (11, 152) and told["동유럽 무역사절단"] == (7, 93)


@pytest.mark.parametrize("bracket", ["(38개사)", "(’16년)", "(잠정)", "(건, 개사)"])
def test_table_sums_need_a_unit_of_money(bracket: str, record: Extract) -> None:
    assert sums(record, f"□ 참가 실적 {bracket}\n구분 2015 2016\n하노이 12 14\n다낭 9 11\n") == []


def test_table_sums_of_an_unnamed_column_are_what_the_headline_says(record: Extract) -> None:
    told = "가람 수출, 석 달 만에 늘어\n\n가람시 수출이 4월에 늘었다고 22일 밝혔다.\n\n"
    told += "□ 품목별(백만 달러, %)\n구분  금액  증감률\n반도체  311  11.2\n화장품  23  41.0\n"
    found = record(told, "2017-05-22").amounts
    assert {(format(a.value, "f"), a.role.value) for a in found} == {
        ("311000000", "statistic"),
        ("23000000", "statistic"),
    }
