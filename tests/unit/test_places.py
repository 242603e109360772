"""Which names are places, which of several places they are, and where their spans end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from coopevents.annotate.places import PlaceAnnotator
from coopevents.document import Mention
from coopevents.values.names import PlaceLevel, PlaceName


@pytest.fixture(scope="module")
def annotator() -> PlaceAnnotator:
    return PlaceAnnotator.from_lexicon()


def found(annotator: PlaceAnnotator, text: str) -> list[tuple[str, str]]:
    """(quote, standard) of every mention."""
    return [(text[m.start : m.end], m.value.standard) for m in annotator.annotate(text)]


def only(annotator: PlaceAnnotator, text: str, quote: str) -> Mention[PlaceName]:
    hits = [m for m in annotator.annotate(text) if text[m.start : m.end] == quote]
    assert len(hits) == 1, found(annotator, text)
    return hits[0]


@pytest.mark.parametrize(
    ("text", "quote", "country", "standard"),
    [
        ("경북 청도군은 감 수출 상담회를 열었다.", "청도군", "KR", "청도"),
        ("경북 청도의 감 가공업체가 참가했다.", "청도", "KR", "청도"),
        ("중국 청도에서 상담회를 열었다.", "청도", "CN", "칭다오"),
        ("산동성 성도인 제남과 항구도시 청도를 찾았다.", "청도", "CN", "칭다오"),
        ("청도에 해외사무소를 둔 도는 중국 시장을 넓힌다.", "청도", "CN", "칭다오"),
        ("광주에서 수출상담회가 열렸다.", "광주", "KR", "광주"),
        ("광주시는 중국 기업을 초청했다.", "광주시", "KR", "광주"),
        ("중국 광주에서 열린 교역회에 참가했다.", "광주", "CN", "광저우"),
        ("경기 광주시는 상담회를 열었다.", "광주시", "KR", "광주"),
        ("밀라노에서 한·이 기업인 포럼을 연다.", "이", "IT", "이탈리아"),
        ("서울에서 한·이 기업인 포럼을 연다.", "이", "IL", "이스라엘"),
        ("안산시는 상담회를 열었다.", "안산시", "KR", "안산"),
        ("료녕성 안산시 대표단이 왔다.", "안산시", "CN", "안산(鞍山)"),
        ("조지아 트빌리시에서 열렸다.", "조지아", "GE", "조지아"),
        ("미국 조지아에 공장을 지었다.", "조지아", "US", "조지아주"),
        ("경남 고성군이 주최했다.", "고성군", "KR", "고성"),
        ("충남 예산에서 대회가 열렸다.", "예산", "KR", "예산"),
        ("오스트리아 빈에서 대회가 열렸다.", "빈", "AT", "빈"),
        ("산동성 위해·연태에서 상담회를 했다.", "위해", "CN", "웨이하이"),
        ("연태와 위해에서 상담회를 했다.", "위해", "CN", "웨이하이"),
        ("미국 뉴욕과 LA에서 설명회를 열었다.", "LA", "US", "로스앤젤레스"),
        ("경남 사천에서 항공산업 상담회를 열었다.", "사천", "KR", "사천"),
        ("사천성 정부와 만났다.", "사천성", "CN", "쓰촨성"),
        ("부산 서구 기업이 참가했다.", "서구", "KR", "서구"),
        ("위해(威海)에서 상담회를 했다.", "위해", "CN", "웨이하이"),
        ("이우(義烏)에서 상담회를 했다.", "이우", "CN", "이우"),
        ("산둥성 지난(济南)시에서 상담회를 했다.", "지난", "CN", "지난"),
        ("중국 상하이시 황포구와 교류한다.", "황포구", "CN", "황포구"),
        ("몽골 튜브도지사가 방문했다.", "튜브도", "MN", "투브도"),
        ("지린성장이 방문했다.", "지린", "CN", "지린성"),
        ("길림성안에 공장을 지었다.", "길림성", "CN", "지린성"),
        ("규슈지역을 시찰했다.", "규슈지역", "JP", "규슈"),
        ("지난市 대표단을 접견했다.", "지난市", "CN", "지난"),
        ("우스리스크 구간을 시찰했다.", "우스리스크", "RU", "우수리스크"),
        ("중국 허베이성 한단에서 상담회를 했다.", "한단", "CN", "한단"),
        ("베트남 하남에 공장을 지었다.", "하남", "VN", "하남성(베트남)"),
        ("스페인 바스크와 협력한다.", "바스크", "ES", "바스크"),
        ("경기 하남에서 상담회를 했다.", "하남", "KR", "하남"),
    ],
)
def test_places_context_decides(annotator: PlaceAnnotator, text: str, quote: str, country: str, standard: str) -> None:
    value = only(annotator, text, quote).value
    assert (value.country, value.standard) == (country, standard)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("경남 고성군이 주최했다.", "경상남도"),
        ("강원 고성군이 주최했다.", "강원특별자치도"),
        ("경기 광주시가 주최했다.", "경기도"),
        ("대구 북구에서 열렸다.", "대구광역시"),
        ("울산 북구에서 열렸다.", "울산광역시"),
    ],
)
def test_places_province_comes_from_the_neighbour(annotator: PlaceAnnotator, text: str, province: str) -> None:
    assert annotator.annotate(text)[-1].value.province == province


@pytest.mark.parametrize(
    "text",
    [
        "기업의 수출을 돕기 위해 상담회를 연다.",
        "수출을 위해 지난 23일 모였다.",
        "선박을 제때 인도하기로 했다.",
        "인도적 지원을 논의했다.",
        "'동반성장'이란 주제로 열렸다.",
        "무역사절단이란 해외에 보내는 모임이다.",
        "상해보험 상품을 소개했다.",
        "에너지 대전에서 신제품을 뽐냈다.",
        "사기를 고양시키는 자리였다.",
        "예산을 늘리기로 했다.",
        "의미를 부여했다.",
        "수출 수단을 넓힌다.",
        "이천만 원을 지원한다.",
        "오만 원짜리 상품권이다.",
        "미국인 바이어와 일본어 통역이 왔다.",
        "국내 기업과 우리나라 제품이다.",
        "대중소기업과 대·중소기업의 상생을 꾀한다.",
        "상·중·하 세 등급으로 나눈다.",
        "협력에 대한 의견을 나눴다.",
        "책임이 막중한 자리다.",
        "회의 中에는 전화를 끈다.",
        "작업 중 사고가 났다.",
        "빈 자리가 없다.",
        "소주를 수출했다.",
        "누구도 말리지 못했다.",
        "어디로 가나 물었다.",
        "신장 10%를 이뤘다.",
        "경기가 나빠졌다.",
        "호주머니 사정이 나아졌다.",
        "재미있는 행사였다.",
        "주중에는 쉬고 주일에 만난다.",
        "화성 탐사 로봇을 만든다.",
        "구리 가격이 올랐다.",
        "음성 인식 기술을 선보였다.",
        "고령 친화 제품을 소개했다.",
        "동관 2층 무한 상상실이다.",
        "대중 교통으로 왔다.",
        "기자가 물었다.",
        "규모 7의 강진이 일어났다.",
        "기장과 부기장이 말했다.",
        "대표팀 주장과 상추 농가의 장인이다.",
        "흥국생명과의 경기에서 이겼다.",
        "진주 목걸이를 수출한다.",
        "중문 홈페이지를 열었다.",
    ],
)
def test_places_common_words_are_none(annotator: PlaceAnnotator, text: str) -> None:
    assert found(annotator, text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("한·중 기술교류회", ["KR", "CN"]),
        ("한-베 비즈니스 포럼", ["KR", "VN"]),
        ("한·중·일 3국 회의", ["KR", "CN", "JP"]),
        ("한-우즈벡 중소기업 포럼", ["KR", "UZ"]),
        ("중-한 교류회", ["CN", "KR"]),
        ("한중 경제협력 포럼", ["KR", "CN"]),
        ("한일경제인회의", ["KR", "JP"]),
        ("韓中 기업인 모임", ["KR", "CN"]),
        ("韓·日 기업인 모임", ["KR", "JP"]),
        ("대미 수출과 對中 수출", ["US", "CN"]),
        ("주베트남 한국대사관", ["VN", "KR"]),
        ("대중국 수출", ["CN"]),
        ("방한 바이어", ["KR"]),
        ("대(對)중국 수출과 대(對)일 적자", ["CN", "JP"]),
        ("북·미 협상과 미중 갈등", ["KP", "US", "US", "CN"]),
        ("주심양 한국총영사관", ["CN", "KR"]),
        ("주칭다오(靑島) 총영사", ["CN"]),
        ("한-산둥성 경제협력 교류회", ["KR", "CN"]),
        ("美 상무부", ["US"]),
        ("미 상무부", ["US"]),
        ("중국산 제품", ["CN"]),
    ],
)
def test_places_countries_inside_other_expressions(annotator: PlaceAnnotator, text: str, codes: list[str]) -> None:
    mentions = annotator.annotate(text)
    assert [m.value.country for m in mentions] == codes
    assert all(m.value.adjectival for m in mentions)


@pytest.mark.parametrize(
    ("text", "quote", "adjectival"),
    [
        ("베트남에서 열렸다.", "베트남", False),
        ("베트남 현지에서 열렸다.", "베트남", False),
        ("칭다오지역에서 열렸다.", "칭다오", False),
        ("베트남시장을 넓힌다.", "베트남", True),
        ("하노이무역관이 도왔다.", "하노이", True),
        ("대전충남지역본부가 도왔다.", "대전", True),
        ("수원에 있는 업체다.", "수원", False),
        ("다음 무대는 호찌민입니다.", "호찌민", False),
    ],
)
def test_places_glued_nouns_make_a_place_adjectival(
    annotator: PlaceAnnotator, text: str, quote: str, adjectival: bool
) -> None:
    assert only(annotator, text, quote).value.adjectival is adjectival


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("칭다오시는 박람회를 연다.", [("칭다오시", "칭다오")]),
        ("칭다오시장이 축사를 했다.", [("칭다오", "칭다오")]),
        ("광저우(廣州)에서 열렸다.", [("광저우", "광저우")]),
        ("아랍에미리트연합(UAE) 두바이에서", [("아랍에미리트연합", "아랍에미리트"), ("두바이", "두바이")]),
        ("대구 엑스코(EXCO)에서", [("대구 엑스코", "엑스코")]),
        ("중국칭다오에서 열렸다.", [("중국", "중국"), ("칭다오", "칭다오")]),
        ("인도네시아에서 열렸다.", [("인도네시아", "인도네시아")]),
        ("남인도 첸나이에서 열렸다.", [("첸나이", "첸나이")]),
        ("콸라룸푸르와 호치민을 찾았다.", [("콸라룸푸르", "쿠알라룸푸르"), ("호치민", "호찌민")]),
        ("할빈과 심양을 찾았다.", [("할빈", "하얼빈"), ("심양", "선양")]),
    ],
)
def test_places_spans(annotator: PlaceAnnotator, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(annotator, text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("김해시는", "김해"),
        ("부산광역시는", "부산"),
        ("수원특례시는", "수원"),
        ("예산군은", "예산"),
        ("심양시에서", "심양"),
        ("서울 중구에서", "중구"),
        ("산둥성은", "산둥성"),
    ],
)
def test_places_name_leaves_the_suffix_of_a_city_out(annotator: PlaceAnnotator, text: str, name: str) -> None:
    assert annotator.annotate(text)[-1].value.name == name


def test_places_region_has_no_country(annotator: PlaceAnnotator) -> None:
    mention = only(annotator, "동남아 시장을 개척한다.", "동남아")
    assert (mention.value.level, mention.value.country) == (PlaceLevel.REGION, None)


def test_places_venue_knows_its_city(annotator: PlaceAnnotator) -> None:
    value = only(annotator, "행사는 벡스코에서 열린다.", "벡스코").value
    assert (value.level, value.city, value.province) == (PlaceLevel.VENUE, "부산", "부산광역시")


def test_places_rule_says_what_decided(annotator: PlaceAnnotator) -> None:
    assert only(annotator, "중국 청도에서", "청도").rule == "place.city.before"
    assert only(annotator, "하노이에서", "하노이").rule == "place.city.default"


def test_places_in_order_and_apart(annotator: PlaceAnnotator) -> None:
    text = "한·중·일과 중국 산둥성 칭다오시, 서울 코엑스에서 열린 한-아세안 행사"
    spans = [(m.start, m.end) for m in annotator.annotate(text)]
    assert spans == sorted(spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@pytest.mark.parametrize("text", ["", "\n", "·", "한", "한·", "(", "中"])
def test_places_odd_texts(annotator: PlaceAnnotator, text: str) -> None:
    assert all(0 <= m.start < m.end <= len(text) for m in annotator.annotate(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("중국 수출 상담 내용을 안내해 내주시기 바란다.", ["중국"]),
        ("중국에서 수주 시에는 회화 능력과 소통이 필요하다.", ["중국"]),
        ("베트남 진출 안건을 심의하고 안장 행사를 열었다.", ["베트남"]),
        ("미국 바이어는 캔디와 그라스 제품을 찾았다.", ["미국"]),
        ("러시아 바이어와 만난 아무르 부장이 도요타 부품을 소개했다.", ["러시아"]),
    ],
)
def test_places_common_words_beside_a_land(annotator: PlaceAnnotator, text: str, expected: list[str]) -> None:
    assert [text[m.start : m.end] for m in annotator.annotate(text)] == expected


def test_places_told_once_are_known_for_the_rest(annotator: PlaceAnnotator) -> None:
    told = "중국 서부의 시안(西安)에 문을 열었다.\n" + "시는 투자를 늘린다.\n" * 9 + "회사는 시안을 거점으로 삼는다."
    assert [m.value.standard for m in annotator.annotate(told)] == ["중국", "시안", "시안"]
    assert annotator.annotate("회사는 로고 시안을 골랐다.") == []


KNOWN = frozenset({"앨라배마주", "조지아주", "미야기현", "동천시", "칭다오시", "대련시"})  # what the tables hold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("터키 테키르다으시와 교류한다.", ("테키르다으시", "TR")),
        ("폴란드의 비엘코폴스카주에서 열렸다.", ("비엘코폴스카주", "PL")),
        ("노스웨스트주(남아공)와 협의한다.", ("노스웨스트주", "ZA")),
        # behind a province or a city, in Korean reading where China's own suffix stands before
        ("앨라배마주 그린필드시에 공장을 세웠다.", ("그린필드시", "US")),
        ("조지아주 로즈우드 카운티를 찾았다.", ("로즈우드 카운티", "US")),
        ("앨라배마를 돌고 하니웰카운티와 만났다.", ("하니웰카운티", "US")),
        ("미야기현 토오쿠쵸와 교류한다.", ("토오쿠쵸", "JP")),
        ("섬서성 동천시 의군현과 교류한다.", ("의군현", "CN")),
        ("절강성 성저우시와 교류한다.", ("성저우시", "CN")),
        ("하랑가이 아이막 방문단이 군청을 찾았다.", ("하랑가이 아이막", "MN")),
        # no transcription, a loan word, a word of the trade
        ("미국 광고주가 왔다.", None),
        ("미국 스타트업주 펀드를 만든다.", None),
        ("중국 상품전시를 연다.", None),
        ("베트남 출시 제품을 소개했다.", None),
        ("칭다오시 참가시 지원한다.", None),
        ("산둥성 주요도시를 돌았다.", None),
        ("대련시 개발구를 돌았다.", None),
        ("앨라배마에서 4월에는 카운티 대표단을 맞는다.", None),
        ("서울의 로즈우드 카운티를 찾았다.", None),
    ],
)
def test_places_by_their_shape_beside_a_place_abroad(
    annotator: PlaceAnnotator, text: str, expected: tuple[str, str] | None
) -> None:
    found = [(text[m.start : m.end], m.value.country) for m in annotator.annotate(text)]
    places = [item for item in found if item[0][-1] in "시주현구쵸티막" and item[0] not in KNOWN]
    assert places == ([] if expected is None else [expected])


def test_places_a_region_at_home_makes_no_pair_of_countries(annotator: PlaceAnnotator) -> None:
    mentions = annotator.annotate("영·호남 중소기업 교류회")
    assert [m.value.standard for m in mentions] == ["호남권"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("안동 스탠포드호텔에서 열린다.", ["안동"]),
        ("LA 옥스퍼드팰리스호텔에서 열린다.", ["로스앤젤레스"]),
        ("안동시 베네치아리조트에서 열린다.", ["안동"]),
        ("안동과 스탠포드의 대학에서 열린다.", ["안동", "스탠퍼드"]),
    ],
)
def test_places_hotels_called_after_towns_elsewhere(annotator: PlaceAnnotator, text: str, expected: list[str]) -> None:
    assert [standard for _, standard in found(annotator, text)] == expected
