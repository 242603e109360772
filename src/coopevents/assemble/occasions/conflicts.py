"""What tells two occasions apart.

Job: frame + draft -> whether the frame cannot tell of the draft's occasion (other time, town, edition, turn, kind of
business).  It must not know which draft is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import Any

from coopevents import regex
from coopevents.assemble.draft import EventDraft, Resolved, cities_of, compatible, inside
from coopevents.assemble.occasions.likeness import EDITION, YEAR, distinctive
from coopevents.assemble.occasions.other_years import years_apart
from coopevents.frames.model import Claim, EventFrame
from coopevents.resolve.date.calendar import ended_by
from coopevents.resolve.dates import apply_duration

LONGEST_FAIR = 31  # days from its opening to its close
FORTNIGHT = 14  # days that a journey takes whose end is not told
GENRE = regex.compile(r"수출|수주|구매|투자|입주|채용|취업|기술교류|창업|유치|정책")
# 후속상담회, 사전설명회: another occasion than the one that it follows or prepares
STAGE = regex.compile(r"후속|사후|사전")
BILATERAL = regex.compile(r"제?\s?(?:\d{1,2}(?:회|차)\s)?한국?\s?[-–·ㆍ]")
# 해외 상담회, 국내 상담회: two occasions
SIDE_OF_NAME = regex.compile(r"해외|국내(?!외)")


def _market(frame: EventFrame) -> set[str]:
    """해외수출상담회 and 국내유통 상담회 are two."""
    word = SIDE_OF_NAME.match(frame.name)
    return {word.group()} if word is not None and not frame.title else set()


def genres(frame: EventFrame) -> set[str]:
    """What kind of business a name tells: 수출상담회 and 투자상담회 are two."""
    return set(GENRE.findall(frame.name)) if not frame.title else set()


def provinces_of(frame: EventFrame) -> set[str]:
    """Korean provinces that a frame's strong claims of place lie in."""
    return {c.value.province for c in frame.places if c.weight >= 0.7 and c.value.province and c.value.country == "KR"}


def frame_dates(frame: EventFrame, resolved: Resolved) -> list[str]:
    """EDTF values of the frame's own dates that can tell occasions apart."""
    told = [(c, resolved[c.span].edtf) for c in frame.dates if c.weight > 0.45 and c.span in resolved]
    first = next((v for c, v in told if c.rule == "event.date.depart" and len(v) == 10), None)
    last = next((v for c, v in told if c.rule == "event.date.return" and len(v) == 10), None)
    if first and last and first < last:
        return [f"{first}/{last}"]
    return [value for _, value in told]


def travels(claims: Sequence[Claim[Any]]) -> bool:
    """Whether a claim tells one end of a journey."""
    return any(claim.rule in {"event.date.depart", "event.date.return"} for claim in claims)


def _on_its_way(frame: EventFrame, draft: EventDraft, day: str | None, resolved: Resolved) -> bool:
    """‘가람 개척단’이 지난 13일 다낭에서 …. 개척단은 12일 출국했으며: a day of the journey, told before its start."""
    if day is None or not all("trade_mission" in one.types for one in (frame, draft)) or frame.name_lands:
        return False
    left = [resolved[c.span].edtf for c in frame.dates if c.rule == "event.date.depart" and c.span in resolved]
    return any(on_journey(day, start) for start in left)


def _opened(frame: EventFrame, mine: Sequence[str], theirs: str | None, draft: EventDraft) -> bool:
    """‘총회’가 23일 막을 내렸다. 20일 시작된 올해 총회에는: a day before the only one told, on which it closed."""
    if not mine or theirs is None or not all(claim.rule == "event.date.closed" for claim in _of_its_day(draft)):
        return False
    if not any(claim.rule == "event.date.modifier" for claim in frame.dates):
        return False  # 12일에는 박람회에서 계약을 맺었다: any day of it
    last = ended_by(theirs, LONGEST_FAIR) if len(theirs) == 10 and "X" not in theirs else ""
    return "/" not in mine[0] and inside(mine[0], last)


def on_journey(day: str, told: str) -> bool:
    """Whether a day is one of a journey's, told as EDTF; where only its first day is told, of the fortnight after."""
    if len(told.split("/")[0]) != 10:
        return False
    return inside(day, told if "/" in told else apply_duration(told, FORTNIGHT))


def _of_its_day(draft: EventDraft) -> list[Claim[Any]]:
    """The claims that tell the draft's day: 17일 귀국했다 may tell it by two rules."""
    claims = draft.date_claims()
    return [claim for claim, value in claims if value == claims[0][1]]


