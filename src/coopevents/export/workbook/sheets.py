"""The sheets of the workbook: which columns they have, in the words of the official result sheets.

Job: declare 행사, 협약, 금액, 기업, 기관 and 검토.  Input: `Line`s.  Output: `Column`s.  It must not know XlsxWriter.
"""

from __future__ import annotations

from dataclasses import dataclass

from coopevents.export.columns import LIST_SEPARATOR
from coopevents.export.figures import sum_in_words
from coopevents.export.labels import BODY_ROLES, COMPANY_ROLES, KINDS
from coopevents.export.review import place, points
from coopevents.export.rows import Row
from coopevents.export.workbook.columns import Column, Kind, Line, joined
from coopevents.export.workbook.fields import (
    REASONS,
    countries,
    document_columns,
    dollars,
    event_name,
    exactness,
    first_day,
    label,
    last_day,
    names,
    rate_dates,
    sectors,
    sums_told,
    won,
    words,
)
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
    Level,
    Record,
)

TEXT, DATE, NUMBER, FLAG = Kind.TEXT, Kind.DATE, Kind.NUMBER, Kind.FLAG
RESULTS = (AmountRole.CONSULTATION, AmountRole.EXPECTED_CONTRACT, AmountRole.CONTRACT, AmountRole.MOU)
IN_DOLLARS = "US$로 바꾼 실적 합계. 합계의 일부, 목표·전망, 상위 행사에 든 금액은 뺌"
IN_WON = "원화로 바꾼 실적 합계"

# What stands in both layouts.
WHAT: tuple[Column[Line[Event]], ...] = (
    Column("행사명", TEXT, 38, "문서에 적힌 이름, 없으면 행사를 알아볼 수 있는 가장 짧은 말", lambda e: e.record.name),
    Column("유형", TEXT, 14, "행사 유형", lambda e: label(e.record.type), words(EventType)),
    Column("상태", TEXT, 9, "문서가 나온 때의 상태", lambda e: label(e.record.status), words(EventStatus)),
    Column("시작일", DATE, 11.5, "첫날. 월·연까지만 알면 그 첫날", lambda e: first_day(e.record.date)),
    Column("종료일", DATE, 11.5, "마지막 날. 월·연까지만 알면 그 마지막 날", lambda e: last_day(e.record.date)),
)
WHERE: tuple[Column[Line[Event]], ...] = (
    Column("국가", TEXT, 22, "상대국", lambda e: countries(e.record.countries)),
    Column("도시", TEXT, 14, "개최 도시, 표준 표기", lambda e: e.record.place.city_standard or e.record.place.city),
    Column("국내 시도", TEXT, 14, "국내에서 열린 곳의 시도", lambda e: e.record.place.province),
)
WHO: tuple[Column[Line[Event]], ...] = (
    Column("주최", TEXT, 26, "주최 기관, 밝히지 않았으면 연 기관", lambda e: names(e.record.hosts)),
    Column("주관", TEXT, 22, "주관·수행 기관", lambda e: names(e.record.organizers)),
    Column("후원", TEXT, 18, "후원·협찬 기관", lambda e: names(e.record.sponsors)),
    Column("분야", TEXT, 24, "업종", lambda e: sectors(e.record.sectors)),
    Column("참가기업", NUMBER, 9, "참가한 국내 기업(개사)", lambda e: e.record.participants.companies),
    Column("바이어", NUMBER, 9, "참가한 해외 기업(개사)", lambda e: e.record.participants.foreign_companies),
)
MEETINGS: Column[Line[Event]] = Column(
    "상담건수", NUMBER, 9, "문서에 적힌 상담 건수", lambda e: e.record.participants.meetings
)
MOUS: Column[Line[Event]] = Column(
    "MOU 건수", NUMBER, 9, "체결한 업무협약·의향서 수", lambda e: e.told.signed(e.record, "mou", "loi")
)
RATE_DATE: Column[Line[Event]] = Column(
    "환율 기준일",
    TEXT,
    13,
    "유럽중앙은행 환율의 날. ‘1998 평균’은 그해 평균",
    lambda e: rate_dates(e, RESULTS),
)
SUMS_TOLD: Column[Line[Event]] = Column("문서의 금액", TEXT, 44, "적힌 그대로의 금액. 괄호는 세지 않은 까닭", sums_told)


def source(record: DocumentRecord) -> str | None:
    """Where a row was read: publisher, day, document."""
    return joined(one for one in (record.publisher, record.published, record.doc_id) if one)


def result(role: AmountRole, unit: str) -> Column[Line[Event]]:
    """The column of a sum in US$ or 원."""
    heading = f"{label(role)}({unit})"
    if unit == "US$":
        return Column(heading, NUMBER, 15, IN_DOLLARS, dollars(role))
    return Column(heading, NUMBER, 18, IN_WON, won(role))


