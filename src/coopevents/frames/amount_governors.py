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

import regex

from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import Mention, Span
from coopevents.frames.reading import Line, Reading
from coopevents.lexicon.amount_cues import AmountCues, CueGroup
from coopevents.values.money import Money

# ", 약 212억 원)" right behind another sum: the same in other money
RESTATES = regex.compile(
    r"[가-힣]{0,3}\s?[(（]\s?(?:한화(?:로)?\s?|우리\s?돈(?:으로)?\s?|원화\s?|미화\s?|US\$?\s?)?"
    r"(?:약|총|합계|환산\s?시)?\s?"
)
BRACKET = r"\s?[(（](?:[^()（）]|\([^()]*\))*[)）]"
# 50만 달러|어치의, 50만 달러 |규모로, 100억 원|대의
DEGREE = (
    r"\s?(?:어치|상당|규모|가량|정도|안팎|내외|수준|남짓|이상|이하|미만|이내|쯤|씩|초과|가까이|넘게|한도)"
    r"(?=[\s의을를이가은는에로도만,.)(]|$)|여(?=[의을를이가은는에로\s])|대(?=[의에를로\s])|선(?=[에의을으이\s])"
)
TAIL = regex.compile(rf"(?:{DEGREE}|{BRACKET}){{0,4}}")
EXCEEDING = "넘는|웃도는|상회하는|뛰어넘는|초과하는|넘어서는|넘긴"
# How a sum stands to what follows it, first match wins.
RELATIONS = (
    # 50만 달러의 계약, 3억달러짜리 입찰, 5천만 달러에 달하는 계약, 5억원을 크게 웃도는 예산
    ("modifier", r"\s?의(?=[\s‘'\"「『(])|짜리\s?"),
    ("modifier", r"\s?에\s?(?:달하는|이르는|가까운|육박하는|상당하는|해당하는|해당되는|버금가는)\s"),
    ("modifier", rf"[을를이가]?\s?(?:(?:크게|훨씬|훌쩍|가볍게|약간|조금)\s)?(?:{EXCEEDING})\s"),
    ("list", r"[을를이가],"),  # 가나사는 30만불어치를, 다라사는 …
    ("object", r"[을를](?=\s)"),
    ("subject", r"[이가](?=\s)"),
    ("topic", r"[은는도만](?=\s)|까지(?:는|도)?(?=\s)"),
    ("list", r"\s?[,·ㆍ/;、]|[와과](?=\s)|\s?및\s|\s?등(?=[,\s.)]|$)|\s?[~∼〜–-]\s?(?=\d)|에서(?=\s)|부터(?=\s)"),
    ("list", r"$|\s?[)\]>.](?!\d)"),
    (
        "copula",
        r"(?:이|이었|였)?(?:다|며|고|음|임)(?=[\s.,)]|$)|이(?:라고|라는|란)|(?:이|였)으로|으로서|이지만|인(?=\s)",
    ),
    ("direction", r"(?:으로|로)(?=\s)"),
    ("dative", r"에(?=\s)"),
    ("modifier", r"\s(?=[\p{Hangul}A-Z‘'「『])"),
)
RELATION = [(name, regex.compile(pattern)) for name, pattern in RELATIONS]

