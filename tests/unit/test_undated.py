"""Occasions whose own words tell no day: told beside another, as its ceremony, or in a paragraph set on a day."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


def dates(record: Extract, text: str) -> dict[str, str | None]:
    return {event.name: event.date for event in record(text, PUBLISHED).events}


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        (
            "가람시는 지난 16일 나루진흥원, 다솔은행과 ‘수출금융 지원 업무협약’을 맺었다.\n\n"
            "협약에 따라 다솔은행은 20억 원을 출연한다.\n\n"
            "협약식이 끝난 뒤에는 ‘가람 투자 데모데이’가 이어졌다.",
            "가람 투자 데모데이",
            "2018-04-16",
        ),
        (
            "가람조선은 지난 16일 나루은행과 상생협력 업무협약을 맺었다.\n\n"
            "가람조선은 협약에 이어 협력업체 12곳과 간담회를 갖고 단가를 올리겠다고 약속했다.",
            "간담회",
            "2018-04-16",
        ),
        (
            "사절단은 지난 10일부터 14일까지 하노이를 찾았다.\n\n"
            "12일에는 나루조선이 하노이항만공사로부터 건조의향서를 받았다. "
            "이어 상의 회의실에서 열린 기업간담회에는 15개사가 참석하였다.",
            "기업간담회",
            "2018-04-12",
        ),
        (
            "가람시대표단이 4월 10일부터 14일까지 부산과 속초를 방문하였다.\n\n"
            "11일, 대표단은 부산상공회의소와 손잡고 나루호텔에서 투자환경설명회를 가졌다.",
            "투자환경설명회",
            "2018-04-11",
        ),
        (
            "가람시는 지난 16일 나루은행과 업무협약을 맺었다.\n\n나루은행은 자금을 댄다."
            " 협약식은 시청에서 가졌다.\n\n협약 체결 후에는 시장이 참석한 ‘기업 간담회’가 진행됐다.",
            "기업 간담회",
            "2018-04-16",
        ),
        # the day of the signing, not the one told last; a half-year in a name is no day
        (
            "가람시는 지난 16일 나루은행과 업무협약을 맺었다.\n\n나루은행은 다음 달 11~14일 ‘나루 상담회’를 연다.\n\n"
            "협약식에 이어 같은 호텔에서 열린 ‘기업 간담회’에는 12명이 나왔다.",
            "기업 간담회",
            "2018-04-16",
        ),
        (
            "가람시는 지난 16일 나루은행과 업무협약을 맺었다.\n\n"
            "협약식에 이어 같은 자리에서 ‘2018 상반기 구매상담회’가 열렸다.",
            "2018 상반기 구매상담회",
            "2018-04-16",
        ),
        (
            "개막식이 17일 시청에서 열렸다. 이어진 ‘기업 상담회’에서는 143건의 상담이 오갔다.",
            "기업 상담회",
            "2018-04-17",
        ),
        # at a fair that the sentence tells before
        (
            "시는 오는 9월 말 다낭에서 열리는 ‘가람 엑스포’에 기업 6곳과 함께 참가해 ‘제품 설명회’를 열 예정이다.",
            "제품 설명회",
            "2018-09",
        ),
    ],
)
def test_undated_takes_the_day_of_what_is_told_beside(record: Extract, text: str, name: str, day: str) -> None:
    assert dates(record, text)[name] == day


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # in another town, of another occasion
        ("시는 16일 다낭에서 ‘가람 상담회’를 열었다. ‘나루 포럼’은 서울에서 열렸다.", "나루 포럼"),
        # followed a year later
        (
            "가람시는 지난 16일 나루은행과 업무협약을 맺었다.\n\n내년에는 협약에 이어 ‘나루 상담회’를 열 계획이다.",
            "나루 상담회",
        ),
    ],
)
def test_undated_of_another_time_or_town_stays_undated(record: Extract, text: str, name: str) -> None:
    assert dates(record, text)[name] != "2018-04-16"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "가람시가 남미 3개국에 파견한 시장개척단이 840만달러어치의 계약을 따내고 17일 귀국했다.\n\n"
            "개척단은 지난 3일 출국해 상파울루와 산티아고를 차례로 찾아 상담을 벌였다.",
            "2018-04-03/2018-04-17",
        ),
        (
            "가람시가 파견한 ‘중동 시장개척단’이 643만불의 계약 성과를 올리고 18일 돌아왔다.\n\n"
            "이번 개척단은 지역 기업 13개사로 구성돼 지난 8일 장도에 올랐다.",
            "2018-04-08/2018-04-18",
        ),
    ],
)
def test_undated_journey_told_by_its_ends_in_two_sentences(record: Extract, text: str, date: str) -> None:
    assert [e.date for e in record(text, PUBLISHED).events if e.type == "trade_mission"] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "가람도의 ‘동남아 시장개척단’이 발족식을 갖고 출국 준비에 들어갔다.\n\n"
            "27명의 단원들은 지난 7일부터 12일까지 태국 방콕과 베트남 하노이에서 지역상품 판촉활동을 벌였다.",
            "2018-04-07/2018-04-12",
        ),
        # days of the way told beside it, lands that are only counted, the day of departure in the headline
        (
            "가람도가 동남아에 무역사절단을 파견해 928만 달러의 상담 실적을 거뒀다.\n\n"
            "이들은 지난 7일부터 12일까지 3개국을 돌았다.\n\n9일 방콕으로 자리를 옮긴 사절단은 31건을 상담했다.",
            "2018-04-07/2018-04-12",
        ),
        (
            "가람도는 ‘남미 무역사절단’을 구성해 24일부터 30일까지 칠레와 페루에 파견한다.",
            "2018-04-24/2018-04-30",
        ),
        # at home, or of another occasion
        ("가람도가 ‘동남아 시장개척단’을 보냈다.\n\n도는 7일부터 12일까지 서울에서 홍보 활동을 벌였다.", None),
        (
            "가람도가 ‘동남아 시장개척단’을 보냈다.\n\n"
            "도는 7일부터 12일까지 태국 방콕에서 ‘나루 박람회’ 활동을 벌였다.",
            None,
        ),
    ],
)
def test_undated_journey_takes_the_days_of_its_tour(record: Extract, text: str, date: str | None) -> None:
    assert [e.date for e in record(text, PUBLISHED).events if e.type == "trade_mission"] == [date]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("이번 방문 기간 ㈜다솔은 나루사와 공급계약을 체결할 예정이다.", ["2018-05-08/2018-05-12"]),
        ("㈜다솔은 내년에 나루사와 공급계약을 체결할 예정이다.", ["2019"]),
        ("11일 상담장에서는 가람공단과 나루조선이 업무협약을 맺는다.", ["2018-05-11"]),
    ],
)
def test_undated_plans_of_agreements(record: Extract, text: str, dates: list[str]) -> None:
    whole = f"가람도는 다음 달 8일부터 12일까지 하노이에 ‘베트남 무역사절단’을 보낸다.\n\n{text}"
    assert [agreement.date for agreement in record(whole, PUBLISHED).agreements] == dates


def test_undated_same_day_is_the_one_told_in_its_paragraph(record: Extract) -> None:
    text = (
        "‘가람 개척단’은 10일 다낭에서 상담회를 가졌다.\n\n"
        "12일에는 방콕으로 넘어갔다. 같은 날부터 이틀 동안 나루마트에서 ‘가람 판촉전’이 열렸다."
    )
    assert dates(record, text)["가람 판촉전"] == "2018-04-12/2018-04-13"


@pytest.mark.parametrize(
    ("told", "name", "day"),
    [
        ("개막 하루 전에는 현지 업체를 불러 ‘나루 상담회’를 갖는다.", "나루 상담회", "2018-05-13"),
        ("이틀째에는 같은 곳에서 ‘나루 상담회’가 열린다.", "나루 상담회", "2018-05-15"),
    ],
)
def test_undated_days_counted_from_the_opening(record: Extract, told: str, name: str, day: str) -> None:
    text = f"가람시는 5월 14일부터 17일까지 ‘가람 박람회’를 연다. 신청은 4월 26일까지 받는다.\n\n{told}"
    assert dates(record, text)[name] == day


def test_undated_month_told_just_before(record: Extract) -> None:
    text = (
        "가람바이오는 지난 16일 나루병원과 계약했다.\n\n"
        "가람바이오는 지난해 9월 병원을 알게 됐다. 시가 그달 23~28일 다낭에 보낸 ‘가람 개척단’에 끼었다."
    )
    assert dates(record, text)["가람 개척단"] == "2017-09-23/2017-09-28"
