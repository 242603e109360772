"""Which tellings are one occasion."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.assemble.draft import compatible, squeeze

PUBLISHED = "2019-05-20"


def told(record: Extract, text: str) -> list[tuple[str, str | None]]:
    """Type and date of the events of a text."""
    return [(event.type.value, event.date) for event in record(text, PUBLISHED).events]


@pytest.mark.parametrize(
    "text",
    [
        # lead and body
        "시는 지난 7일 하노이에서 수출상담회를 열었다.\n\n이번 상담회에는 기업 12개사가 참가했다.",
        # headline, lead and body
        "창원시, 하노이서 수출상담회 열어\n\n창원시는 지난 7일 하노이에서 수출상담회를 열었다.\n\n"
        "7일 열린 상담회에서는 30건의 상담이 이뤄졌다.",
        # a name, then its noun
        "시는 지난 7일 ‘가람 수출상담회’를 열었다.\n\n상담회는 하노이 롯데호텔에서 개최됐다.",
        # any noun for it
        "시는 지난 7일 하노이에서 수출상담회를 열었다.\n\n이날 행사에는 시장 등 100여명이 참석했다.",
        # its short name, defined beside the full one
        "‘가람 바이어 수출상담회’(이하 수출상담회)에서 기업들이 상담했다.\n\n지난 7일 열린 수출상담회는 목표를 채웠다.",
        # one of several fairs of a kind
        "시는 각종 상담회 중 하나인 ‘2019 가람 소싱페어 상담회’를 지난 7일 열었다.",
        # what it is
        "지난 7일 ‘가람 상담회’가 열렸다. 이번 상담회는 시가 여는 종합적 상담회입니다.",
        # held for the first time here; told as done, then as going on
        "구매상담회가 지난 7일 광주에서 개최됐다. 이번에 개최된 호남권 구매상담회는 기업 20개사가 참가했다.",
        # any noun, in its month; next year's, of no town and no month
        "시는 지난 7일 하노이에서 수출상담회를 열었다.\n\n5월 열린 행사에는 시장이 참석했다. 내년 행사는 더 키운다.",
        # what is planned of it, then who comes
        "시는 지난 7일 하노이에서 식품 수출상담회를 열었다.\n\n식품 수출상담회에 참가한 기업들은 만족했다.",
    ],
)
def test_drafts_one_occasion_told_more_than_once(record: Extract, text: str) -> None:
    assert told(record, text) == [("consultation", "2019-05-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # last year's edition
            "시는 오는 6월 3일 킨텍스에서 ‘제5회 가람 박람회’를 연다.\n\n"
            "지난해 6월 4일 열린 제4회 가람 박람회에는 3만명이 왔다.",
            [("exhibition", "2018-06-04"), ("exhibition", "2019-06-03")],
        ),
        (  # days apart
            "시는 지난 7일 하노이에서 수출상담회를 열었다. 이어 9일 호찌민에서 수출상담회를 열었다.",
            [("consultation", "2019-05-07"), ("consultation", "2019-05-09")],
        ),
        (  # what business they are for
            "시는 지난 7일 하노이에서 수출상담회를 열었다.\n\n또 같은 날 하노이에서 투자설명회를 열었다.",
            [("consultation", "2019-05-07"), ("seminar", "2019-05-07")],
        ),
        (  # two in one breath
            "시는 지난 7일 하노이에서 경제협력 포럼과 수출상담회를 열었다.",
            [("consultation", "2019-05-07"), ("forum", "2019-05-07")],
        ),
        (  # named apart
            "시는 지난 7일 ‘가람 청년 포럼’을 열었다.\n\n도는 지난 9일 ‘나래 물산업 포럼’을 열었다.",
            [("forum", "2019-05-07"), ("forum", "2019-05-09")],
        ),
        (  # a mission and what comes next
            "시는 지난 7일부터 11일까지 베트남에 무역사절단을 파견했다.\n\n"
            "시는 오는 9월 인도에 무역사절단을 파견할 계획이다.",
            [("trade_mission", "2019-05-07/2019-05-11"), ("trade_mission", "2019-09")],
        ),
        (  # any noun, with a month of its own
            "시는 지난 7일 하노이에서 수출상담회를 열었다. 2월에 열린 행사(상담액 1억 달러)보다 두 배 늘었다.",
            [("consultation", "2019-02"), ("consultation", "2019-05-07")],
        ),
        (  # any noun, with a town and a time
            "시는 지난 7일 하노이에서 수출상담회를 열었다. 방콕 행사는 현지 사정으로 내년으로 넘겼다.",
            [("consultation", "2019-05-07"), ("consultation", "2020")],
        ),
    ],
)
def test_drafts_occasions_apart(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(record, text), key=str) == sorted(expected)


def test_drafts_legs_of_a_mission_by_city(record: Extract) -> None:
    text = (
        "창원시는 지난 7일부터 11일까지 베트남 하노이와 태국 방콕에 무역사절단을 파견했다.\n\n"
        "8일 하노이에서 열린 상담회에서는 20건, 10일 방콕에서 열린 상담회에서는 30건의 상담이 이뤄졌다."
    )
    events = record(text, PUBLISHED).events
    mission = next(e for e in events if e.type == "trade_mission")
    legs = [e for e in events if e.part_of == mission.id]
    assert [(e.place.city_standard, e.date) for e in legs] == [("하노이", "2019-05-08"), ("방콕", "2019-05-10")]


def test_drafts_a_headline_alone_makes_no_second_event(record: Extract) -> None:
    text = (
        "창원시, 베트남 무역사절단 성과\n\n"
        "창원시는 지난 7일부터 11일까지 베트남 하노이에 무역사절단을 보내 30건을 상담했다."
    )
    assert [event.type.value for event in record(text, PUBLISHED).events] == ["trade_mission"]


@pytest.mark.parametrize(
    "text",
    [
        "상담회 한두 번으로 판로가 열리지는 않는다.",
        "협회는 매년 상담회를 개최하는 등 수출을 거든다.",
        "센터는 세미나실과 회의실을 갖췄다.",
    ],
)
def test_drafts_general_remarks_are_no_occasions(record: Extract, text: str) -> None:
    assert record(text, PUBLISHED).events == ()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("2019-05-07", "2019-05-07", True),
        ("2019-05-07", "2019-05-07/2019-05-09", True),
        ("2019-05-08", "2019-05-07/2019-05-09", True),
        ("2019-05-10", "2019-05-07/2019-05-09", False),
        ("2019-05", "2019-05-07", True),
        ("2019-06", "2019-05-07", False),
        ("2018-05-07", "2019-05-07", False),
        ("XXXX-05-07", "2019-05-07", True),
        ("XXXX-05-07", "XXXX-05-08", False),
        ("2019", "2019-05-07", True),
        ("2012-12-31", "2012-12-30/2013-01-02", True),
        ("2013-01-05", "2012-12-30/2013-01-02", False),
        ("2012-06-10", "2012-05/2012-07", True),
        ("2012", "2011/2013", True),
        ("no date", "2019-05-07", False),
    ],
)
def test_drafts_compatible_dates(a: str, b: str, same: bool) -> None:
    assert compatible(a, b) is same
    assert compatible(b, a) is same


def test_drafts_squeeze() -> None:
    assert squeeze("‘2019 G-FAIR 코리아’") == "2019gfair코리아"


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ("12일", [("trade_mission", "2019-05-12/2019-05-16")]),
        ("15일", [("trade_mission", "2019-05-13"), ("trade_mission", "2019-05-15/2019-05-16")]),
    ],
)
def test_drafts_a_day_of_a_journey_is_no_other_one(
    record: Extract, left: str, expected: list[tuple[str, str | None]]
) -> None:
    lead = "‘가람 시장개척단’이 지난 13일 다낭에서 협약을 맺었다."
    assert told(record, f"{lead}\n\n6개사로 꾸려진 개척단은 {left} 출국했으며 16일 귀국한다.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "시는 3일 순천에서 ‘2016 공공기관 구매상담회’를 열었다. 지난해 10월 열린 행사에서는 80개사가 계약했다.",
            [("공공기관 구매상담회", "2015-10"), ("2016 공공기관 구매상담회", "2016-11-03")],
        ),
        # the session told as 본기, behind a part of it on another day
        (
            "8월 28일, 제12회 가람국제투자무역상담회의 계렬행사인 ‘중한 매칭상담회’가 연길에서 있었다.\n\n"
            "8월 27일에 막을 올린 본기 상담회는 31일까지 이어진다.",
            [("제12회 가람국제투자무역상담회", "2016-08-27/2016-08-31"), ("중한 매칭상담회", "2016-08-28")],
        ),
    ],
)
def test_drafts_names_of_other_editions_and_of_the_whole(
    record: Extract, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(event.name, event.date or "") for event in record(text, "2016-11-04").events]
    assert sorted(found, key=lambda told: told[1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # one more, beside what is told before
            "대표단은 6일 나루협회와 간담회를 했다.\n\n시는 9월 가람에서 기업인 간담회도 열 예정이다.",
            [("meeting", "2019-05-06"), ("meeting", "2019-09")],
        ),
        (  # guests are met: no visit is told
            "청장은 7일 방한 중인 몽골 조달청 대표단과 양자회의를 갖고 협력을 논의했다.",
            [("meeting", "2019-05-07")],
        ),
        (
            "협회는 7일 서울에서 몽골 대표단 8명과 간담회를 가졌다.",
            [("meeting", "2019-05-07")],
        ),
        (  # the whole of a short name within the long one
            "재단은 6월 3일부터 6일까지 ‘2019 나루협력주간(윈-윈 페어)’을 연다. "
            "시가 주최하는 ‘나루협력주간’은 올해가 두 번째다.",
            [("event_week", "2019-06-03/2019-06-06")],
        ),
        (  # the noun right behind a name is no other occasion
            "도는 3월 열려던 ‘제3회 가람보트쇼’ 행사를 6월로 연기했다. "
            "올해 ‘가람보트쇼’는 개최시기를 미뤄 6월 5일부터 7일까지 연다.",
            [("exhibition", "2019-06-05/2019-06-07")],
        ),
        (  # two names in marks are two
            "시는 6월 26~27일 ‘수출상담회’를 연다. 27일에는 청년 60여명이 참석하는 ‘청년무역인 미팅’이 열린다.",
            [("consultation", "2019-06-26/2019-06-27"), ("consultation", "2019-06-27")],
        ),
        (  # the day of the noun that is meant, not of what was told last
            "수출촉진단 결단식이 17일 서울에서 열렸다. 기업 20개사로 된 이 촉진단은 오는 22일부터 28일까지 파견된다. "
            "협회는 이날 결단식에서 지침을 나눠줬다.",
            [("opening", "2019-05-17"), ("trade_mission", "2019-05-22/2019-05-28")],
        ),
        (  # when it was agreed on is no day of it; some of them, and how many
            "지난 3월 정상회담에서 합의된 투자사절단이 오는 6월 11일부터 14일까지 내한한다. "
            "사절단은 파견 전 사업설명회, 간담회 등 총 2회에 걸쳐 준비했다.",
            [("delegation_visit", "2019-06-11/2019-06-14")],
        ),
        (  # when it was to be
            "시는 6월 8일 나루센터에서 상담회를 연다. 상담회는 애초 4월 18일부터 21일까지 나루에서 열릴 예정이었다.",
            [("consultation", "2019-06-08")],
        ),
    ],
)
def test_drafts_beside_each_other(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(record, text), key=str) == sorted(expected, key=str)
