"""Other surface facts in a document and in its gold record alike.

Job: years, cities, agencies, firms and figures of a text are replaced by others of their kind, the same in the text and
in the expected record.  What the document says stays the same sort of thing, so the score may hardly change; a rule
that knows a document's own names or figures shows as a loss.  Input: text, gold, seed.  Output: `Swapped`.

A fact is left alone where the expected record would no longer follow from the text: a year that only the holder of an
office gives, a sum in a table whose unit stands in its header, a number written in words.
"""

from __future__ import annotations

import calendar
import csv
import datetime
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from figures import UNIT_IN_HEADER, YEAR, Figures, swap_figures

from coopevents.lexicon.loader import DATA

Json = dict[str, Any]
Table = list[dict[str, str]]
EARLIEST, LATEST = 1995, 2026
FURTHEST = 12  # years
HANGUL = "가-힣"

# --- particles ------------------------------------------------------------------------------------------------------

# (after a vowel, after a consonant); 로 follows ㄹ as it follows a vowel.
PARTICLES = (("를", "을"), ("가", "이"), ("는", "은"), ("와", "과"), ("로", "으로"), ("라", "이라"), ("나", "이나"))
ENDS_WORD = rf"(?![{HANGUL}])"
PARTICLE = re.compile(
    "(" + "|".join(sorted((form for pair in PARTICLES for form in pair), key=len, reverse=True)) + ")"
    rf"(?=(?:부터|서|써|의|는|도|만)?{ENDS_WORD})"
)


def coda(word: str) -> str:
    """`vowel`, `liquid` (ㄹ) or `consonant`: what the last sound asks of a particle; other scripts count as vowels."""
    last = next((sign for sign in reversed(word) if sign.isalnum()), "")
    if not "가" <= last <= "힣":
        return "vowel"
    final = (ord(last) - ord("가")) % 28
    return "liquid" if final == 8 else "consonant" if final else "vowel"


def particle_after(word: str, particle: str) -> str:
    """The form of a particle that fits the word: 도쿄 + 을 -> 를."""
    for light, heavy in PARTICLES:
        if particle in (light, heavy):
            if coda(word) == "vowel" or (light == "로" and coda(word) == "liquid"):
                return light
            return heavy
    return particle


# --- names ----------------------------------------------------------------------------------------------------------

# What may stand directly behind a city of two syllables; more than a particle, less than any syllable.
FOLLOWERS = "시|군|에|의|과|와|은|는|이|가|을|를|로|으로|서|산업|상공|테크|공항|국제|경제|대학|지역|무역관|한인"
BEHIND_CITY = rf"(?=[^{HANGUL}]|$|{FOLLOWERS})"


def replace_names(text: str, names: dict[str, str], cities: frozenset[str] = frozenset()) -> str:
    """All names at once, the longest first, with the particle behind mended."""
    if not names:
        return text
    forms = sorted(names, key=lambda form: (-len(form), form))
    parts = [re.escape(form) + (BEHIND_CITY if form in cities and len(form) == 2 else "") for form in forms]
    pattern = re.compile(rf"(?<![{HANGUL}A-Za-z])({'|'.join(parts)})(?:{PARTICLE.pattern})?")

    def one(match: re.Match[str]) -> str:
        new = names[match[1]]
        return new + (particle_after(new, match[2]) if match[2] and coda(match[1]) != coda(new) else match[2] or "")

    return pattern.sub(one, text)


@cache
def table(name: str) -> Table:
    return list(csv.DictReader((DATA / f"{name}.csv").read_text(encoding="utf-8").splitlines()))


def _plain(row: dict[str, str]) -> bool:
    return not (row["needs"] or row["context_for"] or row["context_against"])


