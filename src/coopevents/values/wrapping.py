"""Where printed Korean lines end: signs that the next line goes on, and what the line end stood for.

Job: patterns and one rule about the two sides of a line end.  Input: texts of lines.  Output: a blank or nothing.  It
must not know widths, pages or documents: `text.unwrap` and the PDF reader do.
"""

from __future__ import annotations

from collections.abc import Collection

from coopevents import regex

# A line that begins an item, a heading, a quotation mark apart: never a continuation.
ITEM = regex.compile(
    r"[□■◇◆○●◦◎⊙ㅇㅁ△▲▽▼▶▷►▸▹▪▫‣★☆※*†☞•·➢❍❖◈▣\uE000-\uF8FF\uFFFD?]|[-–—―][ \p{L}]|[①-⑳㉮-㉻ⅰ-ⅿ]|[<【〔≪《]"
    r"|\[\p{L}|\(?(?:\d{1,2}|[가나다라마바사아자차카타파하])[.)](?!\d)[ \p{L}]|\(끝\)|o "
)
# "…했다.", "…했다.”", "…(끝)", "…인가?", "…한다:"
FINISHED = regex.compile(r"[.?!:;。…][\p{Pf}\p{Pe}\"'/]*\s*$|[>〉》】\]]\s*$|\(끝\)\s*$")
# Particles and endings that end a word far more often than they stand inside one; "이", "가", "도", "로", "의" do not.
STRONG_END = regex.compile(
    r"(?<=\p{Hangul})(?:를|을|는|은|와|과|에서|에게|에는|으로|부터|까지|하고|했고|하며|위해|대한|통해|따라|따르면|하여|되어|해서|이며|으며)$"
    r"|(?<=\p{Hangul}{2})(?:에|한|된|할|등|및)$|[,;]$"
)
# What two thirds of the words in running text end with, but only a quarter of the syllables inside words.
WORD_END = regex.compile(r"(?:[은는이가을를와과의에로도고며등한된할던인해게,]|에서|에게|부터|까지|및|지만|면서)$")
# A line that begins with a bare particle goes on with the word above: "본부장 / 은 12월에", "38% / 가 늘었다".
BARE_PARTICLE = regex.compile(
    r"(?:은|는|이|가|을|를|도|의|에|와|과|로|으로|에서|에게|까지|부터|만|이다|이며|이고|인|들[은이을]|등|"
    r"서|게|며|고|던|지)(?=[ ,.]|$)"
)
# a day or a month ends a word, unless it goes on: 15일 / 바르샤바에서; not 15일 / 간의, 5월 / 말까지
DAY_END = regex.compile(r"\d[일월]$")
OF_DAYS = regex.compile(r"간|째|자|짜|부|경|께|쯤|분|치|정|날|[초중말](?:에|의|께|부터|까지|이면|순)?(?=[\s,.(]|$)")
WORD = regex.compile(r"[\p{L}\p{N}]+")
NEAR = 20  # characters before the line end in which its last word is looked for
_HANGUL = regex.compile(r"\p{Hangul}")


def glue(before: str, after: str, words: Collection[str]) -> str:
    """What the end of `before` stood for where lines break at any character: a blank or nothing.

    The text's own `words` tell; else a particle that hardly ends a noun ("…를"); else nothing, since most breaks of
    such a text fall inside a word.
    """
    last = WORD.findall(before[-NEAR:])
    first = WORD.match(after)
    if not last or first is None or not before[-1].isalnum():
        return " " if STRONG_END.search(before) else ""
    whole = last[-1] + first[0]
    inside = whole in words or (len(first[0]) >= 2 and any(w.startswith(whole[: len(last[-1]) + 2]) for w in words))
    if inside or BARE_PARTICLE.match(after):
        return ""
    end, hangul = before[-1], _HANGUL.match(after) is not None
    if not hangul or (end.isascii() and end.isalpha()):
        # "사절단이 / 30일", "KOTRA / 사장"; but "1만2 / 천", "LG / CNS"
        return "" if end.isascii() and not hangul else " "
    if end.isdigit():
        return ""
    day = DAY_END.search(before) is not None and not OF_DAYS.match(after)
    return " " if day or STRONG_END.search(before) else ""
