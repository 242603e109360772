"""The town and the land of occasions that no word of their own places."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


@pytest.mark.parametrize(
    ("text", "name", "country", "city"),
    [
        # at home: the host's town, that of the occasion told before, the dateline's
        ("익산시는 18일 ‘식품 수출 설명회’를 열었다.", "식품 수출 설명회", "KR", "익산"),
        (
            "가람진흥원은 18일 나주 한들호텔에서 ‘에너지 협약식’을 열었다. "
            "이어 19일에는 같은 호텔에서 ‘가람 세미나’를 열었다.",
            "가람 세미나",
            "KR",
            "나주",
        ),
        ("(광주=가람통신) 한빛진흥원은 18일 ‘가람 세미나’를 열었다.", "가람 세미나", "KR", "광주"),
        # abroad: the stop of a journey, the one town of that land
        (
            "가람진흥원은 9일부터 15일까지 인도네시아와 필리핀에 ‘가람 시장개척단’을 파견했다.\n\n"
            "11일 자카르타에서 열린 수출상담회에는 바이어 30개사가 참석했다.",
            "가람 시장개척단",
            "ID",
            "자카르타",
        ),
        # the town of what is to come alone: no more speaks for it than against it
        (
            "가람협회와 나래재단은 18일 ‘가람 협약식’을 가졌다. 두 기관은 내달 부산에서 ‘나래 상담회’를 공동으로 연다.",
            "가람 협약식",
            "KR",
            None,
        ),
        ("가람부는 18일 ‘가람 포럼’을 열었다. 가람부는 다음달 제주에서 ‘나래 설명회’도 연다.", "가람 포럼", "KR", None),
        # what goes over the wire has its room in a town too (in 8 of 9 records)
        ("(광주=가람통신) 한빛진흥원은 18일 ‘가람 화상상담회’를 열었다.", "가람 화상상담회", "KR", "광주"),
        # the town that the heading of an item is about, told in another item's sentence
        (
            "가람부는 18일 하노이 한들호텔에서 ‘임산물 수출상담회’를 열었다. 바이어 57명이 찾았다.\n\n"
            "20∼21일에는 나래쇼핑몰 1층에서 ‘가람 대축제’가 펼쳐져 9천 명이 다녀갔다.",
            "가람 대축제",
            "VN",
            "하노이",
        ),
        # where the text was written, and a body of that land's own hall
        (
            "[베이징=홍길동특파원] 한·중 소재산업협의회가 9일 오전 중국기계공업연합회 강당에서 제2차 총회를 열고 "
            "교류를 늘리기로 했다.",
            "제2차 총회",
            "CN",
            "베이징",
        ),
        # whom they called on is there
        (
            "5월 3일 나라회 김한들 회장 일행은 주호찌민 대한민국총영사관을 찾아 이가람 총영사와 간담회를 열었다. "
            "이들은 베트남 바이어를 박람회에 불러 달라고 했다.",
            "간담회",
            "VN",
            "호찌민",
        ),
        # not a word of any place
        (
            "행사는 투자 상담과 기업 전시로 꾸며졌다. 먼저 ‘가람투자컨벤션’이 열려 80개사가 심사역을 만났다.",
            "가람투자컨벤션",
            None,
            None,
        ),
    ],
)
def test_towns_of_occasions_without_one(
    record: Extract, text: str, name: str, country: str | None, city: str | None
) -> None:
    [event] = [event for event in record(text, PUBLISHED).events if event.name == name]
    assert (event.place.country, event.place.city) == (country, city)


@pytest.mark.parametrize(
    ("text", "name", "country", "city"),
    [
        # a bracket of places alone, and a label of day and place
        ("가람시는 5월에 추진하던 ‘중동 무역사절단’(두바이·리야드)을 9월로 미뤘다.", "중동 무역사절단", "AE", "두바이"),
        ("10월 14∼18일로 잡힌 ‘제8회 국제무역박람회’(강릉)에는 변동이 없다.", "제8회 국제무역박람회", "KR", "강릉"),
        (
            "가람부는 IT 시장개척단을 파견한다.\n\no 9.14(수) 하노이 한들호텔 : 「IT 협력포럼」",
            "IT 협력포럼",
            "VN",
            "하노이",
        ),
        # where a journey sets out is not where it goes
        (
            "가람도의 ‘가람 시장개척단’은 지난 5일 김해공항을 떠나 이집트 카이로, 이란 테헤란을 돌며 상담했다.",
            "가람 시장개척단",
            "EG",
            "카이로",
        ),
        # a town that talks abroad are named by, the word written together
        (
            "가람공단은 조사단을 보낸다. 카이로상담회는 6월 11일 열리며 요하네스버그상담회는 17일 있을 예정이다.",
            "요하네스버그상담회",
            "ZA",
            "요하네스버그",
        ),
        # a bracket that tells of something else
        ("서울시는 18일 서울에서 ‘가람 상담회’(후원 하노이시)를 열었다.", "가람 상담회", "KR", "서울"),
    ],
)
def test_places_told_beside_the_name(record: Extract, text: str, name: str, country: str, city: str) -> None:
    [event] = [event for event in record(text, PUBLISHED).events if event.name == name]
    assert (event.place.country, event.place.city) == (country, city)


def test_places_of_an_organiser_s_house_are_none(record: Extract) -> None:
    text = "창원상공회의소에서 조직한 고찰단 일행 23명이 22일부터 24일까지 훈춘시를 방문하였다."
    assert [event.place.country for event in record(text, PUBLISHED).events] == ["CN"]


def test_places_at_home_beside_a_journey_of_another_month(record: Extract) -> None:
    text = (
        "가람진흥원은 6월 15일 ‘기자재 수출금융 설명회’를 마련한다. "
        "8월에는 러시아 블라디보스토크에 ‘수리조선 사절단’을 보낸다."
    )
    told = {event.name: event.place.country for event in record(text, PUBLISHED).events}
    assert told == {"기자재 수출금융 설명회": "KR", "수리조선 사절단": "RU"}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("이번 박람회에서는 60개 기업(대전 21, 충북 20, 충남 19)이 참여했다.", None),
        ("이번 전시회는 광주 17개 기업 등 모두 41개 기업이 지난 3일부터 5일까지 꾸렸다.", None),
        ("6월 3일 대구에서 열리는 상담회에는 대구 12개사, 경북 10개사가 참가한다.", "대구"),
    ],
)
def test_towns_whence_firms_come(record: Extract, text: str, town: str | None) -> None:
    assert [event.place.city for event in record(text, "2024-05-20").events] == [town]


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("영암군은 5일 한들식품 앞에서 ‘농특산물 미국 하와이 수출 선적 행사’를 열었다.", "KR", "영암"),
        ("나주시에 따르면 지난 14일 산지유통센터에서 품목 12개의 미국 수출을 위한 선적식이 열렸다.", "KR", "나주"),
        ("하동군은 10일 한들식품에서 떡국의 베트남 수출 선적식을 가졌다.", "KR", "하동"),
    ],
)
def test_towns_whence_goods_leave(record: Extract, text: str, country: str, city: str) -> None:
    [event] = record(text, PUBLISHED).events
    assert (event.place.country, event.place.city) == (country, city)
