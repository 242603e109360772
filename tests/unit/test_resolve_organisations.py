"""What a document calls its bodies: defined abbreviations, fullest names, partial names, 도는 and 재단은."""

from __future__ import annotations

import pytest

from coopevents.annotate.organisations import OrganisationAnnotator
from coopevents.resolve.anaphors import anaphors
from coopevents.resolve.organisations import definitions, resolve_organisations


@pytest.fixture(scope="module")
def annotator() -> OrganisationAnnotator:
    return OrganisationAnnotator.from_lexicon()


def resolved(annotator: OrganisationAnnotator, text: str) -> list[tuple[str, str]]:
    """(quote, name) of every mention."""
    return [(text[m.start : m.end], m.value.name) for m in resolve_organisations(text, annotator.annotate(text))]


def bare(annotator: OrganisationAnnotator, text: str, publisher: str | None = None) -> list[tuple[str, str]]:
    mentions = resolve_organisations(text, annotator.annotate(text))
    return [(text[m.start : m.end], m.value.name) for m in anaphors(text, mentions, publisher)]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("가람산업진흥원(원장 홍길동, 이하 가산원)은 상담회를 열었다.", "가산원", "가람산업진흥원"),
        ("나루개발재단(NDF·이사장 홍길동)은 상담회를 열었다.", "NDF", "나루개발재단"),
        ("가람무역협회(회장 홍길동·이하 ‘가무협’)는 상담회를 열었다.", "가무협", "가람무역협회"),
        ("태국 가람진흥청(TGA, Thai Garam Agency)과 맺었다.", "TGA", "태국 가람진흥청"),
        ("NDF(나루개발재단)는 상담회를 열었다.", "NDF", "나루개발재단"),
    ],
)
def test_resolve_organisations_definitions(annotator: OrganisationAnnotator, text: str, short: str, full: str) -> None:
    found = definitions(text, annotator.annotate(text))
    assert {key: mention.value.name for key, mention in found.items()} == {short: full}


@pytest.mark.parametrize(
    "text",
    [
        "가람산업진흥원(원장 홍길동)은 상담회를 열었다.",
        "가람산업진흥원(수원시 소재)은 상담회를 열었다.",
        "진주시(시장 홍길동)는 사절단을 보냈다.",
        "가람협회(사진)는 상담회를 열었다.",
    ],
)
def test_resolve_organisations_officials_and_places_define_nothing(annotator: OrganisationAnnotator, text: str) -> None:
    assert definitions(text, annotator.annotate(text)) == {}


def test_resolve_organisations_defined_abbreviation_is_found_later(annotator: OrganisationAnnotator) -> None:
    text = "나루개발재단(NDF·이사장 홍길동)이 협약했다. NDF는 인건비를 댄다. NDFX는 다른 말이다."
    assert resolved(annotator, text)[1:] == [("NDF", "나루개발재단")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("중기중앙회가 열었다. 중소기업중앙회는 20회 보냈다. 중기중앙회도 왔다.", ("중기중앙회", "중소기업중앙회")),
        ("세계한인무역협회(월드옥타)가 열었다. 월드옥타는 또 연다.", ("월드옥타", "세계한인무역협회")),
        ("한국무역협회와 도왔다. 무역협회는 또 돕는다.", ("무역협회", "한국무역협회")),
        ("한국공항공사가 협약했다. 공항공사는 매장을 내준다.", ("공항공사", "한국공항공사")),
        ("미국 시애틀시와 협약을 맺었다. 시애틀시는 날을 정했다.", ("시애틀시", "시애틀시")),
        ("㈜가람엘앤티가 계약했다. 가람엘앤티 문 과장이 말했다.", ("가람엘앤티", "㈜가람엘앤티")),
        ("코트라 할빈무역관을 찾았다. 할빈무역관은 2019년에 섰다.", ("할빈무역관", "코트라 할빈무역관")),
        ("베트남 과학기술부를 방문했다. 과학기술부는 센터를 돕는다.", ("과학기술부", "베트남 과학기술부")),
    ],
)
def test_resolve_organisations_fullest_name(annotator: OrganisationAnnotator, text: str, last: tuple[str, str]) -> None:
    assert resolved(annotator, text)[-1] == last


def test_resolve_organisations_two_candidates_leave_a_partial_name_alone(annotator: OrganisationAnnotator) -> None:
    text = "가람개발센터와 나루개발센터는 협약했다. 개발센터는 문을 연다."
    assert ("개발센터", "가람개발센터") not in resolved(annotator, text)
    assert ("개발센터", "나루개발센터") not in resolved(annotator, text)


