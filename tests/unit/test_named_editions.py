"""Earlier editions told by a bare noun: under which name, of which year, and what is no edition."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"
NOW = "나루시는 지난 3일 수원에서 ‘제7회 나루 수출상담회’를 열었다. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # any kind of occasion, this one: under its name
        (NOW + "지난해 이 행사에서는 40개사가 210만 달러를 상담했다.", ("지난해 나루 수출상담회", "2022")),
        # the text's own words
        (NOW + "지난해 상담회의 현장계약액 175만 달러를 웃도는 실적이다.", ("지난해 상담회", "2022")),
        # by its number
        (NOW + "작년의 제6회 때에는 71개사가 참가해 180만 달러를 계약했다.", ("제6회 나루 수출상담회", "2022")),
        # the time behind it
        (NOW + "이 상담회는 작년 6월 바이어 80개사가 참가한 행사다.", ("작년 6월 나루 수출상담회", "2022-06")),
        # in somebody's word
        (NOW + "시 관계자는 “지난해 같은 상담회가 180만 달러 계약을 올렸다”고 말했다.", ("지난해 같은 상담회", "2022")),
    ],
)
def test_named_editions_of_a_past_year(record: Extract, text: str, expected: tuple[str, str]) -> None:
    first, edition = sorted(record(text, PUBLISHED).events, key=lambda e: e.date or "", reverse=True)
    assert first.date == "2023-05-03"
    assert (edition.name, edition.date, edition.status.value) == (*expected, "held")


@pytest.mark.parametrize(
    "text",
    [
        NOW + "지난해 상담회는 감염병으로 열리지 못했다.",  # nothing was brought in
        NOW + "지난해 수출은 40개사가 늘렸다.",  # no noun
        "지난해 이 행사에서는 40개사가 210만 달러를 상담했다.",  # nothing that it stands for
    ],
)
def test_named_editions_needs_results_and_a_whole(record: Extract, text: str) -> None:
    assert not [e for e in record(text, PUBLISHED).events if e.date == "2022" and e.participants.companies]