@cache
def _cities() -> dict[str, dict[str, set[str]]]:
    """Unambiguous Hangul spellings of cities: (country, or province and kind) -> standard name -> spellings."""
    ambiguous = {row["name"] for row in table("foreign_places") + table("domestic_places") if not _plain(row)}
    groups: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    bare = re.compile(rf"[{HANGUL}]{{2,}}")
    titled = {row["name"] for row in table("domestic_places")}
    for row in table("foreign_places"):
        if row["level"] == "city" and row["name"] not in ambiguous and bare.fullmatch(row["name"]):
            groups[row["country"]][row["standard"]].add(row["name"])
    endings = {row["standard"]: row["name"][-1] for row in table("domestic_places") if row["name"][-1] in "시군"}
    for row in table("domestic_places"):
        name = row["name"]
        if row["level"] == "city" and row["province"].endswith("도") and name not in ambiguous and bare.fullmatch(name):
            ending = endings.get(row["standard"], "")
            if row["standard"] + ending not in titled:
                continue
            groups[f"KR {row['province']} {ending}"][row["standard"]].add(name)
    homes = {row["name"] for row in table("domestic_places")}
    both = table("foreign_places") + table("domestic_places")
    unsure = {row["standard"] for row in both if row["name"] in ambiguous}
    for key, cities in groups.items():
        # A homonym anywhere (안산 is a city in two countries), and prefectures, which are no cities.
        doubtful = homes if not key.startswith("KR ") else {row["name"] for row in table("foreign_places")}
        for city in [c for c, names in cities.items() if names & doubtful or any(n.endswith("주") for n in names)]:
            del cities[city]
        for city in [c for c in cities if c in unsure]:
            del cities[city]
    return {key: cities for key, cities in groups.items() if len(cities) >= 6}


def _alone(city: str, text: str) -> bool:
    """Whether the city stands only where it can be replaced, and not behind its state or before a hotel's 호텔."""
    free = re.findall(rf"(?<![{HANGUL}A-Za-z]){city}{BEHIND_CITY if len(city) == 2 else ''}", text)
    return len(free) == text.count(city) and not re.search(rf"[{HANGUL}]주 {city}|{city}\s?호텔", text)


def city_names(text: str, shuffle: random.Random) -> dict[str, str]:
    """Spellings of cities in the text -> spellings of another city of the same country or province."""
    swaps: dict[str, str] = {}
    for key, cities in sorted(_cities().items()):
        said = {c: sorted(s for s in spellings if s in text) for c, spellings in sorted(cities.items())}
        told = [city for city, spellings in said.items() if spellings and all(_alone(s, text) for s in spellings)]
        pool = [city for city in cities if city not in told and 2 <= len(city) <= 6 and city in cities[city]]
        pool.sort()
        shuffle.shuffle(pool)
        for city in told:
            like = [one for one in pool if coda(one) == coda(city)] or pool
            if not like:
                continue
            pool.remove(like[0])
            for spelling in cities[city]:
                suffix = spelling[-1] if spelling[-1] in "시군" and spelling != city else ""
                swaps[spelling] = like[0] + suffix
            if not key.startswith("KR "):
                swaps |= {spelling + "시": like[0] + "시" for spelling in cities[city] if spelling[-1] != "시"}
    return swaps


HEADS = (
    "중앙회",
    "진흥원",
    "진흥공단",
    "지방중소기업청",
    "협회",
    "공단",
    "공사",
    "재단",
    "은행",
    "연합회",
    "연구원",
    "부",
    "청",
    "원",
)
NEVER = frozenset({"kr-kotra"})  # its 무역관 tell it from every other agency
SHORT = re.compile(rf"(?!이노비즈)[{HANGUL}]{{2,5}}")  # 이노비즈 is a kind of firm, too


def _head(name: str) -> str:
    if name.endswith(("본부", "지부")):
        return ""
    return next((head for head in HEADS if name.endswith(head)), "")


