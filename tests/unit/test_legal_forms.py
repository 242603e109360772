"""Legal forms are no part of a firm's name, however they are written."""

from __future__ import annotations

import pytest

from coopevents.values.legal_forms import bare_name, name_key


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("㈜나루정밀", "나루정밀"),
        ("(주) 나루정밀", "나루정밀"),
        ("（주）나루정밀", "나루정밀"),
        ("나루정밀 주식회사", "나루정밀"),
        ("농업회사법인 ㈜나루푸드", "나루푸드"),
        ("나루유한책임회사", "나루"),
        ("(사)나루무역협회", "나루무역협회"),
        ("주안정밀", "주안정밀"),  # 주 without brackets belongs to the name
        ("나루공사", "나루공사"),
    ],
)
def test_bare_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


def test_spellings_of_a_firm_have_one_key() -> None:
    names = ["㈜나루 K-테크", "(주)나루K-테크", "나루 K테크 주식회사", "나루k테크"]
    assert {name_key(name) for name in names} == {"나루k테크"}
