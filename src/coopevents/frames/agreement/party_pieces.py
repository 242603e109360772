"""A line as its words with their particles, and what parts them: the ground on which phrases of parties are read.

Job: a line -> `Word`s and separators; the items of a list that ends at a word.  A phrase is read from its particle to
the left, word by word, up to another particle, an ending or a comma.  It must not know which words name a body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from coopevents import regex
from coopevents.document import Token
from coopevents.frames.agreement.party_words import glued_particle
from coopevents.frames.reading import Line, Reading

# a word, a bracket, or what parts the items of a list
JOINT = r"(?<=[가-힣A-Za-z0-9)]{2})\s?[-–↔⇔×]\s?(?=[가-힣A-Z㈜(]{2})"  # A센터-B기술원, but 한-아세안센터
COUPLED = r"(?<![가-힣])(?:대|중소|중견|시|산|민)[·ㆍ](?=중소|중견|군|구|학|관)"  # 대·중견기업, 시·군
LANDS = r"(?<![가-힣])[가-힣](?:[·ㆍ][가-힣]){1,2}(?=\s)"  # 한·독 가람협회
PIECE = regex.compile(
    rf"(?P<word>{LANDS}|{COUPLED}[^\s,·ㆍ()\[\]（）=]+)|(?P<bracket>[(\[（][^()\[\]（）\n]{{0,60}}[)\]）])|(?P<part>[,·ㆍ=]|{JOINT})|(?P<word>(?:(?!{JOINT})[^\s,·ㆍ()\[\]（）=])++)"
)
OPENING = "‘'“\"「『《—–-▲△▷▶◇◆■□●○"
CLOSING = "’'”\"」』》"
PARTICLES = frozenset({"JKS", "JKC", "JKG", "JKO", "JKB", "JKV", "JKQ", "JX", "JC"})
NOMINAL = ("NN", "SL", "SN", "SH", "XR", "XSN", "XPN", "NR", "SW", "SO", "SY", "W_")
WIDEST = 16  # tokens of a word
MOST = 12  # items of a list
LONGEST = 5  # words of a name
OF_THEM = regex.compile(r"(?:\d{1,2}|두|세|네|다섯|여섯)\s?(?:개\s?)?(?:곳|사|개사|기관|단체|회사|업체|기업)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its quotes and its particle."""

    start: int
    end: int
    particle: str
    nominal: bool
    tokens: tuple[Token, ...]
    stop: int  # behind the particle


def pieces_of(reading: Reading, line: Line) -> list[Word | str]:
    """Words with their particles; ',' and '-' (a dash or dot) for what parts items, '=' behind the head of one.

    Brackets are left out, but the word before one has the particle behind it.
    """
    found: list[Word | str] = []
    tokens = line.tokens
    t = 0
    end = line.start
    for match in PIECE.finditer(reading.text, line.start, line.end):
        if match["bracket"]:
            end = match.end()
            continue
        if match["part"]:
            found.append(match["part"] if match["part"] in ",=" else "-")
            end = match.end()
            continue
        start, stop = match.span("word")
        while t < len(tokens) and tokens[t].end <= start:
            t += 1
        own = [x for x in islice(tokens, t, t + WIDEST) if x.start < stop]
        word = _word(reading.text, start, stop, own)
        if word.start >= word.end and not word.particle:
            continue
        before = found[-1] if found else None
        bare = word.start >= word.end  # (KOTRA)와: the particle alone, behind a bracket
        bare = bare or word_text(reading, word) in {"사", "社"}  # 켈텍(Keltec)사와
        if bare and start == end and isinstance(before, Word) and not before.particle:
            found[-1] = Word(before.start, before.end, word.particle, before.nominal, before.tokens, stop)
        elif not bare:
            found.append(word)
        end = stop
    return found


def _word(text: str, start: int, stop: int, tokens: Sequence[Token]) -> Word:
    end = stop
    while start < end and text[start] in OPENING:
        start += 1
    index = len(tokens)
    while index > 0 and tokens[index - 1].tag in PARTICLES:
        index -= 1
    particle = ""
    if index < len(tokens):
        end = max(start, tokens[index].start)
        particle = text[tokens[index].start : stop].rstrip(CLOSING + ".")
    while end > start and text[end - 1] in CLOSING:
        end -= 1
    own = tuple(tokens[:index])
    if not particle and (particle := glued_particle(text, start, end, [t.tag for t in own])):
        end -= 1
    nominal = bool(own) and own[-1].tag.startswith(NOMINAL)
    return Word(start, end, particle, nominal, own, stop)


def list_items(pieces: Sequence[Word | str], last: int, parts: str = ",-와과") -> list[list[Word]]:
    """The items of the list whose last word is at `last`, each word by word, last item last; `parts` them."""
    items: list[list[Word]] = [[]]
    for index in range(last, -1, -1):
        piece = pieces[index]
        if isinstance(piece, str):
            if not items[0] or piece not in parts:
                break
            items.insert(0, [])
            continue
        if index < last and piece.particle:
            if piece.particle not in parts or not items[0]:
                break
            items.insert(0, [])
        if not piece.nominal or len(items) > MOST:
            break
        items[0].insert(0, piece)
        if len(items[0]) > LONGEST + 3:
            break
    return [item for item in items if item]


def without_count(text: str, item: list[Word], *, listed: bool) -> list[Word]:
    """베트남섬유협회 등 4개 기관과, 베트남해운공사 세 곳은: the last name stands before 등 and before a number."""
    for i, word in enumerate(item):
        of_them = listed and OF_THEM.fullmatch(text, word.start, item[-1].end) is not None  # not 화장품 2개사와
        if i and (of_them or text[word.start : word.end] in {"등", "등지"}):
            return item[:i]
    return item


def word_text(reading: Reading, word: Word) -> str:
    return reading.quote(word.start, word.end)
