"""Numbers of participants on the records of occasions."""

import pytest
from short_texts import Extract


def numbers(record: Extract, text: str) -> dict[str, dict[str, int]]:
    """Filled slots by type of event; a former edition comes behind the one that the text is about."""
    found: dict[str, dict[str, int]] = {}
    for event in record(text).events:
        slots = {k: v for k, v in event.participants.model_dump().items() if v is not None}
        found.setdefault(event.type.value, slots)
    return found


HELD = "시는 2019년 5월 7일 태국 방콕에서 수출상담회를 열었다. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("상담회에는 관내 중소기업 9개사와 현지 바이어 31개사가 참가했다.", {"companies": 9, "foreign_companies": 31}),
        ("기업들은 127건, 900만 달러를 상담했다.", {"meetings": 127}),
        ("지금까지 5000여개 중소기업이 상담회에 참여해 8700여건을 상담했다.", {}),
        ("상담회에는 지금까지 30여개 중소기업이 참가를 신청했다.", {"companies": 30}),
        ("지난해에는 38개사가 참가해 50건을 상담했다.", {}),
        ("지난해에 이어 중소기업 20개사가 참가했다.", {"companies": 20}),
        ("이날 벤처포럼도 열렸다. 중소기업 1천200개사가 상담회를 찾았다.", {"companies": 1200}),
        ("이튿날 바이어 24명은 부품 공장을 견학했다.", {}),  # what guests do beside it
    ],
)
def test_participants_fill_the_slots_of_the_occasion(record: Extract, text: str, expected: dict[str, int]) -> None:
    assert numbers(record, HELD + text)["consultation"] == expected


def test_participants_of_towns_told_one_after_the_other(record: Extract) -> None:
    text = (
        "강원도 사절단은 2019년 5월 21일 울란바토르, 24일 알마티에서 수출상담회를 열었다. "
        "울란바토르에서는 바이어 58개사와 143건, 알마티에서는 49개사와 118건의 상담이 이뤄졌다."
    )
    found = {e.place.city: e.participants for e in record(text).events if e.type.value == "consultation"}
    assert (found["울란바토르"].foreign_companies, found["울란바토르"].meetings) == (58, 143)
    assert (found["알마티"].foreign_companies, found["알마티"].meetings) == (49, 118)


def test_participants_of_the_occasion_that_they_name(record: Extract) -> None:
    """20개사의 설명회; 로드쇼에서 만난 바이어: the one is told of what follows, the other only says from where."""
    text = (
        "코트라는 2019년 5월 7일 서울에서 ‘나루 간담회’를 연다. 8일에는 일본기업 20개사의 구매설명회가 진행된다. "
        "9일 열리는 ‘가람 박람회’에 로드쇼에서 만난 바이어 30명을 초청한다."
    )
    found = numbers(record, text)
    assert found["seminar"] == {"foreign_companies": 20}
    assert found["exhibition"] == {"buyers": 30}


def test_participants_of_a_headline_count_once(record: Extract) -> None:
    found = numbers(
        record,
        "중소기업 23개사, 하노이서 판로 연다\n\n"
        "코트라는 2019년 5월 7일 베트남 하노이에서 ‘한-베 비즈니스 포럼’을 열었다. "
        "두 나라 경제인 250여 명이 참석했다.\n\n"
        "포럼에 이어 열린 ‘한-베 수출상담회’에는 국내 중소기업 23개사가 참가했다.\n",
    )
    assert found["forum"] == {"people": 250}
    assert found["consultation"] == {"companies": 23}


def test_participants_of_a_signing_are_people(record: Extract) -> None:
    found = numbers(
        record,
        "부산시와 하노이시는 2019년 5월 7일 부산시청에서 업무협약식을 가졌다. "
        "협약식에는 40여명이 참석했다. 협약으로 기업 120개사가 도움을 받는다.\n",
    )
    assert found["agreement_signing"] == {"people": 40}


def test_participants_stand_in_label_boxes(record: Extract) -> None:
    found = numbers(
        record,
        "부산시가 하노이 무역사절단을 보냈다고 밝혔다.\n\n□ 행사 개요\n ㅇ 행사명 : 2019 부산 하노이 무역사절단\n"
        " ㅇ 기간 : 2019. 5. 7.(화) ~ 5. 10.(금)\n ㅇ 장소 : 베트남 하노이\n"
        " ㅇ 참가업체 : 10개사\n ㅇ 바이어 : 52개사\n"
        " ㅇ 상담실적 : 120건, 1,250만불\n ㅇ 계약추진 : 32건, 410만불\n",
    )
    assert found["trade_mission"] == {"companies": 10, "foreign_companies": 52, "meetings": 120}


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("참석 : 200명", {"people": 200}),
        ("참석인원 : 200여명", {"people": 200}),
        ("참가규모 : 약 200명", {"people": 200}),
        ("참가규모 : 12개사 14명", {"companies": 12, "people": 14}),
        ("참가규모 : 12개사(14명)", {"companies": 12, "people": 14}),
        ("규모 : 10개사 내외(기업당 1명)", {"companies": 10}),
    ],
)
def test_participants_persons_of_a_label(record: Extract, label: str, expected: dict[str, int]) -> None:
    found = numbers(
        record,
        "나루 무역사절단 파견\n\n ㅇ 기간 : 2019. 5. 7.(화) ~ 5. 10.(금)\n ㅇ 장소 : 베트남 하노이\n"
        f" ㅇ 주최 : 부산시\n ㅇ {label}\n",
    )
    assert found["trade_mission"] == expected


def test_participants_below_a_heading_are_the_heading_s(record: Extract) -> None:
    found = record(
        "가람지부 소식\n\n"
        "한 해 동안 이렇게 달렸습니다.\n\n"
        "▶ 6월 : 베트남 무역사절단(2022. 6. 20~25, 하노이)\n11개사가 다녀왔습니다.\n\n"
        "▶ 9월 : 2022 가람 글로벌 수출상담회(2022. 9. 28~29, 가람컨벤션센터)\n"
        "바이어 62개사와 지역기업 170개사가 만났습니다.\n"
    )
    slots = {event.type.value: event.participants for event in found.events}
    assert (slots["trade_mission"].companies, slots["trade_mission"].foreign_companies) == (11, None)
    assert (slots["consultation"].companies, slots["consultation"].foreign_companies) == (170, 62)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the talks of a fair, told behind the meeting that opened it
        (
            "경남도는 2019년 5월 7일부터 10일까지 창원에서 ‘기계박람회’를 열었다. 8일에는 참가기업 간담회가 있었다.\n\n"
            "박람회에는 국내 기업 120개사와 해외 바이어 45개사가 참가해 310건을 상담했다.\n",
            {"exhibition": {"companies": 120, "foreign_companies": 45, "meetings": 310}, "meeting": {}},
        ),
        (
            "충북도는 2019년 5월 7일 오송에서 ‘화장품 수출상담회’를 연다. "
            "바이어 30개사가 도내 기업 70개사와 마주 앉는다.\n",
            {"consultation": {"companies": 70, "foreign_companies": 30}},
        ),
    ],
)
def test_participants_of_one_occasion_among_others(
    record: Extract, text: str, expected: dict[str, dict[str, int]]
) -> None:
    assert numbers(record, text) == expected
