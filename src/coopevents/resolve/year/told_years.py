"""Premises from year numbers in the text: 지난해(2018년), 지난 2011년, 2012년까지 … 계획, 2022년에 이어 2년 연속.

Job: `year_premises(text, furniture)`, one pattern a phenomenon.  A text knows the past, not the future: the latest year
told as past bounds it below, a year told as planned bounds it above.
It must not know names, facts or weekdays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopevents import regex
from coopevents.document import Span
from coopevents.resolve.wording import ENDED, YEAR_NUMBER, outside, sentence_around
from coopevents.resolve.year.plan_terms import term_premises
from coopevents.resolve.year.reviews import review_premises
from coopevents.resolve.year.timeline import (
    FIRST_YEAR,
    LAST_YEAR,
    Premise,
    PremiseKind,
    Strength,
    in_years,
    ordinal,
    within,
)

YEAR = r"(?<![\d.,/-])(?:['’‘](?<two>\d\d)|(?<year>(?:19[89]|20[0-3])\d))"
NUMBERS = {"첫": 1, "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
NUMBER = r"(?<n>\d{1,2}|첫|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)"

# 지난해(2018년), 올해(’19년), 내년(2020): the year by which the text counts.  2018년(지난해) likewise.
RELATIVE = r"(?<word>지난[ \t]?해|작년|올해|금년|올|내년|래년|명년)"
BRACKET = (
    regex.compile(rf"(?<![가-힣]){RELATIVE}[ \t]?[(（][ \t]?{YEAR}(?:년(?:도)?)?[ \t]?[)）]"),
    regex.compile(rf"{YEAR}년(?:도)?[ \t]?[(（][ \t]?{RELATIVE}[ \t]?[)）]"),
    regex.compile(rf"(?<![가-힣])(?<word>올해|금년|내년)[ \t]{YEAR}년(?![ \t]?(?:보다|대비|에[ \t]비해|이후|부터))"),
)
SHIFT = {"지난해": 1, "작년": 1, "올해": 0, "금년": 0, "올": 0, "내년": -1, "래년": -1, "명년": -1}

# 지난 2011년 …: told as past.
LAST_YEAR_TOLD = regex.compile(rf"(?<![가-힣])지난[ \t]?{YEAR}년")
# 2015년부터 … 진행했다, 2006년 첫 회, 2014년 말 기준, 2014년 교역액은 87억불이었으나: a predicate in the past follows.
YEAR_TOLD = regex.compile(rf"{YEAR}(?:년|[ \t]?\.[ \t]?\d{{1,2}}[ \t]?\.)")
# 밝혔다, 말했다, 합의했다: the reporting is of the text's time, not of the year named
REPORT = "밝|말|전|설명|강조|덧붙|덧붙이|알|발표|소개|당부|다짐|약속|기대|내다|전망|결정|합의|요청|제안|확정"
PAST = regex.compile(
    rf"(?<!{'|'.join(REPORT.split('|'))})[{ENDED}](?:다|고|으며|으나|지만|던|는데|습니다|음)"
    r"|[한된](?:[ \t]바[ \t]|[ \t]이래|[ \t]이후|[ \t]뒤)"
    r"|(?:설립|개소|출범|체결|시작|개최|창립|창업|지정|선정|수상|취항|개통|개장|개항|개원|개관|완공|준공|발족"
    r"|결성|입주|도입)(?:한|된|돼|해|해서|하여|되어|하고|되고)[ \t,]"
    r"|열린|맺은|문을[ \t]연"
)
# 2012년 여수엑스포에 참가하기로 했다: the year is the name's.
OCCASION = regex.compile(
    r"[^.\n,]{0,25}?(?:엑스포|올림픽|월드컵|박람회|대회|총회|정상회의|아시안게임|전시회|체전|비엔날레|상담회|포럼)"
)
SINCE = regex.compile(r"(?:도)?[ \t]?(?:말[ \t]?)?(?:기준|현재|이후|이래|에[ \t]?이어|실적|대비)")
# …할, 예정, 계획, 까지, 목표: not past
PLANNED = regex.compile(
    r"계획|예정|방침|목표|(?<!\d일)까지|전망|예상|위해|앞두|앞둔|유치|오는|내년|추진|될|할[ \t]|[기키]로|열리는|열릴"
    r"|도입|시행|[하되지리]는[ \t]|[되하]고[ \t]있|[한된린긴]다(?:고|며|는|[ \t.])"
)
CLAUSE = 70  # code points after a year in which its predicate stands
# 오는 2012년, 2012년까지 3천억 원을 투자할 계획이다: the text is not younger.
COMING = regex.compile(rf"(?<![가-힣])오는[ \t]?{YEAR}년")
UNTIL = regex.compile(rf"{YEAR}년[ \t]?(?:말[ \t]?)?까지")
PLAN_AHEAD = regex.compile(
    r"(?:계획|예정|방침|목표로|목표다|목표이다|할[ \t]것|[기키]로[ \t]?했|[기키]로[ \t]?하|나갈"
    r"|육성한다|조성한다|투입한다|지원한다|게[ \t](?:된다|됩니다|된다고))"
)
# 2001년 11월 다시 열기로 의견을 모았다, 2015년 완공 예정이다: a year that the text plans for
STEP = rf"(?![{ENDED}](?:다|으며|고|으나|지만|던)[ \t.,])[^.\n\d]"  # no past predicate on the way
PLANNED_FOR = regex.compile(
    rf"{YEAR}년(?:도)?(?=[ \t](?:{STEP}){{0,12}}(?:\d{{1,2}}월)?(?:{STEP}){{0,30}}?"
    r"(?:예정|계획이|목표로|방침|[기키]로[ \t](?:했|하였|합의|의견|뜻|약속|결정)))"
)
NO_PLAN = regex.compile(
    r"당시|당초|애초|했었|였으나|했으나|이었|계획이던|목표였|지연|[ \t]?까지[ \t]?(?:총|모두|누적|누계)|연기|무산|기록"
)
# 2022년에 이어 2년 연속, 2019년 이후 3년 만에
IN_A_ROW = regex.compile(rf"{YEAR}년(?:도)?에[ \t]?이어[^.\n]{{0,12}}?(?<n>2|두)[ \t]?(?:년|해)[ \t]?(?:연속|째)")
AFTER_YEARS = regex.compile(rf"{YEAR}년[ \t]?(?:이후|이래)[^.\n,]{{0,16}}?(?<!\d){NUMBER}[ \t]?년[ \t]?만(?:에|이|의)")
# 사절단은 내년 1월 떠난다 … 2014년 이후 9년 만에 찾는 만큼: of the year ahead
NEXT_YEAR = regex.compile(r"(?<![가-힣])(?:내년|래년)")
THIS_YEAR = regex.compile(r"(?<![가-힣])(?:올해|올[ \t]|금년)")
# 2016년 … 맺은 협약은 2년이 지나도록, 2015년 문을 연 지 3년이 지난 지금
LONG_SINCE = regex.compile(
    rf"{YEAR}년[^.\n]{{0,60}}?(?<!\d){NUMBER}[ \t]?년(?:이|도)?[ \t]?(?:넘게[ \t])?"
    r"(?:지나도록|지났지만|지났으나|지났는데도|(?:지난|흐른)[ \t](?:지금|현재|올해|이날|오늘))"
)
# 2012년을 맞아, FTA 3년차(2010)를 맞아: of that year, or of the December before it
GREETED = regex.compile(rf"{YEAR}(?:년(?:도)?|\))[ \t]?(?:새해)?(?:을|를)?[ \t]?맞(?:아|이해|이하여|은|이한)")
# 2010년부터 시작해 올해로 5회째, 2006년 첫 회 이후 올해 10년째
COUNTED = regex.compile(
    rf"{YEAR}년(?:도)?(?:부터|에|[ \t])[^.\n]{{0,40}}?올해(?:로|까지|가)?[ \t]?(?:제)?{NUMBER}"
    r"[ \t]?(?<unit>회째|회|번째|년째|돌|차례)"
)

EVERY_OTHER = regex.compile(r"격년|2년마다|2년에[ \t]한|한[ \t]해[ \t]걸러")
# 1994년 자매도시가 된 … 자매도시 30주년: what is told of the beginning and of the anniversary, by its word
OLD_YEAR = r"(?<![\d.,/-])(?:['’‘](?<two>\d\d)|(?<year>(?:19[4-9]|20[0-3])\d))"
BEGINNINGS = tuple(
    (
        regex.compile(rf"{OLD_YEAR}년[^.\n]{{0,24}}?(?:{word})(?![^.\n]{{0,8}}?주년)"),
        regex.compile(rf"(?:{word})[^.\n,]{{0,8}}?(?<!\d)(?<n>[1-9]\d?)[ \t]?주년"),
        strength,
    )
    for word, strength in (
        (r"자매|우호|결연", Strength.FIRM),
        (r"수교", Strength.FIRM),
        (r"창립|설립|창설", Strength.SOFT),  # two bodies may be meant
    )
)
AHEAD_OF = regex.compile(r"내년|래년|앞두|앞둔|오는|지난해|작년")


def year_premises(text: str, furniture: Sequence[Span] = ()) -> list[Premise]:
    """Premises from the year numbers outside page furniture, in no particular order."""
    finders = (_brackets, _past, _planned, _runs, _anniversaries, review_premises, term_premises)
    found = (premise for finder in finders for premise in finder(text))
    return [premise for premise in found if premise.span is None or outside(premise.span, furniture)]


def _year(match: regex.Match[str]) -> int:
    """The year of a match of `YEAR`; two digits belong to 1990..2089."""
    if match["two"] is None:
        return int(match["year"])
    two = int(match["two"])
    return two + (1900 if two >= 90 else 2000)


def _count(written: str) -> int:
    return NUMBERS.get(written) or int(written)


def _premise(
    match: regex.Match[str], rule: str, strength: Strength, allowed: frozenset[int], kind: PremiseKind
) -> Premise:
    return Premise(kind, Span(match.start(), match.end()), rule, strength, allowed, match.group())


def _brackets(text: str) -> Iterator[Premise]:
    for pattern in BRACKET:
        for match in pattern.finditer(text):
            year = _year(match) + SHIFT[match["word"].replace(" ", "")]
            yield _premise(match, "year.full_date.relative", Strength.HARD, in_years(year), PremiseKind.FULL_DATE)


def _past(text: str) -> Iterator[Premise]:
    """Not older than the latest year told as past."""
    latest: tuple[int, regex.Match[str]] | None = None
    for match in LAST_YEAR_TOLD.finditer(text):
        if latest is None or _year(match) > latest[0]:
            latest = _year(match), match
    for match in YEAR_TOLD.finditer(text):
        if (latest is None or _year(match) > latest[0]) and _told_as_past(text, match):
            latest = _year(match), match
    if latest is not None and FIRST_YEAR < latest[0] <= LAST_YEAR:
        allowed = within(ordinal(latest[0], 1), None)
        yield _premise(latest[1], "year.full_date.past", Strength.HARD, allowed, PremiseKind.FULL_DATE)


def _told_as_past(text: str, match: regex.Match[str]) -> bool:
    _, right = sentence_around(text, match.start(), match.end())
    clause = text[match.end() : min(right, match.end() + CLAUSE)]
    before = text[max(0, match.start() - 4) : match.start()]
    if "오는" in before:
        return False
    since = SINCE.match(clause)
    past = PAST.search(clause)
    planned = PLANNED.search(clause)
    if since is not None:
        return planned is None
    if OCCASION.match(clause):
        return False
    return past is not None and (planned is None or planned.start() > past.end())


def _planned(text: str) -> Iterator[Premise]:
    """Not younger than the earliest year told as planned."""
    for match in COMING.finditer(text):
        if match.start() == 0 or text[match.start() - 1] not in "“\"‘'":
            allowed = within(None, ordinal(_year(match), 12))
            yield _premise(match, "year.tense.coming", Strength.FIRM, allowed, PremiseKind.TENSE)
    for match in UNTIL.finditer(text):
        left, right = sentence_around(text, match.start(), match.end())
        if PLAN_AHEAD.search(text, match.end(), right) and not NO_PLAN.search(text, left, right):
            allowed = within(None, ordinal(_year(match), 12))
            yield _premise(match, "year.tense.plan", Strength.FIRM, allowed, PremiseKind.TENSE)
    for match in PLANNED_FOR.finditer(text):
        left, right = sentence_around(text, match.start(), match.end())
        if not NO_PLAN.search(text, left, right):
            allowed = within(None, ordinal(_year(match), 12))
            yield _premise(match, "year.tense.planned", Strength.FIRM, allowed, PremiseKind.TENSE)


def _runs(text: str) -> Iterator[Premise]:
    for match in IN_A_ROW.finditer(text):
        allowed = in_years(_year(match) + 1)
        yield _premise(match, "year.edition.in_a_row", Strength.FIRM, allowed, PremiseKind.EDITION)
    for match in AFTER_YEARS.finditer(text):
        left, right = sentence_around(text, match.start(), match.end())
        if len(YEAR_NUMBER.findall(text, left, right)) > 1:
            continue  # 2008년 이후 2년 만에 최고였던 2010년
        coming = NEXT_YEAR.search(text, left, right) or (NEXT_YEAR.search(text) and not THIS_YEAR.search(text))
        allowed = in_years(_year(match) + _count(match["n"]) - (1 if coming else 0))
        yield _premise(match, "year.edition.after_years", Strength.FIRM, allowed, PremiseKind.EDITION)
    for match in LONG_SINCE.finditer(text):
        left, right = sentence_around(text, match.start(), match.end())
        first = _year(match) + _count(match["n"])
        if len(YEAR_NUMBER.findall(text, left, right)) == 1:
            allowed = in_years(first, first + 1)
            yield _premise(match, "year.edition.long_since", Strength.FIRM, allowed, PremiseKind.EDITION)
    for match in GREETED.finditer(text):
        allowed = within(ordinal(_year(match), 1) - 1, ordinal(_year(match), 12))
        yield _premise(match, "year.full_date.greeted", Strength.FIRM, allowed, PremiseKind.FULL_DATE)
    for match in COUNTED.finditer(text):
        left, right = sentence_around(text, match.start(), match.end())
        if EVERY_OTHER.search(text, left, right):
            continue
        first = _year(match) + _count(match["n"]) - 1
        if match["unit"] in {"년째", "돌"}:
            allowed, strength = in_years(first, first + 1), Strength.FIRM
        else:  # editions may have been skipped or held every other year
            allowed, strength = in_years(*range(first, first + 4)), Strength.SOFT
        yield _premise(match, "year.edition.counted", strength, allowed, PremiseKind.EDITION)


def _anniversaries(text: str) -> Iterator[Premise]:
    """1994년 10월 국제자매도시가 된 두 시는 … 자매도시 30주년을 기념해: 2024; near it with 내년 or 앞두고."""
    for beginning, anniversary, strength in BEGINNINGS:
        begun = {_year(match) for match in beginning.finditer(text)}
        marked = list(anniversary.finditer(text))
        if len(begun) != 1 or len({match["n"] for match in marked}) != 1:
            continue
        match = marked[0]
        year = begun.pop() + int(match["n"])
        if not FIRST_YEAR < year <= LAST_YEAR:
            continue
        left, right = sentence_around(text, match.start(), match.end())
        near = AHEAD_OF.search(text, max(left, match.start() - 20), min(right, match.end() + 20))
        allowed = in_years(year - 1, year, year + 1) if near is not None else in_years(year)
        yield _premise(match, "year.edition.anniversary", strength, allowed, PremiseKind.EDITION)
