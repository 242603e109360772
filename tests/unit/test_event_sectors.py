"""Sectors of occasions: which claim goes to which occasion."""

import pytest
from short_texts import Extract


def sectors(record: Extract, text: str) -> dict[str, set[str]]:
    return {event.type.value: {code.value for code in event.sectors} for event in record(text).events}


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        ("도는 2019년 5월 7일 창원에서 ‘국제 반도체 포럼’을 열었다.", "forum", {"semiconductor"}),
        ("시는 2019년 5월 7일 광주에서 ‘물류 세미나’를 열었다.", "seminar", {"logistics"}),
        ("도는 2019년 5월 7일 도쿄에서 ‘투자환경 설명회’를 열었다.", "seminar", set()),
        (
            "시는 2019년 5월 7일 방콕에서 수출상담회를 열었다. 상담회에는 화장품, 식품 분야 기업 20개사가 참가했다.",
            "consultation",
            {"beauty", "food_agri"},
        ),
    ],
)
def test_event_sectors_come_from_name_and_firms(record: Extract, text: str, kind: str, codes: set[str]) -> None:
    assert sectors(record, text)[kind] == codes


def test_event_sectors_of_goods_go_to_the_occasion_that_trades(record: Extract) -> None:
    found = sectors(
        record,
        "도는 2019년 5월 7일 하노이에서 ‘한-베 경제협력 포럼’을 열었다.\n\n"
        "같은 날 하노이에서 열린 수출상담회에는 국내 중소기업 12개사가 참가했다. 업체들은 막걸리와 김치를 선보였다.\n",
    )
    assert found["consultation"] == {"food_agri"}
    assert found["forum"] == set()


def test_event_sectors_of_firms_with_their_goods(record: Extract) -> None:
    found = sectors(
        record,
        "시는 2019년 5월 7일 방콕에서 수출상담회를 열었다.\n\n◇참가업체 △가나텍(밸브) △다라뷰티(화장품)\n",
    )
    assert found["consultation"] == {"machinery", "beauty"}


def test_event_sectors_of_all_who_take_part_come_before_those_of_one(record: Extract) -> None:
    found = sectors(
        record,
        "시는 2019년 5월 7일 방콕에서 수출상담회를 열었다. 상담회에는 화장품, 식품 분야 기업 20개사가 참가했다.\n\n"
        "펌프를 만드는 ㈜가나텍은 상담회에서 바이어와 상담을 진행했다.\n",
    )
    assert found["consultation"] == {"beauty", "food_agri"}


def test_event_sectors_leave_speech_and_background_alone(record: Extract) -> None:
    found = sectors(
        record,
        "시는 2019년 5월 7일 방콕에서 수출상담회를 열었다. "
        "시장은 “반도체 산업을 키우고 로봇 기업을 돕겠다”고 말했다.\n\n"
        "※ 태국의 주요 산업은 자동차와 관광이다.\n",
    )
    assert found["consultation"] == set()


def test_event_sectors_the_theme_of_a_name_holds_for_what_is_sold_there(record: Extract) -> None:
    found = record(
        "시는 2019년 5월 7일 벡스코에서 ‘조선기자재 수출상담회’를 열었다.\n\n"
        "밸브업체 ㈜가람정밀은 상담회에서 노르웨이의 나루마린과 30만 달러의 공급계약을 맺었다.\n"
    )
    assert [[code.value for code in event.sectors] for event in found.events] == [["shipbuilding"]]
    assert [[code.value for code in deal.sectors] for deal in found.agreements] == [["machinery", "shipbuilding"]]


def test_event_sectors_a_meeting_has_the_trades_of_those_who_meet(record: Extract) -> None:
    found = sectors(
        record,
        "대표단은 2019년 6월 12일 나루상공회의소와 좌담회를 가지고 "
        "금형, 로봇, 조명기업 10여개와 협력방안을 모색했다.\n",
    )
    assert found["meeting"] == {"machinery", "smart_manufacturing", "lighting_led"}


def test_event_sectors_projects_counted_behind_their_list(record: Extract) -> None:
    found = sectors(
        record,
        "시는 2019년 6월 13일 서울에서 투자환경설명회를 열었다. "
        "설명회에서는 식품가공, 콜드체인물류 등 6개 항목에 대한 협의가 체결되었다.\n",
    )
    assert found["seminar"] == {"food_agri", "logistics"}


