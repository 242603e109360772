"""Organisations known by their place in a list of roles."""

from __future__ import annotations

import pytest

from coopevents.annotate.organisations import OrganisationAnnotator


@pytest.fixture(scope="module")
def annotator() -> OrganisationAnnotator:
    return OrganisationAnnotator.from_lexicon()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ㅇ 주관 : 한국무역협회, 은하박람회 사무국, 제이원코퍼레이션 등", {"은하박람회 사무국", "제이원코퍼레이션"}),
        ("ㅇ 후원 : 네이버, 카나엔터프라이즈, 푸른TV", {"카나엔터프라이즈", "푸른TV"}),
        ("(협찬) 늘봄전자, 신한은행", {"늘봄전자"}),
        ("상담회는 경기도가 주최하고 코엑스, 이룸네트웍스, KOTRA가 공동 주관했다.", {"이룸네트웍스"}),
        ("경남도와 KOTRA, 한빛우주산업(HSI)은 상담회를 열었다.", {"한빛우주산업"}),
        ("경기도가 주최했으며 구글과 네이버가 후원했다.", {"구글"}),
        ("경기도는 KOTRA, 한빛KPX, 한국무역협회 등 3개 기관과 공동으로 상담회를 열었다.", {"한빛KPX"}),
        ("경남도와 나루조선해양이 9일 통영에서 개최한 구매설명회", {"나루조선해양"}),
        ("주관은 한국무역협회와 러시아 나루기업가동맹이 맡고, KOTRA가 후원한다.", {"러시아 나루기업가동맹"}),
        # a town before a middle dot holds it too, though it might be a mere place
        ("진주시·경남나루산업융합본부는 9일 교류회를 열었다.", {"진주시", "경남나루산업융합본부"}),
        ("진주시·경남나루산업융합본부가 공동 주최한다.", {"진주시", "경남나루산업융합본부"}),
        ("경기도와 늘봄전자는 15일과 16일 이틀 동안 수원에서 상담회를 연다.", {"늘봄전자"}),
    ],
)
def test_organisation_lists_items(annotator: OrganisationAnnotator, text: str, expected: set[str]) -> None:
    names = {mention.value.name for mention in annotator.annotate(text)}
    assert expected <= names


@pytest.mark.parametrize(
    "text",
    [
        "ㅇ 주최 : 12개 시·도, 유관기관, 미정",
        "도내 기업 30곳이 신제품을 알리고, 바이어와 상담했으며 경기도, 수원시가 후원했다.",
        "경기도는 수원시와 공동으로, KOTRA의 후원을 받아 상담회를 연다.",
        "수원시와 지역 중소기업 지원기관이 공동 주관하는 상담회",
        "ㅇ 주최 : 홍길동 회장, 협의중",
        "KOTRA가 주관, 경기도가 후원한 상담회",
        "수원시와 참가기업이 9일 개최한 상담회",
        "나루테크노파크는 가람교류재단과 함께하는 순회 설명회를 개최했다.",
        "나루테크노파크는 가람교류재단과 준비하는 순회 설명회를 개최했다.",
        "KOTRA와 함께 온 회원사들이 9일 개최한 상담회",
        "대구시가 주최하고 진흥원과 엑스코가 공동 주관했다.",  # a bare noun stands for a body named before
    ],
)
def test_organisation_lists_no_items(annotator: OrganisationAnnotator, text: str) -> None:
    assert not [m for m in annotator.annotate(text) if m.rule == "organisation.list"]
