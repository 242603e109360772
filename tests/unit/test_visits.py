"""Visits that a verb alone tells: works, sites and towns visited on a day, beside and without other occasions."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-08"
Row = tuple[str, str, str | None, str | None]


def visits(record: Extract, text: str) -> list[Row]:
    """Name, status, date and city of the visits of a text."""
    found = [e for e in record(text, PUBLISHED).events if e.type.value == "delegation_visit"]
    return [(e.name, e.status.value, e.date, e.place.city) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day after an occasion, works near a town
        (
            "상의는 지난 3일 수원에서 상담회를 갖고, 이튿날 평택 인근 가람산업단지를 시찰한 후 돌아왔다.",
            [("평택 인근 가람산업단지 시찰", "held", "2023-05-04", "평택")],
        ),
        # what lies ahead is told at the sentence's end
        (
            "사절단은 9일 하노이에서 상담회를 갖고, 11일 다낭 전자부품공단을 시찰한 뒤 귀국길에 오를 예정이다.",
            [("다낭 전자부품공단 시찰", "planned", "2023-05-11", "다낭")],
        ),
        # counted guests and a month
        (
            "내년 5월에는 돗토리 경제인 20여명이 강릉을 찾게 된다.",
            [("돗토리 경제인 방문", "planned", "2024-05", "강릉")],
        ),
        # the site behind its relative clause
        (
            "참가자 40여명은 4일 다낭에 있는 가람소재 생산기지를 참관했다.",
            [("가람소재 생산기지 참관", "held", "2023-05-04", "다낭")],
        ),
        # firms of a site, by their number
        (
            "오는 9일에는 바이어 18명이 가람국가산업단지의 기업 5곳을 찾아 생산라인을 둘러본다.",
            [("가람국가산업단지 방문", "planned", "2023-05-09", None)],
        ),
        # two works
        (
            "교류단은 4일 오사카서 간담회를 가졌다. 6일에는 고베의 정밀부품 공장을 둘러보았으며, 교류단은 7일 왔다.",
            [("고베의 정밀부품 공장 시찰", "held", "2023-05-06", "고베")],
        ),
        # an official on his round, a hall, what is looked for: no visits
        ("도지사는 4일 평택 가람산업단지를 찾아 애로를 들었다.", []),
        ("관람객 300명은 지난 3일 전시장을 둘러봤다.", []),
        ("도는 4일 새 판로를 찾기로 했다.", []),
        # the towns of a mission are its legs
        ("사절단은 지난 3일부터 9일까지 하노이와 다낭을 차례로 찾아 상담을 벌였다.", []),
        # the visit is where the meeting takes place
        ("상의 회장단은 지난 3일 가람공단을 방문해 간담회를 가졌다.", []),
    ],
)
def test_visits_told_by_a_verb(record: Extract, text: str, expected: list[Row]) -> None:
    assert visits(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a day, and who is met by office
        (
            "나루시장은 지난 3일 쑤저우시 부시장과 만나 협력을 논의했다.",
            [("쑤저우시 부시장 면담", "held", "2023-05-03")],
        ),
        ("경기도지사는 오는 9일 주한 칠레대사를 접견할 예정이다.", [("주한 칠레대사 접견", "planned", "2023-05-09")]),
        # the story opens with it
        (
            "무역협회는 서울에서 주한 칠레대사를 접견하고 협력 방안을 논의했다고 밝혔다.",
            [("주한 칠레대사 접견", "held", None)],
        ),
        # neither a day nor the lead; the day of an anniversary; what is signed there; who is met at an occasion
        ("상담은 꾸준히 늘었다. 시장은 주한 칠레대사를 접견했다.", []),
        ("나루시는 지난 3일 창립 20주년을 맞아 기업을 도왔다.", []),
        ("양측 대표는 지난 3일 서울에서 나루은행장과 만나 업무협약을 맺었다.", []),
    ],
)
def test_meetings_told_by_a_verb(record: Extract, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [e for e in record("경기도 소식\n\n" + text, PUBLISHED).events if e.type.value == "meeting"]
    assert [(e.name, e.status.value, e.date) for e in found] == expected


def told_of(record: Extract, text: str) -> list[tuple[str, str, str | None]]:
    """Type, name and date of the events of a text."""
    return [(e.type.value, e.name, e.date) for e in record(text, PUBLISHED).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day is told at the head of the sentence, before another clause
        (
            "4일 바이어들은 두 팀으로 나뉘어 나루 종합보세구와 가람경제개발구를 시찰했다.",
            [("delegation_visit", "나루 종합보세구와 가람경제개발구 시찰", "2023-05-04")],
        ),
        # a body known by its noun alone, with its abbreviation
        (
            "참가기업들은 3일 이스탄불무역회의소(ISMO)를 방문해 관세 제도를 들었다.",
            [("delegation_visit", "이스탄불무역회의소(ISMO) 방문", "2023-05-03")],
        ),
        # counted guests name a visit to a hall
        (
            "3월 6일에는 칭다오시 부시장 일행 8명이 시청을 방문, 항로 개설을 논의했다.",
            [("delegation_visit", "칭다오시 부시장 일행 방문", "2023-03-06")],
        ),
        # one visit a day
        (
            "2일 대표들은 반월국가산업단지를 시찰하고 나루정밀 공장을 돌아보았다.",
            [("delegation_visit", "반월국가산업단지 시찰", "2023-05-02")],
        ),
        # before an opening, in another clause than the next visit
        (
            "나루협회 회장은 개막식에 앞서 2일 칭다오시장을 만나 건의를 전달했다.",
            [("meeting", "칭다오시장 면담", "2023-05-02")],
        ),
        # what the visit was for is the occasion
        ("6일에는 참가기업들이 나루진흥원을 방문해 간담회를 가졌다.", [("meeting", "간담회", "2023-05-06")]),
        # nothing tells which, or one looks for it
        ("3일 바이어들은 공장을 둘러봤다.", []),
        ("3일 도는 새로운 시장을 찾아 나섰다.", []),
        ("13일 공단에 따르면 참가자들은 현지 공업단지를 둘러본다.", []),
        # a day that tells of the place
        ("대표들은 지난해 3월 5일 문을 연 나루과학단지를 부러워했다.", []),
    ],
)
def test_visits_by_their_object(record: Extract, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told_of(record, text) == expected


def test_visits_of_a_delegation_are_stages_beside_it(record: Extract) -> None:
    text = (
        "중국 칭다오시 경제대표단 15명이 지난 2일부터 5일까지 가람도를 방문했다. "
        "3일 대표단은 반월국가산업단지를 시찰하였다."
    )
    assert told_of(record, text) == [
        ("delegation_visit", "중국 칭다오시 경제대표단", "2023-05-02/2023-05-05"),
        ("delegation_visit", "반월국가산업단지 시찰", "2023-05-03"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # sent without a noun, in a text that names no mission
        (
            "나루시는 지난해 11월에도 호찌민에 의료기업 9곳을 보내 146건을 상담했다.",
            [("trade_mission", "호찌민에 의료기업 9곳 파견", "held", "2022-11")],
        ),
        (
            "공단은 예정대로 28일부터 내달 4일까지 광산업체 9개사를 폴란드와 터키에 보낸다.",
            [("trade_mission", "폴란드와 터키에 광산업체 9개사 파견", "planned", "2023-05-28/2023-06-04")],
        ),
        # to a fair: the fair
        (
            "나루시는 내년 3월 두바이 식품박람회에 9개사를 보낸다.",
            [("exhibition", "두바이 식품박람회", "planned", "2024-03")],
        ),
        # houses opened, in a month and told before their noun
        (
            "나루부는 내년 3월 자카르타에 나루스타트업센터(NSC)를 열고, 현지 기업과 협력할 계획이다.",
            [("opening", "나루스타트업센터", "planned", "2024-03")],
        ),
        (
            "시장은 “작년 11월 뮌헨에 문을 연 나루시 통상사무소가 손발이 된다”고 말했다.",
            [("opening", "나루시 통상사무소", "held", "2022-11")],
        ),
        ("나루시는 2015년 문을 연 창업센터에서 기업을 돕는다.", []),
    ],
)
def test_journeys_and_houses_told_by_a_verb(
    record: Extract, text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    found = record("경기도 상담회 소식\n\n" + text, PUBLISHED).events
    assert [(e.type.value, e.name, e.status.value, e.date) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("나루시는 오는 10월에 유럽 바이어 20개사를 대구로 초청한다.", [("유럽 바이어 초청", "2023-10")]),
        # over, and nothing else tells what they came for: weighed
        (
            "나루시는 지난 3일 중국 바이어 30명을 대구로 초청해 상담했다.",
            [("중국 바이어 30명을 대구로 초청", "2023-05-03")],
        ),
        # the season by its year, not the day of what was agreed then
        (
            "17일에는 나성식품협회와 점심을 갖고 내년 봄 협회 회원 10여명을 강릉으로 초청하기로 했다.",
            [("협회 회원 초청", "2024")],
        ),
        ("나루시는 유럽 바이어 20개사를 대구로 초청한다.", []),  # no time
    ],
)
def test_visits_of_guests_to_be_invited(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    found = [e for e in record("경기도 상담회 소식\n\n" + text, PUBLISHED).events if e.name.endswith("초청")]
    assert [(e.name, e.date) for e in found] == expected
