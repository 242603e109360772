"""Names in the places of a deal: who (은, 는, 이, 가), with whom (와, 과), from whom, before a sum or an agreement.

Job: a line that tells of a deal -> stretches that stand in such a place and that the analyser takes for one proper
name (새별유닛은 싱가포르 켄트오션마린과 420만 달러 …).  It must not know which of them sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.document import Span, Token
from coopevents.frames.agreement.party_patterns import TRADE
from coopevents.frames.reading import Line, Reading

WHO = frozenset({"은", "는", "이", "가", "도"})
WITH = frozenset({"와", "과"})
OTHER_SIDE = WITH | {"에", "에게", "로부터", "으로부터"}
PARTICLES = frozenset({"JX", "JKS", "JKB", "JC"})
# what is dealt: 공급하는 내용에, 임가공키로, 세우기로, 손잡고
DEALT = regex.compile(
    r"(?:공급|납품|수출|판매|구매|수입|도입|제공|설립|투자|임가공|생산|개발|입점|유통)(?:하는|할|하기로|키로|기로|하고|을|를)|팔기로|사기로|대기로|내용(?:에|의|으로)|손을?\s?(?:맞)?잡"
)
OF = regex.compile(
    r"\s(?:관한|관해|대한|대해|따른|따라|의한|쓰이|쓰일|쓰는|쓸|들어가)"
)  # 공장건설에 관한, 온실에 쓰이는
LONG_FIRM = regex.compile(r"[가-힣]{3,20}사")
LONGEST = 24  # code points of a name
NEAR = 2  # lines behind one that tells of agreements
# 가람(주)과, 나래로부터
SIDE_BEHIND = regex.compile(r"(?:\([^()\n]{0,40}\))?(?:와|과|에|에게|으?로부터)(?:는)?\s")
ACTS = regex.compile(r"(?:\([^()\n]{0,40}\))?(?:은|는|이|가|도)\s")
FIRM_SUBJECT = regex.compile(r"(?:업체|기업|회사|법인|조합)(?:은|는|이|가|도)\s")


def slot_names(reading: Reading, line: Line) -> Iterator[Span]:
    """Names of both sides, where the line has a side of either kind and a deal behind them."""
    if not _deals(reading, line):
        return
    words = list(_words(reading, line))
    bodies = reading.mentions.organisations(line.start, line.end)
    sides = [t.start for t in line.tokens if t.tag in {"JKB", "JC"} and t.form in WITH]
    sides += [span.start for span, particle in words if particle in OTHER_SIDE]
    for span, particle in words:
        end = span.end
        if not _object(reading, line, end):
            continue
        if particle in WHO:
            partner = any(start > end for start in sides) or any(
                _is_other_side(reading, b.end) for b in bodies if b.start > end
            )
            if partner or _behind_home(reading, span):
                yield span
        elif _has_subject(reading, line, span.start, words):
            yield span


def _deals(reading: Reading, line: Line) -> bool:
    """An agreement is told in the line or just before it, and something changes hands."""
    if reading.mentions.agreements(line.start, line.end):
        return True
    if not (reading.mentions.sums(line.start, line.end) or DEALT.search(reading.text, line.start, line.end)):
        return False
    before = reading.lines[max(0, line.index - NEAR) : line.index]
    return any(b.section == line.section and reading.mentions.agreements(b.start, b.end) for b in before)


def _words(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
    """Words that are one proper name before their particle, or end in a firm's trade, with the particle."""
    word: list[Token] = []
    for token in line.tokens:
        if word and token.start > word[-1].end:
            word = []
        if word and token.tag in PARTICLES and token.form in WHO | OTHER_SIDE:
            if token.form == "에" and OF.match(reading.text, token.end):
                continue
            span = Span(word[0].start, word[-1].end)
            proper = word[0].tag in {"NNP", "SL"} and (len(word) == 1 or _compound(word))
            # 카즈테르모사에: a long word for a firm that the analyser does not take apart
            proper = proper or (
                len(word) == 1 and word[0].tag == "NNG" and LONG_FIRM.fullmatch(word[0].form) is not None
            )
            if span.end - span.start <= LONGEST and (proper or TRADE.fullmatch(reading.quote(span.start, span.end))):
                yield span, token.form
        word.append(token)


def _compound(word: Sequence[Token]) -> bool:
    """동해|젓갈, 르노한성|자동차: a proper name with a noun of two syllables at least."""
    return len(word) == 2 and word[1].tag == "NNG" and len(word[0].form) >= 2 and len(word[1].form) >= 2


def _object(reading: Reading, line: Line, position: int) -> bool:
    """A sum, an agreement or goods that change hands behind a position."""
    mentions = reading.mentions
    if mentions.sums(position, line.end) or mentions.agreements(position, line.end):
        return True
    return DEALT.search(reading.text, position, line.end) is not None


def _is_other_side(reading: Reading, end: int) -> bool:
    return SIDE_BEHIND.match(reading.quote(end, end + 48)) is not None


def _behind_home(reading: Reading, span: Span) -> bool:
    """인천 가람공구가, 김해의 나래정밀은: right behind a town of Korea."""
    before = reading.mentions.places(max(0, span.start - 12), span.start)
    town = before[-1] if before and before[-1].value.country == "KR" else None
    return town is not None and reading.quote(town.end, span.start) in {" ", "의 ", "시 ", "시의 ", " 소재 "}


def _has_subject(reading: Reading, line: Line, position: int, words: Sequence[tuple[Span, str]]) -> bool:
    """A body or a name that acts before a position, or a firm told by its kind: 한 식품업체가."""
    if any(particle in WHO and span.end < position for span, particle in words):
        return True
    bodies = reading.mentions.organisations(line.start, position)
    if any(ACTS.match(reading.text, body.end, line.end) for body in bodies):
        return True
    return FIRM_SUBJECT.search(reading.quote(line.start, position)) is not None
