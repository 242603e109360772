"""Hosts and organisers told by where they stand: heads of items, cleft sentences, unknown names beside known ones."""

from __future__ import annotations

import pytest
from short_texts import Extract
from test_roles import event, roles

ROUND_UP = """[시·군 경제 브리핑]

◆구미시= 구미상공회의소 주관으로 7일 구매상담회가 열려 30개 업체가 나선다.

◆안동시= 9월 8일부터 17일까지 아랍에미리트 두바이에 시장개척단을 파견하기로 하고 10개 업체를 모집한다.

◆가람협회 = 4일 서울에서 ‘통관 설명회’를 한다.
"""


def test_hosts_by_place_heads_of_items(record: Extract) -> None:
    told = record(ROUND_UP, "2018-06-04")
    assert roles(told, "시장개척단")[0] == ["안동시"]
    assert roles(told, "설명회")[0] == ["가람협회"]
    assert roles(told, "구매상담회")[1] == ["구미상공회의소"]


@pytest.mark.parametrize(
    ("text", "name", "hosts", "organizers", "sponsors"),
    [
        # who it is, said of the role
        (
            "10월에는 ‘동남권 구매상담회’가 창원에서 열린다. 주최는 부산시·울산시, 주관은 나래진흥원이다.",
            "동남권",
            ["부산시", "울산시"],
            ["나래진흥원"],
            [],
        ),
        (
            "24일 한 호텔에서 ‘정보통신 상담회’가 열렸다. 자리를 마련한 것은 대전시와 가람진흥원, "
            "주관을 맡은 것은 나래재단이며 다솜은행이 후원을 섰다.",
            "정보통신",
            ["대전시", "가람진흥원"],
            ["나래재단"],
            ["다솜은행"],
        ),
        # a name that nothing knows, between known ones, before one, and before its cue
        (
            "인천시와 GM나루자동차, 인천상공회의소는 17일 송도컨벤시아에서 ‘부품 구매상담회’를 개최했다.",
            "부품",
            ["인천시", "GM나루자동차", "인천상공회의소"],
            [],
            [],
        ),
        (
            "27일 방콕에서 ‘비즈니스 포럼’이 열렸다. 나루금융지주가 후원하며 11개사가 나왔다.",
            "비즈니스",
            [],
            [],
            ["나루금융지주"],
        ),
        # a name of several words before its Latin letters, a paper's house, a city abroad behind the cue
        (
            "21일 KOTRA와 말레이시아 가람산업 개발공사(MAIDA)가 주관하는 ‘무역포럼’을 연다.",
            "무역",
            [],
            ["KOTRA", "말레이시아 가람산업 개발공사"],
            [],
        ),
        (
            "KOTRA와 다온경제신문사 공동주최로 26일까지 서울에서 ‘구매상담회’가 열린다.",
            "구매",
            ["KOTRA", "다온경제신문사"],
            [],
            [],
        ),
        (
            "23일 서울에서 ‘하얼빈 무역박람회’가 열렸다. 행사를 주최한 하얼빈시는 내년에도 서울을 찾는다.",
            "무역",
            ["하얼빈시"],
            [],
            [],
        ),
        # of so many bodies none is called 등 5대 협회; what opens by itself leaves its sponsor the subject
        (
            "나래무역협회, 가람상공회 등 5대 협회가 공동주최한 ‘경제포럼’이 9일 연길에서 열렸다.",
            "경제",
            ["나래무역협회", "가람상공회"],
            [],
            [],
        ),
        (
            "주미한국대사관이 내년 4월 애틀랜타에서 열리는 ‘한상박람회’를 공식 후원한다.",
            "한상",
            [],
            [],
            ["주미한국대사관"],
        ),
        ("12일 대전에서 한국나루기술금융 주관으로 치러진 ‘투자설명회’가 끝났다.", "투자", [], ["한국나루기술금융"], []),
        ("KOTRA가 나루자동차와 공동으로 마련한 ‘부품 상담회’가 열렸다.", "부품", ["KOTRA", "나루자동차"], [], []),
        # what is told right before the occasion: 함께 짠, 하려던
        (
            "대구시와 나래재단이 함께 짠 ‘창업연수단’이 3일 다낭으로 떠났다.",
            "창업연수단",
            ["대구시", "나래재단"],
            [],
            [],
        ),
        ("나래진흥원은 12일 대구에서 하려던 ‘구매상담회’를 서면으로 돌렸다.", "구매상담회", ["나래진흥원"], [], []),
        # tasks with more than one word, with a firm at their end; who helps without 후원
        (
            "12일 ‘투자설명회’가 열렸다. 현지 진행은 나래진흥원과 컨설팅업체인 I사가 맡았다.",
            "투자",
            [],
            ["나래진흥원", "I사"],
            [],
        ),
        (
            "나래진흥원은 6일 대구에서 ‘상생 교류회’를 연다. 대구시와 대구상공회의소가 거들며, 180여명이 나온다.",
            "상생",
            ["나래진흥원"],
            [],
            ["대구시", "대구상공회의소"],
        ),
        # 같은 is no predicate with a subject of its own; 연 behind 에서 is a verb
        (
            "둘째 날에는 한-아세안센터가 같은 호텔에서 ‘공동제작 세미나’를 열었다.",
            "공동제작",
            ["한-아세안센터"],
            [],
            [],
        ),
        ("경상북도가 안동의 한 호텔에서 연 농식품 수출상담회가 끝났다.", "수출상담회", ["경상북도"], [], []),
        # 주최하고 is no part of the consulate's name
        (
            "12일 ‘수출품평회’가 열렸다. 강원도가 주최하고 주선양 총영사관이 후원했다.",
            "품평회",
            ["강원도"],
            [],
            ["주선양 총영사관"],
        ),
    ],
)
def test_hosts_by_place_in_a_sentence(
    record: Extract, text: str, name: str, hosts: list[str], organizers: list[str], sponsors: list[str]
) -> None:
    assert roles(record(text, "2018-08-01"), name) == (hosts, organizers, sponsors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who sponsors without a name, and firms that only take part beside one with a mark
        ("12일 서울에서 ‘수출 상담회’가 열렸다. 지역 은행이 후원했다.", "수출"),
        # who comes
        ("이들 통상단은 12일 기업 40개사와 서울에서 ‘수출 상담회’를 가졌다.", "수출"),
        ("12일 서울에서 ‘수출 상담회’가 열렸다. 나루식품, 가람텍, ㈜다솜 등 16개 기업이 참가해 성과를 냈다.", "수출"),
    ],
)
def test_hosts_by_place_none_without_a_name(record: Extract, text: str, name: str) -> None:
    assert roles(record(text, "2018-08-01"), name) == ([], [], [])


