"""What a count says: `Count`.  Pure data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CountUnit(StrEnum):
    FIRM = "firm"  # 개사, 개 기업, 곳, 개 업체, 社
    PERSON = "person"  # 명, 인, 여명
    CASE = "case"  # 건, 회 (상담), 차 (연변)
    COUNTRY = "country"  # 개국
    TIMES = "times"  # 차례, 회
    BOOTH = "booth"
    THING = "thing"  # 개, and what has no class of its own


@dataclass(frozen=True, slots=True)
class Count:
    """`number` and what is counted.

    `noun` is the counted noun phrase as written, taken from before (국내기업 187개사) or after (60여개 글로벌 기업) the
    number, without particles; '' where the text has none.
    """

    number: int
    unit: CountUnit
    noun: str = ""
    bound: str = "exact"
