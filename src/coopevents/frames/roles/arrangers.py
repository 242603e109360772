"""Who made the occasion that the text is at: A가 마련한 행사다 · B와 함께 열었고 · A와 B가 자리를 만들었다.

Job: a line -> `RoleClaim`s of hosts, most without a mention of their own.  It must not know dates, places or records.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Span
from coopevents.frames.bodies import Body, runs
from coopevents.frames.reading import Line, Reading
from coopevents.frames.roles.claims import RoleClaim, bodies_before, subject_of
from coopevents.frames.roles.host_names import with_unlisted
from coopevents.frames.speakers import within_modifier

HELD_TOGETHER = regex.compile(
    r"(?:와|과)\s(?:함께|공동으로|손잡고)\s(?:열었|열어|열고|개최했|개최해|개최하였|마련했|마련하였|치렀|꾸몄)"
)
# A가 마련한 이 행사, A가 처음 연 자리; 이번 상담회는 A가 마련한 것으로
OCCASION = regex.compile(r"\s(?:(?:이|이번|동|본|첫|이날)\s)?(?:행사|자리)(?=[가-힣]?)")
MADE = regex.compile(r"\s것(?:으로|이다|이며|이고|임|입니다)")
ABOUT = frozenset({"은", "는"})
# what an occasion is for, right before the verb
MEANT = regex.compile(
    r"(?:위해|위하여|위해서|고자|취지(?:로|에서)|목적으로|일환으로|차원에서)\s(?:[가-힣]{1,8}\s){0,2}?$"
)
# 가람협회와 나루신문 | 공동으로 … 토론회를 연다
JOINTLY_HELD = regex.compile(r"(?<![가-힣][와과이가])\s공동으로\s")
ARRANGING = frozenset({"마련하다", "개최하다", "열다", "준비하다", "기획하다", "주최하다", "꾸미다"})
# 이 자리를 만들었다, 판을 깔았다: what A arranged, where the sentence names no occasion
SEAT = regex.compile(r"(?:^|\s)(?:(?:이번|이|동|이날)\s)?(?:행사|자리|판)를?을?\s(?:[가-힣]{2,4}\s)?$")
# A와 B가 | 공동으로 마련했다: without an object
JOINTLY = regex.compile(r"(?<=[가-힣])(?:이|가)\s(?:공동으로|함께|나란히)\s$")
SEATED = frozenset({"마련하다", "만들다", "준비하다", "기획하다", "주최하다", "꾸미다", "주선하다", "열다", "깔다"})


def arranger_claims(reading: Reading, line: Line) -> list[RoleClaim]:
    """Claims of a line that tell who made an occasion told before, in order."""
    return [
        *_occasions(reading, line),
        *_seats(reading, line),
        *_held_together(reading, line),
        *_held_jointly(reading, line),
    ]


def _occasions(reading: Reading, line: Line) -> list[RoleClaim]:
    """중소벤처기업부가 마련한 행사다, 도와 시가 함께 마련한 자리다: of the occasion that the text is at.

    이번 상담회는 A가 판로를 넓히기 위해 마련한 것으로: of the sentence's topic.
    """
    found: list[RoleClaim] = []
    told = line.predicates if reading.has(line, OCCASION) or reading.has(line, MADE) else ()
    for predicate in told:
        if predicate.ending is not Ending.ADNOMINAL or predicate.lemma not in ARRANGING:
            continue
        topics = [
            e for e in reading.mentions.events(line.start, predicate.start) if reading.particle(line, e.end) in ABOUT
        ]
        noun = OCCASION.match(reading.text, predicate.end, line.end)
        noun = noun or (MADE.match(reading.text, predicate.end, line.end) if topics else None)
        if noun is None or reading.mentions.events(predicate.end, noun.end()):
            continue
        bodies = subject_of(reading, line, predicate.start) or _who_meant(reading, line, predicate.start)
        if bodies:
            target = topics[-1] if topics else None
            found.append(RoleClaim("hosts", tuple(bodies), predicate.span, "event.host.modifier", target, 0.85))
    return found


def _who_meant(reading: Reading, line: Line, position: int) -> list[Body]:
    """나루시가 지역 기업의 수출을 돕기 위해 | 마련한: the subject before what it is for."""
    for run in reversed(runs(reading, line, line.start, position)):
        if run.marker in {"이", "가", "에서"}:
            meant = MEANT.search(reading.text, run.end, position) is not None
            return list(run.bodies) if meant and not within_modifier(line, run) else []
    return []


def _held_together(reading: Reading, line: Line) -> list[RoleClaim]:
    """바이어 62개사가 만났다. 인천시·인천테크노파크와 함께 열었고: partners at the occasion that the text is at."""
    found: list[RoleClaim] = []
    for match in HELD_TOGETHER.finditer(reading.text, line.start, line.end):
        bodies = bodies_before(reading, line, match.start())
        if bodies and not reading.mentions.events(line.start, match.end()):
            cue = Span(match.start(), match.end())
            found.append(RoleClaim("hosts", tuple(bodies), cue, "event.host.shared", None, 0.8))
    return found


def _held_jointly(reading: Reading, line: Line) -> list[RoleClaim]:
    """가람협회와 나루신문 공동으로 토론회를 연다: bodies without a particle of their own, and what they arrange."""
    found: list[RoleClaim] = []
    for match in JOINTLY_HELD.finditer(reading.text, line.start, line.end):
        bodies = with_unlisted(reading, line, bodies_before(reading, line, match.start()))
        arranged = next((p for p in line.predicates if p.start >= match.end() and p.lemma in ARRANGING), None)
        if len(bodies) < 2 or bodies[-1].end != match.start() or arranged is None:
            continue
        events = reading.mentions.events(match.end(), arranged.start)
        target = events[-1] if events else None
        cue = Span(match.start(), match.end())
        found.append(RoleClaim("hosts", tuple(bodies), cue, "event.host.shared", target, 0.8))
    return found


def _seats(reading: Reading, line: Line) -> list[RoleClaim]:
    """상담회가 잡혀 있다. A와 B가 자리를 만들었다, A와 B가 공동으로 마련했다: of the occasion that the text is at."""
    found: list[RoleClaim] = []
    for predicate in line.predicates:
        if predicate.lemma not in SEATED or predicate.ending not in {Ending.FINAL, Ending.CONNECTIVE}:
            continue
        seat = SEAT.search(reading.text, line.start, predicate.start)
        jointly = JOINTLY.search(reading.text, line.start, predicate.start) if seat is None else None
        bodies = subject_of(reading, line, seat.start()) if seat is not None else []
        bodies = bodies_before(reading, line, jointly.start()) if jointly is not None else bodies
        if bodies and not reading.mentions.events(line.start, predicate.start):
            found.append(RoleClaim("hosts", tuple(bodies), predicate.span, "event.host.modifier", None, 0.8))
    return found
