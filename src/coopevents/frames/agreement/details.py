"""The agreements counted before, one by one: 그중 A는 B와 …, 가장 큰 것은 A와 B의 합작이다, A는 B와 …을 약속했다.

Job: a line behind a number of agreements -> the `Field`s of those it tells by who does what with whom, or a frame of
the firms that it singles one out by.  It must not know lines further on, drafts or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.clauses import Ending, Predicate
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import Actor, AgreementFrame, Body, Field, Part
from coopevents.frames.agreement.status import SigningFinder
from coopevents.frames.agreement.untold import NEAR, promised
from coopevents.frames.hopes import HOPED_OR_TALKED
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading

RULE = "agreement.one_of"
SETS_OUT = frozenset({"나서다", "착수하다"})
# 그중, 이가운데, 대표적으로: one of those counted before
ONE_OF = regex.compile(
    r"(?:그\s?중|이\s?중|그\s?가운데|이\s?가운데)(?:에서|서)?(?:는|도)?,?\s"
    r"|(?:대표적으로(?:는)?|이를테면|예컨대|예를\s들어|예를\s들면),?\s"
)
# 규모가 가장 큰 것은, 가장 덩치가 큰 건은, A가 B에게서 받아낸 7억 원이 가장 크다
GREATEST = regex.compile(
    r"(?:가장|제일)\s(?:[가-힣]{2,4}[이가]\s)?(?:큰|많은|높은|눈에\s띈|눈길을\s끈)\s?(?:것|건|계약|협약|MOU|의향서|거래|사례|금액)"
    r"|(?P<bare>(?:가장|제일)\s(?:크[다며고]|컸|많[다았]|높[다았]))"
)
SHARE = regex.compile(r"(?:의\s)?몫(?:이|으로|인|입)")
# 이에 따라 A는 B와 … 공장을 세우며: what the agreements counted before come to
IN_LINE_WITH = regex.compile(
    r"(?:이에\s따라|이\s(?:계약|협약|합의)에\s따라|이번\s(?:계약|협약|합의)(?:으로|에\s따라)),?\s"
)
MOST = 3  # firms of one agreement


def details(finder: SigningFinder, reading: Reading, line: Line, last: AgreementFrame | None) -> list[Field]:
    """7개 대상이 체결되였다. 그중 A는 B와 공장을 세우기로 하였다: one of those counted, by who does what with whom.

    `last` is the section's last frame, or the line's own count: the count, or another one of those it counts.
    """
    if last is None or not _counts(last, line):
        return []
    if (told := _come_to(finder, reading, line, last)) is not None:
        return [told]
    start = last.scope.end if last.line is line else line.start
    lead = ONE_OF.match(reading.text, start, line.end)
    behind = [p for p in line.predicates if p.start >= start]
    agreed = [p for p in behind if p.lemma in SETS_OUT or _agreed(finder, reading, line, p)]
    agreed = agreed or (behind[:1] if lead is not None else [])
    if not agreed:
        return []
    predicate = agreed[-1]
    status = replace(last.status, span=predicate.span, weight=0.6)
    signing = replace(finder.signing(reading, line, predicate, "detail"), status=status)
    mention = Mention(Kind.AGREEMENT, predicate.start, predicate.end, last.mention.value, RULE)
    start = lead.end() if lead is not None else start
    return [Field(start, predicate.end, signing, (mention,), predicate.start)]


def singled_out(
    reading: Reading, line: Line, last: AgreementFrame | None, actors: Sequence[Actor]
) -> AgreementFrame | None:
    """가장 큰 것은 A와 B의 합작으로 …, 그중 90만 달러가 A와 B의 몫이다: one of those counted, by its firms alone."""
    if last is None or last.line is line or not _counts(last, line):
        return None
    greatest = GREATEST.search(reading.text, line.start, line.end)
    share = SHARE.search(reading.text, line.start, line.end)
    sums = list(reading.mentions.sums(line.start, line.end))
    if (greatest is None or (greatest["bare"] and not sums)) and share is None:
        return None
    if HOPED_OR_TALKED.search(reading.text, line.start, line.end):
        return None
    named = [a for a in actors if a.bodies and _takes_part(reading, a)]
    firms = _distinct([b for a in named for b in a.bodies])
    if not 1 <= len(firms) <= MOST or all(is_public(b) for b in firms):
        return None
    told = share or greatest
    assert told is not None
    mention = Mention(Kind.AGREEMENT, *told.span(), last.mention.value, RULE)
    frame = AgreementFrame(mention, line, last.kind, last.status, Span(line.start, line.end))
    frame.parties = [Claim(b.value, b.span, "agreement.party.singled_out", 0.8) for b in firms]
    frame.partner = next((Span(a.start, a.end) for a in actors if a.described and a.part is not Part.SUBJECT), None)
    frame.sums = sums
    return frame


def _counts(last: AgreementFrame, line: Line) -> bool:
    """Is the frame a number of agreements, or one of those counted, told just before the line?"""
    if last.line.section != line.section or not 0 <= line.index - last.line.index <= NEAR:
        return False
    return last.mention.rule == RULE or (last.count is not None and last.count.value >= 2)


def _agreed(finder: SigningFinder, reading: Reading, line: Line, predicate: Predicate) -> bool:
    """공장을 세우기로 하였다, 공동생산을 약속했다."""
    if promised(finder, reading, line, predicate):
        return True
    plain = predicate.lemma != "하다" and predicate.ending not in {Ending.NOMINAL, Ending.ADNOMINAL}
    return plain and finder.class_of(reading, line, predicate) == "agree"


def _takes_part(reading: Reading, actor: Actor) -> bool:
    if actor.part is not Part.OTHER:
        return True
    return reading.quote(actor.end - 1, actor.end) == "의" or SHARE.match(reading.text, actor.end + 1) is not None


def _distinct(bodies: Sequence[Body]) -> list[Body]:
    return list({b.value.name: b for b in bodies}.values())


def _come_to(finder: SigningFinder, reading: Reading, line: Line, near: AgreementFrame) -> Field | None:
    """가계약 2건을 체결했다. 이에 따라 A는 B와 160만 달러를 들여 공장을 세우며, C는 D에 …: the two, one by one."""
    if near.count is None or line.index - near.line.index != 1:
        return None
    told = IN_LINE_WITH.match(reading.text, line.start, line.end)
    if told is None or not line.predicates:
        return None
    predicate = line.predicates[-1]
    if predicate.start < told.end():  # 이에 따라 가람식품은 누리창과 90만: the text breaks off
        return None
    signing = replace(finder.signing(reading, line, predicate, "supply"), status=near.status)
    mention = Mention(Kind.AGREEMENT, predicate.start, predicate.end, near.mention.value, "agreement.come_to")
    return Field(told.end(), predicate.end, signing, (mention,), predicate.start)
