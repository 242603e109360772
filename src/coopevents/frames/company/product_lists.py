"""Lists of goods and fields in a sentence: which sector mentions stand in one list, and what of it follows the last.

Job: mentions of a line -> chains of coordinated mentions (기계.금속.섬유업체, ▲비누 ▲조미김, 화장품과 주방용품) and
the items among them that are no mention (세정제품); a list of goods may have no mention at all (오란다, 만능소스 등의
제품).  It must not know what is told of a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coopevents import regex
from coopevents.document import Mention, Span
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import SectorTerm

# a noun of kind closes an item: IT(정보기술) 산업, 기계 제조업, 식품류
KIND = (
    r"(?:산업|제조업|제조|가공업|가공|생산|관련|전문|기술|제품|용품|상품|소재|부품|장비|기기|원료|서비스|써비스|개발"
    r"|유통|분야|업종|공업|류|용|업(?![체계]))"
)
MARK = r"[,·/.、․;|▲△▶▷◆◇■□●○•]"
# 화장품·식품, 기계 및 부품, 가구와 조명, ▲비누 ▲조미김, 화장품을 비롯해 식품, 식품 등 소비재
JOINT = regex.compile(
    rf"(?:\s?{KIND}){{0,2}}(?:(?:을|를)\s(?:비롯|포함)(?:해|한|하여|해서))?\s?"
    rf"(?:\(\s?|\)\s?|{MARK}\s?|(?:와|과|및|이나)\s|,?\s및\s|\s등\s|\s){{1,2}}(?:[가-힣]{{1,4}}[한인적]\s)?"
    "|"  # 기계공구 is read as two
)
# an item that no table knows: of two words at most, 등 closes the list
UNKNOWN_WORD = r"(?!등(?:의|을|이|으로)?(?![가-힣]))[가-힣A-Za-z0-9\-]"
UNKNOWN_ITEM = rf"{UNKNOWN_WORD}{{1,12}}(?:\s{UNKNOWN_WORD}{{1,8}})?"
SEPARATOR = rf"(?:\s?{MARK}\s?|\s및\s)"
UNKNOWN = rf"(?:{SEPARATOR}{UNKNOWN_ITEM}){{0,6}}"
GAP = regex.compile(rf"(?:\s?{KIND}){{0,2}}{UNKNOWN}(?:\s?{KIND})?{SEPARATOR}")
# what of the list may follow its last known item
REST = rf"{UNKNOWN}\)?(?:\s?{KIND}){{0,3}}"

# 등의 제품, 등 수출유망품목, 등 다양한 상품: the noun that sums a list of goods up
ADJECTIVES = (
    r"(?:\s(?:다양한|다채로운|참신한|우수한|우수|주요|여러|각종|대표|지역|분야별|품목별|업종별|[가-힣]{1,3}하고)){0,4}"
)
GOODS_NOUN = r"[가-힣]{0,6}(?:제품|상품|품목|용품|특산품|특산물|완제품|신제품|소비재|식품)"
END = regex.compile(REST)
AND_SO_ON = regex.compile(r"\s?등(?![가-힣]{2})")
BREAK = regex.compile(
    rf"(?:\s?{MARK}\s?|\s및\s)(?!(?:관련\s?)?부품)|(?<=[가-힣])(?:와|과)\s|(?:을|를)\s(?:비롯|포함)(?:해|한|하여|해서)\s|\s등\s|\s?[()]\s?"
)
BARE = regex.compile(
    rf"(?<![가-힣A-Za-z0-9])(?:{UNKNOWN_ITEM}\s?[,·ㆍ]\s?){{2,9}}{UNKNOWN_ITEM}(?=\s등(?:의)?{ADJECTIVES}\s{GOODS_NOUN})"
)
LEFT = regex.compile(rf"(?<![가-힣A-Za-z0-9])(?:{UNKNOWN_ITEM}(?:\s?[,·ㆍ]\s?|\s?[▲△▶▷◆◇■□○●•]\s?)){{1,4}}$")
VERBAL = regex.compile(r"(?:은|는|을|를|에서|에게|으로|하고|하여|해|며|고)(?:\s|$)")


def bare_lists(reading: Reading, line: Line, mentions: Sequence[Mention[SectorTerm]]) -> list[Span]:
    """Lists without a mention that are called goods: 게딱지장, 오란다, 만능소스 등의 제품."""
    found: list[Span] = []
    if reading.text.find("등", line.start, line.end) < 0:
        return found
    for match in BARE.finditer(reading.text, line.start, line.end):
        span = Span(_opening(match.group(), match.start()), match.end())
        if not any(span.overlaps(m.span) for m in mentions) and not VERBAL.search(reading.quote(span.start, span.end)):
            found.append(span)
    return found


def list_start(reading: Reading, line: Line, start: int) -> int:
    """Where a list begins whose first mention is at `start`: items that no table knows may come before it."""
    left = LEFT.search(reading.text, max(line.start, start - 50), start)
    if left is None:
        return start
    begin = _opening(left.group(), left.start())
    return start if begin >= start or VERBAL.search(reading.quote(begin, start)) else begin


def _opening(text: str, offset: int) -> int:
    """Behind the last word of the first item that ends like a verb or with a particle: 상담을 통해 게딱지장."""
    first = BREAK.search(text, 1)
    words = [m.end() for m in VERBAL.finditer(text, 0, first.start() if first else len(text))]
    return offset + max(words, default=0)


def items_of(
    reading: Reading, start: int, end: int, mentions: Sequence[Mention[SectorTerm]]
) -> list[tuple[Span, tuple[str, ...]]]:
    """The items of a list, each with the codes of the mentions in it: from `start` to `end`, and what follows there.

    기계·부품 stays one item: a bare 부품 takes up what stands before it; so does 전기·전자, which is one mention."""
    rest = END.match(reading.text, end)
    stop = max(end, rest.end() if rest is not None else end)
    found, begin = [], start
    for mark in [*BREAK.finditer(reading.text, start, stop), None]:
        if mark and any(m.start < mark.start() and mark.end() < m.end for m in mentions):
            continue
        item = Span(begin, mark.start() if mark else stop)
        inside = [m for m in mentions if item.contains(m.span)]
        starts = [m.start for m in inside[1:] if reading.text[m.start - 1] == " "]  # 자동차부품 산업기계 섬유기계
        for left, right in pairwise([item.start, *starts, item.end]):
            known = [m for m in inside if left <= m.start < right]
            if right - left > 1 or known:
                found.append((Span(left, right), tuple(dict.fromkeys(c for m in known for c in m.value.codes))))
        begin = mark.end() if mark else stop
    return found


def goes_on(reading: Reading, end: int) -> bool:
    """Whether a list goes on behind its one known item: 게딱지장, 오란다, 만능소스 등."""
    rest = END.match(reading.text, end)
    if rest is None or BREAK.search(rest.group()) is None:
        return False
    return AND_SO_ON.match(reading.text, rest.end()) is not None


def chains(reading: Reading, mentions: Sequence[Mention[SectorTerm]]) -> list[list[Mention[SectorTerm]]]:
    """Mentions that coordination joins, in text order."""
    found: list[list[Mention[SectorTerm]]] = []
    for mention in mentions:
        last = found[-1][-1] if found else None
        if last is not None and (
            JOINT.fullmatch(reading.text, last.end, mention.start)
            or GAP.fullmatch(reading.text, last.end, mention.start)
        ):
            found[-1].append(mention)
        else:
            found.append([mention])
    return found
