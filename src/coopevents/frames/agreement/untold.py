"""Agreements without their noun: 공급하기로 했다, 7211억원에 수주, 거래를 매듭지었다, 18개 대상이 서명되였다.

Job: a line -> `Field`s whose phrase is the predicate itself, and counts of what was signed.  The kind is that of the
predicate, or the one told in the lines before.  It must not know parties or drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopevents import regex
from coopevents.clauses import Ending, Predicate, Tense
from coopevents.document import Kind, Mention
from coopevents.frames.agreement.model import Actor, AgreementFrame, Field, Part
from coopevents.frames.agreement.status import SigningFinder
from coopevents.frames.model import Claim
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import Count
from coopevents.values.money import UNIT
from coopevents.values.names import AgreementName

# goods change hands: 30만 달러짜리 거래를, 첫 주문을, 발주를, 납품권을
DEAL_NOUN = r"(?:거래|주문서?|발주서?|수주|물량|오더|납품권|공급권|판매권|총판권|용역|일감)"
DEAL = regex.compile(
    rf"(?<![가-힣])(?!(?:샘플|견본|시험)\s)(?<!(?:샘플|견본|시험)\s)(?:[가-힣]{{1,6}}\s)?[가-힣]{{0,4}}{DEAL_NOUN}(?=(?:\([^()\n]{{1,30}}\))?(?:\s?등)?[을를]\s)"
)
NEAR = 3  # lines within which a sentence without a noun takes up the kind told before
SUM_SIGNED = regex.compile(r"(?:어치|상당|규모)?(?:\([^()\n]{1,30}\))?[을를]\s(?:각각\s|잇따라\s|차례로\s)?")
# 공급하기로, 수출키로; 수출하게 됐다
PROMISE = regex.compile(r"[기키]로")
SIGNED_SO = regex.compile(r"[기키]?로?\s?(?:각각\s|잇따라\s|차례로\s|나란히\s|최종\s)?")  # 공급하기로 각각 | 서명했다
CAME_TO = regex.compile(r"게\s?(?:됐|되었|된다|되였)")
# 21만 달러어치를 팔았다, 9억원어치를 납품받는다: done, where both sides and the sum are told
SOLD = regex.compile(rf"어치|짜리|{UNIT}에\s")
# what a firm has sold over a time: 지난해 30만 달러어치를, 3년간
EXPORTS = regex.compile(
    r"지난해|작년|재작년|\d{4}년|년간|개월간|누적|그동안|지금까지|매년|해마다|연간|[상하]반기|올\s?들어"
)
# with somebody: 시와 뜻을, A와 B가 뜻을; and right before it: 도·시와 서명했다
SIDE_BEFORE = regex.compile(r"[가-힣A-Za-z)’'](?:와|과)(?:는)?\s")
SIDE_LAST = regex.compile(r"[가-힣A-Za-z)’'](?:와|과)\s(?:각각\s|차례로\s|나란히\s)?$")
# 공급에 합의했다
# … 260만 달러어치를 공급하는 내용에 서명했다: what was told just before, taken apart
CONTENT = regex.compile(r"내용(?:에|의\s문서에|으로|을)\s(?:각각\s|잇따라\s|차례로\s)?$")
GOODS_SUPPLIED = r"(?:공급|납품|수출|구매|판매|수입|도입)(?:하는\s?데)?에?\s"
AGREED_SUPPLY = regex.compile(rf"{GOODS_SUPPLIED}$")
# each rule below asks for one of these, but for the predicates that are enough by themselves (`finder.untold_word`)
UNTOLD = regex.compile(
    rf"{PROMISE.pattern}|[을를]\s(?:각각\s|잇따라\s|차례로\s)?(?:체결|맺)|{CAME_TO.pattern}|{GOODS_SUPPLIED}|{DEAL_NOUN}|내용|뜻을|의견을|약속|합의|[와과]\s(?:각각\s)?서명"
)
# 한국기업과 체결한 대상은 7개, 체결되는 대상은 도합 22개
MATTERS_SIGNED = regex.compile(
    r"(?:체결|조인|서명)(?:한|된|되는|하는)\s(?:[가-힣]{2,6}\s)?(?P<noun>대상|항목|프로젝트|협의|합동)(?:은|이)\s(?:모두|도합|총)?\s?(?=\d)"
)
# 18개 대상이, 21개 프로젝트를
PROJECT = regex.compile(r"(?:대상|항목|프로젝트|합작|협력사업|투자사업)$")
OF_PROJECT = regex.compile(r"(?:들)?(?:이|가|을|를|에|은|는)?\s?(?:[가-힣]{2,5}\s){0,2}")


def narrowed(
    finder: SigningFinder, reading: Reading, line: Line, fields: Sequence[Field], actors: Sequence[Actor]
) -> list[Field]:
    """A는 B에 60만불어치를 싣기로 했고, C는 D와 계약을 맺었다: the phrase is of C's clause only."""
    made = []
    for told in fields:
        start = told.start
        for predicate in line.predicates if reading.has(line, UNTOLD) else ():
            if predicate.ending is not Ending.CONNECTIVE or not start <= predicate.start < told.anchor:
                continue
            traded = finder.class_of(reading, line, predicate) == "supply" and reading.mentions.sums(
                start, predicate.start
            )
            sides = [a.part is Part.SUBJECT and predicate.end <= a.start < told.anchor for a in actors]
            if traded and any(sides) and promised(finder, reading, line, predicate):
                start = predicate.end
        made.append(replace(told, start=start))
    return made


