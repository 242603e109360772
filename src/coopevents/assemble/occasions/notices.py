"""Notices that call for firms: 무역사절단 참가기업 모집 공고, and what they look back on.

Job: Reading -> whether the text is such a call, and below which heading a place of it looks back (지난해 실적).  What a
call tells is to come, its terms (지원내용, 참가비) are those of the occasion that it calls for, and the results below
such a heading are those of the edition before.  It must not know drafts or records.
"""

from __future__ import annotations

from itertools import takewhile

from coopevents import regex
from coopevents.document import Block, Zone
from coopevents.frames.reading import Reading

# 해외시장개척단 참가업체 모집, 참가기업 모집 변경 공고, 참여기업을 찾습니다
CALL = regex.compile(r"(?:참가|참여)[^\n]{0,8}(?:모집|신청|안내|찾습니다)|모집[ \t]?(?:변경[ \t]?|재)?(?:공고|안내)")
# 작년 실적, 지난 사절단 성과, 참고 : 2022년 실적: headings below which a call looks back
BACK = regex.compile(r"실적(?!\s?증명)|성과|결과(?!보고|는|를|\s?[발통])|지난해|지난\s(?:사절단|행사|회의)|작년|전년")
HEADING = 60  # characters of an item in which such a word stands
HEAD = frozenset({Zone.TITLE, Zone.SUBTITLE, Zone.FURNITURE})  # what stands above a text


def heads(reading: Reading) -> list[Block]:
    """The titles of a text, and what stands above it: 상공회의소 공고 제2025-31호 ⏎ 2025 무역사절단 참가기업 모집."""
    blocks = reading.document.blocks
    above = list(takewhile(lambda block: block.zone in HEAD, blocks))
    return above + [b for b in blocks if b.zone is Zone.TITLE and b not in above]


def is_call(reading: Reading) -> bool:
    """A text that calls for firms, in its title or below an office's line."""
    return any(CALL.search(reading.text, block.start, block.end) for block in heads(reading))


def looking_back(reading: Reading, position: int) -> Block | None:
    """The heading, or the item itself, that tells a place of a call to be of the past: ◈ 작년 실적 ⏎ - …"""
    depth = None
    blocks = reading.document.blocks if is_call(reading) else ()
    for block in reversed([b for b in blocks if b.start <= position]):
        if depth is None or block.level < depth:
            depth = block.level
            if BACK.search(reading.text, block.start, min(block.end, block.start + HEADING)):
                return block
    return None
