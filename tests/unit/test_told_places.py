"""Places that a word points back to, that clauses before lead to, and those that guests come from."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


@pytest.mark.parametrize(
    ("text", "name", "city"),
    [
        # what points back: in the sentence, in one before, to a house of that kind
        (
            "가람시는 8일 서울 여의도 한들회관에서 ‘투자설명회’를 열고 이어 같은 장소에서 ‘가람 구매상담회’를 연다.",
            "가람 구매상담회",
            "서울",
        ),
        (
            "가람상의는 19일 하노이 한들호텔에서 ‘가람 포럼’을 열었다. 관계자는 “6월 대구에서 만난다”고 했다.\n\n"
            "전날인 18일에는 무역관이 같은 호텔에서 수출상담회를 열었다.",
            "수출상담회",
            "하노이",
        ),
        # what the clauses before lead to
        ("대표단은 22일 도청을 예방하고 23일에는 제천으로 내려가 ‘경제 간담회’를 가졌다.", "경제 간담회", "제천"),
        ("오는 20일에는 다롄에서 만난 바이어 여섯 명이 완도를 찾아 ‘구매상담회’를 연다.", "구매상담회", "완도"),
        # where guests are called to
        (
            "강원도는 5월 몽골 바이어 20명을 춘천으로 초청, ‘강원-몽골 비즈니스데이’를 연다.",
            "강원-몽골 비즈니스데이",
            "춘천",
        ),
        # of several towns that are counted together the first; of two spellings the Korean one
        ("도는 인도 첸나이, 푸네, 뉴델리 등 3개 거점 도시로 무역사절단을 보내 상담했다.", "무역사절단", "첸나이"),
        (
            "도는 16일 러시아 모스크바 가람엑스포에서 ‘2018 모스크바 나루박람회(NARU2018 Moscow)’를 열었다.",
            "2018 모스크바 나루박람회(NARU2018 Moscow)",
            "모스크바",
        ),
        # behind other towns
        ("‘나루 전국 설명회’가 광주, 울산, 인천에 이어 17일 대구상공회의소에서 열렸다.", "나루 전국 설명회", "대구"),
        (
            '세계 각지의 바이어가 찾은 "99수출구매상담회"(Seoul Trade Mart 99)가 17일 서울 삼성동에서 개막됐다.',
            "99수출구매상담회",
            "서울",
        ),
        # where a house is opened
        (
            "중국 하얼빈시에 우리상품만 다루는 한국상품 상설전시판매장이 오는 8월 개장돼 수출을 도울 것으로 보인다."
            " 전시장을 알리는 구매사절단은 17일 서울에서 설명회를 열었다.",
            "한국상품 상설전시판매장",
            "하얼빈",
        ),
        # held by those who are abroad
        (
            "나루군 시장개척단이 시카고에서 19일 현지 업체와 협약을 맺었다고 군이 밝혔다."
            " 시장개척단은 지난 17일부터 매장 두 곳에서 나루군 농산물 홍보판촉전을 열었다.",
            "나루군 농산물 홍보판촉전",
            "시카고",
        ),
        # who goes, and where to, behind them
        ("이는 지난 4월 포항시 경제고찰단의 훈춘방문에 이은 것이다.", "포항시 경제고찰단", "훈춘"),
        # guests come from there, told behind the occasion
        (
            "가람시가 마련한 ‘가람 바이어 초청 상담회’가 18일 강릉에서 열렸다. "
            "이날 상담회에는 인도, 터키 등 14개국에서 날아온 바이어 41명이 나왔다.",
            "가람 바이어 초청 상담회",
            "강릉",
        ),
        # who acts is no place
        (
            "24일 훈춘시와 한국 강원도경제진흥원에서 공동으로 주최한 ‘나루 무역상담회’가 훈춘시 한들호텔에서 있었다.",
            "나루 무역상담회",
            "훈춘",
        ),
    ],
)
def test_told_places(record: Extract, text: str, name: str, city: str) -> None:
    found = {event.name: event.place.city for event in record(text, PUBLISHED).events}
    assert found[name] == city


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # guests that come, from whatever place
        ("중국 장쑤성에서 온 기업인들로 짜인 경제사절단이 19일 방한했다. 이들은 공장을 돌아본다.", "KR"),
        ("나루상의의 초청으로 독일 프랑크푸르트의 경제사절단이 19일 내한했다. 이들은 공장을 돌아본다.", "KR"),
        # ours, that go
        (
            "나루대는 센터를 열면서 입주기업으로 짠 ‘베트남 비즈니스방문단’을 19일 파견했다. 이들은 공장을 돌아봤다.",
            "VN",
        ),
        (
            "4월 2일부터 5일까지 부군수가 이끄는 방문단이 결연을 맺은 대만 다라현을 방문, 교류의 물꼬를 텄다.\n"
            "방문단은 공장을 돌아봤다.",
            "TW",
        ),
        ("군은 19일 중국 마바시에서 수출상담회를 열었다. 상담회에는 기업 12개사가 나왔다.", "CN"),
        # who receives them: whoever writes, whoever invites
        ("베트남 다낭시 기업인대표단 18명이 9일부터 12일까지 3박 4일간 우리 군을 방문한다.", "KR"),
        ("러시아 사하공화국 상공인 방문단이 12일 우리 시를 찾아 공장을 돌아봤다.", "KR"),
        ("군은 지난 3월 8일 일본 규슈에서 온 농업시찰단 21명을 맞아 스마트팜을 안내했다.", "KR"),
        ("가람도는 15일 몽골 투자조사단을 초청, 식품단지를 소개했다.", "KR"),
        ("가람시는 다음달 3일 베트남 다낭시 공무원 연수단 9명을 불러 스마트팜을 보여준다.", "KR"),
        ("○ 4. 8(일) 오이타현 나루진흥재단 대표단(이사 등 7명) 내방 : 하반기 교류 협의", "KR"),
        # none of theirs that is received, none of ours
        ("군은 지난 3월 8일 일본 시찰단을 보내 규슈의 스마트팜을 둘러봤다.", "JP"),
        ("가람시는 9일 중국 칭다오에 경제대표단을 보내 투자설명회를 열었다.", "CN"),
        # a mission of ours is where it goes, whatever is told of who sends it
        ("반면 7월로 잡혀 있던 페루 리마 무역사절단(가람시)은 현지 사정으로 출발 나흘 전 취소됐다.", "PE"),
        (
            "○ 4.24(화) 베트남 하이퐁 조선기자재 무역사절단 (우리 청 / 9개사)\n담당 : 부산지방청 운영지원팀",
            "VN",
        ),
        (
            "가람도 무역사절단은 지난 2일 멕시코 몬테레이에서 바이어 30명과 상담했다. "
            "25일에는 창원 가람진흥원에서 사절단 참가기업 12곳이 간담회를 가졌다.",
            "MX",
        ),
        # its report is at home
        ("18일 창원 가람호텔에서 가람도 페루 무역사절단 성과보고회가 열렸다.", "KR"),
    ],
)
def test_told_places_of_guests_and_of_ours(record: Extract, text: str, country: str) -> None:
    event = record(text, PUBLISHED).events[0]
    assert event.place.country == country


def test_told_places_of_rows(record: Extract) -> None:
    text = (
        "가람군 동남아(베트남·태국) 무역사절단 파견\n\n- 파견기간 : 2018. 9. 3(월) ~ 9. 8(토)\n\n"
        "9. 4(화) 호찌민  1:1 수출상담회(09:30~17:30)\n9. 6(목) 방콕  1:1 수출상담회(09:30~17:30)\n"
    )
    talks = [e for e in record(text, PUBLISHED).events if e.type == "consultation"]
    assert [(e.place.city, set(e.countries)) for e in talks] == [("호찌민", {"VN"}), ("방콕", {"TH"})]


@pytest.mark.parametrize(
    "text",
    [
        "가람도가 보낸 ‘중앙아시아 무역사절단’이 22일 알마티에서 상담했다. 카자흐스탄 업체 57곳이 왔고 가까운 "
        "키르기스스탄 비슈케크에서도 네 명이 차를 몰고 국경을 넘어왔다.",
        "가람도는 7월 11일부터 ‘한·카자흐스탄 무역사절단’을 보냈다. 키르기스스탄 등 3개국에서 21명이 참가한다.",
    ],
)
def test_told_places_of_guests_are_no_stops(record: Extract, text: str) -> None:
    assert all("KG" not in event.countries for event in record(text, PUBLISHED).events)


def test_told_places_of_a_journey_in_a_bracket(record: Extract) -> None:
    text = "가람도는 3월 22일부터 29일까지 ‘중동 식품 무역사절단’(두바이·리야드, 9개사)을 보낸다."
    [event] = record(text, PUBLISHED).events
    assert (event.place.city, set(event.countries)) == ("두바이", {"AE", "SA"})


def test_told_places_in_texts_of_china(record: Extract) -> None:
    text = "21일 속초에서 열린 ‘도문 투자환경설명회’는 도문시인민정부에서 주최하고 속초상공회의소에서 주관하였다."
    [event] = record(text, PUBLISHED).events
    assert (event.place.city, set(event.countries)) == ("속초", {"CN"})


def test_told_places_of_what_comes_back_to_an_airport(record: Extract) -> None:
    text = (
        "(재)가람경제진흥원 주간 행사계획 2019. 6. 17.(월) ~ 6. 23.(일)\n\n■ 6. 18.(화)\n"
        " 10:00  소상공인 판로 교육 (본원 4층)\n■ 6. 21.(금)\n 07:40  중앙아시아 무역사절단 귀국 (김해공항)\n"
        "   - 6. 12.~6. 21. 우즈베키스탄 타슈켄트, 카자흐스탄 알마티 / 9개사\n"
    )
    mission = next(e for e in record(text, "2019-06-15").events if "사절단" in e.name)
    assert set(mission.countries) == {"UZ", "KZ"}


def test_told_places_of_whom_a_firm_sends_to_a_house_there(record: Extract) -> None:
    text = "가람원은 11월에는 일본 이시카와현의 섬유단지에 기업 견학단 15명을 보낸다."
    [event] = record(text, PUBLISHED).events
    assert event.place.country == "JP"


def test_told_places_behind_the_equals_sign(record: Extract) -> None:
    text = (
        "[다음주 경제단체 수첩] 21~25일\n\n◇21일(월)\n△가람협회, 태국 투자세미나=10:00 코엑스 3층\n"
        "△개성단지 분양 설명회=오후 2시 여의도 중앙회 국제회의실. 나루공사 공동. 참가신청 430개사\n\n"
        "◇24일(목)\n△유럽 구매단 초청 상담회=25일까지 일산 킨텍스. 르노 등 11개사\n"
        "△가람회 결산 보고회=가람회. 부산에서 열린 총회의 후속조치 점검\n"
    )
    found = {event.name: event.place.city for event in record(text, "2005-11-18").events}
    assert found == {
        "태국 투자세미나": "서울",
        "개성단지 분양 설명회": "서울",
        "유럽 구매단 초청 상담회": "고양",
        "가람회 결산 보고회": None,
    }


def test_told_places_of_another_journey_are_none(record: Extract) -> None:
    text = (
        "가람도는 지난 2일부터 17일까지 이집트 카이로와 케냐 나이로비에 「제1차 가람도 시장개척단」을 보냈다.\n\n"
        "그러나 다음달로 잡았던 ‘중앙아시아 개척단’은 신청이 적어 계획을 거둬들였다.\n\n"
        "나이로비에서 견본을 나눠주고 왔다는 한울섬유 사장은 결제기간이 길다고 했다."
    )
    found = {event.name: set(event.countries) for event in record(text, PUBLISHED).events}
    assert found["중앙아시아 개척단"] == set()


def test_told_places_of_those_there(record: Extract) -> None:
    text = (
        "‘2018 자카르타 가람기계전’이 26일부터 29일까지 열렸다.\n\n참가업체 가운데 12개사는 30일 싱가포르로 건너갔다. "
        "31일 가람공단 싱가포르 수출인큐베이터 개소식에 맞춰 현지 기계상 25곳과 상담을 가졌다."
    )
    talks = [e for e in record(text, "2018-06-05").events if e.type == "consultation"]
    assert [e.place.country for e in talks] == ["SG"]
