"""Who took part, in numbers: counts to the slots of occasions.

Job: count mentions + focus -> claims `companies`, `foreign_companies`, `buyers`, `people`, `meetings` on drafts.
Subsets (9곳 가운데 8곳, 4개사를 포함한), shares (1개사당) and counts of other things stay out.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from coopevents.assemble.drafts import EventDraft
from coopevents.assemble.focus import Focus
from coopevents.document import Mention, Zone
from coopevents.frames.labels import LabelBox
from coopevents.frames.model import Claim
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.frames.tables import TableFrame
from coopevents.values.counts import Count, CountUnit

BUYER = regex.compile(r"바이어|구매자|구매담당|수입상|구매처|빅바이어|구매단|유통상")
MARKET = regex.compile(r"해외|외국|글로벌|현지|다국적|상대국|수입업체|외자")
DOMESTIC = regex.compile(r"국내|우리|도내|관내|시내|지역|한국|중소기업|참가업체|참가기업|수출기업|수출업체|제조업체|강소|스타트업|벤처|새싹|입점|회원사|업체|기업|관내기업|협력사")
SUBSET = regex.compile(r"(?:^|\s)(?:가운데서?|중에서?|등|외)\s(?:에도\s|에서\s)?(?:[가-힣]+\s)?$")
PART_BEHIND = regex.compile(
    r"^(?:를|을)?\s?(?:포함|비롯)|^(?:당|별)(?:\s|로|에)|^\s?씩|^(?:가|이)?\s?(?:줄|늘|감소|증가)|^(?:가|이|는|은)? ?(?:이상 )?입주할"
)
MEETING_BEFORE = regex.compile(r"(?:상담|미팅|매칭|면담|상담건수)(?:회|건수|실적)?(?:은|는|이|을|를|에서|도)?\s?(?:모두|총|약|전체|,|:|은)?\s?$")
MEETING_BEHIND = regex.compile(r"^(?:여)?\s?(?:의|을|를|에|,|이|에서|에 걸쳐|씩|\()?\s?[^.\n]{0,26}?(?:상담|미팅|매칭)(?!회장)")
NOT_MEETING = regex.compile(r"MOU|양해각서|업무협약|계약|협약|의향서|특허|협의(?! )|과제|사업")
ATTEND = regex.compile(r"참석|참가|참여|모여|모인|모였|함께|자리|집결|찾았|다녀|몰려|운집|동행|짜인|짜였|꾸려|구성|방문|초청|나섰|나와|나선|이뤄진|이루어진|대상|파견|객석|왔|온다|온 |성황|달하는|규모")


def assign_counts(
    reading: Reading,
    focus: Focus,
    boxes: Sequence[tuple[LabelBox, EventDraft]] = (),
    tables: Sequence[TableFrame] = (),
    rows: Mapping[int, EventDraft] | None = None,
) -> None:
    """Adds the claims to the drafts' `extra`: counts in sentences, in label boxes, in tables."""
    for box, draft in boxes:
        for mention in box.counts:
            line = reading.line_at(mention.start)
            slot = slot_of(reading, line, mention) if line is not None else None
            if slot is not None:
                add(draft, slot, Claim(mention.value.number, mention.span, f"participants.{slot}.label", 1.1))
    for table in tables:
        for slot, claim, frame in table.counts:
            owner = (rows or {}).get(id(frame)) if frame is not None else focus.main
            if owner is not None:
                add(owner, slot, claim)
    for line in reading.lines:
        if line.block.zone in SILENT | RECORD_LIKE:
            continue
        title = line.block.zone in {Zone.TITLE, Zone.SUBTITLE}
        for mention in reading.mentions.counts(line.start, line.end):
            slot = slot_of(reading, line, mention)
            draft = focus.at(mention.start)
            if slot is None or draft is None:
                continue
            weight = 0.5 if title else 1.0
            add(draft, slot, Claim(mention.value.number, mention.span, f"participants.{slot}", weight))


def add(draft: EventDraft, slot: str, claim: Claim[int]) -> None:
    draft.extra.setdefault(slot, []).append(claim)  # type: ignore[arg-type]


