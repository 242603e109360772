"""Whose a sum is: the agreement that tells of it, and the occasion that it belongs to.

Job: `AmountFrame`s + focus + agreements -> for each its agreement and its occasion, or none.  A sum belongs to what its
sentence names, to the agreement that an anaphor takes up (협약에 따라 …), where the total does that it is a part of,
else to what the text is at.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from coopevents import regex
from coopevents.assemble.agreements import AgreementDraft
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus import Focus
from coopevents.assemble.levels import significant
from coopevents.assemble.notices import is_call, looking_back
from coopevents.assemble.prominence import aside, former
from coopevents.assemble.unbound import of_many, of_no_occasion, only_carried, standing
from coopevents.assemble.values import elect_status
from coopevents.clauses import Ending, Tense
from coopevents.document import Span
from coopevents.frames.amounts import AmountFrame
from coopevents.frames.reading import Line, Reading

AGREED = frozenset({"contract", "mou", "investment"})
MEANS = frozenset({"funding", "project"})
TERMS = MEANS | {"other"}
TRADED = frozenset({"consultation", "expected_contract", "contract"})
SIDE = frozenset({"meeting", "opening", "agreement_signing", "training", "other"})
FAIRS = frozenset({"exhibition", "event_week"})
AVERAGE = regex.compile(r"(?:업체|기업|사|곳)당\s[^,.]{0,20}평균|평균[^,.]{0,20}(?:업체|기업|사|곳)당")
ROW = "agreement.status.row"  # told by a row of a table
IN_TURN = regex.compile(r"(?:상담회|행사|전시회|도시|지역|회차|박람회|사절단)별\s?[^.]{0,60}\s순(?:이|으로|[.,]|$)")
# 이 가운데 877만달러는, 이 중 120만달러: a part of the sum told just before
OF_THESE = regex.compile(r"(?<![가-힣])(?:이|그)\s?(?:가운데|중에서는|중에서|중에는|중)\s[^.\n]{0,60}$")
# 협약에 따라, 이번 협약으로, 협약의 골자는: what was agreed is told next
ANAPHOR = regex.compile(
    r"(?:협약|협정|양해각서|MOU|협의)서?(?:에\s?(?:따라|따르면|따른|의하면|의해)|[을를]\s(?:통해|계기로|맺으면서)|으로|에는|[은는]\s|의\s(?:골자|핵심|내용|주요))"
)
# 상담실적은 모두 2천630만달러다, 이들을 포함해 350만달러가: behind the legs of the whole
WHOLLY = regex.compile(r"(?:(?:실적|액|금액)(?:은|는|이)\s(?:모두|총)|이들을\s포함해|통틀어|합쳐)\s[^,.]{0,20}$")
# 두 도시에서 1500만 달러를, 세 나라에서: behind its legs, of the whole
BOTH = regex.compile(
    r"(?<![가-힣])(?:두|세|네|다섯|여섯|\d)\s?개?\s?(?:도시|나라|지역|국가|국|곳)(?:를\s합쳐|에서)(?!\s각각)[^,.]{0,30}$"
)
# 이번 사절단 경비, 이번 방문 기간: what the text is about, whatever it told of before
THIS = regex.compile(
    r"(?<![가-힣])이번\s(?:[가-힣]{2,4}\s)?"
    r"[가-힣]*(?:사절단|개척단|촉진단|교류단|조사단|파견|방문|행사|상담회|박람회|전시회)[^.]{0,50}$"
)
# 올해는 300만 달러가 목표다, 올해 사업비는: behind what is told of last year's
THIS_YEAR = regex.compile(r"(?<![가-힣])(?:올해|금년)(?:는|은|에는)?\s[^.]{0,30}$")
# 두 나라 바이어 97개사가 찾아 모두 742만 달러, 세 곳을 차례로 돌면서 모두 4천만달러: of the whole way
ROUND = regex.compile(
    r"(?<![가-힣])(?:두|세|네|다섯|여섯|\d)\s?개?\s?(?:도시|나라|지역|국가|국|곳)\s[^.]{0,60}(?:모두|총|더하면|합하면|합치면)\s[^.]{0,40}$"
    r"|(?:돌면서|돌며|돌아|거치며|거쳐|순회하며)\s(?:모두|총)\s[^.]{0,30}$"
)
HOPED = regex.compile(r"목표\s?:|목표로|목표[가는를]|것으로\s(?:보고\s있|기대하|예상하|내다보|전망하)")
BACK = 8  # lines from a sum back to the words that take its agreement up


def attribute(
    reading: Reading, frames: Sequence[AmountFrame], focus: Focus, agreements: Sequence[AgreementDraft]
) -> tuple[list[AgreementDraft | None], list[EventDraft | None]]:
    """For each sum its agreement and its occasion, in the order of `frames`."""
    near = [_agreement(reading, frame, agreements) for frame in frames]
    occasions: list[EventDraft | None] = []
    summing: int | None = None  # the block whose text is at what many occasions brought in together
    for frame, agreement in zip(frames, near, strict=True):
        block = frame.line.block.index if frame.line is not None else None
        named = block is not None and focus.told_before(frame.mention.start, frame.cue) is not None
        if block is not None and of_many(reading, frame):
            summing = block
        elif named or block != summing:
            summing = None
        result = frame.role in TRADED and agreement is None
        if summing is not None and result:
            occasions.append(None)
        else:
            found = _occasion(reading, frame, focus, agreement)
            open_ = agreement is not None and agreement.frame.status.value != "signed"
            held = frame.line is not None and not open_ and not _hoped_for(reading, frame)
            occasions.append(_in_time(frame, found, focus) if held else found)
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
        if part is None or before.role not in TRADED or frame.role not in TRADED | AGREED:
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


def _occasion(
    reading: Reading, frame: AmountFrame, focus: Focus, agreement: AgreementDraft | None
) -> EventDraft | None:
    """The occasion of a sum: its row's, the one that its sentence names, its agreement's, or in focus."""
    if frame.role == "revenue" and (sold := _sold_at(frame, focus)) is not None:
        return sold
    if of_no_occasion(reading, frame):
        return None
    if isinstance(frame.row, EventDraft):
        return frame.row
    if frame.group is not None and (named := focus.named_by(reading.quote(frame.group.start, frame.group.end))):
        return named
    if frame.line is None:
        return agreement.event if agreement is not None and agreement.event is not None else focus.main
    if is_call(reading):
        return _of_call(reading, frame, focus, agreement)
    return _told_or_in_focus(reading, frame, focus, agreement)


def _sold_at(frame: AmountFrame, focus: Focus) -> EventDraft | None:
    """지난 3월 백화점에서 연 특별전의 판매고는 3억 2천만원: what is sold at a fair that the sentence tells of."""
    told = focus.told_before(frame.mention.start, frame.cue) if frame.line is not None else None
    return told if told is not None and told.types[0] in FAIRS else None


def _of_call(reading: Reading, frame: AmountFrame, focus: Focus, agreement: AgreementDraft | None) -> EventDraft | None:
    """지원내용, 참가비: of what firms are called for; results below 지난해 실적: of the edition told there."""
    position = frame.mention.start
    back = looking_back(reading, position)
    if back is None:
        terms = frame.role in TERMS and focus.main is not None
        return focus.main if terms else _told_or_in_focus(reading, frame, focus, agreement)
    if frame.role not in TRADED:
        return _told_or_in_focus(reading, frame, focus, agreement)
    told = [d for d in focus.drafts if back.start <= d.position <= position and d.section == back.section]
    return told[-1] if told else _told_or_in_focus(reading, frame, focus, agreement)


def _told_or_in_focus(
    reading: Reading, frame: AmountFrame, focus: Focus, agreement: AgreementDraft | None
) -> EventDraft | None:
    """What the sentence names, its agreement's occasion, or what the text is at."""
    position = frame.mention.start
    assert frame.line is not None
    turn = _in_turn(reading, frame, focus)
    if turn is not None:
        return turn
    told = focus.told_before(position, frame.cue)
    if told is not None:
        return _widened(reading, frame, told, focus, named=True)
    if agreement is not None and agreement.event is not None:
        return _of_trade(frame, agreement.event, focus)
    if agreement is not None and frame.role == "funding":
        return None
    if frame.role in {"funding", "other"} and standing(reading, frame):
        return None
    event = focus.at(position, frame.cue)
    wider = _widened(reading, frame, event, focus, named=False)
    if only_carried(reading, frame, wider):
        return None
    return wider if wider is not event else _of_trade(frame, event, focus)


