"""Names of organisations in sentences of our own: what is found, under which name, and what is none."""

from __future__ import annotations

import pytest

from coopevents.annotate.organisations import OrganisationAnnotator
from coopevents.document import Mention
from coopevents.values.names import OrganisationKind, OrganisationName


@pytest.fixture(scope="module")
def annotator() -> OrganisationAnnotator:
    return OrganisationAnnotator.from_lexicon()


def names(annotator: OrganisationAnnotator, text: str) -> list[str]:
    return [mention.value.name for mention in annotator.annotate(text)]


def only(annotator: OrganisationAnnotator, text: str) -> Mention[OrganisationName]:
    mentions = annotator.annotate(text)
    assert len(mentions) == 1, [m.value.name for m in mentions]
    return mentions[0]


@pytest.mark.parametrize(
    ("text", "quote", "name", "body"),
    [
        ("KOTRA 하노이무역관이 바이어를 불렀다.", "KOTRA 하노이무역관", "KOTRA 하노이무역관", "kr-kotra"),
        (
            "KOTRA 하노이(HAN) 무역지원센터가 열었다.",
            "KOTRA 하노이(HAN) 무역지원센터",
            "KOTRA 하노이(HAN) 무역지원센터",
            "kr-kotra",
        ),
        ("KOTRA 광주·전남연합회는 열었다.", "KOTRA 광주·전남연합회", "KOTRA 광주·전남연합회", "kr-kotra"),
        ("全南道와 나눴다.", "全南道", "全南道", "kr-46"),
        ("코트라 뭄바이 무역관은 바이어를 불렀다.", "코트라 뭄바이 무역관", "코트라 뭄바이 무역관", "kr-kotra"),
        (
            "코트라(KOTRA) 강원지역본부 주관으로 열렸다.",
            "코트라(KOTRA) 강원지역본부",
            "코트라 강원지역본부",
            "kr-kotra",
        ),
        (
            "베트남상공회의소(VCCI) 다낭지부가 도왔다.",
            "베트남상공회의소(VCCI) 다낭지부",
            "베트남상공회의소 다낭지부",
            "vn-vcci",
        ),
        (
            "무역협회 대전세종충남지역본부가 주관했다.",
            "무역협회 대전세종충남지역본부",
            "무역협회 대전세종충남지역본부",
            "kr-kita",
        ),
        ("월드옥타 파리지회가 맡았다.", "월드옥타 파리지회", "월드옥타 파리지회", "kr-okta"),
        ("KOTRA 현지 무역관이 도왔다.", "KOTRA", "KOTRA", "kr-kotra"),
        ("중소기업중앙회(KBIZ)는 상담회를 열었다.", "중소기업중앙회(KBIZ)", "중소기업중앙회", "kr-kbiz"),
        ("중소기업 중앙회는 사절단을 보냈다.", "중소기업 중앙회", "중소기업 중앙회", "kr-kbiz"),
        ("중소기업진흥공단은 1998년 상담회를 열었다.", "중소기업진흥공단", "중소기업진흥공단", "kr-sbc"),
        ("(재)경기테크노파크는 신청을 받는다.", "(재)경기테크노파크", "경기테크노파크", "kr-gtp"),
    ],
)
def test_organisations_known_bodies_keep_their_branch(
    annotator: OrganisationAnnotator, text: str, quote: str, name: str, body: str
) -> None:
    mention = only(annotator, text)
    assert text[mention.start : mention.end] == quote
    assert mention.value.name == name
    assert mention.value.id == body


@pytest.mark.parametrize(
    ("year", "canonical"), [(2016, "중소기업진흥공단"), (2021, "중소벤처기업진흥공단"), (None, None)]
)
def test_organisations_year_tells_what_an_alias_of_two_eras_means(
    annotator: OrganisationAnnotator, year: int | None, canonical: str | None
) -> None:
    (mention,) = annotator.annotate("중진공은 바이어를 초청했다.", year=year)
    assert mention.value.name == "중진공"
    assert mention.value.canonical == canonical


