"""Agreements told as items that name them: an item with a phrase of its own and no predicate.

Job: a line with a phrase -> frames of its items.  Constructions: 기업 A × B — MOU · ‘A’ — B로부터 250만 달러 LOI ·
㈜A : 240만불 수출계약 (상대 : B) · A-B-C ‘…’ 업무협약식 · ▲A시-B공단, … 업무협약(14:00).
Items without a phrase, below a sentence that tells of the agreements, are read in `deal_items`.  It must not know
drafts or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from coopevents.document import HEADLINES, Kind, Mention, Span
from coopevents.frames.agreement.model import Actor, AgreementFrame, Body, Part
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.hours import CALENDAR_ITEM
from coopevents.values.money import UNIT
from coopevents.values.names import AgreementName, OrganisationKind, OrganisationName

CROSS = regex.compile(r"[’']?(?:\s?\([^()\n]*\))?\s?[×xX↔⇔]\s?[‘']?(?:[가-힣]{1,8}\s){0,2}")
BULLETS = regex.compile(r"[△▲▷▶◇◆■□●ㆍ]")
BULLET = regex.compile(r"[△▲▷▶◇◆■□●ㆍ]\s?$")
DASH = regex.compile(r"(?:\s?\([^()\n]{0,40}\))?\s?[-–~]\s?(?:[가-힣]{2,5}\s)?")
CHAIN = regex.compile(r"\s?(?:\([^()\n]{0,40}\))?[-–·,]\s?(?:[가-힣]{2,7}\s)?")  # A-베트남 B
# 중기부·나래벤처스·한국벤처투자: a name between two bodies, joined to both
BRIDGE = regex.compile(r"\s?[-–·]\s?(?P<name>[가-힣A-Za-z0-9㈜&]{3,14})\s?[-–·]\s?")
LEFT = regex.compile(r"(?:^|[\s▲△▷◇□○·‘'])(?P<name>[가-힣A-Za-z㈜][가-힣A-Za-z0-9㈜&]{2,13})[-–]$")
LEFT_REACH = 17
DAY_BEHIND = regex.compile(r"[’'”\"]?(?:\s?(?:체결식?|서명식?|교환|갱신))?\s?[—–\-(:：]\s?")  # … 서명 — 4.21 오후
TIMED = regex.compile(rf"{CALENDAR_ITEM}|[·ㆍ\-]\s?\d{{1,2}}일\s")  # 14:00 A-B …, ·10일 A-B …
# (투자 양해각서) 독일 A와 B; [업무협약] A, B, C
LABEL_ENDS = regex.compile(r"\s?[)\]〕>】]\s?[:：]?\s?")
LABEL_BEGINS = regex.compile(r"[(\[〔<【](?:[가-힣]{2,6}\s)?$")
LABEL_LEAD = 14  # code points before the phrase of a label
LED = regex.compile(r"(?:[가-힣A-Za-z·]{1,12}\s){0,4}[‘'“\"「]?")  # 독일 계측기업체 A: who they are
# A와 B, C; A(서울), B; A-B: what joins those who sign
AMONG = regex.compile(r"\s?(?:\([^()\n]{0,40}\))?\s?(?:[,·ㆍ/&\-–↔×]|와|과|및)\s?(?:[가-힣A-Za-z]{1,12}\s){0,3}")
IN_BRACKET = regex.compile(r"\s?(?:체결식?|서명식?|식)?\s?\(")
# 업무협약 : A, B / 업무협약(11:00 시청) A·B
IN_BRACKET_PAIR = regex.compile(r"(?P<name>[가-힣A-Za-z0-9㈜&]{3,16})\s?[·,/-]\s?(?P<name>[가-힣A-Za-z0-9㈜&]{3,16})\)")
BEHIND = regex.compile(r"[’'”\"]?(?:\s?(?:\([^()\n]{0,30}\))?\s?[-–—:：]\s?|\s?\(\d{1,2}:\d{2}[^()\n]{0,30}\)\s)")
LEAD = regex.compile(
    rf"[^가-힣A-Za-z0-9]{{0,4}}(?:\([월화수목금토일]\))?[\s,]{{0,2}}(?:{CALENDAR_ITEM})?\s{{0,2}}[^가-힣A-Za-z0-9]{{0,3}}"
)
ITEM_END = regex.compile(r"(?:\s?(?:체결|서명)식?)?[’'”\"」]?\s?(?:\(|=|…|/|$)")
# (상대 : 비엣띠엔봉제, 총투자액 …)
COUNTERPART = regex.compile(
    r"\(\s?(?:계약\s?)?(?:상대(?:방|처|사|업체|기업|기관)?|바이어|거래처|발주처)\s?[:：]\s?(?P<name>[가-힣A-Za-z0-9&.\s]{2,24}?)\s?(?=[,)·])"
)
ENDS_HERE = regex.compile(r"\s?(?:\.|$|,|\()")
# 업무협약 (3.14.)
LINE_ENDS = regex.compile(
    rf"\s?(?:체결|갱신|연장|교환|서명)?\s?(?:\([^()\n]{{1,60}}\))?\)?\s?(?:\d{{1,2}}건)?(?:,?\s?(?:약\s)?[\d,.천백십만억\s]{{1,14}}{UNIT})?"
    r"(?:,\s[^,.\n]{2,20}|\s?/\s[^\n]{2,60})?\s?[.,]?\s?$"
)
HEADING_ENDS = regex.compile(r"\s?(?:체결식?)?\s?[=＝]")  # ◇A·B 협약=A는 …


def item_chain(reading: Reading, line: Line, phrase: Mention[AgreementName], bodies: Sequence[Body]) -> list[Body]:
    """▲A-B … 업무협약(14:00, 장소), A·B, … MOU: bodies at the head of an item that ends in the phrase."""
    timed = TIMED.match(reading.text, line.start) is not None
    if not (timed or line.block.marker or line.block.zone in HEADLINES):
        return []
    behind = IN_BRACKET.match(reading.text, phrase.end, line.end)
    if behind is not None:  # 상생협약 체결(A·B·C 등 12개 단체)
        chain = _chain(reading, [b for b in bodies if b.start >= phrase.end])
        if chain and chain[0].start <= behind.end() + 1:
            return chain
        if (pair := IN_BRACKET_PAIR.match(reading.text, behind.end())) is not None:
            return _pair(reading, bodies, pair)
    behind = BEHIND.match(reading.text, phrase.end, line.end)
    if behind is not None:  # 업무협약식-가람금융그룹·벤처기업협회(장관, 서울)
        chain = _chain(reading, [b for b in bodies if b.start >= phrase.end])
        if chain and chain[0].start <= behind.end():
            return chain
        if not behind.group().endswith(") "):
            return []
    if not ITEM_END.match(reading.text, phrase.end, line.end):
        return []
    chain = _chain(reading, [b for b in bodies if b.end <= phrase.start])
    if not chain or reading.particle(line, chain[-1].end) in {"와", "과"}:
        return []
    return chain if _at_head(reading, line, chain[0].start) else []


def _pair(reading: Reading, bodies: Sequence[Body], pair: regex.Match[str]) -> list[Body]:
    """업무협약식(가람중공업·중소기업중앙회): two names, one of them known, the other one by its place."""
    known = {b.span: b for b in bodies}
    spans = [Span(*span) for span in pair.spans("name")]
    return [known.get(span) or _named(reading, span) for span in spans] if any(s in known for s in spans) else []


def _at_head(reading: Reading, line: Line, position: int) -> bool:
    """Nothing before it but a mark, a day and an hour: ▲27일(목) A-B …, 15:00 A·B …."""
    start = max([d.end for d in reading.mentions.dates(line.start, position)], default=line.start)
    return LEAD.fullmatch(reading.text, start, position) is not None


def crossed(
    reading: Reading, line: Line, phrase: Mention[AgreementName], bodies: Sequence[Body]
) -> AgreementFrame | None:
    """기업 A × B — MOU, △A-B 화력발전 협력 MOU: two bodies joined by a cross, or by a dash behind a bullet."""
    before = [b for b in bodies if b.end <= phrase.start]
    for a, b in pairwise(before):
        further = next((x for x in before if x.start >= b.end), None)
        chained = further is not None and CHAIN.fullmatch(reading.quote(b.end, further.start)) is not None
        headed = bool(line.block.marker) and a.start - line.start <= 3 and not chained
        bullet = headed or BULLET.search(reading.quote(max(line.start, a.start - 2), a.start))
        between = BULLETS.search(reading.quote(b.end, phrase.start)) or reading.mentions.agreements(b.end, phrase.start)
        dashed = bullet and DASH.fullmatch(reading.quote(a.end, b.start)) and not between
        if dashed or (a.end <= b.start and CROSS.fullmatch(reading.quote(a.end, b.start))):
            frame = _untold(line, phrase, [a, b])
            days = reading.mentions.dates(phrase.end, line.end)[:1]
            if days and DAY_BEHIND.fullmatch(reading.text, phrase.end, days[0].start):
                frame.dates = [Claim(days[0], days[0].span, "agreement.date.item", 0.9)]
            return frame
    return None


def received(
    reading: Reading, line: Line, phrase: Mention[AgreementName], actors: Sequence[Actor], bodies: Sequence[Body]
) -> AgreementFrame | None:
    """‘A’ — B로부터 250만 달러 LOI: no predicate, the item's head got it from B."""
    behind = reading.quote(phrase.end, line.end)
    if not ENDS_HERE.match(behind):
        return None
    giver = next((a for a in actors if a.part is Part.FROM and a.end <= phrase.start), None)
    head = next((b for b in bodies if b.end <= phrase.start and (giver is None or b.end <= giver.start)), None)
    if giver is None or head is None:
        return None
    return _untold(line, phrase, [head, *giver.bodies])