def test_event_sectors_of_whom_one_visits_and_meets(record: Extract) -> None:
    found = sectors(
        record,
        "대표단은 2019년 6월 14일 인천항만공사를 방문했다.\n\n15일에는 가람선박기자재협회와 간담회를 열었다.\n",
    )
    assert found == {"delegation_visit": {"logistics"}, "meeting": {"shipbuilding"}}


def test_event_sectors_of_a_consultation_abroad_are_its_journey_s(record: Extract) -> None:
    found = sectors(
        record,
        "시는 2019년 6월 3일부터 7일까지 베트남에 무역사절단을 파견했다.\n\n"
        "4일 하노이에서 열린 수출상담회에는 화장품, 식품 업체 8개사가 참가했다.\n",
    )
    assert found["trade_mission"] == {"beauty", "food_agri"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("나루대학교는 2019년 6월 3일 하노이에서 하노이과학기술대와 교류 협약을 체결했다.", ["education"]),
        ("나루시는 2019년 6월 3일 한국서부발전과 상생 업무협약을 체결했다.", ["energy"]),
        ("가람소프트웨어진흥원은 2019년 6월 3일 나루시와 업무협약을 체결했다.", ["it_software"]),
        ("나루시는 2019년 6월 3일 가람경제진흥원과 투자 정보 교환을 위한 업무협약을 체결했다.", []),
    ],
)
def test_event_sectors_of_agreements_by_those_who_sign(record: Extract, text: str, codes: list[str]) -> None:
    assert [[code.value for code in deal.sectors] for deal in record(text).agreements] == [codes]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "선정 때 기계, 조선기자재, 신발 업종을 우대하며 항공료의 절반을 지원한다.",
            {"machinery", "shipbuilding", "textile_fashion"},
        ),
        ("이번에는 석유화학 분야만 따로 모집한다.", {"chemical"}),
        ("한국은 27개 기업이 부스를 차렸는데 기계, 화장품이 주종을 이루었다.", {"machinery", "beauty"}),
        ("대만은 기계, 화장품이 주종을 이루었다.", set()),
        ("기계, 화장품 분야의 한국기업인 130여명이 상담장을 찾았다.", {"machinery", "beauty"}),
    ],
)
def test_event_sectors_by_the_word_of_kind_behind_the_list(record: Extract, text: str, codes: set[str]) -> None:
    found = record(f"가람시는 2019년 5월 7일 방콕에서 종합수출상담회를 열었다. {text}")
    told = {row.value for row in found.events[0].evidence if row.field == "sectors" and row.rule != "sector.weighed"}
    assert told == codes  # what is weighed besides: test_weighed_sectors.py


def test_event_sectors_that_a_meeting_talks_about(record: Extract) -> None:
    text = "가람시는 2019년 5월 7일 훈춘에서 좌담회를 열고 물류, 수산물가공 영역의 합작을 둘러싸고 의견을 나누었다."
    assert sectors(record, text)["meeting"] == {"logistics", "fishery"}


def test_event_sectors_of_what_an_agreement_is_for(record: Extract) -> None:
    text = "가람진흥원과 나루연합회는 2019년 5월 7일 금형·자동차부품 분야 기업교류에 관한 업무협약을 체결했다."
    assert {code.value for code in record(text).agreements[0].sectors} == {"machinery", "automotive"}


def test_event_sectors_of_another_occasion_are_not_taken_over(record: Extract) -> None:
    found = record(
        "가람시는 2019년 5월 7일 가람호텔에서 ‘제3회 종합수출상담회’를 열었다.\n\n"
        "이어 6월 20일에는 코엑스에서 ‘한일 전자부품 조달상담회’를 연다. 지난해 11월 상담회에는 바이어 83명이 왔다.\n"
    )
    assert {e.name: [s.value for s in e.sectors] for e in found.events}["제3회 종합수출상담회"] == []


@pytest.mark.parametrize(
    ("behind", "codes"),
    [
        ("이번 협약에 따라 두 기관은 화장품·식품 분야 중소기업 30개사를 매년 함께 선정한다.", {"beauty", "food_agri"}),
        ("두 기관은 앞으로 무선통신, 바이오센서 두 분야에서 공동연구를 추진한다.", {"it_software", "bio_health"}),
        ("두 기관은 오는 9월 하노이에 화장품·식품 업체 13개사로 무역사절단을 보낸다.", set()),
    ],
)
def test_event_sectors_of_what_those_who_sign_will_do(record: Extract, behind: str, codes: set[str]) -> None:
    text = f"가람시와 나루진흥원은 2019년 5월 7일 중소기업 지원 업무협약을 체결했다. {behind}"
    assert {code.value for code in record(text).agreements[0].sectors} == codes


