"""Agreements that a predicate tells without a noun."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.pipeline import Resources


def told(read: Read, resources: Resources, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    built = resources.agreement_frames.build(read(text, "2019-05-20"))
    return [(f.kind, f.status.value, tuple(c.value.name for c in f.parties)) for f in built]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("㈜가온은 김치 30만달러어치를 공급하기로 했다.", [("contract", "signed", ("㈜가온",))]),
        ("㈜가온은 김치 30만달러어치를 수출하게 됐다.", [("contract", "signed", ("㈜가온",))]),
        ("㈜가온은 M사와 김치 30만달러어치 공급에 합의했다.", [("contract", "signed", ("㈜가온", "M사"))]),
        ("▲가온중공업(010141) = 선주로부터 운반선 2척을 7211억원에 수주.", [("contract", "signed", ("가온중공업",))]),
        ("㈜가온은 호텔 체인 한 곳과 30만 불짜리 거래를 매듭지었다.", [("contract", "signed", ("㈜가온",))]),
        (
            "㈜가온은 M사와 업무협약을 맺었다.\n㈜나래도 중국의 외식업체와 손을 잡았다.",
            [("mou", "signed", ("㈜가온", "M사")), ("mou", "signed", ("㈜나래",))],
        ),
    ],
)
def test_agreement_untold_by_predicate(
    read: Read, resources: Resources, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert told(read, resources, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "공단은 기업 50개사에 3억원의 보증을 공급하기로 했다.",
        "세 기관은 내년에 구매단을 보내기로 하였다.",
        "㈜가온은 30만달러어치를 납품하는 방안을 협의 중이다.",
        "강남구가 한국무역협회와 손잡고 사절단을 보냈다.",
        "도는 수출 100만 달러를 달성하기로 했다.",
    ],
)
def test_agreement_untold_plans_and_public_supply_are_none(read: Read, resources: Resources, text: str) -> None:
    assert told(read, resources, text) == []
