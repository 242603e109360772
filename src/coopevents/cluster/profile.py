"""What of an event tells whether another document's event is the same: `EventProfile`.

Job: a document's record -> the profiles of its events, small and without text, made in the worker.  It must not know
other documents.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from coopevents import regex
from coopevents.records import Amount, AmountRole, Basis, DocumentRecord, Event, Level, OrganisationRef
from coopevents.values.edtf import parse_edtf

# Sums that a document gives as the result of an event.
RESULTS = (AmountRole.CONSULTATION, AmountRole.EXPECTED_CONTRACT, AmountRole.CONTRACT, AmountRole.MOU)
COUNTS = ("companies", "foreign_companies", "people", "meetings", "buyers")

# 제3회 가람 박람회, 3차 상담회, 2019 가람 박람회, ’19년
EDITION = regex.compile(r"제\s?(?P<number>\d{1,3})\s?(?:회|차|기)|(?<!\d)(?P<turn>\d{1,3})\s?(?:회|차)(?=\s|$)")
YEAR = regex.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)년?|[’'](?P<short>\d\d)년?(?!\d)")
BRACKETS = regex.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
WORD = regex.compile(r"[\p{L}\p{N}]+")
NOT_A_LETTER = regex.compile(r"[\W_]+")
# Words that name what an occasion is, not which one: 중소기업 수출상담회, 종합무역사절단, 국제 비즈니스 포럼
COMMON = regex.compile(
    r"상담회|매칭|미팅|박람회|전시회|엑스포|포럼|컨퍼런스|콘퍼런스|세미나|설명회|심포지엄|워크숍|간담회|협의회|교류회|사절단|개척단"
    r"|방문단|대표단|시찰단|협약식|체결식|조인식|개막식|개소식|개관식|출범식|축제|페스티벌|주간|위크|행사|대회|회의|총회|연수|교육|아카데미"
    r"|수출|무역|통상|비즈니스|종합|국제|글로벌|세계|해외|국내|구매|투자유치|투자|중소벤처기업|중소기업|강소기업|스타트업|기업인|기업|현지|합동|공동"
    r"|초청|협력|교류|경제|산업|사업|시장|바이어|빅바이어|맞춤형|온라인|화상|파견|참가|개최|제품|상품|우수|대한민국|한국|일대일|1대1|업무|체결|면담"
    r"|[0-9]+개사|[0-9]+"
)
# 경기도, 경기도경제과학진흥원, 울산광역시: the region that a body is of
REGION = regex.compile(
    r"(?P<stem>[가-힣]{2,3}?)(?:특별자치도|특별자치시|특별시|광역시|도|시|군)(?=$|[가-힣\s])",
)
SHORT = {"경상남": "경남", "경상북": "경북", "전라남": "전남", "전라북": "전북", "충청남": "충남", "충청북": "충북"}

STEM = 4  # letters that a name written with other blanks begins with too: 오송화장품뷰티, 오송화장품 뷰티
Key = tuple[str, str]
Day = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class EventProfile:
    """An event as the comparison sees it: plain values alone, so that it can be kept as JSON.

    `title` is the name as written, `name` its letters; `city` in the standard transcription where there is one;
    `partners` the countries of the record, `countries` these and the venue's.  `start`, `end`: (year, month, day), a
    part None where not known; both None without a date.  `words`: what of the name tells it from others of its kind;
    `stem`: the first letters of these, whatever blanks are between; `bodies`: hosts and organisers; `around`: all
    bodies of the document.
    """

    id: str
    doc_id: str
    published: str
    title: str
    type: str
    status: str
    date: str | None
    country: str | None
    city: str | None
    hosts: tuple[str, ...]
    organizers: tuple[str, ...]
    partners: tuple[str, ...]
    sectors: tuple[str, ...]
    confidence: float
    name: str
    words: frozenset[str]
    stem: str
    grams: frozenset[str]
    edition: str | None
    named_year: int | None
    start: Day | None
    end: Day | None
    bodies: frozenset[str]
    around: frozenset[str]
    regions: frozenset[str]
    countries: frozenset[str]
    counts: tuple[tuple[str, int], ...]
    sums: tuple[tuple[str, str, Decimal], ...] = field(default=())

    @property
    def key(self) -> Key:
        """What tells the event from all others of the corpus; ids alone are unique within their document."""
        return self.doc_id, self.id


_SETS = ("words", "grams", "bodies", "around", "regions", "countries")
_TUPLES = ("hosts", "organizers", "partners", "sectors")
_NAMES = tuple(one.name for one in fields(EventProfile))


def packed(one: EventProfile) -> list[object]:
    """A profile as JSON values, its fields in their order."""
    values: list[object] = []
    for name in _NAMES:
        value = getattr(one, name)
        if name in _SETS:
            value = sorted(value)
        elif name == "sums":
            value = [(role, currency, str(amount)) for role, currency, amount in value]
        values.append(value)
    return values


def unpacked(values: Sequence[Any]) -> EventProfile:
    """The profile that `packed` gave the values of."""
    found = dict(zip(_NAMES, values, strict=True))
    for name in _SETS:
        found[name] = frozenset(found[name])
    for name in _TUPLES:
        found[name] = tuple(found[name])
    for name in ("start", "end"):
        found[name] = tuple(found[name]) if found[name] is not None else None
    found["counts"] = tuple((slot, number) for slot, number in found["counts"])
    found["sums"] = tuple((role, currency, Decimal(amount)) for role, currency, amount in found["sums"])
    return EventProfile(**found)


def profiles_of(record: DocumentRecord) -> list[EventProfile]:
    """The profiles of a document's events, in order."""
    around = frozenset(key for event in record.events for key in _keys(event))
    sums: dict[str, list[Amount]] = {}
    for amount in record.amounts:
        result = amount.role in RESULTS and amount.basis is Basis.ACTUAL
        if amount.event is not None and result and amount.level is not Level.PART and amount.restates is None:
            sums.setdefault(amount.event, []).append(amount)
    return [_profile(record, event, around, sums.get(event.id, [])) for event in record.events]