def _of_one_time(
    frame: EventFrame, draft: EventDraft, mine: Sequence[str], theirs: str | None, resolved: Resolved
) -> bool:
    """Whether other days may be of one occasion: an end of a journey each, a day on its way, its opening."""
    if travels(frame.dates) and travels(_of_its_day(draft)):
        return True
    return _on_its_way(frame, draft, theirs, resolved) or _opened(frame, mine, theirs, draft)


def shares_day(frame: EventFrame, draft: EventDraft, resolved: Resolved) -> bool:
    mine = frame_dates(frame, resolved)
    theirs = draft.date()
    if _of_one_time(frame, draft, mine, theirs, resolved):
        return True
    return theirs is not None and any(compatible(a, theirs) for a in mine[:1])


def _announces(draft: EventDraft, frame: EventFrame) -> bool:
    """… 돕는 상담회가 열렸다. 중앙회는 ‘2018 …상담회’를 15일까지 연다: a nameless one, named by the next sentence."""
    told = draft.telling()
    nameless = not any(distinctive(f) or any(c.weight >= 0.6 for c in f.places) for f in told)
    if frame.line is None or told[0].line is None:
        return False
    return nameless and frame.line.index - told[0].line.index == 1 and bool(distinctive(frame))


def _leg_of(frame: EventFrame, draft: EventDraft, mine: Sequence[str], theirs: str | None) -> bool:
    """슈투트가르트 상담은 15, 16일에: one town of several and a part of the time: a leg of the whole, not the whole."""
    if _town_of_several(frame, draft, mine, theirs):
        return True
    shorter = bool(mine) and theirs is not None and "/" in theirs and mine[0] != theirs and len(mine[0]) >= 10
    named = {city for f in draft.frames for city in f.name_cities}
    return (
        shorter
        and frame.occasion
        and not frame.definite
        and "trade_mission" not in frame.types
        and bool(frame.name_cities - named)
        and len(draft.cities()) >= 2
    )


def _town_of_several(frame: EventFrame, draft: EventDraft, mine: Sequence[str], theirs: str | None) -> bool:
    """도는 미국, 호주, 태국에서 판촉전을 연다. 태국에서는 14일부터 …: one of the lands, on days of its own."""
    if not frame.occasion or frame.title or "trade_mission" in frame.types or not mine or len(mine[0]) < 10:
        return False
    if theirs is not None and (theirs == mine[0] or ("/" not in theirs and len(theirs) >= 10)):
        return False
    here = {c.value.country for c in frame.places if c.weight >= 0.5}
    lands = [
        {c.value.country for c in f.places if c.weight >= 0.7} for f in draft.frames if f.position < frame.position
    ]
    return len(here) == 1 and any(len(told) >= 3 and here < told for told in lands)


def _lands(frame: EventFrame) -> set[str]:
    """Countries that a mission is told to go to."""
    codes = {c.value.country for c in frame.places if c.weight >= 0.5}
    return {code for code in codes | {c.value for c in frame.countries} if code and code != "KR"}


def _other_journey(frame: EventFrame, draft: EventDraft) -> bool:
    """이집트·모로코 시장개척단은 취소됐다, in a text of a mission to Poland and Hungary."""
    if "trade_mission" not in frame.types or "trade_mission" not in draft.types:
        return False
    named = set().union(*(f.name_lands for f in draft.frames))
    regions = frame.name_lands and named and not frame.name_lands & named
    if frame.title:  # 중남미 시장개척단 in the headline, an 아프리카 시장개척단 at the end
        return bool(regions)
    mine = _lands(frame)
    theirs = set().union(*(_lands(f) for f in draft.frames if "trade_mission" in f.types))
    told = bool(frame.name_cities or frame.occasion) or (len(mine) >= 2 and len(theirs) >= 2)
    return bool(mine and theirs) and not mine & theirs and told


def _with_others(frame: EventFrame, draft: EventDraft) -> bool:
    """한-독 비즈니스 포럼, 한-덴마크 비즈니스 포럼: the lands in the names are others."""
    mine = _named_lands(frame)
    theirs = set().union(*(_named_lands(f) for f in draft.frames))
    return bool(mine and theirs) and not mine & theirs


def _named_lands(frame: EventFrame) -> set[str]:
    bilateral = BILATERAL.match(frame.name) is not None and not frame.title
    return {c.value for c in frame.countries if c.rule == "event.country.name"} if bilateral else set()


