"""Schedules of ministries and provinces by the day: parts of an item, who goes, last days, programmes."""

from __future__ import annotations

import pytest
from short_texts import Extract

WEEK = """나루시 주간 주요일정 및 보도계획 (4월 28일~5월 2일)

◆ 주요일정

△ 28일(월)
(시장) 14:00 소재기업 수출 간담회 / 부산 벡스코
(부시장) 10:00 실·국장회의 / 시청
△ 30일(수)
(시장) 11:00 한·베트남 중소기업 협력 포럼 / 서울 코엑스
△ 1일(목)
(시장) 15:00 수출상담회(15:00, 대전컨벤션센터) → 5월 20일로 연기

◆ 보도계획

△ 28일(월)
- 3월 수출입 동향
- 인도 시장개척단, 뭄바이서 300만불 계약 추진
 (4. 14~16 현지 상담회 결과. 기계업체 9개사, 상담 700만불)
△ 2일(금)
- 2025 나루 구매상담회 개최(5월 8~9일, 대구 엑스코)
"""


def test_schedule_week_of_the_title_gives_days_their_month(record: Extract) -> None:
    events = {e.name: e for e in record(WEEK, "2025-04-27").events}
    assert {name: (e.date, e.status.value) for name, e in events.items()} == {
        "소재기업 수출 간담회": ("2025-04-28", "planned"),
        "한·베트남 중소기업 협력 포럼": ("2025-04-30", "planned"),
        "수출상담회": ("2025-05-20", "planned"),
        "인도 시장개척단": ("2025-04-14/2025-04-16", "held"),
        "2025 나루 구매상담회": ("2025-05-08/2025-05-09", "planned"),
    }
    assert [e.place.city for e in events.values()] == ["부산", "서울", "대전", "뭄바이", "대구"]


def test_schedule_items_keep_their_facts(record: Extract) -> None:
    events = {e.name: e.participants for e in record(WEEK, "2025-04-27").events}
    assert {name: told.companies for name, told in events.items() if told.companies} == {"인도 시장개척단": 9}


def test_schedule_days_in_brackets_and_names_with_a_gloss(record: Extract) -> None:
    text = """[이번 주 일정] 9월 18일~22일

□19일(화)
▷가람경제진흥원, 해외바이어 무역상담회(19~20일·벡스코)=부산시 주최
▷나루협회 경기지회, 중국 이우(義烏) 시장개척단 출국 (22일까지). 참가기업 14개사
□20일(수)
▷경상북도, 섬유기업 설명회(14시·구미코. 주관 가람테크노파크, 후원 구미시)
"""
    first, second, third = record(text, "2023-09-17").events
    assert [(e.date, e.participants.companies) for e in (first, second)] == [
        ("2023-09-19/2023-09-20", None),
        ("2023-09-19/2023-09-22", 14),
    ]
    assert [h.name for h in third.organizers] == ["가람테크노파크"]
    assert [h.name for h in third.sponsors] == ["구미시"]


def test_schedule_last_day_among_the_details(record: Extract) -> None:
    text = """[이번 주 일정] 5월 28일~6월 1일

◇29일(화)
▦ 나루진흥원, 한-EU FTA 활용 교육 (오후 2시, 가람컨벤션센터)
   - 자동차부품 중소기업 70개사. 30일까지
▦ 나루시, 수출상담회 (오후 3시, 벡스코)
   - 참가 신청은 31일까지
"""
    assert [e.date for e in record(text, "2012-05-27").events] == ["2012-05-29/2012-05-30", "2012-05-29"]


@pytest.mark.parametrize("last", ["(~11. 19.)", "(~19일)", "(11.18~19)"])
def test_schedule_last_day_in_brackets_of_the_details(record: Extract, last: str) -> None:
    text = f"""가람부 주간 주요일정 (11.18.~11.22.)

 < 11. 18.(월) >
  14:00  「나루 구매상담회」 개막 (차관, 나루컨벤션센터)
         - 중소기업 140개사, 상담 320건 예정 {last}

 < 11. 21.(목)~22.(금), 현지시간 >
  슬러시(SLUSH) 연계 「가람 피칭데이」 (실장, 핀란드 헬싱키)
         - 국내 스타트업 15개사
"""
    told = [(e.name, e.date) for e in record(text, "2019-11-15").events]
    assert told[0] == ("나루 구매상담회", "2019-11-18/2019-11-19")