def untold(
    finder: SigningFinder, reading: Reading, line: Line, fields: Sequence[Field], last: AgreementFrame | None
) -> list[Field]:
    """Fields of predicates that no phrase of the line has; `last` is the section's last frame."""
    made: list[Field] = []
    if not (reading.has(line, UNTOLD) or reading.has(line, finder.untold_word) or reading.has(line, SOLD)):
        return made
    start = line.start
    near = (
        last
        if last is not None and last.line.section == line.section and line.index - last.line.index <= NEAR
        else None
    )
    for predicate in line.predicates:
        around = next((f for f in fields if f.start <= predicate.start < f.end), None)
        if around is not None:
            start = around.end
            continue
        cls = finder.class_of(reading, line, predicate)
        kind = _kind(finder, reading, line, predicate, cls, start, near)
        if kind is None:
            continue
        signing = finder.signing(reading, line, predicate, cls)
        agreed = _agrees(predicate, cls, reading.quote(start, predicate.start))
        if agreed:
            signing = replace(signing, cls="detail")
        trade = "detail" if agreed else cls if cls in {"order", "hands"} else "supply"
        if cls == "supply" and not promised(finder, reading, line, predicate):
            trade = "sold"
        if trade in {"supply", "sold"} and cls not in {"sign", "receive"}:
            # what is promised is agreed upon: 공급하기로 했다
            status = replace(signing.status, value="signed", rule="agreement.status.supply", weight=0.6)
            signing = replace(signing, cls=trade, status=status)
        value = AgreementName(predicate.noun or predicate.lemma, kind, None)
        mention = Mention(Kind.AGREEMENT, predicate.start, predicate.end, value, f"agreement.{cls}")
        made.append(Field(start, predicate.end, signing, (mention,), predicate.start))
        start = predicate.end
    return made


def _kind(
    finder: SigningFinder,
    reading: Reading,
    line: Line,
    predicate: Predicate,
    cls: str,
    start: int,
    near: AgreementFrame | None,
) -> str | None:
    """The kind of the agreement that a predicate tells, None if it tells none."""
    before = reading.quote(start, predicate.start)
    if cls == "supply":
        if not promised(finder, reading, line, predicate) and not _sold(reading, predicate, start):
            return None
        own = reading.mentions.agreements(line.start, predicate.start)  # 판매 계약은 A가 … 수출키로 했다
        return own[-1].value.kind if own else near.kind if near is not None else "contract"
    if cls == "order" or (cls == "agree" and AGREED_SUPPLY.search(before)):
        return "contract"
    if _agrees(predicate, cls, before):
        return near.kind if near is not None and near.kind in {"mou", "agreement"} else "mou"
    if cls in {"sign", "receive"} and predicate.ending is not Ending.NOMINAL:
        if cls == "sign" and CONTENT.search(before):
            return near.kind if near is not None else "contract"
        if DEAL.search(before[-30:]):
            return "contract"
        # B와 18만 달러, C와 13만 달러를 각각 체결했다: the contracts told before, sum by sum
        sums = reading.mentions.sums(start, predicate.start)
        bare = cls == "sign" and sums and SUM_SIGNED.fullmatch(reading.quote(sums[-1].end, predicate.start))
        if bare:
            return near.kind if near is not None else _kind_before(reading, line)
        return None
    if cls == "hands" and near is not None:
        past = predicate.tense is Tense.PAST and predicate.ending is not Ending.ADNOMINAL
        return near.kind if past else None
    return None


