"""Whom 두 기관은, 이 회사는 and a missing subject mean."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.pipeline import Resources


def parties(read: Read, resources: Resources, text: str) -> list[set[str]]:
    built = resources.agreement_frames.build(read(text, "2019-05-20"))
    return [{c.value.name for c in f.parties} for f in built if f.parties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "미주한인상공회의소총연합회와 중소기업중앙회가 함께 나선다.\n두 단체는 지난 29일 업무협약(MOU)을 맺었다.",
            [{"미주한인상공회의소총연합회", "중소기업중앙회"}],
        ),
        (
            "㈜가온은 태국 T사를 만났다.\n양사는 5일 공급계약을 체결했다.",
            [{"㈜가온", "T사"}],
        ),
        (
            "가장 붐빈 곳은 ㈜가온 부스였다.\n호텔 체인 한 곳과는 30만 불짜리 계약을 맺었다.",
            [{"㈜가온"}],
        ),
        (
            "㈜가온이 공장을 짓는다.\n이 회사는 T사와 공급계약을 맺었다.",
            [{"㈜가온", "T사"}],
        ),
        (
            "㈜가온이 태국 T사와 값에 뜻을 같이함에 따라 양사는 5일 공급계약을 체결했다.",
            [{"㈜가온", "T사"}],
        ),
    ],
)
def test_antecedents_of_subjects(read: Read, resources: Resources, text: str, expected: list[set[str]]) -> None:
    assert parties(read, resources, text) == expected


def test_antecedents_a_number_that_does_not_fit_names_nobody(read: Read, resources: Resources) -> None:
    text = "경기도와 용인시, 수원시가 부스를 차렸다.\n두 기관은 업무협약을 맺었다."
    assert parties(read, resources, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as many as the list says that it names
        (
            "나래테크노파크(원장 ○○○), 기술보증기금 대전센터, KB하나은행 충청본부, (사)가람벤처협회 등 네 기관이 "
            "함께한다. 네 기관은 27일 업무협약을 체결했다.",
            {"나래테크노파크", "기술보증기금 대전센터", "KB하나은행 충청본부", "가람벤처협회"},
        ),
        # they, behind those who act together
        (
            "전주시와 한국탄소융합기술원, 용기 제조업체 ㈜가람, 프랑스 클러스터 EMD2 등 4개 기관·기업이 힘을 모은다. "
            "이들은 지난 18일 ‘용기 공동개발 업무협약’을 맺었다.",
            {"전주시", "한국탄소융합기술원", "㈜가람", "EMD2"},
        ),
        (
            "㈜가람과 나래금속, ㈜다온이 공동수주에 나선다. 이들 세 회사는 13일 "
            "가람상공회의소에서 공동수주 협약을 맺었다.",
            {"㈜가람", "나래금속", "㈜다온"},
        ),
        # a list without particles, whose items the number vouches for
        (
            "몸체를 찍는 ㈜가람, 전원을 만드는 세명파워, 제어기를 개발하는 ㈜다온. "
            "세 회사는 3월 17일 협약서에 도장을 찍었다.",
            {"㈜가람", "세명파워", "㈜다온"},
        ),
        (
            "가람테크노파크와 나래테크노파크는 기업을 돕기로 했다. 양 테크노파크는 14일 업무협약을 체결했다.",
            {"가람테크노파크", "나래테크노파크"},
        ),
        # the list and its number in the sentence that tells of it
        (
            "12월 9일에는 가람상공회의소와 안산고용노동지청, 기업은행 안산지점 셋이 ‘청년채용 업무협약’을 맺었다.",
            {"가람상공회의소", "안산고용노동지청", "기업은행 안산지점"},
        ),
    ],
)
def test_antecedents_as_many_as_told(read: Read, resources: Resources, text: str, expected: set[str]) -> None:
    assert parties(read, resources, text) == [expected]


def test_antecedents_those_who_acted_since(read: Read, resources: Resources) -> None:
    text = (
        "㈜가람은 T사와 업무협약을 체결했다. 이튿날 중소벤처기업부와 하노이상공회의소가 간담회를 열었다. "
        "양 기관은 지난해 10월 양해각서를 체결한 바 있다."
    )
    assert parties(read, resources, text)[-1] == {"중소벤처기업부", "하노이상공회의소"}


@pytest.mark.parametrize(
    "text",
    [
        # firms that are only counted; fewer told than counted; who was made to act, no number
        "경기도와 용인시가 부스를 차렸다. 참가업체 두 곳이 협약을 맺었다.",
        "경기도, 용인시 등 다섯 기관이 부스를 차렸다. 다섯 기관은 협약을 맺었다.",
        "경기도와 용인시가 교류회를 열었다. 해마다 번갈아 열자는 제안을 받았고 협약을 맺었다.",
    ],
)
def test_antecedents_of_others_names_nobody(read: Read, resources: Resources, text: str) -> None:
    assert parties(read, resources, text) == []


def test_antecedents_names_that_their_number_vouches_for(read: Read, resources: Resources) -> None:
    text = "나래도는 29일 도청에서 제일푸드원, 캄텍, 미래화학, 누리환경기연 등 4개사와 업무협약을 체결했다."
    named = {"제일푸드원", "캄텍", "미래화학", "누리환경기연"}
    assert [p & named for p in parties(read, resources, text)] == [named]
    common = "전주시는 29일 자동차, 조선, 기계 등 3개 업체와 업무협약을 체결했다."
    assert parties(read, resources, common) in ([], [{"전주시"}])


def test_antecedents_many_firms_that_took_part_do_not_sign_all(read: Read, resources: Resources) -> None:
    text = (
        "㈜가람, ㈜나래, ㈜다솔, ㈜라온, ㈜마루 등 5개 기업이 박람회에 참가했다.\n"
        "현지 바이어 M사와 30만 달러의 수출계약을 체결했다."
    )
    assert all(len(p) <= 1 for p in parties(read, resources, text))
