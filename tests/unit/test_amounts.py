"""Roles of sums: sentences of our own in the manner of releases and papers, lists, carried roles, firms, basis.

`cases/amounts.jsonl` holds a text and its sums; `role` and `bound` may name two right answers ("contract|mou").  Rules
were written on the lines of the half `tune`; those of the half `check` only measured them.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from short_texts import Extract

CASES = Path(__file__).parent.parent / "cases" / "amounts.jsonl"
LEAD = "중소기업 소식 한마당\n\n관계자들이 자리를 함께했다.\n\n"


def told(record: Extract, text: str) -> list[tuple[str, str, str, str]]:
    """Value, currency, role and bound of the sums of a text below a headline."""
    amounts = record(LEAD + text, "2020-05-05").amounts
    return [(format(a.value, "f"), a.currency, a.role.value, a.bound.value) for a in amounts]


def roles(record: Extract, text: str) -> list[str]:
    return [role for _, _, role, _ in told(record, text)]


@pytest.mark.parametrize("line", CASES.read_text(encoding="utf-8").splitlines())
def test_amounts_cases(line: str, record: Extract) -> None:
    case = json.loads(line)
    found = told(record, case["text"])
    for wanted in case["amounts"]:
        same = [f for f in found if Decimal(f[0]) == Decimal(wanted["value"]) and f[1] in wanted["currency"].split("|")]
        assert same, wanted
        best = max(same, key=lambda f: f[2] in wanted["role"].split("|"))
        assert best[2] in wanted["role"].split("|")
        assert best[3] in wanted["bound"].split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("◇ 수출협약 체결 내역\n▲ 가람 유자조합 : 유자차 50만 달러\n▲ 나래 해조법인 : 김 120만 달러", ["mou", "mou"]),
        ("□ 투자유치 실적\n - 다솔케미컬 : 3천만불\n - 라온글래스 : 1억 2천만불", ["investment", "investment"]),
        (
            "- 가람은 도매상과 30만불어치를,\n- 나래는 납품업체와 45만불어치를 공급하기로 각각 계약했다.",
            ["contract"] * 2,
        ),
        ("두 회사는 공급계약서에 서명했다. 금액은 3년간 240만 달러다.", ["contract"]),
        ("가람은 100만 달러의 계약을 맺었다. 이날 모두 8천7백만원이 모였다.", ["contract", "other"]),
        (  # the cities add up to the consultations, not to what was told last
            "사절단은 3천250만달러의 상담과 820만달러의 계약추진 실적을 거뒀다. "
            "도시별로는 방콕 1천200만달러, 다낭 1천50만달러, 페낭 1천만달러 등이다.",
            ["consultation", "expected_contract", "consultation", "consultation", "consultation"],
        ),
        (  # over a sentence without a sum, to the parts of a total
            "사절단은 2천100만달러를 상담하고 이 가운데 531만달러를 계약했다.\n\n"
            "이번 사절단에는 7개사가 참가했다.\n\n"
            "도시별로는 다낭이 317만달러로 가장 많았고 페낭이 214만달러였다.",
            ["consultation", "contract", "contract", "contract"],
        ),
        (
            "○ 상반기 도내 수출은 21.7억 달러로 늘었다. 반기로는 가장 많은 금액이다.\n"
            "- 지역별로는 동부가 9.1억 달러, 서부가 12.6억 달러다.\n"
            "○ 품목은 김(1억 3천만 달러), 선박(2억 달러) 순이었다.",
            ["statistic"] * 5,
        ),
        (  # what an agreement leads to is not what it is worth
            "두 기관은 협약에 따라 힘을 모은다.\n- 부품 구매액을 지난해 31억 원에서 50억 원으로 늘린다.\n"
            "- 한빛제강이 30억 원, 시가 7억 원을 출연해 모두 37억 원의 협력자금을 만든다.",
            ["contract", "contract", "funding", "funding", "funding"],
        ),
        (
            "대기업의 구매의향은 96억 원이었다. 분야별로는 식품이 61억 원, 기계가 35억 원이다.",
            ["expected_contract"] * 3,
        ),
        ("표) 무역사절단 계약실적\n동남아(3월) 318만 달러 / 인도(10월) 93만 달러", ["contract"] * 2),
        (
            "상담회에서 357만 달러의 수출계약이 성사됐다.\n\n이는 당초 집계치 297만 달러를 넘는 것이다.",
            ["contract", "contract"],
        ),
        ("시는 참여 기업에 항공료 50%(최대 100만원), 통역비 등을 지원한다.", ["funding"]),
        ("둘째 날에는 가람정밀이 국영 중공업회사와 193만 달러의 공급계약서에 서명할 예정이다.", ["contract"]),
        ("연내 193만 달러의 계약을 추진할 예정이다.", ["expected_contract"]),
        ("나루식품은 3만 달러 규모의 수출 계약을 맺는 등 진출 가능성을 확인했다.", ["contract"]),
        ("나루식품은 전시회에 참가해 45만 달러의 수출 계약을 체결할 수 있었다.", ["contract"]),
        ("마지막으로 들른 부다페스트에서는 21일 54건 283만 달러의 실적을 냈다.", ["consultation"]),
        ("시와 절반씩 나눈 파견비 1억 3천만 원이 아깝지 않았다.", ["funding"]),
        ("자동차부품이 2억 8천만 달러로 가장 많았다.", ["statistic"]),
        ("온라인 수출은 613만 달러로 늘었다.", ["statistic"]),
        ("입주한 한국기업은 41개로 루계투자액이 3억 8천만 달러에 달한다.", ["statistic"]),
        ("두 회사는 구매의향서를 주고받았다. 금액은 96만 달러다.", ["mou"]),
        ("현지 대리점과 독점판매 양해각서(3년간 153만불)를 체결했다.", ["mou"]),
        (
            "○ 포천의 가람니트는 의류업체 엘사와 123만불,\n○ 나래염직은 원단상 마루와 70만불의 공급계약을 맺었다.",
            ["contract", "contract"],
        ),
        ("사절단은 250만 달러의 협약을 맺었으며, 이 가운데 실제로 선적된 물량은 71만 달러어치다.", ["mou", "contract"]),
        ("한빛은 총 500만 달러를 들여 가공공장을 짓는다. 300만 달러는 현지 기관이 낸다.", ["investment"] * 2),
        (
            "가람텍은 부산에 본사를 둔 M상사와 53만 달러, 나래온은 유통사 알타와 31만 달러 계약을 맺었다.",
            ["contract", "contract"],
        ),
        (
            "상담회에서 가람팜(3억원), 나루온(2억원) 등 현장 계약액 약 9억원, 상담액 40억원을 올렸다.",
            ["contract", "contract", "contract", "consultation"],
        ),
    ],
)
def test_amounts_roles_carried(text: str, expected: list[str], record: Extract) -> None:
    assert roles(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람정밀은 지난해 31만 달러를 수출했다.", ["revenue"]),
        ("지난해 도내 수출은 31억 달러로 12% 늘었다.", ["statistic"]),
        ("사절단에 참가한 기업들은 현장에서 31만 달러의 수출 성과를 올렸다.", ["contract"]),
        ("참가기업들은 1년 안에 31만 달러의 수출이 성사될 것으로 보고 있다.", ["expected_contract"]),
        ("시는 우수상품 특별전에서 31억원의 판매고를 올렸다.", ["contract"]),
        ("두바이전자는 31억원의 매출을 올렸다.", ["revenue"]),
        # a compound ends in the word that tells; what an agreement leads to is not what it is worth
        ("두 기관은 협약에 따라 31억원의 경영자금을 낮은 이자로 빌려준다.", ["funding"]),
        (
            "현장에서 31만 달러의 계약이 성사됐고 57만 달러는 추후 계약을 진행하기로 했다.",
            ["contract", "expected_contract"],
        ),
        (
            "상담은 411억 원이다. 이 중 73억 원은 연내 납품계약이 맺어질 것으로 재단은 보고 있다.",
            ["consultation", "expected_contract"],
        ),
        ("도매상 A사는 연 60만 달러의 독점대리점 제안을 하고 양해각서를 썼다.", ["mou"]),
        ("진흥원은 내년 사업비를 올해보다 3억 원 많은 18억 원으로 잡았다.", ["funding", "funding"]),
    ],
)
def test_amounts_role_of_exports_and_sales(text: str, expected: list[str], record: Extract) -> None:
    assert roles(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("한빛화학은 37억원을 들여 여수에 공장을 짓는다.", ["investment"]),
        ("사우디는 37억 달러를 들여 신도시를 건설한다.", ["project"]),
        ("도는 37억원을 들여 상담장을 꾸민다.", ["funding"]),
        ("구는 참가업체에 항공료 37만원을 대준다.", ["funding"]),
        ("참가업체는 참가비 37만원을 내야 한다.", ["other"]),
        ("신청한 12개사에는 참가비 37만원씩을 돌려준다.", ["other"]),
        ("※ 참가보증금 37만원은 전시 종료 뒤 환급", ["other"]),
        ("시는 참가비 37만원을 업체에 지원한다.", ["funding"]),
        ("도는 내년 전시회 참가에 37억원을 세웠다.", ["funding"]),
        ("다솜에는 업체가 몰렸다. 37건에 370만달러다.", ["consultation"]),
        ("사업에는 300억원이 지원되어 37억원의 구매가 일어났다.", ["funding", "contract"]),
        ("시는 협력사 납품대금 300억원과 시설자금 37억원을 앞당겨 지급한다.", ["funding", "funding"]),
        ("시는 항공료 37억원을 새해 예산안에 올렸다.", ["funding"]),
        ("김은 한 봉에 3달러에 팔렸다.", ["other"]),
        ("세계 화장품 시장은 370억 달러다.", ["market_size"]),
        ("김해 시장은 3천7백만원을 내놓았다.", ["funding"]),
        ("시는 예산 9천만 원 가운데 3천만 원을 화상상담에 돌린다.", ["funding", "funding"]),
        ("한빛정밀은 조립업체와 3년간 150만불어치를 대기로 했다.", ["contract"]),
        ("나루시는 협약을 맺은 이튿날 판촉전에서 준비해 간 3700만원어치를 반나절 만에 다 팔았다.", ["contract"]),
        ("양해각서를 맺었다. 이튿날 장터에서는 샤인머스캣 2천 상자(3700만원어치)가 동났다.", ["contract"]),
        ("협약을 맺었다. 장터에서 팔린 농특산물은 37억원어치에 이른다.", ["contract"]),
        ("그 회사는 “인증을 따는 데 3년, 2억7천만원이 들었다”고 말했다.", ["other"]),
        ("독일까지 시편을 부치면 한 번에 7만 유로가 든다.", ["other"]),
        ("이 행사를 여는 데 국비 7억원이 들어간다.", ["funding"]),
    ],
)
def test_amounts_role_of_money_spent_and_priced(text: str, expected: list[str], record: Extract) -> None:
    assert roles(record, text) == expected


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("계약액은 53만 달러였다.", "actual"),
        ("지난해 계약액은 53만 달러였다.", "prior"),
        ("계약액은 전년보다 늘어난 53만 달러였다.", "actual"),
        ("올해 계약 목표는 53만 달러다.", "target"),
        ("첫 회부터의 누적 계약액은 53만 달러다.", "cumulative"),
        ("53만 달러의 계약이 성사될 것으로 전망된다.", "forecast"),
    ],
)
def test_amounts_basis(text: str, basis: str, record: Extract) -> None:
    assert [a.basis.value for a in record(LEAD + text).amounts] == [basis]


def test_amounts_restated_in_other_money(record: Extract) -> None:
    first, second = record(LEAD + "사절단은 1,240만 달러(약 158억 원)의 상담을 벌였다.").amounts
    assert (first.role, second.role) == (second.role, first.role)
    assert second.restates == first.id
    assert first.restates is None


def test_amounts_of_firms(record: Extract) -> None:
    text = "㈜가온정밀이 31만 달러, ㈜나래화학이 12만 달러의 수출계약을 맺었다."
    assert [a.organization for a in record(LEAD + text).amounts] == ["㈜가온정밀", "㈜나래화학"]


def test_amounts_of_headings_inside_the_text(record: Extract) -> None:
    text = "도는 상담회를 열었다.\n\n◇ 상담액 5천만 달러\n\n상담회에서 5,012만 달러의 상담이 오갔다."
    assert [a for a, _, _, _ in told(record, text)] == ["50120000"]


def test_amounts_of_a_poured_table(record: Extract) -> None:
    text = "구 분 내 용 인 구 7,910만명 GDP 3,876억불(’15, IMF) 對이란 수출 37.6억불(’15)"
    assert roles(record, text) == ["statistic", "statistic"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "상담회에서 바로 계약한 금액은 310만 달러, 연내 계약이 점쳐지는 금액은 1,300만 달러다.",
            ["contract", "expected_contract"],
        ),
        ("시가 올해 해외마케팅에 쓴 돈은 17억 원이다.", ["funding"]),
        ("현장에서 납품을 약속받은 곳은 4개사 5억 3천만 원에 그쳤다.", ["contract"]),
        ("지난해 상담회(1,002건, 9,180만 달러)보다 건수가 늘었다.", ["consultation"]),
        ("지난 5월 나주에서 열린 상담회(예상 53억 원) 때보다 늘었다.", ["expected_contract"]),
        ("경북도가 사업비 3천만 원을 보탰다.", ["funding"]),
        ("현장에서 도장을 찍은 금액은 1천207만 달러로 집계됐다.", ["contract"]),
        ("상담장을 꾸미는 데 37억 원이 들었다.", ["funding"]),
        ("센터를 짓는 데는 37억 원이 들었다.", ["project"]),
        ("지원 대상은 전년도 수출실적이 530만 달러 이하인 제조업체다.", ["revenue"]),
    ],
)
def test_amounts_role_of_a_clause_before_an_empty_noun(text: str, expected: list[str], record: Extract) -> None:
    assert roles(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is hoped for behind a deal that is done is another thing
        ("방문단은 총 13만 달러 규모로 수출계약을 체결함으로써, 나루 상품의 진출을 가시화했다.", ["contract"]),
        ("B사가 71만 달러의 현장 수주를 따내는 등 업체들은 지속가능 소재를 앞세웠다.", ["contract"]),
        ("나래는 지난해 백화점에서 83만 달러 오더를 수주한데이어 올해도 상담회를 가질 예정이다.", ["contract"]),
        ("나루농협의 유자차가 31만 달러, 가람수협의 김이 41만 달러의 수출계약을 체결했다.", ["contract"] * 2),
        ("사절단은 31만 달러의 계약을 체결할 것으로 기대된다.", ["expected_contract"]),
        ("이번 박람회는 해외계약액만 5천3백만 달러, 국내 예상매출도 230억원에 달했다.", ["contract", "contract"]),
        # without a noun of their own they are what the total was
        (
            "군은 530만 달러의 양해각서를 맺었다. 가나와 230만 달러, 다라와는 300만 달러를 체결했다.",
            ["mou"] * 3,
        ),
        ("개척단은 7,300만 달러어치의 수출상담에 2,600만 달러에 대한 양해각서를 교환했다.", ["consultation", "mou"]),
        ("상담회에는 6조원 규모의 매출을 올리고 있는 가람상회가 온다.", ["revenue"]),
        ("박람회에서 1만 건의 상담이 이뤄져 1억9천만 달러의 비즈니스 성과를 기록했다.", ["consultation"]),
        (
            "상담회와 개척단은 상반기에 5억3천만 달러의 수출계약을 올렸다. 상담회에서 2억 달러, 개척단에서"
            " 3억3천만 달러의 수출계약을 체결했다.\n\n상담회의 경우 98년(26회) 2억1000만 달러, 99년 3억 달러였다.",
            ["contract"] * 5,
        ),
    ],
)
def test_amounts_role_of_deals_done_and_bare(text: str, expected: list[str], record: Extract) -> None:
    assert roles(record, text) == expected


def test_amounts_of_headlines_that_the_text_does_not_say_again(record: Extract) -> None:
    text = "나루대회 3일 폐막\n...455건 상담, 상담액 3억6천만달러 규모\n\n나루시에서 3일 열린 나루대회가 막을 내렸다."
    assert roles(record, text) == ["consultation"]


def test_amounts_told_before_for_no_occasion(record: Extract) -> None:
    found = record(
        "지금까지 사절단 4회에서 계약 50만 달러를 올렸다.\n"
        "가람시는 3월 5일 상하이에서 수출상담회를 열어 계약 50만 달러를 올렸다.",
        "2012-03-20",
    )
    fair = next(event for event in found.events if event.date == "2012-03-05")
    assert [(amount.value, amount.event) for amount in found.amounts] == [(500_000, fair.id)]
