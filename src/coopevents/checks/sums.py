"""Checks of single sums and of pairs of them: exchange rate, scale, wording, currency, containment, averages.

Job: `sum_findings`.  Input: a `Reading` and its records.  Output: findings on amounts.  What adds up is checked in
`totals`.  It must not know dates of days, places of events or parties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from coopevents import regex
from coopevents.checks.model import Finding, events_of_counts, evidence_of, finding, plain
from coopevents.document import Mention
from coopevents.frames.reading import SILENT, Line, Reading
from coopevents.records import Amount, AmountRole, Basis, Bound, DocumentRecord, Event
from coopevents.resolve.year.exchange import ExchangeRates
from coopevents.values.edtf import bounds
from coopevents.values.money import Money

RESULTS = frozenset(
    {AmountRole.CONSULTATION, AmountRole.EXPECTED_CONTRACT, AmountRole.CONTRACT, AmountRole.MOU}
)  # what a single event brings about
SHARE_OF_EXPORTS = Decimal("0.1")  # of the country's exports of the year: no event of companies comes near
# 업체당 평균 25만 달러, 1개사당 평균 약 3천만 원; not 기업당 최대 400만 원 (a limit of support)
AVERAGE = regex.compile(
    r"(?:업체|기업|회사|참가사|개사|사)\s?(?:당|별)\s?(?:[가-힣]{0,6}\s?)?평균\s?(?:[가-힣]{0,6}[은는이]?\s?)?(?:약\s?)?$"
)
AVERAGE_OFF, AVERAGE_OFF_ABOUT = Decimal("0.1"), Decimal("0.25")
# 300만 달러를 포함한 500만 달러, 120만 달러 포함 모두 400만 달러
CONTAINED = regex.compile(
    r"^\s?(?:어치|규모|상당)?(?:를|을)?\s?포함(?:한|해|하여|하면|시켜)?,?\s?(?:[가-힣]{1,8}\s?){0,3}$"
)
# 계약 500만 달러가 예상된다, 계약 추진 500만 달러: what is hoped for is no result
HOPED = regex.compile(
    r"계약\s?(?:추진|예상|기대|가능)|추진\s?중|예상(?!을\s?(?:웃|뛰어|넘))|전망|기대(?!\s?이상)|가능성|것으로\s?보|협의\s?중|유력"
)
# Chinese-Korean papers write 원 for yuan; their spelling (련합, 료녕) and words (인민페, 중한) tell them
YUAN_WORDS = regex.compile(r"인민[페폐]|위안|元|조선족|중한|련[합결]|[료로]녕|로동|녀성|력사|리용|래년")
WON_WORDS = regex.compile(r"한화|한국\s?돈|우리\s?돈|원화|한국\s?원")
NATION = frozenset(
    {AmountRole.STATISTIC, AmountRole.REVENUE, AmountRole.INVESTMENT, AmountRole.FUNDING, AmountRole.PROJECT}
)


def sum_findings(
    reading: Reading, record: DocumentRecord, rates: ExchangeRates, exports: Mapping[int, Decimal]
) -> Iterator[Finding]:
    """All findings on single sums and pairs."""
    events = {event.id: event for event in record.events}
    year = _document_year(record)
    for amount in record.amounts:
        event = events.get(amount.event or "")
        own_year = _year(event.date if event is not None else None) or year
        yield from _rate(record, amount, own_year, rates)
        yield from _scale(amount, own_year, rates, exports)
        yield from _wording(reading, amount)
        yield from _currency(reading, amount)
        yield from _average(reading, record, amount, event)
    yield from _conflict(record)
    yield from _containment(reading, record)


def _year(edtf: str | None) -> int | None:
    first = bounds(edtf)[0] if edtf else None
    return first.year if first is not None else None


def _document_year(record: DocumentRecord) -> int | None:
    years = {y for event in record.events if (y := _year(event.date)) is not None}
    return _year(record.published) or (years.pop() if len(years) == 1 else None)


def _place(amount: Amount) -> tuple[int, int] | None:
    rows = evidence_of(amount, "value")
    return (rows[0].start, rows[0].end) if rows else None


def _rate(record: DocumentRecord, amount: Amount, year: int | None, rates: ExchangeRates) -> Iterator[Finding]:
    """1000만 달러(약 12억 원): 120 won a dollar was never paid; 2,000 won not in 2019."""
    other = next((one for one in record.amounts if one.id == amount.restates), None)
    if other is None or not amount.value or not other.value or (amount.currency == "KRW") == (other.currency == "KRW"):
        return
    won, foreign = (amount, other) if amount.currency == "KRW" else (other, amount)
    rate = float(won.value / foreign.value)
    if not rates.known(foreign.currency):
        return
    possible = rates.years(foreign.currency, rate)
    if possible and (year is None or {year - 1, year, year + 1} & set(possible)):
        return
    when = f"{year}년 " if year is not None and possible else ""
    yield finding(
        amount.id,
        "amount.exchange_rate",
        f"{plain(foreign.value)} {foreign.currency}와 {plain(won.value)} KRW를 견주면 1 {foreign.currency}가"
        f" {rate:,.2f}원인데, {when}환율로는 나올 수 없습니다. 단위를 확인하십시오.",
    )


def _scale(amount: Amount, year: int | None, rates: ExchangeRates, exports: Mapping[int, Decimal]) -> Iterator[Finding]:
    """상담액 3,250억 달러: more than a tenth of what the whole country exports in a year."""
    if amount.role not in RESULTS or not exports:
        return
    nearest = min(exports, key=lambda one: (abs(one - (year or max(exports))), one))
    limit = exports[nearest] * SHARE_OF_EXPORTS
    dollars = rates.in_dollars(amount.value, amount.currency, nearest)
    if dollars is not None and dollars > limit:
        yield finding(
            amount.id,
            "amount.scale",
            f"행사 한 번의 실적 {plain(amount.value)} {amount.currency}가 {nearest}년 우리나라 수출액의 10%를 넘습니다."
            " 만·억 단위를 확인하십시오.",
        )


def _wording(reading: Reading, amount: Amount) -> Iterator[Finding]:
    """계약 성과 beside 추진, 예상: 수출계약 500만 달러가 예상된다."""
    place = _place(amount)
    line = reading.line_at(place[0]) if place is not None else None
    if amount.role is not AmountRole.CONTRACT or place is None or line is None:
        return
    if amount.basis not in {Basis.ACTUAL, Basis.FORECAST}:
        return  # a target aims at contracts, a sum of last year was one
    spans = [(row.start, row.end) for row in evidence_of(amount, "role")] + [place]
    clause = line.clause_at(max(end for _, end in spans) - 1)
    start = min(min(s for s, _ in spans), place[0])
    window = reading.quote(max(line.start, start), min(clause.end, line.end))
    match = HOPED.search(window)
    if match:
        yield finding(
            amount.id,
            "amount.contract_wording",
            f"계약액으로 읽었으나 같은 구절에 ‘{match.group()}’(이)라는 말이 있습니다. 계약추진액인지 확인하십시오.",
        )


def _conflict(record: DocumentRecord) -> Iterator[Finding]:
    """수출계약 500만 달러 성과 in the headline, 계약추진액 500만 달러 in the text: one sum told as both."""
    hoped = {
        (one.value, one.currency): one
        for one in record.amounts
        if one.role in {AmountRole.EXPECTED_CONTRACT, AmountRole.CONSULTATION, AmountRole.MOU}
    }
    names = {
        AmountRole.EXPECTED_CONTRACT: "계약추진·예상액",
        AmountRole.CONSULTATION: "상담액",
        AmountRole.MOU: "양해각서 금액",
    }
    for amount in record.amounts:
        other = hoped.get((amount.value, amount.currency))
        if amount.role is AmountRole.CONTRACT and other is not None and amount.restates != other.id:
            yield finding(
                amount.id,
                "amount.contract_conflict",
                f"{plain(amount.value)} {amount.currency}가 한 곳에서는 계약액, 다른 곳에서는"
                f" {names[other.role]}(으)로 적혀 있습니다.",
            )


def _currency(reading: Reading, amount: Amount) -> Iterator[Finding]:
    """료녕성의 수출입총액은 120억 원: 원 of a Chinese province's statistics must be yuan.  What is written stays."""
    place = _place(amount)
    line = reading.line_at(place[0]) if place is not None else None
    if amount.currency != "KRW" or amount.role not in NATION or line is None:
        return
    # 대한국 수출입액: the partner of the trade is no place of it
    places = [p.value for p in reading.mentions.places(line.start, place[0] if place else line.end)]
    chinese = any(p.country == "CN" for p in places) and not any(p.country == "KR" and not p.adjectival for p in places)
    text = reading.text
    if chinese and YUAN_WORDS.search(text) and not WON_WORDS.search(reading.quote(line.start, line.end)):
        yield finding(
            amount.id,
            "amount.currency",
            f"중국의 금액이 ‘{plain(amount.value)}원’으로 적혀 있습니다. 위안일 수 있으나 적힌 대로 두었습니다.",
        )


