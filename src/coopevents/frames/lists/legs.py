"""Lists of days and places read by their shape: 3월 하노이, 5월 방콕; 인천(26일), 광주(29일); 북미(6.3~10 시카고).

Job: a stretch of a line -> `Leg`s, each a date with the places told of it.  The stretch is spelled as a word over a
small alphabet (D date, M month, P place, E occasion, c count of firms, v verb, t turn, w other word, r 각각, brackets
and joints), and the shapes of items are patterns over that word; so the day of one town cannot meet the town of
another.  It must not know what the legs are legs of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Line, Reading
from coopevents.values.counts import CountUnit
from coopevents.values.dates import DateExpression, Relation, Shape
from coopevents.values.names import PlaceLevel, PlaceName

OPENING_SIGNS = regex.compile(r"(?:\(t\))?[mwt]{0,3}")  # ▲ 1차, 【1차】
TURN = regex.compile(r"제?\d{1,2}(?:회?차|회|기)(?![\p{L}\d])")


@dataclass(frozen=True, slots=True)
class Leg:
    """One item of a list: when, where (several towns of one journey), and the characters that tell it."""

    date: Mention[DateExpression]
    places: tuple[Mention[PlaceName], ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Sign:
    """A letter of the word that a stretch is spelled as."""

    letter: str
    start: int
    end: int
    mention: Mention[DateExpression] | Mention[PlaceName] | None = None


# 수원을 시작으로, 하노이에 이어, 광주로 이어지며, 서울을 거쳐, 연 데 이어: words that go on to the next item
ONWARD = regex.compile(
    r"(?:시작으로|시작해|필두로|비롯해|이어(?:지며|지고|져|진다)?|거쳐|그리고|끝으로|마지막으로|및|각각|차례로|다음으로)(?=[\s,(]|$)"
)
# 에서는, 을, 은; 시에서, 지역에서, 등지에: what is written together with a place or a day and says nothing more
GLUED = regex.compile(
    r"(?:특별시|광역시|시|군|주|성|지역|권|현지|등지|등|일대|일원){0,6}(?:에서는|에서도|에서|에는|에도|에|서|은|는|이|가|을|를|으로|로|의|부터|까지|엔|께|경|쯤)?"
    r"(?=[\s,()·ㆍ‧/:;▲△▶▷◆◇■□○●│|~\-–—]|$)"
)
COUPLED = regex.compile(r"(?:시|군|주|성|지역)?(?:와|과)(?=\s)")  # 서울과 부산
WORD = regex.compile(r"[^\s,()（）\[\]<>【】〈〉·ㆍ‧/:;▲△▶▷◆◇■□○●│|]+")
JOINTS, DOTS = frozenset(",/;、"), frozenset("·ㆍ‧")
BETWEEN_NAMES = regex.compile(r"(?<=\p{Hangul})\.(?=\p{Hangul})")  # 부산.울산
MARKS = frozenset("▲△▶▷◆◇■□○●│|-–—*•◦:：")
OPENING, SHUTTING = frozenset("([<（【〈"), frozenset(")]>）】〉")

# 하노이, 중동(두바이·리야드), 대구(기계부품·섬유), 아랍에미리트(UAE) 두바이; not 인천(26일)
UNIT = r"P(?:\(P(?:[,.]?P){0,20}\)|\([wc.,]{1,8}\)P?)?(?!\(w{0,2}[DM])"
RUN = rf"{UNIT}(?:(?:,w?|\.)?{UNIT}){{0,20}}"  # 캐나다 밴쿠버, 미국 시애틀
# 인천(26일), 러시아·북유럽(5월 9~18일 모스크바·헬싱키)
BRACKETED = r"P(?:\.?P){0,20}\(w{0,2}[DM](?:[,w]?P(?:[,.]?P){0,20})?[^()]{0,6}\)"
MONTHED = r"Mw?P(?:\.?P){0,20}\(w{0,2}D[^()]{0,6}\)"  # 10월 인도 뉴델리(22~25일)
INSIDE = rf"[DM]\({RUN}[^()]{{0,6}}\)"  # 3월 6일(하노이·10개사)
BOXED = rf"\(t?{RUN},[DM]\)"  # (폴란드 카토비체, 10. 18), < 1차 베트남 하노이, 3월 14일 >
# 1차(5. 11~13, 중남미), 1차(5. 11~13) 중남미
OF_TURN = regex.compile(rf"t\([DM],{RUN}[^()]{{0,6}}\)|t\([DM]\)m?{RUN}")
REGION = rf"[Pw]\({RUN},?[DM]\)"  # 호남권(나주, 3월 16일)
# 3월 하노이; 3월: 베트남 하노이; 오는 12일 경기 수원; 6월에는 화장품 업체 12개사가 방콕과
DAY_FIRST = rf"[DM][m,]?(?:w{{0,3}}c)?w?{RUN}"
PLACE_FIRST = rf"{RUN}m?w?[DM]"  # 두바이 4. 6(월), 서울은 12일
BETWEEN = r"(?:\([^()PDM]{0,8}\))?[,.mwc]{0,6}"
SHAPES = tuple(
    regex.compile("|".join(f"(?:{shape})" for shape in shapes))
    for shapes in ((MONTHED, BRACKETED, INSIDE, BOXED, REGION, DAY_FIRST), (BRACKETED, PLACE_FIRST), (REGION,))
)
GAP = regex.compile(BETWEEN)
# 6월과 10월 도쿄와 오사카에서 각각; 인도와 태국에서 오는 10월과 12월 각각: as many days as places
EACH = (
    regex.compile(r"(?P<days>[DM](?:[,.][DM]){1,20})w{0,2}(?P<places>P(?:[,.]P){1,20})(?=[,wc]{0,2}r)"),
    regex.compile(r"(?P<places>P(?:[,.]P){1,20})w{0,2}(?P<days>[DM](?:[,.][DM]){1,20})(?=[,wc]{0,2}r)"),
)
COUNTED = frozenset({CountUnit.FIRM, CountUnit.PERSON})
RESPECTIVELY = regex.compile(r"각각|차례로|차례차례|번갈아|잇따라|잇달아")


def legs_of(reading: Reading, line: Line, start: int, end: int) -> tuple[Leg, ...]:
    """The items of the longest list of a stretch, in text order; () unless there are two at least."""
    known = _known(reading, start, end)
    if not _may_list(known, 2):
        return ()
    signs = _spell(reading, line, start, end, known)
    word = "".join(sign.letter for sign in signs)
    if sum(letter in "DM" for letter in word) < 2 or "P" not in word:
        return ()
    each = _each(signs, word)
    lists = [_longest(signs, word, shape) for shape in SHAPES]
    best = max([each, *lists], key=len)
    return best if len(best) >= 2 and len({leg.date.span for leg in best}) == len(best) else ()


def single_leg(reading: Reading, line: Line, start: int, end: int) -> Leg | None:
    """The one item that a line of a list is: - 3월: 베트남 하노이(10개사)."""
    known = _known(reading, start, end)
    if not _may_list(known, 1):
        return None
    signs = _spell(reading, line, start, end, known)
    word = "".join(sign.letter for sign in signs)
    turn = OF_TURN.match(word, word.find("t")) if "t" in word[:3] else None
    found = [turn, *(shape.match(word, _head(word)) for shape in SHAPES)]
    return next((_leg(signs, match.span()) for match in found if match is not None), None)


def _head(word: str) -> int:
    """How many marks and words may stand before an item: ▲ 1차 …"""
    opening = OPENING_SIGNS.match(word)
    return opening.end() if opening else 0


def _longest(signs: list[_Sign], word: str, shape: regex.Pattern[str]) -> tuple[Leg, ...]:
    """The longest run of items that only joints and a few words part."""
    best: list[Leg] = []
    run: list[Leg] = []
    last = 0
    for match in shape.finditer(word):
        if run and GAP.fullmatch(word, last, match.start()) is None:
            run = []
        run.append(_leg(signs, match.span()))
        last = match.end()
        if len(run) > len(best):
            best = list(run)
    return tuple(best)


def _each(signs: list[_Sign], word: str) -> tuple[Leg, ...]:
    for shape in EACH:
        for match in shape.finditer(word):
            days = [s for s in signs[slice(*match.span("days"))] if s.letter in "DM"]
            places = [s for s in signs[slice(*match.span("places"))] if s.letter == "P"]
            if len(days) == len(places):
                pairs = zip(days, places, strict=True)
                return tuple(
                    Leg(d.mention, (p.mention,), min(d.start, p.start), max(d.end, p.end))  # type: ignore[arg-type]
                    for d, p in pairs
                )
    return ()


def _leg(signs: list[_Sign], span: tuple[int, int]) -> Leg:
    inside = signs[span[0] : span[1]]
    dates = [s.mention for s in inside if s.letter in "DM"]
    places = tuple(s.mention for s in inside if s.letter == "P")
    # 10월 인도 뉴델리(22~25일): the days, of which the month before is a part
    return Leg(dates[-1], places, inside[0].start, inside[-1].end)  # type: ignore[arg-type]


def _may_list(known: Iterable[_Sign], dates: int) -> bool:
    """Whether there are so many days and a place: asked before the words of the line."""
    letters = "".join(sign.letter for sign in known)
    return sum(letter in "DM" for letter in letters) >= dates and "P" in letters


def _spell(reading: Reading, line: Line, start: int, end: int, found: Iterable[_Sign]) -> list[_Sign]:
    signs: list[_Sign] = []
    known = {sign.start: sign for sign in found}
    verbal = {at for p in line.predicates_in(start, end) for at in range(p.start, p.end)}
    text = reading.text
    at = start
    while at < end:
        sign = known.get(at)
        if sign is not None:
            signs.append(sign)
            at = sign.end
            if sign.letter in "PDMc":
                coupled = COUPLED.match(text, at, end)
                if coupled is not None:
                    signs.append(_Sign(",", at, coupled.end()))
                    at = coupled.end()
                else:
                    glued = GLUED.match(text, at, end)
                    at = glued.end() if glued is not None else at
            continue
        letter = text[at]
        if letter.isspace():
            at += 1
        elif letter in JOINTS or letter in DOTS or BETWEEN_NAMES.match(text, at, end):
            signs.append(_Sign("," if letter in JOINTS else ".", at, at + 1))
            at += 1
        elif letter in OPENING or letter in SHUTTING:
            signs.append(_Sign("(" if letter in OPENING else ")", at, at + 1))
            at += 1
            glued = GLUED.match(text, at, end) if letter in SHUTTING else None
            coupled = COUPLED.match(text, at, end) if letter in SHUTTING else None
            at = coupled.end() if coupled is not None else glued.end() if glued is not None else at
            if coupled is not None:
                signs.append(_Sign(",", coupled.start(), coupled.end()))
        elif letter in MARKS:
            signs.append(_Sign("m", at, at + 1))
            at += 1
        else:
            at = _word(text, at, end, known, verbal, signs)
    return signs


def _word(
    text: str,
    at: int,
    end: int,
    known: dict[int, _Sign],
    verbal: set[int],
    signs: list[_Sign],
) -> int:
    """Spells the word at a position, up to the next mention; where it ends."""
    match = WORD.match(text, at, end)
    stop = match.end() if match is not None else at + 1
    stop = next((i for i in range(at + 1, stop) if i in known), stop)
    respectively = RESPECTIVELY.match(text, at, end)
    onward = ONWARD.match(text, at, end)
    if respectively is not None:
        letter = "r"
    elif onward is not None:
        letter = ","
    elif not verbal.isdisjoint(range(at, stop)):
        letter = "v"
    elif TURN.match(text, at, end) is not None:
        letter = "t"
    else:
        letter = "w"
    signs.append(_Sign(letter, at, stop))
    return stop


def _known(reading: Reading, start: int, end: int) -> list[_Sign]:
    """Mentions as letters: dates, places that stand for themselves, occasions."""
    events = [e for e in reading.mentions.events(start, end) if e.value.strength != "weak"]
    found = [_Sign("E", e.start, e.end) for e in events if e.value.types or e.value.strength == "generic"]
    taken = {at for e in events for at in range(e.start, e.end)}  # code points that a letter stands for

    def free(mention: Mention[Any]) -> bool:
        return taken.isdisjoint(range(mention.start, mention.end))

    for date in reading.mentions.dates(start, end):
        part = date.value.first
        told = part.day is not None or part.day_relation is Relation.OFFSET
        month = part.month is not None or part.month_relation is not Relation.NONE
        if date.value.shape is Shape.DURATION or not (told or month) or not free(date):
            continue
        found.append(_Sign("D" if told else "M", date.start, date.end, date))
        taken.update(range(date.start, date.end))
    for count in reading.mentions.counts(start, end):
        if count.value.unit in COUNTED and free(count):
            found.append(_Sign("c", count.start, count.end))
            taken.update(range(count.start, count.end))
    acting = {at: b for b in reading.mentions.organisations(start, end) for at in range(b.start, b.end)}
    for place in reading.mentions.places(start, end):
        body = acting.get(place.start) or acting.get(place.end - 1)
        town = body is not None and body.start == place.start and body.end - place.end <= 1  # 인천시
        if place.value.adjectival or (body is not None and not town) or not free(place):
            continue
        if place.value.level is PlaceLevel.VENUE and found and found[-1].letter == "P" and found[-1].end == place.start:
            continue
        found.append(_Sign("P", place.start, place.end, place))
        taken.update(range(place.start, place.end))
    return found
