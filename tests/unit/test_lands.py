"""Partner countries: what an occasion takes from its parts, its signing and its document."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


def lands(record: Extract, text: str) -> dict[str, tuple[str, ...]]:
    return {event.name: event.countries for event in record(text, PUBLISHED).events}


def test_lands_of_one_partner_are_those_of_what_is_told_beside(record: Extract) -> None:
    text = (
        "폴란드 바르샤바시 경제대표단이 지난 16일 가람시를 방문했다.\n\n"
        "대표단은 17일 가람상공회의소에서 간담회를 가졌다. 시는 오는 6월 투자설명회를 개최한다."
    )
    assert set(lands(record, text).values()) == {("PL",)}


def test_lands_of_two_partners_are_nobody_elses(record: Extract) -> None:
    text = (
        "가람시는 지난 3일 폴란드 바르샤바에서 ‘가람 수출상담회’를 열었다.\n\n"
        "이어 5일에는 체코 프라하에서 ‘나루 상담회’를 개최했다.\n\n"
        "시는 오는 6월 시청에서 ‘다솔 투자설명회’를 개최한다."
    )
    assert lands(record, text)["다솔 투자설명회"] == ()


def test_lands_of_an_occasion_in_passing_are_not_the_document_s(record: Extract) -> None:
    text = (
        "가람시는 18일 체육관에서 ‘가람 구매상담회’를 열었다. 기업 30개사가 참가했다.\n\n"
        "시는 오는 6월 베트남 다낭에서 ‘나루 식품박람회’를 개최한다."
    )
    assert lands(record, text)["가람 구매상담회"] == ()


@pytest.mark.parametrize("told", ["CIS지역 무역사절단을 파견한다", "세계 각지의 바이어를 부르는 수출상담회를 개최한다"])
def test_lands_of_one_partner_are_not_those_of_many_or_of_a_region(record: Extract, told: str) -> None:
    text = f"가람시는 지난 3일 폴란드 바르샤바에 시장개척단을 파견했다.\n\n시는 오는 10월 {told}."
    assert list(lands(record, text).values()) == [("PL",), ()]


def test_lands_of_those_who_sign(record: Extract) -> None:
    text = "가람진흥원은 18일 대회의실에서 폴란드 무역협회와 업무협약식을 갖고 업무협약을 체결했다."
    assert set(lands(record, text).values()) == {("PL",)}


def test_lands_told_between_a_name_and_a_later_edition_are_not_the_edition_s(record: Extract) -> None:
    text = (
        "13일 창원에서 「제3회 가람 협력 컨퍼런스」가 열린다. 베트남 다낭과 태국 방콕에서도 기업이 왔다.\n\n"
        "지난해 6월 김해에서 열렸던 제2회 행사에는 40개사가 참가했다."
    )
    former = [e for e in record(text, "2019-11-12").events if (e.date or "").startswith("2018")]
    assert [set(e.countries) for e in former] == [set()]


@pytest.mark.parametrize(
    ("beside", "expected"),
    [("‘나루 입점 세미나’", ()), ("‘나루 수출상담회’", ("VN", "TH"))],
)
def test_lands_of_many_guests_are_those_of_trade_alone(record: Extract, beside: str, expected: tuple[str, ...]) -> None:
    text = (
        "가람시는 18일 체육관에서 ‘가람 수출박람회’를 열었다. 박람회에는 베트남과 태국 바이어 20명이 참가했다.\n\n"
        f"같은 날 {beside}가 함께 열렸다."
    )
    assert lands(record, text)[beside.strip("‘’")] == expected


def test_lands_right_before_the_name_of_a_fair(record: Extract) -> None:
    text = "가람시는 오는 6월 폴란드 ‘나루 선물용품전’에 12개사를 파견한다."
    (fair,) = record(text, PUBLISHED).events
    assert (fair.place.country, fair.countries) == ("PL", ("PL",))


def test_lands_of_a_journey_through_a_region_are_those_told_behind_it(record: Extract) -> None:
    text = (
        "가람시가 보낸 ‘가람시 동유럽 시장개척단’이 18일 귀국했다.\n\n"
        "개척단은 14일 체코 프라하에서, 16일 폴란드 바르샤바에서 각각 수출상담회를 열었다.\n\n"
        "시는 다음 달 18일부터 23일까지 베트남 하노이에 시장개척단을 파견한다."
    )
    first, *_, last = record(text, PUBLISHED).events
    assert (set(first.countries), last.countries) == ({"CZ", "PL"}, ("VN",))


def test_lands_of_visitors_are_those_of_what_is_held_meanwhile(record: Extract) -> None:
    text = (
        "몽골 울란바토르시 통상대표단이 지난 9일부터 12일까지 가람시를 방문했다.\n\n"
        "10일에는 가람상공회의소에서 기업간담회가 열렸다.\n\n"
        "시는 오는 9월 6일부터 9일까지 베트남 다낭에서 ‘나루 박람회’를 연다."
    )
    told = {event.type.value: event.countries for event in record(text, PUBLISHED).events}
    assert (told["meeting"], told["exhibition"]) == (("MN",), ("VN",))


def test_lands_told_beside_the_place_are_those_of_others(record: Extract) -> None:
    text = "사절단은 3일 칠레 산티아고에 이어 5일 ‘보고타 수출상담회’를 열었다. 이날 상담은 20건이었다."
    told = {event.name: event.countries for event in record(text, PUBLISHED).events}
    assert told["보고타 수출상담회"] == ("CO",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("도는 3일 도청에서 주한일본대사관 관계자와 간담회를 가졌다.", ("JP",)),
        ("길림성 상무청 관계자들이 3일 가람진흥원을 찾아 간담회를 가졌다.", ("CN",)),
        ("도는 3일 도청에서 나루진흥원과 간담회를 가졌다.", ()),
    ],
)
def test_lands_of_whom_a_meeting_is_with(record: Extract, text: str, expected: tuple[str, ...]) -> None:
    (met,) = record(text, PUBLISHED).events
    assert met.countries == expected


def test_lands_that_a_journey_aims_at(record: Extract) -> None:
    text = (
        "가람진흥원은 브라질과 멕시코 등을 대상으로 협력 방안을 찾기 위해 "
        "오는 10월 19일부터 중남미 기술협력 사절단을 파견한다."
    )
    assert [event.countries for event in record(text, PUBLISHED).events] == [("BR", "MX")]


def test_lands_of_one_partner_are_those_of_its_agreements(record: Extract) -> None:
    text = (
        "폴란드 바르샤바시 경제대표단이 지난 16일 가람시를 방문했다.\n\n"
        "가람공업협회와 나루진흥원은 17일 상호협력 업무협약을 체결했다."
    )
    assert [agreement.countries for agreement in record(text, PUBLISHED).agreements] == [("PL",)]


@pytest.mark.parametrize(
    ("where", "expected"),
    [("독일 뒤셀도르프에서 열린", ("DE", "뒤셀도르프")), ("서울 코엑스에서 열린", ("KR", "서울"))],
)
def test_lands_of_a_former_edition_of_a_fair_abroad(record: Extract, where: str, expected: tuple[str, str]) -> None:
    text = (
        f"가람시는 지난 3일부터 6일까지 {where} ‘나루 박람회’에 12개사를 보냈다.\n\n"
        "지난해 같은 박람회에서는 6개사가 140만달러를 계약했다."
    )
    *_, former = record(text, PUBLISHED).events
    assert (former.date, former.place.country, former.place.city) == ("2017", *expected)


def test_lands_of_what_is_called_off_before_in_a_headline_are_not_of_the_next(record: Extract) -> None:
    found = record(
        "베트남 교역단 방문 취소·의료기기전 연기\n\n"
        "당초 4월 19일 서울 코엑스에서 열릴 예정이던 나루국제의료기기전에 나가려던 32개사는 짐을 풀었다.",
        "2018-04-02",
    )
    fair = next(event for event in found.events if event.name.endswith("의료기기전"))
    assert fair.countries == ()