def test_event_sectors_of_a_firm_masked_before_its_trade(record: Extract) -> None:
    found = record("가람시는 2019년 5월 7일 A물류와 투자협약을 체결했다.")
    assert [code.value for code in found.agreements[0].sectors] == ["logistics"]


@pytest.mark.parametrize(
    ("who", "codes"),
    [
        ("시는 나루정공, 기술보증기금 울산지점", ["finance"]),  # a branch of a fund
        ("가람대학교, 나루시, 다솜상공회의소, 마루병원, 바른은행", []),  # one bank among many
    ],
)
def test_event_sectors_of_agreements_with_banks(record: Extract, who: str, codes: list[str]) -> None:
    found = record(
        f"2019년 5월 7일 {who}은 업무협약을 체결했다.\n"
        if "은행" in who
        else f"2019년 5월 7일 {who}과 업무협약을 체결했다.\n"
    )
    assert [[code.value for code in deal.sectors] for deal in found.agreements] == [codes]


@pytest.mark.parametrize(
    ("who", "codes"),
    [("나루상공회의소와 하노이상공회의소", []), ("나루시와 다낭시", []), ("나루진흥원과 다낭연구소", ["machinery"])],
)
def test_event_sectors_of_the_text_are_not_those_of_chambers_and_towns(
    record: Extract, who: str, codes: list[str]
) -> None:
    found = record(
        "기계업체 12곳, 하노이서 상담\n\n시는 2019년 5월 7일 하노이에서 상담회를 열었다. 기계 업체 12곳이 나왔다.\n\n"
        f"바이어들은 기계를 둘러봤다. {who}는 이날 업무협약을 체결했다.\n"
    )
    assert [[code.value for code in deal.sectors] for deal in found.agreements] == [codes]


CALENDAR = "".join(
    f"▲{day}일(월) {name}(10:00 벡스코)\n\n"
    for day, name in [
        (11, "가람상의 의원 간담회"),
        (12, "부산 조선기자재 글로벌 수출상담회"),
        (13, "하반기 지원시책 설명회"),
        (14, "나루시 투자유치단 방문"),
        (15, "동남권 중소기업 구매상담회"),
        (16, "청년창업 포럼"),
        (17, "한-일 경제협력회의"),
        (18, "수출기업의 밤 교류회"),
        (19, "해외시장 전망 세미나"),
    ]
)


def test_event_sectors_in_a_calendar_nothing_stands_beside_another(record: Extract) -> None:
    found = record(f"[이번 주 부산 경제] 2013년 11월 11일~19일\n\n{CALENDAR}").events
    told = {event.name: [code.value for code in event.sectors] for event in found}
    assert len(told) >= 8
    assert [name for name, codes in told.items() if codes] == ["부산 조선기자재 글로벌 수출상담회"]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("수요-공급기업 협력 포럼", set()),
        ("동일본 제조기술 포럼", set()),
        ("조선족 기업인 포럼", set()),
        ("부산국제모터쇼 포럼", {"automotive"}),
        ("사료 공급기 포럼", {"machinery"}),
        ("의생명 포럼", {"bio_health"}),
    ],
)
def test_event_sectors_themes_are_whole_words(record: Extract, name: str, codes: set[str]) -> None:
    assert sectors(record, f"시는 2019년 5월 7일 창원에서 ‘{name}’을 열었다.")["forum"] == codes


def test_event_sectors_a_fair_of_all_trades_tells_none(record: Extract) -> None:
    found = record("가람시는 오는 1월 9일 라스베이거스에서 열리는 CES 2024에 관내 기업 10개사를 보낸다.").events
    assert [list(event.sectors) for event in found] == [[]]
    found = record("가람시는 오는 1월 29일 두바이에서 열리는 아랍헬스에 관내 기업 10개사를 보낸다.").events
    assert [[code.value for code in event.sectors] for event in found] == [["bio_health"]]


