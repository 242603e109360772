"""Parties by the place that they stand in, whatever they are called: before 와/과, and as items of a list."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"


def parties(record: Extract, text: str) -> list[list[str]]:
    return [[p.name for p in a.parties] for a in record(text, PUBLISHED).agreements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list with names that no table knows, and one that only says to whom the next belongs
        (
            "가온대학교는 11일 경기테크노파크, 미래융합기술연구원, 법무법인 누리, 다낭시과학기술국 산하 "
            "한강이노베이션허브(HIHUB), 베트남 벤처투자사 블루웨이브와 업무협약을 체결했다.",
            [
                [
                    "가온대학교",
                    "경기테크노파크",
                    "미래융합기술연구원",
                    "법무법인 누리",
                    "한강이노베이션허브",
                    "블루웨이브",
                ]
            ],
        ),
        # a number behind the last, coupled words for firms, a common noun with its Latin name, a town before the name
        (
            "가람항만공사·다이곤뉴포트·베트남해운총공사 세 곳은 터미널 정보를 나누는 업무협약을 맺었다.",
            [["가람항만공사", "다이곤뉴포트", "베트남해운총공사"]],
        ),
        (
            "중소기업청은 5일 포스코, 현대중공업, S&T중공업 등 3개 대·중견기업과 업무협약을 체결했다.",
            [["중소기업청", "포스코", "현대중공업", "S&T중공업"]],
        ),
        ("㈜가람베리와 오만 식품투자회사(OFIC)가 업무협약에 서명했다.", [["㈜가람베리", "오만 식품투자회사"]]),
        ("두바이에서는 인천 가람공구가 전동공구 65만달러어치 가계약을 체결했다.", [["가람공구"]]),
        # bodies of several words, and what a common name lacks
        (
            "경북테크노파크는 조지아 트빌리시첨단기술단지와 업무협약을 맺었다.",
            [["경북테크노파크", "트빌리시첨단기술단지"]],
        ),
        (
            "㈜가람넥스는 9월 12일 브로츠와프 인근 올라비에츠 시정부와 공장부지 계약을 맺었다.",
            [["㈜가람넥스", "올라비에츠 시정부"]],
        ),
        (
            "지난 3월 김천시와 청두시 진뉴구는 우호협력 의향서를 교환했다.",
            [["김천시", "청두시 진뉴구"]],
        ),
        # from whom, with 도, by a name that ends in goods
        (
            "여과기를 만드는 ㈜푸른물결은 그리스 선사 K마리타임으로부터 65만달러어치를 수주했다.",
            [["㈜푸른물결", "K마리타임"]],
        ),
        (
            "한밭진흥원은 12월 하이퐁과학기술대와도 창업교육 교류에 관한 협약을 맺었다.",
            [["한밭진흥원", "하이퐁과학기술대"]],
        ),
        ("속초의 동해젓갈은 일본 바이어와 3천만 엔 규모의 공급의향서를 주고받았다.", [["동해젓갈"]]),
        ("밀폐용기 제조업체 ○○리빙은 도매상 A사와 80만 유로의 공급계약을 체결하였다.", [["○○리빙", "A사"]]),
        # a second name in quotes, a bracket that says who the three are, a head for the committee
        (
            "한밭유통센터는 지난 3일 한국상공인연합회 ‘코단’(KODAN)과 업무협약(MOU)을 체결했다.",
            [["한밭유통센터", "한국상공인연합회"]],
        ),
        (
            "충청권 3개 테크노파크(충북테크노파크, 대전테크노파크, 충남테크노파크)는 27일 업무협약을 체결했다.",
            [["충북테크노파크", "대전테크노파크", "충남테크노파크"]],
        ),
        (
            "㈜가람과 유장미 동반성장위원장은 1일 양해각서(MOU)를 체결했다.",
            [["㈜가람", "동반성장위원회"]],
        ),
        # the clause between only says where, or what for
        (
            "가람진흥공단은 몽골 상공회의소와 18일 호텔에서 열린 포럼에서 업무협약을 체결했다.",
            [["가람진흥공단", "몽골 상공회의소"]],
        ),
        (
            "서울상공회의소는 시카고상공회의소와 지역 간 경제협력 강화를 위한 창구에 관한 양해각서를 맺었다.",
            [["서울상공회의소", "시카고상공회의소"]],
        ),
        # every pair with its own sum, and the first of a list
        (
            "㈜가람텍은 오사카에 본사를 둔 N상사와 52만 달러, 고운온은 두바이 유통사 알 하나 트레이딩과 30만 달러 "
            "계약을 맺었다.",
            [["㈜가람텍", "N상사"], ["고운온", "알 하나 트레이딩"]],
        ),
        (
            "도는 ㈜바다푸드(전복죽) 145만불, ㈜금언덕(깐멸치) 42만불, ㈜누리(강관) 125만불 등 398만불의 "
            "수출계약을 체결했다.",
            [["㈜바다푸드"], ["㈜금언덕"], ["㈜누리"]],
        ),
        (
            "특히 프라하에서는 오스트라바 기계공업협회와 한국기계산업진흥회가 의향서를 교환했다.",
            [["오스트라바 기계공업협회", "한국기계산업진흥회"]],
        ),
        # pairs in one sentence
        (
            "포항의 서해수산이 훈춘동방실업유한회사와, 강관을 생산하는 (주)가람스틸이 훈춘시건설그룹과 각각 "
            "합작의향서를 체결했다.",
            [["서해수산", "훈춘동방실업유한회사"], ["(주)가람스틸", "훈춘시건설그룹"]],
        ),
        (
            "경기도는 기업을 찾는다. 경기도 투자유치단은 9일 센서 제조업체 켈텍(Keltec)사와, "
            "이튿날에는 부품을 만드는 N사와 투자협약을 각각 맺었다. "
            "켈텍과의 협약에는 평택시도 이름을 올렸다.",
            [["경기도", "켈텍", "평택시"], ["경기도", "N사"]],
        ),
    ],
)
def test_party_phrases_by_place(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # officials, kinds of firms, goods and countries are none
        ("강남구와 리펑 구장은 협약을 체결했다.", [["강남구"]]),
        ("㈜가람은 그리스 선주사와 20만 달러의 공급계약을 맺었다.", [["㈜가람"]]),
        ("㈜가람은 김치와 젓갈 공급계약을 맺었다.", [["㈜가람"]]),
        ("㈜가람은 한국 나래기전과 공급계약을 맺었다.", [["㈜가람", "나래기전"]]),
        ("㈜가람과 ㈜나래는 이즈미르의 수리조선소와 대리점 MOU를 각각 체결했다.", [["㈜가람", "㈜나래"]]),
        # what an order for samples and a price under discussion come to
        ("단열재업체 ㈜가람은 알마티 건설사로부터 샘플 주문을 받고 가격을 조율 중이다.", []),
        ("나머지 2개 업체는 계약에 이르지 못했다.", []),
    ],
)
def test_party_phrases_of_other_words(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "◇11일(월)\n△중진공-베트남 다낭시 투자무역관광진흥센터 업무협약(16:00·다낭)\n"
            "◇12일(화)\n△한밭진흥원 데모데이(13:00)",
            [["중진공", "다낭시 투자무역관광진흥센터"]],
        ),
        (
            "주간 일정\n\n▲ 울산시-가람중공업-울산테크노파크, 수소추진선 실증 업무협약(14:00 울산시청)\n"
            "▲ 한밭진흥원 간담회(15:00)",
            [["울산시", "가람중공업", "울산테크노파크"]],
        ),
        (
            "□ 상담회에서 계약이 잇따랐다.\n ㅇ (주)가람하이텍 : 봉제기계 240만불 수출계약 (상대 : 비엣남 봉제)\n",
            [["(주)가람하이텍", "비엣남 봉제"]],
        ),
        (
            "협약식에서는\n  • 한국남동발전이 ㈜가람밸브, 누리기연과 ‘신제품 개발 협약’을,\n"
            "  • 현대중공업이 울산대학교와 ‘기술인력 양성 업무협약’을 각각 맺었다.\n",
            [["한국남동발전", "㈜가람밸브", "누리기연"], ["현대중공업", "울산대학교"]],
        ),
    ],
)
def test_party_phrases_in_items(record: Extract, text: str, expected: list[list[str]]) -> None:
    assert parties(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "□ 성과\n ○ (주)가람밸브 - 노르웨이 프리오 마린社 선박용 밸브 공급계약(150만불) 체결\n"
            " ○ 나래ENG(주) - 싱가포르 K조선소 납품업체 등록 MOU 체결\n",
            [["(주)가람밸브", "프리오 마린社"], ["나래ENG(주)", "K조선소"]],
        ),
        (
            "한밭진흥원은 크다. 진흥원은 2014년 베트남 과학기술부에 이어 지난해 10월 "
            "인도네시아 기술평가청과 MOU를 맺었다.",
            [["한밭진흥원", "베트남 과학기술부"], ["한밭진흥원", "인도네시아 기술평가청"]],
        ),
        (
            "주간 일정\n\n11:00 상생협약 체결(삼성전자·현대자동차 등 12개 단체)\n15:00 한밭진흥원 간담회\n",
            [["삼성전자", "현대자동차"]],
        ),
    ],
)
def test_party_phrases_behind_dashes_brackets_and_earlier(
    record: Extract, text: str, expected: list[list[str]]
) -> None:
    assert sorted(parties(record, text)) == sorted(expected)


def test_party_phrases_who_joined(record: Extract) -> None:
    text = (
        "부산시는 15일 한국해양진흥공사, 기술보증기금과 업무협약을 체결했다. "
        "KOTRA 부산지원단도 협약기관으로 이름을 올렸다. 협약식에는 협력업체도 참석했다."
    )
    assert parties(record, text) == [["부산시", "한국해양진흥공사", "기술보증기금", "KOTRA 부산지원단"]]


def test_party_phrases_number_by_matter(record: Extract) -> None:
    found = record("량측은 86건을 상담하고 7개 대상에 대해 합작의향서를 체결하였다.", PUBLISHED).agreements
    assert [(a.kind.value, a.count) for a in found] == [("loi", 7)]


def test_party_phrases_talks_are_no_number(record: Extract) -> None:
    found = record("상담실적은 1,152건 1,740만 달러, 현장계약은 286만 달러로 집계되었다.", PUBLISHED).agreements
    assert [a.count for a in found if a.count] == []


def test_party_phrases_bare_word_takes_the_kind_told_before(record: Extract) -> None:
    text = "도는 업무협약(MOU) 12건을 끌어냈다. 해담푸드는 A사와 150만달러의 협약을 맺었다."
    assert {a.kind.value for a in record(text, PUBLISHED).agreements} == {"mou"}
