"""Names of firms that only their place in the sentence shows: before a sum, beside a known firm, after what they make.

Job: a line that tells of agreements -> organisation mentions that the annotator could not be sure of.
Constructions: 제이원과 1천만 달러 · 배즙을 짜는 나주의 배꽃마을은 · 골든힐(조미료)과 ㈜B가 · A, 세하, C가 ·
대기업 찬다리아 인더스트리와 · 지열발전사 소시안(Sosian Energy)과 · 기업 2N × 사이클렉트(Cyclect).
It must not know which of them sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from coopevents import regex
from coopevents.annotate.organisation.stop import CommonWords
from coopevents.clauses import Ending
from coopevents.document import Kind, Mention, Span
from coopevents.frames.agreement.model import Body
from coopevents.frames.agreement.party_item_names import INSTITUTE, TELLING
from coopevents.frames.agreement.party_makers import makers
from coopevents.frames.agreement.party_patterns import (
    ABROAD,
    AFTER_BODY,
    APPOSED,
    BEFORE_BODY,
    BEFORE_SUM,
    BESIDE_COUNTRY,
    CITY,
    CITY_BODY,
    FIRST,
    FIRST_ITEM,
    HANDS,
    ITEM,
    KIND_OF_FIRM,
    KIND_WORD,
    LATIN_FIRM,
    LIST_HEAD,
    MANY_WORDS,
    NAMED_TRADER,
    NO_NAME_END,
    NUMBERED,
    PAIRED,
    PARTNER,
    SCHOOL,
    SHAPES,
    SIDE,
    SOLD,
    STATE,
    TOO_SHORT,
    TRADE,
    UNNAMED,
    Shape,
)
from coopevents.frames.agreement.party_phrases import phrase_names
from coopevents.frames.agreement.party_slots import slot_names
from coopevents.frames.agreement.party_weighed import weighed_names
from coopevents.frames.agreement.party_words import (
    grown_left,
    is_foreign_pair,
    is_kind_of_firm,
    is_name,
    is_one_name,
    is_own_shop,
    is_verb,
    with_own_name,
)
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind, OrganisationName, PlaceLevel, is_abroad

# 가람과 | 는: the particle 과는, cut too late
TOPIC_BEHIND = regex.compile(r"(?:는|도)\s")


def _sides(reading: Reading, line: Line, known: Sequence[Body]) -> Iterator[Body]:
    """나하이 측과: a part of a name told before, with 측."""
    for match in SIDE.finditer(reading.text, line.start, line.end):
        for body in known:
            if match["name"] in body.value.name.split() and body.value.name != match["name"]:
                yield Mention(
                    Kind.ORGANISATION, match.start("name"), match.end("name"), body.value, "organisation.side"
                )
                break


OF_WHAT = regex.compile(r"[가-힣]{2,8}의\s(?=[가-힣A-Za-z]{3})")
STATES = "도시군구성주현"  # what the names of cities and provinces end in
LEAST_CALLED = 4  # code points of a name that ends in a common word, behind the kind of firm: 총판 가람서비스에
SHORT_SCHOOL = 5  # code points of a name like 충청대, which the analyser must take for one name


class NameFinder:
    """Built once with the words that are no names."""

    def __init__(self, common: CommonWords) -> None:
        self._common = common

    def names(self, reading: Reading, line: Line, known: Sequence[Body] = ()) -> list[Body]:
        """Names of the line that overlap no mention of another kind; `known` are those found before."""
        shown = self._shown(reading, line, known) if self._tells(reading, line) else []
        return shown + weighed_names(reading, line, self._common, shown)

    def _shown(self, reading: Reading, line: Line, known: Sequence[Body]) -> list[Body]:
        """Names that a construction shows."""
        taken = [m.span for m in reading.mentions.organisations(line.start, line.end)]
        taken += [m.span for m in reading.mentions.dates(line.start, line.end)]
        taken += [m.span for m in reading.mentions.agreements(line.start, line.end)]
        found: list[Body] = [m for m in _sides(reading, line, known) if not any(m.span.overlaps(t) for t in taken)]
        taken += [m.span for m in found]
        events = [m.span for m in reading.mentions.events(line.start, line.end)]
        for span, rule in self._candidates(reading, line):
            if any(span.overlaps(other) for other in taken) and not rule.endswith(".grown"):
                continue
            institute = rule == "phrase" and INSTITUTE.search(reading.quote(span.start, span.end)) is not None
            if not institute and any(span.overlaps(other) for other in events):
                continue
            span = span if rule.startswith(("state.", "phrase")) else self._without_place(reading, span)
            owner = OF_WHAT.match(reading.text, span.start, span.end) if rule == "beside" else None
            if owner is not None:  # 전장품의 | 나래전자
                span = Span(owner.end(), span.end)
            name = reading.quote(span.start, span.end)
            if (rule != "latin" and is_verb(line, span)) or not self._may_name(
                reading, line, span, rule.partition(".")[0]
            ):
                continue
            taken.append(span)
            country = None
            kind = OrganisationKind.ASSOCIATION if name.endswith("상의") else OrganisationKind.COMPANY
            kind = OrganisationKind.SCHOOL if rule == "school" else kind
            if rule == "phrase" and (place := self._place_of(reading, span)) is not None:
                kind = OrganisationKind.LOCAL if place == "KR" else OrganisationKind.FOREIGN_STATE
                country = place
            house = rule == "phrase" and INSTITUTE.fullmatch(name.rsplit(" ", 1)[-1]) is not None
            kind = OrganisationKind.AGENCY if house else kind
            if rule.startswith("state."):
                kind, country = OrganisationKind.FOREIGN_STATE, rule[-2:]
            value = OrganisationName(name, kind, country=country)
            found.append(
                Mention(Kind.ORGANISATION, span.start, span.end, value, f"organisation.place.{rule.partition('.')[0]}")
            )
        return found

    @staticmethod
    def _tells(reading: Reading, line: Line) -> bool:
        """Can the line tell of an agreement: it has a phrase, a sum, or a hand that is held?"""
        if reading.mentions.agreements(line.start, line.end) or reading.mentions.sums(line.start, line.end):
            return True
        text = reading.quote(max(0, line.start - 2), line.end)
        return HANDS.search(text) is not None or (bool(line.block.marker) and PAIRED.search(text) is not None)

    def _candidates(self, reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        text = reading.text
        for match in LATIN_FIRM.finditer(text, line.start, line.end):
            known = reading.mentions.organisations(*match.span("name"))
            part = bool(known) and known[0].span != Span(*match.span("name"))
            yield Span(*match.span("name")), "latin.grown" if part else "latin"
        for match in APPOSED.finditer(text, line.start, line.end) if reading.has(line, KIND_WORD) else ():
            if is_foreign_pair(reading, line, Span(*match.span("name"))):
                yield Span(*match.span("name")), "apposed"
        yield from phrase_names(reading, line)
        for shape in SHAPES:
            yield from self._of_shape(reading, line, shape)
        for match in SCHOOL.finditer(text, line.start, line.end):
            whole = len(match["name"]) <= SHORT_SCHOOL
            if any(
                t.start == match.start() and t.tag == "NNP" and (t.end == match.end() or not whole) for t in line.tokens
            ):
                yield Span(*match.span("name")), "school"
        yield from makers(reading, line)
        yield from self._first(reading, line)
        yield from self._behind_places(reading, line)
        head = LIST_HEAD.match(text, line.start, line.end)
        if (
            head is not None
            and (line.block.level >= 2 or line.block.marker)
            and reading.mentions.agreements(head.end(), line.end)
        ):
            yield Span(*head.span("name")), "head"
        yield from self._partners(reading, line)
        yield from self._items(reading, line)
        yield from self._beside_country(reading, line)
        for money in reading.mentions.sums(line.start, line.end):
            before = BEFORE_SUM.search(text, max(line.start, money.start - 40), money.start)
            if before is not None and self._own_name(reading, line, Span(*before.span("name"))):
                yield Span(*before.span("name")), "before_sum"
        yield from self._beside(reading, line)
        yield from ((grown_left(reading, line, span), "slot") for span in slot_names(reading, line))

    @staticmethod
    def _own_name(reading: Reading, line: Line, span: Span) -> bool:
        """Not 목표는 3천만 달러, 체결과 134만 달러: of 98 stretches of common nouns one was a name."""
        name = reading.quote(span.start, span.end)
        if any(p.start == span.start and p.end > span.end for p in reading.mentions.places(span.start, span.end)):
            return False  # 전라북 | 도 100억 달러 수출
        return TRADE.fullmatch(name) is not None or is_name(reading.text, line, span) or not name.isalpha()

    @staticmethod
    def _of_shape(reading: Reading, line: Line, shape: Shape) -> Iterator[tuple[Span, str]]:
        if shape.gate is not None and not reading.has(line, shape.gate):
            return
        start = max(0, line.start - 2) if shape.marked else line.start
        for match in shape.pattern.finditer(reading.text, start, line.end):
            for name in match.spans("name"):
                if not shape.proper or is_name(reading.text, line, Span(*name)):
                    yield Span(*name), shape.rule

    @staticmethod
    def _behind_places(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """일본 이사하야시는, 대련시중심병원과, 우한시와: cities, provinces and houses abroad."""
        text = reading.text
        for place in reading.mentions.places(line.start, line.end):
            if not is_abroad(place.value.country):
                continue
            rule = f"state.{place.value.country}"
            country = place.value.level is PlaceLevel.COUNTRY
            if country and (state := STATE.match(text, place.end, line.end)) is not None:
                yield Span(*state.span("name")), rule
            if (abroad := ABROAD.match(text, place.end, line.end)) is not None:
                yield Span(place.start, abroad.end()), rule
            city = CITY.match(text, place.end, line.end) if not country else None
            if (
                city is not None
                and text[city.end() - 1] in STATES
                and reading.mentions.agreements(city.end(), line.end)
            ):
                yield Span(place.start, city.end()), rule

    @staticmethod
    def _beside_country(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """한국 해오름식품과, 대만 라이트콤과: behind a country, one name, or one with a trade or 사 at its end."""
        for place in reading.mentions.places(line.start, line.end):
            if place.value.level is not PlaceLevel.COUNTRY or place.value.adjectival:
                continue
            match = BESIDE_COUNTRY.match(reading.text, place.end, line.end)
            if match is None:
                continue
            span, name = Span(*match.span("name")), match["name"]
            firm = name.endswith("사") and not is_kind_of_firm([t for t in line.tokens if t.start >= span.start], name)
            if TRADE.fullmatch(name) or firm or is_name(reading.text, line, span):
                yield span, "country"

    @classmethod
    def _first(cls, reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """에스아이리소스는 … 계약을 체결했다: an unknown name as the topic at the head of the line or of a clause."""
        yield from cls._first_of(reading, line, line.start)
        for before, clause in pairwise(line.clauses):
            predicate = before.predicate
            if predicate is not None and predicate.ending is Ending.CONNECTIVE:
                lead = reading.quote(clause.start, clause.end)
                yield from cls._first_of(reading, line, clause.start + len(lead) - len(lead.lstrip(" ,")))

    @staticmethod
    def _first_of(reading: Reading, line: Line, start: int) -> Iterator[tuple[Span, str]]:
        for place in reading.mentions.places(start, line.end)[:1]:  # 고흥 한빛푸드는
            if place.start == start and place.value.country == "KR" and reading.text[place.end] == " ":
                start = place.end + 1
        match = FIRST.match(reading.text, start, line.end)
        if match is None or len(match["name"]) <= TOO_SHORT:
            return
        sold = bool(reading.mentions.sums(line.start, line.end)) and SOLD.search(reading.quote(line.start, line.end))
        if not sold and not reading.mentions.agreements(line.start, line.end):
            return
        span = Span(*match.span("name"))
        if is_name(reading.text, line, span):
            yield span, "first"

    @staticmethod
    def _partners(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """㈜A는 닌자밴과 … 협약을: an unknown name behind the body that signs."""
        if not reading.mentions.agreements(line.start, line.end):
            return
        for firm in reading.mentions.organisations(line.start, line.end):
            match = PARTNER.match(reading.text, firm.end, line.end)
            if match is None:
                continue
            span = Span(*match.span("name"))
            if len(match["name"]) > TOO_SHORT and (
                TRADE.fullmatch(match["name"])
                or CITY_BODY.fullmatch(match["name"])
                or is_name(reading.text, line, span)
            ):
                yield span, "partner"

    @staticmethod
    def _items(reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """A는 … 5만 달러, B 조미김 21만 달러, C(천일염) 12만 달러 등의 계약을: two items at least behind the first."""
        sums = reading.mentions.sums(line.start, line.end)
        found = []
        for before, money in pairwise(sums):
            match = ITEM.fullmatch(reading.text, before.end, money.start)
            # 센서를 | 만드는 B사와 1천만 달러: what the next one makes
            goods = match is not None and any(t.end == match.end("name") and t.tag == "JKO" for t in line.tokens)
            if match is not None and not goods:
                found.append((Span(*match.span("name")), "item"))
        if len(found) >= 2:
            first = FIRST_ITEM.search(reading.text, line.start, sums[0].start)
            if first is not None:
                yield Span(*first.span("name")), "item"
            yield from found

    def _beside(self, reading: Reading, line: Line) -> Iterator[tuple[Span, str]]:
        """In one coordination with a known company."""
        firms = [
            b
            for b in reading.mentions.organisations(line.start, line.end)
            if b.value.kind is OrganisationKind.COMPANY or b.rule.startswith("organisation.company")
        ]
        for firm in firms:
            before = BEFORE_BODY.search(reading.text, max(line.start, firm.start - 45), firm.start)
            if before is not None:
                yield Span(*before.span("name")), "beside"
        for body in reading.mentions.organisations(line.start, line.end):
            end = body.end
            while (after := AFTER_BODY.match(reading.text, end, line.end)) is not None:
                span = Span(*after.span("name"))
                if reading.mentions.organisations(span.start, line.end)[:1] and (
                    reading.mentions.organisations(span.start, line.end)[0].start <= span.start
                ):
                    break
                yield span, "beside"
                if after["end"] != ",":
                    break
                end = span.end

    @staticmethod
    def _place_of(reading: Reading, span: Span) -> str | None:
        """The country of a city or province that is the whole name: 울산시-가람중공업, 타슈켄트주가."""
        places = reading.mentions.places(span.start, span.end)
        ends = [p for p in places if p.start == span.start and span.end - p.end <= 1 and p.value.country]
        return ends[0].value.country if ends and reading.quote(span.end - 1, span.end) in STATES else None

    @staticmethod
    def _without_place(reading: Reading, span: Span) -> Span:
        """독일 사토리우스 싱가포르 지사: the country before a name of several words is no part of it."""
        places = [p for p in reading.mentions.places(span.start, span.end) if p.start == span.start]
        if places and reading.quote(places[0].end, places[0].end + 1) == " " and places[0].end < span.end:
            return Span(places[0].end + 1, span.end)
        return span

    def _may_name(self, reading: Reading, line: Line, span: Span, rule: str) -> bool:
        name = reading.quote(span.start, span.end)
        last = name.rsplit(" ", 1)[-1]
        if TOPIC_BEHIND.match(reading.quote(span.end, span.end + 2)) and name[-1] in "과와":
            return False
        if len(name) < TOO_SHORT or NUMBERED.search(name):
            return False
        if NO_NAME_END.search(name) and not (rule == "phrase" and " " in name):
            return False
        if regex.fullmatch(rf"(?:{KIND_OF_FIRM}){{1,2}}", name):
            return False
        house = CITY_BODY.fullmatch(name) is not None or (rule == "phrase" and INSTITUTE.fullmatch(last) is not None)
        called = rule in {"apposed", "called"} and len(name) >= LEAST_CALLED and is_one_name(line, span)
        called = called and not name[0].isdigit()  # 수입상 1백37명과
        own = called or (rule in {"phrase", "slot", "partner"} and is_own_shop(line, span, name))
        own = own and not reading.mentions.places(span.start, span.end)  # 협력사 가람기업과, 송마트와
        shown = TELLING.match(reading.text, span.end) is not None  # 가람 투자회사(OFIC)
        unnamed = UNNAMED.fullmatch(name) and not NAMED_TRADER.fullmatch(name)
        if rule != "state" and not (house or own or shown) and unnamed:
            return False
        coded = name[0].isdigit() and name.isascii() and any(c.isalpha() for c in name)  # 2N, 3M
        if rule == "crossed" and " " in name:
            last = name = name.split(" ")[0]  # 사토리우스 싱가포르 지사
        known = rule in {"state", "school"}
        pair = rule == "apposed" and is_foreign_pair(reading, line, span)
        certain = coded or house or known or shown or called or pair
        if not certain and (self._common.has(last) or self._common.has(name)):
            return False
        if (
            " " in name
            and rule not in {"crossed", "latin", "phrase", "slot"}
            and not name.startswith(("PT", "CV"))
            and not name.isascii()
            and not MANY_WORDS.search(name)
            and not pair
        ):
            return False
        acts = rule in {"crossed", "state", "phrase"} and name[-1] in STATES  # 경남도-빈증성
        if not acts and any(p.span.contains(span) for p in reading.mentions.places(span.start, span.end)):
            return False
        inside = [t for t in line.tokens if span.start <= t.start and t.end <= span.end]
        if rule in {"partner", "slot", "country", "before_sum"} and is_kind_of_firm(inside, name):
            return False  # 현지 보험사와
        if name.endswith("상사") and len(inside) >= 2 and all(t.tag in {"NNG", "XSN"} for t in inside):
            return False  # 의료기상사
        goods = any(s.span == span for s in reading.mentions.sectors(span.start, span.end))
        named = (
            TRADE.search(name) if rule in {"maker", "item", "parallel", "head", "first", "quoted", "partner"} else None
        )
        if (
            goods
            and rule not in {"beside", "quoted"}
            and not known
            and named is None
            and not with_own_name(line, span, rule)
        ):
            return False  # 냉동만두가 30만 달러; but 원사를 뽑는 가람섬유가
        if rule == "item" and name in {"등", "모두", "총"}:
            return False
        return rule != "maker" or len(name) > TOO_SHORT or reading.quote(span.end, span.end + 2) in {"는 ", "은 "}