def test_organisations_full_name_in_the_text_tells_it_too(annotator: OrganisationAnnotator) -> None:
    found = annotator.annotate("중소벤처기업진흥공단은 8일 개소식을 열었다. 중진공은 센터를 늘린다.")
    assert {mention.value.id for mention in found} == {"kr-kosme"}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("태국 산업부와 양해각서를 맺었다.", "태국 산업부", "TH"),
        ("일본통산성은 조사단을 보냈다.", "일본통산성", "JP"),  # written together
        ("인도네시아 국고청과 협약을 맺었다.", "인도네시아 국고청", "ID"),
        ("우크라이나 경제개발통상부가 후원했다.", "우크라이나 경제개발통상부", "UA"),
        ("사우디아라비아 중소기업청과 손잡았다.", "사우디아라비아 중소기업청", "SA"),
        ("페루혁신청과 문서를 교환했다.", "페루혁신청", "PE"),
        ("산동성 상무청이 주관했다.", "산동성 상무청", None),
        ("지린(吉林)성 상무청이 공동 주최했다.", "지린성 상무청", None),
        ("연길시 정부와 상담회를 열었다.", "연길시 정부", None),
        ("연변조선족자치주인민정부에서 주최했다.", "연변조선족자치주인민정부", None),
        ("주베트남 한국대사관이 후원했다.", "주베트남 한국대사관", None),
        ("주심양한국총령사관이 후원하였다.", "주심양한국총령사관", None),
        ("주 홍콩 총영사관이 후원한다.", "주 홍콩 총영사관", "HK"),
        ("터키 이즈미르 상공회의소와 협약했다.", "터키 이즈미르 상공회의소", "TR"),
        ("미국 시애틀시와 업무협약을 맺었다.", "시애틀시", "US"),
        ("베트남 빈즈엉성과 우호교류 협약을 맺었다.", "빈즈엉성", "VN"),
        ("중국 옌청시 상무국과 업무협약을 맺었다.", "옌청시 상무국", "CN"),
        ("베트남 하이퐁시 산업통상국과 업무협약을 맺었다.", "하이퐁시 산업통상국", "VN"),
        ("베트남 껀터시 자원환경국과 업무협약을 맺었다.", "껀터시 자원환경국", "VN"),
        ("요령성 중소기업 발전촉진회가 손을 잡았다.", "요령성 중소기업 발전촉진회", None),
        ("아르헨티나 한인상공인연합회와 협약했다.", "아르헨티나 한인상공인연합회", "AR"),
    ],
)
def test_organisations_bodies_abroad_begin_with_their_place(
    annotator: OrganisationAnnotator, text: str, name: str, country: str | None
) -> None:
    value = only(annotator, text).value
    assert value.name == name
    assert value.country == country
    assert value.id is None or not value.id.startswith("kr-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("한국미학총련합회와 북경시조선족기업가협회가 참가했다.", ["한국미학총련합회", "북경시조선족기업가협회"]),
        ("가람경제진흥원·한국무역협회 주관으로 열렸다.", ["가람경제진흥원", "한국무역협회"]),
        ("산업부·중기부·KOTRA는 함께 열었다.", ["산업부", "중기부", "KOTRA"]),
        ("캄보디아 중소기업연합회와 상공회의소를 찾았다.", ["캄보디아 중소기업연합회", "상공회의소"]),
        ("이란 중소기업·산업단지관리청과 협의했다.", ["이란 중소기업·산업단지관리청"]),
        ("시범구관리위원회는 설명회를 연다.", ["시범구관리위원회"]),
        ("가람컨벤션센터가 초청하고 한국중화총상회가 후원했다.", ["가람컨벤션센터", "한국중화총상회"]),
        ("충북KOTRA지원단(단장 홍길동)이 협약을 체결했다.", ["충북KOTRA지원단"]),
        ("농협 경남지역본부와 경남농협은 판촉전을 열었다.", ["농협 경남지역본부", "경남농협"]),
        ("서울시와 SBA(서울경제진흥원)가 주최했다.", ["서울시", "서울경제진흥원"]),
        ("한·베트남 경제협회가 후원했다.", ["한·베트남 경제협회"]),
        ("연길시경제기술합작국과 협의했다.", ["연길시경제기술합작국"]),
        ("LA한인상공회의소와 남가주한인무역협회가 후원했다.", ["LA한인상공회의소", "남가주한인무역협회"]),
        ("경남도와 창원·통영·거제시가 5일 산업전을 열었다.", ["경남도", "창원시", "통영시", "거제시"]),
        ("나루대학교 기술혁신센터(TIC)는 5일 심포지엄을 열었다.", ["나루대학교 기술혁신센터"]),
        ("국립한국해양대 RISE 사업단이 5일 상담회를 열었다.", ["국립한국해양대 RISE 사업단"]),
        ("금형조합도 5일 금형전을 연다.", ["금형조합"]),
        ("주최는 진주시, 주관은 나루산업협회다.", ["진주시", "나루산업협회"]),
        ("주관은 나루산업진흥원, 후원은 진주시다.", ["나루산업진흥원", "진주시"]),
        ("진주시 주최·나루산업협회 주관으로 열린다.", ["진주시", "나루산업협회"]),
        ("(사)가람기업교류 경북연합회는 5일 교류회를 연다.", ["가람기업교류 경북연합회"]),
        ("(재)가람 디자인진흥원이 5일 열었다.", ["가람 디자인진흥원"]),
        ("부산본부세관이 5일 설명회를 열었다.", ["부산본부세관"]),
        ("2024 나루엑스포 조직위원회가 5일 포럼을 열었다.", ["2024 나루엑스포 조직위원회"]),
        ("대덕연구개발특구지원본부(이사장 홍길동)는 5일 열었다.", ["대덕연구개발특구지원본부"]),
        ("도·가람관광진흥원은 5일 설명회를 열었다.", ["가람관광진흥원"]),
        ("진흥원·한국무역협회는 5일 설명회를 열었다.", ["한국무역협회"]),
        ("주정부·한국무역협회는 5일 교류회를 가졌다.", ["한국무역협회"]),
        ("시·도지사협의회는 5일 열었다.", ["시·도지사협의회"]),
        ("시·군·구청장협의회는 5일 열었다.", ["시·군·구청장협의회"]),
    ],
)
def test_organisations_shapes_and_joints(annotator: OrganisationAnnotator, text: str, expected: list[str]) -> None:
    assert names(annotator, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("진주시(시장 홍길동)는 사절단을 보냈다.", ["진주시"]),
        ("인천 서구(구청장 홍길동)가 꾸린 사절단이다.", ["인천 서구"]),
        ("경남 고성군이 판촉전을 열었다.", ["경남 고성군"]),
        ("진주시, 중남미서 6천만 달러 상담", ["진주시"]),
        ("경기도와 용인시, SK하이닉스가 서명했다.", ["경기도", "용인시", "SK하이닉스"]),
        ("주최 : 강원도, 원주시", ["강원도", "원주시"]),
        ("‘진주시 중남미 무역사절단’이 돌아왔다.", ["진주시"]),
        ("수원특례시는 상담회를 열었다.", ["수원특례시"]),
        ("강남구청은 의향서를 주고받았다.", ["강남구청"]),
        ("창원시에서 상담회가 열렸다.", []),
        ("진주시 상대동에 공장이 있다.", []),
        ("경기도 안산시 단원구 공장을 찾았다.", []),
        ("전시는 성공적이었고 당시와 달랐다.", []),
        ("여성과 청년의 가능성이 크다.", []),
    ],
)
def test_organisations_local_governments_only_where_they_act(
    annotator: OrganisationAnnotator, text: str, expected: list[str]
) -> None:
    assert names(annotator, text) == expected


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("서구는 사절단을 보냈다.", None),
        ("인천 서구는 사절단을 보냈다.", "인천광역시 서구"),
        ("충남도는 사절단을 보냈다.", "충청남도"),
        ("강원특별자치도는 사절단을 보냈다.", "강원특별자치도"),
    ],
)
def test_organisations_local_governments_of_one_name_stay_open(
    annotator: OrganisationAnnotator, text: str, canonical: str | None
) -> None:
    assert only(annotator, text).value.canonical == canonical


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("㈜가람푸드가 42만 달러 계약을 했다.", ["㈜가람푸드"]),
        ("(주)가람테크는 양해각서를 맺었다.", ["(주)가람테크"]),
        ("㈜가람세라는 상담회에서 만났다.", ["㈜가람세라"]),
        ("㈜가람테라라는 회사가 계약했다.", ["㈜가람테라"]),
        ("가람클러치㈜가 서명했다.", ["가람클러치㈜"]),
        ("농업회사법인 가람푸드㈜는 서명했다.", ["농업회사법인 가람푸드㈜"]),
        ("가람산업(주)은 계약서를 썼다.", ["가람산업(주)"]),
        ("가람주식회사, 나루(대련)텐트유한회사와 맺었다.", ["가람주식회사", "나루(대련)텐트유한회사"]),
        ("나루해물영어조합법인이 협약을 맺었다.", ["나루해물영어조합법인"]),
        ("가람(대표 홍길동)의 정수기가 인기였다.", ["가람"]),
        ("화장품업체 아르미코스는 계약했다.", ["아르미코스"]),
        ("공기청정기 업체 나루나라는 유통사 B&L과 계약했다.", ["나루나라", "B&L"]),
        ("농자재 유통사 솔레폴사와는 협약을 맺었다.", ["솔레폴사"]),
        ("포장기를 들고 간 나루기계는 계약이 불발됐다.", ["나루기계"]),
        ("소품을 만드는 ‘라미나’가 상담했다.", ["라미나"]),
        ("돈가스 전문점 ‘나루네돈까스’도 손을 잡았다.", ["나루네돈까스"]),
        ("‘가람인터내셔날’ 등 4개 업체가 왔다.", ["가람인터내셔날"]),
        ("▲나루엠텍(012345) = 공급계약 체결", ["나루엠텍"]),
        ("◇참가업체 △나루밸브(밸브) △(주)가람금속(주물)", ["나루밸브", "(주)가람금속"]),
        ("- 나루코스텍(충북 청주, 화장품 원료) : 65만불", ["나루코스텍"]),
        ("참가기업 : 가람산업, 나루기계", ["가람산업", "나루기계"]),
        ("(주)가람광학, 나루이야기, 다솜테크(주) 등이 왔다.", ["(주)가람광학", "나루이야기", "다솜테크(주)"]),
        ("Blue River LLC와 계약했다.", ["Blue River LLC"]),
        ("NARU KOREA(대표이사 홍길동)는 협약을 맺었다.", ["NARU KOREA"]),
        ("대상과 삼성전자는 설명회를 했다.", ["대상", "삼성전자"]),
    ],
)
def test_organisations_companies(annotator: OrganisationAnnotator, text: str, expected: list[str]) -> None:
    mentions = annotator.annotate(text)
    assert [mention.value.name for mention in mentions] == expected
    assert {mention.value.kind for mention in mentions} == {OrganisationKind.COMPANY}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A사는 B社와 계약했다.", ["A사", "B社"]),
        ("'G 사'와 ○○사가 왔다.", ["G 사", "○○사"]),
        ("베트남 V메디칼과 협약했다.", ["V메디칼"]),
        ("부산의 A물류는 B의료재단, K수산과 의향서를 나눴다.", ["A물류", "B의료재단", "K수산"]),
    ],
)
def test_organisations_masked_firms(annotator: OrganisationAnnotator, text: str, expected: list[str]) -> None:
    mentions = annotator.annotate(text)
    assert [mention.value.name for mention in mentions] == expected
    assert all(mention.value.masked for mention in mentions)


