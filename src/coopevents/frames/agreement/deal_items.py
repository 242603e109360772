"""Deals told as items below a sentence that tells of them: ① A - B : 교환 · ㈜A ↔ B : 전복 50만 달러 · ▲A(김) 3만 달러.

Job: a line of a list without a phrase + the agreement that its lead or its end tells -> a frame for each item.  Two
bodies at its head are the sides; else who stands left and right of a sign, or before goods and a sum, is a party; a
town, a country or goods are none.  Several firms with sums in one line are an agreement each.  It must not know drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from coopevents.annotate.organisation.stop import CommonWords
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.item_heads import item_head
from coopevents.frames.agreement.lists import LINE_ENDS, is_public
from coopevents.frames.agreement.model import AgreementFrame, Body
from coopevents.frames.agreement.party_item_names import INSTITUTE
from coopevents.frames.agreement.unnamed_actors import HEAD as UNNAMED
from coopevents.frames.hopes import HOPED_OR_TALKED
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import AgreementName, OrganisationKind, OrganisationName, PlaceLevel

WORD = r"[가-힣A-Za-z0-9㈜][가-힣A-Za-z0-9㈜&.\-]*(?:\(주\))?"
NAME = rf"(?:\(주\)|㈜)?\s?{WORD}(?:\s{WORD}){{0,2}}"
BRACKET = r"(?:\s?\([^()\n]{1,40}\))?"
# 한빛기술연구원-페루 기술혁신센터(CITE) : 섬유 기술지도 MOU; 가람 ↔ 나래, 다온대학교 : 시범사업
SIDES = regex.compile(
    rf"\G\s*+(?P<side>{NAME}?){BRACKET}\s?(?P<sign>[↔⇔×\-–])\s?"
    rf"(?P<side>{NAME}?){BRACKET}(?:[,·]\s?(?P<side>{NAME}?){BRACKET}){{0,4}}"
    r"\s?(?:[:：=]\s?|\((?=[^()\n]*\d[^()\n]*\)\s*$))"  # 가람 – 나래 (조미김, 80만 달러)
)
JOINED_SIDES = regex.compile(rf"\G\s*+(?P<side>{NAME}?){BRACKET}[와과]\s(?P<side>{NAME}?){BRACKET}\s?[:：]\s?")
# 나래(김) 35만 달러, ㈜가람 : 김 35만 달러
ALONE = regex.compile(
    rf"\G\s*+(?P<first>{NAME}?)(?P<bracket>\s?\([^()\n]{{1,40}}\))?\s?(?P<colon>[:：])?\s?"
    r"(?:[가-힣A-Za-z·, ]{0,16}\s)?(?:약\s)?$"
)
# ㈜가람 : 꽌옌푸드(Quan Yen Food)와 홍삼젤리 22만 달러
HEADED = regex.compile(
    rf"\G\s*+(?P<first>{NAME}?){BRACKET}\s?[:：]\s(?:[가-힣]{{2,6}}\s(?:소재\s)?)?(?P<second>{NAME}?){BRACKET}(?:와|과|에|으?로부터)\s"
)
# 의향서 4건 : 가람메디 - 모스크바 의학센터(레이저), 나래베어링 - 로스토프 연구소(강재) 등
PAIR_OF_LIST = regex.compile(
    rf"\G[,;]?\s?(?P<first>{NAME}?){BRACKET}\s?(?:[↔⇔×]|\s[-–]\s)\s?(?P<second>{NAME}?){BRACKET}(?=,\s|;|\s등|\s?$)"
)
# ▲가람공단-다낭 하이테크파크(DHTP)=교차 보육 ▲나래연구원·다온중공업·베트남전력(EVN)=실증: items of one line
MARK = r"[△▲▷▶◇◆■□●]"
PART = r"[^\s△▲▷▶◇◆■□●=:：,·↔⇔×()\-–]++(?:\s[^\s△▲▷▶◇◆■□●=:：,·↔⇔×()\-–]++){0,3}"
SIDES_OF_LINE = regex.compile(
    rf"{MARK}\s?(?P<side>{PART}){BRACKET}(?:\s?[↔⇔×\-–·,]\s?(?P<side>{PART}){BRACKET}){{1,4}}\s?[=：:]\s?(?=[^\s])"
)
MARKED = regex.compile(MARK)
# ㈜가람(벨기에) : 군산 산단에 280억원; 가람물류 컨소시엄 : 일본 나래창고 참여
HEAD = regex.compile(rf"\G\s*+(?P<first>{NAME}?)(?P<joint>\s컨소시엄)?{BRACKET}\s?[:：]\s")
HOME = frozenset({OrganisationKind.LOCAL, OrganisationKind.AGENCY, OrganisationKind.MINISTRY})
LIST_BEHIND = regex.compile(r"\G[^:：\n,]{0,12}[:：]\s")
BESIDE = regex.compile(r"(?:\s?\([^()\n]{0,40}\))?\s?(?:[·\-–~∼?×xX↔⇔]|와|과|및)\s?(?:[가-힣]{2,5}\s)?")
PAIR_END = regex.compile(r"(?:\s?\([^()\n]{0,60}\))?\s?(?:[:：\-–—)]|간|$)")
ITEM = regex.compile(r"[▲△◇●]|^\s?[-·ㆍ]")
DESCRIBED = regex.compile(rf"{UNNAMED}$")
REACH = 2  # lines in which several firms with sums in one line take up what was told
BELOW = 10  # lines that a list may run below the sentence that introduces it
ITEM_WIDTH = 80  # code points of an item without a mark
HEADING = 24  # code points of a heading
SEAT = regex.compile(r"[가-힣]{2}(?:시|군|구|도|성|현|주)$")  # 가람공단 - 구미시 : 교류
POINTS_AHEAD = regex.compile(r"(?:다음|아래)[과와]\s?같[은이]")
TO_COME = regex.compile(r"예정|계획")  # a heading of what is planned
AT_HEAD = 5  # code points before the first side of an item
NEAR_SUM = 25  # code points between a firm and its sum


def dealt(
    reading: Reading, line: Line, last: AgreementFrame | None, bodies: Sequence[Body], common: CommonWords
) -> list[AgreementFrame]:
    """The deal of an item below a sentence or heading that told of the agreements; `last` is its frame."""
    inside = bool(line.block.marker) or line.block.level > 0 or _of_sides(reading, line)
    if last is not None and (pairs := _pairs_of_line(reading, line, last, bodies, common)):
        return pairs
    if inside and last is not None and (one := _of_counted(reading, line, last, bodies, common)) is not None:
        return [one]
    if last is None or line.section != last.line.section or not _list_reaches(reading, line, last.line):
        last = _headed(reading, line, last) if inside else None
    if last is None:
        return []
    if inside and (sides := _sides(reading, line, bodies)):
        frame = AgreementFrame(last.mention, line, last.kind, last.status, Span(line.start, line.end))
        frame.parties = [Claim(b.value, b.span, "agreement.party.list", 0.9) for b in sides]
        frame.sums = list(reading.mentions.sums(line.start, line.end)[:1])
        return [frame]
    if line.index - last.line.index <= REACH and (several := _several(reading, line, last, bodies)):
        return several
    if not inside or not _list_reaches(reading, line, last.line):
        return []
    one = _frame(reading, line, last, bodies, common)
    return [one] if one is not None else []


def _of_counted(
    reading: Reading, line: Line, last: AgreementFrame, bodies: Sequence[Body], common: CommonWords
) -> AgreementFrame | None:
    """도는 기업 5개사와 투자협약을 맺었다. - ㈜가람 : 완주 산단에 180억원: one with each of those counted."""
    lead = last.lead or last
    several = lead.number is not None and lead.number.value >= 2 and lead.kind != "contract"
    home = [c for c in lead.parties if c.value.kind in HOME]
    head = HEAD.match(reading.text, line.start, line.end)
    near = line.section == last.line.section and 0 < line.index - last.line.index <= BELOW
    if not (several and near) or not home or len(home) < len(lead.parties) or head is None:
        return None
    marked = "㈜" in head["first"] or "(주)" in head["first"] or bool(head["joint"])
    firm = _party(reading, Span(*head.span("first")), bodies, common, sure=marked)
    if firm is None:
        return None
    frame = AgreementFrame(lead.mention, line, lead.kind, lead.status, Span(line.start, line.end), lead=lead)
    frame.parties = [*home, Claim(firm.value, firm.span, "agreement.party.counted", 0.85)]
    frame.dates, frame.sums = lead.dates, list(reading.mentions.sums(line.start, line.end)[:1])
    return frame


def _pairs_of_line(
    reading: Reading, line: Line, last: AgreementFrame, bodies: Sequence[Body], common: CommonWords
) -> list[AgreementFrame]:
    """▲A-B=교차 보육 ▲C-D=실증: two items at least that each name their sides, below a telling of agreements."""
    if line.section != last.line.section or line.index - last.line.index > BELOW:
        return []
    if MARKED.search(reading.text, max(0, line.start - 2), line.end) is None:
        return []
    block = SIDES_OF_LINE.finditer(reading.text, max(0, line.block.start - 2), line.block.end)
    all_items = list(block)  # with the mark before the line, and those of other lines of the paragraph
    items = [item for item in all_items if line.start - 2 <= item.start() < line.end] if len(all_items) >= 2 else []
    made = []
    ends = [*(item.start() for item in items[1:]), line.end]
    for item, end in zip(items, ends, strict=False):
        found = _named(reading, item.spans("side"), bodies, common)
        if found is not None:
            frame = AgreementFrame(last.mention, line, last.kind, last.status, Span(item.start(), end))
            frame.parties = [Claim(b.value, b.span, "agreement.party.layout", 0.85) for b in found[0]]
            frame.partner = found[1]
            frame.dates = last.dates if line.index - last.line.index == 1 else []
            frame.sums = list(reading.mentions.sums(item.end(), end))
            made.append(frame)
    return made


def _list_reaches(reading: Reading, line: Line, lead: Line) -> bool:
    """Does the list that a line is of begin right behind its lead?"""
    between = [o for o in reading.lines[lead.index + 1 : line.index] if o.block.index != lead.block.index]
    return 0 < line.index - lead.index <= BELOW and all(_in_list(o) or _of_sides(reading, o) for o in between)


def _headed(reading: Reading, line: Line, last: AgreementFrame | None) -> AgreementFrame | None:
    """< 주요 협약 >, 다음과 같은 MOU 서명이 있었음: the heading of the list, or the sentence that points at it.

    What was told before says which kind they are.
    """
    for lead in reversed(reading.lines[max(0, line.index - BELOW) : line.index]):
        phrases = reading.mentions.agreements(lead.start, lead.end)
        if lead.section != line.section or (not phrases and not _in_list(lead)):
            return None
        heads = not lead.block.marker and lead.end - lead.start <= HEADING
        if not phrases or not (heads or POINTS_AHEAD.search(reading.text, lead.start, lead.end)):
            continue
        if reading.has(lead, HOPED_OR_TALKED) or reading.has(lead, TO_COME):
            return None
        kind = last.kind if last is not None and last.kind != "contract" else phrases[-1].value.kind
        status = Claim("signed", phrases[-1].span, "agreement.status.listed", 0.7)
        return AgreementFrame(phrases[-1], lead, kind, status, Span(lead.start, lead.end))
    return None


def _sides(reading: Reading, line: Line, bodies: Sequence[Body]) -> tuple[Body, Body] | None:
    """① A - B : 교환 …: two bodies at the head of the item."""
    for a, b in pairwise(bodies):
        if a.end <= b.start and BESIDE.fullmatch(reading.quote(a.end, b.start)):
            ends = PAIR_END.match(reading.quote(b.end, line.end)) is not None
            return (a, b) if a.start - line.start <= AT_HEAD and ends else None
    return None


def paired(
    reading: Reading, line: Line, phrase: Mention[AgreementName], bodies: Sequence[Body], common: CommonWords
) -> list[AgreementFrame]:
    """④ ㈜가람 - 하늘수산(Pesquera) : 어분설비 현대화 MOU (1,850만불): sides before a colon, whoever they are."""
    if not line.block.marker or LINE_ENDS.match(reading.quote(phrase.end, line.end)) is None:
        return []
    told = SIDES.match(reading.text, line.start, phrase.start) or _joined_sides(reading, line, phrase, bodies)
    if told is None or (named := _named(reading, told.spans("side"), bodies, common)) is None:
        return []
    status = Claim("signed", phrase.span, "agreement.status.listed", 0.8)
    frame = AgreementFrame(phrase, line, phrase.value.kind, status, Span(line.start, line.end))
    frame.parties = [Claim(b.value, b.span, "agreement.party.layout", 0.85) for b in named[0]]
    frame.partner = named[1]
    frame.sums = list(reading.mentions.sums(line.start, line.end))
    return [frame]


def _joined_sides(
    reading: Reading, line: Line, phrase: Mention[AgreementName], bodies: Sequence[Body]
) -> regex.Match[str] | None:
    """- ㈜가람과 비나테크 : 사출금형 120만 달러 업무협약: joined by a particle; one of both is known as a body."""
    told = JOINED_SIDES.match(reading.text, line.start, phrase.start)
    if told is None or not any(body.span.overlaps(Span(*side)) for body in bodies for side in told.spans("side")):
        return None
    return told


def pairs_behind(
    reading: Reading, line: Line, counted: AgreementFrame, bodies: Sequence[Body], common: CommonWords
) -> list[AgreementFrame]:
    """의향서 4건 : A - B(레이저), C - D(강재) 등: pairs behind the number of agreements."""
    assert counted.count is not None
    lead = LIST_BEHIND.match(reading.text, max(counted.count.span.end, counted.mention.end), line.end)
    position = lead.end() if lead is not None else line.end
    made = []
    while (pair := PAIR_OF_LIST.match(reading.text, position, line.end)) is not None:
        found = _named(reading, [pair.span("first"), pair.span("second")], bodies, common)
        if found is None:
            break
        frame = AgreementFrame(counted.mention, line, counted.kind, counted.status, Span(*pair.span()))
        frame.parties = [Claim(b.value, b.span, "agreement.party.layout", 0.85) for b in found[0]]
        frame.partner, position = found[1], pair.end()
        made.append(frame)
    return made


def _named(
    reading: Reading, sides: Sequence[tuple[int, int]], bodies: Sequence[Body], common: CommonWords
) -> tuple[list[Body], Span | None] | None:
    """The sides that have a name, and one that is only described (인도 교육기업); None if one is neither."""
    named: list[Body] = []
    described: Span | None = None
    for start, end in sides:
        body = _party(reading, Span(start, end), bodies, common, sure=True)
        if body is not None:
            named.append(body)
        elif described is None and DESCRIBED.search(reading.text, start, end) is not None:
            described = Span(start, end)
        else:
            return None
    return (named, described) if named else None


def _several(reading: Reading, line: Line, last: AgreementFrame, bodies: Sequence[Body]) -> list[AgreementFrame]:
    """… 나하이 측과 의향서를 주고받았다. ▲가나(김) 150만 불 ▲다라(차) 60만 불: an agreement of each firm."""
    if not ITEM.search(reading.quote(max(0, line.start - 3), line.end)):
        return []
    sums = reading.mentions.sums(line.start, line.end)
    items = [b for b in bodies if any(0 <= m.start - b.end <= NEAR_SUM for m in sums)]
    items = [b for b in items if reading.particle(line, b.end) not in {"와", "과"}]  # ㈜가람은 A사와 상담 20만 달러
    if len(items) < 2:
        return []
    partners = [p for p in last.parties if p.rule != "agreement.party.subject"]
    frames = []
    for i, body in enumerate(items):
        end = items[i + 1].start if i + 1 < len(items) else line.end
        frame = AgreementFrame(last.mention, line, last.kind, last.status, Span(body.start, end))
        frame.parties = [Claim(body.value, body.span, "agreement.party.item", 0.9), *partners]
        frame.dates = last.dates
        frame.sums = [m for m in sums if body.end <= m.start < end]
        frame.partner, frame.place_of_partner = last.partner, last.place_of_partner
        frames.append(frame)
    return frames


def _of_sides(reading: Reading, line: Line) -> bool:
    """가람정밀 – 비나테크 (금형, 120만 달러): an item of a page's list, which has no marks."""
    sides = SIDES.match(reading.text, line.start, line.end)
    return sides is not None and sides["sign"] not in "-" and line.end - line.start <= ITEM_WIDTH


