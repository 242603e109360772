"""Election of role slots: bodies told twice, missions without a sender, editions, twins."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import roles

from coopevents.assemble.hosts.roles import same_body
from coopevents.values.names import OrganisationKind, OrganisationName


def body(name: str, kind: str = "agency", identity: str | None = None) -> OrganisationName:
    return OrganisationName(name, OrganisationKind(kind), id=identity)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (body("KOTRA", identity="kr-kotra"), body("대한무역투자진흥공사", identity="kr-kotra"), True),
        (body("KOTRA", identity="kr-kotra"), body("KOTRA 하노이무역관", identity="kr-kotra"), False),
        (body("KOTRA 다낭무역관", identity="kr-kotra"), body("KOTRA 하노이무역관", identity="kr-kotra"), False),
        (body("KOTRA 하노이무역관", identity="kr-kotra"), body("코트라 하노이무역관", identity="kr-kotra"), True),
        (body("한국무역협회"), body("무역협회"), True),
        (body("인천 서구", "local"), body("서구", "local"), True),
        (body("경기도", "local"), body("수원시", "local"), False),
        (body("부산경제진흥원"), body("강원경제진흥원"), False),
    ],
)
def test_assemble_roles_same_body(first: OrganisationName, second: OrganisationName, same: bool) -> None:
    assert same_body(first, second) is same
    assert same_body(second, first) is same


def test_assemble_roles_mission_is_sent_by_the_actor(record: Extract) -> None:
    text = (
        "나주시는 5월 3일 통상지원 계획을 내놓았다. 시는 수출기업에 통역을 붙인다. 동남아 시장개척단은 6월 5일부터 "
        "9일까지 하노이를 찾는다."
    )
    told = record(text, "2019-05-03")
    assert all([b.name for b in e.hosts] == ["나주시"] for e in told.events if e.type.value == "trade_mission")


def test_assemble_roles_inbound_mission_has_no_sender_of_ours(record: Extract) -> None:
    text = "경기도는 4일 상담회를 연다. 일본 구매사절단은 4월 15일부터 17일까지 우리나라를 찾는다."
    told = record(text, "2019-04-01")
    assert all(not e.hosts for e in told.events if "구매사절단" in e.name)


def test_assemble_roles_third_party_fair_has_no_host(record: Extract) -> None:
    text = (
        "인천테크노파크는 5월 3일 수출계획을 밝혔다. 인천테크노파크는 6월 5일부터 8일까지 킨텍스에서 열리는 "
        "‘로봇산업 박람회’에 도내 기업과 참가한다."
    )
    told = record(text, "2019-05-03")
    assert all(not e.hosts for e in told.events if "박람회" in e.name)


def test_assemble_roles_of_both_where_two_are_told_in_one_breath(record: Extract) -> None:
    text = "경기도는 5일 수원에서 ‘상생 포럼 및 구매상담회’를 개최했다. 포럼은 경기도가 주최하고 KOTRA가 주관했다."
    told = record(text, "2019-05-30")
    assert roles(told, "포럼")[1] == ["KOTRA"]


def test_assemble_roles_next_edition_has_the_host_of_the_series(record: Extract) -> None:
    text = "기술보증기금은 5월 8일 부산에서 실무자 워크숍을 열었다. 네 번째 워크숍은 내년 3월 5일 방콕에서 열린다."
    told = record(text, "2024-11-11")
    assert [b.name for b in told.events[-1].hosts] == ["기술보증기금"]


def test_assemble_roles_one_organiser_for_all(record: Extract) -> None:
    text = (
        "진주시 무역사절단은 7일 보고타에서 수출상담회를 열었다. 9일에는 리마에서 수출상담회를 열었다. "
        "상담회는 모두 KOTRA 현지 무역관이 주관했다."
    )
    told = record(text, "2022-11-17")
    legs = [e for e in told.events if e.type.value == "consultation"]
    assert legs
    assert all([b.name for b in e.organizers] == ["KOTRA"] for e in legs)
