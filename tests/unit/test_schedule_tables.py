"""Tables below a heading that name what is held, and tables of agreements with both sides in a cell."""

from __future__ import annotations

from short_texts import Extract

NOTICE = """[모집] 2024 가람 중남미 시장개척단 참가기업 모집

가람도는 도내 중소기업의 판로를 돕기 위하여 시장개척단을 파견하오니 많은 신청 바랍니다.

1. 사업개요
 ○ 사 업 명 : 2024 가람 중남미 시장개척단
 ○ 파견기간 : 2024. 5. 19.(일) ~ 5. 28.(화)
 ○ 파견지역 : 멕시코(멕시코시티), 콜롬비아(보고타)

2. 주요일정 (현지 사정에 따라 바뀔 수 있음)
일자  내용  장소
5.21(화)  멕시코시티 1:1 수출상담회  멕시코시티 하얏트
5.22(수)  현지 유통매장 방문  멕시코시티
5.24(금)  보고타 1:1 수출상담회  보고타 메리어트
"""


def test_schedule_tables_rows_are_what_their_cell_names(record: Extract) -> None:
    told = [
        (e.name, e.type.value, e.date, e.place.city)
        for e in record(NOTICE, "2024-02-19").events
        if e.type.value == "consultation"
    ]
    assert told == [
        ("멕시코시티 1:1 수출상담회", "consultation", "2024-05-21", "멕시코시티"),
        ("보고타 1:1 수출상담회", "consultation", "2024-05-24", "보고타"),
    ]


def test_schedule_tables_agreements_with_both_sides_in_a_cell(record: Extract) -> None:
    text = """나루시, 독일에 수출길

나루시는 10월 24일부터 31일까지 독일에 통상교류단을 파견하였다.

업무협약 체결내용
일자  체결기관  내용
10.26.  나루시 ↔ 볼프AG  중소기업 상호진출 지원
10.28.  가람기술원 ↔ 독일 CFK클러스터  탄소섬유 공동연구
"""
    told = [([p.name for p in a.parties], a.kind.value, a.date) for a in record(text, "2016-11-02").agreements]
    assert told == [
        (["나루시", "볼프AG"], "mou", "2016-10-26"),
        (["가람기술원", "독일 CFK클러스터"], "mou", "2016-10-28"),
    ]


def test_schedule_tables_rows_of_a_years_results(record: Extract) -> None:
    text = """2018 통상 결산… 수출계약 1,080만불

나루시는 올 한 해 통상 분야에서 거둔 성과를 27일 발표했다.

■ 통상촉진
○ 인도 시장개척단(7. 8.~7. 14. / 뭄바이·첸나이) : 8개사, 상담 71건 980만불
○ 홍콩 메가쇼(10. 20.~10. 23.) 나루시 단체관 : 12개사, 상담 1,620만불
○ 해외바이어 초청 수출상담회(10. 25. / 나루상공회의소) : 바이어 24개사·60개사, 상담 2,850만불
"""
    told = [(e.type.value, e.date, e.participants.companies) for e in record(text, "2018-12-27").events]
    assert told == [
        ("trade_mission", "2018-07-08/2018-07-14", 8),
        ("exhibition", "2018-10-20/2018-10-23", 12),
        ("consultation", "2018-10-25", 60),
    ]


TOUR = """가람진흥원, 금융지원 알리러 다닌다

가람진흥원은 지원책을 알리는 ‘찾아가는 수출금융 설명회’를 나루은행과 함께 개최한다.

   < 설명회 일정 >
   지역   일시               장소
   대전   9. 7(화) 14:00   나래무역회관
   대구   9. 9(목) 14:00   대구EXCO 322호
"""


def test_schedule_tables_towns_are_stops_of_a_tour(record: Extract) -> None:
    told = {(e.name, e.type.value, e.status.value, e.date, e.place.city) for e in record(TOUR, "2010-09-02").events}
    assert told == {
        ("찾아가는 수출금융 설명회", "seminar", "planned", "2010-09-07/2010-09-09", None),  # the tour, and its stops
        ("찾아가는 수출금융 설명회", "seminar", "planned", "2010-09-07", "대전"),
        ("찾아가는 수출금융 설명회", "seminar", "planned", "2010-09-09", "대구"),
    }


def test_schedule_tables_whose_cells_slashes_part(record: Extract) -> None:
    text = """나루시, 올해 해외마케팅 결산

나루시가 올해 해외마케팅 지원사업으로 중소기업을 도와 계약 828만 달러를 거뒀다.

< 사업별 추진실적 >   (단위 : 개사, 천 달러)
구분 / 기간 / 지역 / 참가 / 상담액 / 계약액
중국 시장개척단 / 6.7~6.13 / 하얼빈, 칭다오 / 12 / 21,640 / 6,480
하노버 산업박람회 / 4.20~4.24 / 독일 하노버 / 8 / 8,700 / 1,320
"""
    found = record(text, "2009-12-23")
    told = {(e.name, e.type.value, e.date, e.participants.companies) for e in found.events}
    assert told == {
        ("중국 시장개척단", "trade_mission", "2009-06-07/2009-06-13", 12),
        ("하노버 산업박람회", "exhibition", "2009-04-20/2009-04-24", 8),
    }
    sums = {(str(a.value), a.role.value) for a in found.amounts}
    assert {("21640000", "consultation"), ("6480000", "contract"), ("1320000", "contract")} <= sums


