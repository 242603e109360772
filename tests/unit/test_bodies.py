"""Coordinations of organisations and the particles behind them."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.frames.bodies import principals, runs, shared_subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("경기도와 KOTRA가 상담회를 열었다.", [(["경기도", "KOTRA"], "가")]),
        ("경기도·수원시·KOTRA는 상담회를 열었다.", [(["경기도", "수원시", "KOTRA"], "는")]),
        ("중소기업청(청장 홍길동)은 상담회를 열었다.", [(["중소기업청"], "은")]),
        ("한국무역협회, KOTRA 등 5개 기관은 상담회를 열었다.", [(["한국무역협회", "KOTRA"], "은")]),
        ("행정안전부와 12개 시·도가 상담회를 열었다.", [(["행정안전부"], "가")]),
        ("경기도는 수원시와 상담회를 열었다.", [(["경기도"], "는"), (["수원시"], "와")]),
        ("KOTRA 현지 무역관이 바이어를 찾았다.", [(["KOTRA"], "이")]),
        ("한국의 KOTRA와 일본의 일본무역진흥기구가 상담회를 열었다.", [(["KOTRA", "일본무역진흥기구"], "가")]),
        ("경북도 역시 상담회를 열었다.", [(["경북도"], " 역시")]),
    ],
)
def test_bodies_runs(read: Read, text: str, expected: list[tuple[list[str], str]]) -> None:
    reading = read(text)
    line = reading.lines[0]
    found = [([b.value.name for b in r.bodies], r.marker) for r in runs(reading, line, line.start, line.end)]
    assert found == expected


def test_bodies_principals_leave_out_glosses(read: Read) -> None:
    reading = read("KOTRA(코트라;대한무역투자진흥공사)와 한국무역협회는 사절단을 보냈다.")
    line = reading.lines[0]
    assert len(principals(reading, line.start, line.end)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("경기도와 KOTRA는 협약을 맺었다. 두 기관은 상담회를 연다.", ["경기도", "KOTRA"]),
        ("경기도와 수원시, KOTRA는 협약을 맺었다. 세 기관은 상담회를 연다.", ["경기도", "수원시", "KOTRA"]),
        ("경기도와 수원시, KOTRA는 협약을 맺었다. 두 기관은 상담회를 연다.", []),
        ("경기도와 KOTRA는 협약을 맺었다. 두 회사는 상담회를 연다.", []),
    ],
)
def test_bodies_shared_subject(read: Read, text: str, expected: list[str]) -> None:
    reading = read(text)
    line = reading.lines[-1]
    assert [b.value.name for b in shared_subject(reading, line, line.start, line.end)] == expected
