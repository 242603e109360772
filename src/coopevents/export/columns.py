"""The columns of the published tables: names, types, meanings, order.

Job: say once what CSV, Parquet and the data dictionary share.  Input and output: none.  It must not know pandas, files
or how a record becomes a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Type(StrEnum):
    """What a cell holds; a list is written to CSV with `; ` between its items."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    REAL = "real"
    DATE = "date"
    TEXTS = "list of text"
    INTEGERS = "list of integer"
    FLAG = "true or false"


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: Type
    meaning: str


LIST_SEPARATOR = "; "
DECIMAL_DIGITS, DECIMAL_PLACES = 38, 6

_T, _I, _L = Type.TEXT, Type.INTEGER, Type.TEXTS
_ID = Column("id", _T, "record id: kind letter and base32 of document id and anchor span")
_DOC = Column("doc_id", _T, "document: path below the input folder without suffix")
_EVENT = Column("event", _T, "id of the event that it belongs to; empty: to none")
_SECTORS = Column("sectors", _L, "sector codes")
_COUNTRIES = Column("countries", _L, "partner countries, ISO 3166-1 alpha-2, never KR")
_TAIL = (
    Column("confidence", Type.REAL, "0 to 1: how often its values are right at least, on average"),
    Column("needs_review", Type.FLAG, "true: look at this row, for an issue or for values that are seldom right"),
    Column("issues", _L, "codes of what the checks found"),
)


def _date(name: str, meaning: str) -> tuple[Column, ...]:
    return (
        Column(name, _T, f"{meaning}, EDTF; an unknown part is X"),
        Column(f"{name}_start", Type.DATE, "its first day; empty if not known to the year"),
        Column(f"{name}_end", Type.DATE, "its last day; empty if not known to the year"),
        Column(f"{name}_precision", _T, "day, month or year: the finest part given"),
    )


