"""Who signs where the clause names no subject: the firm that it modifies, whose the agreement is, the firm told last.

Job: a field of a line -> bodies.  Constructions: 바이어와 계약을 맺은 ㈜A 대표는 · H사의 운영계약은 무산됐다 ·
㈜A는 상담회에 나갔다. 석 달 뒤 64만 달러짜리 계약서에 도장을 찍었다.  It must not know frames.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.frames.agreement.groups import Group
from coopevents.frames.agreement.lists import is_public
from coopevents.frames.agreement.model import Actor, Body, Field, Part
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind

MODIFIED = 24  # code points between a signing clause and the firm that it modifies
STILL = 4  # lines in which a firm goes on as the one that acts
CASE = regex.compile(r"[은는이가을를]\s|에서\s")


def going_on(
    reading: Reading, line: Line, field: Field, group: Group, actors: Sequence[Actor], topic: Sequence[Body]
) -> Sequence[Body]:
    """여기서 바이어를 만났고 석 달 뒤 64만 달러짜리 계약서에 도장을 찍었다: the firm that the text is just at.

    Not of what was yielded in all (계약 97만불을 올렸다), which is of the occasion.
    """
    firm = len(topic) == 1 and topic[0].value.kind is OrganisationKind.COMPANY
    signed = field.signing.cls == "sign" and field.signing.status.value == "signed"
    if not firm or not signed or not group.sums:
        return []
    if any(a.part in {Part.SUBJECT, Part.SHARED} for a in actors):
        return []
    since = sum(topic[0].end <= other.start <= line.start for other in reading.lines)
    return topic if since <= STILL else []


def modified_firm(reading: Reading, line: Line, field: Field, extra: Sequence[Body]) -> list[Body]:
    """바이어와 30만 달러 계약을 체결한 ㈜가람 대표는 …: the firm that the signing clause modifies."""
    predicate = field.signing.predicate
    if predicate.ending is not Ending.ADNOMINAL or predicate.start < field.anchor:
        return []
    known = [*reading.mentions.organisations(predicate.end, line.end), *extra]
    for body in sorted((b for b in known if b.start >= predicate.end), key=lambda b: b.start)[:1]:
        words = reading.quote(predicate.end, body.start)
        if len(words) <= MODIFIED and CASE.search(words) is None and not is_public(body):
            return [body]
    return []
