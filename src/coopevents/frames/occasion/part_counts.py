"""Counts of a part of those who took part, which go on to an occasion of their own.

Job: what stands before and behind a count of a part (바이어 가운데 12개사를 내달 춘천으로 초청해) -> whether the part
goes on to another occasion, and the slot that it fills there.  It must not know which occasion that is.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.frames.sides import BUYER

# 12개사를 11월 춘천으로 불러, 9개사는 방콕으로 자리를 옮겨, 17개사는 소피아에서 따로 상담회를 열고
GOES_ON = regex.compile(
    r"(?:을|를)\s[^.\n]{0,44}?(?:불러|부르|초청|초대|모셔)"
    r"|(?:은|는|이|가)\s[^.\n]{0,40}?(?:(?:자리|무대)를\s옮|(?<!뛰어)넘어[가갔간]|건너[가갔간]|향[했하해]|날아[가갔간])"
    r"|(?:과|와|이|가|은|는)\s[^.\n]{0,34}?상담회?(?:를|을)\s(?:한\s차례\s더\s|따로\s)?(?:갖|가[지진졌질]|열|벌)"
)
FIRMS = regex.compile(r"(?:참가|참여)?(?:업체|기업|개사)|[가-힣]단\s(?:가운데|중)")
LEAD = 28  # code points before a count in which those are told of whom it is a part


def goes_on(behind: str) -> bool:
    """Whether a part of those told goes on to an occasion of its own."""
    return GOES_ON.match(behind) is not None


def of_those(before: str, *, persons: bool) -> str | None:
    """The slot of a part: buyers of buyers, firms of firms."""
    told = before[-LEAD:]
    if BUYER.search(told):
        return "buyers" if persons else "foreign_companies"
    return "companies" if not persons and FIRMS.search(told) else None
