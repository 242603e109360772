"""Tables of occasions: what the cells of a row say beside name, day and place."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.records import Event

PLAN = """2018년 하반기 수출지원 행사 안내

충주시는 하반기에 다음과 같이 해외시장 개척을 돕는다고 10일 밝혔다.

행사명 | 일시 | 장소 | 주관 | 규모 | 비고
베트남 바이어 초청 수출상담회 | 9.12 | 충주 켄싱턴호텔 | 코트라 충북지원단 | 바이어 20개사, 관내 45개사 | 접수마감
할랄인증 설명회 | 9.28 | 시청 대회의실 | 충북기업진흥원 | 80여명 | 취소
동남아 무역사절단 | 10.14~10.20 | 하노이, 방콕 | 한국무역협회 충북지역본부 | 10개사 | 모집중
동유럽 교류회 | 11.8 | 프라하 | 나루산업진흥회 | 日 3개사, 회원사 12개사 | 2019년 3월로 연기
홈페이지 개편 | 12.1 | 본회 | 나루산업진흥회 | 40명 | 완료
"""
WEEK = """단동—포항 교류주간 결속

‘단동—포항 교류주간’이 2012년 9월 18일부터 21일까지 료녕성 단동시에서 펼쳐졌다. 활동은 다음과 같다.

활동명칭  시간  장소  담당단위  참가규모
철강 협력포럼  18일 14시  우의호텔  단동시무역촉진회  150명
제품전시회  18일~20일  시체육관  단동시무역촉진회  한국기업 38개, 현지기업 64개
"""


@pytest.fixture(scope="module")
def plan(record: Extract) -> dict[str, Event]:
    return {event.name: event for event in record(PLAN, published="2018-07-10").events}


def test_table_rows_are_occasions_where_the_table_names_them(plan: dict[str, Event]) -> None:
    assert set(plan) == {"베트남 바이어 초청 수출상담회", "할랄인증 설명회", "동남아 무역사절단", "동유럽 교류회"}


@pytest.mark.parametrize(
    ("name", "organizer"),
    [
        ("베트남 바이어 초청 수출상담회", "코트라 충북지원단"),
        ("할랄인증 설명회", "충북기업진흥원"),
        ("동유럽 교류회", "나루산업진흥회"),
    ],
)
def test_table_rows_bodies_below_the_role(plan: dict[str, Event], name: str, organizer: str) -> None:
    assert [body.name for body in plan[name].organizers] == [organizer]


@pytest.mark.parametrize(
    ("name", "slot", "number"),
    [
        ("베트남 바이어 초청 수출상담회", "foreign_companies", 20),
        ("베트남 바이어 초청 수출상담회", "companies", 45),
        ("할랄인증 설명회", "people", 80),
        ("동남아 무역사절단", "companies", 10),
        ("동유럽 교류회", "foreign_companies", 3),
        ("동유럽 교류회", "companies", 12),
        ("동유럽 교류회", "people", None),
    ],
)
def test_table_rows_numbers_below_the_size(plan: dict[str, Event], name: str, slot: str, number: int | None) -> None:
    assert getattr(plan[name].participants, slot) == number


@pytest.mark.parametrize(
    ("name", "status", "date"),
    [
        ("베트남 바이어 초청 수출상담회", "planned", "2018-09-12"),
        ("할랄인증 설명회", "cancelled", "2018-09-28"),
        ("동남아 무역사절단", "planned", "2018-10-14/2018-10-20"),
        ("동유럽 교류회", "planned", "2019-03"),
    ],
)
def test_table_rows_status_and_the_time_put_off_to(plan: dict[str, Event], name: str, status: str, date: str) -> None:
    assert (plan[name].status, plan[name].date) == (status, date)


def test_table_rows_days_below_hours(record: Extract) -> None:
    told = {event.name: event.date for event in record(WEEK).events}
    assert told["철강 협력포럼"] == "2012-09-18"
    assert told["제품전시회"] == "2012-09-18/2012-09-20"


CALENDAR = """주간 행사 (9월 19일~9월 23일)

| 일자 | 시간 | 행사 | 장소 | 주최·주관 | 비고 |
|---|---|---|---|---|---|
| 19일(월) | 14:00 | 가람 화상 수출상담회 | 부산상공회의소 3층 | 부산광역시 / 부산경제진흥원 | 12개사, 바이어 20개사 |
| 20일(화) | 10:30 | 수출바우처 설명회 | 대구상공회의소 | 대구광역시 | 80명 선착순, 통역 3명 |
| 23일(금) | 16:00 | 한-폴란드 협력업체 간담회 | 창원컨벤션센터 | 창원시 | 상대측 사정으로 연기(날짜 추후 공지) |
"""


@pytest.fixture(scope="module")
def calendar(record: Extract) -> dict[str, Event]:
    return {event.name: event for event in record(CALENDAR, "2022-09-16").events}


@pytest.mark.parametrize(
    ("name", "city", "hosts", "organizers", "status"),
    [
        ("가람 화상 수출상담회", "부산", ["부산광역시"], ["부산경제진흥원"], "planned"),
        ("수출바우처 설명회", "대구", ["대구광역시"], ["대구광역시"], "planned"),
        ("한-폴란드 협력업체 간담회", "창원", ["창원시"], ["창원시"], "cancelled"),
    ],
)
def test_table_rows_hosts_and_organizers_in_one_column(
    calendar: dict[str, Event], name: str, city: str, hosts: list[str], organizers: list[str], status: str
) -> None:
    event = calendar[name]
    assert (event.place.city, event.status) == (city, status)
    assert [body.name for body in event.hosts] == hosts
    assert [body.name for body in event.organizers] == organizers


def test_table_rows_numbers_below_notes(calendar: dict[str, Event]) -> None:
    talks, briefing = calendar["가람 화상 수출상담회"], calendar["수출바우처 설명회"]
    assert (talks.participants.companies, talks.participants.foreign_companies) == (12, 20)
    assert briefing.participants.people == 80
