"""Texts made to hurt: the work for a text grows as its length does, whatever it is made of.

Time of the processor is compared, not seconds: a text four times as long may take at most ten times as long (sixteen
would be the square).
"""

from __future__ import annotations

import time

import pytest

from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, extract

SHORT = 1500
TIMES = 4
GROWS_AT_MOST = 10.0
FREE = 0.25  # seconds of the processor; below, nothing is compared
UNITS = (
    "( ) [ < 억 조 만 1 1, 1. 1억 제 제1 가 가, 가· · 가나다라 (가) 『 「 “ ' ㈜ A a. A- - ~ 1~ &amp; &# <a <!-- % $ "
    "\\ / 가/ 시 군 월 회 원 명 사 다. ? 가? | = : 주최 주최· 한- 한·중 _ @ a@ 상담회 하노이"
).split()
SPACED = (
    " ",
    "\t",
    "가 ",
    "1 ",
    "1월 ",
    "1일 ",
    "□ 가\n",
    "다.\n",
    "은 ",
    "에서 ",
    "협약을 ",
    "체결 ",
    "1  2  3\n",
    "일시 : ",
)


def work(text: str, resources: Resources) -> float:
    """Seconds of the processor for a text, the shorter of two runs."""
    raw = RawDocument("x", f"가람시 소식\n\n{text}\n", published="2016-05-10", published_basis="sidecar")
    taken = []
    for _ in range(2):
        started = time.thread_time()
        extract(raw, resources)
        taken.append(time.thread_time() - started)
        if taken[0] < FREE:
            break
    return min(taken)


@pytest.mark.parametrize("unit", [*UNITS, *SPACED])
def test_growth_of_the_whole(unit: str, resources: Resources) -> None:
    long = work((unit * SHORT * TIMES)[: SHORT * TIMES], resources)
    if long > FREE:
        assert long < GROWS_AT_MOST * max(work((unit * SHORT)[:SHORT], resources), FREE / TIMES)
