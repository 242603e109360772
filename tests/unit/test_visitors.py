"""Those who come or go for a body: 대표단 15명이, 임원 22명이, 회장단은; and whom two then are."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


def parties(record: Extract, text: str) -> list[list[str]]:
    return [sorted(p.name for p in a.parties) for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # guests and whom they visit
        (
            "중국 웨이팡시 경제대표단 15명이 13일 안양시를 방문했다. 두 도시는 이날 우호교류 의향서에 서명했다.",
            ["안양시", "웨이팡시"],
        ),
        (
            "충주시 방문단 10명은 12일 대만 타이중시를 찾았다. 양 도시는 경제교류 협약서를 교환했다.",
            ["충주시", "타이중시"],
        ),
        # guests who are met or received
        (
            "관악구는 13일 구를 방문한 중국 옌지시 대표단과 만나 교류 방안을 논의했다. "
            "두 도시는 이날 자매결연 협정을 체결했다.",
            ["관악구", "옌지시"],
        ),
        (
            "대구상공회의소는 12일 히로시마상공회의소 대표단 20명을 맞아 상담회를 열었다. 양측은 업무협약도 체결했다.",
            ["대구상공회의소", "히로시마상공회의소"],
        ),
        # in the same sentence; as one of two; with a partner
        (
            "한국섬유산업연합회 관계자 5명은 12일 밀라노의 이탈리아섬유협회를 방문, 두 기관은 업무협약을 체결했다.",
            ["이탈리아섬유협회", "한국섬유산업연합회"],
        ),
        ("구미상의 대표단과 오쓰상공회의소는 11일 경제교류협정서에 서명했다.", ["구미상의", "오쓰상공회의소"]),
        (
            "히로시마상공회의소 방문단 20여명이 12일 대구를 찾아 대구상공회의소와 업무협약을 체결했다.",
            ["대구상공회의소", "히로시마상공회의소"],
        ),
        # the guest, and the house whose paper it is
        (
            "구미상공회의소는 한 해를 돌아봤다.\n□ 교류단 방문 = 일본 오쓰시 상공회의소 임원 22명이 10월 22일 구미를 "
            "찾았다. 두 상의는 경제교류협정서에 서명했다.",
            ["구미상공회의소", "오쓰시 상공회의소"],
        ),
        # a province with a city; cities that become friends
        (
            "울산시와 중국 허난성은 27일 정저우에서 우호협력도시를 체결했다.",
            ["울산시", "허난성"],
        ),
        ("누리시와 옌타이시는 2008년 우호결연을 맺은 이후 공무원을 서로 보냈다.", ["누리시", "옌타이시"]),
        ("중국 랴오닝성 단둥(丹東)시가 서울 금천구와 우호교류 협약을 체결했다.", ["금천구", "단둥시"]),
        ("톈진(天津)시와 인천시는 협약을 체결했다.", ["인천시", "톈진시"]),
        ("전주시는 2001년 6월 쑤저우시와 국제자매 결연을 체결했다.", ["쑤저우시", "전주시"]),
        (
            "울산시와 산둥성은 교류를 위해 손을 잡는다. 두 도시는 27일 협약을 체결했다.",
            ["산둥성", "울산시"],
        ),
        # those who sign, listed behind
        (
            "중소벤처기업진흥공단이 7일 업무협약을 체결했다. "
            "협약기관은 중진공과 서울세관, 서울경제진흥원, 한국무역협회 등 4곳이다.",
            ["서울경제진흥원", "서울세관", "중소벤처기업진흥공단", "한국무역협회"],
        ),
    ],
)
def test_visitors_sign_for_whom_they_come(record: Extract, text: str, expected: list[str]) -> None:
    assert parties(record, text) == [expected]


def test_visitors_no_others_in_the_sentence(record: Extract) -> None:
    """Those who act before it in other clauses are not the two that it means."""
    text = "중소기업개발공사 사장이 나왔으며, 한국무역협회는 양 기관이 2006년 맺은 약정에 따라 돕는다."
    assert parties(record, text) in ([], [[]])


def test_visitors_at_least_the_house(record: Extract) -> None:
    """두 도시는, where the text names one of them only: it is one of the two."""
    text = "창원시는 9일 포럼을 열었다. 두 도시는 지난해 11월 자매결연 협정서에 서명했다."
    assert parties(record, text) == [["창원시"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as many as are told before, with one who leads them
        (
            "공장을 나란히 둔 업체 다섯 곳이 14일 협업계약서에 도장을 찍었다. ㈜가람옵틱이 대표기업을 맡고 한빛도금, "
            "㈜다온금형, 유니코팅, 디자인샘이 가담했다.",
            ["㈜가람옵틱", "㈜다온금형", "디자인샘", "유니코팅", "한빛도금"],
        ),
        (
            "경기도는 14일 네 기관과 업무협약을 체결했다. "
            "참여 기관은 한국무역협회, 중소기업진흥공단, KOTRA, 경기테크노파크다.",
            ["KOTRA", "경기도", "경기테크노파크", "중소기업진흥공단", "한국무역협회"],
        ),
    ],
)
def test_visitors_those_listed_behind(record: Extract, text: str, expected: list[str]) -> None:
    assert parties(record, text) == [sorted(expected)]


def test_visitors_ties_of_towns_one_by_one(record: Extract) -> None:
    text = "부산시와 상하이시는 1993년 자매도시를, 부산시와 나가사키현은 2014년 우호협력관계를 맺고 교류하고 있다."
    assert parties(record, text) == [["부산시", "상하이시"], ["나가사키현", "부산시"]]
    assert parties(record, "두 나라는 우호관계를 맺기로 했다.") == []
