"""Whose a sum is: the agreement that tells of it, and the occasion that it belongs to.

Job: `AmountFrame`s + focus + agreements -> for each its agreement and its occasion, or none.  Rules settle what leaves
no choice (a table's row, a year's budget, the part of a total); all others are weighed (`links.likely`).  It must not
know records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from coopevents import regex
from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.amounts.levels import significant
from coopevents.assemble.amounts.unbound import of_many, of_no_occasion, promised, standing
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.links.cues import Fact, Links
from coopevents.assemble.links.likely import likeliest
from coopevents.assemble.occasions.notices import is_call, looking_back
from coopevents.assemble.occasions.prominence import aside, former
from coopevents.document import Span
from coopevents.frames.amount.frame import AmountFrame
from coopevents.frames.model import FAIRS
from coopevents.frames.reading import Line, Reading

AGREED = frozenset({"contract", "mou", "investment"})
MEANS = frozenset({"funding", "project"})
TERMS = MEANS | {"other"}
TRADED = frozenset({"consultation", "expected_contract", "contract"})
ROW = "agreement.status.row"  # told by a row of a table
IN_TURN = regex.compile(r"(?:상담회|행사|전시회|도시|지역|회차|박람회|사절단)별\s?[^.]{0,60}\s순(?:이|으로|[.,]|$)")
# 이 가운데 877만달러는, 이 중 120만달러: a part of the sum told just before
OF_THESE = regex.compile(r"(?<![가-힣])(?:이|그)\s?(?:가운데|중에서는|중에서|중에는|중)\s[^.\n]{0,60}$")
# 협약에 따라, 이번 협약으로, 협약의 골자는: what was agreed is told next
ANAPHOR = regex.compile(
    r"(?:협약|협정|양해각서|MOU|협의)서?(?:에\s?(?:따라|따르면|따른|의하면|의해)|[을를]\s(?:통해|계기로|맺으면서)|으로|에는|[은는]\s|의\s(?:골자|핵심|내용|주요))"
)
# 이번 사절단 경비, 이번 방문 기간: what the text is about, whatever it told of before
THIS = regex.compile(
    r"(?<![가-힣])이번\s(?:[가-힣]{2,4}\s)?"
    r"[가-힣]*(?:사절단|개척단|촉진단|교류단|조사단|파견|방문|행사|상담회|박람회|전시회)[^.]{0,50}$"
)
# 올해는 300만 달러가 목표다, 올해 사업비는: behind what is told of last year's
THIS_YEAR = regex.compile(r"(?<![가-힣])(?:올해|금년)(?:는|은|에는)?\s[^.]{0,30}$")
# 두 도시에서 1500만 달러를; 두 나라 바이어 97개사가 찾아 모두 742만 달러, 세 곳을 차례로 돌면서 모두 4천만달러
MANY = r"(?<![가-힣])(?:두|세|네|다섯|여섯|\d)\s?개?\s?(?:도시|나라|지역|국가|국|곳)"
ROUND = regex.compile(
    rf"{MANY}(?:를\s합쳐|에서)(?!\s각각)[^,.]{{0,30}}$"
    rf"|{MANY}\s[^.]{{0,60}}(?:모두|총|더하면|합하면|합치면)\s[^.]{{0,40}}$"
    r"|(?:돌면서|돌며|돌아|거치며|거쳐|순회하며)\s(?:모두|총)\s[^.]{0,30}$"
)
BACK = 8  # lines from a sum back to the words that take its agreement up


def attribute(
    reading: Reading, frames: Sequence[AmountFrame], focus: Focus, agreements: Sequence[AgreementDraft]
) -> tuple[list[AgreementDraft | None], list[EventDraft | None]]:
    """For each sum its agreement and its occasion, in the order of `frames`."""
    near = [_agreement(reading, frame, agreements) for frame in frames]
    links = Links(reading, focus)
    occasions: list[EventDraft | None] = []
    summing: int | None = None  # the block whose text is at what many occasions brought in together
    for i, (frame, agreement) in enumerate(zip(frames, near, strict=True)):
        block = frame.line.block.index if frame.line is not None else None
        named = block is not None and focus.told_before(frame.mention.start, frame.cue) is not None
        if block is not None and of_many(reading, frame):
            summing = block
        elif named or block != summing:
            summing = None
        if summing is not None and frame.role in TRADED and agreement is None:
            occasions.append(None)
            continue
        ruled = _ruled(reading, frame, focus, agreement)
        if ruled is not None:
            occasions.append(ruled.occasion)
        else:
            occasions.append(likeliest(links, sum_fact(frames, i, occasions, agreement)))
    occasions = _of_these(reading, frames, _shared_occasions(frames, _with_totals(frames, occasions)))
    return near, _of_totals(reading, frames, occasions, focus)


def _of_totals(
    reading: Reading, frames: Sequence[AmountFrame], occasions: Sequence[EventDraft | None], focus: Focus
) -> list[EventDraft | None]:
    """도시별로는 다낭이 317만달러, 페낭이 214만달러였다: parts belong where their total does, if they name no other."""
    owner = {f.mention.span: occasion for f, occasion in zip(frames, occasions, strict=True)}
    found = list(occasions)
    for i, frame in enumerate(frames):
        whole = owner.get(frame.part_of) if frame.part_of is not None else None
        if whole is None or focus.told_before(frame.mention.start, frame.cue) is not None:
            continue
        if _in_turn(reading, frame, focus) is None:
            found[i] = whole
    return found


def _with_totals(frames: Sequence[AmountFrame], occasions: Sequence[EventDraft | None]) -> list[EventDraft | None]:
    """The total of a table's column belongs where its rows do, if they agree."""
    found = list(occasions)
    for i, frame in enumerate(frames):
        if frame.line is None and frame.total and frame.row is None:
            rows = []
            for k in range(i - 1, -1, -1):
                if frames[k].line is not None or frames[k].total:
                    break
                rows.append(found[k])
            if rows and all(row is rows[0] for row in rows) and frames[i - 1].row is None:
                found[i] = rows[0]
    return found


