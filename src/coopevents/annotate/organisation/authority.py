"""The authority file in the annotator's hands: rows under all their spellings, eras, and the countries' names.

Job: rows of `organisations` -> names to look for, and the row that a name means in a text.  Input: checked rows;
output: `Body` and look-ups.  It must not know the shapes of names or their surroundings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from babel import Locale

from coopevents import regex
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row
from coopevents.values.names import OrganisationKind

# names of countries that CLDR has not, as the press writes them
MORE_COUNTRIES = dict(
    pair.split("=")
    for pair in (
        "호주=AU 홍콩=HK 마카오=MO 타이완=TW 터키=TR 우즈벡=UZ 우즈베크=UZ 카자흐=KZ 사우디=SA 남아공=ZA "
        "남아프리카공화국=ZA UAE=AE 아랍에미리트연합=AE 그루지야=GE 러시아연방=RU 인니=ID 美=US 中=CN 日=JP "
        "獨=DE 英=GB 佛=FR 키르기즈스탄=KG 키르기스=KG 투르크=TM 이태리=IT 월남=VN 버마=MM 콩고=CD 두바이=AE "
        "아부다비=AE 중국=CN"
    ).split()
)
LONGEST_COUNTRY = 6  # syllables
# two-syllable countries that names begin with; 가나, 수단, 오만 begin other words too (가나안, 수단체)
SHORT_COUNTRIES = frozenset(
    "중국 일본 미국 태국 독일 영국 인도 호주 대만 홍콩 이란 터키 체코 페루 칠레 몽골 쿠바 케냐 네팔".split()
)
# first parts and heads that old press texts set apart: 한국 무역협회, 중소기업 진흥공단, 대한 상공회의소
FIRST_PARTS = ("한국", "대한", "중소기업", "중소벤처기업", "세계한인", "신용", "기술", "소상공인")
LAST_PARTS = regex.compile(
    r"(?:진흥공단|시장진흥공단|유통공사|투자진흥공사|진흥공사|보험공사|보증기금|중앙회|진흥원|연합회|총연합회|협회|상공회의소|테크노파크|창조경제혁신센터"
    r"|신용보증재단|경제진흥원|지원센터|연구원|산업진흥회|기술혁신협회|협동조합|대학교|산업단지공단|경제자유구역청|지방중소기업청|지방중소벤처기업청|중소기업청|중소벤처기업청|은행)$"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A row of the authority file under one of its names; years are inclusive, None for open ends."""

    id: str
    canonical: str
    alias: str
    kind: OrganisationKind
    country: str | None
    context: str  # '', acting, media, firm: what must stand around for the name to count
    first_year: int | None
    last_year: int | None


class Authority:
    """Bodies by name."""

    def __init__(self, rows: Iterable[Row]) -> None:
        pairs: list[tuple[str, Body]] = []
        for row in rows:
            for alias in (row["name"], *row.many("aliases")):
                body = Body(
                    row["id"],
                    row["name"],
                    alias,
                    OrganisationKind(row["kind"]),
                    row["country"] or None,
                    row["context"],
                    _year(row["valid_from"]),
                    _year(row["valid_to"]),
                )
                pairs += [(form, body) for form in dict.fromkeys(spaced(alias))]
        self.names: Gazetteer[Body] = Gazetteer(pairs)
        self._known = frozenset(form for form, _ in pairs)

    def knows(self, word: str) -> bool:
        """Is the word one of the names?"""
        return word in self._known

    def is_other(self, word: str, row: str | None) -> bool:
        """Is the word a name of other bodies than `row` alone?"""
        if row is None or word not in self._known:
            return False
        hits = [hit for hit in self.names.every(word) if hit.end - hit.start == len(word)]
        return bool(hits) and all(body.id != row for hit in hits for body in hit.payload)


class Countries:
    """Korean names of countries with their ISO codes."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        self._codes = dict(codes)
        long_enough = (name for name in codes if len(name) >= 3 or name in SHORT_COUNTRIES)
        self._beginnings: dict[str, list[str]] = {}
        for name in sorted(long_enough, key=lambda name: (-len(name), name)):
            self._beginnings.setdefault(name[:2], []).append(name)

    @classmethod
    def from_cldr(cls) -> Countries:
        """CLDR's names and the press's own; the Koreas are left out, for they stand in names of our own bodies."""
        territories = Locale("ko").territories
        names = {name.split("(")[0]: code for code, name in territories.items() if len(code) == 2 and code.isalpha()}
        left_out = {"KR", "KP", "UN", "EU", "EZ", "ZZ", "XA", "XB", "QO"}
        return cls({name: code for name, code in {**names, **MORE_COUNTRIES}.items() if code not in left_out})

    def code(self, word: str) -> str | None:
        """ISO code of a country's name, None for any other word."""
        return self._codes.get(word)

    def before(self, text: str, start: int) -> tuple[str | None, int]:
        """ISO code and offset of the country that stands right before `start` (태국 산업부), or None and `start`."""
        edge = start - 1 if start and text[start - 1] == " " else start
        begin = edge
        while begin > 0 and text[begin - 1].isalpha() and edge - begin < 10:
            begin -= 1
        code = self._codes.get(text[begin:edge])
        return (code, begin) if code and edge < start else (None, start)

    def glued(self, text: str, start: int, code: str) -> int | None:
        """Offset of that country's name where it ends right at `start`: 일본 | 통산성."""
        begins = (start - size for size in range(2, min(start, LONGEST_COUNTRY) + 1))
        return next((begin for begin in begins if self._codes.get(text[begin:start]) == code), None)

    def inside(self, name: str) -> str | None:
        """ISO code of the country that the name begins with (태국신용보증공사)."""
        return next(
            (self._codes[country] for country in self._beginnings.get(name[:2], []) if name.startswith(country)), None
        )


def spaced(name: str) -> Iterator[str]:
    """The name as written, and with a blank after its first or before its last part."""
    yield name
    if len(name) < 6 or " " in name:
        return
    for first in FIRST_PARTS:
        if name.startswith(first) and len(name) - len(first) >= 3:
            yield f"{first} {name[len(first) :]}"
    last = LAST_PARTS.search(name)
    if last is not None and last.start() >= 2:
        yield f"{name[: last.start()]} {last.group()}"


def pick(bodies: tuple[Body, ...], text: str, year: int | None) -> Body | None:
    """The row that a name of several means: the one it is the name of, valid in `year`, or named in full."""
    if len({body.id for body in bodies}) == 1:
        return bodies[0]
    named = [body for body in bodies if body.alias == body.canonical]
    if len(named) == 1:
        return named[0]
    if year is not None:
        valid = [body for body in bodies if (body.first_year or 0) <= year <= (body.last_year or year)]
        return valid[-1] if valid else None
    full = {body.id: body for body in bodies if body.canonical in text}
    return next(iter(full.values())) if len(full) == 1 else None


def _year(edtf: str) -> int | None:
    return int(edtf[:4]) if edtf else None
