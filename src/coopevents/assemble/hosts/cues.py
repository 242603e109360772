"""What speaks for and against a body as the one that holds an occasion, where no rule tells who does.

Job: `Reading` and drafts -> for a draft the bodies that may hold it, each with names of cues (line.topic.before,
carried, hosts.all, kind.local) that `weights.csv` weighs.  It must not know what a cue weighs nor what is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.hosts.roles import GUESSES, ROLES, elect_role, role_claims_of, same_body
from coopevents.clauses import Ending
from coopevents.document import Zone
from coopevents.frames.bodies import Body, Run, runs
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import RECORD_LIKE, SILENT, Line, Reading
from coopevents.frames.schedules.schedule import RULE as SCHEDULE
from coopevents.frames.speakers import issuer, topics
from coopevents.lexicon.cues import Cues
from coopevents.values.names import OrganisationKind, OrganisationName, is_abroad

# what the particle behind a body makes of it
MARKERS = {
    **dict.fromkeys(("은", "는", "도", " 역시", "에서는", "에서도"), "topic"),
    **dict.fromkeys(("이", "가", "께서"), "subject"),
    **dict.fromkeys(("와", "과", "와는", "과는"), "with"),
    **dict.fromkeys(("와의", "과의", "의"), "of"),
    **dict.fromkeys(("에게", "에"), "to"),
    **dict.fromkeys(("을", "를"), "object"),
    "에서": "at",
    "": "bare",
}
# what the words behind a body make of it: 대구시에 따르면, A의 도움, A 관계자는, A 회의실, ◆A=
BEHIND = {
    "according": regex.compile(r"에\s(?:따르면|의하면)"),
    "helps": regex.compile(r"(?:의|와의|과의|와|과)?\s?(?:도움|지원|협조|협력|후원|주선|안내|협업)"),
    "speaks": regex.compile(
        r"(?:의)?\s(?:[가-힣]{2,10}\s){0,2}?(?:관계자|담당자|[가-힣]{0,6}(?:과장|팀장|본부장|국장|회장|원장|이사장|청장|시장|군수|장관|대표))"
    ),
    "house": regex.compile(r"\s?(?:회의실|대회의실|본사|청사|강당|대강당|컨벤션|회관|사옥|본관|\d층|세미나실|전시장)"),
    "head": regex.compile(r"(?:\([^()\n]{0,40}\))?\s?[=＝:]"),
}
# A의 ‘제3회 X’, A X: nothing but a genitive and a number before the name
OWNS = regex.compile(r"(?:\([^()\n]{0,60}\))?(?:의|가|이)?\s?[‘'“\"「『<《]?(?:제?\s?\d{1,4}(?:회|차|년도?)?\s)?")
MARKS = " -·○◆■▲▷ㅇ*\n\t"
NEAR = 3  # lines between a body and the telling
# a body of which none of these is told does not come into question
TIES = ("line.", "carried", "nearest", "title", "first", "publisher", "hosts.some", "hosts.all", "rule.")


@dataclass
class Candidate:
    """A body with all its mentions in the story, in order."""

    value: OrganisationName
    mentions: list[Body]

    @property
    def firm(self) -> bool:
        return self.value.kind is OrganisationKind.COMPANY

    def named_in(self, bodies: Sequence[Body]) -> bool:
        return any(same_body(body.value, self.value) for body in bodies)


@dataclass
class Cast:
    """The bodies of a document and what it tells of them, asked for draft by draft."""

    reading: Reading
    drafts: Sequence[EventDraft]
    main: EventDraft | None
    cues: Cues
    _runs: dict[int, list[Run]] = field(default_factory=dict)

    def candidates_for(self, draft: EventDraft) -> list[tuple[Candidate, frozenset[str]]]:
        """The bodies that may hold a draft's occasion, in the order of the text, with what speaks for each."""
        occasion = self._occasion(draft)
        weighed = [
            (candidate, frozenset(self._cues_of(candidate, draft) | standing | occasion))
            for candidate, standing in zip(self.candidates, self._standings, strict=True)
        ]
        return [(candidate, cues) for candidate, cues in weighed if any(cue.startswith(TIES) for cue in cues)]

    @cached_property
    def candidates(self) -> list[Candidate]:
        """The bodies of the story, and who issued it, where only its letterhead tells."""
        found: list[Candidate] = []
        named = [b for line in self.lines for b in self.reading.mentions.organisations(line.start, line.end)]
        for body in [*named, *self._issuers]:
            known = next((c for c in found if same_body(c.value, body.value)), None)
            if known is None and not body.value.masked:
                found.append(Candidate(body.value, [body]))
            elif known is not None and body not in known.mentions:
                known.mentions.append(body)
        return found

    @cached_property
    def _standings(self) -> list[set[str]]:
        return [self._standing(candidate) for candidate in self.candidates]

    @cached_property
    def lines(self) -> list[Line]:
        return [line for line in self.reading.lines if line.block.zone not in SILENT]

    @cached_property
    def _carried(self) -> dict[int, list[Body]]:
        return topics(self.reading, self.cues)

    @cached_property
    def _issuers(self) -> list[Body]:
        return issuer(self.reading)

    @cached_property
    def _first(self) -> Candidate | None:
        """The body that the story names first."""
        told = [(b.start, c) for c in self.candidates if not c.firm for b in c.mentions if self._in_story(b)]
        return min(told, key=lambda item: item[0])[1] if told else None

    @cached_property
    def _told(self) -> dict[str, list[tuple[EventDraft, list[OrganisationName]]]]:
        """By role, the drafts whose bodies a rule tells that does not guess."""
        return {role: [(draft, names) for draft in self.drafts if (names := told_in(draft, role))] for role in ROLES}

    def _runs_of(self, line: Line) -> list[Run]:
        if line.index not in self._runs:
            self._runs[line.index] = runs(self.reading, line, line.start, line.end)
        return self._runs[line.index]

    # ---- the cues of one body for one occasion ----------------------------------------------------------------------

    def _cues_of(self, candidate: Candidate, draft: EventDraft) -> set[str]:
        value = candidate.value
        cues = {f"kind.{value.kind.value}", f"type.{draft.main_type}", f"count.{min(len(candidate.mentions), 4)}"}
        cues.add(f"country.{'none' if value.country is None else 'home' if value.country == 'KR' else 'abroad'}")
        claims = role_claims_of(draft, "hosts")
        cues |= {f"rule.{c.rule.rsplit('.', 1)[-1]}" for c in claims if same_body(c.value, value)}
        cues |= self._elsewhere(candidate, draft) | self._where(candidate, draft)
        for frame in draft.frames:
            cues |= self._told_by(candidate, frame)
        if draft.best_name().mention.rule == SCHEDULE and not any(cue.startswith(("line.", "rule.")) for cue in cues):
            cues.add("occasion.scheduled")  # in a list of days each has its own hosts
        return cues

    def _where(self, candidate: Candidate, draft: EventDraft) -> set[str]:
        """Whether the body is at home where the occasion is."""
        value, towns = candidate.value, draft.cities()
        lands = {claim.value.country for claim in draft.place_claims()} - {None}
        found = set()
        if value.country is not None and lands:
            found.add(f"land.{'own' if value.country in lands else 'other'}")
        if value.kind is OrganisationKind.LOCAL and towns:
            home = value.name.split()[-1][:-1]  # 경북 포항시: 포항
            found.add(f"town.{'own' if home in towns else 'other'}")
        return found

    def _standing(self, candidate: Candidate) -> set[str]:
        """What the document makes of a body: in its headline, first of all, who issued it."""
        zones = {self._zone(body) for body in candidate.mentions}
        flags = {
            "title": Zone.TITLE in zones,
            "first": candidate is self._first,
            "publisher": candidate.named_in(self._issuers),
        }
        return {name for name, holds in flags.items() if holds}

    def _zone(self, body: Body) -> Zone | None:
        line = self.reading.line_at(body.start)
        return line.block.zone if line is not None else None

    def _in_story(self, body: Body) -> bool:
        return self._zone(body) is Zone.BODY

    def _elsewhere(self, candidate: Candidate, draft: EventDraft) -> set[str]:
        """The body's part in the document's other occasions, and in this one by its other roles."""
        found = set()
        for role in ROLES:
            told = [(d, any(same_body(candidate.value, n) for n in names)) for d, names in self._told[role]]
            others = [(d, has) for d, has in told if d is not draft]
            before = [(d, has) for d, has in others if d.section == draft.section and d.position < draft.position]
            has_any = any(has for _, has in others)
            flags = {
                "all": has_any and all(has for _, has in others),
                "some": has_any and not all(has for _, has in others),
                "others": bool(others) and not has_any,
                "before": bool(before) and max(before, key=lambda item: item[0].position)[1],
                "alike": any(has and d.types[:1] == draft.types[:1] for d, has in others),
                "whole": any(has and d is draft.part_of for d, has in others),
                "part": any(has and d.part_of is draft for d, has in others),
                "own": any(has and d is draft for d, has in told),
                "taken": any(not has and d is draft for d, has in told),
            }
            found |= {f"{role}.{name}" for name, holds in flags.items() if holds}
        return found

    def _occasion(self, draft: EventDraft) -> set[str]:
        best = draft.best_name()
        flags = {
            "background": draft.background,
            "quoted": best.mention.value.quoted,
            "untitled": not any(f.title for f in draft.frames),
            "part": draft.part_of is not None,
            "abroad": any(is_abroad(c.value.country) for c in draft.place_claims()),
            "listed": draft.leg or draft.stop,
            "definite": best.definite,
            "record": best.line is not None and best.line.block.zone in RECORD_LIKE,
            "main": draft is self.main,
        }
        told = {f"told.{self._governed(frame)}" for frame in draft.telling() if not frame.title}
        return told | {f"occasion.{name}" for name, holds in flags.items() if holds}

    def _governed(self, frame: EventFrame) -> str:
        """The class of the verb that tells of the occasion; `.before`: in a clause before its name."""
        governor = frame.governor
        if governor is None:
            return "none"
        kind = self.cues.of(governor.lemma) or "other"
        return f"{kind}.before" if governor.start < frame.mention.end else kind

    # ---- where a body stands as to a telling ------------------------------------------------------------------------

    def _told_by(self, candidate: Candidate, frame: EventFrame) -> set[str]:
        line = frame.line
        if line is None or frame.title:
            return set()
        found = set()
        if candidate.named_in(self._carried.get(line.index, ())):
            found.add("carried")
        if self._is_nearest(line, frame.name_span.start, candidate):
            found.add("nearest")
        for body in candidate.mentions:
            other = self.reading.line_at(body.start)
            if other is None or other.section != line.section or other.block.zone is Zone.TITLE:
                continue
            if other is line:
                found |= set(self._in_line(line, body, frame))
            else:
                distance = line.index - other.index
                far = "" if abs(distance) == 1 else "near." if abs(distance) <= NEAR else "far."
                found.add(f"{far}{'before' if distance > 0 else 'behind'}.{self._marker(other, body)}")
        return found

    def _in_line(self, line: Line, body: Body, frame: EventFrame) -> Iterator[str]:
        """Cues of a body in the sentence that tells of the occasion."""
        text, start = self.reading.text, frame.name_span.start
        if start <= body.start and body.end <= frame.mention.end:
            yield "line.inside"
            return
        marker, before = self._marker(line, body), body.end <= start
        yield f"line.{marker}.{'before' if before else 'behind'}"
        yield f"line.{marker}.{self._does(line, body.end, last=marker == 'topic')}"
        if before and OWNS.fullmatch(text, body.end, start):
            yield "line.owns"
        if before and any(e.end <= start for e in self.reading.mentions.events(body.end, frame.mention.start)):
            yield "line.past"  # another occasion stands between them
        yield from (f"line.{name}" for name, words in BEHIND.items() if words.match(text, body.end, line.end))
        if not text[line.start : body.start].strip(MARKS):
            yield f"line.opens.{'none' if frame.governor is None else 'told'}"
        if not text[body.end : line.end].strip(" .)]\n\t"):
            yield "line.closes"
        bodies = self.reading.mentions.organisations(line.start, line.end)
        others = [b for b in bodies if b.value.kind is not OrganisationKind.COMPANY]
        yield "line.alone" if all(same_body(b.value, body.value) for b in others) else "line.among"

    def _marker(self, line: Line, body: Body) -> str:
        """What the particle behind the coordination that holds a body makes of it; `gloss` of one in brackets."""
        for run in self._runs_of(line):
            if any(b.start == body.start for b in run.bodies):
                return MARKERS.get(run.marker, "other")
        return "gloss"

    def _does(self, line: Line, position: int, *, last: bool) -> str:
        """The class of the verb behind a body: the `last` one of the sentence for its topic, else the next."""
        after = [p for p in line.predicates if p.start >= position and p.ending is not Ending.NOMINAL]
        return (self.cues.of((after[-1] if last else after[0]).lemma) or "other") if after else "none"

    def _is_nearest(self, line: Line, position: int, candidate: Candidate) -> bool:
        """Whether the body is the topic or subject named last before a position."""
        before = [other for other in self.lines if other.index <= line.index and other.section == line.section]
        for other in reversed(before):
            for run in reversed(self._runs_of(other)):
                if run.start < position and MARKERS.get(run.marker) in {"topic", "subject"}:
                    return candidate.named_in(run.bodies)
        return False


def told_in(draft: EventDraft, role: str) -> list[OrganisationName]:
    """The bodies that a draft has in a role by rules that do not guess."""
    return [claim.value for claim in elect_role(draft, role) if claim.rule not in GUESSES]