def test_schedule_signings_told_by_their_agreement(record: Extract) -> None:
    text = """나루도 주간 주요행사 (2013. 9. 2 ~ 9. 8)

□ 9. 2(월)
  ○ 09:00  확대간부회의 (도청 회의실)
  ○ 15:00  도-농협 농식품 수출확대 업무협약 체결 (도청 접견실)
□ 9. 3(화)
  ○ 10:30  2013 나루 구매상담회 (구미코)
"""
    told = [(e.type.value, e.date) for e in record(text, "2013-08-30").events]
    assert told == [("agreement_signing", "2013-09-02"), ("consultation", "2013-09-03")]


def test_schedule_items_of_a_line_and_officers_who_go(record: Extract) -> None:
    text = """[금주의 경제캘린더] 4월28일~5월2일

28일(월)
▦가람위원장, 중소기업 간담회(오전10시30분, 부산 벡스코) ▦통상본부장, 나루 수출 세미나(정오, 서울 코엑스)
29일(화)
▦나루청장, 부품 수출상담회(오후2시, 대구 엑스코) ▦가람부, 무역 동향 발표
"""
    told = [(e.name, e.date, e.place.city) for e in record(text, "2008-04-27").events]
    assert told == [
        ("중소기업 간담회", "2008-04-28", "부산"),
        ("나루 수출 세미나", "2008-04-28", "서울"),
        ("부품 수출상담회", "2008-04-29", "대구"),
    ]


PARTS = """가람도 주간 주요행사
(9. 10.(월) ~ 9. 16.(일))

■ 9. 12.(수)~13.(목)
 ○ 10:00  의료기기 바이어 초청 수출상담회 (킨텍스)
    - 주관 : 가람진흥원   - 바이어 62개사(나루전자, 나래화학 등), 도내 기업 180개사

■ 9. 13.(목)~20.(목)
 ○ 발칸 통상촉진단 파견 (세르비아 베오그라드 17일, 크로아티아 자그레브 19일)
    - 기계 12개사

■ 9. 13.(목)
 × 16:00  섬유기업 현장간담회 → 내부 사정으로 연기(일정 추후 통보)
 ○ 15:00  소비재 수출상담회 / 부산 벡스코   ※ 9. 14.까지
 ○ 16:00  상생결의대회(포항 효자아트홀) ※ 내부 사정으로 취소
 ○ 17:00  부품 기술교류회(대구 엑스코) → 25일 같은 시각으로 순연

■ 다음 주 미리보기
 ○ 9. 18.(화)  도-장쑤성 경제협력 업무협약 (난징, 부지사)
"""


def test_schedule_parts_notes_and_headings(record: Extract) -> None:
    """Stops of items, what their notes and arrows tell, and a heading that ends the day."""
    found = record(PARTS, "2018-09-07").events
    told = {e.name: (e.status.value, e.date) for e in found}
    assert told["베오그라드 상담회"] == ("planned", "2018-09-17")
    assert told["자그레브 상담회"] == ("planned", "2018-09-19")
    assert told["섬유기업 현장간담회"] == ("cancelled", "2018-09-13")
    assert told["소비재 수출상담회"][1] == "2018-09-13/2018-09-14"
    assert told["상생결의대회"][0] == "cancelled"
    assert told["부품 기술교류회"] == ("planned", "2018-09-25")
    assert told["도-장쑤성 경제협력 업무협약"] == ("planned", "2018-09-18")
    organizers = {o.name for e in found for o in e.organizers}
    assert organizers == {"가람진흥원"}


