"""Who signed, named last: 협약을 체결한 업체는 A, B 등이다; 공단이 협약을 맺은 곳은 A, B다 (one with each)."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2020-05-05"


def parties(record: Extract, text: str) -> list[list[str]]:
    return [sorted(p.name for p in a.parties) for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("투자협약을 체결한 기업은 ㈜누리코와 ㈜가람이다.", [["㈜가람", "㈜누리코"]]),
        ("협약을 맺은 곳은 다솔대, 가람대, 누리은행이다.", [["가람대", "누리은행", "다솔대"]]),
        ("협약을 체결한 대학은 가람대와 누리공대 등 2곳이다.", [["가람대", "누리공대"]]),
        # described before its name
        ("수출계약을 맺은 업체는 화장품을 만드는 ㈜가람과 조미김 업체 나래식품이다.", [["㈜가람", "나래식품"]]),
        # the one that signed with each
        (
            "가람공단이 올들어 업무협약을 체결한 단체는 멕시코 나래은행(NRB),스웨덴 무역위원회, 독일 한·독 누리협회, "
            "중국 다솔협회(CDA) 4개 기관이다.",
            [
                ["가람공단", "누리협회"],
                ["가람공단", "멕시코 나래은행"],
                ["가람공단", "스웨덴 무역위원회"],
                ["가람공단", "중국 다솔협회"],
            ],
        ),
        # the sentence goes on, with whom
        (
            "이번에 수출 협약을 체결한 업체는 가온랜드(대표 임가람), 나래전자(대표 이나래), 다솔농원(대표 김다솔)으로 "
            "미국 바이어 누리 에프앤비와 상담을 통해 협약을 체결했다.",
            [["가온랜드", "나래전자", "누리 에프앤비", "다솔농원"]],
        ),
        # what they do follows
        (
            "안산시는 현지에서 1500만달러의 계약이 이뤄졌다고 밝혔다.\n"
            "현지계약을 한 업체는 (주)누리코(대표 방가람)로 가스검지기를 만드는 업체이다.",
            [["(주)누리코"]],
        ),
        # who else signed the agreement told before
        (
            "가람진흥원은 25개 대학·연구기관과 20일 업무협약을 체결했다.\n"
            "협약에 참여한 기관은 국민대, 나래대, 누리기초과학연구원, 다솔발명진흥회 등이다.",
            [["가람진흥원", "국민대", "나래대", "누리기초과학연구원", "다솔발명진흥회"]],
        ),
        # no names
        ("협약을 맺은 업체는 1년 안에 인증을 끝내야 한다.", []),
        ("협약을 체결한 기업은 식품업체다.", []),
        ("협약을 체결한 업체는 화장품, 식품, 의료기기 등이다.", []),
        ("협약을 맺은 업체는 모두 창원 기업이다.", []),
        ("협약을 체결하는 업체는 시가 오래 설득해 온 곳으로, 내년에 공장을 돌린다.", []),
    ],
)
def test_clefts_name_who_signed(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert sorted(parties(record, text)) == expected