def test_schedule_tables_lines_with_slashes_are_no_tables(record: Extract) -> None:
    text = "상담회 열어\n\n가람시는 3일 부산서 수출상담회를 열었다.\n- 바이어 26명 / 도내기업 60개사 / 상담 287건\n"
    (event,) = record(text, "2023-05-10").events
    assert (event.participants.companies, event.participants.meetings) == (60, 287)


def test_schedule_tables_names_with_words_behind_and_one_blank_before_the_day(record: Extract) -> None:
    """홍콩 전자전 단체참가 tells the fair; a name that fills its column leaves one blank before the day."""
    text = """나루원, 해외마케팅 마무리

나루원은 올해 해외마케팅 사업 결과를 점검했다.

  구 분                          기 간         참가      상담액      계약액
  중동 무역사절단                4.17~4.24    10개사    2,230만$     340만$
  홍콩 춘계 전자전 단체참가      4.13~4.16     8개사      910만$      75만$
  북미 무역사절단(시카고·댈러스) 9.25~10.1     7개사    1,460만$     205만$
"""
    found = record(text, "2016-12-28")
    events = {e.name: e for e in found.events}
    assert [(n, e.date, e.participants.companies) for n, e in events.items()] == [
        ("중동 무역사절단", "2016-04-17/2016-04-24", 10),
        ("홍콩 춘계 전자전", "2016-04-13/2016-04-16", 8),
        ("북미 무역사절단", "2016-09-25/2016-10-01", 7),
    ]
    assert events["북미 무역사절단"].place.city == "시카고"
    owners = {int(a.value): a.event for a in found.amounts}
    assert owners[9_100_000] == events["홍콩 춘계 전자전"].id
    assert owners[14_600_000] == events["북미 무역사절단"].id


def test_schedule_tables_of_a_year_with_how_far_each_has_come(record: Extract) -> None:
    """What stands below 사업 beside a day and a place is an occasion, whatever it is called; 진행 tells its status."""
    text = """가람금형공업협회 해외사업 일정

시기  사업  장소  규모  진행
4.16~19  인터몰드(INTERMOLD) 2014 한국공동관  일본 오사카  회원사 18개사  완료 (상담 241건)
6.11~13  인도 금형 시장개척단  푸네, 첸나이  8개사  완료
8.26~28  우크라이나 산업부품전  키예프  5개사  취소 (현지 정세 불안)
11.18~21  나루몰드 2014 참관단  독일 프랑크푸르트  25명  모집중(선착순)
12월 중  한·태국 금형인 교류의 밤  태국 방콕  미정  2015년 상반기로 연기
"""
    found = [(e.name, e.type.value, e.status.value, e.place.city) for e in record(text, "2014-10-20").events]
    assert found == [
        ("인터몰드(INTERMOLD) 2014 한국공동관", "exhibition", "held", "오사카"),
        ("인도 금형 시장개척단", "trade_mission", "held", "푸네"),
        ("우크라이나 산업부품전", "exhibition", "cancelled", "키예프"),
        ("나루몰드 2014 참관단", "delegation_visit", "planned", "프랑크푸르트"),
        ("한·태국 금형인 교류의 밤", "meeting", "planned", "방콕"),
    ]


def test_schedule_tables_flattened_rows_part_at_the_day(record: Extract) -> None:
    text = """가람도는 올해 시장개척단을 네 차례 파견했다고 밝혔다.

<2009년 사업별 추진실적>
(단위 : 개사, 천불)
사업명 기간 지역 참가 상담액 계약액
중동 시장개척단 3.8~3.16 두바이, 테헤란 9 12,400 2,350
중국 내륙 시장개척단 11.1~11.7 시안, 청두 10 18,300 4,900
해외바이어 초청 수출상담회 10.28 천안 40 35,200 6,300
계 - - 59 65,900 13,550
"""
    found = [
        (e.name, (e.date or "")[-5:], e.place.city, e.participants.companies) for e in record(text, "2009-12-24").events
    ]
    assert found == [
        ("중동 시장개척단", "03-16", "두바이", 9),
        ("중국 내륙 시장개척단", "11-07", "시안", 10),
        ("해외바이어 초청 수출상담회", "10-28", "천안", 40),
    ]


def test_schedule_tables_of_agreements_and_programmes_are_no_occasions(record: Extract) -> None:
    text = """나루군 국제교류 현황

결연 및 협약 체결 현황
국가  상대기관  체결일  구분
중국  헤이룽장성 닝안시  1998.10.12  자매결연
베트남  동탑성 까오란시 인민위원회  2011. 9.  농업협력 양해각서

지원사업
사업명  기간  예산
수출보험료 지원  1~12월  2억원
해외인증 취득 지원  3~11월  1억원
"""
    assert record(text, "2023-09-01").events == ()


def test_schedule_tables_rows_tell_who_comes(record: Extract) -> None:
    """5.21(화) | 1:1 수출상담회 (바이어 31개사): whom the content counts, and no interpreters."""
    told = NOTICE.replace("멕시코시티 1:1 수출상담회 ", "멕시코시티 1:1 수출상담회 (바이어 31개사) ").replace(
        "보고타 1:1 수출상담회 ", "보고타 1:1 수출상담회 (통역 12명) "
    )
    events = [e for e in record(told, "2024-02-19").events if e.type.value == "consultation"]
    assert [(e.participants.foreign_companies, e.participants.people) for e in events] == [(31, None), (None, None)]
