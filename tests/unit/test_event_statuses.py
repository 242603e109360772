"""The status of occasions that were moved, called off or put off, and of those without a day of publication."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "시는 17~18일 열 예정이던 ‘가람 파트너링’을 9월 16일부터 이틀간으로 늦췄다.",
            [("가람 파트너링", "2018-09-16/2018-09-17", "planned")],
        ),
        ("도는 4월 다낭에 보내려던 무역사절단을 9월 이후로 미뤘다.", [("무역사절단", "2018-09", "planned")]),
    ],
)
def test_event_statuses_moved(record: Extract, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(e.name, e.date, e.status.value) for e in record(text, PUBLISHED).events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # called off once, of the noun behind it
        (
            "도는 6월 23일 ‘가람 세미나’를 갖고, 취소됐던 나루 사절단은 7월에 다시 보낸다.",
            {"가람 세미나": "planned", "나루 사절단": "planned"},
        ),
        # held in another way
        ("도는 26일 열려던 ‘가람 구매상담회’를 온라인으로 돌렸다.", {"가람 구매상담회": "planned"}),
        ("도는 26일 열려던 ‘가람 구매상담회’를 접었다.", {"가람 구매상담회": "cancelled"}),
        # by the sentence's last verb, over another occasion
        (
            "26일로 잡혀 있던 ‘가람 투자설명회’는 다낭 대표단의 방한이 무산되면서 무기한 연기됐다.",
            {"가람 투자설명회": "cancelled", "다낭 대표단": "cancelled"},
        ),
        (
            "지난해 ‘가람 경협회의’를 갖기로 하고 사절단을 모았으나 취소했다.",
            {"가람 경협회의": "cancelled"},
        ),
        (
            "나루상의는 26일 ‘가람 간담회’를 열고, 30일 갖기로 한 ‘나루 포럼’은 물 건너갔다.",
            {"가람 간담회": "planned", "나루 포럼": "cancelled"},
        ),
        ("26일 바이어를 부르려던 ‘가람 상담회’는 날짜를 잡지 못하고 있다.", {"가람 상담회": "cancelled"}),
        # closed, not called off; a present tense behind 가진 뒤
        ("시가 꾸린 ‘가람 개척단’이 보름 일정을 접고 지난 12일 공항으로 돌아왔다.", {"가람 개척단": "held"}),
        # what lies ahead of the text's own day is to come
        ("무역관은 26일 화상 부스를 차려 ‘가람 화상상담회’로 바이어를 이어줬다.", {"가람 화상상담회": "planned"}),
    ],
)
def test_event_statuses_of_what_was_called_off(record: Extract, text: str, expected: dict[str, str]) -> None:
    assert {e.name: e.status.value for e in record(text, PUBLISHED).events} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the length of a delay, a season, a month's week, the Korean of Yanbian
        ("시는 26일 열려던 ‘가람 구매상담회’를 일주일 연기했다.", {"가람 구매상담회": "planned"}),
        ("공단은 26일 떠나려던 가람 시장개척단을 내년 봄으로 미뤘다.", {"가람 시장개척단": "planned"}),
        ("5월로 잡힌 ‘가람 구매상담회’는 9월 둘째 주로 두 달 늦춰졌다.", {"가람 구매상담회": "planned"}),
        ("당초 5월에 열기로 했던 ‘가람 포럼’은 주최측의 사정으로 래년에로 미루어졌다.", {"가람 포럼": "planned"}),
        ("시는 26일 열려던 ‘가람 구매상담회’를 뒤로 미뤘다.", {"가람 구매상담회": "cancelled"}),
        # why, not what; what an object or a count names
        (
            "26일로 잡힌 ‘가람 구매상담회’는 바이어 21개사 중 16개사가 방한을 취소하면서 9월 중순으로 늦춰졌다.",
            {"가람 구매상담회": "planned"},
        ),
        ("시는 지난달 ‘가람 상담회’를 열었으나 수입상이 대금을 미뤄 계약이 깨졌다.", {"가람 상담회": "held"}),
        # where something was agreed on; what a topic is only set beside; what had been put off before
        ("지난달 열린 ‘가람 상담회’에서 하기로 한 공장 방문은 취소됐다.", {"가람 상담회": "held"}),
        (
            "‘가람 박람회’는 6월 3일 열린다. 26일 떠나려던 나루 시장개척단은 박람회 준비와 겹쳐 취소됐다.",
            {"가람 박람회": "planned", "나루 시장개척단": "cancelled"},
        ),
        ("26일로 잡혀 있던 ‘가람 세미나’는 상대측 사정으로 무기연기.", {"가람 세미나": "cancelled"}),
    ],
)
def test_event_statuses_of_what_was_put_off(record: Extract, text: str, expected: dict[str, str]) -> None:
    assert {e.name: e.status.value for e in record(text, PUBLISHED).events} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # moved to a day that is to come; held on the day that it was moved to
        (
            "4월로 잡혔던 베트남 다낭 무역사절단은 9월로 옮겨졌다.",
            [("베트남 다낭 무역사절단", "planned", "2018-09")],
        ),
        # the day on which it was called off is no day of it
        (
            "이달 23~28일 보내려던 칠레 무역사절단은 지난달 24일 취소가 결정됐다.",
            [("칠레 무역사절단", "cancelled", "2018-04-23/2018-04-28")],
        ),
        # this year's has no time of last year
        (
            "시는 8일 ‘가람 상담회’를 열었다. 이번 상담회는 지난해 11월 다낭에서 맺은 협약의 후속 사업이다.",
            [("가람 상담회", "held", "2018-04-08")],
        ),
        # a time of its own, nearer than that of the one told before it
        (
            "청장은 지난해 11월 다낭에서 연 설명회 때를 들며, 오는 7월에는 하노이에서 상표 설명회를 갖겠다고 했다.",
            [("설명회", "held", "2017-11"), ("상표 설명회", "planned", "2018-07")],
        ),
    ],
)
def test_event_statuses_of_what_was_settled(record: Extract, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(e.name, e.status.value, e.date) for e in record(text, PUBLISHED).events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # opened, and going on, with no day of publication to tell it
        (
            "2018년 6월 15일, 제17회 가람무역박람회가 다낭에서 막을 올렸다."
            " 올해 박람회는 19일까지 5일간 펼쳐지게 된다.",
            {"제17회 가람무역박람회": "ongoing"},
        ),
        # under way while something else was held
        (
            "(가람신문=다낭) 제18회 가람무역박람회가 한창이던 2018년 6월 16일, 시내에서 나루상품관 개업식이 있었다.",
            {"제18회 가람무역박람회": "held", "나루상품관 개업식": "held"},
        ),
        # set for a month; by a past verb of holding, whatever stands beside the noun; every second year
        ("2018년 9월로 예정된 중동시장개척단은 예정대로 두바이를 찾는다.", {"중동시장개척단": "planned"}),
        (
            "2018년 6월 8일 협력사를 찾는 ‘나루 상담회’가 이어져 64개 기업이 91건을 상담했다.",
            {"나루 상담회": "held"},
        ),
        # last year's results told of the one to come
        (
            "도는 2018년 11월 12일부터 ‘가람무역엑스포’를 연다. 이 행사에서는 지난해 186만달러의 계약이 이뤄졌다.",
            {"가람무역엑스포": "planned", "지난해 엑스포": "held"},
        ),
        # a visit that came to nothing
        (
            "상공인 40여 명은 2018년 6월 15일 나루공단을 방문할 참이었으나 8일 팩스로 취소를 알려 왔다.",
            {"나루공단 방문": "cancelled"},
        ),
    ],
)
def test_event_statuses_without_a_day_of_publication(record: Extract, text: str, expected: dict[str, str]) -> None:
    assert {e.name: e.status.value for e in record(text).events} == expected
