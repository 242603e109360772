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
