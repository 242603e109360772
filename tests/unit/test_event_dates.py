"""Which dates of a text are an occasion's, and what they make of it."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


def dates(record: Extract, text: str) -> dict[str, str | None]:
    return {event.name: event.date for event in record(text, PUBLISHED).events}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a closing day ends what a length beside the first day tells
        (
            "도는 지난 14일 막을 내린 ‘가람 박람회’에 기업 12개사를 보냈다."
            " 이번 박람회는 11일부터 나흘간 다낭에서 열렸다.",
            {"가람 박람회": "2018-04-11/2018-04-14"},
        ),
        ("도는 지난 14일 폐막한 다낭 ‘가람 박람회’에 기업 12개사를 보냈다.", {"가람 박람회": "2018-04-14"}),
        # two days in words
        (
            "도는 11일부터 나흘간 다낭에서 ‘가람 박람회’를 열었다.\n\n"
            "첫날과 둘째날에는 전시장에서 ‘나루 수출상담회’가 열렸다.",
            {"가람 박람회": "2018-04-11/2018-04-14", "나루 수출상담회": "2018-04-11/2018-04-12"},
        ),
        # the present with its days, in somebody's word; what is done every year has none
        (
            "박 관장은 “무역관이 5월 18일부터 29일까지 농업 분야 온라인 상담회를 개최한다”고 소개했다.",
            {"농업 분야 온라인 상담회": "2018-05-18/2018-05-29"},
        ),
        (
            "박 관장은 “5월 30일부터 6월 1일까지 하얼빈에서 열리는 가람산업박람회에 기업들의 참여를 바란다”고 말했다.",
            {"가람산업박람회": "2018-05-30/2018-06-01"},
        ),
        (
            '나루상의는 "다라부와 공동으로 오는 24일부터 3박 5일간 하노이에 구매사절단을 파견한다"고 22일 밝혔다.',
            {"구매사절단": "2018-04-24/2018-04-28"},
        ),
        ('나루상의는 "매월 20일 하노이에서 수출상담회를 개최한다"고 22일 밝혔다.', {}),
        # who leads a mission leaves with it; until when it is at work
        (
            "나루협회장은 기업인 18명으로 짜인 중국통상사절단을 이끌고 18일 베이징으로 출국했다.\n"
            "사절단은 오는 28일 귀국할 예정이다.",
            {"중국통상사절단": "2018-04-18/2018-04-28"},
        ),
        (
            "나루사절단이 꾸려졌다. 사절단은 24일 현지로 출발, 30일까지 다낭과 하노이에서 기업들의 사정을 살핀다.",
            {"나루사절단": "2018-04-24/2018-04-30"},
        ),
        # a month gives way to days in it
        (
            "오는 9월 대구에서 열리는 가람자동화기기전을 알렸다."
            " 도가 주최해 오는 9월 23일에서 27일까지 여는 이 전시회는 올해 4회째다.",
            {"가람자동화기기전": "2018-09-23/2018-09-27"},
        ),
        ("박 관장은 “무역관은 해마다 기업들과 온라인 상담회를 개최한다”고 소개했다.", {}),
        # what results are compared with, and since when there have been fairs
        (
            "가람군은 10일 연 인삼 수출상담회에서 2011년 대비 41% 늘어난 100만달러를 상담했다.",
            {"인삼 수출상담회": "2018-04-10"},
        ),
        (
            "도는 지난 11일부터 15일까지 다낭에서 열린 ‘가람 박람회’에 10개사를 보냈다."
            " 가람 박람회는 1971년 최초 개최된 이후 2년마다 열리는 전시회다.",
            {"가람 박람회": "2018-04-11/2018-04-15"},
        ),
        # day and place in the bracket of a name are its own
        (
            "센터는 시민서포터즈 운영(6월~12월), ‘로컬 페스타(10월, 서울)’ 등 다양한 행사를 준비하고 있다.",
            {"로컬 페스타": "2018-10"},
        ),
        # how an occasion is held is no other one
        (
            "도는 12일 강릉에서 ‘2018 섬유 수출상담회’를 열었다. 올해는 비대면 실시간 상담회로 개최했다.",
            {"2018 섬유 수출상담회": "2018-04-12"},
        ),
        # a day before who comes along with whom
        (
            "4월 7일 강릉상공회의소 홍길동 회장을 비롯한 일행이 부산시 동래구에 위치한 대한무역투자진흥공사"
            " 부산지원단을 방문해 협력 방안을 논의했다.",
            {"대한무역투자진흥공사 부산지원단 방문": "2018-04-07"},
        ),
        # both halves of a day
        (
            "6일 오전에는 가람연구원이 주관한 「도심교통 세미나」가, 오후에는 나루진흥원 주관의"
            " 「투자유치 설명회」가 각각 진행됐다.",
            {"도심교통 세미나": "2018-04-06", "투자유치 설명회": "2018-04-06"},
        ),
        # 같은 날 inside a journey is the day told last, and keeps its length
        (
            "군은 10일부터 18일까지 미국에 시장개척단을 보냈다. 12일 LA에서 수출상담회를 열었다.\n\n"
            "개척단은 같은 날부터 나흘간 펼쳐진 ‘가람 농수산엑스포’에 부스를 차렸다.",
            {
                "시장개척단": "2018-04-10/2018-04-18",
                "수출상담회": "2018-04-12",
                "가람 농수산엑스포": "2018-04-12/2018-04-15",
            },
        ),
        # moved, and what is told next of another
        (
            "6월 28일 개최를 앞두고 있던 ‘가람 베이비페어’가 7월 16일로 일정을 연기했으며,"
            " 나루프린팅도 6월 24일 열릴 예정이었지만 11월로 개최를 연기했다.",
            {"가람 베이비페어": "2018-07-16"},
        ),
        # a day planned and given up is this month's
        (
            "협회는 27일부터 나흘간 열 예정이었던 ‘가람 산업전’을 취소했다.",
            {"가람 산업전": "2018-04-27/2018-04-30"},
        ),
        # a closing day ends the length told with it
        (
            "가람 전시회인 ‘가람빗 2018’이 16일 하노이에서 1주일간의 막을 내렸다.",
            {"가람빗 2018": "2018-04-10/2018-04-16"},
        ),
        # a month told of what a delegation did
        (
            "시는 11일 다낭에서 ‘가람 상담회’를 열었다."
            " 이에 앞서 올해 2월 나루시대표단이 가람을 방문하여 투자설명회를 가졌다.",
            {"가람 상담회": "2018-04-11", "나루시대표단": "2018-02", "투자설명회": "2018-02"},
        ),
        # days in brackets and behind 지난
        (
            "▶ 3월 : 우크라이나 사태 긴급 설명회(3.8, 온라인)",
            {"우크라이나 사태 긴급 설명회": "2018-03-08"},
        ),
        ("지난 3. 20 송도컨벤시아에서 「가람 수출상담회」를 열었다.", {"가람 수출상담회": "2018-03-20"}),
        # how often it has been held
        (
            "시는 18일 체육관에서 ‘2018 가람 구매상담회’를 열었다.\n\n"
            "2007년 시작된 구매상담회는 지난해까지 23차례 열려 2810개사가 참가했다.",
            {"2018 가람 구매상담회": "2018-04-18"},
        ),
        # the year since when a fair is held; the fair that came to nothing once
        ("1919년 시작돼 올해로 100주년을 맞은 ‘가람 박람회’가 14일 열렸다.", {"가람 박람회": "2018-04-14"}),
        ("도는 6월에 무산됐던 ‘가람 박람회’를 9월 5일 다시 연다.", {"가람 박람회": "2018-09-05"}),
        # what holds for next year holds on
        (
            "도는 내년 3월 다낭에서 ‘가람 박람회’를 열고, 5월에는 하노이에서 ‘나루 상담회’를 연다.",
            {"가람 박람회": "2019-03", "나루 상담회": "2019-05"},
        ),
        # the day of a journey beside the topic of the news, which has its own
        (
            "시는 지난 12일 기업들의 수출을 돕기 위해 하노이로 시장개척단을 파견했다고 13일 밝혔다.",
            {"시장개척단": "2018-04-12"},
        ),
        ("시는 13일 하노이에 파견한 시장개척단이 성과를 냈다고 밝혔다.", {"시장개척단": None}),
        # over those who came
        (
            "이번 ‘가람 상담회’에는 바이어 50명이 참석한 가운데 14일부터 이틀간 하노이에서 열렸다.",
            {"가람 상담회": "2018-04-14/2018-04-15"},
        ),
        # the day on which the talks of a delegation were made known
        (
            "도는 14일 중국 무역교류단이 톈진에서 수출상담을 벌인 결과 계약을 맺었다고 밝혔다.",
            {"중국 무역교류단": None},
        ),
        # the day on which it closed, told again by the day of the news
        (
            "가람박람회가 12일 막을 내렸다. 주관기관은 이날 박람회에 3만명이 다녀갔다고 밝혔다. 닷새간의 박람회에는"
            " 40개사가 참가했다.",
            {"가람박람회": "2018-04-08/2018-04-12"},
        ),
        # 2일 차: a day of the occasion, not of the month
        (
            "중앙회는 23일부터 나흘간 제주에서 ‘2018 나루 포럼’을 연다. 포럼 2일 차에는 ‘가람 세미나’가 진행된다.",
            {"2018 나루 포럼": "2018-04-23/2018-04-26", "가람 세미나": "2018-04-24"},
        ),
        # how long before it began it was called off
        (
            "3월로 잡혀 있던 페루 무역사절단은 현지 사태로 출발 나흘 전 취소됐다. "
            "4월 3일 열려던 가람박람회도 개막 사흘 전에 접었다.",
            {"페루 무역사절단": "2018-03", "가람박람회": "2018-04-03"},
        ),
        # a day of the month that heads its item, called off or not
        (
            "▷5월 = 25일로 잡혔던 ‘가람 교류의 밤’은 사고로 취소됐다.\n▷6월 = 12일 나루회관에서 ‘나루 설명회’를 연다.",
            {"가람 교류의 밤": "2018-05-25", "나루 설명회": "2018-06-12"},
        ),
        # what is put off behind is another's
        (
            "도는 9월 바이어 20명을 불러 창원에서 ‘나루 초청상담회’를 개최할 계획이며, 당초 8월로 예정했던 이란 "
            "시장조사단 파견은 현지 사정을 감안, 내년 상반기로 늦추기로 했다.",
            {"나루 초청상담회": "2018-09", "이란 시장조사단": "2019-01/2019-06"},
        ),
        # put off to a new day
        (
            "연합회가 6월 3일 대전에서 마련하는 투자상담회는 투자자들이 오기 어려워지자 9월 24일로 늦춰졌다.",
            {"투자상담회": "2018-09-24"},
        ),
    ],
)
def test_event_dates(record: Extract, text: str, expected: dict[str, str]) -> None:
    assert dates(record, text) == expected


def test_event_dates_the_year_of_a_name_is_no_day_of_signing(record: Extract) -> None:
    text = (
        "가람진흥원은 지난 2일 서울에서 개최한 ‘2018년 가람진흥원 해외센터와 함께하는 온라인 수출페스티벌’에서"
        " 나루은행과 업무협약을 맺었다."
    )
    assert [agreement.date for agreement in record(text, PUBLISHED).agreements] == ["2018-04-02"]


def test_event_dates_a_coming_season_is_no_day_of_signing(record: Extract) -> None:
    text = "도는 2일 서울에서 수출상담회를 열었다. A사는 B사에 내년 봄 시즌 상품을 공급하기로 계약했다."
    assert [agreement.date for agreement in record(text, PUBLISHED).agreements] == ["2018-04-02"]


def test_event_dates_a_meeting_before_is_no_day_of_signing(record: Extract) -> None:
    text = "A사는 지난 3월 전주에서 열린 수출상담회에서 만난 칠레 농기계상 B사와 2일 공급계약을 체결했다."
    assert [agreement.date for agreement in record(text, PUBLISHED).agreements] == ["2018-04-02"]


def test_event_dates_where_a_firm_is_has_no_day(record: Extract) -> None:
    told = "12일 방콕에 본사를 둔 유통회사 나래리치(Narae Rich)를 찾아 ㈜다솔이 업무협약을 맺었다."
    founded = "2015년 설립된 ㈜다솔은 현지 나루상사와 업무협약을 맺었다."
    text = "도는 11일부터 나흘간 다낭에서 ‘가람 박람회’를 열었다.\n\n"
    assert [agreement.date for agreement in record(text + told, PUBLISHED).agreements] == ["2018-04-12"]
    assert [agreement.date for agreement in record(text + founded, PUBLISHED).agreements] == ["2018-04-11/2018-04-14"]


def test_event_dates_a_term_is_no_day_of_signing(record: Extract) -> None:
    text = (
        "도는 11일부터 나흘간 다낭에서 ‘가람 박람회’를 열었다.\n\n"
        "다솔기공은 부품을 내년 봄부터 실어보내기로 하고 현지 나루상사와 수출계약을 맺었다."
    )
    assert [agreement.date for agreement in record(text, PUBLISHED).agreements] == ["2018-04-11/2018-04-14"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        # what a disclosure names as the day of the contract, however near another day stands
        ("체결했다고 공시했다. 작년 매출의 21%에 해당한다. 계약일은 17일이며 계약기간은 내년 6월까지다.", "2018-04-17"),
        ("체결했다고 18일 공시했다. 계약일은 하루 전인 17일, 계약기간은 2019년 6월 30일까지다.", "2018-04-17"),
        ("체결했다고 공시했다. 계약체결일은 지난해 12월 28일이다.", "2017-12-28"),
        # a term is none
        ("체결했다고 18일 공시했다. 계약기간은 2018년 4월 1일부터 2019년 3월 31일까지다.", None),
        ("지난 12일 체결했다. 계약일로부터 30일 안에 실어보낸다.", "2018-04-12"),
    ],
)
def test_event_dates_the_day_that_a_disclosure_names(record: Extract, told: str, day: str | None) -> None:
    found = record(f"다솔기공은 일본 나루전재와 58억원 규모의 공급계약을 {told}", PUBLISHED).agreements
    assert [agreement.date for agreement in found] == [day]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a month right before a bare day
        (
            "도는 지난 16일 ‘가람 상담회’를 열었다. 9월에는 7일부터 9일까지 다낭에서 ‘나루 상담회’를 연다.",
            {"가람 상담회": "2018-04-16", "나루 상담회": "2018-09-07/2018-09-09"},
        ),
        # the day after a departure, not after the whole journey
        (
            "도는 오는 23일부터 6박8일 일정으로 사절단을 보낸다. 사절단은 이튿날 하노이에서 ‘나루 상담회’를 연다.",
            {"사절단": "2018-04-23/2018-04-30", "나루 상담회": "2018-04-24"},
        ),
    ],
)
def test_event_dates_beside_others(record: Extract, text: str, expected: dict[str, str]) -> None:
    assert dates(record, text) == expected


def test_event_dates_the_eve_is_in_the_same_town(record: Extract) -> None:
    text = (
        "도는 지난 11~14일 일본 나고야에서 ‘가람 박람회’를 열었다.\n\n"
        "개막 전날인 10일 저녁에는 ‘기업인 간담회’가 열려 40여명이 모였다.\n\n지난 2일에는 ‘사전 설명회’가 열렸다."
    )
    places = {event.name: (event.place.country, event.place.city) for event in record(text, PUBLISHED).events}
    assert places["기업인 간담회"] == ("JP", "나고야")
    assert places["사전 설명회"] == ("KR", None)


def test_event_dates_of_the_main_verb(record: Extract) -> None:
    text = "2월 5일로 잡혔던 ‘가람 구매상담회’는 태풍이 휩쓸고 간 뒤 2월 22일 나루대학에서 뒤늦게 열렸다."
    assert [e.date for e in record(text, PUBLISHED).events] == ["2018-02-22"]


def test_event_dates_day_of_the_news_before_its_topic(record: Extract) -> None:
    text = "2일 나루군은 시장개척단을 꾸려 지난달 27일부터 1일까지 베트남에 파견했다고 밝혔다."
    (mission,) = record(text, published="2016-12-02").events
    assert mission.date == "2016-11-27/2016-12-01"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("15일 나루중소기업청은 오는 11월 개최하는 수출상담회에 참여할 업체를 모집한다고 밝혔다.", "2016-11"),
        (
            "15일 나루중소기업청은 가람진흥원과 공동으로 추진하는 수출상담회에 참여할 업체를 모집한다고 밝혔다. "
            "11월 4일로 예정된 수출상담회에서는 식품을 중점으로 매칭이 이뤄진다.",
            "2016-11-04",
        ),
        # told as over: its own day
        ("15일 가람도는 나루에서 포럼을 개최했다고 밝혔다.", "2016-10-15"),
    ],
)
def test_event_dates_day_before_the_speaker(record: Extract, text: str, date: str) -> None:
    assert {event.date for event in record(text, published="2016-10-16").events} == {date}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("가람시는 전날 나루센터에서 ‘가람 상담회’를 개최했다고 29일 밝혔다.", "XXXX-XX-28"),
        ("29일 가람시에 따르면 전날 나루센터에서 열린 ‘가람 상담회’에는 20개사가 참가했다.", "XXXX-XX-28"),
        ("가람시는 하루 전 나루센터에서 ‘가람 상담회’를 열었다고 5월 12일 밝혔다.", "XXXX-05-11"),
        # the last day of whichever month it was
        ("가람시는 전날 나루센터에서 ‘가람 상담회’를 개최했다고 1일 밝혔다.", None),
    ],
)
def test_event_dates_the_day_before_the_news(record: Extract, text: str, day: str | None) -> None:
    (event,) = record(text).events
    assert event.date == day
