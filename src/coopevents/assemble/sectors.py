"""Sectors of occasions and agreements: theme, fields of the companies, their products; not every noun.

Job: sector mentions + focus -> codes with their claims.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from coopevents.assemble.drafts import EventDraft
from coopevents.assemble.focus import Focus
from coopevents.document import Span, Zone
from coopevents.frames.model import Claim
from coopevents.frames.reading import SILENT, Line, Reading

# the field of companies or their goods: … 분야 중소기업, 화장품 업체, … 를 만드는, 참가업종 : …
FIELD = regex.compile(
    r"분야|업종|품목|령역|영역|업체|기업|회사|만드는|생산|제조|제품|용품|상품|부스|선보|출품|전시|업계|무역상|유통|전문|소비재|산업재|스타트업|벤처|제조사|개발|참가|주제|중심|등"
)
# speech, statistics and background are no field: 주요 산업은, 무역적자, 정책
OUTSIDE = regex.compile(r"주요 산업|무역적자|교역|GDP|인구|정부는|정책을|시장규모|수출액|전망이다|주요 수출품")


def event_sectors(
    reading: Reading, focus: Focus, draft: EventDraft, drafts: Sequence[EventDraft]
) -> dict[str, Claim[str]]:
    """Codes of an occasion: from its name, its lines' company phrases, and from its parts' lines."""
    found: dict[str, Claim[str]] = {}
    for frame in draft.frames:
        for mention in reading.mentions.sectors(frame.name_span.start, frame.name_span.end):
            for code in mention.value.codes[:1]:
                found.setdefault(code, Claim(code, mention.span, "sector.name", 0.9))
    owners = [draft, *(d for d in drafts if d.part_of is draft)]
    bodies = {b.span for b in reading.mentions.organisations(0, len(reading.text))}
    for line in reading.lines:
        if line.block.zone in SILENT or line.block.zone is Zone.CAPTION:
            continue
        text = reading.quote(line.start, line.end)
        if OUTSIDE.search(text) or not FIELD.search(text):
            continue
        for mention in reading.mentions.sectors(line.start, line.end):
            if any(span.overlaps(mention.span) for span in bodies if line.start <= span.start < line.end):
                continue
            if _quoted_speech(reading, line, mention.span) or focus.at(mention.start) not in owners:
                continue
            if mention.rule.endswith("weak") and not regex.search(r"분야|업종|령역|품목", text):
                continue
            near = reading.quote(max(line.start, mention.start - 12), min(line.end, mention.end + 22))
            if not FIELD.search(near):
                continue
            for code in mention.value.codes[:1]:
                found.setdefault(code, Claim(code, mention.span, "sector.participants", 0.7))
    return found


def _quoted_speech(reading: Reading, line: Line, span: Span) -> bool:
    for match in regex.finditer(r"[“\"][^“”\"\n]{12,}[”\"]", reading.text, pos=line.start, endpos=line.end):
        if match.start() < span.start and span.end < match.end():
            return True
    return False