def _widened(
    reading: Reading, frame: AmountFrame, event: EventDraft | None, focus: Focus, *, named: bool
) -> EventDraft | None:
    """The occasion in focus, or that beyond it which the words before a sum go back to: the main one, the whole.

    이번 사절단 경비는, 올해 목표는 after last year's figures; 두 도시를 합쳐, 모두 behind the legs; what a journey
    costs, told while the text is at a leg.  `named`: the sentence itself tells of `event`."""
    main, line = focus.main, frame.line
    if event is None or main is None or event is main or line is None:
        return event
    start, position = line.start, frame.mention.start
    beside = aside(event, main) if named else event.part_of is None
    if beside and THIS.search(reading.text, start, position):
        return main
    if not named and former(event) and THIS_YEAR.search(reading.text, start, position):
        return main
    if frame.role in MEANS and THIS.search(reading.text, start, position) and not focus.names(position, event):
        return main
    if event.part_of is None:
        return event
    shapes = (BOTH, ROUND) if named else (AVERAGE, WHOLLY, BOTH, ROUND)
    if any(shape.search(reading.text, start, position) for shape in shapes):
        return event.part_of
    return event.part_of if frame.role == "funding" and not named else event


def _hoped_for(reading: Reading, frame: AmountFrame) -> bool:
    """올해 목표 : 계약추진액 1,200만불; 2천만달러의 상담이 이뤄질 것으로 보고 있다: whatever day the sentence tells."""
    assert frame.line is not None
    return HOPED.search(reading.text, frame.line.start, frame.line.end) is not None


