"""Occasions that verbs alone may tell, weighed by what speaks for and against each.

Job: the candidates of a document + its frames -> those that are occasions, with `occasion` set.  The weights are a
table (`weights.csv`); it must not know how they were measured, nor drafts.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.document import Span
from coopevents.frames.model import EventFrame
from coopevents.frames.visits.told_cues import document_cues
from coopevents.lexicon.weights import weights

QUESTION = "told"


def told_by_verbs(candidates: Sequence[EventFrame], frames: Sequence[EventFrame]) -> list[EventFrame]:
    """Those for which more speaks than against, by position; of the verbs told of one time the likeliest.

    지난 6월 기업가 24명이 청주를 찾아 공장을 둘러봤다: one visit.
    """
    scale = weights(QUESTION)
    likely: dict[Span, tuple[float, EventFrame]] = {}
    for frame in candidates:
        probability = scale.probability(frame.cues | document_cues(frame, frames))
        day = frame.dates[0].span
        if probability >= scale.least and (day not in likely or probability > likely[day][0]):
            likely[day] = probability, frame
    found = sorted((frame for _, frame in likely.values()), key=lambda frame: frame.position)
    for frame in found:
        frame.occasion = frame.weighed = True
    return found
