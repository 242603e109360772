"""What governs a sum: the nouns and predicates that its place in the sentence lets speak of it.

Job: a line with sums -> `Candidate`s for each, with a strength.  A sum modifies a noun behind it (50만 달러 규모의
계약), is the object of a predicate behind it (50만 달러를 투자해), or stands to a label before it (계약액은 50만 달러).
Behind the sum the walk goes on through adnominal predicates (변압기를 공급하는 계약) and ends with the predicate that
closes its clause.  It must not know what an open class (trade, export, spend) means here, nor other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from coopevents import regex
from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import Mention, Span
from coopevents.frames.amount.patterns import (
    AGENT,
    BEHIND_ONLY,
    BUDGETED,
    CIRCUMSTANCE,
    COMMA,
    EMPTY_HEAD,
    EMPTY_HEAD_STRENGTH,
    ETC,
    HOPED_IN_BRACKET,
    IN_BRACKET_OF,
    LABEL,
    LABEL_STRENGTH,
    MARKET,
    MEANS,
    OPEN_LABEL,
    PER_FIRM,
    POSTPOSITIONS,
    RELATION,
    RESTATES,
    RESULT,
    SPENT_ON,
    STRETCHED,
    TAIL,
    UNIT_PRICE,
    WEAK,
    WORTH,
)
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.amount_cues import AmountCues, CueGroup
from coopevents.values.money import Money
from coopevents.values.names import is_abroad

# 계약이 점쳐지는 금액, 계약으로 이어질 금액
HOPED_FOR = regex.compile(r"점쳐|예상|기대|전망|이어질|추진|가능|유력|이뤄질|이루어질")


TOWN = "시가"
DONE = regex.compile(r"의\s(?:성과|실적)")
INTO = regex.compile(r"에[ ,]")
# 상담 실적은 | 500만 달러
TOPIC_OF_SUM = regex.compile(r"\s?(?:실적|성과|액|금액|규모|총액)?(?:은|는|이|가)\s")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may govern a sum: its class, where it stands, how (behind, label, before, verb) and how firmly."""

    cls: str
    span: Span
    how: str
    strength: float


