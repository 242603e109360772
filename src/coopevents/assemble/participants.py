"""Who took part, in numbers: counts to the slots of occasions.

Job: counts of lines, label boxes and tables + focus -> claims `companies`, `foreign_companies`, `buyers`, `people`,
`meetings` on drafts.  Whose a sentence's count is, is weighed (`links.likely`), the headlines' last.  It must not know
what makes a count fill a slot, nor records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.focus.scenes import Scenes, at_place
from coopevents.assemble.links.cues import Fact, Links
from coopevents.assemble.links.likely import likeliest
from coopevents.document import HEADLINES, Block
from coopevents.frames.amount.count_sums import Headcount
from coopevents.frames.labels import LabelBox
from coopevents.frames.lists.rounds import RULE as TURN
from coopevents.frames.model import Claim
from coopevents.frames.occasion.headcounts import headcounts, is_attending, slot_of
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.frames.tables import TableFrame
from coopevents.lexicon.participation import cue

# what the sentence says of a count, before it or behind, beside the words of all facts (`links.cues`)
BEFORE = {
    "ceremony": regex.compile(r"개막식|개회식|폐막식|폐회식|만찬|리셉션|환영식|기념식|시상식"),
}
BEHIND = {
    # 이튿날 바이어 24명은 부품 공장을 견학했다: what guests of an occasion do beside it
    "tours": regex.compile(
        r"(?:은|는|이|가)\s(?:(?:(?!고,?\s|며,?\s|[은는이가]\s)[^.\n]){0,45}?[을를]\s)(?:차례로\s)?(?:둘러|견학|시찰|참관|돌아)"
    ),
    # 20개사를 부산으로 불러 상담회를 연다
    "called": regex.compile(r"(?:을|를)\s[^.\n]{0,24}?(?:불러|초청해|초청하여|초대해|모아|모셔|유치해)\s[^.\n]{0,30}"),
    "of": regex.compile(r"의\s|(?:이|가)\s(?:[가-힣]{1,8}\s)?(?:참가|참여|참석)(?:하는|한|할)\s"),
}


# 23개 기업체를 상대로 | 투자환경설명회를
MEANT = regex.compile(r"(?:을|를)\s(?:대상|상대)(?:으로|로)\s")
# 전시회와 상담회 | 등에서 455건의, 등 다각적인 프로그램을 통해 1만2천건의
IN_ALL = regex.compile(
    r"(?:와|과|,|및)\s[^.\n]{2,24}\s등(?:에서|[을를]\s통해|\s[^.,\n]{2,20}(?:프로그램|행사)[을를]\s통해)\s(?:모두\s|총\s)?$"
)
# 지금까지 100여명이 | 참가 신청했다: of the one to come
APPLIED = regex.compile(r"(?:이|가|은|는)?\s?(?:이상이?\s)?[^.,\n]{0,10}(?:신청|접수|등록)")
# 브르노에서 | 52건, 하노이에서는 총 | 30건
THERE = regex.compile(r"(?:시)?(?:에서|에서는|에선)\s(?:(?:모두|총|각각)\s)?")
FEW, MANY = 30, 1000
NEAR_BEHIND = 24  # code points between who is meant and the occasion


@cache
def _times() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Of all editions: 지금까지 … 5000여개 기업이, 2010년부터 지난해까지, not 그간의 성과를 발표하는; of the last
    one: 지난해에는 38개사가."""
    so_far, before = cue("so_far"), cue("before")
    return (
        regex.compile(rf"(?<![가-힣]){so_far}(?!의\s|\s?(?:없|최대|최다|처음))|년부터\s[^.\n]{{0,20}}?까지"),
        regex.compile(rf"(?<![가-힣]){before}(?!보다|에\s이어|와|에\s비해|의|부터|까지)"),
    )


@dataclass(frozen=True)
class Placed:
    """The count told last, and the occasion that it was given to."""

    line: Line
    slot: str
    draft: EventDraft | None


def assign_counts(
    reading: Reading,
    focus: Focus,
    boxes: Sequence[tuple[LabelBox, EventDraft]] = (),
    tables: Sequence[TableFrame] = (),
    rows: Mapping[int, EventDraft] | None = None,
) -> None:
    """Adds the claims to the drafts' `extra`: counts in label boxes, in tables, in sentences, in headlines."""
    given: dict[tuple[str, int], EventDraft] = {}
    for box, draft in boxes:
        for mention in box.counts:
            line = reading.line_at(mention.start)
            if line is None:
                continue
            slot = slot_of(reading, line, mention)
            if slot is None and box.attending == [mention] and is_attending(reading, line, mention):
                slot = "people"
            if slot is not None:
                claim = Claim(mention.value.number, mention.span, f"participants.{slot}.label", 1.1)
                add(draft, slot, claim, given)
    for table in tables:
        for slot, cell, frame in table.counts:
            owner = (rows or {}).get(id(frame)) if frame is not None else focus.of_table(table.caption)
            if owner is not None:
                add(owner, slot, cell, given)
    turns = [(f.line.block, d) for d in focus.drafts for f in d.frames if f.line is not None and f.mention.rule == TURN]
    links, scenes, last = Links(reading, focus), Scenes(reading, focus), None
    told = [line for line in reading.lines if line.block.zone not in SILENT | RECORD_LIKE]
    for line in sorted(told, key=lambda line: line.block.zone in HEADLINES):
        for item in headcounts(reading, line, focus.stops_in(line)):
            applied = APPLIED.match(reading.text, item.mention.end, line.end) is not None
            if not applied and _times()[0].search(reading.text, line.start, item.mention.start):
                continue  # told of all editions together
            scene = scenes.speaking_of(line, item.mention)
            chosen = (
                _meant_by(reading, line, item, focus)
                or _there(reading, line, item, focus)
                or _under_turn(line, turns)
                or _of_all(reading, line, item, focus)
                or likeliest(links, _fact(reading, line, item, last, given, scene, focus), "count_link")
            )
            last = Placed(line, item.slot, chosen)
            if chosen is not None:
                weight = 0.5 if line.block.zone in HEADLINES else 1.0 if chosen in focus.told_in(line) else 0.95
                claim = Claim(item.mention.value.number, item.mention.span, f"participants.{item.slot}", weight)
                add(chosen, item.slot, claim, given)
    _lend_to_missions(focus)


