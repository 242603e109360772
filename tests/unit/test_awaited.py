"""Occasions that are to come though no word of their own says so."""

from __future__ import annotations

import pytest
from short_texts import Extract


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # told by the verb that ends the sentence, by the day, by the kind of text
        ("도는 3월 다낭에서 ‘가람 로드쇼’를 열고, 기업의 현지 실증에 예산 5억원을 쓴다.", "planned"),
        ("두 기관은 내년 상반기 중 다낭에서 ‘가람 포럼’을 개최하는 데에도 뜻을 같이했다.", "planned"),
        (
            "수출상담회 참가업체 모집\n\n- 행사명 : 가람 수출상담회\n- 일시 : 10. 20(수) 10:00\n- 장소 : 코엑스",
            "planned",
        ),
        # what is over, and what is planned at it
        ("도는 3월 다낭에서 ‘가람 로드쇼’를 열고, 나루시와 협약을 맺기로 했다.", "held"),
        ("도는 3월 다낭에서 ‘가람 로드쇼’를 열고, 나루시와 협약을 맺었다.", "held"),
    ],
)
def test_awaited_of_texts_without_a_day(record: Extract, text: str, status: str) -> None:
    found = [e.status.value for e in record(text, None).events if e.name.startswith("가람")]
    assert found == [status]


def test_awaited_visit_that_ends_with_the_sentence(record: Extract) -> None:
    text = "나루시 방문단은 지난 3일 입국해 4일 다솔연구원을 방문했다.\n\n방문단은 6일 부산을 둘러본 뒤 출국했다."
    assert "2018-04-03/2018-04-06" in [e.date for e in record(text, "2018-04-20").events]
