"""Days in brackets behind the towns that head the items of an outline."""

from __future__ import annotations

import pytest
from short_texts import Extract

LEAD = """가람IT 시장개척단, 동남아에서 9,400만불 상담

1. 나루진흥원은 3월 7일부터 15일까지 중소기업 17개사로 구성된「동남아 IT 시장개척단」을 말레이시아, 인도네시아,
베트남에 파견하여 바이어 203개사와 상담하였다고 밝혔다.

2. 국가별 주요 성과는 다음과 같다.

"""
ITEMS = (
    ("말레이시아", "쿠알라룸푸르", "3. 8", "수출상담회 : 바이어 71개사, 3,800만불"),
    ("인도네시아", "자카르타", "3. 10~11", "상담회를 개최, 바이어 78개사와 4,250만불 상담"),
    ("베트남", "하노이", "3. 14", "상담회 : 바이어 54개사, 1,350만불"),
)


@pytest.mark.parametrize(
    "item",
    [
        "  {letter}. {land}({town}, {day})\n    - {text}\n",
        " ○ {town}({day})\n    - {text}\n",
        " ○ {land}({day}, {town})\n    - {text}\n",
        " □ {land} {town} ({day})\n  ○ {text}\n",
        "▶ {land}({town}, {day})\n{text}\n",
    ],
)
def test_headed_days_date_the_items(record: Extract, item: str) -> None:
    told = zip("가나다", ITEMS, strict=True)
    text = LEAD + "".join(item.format(letter=i, land=a, town=b, day=c, text=d) for i, (a, b, c, d) in told)
    found = {(e.date, e.place.city) for e in record(text, "2005-03-16").events if e.type == "consultation"}
    assert found == {("2005-03-08", "쿠알라룸푸르"), ("2005-03-10/2005-03-11", "자카르타"), ("2005-03-14", "하노이")}


def test_headed_days_of_an_item_without_a_noun(record: Extract) -> None:
    text = (
        "나루진흥원, 동유럽서 상담\n\n"
        "□ 나루진흥원은 지난 10. 15(월)부터 19(금)까지 사절단을 체코와 폴란드에 파견하였음\n\n"
        "□ 국가별 상담 결과는 다음과 같음\n"
        " ○ (체코 오스트라바, 10. 16) 가람호텔에서 열린 수출상담회에 현지 업체 38개사가 나왔음\n"
        " ○ (폴란드 카토비체, 10. 18) 경제특구 회의장에서 29개사와 81건을 상담하였음\n"
    )
    found = [e for e in record(text, "2007-10-22").events if e.type == "consultation"]
    assert [e.date for e in found] == ["2007-10-16", "2007-10-18"]
    assert found[1].place.city == "카토비체"


def test_headed_days_not_of_other_numbers(record: Extract) -> None:
    text = (
        "나루시 수출 늘어\n\n나루시는 5월 12일 다낭에서 수출상담회를 열었다.\n\n□ 국가별 증가율\n"
        " ○ 중국(3.8)\n ○ 미국(5.2)\n ○ 일본(1.4)\n"
    )
    assert {e.date for e in record(text, "2015-06-01").events} == {"2015-05-12"}


def test_headed_days_of_a_delegation_are_its_stops(record: Extract) -> None:
    text = (
        "나루시 대표단 유럽 순방\n\n나루시 통상대표단이 지난 5월 12일부터 21일까지 독일과 영국을 방문하고 돌아왔다.\n\n"
        "▶ 독일(13~15일)\n 현지 기관을 찾았다.\n\n▶ 영국(18~20일)\n 시장조사를 했다.\n"
    )
    assert [e.date for e in record(text, "2015-06-01").events] == ["2015-05-12/2015-05-21"]
