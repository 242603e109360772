"""A small corpus for the workbook and the report: documents of our own with the records that they are to give.

Every difficulty once: totals and parts over two levels, sums told twice, in other currencies and of one firm, the same
occasion in two documents, a reprint, dates without a year, texts that attack a spreadsheet or a browser, characters
beyond the first plane, cells that are too long or too large.
"""

from __future__ import annotations

import base64
import hashlib
from decimal import Decimal
from pathlib import Path

from coopevents.document import Block, Document, Zone
from coopevents.ingest.raw import RawDocument
from coopevents.records import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Amount,
    AmountRole,
    Basis,
    Bound,
    Company,
    DocumentRecord,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Issue,
    Level,
    OrganisationRef,
    Participants,
    Place,
    Sector,
    Severity,
)
from coopevents.run import Analyse

MISSION = """\
가람시, 동남아 무역사절단 상담 1500만 달러
가람시는 2016년 12월 5일부터 9일까지 동남아 무역사절단을 보내 상담 1500만 달러(약 175억원)의 실적을 올렸다.
6일 자카르타 상담회에서 620만 달러, 8일 호찌민 상담회에서 880만 달러를 상담했다.
나래전자는 200만 달러를 상담했다. 시는 내년에 2000만 달러를 기대한다.
문의: 국제통상과 031-555-0123, trade@garam.example 😀 팀
"""
AGAIN = """\
가람시 무역사절단 동남아에서 성과
가람시 동남아 무역사절단이 12월 5일부터 9일까지 활동했다. 상담액은 1500만 달러다.
"""
SCRIPT = "<script>document.title='broken'</script>"
HOSTILE = """\
</script><script>document.title='broken'</script> 상담회
<img src=x onerror="document.title='broken'"> javascript:document.title='broken' {{ 7*7 }} ]]> <!-- \u2028 &amp;
=HYPERLINK("http://evil.example","누르세요") 주최 @SUM(1+1) 참가
"""
EMPTY = "가람시 소식\n오늘은 별일이 없었다.\n"
LIMITS = """\
아주 긴 이름의 행사
1899년 5월 1일 12345678901234567890원과 0.25달러, 100만 동.
"""
# documents by their files; the third name is an attack by itself
TEXTS = {
    "a/mission": MISSION,
    "b/again": AGAIN,
    'c/"><svg onload=document.title=1>': HOSTILE,
    "d/empty": EMPTY,
    "e/limits": LIMITS,
}
LONG_NAME = "가나다라" * 10_000
METADATA = """\
doc_id,published,publisher,url
a/mission,2016-12-12,가람일보,https://news.example/1
b/again,2016-12-13,나래신문,
"c/""><svg onload=document.title=1>",2020-02-30,"<b>=1+1</b>",javascript:alert(1)
"""


def write_corpus(raw: Path) -> None:
    """Puts the documents and their side-car below a folder."""
    for name, text in TEXTS.items():
        file = raw / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (raw / "metadata.csv").write_text(METADATA, encoding="utf-8")


def record_id(letter: str, doc_id: str, name: str) -> str:
    digest = hashlib.sha256(f"{doc_id} {name}".encode()).digest()
    return letter + base64.b32encode(digest).decode().lower()[:10]


class Maker:
    """Makes the records of one document; `found` gives the evidence of a value by its words."""

    def __init__(self, doc_id: str, text: str) -> None:
        self.doc_id, self.text = doc_id, text

    def found(self, field: str, value: str, quote: str, confidence: float = 0.9) -> Evidence:
        start = self.text.index(quote)
        end = start + len(quote)
        return Evidence(
            field=field, value=value, quote=quote, start=start, end=end, rule=f"test.{field}", confidence=confidence
        )

    def event(self, name: str, quote: str, **values: object) -> Event:
        evidence = (self.found("name", name, quote), *values.pop("evidence", ()))  # type: ignore[misc]
        told = {"type": EventType.CONSULTATION, "status": EventStatus.HELD, "confidence": 0.9} | values
        return Event(id=record_id("e", self.doc_id, name), name=name, evidence=evidence, **told)  # type: ignore[arg-type]

    def amount(self, value: str, quote: str, event: Event | None, role: AmountRole, **values: object) -> Amount:
        told = {"currency": "USD", "confidence": 0.97} | values
        return Amount(
            id=record_id("m", self.doc_id, f"{value} {role} {quote}"), value=Decimal(value), role=role,
            event=event and event.id, evidence=(self.found("value", value, quote),), **told,  # type: ignore[arg-type]
        )  # fmt: skip


def load() -> Analyse:
    return analyse