def _profile(record: DocumentRecord, event: Event, around: frozenset[str], amounts: list[Amount]) -> EventProfile:
    start = end = None
    if event.date is not None:
        first, last = parse_edtf(event.date)
        last = last or first
        start, end = (first.year, first.month, first.day), (last.year, last.month, last.day)
    name = unicodedata.normalize("NFKC", event.name).lower()
    edition = EDITION.search(name)
    year = YEAR.search(name)
    words, core = _words(name)
    bodies = frozenset(_keys(event))
    numbers = event.participants
    return EventProfile(
        id=event.id,
        doc_id=record.doc_id,
        published=record.published or "",
        title=event.name,
        type=event.type.value,
        status=event.status.value,
        date=event.date,
        country=event.place.country,
        city=event.place.city_standard or event.place.city,
        hosts=tuple(body.name for body in event.hosts),
        organizers=tuple(body.name for body in event.organizers),
        partners=tuple(event.countries),
        sectors=tuple(sector.value for sector in event.sectors),
        confidence=event.confidence,
        name=NOT_A_LETTER.sub("", name),
        words=words,
        stem=core[:STEM] if len(core) >= STEM else "",
        grams=frozenset(core[i : i + 2] for i in range(len(core) - 1)),
        edition=(edition["number"] or edition["turn"]) if edition else None,
        named_year=_year(year),
        start=start,
        end=end,
        bodies=bodies,
        around=around,
        regions=frozenset(_region(body.name) for body in (*event.hosts, *event.organizers)) - {""},
        countries=frozenset(event.countries) | ({event.place.country} if event.place.country else frozenset()),
        counts=tuple((slot, n) for slot in COUNTS if (n := getattr(numbers, slot)) is not None),
        sums=tuple((one.role.value, one.currency, one.value) for one in amounts),
    )


def _year(match: regex.Match[str] | None) -> int | None:
    if match is None:
        return None
    if match["year"]:
        return int(match["year"])
    return (1900 if int(match["short"]) > 80 else 2000) + int(match["short"])


def _words(name: str) -> tuple[frozenset[str], str]:
    """The telling words of a name, and their letters in order: 제3회 가람 뷰티 수출상담회 -> {가람, 뷰티}, 가람뷰티."""
    plain = YEAR.sub(" ", EDITION.sub(" ", BRACKETS.sub(" ", name)))
    kept = [part for word in WORD.findall(plain) for part in COMMON.sub(" ", word).split() if len(part) > 1]
    return frozenset(kept), "".join(kept)


def _keys(event: Event) -> list[str]:
    return [body_key(body) for body in (*event.hosts, *event.organizers)]


def body_key(body: OrganisationRef) -> str:
    """One key for one body: its id, else its canonical or written name without signs."""
    return body.id or NOT_A_LETTER.sub("", unicodedata.normalize("NFKC", body.canonical or body.name)).lower()


def _region(name: str) -> str:
    """경기도, 경기도경제과학진흥원 -> 경기; 대한상공회의소 -> empty."""
    match = REGION.match(name)
    return SHORT.get(match["stem"], match["stem"]) if match else ""