def _held_by_others(frame: EventFrame, draft: EventDraft) -> bool:
    """기계박람회(A 주최)와 공구전(B 주최)이 함께 열린다: in one sentence, each with its own host told in words;
    중앙회가 종합개척단을 파견하는 것을 비롯해 공구조합은 공구개척단을 보낸다: each with its own sender."""
    beside = [f for f in draft.frames if f.line is frame.line and f is not frame]
    for rule in ("role.", "event.host.subject") if "trade_mission" in frame.types else ("role.",):
        mine = {c.value.name for c in frame.hosts if c.rule.startswith(rule)}
        theirs = {c.value.name for f in beside for c in f.hosts if c.rule.startswith(rule)}
        if mine and theirs and not mine & theirs:
            return True
    return False


def _one_more(frame: EventFrame, draft: EventDraft) -> bool:
    """16일 협회와 간담회를 했다. 9월에는 … 기업인 간담회도 연다: beside what is told before, not that again."""
    again = frame.mention.value.quoted and any(f.name == frame.name for f in draft.frames)
    if not (frame.also and frame.occasion) or frame.title or again:
        return False
    return any(
        f.occasion and not f.title and f.line is not frame.line and f.position < frame.position for f in draft.frames
    )


def _other_way(frame: EventFrame, draft: EventDraft) -> bool:
    """안후이성 경제사절단의 방한이 무산됐다, in a text of a 시장개척단 that we send: one comes, the other goes."""
    if "trade_mission" not in frame.types or not frame.occasion:
        return False
    told = [f for f in draft.frames if f.occasion and "trade_mission" in f.types]
    noun = frame.mention.value.head  # 사절단은 8일 공장을 견학한다: the 경제사절단 told before
    same = any(f.mention.value.head.endswith(noun) or noun.endswith(f.mention.value.head) for f in draft.frames)
    return bool(told) and not same and frame.inbound != any(f.inbound for f in told)


def _settles(status: Claim[str]) -> bool:
    """Whether a status tells occasions apart; 상담회가 한창이던 16일 is true of one that 19일까지 이어진다."""
    return status.weight >= 0.5 and status.rule != "event.status.under_way"


def _was_held(frame: EventFrame) -> bool:
    return frame.status is not None and frame.status.value == "held"


@dataclass(frozen=True, slots=True)
class Pair:
    """A frame beside a draft, with what several questions ask of both."""

    frame: EventFrame
    draft: EventDraft
    resolved: Resolved
    mine: list[str]  # EDTF dates of the frame
    theirs: str | None  # the draft's date

    @classmethod
    def of(cls, frame: EventFrame, draft: EventDraft, resolved: Resolved) -> Pair:
        return cls(frame, draft, resolved, frame_dates(frame, resolved), draft.date())

    @property
    def mission(self) -> bool:
        return "trade_mission" in self.frame.types


def conflicts(frame: EventFrame, draft: EventDraft, resolved: Resolved) -> bool:
    """Whether a frame cannot tell of the draft's occasion: other time, city, edition or turn."""
    if draft.stop and not frame.places and not frame.occasion and frame.mention.value.strength == "weak":
        # 모두 84건의 상담을 했다, beside the stops: told of the whole
        return not any(f.line is frame.line for f in draft.frames)
    pair = Pair.of(frame, draft, resolved)
    return any(tells_apart(pair) for tells_apart in QUESTIONS)


def _other_days(pair: Pair) -> bool:
    frame, draft = pair.frame, pair.draft
    if not pair.mine or not pair.theirs or any(compatible(day, pair.theirs) for day in pair.mine[:2]):
        return False
    return not _of_one_time(frame, draft, pair.mine, pair.theirs, pair.resolved)


def _other_year(pair: Pair) -> bool:
    """Told of another year, the one or the other."""
    frame, theirs, told = pair.frame, pair.theirs, pair.draft.frames
    if not frame.other_year:
        before = frame.position < pair.draft.position  # 상담회가 열렸다. … 지난해 상담회에서는: another one
        undated = theirs in {None, "XXXX"} or (not pair.mine and before)
        return undated and all(f.other_year for f in told)
    if theirs is not None and theirs.startswith("XXXX-") and (frame.definite or not all(f.other_year for f in told)):
        return True  # 지난해 열린 행사에서는: no year is known, but it is another one
    nameless = not pair.mine and not any(frame.mention.value.head in f.name for f in told)
    return (theirs is None or nameless) and not all(f.other_year for f in told)


def _yet_to_be(pair: Pair) -> bool:
    """지난해 4월 열린 상담회의 모습. 올해 행사는 기약 없이 미뤄졌다: not last year's, which is over."""
    frame = pair.frame
    if pair.mine or not frame.generic or frame.other_year or frame.status is None or _was_held(frame):
        return False
    return all(f.other_year and _was_held(f) for f in pair.draft.frames)


