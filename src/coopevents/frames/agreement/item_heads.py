"""The firm that an item of a list is about, written at its head: it signs what the item tells.

Job: a line -> its head.  Constructions: - ㈜가나(경기 화성, 포장기) : B사와 … · ▲라마(012345) = … ·
- ㈜가람 12만 달러 현장계약 · (나래공단) 14:00 … V사와 MOU 체결.  It must not know frames.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import Body
from coopevents.frames.reading import Line, Reading

HEAD_OF_ITEM = regex.compile(r"\G(?:\s?[\(\[][^()\[\]\n]{1,60}[\)\]])*+\s?[:：=]\s?")
HEAD_OF_CASE = regex.compile(r"\G,\s")  # 우수사례 : ㈜가람, 베트남 수입상과 …
PLACE_BEFORE = regex.compile(r"(?:[가-힣]{2,5}\s){1,2}")
# - 유아용 스킨케어를 만드는 A사 : …, - 원격진료 솔루션의 ㈜나래 : …
DESCRIBES = regex.compile(
    r"(?:[-–○ㅇ▲△▶]\s?)?(?:\([^()\n]{1,20}\)\s?|[^:：=.,]{2,30}(?:[는은한]|의|업체|기업|회사)\s)"
    r"|(?:[-–○ㅇ▲△▶]\s?)?(?:우수|대표|주요|계약|성공|체결)\s?사례\s?[:：]\s(?:[가-힣]{2,6}\s(?:소재\s)?)?"
)
HOUR = regex.compile(r"\d:\d\d")
MARK = 3  # code points that may stand before the head
ABOUT = 2  # code points of 약 before a sum


def item_head(reading: Reading, line: Line, extra: Sequence[Body]) -> list[Body]:
    """The body at the head of the line, none if the line has no head; `extra` are bodies that only context shows."""
    known = [*reading.mentions.organisations(line.start, line.end), *extra]
    for body in sorted(known, key=lambda b: b.start)[:1]:
        before = reading.quote(line.start, body.start)
        led = len(before) <= MARK or PLACE_BEFORE.fullmatch(before) or DESCRIBES.fullmatch(before)
        ends = HEAD_OF_CASE if "사례" in before else HEAD_OF_ITEM
        if led and (ends.match(reading.text, body.end, line.end) or _heads_bare(reading, line, body)):
            return [body]
        labels = before == "(" and reading.quote(body.end, body.end + 2) == ") "
        if labels and HOUR.search(reading.text, body.end, line.end):
            return [body]
    return []


def _heads_bare(reading: Reading, line: Line, body: Body) -> bool:
    """- ㈜가람 12만 달러 현장계약, - 나래 V사와 20만 달러 MOU: a firm and right behind it the sum or the partner."""
    if not line.block.marker or is_public(body):
        return False
    begins = body.end + 1
    if any(m.start - begins <= ABOUT for m in reading.mentions.sums(begins, line.end)[:1]):
        return True
    partners = [b for b in reading.mentions.organisations(begins, line.end) if b.start == begins]
    return any(reading.particle(line, b.end) in {"와", "과"} for b in partners)
