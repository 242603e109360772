"""Agreement frames: who signs what with whom, and whether it was signed.

Job: Reading -> `AgreementFrame`s.  For each line: the phrases (업무협약을), their signing predicates (체결했다), the
actors around them, taken apart into one group for each agreement.  What a sentence leaves open comes from the lines
before (두 기관은, no subject) or behind (… 협약을, C는 D와 … 각각 맺었다).  It must not know drafts or records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coopevents import regex
from coopevents.annotate.organisation.stop import CommonWords
from coopevents.clauses import Ending, Tense
from coopevents.document import HEADLINES, Kind, Mention, Zone
from coopevents.frames.agreement.actors import actors as find_actors
from coopevents.frames.agreement.actors import joined_bodies
from coopevents.frames.agreement.antecedents import Antecedents, overlaps_any
from coopevents.frames.agreement.boxes import boxed
from coopevents.frames.agreement.clefts import cleft
from coopevents.frames.agreement.counted_lists import counted_lists
from coopevents.frames.agreement.counts import is_hoped, phrase_count
from coopevents.frames.agreement.days import heading_day, scheduled
from coopevents.frames.agreement.deal_items import dealt, paired, pairs_behind
from coopevents.frames.agreement.details import details, singled_out
from coopevents.frames.agreement.excerpts import taken_up
from coopevents.frames.agreement.filling import ADDED, filled, with_partners
from coopevents.frames.agreement.groups import groups
from coopevents.frames.agreement.lists import (
    ceremonies,
    crossed,
    ends_in_sum,
    item_chain,
    joined_phrases,
    labelled,
    named_item,
    received,
    without_headings,
    without_repeats,
)
from coopevents.frames.agreement.making import Maker
from coopevents.frames.agreement.model import Actor, AgreementFrame, Body, Field, Signing
from coopevents.frames.agreement.nominal import announced, counted
from coopevents.frames.agreement.parallels import parallels
from coopevents.frames.agreement.party_names import NameFinder
from coopevents.frames.agreement.status import SigningFinder, conditional
from coopevents.frames.agreement.untold import narrowed, projects, untold
from coopevents.frames.hopes import MAY_COME
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.lexicon.cues import Cues
from coopevents.lexicon.signing import SigningCues
from coopevents.values.dates import DateExpression
from coopevents.values.names import AgreementName

__all__ = ["AgreementFrame", "AgreementFrameBuilder"]

# A와 계약을, B와는 …; ▲A와 B는 협약을 ▲C와 D는 …
SHARES = regex.compile(r"[’'”\"」』]?(?:\([^()\n]{0,30}\))?[을를](?:,\s|,?\s?(?=[▲△▷▶◇◆]))")
# - A는 B와 협약을, (the next item has the predicate)
ITEM_MARKS = frozenset("▲△▷▶○ㅇ◦▦■□◇◆-–·*①②③④⑤⑥⑦⑧⑨")
MATTER = regex.compile(r"\s?(?:데\s?(?:대한|관한|대하여)|내용의|것을\s골자로\s한)\s(?:[가-힣‘“]{1,8}\s)?[‘“<《「]?")
BARE = frozenset({"협약", "협약서"})
CEREMONY_REACH = 8  # code points before a ceremony in which a phrase is part of its name
AGO = 6  # phrases before a bare one that may tell its kind
OPEN = regex.compile(r"[’'”\"」』]?(?:\([^()\n]{0,30}\))?[을를],?\s*$")
WHICH = regex.compile(r"[이가도]\s(?:[가-힣]{1,4}\s)?")
# ‘업무협약’(MOU)을
ARGUMENT = regex.compile(r"[’'”\"」』]?(?:\([^()]*\))?(?:을|를|이|가|도|은|는)\s")


@dataclass(frozen=True, slots=True)
class _Scene:
    """A line with its phrases for agreements, the bodies in it, who acts, and the agreement told last."""

    reading: Reading
    line: Line
    phrases: Sequence[Mention[AgreementName]]
    chains: Mapping[int, list[Body]]  # by the start of a ceremony's phrase
    bodies: Sequence[Body]
    actors: list[Actor]
    maker: Maker
    last: AgreementFrame | None


class AgreementFrameBuilder:
    """Built once with the cue tables."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._finder = SigningFinder(SigningCues.from_lexicon())
        self._common = CommonWords.from_lexicon()
        self._names = NameFinder(self._common)

    def build(self, reading: Reading) -> list[AgreementFrame]:
        """Frames of the document in reading order."""
        frames: list[AgreementFrame] = []
        antecedents = Antecedents(reading)
        last: dict[int, AgreementFrame] = {}
        parties: dict[int, list[list[Body]]] = {}
        named: list[Body] = []
        day: Mention[DateExpression] | None = None
        body = next((line.index for line in reading.lines if line.block.zone is Zone.BODY), 0)
        for line in reading.lines:
            zone = line.block.zone
            if zone in SILENT or zone is Zone.TABLE or (zone is Zone.NOTE and not line.predicates):
                continue
            extra = self._names.names(reading, line, named)
            named += extra
            listed = counted_lists(reading, line, extra) or parallels(reading, line, extra)
            actors = [a for a in find_actors(reading, line, extra) if not overlaps_any(a, listed)] + listed
            meant = [
                m
                for m in antecedents.anaphors(line, parties.get(line.section, []), actors)
                if not any(a.bodies and a.start < m.start and m.end <= a.end for a in actors)  # A, B 등 5개 기관은
            ]
            told = cleft(reading, line, actors, extra)
            meant += [told.as_subject()] if told is not None and told.goes_on else []
            actors = sorted([a for a in actors if not overlaps_any(a, meant)] + meant, key=lambda a: (a.start, -a.end))
            maker = Maker(reading, line, self._cues, antecedents.topic(line), last.get(line.section), extra)
            before = last.get(line.section)
            made = self._line(reading, line, actors, extra, maker, before)
            scheduled(reading, line, made, day)
            day = heading_day(reading, line) or day
            if (
                before is not None
                and before.count is not None
                and before.count.value == len(made) > 1
                and all(_counted_before(f) for f in made)
            ):
                frames = [f for f in frames if f is not before]  # 세 곳이 … 의향서를: ▲A ▲B ▲C are the three
            for frame in made:
                if frame.kind == "agreement" and self._as_before(reading, frame):
                    frame.kind = "mou"
                # ▲A-B 업무협약식(16:00), 1. A - B : 조미김 80만 달러
                item = line.block.marker[:1] in ITEM_MARKS or (line.block.marker and len(frame.parties) >= 2)
                frame.title = zone in HEADLINES and not (line.index > body and item)
                last[line.section] = frame
                if not frame.title and len(frame.parties) >= 2:
                    bodies = [
                        Mention(Kind.ORGANISATION, c.span.start, c.span.end, c.value, c.rule) for c in frame.parties
                    ]
                    parties.setdefault(line.section, []).append(bodies)
            frames += made
            antecedents.tell(line, actors)
        with_partners(frames, antecedents)
        frames = filled(reading, frames)
        frames = boxed(reading, frames)
        return frames + taken_up(reading, frames)

    @staticmethod
    def _as_before(reading: Reading, frame: AgreementFrame) -> bool:
        """업무협약(MOU) 12건을 끌어냈다. … 40만달러의 협약을 맺었다: the bare word, once it was said which."""
        if reading.quote(frame.mention.start, frame.mention.end) not in BARE:
            return False
        told = reading.mentions.agreements(0, frame.mention.start)
        return any(m.value.kind == "mou" for m in told[-AGO:])

    def _line(
        self,
        reading: Reading,
        line: Line,
        actors: list[Actor],
        extra: Sequence[Body],
        maker: Maker,
        last: AgreementFrame | None,
    ) -> list[AgreementFrame]:
        bodies = joined_bodies(reading.mentions.organisations(line.start, line.end), extra)
        phrases, chains = _phrases(reading, line, bodies)
        if not phrases:
            items = dealt(reading, line, last, bodies, self._common)
            if items:
                return items
        told_last = cleft(reading, line, actors, extra)
        if told_last is not None and not told_last.goes_on:
            signed = self._signing(reading, line, told_last.phrase)
            near = last is not None and last.line.section == line.section and line.index - last.line.index <= ADDED
            if signed is not None:
                return told_last.frames(line, signed) if told_last.subject is not None or not near else []
        scene = _Scene(reading, line, phrases, chains, bodies, actors, maker, last)
        made: list[AgreementFrame] = []
        told: list[tuple[Mention[AgreementName], Signing]] = []
        for i, phrase in enumerate(phrases):
            frame = crossed(reading, line, phrase, bodies)
            if frame is not None:
                made.append(frame)
                continue
            signing = self._signing(reading, line, phrase) or self._shared(reading, line, phrases[i:])
            if signing is None:
                by_layout = self._by_layout(scene, i)
                last_of_item = None if by_layout else self._finder.listed(reading, line, phrase.span)
                if last_of_item is not None:
                    told.append((phrase, last_of_item))
                else:
                    made += by_layout or self._by_count(scene, i)
            elif not _not_signed(scene, i, signing):
                inside = _announced_in_bracket(scene, i, signing)
                if inside:
                    made.append(announced(reading, line, phrase, inside, scene.last))
                elif not conditional(reading, signing.predicate):
                    told.append((phrase, signing))
                else:
                    made += self._by_layout(scene, i, signed=True)
        return without_headings(reading, without_repeats(reading, self._filled(scene, told, made)))

    def _by_layout(self, scene: _Scene, i: int, *, signed: bool = False) -> list[AgreementFrame]:
        """▲A-B 업무협약, A에서 받은 의향서, A와 B의 계약: told by what stands around a phrase, without a predicate.

        `signed`: a predicate of signing is told, as a condition.
        """
        reading, line, phrase, bodies = scene.reading, scene.line, scene.phrases[i], scene.bodies
        chain = scene.chains.get(phrase.start, []) or item_chain(reading, line, phrase, bodies)
        if len(chain) >= 2:
            return [announced(reading, line, phrase, chain, scene.last)]
        item = received(reading, line, phrase, scene.actors, bodies)
        if item is None and not signed:
            item = named_item(reading, line, phrase, scene.actors, bodies, scene.maker.headed())
            item = item or labelled(reading, line, phrase, bodies)
        if item is not None:
            return [item]
        return [] if signed else paired(reading, line, phrase, bodies, self._common)

    def _by_count(self, scene: _Scene, i: int) -> list[AgreementFrame]:
        """MOU 3건: counted, and the pairs of firms told behind the number."""
        reading, line, phrases = scene.reading, scene.line, scene.phrases
        previous = phrases[i - 1].end if i else line.start
        following = phrases[i + 1].start if i + 1 < len(phrases) else line.end
        count = phrase_count(reading, line, phrases[i], previous, following)
        if count is None or is_hoped(reading, line, count):
            return []
        frame = counted(line, phrases[i], count, scene.actors, scene.maker.headed())
        return [frame, *pairs_behind(reading, line, frame, scene.bodies, self._common)]

    def _filled(
        self, scene: _Scene, told: list[tuple[Mention[AgreementName], Signing]], made: list[AgreementFrame]
    ) -> list[AgreementFrame]:
        """The frames of a line: those made, those of its fields with who signs, and what is told without a phrase."""
        reading, line, maker, actors, phrases = scene.reading, scene.line, scene.maker, scene.actors, scene.phrases
        fields = narrowed(self._finder, reading, line, _fields(line, told), actors)
        fields += untold(self._finder, reading, line, fields, scene.last)
        one = singled_out(reading, line, scene.last, actors) if not fields and not made else None
        made += [one] if one is not None else []
        if not fields and not made:
            fields += details(self._finder, reading, line, scene.last)
        fields.sort(key=lambda f: f.end)
        made += self._open(reading, line, actors, phrases, maker, told)
        signed = projects(self._finder, reading, line, fields)
        if signed is not None:
            made.append(counted(line, *signed, [], maker.headed()))
        subject: Actor | None = None
        for field in fields:
            found = groups(reading, line, field, actors, self._cues)
            chain = [b for p in field.phrases for b in scene.chains.get(p.start, [])]
            new, subject = maker.frames(field, found, actors, phrases, subject, chain)
            made += new
        total = next((f for f in made if f.count is not None and f.count.value >= 2), None)
        if total is not None and all(f.end <= total.scope.end for f in fields):
            for field in details(self._finder, reading, line, total):
                found = groups(reading, line, field, actors, self._cues)
                made += maker.frames(field, found, actors, phrases, None, [])[0]
        return sorted(made, key=lambda f: f.scope.start)

    def _signing(self, reading: Reading, line: Line, phrase: Mention[AgreementName]) -> Signing | None:
        if phrase.rule == "agreement.ceremony":
            return self._ceremony(reading, line, phrase)
        return self._finder.of_phrase(reading, line, phrase.span)

    def _shared(self, reading: Reading, line: Line, phrases: Sequence[Mention[AgreementName]]) -> Signing | None:
        """A는 B와 계약을, C와는 업무협약을 각각 맺었다: the predicate of a later phrase, however far."""
        for phrase, following in pairwise(phrases):
            if not SHARES.match(reading.text, phrase.end, line.end):
                return None
            signing = self._signing(reading, line, following)
            if signing is not None:
                return signing
        return None

    def _ceremony(self, reading: Reading, line: Line, phrase: Mention[AgreementName]) -> Signing | None:
        """업무협약식을 가졌다, 체결식이 있었다."""
        for predicate in line.predicates:
            if predicate.start < phrase.end or predicate.ending is Ending.NOMINAL:
                continue
            cue = self._cues.of(predicate.lemma)
            signed = self._finder.class_of(reading, line, predicate) == "sign"  # 협약식도 체결할 예정이다
            if predicate.start - phrase.end > 45 or not (signed or cue in {"hold", "held", "cancel", "postpone"}):
                return None
            if predicate.ending is Ending.ADNOMINAL and predicate.tense is Tense.PRESENT:
                return None  # 오늘 협약식을 갖는 22개 기업을 포함해
            gap = reading.quote(phrase.end, predicate.start)
            if not ARGUMENT.match(gap):
                return None
            cls = {"cancel": "fail", "postpone": "delay"}.get(cue, "sign")
            return self._finder.signing(reading, line, predicate, cls)
        return None

    def _open(
        self,
        reading: Reading,
        line: Line,
        actors: Sequence[Actor],
        phrases: Sequence[Mention[AgreementName]],
        maker: Maker,
        told: Sequence[tuple[Mention[AgreementName], Signing]],
    ) -> list[AgreementFrame]:
        """- A는 B와 협약을, (next item) - C는 D와 협약을 각각 체결했다; - A는 B와 김 35만 달러 - C는 D와 …."""
        bare = bool(line.block.marker) and not (line.predicates or phrases) and ends_in_sum(reading, line)
        if told or not (bare or OPEN.search(reading.quote(line.start, line.end))):
            return []
        closing = self._finder.closing(reading, line)
        if closing is None or (bare and not closing[0].block.marker):
            return []
        following, signing = closing
        own = [p for p in phrases if OPEN.match(reading.quote(p.end, line.end))]
        if not own:
            sums = reading.mentions.sums(line.start, line.end)
            shared = reading.mentions.agreements(following.start, following.end)
            if not sums or not shared:
                return []
            own = [Mention(Kind.AGREEMENT, sums[-1].start, sums[-1].end, shared[-1].value, "agreement.open_item")]
        field = Field(line.start, line.end, signing, (own[-1],), own[-1].start)
        made, _ = maker.frames(field, groups(reading, line, field, actors, self._cues), actors, phrases, None, [])
        return made


