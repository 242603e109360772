"""Tables of labels that a conversion poured into one line."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.text.poured_labels import poured_labels

BOX = (
    "구 분 내 용 파견기간 2012. 9. 9.(일) ~ 9. 15.(토), 5박 7일 파견지역 몽골(울란바토르) 주 최 나루시 "
    "주 관 가람진흥원 참가규모 12개사 14명"
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (BOX, ["파견기간", "파견지역", "주 최", "주 관", "참가규모"]),
        (
            "구분 주요내용 기간 2012. 9. 9~15 장소 하노이 주최/주관 나루시/가람원 참가 12개사",
            ["기간", "장소", "주최/주관", "참가"],
        ),
        ("<행사 개요> 일시 5월 3일 장소 누리회관 주최 나루시 주관 가람원", ["일시", "장소", "주최", "주관"]),
        # 지역 in a value is no label, behind a date it is
        (
            "기 간 2012. 9. 9.(일) 지역 몽골 주 최 나루시 주 관 가람원 참가업체 경기 지역 중소기업",
            ["기 간", "지역", "주 최", "주 관", "참가업체"],
        ),
        ("개최지 일 자 장 소 주 최 바이어(사) 국내업체(사) 상담(건) 상담액(천불)", []),
        ("장소 5월 3일 나루시는 주최 측과 함께 기간 중에 상담회를 열었다. 주관 기관은", []),
        ("주최 나루시 주관 가람원 후원 다솜협회 협찬 누리은행 등이 함께 하는 행사", []),
    ],
)
def test_poured_labels_where_they_stand(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in poured_labels(text)] == names


HEAD = (
    "나루시 무역사절단 파견 결과\n\n□ 나루시는 몽골에 무역사절단을 파견하였다고 밝혔다.\n\n"
    "붙임 1    2012 몽골 무역사절단 개요\n"
)
LAYOUTS = {
    "poured into one line": BOX,
    "between bars": "| 파견기간 | 2012. 9. 9.(일) ~ 9. 15.(토) |\n| 파견지역 | 몽골(울란바토르) |\n| 주최 | 나루시 |\n"
    "| 주관 | 가람진흥원 |\n| 참가규모 | 12개사 |",
}


@pytest.mark.parametrize("box", LAYOUTS.values(), ids=LAYOUTS)
def test_poured_labels_tell_of_the_occasion_above(record: Extract, box: str) -> None:
    (event,) = record(HEAD + box + "\n", "2012-09-17").events
    assert (event.date, list(event.countries), event.participants.companies) == ("2012-09-09/2012-09-15", ["MN"], 12)
    assert event.participants.foreign_companies is None
    assert [[body.name for body in bodies] for bodies in (event.hosts, event.organizers)] == [
        ["나루시"],
        ["가람진흥원"],
    ]