def _average(reading: Reading, record: DocumentRecord, amount: Amount, event: Event | None) -> Iterator[Finding]:
    """20개사가 상담액 500만 달러, 업체당 평균 50만 달러: average times firms is not the total."""
    place = _place(amount)
    line = reading.line_at(place[0]) if place is not None else None
    firms = event.participants.companies if event is not None else None
    if place is None or line is None or not firms or not AVERAGE.search(reading.quote(line.start, place[0])):
        return
    same = [
        one
        for one in record.amounts
        if one.id != amount.id
        and (one.event, one.role, one.currency) == (amount.event, amount.role, amount.currency)
        and one.restates is None
    ]
    same = [one for one in same if one.value and one.basis is amount.basis]
    if not same:
        return
    # a document tells many sums of one role: the average is doubtful only if it fits none of them
    total = min(same, key=lambda one: abs(amount.value * firms - one.value))
    exact = amount.bound is Bound.EXACT and total.bound is Bound.EXACT
    off = abs(amount.value * firms - total.value) / total.value
    if off > (AVERAGE_OFF if exact else AVERAGE_OFF_ABOUT):
        yield finding(
            amount.id,
            "amount.average",
            f"평균 {plain(amount.value)} × {firms}개사 = {plain(amount.value * firms)} {amount.currency}인데,"
            f" 합계는 {plain(total.value)} {amount.currency}로 적혀 있습니다.",
        )