def test_resolve_organisations_own_ministry_named_before_stays_ours(annotator: OrganisationAnnotator) -> None:
    text = "교육부가 열었다. 태국 교육부도 왔다. 교육부는 밝혔다."
    assert resolved(annotator, text)[-1] == ("교육부", "교육부")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("충남도가 사절단을 보냈다. 도는 예산을 늘린다.", [("도", "충남도")]),
        ("진주시는 상담회를 열었다. 시에 따르면 14개사가 갔다.", [("시", "진주시")]),
        ("인천 서구가 꾸렸다. 2일 구에 따르면 8개사가 갔다.", [("구", "인천 서구")]),
        ("해남군은 판촉전을 열었다. 군 관계자는 반겼다.", [("군", "해남군")]),
        ("가람산업재단은 열었다. 총 3회를 재단이 주관했다.", [("재단", "가람산업재단")]),
        ("KOTRA가 열었다. 공사는 온라인 상담회를 더 연다.", [("공사", "KOTRA")]),
        ("대한상공회의소와 한독상공회의소가 열었다. 상의는 포럼을 또 연다.", [("상의", "대한상공회의소")]),
        ("나루상공회의소가 알렸다. 대한상공회의소에서도 열었다. 상의는 또 연다.", [("상의", "나루상공회의소")]),
        ("월드옥타와 월드옥타 파리지회가 열었다. 협회는 내년에도 연다.", [("협회", "월드옥타")]),
        ("창원시와 김해시가 함께했다. 시는 내년에도 연다.", [("시", "김해시")]),
        ("가람산업재단은 열었다. 같은 기간 재단이 상담회를 열었다.", [("재단", "가람산업재단")]),
        ("나루산업기술원은 바빴다. 수출 지원에 나선 기술원은 상담회를 연다.", [("기술원", "나루산업기술원")]),
        ("가람산업재단은 바빴다. 12일에는 재단의 상담회가 열린다.", [("재단", "가람산업재단")]),
        ("나루무역협회는 바빴다. 사절단이 9일 협회 초청으로 왔다.", [("협회", "나루무역협회")]),
        ("가람산업진흥원은 바빴다. 진흥원, 나루은행이 상담회를 연다.", [("진흥원", "가람산업진흥원")]),
        ("진주시가 나섰다. 시가 6월 15일 연 상담회", [("시", "진주시")]),
        ("인천경제자유구역청은 바빴다. 이에 경제청은 연다.", [("경제청", "인천경제자유구역청")]),
        ("부산진해경제자유구역청은 바빴다. 경자청은 연다.", [("경자청", "부산진해경제자유구역청")]),
        ("충남도가 나섰다. 도·가람도민회가 상담회를 연다.", [("도", "충남도")]),
    ],
)
def test_resolve_organisations_anaphors_take_the_last_body_of_their_kind(
    annotator: OrganisationAnnotator, text: str, expected: list[tuple[str, str]]
) -> None:
    assert bare(annotator, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "도는 예산을 늘린다.",
        "협회는 내년에도 연다.",
        "진주시가 갔다. 3개국을 도는 사절단이다. 기업을 도와 길을 열었다.",
        "KOTRA가 열었다. 도로 공사가 한창이다.",
        "진주시가 공시했다. 시가 총액이 늘었다.",
        "진주시가 공시했다. 시가 6억 원어치를 판다.",
        "A사가 왔다. 재단은 없다.",
        "가람산업재단이 열었다. 도는 모른다.",
        "충남도가 나섰다. 도·농교류센터가 문을 열었다.",
        "진주시가 나섰다. 시·군의회는 반겼다.",
    ],
)
def test_resolve_organisations_no_antecedent_no_anaphor(annotator: OrganisationAnnotator, text: str) -> None:
    assert bare(annotator, text) == []


@pytest.mark.parametrize(
    ("text", "publisher", "expected"),
    [
        ("시는 내년에도 연다.", "진주시", [("시", "진주시")]),
        ("경기도가 열고 우리 진흥원이 치렀다.", "가람진흥원", [("우리 진흥원", "가람진흥원")]),
        ("우리 진흥원이 치렀다. 경기도경제과학진흥원", None, [("우리 진흥원", "경기도경제과학진흥원")]),
        ("재단은 내년에도 연다.", "진주시", []),
    ],
)
def test_resolve_organisations_publisher_serves_where_none_is_named(
    annotator: OrganisationAnnotator, text: str, publisher: str | None, expected: list[tuple[str, str]]
) -> None:
    assert bare(annotator, text, publisher) == expected


def test_resolve_organisations_is_in_order_and_keeps_all_mentions(annotator: OrganisationAnnotator) -> None:
    text = "한국공항공사와 ㈜가람엘앤티, 진주시가 함께했다. 공항공사는 가람엘앤티를 돕는다."
    before = annotator.annotate(text)
    after = resolve_organisations(text, before)
    assert [m.start for m in after] == sorted(m.start for m in after)
    assert {(m.start, m.end) for m in before} <= {(m.start, m.end) for m in after}
