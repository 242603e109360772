"""Dated public facts: premises from treaties, epidemics, state visits, numbered editions and anniversaries.

Job: `FactFinder.find(text, dates, furniture)` over the rows of `facts.csv`, one method for each `kind` of row:
`since` (코로나19: not before), `during` (사스 여파: while it lasted), `dated` (지난 8.21일 한-이스라엘 FTA 타결),
`visit` (대통령 순방 경제사절단), `guest` (국빈방한),
`summit` (지난해 … 정상회의), `anniversary` (한중 수교 20주년), `series` (제41회 …).
It must not know the other sorts of evidence.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import regex

from coopevents.document import Mention, Span
from coopevents.lexicon.gazetteer import Gazetteer
from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.wording import ANNOUNCED, YEAR_NUMBER, follows_hangul, names_a_year, outside, sentence_around
from coopevents.resolve.year.editions import series_premises
from coopevents.resolve.year.fact_rows import fact_premise
from coopevents.resolve.year.fact_times import (
    AFTERWARDS,
    ANNIVERSARY,
    COUNTED_SHIFT,
    DATE_BESIDE,
    YEARS_PASSED,
    date_beside,
    elapsed,
    this_year,
)
from coopevents.resolve.year.timeline import (
    Premise,
    Strength,
    in_years,
    month_of,
    months_of,
    ordinal,
    within,
    year_of,
    years_of,
)
from coopevents.resolve.year.treaties import treaty_premises
from coopevents.values.dates import DateExpression, Relation

# 한ㆍ중, 연길•두만강, 중국—동북아박람회: written with other dots and dashes than in the tables
MARKS = str.maketrans("ㆍ•‧∙・—–", "·····--")
# 코로나19로 일정을 재조정한다, 메르스에 결국 취소됐다: what it undoes is told as news, not as what it once undid
UNDONE_BY = regex.compile(
    r"(?:으로|로|에)[ \t][^.\n]{0,24}?"
    r"(?:취소|연기|미[뤄루뤘룬]|재조정|무산|화상|비대면|온라인|막힌|끊긴|어려움을[ \t]겪)"
    r"(?![됐되했하][가-힣]{0,2}[던지]|된[ \t](?:지|바)|[했됐]다가)"
)
# 사스 때도, 당시, 이후, 작년: it is over.
OVER = regex.compile(r"때(?!문)|당시|시절|이후|지난해|작년|재작년|년[ \t]?전|끝나|종식|지나")
# 작년에는 사드 여파로 열리지 못했다: it lasted the year before the text
YEAR_STRUCK = regex.compile(
    r"(?<![가-힣])(?:(?<two>재작년)|지난[ \t]?해|작년)(?:(?!올해|올[ \t]|지난[ \t]?해|작년)[^.\n]){0,30}$"
)
# 여수엑스포컨벤션센터, 여수엑스포역: a place that bears the name
NAMED_AFTER = regex.compile(r"[ \t]?(?:컨벤션|역(?![사시])|공원|기념|로[ \t]?\d)")
# the guest's visit to Korea, not a president's journey to him
IN_KOREA = regex.compile(r"방한|국빈[ \t]?방문|(?:한국|우리나라|서울)을[ \t](?:국빈[ \t]|공식[ \t])?(?:방문|찾)")
ALIKE = 15  # code points between an epidemic's name and 여파, 확산
COMPANY = regex.compile(r"사절단|동행|수행|계기|기간[ \t]?중|기간에|맞춰|맞추어|일환|일원으로|부대행사|참석차")
TRIP = r"(?:순방|국빈[ \t]?방문|공식[ \t]?방문|방문|정상회담|정상외교)"
TRIP_BEFORE = 40  # code points before a president's name in which the trip may stand
MISSION_SIDE = 60  # code points around a visit in which its delegation is named
VISIT_SIDE = 300  # code points around a visit in which its days are named
AFTER_VISIT = 3  # days after a visit on which it is still reported
LATE = 20  # a day of the month from which on the next month may tell it by the day alone
# 대통령 중앙아시아 순방: ours; not 카자흐스탄 대통령, 푸틴 대통령
UNNAMED = regex.compile(r"(?:^|[\n(“‘\"'.,]|[은는이가을를의에]|우리나라|이번)[ \t]?$")
# 중소기업진흥공단(이사장 이기우)이 올해 창립 30주년: what is founded and the word for it
FOUNDED = regex.compile(r"(?:\([^()\n]{1,24}\))?(?:이|가|은|는|의)?[ \t]?(?:올해(?:로)?[ \t])?(?:창립|설립|개청|창설)")
# 20주년을 맞아, 20주년 기념: told in that very year
MARKED = regex.compile(r"(?:을|를)?[ \t]?(?:맞아|맞이해|맞이하여|기념)")
# 수교 30돐을 맞은 지난해, 20주년이 되는 내년
ANNIVERSARY_YEAR = regex.compile(
    r"(?:을|를|이)?[ \t]?(?:맞은|맞는|맞이한|맞이하는|맞았던|되는|된|이던)[ \t](?<word>지난해|작년|올해|내년|래년)"
)
# 내년 한·중 수교 20년, 올해는 수교 30주년
YEAR_BEFORE = regex.compile(r"(?<![가-힣])(?<word>지난해|작년|올해|내년|래년)(?:은|는|로|이|가|의)?[ \t]$")
# 지난해 11월 부산에서 열린 …, 올해 …; 다음 달 부산에서 열리는 …
COUNTED_BY = regex.compile(
    r"(?<![가-힣])(?:(?<word>지난해|작년|올해|올|내년)[ \t](?:(?<month>1?\d)월[ \t]?)?(?:\d{1,2}일[ \t]?)?"
    r"|(?<monthly>다음[ ]?달|내달|이달|이번[ ]?달|지난[ ]?달)[ \t](?:\d{1,2}일[ \t]?)?"
    r"|(?<past>지난[ \t])?(?<![\d.])(?<month>1?\d)월[ \t](?:\d{1,2}일[ \t]?)?)"
    r"(?:[가-힣]{1,8}에서[ \t])?(?:열린|개최된|개최한|열리는|열릴|개최되는|개막하는|개막한)?"
    r"[ \t]?[「『‘“'\"]?(?:제?\d{1,3}[회차][ \t])?$"
)
MONTHLY_SHIFT = {"다음달": -1, "내달": -1, "이달": 0, "이번달": 0, "지난달": 1}
# 지난 4월 문재인 대통령의 …: the month of a visit told back to
MONTH_BEFORE = regex.compile(
    r"(?<![가-힣])(?<word>지난해[ \t]|올해[ \t]|지난[ \t])(?<month>1?\d)월[ \t](?:[가-힣]{2,4}[ \t])?$"
)
# 지난달 문재인 대통령의 …, 다음 달 이 대통령의 …
MONTHLY_BEFORE = regex.compile(
    r"(?<![가-힣])(?<word>다음[ ]?달|내달|이달|이번[ ]?달|지난[ ]?달)[ \t](?:[가-힣]{2,4}[ \t])?$"
)
# 내년 수교 20주년, 앞두고: the year before; 지난해 20주년: the year after.
ANNIVERSARY_SHIFT = regex.compile(r"내년|래년|오는|앞두|앞둔|지난해|작년|지난[ \t]\d{4}년")
# 한국-베트남 수교: a row's form that tells the partner
RELATIONS = regex.compile(r"한국-(?<land>[가-힣]{2,8}) 수교")


class FactFinder:
    """Built once; stateless after that."""

    def __init__(self, rows: Iterable[Row]) -> None:
        by_kind: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_kind[row["kind"]].append(row)
        self._names: dict[str, Gazetteer[Row]] = {
            kind: Gazetteer((form, row) for row in group for form in row.many("forms"))
            for kind, group in by_kind.items()
        }
        related = [(RELATIONS.fullmatch(form), row) for row in by_kind["anniversary"] for form in row.many("forms")]
        self._related = {match["land"]: row for match, row in related if match is not None}
        self._relations = _relations(self._related)
        visited = sorted({place for row in by_kind["visit"] for place in row.many("cues")}, key=len, reverse=True)
        place = rf"(?<place>{'|'.join(map(regex.escape, visited)) or '(?!)'})"
        self._trip_behind = regex.compile(rf"[^.\n]{{0,12}}?{place}[^.\n]{{0,14}}?{TRIP}")
        self._trip_ahead = regex.compile(rf"{place}[^.\n]{{0,14}}?{TRIP}[^.\n]{{0,8}}$")

    @classmethod
    def from_lexicon(cls) -> FactFinder:
        """Raises LexiconError."""
        return cls(load_table("facts", ("name",)))

    def find(
        self, text: str, dates: Sequence[Mention[DateExpression]] = (), furniture: Sequence[Span] = ()
    ) -> list[Premise]:
        """Premises in no particular order; of several that say the same one is kept."""
        text = text.translate(MARKS)
        found: dict[tuple[str, str, frozenset[int]], Premise] = {}
        for premise in self._all(text, dates):
            if premise.span is not None and outside(premise.span, furniture):
                found.setdefault((premise.rule, premise.note, premise.allowed), premise)
        return list(found.values())

    def _all(self, text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
        yield from self._since(text, dates)
        yield from self._during(text)
        yield from treaty_premises(text, dates, self._hits("dated", text))
        yield from self._visits(text, dates)
        yield from self._guests(text, dates)
        yield from self._anniversaries(text)
        yield from series_premises(text, dates, self._hits("series", text))
        yield from self._summits(text, dates)

    def _hits(self, kind: str, text: str) -> Iterator[tuple[int, int, Row]]:
        for hit in self._names[kind].longest(text) if kind in self._names else ():
            if not (follows_hangul(text, hit.start) and "가" <= text[hit.start] <= "힣"):
                for row in hit.payload:
                    yield hit.start, hit.end, row

    def _since(self, text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
        """코로나19 …: the text is not older than the thing; 지난달 11일 동일본 대지진이 터지자: a month younger."""
        for start, end, row in self._hits("since", text):
            if row["cues"] and not any(
                cue in text[slice(*sentence_around(text, start, end))] for cue in row.many("cues")
            ):
                continue  # 제재 해제: Iran's only where the sentence names it
            first = within(*months_of(row["valid_from"], ""))
            yield fact_premise(start, end, "year.fact.since", Strength.HARD, first, row)
            if (writing := _bare_day_beside(row, start, dates)) is not None:
                yield fact_premise(start, end, "year.fact.since.month", Strength.HARD, writing, row)

    def _during(self, text: str) -> Iterator[Premise]:
        """사스 여파로 취소: the text was written while it lasted, unless it looks back (2003년 사스 때)."""
        for start, end, row in self._hits("during", text):
            near = text[end : end + ALIKE]
            left, right = sentence_around(text, start, end)
            sentence = text[left:right]
            struck = any(cue in near for cue in row.many("cues")) or UNDONE_BY.match(text, end) is not None
            if not struck or YEAR_NUMBER.search(sentence):
                continue
            if (year := YEAR_STRUCK.search(text[left:start])) is not None:
                lasted = years_of(within(*months_of(row["valid_from"], row["valid_to"])))
                writing = in_years(*(one + (2 if year["two"] else 1) for one in lasted))
                yield fact_premise(start, end, "year.fact.during.last_year", Strength.FIRM, writing, row)
            elif not OVER.search(sentence):
                allowed = within(*months_of(row["valid_from"], row["valid_to"]))
                yield fact_premise(start, end, "year.fact.during", Strength.FIRM, allowed, row)

    def _summits(self, text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
        """지난해 11월 한·아세안 특별정상회의, 올해 평창동계올림픽: by which year the text counts."""
        fitting: dict[tuple[int, int, int], list[Row]] = defaultdict(list)
        months: dict[tuple[int, int], set[int]] = {}
        named: dict[tuple[int, int], list[Row]] = {}
        for start, end, row in self._hits("summit", text):
            if NAMED_AFTER.match(text, end):
                continue
            told = COUNTED_BY.search(text[max(0, start - 40) : start])
            month = ordinal(int(row["valid_from"][:4]), int(row["valid_from"][5:7]))
            if (after := elapsed(text, end, month)) is not None:
                yield fact_premise(start, end, "year.fact.elapsed", Strength.FIRM, after, row)
            elif told is not None and told["monthly"]:
                months.setdefault((start, end), set()).add(month + MONTHLY_SHIFT[told["monthly"].replace(" ", "")])
                named.setdefault((start, end), []).append(row)
            elif told is not None and (told["month"] is None or int(told["month"]) == month_of(month)):
                if told["word"]:
                    fitting[max(0, start - 40) + told.start(), end, COUNTED_SHIFT[told["word"]]].append(row)
                elif not names_a_year(text, start, end):
                    months.setdefault((start, end), set()).update(this_year(month, past=bool(told["past"])))
                    named.setdefault((start, end), []).append(row)
            elif (bare := _bare_day_beside(row, start, dates)) is not None:
                months.setdefault((start, end), set()).update(bare)
                named.setdefault((start, end), []).append(row)
            elif (beside := date_beside(row["valid_from"], start, end, dates)) is not None:
                first = months_of(row["valid_from"], "")[0]
                assert first is not None
                span = min(start, beside.start), max(end, beside.end)
                yield fact_premise(*span, "year.fact.dated", Strength.FIRM, within(first - 3, first + AFTERWARDS), row)
        for (start, end), writing in months.items():
            strength = Strength.HARD if len(writing) == 1 else Strength.FIRM  # 다음 달 …: to the very month
            yield fact_premise(start, end, "year.fact.summit.month", strength, frozenset(writing), *named[start, end])
        for (start, end, shift), rows in fitting.items():
            allowed = in_years(*(int(row["valid_from"][:4]) + shift for row in rows))
            yield fact_premise(start, end, "year.fact.summit", Strength.FIRM, allowed, *rows)

    def _visits(self, text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
        """문재인 대통령 중앙아시아 순방 경제사절단: about the time of the visit; all visits that fit are admitted."""
        fitting: dict[tuple[int, int], list[Row]] = defaultdict(list)
        for start, end, row in self._hits("visit", text):
            if text[start:end] == "대통령" and not UNNAMED.search(text[max(0, start - 12) : start]):
                continue
            span = self._trip(text, start, end, frozenset(row.many("cues")))
            if span is None:
                continue
            beside = COMPANY.search(text, max(0, span[0] - MISSION_SIDE), span[1] + MISSION_SIDE)
            if beside is not None or MONTHLY_BEFORE.search(text, max(0, span[0] - 16), span[0]):
                fitting[span].append(row)
        for (start, end), rows in fitting.items():
            days = {row["name"]: _visited(text, row, start, end, dates) for row in rows}
            rows = [row for row in rows if days[row["name"]]] or rows
            allowed: frozenset[int] = frozenset()
            back = MONTH_BEFORE.search(text[max(0, start - 16) : start])
            monthly = MONTHLY_BEFORE.search(text, max(0, start - 16), start)
            for row in rows:
                first, last = months_of(row["valid_from"], row["valid_to"])
                assert first is not None
                if monthly is not None:  # 지난달 문재인 대통령의 국빈방문 때
                    allowed |= {first + MONTHLY_SHIFT[monthly["word"].replace(" ", "")]}
                    continue
                if back is not None and int(back["month"]) == month_of(first):
                    counted = COUNTED_SHIFT.get(back["word"].strip())
                    year = year_of(first)
                    allowed |= this_year(first, past=True) if counted is None else in_years(year + counted)
                    continue
                allowed |= days[row["name"]] or within(first - 1, None if last is None else last + 1)
            rule, strength = "year.fact.visit", Strength.FIRM
            if names_a_year(text, start, end):
                allowed, rule = within(min(allowed), None), "year.fact.visit.past"
            yield fact_premise(start, end, rule, strength, allowed, *rows)

    def _guests(self, text: str, dates: Sequence[Mention[DateExpression]]) -> Iterator[Premise]:
        """… 베트남 국가주석의 국빈방한을 계기로: about the time of the visit; all visits of the guest are admitted."""
        fitting: dict[tuple[int, int], list[Row]] = defaultdict(list)
        for start, end, row in self._hits("guest", text):
            left, right = sentence_around(text, start, end)
            told = IN_KOREA.search(text, end, right) or IN_KOREA.search(text, left, start)
            if told and not names_a_year(text, start, end) and not OVER.search(text, left, right):
                fitting[start, end].append(row)
        for (start, end), rows in fitting.items():
            days = {row["name"]: _visited(text, row, start, end, dates) for row in rows}
            rows = [row for row in rows if days[row["name"]]] or rows  # 오는 12일까지 방한하는: of whom that day tells
            allowed: frozenset[int] = frozenset()
            for row in rows:
                first, last = months_of(row["valid_from"], row["valid_to"])
                assert first is not None and last is not None
                allowed |= days[row["name"]] or within(first - 1, last + 1)
            yield fact_premise(start, end, "year.fact.guest", Strength.FIRM, allowed, *rows)

    def _trip(self, text: str, start: int, end: int, places: frozenset[str]) -> tuple[int, int] | None:
        """문재인 대통령 중앙아시아 순방, 우즈베키스탄을 국빈 방문 중인 문재인 대통령: where it starts and ends."""
        after = self._trip_behind.match(text, end)
        if after is not None and after["place"] in places:
            return start, after.end()
        left = max(0, start - TRIP_BEFORE)
        for before in self._trip_ahead.finditer(text, left, start, overlapped=True):
            if before["place"] in places:
                return before.start(), end
        return None

    def _anniversaries(self, text: str) -> Iterator[Premise]:
        """한·중 수교 20주년을 맞아 (2012), 내년 수교 20주년 (2011)."""
        told_apart = ((m.start(), m.end(), self._related[m["land"]]) for m in self._relations.finditer(text))
        for start, end, row in (*self._hits("anniversary", text), *told_apart):
            founded = FOUNDED.match(text, end) if row.many("cues") else None
            behind = end if founded is None else founded.end()
            number = ANNIVERSARY.match(text, behind) or YEARS_PASSED.match(text, behind)
            if number is None or (founded is None and row.many("cues")):
                continue
            year = int(row["base_year"]) + int(number["n"])
            if number.re is YEARS_PASSED:
                allowed = within(ordinal(year, 1), ordinal(year + 2, 12))
                yield fact_premise(start, number.end(), "year.fact.anniversary.passed", Strength.FIRM, allowed, row)
                continue
            counted = ANNIVERSARY_YEAR.match(text, number.end()) or YEAR_BEFORE.search(text[max(0, start - 12) : start])
            if counted is not None:
                allowed = in_years(year + COUNTED_SHIFT[counted["word"]])
                yield fact_premise(start, number.end(), "year.fact.anniversary.counted", Strength.FIRM, allowed, row)
                continue
            left, right = sentence_around(text, start, end)
            shift = ANNIVERSARY_SHIFT.search(text, max(left, start - 30), min(right, number.end() + 20))
            if shift is not None or names_a_year(text, start, end):
                allowed = in_years(year - 1, year, year + 1)
                yield fact_premise(start, number.end(), "year.fact.anniversary.near", Strength.FIRM, allowed, row)
            else:
                marked = MARKED.match(text, number.end()) is not None
                allowed = in_years(year) if marked else within(ordinal(year - 1, 10), ordinal(year, 12))
                yield fact_premise(start, number.end(), "year.fact.anniversary", Strength.FIRM, allowed, row)


def _relations(lands: Iterable[str]) -> regex.Pattern[str]:
    """한국과 베트남이 수교, 한국과 인도네시아 간 수교, 우리나라와 몽골이 수교한 지, 베트남-한국 수교."""
    land = rf"(?<land>{'|'.join(sorted(lands, key=len, reverse=True)) or '(?!)'})"
    korea = r"(?:한국|우리나라|대한민국)"
    between = r"(?:[이가은는의]|[ \t]?(?:간|양국|두[ \t]나라)[이의에]?)?"
    pair = rf"(?:{korea}[과와][ \t]{land}|(?<![가-힣]){land}(?:[과와][ \t]|[-·]){korea})"
    return regex.compile(rf"{pair}{between}[ \t]?수교(?:한[ \t]지)?")


def _bare_day_beside(row: Row, start: int, dates: Sequence[Mention[DateExpression]]) -> frozenset[int] | None:
    """오는 25일 부산에서 개막하는 …: the months of writing, by the very day without its month; None if none is told."""
    first = months_of(row["valid_from"], "")[0]
    if first is None or len(row["valid_from"]) < len("2020-02-11"):
        return None
    for date in dates:
        part = date.value.first
        near = start - DATE_BESIDE <= date.start and date.end <= start
        if not near or part.month is not None or part.day != int(row["valid_from"][8:10]):
            continue
        if part.month_relation is Relation.OFFSET:
            return None
        if part.month_relation is not Relation.NONE:
            return frozenset({first - part.offset})
        if part.day_relation is Relation.NEXT:
            return within(first - (1 if part.day < LATE else 0), first)
        if part.day_relation is Relation.LAST:
            return within(first, first + (1 if part.day >= LATE // 2 else 0))
    return None


def _visited(
    text: str, row: Row, start: int, end: int, dates: Sequence[Mention[DateExpression]]
) -> frozenset[int] | None:
    """The months of writing, if a bare day told beside the visit is one of its days: 22일 … 순방; None if none is."""
    first, last = dt.date.fromisoformat(row["valid_from"]), dt.date.fromisoformat(row["valid_to"])
    told: list[frozenset[int]] = []
    for date in dates:
        part = date.value.first
        near = date.end >= start - VISIT_SIDE and date.start <= end + VISIT_SIDE
        if not near or part.day is None or part.month is not None or part.month_relation is not Relation.NONE:
            continue
        announced = ANNOUNCED.match(text, date.end) is not None
        months: set[int] = set()
        for step in range((last - first).days + 1 + AFTER_VISIT):
            day = first + dt.timedelta(days=step)
            if day.day == part.day:
                month = ordinal(day.year, day.month)
                months |= {month} if announced or part.day < LATE else {month, month + 1}
        if months:
            told.append(frozenset(months))
    if not told:
        return None
    return frozenset.intersection(*told) or frozenset.union(*told)