def events() -> tuple[Column[Line[Event]], ...]:
    """행사: a row for each event of each document."""
    consultation, expected, contract, mou = RESULTS
    return (
        *WHAT,
        Column("날짜 표기", TEXT, 22, "EDTF 표기, 모르는 부분은 X", lambda e: e.record.date),
        Column("날짜 단위", TEXT, 8, "날짜를 어디까지 아는지", lambda e: exactness(e.record.date), ("일", "월", "연")),
        WHERE[0],
        Column("개최국", TEXT, 12, "행사가 열린 나라",
               lambda e: countries([e.record.place.country] if e.record.place.country else [])),
        *WHERE[1:],
        *WHO,
        Column("바이어(명)", NUMBER, 9, "사람으로 센 바이어", lambda e: e.record.participants.buyers),
        Column("참석자", NUMBER, 9, "모두 합한 사람 수", lambda e: e.record.participants.people),
        MEETINGS,
        *(result(role, unit) for role in (consultation, expected, contract) for unit in ("US$", "원")),
        MOUS,
        *(result(mou, unit) for unit in ("US$", "원")),
        RATE_DATE,
        SUMS_TOLD,
        Column("상위 행사", TEXT, 24, "이 행사가 속한 행사", lambda e: event_name(e.told, e.record.part_of)),
        Column("집계", FLAG, 7, "예인 행만 더하면 같은 행사를 두 번 세지 않음", lambda e: e.told.counts(e.record.id)),
        Column("행사 묶음", TEXT, 14, "여러 문서가 다룬 같은 행사는 같은 값", lambda e: e.record.cluster),
        *document_columns(),
    )  # fmt: skip


def official() -> tuple[Column[Line[Event]], ...]:
    """행사실적: a row for each occasion, as agencies hand it in; sums in US$."""
    consultation, expected, contract, mou = RESULTS
    return (
        *WHAT,
        *WHERE,
        *WHO,
        MEETINGS,
        *(result(role, "US$") for role in (consultation, expected, contract)),
        MOUS,
        result(mou, "US$"),
        RATE_DATE,
        Column("비고", TEXT, 44, SUMS_TOLD.meaning, sums_told),
        Column("출처", TEXT, 30, "매체와 보도일, 문서 번호",
               lambda e: source(e.told.record)),
    )  # fmt: skip


def agreements() -> tuple[Column[Line[Agreement]], ...]:
    """협약: a row for each agreement, or for a number of them told together."""
    return (
        Column("당사자", TEXT, 40, "서명한 기관·기업", lambda a: names(a.record.parties)),
        Column("종류", TEXT, 15, "협약의 종류", lambda a: label(a.record.kind), words(AgreementKind)),
        Column("상태", TEXT, 9, "문서가 나온 때의 상태", lambda a: label(a.record.status), words(AgreementStatus)),
        Column("체결일", DATE, 11.5, "서명한 날", lambda a: first_day(a.record.date)),
        Column("종료일", DATE, 11.5, "여러 날이면 마지막 날", lambda a: last_day(a.record.date)),
        Column("날짜 표기", TEXT, 15, "EDTF 표기, 모르는 부분은 X", lambda a: a.record.date),
        Column("국가", TEXT, 16, "상대국", lambda a: countries(a.record.countries)),
        Column("건수", NUMBER, 7, "이 행이 나타내는 협약 수. 빈칸: 수를 밝히지 않음", lambda a: a.record.count),
        Column("분야", TEXT, 24, "업종", lambda a: sectors(a.record.sectors)),
        Column("행사명", TEXT, 32, "체결한 행사", lambda a: event_name(a.told, a.record.event)),
        Column("인용", TEXT, 40, "근거가 된 글", lambda a: a.quote),
        Column(
            "집계",
            FLAG,
            7,
            "예인 행만 세면 두 번 세지 않음",
            lambda a: a.told.counts(a.record.event),
        ),
        *document_columns(),
    )