def named_item(
    reading: Reading,
    line: Line,
    phrase: Mention[AgreementName],
    actors: Sequence[Actor],
    bodies: Sequence[Body],
    head: Sequence[Body],
) -> AgreementFrame | None:
    """- ㈜가람: 베트남 V사와 120만불 계약; - ㈜나래: T사와 MOU(80만불): an item that ends in its phrase."""
    if not head or not (line.block.marker or line.block.level >= 2):
        return None
    if LINE_ENDS.match(reading.quote(phrase.end, line.end)) is None:
        return None
    partners = [b for a in actors if a.part is Part.WITH and a.end <= phrase.start for b in a.bodies]
    partners = [b for b in partners if b.span != head[0].span]
    # ㈜가람, 파키스탄 수입상과: the head and one without a name
    unnamed = [a for a in actors if a.part is Part.WITH and all(b.span == head[0].span for b in a.bodies)]
    described = next((a for a in unnamed if a.end <= phrase.start), None)
    given = COUNTERPART.search(reading.text, phrase.end, line.end)
    if given is not None and not partners:  # 수출계약 (상대 : 다낭봉제)
        partners = [b for b in bodies if given.start() <= b.start < given.end()][:1] or [_firm(given)]
    sold = reading.mentions.sums(head[0].end, phrase.start) and not is_public(head[0])
    if not partners and described is None and not sold:
        return None
    frame = _untold(line, phrase, [*head, *partners])
    if described is not None and not partners:
        frame.partner = Span(described.start, described.end)
    return frame