def _in_list(line: Line) -> bool:
    return bool(line.block.marker) or line.block.level > 0 or line.end - line.start <= 30


def _frame(
    reading: Reading, line: Line, told: AgreementFrame, bodies: Sequence[Body], common: CommonWords
) -> AgreementFrame | None:
    sums = reading.mentions.sums(line.start, line.end)
    several = SIDES.match(reading.text, line.start, line.end)
    described: Span | None = None
    sides: list[tuple[int, int]] = []
    if several is not None:
        sides = several.spans("side")
    elif sums and (headed := HEADED.match(reading.text, line.start, sums[0].start)) is not None:
        sides = [headed.span("first"), headed.span("second")]
    if sides:
        found = _named(reading, sides, bodies, common)
        if found is None:
            return None
        named, described = found
    elif sums:
        alone = ALONE.match(reading.text, line.start, sums[0].start)
        apart = alone is not None and (
            alone["bracket"] or alone["colon"] or "㈜" in alone["first"] or "(주)" in alone["first"]
        )
        if alone is None or not alone["first"] or not apart:
            named = item_head(reading, line, ())  # 통영의 굴 가공업체 B수산 : 홍콩 수입상과 냉동굴 180만 달러
        else:
            goods = bool(alone["bracket"]) and bool(reading.mentions.sectors(*alone.span("bracket")))
            one = _party(reading, Span(*alone.span("first")), bodies, common, sure=goods)
            named = [one] if one is not None else []
    else:
        return None
    if not named or any(is_public(b) for b in named[: 2 - len(named)]):
        return None
    frame = AgreementFrame(told.mention, line, told.kind, told.status, Span(line.start, line.end))
    frame.parties = [Claim(b.value, b.span, "agreement.party.layout", 0.85) for b in named]
    frame.partner = described
    own = [d for d in reading.mentions.dates(line.start, line.end) if reading.quote(d.start - 1, d.start) == "("]
    frame.dates = [Claim(d, d.span, "agreement.date.item", 0.9) for d in own[:1]] or told.dates
    frame.sums = list(sums[:1])
    return frame