TABLES: dict[str, tuple[Column, ...]] = {
    "events": (
        _ID,
        _DOC,
        Column("name", _T, "name as the document gives it, or the shortest phrase that identifies it"),
        Column("type", _T, "event type code"),
        Column("status", _T, "held, ongoing, planned or cancelled, as of the document's date"),
        *_date("date", "date of the occasion"),
        Column("date_basis", _T, "where year and month come from"),
        Column("year_candidates", Type.INTEGERS, "years that remain possible where the year is X"),
        Column("hosts", _L, "주최, or who held it where no 주최 is stated"),
        Column("organizers", _L, "주관, 수행기관"),
        Column("sponsors", _L, "후원, 협찬"),
        _COUNTRIES,
        Column("place_country", _T, "country of the venue, ISO 3166-1 alpha-2, KR allowed"),
        Column("place_city", _T, "city as written"),
        Column("place_city_standard", _T, "city in the standard transcription"),
        Column("place_province", _T, "province or metropolitan city inside KR"),
        _SECTORS,
        Column("participants_companies", _I, "Korean companies taking part (참가기업)"),
        Column("participants_foreign_companies", _I, "foreign firms taking part (바이어 N개사)"),
        Column("participants_people", _I, "everybody counted"),
        Column("participants_meetings", _I, "상담건수 as stated"),
        Column("participants_buyers", _I, "buyers counted as persons"),
        Column("part_of", _T, "id of the event that this one is a part of"),
        Column("cluster", _T, "id shared by the same event in several documents; a row of clusters"),
        *_TAIL,
    ),
    "agreements": (
        _ID,
        _DOC,
        _EVENT,
        Column("kind", _T, "mou, agreement, contract or loi"),
        Column("status", _T, "signed, planned or failed"),
        *_date("date", "date of the signing"),
        Column("date_basis", _T, "where year and month come from"),
        Column("parties", _L, "organisations that sign, as written"),
        _COUNTRIES,
        Column("count", _I, "number of agreements that the record stands for; empty: several, number not said"),
        _SECTORS,
        *_TAIL,
    ),
    "amounts": (
        _ID,
        _DOC,
        _EVENT,
        Column("agreement", _T, "id of the agreement that it belongs to"),
        Column("value", Type.DECIMAL, "the sum in units of its currency"),
        Column("currency", _T, "ISO 4217, as written"),
        Column("role", _T, "what the sum is: contract, consultation, funding …"),
        Column("bound", _T, "exact, about, over or under"),
        Column("level", _T, "total, part or single; a pivot takes level != part and restates empty"),
        Column("part_of", _T, "id of the total that it is a part of"),
        Column("restates", _T, "id of the sum that it gives again in another currency or rounded"),
        Column("basis", _T, "actual, target, forecast, cumulative or prior"),
        Column("organization", _T, "whose sum it is"),
        *_TAIL,
    ),
    "companies": (
        _ID,
        _DOC,
        _EVENT,
        Column("name", _T, "firm as written"),
        Column("role", _T, "participant, party or contractor"),
        Column("product", _T, "what it makes or sells"),
        _SECTORS,
        *_TAIL,
    ),
    "organizations": (
        _DOC,
        Column("name", _T, "the first form in the document's records"),
        Column("canonical", _T, "name in the authority file"),
        Column("organization_id", _T, "id in the authority file"),
        Column("today", _T, "what the body is called today, after renamings and mergers"),
        Column("today_id", _T, "id of today's body: one for all that it was called over the years"),
        Column("roles", _L, "host, organizer, sponsor, party, amount"),
        Column("records", _L, "ids of the records where it stands"),
    ),
    "documents": (
        _DOC,
        Column("path", _T, "file below the input folder"),
        Column("format", _T, "txt, html, pdf, hwp …, by content"),
        Column("encoding", _T, "encoding of the file; empty where the format has none"),
        Column("title", _T, "headline"),
        Column("author", _T, "who signs, where the file itself says it"),
        Column("publisher", _T, "side-car's, or the page's own"),
        Column("url", _T, "side-car's, or the page's own"),
        *_date("published", "date of publication"),
        Column("rendition_of", _T, "document that this file is another format of; leave these out when counting"),
        Column("reprint_of", _T, "document whose text this one repeats almost word for word; no source of its own"),
        Column("characters", _I, "length of the kept text in code points"),
        Column("events", _I, "number of events"),
        Column("agreements", _I, "number of agreement records"),
        Column("amounts", _I, "number of sums"),
        Column("companies", _I, "number of firms"),
        Column("issues", _L, "codes of what the checks found in the document as a whole"),
        Column("notes", _L, "what the reader had to put up with"),
    ),
    "clusters": (
        Column("id", _T, "cluster id, as in events.cluster; a row for each occasion, told once or often"),
        Column("events", _L, "ids of the events that tell of it"),
        Column("documents", _L, "their documents"),
        Column("sources", _I, "documents without reprints and other formats"),
        Column("name", _T, "elected value; the same for the next columns"),
        Column("type", _T, "event type code"),
        Column("status", _T, "held, ongoing, planned or cancelled"),
        *_date("date", "date of the occasion"),
        Column("hosts", _L, "hosts that any document names"),
        Column("organizers", _L, "organisers that any document names"),
        _COUNTRIES,
        Column("place_country", _T, "country of the venue"),
        Column("place_city", _T, "city in the standard transcription"),
        _SECTORS,
        Column("participants_companies", _I, "Korean companies taking part"),
        Column("participants_foreign_companies", _I, "foreign firms taking part"),
        Column("participants_people", _I, "everybody counted"),
        Column("participants_meetings", _I, "상담건수"),
        Column("participants_buyers", _I, "buyers counted as persons"),
        Column("sums", _L, "the largest actual sum of each role and currency: consultation 32500000 USD"),
        Column("reasons", _L, "why a value was elected, where the documents differ: field: reason"),
        Column(
            "differing", _L, "claims that contradict each other, the elected one first: field: value [documents] / …"
        ),
    ),
    "evidence": (
        Column("record_id", _T, "id of the event, agreement, sum or firm"),
        _DOC,
        Column("field", _T, "field of the record, dotted"),
        Column("value", _T, "the field's value, or a premise of it"),
        Column("quote", _T, "characters start to end of texts/DOC_ID.txt"),
        Column("start", _I, "first code point"),
        Column("end", _I, "code point behind the last"),
        Column("page", _I, "page of the file, from 1; empty where the format has no pages"),
        Column("cell", _T, "cell of the file's table: 표2!B3 is column B, row 3 of the second; of a sheet: 기사!G5"),
        Column("rule", _T, "dotted name of the rule"),
        Column("confidence", Type.REAL, "0 to 1: how often the rule is right at least, measured on gold records"),
    ),
}
