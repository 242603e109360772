"""Holders told beside the occasion: 상담회를 주최한 A 회장, 주최측 A; plans, curtains, partners, those sent before."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import event, roles

HELD = "12일 나루시에서 섬유기계 수출상담회가 열렸다.\n\n"


@pytest.mark.parametrize(
    ("text", "hosts", "organizers"),
    [
        ("상담회를 주최한 홍길동 가람섬유협회 회장은 “매년 열 계획”이라고 밝혔다.", ["가람섬유협회"], []),
        ("행사를 주최한 가람섬유협회는 “매년 열 계획”이라고 밝혔다.", ["가람섬유협회"], []),
        ("행사를 주관한 나루진흥원에 따르면 이번 상담회에는 120명이 참석했다.", [], ["나루진흥원"]),
        ("의미있는 자리였다고 주최측 가람섬유협회는 밝혔다.", ["가람섬유협회"], []),
        ("30개사가 참가했다는 것이 대회를 주관한 나루진흥원의 설명이다.", [], ["나루진흥원"]),
        # what others do there
        ("상담회를 찾은 홍길동 가람섬유협회 회장은 “매년 오겠다”고 말했다.", [], []),
        ("일정은 주최측 사정으로 바뀔 수 있다.", [], []),
    ],
)
def test_holders_named_with_their_role(record: Extract, text: str, hosts: list[str], organizers: list[str]) -> None:
    assert roles(record(HELD + text, "2020-05-15"), "섬유기계")[:2] == (hosts, organizers)


@pytest.mark.parametrize(
    ("text", "name", "hosts"),
    [
        (
            "1차 상담회는 오는 23일 20개 업체를 대상으로 가람협회와 나루진흥원이 진행한다.",
            "상담회",
            ["가람협회", "나루진흥원"],
        ),
        (
            "가람연합회는 10월 20~24일 110개사가 나오는 ‘나루선물용품박람회’를 계획하고 있다.",
            "선물용품",
            ["가람연합회"],
        ),
        ("가람조합도 10월 20일 100개사가 참가하는 ‘나루문구박람회’의 막을 올려 바이어를 맞는다.", "문구", ["가람조합"]),
        (
            "중소기업진흥공단과 나루경제신문이 공동으로 4일까지 나루전시장(NAREX)에서 연 ‘나루 엑스포’가 끝났다.",
            "엑스포",
            ["중소기업진흥공단", "나루경제신문"],
        ),
        ("가람협회는 15일 뮌헨에 한국사무소를 개소하고 본격적인 업무에 들어갔다.", "사무소", ["가람협회"]),
        (
            "강릉시는 12일부터 17일까지 하노이에 시장개척단을 파견한다. 이들은 13일 하노이에서 나루 판촉전을 연다.",
            "판촉전",
            ["강릉시"],
        ),
        # it goes on by itself; who shows a stand at another's fair holds it not
        ("가람협회는 23일 나루비즈니스대회가 진행 중인 나루대에서 다온협회와 협약을 맺었다.", "비즈니스대회", []),
        (
            "가람조합은 4일 뉴욕에서 열린 ‘나루월드’ 전시회에 나갔다. 조합은 KOTRA 뉴욕무역관과 함께 한국관을 꾸렸다.",
            "나루월드",
            [],
        ),
    ],
)
def test_holders_of_plans_curtains_and_shared_verbs(record: Extract, text: str, name: str, hosts: list[str]) -> None:
    assert [b.name for b in event(record(text, "2020-05-15"), name).hosts] == hosts


def test_holders_of_what_no_mention_stands_for(record: Extract) -> None:
    text = (
        "나루공사는 3월말 미국에 구매사절단을 보낸다. 이 사절단은 가람청이 주최하는 나루숍에도 참가, 협력을 협의한다."
    )
    assert "가람청" not in roles(record(text, "2020-02-15"), "사절단")[0]


def test_holders_several_trades_are_no_pronoun(record: Extract) -> None:
    text = "가람진흥원은 12~15일 수원에서 가나가와현 이업종 국제교류회를 개최했다."
    assert "이업종 국제교류회" in event(record(text, "2020-05-20"), "국제교류회").name


@pytest.mark.parametrize(
    ("text", "name", "slot", "number"),
    [
        ("강릉시는 23일 속초시 대표단과 함께 관내 23개 기업을 상대로 투자설명회를 열었다.", "설명회", "companies", 23),
        (
            "제18차 나루대회가 22일 끝났다.\n\n기업전시회와 미팅 등 여러 프로그램을 통해 1,234건의 상담이 이뤄졌다.",
            "나루대회",
            "meetings",
            1234,
        ),
        ("강릉시는 12일 17명 규모의 경제사절단을 하노이에 파견한다.", "사절단", "people", 17),
    ],
)
def test_holders_and_those_they_count(record: Extract, text: str, name: str, slot: str, number: int) -> None:
    assert getattr(event(record(text, "2020-05-15"), name).participants, slot) == number
