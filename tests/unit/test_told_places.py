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
