"""Earlier editions that only their year tells: what they brought in is not this year's."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"
FAIR = "가람시는 오는 6월 3일 하노이에서 수출상담회를 연다고 밝혔다. "
JOURNEY = "가람시는 6월 3일부터 9일까지 베트남에 무역사절단 10개사를 파견한다고 밝혔다. "


def former(record: Extract, text: str) -> list[tuple[str, str | None, int | None, list[str]]]:
    """Name, date, firms of our side and sums by role of what is told of another year than 2023."""
    found = record(text, PUBLISHED)
    return [
        (e.name, e.date, e.participants.companies, [m.role.value for m in found.amounts if m.event == e.id])
        for e in found.events
        if e.date and not e.date.startswith("2023")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the occasion told before, and its year
        (
            JOURNEY + "이 사절단은 지난해 8개사가 참가해 380만 달러의 계약을 성사시켰다.",
            [("지난해 무역사절단", "2022", 8, ["contract"])],
        ),
        (
            JOURNEY + "시 관계자는 “지난해 같은 사절단이 180만 달러의 계약을 올렸다”고 말했다.",
            [("지난해 같은 사절단", "2022", None, ["contract"])],
        ),
        # the year as topic of the sentence
        (
            JOURNEY + "지난해에는 12개사를 인도에 보내 상담 138건 2천100만 달러의 성과를 올렸다.",
            [("지난해 무역사절단", "2022", 12, ["consultation"])],
        ),
        (
            FAIR + "지난해의 경우 바이어 50개사가 참가해 상담액 3천만 달러를 기록했다.",
            [("지난해 수출상담회", "2022", None, ["consultation"])],
        ),
        # its results
        (
            FAIR + "지난해 실적은 상담액 3천만 달러, 계약추진액 800만 달러였다.",
            [("지난해 수출상담회", "2022", None, ["consultation", "expected_contract"])],
        ),
        # firms before the year, results in the bracket behind it
        (
            FAIR + "12개사가 나갔던 지난해(상담액 900만 달러)보다 커졌다.",
            [("지난해 수출상담회", "2022", 12, ["consultation"])],
        ),
        # firms and results in the bracket behind the year; a bracket of money alone tells no edition
        (
            FAIR + "지난해(12개사, 상담 900만 달러)에 비해 상담이 늘었다.",
            [("지난해 수출상담회", "2022", 12, ["consultation"])],
        ),
        (FAIR + "사업비는 지난해(3억 원)보다 늘었다.", []),
        # an official's word of what was done there
        (
            FAIR + "시 관계자는 “지난해 이 상담회에서 900만 달러를 상담한 기업들이라 기대가 크다”고 말했다.",
            [("지난해 이 상담회", "2022", None, ["consultation"])],
        ),
        # a heading of an outline, with the items below it; the heading after it is of this year again
        (
            FAIR + "\n\n4. 지난해 실적\n  - 도내기업 60개사 / 상담액 4,120만불\n5. 올해 목표 : 상담액 5,000만불\n",
            [("지난해 수출상담회", "2022", 60, ["consultation"])],
        ),
        # exports of an economy, a year in which nothing was held, several at once, an occasion named by a noun
        (FAIR + "지난해에는 시의 수출액이 5% 늘어난 234억 달러였다.", []),
        (FAIR + "지난해에는 코로나19로 열리지 못했다.", []),
        (JOURNEY + "지난해에는 모두 14회에 걸쳐 150개사를 파견했다.", []),
        (FAIR + "지난해 10월 상담회에는 12개사가 참가했다.", [("상담회", "2022-10", 12, [])]),
    ],
)
def test_former_edition_by_its_year(
    record: Extract, text: str, expected: list[tuple[str, str | None, int | None, list[str]]]
) -> None:
    assert former(record, text) == expected


def test_former_edition_day_and_place_of_the_first_item(record: Extract) -> None:
    text = (
        FAIR
        + "\n\n4. 지난해 실적\n  ○ ’22. 10월, 목포 가람호텔 / 바이어 15개사, 국내 52개사\n  ○ 상담 121건 3,450만불\n"
    )
    edition = next(e for e in record(text, PUBLISHED).events if e.date == "2022-10")
    assert (edition.place.city, edition.participants.companies, edition.participants.meetings) == ("목포", 52, 121)
    assert {row.rule for row in edition.evidence if row.field == "date"} == {"event.date.former.item"}
