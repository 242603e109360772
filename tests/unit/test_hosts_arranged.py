"""Hosts told by other words than 주최 and 개최: who prepared it, who made the seat; groups told with a clause."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import roles

LED = """[이번주 일정] 6월 17~22일

◇17일(월)
△충남도, 추석맞이 우수제품 판매전(~18일, 도청 로비) … 도내 43개사
△아산시 ‘북미 무역사절단’ 발대식(16:00, 시청)
◇18일(화)
△논산시, 바이어 초청 간담회(15:00, 논산시농업기술센터)
"""


@pytest.mark.parametrize(
    ("text", "name", "hosts"),
    [
        ("전주시와 익산시가 함께 준비해 온 ‘식품 수출상담회’가 12일 전주에서 열린다.", "식품", ["전주시", "익산시"]),
        ("기업인들은 12일 전북테크노파크가 베푼 ‘의료기기 좌담회’에 참석했다.", "좌담회", ["전북테크노파크"]),
        ("목포시가 5월 말로 잡았던 수출상담회는 9월 3일로 미뤄졌다.", "수출상담회", ["목포시"]),
        (
            "나주시와 목포시, 담양군 등 전남 서부권 3개 시군이 처음으로 함께 꾸린 ‘남도 시장개척단’이 "
            "6월 1일부터 5일까지 인도네시아를 돌았다.",
            "남도",
            ["나주시", "목포시", "담양군"],
        ),
        (
            "한국무역협회와 한국전력공사 등 나주로 옮겨 온 4개 공공기관은 18일 나주에서 ‘공공 구매상담회’를 열었다.",
            "공공",
            ["한국무역협회", "한국전력공사"],
        ),
        (
            "18일 대전에서는 ‘로봇 컨퍼런스’가 열린다. 한국전기연구원과 충남대가 자리를 만들었다.",
            "로봇",
            ["한국전기연구원", "충남대"],
        ),
        (
            "기술보증기금은 충남대와 손잡고 29일부터 8주 과정의 ‘벤처 CEO 아카데미’를 시작한다.",
            "아카데미",
            ["기술보증기금", "충남대"],
        ),
        (
            "여수시는 10일 ‘해양관광 박람회’를 연다. 여수시와 함께 이 박람회를 주최하는 전라남도는 바이어를 부른다.",
            "해양관광",
            ["여수시", "전라남도"],
        ),
        ("누리모트는 21일 창원에서 ‘2019 동반성장 파트너십 데이’를 개최했다고 밝혔다.", "동반성장", ["누리모트"]),
        (
            "고찰단 일행 9명이 지난 3월 18일부터 21일까지 동해시의 초청을 받고 한국을 방문하였다.",
            "고찰단",
            ["동해시"],
        ),
        ("훈춘시에서는 6월 29일 기업인 80여명을 불러 투자무역상담회를 조직할 예정이다.", "상담회", ["훈춘시"]),
        ("5월 3일 화룡시에서 준비하던 진달래상품교역회는 열리지 못했다.", "교역회", ["화룡시"]),
        ("투자설명회는 6월 5일 서울에서 주한 베트남대사관 주최로 열렸다.", "설명회", ["주한 베트남대사관"]),
        (
            "순천·광양·고흥 3개 시군이 힘을 합친 ‘동부권 무역사절단’이 7일 귀국했다.",
            "동부권",
            ["순천시", "광양시", "고흥군"],
        ),
        (
            "10일 서울에서 ‘홈쇼핑 구매상담회’가 열렸다. 경기도와 수원시가 공동으로 마련했으며 132개사가 왔다.",
            "홈쇼핑",
            ["경기도", "수원시"],
        ),
        (
            "일본 기타큐슈상공회의소 초청으로 11일부터 2박3일간 조합원 14명이 야하타의 금형 공장을 둘러보았다.",
            "야하타",
            ["일본 기타큐슈상공회의소"],
        ),
        (
            "중국 위해시의 경제사절단이 중소기업진흥공단 초청으로 7일 내한해 12일까지 상담회를 연다.",
            "경제사절단",
            ["중소기업진흥공단"],
        ),
        (
            "중소기업청은 이틀간 대전에서 ‘서남아 수출상담회’를 가졌다고 2일 밝혔다. "
            "실무는 대전충남지방중소기업청과 한국무역협회가 함께 맡았다.",
            "서남아",
            ["중소기업청"],
        ),
        # a delegation for whom it comes, not the house of another
        ("빈푹성 대표단은 10일 서울 대한상공회의소에서도 투자설명회를 열었다.", "설명회", ["빈푹성"]),
        # with whom one occasion is held, the next is not
        (
            "산업통상자원부는 24일 상파울루에서 대한상공회의소와 공동으로 ‘한·브라질 포럼’을 여는 데 이어 "
            "27일 산티아고에서 ‘전자정부 워크숍’을 갖는다.",
            "워크숍",
            ["산업통상자원부"],
        ),
    ],
)
def test_hosts_arranged_by(record: Extract, text: str, name: str, hosts: list[str]) -> None:
    assert roles(record(text, "2019-06-20"), name)[0] == hosts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who is there, comes or is spoken of arranges nothing
        ("참가기업들은 10일 하노이에서 수출상담회를 열었다.", "상담회"),
        ("주최측은 10일 하노이에서 수출상담회를 열었다.", "상담회"),
        ("미리내전자는 10일 도쿄에서 구역청이 주최한 투자설명회를 찾았다.", "설명회"),
        # what is held beside it, at its place or before it
        ("산업통상자원부와 코트라는 9일 ‘수소모빌리티쇼’가 열리고 있는 킨텍스에서 상담회를 열었다.", "모빌리티쇼"),
        ("‘유럽 수산박람회’ 개막 하루 전에는 한국수산무역협회가 10일 시식설명회를 열었다.", "수산박람회"),
    ],
)
def test_hosts_arranged_by_nobody(record: Extract, text: str, name: str) -> None:
    told = [event for event in record(text, "2019-06-20").events if name in event.name]
    assert all(not event.hosts for event in told)


@pytest.mark.parametrize(
    ("text", "organizers", "sponsors"),
    [
        (
            "사절단은 전북경제통상진흥원이 수행하고 전주상공회의소가 후원하였다.",
            ["전북경제통상진흥원"],
            ["전주상공회의소"],
        ),
        ("전주상공회의소가 수행을 맡았고 현지 상담장은 무역관이 빌렸다.", ["전주상공회의소"], []),
        (
            "주관은 전북경제통상진흥원이, 후원은 보건복지부와 코트라가 했다.",
            ["전북경제통상진흥원"],
            ["보건복지부", "코트라"],
        ),
        ("전북경제통상진흥원이 관련 사업을 수행하고 있다.", [], []),
        ("주관은 전북경제통상진흥원이 정한다.", [], []),
    ],
)
def test_roles_of_who_carries_it_out(record: Extract, text: str, organizers: list[str], sponsors: list[str]) -> None:
    record_ = record(f"전주시는 지난 10일부터 14일까지 하노이에 ‘전주 무역사절단’을 파견했다. {text}", "2019-06-20")
    assert roles(record_, "전주 무역사절단")[1:] == (organizers, sponsors)


def test_roles_stay_in_their_clause(record: Extract) -> None:
    text = (
        "‘니트 염색 세미나’가 한국생산기술연구원 후원으로 3일 마련됐고, 25일에는 월드옥타 타슈켄트지회가 주관한 "
        "비대면 바이어 매칭이 뒤따랐다."
    )
    told = record(text, "2019-06-20")
    assert roles(told, "니트") == ([], [], ["한국생산기술연구원"])
    assert roles(told, "매칭") == ([], ["월드옥타 타슈켄트지회"], [])


def test_roles_a_task_is_of_who_stands_before_it(record: Extract) -> None:
    text = (
        "사천시는 다음 달 12일부터 14일까지 사천에서 ‘항공 상담회’를 연다. 프랑스 나라에어로스페이스가 운영을 맡고 "
        "사천시와 경남도가 공동 주최하는 행사로, 두 번째다."
    )
    assert roles(record(text, "2019-06-20"), "항공")[:2] == (["사천시", "경남도"], [])


def test_roles_of_the_occasion_told_right_before(record: Extract) -> None:
    """행사는 in the middle of a paragraph: of what the paragraph is at, not of what the text is about."""
    text = (
        "강원도는 올해 해외마케팅 성과를 내놨다.\n3월 6일부터 11일까지 로스앤젤레스에 보낸 ‘북미 시장개척단’은 "
        "610만 달러를 상담했다.\n5월 12일 강릉에서 열린 ‘바이어 초청 수출상담회’에는 바이어 61명이 참가했다. "
        "행사는 한국무역협회가 주관했다."
    )
    told = record(text, "2019-06-20")
    assert roles(told, "바이어 초청")[1] == ["한국무역협회"]
    assert roles(told, "북미")[1] == []


def test_hosts_local_governments_open_an_item(record: Extract) -> None:
    told = record(LED, "2019-06-16")
    assert roles(told, "판매전")[0] == ["충남도"]
    assert roles(told, "발대식")[0] == ["아산시"]
    assert roles(told, "간담회")[0] == ["논산시"]
