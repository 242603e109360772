"""Where journeys go that their own clause does not place, and where those take place who come here."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2018-04-20"


def lands(record: Extract, text: str) -> list[tuple[str | None, set[str]]]:
    return [(event.place.country, set(event.countries)) for event in record(text, PUBLISHED).events]


@pytest.mark.parametrize(
    ("text", "country", "countries"),
    [
        # in the sentences behind
        (
            "경기도 투자유치단이 16일 귀국했다. 유치단은 미국 캘리포니아와 텍사스에서 3개사와 투자협약을 맺었다.",
            "US",
            {"US"},
        ),
        (
            "가람시는 11일부터 20일까지 동유럽에 무역사절단을 파견했다. 사절단에는 8개사가 참여했다. "
            "이들은 폴란드 바르샤바와 체코 프라하, 헝가리 부다페스트를 돌았다.",
            "PL",
            {"PL", "CZ", "HU"},
        ),
        (
            "가람도의 「동남아 시장개척단」이 10일 돌아왔다.\n\n"
            "지역별로는 ▲싱가포르(4일) 상담 4백만달러 ▲말레이시아 페낭(6일) 상담 3백만달러 등이다.",
            "SG",
            {"SG", "MY"},
        ),
        # in its name, and in the clause that it is put together for
        ("가람원은 이달로 잡았던 튀니지·이집트 시장조사단을 무기 연기했다.", "TN", {"TN", "EG"}),
        ("가람시는 11월에 시장개척단을 꾸려 헝가리·폴란드를 방문할 예정이다.", "HU", {"HU", "PL"}),
        ("가람시는 오는 9월 인도 뭄바이에도 개척단을 보낸다. 개척단에는 17개사가 참가한다.", "IN", {"IN"}),
    ],
)
def test_routes_of_journeys(record: Extract, text: str, country: str, countries: set[str]) -> None:
    assert lands(record, text)[0] == (country, countries)


def test_routes_leave_other_occasions_and_years(record: Extract) -> None:
    text = (
        "가람시의 중화권 무역사절단은 4월로 미뤄졌다. 지난해에는 칠레를 돌았다. "
        "8월 27일에는 말레이시아 페낭에서 ‘가람 전시상담회’를 열었다."
    )
    told = {event.name: set(event.countries) for event in record(text, PUBLISHED).events}
    assert told["중화권 무역사절단"] == set()


def test_routes_end_where_the_text_turns_away(record: Extract) -> None:
    text = (
        "가람시는 15일부터 21일까지 이집트와 오만에 중동 무역사절단을 보냈다. 사절단은 카이로와 무스카트에서 상담했다. "
        "한편 나루협회 회장은 카타르를 순방하며 장관들을 만났다."
    )
    assert set(record(text, PUBLISHED).events[0].countries) == {"EG", "OM"}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("강릉시는 저장성 자싱시 대표단의 5월 방문을 하반기로 늦췄다.", "강릉"),
        ("포항시가 이달 말 추진하던 일본 후쿠야마시 경제교류단 초청은 취소됐다.", "포항"),
        ("대구시는 19일 주한 인도대사 접견을 가졌다.", "대구"),
    ],
)
def test_routes_of_those_who_come_lead_here(record: Extract, text: str, city: str) -> None:
    assert [(e.place.country, e.place.city) for e in record(text, PUBLISHED).events] == [("KR", city)]


def test_routes_abroad_lend_no_land_to_what_is_at_home(record: Extract) -> None:
    text = (
        "한빛발전은 지난 8일부터 14일까지 인도네시아와 라오스에 ‘가람 시장개척단’을 파견했다.\n\n"
        "앞서 3월에는 태안에서 협력기업 60개사와 ‘동반성장 협의회’를 열었다."
    )
    told = {event.name: set(event.countries) for event in record(text, PUBLISHED).events}
    assert told == {"가람 시장개척단": {"ID", "LA"}, "동반성장 협의회": set()}
