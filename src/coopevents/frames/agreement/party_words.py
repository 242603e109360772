"""What the analyser makes of a stretch where a party may stand: one proper name, a verb, goods behind a name.

Job: tests over the tokens of a line.  It must not know the constructions of `party_names`.
"""

from __future__ import annotations

from coopevents.document import Span
from coopevents.frames.agreement.party_patterns import COMMON_END, TRADE
from coopevents.frames.reading import Line

LEAST_OWN = 4  # code points of a name that ends in goods


def is_name(text: str, line: Line, span: Span) -> bool:
    """Does the analyser take the stretch for one proper name?"""
    tokens = [t for t in line.tokens if span.start <= t.start and t.end <= span.end]
    name = text[span.start : span.end]
    if not tokens:  # the particle was taken for the end of the name: 대한정밀도, 텔레마스에
        whole = any(t.start == span.start and t.end > span.end and t.tag == "NNP" for t in line.tokens)
        return whole or TRADE.fullmatch(name) is not None
    if len(tokens) == 1:
        unknown = tokens[0].tag == "NNG" and len(name) >= 3 and not COMMON_END.search(name)
        return tokens[0].tag in {"NNP", "SL"} or unknown
    plain = all(t.tag in {"NNG", "XSN", "XPN", "NNB"} and len(t.form) >= 2 for t in tokens)
    headed = bool(line.block.marker) and span.start - line.start <= 1  # - 새길섬유는 도매상과 …: the topic of an item
    return (headed or not plain) and (TRADE.fullmatch(name) is not None or (len(name) >= 4 and tokens[0].tag == "NNP"))


def is_one_name(line: Line, span: Span) -> bool:
    """Is the whole stretch one proper name for the analyser?"""
    return any(t.start == span.start and t.end == span.end and t.tag == "NNP" for t in line.tokens)


def is_verb(line: Line, span: Span) -> bool:
    """모터를 공급하는: the stem of a verb before an ending that looks like a particle."""
    last = [t for t in line.tokens if t.start < span.end and t.end >= span.end and t.start >= span.start]
    if any(t.end > span.end and t.tag == "NNG" for t in last):
        return True  # 보증한|도: the particle is the end of a word
    return any(t.tag.startswith(("VV", "VA", "VX", "XSV", "XSA", "EC", "EF", "EP")) for t in last)


def with_own_name(line: Line, span: Span, rule: str) -> bool:
    """동해젓갈은 바이어와 …, 르노한성자동차는 재단과 …: goods behind a proper name, in the place of who signs."""
    if (
        rule not in {"slot", "first", "parallel", "phrase", "before_sum", "crossed"}
        or span.end - span.start < LEAST_OWN
    ):
        return False
    first = next((t for t in line.tokens if t.start == span.start), None)
    return first is not None and first.tag in {"NNP", "SL"}
