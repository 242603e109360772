"""Roles of sums: what a sum of money is, from the words around it.

Job: lines with sums -> `AmountFrame`s.  The ladder is 상담, 계약추진, 계약, MOU, 투자; beside it 예산, 매출, 통계.
Each sum takes the word that governs it most firmly (`amount/governors`); without one it shares the role of the sum
that it is coordinated with, else that of the sum before it, else of the sentence before.  It must not know events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from coopevents import regex
from coopevents.document import HEADLINES, Block, Mention, Span, Zone
from coopevents.frames.amount.context import LADDER, Clause, agreement_near, basis_of, role_of
from coopevents.frames.amount.frame import AmountFrame
from coopevents.frames.amount.governors import AmountLine, Candidate
from coopevents.frames.amount.patterns import ETC
from coopevents.frames.amount.rounded import YUAN, says_again
from coopevents.frames.amount.totals import CARRIED, by_main, by_total, main_role
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.amount_cues import ROLES, AmountCues
from coopevents.values.money import Money
from coopevents.values.names import OrganisationKind

SHARED = 90.0  # a head shared with the next sum: 20만 달러와 5만 달러의 MOU
GAP = 60.0  # the predicate shared with the next sum, behind an object of its own
BEFORE = 28.0  # the role told in the sentence before
ENOUGH = 20.0
ETC_TO_LABEL = 6  # code points between 등 and the label of a total: 등 현장 계약액
SUBJECT = regex.compile(r"\G(?:[’'”\"」』]|\([^()]{0,30}\))*+\s?(?:은|는|이|가|도|의|=|:|：)?(?=[\s,=:：(]|$)")
REFERS_BACK = regex.compile(r"(?:이\s?(?:중|가운데)|그\s?(?:중|가운데)|그중|이중|나머지|여기에|금액|규모|액수|총액)")
FUNDS = frozenset({"funding"})
# 업체별로는 가나사가 3백만달러로 …: a new paragraph that takes apart what was told
DETAIL = regex.compile(
    r"\W{0,3}(?:(?:[가-힣]{1,3}\s)?[가-힣]{1,3}별(?:로는|로|\s성과|\s실적)|이\s?(?:중|가운데)|그\s?(?:중|가운데)|그중|이중|세부적으로|구체적으로)"
)
ESPECIALLY = regex.compile(r"특히|이는\s|여기에\s|이\s?같은\s")
UNDER = regex.compile(
    r"서?(?:에\s?(?:따라|따르면|의하면)|[을를]\s(?:통해|계기로))"
)  # 협약에 따라: what follows is no agreement
GIVEN = regex.compile(
    r"지원[한했하해]|보조[한했하해]|융자[한했하해]|대출[한했하해]|빌려\s?[주준줬]|대\s?[주준줬]|면제[한했하해]"
)
TALKS = regex.compile(r"(?<![약정U]\s)\d\s?(?:여\s?)?건(?:,|에)?\s(?:약\s|총\s)?$")
COST = regex.compile(r"(?P<cue>[가-힣]{2,6}비)(?:용)?(?:은|는|이|가|로|만)?\s(?:약\s|총\s|모두\s)?$")
GAPPED = regex.compile(r"[을를],\s")
NEAR = 3  # lines back to the sum whose role a sentence goes on with
APART = 6  # the same for a sentence that takes a total apart
# rules of sums that no word of their own speaks of
LARGE_UNKNOWN = 50_000_000  # dollars that no word speaks of: trade of a region, more than one occasion's
CAPTION = 40  # characters of a line that heads others
CAPTIONED = regex.compile(r"(?:실적|내역|현황|결과|성과|금액)\s?[>〉)\]】]?$")
# what a header means by a class that needs a context; 추진 and 시장 (할랄시장 상담 결과) mean nothing by themselves
HEADED = {
    "export": "statistic",
    "trade": "contract",
    "fee": "other",
    "spend": "funding",
    "give": "funding",
    "plant": "investment",
    "works": "project",
    "build": "project",
}
CARRIES = LADDER | {"funding", "statistic"}  # roles that are gone on with over a sentence without a sum
WITH_WHOM = regex.compile(r"[은는]\s(?:[^\s,:：]{1,16}\s){0,3}[가-힣A-Za-z㈜()]{2,16}[와과]\s")
OPEN_END = regex.compile(r"(?:[을를]|어치)?,$")
AGREED = regex.compile(r"(?:업무\s?)?협약|MOU|양해각서")


class AmountFrameBuilder:
    """Built once from `amount_cues.csv`."""

    def __init__(self, cues: AmountCues) -> None:
        self.cues = cues

    @classmethod
    def from_lexicon(cls) -> AmountFrameBuilder:
        return cls(AmountCues.from_lexicon())

    def build(self, reading: Reading, lines: Sequence[Line], told: Sequence[Span] = ()) -> list[AmountFrame]:
        """Frames of all sums of the lines, in order, but for those that tables have `told`."""
        frames: list[AmountFrame] = []
        for line in lines:
            sums = [m for m in reading.mentions.sums(line.start, line.end) if m.span not in told]
            if sums:
                carried = self._carried(reading, line, frames)
                recent = _recent(frames, line)
                frames += _line(AmountLine(reading, line, sums, self.cues), carried, recent)
        settled = _settle(reading, _forward(reading, _without_headings(frames)))
        return by_total(by_main(settled))

    def role_of_words(self, words: str) -> str | None:
        """The role that a table's header or label names (상담액(만달러), 총사업비), None if it names none."""
        groups = [g for g in self.cues.groups(words) if g.cls in ROLES | HEADED.keys() and not g.modifies]
        return HEADED.get(groups[-1].cls, groups[-1].cls) if groups else None

    def _carried(self, reading: Reading, line: Line, frames: Sequence[AmountFrame]) -> tuple[str, Span] | None:
        """The role that the text is at where a line begins: told by the sentence before it or by the head of its list
        (… 의향서를 주고받았다. ▲가나(김) 150만 불), over sentences that speak of no sum; by the last result of the
        ladder where the line takes a total apart (도시별로는 …)."""
        takes_apart = DETAIL.match(reading.text, line.start, line.end) is not None
        for back in range(1, (APART if takes_apart else NEAR) + 1):
            if line.index < back or reading.lines[line.index - back].section != line.section:
                return None
            before = reading.lines[line.index - back]
            especially = back == 1 and ESPECIALLY.match(reading.text, line.start)
            caption = back == 1 and _caption(reading, before)
            if not takes_apart and not especially and not caption and not _continues(before.block, line.block):
                return None
            last = next((f for f in reversed(frames) if f.line is before and f.role), None)
            if last is not None and (back == 1 or last.role in CARRIES):
                return last.role, last.cue or last.mention.span
            if reading.mentions.sums(before.start, before.end):
                return None
            groups = AmountLine(reading, before, [], self.cues).groups
            told = [g for g in groups if g.cls in LADDER | FUNDS and not UNDER.match(reading.text, g.end)]
            if told and back == 1:
                return told[-1].cls, Span(told[-1].start, told[-1].end)
        return None


