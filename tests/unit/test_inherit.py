"""What an occasion takes from the one that it is told beside: day, place, partner country."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.records import Event

PUBLISHED = "2019-05-20"


def event(record: Extract, text: str, kind: str) -> Event:
    (found,) = [one for one in record(text, PUBLISHED).events if one.type == kind]
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("시는 지난 7일 하노이에서 포럼을 열었다. 포럼에 이어 수출상담회를 개최했다.", "consultation"),
        ("시는 지난 7일 하노이에서 수출상담회를 열었다. 부대행사로 투자설명회도 가졌다.", "seminar"),
        ("시는 지난 7일 하노이에서 포럼을 열었다.\n\n같은 날 수출상담회도 개최했다.", "consultation"),
    ],
)
def test_inherit_day_place_and_country(record: Extract, text: str, kind: str) -> None:
    found = event(record, text, kind)
    assert (found.date, found.place.city, found.countries) == ("2019-05-07", "하노이", ("VN",))


def test_inherited_values_are_weaker_than_told_ones(record: Extract) -> None:
    text = "시는 지난 7일 하노이에서 포럼을 열었다. 포럼에 이어 9일 다낭에서 수출상담회를 개최했다."
    found = event(record, text, "consultation")
    assert (found.date, found.place.city) == ("2019-05-09", "다낭")


def test_inherit_evidence_names_its_source(record: Extract) -> None:
    text = "시는 지난 7일 하노이에서 포럼을 열었다. 바이어를 만나는 수출상담회도 열렸다."
    rows = {row.field: row for row in event(record, text, "consultation").evidence}
    assert rows["date"].quote == "지난 7일"
    assert rows["place.city"].quote == "하노이"
    assert rows["date"].rule.endswith("inherited")


def test_inherit_what_a_sentence_continues(record: Extract) -> None:
    text = "시는 지난 7일 하노이에서 포럼을 열었다. 포럼에 이어 수출상담회를 개최했다."
    rows = {row.field: row for row in event(record, text, "consultation").evidence}
    assert (rows["date"].quote, rows["date"].rule) == ("지난 7일", "event.date.continued")


@pytest.mark.parametrize(
    "text",
    [
        # next year's
        "시는 지난 7일 하노이에서 포럼을 열었다.\n\n내년에는 수출상담회를 개최할 계획이다.",
        # another telling: planned, not held
        "시는 지난 7일 하노이에서 포럼을 열었다.\n\n하반기에는 인도에 무역사절단을 파견하고 수출상담회도 열 예정이다.",
    ],
)
def test_inherit_nothing_from_another_time(record: Extract, text: str) -> None:
    later = [one for one in record(text, PUBLISHED).events if one.type != "forum"]
    assert [(one.type, one.date) for one in later if one.date == "2019-05-07"] == []
    assert [one.place.city for one in later if one.place.city] == []


def test_inherit_items_of_a_schedule_lend_nothing(record: Extract) -> None:
    text = (
        "[이번주 일정]\n\n◆ 20일(월)\n▲한-인도 투자 포럼(14:00, 서울 코엑스) = 무역협회 주최\n"
        "▲여성기업 간담회(15:00, 상의 회의실) = 여성경제인협회 주최\n"
    )
    found = event(record, text, "meeting")
    assert (found.countries, found.place.city) == ((), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one town abroad, and the same time
        (
            "시는 지난 7일부터 9일까지 하노이에서 ‘가람 박람회’를 열었다. 참가기업들은 간담회도 가졌다.",
            ("VN", "하노이"),
        ),
        # ours, with firms there
        (
            "시는 지난 6일 싱가포르에서 ‘제주의 날’ 행사를 개최했다. 시는 이어 7일 현지 유통기업과 간담회를 가졌다.",
            ("SG", "싱가포르"),
        ),
        # two towns: either
        (
            "시는 지난 7일 하노이에서 ‘가람 박람회’를, 9일 방콕에서 ‘나루 박람회’를 열었다.\n\n"
            "지난해에는 참가기업과 간담회를 가졌다.",
            (None, None),
        ),
        # before a journey; no word of any place tells of none
        ("시는 지난 7일 하노이에서 ‘가람 박람회’를 열었다.\n\n4월에는 사전 간담회를 가졌다.", ("KR", None)),
        ("기업들은 지난 7일 상생을 위한 간담회를 가졌다.", (None, None)),
        # the town of its host; with a body from abroad it may be there
        ("대구시는 지난 7일 상생을 위한 간담회를 가졌다.", ("KR", "대구")),
        ("대구상공회의소는 지난 7일 오사카상공회의소와 간담회를 가졌다.", (None, None)),
    ],
)
def test_inherit_a_place_where_no_word_tells_one(record: Extract, text: str, expected: tuple[str, str]) -> None:
    found = event(record, text, "meeting")
    assert (found.place.country, found.place.city) == expected
