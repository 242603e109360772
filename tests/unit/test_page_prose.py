"""What press pages tell beside their story: themes in quotation marks, shares of talk, plans, couples that sign."""

from __future__ import annotations

from short_texts import Extract


def test_page_prose_theme_is_no_name(record: Extract) -> None:
    text = "공단은 지난 3일 서울 코엑스에서 ‘작은 기업의 큰 걸음’을 주제로 토론하는 자리를 마련했다.\n"
    assert record(text, "2023-05-08").events == ()


def test_page_prose_headline_that_is_one_quotation_names_nothing(record: Extract) -> None:
    text = """“10월 나루상인대회, 축제의 장으로”

가람시는 오는 10월 22~24일 나루체육관에서 ‘나루상인대회’를 연다고 8일 밝혔다.
"""
    assert [e.name for e in record(text, "2023-05-08").events] == ["나루상인대회"]


def test_page_prose_gloss_is_no_part_of_a_name(record: Extract) -> None:
    text = "나루시는 지난달 10일부터 14일까지 베트남 하노이에 ‘해외시장개척단(이하 시개단)’을 파견했다.\n"
    assert [e.name for e in record(text, "2023-05-08").events] == ["해외시장개척단"]


def test_page_prose_one_of_several_fairs(record: Extract) -> None:
    text = "나루시는 오는 11월 9일 독일 뮌헨에서 열리는 최대 박람회 중 하나인 가람테크 박람회에 참가한다.\n"
    assert len(record(text, "2023-05-08").events) == 1


def test_page_prose_status(record: Extract) -> None:
    text = """나루공단은 지난달 11일 베트남 호치민에 수출개척단을 파견했다.
하반기에는 러시아 모스크바 수출개척단을 파견할 예정이다.

나루공단은 지난달 24일 수출중단 기업을 위한 ‘수출성장 화상상담회’를 열었다.
올해는 수출중단기업을 위한 화상상담회를 확대한다.
"""
    told = {e.name: e.status.value for e in record(text, "2023-07-08").events}
    assert told["러시아 모스크바 수출개척단"] == "planned"
    assert "cancelled" not in told.values()


def test_page_prose_what_is_foreseen_is_planned(record: Extract) -> None:
    text = """나루상의는 다음달 19~22일 독일 베를린과 덴마크 코펜하겐에 경제사절단을 보낸다.

행사로는 △한-독 비즈니스 포럼 △한-덴마크 비즈니스 포럼 △한-독 강소기업 혁신 포럼이 예정됐다.
"""
    forums = [e for e in record(text, "2024-01-22").events if e.type.value == "forum"]
    assert {e.name for e in forums} == {"한-독 비즈니스 포럼", "한-덴마크 비즈니스 포럼", "한-독 강소기업 혁신 포럼"}
    assert {e.status.value for e in forums} == {"planned"}


def test_page_prose_couples_sign_for_themselves(record: Extract) -> None:
    text = "㈜가람과 나래테크, ㈜다온과 라온테크가 지난 3일 각각 업무협약을 맺었다.\n"
    found = [[p.name for p in a.parties] for a in record(text, "2023-05-08").agreements]
    assert found == [["㈜가람", "나래테크"], ["㈜다온", "라온테크"]]


def test_page_prose_who_signs(record: Extract) -> None:
    """Of a list that a sum closes, beside firms without a name, behind a gloss in a gloss; no nouns before a sum."""
    cases = [
        (
            "나루위원회는 ㈜가람, ㈜나래, ㈜다온 등 3개 대기업과 협력사가 지난 3일 동반성장협약을 체결했다고 밝혔다.",
            [["㈜가람", "㈜나래", "㈜다온"]],
        ),
        (
            "(재)가람테크노파크(원장 김나루)와 (사)나루과학협회(사무총장 이다온, 이하 NSA(Naru Science Association))는 "
            "지난 3일 양해각서를 체결했다.",
            [["가람테크노파크", "나루과학협회"]],
        ),
        ("상담회를 통해 2건 업무협약 체결과 134만 달러의 수출 상담이 이뤄졌다.", [[]]),
        ("김나루 청장은 “상담회의 목표는 3천만 달러 이상의 계약 체결”이라고 말했다.", []),
    ]
    for text, parties in cases:
        found = [[p.name for p in a.parties] for a in record(text + "\n", "2023-05-08").agreements]
        assert found == parties, text


def test_page_prose_day_of_signing_before_what_it_is_for(record: Extract) -> None:
    text = (
        "가람상공회의소와 나루은행은 김가람 회장과 이나루 행장이 참석한 가운데 3일 상의회관에서 "
        "‘해외진출 지원’을 위한 업무협약을 체결했다.\n"
    )
    assert [a.date for a in record(text, "2023-05-08").agreements] == ["2023-05-03"]


def test_page_prose_what_an_agreement_is_for_is_no_occasion(record: Extract) -> None:
    text = """나루상의는 가람협회와 3일 서울 상의회관에서 경제협력 양해각서(MOU)를 체결했다.

양 기관은 이날 체결한 협약을 바탕으로 투자 세미나 개최와 투자조사단 파견, 무역전시회 등을 통해 협력을 넓힐 예정이다.

나루상의는 가람협회와 공동으로 수출상담회를 개최하고 제품을 소개할 계획이다.
"""
    assert {e.type.value for e in record(text, "2023-05-08").events} <= {"agreement_signing"}


