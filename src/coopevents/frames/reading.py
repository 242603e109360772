"""A document as the frame builders see it: mentions by sentence, tokens, predicates, clauses, and look-ups over them.

Job: bundle what the stages before have found and answer small questions (which particle follows this mention, which
clause is it in).  It must not decide what anything means for a record.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from coopevents import regex
from coopevents.clauses import Clause, Ending, Predicate, Tense, clauses, predicates
from coopevents.document import Block, Document, Kind, Mention, Sentence, Span, Token, Zone
from coopevents.values.counts import Count
from coopevents.values.dates import DateExpression, Relation
from coopevents.values.money import Money
from coopevents.values.names import AgreementName, EventName, OrganisationName, PlaceName, SectorTerm

# zones whose sentences are no part of the story
SILENT = frozenset({Zone.FURNITURE, Zone.CONTACT})
T = TypeVar("T")
# zones read line by line, without clauses
RECORD_LIKE = frozenset({Zone.LABEL, Zone.TABLE})
PROMISES = frozenset({"약속하다", "다짐하다", "당부하다", "요청하다", "제안하다"})
PARTICLES = frozenset({"JKS", "JKC", "JKG", "JKO", "JKB", "JKV", "JKQ", "JX", "JC"})
# what may stand between a name and its particle: 중소기업청(청장 한정화)은, ‘X’를, ‘X’(5일)를
CLOSING = regex.compile(r"(?:[」』’'”\"》〉)](?:\s?\([^()\n]{0,60}\))?|(?:\s?\([^()\n]{0,60}\))?[」』’'”\"》〉)]?)")


class Line:
    """A sentence with its block; its tokens, predicates and clauses are made when a rule first asks for them."""

    def __init__(self, sentence: Sentence, block: Block, words: Words) -> None:
        self.sentence = sentence
        self.block = block
        self._words = words
        # of the sentence and the block; every rule asks for them, so they are kept
        self.start = sentence.start
        self.end = sentence.end
        self.index = sentence.index
        self.section = block.section

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(self._words.tokens.get(self.index, ()))

    @cached_property
    def predicates(self) -> tuple[Predicate, ...]:
        return tuple(predicates(self.tokens, self._words.verbal_nouns, self._words.verbs))

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """At least one: a sentence without a predicate is a clause."""
        found = clauses(self.start, self.end, self.predicates)
        return tuple(found) or (Clause(0, self.start, self.end, None),)

    def clause_at(self, position: int) -> Clause:
        """The clause that a position of the sentence lies in (the last one for its end)."""
        for clause in self.clauses:
            if position < clause.end:
                return clause
        return self.clauses[-1]

    def predicates_in(self, start: int, end: int) -> list[Predicate]:
        return [p for p in self.predicates if start <= p.start and p.end <= end]


@dataclass(frozen=True, slots=True)
class Words:
    """What lines make their predicates of: tokens by sentence, and the words that count as predicates."""

    tokens: Mapping[int, Sequence[Token]]
    verbal_nouns: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()


class Mentions:
    """All mentions of a document, by kind, in order."""

    def __init__(self, mentions: Iterable[Mention[Any]]) -> None:
        self._by_kind: dict[Kind, list[Mention[Any]]] = {kind: [] for kind in Kind}
        for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
            self._by_kind[mention.kind].append(mention)
        self._starts = {kind: [m.start for m in found] for kind, found in self._by_kind.items()}

    def _within(self, kind: Kind, start: int, end: int) -> list[Mention[Any]]:
        starts = self._starts[kind]
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        last = bisect_left(starts, end, first)
        return [mention for mention in self._by_kind[kind][first:last] if mention.end <= end]

    def events(self, start: int, end: int) -> list[Mention[EventName]]:
        return self._within(Kind.EVENT, start, end)

    def agreements(self, start: int, end: int) -> list[Mention[AgreementName]]:
        return self._within(Kind.AGREEMENT, start, end)

    def dates(self, start: int, end: int) -> list[Mention[DateExpression]]:
        return self._within(Kind.DATE, start, end)

    def sums(self, start: int, end: int) -> list[Mention[Money]]:
        return self._within(Kind.MONEY, start, end)

    def counts(self, start: int, end: int) -> list[Mention[Count]]:
        return self._within(Kind.COUNT, start, end)

    def organisations(self, start: int, end: int) -> list[Mention[OrganisationName]]:
        return self._within(Kind.ORGANISATION, start, end)

    def places(self, start: int, end: int) -> list[Mention[PlaceName]]:
        return self._within(Kind.PLACE, start, end)

    def sectors(self, start: int, end: int) -> list[Mention[SectorTerm]]:
        return self._within(Kind.SECTOR, start, end)

    def all(self) -> list[Mention[Any]]:
        return [mention for found in self._by_kind.values() for mention in found]


@dataclass
class Reading:
    """A document with everything found in it, before any record is made."""

    document: Document
    mentions: Mentions
    lines: tuple[Line, ...]
    text: str = field(init=False, repr=False)  # the document's
    _starts: list[int] = field(init=False, repr=False)
    _found: dict[Callable[[Reading], Any], Any] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.text = self.document.text
        self._starts = [line.start for line in self.lines]

    def once(self, find: Callable[[Reading], T]) -> T:
        """What a function finds in this document: several stages ask, it looks once.  Nobody may change it."""
        if find not in self._found:
            self._found[find] = find(self)
        found: T = self._found[find]
        return found

    def quote(self, start: int, end: int) -> str:
        return self.text[start:end]

    def has(self, line: Line, pattern: regex.AnyPattern) -> bool:
        """Whether a pattern is found in a line: asked before its words, which cost an analysis."""
        return pattern.search(self.text, line.start, line.end) is not None

    def particle(self, line: Line, end: int) -> str:
        """The particles written directly behind a stretch that ends at `end` ('' if none): `에서는`, `을`."""
        bracket = CLOSING.match(self.document.text, end, line.end)
        position = bracket.end() if bracket else end
        form = ""
        for token in line.tokens:
            if token.start < position:
                continue
            if token.start > position or token.tag not in PARTICLES:
                break
            form += token.form
            position = token.end
        return form

    def line_at(self, position: int) -> Line | None:
        """The line that holds a position."""
        i = bisect_left(self._starts, position + 1) - 1
        if i >= 0 and self.lines[i].start <= position < self.lines[i].end:
            return self.lines[i]
        return None


def build_reading(
    document: Document,
    mentions: Sequence[Mention[Any]],
    tokens: Mapping[int, Sequence[Token]],
    verbal_nouns: frozenset[str],
    verbs: frozenset[str] = frozenset(),
) -> Reading:
    """Lines for all sentences; those without tokens have no predicates."""
    words = Words(tokens, verbal_nouns, verbs)
    lines = tuple(Line(sentence, document.blocks[sentence.block], words) for sentence in document.sentences)
    return Reading(document, Mentions(mentions), lines)


def inherited(
    reading: Reading, line: Line, predicate: Predicate, holding: Callable[[str], bool] | None = None
) -> Predicate:
    """A connective predicate with the tense and modality of the one that closes its chain: 열고 … 파견할 계획이다.

    `holding` tells lemmas of holding and sending: 상담회를 열고 사절단을 보내기로 했다 plans both.  An outline item may
    end open (… 포럼을 열고,): then the next item closes it.
    """
    if predicate.ending is not Ending.CONNECTIVE or predicate.attempted:
        return predicate
    if predicate.ongoing:  # 파견하고 있으며, … 열었다; 예정되어 있으며
        return predicate
    closing = list(line.predicates)
    if line.predicates and line.predicates[-1].ending is Ending.CONNECTIVE and line.index + 1 < len(reading.lines):
        following = reading.lines[line.index + 1]
        if following.section == line.section:
            closing += following.predicates
    for later in closing:
        if later.start <= predicate.start or later.ending in {Ending.NOMINAL, Ending.ADNOMINAL}:
            continue
        if later.ending is Ending.CONNECTIVE and later.tense is Tense.PAST:
            return replace(predicate, tense=Tense.PAST)  # 상담회를 열어 …을 주선한 바 있으며, 다음 상담회는 … 갖는다
        if later.ending is Ending.QUOTED and _promised(line, later):
            continue  # 간담회를 갖고 단가를 올리겠다고 약속했다
        if later.ending in {Ending.FINAL, Ending.QUOTED}:
            decided = later.planned and later.tense.value == "past"
            if (
                decided
                and holding is not None
                and (not holding(later.lemma) or _at_another_time(reading, predicate, later))
            ):
                # 간담회를 열고 협력하기로 했다; 갖고 내년 봄 회원을 초청하기로 했다: what was decided lies ahead
                return replace(predicate, tense=later.tense, planned=predicate.planned)
            return Predicate(
                predicate.lemma,
                predicate.noun,
                predicate.start,
                predicate.end,
                predicate.ending,
                predicate.tense if predicate.tense.value == "past" else later.tense,
                # 보내기로 하였으며: decided in the past, still ahead
                planned=predicate.planned or (later.planned and predicate.tense.value != "past"),
                attempted=predicate.attempted,
                negated=predicate.negated,
            )
    return predicate


def _at_another_time(reading: Reading, predicate: Predicate, later: Predicate) -> bool:
    """Whether a time of next year is told between the two: 간담회를 갖고 | 내년 봄 | 초청하기로 했다."""
    between = reading.mentions.dates(predicate.end, later.start)
    return any(date.value.first.year_relation is Relation.NEXT for date in between)


def _promised(line: Line, said: Predicate) -> bool:
    """Whether what is said is promised or asked for, at the occasion told before."""
    return next((p.lemma in PROMISES for p in line.predicates if p.start >= said.end), False)


def within(span: Span, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end