class Reason(NamedTuple):
    """The role of a sum, and what tells it."""

    role: str
    rule: str
    cue: Span | None
    strength: float = 0.0


UNKNOWN = Reason("", "amount.unknown", None)


def _line(line: AmountLine, carried: tuple[str, Span] | None, recent: str | None) -> list[AmountFrame]:
    """The sums of a line; `carried` is the role that the text is at, `recent` the one told last."""
    picked = _picked(line)
    frames: list[AmountFrame] = []
    for i, mention in enumerate(line.sums):
        if line.restates(i):
            before = frames[i - 1]
            same = before.restates or before.mention.span
            frames.append(replace(before, mention=mention, rule="amount.restated", restates=same))
            continue
        last = _last(line, mention, frames)
        told = _told(line, i, picked[i], last, carried, recent) or _untold(line, i) or UNKNOWN
        basis, firm = basis_of(line, i), _firm(line, i)
        frames.append(AmountFrame(mention, line.line, *told[:3], basis, strength=told.strength, firm=firm))
    return frames


def _picked(line: AmountLine) -> list[Candidate | None]:
    """The strongest candidate of each sum, from the last one on: a head may be shared with the next."""
    picked: list[Candidate | None] = [None] * len(line.sums)
    for i in reversed(range(len(line.sums))):
        if line.restates(i):
            continue
        found = line.candidates(i)
        if line.line.block.zone is Zone.LABEL and (head_label := line.stretched()) is not None:
            found.append(head_label)
        if not found and (occasion := line.occasion(i)) is not None:
            found.append(occasion)
        if (shared := _shared(line, i, picked)) is not None:
            found.append(shared)
        picked[i] = max(found, key=lambda c: c.strength, default=None)
    return picked