def _of_these(
    reading: Reading, frames: Sequence[AmountFrame], occasions: Sequence[EventDraft | None]
) -> list[EventDraft | None]:
    """모두 2천316만달러를 상담했다. 이 가운데 877만달러는 …: where the sum before it belongs."""
    found = list(occasions)
    for i, frame in enumerate(frames[1:], start=1):
        before = frames[i - 1]
        if frame.line is None or before.line is None or not 0 <= frame.line.index - before.line.index <= 1:
            continue
        part = OF_THESE.search(reading.text, frame.line.start, frame.mention.start)
        if part is None or before.role not in TRADED:
            continue
        if not reading.mentions.events(part.start(), frame.mention.start):
            found[i] = found[i - 1]
    return found


def _shared_occasions(frames: Sequence[AmountFrame], occasions: Sequence[EventDraft | None]) -> list[EventDraft | None]:
    """One occasion for each sum that counts three digits or more: it is told again, not reached twice.

    A sentence that tells it of a part knows better than the lead, a table's total better than a part's sentence."""
    owner: dict[tuple[Decimal, str, str], EventDraft | None] = {}
    for frame, occasion in zip(frames, occasions, strict=True):
        key = (frame.mention.value.amount, frame.mention.value.currency, frame.role)
        known = owner.get(key)
        whole = frame.total and known is not None and known.part_of is occasion
        part = not frame.total and known is not None and occasion is not None and occasion.part_of is known
        if key not in owner or known is None or whole or part:
            owner[key] = occasion
    totals = {(f.mention.value.amount, f.mention.value.currency, f.role) for f in frames if f.total}
    shared = []
    for frame, occasion in zip(frames, occasions, strict=True):
        key = (frame.mention.value.amount, frame.mention.value.currency, frame.role)
        shared.append(owner[key] if significant(key[0]) >= 3 or key in totals else occasion)
    return shared


@dataclass(frozen=True)
class Ruled:
    """What a rule says of a sum's occasion: this one, or none."""

    occasion: EventDraft | None


def _ruled(reading: Reading, frame: AmountFrame, focus: Focus, agreement: AgreementDraft | None) -> Ruled | None:
    """Where no choice is left: sums of no occasion, of a table's row, below a heading, of what firms are called for."""
    if frame.role == "revenue" and (sold := _sold_at(frame, focus)) is not None:
        return Ruled(sold)
    if of_no_occasion(reading, frame):
        return Ruled(None)
    if isinstance(frame.row, EventDraft):
        return Ruled(frame.row)
    if frame.group is not None and (named := focus.named_by(reading.quote(frame.group.start, frame.group.end))):
        return Ruled(named)
    if frame.line is None:
        traded = frame.role in TRADED or frame.role == "mou"
        whole = (focus.traded_at if traded else focus.main) if frame.whole else None
        return Ruled(agreement.event if agreement is not None and agreement.event is not None else whole)
    if is_call(reading) and (called := _of_call(reading, frame, focus)) is not None:
        return Ruled(called)
    turn = _in_turn(reading, frame, focus)
    if turn is not None:
        return Ruled(turn)
    wider = _wider(reading, frame, frame.line, focus)
    if wider is not None:
        return Ruled(wider)
    beside = focus.told_before(frame.mention.start, frame.cue) is None and agreement is None
    yearly = frame.role in {"funding", "other"} and standing(reading, frame)
    return Ruled(None) if beside and (yearly or promised(reading, frame)) else None


