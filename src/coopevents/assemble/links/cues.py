"""To which occasion a sum, an agreement or a count may belong, or to none: the candidates, and what speaks for each.

Job: a fact's place in the text + drafts -> candidates with their cues (`line.before`: its sentence names the occasion
before it; `actual.planned`: a result, and an occasion to come).  What the cues weigh is a table (`weights.csv`,
questions `link`, `agreement_link` and `count_link`); it must not know them, nor records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from coopevents import regex
from coopevents.assemble.draft import EventDraft, compatible
from coopevents.assemble.focus.focus import Focus
from coopevents.assemble.focus.scenes import scene_of
from coopevents.assemble.occasions.likeness import same_family
from coopevents.assemble.occasions.prominence import aside, former
from coopevents.assemble.times.statuses import elect_status
from coopevents.document import Span
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import PlaceLevel, is_abroad

# what a sentence says of the time, the kind and the owner of a fact, before it or behind
WORDS = {
    name: regex.compile(pattern)
    for name, pattern in {
        "this": r"(?<![가-힣])(?:이번|금번|이날|올해)\s",
        "here": r"(?:이|그)\s?자리에서|현장에서|현지에서|행사장|상담장|이\s?기간|기간\s?(?:중|동안)",
        "year": r"(?:지난해|작년|전년|재작년)",
        "years": r"(?:올해|금년|내년|연간|한\s?해|매년|해마다|\d년간|상반기|하반기|\d분기)",
        "until": r"(?:20\d\d년|내년|올해|연말|이달|\d월)(?:\s?말)?까지",
        "so_far": r"지금까지|그동안|그간|누적|누계|현재|이후|이래|부터",
        "last": r"(?<![가-힣])(?:지난|앞서|당시)\s?",
        "hence": r"(?<![가-힣])(?:앞으로|향후|추후|이후|내년|뒤)\s?",
        "per": r"(?:업체|기업|사|곳|팀|개사)당|최대",
        "budget": r"예산|사업비|추경|기금|펀드|자금|융자|보증|대출|보조금|지원금",
        "cost": r"참가비|항공|통역|임차|부스|경비|왕복|물류비|운송비|체재비|상금|시상",
        "total": r"총|모두|합계|합쳐|전체|통틀어",
        "industry": r"시장|업계|산업|무역|교역|수출액|매출|생산액|수출입|GDP",
        "company": r"(?:㈜|\(주\)|[A-Z가-힣]사(?:는|가|와|의|에)\s|업체\s|기업인\s|대표)",
        "signed": r"협약|MOU|양해각서|계약|의향서|조인|체결",
        "talks": r"상담|바이어|구매|수출계약",
    }.items()
}
# words that lead to the whole of a journey, or back to what the text is about
WIDE = {
    "total": regex.compile(r"모두|총|합쳐|통틀어|전체|더하면|합하면|업체당|평균"),
    "many": regex.compile(r"(?<![가-힣])(?:두|세|네|다섯|여섯|\d)\s?개?\s?(?:도시|나라|지역|국가|국|곳)"),
    "this": regex.compile(r"(?<![가-힣])이번\s"),
    "this_year": regex.compile(r"(?<![가-힣])(?:올해|금년)(?:는|은|에는)?\s[^.]{0,30}$"),
}
NEXT = 12  # code points between a count and what they come to
BACK = (1, 2, 3, 6)  # sentences back, in steps
TO_COME = frozenset({"planned", "cancelled"})  # status of occasions where nothing has been signed


@dataclass(eq=False)
class Candidate:
    """An occasion that a fact may belong to, None for none of all, and the cues that hold for it."""

    draft: EventDraft | None
    cues: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Fact:
    """A sum, an agreement or a count where it is told.

    `kind`: its role, kind or slot; `basis`: of a sum (actual, prior …), the status of an agreement, `count`; `skip`:
    words that tell what it is, no occasion; `bound`: the agreement that tells the sum is at `bound_to`, or rules take
    the agreement to be; `before`: how near the fact before is told (`line.same`), and where it belongs; `words`: what
    its sentence says of it; `scene`: what the sentence speaks of (`Scenes`); `again`: the occasion that the same number
    was told of; `filled`: those that have another; `size`: of a count, whether it is of few or of very many; `end`:
    where its words end.
    """

    position: int
    line: Line
    kind: str
    basis: str
    skip: Span | None = None
    bound: bool = False
    bound_to: EventDraft | None = None
    before: tuple[str, EventDraft | None] | None = None
    words: frozenset[str] = frozenset()
    scene: EventDraft | None = None
    again: EventDraft | None = None
    filled: frozenset[int] = frozenset()
    size: str = ""
    end: int = 0


class Told:
    """A draft as the facts around it see it."""

    def __init__(self, draft: EventDraft, focus: Focus) -> None:
        status = elect_status(draft)
        self.draft = draft
        self.type = draft.main_type
        self.former = former(draft)
        self.status = "former" if self.former else status.value if status is not None else "open"
        self.date = draft.date()
        self.aside = aside(draft, focus.main)
        self.frames: dict[int, list[EventFrame]] = {}
        for frame in draft.frames:
            if frame.line is not None:
                self.frames.setdefault(frame.line.index, []).append(frame)
        self.blocks = {f.line.block.index for f in draft.frames if f.line is not None}

    @cached_property
    def towns(self) -> set[str]:
        return self.draft.cities()

    @cached_property
    def lands(self) -> set[str]:
        lands = {c.value.country for f in self.draft.frames for c in f.places if c.weight >= 0.5 and c.value.country}
        return lands | {c.value for f in self.draft.frames for c in f.countries}

    @cached_property
    def nature(self) -> frozenset[str]:
        draft = self.draft
        strengths = {frame.mention.value.strength for frame in draft.frames}
        holds = (
            ("former", self.former),
            ("aside", self.aside),
            ("weighed", draft.weighed),
            ("stop", draft.stop),
            ("leg", draft.leg),
            ("item", draft.item),
            ("part", draft.part_of is not None),
            ("titled", any(f.title for f in draft.frames)),
            ("undated", self.date is None),
            ("weak", strengths == {"weak"}),
            ("fair", "fair" in strengths),
        )
        return frozenset(f"is.{name}" for name, true in holds if true)


class Links:
    """What a document tells around its facts.  Asked after all drafts stand."""

    def __init__(self, reading: Reading, focus: Focus) -> None:
        self._reading = reading
        self._focus = focus
        self._told = [Told(draft, focus) for draft in focus.drafts]
        self._wholes = {id(d.part_of) for d in focus.drafts if d.part_of is not None}

    def candidates(self, fact: Fact) -> list[Candidate]:
        """None first, then the drafts in their order."""
        focus = self._focus
        at = focus.at(fact.position, fact.skip)
        named = focus.told_before(fact.position, fact.skip)
        item = focus.item_at(fact.position)
        scene = scene_of(self._reading, focus.drafts, fact.line, fact.position)
        wide = [name for name, cue in WIDE.items() if cue.search(self._reading.text, fact.line.start, fact.position)]
        found = [Candidate(None, self._none(fact, at, named))]
        for told in self._told:
            draft = told.draft
            if draft.section not in {0, fact.line.section}:
                continue  # an item of a round-up has no occasion but its own
            to_come = told.status in TO_COME and draft.position > fact.position and fact.bound_to is not draft
            if fact.basis in {"signed", "failed"} and to_come:
                continue  # 협약에 따라 포럼이 오는 20일 열린다: not signed there
            cues = {f"{fact.kind}.{told.type}", f"{fact.basis}.{told.status}", *told.nature}
            cues |= {*self._where(told, fact), *self._times(told, fact), *self._places(told, fact)}
            cues |= set(self._stands(told, fact, at, wide))
            cues |= {f"{word}.{'former' if told.former else 'now'}" for word in fact.words}
            if fact.size:
                cues.add(f"{fact.kind}.{fact.size}.{told.type}")
            cues |= {cue for cue, one in (("named", named), ("scene", scene), ("item", item)) if one is draft}
            found.append(Candidate(draft, cues))
        self._last(found, fact)
        return found

    # ---- what speaks for a draft --------------------------------------------------------------------------------

    def _stands(self, told: Told, fact: Fact, at: EventDraft | None, wide: list[str]) -> Iterator[str]:
        """Where the draft stands among the others: what the text is at, is about, went through."""
        draft, main = told.draft, self._focus.main
        whole = id(draft) in self._wholes
        beside = at is not None and at is not main and (aside(at, main) or former(at))
        for cue, holds in (
            ("focus", at is draft),
            (f"focus.{fact.kind}", at is draft),
            (f"focus.{told.type}", at is draft),
            ("main", main is draft),
            ("main.behind_aside", main is draft and beside),
            ("of_main", main is not None and draft.part_of is main),
            ("whole_of_focus", at is not None and at.part_of is draft),
            ("part_of_focus", at is not None and draft.part_of is at),
            ("whole", whole),
            ("only", len(self._told) == 1 and fact.basis != "count"),
            ("other_section", draft.section != fact.line.section),
        ):
            if holds:
                yield cue
        yield from (f"whole.{word}" for word in wide if whole)
        for word in wide:
            if main is draft:
                yield f"main.{word}.behind_aside" if beside else f"main.{word}"
            if at is not None and at.part_of is draft:
                yield f"whole_of_focus.{word}"
        if fact.bound:
            other = "bound.other" if fact.bound_to is not None else "bound.none"
            yield "bound" if fact.bound_to is draft else other
        if fact.before is not None and fact.before[1] is draft:
            yield from ("follows", f"follows.{fact.before[0]}")
        if fact.scene is draft:
            yield from ("speaking", f"speaking.{fact.kind}", *(f"speaking.{word}" for word in fact.words))
        if fact.again is not None:
            yield "again" if fact.again is draft else "again.other"
        if id(draft) in fact.filled:
            yield from ("filled", f"filled.{fact.kind}")

    def _where(self, told: Told, fact: Fact) -> Iterator[str]:
        """How near to the fact the occasion is told."""
        line = fact.line
        for frame in told.frames.get(line.index, []):
            side = "before" if frame.mention.start < fact.position else "behind"
            yield from (f"line.{side}", f"line.{side}.{frame.mention.value.strength}")
            yield from (f"line.{side}.{word}" for word in fact.words)
            if frame.definite:
                yield f"line.{side}.definite"
            if any(span.start <= fact.position < span.end for span in frame.modifiers):
                yield "line.modified"
            if 0 <= frame.mention.start - fact.end <= NEXT and fact.end:  # 1만여명이 박람회를 찾았다
                yield "line.next"
        if line.index not in told.frames:
            before = [index for index in told.frames if index < line.index]
            yield f"back.{_step(line.index - max(before))}" if before else "ahead"
        if line.block.index in told.blocks:
            yield "block"
        elif line.block.parent in told.blocks:
            yield "heading"
        # 이 행사에서만: nouns of its kind in the sentence, whatever occasion they were taken for
        nouns = self._reading.mentions.events(line.start, fact.position)
        if any(same_family(noun.value.types, told.draft.types) for noun in nouns):
            yield "noun"
        nouns = self._reading.mentions.events(fact.end or line.end, line.end)
        if any(same_family(noun.value.types, told.draft.types) for noun in nouns):
            yield "noun.behind"

    def _times(self, told: Told, fact: Fact) -> Iterator[str]:
        """Whether days of the sentence can be the occasion's."""
        if told.date is None:
            return
        line = fact.line
        for side, start, end in (("before", line.start, fact.position), ("behind", fact.position, line.end)):
            days = [told.draft.resolved.get(day.span) for day in self._reading.mentions.dates(start, end)]
            if any(days):
                same = any(day is not None and compatible(day.edtf, told.date) for day in days)
                yield f"day.{side}.{'same' if same else 'other'}"

    def _places(self, told: Told, fact: Fact) -> Iterator[str]:
        """Whether towns and lands of the sentence before the fact are the occasion's."""
        abroad = self._reading.mentions.places(fact.line.start, fact.position)
        places = [place.value for place in abroad if is_abroad(place.value.country)]
        towns = [place.standard for place in places if place.level is PlaceLevel.CITY]
        lands = [place.country or "" for place in places]
        for cue, named, own in (("town", towns, told.towns), ("land", lands, told.lands)):
            if named:
                yield f"{cue}.{'last' if named[-1] in own else 'named' if own & set(named) else 'other'}"

    def _last(self, found: list[Candidate], fact: Fact) -> None:
        """The occasions told last before the fact, by any word and by one not weak; all that one word tells of."""
        told: dict[str, list[tuple[int, Candidate]]] = {"last": [], "last.strong": []}
        for one in found:
            for frame in one.draft.frames if one.draft is not None else ():
                start = frame.mention.start
                if frame.line is None or frame.title or start >= fact.position or frame.section != fact.line.section:
                    continue
                told["last"].append((start, one))
                if frame.mention.value.strength != "weak":
                    told["last.strong"].append((start, one))
        for cue, starts in told.items():
            last = max((start for start, _ in starts), default=None)
            for start, one in starts:
                if start == last:
                    one.cues.add(cue)

    # ---- what speaks for none -----------------------------------------------------------------------------------

    def _none(self, fact: Fact, at: EventDraft | None, named: EventDraft | None) -> set[str]:
        line, text = fact.line, self._reading.text
        before = [told for told in self._told if any(index <= line.index for index in told.frames)]
        last = max((index for told in before for index in told.frames if index <= line.index), default=None)
        cues = {"none", f"none.{fact.kind}", f"none.{fact.basis}", f"none.{line.block.zone.value}"}
        cues.add(f"none.back.{_step(line.index - last) if last is not None else BACK[-1]}")
        for cue, holds in (
            ("focus", at is None),
            ("named", named is None),
            (f"named.{fact.kind}", named is None),
            ("block", not any(line.block.index in told.blocks for told in before)),
            (f"block.{fact.kind}", not any(line.block.index in told.blocks for told in before)),
            ("bound", fact.bound and fact.bound_to is None),
            (f"bound.{fact.kind}", fact.bound and fact.bound_to is None),
            ("quoted", text.count("“", line.start, fact.position) > text.count("”", line.start, fact.position)),
            ("marker", bool(line.block.marker)),
            ("again", fact.again is not None),
            ("filled", bool(fact.filled)),
        ):
            if holds:
                cues.add(f"none.{cue}")
        cues |= {f"none.said.{word}" for word in fact.words}
        if fact.before is not None and fact.before[1] is None:
            cues |= {"none.follows", f"none.follows.{fact.before[0]}"}
        for word, pattern in WORDS.items():
            if pattern.search(text, line.start, fact.position):
                cues.add(f"none.word.{word}")
            if pattern.search(text, fact.position, line.end):
                cues.add(f"none.word.{word}.behind")
        return cues


def _step(back: int) -> int:
    """Sentences back in steps: 0, 1, 2, 3 (to 5), 6 and more."""
    return max(step for step in (0, *BACK) if step <= back)
