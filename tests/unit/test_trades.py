"""Which sector mentions count, by construction."""

import pytest
from short_texts import Read

from coopevents.frames.company.trades import Trade, trade_claims


def claims(read: Read, text: str) -> list[tuple[str, Trade]]:
    return [(claim.codes[0], claim.trade) for claim in trade_claims(read(text)) if claim.codes]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("상담회에는 화장품, 의료기기 분야 중소기업 12개사가 참가했다.", ["beauty", "bio_health"]),
        ("사절단에는 기계·금속·섬유업체 10개사가 참여했다.", ["machinery", "steel_metal", "textile_fashion"]),
        ("자동차부품과 밸브를 만드는 관내 중소기업 14개사가 참가했다.", ["automotive", "machinery"]),
        ("도는 식품 중소기업을 모아 설명회를 열었다.", ["food_agri"]),
        ("식품업체 9곳과의 간담회가 마련됐다.", ["food_agri"]),
        ("물류, 관광 등 분야의 연변기업 32개가 동행했다.", ["logistics", "tourism"]),
        ("참가 업체는 화장품을 생산하는 지역 중소기업이다.", ["beauty"]),
    ],
)
def test_trades_fields_of_firms_that_take_part(read: Read, text: str, codes: list[str]) -> None:
    assert claims(read, text) == [(code, Trade.FIRMS) for code in codes]


@pytest.mark.parametrize(
    ("text", "trade", "items"),
    [
        (
            "사절단에는 ▲네일아트용품 ▲천연화장품 ▲조미김 ▲안전대기장치 등 도내 8개 업체가 참가한다.",
            Trade.FIRMS,
            ["네일아트용품", "천연화장품", "조미김", "안전대기장치"],
        ),
        (
            "파견 기업들은 의료기기, 건축설비, 고무신 등을 가지고 무역상담을 벌인다.",
            Trade.GOODS,
            ["의료기기", "건축설비", "고무신"],
        ),
        (
            "업체들은 상담을 통해 게딱지장, 오란다, 만능소스 등의 제품에 대한 수출 협약을 체결했다.",
            Trade.GOODS,
            ["게딱지장", "오란다", "만능소스"],
        ),
        ("17개 기업이 보안펜스, 음식물처리기 등의 제품을 수출하기로 했다.", Trade.GOODS, ["보안펜스", "음식물처리기"]),
        ("전시 분야는 △공구·금형 △수처리 △자동화기기 등이다.", Trade.LABEL, ["공구", "금형", "수처리", "자동화기기"]),
        (
            "사절단은 화장품 등 소비재를 비롯해 산업재 등 중소기업 14개사로 꾸려졌다.",
            Trade.FIRMS,
            ["화장품", "소비재", "산업재"],
        ),
    ],
)
def test_trades_lists_are_read_as_lists(read: Read, text: str, trade: Trade, items: list[str]) -> None:
    document = read(text)
    found = [(document.quote(c.span.start, c.span.end), c.trade) for c in trade_claims(document)]
    assert found == [(item, trade) for item in items]


@pytest.mark.parametrize(
    ("text", "trade", "codes"),
    [
        ("업체들은 막걸리와 김치 등을 선보였다.", Trade.GOODS, ["food_agri", "food_agri"]),
        ("현장에서는 라면과 화장품이 눈길을 끌었다.", Trade.GOODS, ["food_agri", "beauty"]),
        ("전시회는 식품과 화장품을 두 축으로 꾸며진다.", Trade.THEME, ["food_agri", "beauty"]),
        ("우리 기업의 업종은 식품가공기계, 화장품 등이다.", Trade.LABEL, ["machinery", "beauty"]),
        ("태양광 1, LED 4, 폐기물 3", Trade.LABEL, ["renewable_energy", "lighting_led", "environment"]),
        ("분야별로는 식품이 612만달러로 가장 많고 화장품 404만달러 순이다.", Trade.LABEL, ["food_agri", "beauty"]),
    ],
)
def test_trades_goods_themes_and_lists(read: Read, text: str, trade: Trade, codes: list[str]) -> None:
    assert claims(read, text) == [(code, trade) for code in codes]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("올해 사절단은 소비재, 가공식품 등 유망품목을 중심으로 운영된다.", ["소비재", "가공식품"]),
        ("자동차부품과 섬유기계를 만드는 10개사가 공항에서 발이 묶였다.", ["자동차부품", "섬유기계"]),
        ("한국관에는 화장품, 주방용품, 조명이 주종을 이루었다.", ["화장품", "주방용품", "조명"]),
        ("사절단에서는 의료기기를 포함해 화장품, 주방용품을 다룬다.", ["의료기기", "화장품", "주방용품"]),
        ("김 본부장은 “이번 사절단에는 바이오 및 화장품 업종이 많다”고 말했다.", ["바이오", "화장품 업종"]),
    ],
)
def test_trades_lists_without_a_construction(read: Read, text: str, items: list[str]) -> None:
    document = read(text)
    found = [(document.quote(c.span.start, c.span.end), c.trade) for c in trade_claims(document)]
    assert found == [(item, Trade.LISTED) for item in items]


@pytest.mark.parametrize(
    "text",
    [
        "지난해 수출은 자동차부품과 농기계가 절반을 차지했다.",
        "엔저가 이어지면 기계와 철강 분야 중소기업의 이익이 준다.",
        "시는 식품과 물류를 함께 키우는 정책을 편다.",
        "부산의 기자재업체를 대상으로 설명회를 연다.",
        "현장에서는 부품을 선보였다.",
        "주요 산업은 면화와 자동차 조립이다.",
        "이 나라의 주요 수출품목은 반도체와 자동차이다.",
        "경기 군포의 한 밸브업체 대표는 매출이 뛰었다고 했다.",
        "㈜가온은 건축자재 유통사 M사에 제품을 내보낸다.",
        "㈜나온은 현지 제과업체와의 계약이 불발됐다.",
        "시장은 “반도체 기업 20개사가 참가하도록 돕겠다고 약속한다”고 말했다.",
        "비티엔은 베트남 건강기능식품 유통업체와 상담했다.",
        "우리나라는 반도체, 자동차 등의 제품을 수출한다.",
        "정부는 차세대자동차, 스마트전자 등 10대 산업을 키우는 정책을 편다.",
    ],
)
def test_trades_leaves_other_mentions_alone(read: Read, text: str) -> None:
    assert claims(read, text) == []


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("밀폐용기 업체 가람락이 상담회에서 30만 달러 계약을 맺었다.", Trade.ONE),
        ("주방용품 업체는 상담회에 참가해 7건을 상담했다.", Trade.ONE),
        ("섬유 업계가 상담회에 참석해 바이어와 상담했다.", Trade.FIRMS),
        ("로봇 분야 기업이 상담회에 참가해 계약했다.", Trade.FIRMS),
        ("상담회에는 현지 화장품업체 40여 곳이 참가했다.", Trade.ABROAD),
        ("개척단은 해외 화장품업체 27개사가 참가한 교류회를 가졌다.", Trade.ABROAD),
        ("상담회에는 관내 화장품업체 40여 곳이 참가했다.", Trade.FIRMS),
    ],
)
def test_trades_of_all_of_one_and_of_those_abroad(read: Read, text: str, trade: Trade) -> None:
    assert [told for _, told in claims(read, text)] == [trade]