def _meant_by(reading: Reading, line: Line, item: Headcount, focus: Focus) -> EventDraft | None:
    """가람시 대표단과 23개 기업을 대상으로 설명회를 열었다: of the occasion that is held for them, right behind."""
    meant = MEANT.match(reading.text, item.mention.end, line.end)
    return focus.told_behind(line, meant.end(), NEAR_BEHIND) if meant is not None else None


def _there(reading: Reading, line: Line, item: Headcount, focus: Focus) -> EventDraft | None:
    """카토비체에서 47건, 브르노에서 52건을 상담했다: of the one stop in the town told right before it."""
    towns = reading.mentions.places(line.start, item.mention.start) if item.slot == "meetings" else []
    if not towns or THERE.fullmatch(reading.text, towns[-1].end, item.mention.start) is None:
        return None
    stops = [d for d in focus.drafts if d.main_type == "consultation"]
    here = [d for d in stops if d.section in {0, line.section} and at_place(d, towns[-1])]
    return here[0] if len(here) == 1 else None


def _under_turn(line: Line, turns: Sequence[tuple[Block, EventDraft]]) -> EventDraft | None:
    """[1차 중남미 (5. 11~13)] ⏎ 참가한 21개사가 94건을 상담했다: of the turn that is the heading of the paragraph."""
    if any(block is line.block for block, _ in turns):
        return None
    above = [d for block, d in turns if block.index == line.block.index - 1 and block.zone in HEADLINES]
    return above[0] if len(above) == 1 else None


def _of_all(reading: Reading, line: Line, item: Headcount, focus: Focus) -> EventDraft | None:
    """기업전시회와 일대일 미팅 등을 통해 1만2천건의 상담이 이뤄졌다: of the occasion whose parts are listed."""
    if item.slot != "meetings":
        return None
    listed = IN_ALL.search(reading.text, line.start, item.mention.start)
    parts = focus.told_in(line) if listed is not None else []
    return focus.main if parts and focus.main not in parts else None


def _lend_to_missions(focus: Focus) -> None:
    """The firms told at the first leg only are those of the mission: its 상담회 is all that the text tells."""
    for draft in focus.drafts:
        whole = draft.part_of
        if whole is None or whole.main_type != "trade_mission" or whole.extra.get("companies"):
            continue
        siblings = [d for d in focus.drafts if d.part_of is whole and d.extra.get("companies")]
        if siblings == [draft]:
            claims = draft.extra["companies"]
            whole.extra["companies"] = [replace(c, rule=f"{c.rule}.leg", weight=0.6) for c in claims]


def _fact(
    reading: Reading,
    line: Line,
    item: Headcount,
    last: Placed | None,
    given: Mapping[tuple[str, int], EventDraft],
    scene: EventDraft | None,
    focus: Focus,
) -> Fact:
    """A count of a sentence as its weighing sees it."""
    mention, slot, before = item.mention, item.slot, None
    if last is not None and (back := line.index - last.line.index) >= 0:
        near = "line" if back == 0 else "next" if back == 1 else "block"
        if near != "block" or last.line.block is line.block:
            before = (f"{near}.{'same' if last.slot == slot else 'other'}", last.draft)
    words = {
        name
        for name, said in {**BEFORE, "last_time": _times()[1]}.items()
        if said.search(reading.text, line.start, mention.start)
    }
    words |= {name for name, said in BEHIND.items() if said.match(reading.text, mention.end, line.end)}
    number = mention.value.number
    others = [d for d in focus.drafts if any(claim.value != number for claim in d.extra.get(slot, []))]
    return Fact(
        mention.start,
        line,
        slot,
        "count",
        before=before,
        words=frozenset(words),
        scene=scene,
        again=given.get((slot, number)),
        filled=frozenset(id(draft) for draft in others),
        size="few" if number <= FEW else "many" if number >= MANY else "",
        end=mention.end,
    )


def add(draft: EventDraft, slot: str, claim: Claim[int], given: dict[tuple[str, int], EventDraft]) -> None:
    given.setdefault((slot, claim.value), draft)
    draft.extra.setdefault(slot, []).append(claim)  # type: ignore[arg-type]