def _last(line: AmountLine, mention: Mention[Money], frames: Sequence[AmountFrame]) -> AmountFrame | None:
    """The sum with a role told last in the line: of the same money, or of any where no verb ends the line."""
    known = [frame for frame in reversed(frames) if frame.role]
    alike = (frame for frame in known if frame.mention.value.currency == mention.value.currency)
    return next(alike, known[0] if known and not line.finite else None)


def _told(
    line: AmountLine,
    i: int,
    best: Candidate | None,
    last: AmountFrame | None,
    carried: tuple[str, Span] | None,
    recent: str | None,
) -> Reason | None:
    """By the words that govern the sum, else by the sum or the sentence before it."""
    foreign = _other_money(line, line.sums[i], carried)
    if best is not None and not (best.strength < CARRIED and last is not None):
        weaker = best.strength < BEFORE and carried is not None and not foreign
        if best.strength >= ENOUGH and not weaker:
            role = role_of(line, i, best, last.role if last is not None else carried[0] if carried else recent)
            return Reason(role, f"amount.{role}.{best.how}", best.span, best.strength)
    if last is not None:
        return Reason(last.role, "amount.carried", last.cue, CARRIED)
    if carried is not None and not foreign:
        hoped = carried[0] == "contract" and Clause(line, i).hoped_for()
        return Reason("expected_contract" if hoped else carried[0], "amount.carried", carried[1], BEFORE)
    return None


def _untold(line: AmountLine, i: int) -> Reason | None:
    """By what the line speaks of, where nothing governs the sum."""
    mention = line.sums[i]
    near = agreement_near(line, i)
    if near is not None and near.cls != "investment":
        # 60만 달러의 대리점 제안을 받고 양해각서를 썼다: the one deal that the sentence tells
        return Reason(near.cls, f"amount.{near.cls}.near", Span(near.start, near.end))
    if TALKS.search(line.text, line.line.start, mention.start) is not None:
        return Reason("consultation", "amount.default.talks", None)  # 21일 54건 280만달러의 실적을 냈다
    if mention.value.currency != "KRW":
        return None
    if (cost := COST.search(line.text, line.line.start, mention.start)) is not None:
        return Reason(
            "funding", "amount.funding.cost", Span(*cost.span("cue"))
        )  # 시와 절반씩 부담한 파견비 1억4천만 원
    if (given := GIVEN.search(line.text, mention.end, line.line.end)) is not None:
        return Reason(
            "funding", "amount.funding.near", Span(*given.span())
        )  # 항공료 50%(최대 100만원), 통역비 등을 지원한다
    return None


def _caption(reading: Reading, line: Line) -> bool:
    """Whether a line only heads what follows: 표) 무역사절단 계약실적."""
    return line.end - line.start <= CAPTION and CAPTIONED.search(reading.text, line.start, line.end) is not None


def _continues(before: Block, here: Block) -> bool:
    """Sentences of one paragraph, or an item under its head or beside its sister."""
    if before.index == here.index:
        return True
    return here.zone is not Zone.NOTE and (bool(here.marker) or here.parent == before.index)


def _other_money(line: AmountLine, mention: Mention[Money], carried: tuple[str, Span] | None) -> bool:
    """Whether the sum before is in other money: after 100만 달러의 계약 a sentence on 8천만원 tells something else."""
    if carried is None or line.line.block.marker or REFERS_BACK.match(line.text, line.line.start):
        return False
    told = line.reading.lines[line.line.index - 1]
    before = line.reading.mentions.sums(told.start, told.end)
    alike = YUAN if mention.value.currency in YUAN else {mention.value.currency}
    return bool(before) and not any(m.value.currency in alike for m in before)


def _recent(frames: Sequence[AmountFrame], line: Line) -> str | None:
    """The role of the last sum of the ladder a few sentences before: what goods are pledged for goes on."""
    for frame in reversed(frames):
        if frame.line is None or frame.line.section != line.section or line.index - frame.line.index > 4:
            return None
        if frame.role in LADDER:
            return frame.role
    return None


