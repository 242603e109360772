"""Trades that no rule gives an occasion or an agreement, weighed by all that the text tells."""

import pytest
from short_texts import Extract

RULE = "sector.weighed"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # what the headline and the body speak of is what they met about
        (
            "도쿄로 간 가람도, 물류기업과 만나다\n\n가람도는 2019년 5월 7일 도쿄에서 투자설명회를 열었다. "
            "물류기업 12곳이 자리했다. 물류단지와 항만 물류의 미래를 소개했다.\n",
            {"logistics"},
        ),
        # a trade told once, in passing, of a land
        (
            "가람도는 2019년 5월 7일 하노이에서 수출상담회를 열었다.\n\n"
            "베트남은 2010년대 들어 빠르게 컸다. 이 나라의 의류 수출은 세계에서 손꼽힌다.\n",
            set(),
        ),
    ],
)
def test_weighed_sectors_of_an_occasion(record: Extract, text: str, codes: set[str]) -> None:
    (event,) = record(text).events
    assert {code.value for code in event.sectors} == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # the goods stand in the sentence of the signing, by no construction that a rule knows
        ("㈜가람은 이날 김치를 두고 이야기가 오간 끝에 T사와 20만 달러의 계약을 맺었다.", {"food_agri"}),
        # two chambers sign for all trades
        ("상담장에는 김치가 쌓였다. 나루상공회의소와 하노이상공회의소는 이날 업무협약을 체결했다.", set()),
        # what the buyers are is not what is sold; a name tells nothing beside goods
        ("다솔밸브테크는 현지 석유설비업체 K사와 볼밸브 공급계약을 체결했다.", {"machinery"}),
        ("라온바이오는 현지 유통사 K사와 화장품 공급계약을 체결했다.", {"beauty"}),
        # the goods are told where the agreement is told again
        (
            "나루군은 현지 유통업체와 수출협약을 체결했다고 밝혔다. "
            "나루군은 이 유통업체와 배즙과 김치를 수출하는 협약을 체결했다.",
            {"food_agri"},
        ),
        # parts of what, nobody says; what the firm makes is told
        ("항공기 정비업체 ㈜가람은 현지 T사와 동체부품 20만 달러 공급계약을 맺었다.", {"aerospace"}),
        # contacts, no computers
        ("나루재단과 다솔협회는 지원기관 협력 네트워크 구축을 위한 업무협약을 맺었다.", set()),
        # the word for fish in the name of the agency for food says nothing of fish
        ("한국농수산식품유통공사와 나루재단은 이날 업무협약을 체결했다.", {"food_agri"}),
    ],
)
def test_weighed_sectors_of_an_agreement(record: Extract, text: str, codes: set[str]) -> None:
    (deal,) = record(f"가람도는 2019년 5월 7일 하노이에서 수출상담회를 열었다. {text}").agreements
    assert {code.value for code in deal.sectors} == codes


def test_weighed_sectors_stand_where_they_are_told_nearest(record: Extract) -> None:
    text = (
        "도쿄서 화장품과 식품을 알린다\n\n가람도는 2019년 5월 7일 도쿄에서 투자설명회를 열었다. "
        "화장품 단지가 소개됐다. 화장품의 앞날은 밝다. 식품도 있다.\n"
    )
    (event,) = record(text).events
    (row,) = (row for row in event.evidence if row.field == "sectors" and row.value == "beauty")
    assert row.rule == RULE
    assert row.start == text.index("화장품 단지")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # a name tells what no term of a sentence would
        ("횡성군은 2019년 5월 7일 횡성한우축제를 열었다.", {"food_agri"}),
        ("가람협회는 2019년 5월 7일 중한버섯재배기술교류회를 열었다.", {"food_agri"}),
        ("가람군은 2019년 5월 7일 나루두만강문화관광축제를 열었다.", {"tourism"}),
        ("가람도는 2019년 5월 7일 홍콩 추계전자전에 참가했다.", {"electronics"}),
        # a venue, buying by the state and a town's growth are no trades
        ("가람도는 2019년 5월 7일 다롄 나루호텔 상담회를 열었다.", set()),
        ("가람도는 2019년 5월 7일 공공구매 상담회를 열었다.", set()),
        ("가람도는 2019년 5월 7일 산업단지 발전포럼을 열었다.", set()),
    ],
)
def test_weighed_sectors_inside_the_words_of_a_name(record: Extract, text: str, codes: set[str]) -> None:
    (event,) = record(text).events
    assert {code.value for code in event.sectors} == codes


@pytest.mark.parametrize(
    ("union", "codes"),
    [("가람금형공업협동조합", {"machinery"}), ("가람도중소기업협동조합", set())],
)
def test_weighed_sectors_of_the_union_that_the_text_is_about(record: Extract, union: str, codes: set[str]) -> None:
    text = (
        f"{union} 파견단, 체코로\n\n{union} 파견단은 2019년 5월 7일 프라하에서 상담회를 가졌다. 12개사가 함께했다. "
        f"{union} 이사장은 “내년에도 가겠다”고 했다.\n"
    )
    assert {code.value for event in record(text).events for code in event.sectors} == codes


FAIR = "\n\n한편 도는 7월 나루에서 섬유 박람회를 연다. 섬유업체 30곳과 직물조합이 참가한다. 섬유 산업은 도의 뿌리다.\n"


@pytest.mark.parametrize(
    ("goods", "codes"),
    [
        # what one firm sells that signs at talks of all trades
        ("상담 40건이 오갔다. 이 자리에서 계측기업체 나루계기는 T사와 10만 달러 계약을 맺었다.", set()),
        # a list of those who take part
        (
            "참가업체는 ㈜나루조명(LED조명), 라온툴(절삭공구), 마루뷰티(화장품) 등이다.",
            {"beauty", "lighting_led", "machinery"},
        ),
    ],
)
def test_weighed_sectors_of_firms_that_are_named(record: Extract, goods: str, codes: set[str]) -> None:
    told = record(f"가람도 시장개척단이 2019년 5월 7일 하노이에서 수출상담회를 열었다. {goods}{FAIR}").events
    (talks,) = (event for event in told if event.type == "consultation")
    assert {code.value for code in talks.sectors} == codes


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("회원사 제품 전시회", set()),  # no yarn (원사)
        ("가람-나루 경제협력 영상회의", set()),  # no films
        ("인터넷 화상 수출상담회", set()),  # how they meet, not about what
        ("부품 상담회", {"materials_parts"}),
    ],
)
def test_weighed_sectors_of_a_name(record: Extract, name: str, codes: set[str]) -> None:
    (event,) = record(f"가람도는 2019년 5월 7일 하노이에서 ‘{name}’를 열었다. 상담 40건이 오갔다.").events
    assert {code.value for code in event.sectors} == codes