def analyse(raw: RawDocument) -> tuple[Document, DocumentRecord]:
    make = Maker(raw.id, raw.text)
    events, agreements, amounts, companies = {"a": _mission, "b": _again, "c": _hostile, "e": _limits}.get(
        raw.id[0], _nothing
    )(make)
    record = DocumentRecord(
        doc_id=raw.id,
        published=raw.published,
        title=raw.text.splitlines()[0],
        publisher=raw.publisher,
        url=raw.url,
        events=events,
        agreements=agreements,
        amounts=amounts,
        companies=companies,
    )
    return Document(raw.id, raw.text, blocks=(Block(0, 0, len(raw.text), Zone.BODY),)), record


Made = tuple[tuple[Event, ...], tuple[Agreement, ...], tuple[Amount, ...], tuple[Company, ...]]
CITY = OrganisationRef(name="가람시")


def _nothing(make: Maker) -> Made:
    return (), (), (), ()


def _journey(make: Maker, **values: object) -> Event:
    told = {
        "type": EventType.TRADE_MISSION,
        "date": "2016-12-05/2016-12-09",
        "hosts": (CITY,),
        "countries": ("ID", "VN"),
        "sectors": (Sector.BEAUTY, Sector.FOOD_AGRI),
        "participants": Participants(companies=12, foreign_companies=80, meetings=95),
    }
    return make.event("동남아 무역사절단", "동남아 무역사절단", **told | values)


def _mission(make: Maker) -> Made:
    mission = _journey(make)
    jakarta, saigon = (
        make.event(name, name, date=day, place=Place(country=code, city=name[:-4]), part_of=mission.id)
        for name, day, code in (("자카르타 상담회", "2016-12-06", "ID"), ("호찌민 상담회", "2016-12-08", "VN"))
    )
    talked = AmountRole.CONSULTATION
    whole = make.amount("15000000", "1500만 달러", mission, talked, level=Level.TOTAL)
    doubtful = Issue(code="amount.total", severity=Severity.WARNING, message="부분의 합이 합계와 다름")
    amounts = (
        whole,
        make.amount("17500000000", "약 175억원", mission, talked, currency="KRW", restates=whole.id, bound=Bound.ABOUT),
        make.amount("6200000", "620만 달러", jakarta, talked),
        make.amount("8800000", "880만 달러", saigon, talked, issues=(doubtful,), needs_review=True, confidence=0.4),
        make.amount("2000000", "200만 달러", mission, talked, organization="나래전자"),
        make.amount("20000000", "2000만 달러", mission, AmountRole.EXPECTED_CONTRACT, basis=Basis.FORECAST),
    )
    signed = Agreement(
        id=record_id("a", make.doc_id, "mou"), event=jakarta.id, kind=AgreementKind.MOU, status=AgreementStatus.SIGNED,
        date="2016-12-06", parties=(CITY, OrganisationRef(name="PT Maju")), countries=("ID",), count=3,
    )  # fmt: skip
    firm = Company(
        id=record_id("c", make.doc_id, "firm"), name="나래전자", role="participant", product="화장품", event=mission.id,
        evidence=(make.found("name", "나래전자", "나래전자"),),
    )  # fmt: skip
    return (mission, jakarta, saigon), (signed,), amounts, (firm,)


def _again(make: Maker) -> Made:
    mission = _journey(make, confidence=0.8)
    return (mission,), (), (make.amount("15000000", "1500만 달러", mission, AmountRole.CONSULTATION),), ()


def _hostile(make: Maker) -> Made:
    name = '=HYPERLINK("http://evil.example","누르세요")'
    event = make.event(
        name,
        name,
        date="XXXX-05-03",
        hosts=(OrganisationRef(name="@SUM(1+1)"), OrganisationRef(name=f"</script>{SCRIPT}")),
        place=Place(country="KR", city='<img src=x onerror="document.title=1">', province="-서울"),
        evidence=(make.found("hosts", "@SUM(1+1)", "@SUM(1+1)", 0.2),),
        needs_review=True,
        confidence=0.3,
        issues=(Issue(code="test.<b>", severity=Severity.ERROR, message="<img src=x onerror=alert(1)>"),),
    )  # fmt: skip
    return (event,), (), (), ()


def _limits(make: Maker) -> Made:
    event = make.event(LONG_NAME, "아주 긴 이름의 행사", date="1899-05-01")
    other = AmountRole.CONTRACT
    amounts = (
        make.amount("12345678901234567890", "12345678901234567890원", event, other, currency="KRW"),
        make.amount("0.25", "0.25달러", event, AmountRole.OTHER),
        make.amount("1000000", "100만 동", event, AmountRole.MOU, currency="VND"),
    )
    return (event,), (), amounts, ()
