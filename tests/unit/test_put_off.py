"""Occasions put off, held in another form, or told among others that are: texts that list what was called off."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "시는 17일 가람컨벤션센터에서 개최할 예정이던 ‘나루 바이오 포럼’을 9월 16일부터 이틀간으로 늦췄다.",
            [("나루 바이오 포럼", "planned", "2023-09-16/2023-09-17")],
        ),
        (
            "4월 창춘에 보내려던 ‘동북3성 무역사절단’도 9월 이후로 미뤘다.",
            [("동북3성 무역사절단", "planned", "2023-09")],
        ),
        (
            "공단은 26일 청주에서 마련하려던 구매상담회를 화상상담으로 돌렸다.",
            [("구매상담회", "planned", "2023-05-26")],
        ),
        ("하반기 동남아 시장개척단은 내년 2월로 넘어갔다.", [("동남아 시장개척단", "planned", "2024-02")]),
        # its days in a bracket behind the name; not called off but held otherwise
        (
            "시는 나루에서 열 예정이던 「가람상품전」(6.10.~6.13.)을 잠정 연기한다고 밝혔다.",
            [("가람상품전", "cancelled", "2023-06-10/2023-06-13")],
        ),
        (
            "25일 진흥원이 열기로 한 ‘가람 구매상담회’는 취소 대신 화상 방식으로 돌린다.",
            [("가람 구매상담회", "planned", "2023-05-25")],
        ),
        # held after all, at a time behind the noun; not held, over the clause that says why
        (
            "나루시는 3월 하순 갖기로 했던 해외 바이어 초청상담회를 24~25일 화상으로 진행한다.",
            [("해외 바이어 초청상담회", "planned", "2023-05-24/2023-05-25")],
        ),
        (
            "연합회는 다음달 4일부터 6일까지 개최 예정이던 ‘가람 섬유박람회’를 확산을 우려해 열지 않기로 결정했다.",
            [("가람 섬유박람회", "cancelled", "2023-06-04/2023-06-06")],
        ),
        (
            "시는 3일 떠날 예정이던 인도 무역사절단 파견을 무기한 연기했다.",
            [("인도 무역사절단", "cancelled", "2023-05-03")],
        ),
        (
            "17일 열리는 나루가전박람회는 오는 8월 7일부터 9일까지 가람전시장에서 개최되는 것으로 일정이 미뤄졌다.",
            [("나루가전박람회", "planned", "2023-08-07/2023-08-09")],
        ),
        (
            "17일 갖기로 한 나루가전박람회는 일단 8월 7일 가람전시장에서 여는 것으로 날짜를 늦췄다.",
            [("나루가전박람회", "planned", "2023-08-07")],
        ),
        # two that are put off together
        (
            "조합은 5월 열 예정이던 제7차 나루대표자대회·수출상담회를 한 달 연기해 6월 21∼23일 수원에서 연다.",
            [
                ("제7차 나루대표자대회", "planned", "2023-06-21/2023-06-23"),
                ("제7차 나루대표자대회·수출상담회", "planned", "2023-06-21/2023-06-23"),
            ],
        ),
        # what is put off is a topic of its own, behind the occasion at which something else is done
        (
            "시는 8월 열리는 ‘나루 우정주간’에 기업인을 보내되 공연단 파견은 하반기로 미루기로 했다.",
            [("나루 우정주간", "planned", "2023-08")],
        ),
        # a headline tells that it is put off, the body to which day
        (
            "나루시, 가전박람회 연기\n\n시는 5월 17일에서 8월 7일로 미룬 나루가전박람회를 다시 준비하고 있다.",
            [("나루가전박람회", "planned", "2023-08-07")],
        ),
    ],
)
def test_put_off_to_another_day_or_form(
    record: Extract, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert [(e.name, e.status.value, e.date) for e in record(text, PUBLISHED).events] == expected


def test_put_off_day_lends_no_month_to_the_next_item(record: Extract) -> None:
    text = (
        "시는 17일 열기로 했던 ‘나루 바이오 포럼’을 9월 16일로 늦췄다. "
        "공단은 26일 청주에서 ‘가람 구매상담회’를 예정대로 연다."
    )
    assert [e.date for e in record(text, PUBLISHED).events] == ["2023-09-16", "2023-05-26"]
    text = text.replace("9월 16일로", "다음 달 16일로")
    assert [e.date for e in record(text, PUBLISHED).events] == ["2023-06-16", "2023-05-26"]
    text = text.replace("다음 달 16일로", "7월 셋째 주로")
    assert [e.date for e in record(text, PUBLISHED).events] == ["2023-07-17/2023-07-23", "2023-05-26"]


def test_put_off_talks_on_a_screen_are_an_occasion(record: Extract) -> None:
    text = (
        "가람재단, 수출길 화상으로 잇는다\n\n"
        "가람산업진흥재단은 지난 3일 성남 글로벌센터에서 두바이 바이어 9개사와 의료기기 기업 14개사를 "
        "화상으로 연결해 38건, 270만달러를 상담했다."
    )
    (talks,) = record(text, PUBLISHED).events
    assert (talks.name, talks.type.value, talks.status.value, talks.date) == (
        "화상상담",
        "consultation",
        "held",
        "2023-05-03",
    )
    told = talks.participants
    assert (told.companies, told.foreign_companies, told.meetings) == (14, 9, 38)
    assert record("재단 소식\n\n재단은 지난 3일 지원 방안을 화상으로 이어 알렸다.", PUBLISHED).events == ()


def test_put_off_kinds_counted_are_no_occasions(record: Extract) -> None:
    text = "도는 5일 무역사절단 9회, 해외전시회 21회, 초청상담회 4회를 통해 3억달러를 상담했다고 집계했다."
    assert record(text, PUBLISHED).events == ()


def test_put_off_a_list_is_told_by_its_last(record: Extract) -> None:
    text = "가람 바이코리아 설명회, 나루시 수출상담회, 중국 유통 상품전 등이 무기 연기됐다."
    assert [(e.name, e.status.value) for e in record(text, PUBLISHED).events] == [
        ("가람 바이코리아 설명회", "cancelled"),
        ("나루시 수출상담회", "cancelled"),
        ("중국 유통 상품전", "cancelled"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "감염병이 번지면서 해외 수출상담회 및 무역사절단이 줄줄이 취소되고 있다.",
        "시·군은 판로를 돕는 시장개척단 활동을 취소하거나 하반기로 연기하고 있다.",
    ],
)
def test_put_off_kinds_at_large_are_no_occasions(record: Extract, text: str) -> None:
    assert record(text, PUBLISHED).events == ()


def test_put_off_what_is_to_come_is_not_held(record: Extract) -> None:
    text = "나루시는 9월 11~16일 예정된 싱가포르 시장개척단을 추진할지 여부를 고민 중이다."
    assert [e.status.value for e in record(text, PUBLISHED).events] == ["planned"]


def test_put_off_to_a_month_is_no_past_one(record: Extract) -> None:
    text = "6월 4일부터 사흘간 열기로 한 ‘가람 구매상담회’는 10월 중순으로 밀렸다."
    assert [(e.date, e.status.value) for e in record(text, "2018-04-20").events] == [("2018-10", "planned")]
