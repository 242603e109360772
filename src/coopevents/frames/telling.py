"""What the builders of an event frame look at together: the mention's line, its scope, the frame in the making.

Job: shapes only.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents import regex
from coopevents.clauses import Clause, Ending
from coopevents.document import Mention
from coopevents.frames.model import EventFrame
from coopevents.frames.reading import Line, Reading
from coopevents.frames.scope import IN_NAME, Scope
from coopevents.lexicon.cues import Cues
from coopevents.values.names import EventName

# classes of predicates under which an occasion takes place, or fails to
OCCASION_CLASSES = frozenset({"hold", "held", "dispatch", "cancel", "postpone"})
GONE_TO = frozenset({"나가다", "다녀오다"})  # 9월 홍콩 식품박람회에 나가: of fairs, to take part
DEPART = frozenset({"출국하다", "떠나다", "출발하다", "도착하다"})
RETURN = frozenset({"귀국하다", "돌아오다"})
TOUR = frozenset({"돌다", "활동하다", "머무르다", "체류하다", "방문하다", "순회하다", "찾다", "머물다", "파견하다"})

# 설명회 (4.16, 14:00, 208호): hour and hall beside the day
BRACKET = regex.compile(r"[」』’'”\"]?\s?\(([^()\n]{2,60}(?:\([^()\n]*\)[^()\n]*)*)\)")
GAPPED_TOPIC = regex.compile(r"[」』’'”\"]?(?:은|는)\s")
NEXT_TOPIC = regex.compile(r"[^,.\n]{1,40}?(?:은|는)\s")

BESIDE = 20  # characters between a clause and the mention that it modifies
ADJOINING = 3  # where nothing but a mark stands between them
# … 열리는 ‘가람박람회’와 연계해 진행된다, 기간에 열린다; 행사는 … 열린 ‘가람교류회’로: there and then too
SAME_TIME = regex.compile(
    r"[’'”\"」』》〉]?(?:\([^()\n]*\))?(?:[와과]\s(?:연계|함께|동시|병행|같이|나란히)|의?\s?(?:기간|부대|일환|하나|첫날|둘째|개막|폐막)"
    r"|에\s?(?:맞춰|맞추어|딸린)|[을를]\s(?:계기|기념)|이?다[.\s]|(?:으로|로)(?:서)?,\s)"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention in its sentence; `previous` and `following`: where the mentions beside it end and begin."""

    reading: Reading
    line: Line
    mention: Mention[EventName]
    scope: Scope
    frame: EventFrame
    previous: int
    following: int
    cues: Cues

    @property
    def left(self) -> int:
        """Where the own clause begins, behind the mention before this one and what a gapped clause tells of that."""
        start = max(self.scope.own.start, self.previous)
        before = self.reading.quote(start, self.frame.name_span.start)
        topical = GAPPED_TOPIC.match(self.reading.text, self.mention.end) is not None
        gapped = topical and start == self.previous and GAPPED_TOPIC.match(before) is not None
        return start + before.rfind(", ") + 2 if gapped and ", " in before else start

    @property
    def bracket(self) -> tuple[int, int] | None:
        """Start and end of the bracket right behind the mention."""
        end = self.mention.end
        found = BRACKET.match(self.reading.text, end, self.line.end)
        if found is None:  # ‘가람 페스타(10월, 서울)’: within the marks
            inside = IN_NAME.search(self.reading.quote(self.mention.start, end))
            return None if inside is None else (self.mention.start + inside.start(), end)
        return end, found.end()

    @property
    def gap_end(self) -> int | None:
        """Where a clause without its verb ends: 개막식은 5일 서울에서, | 폐막식은 7일 부산에서 열린다."""
        if self.following >= self.scope.own.end or GAPPED_TOPIC.match(self.reading.text, self.mention.end) is None:
            return None
        comma = self.reading.text.rfind(", ", self.mention.end, self.following)
        second = NEXT_TOPIC.match(self.reading.text, self.following, self.line.end)
        return comma if comma >= 0 and second is not None else None

    @property
    def owns_right(self) -> bool:
        """Whether the rest of the clause is told of this mention: no other one stands in it, or in its gapped part."""
        return self.gap_end is not None or self.following >= self.scope.own.end > self.frame.mention.end

    def of_next(self, clause: Clause) -> bool:
        """Whether a clause behind the mention tells of the one that it modifies, and not of this one.

        이번 상담회는 지난 3월 대전에서 열린 | ‘가람협의회’의 후속조치로: when and where that one was held.
        """
        modifies = clause.predicate is not None and clause.predicate.ending is Ending.ADNOMINAL
        if not modifies or not 0 <= self.following - clause.end <= ADJOINING or self.following >= self.line.end:
            return False
        behind = self.reading.mentions.events(self.following, self.following + 1)
        return not any(SAME_TIME.match(self.reading.text, mention.end, self.line.end) for mention in behind)

    @property
    def tail(self) -> Clause | None:
        """The clause that closes what is told of a topic, where other nouns stand between.

        호주 판촉전은 상담회에 왔던 바이어와 손잡고 | 퍼스에서 27일 개최한다.
        """
        governor = self.frame.governor
        topical = GAPPED_TOPIC.match(self.reading.text, self.mention.end) is not None
        if self.owns_right or not topical or governor is None or governor.start < self.following:
            return None
        clause = self.line.clause_at(governor.start)
        others = self.reading.mentions.events(max(clause.start, self.mention.end), clause.end)
        named = any(other.value.strength == "strong" or other.value.quoted for other in others)
        return None if clause.index == self.scope.own.index or named else clause

    @property
    def right_end(self) -> int:
        """Where the stretch behind the mention that is told of it ends.

        11일 열린 상담회에서는 48건, 13일 프라하에서 열린 상담회에서는 …: a clause that modifies the next mention keeps
        what stands behind the comma.
        """
        own = self.scope.own
        if self.gap_end is not None:
            return self.gap_end
        modifies = own.predicate is not None and own.predicate.ending is Ending.ADNOMINAL
        if not modifies or self.following - own.end > BESIDE or self.following >= self.line.end:
            return own.end
        comma = self.reading.text.rfind(", ", self.frame.mention.end, own.end)
        return comma if comma >= 0 else own.end

    @property
    def sentence_start(self) -> int:
        """Where what earlier clauses tell of this mention begins: behind the mention before it.

        개척단을 이집트에 파견하며 10월에는 남미개척단을 …: of journeys the whole clause is the first one's.
        """
        if self.previous <= self.line.start:
            return self.line.start
        if "trade_mission" not in self.frame.types:
            return self.previous
        return min(self.line.clause_at(self.previous - 1).end, self.scope.own.start)

    @property
    def start(self) -> int:
        """Where the clauses that modify the mention begin, else its own clause."""
        return self.scope.modifiers[0].start if self.scope.modifiers else self.scope.own.start

    def governed_by(self) -> str:
        """The class of the governing predicate, '' if it has none."""
        return self.cues.of(self.frame.governor.lemma) if self.frame.governor is not None else ""

    def quote(self, start: int, end: int) -> str:
        """The text between two offsets, not beyond the line."""
        return self.reading.quote(start, min(end, self.line.end))