def _counted_before(frame: AgreementFrame) -> bool:
    """One of those that the sentence before gave the number of."""
    return frame.mention.rule == "agreement.one_of" or any(c.rule == "agreement.party.item" for c in frame.parties)


def _not_signed(scene: _Scene, i: int, signing: Signing) -> bool:
    """Only pursued or hoped for, or the matter of the next agreement."""
    return (
        _only_pursued(scene.phrases[i], signing)
        or _only_hoped(scene.reading, scene.line, signing)
        or _is_matter(scene.reading, signing, scene.phrases[i + 1 :])
    )


def _announced_in_bracket(scene: _Scene, i: int, signing: Signing) -> list[Body]:
    """11:00 상생협약 체결(A·B·C 등 12개 단체): who signs, in the bracket behind."""
    if signing.predicate.ending is not Ending.NOMINAL:
        return []
    phrase = scene.phrases[i]
    inside = item_chain(scene.reading, scene.line, phrase, scene.bodies)
    return inside if len(inside) >= 2 and inside[0].start > phrase.end else []


def _only_pursued(phrase: Mention[AgreementName], signing: Signing) -> bool:
    """300만 달러의 계약을 추진하게 됐다: a sum that is hoped for, no agreement."""
    return signing.cls == "ahead" and signing.predicate.noun == "추진" and phrase.value.kind == "contract"


