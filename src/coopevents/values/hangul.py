"""Hangul syllables and the particles that cling to a noun.

Job: does a syllable close with a consonant, and where does a noun end and its particle begin.  Input: words; output:
booleans and strings.  It must not know what the nouns mean.
"""

from __future__ import annotations

from coopevents import regex

FIRST_SYLLABLE, LAST_SYLLABLE, FINALS = 0xAC00, 0xD7A3, 28
MEDIALS = 21 * FINALS
EU = 18  # the index of ㅡ among the vowels
SHIFTING = frozenset({7, 8, 17, 19, 27})  # ㄷ, ㄹ, ㅂ, ㅅ, ㅎ: may change or fall away before an ending
RIEUL = 8  # the index of ㄹ among the final consonants
BRIGHT = frozenset({0, 2, 8})  # ㅏ, ㅑ, ㅗ: -아 follows, else -어
SILENT = frozenset({0, 1, 4, 5, 6})  # ㅏ, ㅐ, ㅓ, ㅔ, ㅕ swallow the vowel that follows
CONTRACTED = {8: 9, 11: 10, 13: 14, 18: 4, 20: 6}  # ㅗ -> ㅘ, ㅚ -> ㅙ, ㅜ -> ㅝ, ㅡ -> ㅓ, ㅣ -> ㅕ

# Letters read with a closing consonant in Korean: LG은 -> 엘지는, but KOTRA는, JDC는, MM은, ETL은, PR은
LATIN_CLOSED = frozenset("LMNR")

# Particles (조사) after a noun, longest first; 은/는 and their like are one particle in two shapes.
AFTER_CLOSED = frozenset(
    {"은", "이", "을", "과", "과의", "과는", "과도", "으로", "이라는", "이라고", "이란", "이나", "이며", "이고"}
    | {"이자", "이다"}
)
AFTER_OPEN = frozenset({"는", "가", "를", "와", "와의", "와는", "와도", "라는", "라고", "란", "나", "며", "자"})
AFTER_OPEN_OR_RIEUL = frozenset({"로", "로서", "로부터"})
AFTER_ANY = frozenset(
    {
        "의",
        "에",
        "도",
        "만",
        "에서",
        "에서는",
        "에서도",
        "에서의",
        "에게",
        "에는",
        "에도",
        "부터",
        "까지",
        "측",
        "측은",
        "측이",
        "등",
    }
)
PARTICLES = tuple(
    sorted(
        AFTER_CLOSED | AFTER_OPEN | AFTER_OPEN_OR_RIEUL | AFTER_ANY | {"으로서", "으로부터"}, key=lambda p: (-len(p), p)
    )
)
PARTICLE_PATTERN = "(?:" + "|".join(PARTICLES) + ")"

# The last two characters of a word that ends in a particle by its form: 기업이, 회사가; not 마리나베이, 국가.
OPEN_SYLLABLES = "".join(map(chr, range(FIRST_SYLLABLE, LAST_SYLLABLE + 1, FINALS)))
AGREEING = rf"(?:[^{OPEN_SYLLABLES}][은이을과]|[{OPEN_SYLLABLES}A-Za-z][는가를와])"

# What may stand between the end of a name and the end of its word: one particle, then no more Hangul.
WORD_END = regex.compile(rf"{PARTICLE_PATTERN}?(?![가-힣])")


def is_hangul(character: str) -> bool:
    """Is it a whole Hangul syllable?"""
    return FIRST_SYLLABLE <= ord(character) <= LAST_SYLLABLE


def final_consonant(word: str) -> int:
    """Index of the last syllable's final consonant, 0 for none; Latin letters and digits by how they are read."""
    last = word[-1:]
    if not last:
        return 0
    if is_hangul(last):
        return (ord(last) - FIRST_SYLLABLE) % FINALS
    if last.upper() in LATIN_CLOSED:
        return RIEUL if last.upper() in "LR" else 1
    if last.isdigit():
        return RIEUL if last in "178" else 1 if last in "036" else 0
    return 0


def agrees(noun: str, particle: str) -> bool:
    """Can the particle follow the noun (은 after a closing consonant, 는 after none)?"""
    final = final_consonant(noun)
    if particle in AFTER_CLOSED:
        return final != 0
    if particle in AFTER_OPEN:
        return final == 0
    if particle in AFTER_OPEN_OR_RIEUL:
        return final in (0, RIEUL)
    return True


def connected(stem: str) -> str:
    """A verb stem joined with -아/-어, contracted: 미루 -> 미뤄, 꾸리 -> 꾸려, 치르 -> 치러, 맺 -> 맺어, 받 -> 받아."""
    last = stem[-1:]
    if not last or not is_hangul(last):
        return stem
    vowel = (ord(last) - FIRST_SYLLABLE) % MEDIALS // FINALS
    if final_consonant(last):
        return stem + ("아" if vowel in BRIGHT else "어")
    if vowel in SILENT:
        return stem
    if vowel not in CONTRACTED:
        return stem + "어"
    return stem[:-1] + chr(ord(last) + (CONTRACTED[vowel] - vowel) * FINALS)


def written(lemma: str) -> str:
    """The source of a pattern found wherever a verb is written, however it is inflected.

    체결하다 -> 체결; 맺다 -> 맺; 나오다 -> 나[오-옿와-왛] (나온, 나와); 짓다 -> [지-짛] (지은, 짓는).
    """
    stem = lemma.removesuffix("다")
    for light in ("하", "되", "시키"):
        if len(stem) > len(light) and stem.endswith(light):
            return regex.escape(stem.removesuffix(light))
    last = stem[-1:]
    if not last or not is_hangul(last):
        return regex.escape(stem)
    if final_consonant(last) and final_consonant(last) not in SHIFTING:
        return regex.escape(stem)
    fixed = stem[:-1]
    vowel = (ord(last) - FIRST_SYLLABLE) % MEDIALS // FINALS
    if last == "르" and fixed:  # 이르다: 이르러, 부르다: 불러
        return written(f"{fixed}다")
    open_syllable = ord(last) - final_consonant(last)
    shapes = [open_syllable]
    if vowel in CONTRACTED:
        shapes.append(open_syllable + (CONTRACTED[vowel] - vowel) * FINALS)
    if vowel == EU:  # 아프다: 아파
        shapes.append(open_syllable - vowel * FINALS)
    ranges = "".join(f"{chr(shape)}-{chr(shape + FINALS - 1)}" for shape in shapes)
    return f"{regex.escape(fixed)}[{ranges}]"


def split_particle(word: str, least: int = 2, among: frozenset[str] | None = None) -> tuple[str, str]:
    """A word as noun and particle: `진주시는` -> (`진주시`, `는`); the noun keeps at least `least` characters.

    `among` restricts the particles that are looked for (에어나라는 is 에어나라 + 는, not 에어나 + 라는).
    """
    for particle in PARTICLES:
        if (among is None or particle in among) and word.endswith(particle) and len(word) - len(particle) >= least:
            noun = word[: -len(particle)]
            if agrees(noun, particle):
                return noun, particle
    return word, ""
