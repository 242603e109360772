"""What the analyser makes of a stretch where a party may stand: one proper name, a verb, goods behind a name.

Job: tests over the tokens of a line.  It must not know the constructions of `party_names`.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.document import Span, Token
from coopevents.frames.agreement.party_patterns import COMMON_END, KIND_WORD, NAMED_SHOP, TRADE
from coopevents.frames.reading import Line, Reading

MOST_WORDS = 2  # before the last one of a name
# 사출의 | 나루폴리텍: the analyser takes the particle for the end of a name; not 동해상의
OWNS = regex.compile(r"[가-힣]{2,7}(?<![상협회주])의")
BETWEEN_HOUSES = regex.compile(
    r"[가-힣A-Z]{2,14}(?:[시군성주]|청|공사|공단|은행|조합|협회|연합회|위원회|상의|상공회의소|진흥원|연구원|센터|대학교?)간"
)
OF_A_FIRM = regex.compile(r"(?:계열사|자회사|법인|지사|본사|대리점|총판)$")
# 청소공사, 신용보증공사; not 도로 포장공사
STATE_FIRM = regex.compile(
    r"[가-힣]{2,20}(?<!정비|포장|설치|건설|신축|증축|철거|보수|보강|교체|토목|건축|기반|조성|확장|개량|개설|매립|준설|방수|마감|착|완)공사"
)
LONGEST_WORD = 8  # code points of a word of a foreign name
COMMON_NOUNS = frozenset({"NNG", "XSN", "XPN", "SN", "XR"})
LEAST = 3  # code points of a name
LEAST_OWN = 4  # code points of a name that ends in goods


def glued_particle(text: str, start: int, end: int, tags: Sequence[str]) -> str:
    """The particle that the analyser took for the end of a name: 사출의 | 나루폴리텍, 대구시와 하노이시간 | 협약."""
    if list(tags) == ["NNP"] and OWNS.fullmatch(text, start, end):
        return "의"
    return "간" if BETWEEN_HOUSES.fullmatch(text, start, end) else ""


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


def grown_left(reading: Reading, line: Line, span: Span) -> Span:
    """유즈닉 | 아그로에: with the words right before that are proper names too, and nothing that is known."""
    start = span.start
    before = [t for t in line.tokens if t.end <= start]
    for token in reversed(before[-MOST_WORDS:]):
        known = reading.mentions
        if token.end != start - 1 or token.tag != "NNP" or len(token.form) < 2:
            break
        if any(find(token.start, token.end) for find in (known.places, known.organisations, known.dates, known.counts)):
            break
        if known.events(token.start, token.end) or known.sectors(token.start, token.end):
            break
        if OWNS.fullmatch(token.form):
            break
        if KIND_WORD.fullmatch(token.form) or reading.text[token.start - 1] not in " \n":
            break
        start = token.start
    return Span(start, span.end)


def is_foreign_pair(reading: Reading, line: Line, span: Span) -> bool:
    """나르자 | 텍스타일, 씨암 | 오션푸드, LPH | 자야: two words, the first of which is no word of Korean.

    What the analyser does not know it takes for a proper name, a Latin one or pieces that no noun is made of.
    """
    first, _, second = reading.quote(span.start, span.end).partition(" ")
    if not 2 <= len(first) <= LONGEST_WORD or not 2 <= len(second) <= LONGEST_WORD or " " in second:
        return False
    if OF_A_FIRM.search(second):
        return False  # 가람텍 계열사와
    inside = [t for t in line.tokens if span.start <= t.start and t.end <= span.start + len(first)]
    known = reading.mentions
    kinds = (known.places, known.organisations, known.dates, known.counts, known.sums, known.events, known.agreements)
    if not inside or any(find(span.start, span.end) for find in kinds):
        return False
    if inside[-1].tag in {"ETM", "EF", "MAG"} or inside[-1].tag.startswith("J"):
        return False  # 손잡은, 함께, 판로를
    return any(t.tag not in COMMON_NOUNS for t in inside)


def is_own_shop(line: Line, span: Span, name: str) -> bool:
    """한들체인, 송마트: a kind of firm behind a proper word, which a description (호텔체인, 할인마트) has not."""
    inside = [t for t in line.tokens if span.start <= t.start and t.end <= span.end]
    proper = bool(inside) and inside[0].start == span.start and inside[0].tag == "NNP"
    return proper and NAMED_SHOP.fullmatch(name) is not None


def is_kind_of_firm(tokens: Sequence[Token], told: str) -> bool:
    """통신사, 부품상, 홈쇼핑사: a common noun for a firm by its last syllable; `tokens` begin with the word's.

    A longer word that the analyser does not take apart is a name: 로하스사.
    """
    if not tokens or STATE_FIRM.fullmatch(told):
        return False
    own = [t for t in tokens if t.start < tokens[0].start + len(told)]
    common = all(t.tag in {"NNG", "XSN", "XPN"} for t in own)
    return told[-1] in "사상" and common and (len(own) >= 2 or len(told) <= LEAST)


def is_proper(tokens: Sequence[Token], name: str) -> bool:
    """Does the analyser know no common noun in the word?"""
    return TRADE.fullmatch(name) is not None or any(t.tag in {"NNP", "SL"} for t in tokens)


def is_verb(line: Line, span: Span) -> bool:
    """모터를 공급하는: the stem of a verb before an ending that looks like a particle."""
    last = [t for t in line.tokens if t.start < span.end and t.end >= span.end and t.start >= span.start]
    if any(t.end > span.end and t.tag == "NNG" for t in last):
        return True  # 보증한|도: the particle is the end of a word
    return any(t.tag.startswith(("VV", "VA", "VX", "XSV", "XSA", "EC", "EF", "EP", "ETM")) for t in last)


def with_own_name(line: Line, span: Span, rule: str) -> bool:
    """동해젓갈은 바이어와 …, 르노한성자동차는 재단과 …: goods behind a proper name, in the place of who signs."""
    if (
        rule not in {"slot", "head", "first", "parallel", "phrase", "before_sum", "crossed"}
        or span.end - span.start < LEAST_OWN
    ):
        return False
    first = next((t for t in line.tokens if t.start == span.start), None)
    return first is not None and first.tag in {"NNP", "SL"}