def test_page_prose_an_agreement_is_not_signed_at_what_comes_of_it(record: Extract) -> None:
    text = """나루포럼은 가람상의와 업무협약을 체결했다고 8일 밝혔다.

협약에 따라 기업인 300명이 참여하는 한중협력포럼이 오는 20일 서울 나루호텔에서 열린다.

그동안 나루포럼은 다온협회 등 4개 단체와 업무협약을 체결, 교류를 이어왔다.
"""
    found = record(text, "2023-05-08")
    assert [e.date for e in found.events] == ["2023-05-20"]
    assert {(a.date, a.event) for a in found.agreements} == {(None, None)}


def test_page_prose_pavilion_is_told_for_the_fair(record: Extract) -> None:
    text = """나루원은 중국 선전시에서 개최되는 ‘제20회 가람하이테크페어’에 지난달 14일부터 18일까지 공동관을 운영했다.

이번 전시회에는 5개사가 참가했다.
"""
    (fair,) = record(text, "2023-05-08").events
    assert (fair.name, fair.status.value, fair.date) == ("제20회 가람하이테크페어", "held", "2023-04-14/2023-04-18")
    assert (fair.place.country, fair.participants.companies) == ("CN", 5)


def test_page_prose_items_whose_verb_comes_last(record: Extract) -> None:
    text = """나루공단은 오는 25일부터 27일까지 사흘간 중소기업을 위한 행사를 연이어 개최한다고 밝혔다.

25일에는 나루연수원에서 가람네트워크 출범대회, 26일에는 400개사가 참가하는 가람네트워크 상담회가 열린다.
"""
    found = [(e.name, e.date) for e in record(text, "2023-05-08").events]
    assert found == [("가람네트워크 출범대회", "2023-05-25"), ("가람네트워크 상담회", "2023-05-26")]


def test_page_prose_counts(record: Extract) -> None:
    """Meetings behind a contract's sum, firms counted by 업체; not inhabitants, who is appointed, kinds of goods."""
    cases = [
        ("3일 열린 상담회에서 270만 달러의 계약과 148건 3900만 달러의 상담이라는 결과를 냈다.", "meetings", 148),
        ("지난 3일 시청에서 공공구매 상담회를 열었다. 참여기업은 (주)가람 등 30업체이다.", "companies", 30),
        ("지난 3일 상담회를 열었다. 시는 49명의 기업인을 자문대사로 위촉해 돕고 있다.", "people", None),
        ("나루시 방문단은 3일 중국 성저우시를 방문했다. 성저우시는 인구 74만명의 도시다.", "people", None),
        ("지난 3일 상담회를 열어 226개의 중소기업간 경쟁제품을 선보였다.", "companies", None),
    ]
    for text, slot, number in cases:
        (event,) = record(text + "\n", "2023-05-08").events
        assert getattr(event.participants, slot) == number, text


def test_page_prose_town_before_a_hall(record: Extract) -> None:
    """경주 and 상주 are common words too: a hall behind them shows the town."""
    for town, hall in (("경주", "나루호텔"), ("상주", "시민문화회관")):
        (event,) = record(f"지난 3일 {town} {hall}에서 열린 수출상담회에 20개사가 참가했다.\n", "2023-05-08").events
        assert event.place.city == town


def test_page_prose_one_takes_part_where_one_holds_a_talk(record: Extract) -> None:
    text = """나루시는 다음달 8일 중국 샤먼시에서 개최되는 ‘가람투자박람회’에 참가한다.

또한 10월 19일부터 서울에서 열리는 ‘나루투자 주간’에 참가해 외투기업을 대상으로 투자유치 상담회도 개최할 계획이다.
"""
    talk = next(e for e in record(text, "2015-08-24").events if e.type.value == "consultation")
    assert (talk.date, talk.place.city) == ("2015-10-19", "서울")


def test_page_prose_a_trade_of_a_land_is_no_place(record: Extract) -> None:
    text = """나루회는 3일 서울 나루회관에서 자문상담회를 개최했다.

이날 행사에는 호주 패션업계에서 한국기업의 위상을 올린 이나루 대표를 위촉하는 위촉식도 진행했다.
"""
    (event,) = record(text, "2023-05-08").events
    assert (event.place.country, event.place.city) == ("KR", "서울")


def test_page_prose_what_befell_a_land_brings_no_guests(record: Extract) -> None:
    text = """나루원은 11일 서울에서 종합수출상담회를 연다.

미국의 아프가니스탄 보복공격 이후 일부 바이어들이 참가를 취소했지만 501명의 바이어가 참가한다.
"""
    (event,) = record(text, "2001-10-10").events
    assert (event.countries, event.participants.buyers) == ((), 501)


def test_page_prose_a_province_in_the_name_keeps_other_towns_out(record: Extract) -> None:
    text = """중소기업청은 나루재단과 함께 지난 3일 부산 벡스코에서 구매상담회를 열었다.

오는 6월에는 전북 구매상담회, 9월에는 충남 구매상담회를 개최한다. 부산 벡스코에는 200개사가 모였다.
"""
    towns = {e.name: e.place.city for e in record(text, "2015-05-08").events}
    assert towns == {"구매상담회": "부산", "전북 구매상담회": None, "충남 구매상담회": None}


def test_page_prose_a_banner_s_today_lends_no_month(record: Extract) -> None:
    banner = "2025.12.21 (일)\n\n  • 맑음동두천 -1.7℃\n  • 맑음서울 -0.5℃\n  • 맑음대전 -0.4℃\n기상청 제공\n\n"
    text = banner + (
        "나루지사, 11일 투자유치차 일본행\n\n"
        "나루도 대표단은 일본 기업과 투자 협약을 맺고자 오는 11~12일 일본을 방문한다. 대표단은 공장을 돌아본다.\n"
    )
    assert {e.date for e in record(text).events} == {"XXXX-XX-11/XXXX-XX-12"}
