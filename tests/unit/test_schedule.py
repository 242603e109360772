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
