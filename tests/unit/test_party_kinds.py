"""Parties whose names look like something else: a unit of a house, a chapter, a shop, a kind of firm, an item."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


def parties(record: Extract, text: str) -> list[list[str]]:
    return [[p.name for p in a.parties] for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a unit of a house, a chapter of a body, a bureau of a ministry abroad
        (
            "강릉시는 3일 시청에서 강원테크노파크, 한국생산기술연구원 해양소재연구센터, 강릉원주대 산학협력단, "
            "여성발명가회 강원지회와 업무협약을 맺었다.",
            [
                [
                    "강릉시",
                    "강원테크노파크",
                    "한국생산기술연구원 해양소재연구센터",
                    "강릉원주대 산학협력단",
                    "여성발명가회 강원지회",
                ]
            ],
        ),
        (
            "(주)가람등은 라오스 산업통상부 중소기업진흥국과 양해각서를 교환했다.",
            [["(주)가람등", "라오스 산업통상부 중소기업진흥국"]],
        ),
        (
            "경북상의와 우즈베크 상공회의소는 3일 업무협약을 맺었다.",
            [["경북상의", "우즈베크 상공회의소"]],
        ),
        # a shop, a firm by the kind before it, a name that is called so, its head office
        ("마니농협이 한들체인과 인삼 30만 달러어치를 공급하는 협약을 맺었다.", [["마니농협", "한들체인"]]),
        ("㈜가람센스는 협력사 세울기업과 3천만 원어치 납품계약을 맺었다.", [["㈜가람센스", "세울기업"]]),
        (
            "㈜가람은 ‘노르딕홈’이라는 스웨덴 유통업체에 의자 30만 달러어치를 공급하는 계약을 맺었다.",
            [["㈜가람", "노르딕홈"]],
        ),
        ("가람영농조합법인은 자카르타에서 A마트 본사와 업무협약을 맺었다.", [["가람영농조합법인", "A마트"]]),
        ("의료기기 수출업체 ㄱ사는 베트남 나래메디와 납품계약을 맺었다.", [["ㄱ사", "나래메디"]]),
        ("괴산군은 ㈜K-푸드가람과 업무협약을 맺었다.", [["괴산군", "㈜K-푸드가람"]]),
        # a name of two words
        (
            "온실 자재를 만드는 그린가람텍은 농업법인 유즈닉 아그로에 설비 120만 달러어치를 공급하는 계약에 서명했다.",
            [["그린가람텍", "유즈닉 아그로"]],
        ),
        # an item of listed firms; an abbreviation before a body that is known
        (
            "◇가람중공업=방글라데시 파드마십야드와 380억원 규모의 준설선 공급계약을 체결했다.",
            [["가람중공업", "파드마십야드"]],
        ),
        (
            "△세종시·KSN·한국전자통신연구원 실증단지 조성 업무협약(11:00)",
            [["세종시", "KSN", "한국전자통신연구원"]],
        ),
        # a name in as many Latin words, a firm by the person who heads it, a house behind its province
        (
            "한국탄소융합기술원은 낭트의 IRT 쥘 베른(Jules Verne)과 공정기술을 함께 개발하는 업무협약을 체결했다.",
            [["한국탄소융합기술원", "IRT 쥘 베른"]],
        ),
        (
            "아산시는 촉매업체인 ㈜나루켐의 페터 마이스너 회장과 투자협약(MOU)을 체결했다.",
            [["아산시", "㈜나루켐"]],
        ),
        (
            "광주상공회의소와 인도 타밀나두주 산업진흥공사는 12일 양해각서를 체결했다.",
            [["광주상공회의소", "타밀나두주 산업진흥공사"]],
        ),
        # a campus, a bank that ends another's name
        (
            "안산시와 한양대학교 ERICA캠퍼스, 농협은행 경남본부가 14일 업무협약을 체결했다.",
            [["안산시", "한양대학교 ERICA캠퍼스", "농협은행 경남본부"]],
        ),
        # the province of a town, the town of a firm
        (
            "가람필텍은 14일 중국 장쑤성 옌청시 환보과기성 관리위원회와 투자양해각서를 맺었다.",
            [["가람필텍", "옌청시 환보과기성 관리위원회"]],
        ),
        (
            "가람군은 14일 중국 길림성 집안(集安)시 인삼특산업관리국과 협정서에 서명했다.",
            [["가람군", "집안(集安)시 인삼특산업관리국"]],
        ),
        (
            "㈜가람필터는 두바이 알 파와르 트레이딩과 90만 달러 계약을 맺었다.",
            [["㈜가람필터", "알 파와르 트레이딩"]],
        ),
        # the manner in which papers are sent
        (
            "㈜가람랩은 유통사 ㈜파르마나래와 우편으로 서명본을 주고받는 방식으로 구매의향서를 교환했다.",
            [["㈜가람랩", "㈜파르마나래"]],
        ),
    ],
)
def test_party_kinds_are_named(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("㈜가람은 현지 호텔체인과 30만 달러 계약을 맺었다.", [["㈜가람"]]),
        ("㈜가람은 현지 수입상 1백37명과 만나 12만 달러 계약을 맺었다.", [["㈜가람"]]),
        (
            "창원상공회의소가 오사카에 꾸린 방문단은 수처리업체 N사와 70만달러 납품계약을 끌어냈다.",
            [["N사"]],
        ),
        (
            "부산의 가람수산식품은 할빈나래식품유한회사와 명태가공에 관한 합작의향서를 체결했다.",
            [["가람수산식품", "할빈나래식품유한회사"]],
        ),
        ("㈜가람은 현지 보험사와 30만 달러 규모의 양해각서를 교환했다.", [["㈜가람"]]),
        ("현지 병원그룹과 ㈜가람텍이 120만 달러 공급 MOU를 맺었다.", [["㈜가람텍"]]),
        ("㈜가람메디는 알마티 의료재단 ‘덴사나래’와 240만 달러의 공급계약을 맺었다.", [["㈜가람메디", "덴사나래"]]),
        ("㈜가람농기는 면화클러스터 ‘아그로나래’와 210만 달러의 수출계약을 맺었다.", [["㈜가람농기", "아그로나래"]]),
    ],
)
def test_party_kinds_that_name_nobody(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected


def test_party_kinds_listed_firms_hold_no_occasion(record: Extract) -> None:
    text = "◇가람랩=인도네시아 칼베나래와 독점판매 합의서를 지난 10일 맺었다.\n◇나래정밀=가람전자와 공급계약 체결."
    assert record(text, PUBLISHED).events == ()