def _shared(line: AmountLine, i: int, picked: Sequence[Candidate | None]) -> Candidate | None:
    """The head that a sum has in common with the next one: 20만 달러와 5만 달러의 MOU."""
    following = line.next_sum(i)
    head = picked[following] if following is not None else None
    if following is None or head is None or _closed(line, i, following):
        return None
    if head.how not in {"behind", "verb", "shared"} and head.cls != "funding" and not _heads_total(line, i, head):
        return None
    name, begin = line.relation(i)
    start = line.sums[following].start
    # 목표인 500만 달러를 뛰어넘는 710만 달러의 계약: compared with the sum behind it
    compared = name == "modifier" and start - begin <= 6
    # 300만 달러어치의 여과막을, 나라사는 140만 달러어치를 보낸다: the predicate of both stands behind the second
    gapped = name == "modifier" and GAPPED.search(line.text, begin, start) is not None
    if name != "list" and not compared and not gapped:
        return None
    firm = SHARED if not gapped else GAP
    return Candidate(head.cls, head.span, "shared", firm if head.strength > CARRIED else head.strength)


def _heads_total(line: AmountLine, i: int, head: Candidate) -> bool:
    """가람센서(3억원), 나루(2억원) 등 현장 계약액 18억원: the label of the total that a list is taken from."""
    etc = ETC.match(line.text, line.after(i))
    return etc is not None and head.how == "label" and 0 <= head.span.start - etc.end() <= ETC_TO_LABEL


def _closed(line: AmountLine, i: int, following: int) -> bool:
    """Whether the clause of a sum ends before the next one: 3억불을 상담하고, 2억불의 계약을."""
    start, end = line.after(i), line.sums[following].start
    return any(start <= p.start and p.end <= end and p.ending.value != "adnominal" for p in line.finite)


def _firm(line: AmountLine, i: int) -> str | None:
    """The company that the clause tells the sum of: its topic or subject, or the head of the list item."""
    start = line.sums[i - 1].end if i and not line.restates(i) else line.line.start
    bodies = line.reading.mentions.organisations(start, line.sums[i].start)
    firms = [b for b in bodies if b.value.kind is OrganisationKind.COMPANY and SUBJECT.match(line.text, b.end)]
    return firms[0].value.name if firms else None


def _without_headings(frames: list[AmountFrame]) -> list[AmountFrame]:
    """Frames without the sums of headlines and headings that round what the text says."""
    body = [f.mention.value for f in frames if not _in_heading(f)]
    return [f for f in frames if not _in_heading(f) or not any(says_again(m, f.mention.value) for m in body)]


def _in_heading(frame: AmountFrame) -> bool:
    return frame.line is not None and frame.line.block.zone in HEADLINES


def _forward(reading: Reading, frames: list[AmountFrame]) -> list[AmountFrame]:
    """An item that ends open takes the role of the next: - 가나사는 30만불어치를, - 다라사는 20만불어치를 계약했다."""
    for k in range(len(frames) - 2, -1, -1):
        here, following = frames[k], frames[k + 1]
        if here.line is None or following.line is None or following.line.index != here.line.index + 1:
            continue
        ends = reading.quote(here.mention.end, here.line.end)
        sisters = bool(here.line.block.marker) and here.line.block.parent == following.line.block.parent
        # - 가나사는 나라유통과 김 30만불
        bare = sisters and not here.line.predicates and not ends.strip() and reading.has(here.line, WITH_WHOM)
        opened = bare or OPEN_END.search(ends) is not None
        if opened and following.role and here.strength < SHARED:
            frames[k] = replace(here, role=following.role, rule="amount.shared", cue=following.cue, strength=SHARED)
    return frames


def _settle(reading: Reading, frames: list[AmountFrame]) -> list[AmountFrame]:
    """What only the whole text tells: sums that nothing speaks of, and agreements on means of support."""
    mains = {currency: main_role(frames, currency) for currency in {f.mention.value.currency for f in frames}}
    settled = []
    for frame in frames:
        main, count = mains[frame.mention.value.currency]
        if not frame.role:
            large = frame.mention.value.currency == "USD" and frame.mention.value.amount >= LARGE_UNKNOWN
            role = main if main in {"funding", "statistic"} else "statistic" if large else "other"
            frame = replace(frame, role=role, rule=f"amount.default.{role}")
        cue = reading.quote(frame.cue.start, frame.cue.end) if frame.cue is not None else ""
        if frame.role == "mou" and main == "funding" and count > 1 and AGREED.fullmatch(cue):
            # 100억 원 규모의 협약을 맺은 데 이어: about a fund the agreement is one to pay
            frame = replace(frame, role="funding", rule="amount.funding.agreement")
        settled.append(frame)
    return settled