# What may stand between a label and its sum: 상담액은 모두 약 50만 달러, 상담 320건에 5,100만불, 예산(국비 포함) 3억원.
COUNT = (
    r"\(?(?:총\s?)?\d[\d,.]*\s?(?:여\s?)?(?:건|개사|곳|회|명|개\s?업체|개국|개\s?대상|차|개\s?사업|개)"
    r"(?:에|의|,|으로|에서|이며|이고)?\)?"
)
ADVERB = (
    r"총액?|약|모두|전부|무려|최대|최고|최소|합계|도합|합쳐|연간|연|한\s?해|해마다|매년|누계|누적|각각|평균|고작|각|전체|"
    r"인민페(?:로)?|인민폐(?:로)?|미화|한화|현금|대만화|업체당|기업당|회사당|1?개사당|사당|건당|팀당|개소당|1인당|"
    r"역대\s?최[고대](?:인|치인)?|사상\s?최[고대](?:인|치인)?|잠정|최종|당초|지금까지|현재|그\s절반인|금액(?:은|으로는|이|으로)?|"
    r"액수(?:는|로는)?|규모(?:는|가)?|한\s?곳당|총\s?금액은|올\s?들어|세후|세전|국내"
)
WHEN = (
    r"(?:지난해|작년|올해|금년|내년|전년|지난달|이달|상반기|하반기|[1-4]분기|\d{2,4}년(?:도)?|(?:\d{1,2}[∼~-])?\d{1,2}월(?:\s?말)?|연말)"
    r"(?:까지|기준|에만?|에는)?(?:\s?기준)?"
)
COMPARED = (
    r"[가-힣]{1,6}(?:\s[가-힣]{1,4}){0,2}(?:보다|대비|에 비해)\s?(?:약\s?)?[\d.,]*(?:%|배|퍼센트)?\s?(?:이상\s?)?"
    r"(?:늘어난|증가한|많은|감소한|줄어든|오른|높은|확대된|낮은)"
)
LABEL = regex.compile(
    r"\s?(?:실적|성과|총액|금액|액|규모|고|금|효과|누계|총계|한도|목표액?|체결액?|기준|대금|건수|내역)?"
    r"\s?(?:실적|성과|금액|총액|규모)?"
    r"(?P<particle>은|는|이|가|도|만|을|를|으로만?|로만?|에만?|에는|에도|의|이란|[:：]|=|은\s?물론)?"
    rf"(?:[\s:：=(（,]{{1,4}}(?:(?:{ADVERB})(?=[\s\d])|{COUNT}|{WHEN}|{COMPARED})){{0,4}}"
    r"[\s:：=(（]{0,3}(?:약|총|인민페)?\s?[\[(（]?\s?"
)
# 한 봉에 3달러, 1㎏당 4만원, 3.3㎡당 200만원: prices; not 업체당, 1인당
UNIT_PRICE = regex.compile(
    r"(?:(?:한|1)\s?(?:개|봉|병|대|장|박스|상자|톤|t|배럴|주|평|포기|마리|벌|켤레|잔|그릇|통|칸)(?:에|당)"
    r"|(?:\d|^|\s)(?:개|봉|병|장|박스|상자|톤|t|배럴|주|평|kg|㎏|㎡|g|칸|부스)당)\s?(?:약\s?|최대\s?)?$"
)
MARKET = {"KRW": 50_000_000_000, "JPY": 5_000_000_000}
WORTH = regex.compile(r"\s?(?:어치|상당)")
ETC = regex.compile(r"\s?등(?:의)?\s")
STRETCHED = regex.compile(r"\W{0,3}(?P<label>(?:\p{Hangul}\s{0,6}){2,8})[:：]")
RESULT = regex.compile(r"실적|성과|결과|올렸|거뒀|거두|기록")
COMMA = regex.compile(r",(?!\d)")
# 협약에 따라, 상담을 통해, 계약과 별도로: circumstances, not what the sum is
CIRCUMSTANCE = regex.compile(
    r"\s?(?:실적|성과|액|금)?(?:에\s?따(?:라|르)|[을를]\s?(?:통해|위해|위한|계기|바탕|토대|거쳐|앞두고|맞아|끝낸|마친|비롯)|"
    r"에서는?\s|에\s?참가|결과|이후|에\s?(?:이어|힘입어|대비|필요)|[과와]\s?(?:별도|함께|달리|더불어)|외에|차\s|의\s?일환)"
)
# 100만불 이상 수출하는 |업체가: behind an adnominal predicate stands who does it, not what the sum is
AGENT = regex.compile(
    r"\s?(?:[‘'“\"(]?㈜|업체|기업|회사|중소기업|사절단|개척단|참가|바이어|이들|[가-힣]{2,8}(?:사|시|군|도|청|공단)(?:는|은|가|이)\s)"
)
# 계약을 놓고, 3년에 걸쳐, 시장을 겨냥해: verbs that only stand for a particle
POSTPOSITIONS = frozenset(
    {"놓다", "두다", "위하다", "통하다", "대하다", "관하다", "따르다", "의하다", "비롯하다", "걸치다", "향하다"}
)

WEAK = {
    "trade": 30.0,
    "export": 26.0,
    "spend": 22.0,
    "give": 26.0,
    "works": 34.0,
    "plant": 34.0,
    "build": 34.0,
    "fee": 14.0,
    "market": 40.0,
}
BEHIND_ONLY = frozenset({"spend", "give", "build"})


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
        kept = []
        for group in self.cues.groups(self.text[start:end]):
            span = Span(start + group.start, start + group.end)
            if any(body.overlaps(span) for body in bodies + sums):
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
        """Predicates that are no bare verbal nouns (개최, 계약) and stand for no particle (계약을 놓고)."""
        kept: list[Predicate] = []
        for p in self.line.predicates:
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
        return self._behind(i) + self._before(i)

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
            if crossed and CIRCUMSTANCE.match(self.text, group.end, self.line.end):
                strength -= 15
            if group.cls == "market" and group.start - start > 12:
                continue
            found.append(self._candidate(group.cls, Span(group.start, group.end), "behind", strength))
        crossed = 0
        for predicate in self.finite:
            if predicate.start < self.after(i) or predicate.start >= end:
                continue
            cls = self.cues.verb(predicate.lemma)
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
            if group.cls in BEHIND_ONLY or group.cls in {"plant", "works", "market", "fee"}:
                continue
            crossed = [p for p in self.finite if group.end <= p.start and p.end <= position]
            connective = sum(1 for p in crossed if p.ending is not Ending.ADNOMINAL)
            strength = 58.0 - 15 * connective - 4 * (len(crossed) - connective) - 14 * bool(between) - 0.12 * len(gap)
            if regex.match(r"\s?(?:실적|성과|액|금액|규모|총액)?(?:은|는|이|가)\s", gap):
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


LABEL_STRENGTH = {
    "": 112.0,
    "은": 106.0,
    "는": 106.0,
    "이": 106.0,
    "가": 106.0,
    ":": 110.0,
    "：": 110.0,
    "=": 108.0,
    "을": 96.0,
    "를": 96.0,
    "로": 90.0,
    "으로": 88.0,
    "에": 86.0,
    "에는": 84.0,
    "의": 62.0,
}
OPEN_LABEL = {
    "trade": 24.0,
    "works": 40.0,
    "plant": 40.0,
    "spend": 30.0,
    "give": 40.0,
    "market": 0.0,
    "export": 4.0,
    "fee": 4.0,
}