def _in_time(frame: AmountFrame, event: EventDraft | None, focus: Focus) -> EventDraft | None:
    """The occasion if a result can be its: last year's is of last year's, and what is over is of none to come."""
    if event is None or frame.role not in TRADED | {"mou"}:
        return event
    if frame.basis == "prior":
        if former(event) or aside(event, focus.main):
            return event
        line = frame.line
        assert line is not None
        before = [d for d in focus.drafts if former(d) and d.section == line.section and d.types[0] == event.types[0]]
        return before[-1] if before else None
    if not _to_come(event) or frame.basis != "actual" or focus.names(frame.mention.start, event) or not _over(frame):
        return event
    held = [d for d in focus.drafts if d.position < frame.mention.start and not _to_come(d) and not former(d)]
    held = [d for d in held if frame.line is not None and d.section == frame.line.section and d.types[0] not in SIDE]
    return focus.main if focus.main in held else (held[-1] if held else None)


def _to_come(draft: EventDraft) -> bool:
    status = elect_status(draft)
    return status is not None and status.value in {"planned", "cancelled"}


def _over(frame: AmountFrame) -> bool:
    """Whether the sentence tells its sum as done: … 28만 달러를 계약했다."""
    assert frame.line is not None
    told = [p for p in frame.line.predicates if p.start >= frame.mention.end and p.ending is not Ending.ADNOMINAL]
    if frame.rule.endswith(".label") and not told:
        return True  # 총 계약액은 86억원이다
    closing = [p for p in told if p.tense is Tense.PAST or p.planned or p.ending is Ending.FINAL]
    return bool(closing) and closing[0].tense is Tense.PAST and not closing[0].planned


def _of_trade(frame: AmountFrame, event: EventDraft | None, focus: Focus) -> EventDraft | None:
    """An opening, a meeting, a training course has no sums of contracts: then the occasion of trade beside it."""
    if event is not None and frame.role in TRADED and event.types[0] in SIDE:
        return focus.trading(frame.mention.start) or event
    return event


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
