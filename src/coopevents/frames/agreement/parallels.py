"""Parallel pairs of one sentence: A는 B와, C는 D와 각각 협약을; A는 B, C는 D와; A는 B와 교류, C는 D와 유학 협약을.

Job: a line -> the two sides of each pair, as `Actor`s.  Every stretch between commas has one who acts and one with
whom, so that one pair vouches for the names of the other.  It must not know agreements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.agreement.counted_lists import item_body
from coopevents.frames.agreement.model import Actor, Body, Part, is_topic
from coopevents.frames.agreement.party_patterns import COMMON_END, TRADE
from coopevents.frames.agreement.party_phrases import INSTITUTE, Word, pieces_of
from coopevents.frames.agreement.party_words import is_name
from coopevents.frames.reading import Line, Reading

WHO, WITH = frozenset({"은", "는", "이", "가"}), frozenset({"와", "과"})
# A는 B와, C는 D와: the least that a line of pairs has
MAY_PAIR = regex.compile(r"[은는이가]\s[^\n,]{2,60},\s?[^\n,]{0,50}[은는이가]\s[^\n]{1,60}[와과]\s")
LEAST = 4  # the sides of two pairs
HANGUL, CODAS = 0xAC00, 28  # the first syllable; a syllable's codas, none among them
Segment = Sequence[Word]


def parallels(reading: Reading, line: Line, extra: Sequence[Body] = ()) -> list[Actor]:
    """The sides of two pairs at least, in text order; the last partner must have its particle."""
    if not reading.has(line, MAY_PAIR):
        return []
    known = [*reading.mentions.organisations(line.start, line.end), *extra]
    found: list[Actor] = []
    segments = _segments(reading, line)
    for segment in segments:
        pair = _pair(reading, line, segment, known, last=segment is segments[-1])
        if not pair and len(found) >= LEAST:
            break
        found = [*found, *pair] if pair else []
    told = len(found) >= LEAST and reading.quote(found[-1].end - 1, found[-1].end) in WITH
    return found if told else []


def _segments(reading: Reading, line: Line) -> list[Segment]:
    """The words between commas."""
    found: list[list[Word]] = [[]]
    for piece in pieces_of(reading, line):
        if piece == ",":
            found.append([])
        elif isinstance(piece, Word):
            found[-1].append(_with_particle(reading, piece))
    return [segment for segment in found if segment]


def _with_particle(reading: Reading, word: Word) -> Word:
    """알자밀과, at the end of a segment, where the analyser has taken the particle for a part of the name."""
    told = reading.quote(word.start, word.end)
    comma = reading.quote(word.stop, word.stop + 1) == ","
    if word.particle or not word.nominal or not comma or len(told) < 3 or told[-1] not in WITH:
        return word
    coda = "가" <= told[-2] <= "힣" and (ord(told[-2]) - HANGUL) % CODAS > 0
    return replace(word, end=word.end - 1, particle=told[-1]) if coda is (told[-1] == "과") else word


def _pair(reading: Reading, line: Line, segment: Segment, known: Sequence[Body], *, last: bool) -> list[Actor]:
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
    if first is None or second is None:
        return []
    subject, other = segment[who], segment[partner]
    end = other.stop
    if not last and not any(w.particle for w in segment[partner + 1 :]) and not _sums(reading, other, segment):
        end = segment[-1].stop  # 하노이시와 우호협력, 전북대는
    topic = is_topic(subject.particle)
    return [
        Actor((first,), Part.SUBJECT, first.start, subject.stop, topic=topic, paired=True),
        Actor((second,), Part.WITH, second.start, end, paired=True),
    ]


def _acting(segment: Segment, known: Sequence[Body]) -> int | None:
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


def _sums(reading: Reading, partner: Word, segment: Segment) -> bool:
    mentions, span = reading.mentions, (partner.stop, segment[-1].stop)
    return bool(mentions.sums(*span) or mentions.agreements(*span))


def _item(segment: Segment, last: int, first: int = 0) -> list[Word]:
    """The words before a position that describe it or are its name: up to a particle or an ending."""
    start = last
    while start > first and segment[start - 1].nominal and not segment[start - 1].particle:
        start -= 1
    return list(segment[start : last + 1])
