"""Occasions as sentences tell them: type, status, date, place and partner countries of short texts of our own."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"
Row = tuple[str, str, str | None, str | None, str | None]


def told(record: Extract, text: str) -> list[Row]:
    """Type, status, date, country and city of the events of a text."""
    return [
        (e.type.value, e.status.value, e.date, e.place.country, e.place.city) for e in record(text, PUBLISHED).events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name of no known kind, told as an occasion
        (
            "경기도는 오는 14일 킨텍스에서 ‘제3회 넥스트라온’을 연다.",
            [("other", "planned", "2023-05-14", "KR", "고양")],
        ),
        ("도지사는 ‘경제협력의 새 시대’를 열었다고 말했다.", []),
        # the curtain; until with a length counts back
        (
            "‘2023 가람 수출박람회’가 8일 킨텍스에서 막을 올렸다. 이번 박람회는 10일까지 사흘간 열린다.",
            [("exhibition", "ongoing", "2023-05-08/2023-05-10", "KR", "고양")],
        ),
        # 행사 behind a quoted name
        (
            "무역협회는 8일 미국 뉴욕에서 ‘가람 비즈니스 데이’ 행사를 열고 현지 기업과 교류했다.",
            [("other", "held", "2023-05-08", "US", "뉴욕")],
        ),
        # postponed to a new day
        (
            "경기도는 4월 18일 열 예정이던 수출박람회를 두 달 연기해 6월 8~10일 고양 킨텍스에서 연다.",
            [("exhibition", "planned", "2023-06-08/2023-06-10", "KR", "고양")],
        ),
        # guests and whom they visit
        (
            "중국 랴오닝성 대표단 20여명은 지난 3일 경기도를 방문해 투자환경을 둘러봤다.",
            [("delegation_visit", "held", "2023-05-03", "KR", None)],
        ),
        # what was done there is told as past, or promised there, before what lies ahead
        (
            "협회는 지난 4일 광주에서 구매상담회를 열어 9억 원의 상담을 주선한 바 있으며, 다음 행사는 8월에 갖는다.",
            [("consultation", "held", "2023-05-04", "KR", "광주")],
        ),
        (
            "가람조선은 지난 3일 부산에서 협력업체와 간담회를 갖고 7월부터 단가를 올리겠다고 약속했다.",
            [("meeting", "held", "2023-05-03", "KR", "부산")],
        ),
        # made up of firms, and still to be sent
        (
            "조달청은 오는 11월 베트남 하노이에 12개사로 꾸린 시장개척단을 보낼 계획이다.",
            [("trade_mission", "planned", "2023-11", "VN", "하노이")],
        ),
        # an office opens
        (
            "중소벤처기업진흥공단은 지난 2일 베트남 하노이에 ‘K-스타트업센터’를 개소했다.",
            [("opening", "held", "2023-05-02", "VN", "하노이")],
        ),
        # history is no occasion
        ("1997년 서울에서 박람회로 처음 개최된 이래 참가기업이 꾸준히 늘었다.", []),
        # a nameless one, named by the next sentence
        (
            "도내 기업의 수출을 돕는 상담회가 열렸다. 무역협회는 ‘2023 가람 수출상담회’를 14일 수원에서 연다.",
            [("consultation", "held", "2023-05-14", "KR", "수원")],
        ),
        # the noun and its verb written together; who told it hosts nothing
        (
            "사절단이 9일 방한한다고 대사관이 밝혔다. 사절단은 12일 코엑스에서 투자환경설명회를개최한다.",
            [
                ("delegation_visit", "planned", "2023-05-09", "KR", "서울"),
                ("seminar", "planned", "2023-05-12", "KR", "서울"),
            ],
        ),
        # what was decided on it is past, the day is not
        (
            "경기도는 다음 달 4일 수원에서 간담회를 갖고 자금을 먼저 풀기로 했다.",
            [("meeting", "planned", "2023-06-04", "KR", "수원")],
        ),
        (
            "경기도는 다음 달 4일 수원에서 기업 20곳을 불러 간담회를 갖고 자금을 먼저 풀기로 했다.",
            [("meeting", "planned", "2023-06-04", "KR", "수원")],
        ),
        # what is talked of takes no place
        (
            "칭다오시 관계자들은 8일 수원에서 한중박람회 공동 개최 방안을 주제로 간담회를 진행했다.",
            [("meeting", "held", "2023-05-08", "KR", "수원")],
        ),
        # an edition of a name of no known kind
        (
            "가람혁신센터가 지난 4일 대구에서 2023 글로벌 스타트업 캠퍼스를 개최했다.",
            [("other", "held", "2023-05-04", "KR", "대구")],
        ),
        # the deadline of a call is no day of the occasion; the year before a name makes no other occasion
        (
            "부산시는 ‘2023 중동 무역사절단’ 참가 기업을 오는 17일까지 모집한다. "
            "중동 무역사절단은 오는 11월 3일부터 7일까지 아랍에미리트 두바이에 파견된다.",
            [("trade_mission", "planned", "2023-11-03/2023-11-07", "AE", "두바이")],
        ),
        # the day of a state visit is none either
        (
            "무역협회는 지난달 30일부터 두바이에서 시장개척단을 운영했다. "
            "이번 시장개척단은 지난 3월 대통령의 중동 순방 성과를 잇기 위해 마련됐다.",
            [("trade_mission", "held", "2023-04-30", "AE", "두바이")],
        ),
        # fairs of a kind; what goes on; a visit hoped for
        ("도는 7월에 열리는 해외 유명 전시·박람회에도 기업을 보낸다.", []),
        ("중앙회는 지난해부터 베트남 상의와 매칭 상담회, 컨설팅 사업 등을 추진해오고 있다.", []),
        ("두 협회는 경제교류단 상호 방문과 전시회 등 협력 관계 구축을 기대했다.", []),
        # two fairs under one roof, each with its guests
        (
            "5월 3일 코엑스에서 박람회가 열렸다. 해외수출상담회는 바이어 41명과 25개 기업이 상담해 성과를 올렸다. "
            "국내유통 상담회에서는 26개 기업이 상담했다.",
            [
                ("exhibition", "held", "2023-05-03", "KR", "서울"),
                ("consultation", "held", "2023-05-03", "KR", "서울"),
                ("consultation", "held", "2023-05-03", "KR", "서울"),
            ],
        ),
        # a fair by its name, told by who goes there; a scheme is none
        (
            "지난해 11월 방콕 ‘라이프케어 아시아’에 공동관으로 참가한 9개사는 21만달러를 계약했다.",
            [("exhibition", "held", "2022-11", "TH", "방콕")],
        ),
        (
            "도는 오는 24~28일 두바이 ‘헬스메드 2023’에 의료기기업체 6개사를 파견한다.",
            [("exhibition", "planned", "2023-05-24/2023-05-28", "AE", "두바이")],
        ),
        (
            "도는 오는 24~27일 독일 함부르크 ‘마린텍 2023’에도 9개사를 보낼 예정이다.",
            [("exhibition", "planned", "2023-05-24/2023-05-27", "DE", "함부르크")],
        ),
        ("도는 지난 4일 홍콩에서 ‘수출도약 지원사업’에 참가한 9개사를 만났다.", []),
        # a house whose name ends like a word with a particle
        (
            "도는 오는 23일과 24일 싱가포르 나루베이 컨벤션 센터에서 ‘가람포럼’을 개최한다.",
            [("forum", "planned", "2023-05-23/2023-05-24", "SG", "싱가포르")],
        ),
        # the day on which something was said of it
        (
            "도는 오는 23일 하노이에서 가람포럼을 연다. 8일 도는 이번 포럼이 처음이라고 밝혔다.",
            [("forum", "planned", "2023-05-23", "VN", "하노이")],
        ),
        ("지난해 시작된 ‘해외전시회 지원사업’은 25개사를 도왔다.", []),
        ("지난해 시작된 ‘해외전시회 참가 프로그램’은 25개사를 도왔다.", []),
        ("상반기에 13건이 취소됐다. 나머지 전시회는 개막을 미룬 것으로 알려졌다.", []),
        (
            "도는 전략전시회 중 하나인 ‘나루소싱페어’를 지난 3∼5일 홍콩에서 개최했다.",
            [("exhibition", "held", "2023-05-03/2023-05-05", "HK", "홍콩")],
        ),
        # a night, an occasion called off
        (
            "12일 하노이에서는 ‘중소기업인의 밤’이 있었다.",
            [("meeting", "held", "2023-05-12", "VN", "하노이")],
        ),
        # what was not held, by a verb that is denied
        (
            "오는 9월 예정이던 청두 한국상품전은 대관이 나지 않아 열지 않기로 했다.",
            [("exhibition", "cancelled", "2023-09", "CN", "청두")],
        ),
        # still on the way, still ahead, whatever the sentence ends in
        (
            "도는 지난 6일부터 8박 9일 일정으로 ‘가람 교역사절단’을 파견하고 있으며, 8일 하노이에서 상담회를 열었다.",
            [
                ("trade_mission", "ongoing", "2023-05-06/2023-05-14", "VN", "하노이"),
                ("consultation", "held", "2023-05-08", "VN", "하노이"),
            ],
        ),
        # asked for, of many years, left before one speaks, of many: none
        ("시는 다낭시에 구매단을 보내달라고 요청했다.", []),
        ("시장은 3일 바이어들을 나루식품박람회에 보내 달라고 요청했다.", []),
        ("시장은 8일 다낭에서 수출상담회를 열어 줄 것을 요청했다.", []),
        # what is asked for is to come to it
        (
            "시장은 오는 8일 다낭에서 열리는 나루식품박람회에 기업들이 많이 와 달라고 당부했다.",
            [("exhibition", "planned", "2023-05-08", "VN", "다낭")],
        ),
        ("최근 3년간 해외전시회에 참가한 중소기업 300개사를 8일 조사했다.", []),
        ("한 상무는 바이어와의 세 번째 면담을 마치고 나오며 이렇게 말했다.", []),
        ("8일 포럼장에서는 모두 4건의 서명식이 있었다.", []),
        ("네 기관은 교육과정 개설, 한국어 교육을 함께 추진한다.", []),
        # a house opens beside a mission; a named one in a month
        (
            "도는 지난 1일부터 6일까지 몽골에 사절단을 보냈다. 사절단은 3일 울란바토르에 ‘가람상품관’을 개관했다.",
            [
                ("trade_mission", "held", "2023-05-01/2023-05-06", "MN", "울란바토르"),
                ("opening", "held", "2023-05-03", "MN", "울란바토르"),
            ],
        ),
        (
            "대학은 오는 10월 반둥에 ‘가람기술교육센터’를 개소한다.",
            [("opening", "planned", "2023-10", "ID", "반둥")],
        ),
        # guests by number, a month told in the clause before; without them none
        (
            "앞서 1월에는 현지 교수 12명을 대전으로 초청해 금형설계 연수를 실시한 바 있다.",
            [("training", "held", "2023-01", "KR", "대전")],
        ),
        ("앞서 1월에는 규정을 고쳐 금형설계 연수를 실시한 바 있다.", []),
        (
            "시는 기존 수출상담회를 확대 개편해 8일 수원에서 ‘가람 수출대전’을 연다.",
            [("exhibition", "planned", "2023-05-08", "KR", "수원")],
        ),
        # business of government is none
        ("총리는 9일 정부서울청사에서 국무회의를 열었다.", []),
        # a mission and its talks are one; talks in a town of their own are not the mission's
        (
            "도는 10일부터 칠레에 무역사절단 12개사를 파견해 상담을 벌인다.",
            [("trade_mission", "planned", "2023-05-10", "CL", None)],
        ),
        (
            "도는 4월에 시장개척단을 파견했고 5월 2일에는 서울에서 상담을 벌였다.",
            [("trade_mission", "held", "2023-04", None, None), ("consultation", "held", "2023-05-02", "KR", "서울")],
        ),
    ],
)
def test_event_frames_of_a_sentence(record: Extract, text: str, expected: list[Row]) -> None:
    assert told(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # rounds
        (
            "도는 8일 수원에서 ‘가람 구매상담회’를 열었다. 올해는 4월 대구에서 첫 회를 치렀고, 지난 3일 청주에서 연 "
            "2회차에는 80개사가 참가했다.",
            [("수원", "2023-05-08"), ("대구", "2023-04"), ("청주", "2023-05-03")],
        ),
        # another province
        (
            "전북도는 8일 전주에서 구매상담회를 열었다. 앞서 부산에서 열린 구매상담회에는 90개사가 나왔다.",
            [("전주", "2023-05-08"), ("부산", None)],
        ),
        # what follows is no second telling
        (
            "도는 8일 수원에서 「가람 수출상담회」를 열었다. 9월에는 베트남 하노이에서 「가람 후속상담회」를 개최한다.",
            [("수원", "2023-05-08"), ("하노이", "2023-09")],
        ),
        # two legs
        (
            "이번 상담회는 LA에서 지난 1일, 멕시코시티에서 4일에 각각 진행됐다.",
            [("LA", "2023-05-01"), ("멕시코시티", "2023-05-04")],
        ),
        # a town of the tour without a name for its talks; the tour is told to stop there
        (
            "도는 지난 1일부터 6일까지 무역사절단을 보냈다. 2일 하노이 상담회에는 48개사가 다녀갔다. 5일 방콕에서는 "
            "62개사가 상담 테이블에 앉았다.",
            [("하노이", "2023-05-01/2023-05-06"), ("하노이", "2023-05-02"), ("방콕", "2023-05-05")],
        ),
        (
            "도는 지난 1일부터 6일까지 무역사절단을 보냈다. 방콕에서는 상담 열기가 뜨거웠다. 5일 계약 3건이 나왔다.",
            [("방콕", "2023-05-01/2023-05-06")],
        ),
        # the verb told once for both, the whole beside its legs
        (
            "도는 오는 15일부터 5일간 하노이와 다낭에서 「가람 기술상담회」를 연다. 하노이 상담은 15, 16일 회관에서, "
            "다낭 상담은 18일과 19일 호텔에서 열린다.",
            [
                ("하노이", "2023-05-15/2023-05-19"),
                ("하노이", "2023-05-15/2023-05-16"),
                ("다낭", "2023-05-18/2023-05-19"),
            ],
        ),
        # a day told by the day before it
        (
            "사절단은 오는 13일 출국한다. 사절단은 이튿날 하노이 가람호텔, 18일 다낭 나루호텔에서 차례로 "
            "수출상담회를 갖는다.",
            [("하노이", "2023-05-13"), ("하노이", "2023-05-14"), ("다낭", "2023-05-18")],
        ),
    ],
)
def test_event_frames_occasions_of_a_series(
    record: Extract, text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert [(e.place.city, e.date) for e in record(text, PUBLISHED).events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "도는 최근 목포에서 ‘가람 수출상담회’를 열었다. 미국 인도 일본 등 5개국에서 온 "
            "바이어 20명이 기업 72곳을 만났다.",
            ("US", "IN", "JP"),
        ),
        ("경기도 시장개척단은 멕시코, 칠레, 콜롬비아 등 3개국에 파견된다.", ("MX", "CL", "CO")),
        ("경기도는 8일 수원에서 수출상담회를 열었다. 지난해 수출은 미국과 중국에서 늘었다.", ()),
    ],
)
def test_event_frames_partner_countries(record: Extract, text: str, expected: tuple[str, ...]) -> None:
    assert record(text, PUBLISHED).events[0].countries == expected


def test_event_frames_name_label_is_the_whole_name(record: Extract) -> None:
    text = "□ 행사명 : 2023 가람도 해외바이어 초청 수출상담회\n□ 일 시 : 2023. 6. 14.(수) ~ 6. 15.(목)\n"
    text += "□ 장 소 : 수원컨벤션센터\n"
    event = record(text, PUBLISHED).events[0]
    assert event.name == "2023 가람도 해외바이어 초청 수출상담회"
    assert (event.date, event.place.city) == ("2023-06-14/2023-06-15", "수원")