def _kind_before(reading: Reading, line: Line) -> str:
    """군은 500만 달러 양해각서를 체결했다. A와 200만 달러, B와 300만 달러를 체결했다: what was signed, taken apart."""
    before = reading.lines[line.index - 1] if line.index else line
    told = reading.mentions.agreements(before.start, line.start) if before.section == line.section else []
    return told[-1].value.kind if told else "contract"


def _agrees(predicate: Predicate, cls: str, before: str) -> bool:
    """공장을 짓기로 시와 뜻을 모았다, 시제품 평가를 각각 약속했다, 도와 서명했다: told as done, with somebody."""
    done = predicate.tense is Tense.PAST and predicate.ending in {Ending.FINAL, Ending.CONNECTIVE}
    if not done or predicate.lemma == "하다" or SIDE_BEFORE.search(before) is None:
        return False
    return cls == "agree" or (cls == "sign" and SIDE_LAST.search(before) is not None)


def _sold(reading: Reading, predicate: Predicate, start: int) -> bool:
    """21만 달러어치를 팔았다, 9억원어치를 납품받는다: told as done, for a sum."""
    closes = predicate.ending is not Ending.ADNOMINAL and predicate.ending is not Ending.NOMINAL
    done = predicate.tense is Tense.PAST or (predicate.ending is Ending.FINAL and not predicate.planned)
    told = SOLD.search(reading.text, start, predicate.start) is not None
    return closes and done and told and EXPORTS.search(reading.text, start, predicate.start) is None


def promised(finder: SigningFinder, reading: Reading, line: Line, predicate: Predicate) -> bool:
    """Is something promised: 공급하기로 했다, 수출하게 됐다 (one predicate); 공급하기로 합의했다 (two)?"""
    words = reading.quote(predicate.start, predicate.end)
    if CAME_TO.search(words) or CAME_TO.search(reading.quote(predicate.start, min(line.end, predicate.end + 5))):
        return predicate.ending is not Ending.ADNOMINAL
    if predicate.planned and PROMISE.search(words):
        return predicate.tense is not Tense.FUTURE
    if PROMISE.search(reading.quote(predicate.end - 2, predicate.end + 2)) is None:
        return False
    later = next((p for p in line.predicates if p.start >= predicate.end and p.ending is not Ending.NOMINAL), None)
    if later is None:
        return False
    signed = SIGNED_SO.fullmatch(reading.text, predicate.end, later.start) is not None
    return finder.class_of(reading, line, later) in ({"agree", "own", "sign"} if signed else {"agree", "own"})


def projects(
    finder: SigningFinder, reading: Reading, line: Line, fields: Sequence[Field]
) -> tuple[Mention[AgreementName], Claim[int]] | None:
    """18개 대상이 잇달아 서명되였다, 21개 프로젝트를 체결했다: agreements named by their matter, and how many."""
    matters = [
        (count, noun)
        for count in reading.mentions.counts(line.start, line.end)
        if (noun := _matter(reading, line, count))
    ]
    for predicate in line.predicates if matters else ():
        inside = any(f.start <= predicate.start < f.end for f in fields)
        if inside or finder.class_of(reading, line, predicate) != "sign":
            continue
        for count, noun in matters:
            if not predicate.start - 30 <= count.start <= count.end <= predicate.start:
                continue
            if OF_PROJECT.fullmatch(reading.quote(count.end, predicate.start)):
                kind = "contract" if "계약" in reading.quote(line.start, line.end) else "agreement"
                value = AgreementName(noun, kind, None)
                mention = Mention(Kind.AGREEMENT, count.start, count.end, value, "agreement.projects")
                return mention, Claim(count.value.number, count.span, "agreement.count.projects", 0.9)
    told = MATTERS_SIGNED.search(reading.text, line.start, line.end)
    counts = reading.mentions.counts(told.end(), told.end() + 4) if told is not None else []
    if told is None or not counts or counts[0].start != told.end():
        return None
    kind = "contract" if "계약" in reading.quote(line.start, line.end) else "agreement"
    mention = Mention(Kind.AGREEMENT, *told.span(), AgreementName(told["noun"], kind, None), "agreement.projects")
    return mention, Claim(counts[0].value.number, counts[0].span, "agreement.count.projects", 0.9)


def _matter(reading: Reading, line: Line, count: Mention[Count]) -> str:
    """What is counted, if agreements are named by it: 18개 | 대상, 프로젝트 | 21개를; '' otherwise."""
    before = reading.quote(max(line.start, count.start - 12), count.start).rstrip()
    noun = count.value.noun or (before if reading.quote(count.end, count.end + 1) in "를을이가" else "")
    return noun if PROJECT.search(noun) else ""
