"""What later clauses of a sentence still tell of a mention: it is their topic until another one takes over.

Job: `Telling` -> stretches behind its own clause: 이번 사절단은 판로를 넓히려고 꾸려졌으며, | 24일부터 나흘간 파견된다.
A clause with a subject or an occasion of its own ends the sequel; one that modifies a noun is none of it.
It must not know dates or places.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Clause, Ending
from coopevents.frames.reading import Line
from coopevents.frames.telling import DEPART, OCCASION_CLASSES, RETURN, TOUR, Telling

TOPICAL = frozenset({"은", "는", "이", "가"})
# classes of predicates that tell when and where an occasion is
OPEN = {False: {Ending.CONNECTIVE}, True: {Ending.CONNECTIVE, Ending.ADNOMINAL}}  # by whether it is a topic
TELLING = OCCASION_CLASSES | {"visit", "participate", "consult"}
# 상담회에는 바이어 50명이 참석한 가운데 | 하노이 나루호텔에서 진행됐다: over those who came, who were there
AMID = regex.compile(r"[한된인][ \t]가운데,?[ \t]")


def sequel(telling: Telling) -> list[tuple[int, int]]:
    """Start and end of the clauses, in order; [] where the mention is no topic or its own clause tells of another."""
    line, own = telling.line, telling.scope.own
    if telling.scope.particle == "에는":
        return _amid(telling)
    if telling.scope.particle not in TOPICAL or not telling.owns_right or telling.gap_end is not None:
        return []
    if own.predicate is None or own.predicate.ending not in OPEN[telling.scope.particle in {"은", "는"}]:
        return []
    found = []
    for clause in line.clauses[own.index + 1 :]:
        if telling.reading.mentions.events(clause.start, clause.end) or clause.predicate is None:
            break
        if clause.predicate.ending is Ending.ADNOMINAL:
            continue
        if _own_subject(line, clause):
            break
        lemma = clause.predicate.lemma
        if telling.cues.of(lemma) in TELLING or lemma in TOUR | DEPART | RETURN:
            found.append((clause.start, clause.end))
    return found


def _amid(telling: Telling) -> list[tuple[int, int]]:
    """What stands between those amid whom it was held and the verb that ends the sentence."""
    line, end = telling.line, telling.frame.mention.end
    amid = [match.end() for match in AMID.finditer(telling.reading.text, end, line.end)]
    last = line.predicates[-1] if line.predicates else None
    if not amid or last is None or last.ending is not Ending.FINAL or telling.cues.of(last.lemma) != "held":
        return []
    if telling.reading.mentions.events(amid[-1], last.start) or last.start <= amid[-1]:
        return []
    return [(amid[-1], last.start)]


def _own_subject(line: Line, clause: Clause) -> bool:
    """기업들이, 참가 신청은; not 다낭에서는, 5일에는: those only set the scene."""
    inside = [t for t in line.tokens if clause.start <= t.start < clause.end]
    return any(
        token.tag == "JKS"
        or (token.tag == "JX" and token.form in {"은", "는", "ᆫ"} and before is not None and before.tag != "JKB")
        for before, token in zip([None, *inside], inside, strict=False)
    )