def _wider(reading: Reading, frame: AmountFrame, line: Line, focus: Focus) -> EventDraft | None:
    """What words before the sum go back to: 이번 사절단 경비는, 올해 목표는 to the main occasion, behind one of another
    time; 두 도시를 합쳐 to the whole, behind its parts."""
    start, position = line.start, frame.mention.start
    named = focus.told_before(position, frame.cue)
    at = named or focus.at(position, frame.cue)
    if at is None or focus.main is None or at is focus.main:
        return None
    if named is not None and aside(named, focus.main) and THIS.search(reading.text, start, position):
        return focus.main
    if named is None and former(at) and THIS_YEAR.search(reading.text, start, position):
        return focus.main
    return at.part_of if ROUND.search(reading.text, start, position) else None


def _sold_at(frame: AmountFrame, focus: Focus) -> EventDraft | None:
    """지난 3월 백화점에서 연 특별전의 판매고는 3억 2천만원: what is sold at a fair that the sentence tells of."""
    told = focus.told_before(frame.mention.start, frame.cue) if frame.line is not None else None
    return told if told is not None and told.types[0] in FAIRS else None


def _of_call(reading: Reading, frame: AmountFrame, focus: Focus) -> EventDraft | None:
    """지원내용, 참가비: of what firms are called for; results below 지난해 실적: of the edition told there."""
    position = frame.mention.start
    back = looking_back(reading, position)
    if back is None:
        return focus.main if frame.role in TERMS else None
    if frame.role not in TRADED:
        return None
    told = [d for d in focus.drafts if back.start <= d.position <= position and d.section == back.section]
    return told[-1] if told else None


def sum_fact(
    frames: Sequence[AmountFrame],
    i: int,
    occasions: Sequence[EventDraft | None],
    agreement: AgreementDraft | None,
) -> Fact:
    """The sum `frames[i]` of a sentence as its weighing sees it; `occasions` are those of the sums before it."""
    frame, before = frames[i], None
    assert frame.line is not None
    if i and (last := frames[i - 1]).line is not None:
        back = frame.line.index - last.line.index
        near = "line" if back == 0 else "next" if back == 1 else "block"
        if near != "block" or last.line.block is frame.line.block:
            before = (f"{near}.{'same' if last.role == frame.role else 'other'}", occasions[i - 1])
    return Fact(
        frame.mention.start,
        frame.line,
        frame.role,
        frame.basis,
        frame.cue,
        agreement is not None,
        agreement.event if agreement is not None else None,
        before,
    )


def _in_turn(reading: Reading, frame: AmountFrame, focus: Focus) -> EventDraft | None:
    """상담회별 실적은 420만달러, 310만달러, 120만달러 순: to each occasion its sum, in the order of the telling."""
    line = frame.line
    if line is None or not IN_TURN.search(reading.quote(line.start, line.end)):
        return None
    sums = reading.mentions.sums(line.start, line.end)
    drafts = focus.in_turn(line.section, line.start)
    return drafts[sums.index(frame.mention)] if len(drafts) == len(sums) else None


def _agreement(reading: Reading, frame: AmountFrame, agreements: Sequence[AgreementDraft]) -> AgreementDraft | None:
    """The agreement that tells of the sum, else the nearest one of its line, else the one that the text takes up."""
    if frame.role not in AGREED | MEANS:
        return None
    near: list[tuple[int, AgreementDraft]] = []
    span = frame.mention.span
    for draft in agreements:
        for telling in draft.frames:
            if any(money.span == span or money.span == frame.restates for money in telling.sums):
                return draft
            if frame.line is None and telling.status.rule == ROW and telling.scope.contains(span):
                return draft
            if frame.line is not None and telling.line is frame.line:
                near.append((_distance(span, telling.mention.span), draft))
    if near:
        return min(near, key=lambda item: item[0])[1]
    return _taken_up(reading, frame, agreements) if frame.role in MEANS else None


def _taken_up(reading: Reading, frame: AmountFrame, agreements: Sequence[AgreementDraft]) -> AgreementDraft | None:
    """협약에 따라 은행은 30억 원을 출연하고 …: the agreement told last before such words."""
    if frame.line is None:
        return None
    anaphor = next((at for at in _anaphors(reading, frame.line, frame.mention.start)), None)
    if anaphor is None:
        return None
    told = [
        (telling.mention.start, draft)
        for draft in agreements
        for telling in draft.frames
        if telling.line.section == frame.line.section and telling.mention.start < anaphor and not telling.title
    ]
    return max(told, key=lambda item: item[0])[1] if told else None


def _anaphors(reading: Reading, line: Line, position: int) -> list[int]:
    """Where the sentence, its paragraph before it, or the head of its list takes an agreement up; the nearest first."""
    found: list[int] = []
    listed = bool(line.block.marker)
    for index in range(line.index, max(-1, line.index - BACK), -1):
        before = reading.lines[index]
        if before.section != line.section or (before.block.index != line.block.index and not listed):
            break
        here = ANAPHOR.finditer(reading.text, before.start, min(before.end, position))
        found += [match.start() for match in here][::-1]
        listed = listed and bool(before.block.marker)
    return found


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end) if a.end <= b.start else max(0, a.start - b.end) + 6
