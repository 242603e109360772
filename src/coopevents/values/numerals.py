"""Korean numerals: text -> Decimal and back.

Job: read the mixed writing of the press (1조 2천억, 286만 3000, 2백80, 이천칠백삼십오만, 3.5만) and the native counting
words (한, 두, 세, 열두, 스무).  Input: the numeral alone, without unit of measure.  Output: an exact Decimal or None.
Pure functions and pattern fragments; they must not know currencies, counters or documents.
"""

from __future__ import annotations

from decimal import Decimal

from coopevents import regex

SMALL = {"십": 10, "백": 100, "천": 1000}
LARGE = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
DIGITS = {"영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}

ONES = {
    "하나": 1,
    "한": 1,
    "둘": 2,
    "두": 2,
    "셋": 3,
    "세": 3,
    "석": 3,
    "서": 3,
    "넷": 4,
    "네": 4,
    "넉": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}
TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}

# A blank, or one line break where a wrapped line cuts the numeral: "7천\n200만"
GAP = r"(?:[ \t\u00a0]?\n[ \t\u00a0]{0,4}|[ \t\u00a0]{0,2})"
# 1,234,567 / 12.5 / 300; the full-width comma stands in old pages
ARABIC = r"(?:\d{1,3}(?:[,，]\d{3})++(?:\.\d++)?|\d++(?:\.\d++)?)"
# 여 may stand inside: 400여만 = more than 400만; a footnote star may: 20*여
MORE = r"(?:\*{0,2}여(?=[ \t\u00a0]?[십백천만억조개명건곳원달불엔위유차회사社인])|\*{1,2}(?=여))"
# 7천 200만 / 1억2천만 / 286만 3000 / 천 4백만: numbers joined by units; the last group may have no unit
MIXED = (
    rf"(?:(?:[백천](?:{GAP})?)?{ARABIC}(?:[ \t\u00a0]?{MORE})?"
    rf"(?:(?:[ \t\u00a0]?[십백천만억조경])(?:{MORE})?){{0,4}}+"
    rf"(?:(?<=[십백천만억조경여]){GAP}{ARABIC}{MORE}?(?:[ \t\u00a0]?[십백천만억조경]{MORE}?){{1,4}}+){{0,11}}+"
    rf"(?:(?<=[백천만억조])[ \t\u00a0]?{ARABIC}(?![ \t]?[십백천만억조경]))?+)"
)
# 이천칠백삼십오만 / 백만 / 오천: at least one unit, written in Hangul throughout
HANGUL = (
    r"(?:[일이삼사오육륙칠팔구]?[십백천만](?:[일이삼사오육륙칠팔구]?[십백천만억조]){0,12}+[일이삼사오육륙칠팔구]?"
    r"|[일이삼사오육륙칠팔구](?:점|쩜)[영공일이삼사오육륙칠팔구]{1,9}+)"
)
# 열두, 스물다섯, 세, 한 before a counter
NATIVE = (
    r"(?:(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|스무|한|두|세|네|서너"
    r"|너덧"
    r"|다섯|여섯|일곱|여덟|아홉)"
)

TOKEN = regex.compile(r"(?<number>\d+(?:\.\d+)?)|(?<unit>[십백천만억조경])|(?<digit>[영공일이삼사오육륙칠팔구])")
NOISE = regex.compile(r"[\s,，*\u00a0]|여(?=$|[십백천만억조경])")
APART = regex.compile(r"\d\s+\d")  # two numbers, not one
POINT = regex.compile(r"\A(?<whole>[^점쩜]+)(?:점|쩜)(?<digits>[영공일이삼사오육륙칠팔구]+)")
NATIVE_WORD = regex.compile(
    rf"(?<tens>{'|'.join(sorted(TENS, key=len, reverse=True))})?"
    rf"(?<ones>{'|'.join(sorted(ONES, key=len, reverse=True))})?"
)


def has_more(text: str) -> bool:
    """Whether the numeral says "and more": 28억여, 400여만."""
    return "여" in text and parse_native(text.rstrip("여")) is None


def parse_numeral(text: str) -> Decimal | None:
    """The value of a Sino-Korean, Arabic or mixed numeral; None if the text is not one.

    A scale word alone counts once (백만 = 1,000,000, 억 = 100,000,000).  Blanks, commas and 여 are passed over.
    Scales must fall (1억 2천만), and a number after a scale must be smaller than it.
    """
    if APART.search(text):
        return None
    text = NOISE.sub("", text)
    point = POINT.fullmatch(text)
    if point is not None:
        whole = parse_numeral(point["whole"])
        if whole is None:
            return None
        return whole + Decimal("0." + "".join(str(DIGITS[d]) for d in point["digits"]))
    if not text:
        return None
    total = section = Decimal(0)
    pending: Decimal | None = None
    last_small = last_large = 10**20
    scaled = False  # a scale word stands in the current section
    position = 0
    while position < len(text):
        token = TOKEN.match(text, position)
        if token is None:
            return None
        position = token.end()
        if token["unit"] is None:
            if pending is not None:
                return None
            pending = Decimal(token["number"]) if token["number"] else Decimal(DIGITS[token["digit"]])
            if pending >= min(last_small, last_large):
                return None
            continue
        small = SMALL.get(token["unit"])
        if small is not None:
            if small >= last_small:
                return None
            section += (Decimal(1) if pending is None else pending) * small
            last_small = small
        else:
            large = LARGE[token["unit"]]
            group = section + (pending or 0)
            if pending is None and not scaled:
                group = Decimal(1)
            if large >= last_large:
                return None
            total += group * large
            section, last_small, last_large = Decimal(0), 10**20, large
        pending, scaled = None, small is not None
    return total + section + (pending or 0)


def parse_native(text: str) -> int | None:
    """The value of a native counting word (열두 = 12, 스무 = 20, 하나 = 1); None if the text is not one."""
    match = NATIVE_WORD.fullmatch(text)
    if match is None or not text or (match["tens"] == "스무" and match["ones"]):
        return None
    return TENS.get(match["tens"] or "", 0) + ONES.get(match["ones"] or "", 0)


def trailing_scale(text: str) -> int:
    """The product of the scale words at the end of a numeral: 500만 -> 10,000; 3천만 -> 10,000,000; 250 -> 1."""
    scale = 1
    for char in reversed(NOISE.sub("", text)):
        if char not in SMALL and char not in LARGE:
            break
        scale *= SMALL.get(char) or LARGE[char]
    return scale