def agency_names(text: str, years: set[int], shuffle: random.Random, *, timeless: bool) -> dict[str, str]:
    """Spellings of agencies in the text -> of another one of the same kind and head noun that was there at the time.

    `timeless`: only agencies whose name and officers say nothing about the year.
    """
    held = {row["organisation"] for row in table("offices")}
    rows = [row for row in table("organisations") if row["country"] == "KR" and not row["context"]]
    rows = [row for row in rows if row["kind"] in {"ministry", "agency", "association"} and _head(row["name"])]
    homes = tuple({row["standard"][:2] for row in table("domestic_places") if row["level"] in {"province", "city"}})
    if timeless:
        rows = [row for row in rows if not row["valid_to"] and row["name"] not in held and row["id"] not in held]
    shared = _shared(row for row in table("organisations"))
    told, free = [], []
    for row in rows:
        spellings = [row["name"], *filter(None, row["aliases"].split("|"))]
        if row["id"] in NEVER or not _there(row, years):
            continue
        if any(_begins_in(spelling, text) for spelling in spellings):
            told.append((row, spellings))
        elif not row["name"].startswith(homes) and row["name"] not in text:
            free.append((row, spellings))
    swaps: dict[str, str] = {}
    shuffle.shuffle(free)
    for row, spellings in told:
        fits = [one for one in free if one[0]["kind"] == row["kind"] and _head(one[0]["name"]) == _head(row["name"])]
        fits = [one for one in fits if coda(one[0]["name"]) == coda(row["name"])]
        if any(SHORT.fullmatch(spelling) and spelling in text for spelling in spellings[1:]):
            fits = [one for one in fits if any(SHORT.fullmatch(spelling) for spelling in one[1][1:])]
        if not fits or any(spelling in shared and spelling in text for spelling in spellings):
            continue
        new, others = fits[0]
        free.remove(fits[0])
        short = next((form for form in others[1:] if SHORT.fullmatch(form)), new["name"])
        latin = next((form for form in others[1:] if re.fullmatch("[A-Z-]+", form)), short)
        for spelling in spellings:
            swaps[spelling] = (
                new["name"] if spelling == row["name"] else latin if re.fullmatch("[A-Z-]+", spelling) else short
            )
    return swaps


def _begins_in(form: str, text: str) -> bool:
    """Whether a word of the text begins with the form; a pattern is compiled only for forms that stand in it."""
    return form in text and re.search(rf"(?<![{HANGUL}A-Za-z]){re.escape(form)}", text) is not None


def _there(row: dict[str, str], years: set[int]) -> bool:
    start = int(row["valid_from"][:4]) if row["valid_from"] else 0
    end = int(row["valid_to"][:4]) if row["valid_to"] else 9999
    return all(start < year < end for year in years)


