"""Items of an outline that begin with an occasion and its day."""

from __future__ import annotations

import pytest
from short_texts import Extract

HEAD = (
    "나루시, 박람회 연다\n\n2023-05-08 10:00\n\n나루시는 오는 9월 24일부터 26일까지 가람관에서 ‘나루박람회’를 연다.\n"
)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("2) 홈쇼핑 상담회 : 25일, 상담장 B. 7개사 참가", ("홈쇼핑 상담회", "consultation", "2023-09-25")),
        # a weak noun, without a verb
        ("○ 국내 구매상담 : 9월 28일, 유통 MD 초청", ("국내 구매상담", "consultation", "2023-09-28")),
        (
            "○ 2022 중동 시장개척단(두바이·도하) : ’22. 9. 16. ~ 9. 23. / 9개사",
            ("2022 중동 시장개척단", "trade_mission", "2022-09-16/2022-09-23"),
        ),
        # two nouns, one item
        (
            "○ 사전간담회 및 마케팅 교육 : 9. 11.(월) 14:00, 시청",
            ("사전간담회 및 마케팅 교육", "training", "2023-09-11"),
        ),
    ],
)
def test_headed_items_are_occasions(record: Extract, item: str, told: tuple[str, str, str]) -> None:
    events = record(f"{HEAD}▶ 부대행사\n {item}\n", "2023-05-08").events
    assert [(e.name, e.type.value, e.date) for e in events[1:] or events if e.name != "나루박람회"] == [told]


@pytest.mark.parametrize(
    "item",
    [
        "○ 상담회 참가신청 : 9. 11.(월)까지",  # no occasion stands right before the colon
        "구매상담: 9월부터 시가 돕는다.",  # no item
    ],
)
def test_headed_items_only_with_the_day_behind_the_colon(record: Extract, item: str) -> None:
    events = record(f"{HEAD}▶ 안내\n {item}\n", "2023-05-08").events
    assert [e.name for e in events] == ["나루박람회"]


def test_headed_items_without_a_day_get_none(record: Extract) -> None:
    """Whether such an item is an occasion is weighed elsewhere; it has no day of its own."""
    events = record(f"{HEAD}▶ 안내\n ○ 홈쇼핑 상담회 : 7개사 참가 예정\n", "2023-05-08").events
    rules = {row.rule for e in events for row in e.evidence}
    assert "event.date.item" not in rules


def test_headed_items_name_behind_the_day(record: Extract) -> None:
    events = record(f"{HEAD}▶ 일정\n ○ 사전교육 : 9. 9.(토) 14:00, ‘인도 인증 설명회’\n", "2023-05-08").events
    assert [e.name for e in events if e.date == "2023-09-09"] == ["인도 인증 설명회"]


def test_headed_items_hold_nothing_told_behind_the_list(record: Extract) -> None:
    text = (
        f"{HEAD}▶ 부대행사\n 1) 홈쇼핑 상담회 : 25일, 상담장 B\n\n개막식에서는 나루시와 가람무역이 업무협약을 맺는다.\n"
    )
    found = record(text, "2023-05-08")
    fair = next(e for e in found.events if e.name == "나루박람회")
    assert [a.event for a in found.agreements] == [fair.id]


def test_headed_items_results_behind_a_label(record: Extract) -> None:
    text = f"{HEAD}\n○ 수출상담 : 9월 25~26일 가람관에서 치러진 해외바이어 상담회에 68명의 바이어가 방문\n"
    assert [(e.type.value, e.date) for e in record(text, "2023-10-08").events][1:] == [
        ("consultation", "2023-09-25/2023-09-26")
    ]