@pytest.mark.parametrize(
    "text",
    [
        "각 협회와 유관기관이 참여했다.",
        "중소기업청장과 산업부장관이 축사를 했다.",
        "진주시장은 인사말을 했다.",
        "책임연구원이 발표했다.",
        "제10차 한·칠레 경제협력위원회가 열렸다.",
        "제5차 한-우즈벡 무역경제공동위원회를 개최했다.",
        "「제1차 한-이란 중소기업공동위원회」를 열었다.",
        "‘2024 가람진흥원 수출상담회’가 끝났다.",
        "(서울=연합뉴스) 홍길동 기자",
        "중소기업을 대상으로 상담회를 열었다.",
        "업체 관계자는 만족했다. 참가기업 대표들은 재참가를 희망했다.",
        "제품을 만드는 업체는 많지만 수출하는 기업은 적다.",
        "IT 기업 20개사와 AI 기업이 1:1 상담을 했다.",
        "LED 조명과 FTA, MOU, CEO가 화제였다.",
        "일본 정부와 베트남 북부, 미국 본부의 요청이 있었다.",
        "시중은행과 지방은행이 참여한다.",
        "반월공단에서 도로 공사가 한창이다.",
        "무협 소설을 읽었다.",
        "일산 킨텍스에서 열린다.",
        "△수출상담회(10건) △전시회(3건) 참가기업 모집",
        "지역경제부 기자가 썼다.",
        "제41회 한일경제인회의(4.16~17)가 열렸다.",
        "부품 소재 무역적자는 늘었다.",
        "가람컨벤션센터에서 열린다.",
        "5일 열린 한중기업 상담회에서는 수출 상담이 오갔다.",
        "",
    ],
)
def test_organisations_what_is_none(annotator: OrganisationAnnotator, text: str) -> None:
    assert names(annotator, text) == []


def test_organisations_news_agencies_are_hosts_where_they_host(annotator: OrganisationAnnotator) -> None:
    text = "(서울=연합뉴스) 가람진흥원과 연합뉴스, 예산군이 공동주최한 대회다."
    assert names(annotator, text) == ["가람진흥원", "연합뉴스", "예산군"]


def test_organisations_mentions_do_not_overlap_and_are_in_order(annotator: OrganisationAnnotator) -> None:
    text = "세계한인무역협회(월드옥타·회장 홍길동)와 KOTRA 하노이무역관, ㈜가람, 경기도와 용인시가 함께했다."
    mentions = annotator.annotate(text)
    assert [m.value.name for m in mentions] == ["세계한인무역협회", "KOTRA 하노이무역관", "㈜가람", "경기도", "용인시"]
    ends = [0, *[mention.end for mention in mentions]]
    assert all(mention.start >= end for mention, end in zip(mentions, ends, strict=False))


def test_organisations_offices_name_the_body(annotator: OrganisationAnnotator) -> None:
    text = "왼쪽부터 홍길동 전북은행장, 김가람 한국무역협회장"
    assert names(annotator, text) == []
    assert [mention.value.name for mention in annotator.offices(text)] == ["전북은행", "한국무역협회"]
