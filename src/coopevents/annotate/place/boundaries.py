"""Where a place name begins and ends as a word.

Job: say whether the text around a name lets it be a name, and what is glued to it: a particle, a word of location
(칭다오지역), or a noun that makes a compound of it (중국시장, 베트남산).  It must not know what the names mean.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from coopevents import regex
from coopevents.lexicon.loader import load_table

MAX_SUFFIX = 10
# 심양매리어트호텔에서, 료녕공업전람관에서: a house that a town's name begins
HOUSE = regex.compile(
    r"[가-힣]{1,8}(?:호텔|회관|컨벤션센터|전람관|박람관|전시관|전시장|전시센터|무역센터|회의중심|전람중심|대주점|빈관)"
    r"(?:에서|에|의|으로|(?![가-힣]))"
)

# Particles, up to three of them: 중국에서의, 베트남으로부터는.  A word must end after them.
PARTICLES = regex.compile(
    r"(?:에서부터|으로부터|로부터|에서|에게서|에게|에선|에는|에도|에의|에|으로서|으로써|으로|로서|로써|로|까지|부터|보다|처럼"
    r"|만큼|마저|조차|이라는|라는|이라고|라고|이라며|라며|이라|이나|이며|이고|이다|입니다|이에요|예요|이었습니다|였습니다|이었다|였다|이란|이든|든|뿐|밖에"
    r"|은|는|이|가|을|를|의|와|과|도|만|나|랑|서|씩|및|등|내|외|들|께){1,3}(?!\w)"
)
# A person or language is not the country: 미국인, 일본어, 베트남인들이.
DEMONYM = regex.compile(r"(?:인|어|말|인계)(?:들|뿐|만)?(?:의|이|은|는|을|를|과|와|도|에게|으로|로|이나|이라)?(?!\w)")
# 주베트남 대사, 대중국 수출, 재중국 한국인, 駐베트남: a prefix on a whole name.
PREFIXES = frozenset("대재방친반탈對駐在訪親反")
BRACKETED = ("대(對)", "주(駐)", "재(在)", "방(訪)")
EMBASSY = regex.compile(
    r"(?:\([^()]{1,12}\))?\s?(?:\p{Hangul}{0,4}(?:대사|총영사|공사|영사|사무소|문화원)|한국|대한민국|상무|재원)"
)
CLOSING = frozenset("’”」』》〉)]｣")
WORD = regex.compile(r"[\p{L}\p{N}]")


class Glue(StrEnum):
    """What follows a name without a blank."""

    NOTHING = "nothing"
    PARTICLE = "particle"
    LOCATIVE = "locative"
    NOUN = "noun"
    NAME = "name"  # another place: 중국칭다오
    OTHER = "other"


class Boundaries:
    """The words that may be glued to a name, from `place_followers.csv`."""

    def __init__(self, locative: Collection[str], noun: Collection[str]) -> None:
        self._locative = frozenset(locative)
        self._noun = frozenset(noun)

    @classmethod
    def from_lexicon(cls) -> Boundaries:
        """Raises LexiconError."""
        rows = load_table("place_followers", ("name",))
        return cls(
            [row["name"] for row in rows if row["kind"] == "locative"],
            [row["name"] for row in rows if row["kind"] == "noun"],
        )

    def after(self, text: str, end: int) -> Glue:
        """What is glued behind the name that ends at `end`."""
        if end >= len(text) or not is_word(text[end]):
            return Glue.NOTHING
        if PARTICLES.match(text, end):
            return Glue.PARTICLE
        for length in range(min(MAX_SUFFIX, len(text) - end), 0, -1):
            word = text[end : end + length]
            kind = Glue.LOCATIVE if word in self._locative else Glue.NOUN if word in self._noun else None
            # a follower of one syllable ends the word (중국산 but not 중국산업); a longer one may go on (중국시장조사)
            if kind and (length > 1 or ends_word(text, end + length)):
                return kind if kind is Glue.NOUN or ends_word(text, end + length) else Glue.NOUN
        if not is_hangul(text[end]) or HOUSE.match(text, end):
            return Glue.NOUN
        return Glue.OTHER


def is_demonym(text: str, end: int) -> bool:
    """The name goes on as a people or a language: 미국인, 일본어."""
    return DEMONYM.match(text, end) is not None


def is_word(char: str) -> bool:
    return WORD.match(char) is not None


def is_hangul(char: str) -> bool:
    return "가" <= char <= "힣"


def ends_word(text: str, position: int) -> bool:
    """The word ends at `position`, or only particles are left of it."""
    return position >= len(text) or not is_hangul(text[position]) or PARTICLES.match(text, position) is not None


def begins_word(text: str, start: int) -> bool:
    return start == 0 or not is_word(text[start - 1])


def prefixed(text: str, start: int, end: int) -> bool:
    """A one-syllable prefix that begins a word stands before the name: 대중국, 주베트남대사."""
    if text.endswith(BRACKETED, 0, start):
        return True
    if start == 0 or not begins_word(text, start - 1):
        return False
    prefix = text[start - 1]
    if prefix == "주":  # 주 alone is too common (전주, 매주): an embassy must follow
        return EMBASSY.match(text, end) is not None
    return prefix in PREFIXES


def after_closing_quote(text: str, start: int) -> bool:
    """`start` stands directly behind a closing quotation mark or bracket: '상생'이란."""
    if start == 0:
        return False
    previous = text[start - 1]
    if previous in CLOSING:
        return True
    return previous in "'\"" and start >= 2 and not text[start - 2].isspace()
