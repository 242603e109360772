"""Several occasions below each other, each with its box: none is lost, each keeps its own day, town and host."""

from __future__ import annotations

import pytest
from short_texts import Extract

LEAD = "가람시는 5월에 중소기업을 위한 행사를 잇따라 마련한다고 12일 밝혔다.\n\n"
OCCASIONS = (
    ("5. 14.(화)", "10:00", "스마트공장 포럼", "서울 코엑스", "중소벤처기업부"),
    ("5. 15.(수)", "14:00", "부품소재 구매상담회", "부산 벡스코", "부산광역시"),
    ("5. 17.(금)", "11:00", "수출기업 간담회", "대구무역회관", "한국무역협회"),
)
EXPECTED = [
    ("스마트공장 포럼", "2019-05-14", "서울", ["중소벤처기업부"]),
    ("부품소재 구매상담회", "2019-05-15", "부산", ["부산광역시"]),
    ("수출기업 간담회", "2019-05-17", "대구", ["한국무역협회"]),
]


@pytest.mark.parametrize(
    "item",
    [
        "{k}. {name}\n - 일시 : {day} {hour}\n - 장소 : {place}\n - 주최 : {host}\n",
        "□ {name}\n  ◦ 일시/장소 : {day} {hour} / {place}\n  ◦ 주최 : {host}\n\n",
        "■ 행사명 : {name}\n■ 일시 : {day}\n■ 장소 : {place}\n■ 주최 : {host}\n",
    ],
)
def test_occasions_in_a_row_with_a_box_each(record: Extract, item: str) -> None:
    text = LEAD + "".join(
        item.format(k=k, day=day, hour=hour, name=name, place=place, host=host)
        for k, (day, hour, name, place, host) in enumerate(OCCASIONS, 1)
    )
    events = record(text, "2019-05-12").events
    assert [(e.name, e.date, e.place.city, [body.name for body in e.hosts]) for e in events] == EXPECTED


@pytest.mark.parametrize("bar", [" | ", "   "])
def test_occasions_in_a_row_of_a_table(record: Extract, bar: str) -> None:
    rows = [("일자", "시간", "행사명", "장소", "주최"), *OCCASIONS]
    text = LEAD + "\n".join(bar.join(row).replace(". ", ".") for row in rows)
    events = record(text, "2019-05-12").events
    assert [(e.name, e.date, e.place.city, [body.name for body in e.hosts]) for e in events] == EXPECTED
