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
        "나래시와 ㈜새솔엠은 지역 경제를 살리고자 양해각서를 추진했다.",
        "나래시는 협약 체결 뒤 공장 터를 둘러보았다.",
        "이날 체결된 협약에 따르면 공장에는 28억원이 든다.",
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
        ("나래시와 ㈜새솔엠은 이와 별도로 인력양성 협약에도 서명했다.", ["mou", "mou"]),
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


def test_same_agreement_those_before_it(record: Extract) -> None:
    """Those that … 에 이어 lists are agreements of their own, on the day written before them."""
    text = (
        "기보는 15일 중진공과 업무협약을 체결했다. 기보는 지난 2월 한국창업보육협회와 한국발명진흥회, "
        "지난달 KOTRA에 이어 이날 네번째 업무협약을 맺었다."
    )
    found = [(a.date, [p.name for p in a.parties]) for a in record(text, PUBLISHED).agreements]
    assert found == [
        ("2023-05-15", ["기보", "중진공"]),
        ("2023-02", ["기보", "한국창업보육협회"]),
        ("2023-02", ["기보", "한국발명진흥회"]),
        ("2023-04", ["기보", "KOTRA"]),
    ]


def test_same_agreement_not_between_states(record: Extract) -> None:
    text = "우리나라는 몽골과 2015년 보건의료 협력 약정을 체결해 면허를 인정하고 절차를 간소화했다."
    assert told(record, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told again without a name
        (SIGNED + "두 기관 모두 처음으로 기술까지 넓힌 협약을 체결한 것이다.", 1),
        (SIGNED + "시청에서는 이날 오전 실국장들이 참석한 가운데 양해각서를 체결했다.", 1),
        # another one, or another day
        (SIGNED + "이 밖에 나래시는 누리공단과 양해각서를 체결했다.", 2),
        (SIGNED + "이 밖에 도자기 업체 2곳이 양해각서를 교환했다.", 2),
    ],
)
def test_same_agreement_that_names_nobody(record: Extract, text: str, expected: int) -> None:
    assert len(told(record, text)) == expected