def labelled(
    reading: Reading, line: Line, phrase: Mention[AgreementName], bodies: Sequence[Body]
) -> AgreementFrame | None:
    """③ (토지공급계약) 독일 계측기업체 A와 B청; [업무협약] A, B, C: who signs, behind a label that tells what."""
    ends = LABEL_ENDS.match(reading.text, phrase.end, line.end)
    if ends is None or LABEL_BEGINS.search(reading.text, max(0, line.start - 1), phrase.start) is None:
        return None
    if phrase.start - line.start > LABEL_LEAD:
        return None
    behind = [b for b in bodies if b.start >= ends.end()]
    if not behind or LED.fullmatch(reading.text, ends.end(), behind[0].start) is None:
        return None
    chain = behind[:1]
    for a, b in pairwise(behind):
        if a.end > b.start or AMONG.fullmatch(reading.text, a.end, b.start) is None:
            break
        chain.append(b)
    return _untold(line, phrase, chain)


def _firm(match: regex.Match[str]) -> Body:
    value = OrganisationName(match["name"], OrganisationKind.COMPANY)
    return Mention(Kind.ORGANISATION, *match.span("name"), value, "organisation.place.counterpart")


def _named(reading: Reading, span: Span) -> Body:
    value = OrganisationName(reading.quote(span.start, span.end), OrganisationKind.COMPANY)
    return Mention(Kind.ORGANISATION, span.start, span.end, value, "organisation.place.counterpart")


def _untold(line: Line, phrase: Mention[AgreementName], bodies: Sequence[Body]) -> AgreementFrame:
    status = Claim("signed", phrase.span, "agreement.status.listed", 0.8)
    frame = AgreementFrame(phrase, line, phrase.value.kind, status, Span(line.start, line.end))
    frame.parties = [Claim(b.value, b.span, "agreement.party.list", 0.9) for b in bodies]
    return frame


def ceremonies(reading: Reading, line: Line, bodies: Sequence[Body]) -> list[tuple[Mention[AgreementName], list[Body]]]:
    """Signing ceremonies of a line as phrases, each with the bodies written right before it: A-B-C … 업무협약식."""
    found = []
    for event in reading.mentions.events(line.start, line.end):
        if event.value.types[:1] != ("agreement_signing",):
            continue
        inside = reading.mentions.agreements(line.start, event.end)
        head = event.value.head
        named = [p.value.kind for p in inside if p.end >= event.start - 12]
        apart = reading.text.endswith("업무 ", line.start, event.end - len(head))  # 업무 협약식
        kind = "mou" if head.startswith("업무협약") or apart else named[-1] if named else "agreement"
        value = AgreementName(head.removesuffix("식"), kind, event.value.name if event.value.quoted else None)
        mention = Mention(Kind.AGREEMENT, event.start, event.end, value, "agreement.ceremony")
        found.append((mention, _chain(reading, [b for b in bodies if b.end <= event.start])))
    return found