class AmountLine:
    """A line with its sums and the cue words around them."""

    def __init__(self, reading: Reading, line: Line, sums: Sequence[Mention[Money]], cues: AmountCues) -> None:
        self.reading, self.line, self.sums, self.cues = reading, line, list(sums), cues
        self.text = reading.text

    @cached_property
    def _all(self) -> list[CueGroup]:
        """Cue compounds of the line in document offsets; not those inside names, and not inside sums."""
        start, end = self.line.start, self.line.end
        bodies = [m.span for m in self.reading.mentions.organisations(start, end)]
        events = [m.span for m in self.reading.mentions.events(start, end)]
        sums = [m.span for m in self.sums]
        # 인도(10월) 93만 달러: the country, no delivery
        lands = [m.span for m in self.reading.mentions.places(start, end) if is_abroad(m.value.country)]
        kept = []
        for group in self.cues.groups(self.text[start:end]):
            span = Span(start + group.start, start + group.end)
            if any(body.overlaps(span) for body in bodies + sums + lands):
                continue
            if any(event.contains(span) and span.end < event.end for event in events):
                continue
            kept.append(replace(group, start=span.start, end=span.end))
        return kept

    @property
    def groups(self) -> list[CueGroup]:
        """Cue compounds that can say what a sum is."""
        return [g for g in self._all if not g.modifies]

    @property
    def modifiers(self) -> list[CueGroup]:
        """Cue compounds that only modify another noun (수출 중소기업)."""
        return [g for g in self._all if g.modifies]

    @cached_property
    def finite(self) -> list[Predicate]:
        """Predicates that are no bare verbal nouns (개최, 계약), stand for no particle (계약을 놓고), in no name."""
        kept: list[Predicate] = []
        names = [m.span for m in self.reading.mentions.organisations(self.line.start, self.line.end)]
        for p in self.line.predicates:
            if any(name.contains(p.span) for name in names):
                continue  # 뷰티온, 나누리: what the analyser takes a name apart into
            if p.ending is Ending.NOMINAL and p.tense is Tense.NONE:
                continue
            if p.ending is Ending.CONNECTIVE and p.lemma in POSTPOSITIONS:
                continue
            if kept and kept[-1].end >= p.start and kept[-1].ending is Ending.CONNECTIVE:
                kept[-1] = replace(
                    p, lemma=kept[-1].lemma.removesuffix("다") + p.lemma, start=kept[-1].start
                )  # 내|보내다
                continue
            kept.append(p)
        return kept

    def restates(self, i: int) -> bool:
        """Whether a sum gives the one before it in other money: 1552만 달러(약 212억 원)."""
        if not i:
            return False
        before, mention = self.sums[i - 1], self.sums[i]
        other = mention.value.currency != before.value.currency
        return other and RESTATES.fullmatch(self.text, before.end, mention.start) is not None

    def after(self, i: int) -> int:
        """Where a sum's noun phrase ends: behind degree words and brackets, and behind the bracket that it fills."""
        end, line_end = self.sums[i].end, self.line.end
        match = TAIL.match(self.text, end, line_end)
        end = match.end() if match else end
        opened = self._opening(i)
        if (
            opened is not None
            and self.text[end : end + 1] in {")", "）"}
            and not self.groups_in(opened, self.sums[i].start)
        ):
            match = TAIL.match(self.text, end + 1, line_end)
            end = match.end() if match else end + 1
        return end

    def _opening(self, i: int) -> int | None:
        """Where the bracket opens that the sum stands in."""
        start = self.sums[i].start
        opened = max(self.text.rfind("(", self.line.start, start), self.text.rfind("（", self.line.start, start))
        closed = max(self.text.rfind(")", self.line.start, start), self.text.rfind("）", self.line.start, start))
        return opened if opened > closed else None

    def groups_in(self, start: int, end: int) -> list[CueGroup]:
        return [g for g in self.groups if start <= g.start and g.end <= end]

    def relation(self, i: int) -> tuple[str, int]:
        """How the sum stands to what follows it, and where that begins."""
        end = self.after(i)
        for name, pattern in RELATION:
            match = pattern.match(self.text, end, self.line.end)
            if match:
                return name, match.end()
        return "none", end

    def next_sum(self, i: int) -> int | None:
        """The next sum that is not inside the sum's own brackets."""
        end = self.after(i)
        return next((k for k in range(i + 1, len(self.sums)) if self.sums[k].start >= end), None)

    def chain_end(self, i: int) -> int:
        """Where the clause that governs a sum ends: with its first predicate that modifies no noun of the matter."""
        start = self.relation(i)[1]
        for predicate in self.finite:
            if predicate.start < start:
                continue
            if predicate.ending is Ending.ADNOMINAL:
                if self._agent_follows(predicate.end):
                    return predicate.end
                continue
            if predicate.ending is Ending.NOMINAL and predicate.end < self.line.end - 2:
                continue
            return predicate.end
        return self.line.end

    def _agent_follows(self, position: int) -> bool:
        bodies = self.reading.mentions.organisations(position, min(self.line.end, position + 30))
        return AGENT.match(self.text, position, self.line.end) is not None or any(
            b.start <= position + 2 for b in bodies
        )

    def candidates(self, i: int) -> list[Candidate]:
        """All that may govern a sum, without what it shares with its neighbours."""
        return self._behind(i) + self._before(i) + self._modified(i)

    def _modified(self, i: int) -> list[Candidate]:
        """현장에서 계약한 금액은 320만달러, 쓴 돈은 18억원; 상담회(1,002건, 9,180만 달러)."""
        position = self.sums[i].start
        for event in self.reading.mentions.events(self.line.start, position):
            if "상담" in event.value.name and IN_BRACKET_OF.fullmatch(self.text, event.end, position):
                return [Candidate("consultation", Span(event.end, position), "modified", EMPTY_HEAD_STRENGTH)]
        hoped = HOPED_IN_BRACKET.search(self.text, max(self.line.start, position - 12), position)
        if hoped is not None:
            return [Candidate("expected_contract", Span(*hoped.span("cue")), "modified", EMPTY_HEAD_STRENGTH)]
        head = EMPTY_HEAD.search(self.text, max(self.line.start, position - 24), position)
        if head is None:
            return []
        spent = SPENT_ON.search(self.text, max(self.line.start, head.start() - 5), head.start())
        if spent is not None:  # 쓴 is bitter to the analyser
            return [Candidate("spend", Span(*spent.span("cue")), "modified", EMPTY_HEAD_STRENGTH)]
        modifying = [p for p in self.finite if p.ending is Ending.ADNOMINAL and 0 <= head.start() - p.end <= 1]
        if not modifying:
            return []
        predicate = modifying[-1]
        start = max([s.end for s in self.sums[:i]], default=self.line.start)
        groups = [g for g in self._all if start <= g.start and g.end <= predicate.end and g.cls != "prospect"]
        cls = groups[-1].cls if groups else self.cues.verb(predicate.lemma)
        if cls is None or not cls:
            return []
        span = Span(groups[-1].start, groups[-1].end) if groups else predicate.span
        words = self.text[start : head.start()]
        if cls == "contract" and (predicate.planned or HOPED_FOR.search(words)):
            cls = "expected_contract"
        return [Candidate("contract" if cls == "trade" else cls, span, "modified", EMPTY_HEAD_STRENGTH)]

    def _behind(self, i: int) -> list[Candidate]:
        name, start = self.relation(i)
        following = self.next_sum(i)
        # 가나조선(3조원), 다라건설(1조원) 등 계약금액 상위사
        enumerated = name == "list" and following is None and ETC.match(self.text, self.after(i)) is not None
        if name in {"list", "copula", "none"} and not enumerated:
            return []
        end = self.chain_end(i)
        if following is not None:
            end = min(end, self.sums[following].start)
        base = 100.0 if name == "modifier" else 97.0
        found = []
        comma = COMMA.search(self.text, start, end)
        for group in self.groups:
            if group.start < self.after(i) or group.start >= end or group.cls == "prospect":
                continue
            crossed = sum(1 for p in self.finite if start <= p.start and p.end <= group.start)
            strength = base - 10 * crossed - 0.4 * (group.start - start)
            if comma and comma.start() < group.start:
                strength -= 25
            if name == "object" and group.cls == "consultation" and INTO.match(self.text, group.end):
                continue  # 3천만 원을 화상상담에 돌린다
            if crossed and CIRCUMSTANCE.match(self.text, group.end, self.line.end):
                strength -= 15
            if group.cls == "market" and group.start - start > 12:
                continue
            if group.cls == "export" and name == "modifier" and group.start - start <= 3:
                strength += 20  # 1조원 수출을 지원: the noun that it stands before
            found.append(self._candidate(group.cls, Span(group.start, group.end), "behind", strength))
        crossed = 0
        for predicate in self.finite:
            if predicate.start < self.after(i) or predicate.start >= end:
                continue
            # 48억원이 들었다: heard, to the analyser
            cls = self.cues.verb("들다" if predicate.lemma == "듣다" and name == "subject" else predicate.lemma)
            # 3억원을 내고, 3억원쯤 더 빌려
            near = not crossed and (name in {"object", "subject", "topic", "dative"} or predicate.start - start <= 4)
            if cls and (near or cls not in {"give", "spend"}):
                strength = base - 3 - 10 * crossed - 0.4 * (predicate.start - start)
                found.append(self._candidate(cls, predicate.span, "verb", strength))
            elif not cls and not crossed and WORTH.match(self.text, self.sums[i].end):
                found.append(self._candidate("trade", predicate.span, "verb", base - 30))  # 5만불어치를 보낸다
            crossed += 1
        return found

    def _candidate(self, cls: str, span: Span, how: str, strength: float) -> Candidate:
        return Candidate(cls, span, how, strength - WEAK.get(cls, 0.0))

    def _before(self, i: int) -> list[Candidate]:
        position = self.sums[i].start
        name, _ = self.relation(i)
        found = []
        price = UNIT_PRICE.search(self.text, max(self.line.start, position - 14), position)
        if price is not None:
            found.append(Candidate("other", Span(*price.span()), "label", 115.0))
        if self.sums[i].value.currency == "KRW" and BUDGETED.match(self.text, self.sums[i].end):
            found.append(Candidate("funding", self.sums[i].span, "verb", 108.0))  # 14억 원을 예산에 세웠고
        per_firm = PER_FIRM.search(self.text, max(self.line.start, position - 16), position)
        if per_firm is not None and MEANS.search(self.text, self.sums[i].end, self.line.end):
            found.append(Candidate("funding", Span(*per_firm.span()), "before", 59.0))  # 업체당 2억원까지 빌려준다
        for group in self.groups:
            if group.end > position or group.cls == "prospect":
                continue
            label = LABEL.fullmatch(self.text, group.end, position)
            gap = self.text[group.end : position]
            between = [s for s in self.sums[:i] if s.start >= group.end]
            own = any(s.end <= group.start and group.start - s.end <= 8 for s in self.sums[:i]) and bool(
                COMMA.match(gap)
            )
            if group.cls == "market" and not (label and label["particle"] and self._market(group, i)):
                continue
            if (
                gap[:1] == " "
                and self.text[group.start : group.end] == TOWN
                and not WORTH.match(self.text, self.sums[i].end)
            ):
                continue  # 시가 10억 원을 출연해: the town, not a price
            if label is not None and not between:
                strength = LABEL_STRENGTH.get(label["particle"] or "", 104.0)
                if name == "dative" and label["particle"] in {"을", "를"}:
                    strength -= 26  # 공사를 4억원에 따냈다: the object, not a label
                if name == "modifier" and label["particle"] in {"로", "으로"}:
                    strength -= 24  # 상담으로 14억원의 납품을: the means, not a label
                if group.cls in OPEN_LABEL:
                    strength -= OPEN_LABEL[group.cls]
                if not label["particle"] and "," in gap:
                    strength -= 30
                found.append(Candidate(group.cls, Span(group.start, group.end), "label", strength - 0.1 * len(gap)))
                continue
            if group.cls == "funding" and DONE.match(self.text, self.after(i)):
                continue  # 지원 사업은 기업당 24만 달러의 성과를 냈다
            if group.cls in BEHIND_ONLY or group.cls in {"plant", "works", "market", "fee"}:
                continue
            crossed = [p for p in self.finite if group.end <= p.start and p.end <= position]
            connective = sum(1 for p in crossed if p.ending is not Ending.ADNOMINAL)
            strength = 58.0 - 15 * connective - 4 * (len(crossed) - connective) - 14 * bool(between) - 0.12 * len(gap)
            if TOPIC_OF_SUM.match(gap):
                strength += 8
            if CIRCUMSTANCE.match(gap):
                strength -= 14
            if own:
                strength -= 12
            weak = 12.0 if group.cls == "export" else WEAK.get(group.cls, 0.0)
            found.append(Candidate(group.cls, Span(group.start, group.end), "before", strength - weak))
        return found

    def _market(self, group: CueGroup, i: int) -> bool:
        """Whether 시장 is a market, not a mayor: 세계 화장품 시장은 60억 달러; 김해 시장은 6천만원을 내놓았다."""
        bodies = self.reading.mentions.organisations(self.line.start, group.start + 2)
        towns = [p for p in self.reading.mentions.places(self.line.start, group.start + 1) if p.value.country == "KR"]
        ends = [b.end for b in bodies] + [t.end for t in towns]
        if any(end >= group.start - 1 for end in ends):
            return False
        money = self.sums[i].value
        return money.amount >= MARKET.get(money.currency, 50_000_000)

    def occasion(self, i: int) -> Candidate | None:
        """Where no word speaks of a sum: what is done at the occasion named before it (상담회는 78건(5만불))."""
        events = self.reading.mentions.events(self.line.start, self.sums[i].start)
        for event in reversed(events):
            if "상담" in event.value.name:
                return Candidate("consultation", event.span, "occasion", 24.0)
            if {"exhibition", "trade_mission"} & set(event.value.types[:1]) and RESULT.search(
                self.text, event.end, self.line.end
            ):
                return Candidate("contract", event.span, "occasion", 22.0)
        # 수출 중소기업을 키워 47만 달러의 실적을: what only modifies a name is better than nothing
        before = [g for g in self.modifiers if g.end <= self.sums[i].start]
        if before and RESULT.search(self.text, self.sums[i].end, self.line.end):
            return Candidate(before[-1].cls, Span(before[-1].start, before[-1].end), "occasion", 21.0)
        return None

    def stretched(self) -> Candidate | None:
        """The label that heads a line of a label box, its syllables set apart: 사 업 비 : 7억원."""
        match = STRETCHED.match(self.text, self.line.start, self.line.end)
        if match is None:
            return None
        groups = self.cues.groups(regex.sub(r"\s", "", match["label"]))
        span = Span(match.start("label"), match.end("label"))
        return Candidate(groups[-1].cls, span, "label", 80.0) if groups else None