def _shared(rows: Iterator[dict[str, str]]) -> set[str]:
    """Spellings of more than one body: 중진공 is two, by time."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for spelling in [row["name"], *row["aliases"].split("|")]:
            owners[spelling].add(row["id"])
    return {spelling for spelling, ids in owners.items() if len(ids) > 1}


BODY = re.compile(
    r"(?:부|청|원|회|공단|공사|군|시|도|구|은행|기금|센터|국|대|대학교?|파크|재단|관|지사|지부|본부|단|성|조합|법인|"
    r"업체|납품상|항만|소|대표단|그룹|이노베이션|마을)$"
)
GREAT = (
    "삼성",
    "현대",
    "롯데",
    "농심",
    "대상",
    "하림",
    "효성",
    "포스코",
    "한화",
    "하나",
    "금호",
    "쌍용",
    "기아",
    "한국",
)
SYLLABLES = (
    "다솔",
    "누리",
    "가온",
    "새론",
    "미르",
    "예림",
    "도담",
    "한별",
    "이든",
    "라움",
    "소담",
    "바론",
    "초록",
    "하람",
)
MARK = re.compile(r"\s*(?:㈜|\(주\)|주식회사|유한회사)\s*")


def firm_names(text: str, gold: Json, shuffle: random.Random) -> dict[str, str]:
    """Firms -> made-up ones with the same last syllables (so the same trade and particle): 다온코스텍 -> 누리코스텍.

    Masked names keep their kind: T사 -> Q사.
    """
    said: set[str] = set(re.findall(rf"(?:㈜|\(주\))\s?([{HANGUL}]{{3,8}})(?![{HANGUL}])", text))
    for agreement in gold["agreements"]:
        for party in agreement["parties"] if isinstance(agreement["parties"], list) else []:
            said |= {MARK.sub("", form) for form in party.rstrip("?").split("|")}
    said = {firm[:-1] if len(firm) > 3 and firm[-1] in "은는이가을를와과의" else firm for firm in said}
    firms = [f for f in sorted(said) if re.fullmatch(rf"[{HANGUL}]{{3,10}}", f) and not BODY.search(f)]
    firms = [firm for firm in firms if not firm.startswith(GREAT) and firm in text]
    stems = list(SYLLABLES)
    shuffle.shuffle(stems)
    starts = dict(zip(sorted({firm[:2] for firm in firms}), stems, strict=False))
    swaps = {firm: starts[firm[:2]] + firm[2:] for firm in firms if firm[:2] in starts}
    swaps = {firm: new for firm, new in swaps.items() if new not in text}
    letters = sorted(set(re.findall(rf"(?<![A-Za-z])([A-Z])사(?=[^{HANGUL}]|[은는이가와과의도로])", text)))
    others = [letter for letter in "BCDEFGHJKLMNPQRSTVWXYZ" if letter not in letters]
    shuffle.shuffle(others)
    return swaps | {f"{old}사": f"{new}사" for old, new in zip(letters, others, strict=False)}


# --- years ----------------------------------------------------------------------------------------------------------

SHORT_YEAR = re.compile(r"(?<=['’‘`])\d\d(?=\s?[.년])")
DAY_OF_WEEK = re.compile(r"(?:(\d{1,2})\s?[.월/]\s?)?(\d{1,2})\s?일?\s?\(([월화수목금토일])\)")
WEEKDAYS = "월화수목금토일"


def _ages(text: str) -> list[dict[str, str]]:
    """What a text names that was not always there: agencies, and officers and dated facts (a period of their own)."""
    named = [row for row in table("organisations") if row["valid_from"] or row["valid_to"]]
    told = [row for row in named if len(row["name"]) > 3 and row["name"] in text]
    told += [row for row in named if any(len(form) > 2 and form in text for form in row["aliases"].split("|"))]
    people = [row for row in table("offices") if row["person"] in text and row["office"].split()[-1] in text]
    return told + people + [row for row in table("facts") if row["name"] in text]


def year_shifts(text: str, gold: Json) -> list[int]:
    """By how many years a document can be moved; [] where its year comes from more than the calendar."""
    dated = [record for kind in ("events", "agreements") for record in gold[kind]]
    if any(record.get("date_ok") for record in dated):
        return []
    years = {int(year) for record in dated for year in re.findall(r"\b(?:19|20)\d\d\b", str(record.get("date") or ""))}
    said = {int(year) for year in YEAR.findall(text)} | {_long(int(year)) for year in SHORT_YEAR.findall(text)}
    if gold.get("published"):
        said.add(int(gold["published"][:4]))
    if not years or not all(said & {year - 1, year, year + 1} for year in years):
        return []
    known = [shift for shift in range(-FURTHEST, FURTHEST + 1) if shift and _within(years | said, shift)]
    if DAY_OF_WEEK.search(text) or "요일" in text:
        known = [shift for shift in known if all(_same_week(year, shift) for year in years | _recent(said, years))]
    ages = _ages(text)
    known = [shift for shift in known if all(_there(row, {year + shift for year in years}) for row in ages)]
    leap = any("02-29" in str(record.get("date")) for record in dated)
    return [shift for shift in known if not leap or shift % 4 == 0]


def _recent(said: set[int], years: set[int]) -> set[int]:
    return {year for year in said if year >= min(years)}


def _within(years: set[int], shift: int) -> bool:
    return all(EARLIEST <= year + shift <= LATEST for year in years if year >= EARLIEST)


def _same_week(year: int, shift: int) -> bool:
    """Whether every day has the same weekday in both years (what a calendar can be used again for)."""
    first = datetime.date(year, 1, 1).weekday() == datetime.date(year + shift, 1, 1).weekday()
    return first and calendar.isleap(year) == calendar.isleap(year + shift)


def _long(year: int) -> int:
    return year + (1900 if year > 60 else 2000)


def shift_years(text: str, shift: int) -> str:
    text = YEAR.sub(lambda match: str(int(match[0]) + shift), text)
    return SHORT_YEAR.sub(lambda match: f"{(_long(int(match[0])) + shift) % 100:02}", text)


def shift_edtf(date: str, shift: int) -> str:
    """The years of an EDTF date, its alternatives and intervals: 2019-04|XXXX-04 -> 2013-04|XXXX-04."""
    return re.sub(r"(?<![\d-])(?:19|20)\d\d(?=-|/|\||$)", lambda match: str(int(match[0]) + shift), date)


# --- a document -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Swapped:
    """A document in other facts; `done` counts what was changed, by kind."""

    text: str
    gold: Json
    published: str | None
    names: dict[str, str]
    done: dict[str, int]


def swap(text: str, gold: Json, seed: int) -> Swapped:
    """The same document about other years, cities, agencies, firms and figures."""
    shuffle = random.Random(f"{seed} {gold.get('doc_id', '')} {len(text)}")
    shifts = year_shifts(text, gold)
    shift = shuffle.choice(shifts) if shifts else 0
    worldly = any(record.get("date_ok") for kind in ("events", "agreements") for record in gold[kind])
    dates = [gold.get("published"), *(event.get("date") for event in gold["events"])]
    years = {int(year) for year in re.findall(r"(?:19|20)\d\d", str(dates))}
    years |= {year + shift for year in years}
    cities = city_names(text, shuffle)
    agencies = agency_names(text, years, shuffle, timeless=worldly)
    firms = firm_names(text, gold, shuffle)
    names = cities | agencies | firms
    changed = replace_names(text, names, frozenset(cities))
    changed = shift_years(changed, shift)
    figures = Figures({})
    if not UNIT_IN_HEADER.search(text):
        changed, figures = swap_figures(changed, shuffle)
    done = {
        "years": len(YEAR.findall(text)) if shift else 0,
        "cities": _told(cities, text),
        "agencies": _told(agencies, text),
        "firms": _told(firms, text),
        "figures": sum(figures.of(str(value)) != str(value) for value in figures.done),
    }
    record = _record(gold, names, frozenset(cities), shift, figures)
    return Swapped(changed, record, record.get("published"), names, done)


def _told(names: dict[str, str], text: str) -> int:
    """How many of the names stand in the text as words."""
    return sum(_begins_in(form, text) for form in names)


CODES = frozenset({"id", "doc_id", "type", "status", "kind", "role", "bound", "currency", "event", "agreement"})
CODES |= {"countries", "sectors", "country"}


def _record(
    gold: Any, names: dict[str, str], cities: frozenset[str], shift: int, figures: Figures, key: str = ""
) -> Any:
    if isinstance(gold, dict):
        inner = {k: f"{key}.{k}" if key == "participants" else k for k in gold}
        return {k: v if k in CODES else _record(v, names, cities, shift, figures, inner[k]) for k, v in gold.items()}
    if isinstance(gold, list):
        return [_record(item, names, cities, shift, figures, key) for item in gold]
    if gold is None or gold == "?" or isinstance(gold, bool):
        return gold
    if key in {"value", "count"} or key.startswith("participants."):
        if isinstance(gold, str):
            return "|".join(figures.value(o) if re.fullmatch(r"\d+(\.\d+)?", o) else o for o in gold.split("|"))
        return int(figures.value(str(gold)))
    if key in {"date", "date_ok", "published"}:
        return shift_edtf(gold, shift)
    return shift_years(replace_names(gold, names, cities), shift) if isinstance(gold, str) else gold
