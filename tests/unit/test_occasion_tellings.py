"""Which occasions a few sentences tell, with status and day: what is told of the one beside is not told of it."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2019-06-20"

Told = list[tuple[str, str, str | None]]


def told(record: Extract, text: str, published: str | None = PUBLISHED) -> Told:
    events = record(text, published).events
    return sorted((event.name, event.status.value, event.date) for event in events)


HELD = ("가람 부품상담회", "held", "2019-06-18")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a clause that modifies the next name tells of that one
        (
            "가람청은 18일 다낭에서 ‘가람 부품상담회’를 열었다. 이번 상담회는 지난 3월 대전에서 열린 ‘제2차 가람-다낭 "
            "협력포럼’에서 두 나라가 뜻을 모은 데 따른 후속 조치로, 12개사가 참가했다.",
            [HELD, ("제2차 가람-다낭 협력포럼", "held", "2019-03")],
        ),
        (
            "가람청은 18일 다낭에서 ‘가람 부품상담회’를 열었다. 금번 상담회는 4월 부산에서 개최된 ‘나루 기업인 포럼’의 "
            "합의를 이행하려고 마련한 것이다.",
            [HELD, ("나루 기업인 포럼", "held", "2019-04")],
        ),
        (
            "가람청은 18일 다낭에서 ‘가람 부품상담회’를 열었다. 이번 상담회는 5월로 계획했던 ‘하노이 무역사절단’이 "
            "취소되면서 그 예산으로 준비했다.",
            [HELD, ("하노이 무역사절단", "cancelled", "2019-05")],
        ),
        (
            "가람청은 18일 다낭에서 ‘가람 부품상담회’를 열었다. 상담회에서는 오는 9월 창원에서 열리는 "
            "‘나루 기계박람회’에 서로 기업을 보내기로 했다.",
            [HELD, ("나루 기계박람회", "planned", "2019-09")],
        ),
        # but what it is part of has its day
        (
            "행사는 내달 8일 부산에서 열리는 ‘나루 종합상담회’다.",
            [("나루 종합상담회", "planned", "2019-07-08")],
        ),
        # a standing circle of firms is no occasion; its meeting is
        (
            "가람이업종교류회에서 만난 두 회사는 18일 다낭에서 열린 ‘가람 부품상담회’에 나란히 나왔다.",
            [HELD],
        ),
        # a hall before 열린 is no fair
        (
            "15~17일 나루시 가람메세에서 열린 ‘제6회 가람 생활용품전’에 도내 12개 업체가 참가해 82만달러를 계약했다.",
            [("제6회 가람 생활용품전", "held", "2019-06-15/2019-06-17")],
        ),
        # so many talks are no so many occasions
        (
            "18일 다낭에서 열린 기술매칭 상담회에서 연구실 14곳이 현지 기업 22곳과 마주 앉아 모두 48차례 상담했다.",
            [("기술매칭 상담회", "held", "2019-06-18")],
        ),
        # the last word of a name told again
        (
            "가람청은 18일 다낭에서 ‘가람 물산업 기술설명회’를 열었다. 기술설명회에서는 다섯 가지 기술이 소개됐으며 "
            "80여명이 귀를 기울였다.",
            [("가람 물산업 기술설명회", "held", "2019-06-18")],
        ),
        # a hall of talks is the house of the talks behind it
        (
            "가람센터는 27~28일 나루 화상상담장에서 ‘긴급 온라인 수출상담회’를 열기로 하고 45곳을 모으고 있다.",
            [("긴급 온라인 수출상담회", "planned", "2019-06-27/2019-06-28")],
        ),
        # guests are invited to a training: one occasion
        (
            "가람청은 오는 9월 다낭시 공무원과 기업인 15명을 대전으로 초청하여 중소기업 정책연수를 실시할 계획이다.",
            [("중소기업 정책연수", "planned", "2019-09")],
        ),
        # 협력단: a mission, or a body of a school
        (
            "가람진흥원은 24일부터 28일까지 폴란드에 IT협력단을 파견한다. 나루대 산학협력단은 함께하지 않는다.",
            [("IT협력단", "planned", "2019-06-24/2019-06-28")],
        ),
        # what was to be held
        (
            "다낭시 교류단의 가람시 방문이 취소됐다. 교류단은 25일 가람센터에서 도내 기업 20곳과 상담회를 할 참이었다.",
            [("다낭시 교류단의 가람시 방문", "cancelled", None), ("상담회", "cancelled", "2019-06-25")],
        ),
    ],
)
def test_occasion_tellings_of_one_or_the_other(record: Extract, text: str, expected: Told) -> None:
    assert told(record, text) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "그래서 기관들은 상담회를 열고 사절단을 보낸다.",
        "협회도 진흥원도 저마다 개척단을 꾸리고 상담회를 연다. 그러나 한 번 나간 기업이 또 나가는 일이 잦다.",
        "정부와 지자체는 해외에서 상담회를 열고 바이어를 모셔 온다.",
    ],
)
def test_occasion_tellings_of_what_is_done_at_large(record: Extract, text: str) -> None:
    assert told(record, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was agreed on lies ahead, not where it was
        (
            "가람시 대표단은 지난 13~15일 다낭시를 방문, 시장을 만나고 항로를 여는 데 협력하기로 했다.",
            [("가람시 대표단", "held", "2019-06-13/2019-06-15")],
        ),
        (
            "가람군은 17일 다낭식품협회와 간담회를 갖고 내년 봄 회원들을 가람으로 초청하기로 했다.",
            [("다낭식품협회와 간담회", "held", "2019-06-17")],
        ),
        # both are planned
        (
            "가람군은 다음 달 4일 간담회를 열고 9월 사절단을 보내기로 했다.",
            [("간담회", "planned", "2019-07-04"), ("사절단", "planned", "2019-09")],
        ),
    ],
)
def test_occasion_tellings_beside_what_was_agreed(record: Extract, text: str, expected: Told) -> None:
    names = [(status, date) for _, status, date in told(record, text)]
    assert all((status, date) in names for _, status, date in expected), told(record, text)


@pytest.mark.parametrize(
    "heading", ["3. 다낭 일정(예정)", "□ 향후 계획", "4. 후속 계획", "□ 내년에는 통상 예산을 52억 원으로 늘린다."]
)
def test_occasion_tellings_below_a_heading_of_plans(record: Extract, heading: str) -> None:
    text = (
        "가람청 보도자료\n\n□ 개요\n  ○ 가람청은 4. 18(목) 다낭에서 「가람 부품상담회」를 개최하였음\n\n"
        f"{heading}\n  - 5. 26(일) 하노이에서 「나루 협력포럼」 개최\n"
    )
    assert [status for name, status, _ in told(record, text, None) if name == "나루 협력포럼"] == ["planned"]


def test_occasion_tellings_abbreviation_in_an_item_of_a_schedule(record: Extract) -> None:
    text = (
        "가람부 주간 주요일정 (’19.6.24 ~ 6.28)\n\n6.25(화)\n 10:00  나루 부품포럼 (1차관, 코엑스)\n"
        " 16:00  나루상의(NCC) 임원 간담회 (장관, 나루호텔)\n\n6.27(목)\n 14:30  가람협력 설명회 (2차관, 나루홀)\n"
    )
    assert ("나루상의(NCC) 임원 간담회", "planned", "2019-06-25") in told(record, text)
