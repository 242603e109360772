"""Names of firms that only their place in the sentence shows, and words in such places that are none."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.annotate.organisation.stop import CommonWords
from coopevents.frames.agreement.party_names import NameFinder

FINDER = NameFinder(CommonWords.from_lexicon())


def names(read: Read, text: str) -> list[str]:
    reading = read(text)
    return [m.value.name for line in reading.lines for m in FINDER.names(reading, line)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("시는 유통업체 가온마트와 2천만 달러, 새이원과 1천만 달러의 협약을 체결했다.", "새이원"),
        ("배즙을 짜는 나주의 꽃배마을은 도매상과 30만불어치를 공급하기로 계약했다.", "꽃배마을"),
        ("골든솔(조미료)과 ㈜나래가 각각 5만 달러의 업무협약을 체결했다.", "골든솔"),
        ("공단은 케냐 대기업 산다리아 인더스트리와 MOU를 맺었다.", "산다리아 인더스트리"),
        ("공사는 지열발전사 소사안(Sosaan Energy)과 MOU를 맺었다.", "소사안"),
        ("러시아 R사는 케어이엔지사(김영수 대표)와 양해각서를 체결했다.", "케어이엔지사"),
        ("㈜가온은 미국 New Field Depot사와 10만 달러의 계약을 맺었다.", "New Field Depot사"),
        ("김해의 대한정밀도 호찌민의 유통업체와 50만 달러의 양해각서에 서명했다.", "대한정밀"),
        ("한국무역협회는 카트마자르와 한국관을 여는 업무협약을 맺었다.", "카트마자르"),
        ("새솔링크는 튀르키예 통신장비업체 텔라산에 130만 달러어치를 공급하기로 계약했다.", "텔라산"),
        ("산업진흥원은 두나이비즈니스카운슬(DBC)과 업무협약을 맺었다.", "두나이비즈니스카운슬"),
        ("가온의료재단은 난징시남산병원과 의료교류 협약을 체결했다.", "난징시남산병원"),
        ("협약에는 충청대와 입주기업협의회가 서명했다.", "충청대"),
        ("나래는 바이어와 계약을 맺었으며 한국NT는 스위치 17만 달러를 공급키로 했다.", "한국NT"),
        ("오름산업은 5만 달러, 가온식품 조미김 21만 달러, 나래식품 유자차 12만 달러 등의 계약을 맺었다.", "나래식품"),
        ("진흥원은 22일 중국 하늘바다그룹 산하 티엔과 입점 업무협약을 본사에서 체결했다.", "티엔"),
        ("마스크팩 업체 ㈜나래는 칼마트와 20만 달러 규모의 MOU를 체결했다.", "칼마트"),
        ("㈜나래소프트는 이동통신사 텔라마스에 게임 5종을 공급하는 계약서에 서명했다.", "텔라마스"),
        ("새솔소프트랩은 VTC온라인에 게임 판권을 넘기기로 하고 가계약을 맺었다.", "VTC온라인"),
        ("서광물산은 뭄바이의 직물수입상 라닛트社와 조젯 45만야드를 68만달러에 팔기로 했다.", "라닛트社"),
        ("달빛라이팅도 카잔의 유통업체와 120만달러어치 계약서에 도장을 찍었다.", "달빛라이팅"),
        ("시는 같은 기간 호찌민시 교통국과 협력을 위한 양해각서도 체결하였다.", "호찌민시 교통국"),
    ],
)
def test_party_names_by_place(read: Read, text: str, name: str) -> None:
    assert name in names(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "상담액이 300만 달러, 계약액이 210만 달러로 집계됐고 MOU는 3건이었다.",
        "냉동만두가 30만 달러, 화장품이 40만 달러의 계약을 올렸다.",
        "칠레가 80만 달러, 페루가 20만 달러의 계약을 올렸다.",
        "호텔 체인 한 곳과는 30만 불짜리 계약을 맺었다.",
        "현지 시공사와 104만 달러의 MOU를 맺었다.",
        "㈜가온은 T사와 조건이 맞지 않아 공급계약을 맺지 못했다.",
        "참가업체 세 곳이 의향서를 주고받았다.",
        "㈜가온은 모터를 공급하는 3억 엔의 계약을 체결했다.",
        "현지 클리닉 그룹과 실증 협약을 체결했다.",
        "교역이 10억 달러를 넘자 협정을 맺었다.",
        "두 기업은 최대와 최소 물량을 정한 계약을 맺었다.",
    ],
)
def test_party_names_common_words_are_none(read: Read, text: str) -> None:
    assert names(read, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("가람해산이 마른굴 150만달러어치를 사기로 했고, 나래무역은 40만달러어치를 주문했다.", "나래무역"),
        ("군산의 솔빛농기로부터 올해 안에 이앙기 80대를 구입하기로 하고 계약서를 교환했다.", "솔빛농기"),
        ("의료 인공지능 기업 다온메디아는 리옹의 베르티메디케어와 공동임상을 하기로 했다.", "베르티메디케어"),
    ],
)
def test_party_names_weighed(read: Read, text: str, name: str) -> None:
    assert name in names(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "항공우주 클러스터와 15만 달러의 계약을 맺기로 했다.",
        "진흥원은 예산군수와 9억 원 규모의 협약을 맺기로 했다.",
        "코스닥에서는 5월에도 상장사들이 공급계약을 공시했고, 유가증권시장도 그랬다.",
    ],
)
def test_party_names_weighed_too_light(read: Read, text: str) -> None:
    assert not {"클러스터", "예산군수", "코스닥", "유가증권시장"} & set(names(read, text))
