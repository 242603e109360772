"""Who signs, by short forms (도와, 진흥원과), chains (A-B-C 업무협약) and foreign names of two words."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


def parties(record: Extract, text: str) -> list[list[str]]:
    return [[p.name for p in a.parties] for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body that the authority file knows, behind a dot or a hyphen
        (
            "15일(월)\n▲15:30 동반성장 업무협약식(가람중공업·중소기업중앙회)",
            [["가람중공업", "중소기업중앙회"]],
        ),
        ("▲가람공단-광주은행 금융지원 업무협약(14:00 시청)", [["가람공단", "광주은행"]]),
        # the town of a firm is no side
        (
            "훈춘가람실업유한회사와 동해시의 ㈜나래식품은 위탁가공 협약을 체결했다.",
            [["훈춘가람실업유한회사", "㈜나래식품"]],
        ),
        # two words, the first of which is none of Korean
        (
            "㈜가람텍은 현지 방적회사 나르자 텍스타일과 220만 달러의 수출의향서를 맺었다.",
            [["㈜가람텍", "나르자 텍스타일"]],
        ),
        ("㈜가람텍은 현지 유통업체 알카 수르와 30만 달러 수출계약을 맺었다.", [["㈜가람텍", "알카 수르"]]),
        ("㈜가람텍은 참가업체 가운데 처음으로 현지 바이어와 30만 달러 수출계약을 맺었다.", [["㈜가람텍"]]),
        ("㈜가람텍은 현지 업체 대표 김모씨와 30만 달러 수출계약을 맺었다.", [["㈜가람텍"]]),
        # a class noun behind a day or a contracted ending
        (
            "충청북도는 사절단을 보냈다. 시안에서는 6.19 도와 산시성 상무청이 교류 협약을 체결했다.",
            [["충청북도", "산시성 상무청"]],
        ),
        (
            "가람경제진흥원은 3일 포럼을 열었다. 둘째 날에도 포럼이 이어져 진흥원과 하노이상공회의소가 MOU에 서명했다.",
            [["가람경제진흥원", "하노이상공회의소"]],
        ),
        # what a firm makes is no part of its name; the firm told in the same sentence
        (
            "프레스 금형의 ㈜가람정밀, 전장품의 나래전자가 공동사업 협약을 맺었다.",
            [["㈜가람정밀", "나래전자"]],
        ),
        (
            "당시 러시아 유통업체 로스마르케트와 인연을 맺은 ㈜가람바스는 2월 이 회사와 80만불의 공급계약을 체결했다.",
            [["로스마르케트", "㈜가람바스"]],
        ),
        # how it came about, told without a subject, or of two firms of which one is a corporation
        (
            "㈜가람은 12일 베트남 국영방적총공사와 합작 본계약을 체결했다. "
            "지난해 5월 의향서를 교환하고 올 3월 하노이에서 가계약을 맺은 지 두 달 만이다.",
            [["㈜가람", "베트남 국영방적총공사"]] * 3,
        ),
        (
            "㈜가람은 12일 베트남 국영방적총공사와 합작 본계약을 체결했다. "
            "두 회사는 지난해 5월 의향서를 교환했고 올 3월 하노이에서 가계약을 맺었다.",
            [["㈜가람", "베트남 국영방적총공사"]] * 3,
        ),
        # an item whose heading tells the agreement of its sentence
        (
            "◇가람디스플레이·충남테크노파크 협약=충남테크노파크는 16일 제조업체 가람디스플레이, "
            "호서대와 산학협력 협약을 체결했다.",
            [["충남테크노파크", "가람디스플레이", "호서대"]],
        ),
    ],
)
def test_party_chains_of_who_signs(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # on a day after the text's own, or at an occasion still to come, by a verb without a tense
        ("25일 첫날에는 가람시가 하노이시와 양해각서를 체결하고, 이튿날 공장을 둘러본다.", "planned"),
        ("가람시는 25일 하노이시와 양해각서를 맺은 뒤 현지 업체들과 상담을 벌일 예정이다.", "planned"),
        ("가람시는 15일 하노이시와 양해각서를 맺은 뒤 현지 업체들과 상담을 벌일 예정이다.", "signed"),
        ("가람시는 15일 하노이시와 양해각서를 체결하고 공장을 둘러봤다.", "signed"),
        # what befell it, told behind the reason
        ("하노이시와의 협정은 승인절차가 끝나지 않아 서명하지 못하였으며, 양측은 다시 만나기로 하였다.", "failed"),
    ],
)
def test_party_chains_status_by_the_calendar(record: Extract, text: str, status: str) -> None:
    (agreement,) = record(text, PUBLISHED).agreements
    assert agreement.status.value == status


def test_party_chains_a_host_behind_country_and_province(record: Extract) -> None:
    text = "3일, 훈춘시상무국과 한국 강원도 동해시가 공동으로 주최한 ‘경제무역교류회’가 훈춘에서 열렸다."
    assert [h.name for h in record(text, PUBLISHED).events[0].hosts] == ["훈춘시상무국", "동해시"]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "도는 16일 요나고에서 ‘나루상품전’을 열었다. 기업은 강원도경제진흥원이 뽑았다.",
            ["강원도"],
        ),
        (
            "강원도와 강릉상공회의소가 황태를 만드는 11개사로 ‘나루 교류단’을 꾸려 하바롭스크를 찾았다.",
            ["강원도", "강릉상공회의소"],
        ),
        (
            "3일 시청에서 ‘나루 상담회’가 열렸다. 이번 상담회는 용인시가 마련한 것으로 50개사가 참가했다.",
            ["용인시"],
        ),
        (
            "3일 시청에서 ‘나루 상담회’가 열렸다. 이번 행사는 용인시가 지역 기업의 수출을 돕기 위해 마련한 자리다.",
            ["용인시"],
        ),
    ],
)
def test_party_chains_hosts_by_what_they_do(record: Extract, text: str, hosts: list[str]) -> None:
    assert [h.name for h in record(text, PUBLISHED).events[0].hosts] == hosts
