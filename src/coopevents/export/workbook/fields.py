"""How a cell of a sheet is read from a record: lists in words, days, sums of an event.

Job: the small functions that the columns are made of.  Input: a `Line`.  Output: a cell's value.  It must not know
XlsxWriter nor the order of the columns.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from urllib.parse import quote

from coopevents.export.counting import Reason
from coopevents.export.figures import sum_in_words
from coopevents.export.finished import Told
from coopevents.export.labels import CODES, code_label, country_label, sector_label
from coopevents.export.review import points
from coopevents.export.workbook.columns import Column, Kind, Line, Value, joined
from coopevents.records import AmountRole, Event, OrganisationRef, Record, Sector
from coopevents.values.edtf import bounds, precision

REPORT = "report.html"
LONGEST_ADDRESS = 2_000  # what a spreadsheet takes as a link
PRECISIONS = {"day": "일", "month": "월", "year": "연"}
REASONS: Mapping[Reason, str] = {
    Reason.PART: "합계의 일부",
    Reason.RESTATES: "같은 금액을 다시 적음",
    Reason.BASIS: "실적이 아님",
    Reason.UMBRELLA: "상위 행사의 금액에 포함",
    Reason.FIRM: "행사 전체 금액에 포함",
    Reason.OCCASION: "같은 행사를 다른 문서에서 셈",
    Reason.COPY: "다른 형식의 같은 문서이거나 전재한 문서",
}


def words(codes: type[StrEnum]) -> tuple[str, ...]:
    """The Korean words for all codes of an enumeration."""
    return tuple(label.ko for label in CODES[codes].values())


def names(references: Iterable[OrganisationRef]) -> str | None:
    return joined(one.name for one in references)


def countries(codes: Iterable[str]) -> str | None:
    return joined(country_label(code).ko for code in codes)


def sectors(codes: Iterable[Sector]) -> str | None:
    return joined(sector_label(code).ko for code in codes)


def first_day(edtf: str | None) -> dt.date | None:
    return bounds(edtf)[0] if edtf else None


def last_day(edtf: str | None) -> dt.date | None:
    return bounds(edtf)[1] if edtf else None


def exactness(edtf: str | None) -> str | None:
    return PRECISIONS[precision(edtf)] if edtf else None


def dollars(role: AmountRole) -> Callable[[Line[Event]], Value]:
    """The results of a role in US dollars."""

    def of(line: Line[Event]) -> Value:
        found = line.told.sum_of(line.record, role)
        return None if found is None else found.usd

    return of


def won(role: AmountRole) -> Callable[[Line[Event]], Value]:
    """The results of a role in won."""

    def of(line: Line[Event]) -> Value:
        found = line.told.sum_of(line.record, role)
        return None if found is None else found.krw

    return of


def rate_dates(line: Line[Event], roles: Iterable[AmountRole]) -> str | None:
    """The dates of the rates that the sums of an event were converted at."""
    found = (line.told.sum_of(line.record, role) for role in roles)
    return joined(dict.fromkeys(rate for one in found if one for rate in one.rates))


def sums_told(line: Line[Event]) -> str | None:
    """All sums of an event as the document gives them, with why one does not count."""
    told = (one for one in line.told.record.amounts if one.event == line.record.id)
    return joined(
        f"{sum_in_words(one)} ({REASONS[why]})" if (why := line.told.own_reasons.get(one.id)) else sum_in_words(one)
        for one in told
    )


def event_name(told: Told, event: str | None) -> str | None:
    return told.events[event].name if event in told.events else None


def doubts(line: Line[Record]) -> str | None:
    return joined(point.words().ko for point in points(line.record))


def address(doc_id: str, record: str | None = None) -> str | None:
    """The place of a document, or of one of its records, in the report."""
    found = f"{REPORT}#d={quote(doc_id, safe='')}" + (f"&r={record}" if record else "")
    return found if len(found) <= LONGEST_ADDRESS else None


def document_columns() -> tuple[Column[Line[Record]], ...]:
    """What every row ends with: review, document, ids."""
    return (
        Column("검토", Kind.FLAG, 7, "예: 사람이 확인해야 하는 행", lambda line: line.record.needs_review),
        Column("확인할 점", Kind.TEXT, 36, "검토할 까닭: 점검 결과와 맞을 확률이 낮은 값", doubts),
        Column("신뢰도", Kind.SCORE, 8, "행의 값들이 평균적으로 맞는 정도(0~1)", lambda line: line.record.confidence),
        Column("보기", Kind.LINK, 7, "보고서에서 이 행의 근거가 된 글 열기",
               lambda line: address(line.told.record.doc_id, line.record.id)),
        Column("문서", Kind.TEXT, 18, "문서 번호: 입력 폴더 안의 경로에서 확장자를 뺀 것",
               lambda line: line.told.record.doc_id),
        Column("문서 제목", Kind.TEXT, 36, "기사·보도자료 제목", lambda line: line.told.record.title),
        Column("매체·기관", Kind.TEXT, 16, "펴낸 곳", lambda line: line.told.record.publisher),
        Column("보도일", Kind.DATE, 11.5, "펴낸 날", lambda line: first_day(line.told.record.published)),
        Column("ID", Kind.TEXT, 14, "행 번호: 다시 실행해도 바뀌지 않음", lambda line: line.record.id),
    )  # fmt: skip


def label(code: StrEnum) -> str:
    return code_label(code).ko
