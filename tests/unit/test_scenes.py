"""Which occasion a fact belongs to where the sentence sets a scene of its own."""

import pytest
from short_texts import Extract


def companies(record: Extract, text: str) -> dict[str | None, int | None]:
    """Korean firms by the city of the occasion."""
    return {event.place.city: event.participants.companies for event in record(text).events}


TWO = (
    "코트라는 2019년 5월 7일 멕시코 몬테레이에서 ‘한-멕 부품 상담회’를, 9일 브라질 상파울루에서 "
    "‘한-브 소비재 상담회’를 연다.\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("몬테레이 상담회에는 국내기업 45개사가 참가한다.", {"몬테레이": 45, "상파울루": None}),
        ("상파울루에서는 국내기업 21개사가 바이어를 만난다.", {"몬테레이": None, "상파울루": 21}),
    ],
)
def test_scenes_are_set_by_the_place(record: Extract, text: str, expected: dict[str, int | None]) -> None:
    assert companies(record, TWO + text) == expected


def test_scenes_guests_belong_to_what_they_are_called_for(record: Extract) -> None:
    made = record(
        "시는 2019년 5월 7일 태국 방콕에서 수출상담회를 열었다. 관내 중소기업 9개사가 참가했다.\n\n"
        "시는 2019년 9월 방콕에서 만난 바이어 30명을 대구로 불러 ‘바이어 초청 구매상담회’를 연다.\n"
    )
    buyers = {event.name: event.participants.buyers for event in made.events}
    assert buyers["바이어 초청 구매상담회"] == 30
    assert sum(number is not None for number in buyers.values()) == 1


def test_scenes_pass_over_what_only_says_when(record: Extract) -> None:
    made = record(
        "시는 2019년 11월 5일 부산에서 열리는 ‘아세안 경제포럼’에 맞춰 "
        "태국기업 20개사를 초청해 기술교류상담회를 연다.\n"
    )
    foreign = {event.type.value: event.participants.foreign_companies for event in made.events}
    assert foreign["consultation"] == 20
    assert foreign.get("forum") is None


def test_scenes_two_towns_told_by_one_noun_have_each_their_own_count(record: Extract) -> None:
    text = (
        "나루시 시장개척단\n\n나루시는 12개사를 동유럽 시장개척단으로 보냈다. 16일 폴란드 카토비체, 18일 체코 "
        "브르노에서 수출상담회가 열려 카토비체에서 47건 380만달러, 브르노에서 52건 510만달러를 상담했다.\n"
    )
    found = record(text, "2013-04-25").events
    told = {event.place.city: event.participants.meetings for event in found if event.type.value == "consultation"}
    assert told == {"카토비체": 47, "브르노": 52}