def _containment(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    """300만 달러를 포함한 200만 달러, 120명을 포함해 100명: the part is larger than the whole."""
    amounts = {_place(amount): amount.id for amount in record.amounts}
    events = events_of_counts(record)
    for line in reading.lines:
        if line.block.zone in SILENT:
            continue
        for part, whole in _pairs(reading, line):
            target = amounts.get((whole.start, whole.end)) or amounts.get((part.start, part.end))
            if part.value.amount > whole.value.amount and part.value.currency == whole.value.currency:
                yield finding(
                    target,
                    "amount.containment",
                    f"‘{reading.quote(part.start, whole.end)}’: 포함된 금액이 전체보다 큽니다.",
                )
        counts = reading.mentions.counts(line.start, line.end)
        for one, other in pairwise(counts):
            if (
                one.value.unit is other.value.unit
                and one.value.number > other.value.number
                and CONTAINED.match(reading.quote(one.end, other.start))
            ):
                yield finding(
                    events.get((other.start, other.end)) or events.get((one.start, one.end)),
                    "count.containment",
                    f"‘{reading.quote(one.start, other.end)}’: 포함된 수가 전체보다 큽니다.",
                )


def _pairs(reading: Reading, line: Line) -> Iterator[tuple[Mention[Money], Mention[Money]]]:
    sums = reading.mentions.sums(line.start, line.end)
    for part, whole in pairwise(sums):
        if CONTAINED.match(reading.quote(part.end, whole.start)):
            yield part, whole
