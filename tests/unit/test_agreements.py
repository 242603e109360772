"""Agreement frames of sentences: who signs what with whom, one frame each, with status."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.frames.agreement.model import AgreementFrame
from coopevents.pipeline import Resources


def frames(read: Read, resources: Resources, text: str) -> list[AgreementFrame]:
    return resources.agreement_frames.build(read(text, "2019-05-20"))


def told(read: Read, resources: Resources, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """(kind, status, names of the parties) of each frame."""
    return [(f.kind, f.status.value, tuple(c.value.name for c in f.parties)) for f in frames(read, resources, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "㈜가온푸드는 태국 유통사 V사와 30만 달러의 수출계약을 체결했다.",
            [("contract", "signed", ("㈜가온푸드", "V사"))],
        ),
        (
            "신용보증기금과 IBK기업은행, 중소기업중앙회는 소기업 금융지원을 위한 업무협약을 맺었다.",
            [("mou", "signed", ("신용보증기금", "IBK기업은행", "중소기업중앙회"))],
        ),
        # 각각 goes over the pairs of a list, not over the two of a pair
        (
            "▲부산시와 칭다오시는 경제협력 업무협약을 ▲㈜가온과 칭다오해운은 100만 달러 공급계약을 각각 체결했다.",
            [("mou", "signed", ("부산시", "칭다오시")), ("contract", "signed", ("㈜가온", "칭다오해운"))],
        ),
        (
            "이날 ▲부산상의와 하노이상의는 상호 협력 MOU를 ▲한경대와 하노이공대는 학생교류 협정을 각각 맺었다.",
            [("mou", "signed", ("부산상의", "하노이상의")), ("agreement", "signed", ("한경대", "하노이공대"))],
        ),
        (
            "㈜가온푸드는 중국 수입상과 38만 달러의 수출계약을, 나이지리아 유통사 아콘사와는 업무협약을 각각 맺었다.",
            [("contract", "signed", ("㈜가온푸드",)), ("mou", "signed", ("㈜가온푸드", "아콘사"))],
        ),
        (
            "가온진흥원은 연길시중앙병원과 인재교류협의를, ㈜나래뷰티는 대련다성무역유한회사와 판매계약을 체결했다.",
            [
                ("agreement", "signed", ("가온진흥원", "연길시중앙병원")),
                ("contract", "signed", ("㈜나래뷰티", "대련다성무역유한회사")),
            ],
        ),
        (
            "가람주식회사와 나루유한회사가 창고에 관한 의향서를, 다온주식회사와 새솔유한회사가 가공협의를 체결하였다.",
            [
                ("loi", "signed", ("가람주식회사", "나루유한회사")),
                ("agreement", "signed", ("다온주식회사", "새솔유한회사")),
            ],
        ),
        (
            "경남도는 렌즈를 파는 K사와 3천만 달러, 센서를 파는 L사와 1천만 달러, M사와 2억 달러 협약을 각각 맺는다.",
            [("agreement", "planned", ("경남도", firm)) for firm in ("K사", "L사", "M사")],
        ),
        (
            "㈜온빛조명은 태국 바이어와 50만 달러, ㈜하늘정밀은 말레이시아 바이어와 30만 달러의 계약을 각각 체결했다.",
            [("contract", "signed", ("㈜온빛조명",)), ("contract", "signed", ("㈜하늘정밀",))],
        ),
        (
            "기술보증기금은 3월 키르기스스탄 보증기금, 9월 페루혁신청과 차례로 양해각서를 교환했다.",
            [
                ("mou", "signed", ("기술보증기금", "키르기스스탄 보증기금")),
                ("mou", "signed", ("기술보증기금", "페루혁신청")),
            ],
        ),
        (
            "델타가람이앤씨는 기술을 바탕으로 일본의 T사와 1만 달러 규모의 수출계약을 체결하기도 했다.",
            [("contract", "signed", ("델타가람이앤씨", "T사"))],
        ),
        (
            "실제로 가람전자는 정수필터를 개발해 인도의 U사에 1만 달러 규모의 수출계약을 체결했다.",
            [("contract", "signed", ("가람전자", "U사"))],
        ),
        (
            "무역협회장과 조달청장은 9일 서울에서 업무협약서에 서명했다.",
            [("mou", "signed", ("무역협회", "조달청"))],
        ),
        (
            "가람센터는 태국 나래넷(Narae Net), 싱가포르 다솜(DSM), 미국 라온도조(Raon)와 업무 협약을 체결했다.",
            [("mou", "signed", ("가람센터", "나래넷", "다솜", "라온도조"))],
        ),
        ("이번 상담회로 실질적인 수출계약이 많이 성사될 것으로 기대된다.", []),
        (
            "진주시와 아르헨티나 한인상공인연합회의 업무협약식이 있었다.",
            [("mou", "signed", ("진주시", "아르헨티나 한인상공인연합회"))],
        ),
        (
            "진주시와 아르헨티나 한인상공인연합회의 업무 협약식이 있었다.",
            [("mou", "signed", ("진주시", "아르헨티나 한인상공인연합회"))],
        ),
    ],
)
def test_agreements_one_frame_each(
    read: Read, resources: Resources, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert told(read, resources, text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("㈜가온푸드는 T사와 공급계약을 체결했다.", "signed"),
        ("㈜가온푸드는 T사와 공급계약을 체결할 예정이다.", "planned"),
        ("㈜가온푸드는 오는 11월 T사와 공급계약을 체결하기로 했다.", "planned"),
        ("㈜가온푸드는 T사와 공급계약을 맺고 내년부터 함께 시장을 넓히기로 했다.", "signed"),
        ("㈜가온푸드는 T사와 예정했던 공급계약을 맺지 못했다.", "failed"),
        ("㈜가온푸드와 T사의 공급계약이 불발됐다.", "failed"),
        ("2012년 ㈜가온푸드와 T사가 첫 공급계약을 맺을 때 5억 달러이던 시장이 커졌다.", "signed"),
        ("코트라는 멕시코 무역진흥청과의 업무협약 체결을 무기한 연기했다.", "planned"),
        ("㈜가온푸드는 T사와 공급계약을 체결하는 성과를 거뒀다.", "signed"),
        ("중소기업청이 2017년 태국 산업부와 맺은 양해각서가 바탕이 됐다.", "signed"),
    ],
)
def test_agreements_status(read: Read, resources: Resources, text: str, status: str) -> None:
    (frame,) = frames(read, resources, text)
    assert frame.status.value == status


@pytest.mark.parametrize(
    "text",
    [
        "도는 상담회에서 30만 달러의 수출계약을 추진하기로 했다.",
        "협약에 따라 두 기관은 정보를 나눈다.",
        "협약서에는 통관을 돕는다는 내용이 담겼다.",
        "공급계약을 체결하면 세금이 줄어든다.",
        "시는 10만 달러의 현장계약을 맺고 돌아왔다.",
        "외국기업과의 MOU 체결, 농산물 수출 확대 등을 위해 미국을 방문한다.",
        "내년까지 100개사와 계약을 맺는 것이 목표다.",
    ],
)
def test_agreements_talk_is_no_agreement(read: Read, resources: Resources, text: str) -> None:
    assert frames(read, resources, text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "나래시는 시청에서 행사를 가졌다.\n경기도와 용인시는 부스를 마련했다.\n두 기관은 5일 업무협약을 체결했다.",
            ("경기도", "용인시"),
        ),
        (
            "김가람 경기지사와 이나래 용인시장, 박다온 SK하이닉스 대표는 투자 양해각서에 서명했다.",
            ("경기도", "용인시", "SK하이닉스"),
        ),
        ("베트남 바이어와 30만 달러 계약을 체결한 ㈜가온푸드 김가람 대표는 환하게 웃었다.", ("㈜가온푸드",)),
        ("㈜가온푸드 김가람 대표는 “독일 바이어와 50만 유로의 납품계약을 맺었다”고 밝혔다.", ("㈜가온푸드",)),
        ("㈜가온푸드는 건축자재 유통사 M사에 40만 달러어치를 내보내는 양해각서를 맺었다.", ("㈜가온푸드", "M사")),
        ("㈜가온푸드는 M사로부터 40만 달러의 구매의향서를 받았다.", ("㈜가온푸드", "M사")),
        ("이날 가온진흥원과 나래재단 간 업무협약이 있었다.", ("가온진흥원", "나래재단")),
        ("상담장에서 맺기로 한 ㈜가온테크와 중국 전자업체 B사의 합작계약도 뒤로 밀렸다.", ("㈜가온테크", "B사")),
        ("전자부품연구원은 실레시아공과대학과 기술협력 협정을 맺었다.", ("전자부품연구원", "실레시아공과대학")),
        ("가람시와 대만 자이시정부, 나래협회는 업무협약을 맺었다.", ("가람시", "대만 자이시정부", "나래협회")),
        ("- 스킨케어를 만드는 A사 : 샤르자의 유통사 누르트레이딩과 12만 달러 수출계약 체결", ("A사", "누르트레이딩")),
        (
            "나래진흥원은 남사우디벤처캐피탈(SVC)과 공동펀드 의향서를 체결했다.",
            ("나래진흥원", "남사우디벤처캐피탈"),
        ),
        # who is visited, and who gets what it is for; 주고받다, which the analyser may take for two verbs
        ("의성군은 방콕의 유통회사 나래리치(Narae Rich)를 찾아 업무협약을 맺었다.", ("의성군", "나래리치")),
        ("수출보험공사는 멜리은행에 3억유로의 한도를 열어주는 협약을 맺었다.", ("수출보험공사", "멜리은행")),
        ("직물업체인 가온텍스는 M사와 20만달러짜리 공급계약서를 주고받았다.", ("가온텍스", "M사")),
        # the subject before a clause that is about the other side; the host of the occasion is none
        (
            "㈜가온전자와 ㈜나래중공업이 지역 협의회에 속한 M사와 상생협약을 맺었다.",
            ("㈜가온전자", "㈜나래중공업", "M사"),
        ),
        ("㈜가온전자는 경기도가 하노이에서 연 상담회에서 M사와 공급계약을 맺었다.", ("㈜가온전자", "M사")),
        (
            "두 상의 가운데 가온상공회의소와 나래상공회의소가 협약서를 나눠 가졌다.",
            ("가온상공회의소", "나래상공회의소"),
        ),
        ("바르샤바에서는 한들모직이 현지 유통업체에 8만 달러어치를 넘기기로 계약했다.", ("한들모직",)),
    ],
)
def test_agreements_who_signs(read: Read, resources: Resources, text: str, parties: tuple[str, ...]) -> None:
    (frame,) = frames(read, resources, text)
    assert {c.value.name for c in frame.parties} == set(parties)


def test_agreements_open_items_share_the_next_predicate(read: Read, resources: Resources) -> None:
    text = (
        "현장에서는 계약도 나왔다.\n"
        "  - 나주의 ㈜가온농원은 고베의 도매상과 30만불어치를,\n"
        "  - 영주의 ㈜나래직물은 오사카 업체와 45만불어치를 공급하기로 각각 계약하였다.\n"
    )
    found = [f for f in told(read, resources, text) if f[2]]
    assert found == [("contract", "signed", ("㈜가온농원",)), ("contract", "signed", ("㈜나래직물",))]


def test_agreements_a_partner_of_another_occasion_does_not_sign(read: Read, resources: Resources) -> None:
    (found,) = told(read, resources, "코트라는 한국무역협회와 함께 상담회를 열고 태국 상무부와 양해각서를 체결했다.")
    assert found == ("mou", "signed", ("코트라", "태국 상무부"))


def test_agreements_a_partner_before_what_the_agreement_is_for_signs(read: Read, resources: Resources) -> None:
    text = "코트라는 5일 한국무역협회, 전북은행과 함께 소상공인 지원을 위한 업무협약을 맺었다."
    assert told(read, resources, text) == [("mou", "signed", ("코트라", "한국무역협회", "전북은행"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("두 부처는 산업기술협력에 관한 양해각서에 서명하였다.", [("mou", "signed", ())]),
        ("두 시는 1994년에 자매결연을 맺은 이래 꾸준히 오갔다.", [("agreement", "signed", ())]),
        ("두 지역은 자매결연을 맺을데 대한 의향서에 서명하였다.", [("loi", "signed", ())]),
        # who signed told by the signing, a ceremony as a time, a contract that is but a sum
        ("협약을 맺은 업체는 1년 안에 인증을 끝내야 한다.", []),
        ("협약식을 마친 뒤 상담회가 이어졌다.", []),
        ("현장에서 50만 달러의 계약을 체결했다.", []),
    ],
)
def test_agreements_without_a_party_that_is_found(
    read: Read, resources: Resources, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert told(read, resources, text) == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "가람상공회의소는 조사단을 보냈다. 조사단은 신발업체로 짜였다. 지분은 절반이다. 공장은 내년에 돌아간다. "
            "매출은 두고 봐야 한다. 인건비는 싸다. 조사단은 베트남상공회의소와 간담회를 열었다. "
            "이 자리에서 두 상의는 업무협정을 맺었다.",
            ("가람상공회의소", "베트남상공회의소"),
        ),
        (
            "포항시와 훈춘시가 손잡고 교류회를 열었다. 량측 시정부는 또 <상호파견에 관한 협의서>를 교환하였다.",
            ("포항시", "훈춘시"),
        ),
        (
            "경남도와 두산중공업, 한국기계연구원 부설 재료연구소가 자금난을 함께 풀기로 했다. "
            "세 기관은 18일 ‘동반성장 업무협약’을 체결했다.",
            ("경남도", "두산중공업", "재료연구소"),
        ),
        (
            "㈜가람은 방콕의 유통회사 M사와 상담했다. 나래농협도 이 회사와 자두 공급의향서를 주고받았다.",
            ("나래농협", "M사"),
        ),
        (
            "충남도, 동반성장위원회, 현대제철 등 3개 기관·기업은 국산화 지원 업무협약을 맺었다.",
            ("충남도", "동반성장위원회", "현대제철"),
        ),
    ],
)
def test_agreements_of_those_told_before(read: Read, resources: Resources, text: str, parties: tuple[str, ...]) -> None:
    assert [p for _, _, p in told(read, resources, text)] == [parties]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # beside clauses that tell only what it is for, or that they join hands
        ("코트라는 전북은행과 함께 어민의 빚을 덜어 주기 위해 협약을 맺었다.", ("코트라", "전북은행")),
        (
            "코트라와 바이오협회는 다낭시정부 및 다낭시바이오협회와 공동으로 연구를 돕기 위해 협정을 맺는다.",
            ("코트라", "바이오협회", "다낭시정부", "다낭시바이오협회"),
        ),
        ("경남도는 전북은행과 손잡고 22일 도청에서 어민을 돕는 협약을 맺었다.", ("경남도", "전북은행")),
        ("경남도는 전북은행과 함께 설명회를 열고 한국무역협회와 협약을 맺었다.", ("경남도", "한국무역협회")),
        # what is promised to a firm
        ("㈜가람은 칭다오나래유한공사에 조명을 켜는 기술을 내주기로 협약을 맺었다.", ("㈜가람", "칭다오나래유한공사")),
        # a unit of a school or an institution
        (
            "부산대 물류대학원(원장 이가람)은 부산테크노파크 로봇센터와 양해각서를 나눴다.",
            ("부산대 물류대학원", "부산테크노파크 로봇센터"),
        ),
        # a common word behind a country, beside a body that is known
        ("한국전력과 중국 다솜전망이 송전 기술을 두고 합의각서를 나눴다.", ("한국전력", "다솜전망")),
        # right before the paper, without a particle
        ("연길시에서 가람협회와 나래협회 상호 우호교류 협의서(MOU)를 맺었다.", ("가람협회", "나래협회")),
        # those that come with a delegation of theirs
        ("1일 부산상의와 울산상의를 비롯한 대표단 30여명은 우호협정을 맺고 헤어졌다.", ("부산상의", "울산상의")),
        # the paper of what was told right before
        ("길림시는 청주시와 자매결연을 맺고 협약을 체결했다.", ("길림시", "청주시")),
        # who joins hands with it tells with whom
        ("코트라와 전북은행이 손을 잡았다.\n코트라는 13일 전주에서 어민을 돕는 협약을 맺었다.", ("코트라", "전북은행")),
        # a second signing yet to come leaves the first one told
        ("㈜가람은 미국의 나래솔라와 공급계약을 맺었거나 곧 맺을 예정이다.", ("㈜가람", "나래솔라")),
    ],
)
def test_agreements_partners_that_stand_apart(
    read: Read, resources: Resources, text: str, parties: tuple[str, ...]
) -> None:
    assert [p for _, _, p in told(read, resources, text)] == [parties]


@pytest.mark.parametrize(
    "text",
    [
        "코트라는 5일 전주에서 ‘바이어 상담회 및 계약체결식’을 열었다.",
        "경남도와 나래시가 동구에 보낸 개척단이 계약한 3백만달러는 배에 실렸다.",
    ],
)
def test_agreements_of_others_are_not_the_houses(read: Read, resources: Resources, text: str) -> None:
    assert [p for _, _, p in told(read, resources, text) if p] == []
