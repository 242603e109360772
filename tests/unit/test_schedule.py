"""Items of schedules as occasions."""

from __future__ import annotations

import pytest
from short_texts import Extract, Read

from coopevents.frames.schedules.schedule import schedule_frames

TEXT = """[이번주 일정]

◆ 6일(월)
▲수출기업 설명회(14:00, 대전컨벤션센터) = 중소기업진흥공단 주최, 창업진흥원 주관
▲한-인도 스타트업 밋업(10:30, 서울 코엑스) = 주관 창업진흥원
◆ 7일(화)
▲여성기업 간담회(11:00, 부산 롯데호텔) = 한국무역협회·한국여성경제인협회 공동주최
▲수출바우처 상담회(13:00, 광주 김대중컨벤션센터) = 행사 취소
"""


def test_schedule_items_take_the_day_of_their_heading(read: Read) -> None:
    reading = read(TEXT)
    found = schedule_frames(reading)
    assert [frame.name for frame in found.frames] == [
        "수출기업 설명회",
        "한-인도 스타트업 밋업",
        "여성기업 간담회",
        "수출바우처 상담회",
    ]
    days = [reading.quote(frame.dates[0].span.start, frame.dates[0].span.end) for frame in found.frames]
    assert days == ["6일(월)", "6일(월)", "7일(화)", "7일(화)"]
    assert len(found.blocks) == 6


def test_schedule_status_and_roles(read: Read) -> None:
    first, second, third, last = schedule_frames(read(TEXT)).frames
    assert [frame.status.value for frame in (first, second, third, last) if frame.status] == ["planned"] * 3 + [
        "cancelled"
    ]
    assert [c.value.name for c in first.hosts] == ["중소기업진흥공단"]
    assert [c.value.name for c in first.organizers] == ["창업진흥원"]
    assert [c.value.name for c in second.organizers] == ["창업진흥원"]
    assert [c.value.name for c in third.hosts] == ["한국무역협회", "한국여성경제인협회"]
    assert last.hosts == []


def test_schedule_records_stand_alone(record: Extract) -> None:
    events = record(TEXT, "2020-01-03").events
    assert [(e.date, e.place.country, e.countries) for e in events] == [
        ("2020-01-06", "KR", ()),
        ("2020-01-06", "KR", ("IN",)),
        ("2020-01-07", "KR", ()),
        ("2020-01-07", "KR", ()),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "◆ 6일(월)\n▲수출기업 설명회(14:00, 대전컨벤션센터)\n",  # one item is no schedule
        "◆ 수출 소식\n▲수출기업 설명회(14:00, 시청)\n▲투자 설명회(15:00, 시청)\n",  # no day
        "시는 6일 설명회를 열었다.\n기업 20개사가 왔다.\n",
    ],
)
def test_schedule_only_lists_below_a_day(read: Read, text: str) -> None:
    assert schedule_frames(read(text)).frames == ()


def test_schedule_bodies_that_an_item_begins_with(read: Read) -> None:
    """A·B 설명회, 수출지원단 토론회, and a place alone in the bracket."""
    text = """◇14일(목)
△한국무역협회 ‘나루포럼’(몽골 울란바토르) = 16일까지
△KOTRA·인천테크노파크 사전설명회(15:00·인천 송도)
△수출현장지원단 규제 토론회(10:30·군산 새만금산학융합원)
△중소기업협동조합 정책 토론회(11:00·여의도 상생룸)
"""
    found = schedule_frames(read(text)).frames
    assert [[c.value.name for c in f.hosts] for f in found] == [
        ["한국무역협회"],
        ["KOTRA", "인천테크노파크"],
        ["수출현장지원단"],
        [],
    ]
    assert [c.value.standard for c in found[0].places][:1] == ["몽골"]


def test_schedule_of_a_ministry(record: Extract) -> None:
    """Hour, occasion, who goes and where; what will be announced when is no occasion of that day."""
    text = """[가람부 주간계획] 10월 24~28일 주요일정·보도계획

◇주요일정
△25일(화)
08:30 국무회의(장관, 용산)
10:30 한-체코 수소 포럼(2차관, 롯데호텔 서울)
△26일(수)
09:30 수요연계 상담회 ‘가람 소싱페어’ 개막(1차관, 일산 킨텍스)
14:00 뿌리기업 간담회(장관, 시흥) → 사정으로 연기

◇보도계획
△27일(목)
06:00 수소산업 간담회 결과(가람부)
"""
    found = [(e.name, e.status.value, e.date) for e in record(text, "2022-10-21").events]
    assert found == [
        ("한-체코 수소 포럼", "planned", "2022-10-25"),
        ("가람 소싱페어", "planned", "2022-10-26"),
        ("뿌리기업 간담회", "cancelled", "2022-10-26"),
    ]


