"""Schedules that are known by their shape, and items however they are set."""

from __future__ import annotations

import pytest
from short_texts import Extract


def test_schedule_without_its_name_in_the_title(record: Extract) -> None:
    """Days of the week one after the other, details in plain lines below, one of them an occasion with its own day."""
    text = """[5월의 나루경제] 상담회 봇물

나루시와 유관기관이 이달 중 여는 주요 경제행사를 모았다.

▶ 3일(수) 한·독 기자재 기술협력 세미나
  오후 2시, 나루상의 2층. 가람기자재협동조합과 한독상공회의소 공동주최. 독일 업체 7개사 설명

▶ 4일(목)∼6일(토) 나루국제신발전시회
  벡스코 1홀. 116개 업체 출품. 5일에는 같은 장소에서 바이어 85명을 초청한 수출상담회

▶ 9일(화) 가람항만공사–닝보항그룹 업무협약 체결
  오전 11시 공사 회의실

▶ 11일(목) 나루·후쿠오카 교류회
  후쿠오카 측 사정으로 취소
"""
    found = record(text, "2023-04-28")
    told = [(e.name, e.status.value, e.date, e.participants.companies, e.participants.buyers) for e in found.events]
    assert told == [
        ("한·독 기자재 기술협력 세미나", "planned", "2023-05-03", None, None),
        ("나루국제신발전시회", "planned", "2023-05-04/2023-05-06", 116, None),
        ("수출상담회", "planned", "2023-05-05", None, 85),
        ("가람항만공사–닝보항그룹 업무협약 체결", "planned", "2023-05-09", None, None),
        ("나루·후쿠오카 교류회", "cancelled", "2023-05-11", None, None),
    ]
    assert [h.name for h in found.events[0].hosts] == ["가람기자재협동조합", "한독상공회의소"]
    assert found.events[2].place.city == "부산"
    (agreement,) = found.agreements
    assert (agreement.status.value, agreement.event) == ("planned", found.events[3].id)


def test_schedule_below_a_notice_and_heads_of_bodies(record: Extract) -> None:
    """[알림] is no advertisement here; who heads a ministry stands beside it; plain items below a day."""
    text = """[알림] 다음 주 경제부처·기관 일정 (11월 18일~22일)

◆중소벤처기업부 (장관 박영선)

▷18일(월)
 09:30 간부회의 (장관, 세종)
 15:00 동반성장 업무협약 — 중기부·가람은행 (장관, 서울 역삼동)
▷21일(목)~22일(금)
 한-메콩 매칭데이 (국장, 부산 벡스코)

◆가람진흥원

▷19일(화) 10:00 수출기업 간담회 (본원)
▷20일(수) 당초 예정됐던 '홍콩 소비재 쇼케이스'(홍콩 컨벤션센터)는 현지 사정으로 무기한 연기
▷22일(금) 14:00 투자 세미나 (코엑스) ※나루협회 공동
"""
    events = record(text, "2019-11-15").events
    told = [(e.name, e.type.value, e.status.value, e.date, [h.name for h in e.hosts]) for e in events]
    ministry, agency = "중소벤처기업부", "가람진흥원"
    assert told == [
        ("동반성장 업무협약", "agreement_signing", "planned", "2019-11-18", []),
        ("한-메콩 매칭데이", "consultation", "planned", "2019-11-21/2019-11-22", [ministry]),
        ("수출기업 간담회", "meeting", "planned", "2019-11-19", [agency]),
        ("홍콩 소비재 쇼케이스", "exhibition", "cancelled", "2019-11-20", [agency]),
        ("투자 세미나", "seminar", "planned", "2019-11-22", [agency, "나루협회"]),
    ]
    assert (events[3].place.country, events[1].place.city) == ("HK", "부산")


@pytest.mark.parametrize(
    "text",
    [
        # a list of what was done, in months of a year
        "나루시 수출 지원 결산\n\n▶ 3월 5일(수) 하노이 상담회\n▶ 4월 9일(수) 방콕 상담회\n"
        "▶ 5월 14일(수) 나고야 상담회\n",
        # sentences tell what became of it
        "나루시 소식\n\n▶ 5일(수) 하노이 상담회를 열었다.\n▶ 9일(일) 방콕 상담회를 열었다.\n"
        "▶ 14일(금) 간담회를 열었다.\n",
    ],
)
def test_schedule_is_none_where_it_tells_what_was(record: Extract, text: str) -> None:
    assert {event.status.value for event in record(text, "2014-06-20").events} == {"held"}


def test_schedule_of_bodies_with_an_equals_sign(record: Extract) -> None:
    """Whose it is before '=', what, when and where behind it; what is published at an hour is no occasion."""
    text = """[이번 주 캘린더] 4월 19~24일

◇19일(월)
▲중진공=대만 경제사절단 9명과 정책간담회. 오전 10시 안산 나루연수원.
▲한국은행, 9월 수출입물가지수(06:00)
▲금융위, 금융위원회 정례회의(14:00)

◇20일(화)
▲무역협회·주한캐나다대사관=캐나다 가람주 투자세미나. 오후 2시 무역회관 51층. 선착순 100명.
▲나루재단=중동 시장개척단 출국. 5월 3일까지 카이로. 화장품 등 10개사.
▲가람연구원=기술교육
"""
    found = [(e.name, e.type.value, e.date, [h.name for h in e.hosts]) for e in record(text, "1999-04-16").events]
    assert found == [
        ("대만 경제사절단 9명과 정책간담회", "meeting", "1999-04-19", ["중진공"]),
        ("캐나다 가람주 투자세미나", "seminar", "1999-04-20", ["무역협회", "주한캐나다대사관"]),
        ("중동 시장개척단", "trade_mission", "1999-04-20/1999-05-03", ["나루재단"]),
        ("기술교육", "training", "1999-04-20", ["가람연구원"]),
    ]


def test_schedule_items_put_off_and_called_off(record: Extract) -> None:
    text = """[주간 일정]

◇ 31일(목)
▦ 가람상의-중국 난퉁상회 교류협정 체결식 : 난퉁측 요청으로 하반기로 연기
▦ KMI ‘북극항로 포럼’(오전 9시 30분, 파라다이스호텔) - 당초 16일에서 파업 여파로 일주일 연기
▦ 부산시 참가기업 사전교육 - 취소(현지 입국 격리 완화 뒤 재공지)
▦ 나루시 수출 간담회(오후 2시, 시청) ※ 태풍으로 취소
"""
    found = [(e.name, e.status.value, e.date) for e in record(text, "2012-05-27").events]
    assert found == [
        ("가람상의-중국 난퉁상회 교류협정 체결식", "planned", "2012-07/2012-12"),
        ("북극항로 포럼", "planned", "2012-05-31"),
        ("부산시 참가기업 사전교육", "cancelled", "2012-05-31"),
        ("나루시 수출 간담회", "cancelled", "2012-05-31"),
    ]


def test_schedule_items_with_results_were_held(record: Extract) -> None:
    text = """가람도 무역사절단 파견

○ 9. 12.(화) 쿠알라룸푸르 수출상담회
   - 바이어 26개사, 상담 61건 / 상담액 148만 달러
○ 9. 14.(목) 싱가포르 수출상담회
   - 바이어 19개사, 상담 44건 예상
○ 9. 15.(금) 방콕 수출상담회
   - 바이어 19개사
"""
    assert [(e.name, e.status.value) for e in record(text).events] == [
        ("쿠알라룸푸르 수출상담회", "held"),
        ("싱가포르 수출상담회", "planned"),
        ("방콕 수출상담회", "planned"),
    ]
