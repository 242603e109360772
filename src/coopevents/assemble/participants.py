"""Who took part, in numbers: counts to the slots of occasions.

Job: counts of lines, label boxes and tables + focus -> claims `companies`, `foreign_companies`, `buyers`, `people`,
`meetings` on drafts.  A headline's number counts where the body gives it to no other occasion; a signing has people
only.  It must not know what makes a count fill a slot, nor records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.focus import Focus
from coopevents.assemble.prominence import former, told_by
from coopevents.assemble.scenes import Scenes
from coopevents.document import Mention, Zone
from coopevents.frames.labels import LabelBox
from coopevents.frames.model import JOURNEYS, Claim
from coopevents.frames.occasion.headcounts import headcounts, slot_of
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.frames.tables import TableFrame
from coopevents.lexicon.participation import cue
from coopevents.values.counts import Count

SPEAKING = frozenset({"meeting", "opening", "agreement_signing", "training"})
CEREMONY = regex.compile(r"개막식|개회식|폐막식|폐회식|만찬|리셉션|환영식|기념식|시상식")
# 이튿날 바이어 24명은 부품 공장을 견학했다: what guests of an occasion do beside it
TOURISTS = frozenset({"buyers", "people", "foreign_companies"})
TOURS = regex.compile(
    r"(?:은|는|이|가)\s(?:(?:(?!고,?\s|며,?\s|[은는이가]\s)[^.\n]){0,45}?[을를]\s)(?:차례로\s)?(?:둘러|견학|시찰|참관|돌아)"
)
TITLES = frozenset({Zone.TITLE, Zone.SUBTITLE})
# 2010년부터 지난해까지
OVER_YEARS = regex.compile(r"년부터\s[^.\n]{0,20}?까지")
THIS_TIME = regex.compile(r"올해|이번|금년|이날")


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
            slot = slot_of(reading, line, mention) if line is not None else None
            if slot is not None:
                claim = Claim(mention.value.number, mention.span, f"participants.{slot}.label", 1.1)
                add(draft, slot, claim, given)
    for table in tables:
        for slot, cell, frame in table.counts:
            owner = (rows or {}).get(id(frame)) if frame is not None else focus.main
            if owner is not None:
                add(owner, slot, cell, given)
    scenes = Scenes(reading, focus)
    told = [line for line in reading.lines if line.block.zone not in SILENT | RECORD_LIKE]
    for line in sorted(told, key=lambda line: line.block.zone in TITLES):
        _of_line(reading, focus, scenes, line, given)
    _lend_to_missions(focus)


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


def _of_line(
    reading: Reading, focus: Focus, scenes: Scenes, line: Line, given: dict[tuple[str, int], EventDraft]
) -> None:
    titled = line.block.zone in TITLES
    named = focus.told_in(line)
    for item in headcounts(reading, line, focus.stops_in(line)):
        mention, slot = item.mention, item.slot
        draft = scenes.speaking_of(line, mention)
        if draft is not None and slot == "meetings" and draft.main_type in SPEAKING:
            draft = focus.trading(mention.start)
        if draft is None or _to_come(reading, focus, line, draft) or _at_ceremony(reading, focus, line, mention, slot):
            continue
        if draft.main_type == "agreement_signing" and slot != "people":
            continue
        if slot in TOURISTS and draft.main_type not in JOURNEYS and TOURS.match(reading.text, mention.end, line.end):
            continue
        number = mention.value.number
        if not titled and _of_other_editions(reading, line, mention.start, draft):
            continue
        if titled and given.get((slot, number), draft) is not draft:
            continue
        weight = 0.5 if titled else 1.0 if draft in named else 0.95
        add(draft, slot, Claim(number, mention.span, f"participants.{slot}", weight), given)


def _to_come(reading: Reading, focus: Focus, line: Line, draft: EventDraft) -> bool:
    """Whether a draft is named only later: of the main one the paragraph before may tell (기업 8곳이 판로를 찾았다)."""
    blocks = reading.document.blocks
    index = min(line.block.index + (draft is focus.main), len(blocks) - 1)
    return not told_by(draft, blocks[index].end)


def _at_ceremony(reading: Reading, focus: Focus, line: Line, mention: Mention[Count], slot: str) -> bool:
    """개막식에는 … 60여 명이: who is at a ceremony that is no occasion of its own is not all who are there."""
    if slot != "people":
        return False
    told = reading.mentions.events(line.start, mention.start)
    last = told[-1] if told else None
    if last is None or CEREMONY.search(last.value.head) is None:
        return False
    return not any(f.mention is last or f.mention.span == last.span for d in focus.drafts for f in d.frames)


def _of_other_editions(reading: Reading, line: Line, position: int, draft: EventDraft) -> bool:
    """지금까지 … 5000여개 기업이; 지난해에는 38개사가: figures of all editions, or of the last one."""
    told = reading.quote(line.start, position)
    if regex.search(rf"(?<![가-힣]){cue('so_far')}(?!\s?(?:없|최대|최다|처음))", told):
        return True
    if OVER_YEARS.search(told):
        return True
    last = list(regex.finditer(rf"(?<![가-힣]){cue('before')}(?!보다|에\s이어|와|에\s비해|의|부터|까지)", told))
    if not last or THIS_TIME.search(told[last[-1].end() :]):
        return False
    since = line.start + last[-1].end()
    named = any(f.background or since <= f.mention.start < position for f in draft.frames)
    return not named and not former(draft)


def add(draft: EventDraft, slot: str, claim: Claim[int], given: dict[tuple[str, int], EventDraft]) -> None:
    given.setdefault((slot, claim.value), draft)
    draft.extra.setdefault(slot, []).append(claim)  # type: ignore[arg-type]
