"""Who signs: those who attend, the other side of a clause that the agreement is about; who and what does not sign."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


def signers(record: Extract, text: str) -> list[list[str]]:
    """The parties of the agreements."""
    return [[p.name for p in a.parties] for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "지난 16일 군수실에서 이가람 하동군수, ㈜나래텍 김다온 대표, ㈜새솔윈 박하늘 대표 등이 참석한 가운데 "
            "하동일반산업단지 입주 투자협약(MOU)을 체결했다.",
            ["하동군", "㈜나래텍", "㈜새솔윈"],
        ),
        (
            "거창군은 7월 7일 군청에서 ㈜나래패킹(김다온 대표이사)과 새솔정비㈜(박하늘 대표) 등 13명이 참석한 가운데 "
            "상생 업무협약을 체결했다.",
            ["거창군", "㈜나래패킹", "새솔정비㈜"],
        ),
        (
            "하동군은 20일 군청에서 이가람 군수와 ㈜나래식품 대표 등 20명이 참석한 가운데 투자협약을 체결했다.",
            ["하동군", "㈜나래식품"],
        ),
        # both sides are told: who attends is a guest
        (
            "하동군은 ㈜새솔푸드와 ㈜나래식품 대표 등이 참석한 가운데 열린 설명회에서 ㈜새솔푸드와 협약을 체결했다.",
            ["하동군", "㈜새솔푸드"],
        ),
    ],
)
def test_signers_who_attend(record: Extract, text: str, expected: list[str]) -> None:
    assert signers(record, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("㈜가온은 나래연구소로부터 기술을 30만달러에 들여오는 계약에 서명한다.", [["㈜가온", "나래연구소"]]),
        (
            "분식업체 A사는 현지 외식기업 B그룹에 10년간 가맹권을 주고 80만 달러의 가맹금을 받는 계약을 맺는다.",
            [["A사", "B그룹"]],
        ),
        (
            "가온라이트는 인도의 수입상 S사에 조명 60만불어치를 싣기로 했고, 금형업체 나래몰드는 터키 자동차부품회사와 "
            "45만불짜리 공급계약을 맺었다.",
            [["가온라이트", "S사"], ["나래몰드"]],
        ),
    ],
)
def test_signers_of_clauses_that_tell_the_deal(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert signers(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이다온 문경시장은 “우리시와 투자협약을 체결한 ㈜나래 대표께 감사드린다”고 말했다.", "우리시"),
        ("하동군은 ㈜나래텍, 하동일반산업단지와 투자협약을 체결했다.", "하동일반산업단지"),
        ("김 군수 취임과 동시에 하동군은 ㈜나래텍과 투자협약을 체결했다.", "김 군수 취임"),
        ("박하늘 하동군 미래산업과 기업유치담당은 “㈜나래텍과의 협약 체결을 통해 고용이 는다”고 전했다.", "미래산업"),
        ("20일 시청에서 군의회 의장, ㈜나래산업 대표가 참석한 가운데 업무협약식을 가졌다.", "의장"),
    ],
)
def test_signers_that_are_none(record: Extract, text: str, expected: str) -> None:
    assert all(expected not in name for parties in signers(record, text) for name in parties)


def test_signers_of_a_caption(record: Extract) -> None:
    """In a caption the present tense tells what is over; a head abroad has a name of two words."""
    text = (
        "나래공단이 협력을 넓힌다.\n\nKOTRA 이가람 사장(오른쪽)과 라오스 상공회의소 우뎃 수반나봉 회장이 "
        "업무협약을 체결하고 있다.\n두 기관은 세미나를 연다."
    )
    (agreement,) = record(text, PUBLISHED).agreements
    assert [p.name for p in agreement.parties] == ["KOTRA", "라오스 상공회의소"]
    assert agreement.status.value == "signed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("하동군은 나무를 판다. 하동군 우호대표단은 하노이시와 우호교류협정을 체결했다.", ["하동군", "하노이시"]),
        ("익산시대표단은 16일 하노이시와 우호교류협정을 체결했다. 익산시는 김을 판다.", ["익산시", "하노이시"]),
        (
            "부산항만공사는 11일 방문단을 보냈다. 공사 방문단은 12일 하노이시와 우호교류협정을 체결했다.",
            ["부산항만공사", "하노이시"],
        ),
    ],
)
def test_signers_who_sent_the_delegation(record: Extract, text: str, expected: list[str]) -> None:
    assert signers(record, text)[0] == expected


def test_signers_in_a_caption_and_in_the_text(record: Extract) -> None:
    """A caption tells the agreement of the text, by other names too: 재외동포청장 for the agency."""
    text = (
        "이가람 나래그룹 회장(왼쪽)과 박하늘 재외동포청장이 23일 서울에서 업무협약을 체결하고 있다.\n\n"
        "재외동포청은 23일 서울에서 나래그룹과 업무협약을 체결했다고 밝혔다."
    )
    assert len(signers(record, text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the town behind the partner says whose firms it is for
        (
            "새솔은행은 14일 전북신용보증재단과 전주시 소상공인 지원을 위한 업무협약을 체결했다.",
            [["새솔은행", "전북신용보증재단"]],
        ),
        (
            "사절단은 이어 태국 상공회의소, 한국무역협회 방콕 지부와 진안군 홍삼 수출을 돕기 위한 업무협약을 체결했다.",
            [["태국 상공회의소", "한국무역협회 방콕 지부"]],
        ),
        ("㈜가온은 전북도, 전주시와 공장을 짓기 위한 투자협약을 체결했다.", [["㈜가온", "전북도", "전주시"]]),
        ("전북도와 전주시 관계자는 14일 ㈜가온과 협약을 체결했다.", [["전북도", "전주시", "㈜가온"]]),
        # the town before an association of the land: a chapter of it
        ("남해군과 여수시 소상공인연합회가 14일 교류 협약을 체결했다.", [["남해군", "여수시 소상공인연합회"]]),
        # 과는 and 와도 are particles
        (
            "전남도는 AB사와 관광 개발에 1억달러, 뉴욕소재 동해관광과는 투어사업에 2천만달러 등의 양해각서를 체결했다.",
            [["전남도", "AB사"], ["전남도", "동해관광"]],
        ),
        (
            "경남도는 청도에서 가온실크가 나래방직과 의향서를, 새솔제과는 달빛음료와 의향서를 각각 체결했다고 밝혔다.",
            [["가온실크", "나래방직"], ["새솔제과", "달빛음료"]],
        ),
        (
            "이 가운데 다온한과는 호주 GR Foods사에 유과를 해마다 3만달러씩 대는 계약을 성사시켰다.",
            [["다온한과", "GR Foods사"]],
        ),
        # a person in a picture
        (
            "15일 전주에서 강도현 한국무역협회장(가운데)과 이준현 누리무역미국법인장(왼쪽), 나다온 오로라그룹 "
            "대표(오른쪽)가 업무협약을 체결했다.",
            [["한국무역협회", "오로라그룹"]],
        ),
        # a delegation without a name of its own, behind who sent it
        (
            "중소기업청은 간부 9명으로 꾸려진 방문단이 지난 14일 태국 투자청을 방문해 양해각서를 "
            "교환했다고 15일 알렸다.",
            [["중소기업청", "태국 투자청"]],
        ),
        # the head office that is visited is its firm's
        ("진안군은 14일 KOTRA 본사를 방문해 수출 지원 협약을 체결했다.", [["진안군", "KOTRA"]]),
        (
            "진안군은 14일 KOTRA 본사를 방문해 간담회를 열고 15일 ㈜가온과 협약을 체결했다.",
            [["진안군", "㈜가온"]],
        ),
    ],
)
def test_signers_beside_towns_and_delegations(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert signers(record, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "진안상공회의소는 14일 가나자와상공회의소와 자매결연 협정 체결 30주년 기념식을 가나자와 호텔에서 개최했다.",
        "진안상공회의소는 14일 자매결연 협정 체결 20주년을 맞아 가나자와상공회의소와 기념식을 열었다.",
        "진안상의는 14일 가나자와상의 대표단과 자매결연 체결 10주년 기념사업을 논의했다.",
    ],
)
def test_signers_not_of_an_anniversary(record: Extract, text: str) -> None:
    found = record(text, PUBLISHED)
    assert not found.agreements
    assert all(e.type.value != "agreement_signing" for e in found.events)


def test_signers_on_an_anniversary(record: Extract) -> None:
    text = "진안군은 14일 가나자와시와 우호협약 체결 5주년을 기념해 교류협력 협약을 맺었다."
    assert signers(record, text) == [["진안군", "가나자와시"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("전남도와 농어촌공사는 수출상담회를 개최해 950만 달러 규모의 업무협약을 성사시켰다고 밝혔다.", []),
        ("진안군과 한국무역협회는 14일 무역사절단을 하노이에 보내 95만 달러의 양해각서를 체결했다.", []),
        ("전남도와 여수시는 14일 950억원 규모의 관광개발 업무협약을 체결했다.", [["전남도", "여수시"]]),
        ("전남도와 농어촌공사는 상담회를 열고 수출 지원 업무협약을 체결했다.", [["전남도", "농어촌공사"]]),
        ("전남도와 ㈜가온은 상담회에서 950만 달러 규모의 투자협약을 체결했다.", [["전남도", "㈜가온"]]),
    ],
)
def test_signers_not_who_hold_the_talks(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert signers(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "강원도 삼척시 소상공인연합회와 전라남도 담양군 소상공인연합회는 14일 업무협약을 체결했다.",
            ["삼척시 소상공인연합회", "담양군 소상공인연합회"],
        ),
        ("진안군은 14일 신한은행 서부영업그룹과 업무협약을 체결했다.", ["진안군", "신한은행 서부영업그룹"]),
        (
            "새솔협회는 14일 중국국제무역촉진회 산둥성위원회와 업무협약을 체결했다.",
            ["새솔협회", "중국국제무역촉진회 산둥성위원회"],
        ),
        ("㈜가온 KMC는 일본 유통회사인 나카사와 수출 양해각서를 체결했다.", ["㈜가온 KMC", "나카사"]),
        (
            "나래대학교와 중소기업융합 경남·울산연합회는 14일 산학협력 협약을 체결했다.",
            ["나래대학교", "중소기업융합 경남·울산연합회"],
        ),
        # two bodies, and no name of one
        ("진안군은 14일 하나은행, 소상공인연합회와 협약을 체결했다.", ["진안군", "하나은행", "소상공인연합회"]),
    ],
)
def test_signers_of_several_words(record: Extract, text: str, expected: list[str]) -> None:
    assert signers(record, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "새솔원은 14일 3개 유관기관(새솔원, 나래대학교 창업지원단, 다온도시재단 산업부)이 업무협약을 체결했다.",
            ["새솔원", "나래대학교 창업지원단", "다온도시재단 산업부"],
        ),
        (
            "전북 4개 시군(전주, 익산, 군산, 김제)은 14일 서울시와 업무협약을 맺었다.",
            ["전주", "익산", "군산", "김제", "서울시"],
        ),
        # what they make, not who they are
        ("나래진흥원은 3개 기업(식품, 화장품, 가구)과 협약을 맺었다.", ["나래진흥원"]),
        ("진안군은 새솔푸드 등 현지 유통업체와 수출 협약을 맺었다.", ["진안군", "새솔푸드"]),
        ("전남도는 14일 도쿄에서 새솔공업社, 다온社 및 나래텍社 등 3개 기업과 양해각서를 체결했다.", None),
    ],
)
def test_signers_in_lists(record: Extract, text: str, expected: list[str] | None) -> None:
    found = signers(record, text)
    if expected is None:  # one with each of three firms
        assert {name for names in found for name in names} == {"전남도", "새솔공업社", "다온社", "나래텍社"}
    else:
        assert found == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("㈜가온은 5월 진안군과 양해각서를 체결하고 공장을 지으려 했으나 입주를 포기하기로 했다.", "failed"),
        ("지난해 8월 진안군과 양해각서를 맺은 ㈜가온의 경우 자금을 대지 못해 계약이 취소됐다.", "failed"),
        ("㈜가온은 1월 진안군과 양해각서를 맺은 뒤 경기를 이유로 투자를 철회했다.", "failed"),
        ("㈜가온은 다온테크와 공급 계약을 체결했지만 납품이 늦어 최종 해지됐다.", "failed"),
        ("진안군은 나래시와 자매결연을 맺은 뒤 한 해도 축제를 취소하지 않았다.", "signed"),
    ],
)
def test_signers_of_what_fell_through(record: Extract, text: str, status: str) -> None:
    assert {a.status.value for a in record(text, PUBLISHED).agreements} == {status}


def test_signers_at_a_ceremony_that_is_signed(record: Extract) -> None:
    text = "진안군은 14일 새솔대학교와 인력양성 협약식도 체결한다."
    assert signers(record, text) == [["진안군", "새솔대학교"]]


def test_signers_of_a_county_with_a_dealer(record: Extract) -> None:
    text = "진안군은 개척단이 댈러스 현지 유통업체와 김치 수출 협약을 맺었다고 14일 알렸다."
    assert signers(record, text) == [["진안군"]]


@pytest.mark.parametrize(
    "text",
    [
        "진안군은 5월 14일 나가노시와 간담회를 열었다. 군은 가가시와 농업 업무협약을, 오쓰시와 관광 업무협약을 체결해 "
        "교류하고 있다.",
        "진안군은 5월 14일 나가노시와 간담회를 열었다. 군은 가가시와 우호협약을 맺은 뒤 해마다 방문을 이어오고 있다.",
    ],
)
def test_signers_of_a_pact_kept_since(record: Extract, text: str) -> None:
    told = record(text, PUBLISHED).agreements
    assert told
    assert all(a.event is None and a.date is None for a in told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "진안군은 14일 Saesol Trading, INC와 Daon's Foods Wholesale Company와 수출협약을 맺었다.",
            ["진안군", "Saesol Trading, INC", "Daon's Foods Wholesale Company"],
        ),
        ("진안군은 14일 SAESOL TRADING INC와 수출협약을 맺었다.", ["진안군", "SAESOL TRADING INC"]),
        ("진안군은 14일 Saesol Trading, Daon Foods와 수출협약을 맺었다.", ["진안군", "Saesol Trading", "Daon Foods"]),
    ],
)
def test_signers_in_latin_letters(record: Extract, text: str, expected: list[str]) -> None:
    assert signers(record, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("삼척시해외시장개척단은 14일 하노이상공회의소와 업무협약을 맺었다.", ["삼척시", "하노이상공회의소"]),
        ("진안군중남미무역사절단이 14일 하노이상공회의소와 업무협약을 맺었다.", ["진안군", "하노이상공회의소"]),
        ("인삼시장개척단은 14일 하노이상공회의소와 업무협약을 맺었다.", ["하노이상공회의소"]),
    ],
)
def test_signers_whose_mission_it_is(record: Extract, text: str, expected: list[str]) -> None:
    assert signers(record, text) == [expected]
