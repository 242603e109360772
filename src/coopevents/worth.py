"""How much a look at a record is worth: what a person should read first.

Job: doubt (confidence, checks, the mark for review) times weight (kind of record, size of the sums that hang on it),
and the reasons.  Input: a line of `records.jsonl` as plain JSON.  Output: `Entry`s.  It must not know files, pages or
terminals.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from coopevents.resolve.year.exchange import ExchangeRates

Json = dict[str, Any]

# A figure off by a role or a scale spoils a sum; a firm's name spoils a row.
KINDS = {"events": 1.0, "agreements": 0.8, "amounts": 0.8, "companies": 0.3}
CONFIDENCE = 4.0  # doubt of a record without any confidence
SEVERITIES = {"error": 1.0, "warning": 0.6, "info": 0.0}
MARKED = 0.5
COUNTED_FROM = Decimal(100_000)  # US$; a sum of ten times as much adds another share of the weight
# Sums that an analyst adds up; a statistic of a whole country is large, and matters less.
RESULTS = frozenset({"contract", "expected_contract", "mou", "consultation", "investment"})
BACKGROUND = Decimal("0.001")
USUAL_YEAR = 2015  # for sums of documents without a date: only the order of magnitude counts


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in the queue; `dollars` is about the largest sum that hangs on it, `codes` what the checks found."""

    doc_id: str
    group: str
    id: str
    title: str
    worth: float
    confidence: float
    marked: bool
    dollars: Decimal | None
    codes: tuple[str, ...]


class Worth:
    """Weighs the records of a document.  Built once; stateless after that."""

    def __init__(self, rates: ExchangeRates) -> None:
        self._rates = rates

    @classmethod
    def from_lexicon(cls) -> Worth:
        """Raises LexiconError."""
        return cls(ExchangeRates.from_lexicon())

    def entries(self, document: Json) -> Iterator[Entry]:
        """An entry for each record, in the order of the document."""
        sums, weighed = self._sums(document)
        for group, kind in KINDS.items():
            for record in document[group]:
                issues = [one for one in record["issues"] if SEVERITIES[one["severity"]]]
                doubt = CONFIDENCE * (1 - record["confidence"]) + MARKED * record["needs_review"]
                doubt += sum(SEVERITIES[one["severity"]] for one in issues)
                dollars = sums.get(record["id"])
                yield Entry(
                    doc_id=document["doc_id"],
                    group=group,
                    id=record["id"],
                    title=title(group, record),
                    worth=round(doubt * kind * _size(weighed.get(record["id"])), 3),
                    confidence=record["confidence"],
                    marked=record["needs_review"],
                    dollars=dollars,
                    codes=tuple(one["code"] for one in issues),
                )

    def _sums(self, document: Json) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
        """Record id -> about the largest sum in US dollars of it, of its agreement or of its event; as told, and with
        less weight for what is no result.
        """
        year = (document["published"] or "")[:4]
        largest: dict[str, Decimal] = {}
        weighed: dict[str, Decimal] = {}
        for amount in document["amounts"]:
            value, currency = Decimal(amount["value"]), amount["currency"]
            known = self._rates.in_dollars(value, currency, int(year)) if year.isdigit() else None
            dollars = known if known is not None else self._rates.in_dollars(value, currency, USUAL_YEAR)
            if dollars is None:
                continue
            for identity in (amount["id"], amount["agreement"], amount["event"]):
                if identity is not None:
                    largest[identity] = max(largest.get(identity, Decimal(0)), dollars)
                    counted = dollars if amount["role"] in RESULTS else dollars * BACKGROUND
                    weighed[identity] = max(weighed.get(identity, Decimal(0)), counted)
        return largest, weighed


def title(group: str, record: Json) -> str:
    """What a record is called in a list: a name, the parties, a sum."""
    if group == "agreements":
        names = [party["name"] for party in record["parties"]]
        return " · ".join(names) or record["kind"]
    if group == "amounts":
        return f"{Decimal(record['value']):,f} {record['currency']}"
    return str(record["name"])


def _size(dollars: Decimal | None) -> float:
    if dollars is None or dollars <= COUNTED_FROM:
        return 1.0
    return 1.0 + math.log10(dollars / COUNTED_FROM) / 2