def _is_matter(reading: Reading, signing: Signing, following: Sequence[Mention[AgreementName]]) -> bool:
    """자매결연을 맺을데 대한 의향서에 서명하였다: what the agreement behind it is about."""
    if signing.predicate.ending is not Ending.ADNOMINAL or not following:
        return False
    return MATTER.fullmatch(reading.quote(signing.predicate.end, following[0].start)) is not None


def _only_hoped(reading: Reading, line: Line, signing: Signing) -> bool:
    """실질적인 수출계약이 많이 성사될 것으로 기대된다: what may come of talks, no agreement."""
    predicate = signing.predicate
    if predicate.ending is Ending.NOMINAL and (subject := WHICH.match(reading.text, predicate.end, line.end)):
        return MAY_COME.match(reading.text, subject.end(), line.end) is not None  # 계약 체결이 | 이어질 것으로 기대된다
    return MAY_COME.match(reading.text, predicate.start, line.end) is not None


def _fields(line: Line, told: Sequence[tuple[Mention[AgreementName], Signing]]) -> list[Field]:
    """Phrases by the predicate that they share, each field from behind the one before it."""
    by_predicate: dict[int, list[tuple[Mention[AgreementName], Signing]]] = {}
    for phrase, signing in told:
        by_predicate.setdefault(signing.predicate.start, []).append((phrase, signing))
    fields: list[Field] = []
    start = line.start
    for _, members in sorted(by_predicate.items(), key=lambda item: max(m[0].end for m in item[1])):
        phrases = tuple(phrase for phrase, _ in members)
        signing = members[0][1]
        end = max(signing.end, phrases[-1].end)
        adnominal = signing.predicate.end <= phrases[0].start
        begin = start
        if adnominal and signing.predicate.ending is Ending.ADNOMINAL:
            begin = max(start, line.clause_at(signing.predicate.start).start)
        fields.append(Field(begin, end, signing, phrases, phrases[-1].start))
        start = end
    return fields


def _phrases(
    reading: Reading, line: Line, bodies: Sequence[Body]
) -> tuple[list[Mention[AgreementName]], dict[int, list[Body]]]:
    """The phrases of a line, and the bodies before those of a ceremony (A-B 체결식), by where the phrase starts."""
    phrases = joined_phrases(reading, list(reading.mentions.agreements(line.start, line.end)))
    chains: dict[int, list[Body]] = {}
    for ceremony, chain in ceremonies(reading, line, bodies):
        before = [p for p in phrases if not p.span.overlaps(ceremony.span) and p.end < ceremony.start - CEREMONY_REACH]
        phrases = [*before, ceremony, *(p for p in phrases if p.start >= ceremony.end)]
        chains[ceremony.start] = chain
    return phrases, chains
