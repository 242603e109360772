"""What people read for a code: Korean and English words for every code and field of the records.

Job: `Label`s of codes, fields, countries and sectors, for the workbook and the report.  Input: a code.  Output: words.
It must not know files, rows or layouts.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from babel import Locale

from coopevents.language import Label
from coopevents.lexicon.loader import load_table
from coopevents.records import (
    AgreementKind,
    AgreementStatus,
    AmountRole,
    Basis,
    Bound,
    EventStatus,
    EventType,
    Level,
    Sector,
    Severity,
)

# By enumeration, because one code means different things in two of them (a contract is a deed and a role of a sum).
CODES: Mapping[type[StrEnum], Mapping[StrEnum, Label]] = {
    EventType: {
        EventType.FORUM: Label("포럼", "Forum"),
        EventType.CONFERENCE: Label("회의·컨퍼런스", "Conference"),
        EventType.SEMINAR: Label("세미나·설명회", "Seminar"),
        EventType.CONSULTATION: Label("상담회", "Business matching"),
        EventType.EXHIBITION: Label("전시회·박람회", "Exhibition"),
        EventType.TRADE_MISSION: Label("무역사절단", "Trade mission"),
        EventType.DELEGATION_VISIT: Label("방문단·초청", "Delegation visit"),
        EventType.AGREEMENT_SIGNING: Label("협약식", "Signing ceremony"),
        EventType.OPENING: Label("개소·개막식", "Opening"),
        EventType.MEETING: Label("간담회·면담", "Meeting"),
        EventType.EVENT_WEEK: Label("주간·축제", "Event week"),
        EventType.TRAINING: Label("연수·교육", "Training"),
        EventType.OTHER: Label("기타 행사", "Other event"),
    },
    EventStatus: {
        EventStatus.HELD: Label("개최", "Held"),
        EventStatus.ONGOING: Label("진행 중", "Ongoing"),
        EventStatus.PLANNED: Label("예정", "Planned"),
        EventStatus.CANCELLED: Label("취소", "Cancelled"),
    },
    AgreementKind: {
        AgreementKind.MOU: Label("업무협약(MOU)", "MOU"),
        AgreementKind.AGREEMENT: Label("협약·협정", "Agreement"),
        AgreementKind.CONTRACT: Label("계약", "Contract"),
        AgreementKind.LOI: Label("의향서(LOI)", "Letter of intent"),
    },
    AgreementStatus: {
        AgreementStatus.SIGNED: Label("체결", "Signed"),
        AgreementStatus.PLANNED: Label("예정", "Planned"),
        AgreementStatus.FAILED: Label("무산", "Failed"),
    },
    AmountRole: {
        AmountRole.CONSULTATION: Label("상담액", "Consultation"),
        AmountRole.EXPECTED_CONTRACT: Label("계약추진액", "Expected contracts"),
        AmountRole.CONTRACT: Label("계약액", "Contracts"),
        AmountRole.MOU: Label("MOU 금액", "MOUs"),
        AmountRole.INVESTMENT: Label("투자", "Investment"),
        AmountRole.FUNDING: Label("예산·지원금", "Funding"),
        AmountRole.PROJECT: Label("사업 규모", "Project size"),
        AmountRole.REVENUE: Label("매출", "Revenue"),
        AmountRole.STATISTIC: Label("통계", "Statistic"),
        AmountRole.MARKET_SIZE: Label("시장 규모", "Market size"),
        AmountRole.OTHER: Label("기타 금액", "Other sum"),
    },
    Bound: {
        Bound.EXACT: Label("정확", "exact"),
        Bound.ABOUT: Label("약", "about"),
        Bound.OVER: Label("이상", "over"),
        Bound.UNDER: Label("이하", "under"),
    },
    Level: {
        Level.TOTAL: Label("합계", "total"),
        Level.PART: Label("합계의 일부", "part"),
        Level.SINGLE: Label("단독", "single"),
    },
    Basis: {
        Basis.ACTUAL: Label("실적", "actual"),
        Basis.TARGET: Label("목표", "target"),
        Basis.FORECAST: Label("전망", "forecast"),
        Basis.CUMULATIVE: Label("누계", "cumulative"),
        Basis.PRIOR: Label("지난 실적", "prior"),
    },
    Severity: {
        Severity.INFO: Label("참고", "info"),
        Severity.WARNING: Label("주의", "warning"),
        Severity.ERROR: Label("오류", "error"),
    },
}

KINDS: Mapping[str, Label] = {
    "event": Label("행사", "Event"),
    "agreement": Label("협약", "Agreement"),
    "amount": Label("금액", "Sum"),
    "company": Label("기업", "Company"),
}
COMPANY_ROLES: Mapping[str, Label] = {
    "participant": Label("참가", "participant"),
    "party": Label("협약 당사자", "party"),
    "contractor": Label("계약 당사자", "contractor"),
}
BODY_ROLES: Mapping[str, Label] = {
    "host": Label("주최", "host"),
    "organizer": Label("주관", "organizer"),
    "sponsor": Label("후원", "sponsor"),
    "party": Label("협약 당사자", "party"),
    "amount": Label("금액 주체", "owner of a sum"),
}
# Fields as the evidence names them.
FIELDS: Mapping[str, Label] = {
    "name": Label("이름", "Name"),
    "type": Label("유형", "Type"),
    "kind": Label("종류", "Kind"),
    "status": Label("상태", "Status"),
    "date": Label("날짜", "Date"),
    "date_basis": Label("연도의 근거", "Basis of the year"),
    "year_candidates": Label("가능한 연도", "Possible years"),
    "hosts": Label("주최", "Hosts"),
    "organizers": Label("주관", "Organizers"),
    "sponsors": Label("후원", "Sponsors"),
    "countries": Label("국가", "Countries"),
    "place.country": Label("개최국", "Country of venue"),
    "place.city": Label("도시", "City"),
    "place.city_standard": Label("표준 도시명", "Standard city name"),
    "place.province": Label("국내 시도", "Province"),
    "sectors": Label("분야", "Sectors"),
    "participants.companies": Label("참가기업", "Korean companies"),
    "participants.foreign_companies": Label("바이어(개사)", "Foreign companies"),
    "participants.buyers": Label("바이어(명)", "Buyers (persons)"),
    "participants.people": Label("참석자", "People"),
    "participants.meetings": Label("상담건수", "Meetings"),
    "parties": Label("당사자", "Parties"),
    "count": Label("건수", "Number"),
    "value": Label("금액", "Sum"),
    "currency": Label("통화", "Currency"),
    "role": Label("구분", "Role"),
    "bound": Label("정도", "Bound"),
    "level": Label("합계·일부", "Total or part"),
    "basis": Label("실적·목표", "Actual or target"),
    "organization": Label("주체", "Whose"),
    "product": Label("품목", "Product"),
    "event": Label("행사", "Event"),
    "agreement": Label("협약", "Agreement"),
    "part_of": Label("상위", "Part of"),
    "restates": Label("다시 적은 금액", "Restates"),
}
# What the year of a date was taken from; several stand with + between.
DATE_BASES: Mapping[str, Label] = {
    "text": Label("글에 적힘", "told in the text"),
    "full_date": Label("글의 다른 날짜", "another date of the text"),
    "sidecar": Label("보도일(목록)", "date of publication (list)"),
    "metadata": Label("보도일(문서 정보)", "date of publication (page)"),
    "dateline": Label("보도일(글머리)", "date of publication (dateline)"),
    "weekday": Label("요일", "weekday"),
    "era": Label("기관 이름을 쓰던 때", "when a body had its name"),
    "office": Label("재임 기간", "who held an office"),
    "edition": Label("회차", "number of the edition"),
    "fact": Label("알려진 사실", "dated public fact"),
    "exchange_rate": Label("환율", "exchange rate"),
    "tense": Label("시제", "tense"),
    "weighed": Label("남은 해 가운데 가장 그럴듯한 해", "the likeliest of the years left"),
}
# What the checks and the corrections note, by code; their own messages are Korean and hold the figures.
ISSUES: Mapping[str, Label] = {
    "date.weekday": Label("요일이 날짜와 맞지 않음", "The weekday does not fit the date"),
    "date.end_before_start": Label("끝나는 날이 시작하는 날보다 앞섬", "It ends before it begins"),
    "date.future_past": Label("지난 일로 적혔는데 보도일 뒤", "Told as past, but after the date of publication"),
    "date.planned_past": Label("앞일로 적혔는데 보도일 앞", "Told as planned, but before the date of publication"),
    "document.year": Label("연도를 정할 수 없음", "The year cannot be settled"),
    "document.premises": Label("연도의 근거가 서로 어긋남", "The premises of the year contradict each other"),
    "amount.total": Label("합계와 항목의 합이 다름", "The parts do not add up to the total"),
    "amount.average": Label("평균과 합계가 맞지 않음", "Average and total do not fit"),
    "amount.containment": Label("포함된 금액이 전체보다 큼", "A part is larger than its whole"),
    "amount.exchange_rate": Label("두 통화의 비가 환율과 다름", "The two currencies imply an unlikely rate"),
    "amount.scale": Label("금액의 자릿수가 이상함", "The size of the sum is unlikely"),
    "amount.contract_wording": Label("계약인지 계약추진인지 분명하지 않음", "A contract, or only expected?"),
    "amount.contract_conflict": Label("같은 금액의 구분이 서로 다름", "The same sum is told in two roles"),
    "amount.currency": Label("통화가 나라와 맞지 않음", "The currency does not fit the country"),
    "count.total": Label("합계와 항목 수의 합이 다름", "The counts do not add up to the total"),
    "count.containment": Label("포함된 수가 전체보다 큼", "A counted part is larger than its whole"),
    "agreement.same_party": Label("당사자가 서로 같음", "The parties are the same"),
    "place.country": Label("도시와 나라가 맞지 않음", "City and country do not fit"),
    "corrected": Label("사람이 고침", "Corrected by a person"),
    "deleted": Label("사람이 삭제함", "Deleted by a person"),
    "added": Label("사람이 더함", "Added by a person"),
    "reviewed": Label("사람이 끝까지 읽음", "Read to its end by a person"),
}
PREMISE = ".premise"
BASED_ON = Label("의 근거", ": premise")


def code_label(code: StrEnum) -> Label:
    """The words for a code of the records."""
    return sector_label(code) if isinstance(code, Sector) else CODES[type(code)][code]


def issue_label(code: str, message: str) -> Label:
    """What a check says: its Korean message, and what its code means in English; both with the code."""
    meaning = ISSUES.get(code)
    return Label(f"{message} [{code}]", f"{meaning.en if meaning else message} [{code}]")


def field_label(field: str) -> Label:
    """The words for a field of the evidence; a premise is named as that of its field, an unknown field by its name."""
    if field.endswith(PREMISE):
        of = field_label(field.removesuffix(PREMISE))
        return Label(of.ko + BASED_ON.ko, of.en + BASED_ON.en)
    return FIELDS.get(field) or Label(field, field)


@cache
def _sectors() -> dict[str, Label]:
    return {row["code"]: Label(row["label_ko"], row["label_en"]) for row in load_table("sector_codes", ("code",))}


def sector_label(sector: Sector) -> Label:
    """The words for a sector, from `sector_codes.csv`.  Raises LexiconError."""
    return _sectors()[sector.value]


@cache
def country_label(code: str) -> Label:
    """The names of a territory (ISO 3166-1 alpha-2) in CLDR; the code itself where CLDR has none."""
    korean, english = Locale("ko").territories, Locale("en").territories
    return Label(korean.get(code, code), english.get(code, code))


# Fields whose values are codes of an enumeration.
CODED: Mapping[str, tuple[type[StrEnum], ...]] = {
    "type": (EventType,),
    "status": (EventStatus, AgreementStatus),
    "kind": (AgreementKind,),
    "role": (AmountRole,),
    "bound": (Bound,),
    "level": (Level,),
    "basis": (Basis,),
    "sectors": (Sector,),
}


def value_label(field: str, value: str) -> Label:
    """The words for a value of a field: those of its code, a country's name, else the value itself."""
    if field in {"countries", "place.country"}:
        return country_label(value)
    for codes in CODED.get(field, ()):
        if value in codes.__members__.values():
            return code_label(codes(value))
    if field == "date_basis":
        parts = [DATE_BASES.get(part, Label(part, part)) for part in value.split("+")]
        return Label(", ".join(part.ko for part in parts), ", ".join(part.en for part in parts))
    return COMPANY_ROLES.get(value, Label(value, value)) if field == "role" else Label(value, value)