@pytest.mark.parametrize(("name", "codes"), [("주류 수출 실무교육", {"food_agri"}), ("해외마케팅 교육", set())])
def test_event_sectors_teaching_is_no_trade_of_a_training(record: Extract, name: str, codes: set[str]) -> None:
    assert sectors(record, f"시는 2019년 5월 7일 창원에서 ‘{name}’을 열었다. 기업인 30명이 참석했다.") == {
        "training": codes
    }


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # two sides say in which fields they will work together: of the visit, not of the fair told next
        (
            "나루시 대표단은 5일 하노이시청을 방문했다. 하노이에서는 20일 다온박람회가 열린다. "
            "양측은 농업, 관광 등 넓은 분야에서 긴밀히 협력하기로 했다.",
            {"delegation_visit": {"food_agri", "tourism"}, "exhibition": set()},
        ),
        (
            "나루도는 12일 하노이에서 상품전시회를 열었다. 시장은 반도체, 관광 등 여러 분야에 계속 협력하자고 했다.",
            {"exhibition": set()},
        ),
        # firms of these trades are whom a land would like to see
        (
            "나루군 방문단이 12일 상하이를 찾았다. 중국은 신발, 기계 등 분야의 업체와의 합작에도 관심이 있다.",
            {"delegation_visit": set()},
        ),
        # what the occasion is about
        (
            "나루도는 12일 하노이에서 상담회를 열었다. 새 정책에 맞춰 의료, 식품 분야 협력을 넓히는 데 초점을 맞췄다.",
            {"consultation": {"bio_health", "food_agri"}},
        ),
        (
            "나루도는 12일 간담회를 가졌다. 두 도시는 의료, 식품 분야에서 교류를 넓히기로 했다.",
            {"meeting": {"bio_health", "food_agri"}},
        ),
    ],
)
def test_event_sectors_of_fields_in_which_two_sides_work_together(
    record: Extract, text: str, codes: dict[str, set[str]]
) -> None:
    assert sectors(record, text) == codes


def test_event_sectors_of_other_fairs_named_beside(record: Extract) -> None:
    text = "나루도는 12일 ‘나루 산업위크’를 연다고 밝혔다. 기간 중 ▲반도체대전(12일) ▲로보월드(13일) 등이 이어진다."
    assert sectors(record, text)["event_week"] == set()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("나루도는 12일 도쿄에서 TFT-LCD, 반도체 업체 4개사와 상담회를 열었다.", {"display", "semiconductor"}),
        (
            "나루도는 12일 도쿄에서 상담회를 연다. 30개 기업이 참가해 전기·전자·기계 등 품목별 상담을 벌인다.",
            {"electronics", "machinery"},
        ),
        # somebody tells of those who take part
        (
            "나루도는 12일 하노이에서 상담회를 열었다. 김다온 지사는 “이번 두 번째 상담회에는 화장품 기업 50개사와 "
            "바이어 80명이 참여해 상담을 진행했다”고 말했다.",
            {"beauty"},
        ),
    ],
)
def test_event_sectors_of_items_that_are_one_mention_and_of_what_is_said(
    record: Extract, text: str, codes: set[str]
) -> None:
    assert sectors(record, text)["consultation"] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("나루테크노파크는 폴란드 다온일렉과 업무협약을 맺고 방산 분야 인력 교류의 길을 열었다.", ["defense"]),
        ("나루시는 지난해 하노이시와 업무협약을 맺고 화장품 분야 교류를 늘리기로 했다.", ["beauty"]),
        ("나루군은 지난해 다온테크와 협약을 맺고 농공단지 조성과 인재 육성에 나섰다.", []),
        # the trade of a firm that is told as the first of several
        (
            "음식물처리기 생산업체인 다온산업 등 3곳이 입주를 포기했다. 다온산업은 지난 3월 나루군과 MOU를 체결했다.",
            ["electronics"],
        ),
    ],
)
def test_event_sectors_of_an_agreement_told_in_its_sentence_or_with_its_firm(
    record: Extract, text: str, codes: list[str]
) -> None:
    (deal,) = record(text).agreements
    assert [code.value for code in deal.sectors] == codes


def test_event_sectors_of_a_firm_are_those_it_is_introduced_with(record: Extract) -> None:
    text = (
        "나루도는 오는 3월 12일 LA에서 나루박람회를 연다. 박람회에는 신발 제조업체인 다온우레탄 등 6개 업체가 참가한다."
    )
    assert sectors(record, text) == {"exhibition": {"textile_fashion"}}
