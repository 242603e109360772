"""What the report says, in Korean and English.

Job: `UI`, the texts of the page, and `script_words()`, what its script needs of them and of the codes.  Input: none.
Output: labels.  It must not know documents.
"""

from __future__ import annotations

from typing import Any

from coopevents.export.counting import Reason
from coopevents.export.labels import (
    CODED,
    CODES,
    COMPANY_ROLES,
    DATE_BASES,
    FIELDS,
    ISSUES,
    KINDS,
    country_label,
    sector_label,
)
from coopevents.export.workbook.fields import REASONS
from coopevents.language import Label
from coopevents.records import Sector
from coopevents.values.iso import territories

UI: dict[str, Label] = {
    "title": Label("중소기업 협력 행사 보고서", "SME cooperation events"),
    "overview": Label("개요", "Overview"),
    "review": Label("검토", "Review"),
    "list": Label("찾기", "Search"),
    "document": Label("문서", "Document"),
    "documents": Label("문서", "Documents"),
    "events": Label("행사", "Events"),
    "agreements": Label("협약", "Agreements"),
    "amounts": Label("금액", "Sums"),
    "companies": Label("기업", "Companies"),
    "for_review": Label("검토할 행", "Rows to review"),
    "counted_once": Label(
        "여러 문서가 다룬 같은 행사는 한 번만 세고, 같은 글을 다시 실은 문서는 세지 않습니다.",
        "An occasion told in several documents counts once; reprints and other formats do not count.",
    ),
    "by_year": Label("연도별 행사", "Events by year"),
    "by_country": Label("상대국", "Partner countries"),
    "by_type": Label("행사 유형", "Types"),
    "by_sector": Label("분야", "Sectors"),
    "by_host": Label("주최 기관", "Hosts"),
    "calendar": Label("월별 행사", "Events by month"),
    "sums": Label("금액", "Sums"),
    "sums_note": Label(
        "구분이 다른 금액은 서로 더하지 않습니다. 합계의 일부, 다시 적은 금액, 목표·전망은 뺐습니다. "
        "행사 날 환율로 바꾼 값입니다.",
        "Sums of different roles are never added. Parts of totals, restated sums, targets and forecasts are left out; "
        "converted at the rate of the event's day.",
    ),
    "role": Label("구분", "Role"),
    "number": Label("건수", "Number"),
    "total_usd": Label("합계(US$)", "Total (US$)"),
    "total_krw": Label("합계(원)", "Total (KRW)"),
    "largest": Label("가장 큰 금액", "Largest"),
    "unconverted": Label("환율 없음", "no rate"),
    "without": Label("{n}건 뺌", "without {n}"),
    "no_total": Label("더하지 않음", "not added"),
    "without_year": Label("연도를 알 수 없는 행사", "Events without a year"),
    "queue": Label("먼저 볼 행", "What to look at first"),
    "queue_note": Label(
        "맞을 확률이 낮거나 점검에 걸린 행을 금액이 크고 의심이 큰 것부터 보입니다. 누르면 근거가 된 글이 열립니다.",
        "Rows whose values are seldom right or that a check doubts, large sums and grave doubts first. "
        "A click opens the text.",
    ),
    "queue_cut": Label("전체 검토 행 가운데 먼저 볼 것만 보입니다. 모두는 records.xlsx의 ‘검토’ 시트에 있습니다.",
                       "Only the first rows are listed; records.xlsx holds all of them."),
    "nothing_to_review": Label("검토할 행이 없습니다.", "Nothing to review."),
    "what": Label("무엇", "What"),
    "why": Label("확인할 점", "Doubts"),
    "where": Label("문서", "Document"),
    "confidence": Label("신뢰도", "Confidence"),
    "partly": Label("문서 {total:,}건 가운데 {held:,}건의 글을 실었습니다. 나머지는 표에만 있습니다.",
                    "The texts of {held:,} of {total:,} documents are in this file; the tables hold all of them."),
    "search_hint": Label("행사명, 기관, 도시, 제목, 본문에서 찾기", "Search names, bodies, cities, titles, texts"),
    "all_types": Label("모든 유형", "All types"),
    "all_statuses": Label("모든 상태", "All statuses"),
    "all_years": Label("모든 연도", "All years"),
    "all_countries": Label("모든 나라", "All countries"),
    "all_sectors": Label("모든 분야", "All sectors"),
    "only_review": Label("검토할 것만", "To review only"),
    "once": Label("같은 행사는 한 번만", "Each occasion once"),
    "show_events": Label("행사", "Events"),
    "show_documents": Label("문서", "Documents"),
    "reset": Label("조건 지우기", "Clear"),
    "found_events": Label("행사 {n}건", "{n} events"),
    "found_documents": Label("문서 {n}건", "{n} documents"),
    "in_texts": Label("본문에서 찾은 문서", "Documents whose text has it"),
    "searching": Label("본문을 찾는 중", "Searching the texts"),
    "nothing_found": Label("찾은 것이 없습니다.", "Nothing found."),
    "home": Label("국내", "Korea"),
    "previous": Label("이전", "Previous"),
    "next": Label("다음", "Next"),
    "back": Label("목록으로", "Back to the list"),
    "text": Label("본문", "Text"),
    "records": Label("기록", "Records"),
    "no_text": Label("이 파일에는 본문이 없습니다.", "This file does not hold the text."),
    "no_records": Label("이 문서에서 찾은 것이 없습니다.", "Nothing was found in this document."),
    "no_document": Label("이 파일에 없는 문서입니다.", "This file does not hold the document."),
    "choose": Label("‘찾기’나 ‘검토’에서 문서를 고르십시오.", "Choose a document under Search or Review."),
    "loading": Label("여는 중", "Loading"),
    "published": Label("보도일", "Published"),
    "source": Label("원문 주소", "Source"),
    "copy_of": Label("같은 글: ", "Same text as "),
    "all_marks": Label("모두 표시", "Show all marks"),
    "mark_event": Label("행사", "event"),
    "mark_date": Label("날짜", "date"),
    "mark_place": Label("장소", "place"),
    "mark_body": Label("기관", "body"),
    "mark_count": Label("수", "number"),
    "mark_sum": Label("금액", "sum"),
    "mark_sector": Label("분야", "sector"),
    "rule": Label("규칙", "rule"),
    "old_browser": Label("이 브라우저는 너무 오래되어 문서를 열 수 없습니다. 개요와 검토 목록은 볼 수 있습니다.",
                         "This browser is too old to open documents; overview and queue can be read."),
    "usd": Label("US$ 환산", "in US$"),
    "krw": Label("원 환산", "in KRW"),
    "rate": Label("환율 기준일", "Rate of"),
    "left_out": Label("집계 제외", "Not counted"),
    "event_part_of": Label("상위 행사", "Part of"),
    "private": Label("전화번호와 전자우편 주소는 가렸습니다.", "Telephone numbers and e-mail addresses are covered."),
    "print": Label("인쇄", "Print"),
}  # fmt: skip
REASONS_EN: dict[Reason, str] = {
    Reason.PART: "part of a total",
    Reason.RESTATES: "the same sum again",
    Reason.BASIS: "no result",
    Reason.UMBRELLA: "in the sum of the whole event",
    Reason.FIRM: "in the sum of its event",
    Reason.OCCASION: "counted in another document",
    Reason.COPY: "copy of another document",
}


def script_words() -> dict[str, Any]:
    """Texts, fields and codes as pairs of Korean and English."""
    codes = {codes.__name__: {code.value: label for code, label in labels.items()} for codes, labels in CODES.items()}
    codes["Sector"] = {code.value: sector_label(code) for code in Sector}
    codes["Country"] = {code: country_label(code) for code in sorted(territories())}
    codes["Reason"] = {reason.value: Label(words, REASONS_EN[reason]) for reason, words in REASONS.items()}
    codes["DateBasis"] = dict(DATE_BASES)
    codes["Company"] = dict(COMPANY_ROLES)
    coded = {name: [one.__name__ for one in enumerations] for name, enumerations in CODED.items()}
    coded |= {"countries": ["Country"], "place.country": ["Country"], "left_out": ["Reason"]}
    coded["role"] = [*coded["role"], "Company"]
    fields = dict(FIELDS) | {name: UI[name] for name in ("usd", "krw", "rate", "left_out")}
    return {"ui": UI, "fields": fields, "kinds": KINDS, "issues": ISSUES, "codes": codes, "coded": coded}
