"""Lands as the rows of a table: whose buyers an occasion met, and whose a captioned table is."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"
TEXT = (
    "가람시는 지난 12일부터 이틀간 창원 한들호텔에서 ‘2018 가람 수출상담회’를 열었다고 20일 밝혔다. "
    "상담회에는 28개사가 참가했다.\n\n{table}\n\n시는 오는 9월 다음 행사를 연다."
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # buyers and talks, however the lands are headed
        (
            "< 국가별 상담 실적 > (단위: 건, 만달러)\n국가 바이어 상담 상담액\n칠레 8 71 1,020\n오만 5 44 690\n"
            "기타 7 47 420\n합계 20 162 2,130",
            {"CL", "OM"},
        ),
        (
            "나라별 실적\n나라    상담건수    상담액(만불)\n인도    14    588\n터키    10    260\n계    24    848",
            {"IN", "TR"},
        ),
        (
            "구분    바이어    상담건수    상담액(천불)\n인도(첸나이)    14    55    588\n"
            "베트남(하이퐁)    13    49    416\n합계    27    104    1,004",
            {"IN", "VN"},
        ),
        # trade with a land is no meeting with it
        ("국가    수출액    증감률\n중국    512    10.0\n미국    198    11.6\n일본    187    3.2", set()),
        # a table of one land says no more than its row
        ("국가    바이어    상담건수\n인도    14    55\n기타    13    49", set()),
    ],
)
def test_table_lands_are_partners_of_the_occasion(record: Extract, table: str, expected: set[str]) -> None:
    event = record(TEXT.format(table=table), PUBLISHED).events[0]
    assert set(event.countries) == expected


def test_table_lands_and_sums_are_of_the_occasion_that_the_caption_names(record: Extract) -> None:
    found = record(
        "가람시가 연 ‘2018 가람섬유박람회’가 9일부터 사흘간 대구 한들관에서 열렸다. 업체 271곳이 나왔다.\n\n"
        "10일 같은 곳에서는 바이어를 불러 모은 ‘나루 텍스타일 상담회’가 열렸다. 94개사가 참가했다.\n\n"
        "나루 텍스타일 상담회 나라별 실적 (단위: 건, 만달러)\n나라    상담    상담액\n터키    96    410\n"
        "인도    131    375\n계    227    785\n",
        PUBLISHED,
    )
    fair, talks = found.events[:2]
    assert set(talks.countries) == {"TR", "IN"}
    assert not fair.countries
    assert {amount.event for amount in found.amounts} == {talks.id}
    assert talks.participants.meetings == 227


def test_table_lands_of_named_rows_are_of_each_row(record: Extract) -> None:
    found = record(
        "가람진흥원은 20일 올해 실적을 내놓았다.\n\n< 2018년 실적 >\n"
        "행사명    기간    장소    상담건수    상담액(천불)\n"
        "소비재 상담회    3.16~18    베트남    148    6,200\n화장품 상담회    4.12~13    태국    61    3,100\n",
        PUBLISHED,
    )
    assert [event.countries for event in found.events] == [("VN",), ("TH",)]
