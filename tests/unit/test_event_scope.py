"""Days and places that stand outside the clause of an occasion, and whether they are its."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


def told(record: Extract, text: str) -> dict[str, tuple[str | None, str | None]]:
    events = record(text, PUBLISHED).events
    return {event.name: (event.date, event.place.city or event.place.country) for event in events}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a topic holds on over later clauses
        (
            "이번 무역사절단은 판로를 넓히려고 꾸려졌으며, 10월 24일부터 30일까지 다낭에 파견된다.",
            {"무역사절단": ("2018-10-24/2018-10-30", "다낭")},
        ),
        (
            "지난 14일 ‘가람 무역사절단’이 현지에 도착했으며 다낭과 방콕에서 21일까지 활동한다.",
            {"가람 무역사절단": ("2018-04-14/2018-04-21", "다낭")},
        ),
        # until another subject takes over
        (
            "시는 16일 다낭에서 ‘가람 상담회’를 열었다. ‘나루 포럼’은 서울에서 열렸으며, 시장은 17일 방콕을 방문했다.",
            {"가람 상담회": ("2018-04-16", "다낭"), "나루 포럼": (None, "서울")},
        ),
        # another year in its own clause: no day of the clause before
        (
            "시는 16일 다낭에서 나루은행과 협약을 맺고 내년에 방콕에서 ‘가람 상담회’를 개최하기로 했다.",
            {"가람 상담회": ("2019", "방콕")},
        ),
        # moved on to another town
        (
            "사절단은 16일부터 22일까지 활동한다. 17일 다낭에서 ‘가람 포럼’에 참석한다.\n\n"
            "20일에는 방콕으로 자리를 옮겨 상의와 공동 개최하는 ‘나루 포럼’에 참석한다.",
            {"가람 포럼": ("2018-04-17", "다낭"), "나루 포럼": ("2018-04-20", "방콕")},
        ),
        # a day and a place told in the sentence before
        (
            "가람군은 지난 13일 다낭시에서 협약을 맺고 가람 김을 내보낼 길을 텄다.\n\n"
            "협약에 이어 같은 장소에서 열린 품목별 수출상담회에는 12개사가 참가했다.",
            {"품목별 수출상담회": ("2018-04-13", "다낭")},
        ),
        # its own day is not that of the sentence before
        (
            "시는 17일 서울 코엑스에서 ‘가람 상담회’를 열었다.\n\n"
            "작년 6월 같은 자리에서 가진 ‘나루 상담회’에는 12개사가 참가했다.",
            {"가람 상담회": ("2018-04-17", "서울"), "나루 상담회": ("2017-06", "서울")},
        ),
        # a month alone in brackets
        (
            "두 기관은 다낭 한국상품전(10월)과 나루 수출상담회(7월)를 공동 추진키로 했다.",
            {"다낭 한국상품전": ("2018-10", "다낭"), "나루 수출상담회": ("2018-07", "KR")},
        ),
        # put off or moved: the new day
        (
            "시는 3월로 잡았던 ‘가람 시장개척단’을 선거와 겹쳐 5월 14일부터 19일까지로 연기하고, 업체를 다시 모집한다.",
            {"가람 시장개척단": ("2018-05-14/2018-05-19", None)},
        ),
        # a bracket behind the name, with day and place
        (
            "▶ 6월 : 가람 뷰티 무역사절단(6.20~25, 다낭)\n11개사가 다녀왔습니다.",
            {"가람 뷰티 무역사절단": ("2018-06-20/2018-06-25", "다낭")},
        ),
        # a day in the news of a result
        (
            "지난 12일부터 15일까지 시는 다낭에서 ‘가람 무역사절단’을 운영했다.\n\n"
            "20일 시가 집계한 바에 따르면 이번 사절단은 40건을 상담했다.",
            {"가람 무역사절단": ("2018-04-12/2018-04-15", "다낭")},
        ),
        # another occasion, told only to say when: neither its days nor what follows
        (
            "‘가람 조선산업전(17~20일)’ 기간에 맞춘 이번 ‘나루 수출상담회’는 18, 19일 벡스코에서 열렸다.",
            {"나루 수출상담회": ("2018-04-18/2018-04-19", "부산")},
        ),
        # the town's own hall, a body's house, a house that the town's name begins
        (
            "전북 전주시는 일자리를 늘린다.\n\n시는 17일 시청 회의실에서 ‘가람 간담회’를 열었다.",
            {"가람 간담회": ("2018-04-17", "전주")},
        ),
        ("시는 17일 강릉상공회의소에서 ‘가람 간담회’를 열었다.", {"가람 간담회": ("2018-04-17", "강릉")}),
        (
            "17일 심양매리어트호텔에서 열린 ‘가람 상담회’에는 12개사가 참가했다.",
            {"가람 상담회": ("2018-04-17", "심양")},
        ),
        # a city-state; a town that it is measured by
        (
            "17일 열린 방콕 ‘가람 상담회’는 상담액이 590만달러로 싱가포르에 못미쳤다.",
            {"가람 상담회": ("2018-04-17", "방콕")},
        ),
        ("시는 17일 싱가포르에서 ‘가람 상담회’를 열었다.", {"가람 상담회": ("2018-04-17", "싱가포르")}),
        # 방문 이튿날 is the second day of a visit
        (
            "대표단은 4월 10일부터 13일까지 다낭을 방문했다.\n\n방문 이튿날 열린 ‘가람 상담회’에는 12개사가 참가했다.",
            {"가람 상담회": ("2018-04-11", "다낭")},
        ),
    ],
)
def test_event_scope(record: Extract, text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    found = told(record, text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "첫날에는 양해각서(MOU) 5건이 맺어졌다. 나루기공은 싱가포르 켈포스사와 공급계약을 체결했다.",
            ["2018-04-17", "2018-04-17"],
        ),
        # the line over a list
        (
            "□ 이와 함께 18일 상담장에서는 업무협약 2건이 체결되었다.\n"
            "① (주)나루식품 ↔ 태국 C사 : 김 200만 달러\n② (주)다솔식품 ↔ 프랑스 K사 : 어묵 100만 달러",
            ["2018-04-18"] * 3,
        ),
        (
            "□ 첫날 성과도 나왔다.\n"
            "ㅇ 나루기공은 싱가포르 켈포스사와 공급계약을 체결했다.\nㅇ 다솔식품은 태국 C사와 공급계약을 체결했다.",
            ["2018-04-17", "2018-04-17"],
        ),
        (
            "□ 첫날 성과도 나왔다.\n ㅇ 나루기공은 싱가포르 켈포스사와 공급계약을 체결했다.",
            ["2018-04-17"],
        ),
        (
            "사흘 일정의 첫날에만 20건의 상담이 오갔다. 나루기공은 싱가포르 켈포스사와 공급계약을 체결했다.",
            ["2018-04-17"],
        ),
        (
            "○ 18일 하루 동안 20만 달러의 상담이 이뤄졌다.\n - 나루기공은 싱가포르 켈포스사와 공급계약을 체결했다.",
            ["2018-04-18"],
        ),
        # another occasion in between
        (
            "18일 저녁에는 12개사가 모였다. ‘가람 수출상담회’에는 40개사가 왔다. 나루기공은 켈포스사와 계약을 맺었다.",
            ["2018-04-18"],
        ),
        (
            "18일 저녁에는 12개사가 모였다. ‘가람 수출상담회’는 성황이었다. 나루기공은 켈포스사와 공급계약을 체결했다.",
            ["2018-04-17/2018-04-19"],
        ),
        # no day is set: that of the occasion
        ("나루기공은 싱가포르 켈포스사와 공급계약을 체결했다.", ["2018-04-17/2018-04-19"]),
        # the day of what somebody does, in the sentence itself; days counted from the start; the last one
        ("이어 18일 나루기공은 싱가포르 켈포스사와 공급계약을 체결했다.", ["2018-04-18"]),
        ("나루기공은 박람회 이틀째 싱가포르 켈포스사와 공급계약을 체결했다.", ["2018-04-18"]),
        ("폐막일에는 나루기공이 싱가포르 켈포스사와 공급계약을 체결했다.", ["2018-04-19"]),
        # a word for a day needs no particle; a passing 상담 is no other occasion
        ("첫날은 바이어의 날이었다. 상담을 530건 벌였다. 나루기공은 켈포스사와 공급계약을 체결했다.", ["2018-04-17"]),
        ("이튿날 싱가포르로 건너간 나루기공은 켈포스사와 공급계약을 체결했다.", ["2018-04-20"]),
        # a plan told on the day before it
        (
            "다음달 5일 나루시에서도 협약이 나온다. 나루시와 나루은행은 이날 시청에서 협약을 맺을 예정이다.",
            ["2018-05-05"],
        ),
    ],
)
def test_event_scope_day_of_agreements(record: Extract, text: str, expected: list[str]) -> None:
    whole = f"가람시는 17일부터 19일까지 서울 코엑스에서 ‘가람 수출상담회’를 열었다.\n\n{text}"
    assert [agreement.date for agreement in record(whole, PUBLISHED).agreements] == expected


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("알마티에서는 CCTV 업체 나루보안이 유통사 A사와 공급계약을 맺었다.", ["2018-04-13"]),
        ("나루보안은 키예프의 유통사 A사와 공급계약을 맺었다.", ["2018-04-09"]),
    ],
)
def test_event_scope_town_of_agreements(record: Extract, text: str, dates: list[str]) -> None:
    whole = (
        "시는 4일부터 15일까지 무역사절단을 파견했다.\n\n"
        "사절단은 9일 키예프에서 수출상담회를 열었다. 13일에는 알마티에서 수출상담회를 열었다.\n\n"
    )
    assert [agreement.date for agreement in record(whole + text, PUBLISHED).agreements] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "14일에는 기관끼리의 약속도 이어졌다. 가람상공회의소는 키예프상공회의소와 업무협약을 체결했다.",
            ["2018-04-14"],
        ),
        ("가람상공회의소는 키예프상공회의소와 업무협약을 체결했다.", ["2018-04-13"]),
    ],
)
def test_event_scope_agreements_of_a_later_day(record: Extract, text: str, dates: list[str]) -> None:
    whole = "시는 4일부터 15일까지 키예프에 무역사절단을 파견했다. 13일에는 키예프에서 수출상담회를 열었다. "
    found = record(whole + text, PUBLISHED)
    assert [agreement.date for agreement in found.agreements] == dates
    at = {event.id: event.type.value for event in found.events}
    expected = "trade_mission" if dates == ["2018-04-14"] else "consultation"
    assert [at.get(agreement.event or "") for agreement in found.agreements] == [expected]


def test_event_scope_agreements_of_what_is_to_come(record: Extract) -> None:
    text = (
        "가람시는 오는 27일 가람호텔에서 ‘가람 상생협력 교류회’를 연다. 마지막은 협약 순서. "
        "가람전자가 나루정밀과 ‘동반성장 실천협약’을 맺고 과제 9건을 함께 개발하기로 약속한다."
    )
    found = record(text, PUBLISHED)
    assert [agreement.date for agreement in found.agreements] == [found.events[0].date]
    assert [agreement.event for agreement in found.agreements] == [found.events[0].id]
