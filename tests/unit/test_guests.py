"""Countries that guests come from, and where firms that sign are at home."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # a list is what its last member is, abbreviations in brackets or not
        ("미국, 호주, 아랍에미리트(UAE) 등 3개국 바이어 22개사와 도내 30개사가 참가했다", {"US", "AU", "AE"}),
        ("베트남·태국의 유통기업 85개사가 참가했다", {"VN", "TH"}),
        ("일본(5개사), 대만(3개사) 등에서 온 대형 유통사 8곳이 참가했다", {"JP", "TW"}),
        ("동남아(베트남, 태국) 바이어 20명이 참가했다", {"VN", "TH"}),
        # counted, without a noun for who they are
        ("폴란드 등 20개국 93개사를 초청해 1대1로 진행됐다", {"PL"}),
        ("멕시코와 칠레 등 7개국에서 23개사가 참가했다", {"MX", "CL"}),
        ("상하이 바이어 12명이 참가했다", {"CN"}),
        ("러시아, 카자흐스탄 2개국 18개사의 구매담당자 21명이 나왔다", {"RU", "KZ"}),
        ("중국과 대만, 홍콩에서 오기로 한 바이어 45개사가 함께한다", {"CN", "TW", "HK"}),
        ("중국·일본·대만 등 7개국 22개사의 해외바이어가 참석했다", {"CN", "JP", "TW"}),
        ("베트남, 터키 등 신흥 유력시장 바이어 53개사가 참가했다", {"VN", "TR"}),
        ("칠레, 오만 등 대체국가 바이어들도 찾았다", {"CL", "OM"}),
        ("미국, 일본 등 주요 국가 바이어 20명이 참가했다", {"US", "JP"}),
        ("중국 칭다오, 미국 시애틀 등지의 바이어 12명이 참가했다", {"CN", "US"}),
        ("미국에서 참가한 바이어 15명이 나왔다", {"US"}),
        # who comes is told first, or land by land
        ("바이어는 중국·독일 등 11개국에서 초청된다", {"CN", "DE"}),
        ("바이어 22개사가 왔다. 나라별로는 러시아 12개사, 우크라이나 6개사, 카자흐스탄 4개사였다", {"RU", "UA", "KZ"}),
        ("바이어 9개사가 왔다. 태국(5개사)과 라오스(4개사)였다", {"TH", "LA"}),
        # a firm told with each land
        (
            "미국 한들마트, 영국 토리상점, 일본 나래 등 12개국 38개 유통기업에서 구매책임자 61명이 방한했다",
            {"US", "GB", "JP"},
        ),
        (
            "터키 최대 온라인몰인 가람을 비롯해 멕시코 다솜마켓 등 8개국 24개 유통업체에서 바이어 31명이 왔다",
            {"TR", "MX"},
        ),
        # people of rank, a delegation, without a word for buyers
        ("이 자리에는 카자흐스탄 국립의대 교수 등 8명을 초청했다", {"KZ"}),
        ("칠레, 페루 방문단과 도내 26개사가 마주 앉았다", {"CL", "PE"}),
        ("몽골 울란바토르시 부시장 일행을 맞아 20개사가 나왔다", {"MN"}),
        # firms of ours, regions, and what is no guest
        ("지난해 미국 수출 3건, 일본 전시 4건 등 12개 사업을 도운 기업들이 참가했다", set()),
        ("중국 진출 기업 20개사가 참가했다", set()),
        ("중국 수출 바이어 발굴을 위해 20개사가 참가했다", set()),
        ("중동 바이어 20명이 참가했다", set()),
        ("베트남 진출 기업 대표단이 참가기업 20개사를 찾았다", set()),
        ("도내 기업 9개사가 참가했다. 이들은 지난해 태국 5개사, 라오스 4개사가 수출 중이다", set()),
        ("중국산 부품을 쓰는 기업 20개사가 참가했다", set()),
    ],
)
def test_guests_countries(record: Extract, told: str, expected: set[str]) -> None:
    text = f"가람시는 18일 대전 체육관에서 ‘가람 수출상담회’를 열었다.\n\n이번 상담회에는 {told}."
    assert [set(event.countries) for event in record(text, PUBLISHED).events] == [expected]


def test_guests_are_those_of_the_occasion_they_are_called_to(record: Extract) -> None:
    text = (
        "가람시는 지난 3일 다낭에서 ‘가람 수출상담회’를 열었다.\n\n"
        "시는 9월 ‘나루 공동관’을 꾸리고, 11월에는 폴란드 바이어 10명을 가람으로 불러 상담회를 열 예정이다."
    )
    told = {event.name: set(event.countries) for event in record(text, PUBLISHED).events}
    assert told["가람 수출상담회"] == {"VN"}
    assert told["상담회"] == {"PL"}


def test_guests_from_third_countries_at_a_fair_abroad_are_no_partners(record: Extract) -> None:
    text = (
        "가람시는 3일부터 6일까지 독일 함부르크에서 열린 ‘가람 조선박람회’에 12개사를 파견했다.\n\n"
        "전시장에는 브라질, 인도 등 30개국 바이어가 몰렸다."
    )
    assert [set(event.countries) for event in record(text, PUBLISHED).events] == [{"DE"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("사절단은 멕시코(멕시코시티), 콜롬비아(보고타)에 파견됐다.", {"MX", "CO"}),
        ("사절단은 보고타(콜롬비아)와 산티아고(칠레) 등을 방문했다.", {"CO", "CL"}),
        ("사절단은 남아프리카공화국(이하 남아공)과 케냐로 파견됐다.", {"ZA", "KE"}),
        ("사절단은 인도.베트남에 파견됐다.", {"IN", "VN"}),
    ],
)
def test_guests_runs_of_places_with_brackets(record: Extract, text: str, expected: set[str]) -> None:
    told = record(f"가람시는 3일부터 9일까지 무역사절단을 보냈다. {text}", PUBLISHED).events
    assert [set(event.countries) for event in told] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("나루기공은 멕시코 직물업체 텔라솔과 수출계약을 체결했다.", ("MX",)),
        # told before, known for the rest
        ("상담장에는 폴란드의 텔라솔상사 임원이 나왔다. ㈜나루기공은 텔라솔상사와 업무협약을 맺었다.", ("PL",)),
        # without a name
        ("나루기공은 폴란드의 한 휴대폰 유통점과 독점판매 양해각서를 교환했다.", ("PL",)),
        ("나루기공은 바르샤바에 본사를 둔 도매상과 공급계약을 체결했다.", ("PL",)),
        # a firm of ours that trades there
        ("중국 진출 기업 나루기공은 텔라솔과 업무협약을 맺었다.", ()),
    ],
)
def test_guests_home_of_a_party(record: Extract, text: str, expected: tuple[str, ...]) -> None:
    whole = f"가람시는 18일 대전 체육관에서 ‘가람 수출상담회’를 열었다.\n\n{text}"
    assert [agreement.countries for agreement in record(whole, PUBLISHED).agreements] == [expected]
