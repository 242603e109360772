"""Parties that a later line names: A사는 …, B사는 … · 협약을 맺은 기관은 A, B 등이다 · 왼쪽부터 전북은행장 · 계약일.

Job: frames that say how many sign (일본기업 두 곳과, 6개 은행은) -> the same frames with the parties that the lines
behind them name.  It must not know drafts or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.antecedents import Antecedents
from coopevents.frames.agreement.body_heads import body_heads
from coopevents.frames.agreement.clefts import cleft
from coopevents.frames.agreement.counted_lists import list_of
from coopevents.frames.agreement.model import AgreementFrame, Body
from coopevents.frames.agreement.splits import invests
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.legal_forms import name_key
from coopevents.values.names import OrganisationKind, OrganisationName

REACH = 9  # lines behind the sentence
LEAST_LISTED = 3  # bodies that a line must list
# 왼쪽부터 홍성주 전북은행장, 정태석 광주은행장, …
PICTURED = regex.compile(r"(?:왼쪽|오른쪽|앞줄|좌측|우측)(?:\s?(?:왼쪽|오른쪽|첫\s?번째|두\s?번째|세\s?번째))?\s?부터")
# 협약에는 평택시도 이름을 올렸다, A, B도 협약기관으로 참여했다, 협약에는 A와 B가 참여하기로 돼 있었다
JOINED_IN = regex.compile(
    r"(?:협약|협정|MOU|양해각서)(?:\([^()\n]{1,12}\))?(?:에는|에도|\s?(?:참여\s?)?(?:기관|기업|당사자)(?:으로)?(?:는|도)?)\s(?P<who>[^.\n]{2,120}?)(?:도|이|가)\s(?:[가-힣]{2,6}\s){0,2}(?:이름을\s[올얹]|서명|참여|동참|합류|가세)"
    r"|(?P<who>[^.\n]{2,120}?)(?:도|이|가|은|는)\s(?:이번\s|이\s)?(?:협약|협정)(?:\s?(?:참여\s?)?기관(?:으로)?|에도?|에는)\s(?:[가-힣]{2,6}\s){0,2}(?:이름을\s[올얹]|서명|참여|동참|합류|가세)"
)
JOINS = regex.compile(r"이름을\s[올얹]|서명|참여|동참|합류|가세")
HOSTS = frozenset({OrganisationKind.LOCAL, OrganisationKind.MINISTRY})  # they tell of the contracts of firms
ADDED = 3  # lines behind an agreement that may add who else signs
SUBJECT = regex.compile(r"(?:은|는|이|가)(?![가-힣])")
# ㈜가람은, 가장 큰 곳은 ㈜가람이다
ACTS_OR_IS = regex.compile(r"(?:은|는|이|가|도|(?P<and>와|과)|(?P<is>이다|다|이며|이고))(?![가-힣])")
INVESTS = regex.compile(
    r"공장|산단|단지|투자|[짓지]어|짓[고는기]|세우|세운|이전|옮|둥지|들여|들어서|입주|증설|신설|조성|센터|연구소"
)
# 계약일은 지난해 12월 31일, 계약일 2025-12-30
DAY_OF_SIGNING = regex.compile(r"(?:계약|체결|협약|수주)\s?(?:체결)?일(?:자)?(?:은|:|：|\s)\s?$")


def with_partners(frames: Sequence[AgreementFrame], antecedents: Antecedents) -> None:
    """A와 B가 손을 잡았다. A는 15일 업무협약을 맺었다: with B, where nothing says with whom else."""
    for frame in frames:
        alone = len(frame.parties) == 1 and frame.partner is None and frame.number is None and not frame.sums
        if not alone or frame.total or frame.title or frame.kind not in {"mou", "agreement"}:
            continue
        body = antecedents.partner(frame.line, frame.parties[0].value)
        if body is not None:
            frame.parties.append(Claim(body.value, body.span, "agreement.party.joint", 0.7))


def filled(reading: Reading, frames: Sequence[AgreementFrame]) -> list[AgreementFrame]:
    """The frames with what later lines say of them; those that still name nobody and no number are dropped."""
    made: list[AgreementFrame] = []
    for frame in frames:
        if made and _adds(reading, made[-1], frame):
            continue
        _date_behind(reading, frame)
        several = _investors(reading, frame) if frame.number is not None else []
        if several:
            made += several
            continue
        if frame.number is not None and len(frame.parties) < 2:
            named = _as_many(reading, frame) or _pictured(reading, frame)
            frame.parties += [c for c in named if c.span not in {p.span for p in frame.parties}]
        if frame.parties or not frame.pending:
            made.append(frame)
    _add_who_joined(reading, made)
    _add_members(reading, made)
    return made


def _adds(reading: Reading, before: AgreementFrame, frame: AgreementFrame) -> bool:
    """협약에는 평택시도 이름을 올렸다: no agreement of its own."""
    near = not before.section_differs(frame) and 0 < frame.line.index - before.line.index <= ADDED
    return near and JOINED_IN.search(reading.text, frame.line.start, frame.line.end) is not None


def _add_who_joined(reading: Reading, frames: Sequence[AgreementFrame]) -> None:
    """Adds who a later sentence says has joined: to the agreement that it names by a party, else to the last one."""
    for line in reading.lines if frames else ():
        match = JOINED_IN.search(reading.text, line.start, line.end) if reading.has(line, JOINS) else None
        if match is None:
            continue
        before = [
            f
            for f in frames
            if f.line.section == line.section and 0 < line.index - f.line.index <= ADDED and f.kind != "contract"
        ]
        if not before:
            continue
        lead = reading.quote(line.start, match.start("who"))
        meant = [f for f in before if any(c.value.name in lead for c in f.parties)]
        frame = (meant or before)[-1]
        known = {c.value.name for c in frame.parties}
        bodies = reading.mentions.organisations(*match.span("who"))
        frame.parties += [
            Claim(b.value, b.span, "agreement.party.joined", 0.8) for b in bodies if b.value.name not in known
        ]


def _add_members(reading: Reading, frames: Sequence[AgreementFrame]) -> None:
    """협약기관은 A와 B, C 등 5곳이다, 협약을 체결한 업체는 A, B다: who signs the agreement told before."""
    telling = {f.line.index for f in frames}
    for frame in frames:
        for line in _behind(reading, frame)[:ADDED] if not frame.total else ():
            if line.index in telling:
                break  # the next agreement
            told = cleft(reading, line)
            if told is None or told.goes_on:
                continue
            if frame.kind == "contract":  # 시는 계약이 이뤄졌다고 밝혔다. 계약을 한 업체는 ㈜가람이다
                frame.parties = [c for c in frame.parties if c.value.kind not in HOSTS]
            known = {c.value.name for c in frame.parties}
            bodies = [b for b in told.bodies if b.value.name not in known]
            frame.parties += [Claim(b.value, b.span, "agreement.party.listed", 0.85) for b in bodies]


def _behind(reading: Reading, frame: AgreementFrame) -> list[Line]:
    following = reading.lines[frame.line.index + 1 : frame.line.index + 1 + REACH]
    return [line for line in following if line.section == frame.line.section]


def _investors(reading: Reading, frame: AgreementFrame) -> list[AgreementFrame]:
    """도는 3개 기업과 투자협약을 맺었다. A는 공장을 짓고 …: one with each firm; the number too, if fewer are named."""
    assert frame.number is not None
    public = [c for c in frame.parties if c.value.kind is not OrganisationKind.COMPANY]
    if not public or frame.number.value < 2 or not invests(frame):
        return []
    found: dict[str, tuple[Body, Line]] = {}
    for line in _behind(reading, frame):
        for body in reading.mentions.organisations(line.start, line.end):
            if body.value.kind is OrganisationKind.COMPANY and _builds(reading, line, body):
                found.setdefault(name_key(body.value.name), (body, line))
    if not 2 <= len(found) <= frame.number.value:
        return []
    whole = replace(frame, parties=public, count=frame.number, total=True)
    made = [whole] if len(found) < frame.number.value else []
    for body, line in found.values():
        claim = Claim(body.value, body.span, "agreement.party.detail", 0.8)
        one = replace(frame, parties=[*public, claim], count=None, number=None, pending=False)
        made.append(replace(one, scope=Span(body.start, line.end), total=False, sums=[]))
    return made


def _builds(reading: Reading, line: Line, body: Body) -> bool:
    """㈜가람은 … 공장을 짓고, ㈜가람과 나래유통은 … 산단에; 가장 큰 곳은 ㈜가람이다."""
    match = ACTS_OR_IS.match(reading.text, body.end, line.end)
    if match is None or (match["is"] is None and INVESTS.search(reading.text, body.end, line.end) is None):
        return False
    return match["and"] is None or bool(reading.mentions.organisations(match.end() + 1, match.end() + 2))


def _as_many(reading: Reading, frame: AgreementFrame) -> list[Claim[OrganisationName]]:
    """A는 5개 기관과 협약을 맺었다. A를 비롯해 △B … △F 총 6개 기관이 협력한다: a line that lists as many as sign."""
    assert frame.number is not None
    number, known = frame.number.value, {c.value.name for c in frame.parties}
    for line in _behind(reading, frame)[:2] if number >= LEAST_LISTED else ():
        bodies = {b.value.name: b for b in reading.mentions.organisations(line.start, line.end)}
        others = [b for name, b in bodies.items() if name not in known]
        if len(others) != number and len(bodies) != number:
            others = [b for b in _listed(reading, line, number) if b.value.name not in known]
        if others and (len(others) == number or len(bodies) == number):
            return [Claim(b.value, b.span, "agreement.party.listed", 0.8) for b in others]
    return []


def _listed(reading: Reading, line: Line, number: int) -> list[Body]:
    """A, B, C, D가 참여했다; ㈜A가 대표기업을 맡고 B, C, D가 가담했다: names that the number vouches for."""
    bodies = list_of(reading, line, number)
    rest = list_of(reading, line, number - 1) if not bodies and number > LEAST_LISTED else []
    lead = reading.mentions.organisations(line.start, rest[0].start) if rest else []
    return bodies or ([*lead, *rest] if len(lead) == 1 else [])


def _pictured(reading: Reading, frame: AgreementFrame) -> list[Claim[OrganisationName]]:
    """6개 은행은 협약을 맺었다. … 왼쪽부터 전북은행장, 광주은행장, …: as many heads as sign, of one kind."""
    if frame.number is None:
        return []
    for line in _behind(reading, frame):
        start = PICTURED.search(reading.text, line.start, line.end)
        if start is None:
            continue
        by_kind: dict[str, list[Mention[OrganisationName]]] = {}
        for name, _, value in body_heads(reading.text, start.end(), line.end):
            body = Mention(Kind.ORGANISATION, name.start, name.end, value, "organisation.head")
            by_kind.setdefault(value.name[-2:], []).append(body)
        for bodies in by_kind.values():
            if len(bodies) == frame.number.value:
                return [Claim(b.value, b.span, "agreement.party.pictured", 0.8) for b in bodies]
    return []


def _date_behind(reading: Reading, frame: AgreementFrame) -> None:
    """▲가람(012345) = … 공급계약을 체결했다고 공시. … 계약일은 지난해 12월 31일: the day stands in a later sentence."""
    if frame.dates or frame.status.value == "failed":
        return
    for line in _behind(reading, frame)[:3]:
        same = line.block.index == frame.line.block.index
        if not same:
            return
        for date in reading.mentions.dates(line.start, line.end):
            if DAY_OF_SIGNING.search(reading.quote(max(line.start, date.start - 10), date.start)):
                frame.dates = [Claim(date, date.span, "agreement.date.stated", 0.95)]
                return