def _party(reading: Reading, span: Span, bodies: Sequence[Body], common: CommonWords, *, sure: bool) -> Body | None:
    """The body of a side: as found by the annotators, else the stretch itself without the country before it."""
    start = span.start
    for place in reading.mentions.places(span.start, span.end):
        house = place.value.level is not PlaceLevel.COUNTRY and INSTITUTE.fullmatch(
            reading.text, min(place.end + 1, span.end), span.end
        )  # 모스크바 의학센터
        if place.start == start and place.end < span.end and reading.text[place.end] == " " and not house:
            start = place.end + 1
    span = Span(start + (len(reading.text[start : span.end]) - len(reading.text[start : span.end].lstrip())), span.end)
    known = next((b for b in bodies if b.span.overlaps(span)), None)
    if known is not None and "·" not in known.value.name:  # one of two sides that were read as one name
        return known
    name = reading.quote(span.start, span.end)
    if len(name) < 2 or name.isdigit() or common.has(name) or common.has(name.rsplit(" ", 1)[-1]):
        return None
    places = [p for p in reading.mentions.places(span.start, span.end) if p.end >= span.end]
    if places and places[-1].start == span.start and SEAT.search(name):
        kind = OrganisationKind.LOCAL if places[-1].value.country == "KR" else OrganisationKind.FOREIGN_STATE
        value = OrganisationName(name, kind, country=places[-1].value.country)
        return Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.place.layout")
    if any(p.value.level is not PlaceLevel.REGION for p in places):
        return None
    if reading.mentions.events(span.start, span.end) or reading.mentions.dates(span.start, span.end):
        return None
    if not sure:  # 주방용품(가위등) 4,292: goods; 다솔식품 - 나래푸드 : a side
        return None
    value = OrganisationName(name, OrganisationKind.COMPANY)
    return Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.place.layout")
