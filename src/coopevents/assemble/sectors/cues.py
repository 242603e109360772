"""What speaks for a trade of an occasion or an agreement, and against it: the cues that `weights.csv` weighs.

Job: record + code + all that the text tells of trades -> names of the cues that hold (line, title.only, at.2,
whole.name, unruled.empty).  It must not know what a cue weighs nor what is made of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from coopevents.assemble.agreement_draft import AgreementDraft
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.occasions.likeness import distinctive
from coopevents.assemble.occasions.prominence import former
from coopevents.assemble.sectors.name_trades import Codes, name_span
from coopevents.assemble.sectors.tellings import SectorTellings, Told
from coopevents.assemble.sectors.trading import Occasions
from coopevents.document import Span
from coopevents.frames.company.trades import Trade, TradeClaim
from coopevents.frames.model import JOURNEYS
from coopevents.values.names import OrganisationKind

LEAD = 2  # the last line of a text's beginning
NAMED = "sector.name"  # the rule of what an occasion's own name tells
# steps at which a number makes another cue: once, twice, a few times, often
STEPS = (0, 1, 2, 3, 5, 10)
GAPS = (0, 8, 25, 60)  # code points between a term and the noun of the record
SHARES = (0.99, 0.75, 0.5, 0.25, 0.1, 0)  # of all that a text says of trades
ENOUGH = 3  # tellings of trades of which a share says something
MANY = 2  # other codes in a line: more make a list
CROWD = 5  # occasions of a section: what one of them is about says little of the next
TALKS = frozenset({"consultation", "meeting"})
# what weighs otherwise where the name is 상담회 or 전시회 alone
WITHOUT_NAME = frozenset(
    (
        "main.has main.name whole.has whole.name other.has other.name lead title title.only "
        "unruled.empty unruled.other share.most share.0.99 share.0.75 share.0.5 claim.main claim.none claim.other"
    ).split()
)


class SectorCues:
    """Asked for one record and code after the other; `found` is what rules say of each occasion by `id(draft)`."""

    def __init__(
        self,
        occasions: Occasions,
        tellings: SectorTellings,
        agreements: Sequence[AgreementDraft],
        found: Mapping[int, Codes],
    ) -> None:
        self._focus = occasions.focus
        self._tellings = tellings
        self._found = {key: dict(codes) for key, codes in found.items()}
        self._signed = [a for a in agreements if (a.event or a.scene) is not None]
        self._names = {id(d): [name_span(occasions.reading, frame) for frame in d.frames] for d in occasions.drafts}
        self._owners: dict[str, list[tuple[EventDraft | None, str]]] = {}
        for claim in tellings.claims:
            owner = occasions.owner_of(claim)
            for code in claim.codes:
                self._owners.setdefault(code, []).append((owner, self._manner(claim, owner)))

    def of_event(self, draft: EventDraft, code: str) -> set[str]:
        """Of an occasion: its type and rank, its lines, what the text is at it says, other occasions, agreements."""
        focus = self._focus
        lines = frozenset(f.line.index for f in draft.frames if f.line is not None)
        cues = {f"type.{draft.main_type}"} | self._of_document(code)
        cues |= self._ruled({c: claim.rule for c, claim in self._found[id(draft)].items()}, code)
        cues |= self._in_lines(lines, code, draft)
        cues |= self._beside([f.mention.span for f in draft.frames if f.line is not None and not f.title], code, draft)
        told = [t for t in self._told(code) if t.line.index not in lines and not t.titled and t.body is None]
        if at := sum(focus.at(t.span.start) is draft for t in told):
            cues.add(f"at.{min(at, 3)}")
        for owner, manner in self._owners.get(code, ()):
            if owner is draft:
                cues |= {f"claim.{manner.partition('.')[0]}", f"claim.{manner}"}
            elif owner is not None:
                cues.add("claim.other")
            elif not manner.startswith(Trade.TALKED):  # what two sides speak of between them is no fair's
                cues.add("claim.none")
        if any(focus.at(span.start) is draft for span in self._tellings.goods.get(code, ())):
            cues.add("goods.here")
        cues |= self._of_kin(draft, code)
        cues |= self._told_of_others(draft, code)
        if any((a.event or a.scene) is draft and self.in_scope(a, code) for a in self._signed):
            cues.add("signed.has")
        names = {claim.value.name for f in draft.frames for claim in (*f.hosts, *f.organizers)}
        flags = {
            "host": any(code in self._tellings.products.of_name(name) for name in names),
            "main": draft is focus.main,
            "former": former(draft),
            "part": draft.part_of is not None,
            "background": draft.background,
        }
        cues |= {cue for cue, holds in flags.items() if holds}
        return cues | self._in_its_text(draft, cues)

    def of_agreement(self, draft: AgreementDraft, code: str, rules: Mapping[str, str]) -> set[str]:
        """Of an agreement, to which rules gave the codes `rules`: its stretch, those who sign, its occasion."""
        frame = draft.frame
        cues = self._of_document(code) | self._ruled(rules, code) | self._of_signing(draft, code)
        cues |= self._in_lines(frozenset(f.line.index for f in draft.frames), code)
        cues |= self._beside([f.mention.span for f in draft.frames], code)
        for side, index in (("before", frame.line.index - 1), ("after", frame.line.index + 1)):
            for told in self._tellings.by_line.get(index, ()):
                if told.code == code and told.strong and told.line.section == frame.line.section:
                    same = told.line.block.index == frame.line.block.index
                    cues.add(f"near.{side}{'.same' if same else ''}")
        inside = [
            t for f in draft.frames for t in self._tellings.by_line.get(f.line.index, ()) if f.scope.contains(t.span)
        ]
        terms = {t.code for t in inside if t.body is None}
        if terms == {code}:
            cues.add("scope.only")
        for told in inside:
            if told.code == code and told.body is None:
                cues.add("scope.weak" if told.weak else "scope")
        firms = any(p.value.kind is OrganisationKind.COMPANY for p in draft.parties)
        cues.add("parties.firms" if firms else "parties.public" if draft.parties else "parties.none")
        if len(draft.parties) > 2:
            cues.add("parties.many")
        # 라온바이오는 화장품 공급계약을: goods are told, whatever it is called
        how = ".ruled" if code in rules else ".beside" if terms - {code} else ""
        for party in draft.parties:
            if code in self._tellings.products.of_name(party.value.name):
                cues.add(f"party.{party.value.kind.value}{how}")
        return cues

    def _manner(self, claim: TradeClaim, owner: EventDraft | None) -> str:
        """How a construction tells it: in a line that names its occasion, beside what one of its firms signs."""
        reading = self._tellings.reading
        line = reading.line_at(claim.span.start)
        if line is None:
            return str(claim.trade)
        if reading.mentions.agreements(line.start, line.end):
            return f"{claim.trade}.deal"
        return f"{claim.trade}.named" if owner in self._focus.told_in(line) else str(claim.trade)

    # -- shared ------------------------------------------------------------------------------------------------------

    def _told(self, code: str) -> Sequence[Told]:
        return self._tellings.by_code.get(code, ())

    def in_scope(self, agreement: AgreementDraft, code: str) -> bool:
        """Whether the stretch that speaks of an agreement tells a code."""
        return any(
            t.code == code and not t.weak and frame.scope.contains(t.span)
            for frame in agreement.frames
            for t in self._tellings.by_line.get(frame.line.index, ())
        )

    def _of_kin(self, draft: EventDraft, code: str) -> set[str]:
        """What other occasions of the section are about."""
        cues = set()
        for other in self._focus.drafts:
            claim = self._found[id(other)].get(code)
            if other is draft or other.section != draft.section or claim is None:
                continue
            kin = "whole" if draft.part_of is other else "part" if other.part_of is draft else "other"
            cues.add(f"{kin}.{'name' if claim.rule == NAMED else 'has'}")
            if other is self._focus.main:
                cues.add("main.has")
                if claim.rule == NAMED:
                    cues.add("main.name")
        return cues

    def _told_of_others(self, draft: EventDraft, code: str) -> set[str]:
        """Constructions that tell it of another occasion: a part or the whole, journey or talks, the main one."""
        cues = set()
        for owner, _ in self._owners.get(code, ()):
            if owner is None or owner is draft or owner.section != draft.section:
                continue
            if owner.part_of is draft or draft.part_of is owner:
                cues.add("claim.kin")
            kinds = {owner.main_type, draft.main_type}
            if kinds & JOURNEYS and kinds & TALKS:
                cues.add("claim.pair")
            if owner is self._focus.main:
                cues.add("claim.main")
        return cues

    def _in_its_text(self, draft: EventDraft, cues: set[str]) -> set[str]:
        """Cues that weigh otherwise for 상담회 without a name of its own, and in a calendar of many occasions."""
        found = set()
        if sum(other.section == draft.section for other in self._focus.drafts) >= CROWD:
            found |= {f"crowd.{cue}" for cue in cues if cue.startswith("rule.")}
        if not any(distinctive(frame) for frame in draft.frames):
            found |= {"plain", *(f"plain.{cue}" for cue in cues if cue in WITHOUT_NAME)}
        return found

    def _of_signing(self, draft: AgreementDraft, code: str) -> set[str]:
        """What the occasion is about where an agreement is signed."""
        event = draft.event or draft.scene
        if event is None:
            return {"event.none"}
        codes = self._found[id(event)]
        if code not in codes:
            return {"event.not" if codes else "event.empty"}
        return {"event.has", f"event.{codes[code].rule}", *({"event.only"} if len(codes) == 1 else ())}

    def _ruled(self, rules: Mapping[str, str], code: str) -> set[str]:
        """What rules say: this code, by which rule; none; others, by the name or by anything else."""
        if code in rules:
            return {"ruled", f"rule.{rules[code]}"}
        if not rules:
            return {"unruled.empty"}
        return {"unruled.name" if NAMED in rules.values() else "unruled.other"}

    def _of_another(self, told: Told, draft: EventDraft | None) -> bool:
        """In the name of another occasion: 상담회 기간에 ▲한국전자전(22일) ▲로봇대전(23일)이 열린다."""
        if draft is None or any(name.contains(told.span) for name in self._names[id(draft)]):
            return False
        return told.fair or any(name.contains(told.span) for names in self._names.values() for name in names)

    def _in_lines(self, lines: Iterable[int], code: str, draft: EventDraft | None = None) -> set[str]:
        """Of tellings in the lines of the record itself, which is `draft` if it is an occasion."""
        cues = set()
        here = [t for line in lines for t in self._tellings.by_line.get(line, ()) if not t.titled]
        for told in here:
            if told.code == code and self._of_another(told, draft):
                cues.add("line.named")
            elif told.code == code and told.body is not None:
                cues.add(f"line.body.{told.body.value}")
            elif told.code == code:
                cues.add("line.weak" if told.weak else "line")
                if told.firms and not told.weak:
                    cues.add("line.firms")
        others = {t.code for t in here if t.strong} - {code}
        if others:
            cues.add("line.others" if cues else "line.only_others")
        if len(others) > MANY:
            cues.add("line.many")
        return cues

    def _beside(self, nouns: Sequence[Span], code: str, draft: EventDraft | None = None) -> set[str]:
        """How near the noun of the record the code is told: in its line, in its paragraph."""
        cues = set()
        told = [t for t in self._told(code) if t.body is None and not self._of_another(t, draft)]
        for noun in nouns:
            line = self._tellings.reading.line_at(noun.start)
            if line is None:
                continue
            mine = [t for t in told if t.line.index == line.index]
            if mine:
                gap = min(max(noun.start - t.span.end, t.span.start - noun.end) for t in mine)
                cues.add(f"gap.{next((step for step in GAPS if gap <= step), 'far')}")
                cues.add("side.before" if any(t.span.end <= noun.start for t in mine) else "side.after")
            for other in told:
                if other.line.block.index != line.block.index or other.line.index == line.index:
                    continue
                cues.add("block.weak" if other.weak else "block")
                if abs(other.line.index - line.index) == 1:
                    cues.add("block.next" if other.line.index > line.index else "block.before")
        return cues

    def _of_document(self, code: str) -> set[str]:
        """How often the text tells of it, and whether its headline does."""
        tellings, told = self._tellings, self._told(code)
        count = tellings.counts[code]
        cues = {f"code.{code}", f"count.{max(step for step in STEPS if step <= count)}"}
        if code in tellings.titles:
            cues.add("title")
            cues.add("title.strong" if any(t.titled and t.strong for t in told) else "title.weak")
            if len(tellings.titles) == 1:
                cues.add("title.only")
        elif tellings.titles:
            cues.add("title.other")
        cues |= self._weight_in_text(code)
        if any(t.strong and not t.titled and t.line.index <= LEAD for t in told):
            cues.add("lead")
        return cues

    def _weight_in_text(self, code: str) -> set[str]:
        """How much of what the text says of trades it is, and how often names of bodies tell it."""
        tellings = self._tellings
        cues = set()
        if tellings.total >= ENOUGH:
            if code == tellings.most:
                cues.add("share.most")
            share = tellings.shares.get(code, 0)
            cues.add(f"share.{next(step for step in SHARES if share >= step)}")
        bodies = [t for t in self._told(code) if t.body not in {None, OrganisationKind.COMPANY}]
        if any(t.line.index <= LEAD for t in bodies):
            cues.add("lead.body")
        if bodies:
            cues.add(f"bodies.{min(len({t.span for t in bodies}), 3)}")
        return cues