def _chain(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """광주테크노파크-한국광기술원-전남대 ‘…’: bodies joined by dashes or dots."""
    chain: list[Body] = []
    for a, b in pairwise(bodies):
        if a.end > b.start:
            continue
        bridge = BRIDGE.fullmatch(reading.text, a.end, b.start)
        if bridge is not None or CHAIN.fullmatch(reading.quote(a.end, b.start)):
            between = [_firm(bridge)] if bridge is not None else []
            chain += [x for x in (a, *between, b) if x not in chain]
    return [*_left_of(reading, chain[0]), *chain] if chain else chain


def _left_of(reading: Reading, first: Body) -> list[Body]:
    """14:00 가람전자-벤처기업협회-중기부 …: a name that no list knows, joined to the first of a chain."""
    left = LEFT.search(reading.text, max(0, first.start - LEFT_REACH), first.start)
    if left is None or reading.mentions.places(*left.span("name")):
        return []  # 대전-벤처기업협회
    if reading.mentions.events(*left.span("name")) or reading.mentions.agreements(*left.span("name")):
        return []  # 업무협약식-가람금융그룹·벤처기업협회
    return [_firm(left)]


def ends_in_sum(reading: Reading, line: Line) -> bool:
    """- 가람은 나래유통과 김 35만 달러: an item that ends in its sum."""
    sums = reading.mentions.sums(line.start, line.end)
    return bool(sums) and not reading.quote(sums[-1].end, line.end).strip(" ,)")


BARE_PAPER = regex.compile(
    r"(?:협약|협정|협의|협력|교류|의정|합의|양해)?\s?(?:협약|협정|협의|각서)서?(?:\([A-Z]{2,4}\))?"
)
SIGNED_AND = regex.compile(r"[을를]\s(?:공식\s|정식으?로?\s)?(?:맺|체결하|하)고,?\s(?:(?:각각|이날|관련|우호)\s)?")


def without_headings(reading: Reading, made: Sequence[AgreementFrame]) -> list[AgreementFrame]:
    """◇A·B 협약=A는 16일 B, C와 협약을 체결했다: the item's heading tells the agreement of its sentence."""
    kept = [f for f in made if HEADING_ENDS.match(reading.text, f.mention.end) is None]
    names = {p.value.name for f in kept for p in f.parties}
    return [f for f in made if f in kept or not names & {p.value.name for p in f.parties}]


def without_repeats(reading: Reading, made: Sequence[AgreementFrame]) -> list[AgreementFrame]:
    """A는 B와 자매결연을 맺고 협약을 체결했다: the bare word behind says by what paper, with nobody else."""
    kept: list[AgreementFrame] = []
    for frame in sorted(made, key=lambda f: f.mention.start):
        before = kept[-1] if kept else None
        gap = reading.quote(before.mention.end, frame.mention.start) if before is not None else ""
        bare = BARE_PAPER.fullmatch(reading.quote(frame.mention.start, frame.mention.end)) is not None
        if before is not None and bare and SIGNED_AND.fullmatch(gap) and frame.kind in {before.kind, "agreement"}:
            known = {p.value.name for p in before.parties}
            if {p.value.name for p in frame.parties} <= known and frame.status.value == before.status.value:
                continue
        kept.append(frame)
    return kept


def joined_phrases(reading: Reading, phrases: Sequence[Mention[AgreementName]]) -> list[Mention[AgreementName]]:
    """수출 구매계약 업무협약(MOU)을: of phrases in one noun phrase the last is the head."""
    joined: list[Mention[AgreementName]] = []
    for phrase in phrases:
        if joined and reading.quote(joined[-1].end, phrase.start) == " ":
            phrase = replace(phrase, start=joined.pop().start)
        joined.append(phrase)
    return joined


def is_public(body: Body) -> bool:
    """A ministry, agency, local government, association or school: it signs with others, not beside them.

    A co-operative sells like a company.
    """
    if body.value.name.endswith(("조합", "조합법인", "조합중앙회", "공동사업법인", "농협", "수협")):
        return False
    return body.value.kind not in {OrganisationKind.COMPANY, OrganisationKind.OTHER}
