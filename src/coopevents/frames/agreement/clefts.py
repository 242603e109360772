"""Sentences that say who signed by naming them last: 협약을 체결한 업체는 A, B, C 등이다; 계약을 한 업체는 A로 ….

Job: a line -> the bodies listed behind `…한 업체는`, with the phrase that they signed and, where the clause has a
subject (공단이 협약을 맺은 곳은), the one that signed with each; and their frames.  It must not know lines behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.agreement.counted_lists import NOUN, item_body, named_items
from coopevents.frames.agreement.model import Actor, AgreementFrame, Body, Part, Signing
from coopevents.frames.agreement.party_pieces import NOMINAL, Word, pieces_of
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import AgreementName

# 협약을 체결한 업체는, 이번 협약에 참여한 기관은, MOU를 맺은 곳은, 협약기관은
WHO_SIGNED = regex.compile(
    r"[’'”\"」』]?(?:\([^()\n]{1,30}\))?"
    r"(?:(?:을|를|에)?\s?(?:각각\s)?(?:체결|서명|참여|동참|성사|조인)(?:한|된|하는|했던)|[을를]\s(?:각각\s)?(?:맺은|한|따낸|성사시킨))?"
    rf"\s?(?:[가-힣]{{2,5}}\s?)?{NOUN}(?:들)?[은는]\s"
)
COPULA = "VCP"
CLOSERS = frozenset({"로", "으로"})
JOINERS = frozenset({"와", "과"})
AND_SO_ON = regex.compile(r"등(?:등|지)?|\d{1,3}(?:개|곳|개사|사)?|이상|총|모두")
LONGEST = 12  # words of one item


@dataclass(frozen=True, slots=True)
class Cleft:
    """Who signed what: `subject` is the other side of each, `goes_on` that the sentence tells with whom (A로 …)."""

    phrase: Mention[AgreementName]
    bodies: tuple[Body, ...]
    end: int
    subject: Actor | None
    goes_on: bool

    def as_subject(self) -> Actor:
        """협약을 체결한 업체는 A, B로 C와 협약을 체결했다: they act in what follows."""
        return Actor(self.bodies, Part.SUBJECT, self.bodies[0].start, self.end, topic=True)

    def frames(self, line: Line, signing: Signing) -> list[AgreementFrame]:
        """One with each of them if another one signed with them, else one of them all."""
        own = list(self.subject.bodies) if self.subject is not None else []
        made = []
        for bodies in [(b,) for b in self.bodies] if own else [self.bodies]:
            scope = Span(min(bodies[0].start, self.phrase.start) if not own else bodies[0].start, bodies[-1].end)
            frame = AgreementFrame(self.phrase, line, self.phrase.value.kind, signing.status, scope)
            frame.parties = [Claim(b.value, b.span, "agreement.party.cleft", 0.85) for b in [*own, *bodies]]
            made.append(frame)
        return made


def cleft(reading: Reading, line: Line, actors: Sequence[Actor] = (), extra: Sequence[Body] = ()) -> Cleft | None:
    """The first list of a line that is told so; None where an item has no name."""
    phrases = reading.mentions.agreements(line.start, line.end)
    for phrase in phrases:
        match = WHO_SIGNED.match(reading.text, phrase.end, line.end)
        if match is None:
            continue
        items, end, goes_on = _listed(reading, line, match.end())
        known = [*reading.mentions.organisations(match.end(), line.end), *extra]
        bodies = _bodies(reading, items, known)
        if not bodies:
            return None
        subjects = [a for a in actors if a.part is Part.SUBJECT and a.bodies and a.end <= phrase.start]
        own = subjects[-1] if subjects and not subjects[-1].topic else None
        goes_on = goes_on and phrases[-1].start >= end
        return Cleft(phrase, bodies, end, own, goes_on)
    return None


def _bodies(reading: Reading, items: Sequence[Sequence[Word]], known: Sequence[Body]) -> tuple[Body, ...]:
    if len(items) > 1:
        return tuple(named_items(reading, items, known))
    one = item_body(reading, items[0], known, among=False) if items else None
    return (one,) if one is not None else ()


def _listed(reading: Reading, line: Line, start: int) -> tuple[list[list[Word]], int, bool]:
    """The words of each item, where the list ends, and whether the sentence goes on (A로 …); none if nothing ends it.

    What describes an item (스위스에 본사를 둔 A) is left out.
    """
    items: list[list[Word]] = [[]]
    pieces = [p for p in pieces_of(reading, line) if isinstance(p, str) or p.start >= start]
    first = next((i for i, p in enumerate(pieces) if isinstance(p, Word)), 0)
    commas = "," in pieces[first:]
    for piece in pieces[first:]:
        if isinstance(piece, str):
            if items[-1] and (piece == "," or not commas):
                items.append([])
            continue
        name_end = _before_copula(piece)
        told = reading.quote(piece.start, name_end if name_end is not None else piece.end)
        if AND_SO_ON.fullmatch(told):
            goes_on = piece.particle in CLOSERS
            return _kept(items), piece.start, goes_on
        if name_end is not None:
            own = tuple(t for t in piece.tokens if t.end <= name_end)
            items[-1].append(Word(piece.start, name_end, "", nominal=True, tokens=own, stop=piece.stop))
            return _kept(items), name_end, False
        if piece.particle in CLOSERS:
            items[-1].append(piece)
            return _kept(items), piece.end, True
        if piece.particle in JOINERS:
            items[-1].append(piece)
            items.append([])
        elif not piece.particle and _is_nominal(piece) and len(items[-1]) < LONGEST:
            items[-1].append(piece)
        else:
            items[-1].clear()
    return [], line.end, False


def _is_nominal(word: Word) -> bool:
    """‘가람 | 코리아’ too, whose last token is the quote."""
    own = [t for t in word.tokens if t.start < word.end]
    return word.nominal or (bool(own) and own[-1].tag.startswith(NOMINAL))


def _kept(items: list[list[Word]]) -> list[list[Word]]:
    return [item for item in items if item]


def _before_copula(word: Word) -> int | None:
    """㈜가람|이다, 곳|이며: where the name ends."""
    return next((t.start for t in word.tokens if t.tag == COPULA and t.start > word.start), None)
