"""Parallel pairs of one sentence: A는 B와, C는 D와 각각 협약을; A는 B, C는 D와; A와 B, C와 D가 각각 협약을.

Job: a line -> the two sides of each pair, as `Actor`s.  Every stretch between commas has one who acts and one with
whom, so that one pair vouches for the names of the other; towns that become friends may be told by their bare names
(부산은 상하이와, 대구는 칭다오와 자매결연을).  It must not know agreements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.counted_lists import item_body
from coopevents.frames.agreement.model import Actor, Body, Part, is_topic
from coopevents.frames.agreement.party_item_names import INSTITUTE
from coopevents.frames.agreement.party_patterns import COMMON_END, TRADE
from coopevents.frames.agreement.party_pieces import Word, pieces_of
from coopevents.frames.agreement.party_words import is_name
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel

SIGNS = frozenset({"맺다", "체결하다"})
WHO, WITH = frozenset({"은", "는", "이", "가"}), frozenset({"와", "과"})
# A는 B와, C는 D와: the least that a line of pairs has
MAY_PAIR = regex.compile(r"[은는이가]\s[^\n,]{2,60},\s?[^\n,]{0,50}[은는이가]\s[^\n]{1,60}[와과]\s")
# A와 B, C와 D가
MAY_COUPLE = regex.compile(r"[와과]\s[^\n,]{2,40},\s?[^\n,]{2,40}[와과]\s[^\n,]{2,40}[은는이가]\s")
# 자매결연, 우호협력: what towns sign
FRIENDSHIP = regex.compile(r"자매|우호|결연|친선")
LEAST = 4  # the sides of two pairs
HANGUL, CODAS = 0xAC00, 28  # the first syllable; a syllable's codas, none among them
# 상하이시 | 황푸구, 부산광역시 | 영도구
DISTRICT = regex.compile(r"\s[가-힣]{2,6}[시군구현](?=[와과은는이가,]|\s?\()")
ACTS = regex.compile(r"(?:와|과|은|는|이|가)(?![가-힣])|,")


@dataclass(frozen=True, slots=True)
class Segment:
    """`closed`: a clause ends with it."""

    words: Sequence[Word]
    closed: bool


def parallels(reading: Reading, line: Line, extra: Sequence[Body] = ()) -> list[Actor]:
    """The sides of two pairs at least, in text order; the last partner must have its particle."""
    pairs, couples = reading.has(line, MAY_PAIR), reading.has(line, MAY_COUPLE)
    if not pairs and not couples:
        return []
    known = [*reading.mentions.organisations(line.start, line.end), *extra]
    known += towns(reading, line) if reading.has(line, FRIENDSHIP) else []
    segments = _segments(reading, line)
    coupled = _coupled(reading, segments, known) if couples else []
    if coupled or not pairs:
        return coupled
    found: list[Actor] = []
    for segment in segments:
        pair = _pair(reading, line, segment.words, known, last=segment.closed)
        if not pair and len(found) >= LEAST:
            break
        found = [*found, *pair] if pair else []
    told = len(found) >= LEAST and reading.quote(found[-1].end - 1, found[-1].end) in WITH
    return found if told else []


def towns(reading: Reading, line: Line) -> list[Body]:
    """부산, 상하이, 상하이시 황푸구: towns and districts that may sign by their names alone."""
    found = []
    for place in reading.mentions.places(line.start, line.end):
        if place.value.level not in {PlaceLevel.CITY, PlaceLevel.PROVINCE} or place.value.adjectival:
            continue
        district = DISTRICT.match(reading.text, place.end, line.end)
        start, end = (place.end + 1, district.end()) if district is not None else (place.start, place.end)
        if district is None and ACTS.match(reading.text, end, line.end) is None:
            continue
        home = place.value.country == "KR"
        kind = OrganisationKind.LOCAL if home else OrganisationKind.FOREIGN_STATE
        country = None if home else place.value.country
        value = OrganisationName(reading.quote(start, end), kind, country=country)
        found.append(Mention(Kind.ORGANISATION, start, end, value, "organisation.place.town"))
    return found


def _segments(reading: Reading, line: Line) -> list[Segment]:
    """The words between commas, and up to what is signed (부산은 상하이와 자매결연을 맺고)."""
    ends = {p.end for p in line.predicates if p.ending is Ending.CONNECTIVE and p.lemma in SIGNS}
    found: list[list[Word]] = [[]]
    closed: list[bool] = [False]
    for piece in pieces_of(reading, line):
        if isinstance(piece, Word):
            found[-1].append(_with_particle(reading, piece))
            closed[-1] = any(piece.start < end <= piece.stop for end in ends)
        if piece == "," or closed[-1]:
            found.append([])
            closed.append(False)
    closed[-1] = True
    return [Segment(words, end) for words, end in zip(found, closed, strict=True) if words]


def _coupled(reading: Reading, segments: Sequence[Segment], known: Sequence[Body]) -> list[Actor]:
    """A와 B, C와 D가: all of them one actor, whose couples sign each for itself."""
    bodies: list[Body] = []
    for segment in segments:
        words = list(segment.words)
        joint = next((i for i, w in enumerate(words) if w.particle in WITH), None)
        last = next((i for i, w in enumerate(words) if w.particle in WHO), len(words) - 1)
        if joint is None or joint >= last or not all(w.nominal for w in words[joint : last + 1]):
            bodies = []
            continue
        sides = [_item(words, joint), _item(words, last, joint + 1)]
        named = [item_body(reading, side, known, among=True) for side in sides if side]
        if len(named) < len(sides) or any(b is None for b in named):
            bodies = []
            continue
        bodies += [b for b in named if b is not None]
        if words[last].particle:
            sure = sum(any(k.start < b.end and b.start < k.end for k in known) for b in bodies)
            if len(bodies) < LEAST or sure < len(bodies) // 2:
                return []
            end, topic = words[last].stop, is_topic(words[last].particle)
            return [Actor(tuple(bodies), Part.SUBJECT, bodies[0].start, end, topic=topic)]
    return []


def _with_particle(reading: Reading, word: Word) -> Word:
    """알자밀과, at the end of a segment, where the analyser has taken the particle for a part of the name."""
    told = reading.quote(word.start, word.end)
    comma = reading.quote(word.stop, word.stop + 1) == ","
    if word.particle or not word.nominal or not comma or len(told) < 3 or told[-1] not in WITH:
        return word
    coda = "가" <= told[-2] <= "힣" and (ord(told[-2]) - HANGUL) % CODAS > 0
    return replace(word, end=word.end - 1, particle=told[-1]) if coda is (told[-1] == "과") else word


def _pair(reading: Reading, line: Line, segment: Sequence[Word], known: Sequence[Body], *, last: bool) -> list[Actor]:
    """Who acts and with whom, in a segment that tells nothing else (but the object: 공동임상을, 80만 달러)."""
    who = _acting(segment, known)
    if who is None:
        return []
    partner = next((i for i in range(who + 1, len(segment)) if segment[i].particle in WITH), None)
    if partner is None and not last and who + 1 < len(segment) and not segment[-1].particle:
        partner = len(segment) - 1  # A는 B, C는 D와
    if partner is None or not (last or all(w.nominal for w in segment[partner:])):
        return []
    first = _side(reading, line, _item(segment, who), known)
    second = _side(reading, line, _item(segment, partner, who + 1), known)
    if first is None or second is None or _is_town(first) is not _is_town(second):
        return []  # 부산은 상하이와, but 나래공단은 멕시코시티와
    subject, other = segment[who], segment[partner]
    end = other.stop
    if not last and not any(w.particle for w in segment[partner + 1 :]) and not _sums(reading, other, segment):
        end = segment[-1].stop  # 하노이시와 우호협력, 전북대는
    topic = is_topic(subject.particle)
    return [
        Actor((first,), Part.SUBJECT, first.start, subject.stop, topic=topic, paired=True),
        Actor((second,), Part.WITH, second.start, end, paired=True),
    ]


def _is_town(body: Body) -> bool:
    return body.value.kind in {OrganisationKind.LOCAL, OrganisationKind.FOREIGN_STATE}


def _acting(segment: Sequence[Word], known: Sequence[Body]) -> int | None:
    """The place of who acts: the first that is known (not 화산송이 화장품을 만드는 ㈜가람이), else the first."""
    acting = [i for i, w in enumerate(segment) if w.particle in WHO]
    ends = {body.end for body in known}
    return next((i for i in acting if segment[i].end in ends), acting[0] if acting else None)


def _side(reading: Reading, line: Line, item: Sequence[Word], known: Sequence[Body]) -> Body | None:
    """The body of a side: one that is known, or a name by its words; not 착공식은."""
    name = Span(item[-1].start, item[-1].end)
    body = item_body(reading, item, known, among=is_name(reading.text, line, name))
    if body is None or body.span in {k.span for k in known} or INSTITUTE.search(body.value.name):
        return body
    told = reading.mentions.events(name.start, name.end) or reading.mentions.sectors(name.start, name.end)
    common = COMMON_END.search(body.value.name) is not None and TRADE.fullmatch(body.value.name) is None
    return None if told or common else body


def _sums(reading: Reading, partner: Word, segment: Sequence[Word]) -> bool:
    mentions, span = reading.mentions, (partner.stop, segment[-1].stop)
    return bool(mentions.sums(*span) or mentions.agreements(*span))


def _item(segment: Sequence[Word], last: int, first: int = 0) -> list[Word]:
    """The words before a position that describe it or are its name: up to a particle or an ending."""
    start = last
    while start > first and segment[start - 1].nominal and not segment[start - 1].particle:
        start -= 1
    return list(segment[start : last + 1])
