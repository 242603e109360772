"""Deals that no phrase of their own names: sides in a sentence behind a count, items of a list, what was agreed to."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"
FAIR = "가람시는 지난 18일 가람컨벤션센터에서 수출상담회를 열었다. "


def deals(record: Extract, text: str) -> list[tuple[str, list[str]]]:
    """Kind and parties of the agreements that name a party."""
    found = record(text, PUBLISHED).agreements
    return [(a.kind.value, [p.name for p in a.parties]) for a in found if a.parties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names by their place: behind a trade, behind a country, before a sum
        (
            FAIR + "첫날에는 양해각서(MOU) 5건이 맺어졌다. 선박용 유닛을 만드는 새별유닛은 싱가포르 켄트오션마린과 "
            "42만 달러, 밸브업체 동곡정밀은 사우디 D사와 26만 달러어치를 공급하는 내용에 각각 서명했다.",
            [("mou", ["새별유닛", "켄트오션마린"]), ("mou", ["동곡정밀", "D사"])],
        ),
        (
            FAIR + "㈜그린샘터는 N사와 12만 달러의 공급계약을, 비전테라큐브는 R사와 30만 달러의 MOU를 각각 체결했다.",
            [("contract", ["㈜그린샘터", "N사"]), ("mou", ["비전테라큐브", "R사"])],
        ),
        # what the contracts come to
        (
            FAIR + "양측 기업간 가계약 2건을 체결했다. 이에 따라 봉제업체 소연어패럴은 길림시 방직공업공사에 "
            "80만달러어치의 설비를 내주기로 했다.",
            [("contract", ["소연어패럴", "길림시 방직공업공사"])],
        ),
        # a sentence that points at its list, whatever its length and mark; a seat of government is a side
        (
            "□ 도는 18일 프라하에서 ‘가람 포럼’을 열었음\n□ 포럼 말미에 다음과 같은 협력 양해각서(MOU) 서명이 있었음\n"
            " ① 가람연구원 - 구미시 : 정보 교류\n ② ㈜다솔 - 마루테크(브르노 소재) : 합작",
            [("mou", ["가람연구원", "구미시"]), ("mou", ["㈜다솔", "마루테크"])],
        ),
        # a buyer's kind, goods and officials are no names
        (FAIR + "김 수출계약이 맺어졌다. 김치는 현지 바이어와 30만 달러의 상담이 오갔다.", []),
    ],
)
def test_deals_sides_by_their_place(record: Extract, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert deals(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            FAIR + "\n□ 업무협약(MOU) 2건이 체결되었다.\n  ① (주)완도샘 ↔ 일본 도요샘물산 : 전복 50만 달러\n"
            "  ② 남해샘수협 ↔ 미국 퍼시픽샘마트 : 굴 35만 달러\n",
            [("mou", ["(주)완도샘", "도요샘물산"]), ("mou", ["남해샘수협", "퍼시픽샘마트"])],
        ),
        (
            FAIR + "\n□ 현장에서 수출계약 2건이 성사됐다.\n  - 완도누리(전복) 50만 달러\n  - ㈜가람(김) 30만 달러\n",
            [("contract", ["완도누리"]), ("contract", ["㈜가람"])],
        ),
        # goods, towns, and what a public body spends are no deals of an item
        (FAIR + "\n□ 수출계약 2건이 성사됐다.\n  - 화장품(크림) 50만 달러\n  - 하노이 : 30만 달러\n", []),
        (FAIR + "\n□ 수출계약 2건이 성사됐다.\n  - 가람시 : 통역비 3천만원\n", []),
    ],
)
def test_deals_items_by_their_layout(record: Extract, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert deals(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            FAIR + "화학업체 N사는 공장을 짓기로 전라남도·여수시와 뜻을 모았다.",
            [("mou", ["N사", "전라남도", "여수시"])],
        ),
        (
            FAIR + "㈜가람은 ㈜나래와 공동임상을, ㈜다온은 B사와 시제품 평가를 각각 약속했다.",
            [("mou", ["㈜가람", "㈜나래"]), ("mou", ["㈜다온", "B사"])],
        ),
        (
            FAIR + "㈜가람과 T사는 공장에 280억 원을 투자하기로 하고 여수시와 서명했다.",
            [("mou", ["㈜가람", "T사", "여수시"])],
        ),
        (
            FAIR + "㈜가람은 나래롤텍에 검사장치 3억2천만원어치를 넣기로 계약까지 마쳤다.",
            [("contract", ["㈜가람", "나래롤텍"])],
        ),
        (FAIR + "같은 내용의 가람대-㈜나래 협약은 다음달 3일로 잡혀 있다.", [("agreement", ["가람대", "㈜나래"])]),
        (FAIR + "국내 A엔지니어링은 알제리 항만의 설계 용역(380만불)을 따냈다.", [("contract", ["A엔지니어링"])]),
        # public bodies that only mean to work together, and what is still to be agreed
        (FAIR + "중소기업청과 여수시는 교류를 넓히는 데 뜻을 모았다.", []),
        (FAIR + "㈜가람은 여수시와 뜻을 모을 계획이다.", []),
    ],
)
def test_deals_agreed_in_other_words(record: Extract, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert deals(record, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "현장 계약 목표 20건을 채울지 관심을 모은다.",
        "㈜가람의 수출계약이 성사될 것으로 기대된다.",
        "㈜가람은 MOU 10건이 이뤄질 것으로 전망했다.",
    ],
)
def test_deals_hoped_for(record: Extract, text: str) -> None:
    assert record(FAIR + text, PUBLISHED).agreements == ()


def test_deals_each_by_its_name(record: Extract) -> None:
    text = FAIR + "㈜가람과 ㈜나래는 5일 ‘핵심광물 공급망 협력 MOU’와 ‘전력산업 협력 MOU’ 등 2건을 맺었다."
    assert deals(record, text) == [("mou", ["㈜가람", "㈜나래"])] * 2


def test_deals_investors_stand_for_their_number(record: Extract) -> None:
    text = (
        "여수시는 20일 시청에서 3개 기업 대표와 투자협약(MOU)을 체결했다. "
        "㈜가람이 율촌산단에 13억원을 들여 공장을 짓고, 물류업체 ㈜나래는 묘도산단에 5억원을 투입한다."
    )
    found = record(text, PUBLISHED).agreements
    assert [(a.count, [p.name for p in a.parties]) for a in found] == [
        (3, ["여수시"]),
        (1, ["여수시", "㈜가람"]),
        (1, ["여수시", "㈜나래"]),
    ]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            "- ㈜새솔푸드 : 익산 식품클러스터에 230억원, 즉석죽 생산\n- 라온텍(벨기에) : 군산 자유무역지역에 280억원\n"
            "- A사 : 정읍 산단에 320억원, 동물용 백신",
            ["㈜새솔푸드", "라온텍", "A사"],
        ),
        ("- 투자규모 : 230억원\n- 문의 : 투자유치과", []),
    ],
)
def test_deals_with_each_of_those_counted(record: Extract, items: str, expected: list[str]) -> None:
    """A list of the firms that a public body signed with: one agreement with each, beside the whole."""
    lead = "전라북도는 12일 도청에서 국내외 기업 3개사와 투자협약(MOU)을 체결했다. 협약식에는 50명이 참석했다.\n"
    found = deals(record, "전라북도가 기업을 유치했다.\n\n" + lead + "투자계획은 다음과 같다.\n" + items)
    assert found == [("mou", ["전라북도"]), *(("mou", ["전라북도", firm]) for firm in expected)]


def test_deals_told_as_cases(record: Extract) -> None:
    """What befalls agreements in general is none."""
    text = "경기도는 12일 ㈜가온푸드와 투자협약을 체결했다.\n협약을 맺었다가 무산되는 사례도 있다."
    assert [a.kind.value for a in record(text, PUBLISHED).agreements] == ["agreement"]
