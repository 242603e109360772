"""Hosts that no 주최 names: subjects, partners, topics, names."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import event, roles


@pytest.mark.parametrize(
    ("text", "name", "hosts"),
    [
        ("중소기업청(청장 홍길동)은 12일 하노이에서 ‘기술 수출상담회’를 개최했다.", "기술", ["중소기업청"]),
        (
            "경기도·수원시·한국무역협회는 14일 킨텍스에서 ‘우수상품 전시회’를 열었다.",
            "우수상품",
            ["경기도", "수원시", "한국무역협회"],
        ),
        (
            "한국무역협회, KOTRA, 중소기업중앙회 등 5개 기관은 14일 서울에서 ‘마케팅 수출상담회’를 개최했다.",
            "마케팅",
            ["한국무역협회", "KOTRA", "중소기업중앙회"],
        ),
        (
            "전라북도는 한국무역협회와 공동으로 오는 6월 10일 전주에서 ‘해외바이어 수출상담회’를 개최한다.",
            "해외바이어",
            ["전라북도", "한국무역협회"],
        ),
        ("경남도는 김해시와 손을 맞잡고 12일 김해에서 ‘주물 수출상담회’를 열었다.", "주물", ["경남도", "김해시"]),
        (
            "가람진흥원은 나래협회, 다솜재단 등과 함께 14일 베이징에서 ‘가람 데모데이’를 개최했다.",
            "가람 데모데이",
            ["가람진흥원", "나래협회", "다솜재단"],
        ),
        ("경남도는 창원시와 손잡고 12일 창원에서 ‘기계 수출상담회’를 열었다.", "기계", ["경남도", "창원시"]),
        (
            "대한상공회의소는 인도네시아 상공회의소와 12일 서울에서 ‘남방 비즈니스 포럼’을 열었다.",
            "남방",
            ["대한상공회의소", "인도네시아 상공회의소"],
        ),
        (
            "중소기업청은 현지 산업부, KOTRA를 파트너로 삼아 12일 하노이에서 ‘하노이 비즈니스 포럼’을 함께 열었다.",
            "하노이 비즈니스",
            ["중소기업청", "산업부", "KOTRA"],
        ),
        (
            "12일 서울에서 부산시와 공동으로 ‘항만 수출상담회’를 개최했다고 울산시가 밝혔다.",
            "항만",
            ["부산시", "울산시"],
        ),
        (
            "중소기업청(청장 홍길동)이 26일 부산에서 기업 35개와 투자사 20개가 참여한 가운데 ‘지방 투자설명회’를 개최, "
            "투자자를 이어 주었다.",
            "지방 투자",
            ["중소기업청"],
        ),
        ("‘내수 수출상담회’가 5일 서울에서 열렸다. 상담회는 한국무역협회가 열었다.", "내수", ["한국무역협회"]),
        ("‘스타트업 수출상담회’가 5일 서울에서 열렸다. 창업진흥원이 마련한 행사다.", "스타트업", ["창업진흥원"]),
        ("홍길동 중소기업중앙회 회장은 10일 서울에서 ‘리더스 포럼’을 개최했다.", "리더스", ["중소기업중앙회"]),
        ("지난 10일 서울에서 이노비즈협회 조찬포럼이 열렸다.", "조찬포럼", ["이노비즈협회"]),
        ("바이어 20명은 부산경제진흥원이 벡스코에서 여는 ‘가람 수출상담회’에 참가한다.", "가람", ["부산경제진흥원"]),
        ("산업통상자원부장관은 10일 서울로 수출업계 대표 20명을 불러 간담회를 열었다.", "간담회", ["산업통상자원부"]),
        (
            "▷홍길동 전국가람지원센터협의회 회장(나루재단 이사장)은 10일 광주에서 ‘제11차 가람 포럼’을 연다.",
            "가람 포럼",
            ["전국가람지원센터협의회"],
        ),
        ("코트라는 10월 중 헝가리 구매단 20여개사를 서울로 초청할 계획이다.", "구매단", ["코트라"]),
        ("2019년 8월 익산시 농업사절단 12명이 베트남 하노이를 찾았다.", "사절단", ["익산시"]),
    ],
)
def test_hosts_of_a_sentence(record: Extract, text: str, name: str, hosts: list[str]) -> None:
    assert roles(record(text, "2019-05-30"), name)[0] == hosts


@pytest.mark.parametrize(
    ("text", "name", "hosts"),
    [
        # the topic carries on to the sentences behind it
        (
            "충청북도는 6월 5일 베트남에 무역사절단을 파견한다. 도는 7월 3일 러시아에도 사절단을 보낸다.",
            "사절단",
            ["충청북도"],
        ),
        (
            "18일 대구시에 따르면 오는 20일부터 12일간 인도에 보내려던 통상사절단 파견을 취소했다.",
            "통상사절단",
            ["대구시"],
        ),
        (
            "중진공은 태국신용보증공사와 협약을 맺었다. 두 기관은 9월 3일 방콕에서 ‘보증 세미나’를 연다.",
            "보증 세미나",
            ["중진공", "태국신용보증공사"],
        ),
        (  # told with 이/가, an aside is over where the next paragraph begins
            "KOTRA는 9월 3일 나고야에서 ‘가람 수출상담회’를 열었다.\n\n"
            "4일에는 같은 곳에서 포항시와 구미시가 ‘투자설명회’를 열었다.\n\n"
            "일본 시장 공략은 이어진다. 앞서 6월 오사카에서 연 ‘나루 수출상담회’에서는 44개사가 상담했다.",
            "나루",
            ["KOTRA"],
        ),
        (
            "연변조선족자치주인민정부는 협력을 강조했다. 주정부는 8월 5일 연길에서 ‘변경 수출상담회’를 개최한다.",
            "변경",
            ["연변조선족자치주인민정부"],
        ),
        (  # what a mission does, its sender holds; who signed beside it is no topic
            "□ 산업통상자원부는 5일부터 폴란드와 체코에 ‘가람 무역사절단’을 파견했다.\n"
            "  ㅇ 참가기관들은 협약을 맺었다.\n"
            "    - 한국무역보험공사는 폴란드 수출보험공사와 협정을 체결했다.\n"
            "  ㅇ 사절단은 17일 프라하에서 ‘나루 투자설명회’를 갖는다.",
            "나루",
            ["산업통상자원부"],
        ),
        (  # an item that is told deeper is over where the outline rises again
            "□ 강원도는 5월 3일 춘천에서 ‘가람 수출상담회’를 열었다.\n"
            "    - KOTRA는 바이어를 초청했다.\n"
            "□ 9월에는 원주에서 ‘나루 수출상담회’를 개최할 예정이다.",
            "나루",
            ["강원도"],
        ),
        (  # of two told together one goes on
            "KOTRA와 대한상공회의소는 5월 3일 나이로비에서 ‘가람 포럼’을 열었다.\n\n"
            "KOTRA는 상담 결과를 다시 점검할 계획이다.\n\n"
            "이어 5일 무스카트에서 ‘나루 포럼’을 열 예정이다.",
            "나루",
            ["KOTRA"],
        ),
        (  # the letterhead of a release that names no subject
            "보 도 자 료\n중소기업청 판로지원과 (전화 : 042-481-0000)\n\n시장개척단, 상담 2,530만달러\n\n"
            "  ○ 9월 3일 서울에서 ‘가람 상담회’를 개최할 예정임",
            "가람",
            ["중소기업청"],
        ),
    ],
)
def test_hosts_carried_over_sentences(record: Extract, text: str, name: str, hosts: list[str]) -> None:
    assert roles(record(text, "2019-05-30"), name)[0] == hosts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # nobody is named, or somebody who is no host
        ("5일 두바이에서 ‘건설 포럼’이 개최됐다. 국내 기업 30개사가 참가했다.", "건설"),
        ("5일 청주상공회의소에서 기업인 평가간담회가 열렸다.", "간담회"),
        ("5일 서울에서 열린 ‘내년 수출상담회’에는 산업통상자원부 장관과 KOTRA 사장이 참석했다.", "내년"),
        ("성남시의료원 후원 수출상담회가 5일 성남에서 열렸다.", "수출상담회"),
    ],
)
def test_hosts_none_where_none_is_told(record: Extract, text: str, name: str) -> None:
    assert roles(record(text, "2019-05-30"), name)[0] == []


def test_hosts_not_of_what_another_occasion_goes_with(record: Extract) -> None:
    text = "전라남도는 24일 여수 세계한상대회 주요 행사로 ‘혁신 구매상담회’를 개최했다."
    told = record(text, "2019-10-28")
    assert [b.name for b in event(told, "혁신").hosts] == ["전라남도"]
    assert all(not e.hosts for e in told.events if "한상대회" in e.name)


def test_hosts_of_the_body_outweigh_the_headline(record: Extract) -> None:
    text = (
        "부산시, 베트남에 무역사절단 파견\n"
        "부산시와 부산경제진흥원은 오는 12일부터 17일까지 베트남 호찌민에 무역사절단을 파견한다고 5일 밝혔다."
    )
    told = record(text, "2019-05-05")
    assert all([b.name for b in e.hosts] == ["부산시", "부산경제진흥원"] for e in told.events)


def test_hosts_a_signing_has_none(record: Extract) -> None:
    text = "경기도는 5일 수원에서 KOTRA와 업무협약식을 가졌다."
    assert all(not e.hosts for e in record(text, "2019-05-30").events if e.type.value == "agreement_signing")