def _other_status(pair: Pair) -> bool:
    """A dated one that is over beside one ahead."""
    frame, draft, mine, theirs = pair.frame, pair.draft, pair.mine, pair.theirs
    journey = any(c.rule.startswith(("event.date.journey", "event.date.depart")) for c in frame.dates)
    if frame.title or not mine or frame.status is None or journey:
        return False
    told = [f.status.value for f in draft.frames if f.status is not None and _settles(f.status)]
    both = {frame.status.value, told[0]} if told else set()
    finer = theirs is not None and len(theirs.split("/")[0]) != len(mine[0].split("/")[0])
    if both == {"held", "planned"} and finer and frame.occasion:
        return True  # 27일 열었고, 오는 6월 상담회를 열 예정이다
    # 상담회를 개최했다고 밝혔다. 이번 상담회는 이날부터 24일까지 열린다: one, whatever the tense
    same = frame.mention.value.quoted and any(f.name == frame.name for f in draft.frames)
    undated = theirs is None and not (frame.definite or same) and not _announces(draft, frame)
    return undated and len(both) == 2 and both <= {"held", "planned", "cancelled"}


def _other_place(pair: Pair) -> bool:
    """Other towns, towns in the names, or provinces."""
    frame, draft = pair.frame, pair.draft
    in_names = {city for f in draft.frames for city in f.name_cities}
    if _differ(frame.name_cities, in_names):
        return True  # 프랑크푸르트 소비재박람회, 라스베이거스 소비재박람회
    if pair.mission:
        return False
    provinces = set().union(*(provinces_of(f) for f in draft.frames))
    return _differ(cities_of(frame, 0.7), draft.cities()) or _differ(provinces_of(frame), provinces)


def _other_kind(pair: Pair) -> bool:
    """The names tell another stage, market or kind of business."""
    frame, told = pair.frame, pair.draft.frames
    stage = STAGE.search(frame.name)
    if stage and not any(stage.group() in f.name for f in told):
        return True
    return _differ(_market(frame), set().union(*map(_market, told))) or _differ(
        genres(frame), set().union(*map(genres, told))
    )


def _other_name(pair: Pair) -> bool:
    """‘나루 플라자’ of 1~18일, ‘나루 온라인 상담회’ of 1~5일: two names, each with days of its own."""
    named = [f for f in pair.draft.frames if f.mention.value.quoted]
    if not (pair.frame.mention.value.quoted and pair.frame.occasion and named and pair.mine and pair.theirs):
        return False
    mine = pair.frame.mention.value.head
    alike = any(mine in f.name or f.mention.value.head in pair.frame.name for f in named)
    return not alike and "/" in pair.mine[0] and "/" in pair.theirs and pair.mine[0] != pair.theirs


def _other_edition(pair: Pair) -> bool:
    """The names tell another edition or year, or the sentence another turn (두 번째)."""
    frame, told = pair.frame, pair.draft.frames
    own = EDITION.search(frame.name)
    editions = {m.group(1) for f in told for m in [EDITION.search(f.name)] if m}
    years = {year for f in told for year in YEAR.findall(f.name)}
    return (
        _differ({own.group(1)} if own else set(), editions)
        or _differ(set(YEAR.findall(frame.name)), years)
        or _differ(_turns(frame), set().union(*map(_turns, told)))
    )


def _turns(frame: EventFrame) -> set[str]:
    return {frame.ordinal} if frame.ordinal and not frame.ordinal.startswith("제") else set()


def _differ(mine: Set[str], theirs: Set[str]) -> bool:
    """Whether both tell something and nothing in common."""
    return bool(mine and theirs) and not mine & theirs


# what can tell a frame's occasion from a draft's, the cheapest and commonest first
QUESTIONS: tuple[Callable[[Pair], bool], ...] = (
    _other_days,
    _other_year,
    _yet_to_be,
    lambda pair: years_apart(pair.frame, pair.draft.frames, pair.resolved),
    lambda pair: _held_by_others(pair.frame, pair.draft),
    lambda pair: _with_others(pair.frame, pair.draft),
    _other_status,
    lambda pair: _leg_of(pair.frame, pair.draft, pair.mine, pair.theirs),
    lambda pair: _other_journey(pair.frame, pair.draft),
    lambda pair: _other_way(pair.frame, pair.draft),
    lambda pair: _one_more(pair.frame, pair.draft),
    _other_place,
    _other_kind,
    _other_edition,
    _other_name,
)
