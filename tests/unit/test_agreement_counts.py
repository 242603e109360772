"""Stated numbers of agreements, and what is counted beside them."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.pipeline import Resources


def numbers(read: Read, resources: Resources, text: str) -> list[tuple[str, int | None]]:
    built = resources.agreement_frames.build(read(text, "2019-05-20"))
    return [(f.kind, f.count.value if f.count is not None else None) for f in built]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("현장에서 8건의 MOU를 맺었다.", [("mou", 8)]),
        ("현장에서 8건, 189만달러의 업무협약을 맺었다.", [("mou", 8)]),
        ("상담회에서 31건 19,000천$의 현장계약을 올렸다.", [("contract", 31)]),
        ("상담회에서 31건 미화 1900만 달러의 현장계약을 올렸다.", [("contract", 31)]),
        ("상담회에서 31건 US$1900만의 현장계약을 올렸다.", [("contract", 31)]),
        ("상담회에서 31건 1900만 달러의 현장계약을 올렸다.", [("contract", 31)]),
        ("이 가운데 28건, 120만 달러는 구매 의사를 남기는 업무협약으로 이어졌다.", [("mou", 28)]),
        ("이 중 4건(18억 6천만 원)은 그 자리에서 구매의향서로 이어졌다.", [("loi", 4)]),
        ("상담액은 876만 달러였고, 7건 58만 달러는 현장에서 계약서에 서명했다.", [("contract", 7)]),
        ("모두 11건인 LOI 가운데 가장 큰 것은 눈길을 끌었다.", [("loi", 11)]),
        ("이날 양국 기업 사이에 오간 MOU도 86건에 이른다.", [("mou", 86)]),
        ("3건의 MOU와 5건의 수출계약이 체결됐다.", [("mou", 3), ("contract", 5)]),
        ("식품, 관광 등 분야의 18개 대상이 잇달아 서명되였으며 계약총액은 28억원에 달했다.", [("contract", 18)]),
        ("대표단은 26개 기업과 입주의향서를 교환하였다.", [("loi", 26)]),
    ],
)
def test_agreement_counts_stated(
    read: Read, resources: Resources, text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert numbers(read, resources, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "상담 1012건, 현장계약 128만불로 집계됐다.",
        "도는 MOU 20건을 목표로 잡았다.",
        "중소기업 14곳이 현장계약 105만 달러를 따냈다.",
    ],
)
def test_agreement_counts_of_something_else(read: Read, resources: Resources, text: str) -> None:
    assert all(count is None for _, count in numbers(read, resources, text))
