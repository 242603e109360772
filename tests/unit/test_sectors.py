"""The sector annotator: compounds, lists, word boundaries, product phrases."""

import pickle
from itertools import pairwise

import pytest

from coopevents.annotate.sectors import SectorAnnotator

ANNOTATOR = SectorAnnotator.from_lexicon()


def seen(text: str) -> list[tuple[str, str]]:
    """(characters, codes) of each mention."""
    return [(text[m.start : m.end], "|".join(m.value.codes)) for m in ANNOTATOR.annotate(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("화장품과 반도체 업체가 나왔다", [("화장품", "beauty"), ("반도체", "semiconductor")]),
        ("산업용 밸브를 내놓았다", [("산업용 밸브", "machinery")]),
        ("고압볼밸브를 내놓았다", [("고압볼밸브", "machinery")]),
        ("태양광 가로등 업체", [("태양광 가로등", "lighting_led")]),
        ("자동차 부품 업체", [("자동차 부품", "automotive")]),
        ("배수펌프 수출계약", [("배수펌프", "machinery")]),
        ("선박용 주물을 만든다", [("선박용 주물", "steel_metal")]),
        ("자동차 금형 업체", [("자동차 금형", "machinery")]),
        ("반도체 제조장비 업체", [("반도체 제조장비", "semiconductor")]),
        ("체외충격파 치료기를", [("체외충격파 치료기", "bio_health")]),
        ("체외충격파치료기를", [("체외충격파치료기", "bio_health")]),
        ("의료미용과 건강식품", [("의료미용", "bio_health|beauty"), ("건강식품", "food_agri")]),
        ("금융써비스와 빙설관광", [("금융써비스", "finance"), ("빙설관광", "tourism")]),
        ("쏘프트웨어 기업", [("쏘프트웨어", "it_software")]),
        ("IT기업과 AI 업체", [("IT", "it_software"), ("AI", "it_software")]),
        ("과즐, 마스크팩", [("과즐", "food_agri"), ("마스크팩", "beauty")]),
    ],
)
def test_sectors_finds_compounds_by_their_head(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


def test_sectors_of_bare_parts_are_those_that_the_text_has_told() -> None:
    told = "자동차부품 12개사가 나섰다. 자동차부품 업계는 바쁘다. 시는 부품업체 5곳을 보냈다."
    assert seen(told)[-1] == ("부품", "automotive")
    once = "자동차부품 12개사가 나섰다. 시는 부품업체 5곳을 보냈다."
    assert seen(once)[-1] == ("부품", "materials_parts")
    of_two_kinds = "자동차부품과 자동차부품, 항공기부품과 항공기부품을 만든다. 부품업체 5곳이 갔다."
    assert seen(of_two_kinds)[-1] == ("부품", "materials_parts")


@pytest.mark.parametrize(
    "text",
    [
        "기계공학과 교수가 말했다",
        "게임 체인저가 될 것이다",
        "식품의약품안전처를 방문했다",
        "금융위기를 이겨 냈다",
        "삼성광주전자 구매담당자가 나왔다",
        "길게 늘어선 줄과 새로 들어선 전시관",
        "바이어가 지갑을 열었다",
        "교육부와 환경부가 참석했다",
        "물류비를 줄였다",
        "전력을 다하겠다",
        "조선족 기업인과 조선일보 기자",
        "방산시장에서 열렸다",
        "초대장에 문구를 넣었다",
        "인사말을 말씀드릴 예정이다",
        "지역 기업이라면 누구나",
        "참가기업 20개사와 바이어 10개사과 함께",
        "안산시 소재 기업이 참가했다",
        "새로운 스타일을 선보였다",
        "무역수지가 나아졌다",
        "이코노미스트가 분석했다",
        "삼성전자 본사",
        "KIT WITH BIT",
        "edu@it.example.com",
        "1인 가구가 늘었다",
        "배 대표와 김 과장, 차 이사",
        "오픈소스를 공개했다",
        "온실가스가 늘었다",
        "북한과 교류한다",
        "이창호 대표가 나섰다",
        "계약추진액과 상담액",
        "회원사와 협력사",
        "젊은 기업인이 주류를 이뤘다",
        "개막 테이프를 끊었다",
        "왕복 항공료와 숙박비, 운송비",
        "대구시와 구리시, 청주시, 광산구",
        "군수는 군민과 함께했다",
        "두바이를 거쳐 동관시로 갔다",
        "조류인플루엔자(AI)가 번졌다",
    ],
)
def test_sectors_keeps_out_of_other_words(text: str) -> None:
    assert seen(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("대표단은 금융 분야를 논의했다", "sector.industry"),
        ("대표단은 금융에 관심이 있다", "sector.weak"),
        ("의료, 금융 등을 논의했다", "sector.industry"),
        ("교육, 물류, 디자인 등을 논의했다", "sector.industry"),
        ("온수매트를 전시했다", "sector.product"),
        ("식품, 인삼가공, 물류 등 분야의 기업", "sector.industry"),
        ("두 도시는 관광, 교육 분야 교류를 이어 간다", "sector.weak"),
    ],
)
def test_sectors_says_how_strong_the_term_is(text: str, rule: str) -> None:
    assert {m.rule for m in ANNOTATOR.annotate(text)} >= {rule}