CALENDAR = """[대구 기업 캘린더] 9월 9일~13일

◇ 9일(월)
▷ 통상임금 대응 설명회(14:00 대구상의 회의실) 대구상공회의소·가람협회 공동. 참가비 2만원
▷ 협력 협약식(15:00 대구시청) 대구시·나래진흥원. 3년간 50억원

◇ 10일(화)
▷ 오사카 시장개척단 출국(13일 귀국). 경북도 파견, 8개사
▷ 진출전략 설명회(14:00 대구무역회관) 나래진흥원 관계자가 강사로 나선다
"""


def test_hosts_by_place_bodies_alone_in_a_schedule(record: Extract) -> None:
    told = record(CALENDAR, "2013-09-06")
    assert roles(told, "통상임금")[0] == ["대구상공회의소", "가람협회"]
    assert roles(told, "시장개척단")[0] == ["경북도"]
    assert roles(told, "진출전략")[0] == []


def test_hosts_by_place_helpers_are_no_topic(record: Extract) -> None:
    text = (
        "대구시는 3일 다낭에서 ‘나루 로드쇼’를 열었다. 나래협회는 사전 상담으로 힘을 보탰다. "
        "이튿날에는 ‘산학 간담회’를 가졌다."
    )
    assert roles(record(text, "2018-08-01"), "산학")[0] == ["대구시"]


@pytest.mark.parametrize(
    ("beside", "hosts"),
    [
        ("나래진흥원은 다낭공과대학과 공동연구 협약도 맺었다.", ["대구시"]),
        ("대구시와 나래은행은 협약을 맺고 2년간 24억원을 대기로 했다.", ["대구시"]),
        ("나래진흥원은 다낭공과대학 바이어 10명을 초청했다.", ["나래진흥원"]),
    ],
)
def test_hosts_by_place_who_only_signs_takes_no_story_over(record: Extract, beside: str, hosts: list[str]) -> None:
    text = f"대구시는 3일 다낭에서 ‘나루 로드쇼’를 열었다. {beside} 5일에는 호찌민에서 ‘가람 수출상담회’를 열었다."
    assert roles(record(text, "2018-08-01"), "가람")[0] == hosts


def test_hosts_by_place_roles_told_before_the_occasion_are_not_its_own(record: Extract) -> None:
    told = record(
        "[지역] 나흘간 이어진 잔치가 막을 내렸다. 가람시가 주최하고 나래진흥원이 주관했으며 2백10개 기업이 왔다.\n\n"
        "관람객은 3만명이었다.\n\n"
        "11일 유성에서는 ‘시장포럼’이 열려 14개국 대표 90여명이 참석했다.\n",
        "1999-11-16",
    )
    forum = event(told, "시장포럼")
    assert (forum.hosts, forum.organizers) == ((), ())
    assert forum.participants.companies is None


BOX = """[공고] 2018 구미시 동남아 무역사절단 참가업체 모집

1. 파견기간 : 6. 17(일) ~ 6. 23(토)
2. 파견지역 : 인도네시아(자카르타), 베트남(호찌민)
3. 주    최 : 구미시
4. 수행기관 : KOTRA 자카르타무역관, KOTRA 호찌민무역관
5. 주요일정
   o 6. 19(화)  자카르타 수출상담회(나루호텔)
   o 6. 21(목)  호찌민 수출상담회(가람호텔)
"""


def test_hosts_by_place_each_stop_has_its_own_office(record: Extract) -> None:
    told = record(BOX, "2018-04-02")
    assert roles(told, "자카르타 수출상담회")[1] == ["KOTRA 자카르타무역관"]
    assert roles(told, "호찌민 수출상담회")[1] == ["KOTRA 호찌민무역관"]
    assert roles(told, "무역사절단")[1] == ["KOTRA 자카르타무역관", "KOTRA 호찌민무역관"]