def slot_of(reading: Reading, line: Line, mention: Mention[Count]) -> str | None:
    """The slot that a count fills, None if it counts something else or a part."""
    count = mention.value
    before = reading.quote(max(line.start, mention.start - 30), mention.start)
    behind = reading.quote(mention.end, min(mention.end + 40, line.end))
    if PART_BEHIND.match(behind) or regex.search(r"(?:당|별)\s(?:평균\s)?(?:약\s)?$", before):
        return None
    if regex.match(r"^\s?(?:안팎|정도|가량)?(?:을|를)?\s?목표", behind):
        return None
    subset = bool(SUBSET.search(before))
    if count.unit is CountUnit.CASE:
        told = count.noun[-2:] in {"상담", "미팅"} or is_meeting(before, behind)
        return "meetings" if told and not subset else None
    noun = count.noun or ""
    if count.unit is CountUnit.TIMES:
        return "meetings" if regex.match(r"^\s?(?:의\s)?(?:1:1\s|1대1\s)?상담", behind) or "상담" == noun[-2:] else None
    if count.unit is CountUnit.FIRM or (count.unit is CountUnit.THING and MARKET.search(noun)):
        return _firms(reading, mention, noun, before, behind, subset)
    if count.unit is CountUnit.PERSON:
        if BUYER.search(noun) or BUYER.search(before[-10:]):
            return "buyers"
        clause = line.clause_at(mention.start)
        told = reading.quote(mention.start, min(clause.end + 10, line.end))
        if ATTEND.search(told) and not subset_of_staff(before):
            return "people"
    return None


def _firms(
    reading: Reading, mention: Mention[Count], noun: str, before: str, behind: str, subset: bool
) -> str | None:
    """Firms of the partner's market, else Korean ones; None where nothing says that they take part."""
    if subset:
        return "foreign_companies" if regex.search(r"바이어\s(?:가운데|중)\s?$", before) else None
    if regex.search(r"등\s?$", before) and regex.match(r"^(?:의|이|은)\s", behind):
        return None
    domestic = regex.search(r"국내|우리|도내|관내|한국|지역", noun)
    if (BUYER.search(noun) or MARKET.search(noun)) and not domestic:
        return "foreign_companies"
    if not domestic and _market_noun(reading, mention) and not regex.search(r"중소기업|참가", noun):
        return "foreign_companies"
    if regex.match(r"^\s?(?:글로벌|해외|외국|현지)\s", behind):
        return "foreign_companies"
    return "companies" if ATTEND.search(behind) or DOMESTIC.search(noun or before[-12:]) else None


def subset_of_staff(before: str) -> bool:
    """코디네이터 2명, 직원 3명: staff, no attendance."""
    return bool(regex.search(r"(?:직원|코디네이터|통역|강사|전문가|요원|사망|부상|확진)\S{0,2}\s?$", before))


def _market_noun(reading: Reading, mention: Mention[Count]) -> bool:
    """일본기업 59개사, 카자흐스탄 60여개 기업, 60여개 일본 기업: the country is written with the firms."""
    start = mention.start
    for place in reading.mentions.places(max(0, start - 16), mention.end + 8):
        if place.value.country in {None, "KR"}:
            continue
        if place.start >= start:
            if place.end <= mention.end or not reading.quote(mention.end, place.start).strip():
                return True
            continue
        gap = reading.quote(place.end, start)
        if regex.fullmatch(r"(?:측|의|\s|현지|국적|·|,|[가-힣]{1,6})*", gap) and not regex.search(r"에서|에 |으로|로 ", gap):
            return True
    return False


def is_meeting(before: str, behind: str) -> bool:
    """상담 320건, 상담은 87건, 127건, 1,840만불의 상담, 250여건의 구매 상담."""
    near = before[-14:]
    if NOT_MEETING.search(near[-8:]) or regex.match(r"^(?:여)?(?:의|,)?\s?(?:수출|공급|현장)?(?:MOU|계약|업무협약|양해각서|협약|의향서)", behind):
        return False
    if MEETING_BEFORE.search(before):
        return True
    return bool(MEETING_BEHIND.match(behind)) and not regex.match(r"^[^.\n]{0,12}(?:계약|MOU|협약)", behind)
