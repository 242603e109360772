"""Whether a later telling is of the same agreement or of another one."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"
SIGNED = "나래시는 11일 시청에서 ㈜새솔엠과 투자양해각서(MOU)를 체결했다. "


def told(record: Extract, text: str) -> list[tuple[str, str, list[str]]]:
    """Kind, status and parties."""
    return [(a.kind.value, a.status.value, [p.name for p in a.parties]) for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    "behind",
    [
        "이번에 투자양해각서를 체결하게 되는 ㈜새솔엠은 냉동육 기업이다.",
        "이번 투자협약을 체결한 ㈜새솔엠은 28억원을 들여 공장을 짓는다.",
        "㈜새솔엠은 이날 투자협약 체결을 통해 50명을 고용하기로 했다.",
        "이다온 시장은 “우리시와 투자양해각서를 체결한 ㈜새솔엠 대표께 감사드린다”고 말했다.",
    ],
)
def test_same_agreement_taken_up(record: Extract, behind: str) -> None:
    assert told(record, SIGNED + behind) == [("mou", "signed", ["나래시", "㈜새솔엠"])]


@pytest.mark.parametrize(
    ("behind", "kinds"),
    [
        ("㈜새솔엠은 다음 달 나래시와 입주계약을 체결할 예정이다.", ["mou", "contract"]),
        ("나래시는 내달 ㈜다온과도 투자양해각서를 체결할 예정이다.", ["mou", "mou"]),
        ("나래시는 지난해 3월에는 ㈜다온과 투자양해각서를 체결했다.", ["mou", "mou"]),
    ],
)
def test_same_agreement_another_one(record: Extract, behind: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in told(record, SIGNED + behind)] == kinds


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "기술보증기금은 1일 서울에서 3개 유관기관과 업무협약을 체결했다. 기보를 비롯해 △한국발명진흥회 "
            "△KOTRA △한국무역협회 총 4개 기관이 협력한다.",
            ["기술보증기금", "한국발명진흥회", "KOTRA", "한국무역협회"],
        ),
        ("문경시에 따르면 오는 25일 ㈜새솔엠과 투자협약을 체결한다.", ["문경시", "㈜새솔엠"]),
    ],
)
def test_same_agreement_parties_told_elsewhere(record: Extract, text: str, parties: list[str]) -> None:
    ((_, _, found),) = told(record, text)
    assert found == parties


def test_same_agreement_counted_beside_it(record: Extract) -> None:
    """Last year's firms and those of a ceremony that modifies them are no agreement of the text."""
    text = SIGNED + "나래시는 지난해 218개 기업과 오늘 협약식을 갖는 22개 기업을 포함해 284개 기업을 유치했다."
    assert [parties for _, _, parties in told(record, text)] == [["나래시", "㈜새솔엠"]]
