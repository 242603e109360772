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
    ],
)
def test_antecedents_of_subjects(read: Read, resources: Resources, text: str, expected: list[set[str]]) -> None:
    assert parties(read, resources, text) == expected


def test_antecedents_a_number_that_does_not_fit_names_nobody(read: Read, resources: Resources) -> None:
    text = "경기도와 용인시, 수원시가 부스를 차렸다.\n두 기관은 업무협약을 맺었다."
    assert parties(read, resources, text) == []