def test_schedule_days_with_bodies_below(record: Extract) -> None:
    """The hour right behind a dash, who goes, whose the items are, what was the week before, roles in the bracket."""
    text = """<이번 주 산업·중기 일정> 4월 13일~17일

■ 13일(월)
▷가람부
 -10:00 윤나루 장관, 한·체코 비즈니스 라운드테이블(서울 플라자호텔, 대한상공회의소 주최)
 -차관 14:00 수출 설명회(대전 한밭대)
▷한국무역협회
 -오전 11시 해외마케팅 교육(부산 벡스코) *선착순 마감

■ 14일(화)
▷코트라
 -15:00 ‘물산업 상담회’(대구 엑스코, KOTRA·한국수자원공사 공동주관. 국내기업 110개사 참가)
 -김가람 사장, 중국 충칭 출장(~17일). 16일 기업 교류 협약 서명, 17일 수출인큐베이터 개소식 참석

※지난주 주요 결과
 ·10일 창업진흥원 스타트업 교류회(판교)에 30개사 참가
"""
    events = {e.name: e for e in record(text, "2015-04-12").events}
    told = [(n, e.date, e.place.city, [h.name for h in e.hosts]) for n, e in events.items()]
    assert told[:3] == [
        ("한·체코 비즈니스 라운드테이블", "2015-04-13", "서울", ["대한상공회의소"]),
        ("수출 설명회", "2015-04-13", "대전", []),
        ("해외마케팅 교육", "2015-04-13", "부산", ["한국무역협회"]),
    ]
    talks = events["물산업 상담회"]
    assert [b.name for b in talks.organizers] == ["KOTRA", "한국수자원공사"]
    assert events["수출인큐베이터 개소식"].date == "2015-04-17"
    assert all(e.status.value == "held" for e in events.values() if e.date == "2015-04-10")


def test_schedule_lines_of_who_goes_keep_the_day(record: Extract) -> None:
    text = """가람부 주간 주요일정 (5.18~5.22)

가람부는 이번 주 다음 일정을 갖는다.

◆ 주요 일정
△18일(월)
(장관)
(차관)
14:30 나루 수출센터 개소식 / 충남 천안
△20일(수)
(장관)
14:00 창업 상담회 / 드림플러스 강남점
"""
    assert [(e.date, e.type.value) for e in record(text, "2020-05-17").events] == [
        ("2020-05-18", "opening"),
        ("2020-05-20", "consultation"),
    ]


def test_schedule_two_in_one_item_and_an_officer_by_name(record: Extract) -> None:
    """방문(15:00 …) 및 투자설명회(17:30 …): both; (장관 윤가람): who goes to what stands below; 실무회의: none."""
    text = """[주간계획] 가람부 주간 주요일정

▲14일(월)
 (장관 윤가람)
 14:00 강소기업 협력 간담회 / 경기 시흥 나루센터
 (차관)
 10:00 실무회의 / 세종

▲15일(화)
 (차관)
 14:00 수출기업 설명회 / 서울 나루타운
"""
    assert [(e.name, e.date) for e in record(text, "2021-06-13").events] == [
        ("강소기업 협력 간담회", "2021-06-14"),
        ("수출기업 설명회", "2021-06-15"),
    ]
    text = """[이번 주 가람 경제계] 11월 11일~15일

◇ 14일(목)
▲가람상의 수출 간담회(10:00 상의홀) ▲베트남 나루성 투자유치단 방문(15:00 산단) 및 투자설명회(17:30 가람호텔)
◇ 15일(금)
▲가람구 구매상담회(10:00 구청)
"""
    assert [e.type.value for e in record(text, "2013-11-10").events if e.date == "2013-11-14"] == [
        "meeting",
        "delegation_visit",
        "seminar",
    ]


def test_schedule_programme_of_a_table_without_places(record: Extract) -> None:
    """9.24(화) | 09:30 | 한-나루 디지털 포럼: items with days; what goes on the next day is one."""
    text = """시는 9월 24일과 25일 이틀 동안 나루호텔에서 ‘2019 가람 로드쇼’를 열었다.

< 주요 일정 >
일자 | 시간 | 내용 | 비고
9.24.(화) | 09:30 | 한-몽골 디지털정부 포럼 | 기업 180명
9.24.(화) | 14:00 | 1:1 비즈니스 상담회 | 현지 52개사
9.25.(수) | 09:30 | 1:1 비즈니스 상담회(계속) |
9.25.(수) | 12:00 | 오찬 | 전원

시 관계자는 내년에도 열겠다고 말했다.
"""
    found = {(e.name, e.date) for e in record(text, "2019-09-26").events}
    assert ("한-몽골 디지털정부 포럼", "2019-09-24") in found
    assert ("1:1 비즈니스 상담회", "2019-09-24") in found
    assert len(found) == 3