def test_sectors_takes_single_syllables_only_in_lists() -> None:
    assert seen("특산물은 홍삼, 배, 김 등이다")[1:] == [("홍삼", "food_agri"), ("배", "food_agri"), ("김", "fishery")]
    assert seen("배를 타고 갔다") == []


def test_sectors_offsets_are_those_of_the_text() -> None:
    text = "품목:\u00a0산업용\u00a0밸브"
    (mention,) = ANNOTATOR.annotate(text)
    assert text[mention.start : mention.end] == mention.value.term == "산업용\u00a0밸브"


@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("전기 제어장치", ("electronics",)),
        ("우레탄 발포", ("chemical",)),
        ("선박용 주물", ("steel_metal",)),
        ("제면기", ("machinery",)),
        ("컨베이어", ("machinery",)),
        ("세차기, 세륜기", ("machinery",)),
        ("화장품(마스크팩)", ("beauty",)),
        ("신제품(화장품)", ("beauty",)),
        ("도라지, 배 액상차", ("food_agri",)),
        ("김", ("fishery",)),
        ("벽지 외 3종", ("construction",)),
        ("유압부품 제조업체", ("machinery",)),
        ("화장품, 식품", ("beauty", "food_agri")),
        ("농·수산물", ("food_agri", "fishery")),
        ("소재·부품·장비", ("materials_parts",)),
        ("의료용 휴대용 방사선 검출기", ("bio_health",)),
        ("질소산화물 제거 설비", ("environment",)),
        ("컴퓨터 및 관련부품", ("electronics",)),
        ("섬유류", ("textile_fashion",)),
        ("산업용 실란트 외 2종", ("chemical",)),
        ("자동차 금형", ("machinery",)),
        ("......", ()),
        ("가나다라", ()),
        ("", ()),
    ],
)
def test_sectors_reads_product_phrases_from_the_end(phrase: str, codes: tuple[str, ...]) -> None:
    assert ANNOTATOR.codes_of_phrase(phrase) == codes


def test_sectors_annotator_can_be_sent_to_a_worker() -> None:
    again = pickle.loads(pickle.dumps(ANNOTATOR))
    assert again.annotate("화장품 업체") == ANNOTATOR.annotate("화장품 업체")


def test_sectors_stays_linear_on_long_tails() -> None:
    assert ANNOTATOR.codes_of_phrase("밸브" + " 제조" * 2000 + "." * 2000 + "!") == ("machinery",)


def test_sectors_mentions_do_not_overlap() -> None:
    text = "자동차부품소재, 반도체 제조장비와 의료용 로봇, 산업용 볼밸브 및 수산물 가공기계 등" * 20
    mentions = ANNOTATOR.annotate(text)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    assert len(mentions) >= 100


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("동체부품 업체", "sector.industry.bare"),  # parts of what, no table knows
        ("부품과 장비", "sector.industry.bare"),
        ("선박용 부품", "sector.product"),
        ("볼밸브 업체", "sector.product"),
    ],
)
def test_sectors_tells_heads_that_nothing_known_modifies(text: str, rule: str) -> None:
    assert {mention.rule for mention in ANNOTATOR.annotate(text)} == {rule}


@pytest.mark.parametrize(
    ("phrase", "codes"), [("동체부품", ()), ("부품", ("materials_parts",)), ("선박용 부품", ("shipbuilding",))]
)
def test_sectors_of_a_phrase_whose_modifier_is_unknown(phrase: str, codes: tuple[str, ...]) -> None:
    assert ANNOTATOR.codes_of_phrase(phrase) == codes
