"""Signings that are occasions of their own, and those that are part of another."""

from __future__ import annotations

import pytest
from short_texts import Extract

FILLER = "상담은 해마다 늘고 있다. 기업들은 판로를 찾고 있다. 도는 예산을 늘렸다. 지원은 이어진다. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # at the head of the story; the ceremony told behind it is the same
        (
            "경기도는 지난 3일 수원에서 무역협회와 업무협약을 맺었다. 협약식에는 40여명이 자리했다.",
            [("2023-05-03", "held", "수원")],
        ),
        # far down, with its day and place
        (
            FILLER + "경기도는 지난 3일 수원에서 무역협회와 업무협약을 맺었다.",
            [("2023-05-03", "held", "수원")],
        ),
        # far down without a place: told in passing
        (FILLER + "경기도는 지난 3일 무역협회와 업무협약을 맺었다.", []),
        # far down without a place, but still to come
        (
            FILLER + "경기도는 오는 20일 무역협회, 나루은행과 ‘수출 첫걸음 업무협약’을 맺는다.",
            [("2023-05-20", "planned", None)],
        ),
        # partners that are counted, not named
        (
            "경기도는 지난 3일 수원에서 식품 관련 5개 기업과 투자협약을 체결했다. 기업들은 공장을 짓는다.",
            [("2023-05-03", "held", "수원")],
        ),
        # nothing else is told: partners that are counted apart, unnamed ones, a letter of intent
        (
            "가람도는 지난 3일 예산 나루호텔에서 17개 업체 사장이 모인 자리에서 공동 투자협약을 체결했다.",
            [("2023-05-03", "held", "예산")],
        ),
        ("이들 4개 대학은 지난 3일 협약을 맺고 기술을 나누는 데 협력하기로 했다.", [("2023-05-03", "held", None)]),
        (
            "가온전자는 지난 3일 서울 나루호텔에서 하이룽그룹과 투자의향서를 체결했다.",
            [("2023-05-03", "held", "서울")],
        ),
        # of a day that an excerpt leaves out
        ("나루시와 가람군은 이날 업무협약을 체결했다.", [(None, "held", None)]),
        # a letter of intent of the day of an occasion changes hands there, whatever town a firm is from
        (
            "경기도는 지난 3일 하노이에서 수출상담회를 열었다. 안산에서 밸브를 깎는 ㈜나루밸브는 이날 바라전자와"
            " 공급의향서를 교환했다.",
            [],
        ),
        # of no day, nothing but business
        ("㈜나루테크는 최근 가람진흥원과 업무협약을 체결했다.", []),
        # a contract is no ceremony, even as the news
        ("㈜나루텍은 지난 3일 난징전자와 30만 달러의 공급계약을 체결했다.", []),
        # what follows in the same sentence: on that day, or at the same table
        (
            "경기도는 오는 11일 광주에서 ㈜나루전자, ㈜가람타이어와 2차 협약을 맺고, 같은 날 호남권 상담회도 갖는다.",
            [("2023-05-11", "planned", "광주")],
        ),
        (
            "경기도와 무역협회는 3일 하노이에서 협약을 갱신하고, 같은 자리에서 구매상담회를 열었다.",
            [],
        ),
        # what follows on the same day is another occasion
        (
            "경기도는 지난 3일 수원에서 무역협회와 업무협약을 맺었다. 협약식에 이어 오후에는 구매상담회가 열렸다.",
            [("2023-05-03", "held", "수원")],
        ),
        # in another town than the occasion of those days; a contract told aside
        (
            "경기도는 지난 2~4일 하노이에서 수출상담회를 열었다. "
            + FILLER
            + "3일에는 경기도가 대구에서 무역협회와 업무협약을 맺었다.",
            [("2023-05-03", "held", "대구")],
        ),
        (FILLER + "㈜나루텍은 지난 3일 수원에서 난징전자와 30만 달러의 공급계약을 맺었다.", []),
        # where those are who sign
        (
            "오렌지카운티를 방문중인 가람군과 나루농협은 다솔마켓과 배와 사과를 파는 MOU를 7일 체결했다.",
            [("2023-05-07", "held", "오렌지카운티")],
        ),
        # the ceremony of what was signed there
        (
            "가람도는 미국 나루한인상공회의소와 최근 로스앤젤레스에서 업무협약을 했다고 7일 밝혔다."
            " 지난 3일 열린 업무협약식에는 부지사 등 20명이 참석했다.",
            [("2023-05-03", "held", "로스앤젤레스")],
        ),
        (
            "안성시가 3일 캐나다 토론토 미시소거시 나루호텔에서 미시소거상공회의소와 업무협약을 체결했다."
            " 이날 협약식에는 안성시와 미시소거시 사람들이 참석했다.",
            [("2023-05-03", "held", "토론토")],
        ),
        # signed at an occasion told before
        (
            "경기도는 지난 3일 하노이에서 수출상담회를 열었다. 경기도는 3일 하노이에서 무역협회와 업무협약을 맺었다.",
            [],
        ),
    ],
)
def test_signings_as_occasions(record: Extract, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = record("가람도 소식\n\n" + text, "2023-05-08").events
    told = [(e.date, e.status.value, e.place.city) for e in found if e.type.value == "agreement_signing"]
    assert told == expected
