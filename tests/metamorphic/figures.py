"""Figures of a text for others of their size: sums and counts, the same in text and record.

Job: text, shuffle -> text with other figures and what stands for what.  A sum whose unit stands in a table's header is
left alone.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from decimal import Decimal

YEAR = re.compile(
    r"(?<![\d,.\-/=_&?])(?:19|20)\d\d"
    r"(?!\d|,\d|\.\d+\D*[만억%달]|\s?(?:여|만|억|천|명|개|건|곳|달러|불|원|㎡|m|㎞|대\s?기업|p))(?!-\d{4})"
)
SCALES = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 10**3, "백": 10**2, "십": 10}
NUMERAL = r"\d[\d,]*(?:\.\d+)?(?:\s?[조억만천백십]+(?:\s?\d[\d,]*(?:\.\d+)?)?)*"
CURRENCY = r"(?:달러|불(?![가-힣]{2})|弗|딸라|원(?!년|천|자|활|주|료|산|장|인|격)|위안|엔(?![가-힣])|유로|루피|바트)"
SUM = re.compile(rf"{NUMERAL}(?=\s?(?:여|상당|가량)?\s?(?:[~∼-]\s?{NUMERAL}\s?)?(?:미국\s?|美)?{CURRENCY})")
BEHIND_SIGN = re.compile(rf"(?<=[$￦€])\s?{NUMERAL}[KMB]?")
COUNT = re.compile(r"(?<![\d.,제~-])\d[\d,]+(?=여?\s?(?:개\s?사|개\s?(?:업체|기업|중소기업)|명|건|곳|사(?![가-힣])))")


UNIT_IN_HEADER = re.compile(r"단위|[(\[]\s?(?:천|만|백만|천만|억)?\s?(?:달러|불|원|US)")
LETTERS = {"K": 10**3, "M": 10**6, "B": 10**9}


def value_of(numeral: str) -> Decimal:
    """1억 2,300만 -> 123000000; 4.3M -> 4300000."""
    if numeral[-1:] in LETTERS:
        return Decimal(numeral[:-1].replace(",", "").strip()) * LETTERS[numeral[-1]]
    total = section = Decimal(0)
    for digits, scales in re.findall(r"(\d[\d,]*(?:\.\d+)?)\s?([조억만천백십]*)", numeral):
        number = Decimal(digits.replace(",", ""))
        for scale in scales:
            if scale in "천백십":
                number *= SCALES[scale]
            else:
                total += (section + number) * SCALES[scale]
                section = number = Decimal(0)
        section += number
    return total + section


@dataclass
class Figures:
    """A change of digits: the same digit becomes the same one, 0 and 1 stay (a bare 천만 has an unwritten 1)."""

    digits: dict[str, str]
    done: set[Decimal] = field(default_factory=set)

    def of(self, number: str) -> str:
        return "".join(self.digits.get(sign, sign) for sign in number)

    def value(self, said: str) -> str:
        """A value of the record, changed if its numeral was changed in the text."""
        return self.of(said) if Decimal(said) in self.done else said


def swap_figures(text: str, shuffle: random.Random) -> tuple[str, Figures]:
    """Sums of money and counts of two digits and more in other digits; ranges stay ascending."""
    low = list("23456789")
    for _ in range(200):
        new = low[:]
        shuffle.shuffle(new)
        figures = Figures(dict(zip(low, new, strict=True)))
        if _ascending(text, figures):
            break
    else:
        return text, Figures({})
    numerals = {match[0].strip() for pattern in (SUM, BEHIND_SIGN, COUNT) for match in pattern.finditer(text)}
    # The same numeral without its currency: "상담 4,200만, 계약 1,100만 달러".
    numerals = {n for n in numerals if not YEAR.fullmatch(n)}
    again = sorted(
        (n for n in numerals if len(re.sub(r"\D", "", n)) >= 2 and n[-1] in "조억만천"), key=len, reverse=True
    )
    spans = [match.span() for pattern in (SUM, BEHIND_SIGN, COUNT) for match in pattern.finditer(text)]
    for numeral in again:
        spans += [match.span() for match in re.finditer(rf"(?<![\d,.]){re.escape(numeral)}(?![\d,.])", text)]
    signs = list(text)
    # A number that stands somewhere else as another kind of number: the record may mean that one.
    covered = set(spans)
    plain = re.finditer(r"(?<![\d.,])\d[\d,]+(?![\d.,조억만천백])", text)
    elsewhere = {value_of(m[0]) for m in plain if m.span() not in covered and not _inside(m.span(), spans)}
    for start, end in spans:
        if text[start:end].strip() in numerals and value_of(text[start:end]) not in elsewhere:
            figures.done.add(value_of(text[start:end]))
            signs[start:end] = figures.of(text[start:end])
    return "".join(signs), figures


def _inside(one: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start <= one[0] and one[1] <= end for start, end in spans)


def _ascending(text: str, figures: Figures) -> bool:
    for low, high in re.findall(rf"({NUMERAL})여?\s?(?:[~∼-]|에서|내지)\s?({NUMERAL})", text):
        before, after = (value_of(low), value_of(high)), (value_of(figures.of(low)), value_of(figures.of(high)))
        if (before[0] < before[1]) != (after[0] < after[1]):
            return False
    return True