def amounts() -> tuple[Column[Line[Amount]], ...]:
    """금액: a row for each sum."""
    return (
        Column("금액", NUMBER, 20, "적힌 통화로 된 금액", lambda a: a.record.value),
        Column("통화", TEXT, 7, "ISO 4217", lambda a: a.record.currency),
        Column("구분", TEXT, 14, "무엇의 금액인지", lambda a: label(a.record.role), words(AmountRole)),
        Column("정도", TEXT, 7, "약, 이상, 이하", lambda a: label(a.record.bound), words(Bound)),
        Column("실적·목표", TEXT, 10, "실적만 더함", lambda a: label(a.record.basis), words(Basis)),
        Column("합계·일부", TEXT, 11, "합계의 일부는 더하지 않음", lambda a: label(a.record.level), words(Level)),
        Column("US$", NUMBER, 17, "기준일 환율로 바꾼 금액", lambda a: a.told.converted(a.record).usd),
        Column("원", NUMBER, 20, "기준일 환율로 바꾼 금액", lambda a: a.told.converted(a.record).krw),
        Column("환율 기준일", TEXT, 13, RATE_DATE.meaning, lambda a: a.told.converted(a.record).rate),
        Column("주체", TEXT, 24, "누구의 금액인지", lambda a: a.record.organization),
        Column("행사명", TEXT, 32, "금액이 속한 행사", lambda a: event_name(a.told, a.record.event)),
        Column("인용", TEXT, 26, "근거가 된 글", lambda a: a.quote),
        Column("집계", FLAG, 7, "예인 행만, 구분 하나씩 더함", lambda a: a.record.id not in a.told.left_out),
        Column("집계하지 않는 까닭", TEXT, 26, "집계가 아니오인 까닭",
               lambda a: REASONS[a.told.left_out[a.record.id]] if a.record.id in a.told.left_out else None),
        *document_columns(),
    )  # fmt: skip


def companies() -> tuple[Column[Line[Company]], ...]:
    """기업: a row for each firm that a document names."""
    return (
        Column("기업명", TEXT, 28, "문서에 적힌 이름", lambda c: c.record.name),
        Column("역할", TEXT, 13, "행사와의 관계", lambda c: COMPANY_ROLES[c.record.role].ko,
               tuple(one.ko for one in COMPANY_ROLES.values())),
        Column("품목", TEXT, 28, "만들거나 파는 것", lambda c: c.record.product),
        Column("분야", TEXT, 24, "업종", lambda c: sectors(c.record.sectors)),
        Column("행사명", TEXT, 32, "참가한 행사", lambda c: event_name(c.told, c.record.event)),
        Column("인용", TEXT, 40, "근거가 된 글", lambda c: c.quote),
        *document_columns(),
    )  # fmt: skip


def organizations() -> tuple[Column[Row], ...]:
    """기관: a row for each organisation of a document."""

    def listed(row: Row, column: str) -> list[str]:
        found = row[column]
        return [str(one) for one in found] if isinstance(found, list) else []

    return (
        Column("기관명", TEXT, 32, "문서에 처음 적힌 이름", lambda o: str(o["name"])),
        Column("표준명", TEXT, 32, "기관 목록에 있는 이름", lambda o: str(o["canonical"] or "")),
        Column("기관 ID", TEXT, 22, "기관 목록의 번호", lambda o: str(o["organization_id"] or "")),
        Column("현재 기관명", TEXT, 32, "개칭·통합 뒤 지금의 이름", lambda o: str(o["today"] or "")),
        Column("역할", TEXT, 24, "문서에서 맡은 일",
               lambda o: joined(BODY_ROLES[one].ko for one in listed(o, "roles"))),
        Column("행 수", NUMBER, 8, "나오는 행사·협약·금액 수", lambda o: len(listed(o, "records"))),
        Column("문서", TEXT, 18, "문서 번호", lambda o: str(o["doc_id"])),
        Column("행 ID", TEXT, 40, "나오는 행사·협약·금액의 ID", lambda o: LIST_SEPARATOR.join(listed(o, "records"))),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flagged(Line[Record]):
    """A record of any kind that somebody should look at."""

    kind: str

    @property
    def doubtful_quote(self) -> str | None:
        """What the first doubtful value was read from."""
        found = place(self.record, points(self.record))
        return None if found is None else found.quote

    @property
    def what(self) -> str | None:
        """The record in a few words."""
        one = self.record
        if isinstance(one, Event | Company):
            return one.name
        if isinstance(one, Agreement):
            return names(one.parties)
        return sum_in_words(one) if isinstance(one, Amount) else None


def reviews() -> tuple[Column[Flagged], ...]:
    """검토: every row of any sheet that needs a review."""
    tail = document_columns()
    return (
        Column("무엇", TEXT, 38, "행사명, 당사자, 금액, 기업명", lambda one: one.what),
        Column("표", TEXT, 8, "어느 시트의 행인지", lambda one: KINDS[one.kind].ko),
        *(column for column in tail if column.heading in {"확인할 점", "신뢰도", "보기"}),
        Column("인용", TEXT, 44, "의심스러운 값의 근거가 된 글", lambda one: one.doubtful_quote),
        *(column for column in tail if column.heading in {"문서", "문서 제목", "매체·기관", "보도일", "ID"}),
    )