def test_schedule_details_behind_the_bracket(record: Extract) -> None:
    text = (
        "[주간 지역경제 일정]\n\n▣ 5일(화)\n"
        "▶엔저 대응 중소기업 간담회(07:30 대구상공회의소 중회의실) 주최 대구상의, 한국은행 대구경북본부.\n"
        "▣ 6일(수)\n"
        "▶2013 가람국제섬유박람회 개막(10:30 엑스코) 8일까지. 주관 한국섬유산업연합회, 후원 지식경제부\n"
        "▣ 8일(금)\n"
        "▶안동 한지 일본 도쿄 특별전: 출품업체 사정으로 취소\n"
    )
    events = {e.name: e for e in record(text, "2013-03-03").events}
    meeting = events["엔저 대응 중소기업 간담회"]
    assert [h.name for h in meeting.hosts] == ["대구상공회의소", "한국은행 대구경북본부"]
    fair = events["2013 가람국제섬유박람회"]
    assert (fair.date, [s.name for s in fair.sponsors]) == ("2013-03-06/2013-03-08", ["지식경제부"])
    assert events["안동 한지 일본 도쿄 특별전"].status.value == "cancelled"


def test_schedule_items_begin_with_the_bodies_whose_they_are(record: Extract) -> None:
    """The bodies before a comma hold it; what is signed is a signing; what a body makes known is no occasion."""
    text = """[이번 주 경제 일정] 14~18일

◇14일(월)
▲ 부산시·부산경제진흥원, 온라인 남미 무역사절단(~17일, 벡스코) 바이어 20개사
▲ 경남도, 도정 현안 브리핑(10:30 도청 프레스센터)
◇15일(화)
▲ 울산시-한국선급, 수소선박 실증 업무협약(14:00 울산시청 상황실)
▲ 경남테크노파크, 스마트공장 CEO 간담회 — 확진자 발생으로 취소
"""
    told = [
        (e.name, e.type.value, e.date, e.status.value, [h.name for h in e.hosts])
        for e in record(text, "2021-06-12").events
    ]
    assert told == [
        ("온라인 남미 무역사절단", "trade_mission", "2021-06-14/2021-06-17", "planned", ["부산시", "부산경제진흥원"]),
        ("울산시-한국선급, 수소선박 실증 업무협약", "agreement_signing", "2021-06-15", "planned", []),
        ("스마트공장 CEO 간담회", "meeting", "2021-06-15", "cancelled", ["경남테크노파크"]),
    ]


def test_schedule_items_with_their_own_day(record: Extract) -> None:
    text = """[주간일정] 6월 24일~28일

◆ 중소기업진흥공단
▲26일(수) 인도 뉴델리 가람센터 개소식(이사장, 현지)
▲27일(목) 중진공-한국동서발전 수출지원 업무협약(진주 본사)
"""
    told = [(e.type.value, e.date, e.place.country, e.place.city) for e in record(text, "2019-06-22").events]
    assert told == [("opening", "2019-06-26", "IN", "뉴델리"), ("agreement_signing", "2019-06-27", "KR", "진주")]


def test_schedule_what_stands_deeper_is_told_of_the_item_above(record: Extract) -> None:
    text = """가람진흥공단 주간 주요행사

■ 10. 17(월)
 □ 나루 시장개척단 파견
   - 하노이 / 도내 중소기업 9개사
   - 주최 : 강원도   주관 : KOTRA

■ 10. 19(수)
 □ 2011 가람 구매상담회
   - 10:00, 일산 킨텍스
   - 주최 : 경기도   후원 : 한국무역보험공사
   - 해외바이어 45개사, 국내 중소기업 180개사
"""
    first, second = record(text, "2011-10-14").events
    assert (first.name, first.date, first.place.city) == ("나루 시장개척단", "2011-10-17", "하노이")
    assert ([b.name for b in first.hosts], [b.name for b in first.organizers]) == (["강원도"], ["KOTRA"])
    assert first.participants.companies == 9
    assert (second.date, second.place.city) == ("2011-10-19", "고양")
    assert ([b.name for b in second.hosts], [b.name for b in second.sponsors]) == (["경기도"], ["한국무역보험공사"])
    assert (second.participants.companies, second.participants.foreign_companies) == (180, 45)
    assert second.part_of is None


def test_schedule_headings_of_bodies_and_brackets_that_begin_with_one(read: Read) -> None:
    text = """[주간일정] 부처와 기관(6월 24일~28일)

◆ 중소벤처기업부
▲26일(수)
13:30 나루 수출상담회(창업진흥원, 코엑스 B홀)
▲28일(금)
10:00 가람 구매상담회(중소기업유통센터 공동, 목동 행복한백화점)

◆ 중소기업중앙회
▲25일(화)~27일(목) 제주 리더스포럼(롯데호텔 제주)
"""
    found = {f.name: [c.value.name for c in f.hosts] for f in schedule_frames(read(text)).frames}
    assert found == {
        "나루 수출상담회": ["창업진흥원"],
        "가람 구매상담회": ["중소벤처기업부", "중소기업유통센터"],
        "제주 리더스포럼": ["중소기업중앙회"],
    }


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
