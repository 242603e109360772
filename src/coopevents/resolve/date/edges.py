"""What 첫날, 이튿날, 마지막 날 count from, where the words tell.

Job: `Edges.of(text, mentions)`: the days on which something begins, with its length if that is told with it (5일 막을
올려 사흘간의 일정을 마치고), and for an edge that names its occasion (첫날 상담회에는, 총회 마지막 날) the interval
that the text told of that occasion.  It must not know what the dates resolve to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.resolve.wording import sentence_around
from coopevents.values.dates import Base, DateExpression, Relation, Shape

# 5일 엑스코에서 막을 올린, 13일 개막해, 20일 시작된
OPENED = regex.compile(
    r"[^.,\n\d]{0,30}?(?:개막|개최돼|막을[ \t](?:올[리렸린려]|[연열])|막이[ \t]오|시작[해했한된됐돼])"
)
OCCASION = (
    r"(?:상담회?|박람회|전시회?|포럼|총회|대회|컨퍼런스|엑스포|축제|설명회|사절단|개척단|방문|순방|교류회|상품전)"
)
BEHIND = regex.compile(rf"[ \t](?<noun>{OCCASION})")
BEFORE = regex.compile(rf"(?<noun>{OCCASION})(?:의)?[ \t](?:[가-힣]{{2,4}}들?[은이][ \t])?$")
# 상담회가, 박람회는, 총회를 연다: what the sentence is about; not 상담회를 참관했다
SUBJECT = regex.compile(
    rf"(?<noun>{OCCASION})[’'”\"」』]?(?:\([^()\n]*\))?"
    r"(?:[이가은는][ \t,]|[을를][ \t](?:[^\s.,]+[ \t]){0,3}(?:열|연다|개최|가졌|가진|마련))"
)
LONGEST = 20  # days
SIDE = 16  # code points before an edge in which its occasion is named


@dataclass(frozen=True, slots=True)
class Edges:
    """`openings`: days on which something begins, with its length; `bases`: the intervals that edges are of."""

    openings: Mapping[Span, int | None] = field(default_factory=dict)
    bases: Mapping[Span, Span] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, mentions: Sequence[Mention[DateExpression]]) -> Edges:
        return cls(_openings(text, mentions), _bases(text, mentions))


def _openings(text: str, mentions: Sequence[Mention[DateExpression]]) -> dict[Span, int | None]:
    """Days on which something begins -> how many days it lasts, None where the sentence does not tell."""
    found: dict[Span, int | None] = {}
    for place, date in enumerate(mentions):
        if date.value.shape is not Shape.POINT or date.value.first.day is None or not OPENED.match(text, date.end):
            continue
        _, right = sentence_around(text, date.start, date.end)
        behind = [m.value for m in mentions[place + 1 : place + 4] if m.start < right]
        lengths = [value.days for value in behind if value.shape is Shape.DURATION and value.days]
        found[date.span] = next((days for days in lengths if 1 < days <= LONGEST), None)
    return found


def _bases(text: str, mentions: Sequence[Mention[DateExpression]]) -> dict[Span, Span]:
    """Edges that name their occasion -> the interval told last in a sentence that names it too."""
    found: dict[Span, Span] = {}
    whole: list[Mention[DateExpression]] = []
    for date in mentions:
        if date.value.shape in {Shape.RANGE, Shape.SPAN} and date.value.first.day is not None:
            whole.append(date)
            continue
        part = date.value.first
        if part.day_relation is not Relation.OFFSET or part.base not in {Base.START, Base.END} or not whole:
            continue
        named = BEHIND.match(text, date.end) or BEFORE.search(text[max(0, date.start - SIDE) : date.start])
        noun = named["noun"] if named is not None else None
        if noun is None or _is_of(text, whole[-1], noun):
            continue
        base = next((one for one in reversed(whole) if _is_of(text, one, noun)), None)
        if base is None and not _names(text, whole[-1], noun):
            base = next((one for one in reversed(whole) if _names(text, one, noun)), None)
        if base is not None:
            found[date.span] = base.span
    return found


def _is_of(text: str, date: Mention[DateExpression], noun: str) -> bool:
    """Whether the sentence of a date is about an occasion, by its noun: 중소기업합작상담회가 27일부터 28일까지."""
    subjects = SUBJECT.finditer(text, *sentence_around(text, date.start, date.end))
    return any(told["noun"].startswith(noun) or noun.startswith(told["noun"]) for told in subjects)


def _names(text: str, date: Mention[DateExpression], noun: str) -> bool:
    left, right = sentence_around(text, date.start, date.end)
    return noun in text[left:right]
