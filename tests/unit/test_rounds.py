"""Lists of days and places: each day with its own town, the noun carried over the whole list."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"
Item = tuple[str, str | None, str | None, str | None]  # type, date, country, city


def items(record: Extract, text: str) -> list[Item]:
    found = record(text, PUBLISHED).events
    return [(e.type.value, e.date, e.place.country, e.place.city) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the last town begins the name
        (
            "가람도는 6월 2일 하노이, 7월 5일 방콕 수출상담회를 열었다.",
            [("consultation", "2023-06-02", "VN", "하노이"), ("consultation", "2023-07-05", "TH", "방콕")],
        ),
        # days written with periods, the second without its month
        (
            "가람도는 6. 20.(화) 하노이, 21.(수) 방콕에서 수출상담회를 차례로 연다.",
            [("consultation", "2023-06-20", "VN", "하노이"), ("consultation", "2023-06-21", "TH", "방콕")],
        ),
        # days before towns, towns before days, days in brackets
        (
            "가람도는 6월 하노이, 7월 방콕, 9월 뭄바이에서 수출상담회를 연다.",
            [
                ("consultation", "2023-06", "VN", "하노이"),
                ("consultation", "2023-07", "TH", "방콕"),
                ("consultation", "2023-09", "IN", "뭄바이"),
            ],
        ),
        (
            "수출설명회는 서울은 23일, 부산은 25일에 열린다.",
            [("seminar", "2023-05-23", "KR", "서울"), ("seminar", "2023-05-25", "KR", "부산")],
        ),
        (
            "순회설명회는 23일 수원을 시작으로 인천(25일), 광주(6.13.)로 이어진다.",
            [
                ("seminar", "2023-05-23", "KR", "수원"),
                ("seminar", "2023-05-25", "KR", "인천"),
                ("seminar", "2023-06-13", "KR", "광주"),
            ],
        ),
        # a month, a land with its town, the days in brackets; all towns of an item are one journey
        (
            "협회는 7월 인도 뉴델리(12~14일), 8월 중국 베이징(21~24일)에서 각각 상품전시회를 열기로 했다.",
            [
                ("exhibition", "2023-07-12/2023-07-14", "IN", "뉴델리"),
                ("exhibition", "2023-08-21/2023-08-24", "CN", "베이징"),
            ],
        ),
        (
            "이번 무역사절단은 일본(6월 12일~16일 오사카·나고야), 북유럽(9월 4일~9일 헬싱키·스톡홀름) 지역으로 떠난다.",
            [
                ("trade_mission", "2023-06-12/2023-06-16", "JP", "오사카"),
                ("trade_mission", "2023-09-04/2023-09-09", "FI", "헬싱키"),
            ],
        ),
        # a region with its town and its day in the bracket; what is told above goes from town to town
        (
            "‘나래 구매상담회’는 가람협회가 연다. 호남권(광주, 6월 16일)을 시작으로 경상권(부산, 9월),"
            " 수도권(인천, 11월)에서 열릴 예정이다.",
            [
                ("consultation", None, "KR", None),
                ("consultation", "2023-06-16", "KR", "광주"),
                ("consultation", "2023-09", "KR", "부산"),
                ("consultation", "2023-11", "KR", "인천"),
            ],
        ),
        (
            "수출상담회는 가람협회가 마련한다. 올해는 부산을 시작으로 전북(6월), 충남(9월) 등 전국을"
            " 순회하며 개최할 예정이다.",
            [
                ("consultation", None, "KR", None),
                ("consultation", "2023-06", "KR", None),
                ("consultation", "2023-09", "KR", None),
            ],
        ),
        # regions joined by full stops
        (
            "대구.경북(6월 23일, 나래대 강당) 부산.울산(9월) 수출상담회가 잇달아 개최된다.",
            [("consultation", "2023-06-23", "KR", "대구"), ("consultation", "2023-09", "KR", "부산")],
        ),
        # as many days as towns, with 각각 only
        (
            "도는 6월과 10월 도쿄와 오사카에서 각각 수출상담회를 연다.",
            [("consultation", "2023-06", "JP", "도쿄"), ("consultation", "2023-10", "JP", "오사카")],
        ),
        # the list stands below what names it
        (
            "가람도의 올해 무역사절단 파견 일정은 다음과 같다.\n▲6월 베트남(하노이·호치민) ▲9월 인도(뉴델리)",
            [("trade_mission", "2023-06", "VN", "하노이"), ("trade_mission", "2023-09", "IN", "뉴델리")],
        ),
        (
            "가람도는 올해 무역사절단을 두 차례 파견한다.\n- 6월: 베트남 하노이(10개사)\n- 9월: 인도 뭄바이(8개사)",
            [("trade_mission", "2023-06", "VN", "하노이"), ("trade_mission", "2023-09", "IN", "뭄바이")],
        ),
        # once more elsewhere, without the noun
        (
            "가람도는 22일 인천에서 설명회를 연 데 이어 24일 대전, 26일 대구에서도 같은 행사를 연다.",
            [
                ("seminar", "2023-05-22", "KR", "인천"),
                ("seminar", "2023-05-24", "KR", "대전"),
                ("seminar", "2023-05-26", "KR", "대구"),
            ],
        ),
        # the days of one journey part no journeys, but a town with its own day has talks; those of one day have none
        (
            "가람도 무역사절단은 22일 하노이, 24일 방콕을 방문한다.",
            [
                ("trade_mission", "2023-05-22/2023-05-24", "VN", "하노이"),
                ("consultation", "2023-05-22", "VN", "하노이"),
                ("consultation", "2023-05-24", "TH", "방콕"),
            ],
        ),
        (
            "가람도는 오는 23일 부산, 광주, 대전에서 설명회를 동시에 연다.",
            [("seminar", "2023-05-23", "KR", "부산")],
        ),
        # what verbs part is no list
        (
            "가람도는 3월 2일 하노이에서 협약을 맺었고 6월 7일 방콕에서 상담회를 연다.",
            [("consultation", "2023-06-07", "TH", "방콕")],
        ),
        # sums of a year are no occasions
        ("베트남 수출은 3월 호치민, 4월 하노이에서 늘었다.", []),
    ],
)
def test_rounds_of_a_text(record: Extract, text: str, expected: list[Item]) -> None:
    assert items(record, text) == expected


def test_rounds_are_parts_of_what_is_named_before(record: Extract) -> None:
    text = (
        "가람공사는 오는 7월까지 ‘2023 통상정책 지역설명회’를 연다. 설명회는 23일 수원, 25일 인천에서 열린다.\n"
        "이번 설명회에서는 통상정책을 알린다."
    )
    found = record(text, PUBLISHED).events
    whole = next(e for e in found if e.place.city is None)
    assert [(e.place.city, e.part_of) for e in found if e is not whole] == [("수원", whole.id), ("인천", whole.id)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an edition a sentence, two in the next
        (
            "가람시는 개척단을 3개 기수로 짠다. 1기 개척단은 오는 6월 9~14일 베트남 하노이에서 판로를 찾는다. "
            "2기는 7월 13~18일 아랍에미리트(UAE) 두바이, 터키 이스탄불, "
            "3기는 8월 22~27일 미얀마 양곤에서 수출 상담을 한다.",
            ["2023-06-09/2023-06-14 VN", "2023-07-13/2023-07-18 AE", "2023-08-22/2023-08-27 MM"],
        ),
        # a list of what is sent, whatever stands between
        (
            "가람도는 지난 3월 개척단을 폴란드 바르샤바에 보냈다. 도는 청주에서 간담회를 열었다. "
            "내년에는 3월 중남미, 6월 북미 등 두 차례로 파견을 늘린다.",
            ["2023-03 PL", "2024-03 None", "2024-06 None"],
        ),
        # one journey told behind another one
        (
            "가람상의 경제사절단은 미얀마의 양곤과 베트남의 호찌민을 방문해 협력 방안을 논의한다.\n"
            "상의는 이번 미얀마-베트남 경제사절단 파견에 이어 다음달 1일부터 7일에는 인도네시아, 말레이시아 등 "
            "3개국을 방문하는 경제사절단을 파견할 예정이다.",
            ["None MM", "2023-06-01/2023-06-07 ID"],
        ),
    ],
)
def test_rounds_of_journeys(record: Extract, text: str, expected: list[str]) -> None:
    found = [e for e in record(text, PUBLISHED).events if e.type.value == "trade_mission"]
    assert [f"{e.date} {e.place.country}" for e in found] == expected


def test_rounds_of_two_joined_names_led_by_one_clause(record: Extract) -> None:
    text = "8일 오전 열린 '나루 경제주간' 개막식 및 한-베 기업협력포럼에서 협약 5건이 체결됐다."
    assert [(e.name, e.date) for e in record(text, PUBLISHED).events] == [
        ("나루 경제주간 개막식", "2023-05-08"),
        ("한-베 기업협력포럼", "2023-05-08"),
    ]
    alone = "8일 열린 개막식과 그 앞의 상담회는 다른 행사다."
    assert len(record(alone, PUBLISHED).events) < 2


def test_rounds_keep_the_place_for_the_next_item(record: Extract) -> None:
    text = "홍콩에서 6월 생활용품 전시회, 9월 전자제품 전시회를 개최하고 이탈리아 밀라노에서 9월 섬유 전시회를 연다."
    assert [(item[1], item[2]) for item in items(record, text)] == [
        ("2023-06", "HK"),
        ("2023-09", "HK"),
        ("2023-09", "IT"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a history, a habit, a year since when, a sum of many
        ("‘가람 데모데이’는 2013년 250명을 시작으로 올해 1300명이 참가하는 행사로 성장했다.", []),
        ("가람원은 2016년부터 매년 ‘글로벌 스타트업 포럼’을 개최하고 있다.", []),
        ("협회는 하반기 중 7회에 걸쳐 해외시장 개척단을 파견한다.", []),
        ("올해는 박람회가 모두 153차례 열린다.", []),
        ("가람청은 ‘무역촉진단’을 총 204회 파견하기로 했다.", []),
        ("가람청은 내년에 시장개척단 파견을 대폭 확대한다.", []),
        ("가람도는 이미 11회에 걸쳐 해외 사절단을 파견했다.", []),
        # a short name and the full one
        (
            "가람공사가 ‘해외시장 설명회’를 개최한다. "
            "공사는 26일 부산에서 ‘해외시장 긴급진단 및 대책설명회’를 개최한다.",
            ["해외시장 긴급진단 및 대책설명회"],
        ),
        # fairs of goods; dishes and shops are none
        ("가람시는 5월 2일 뮌헨 조명전에 9개사를 보냈다.", ["뮌헨 조명전"]),
        ("가람시는 5월 2일 뮌헨에서 김치전을 선보였고 슈퍼마켓을 열었다.", []),
    ],
)
def test_rounds_and_what_is_none(record: Extract, text: str, expected: list[str]) -> None:
    assert [e.name for e in record(text, PUBLISHED).events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counted firms between the month and the town
        (
            "가람시는 11차례 무역사절단을 보냈다. 4월 10~14일 충칭을 찾은 사절단은 184만달러를 상담했다. "
            "3월에는 화장품 업체 12개사가 태국 방콕에서 98만달러를, 2월에는 부품 업체 8개사가 폴란드 바르샤바에서 "
            "112만달러를 각각 상담했다.",
            ["2023-02 PL", "2023-03 TH", "2023-04-10/2023-04-14 CN"],
        ),
        # the edition before
        (
            "가람도 동남아 무역사절단이 지난 12일 출국했다. "
            "도가 올들어 사절단을 보낸 것은 지난 3월 중국 칭다오에 이어 두 번째다.",
            ["2023-03 CN", "2023-05-12 None"],
        ),
        # in an official's words
        (
            "가람도는 오는 25일 하노이에서 수출상담회를 연다. "
            "도 관계자는 “지난해 같은 지역에 보낸 나루시 사절단의 계약액이 210만 달러였다”고 말했다.",
            ["2022 None", "2023-05-25 VN"],
        ),
    ],
)
def test_rounds_told_in_passing(record: Extract, text: str, expected: list[str]) -> None:
    found = record(text, PUBLISHED).events
    assert sorted(f"{e.date} {e.place.country}" for e in found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a contest, what a body is known for, a sum of fairs
        ("가람도는 3월 아이디어 공모전을 개최한다.", []),
        ("가람 엑스포, 가구 산업전 등 전시회를 개최하는 가람산업진흥원도 바이어를 찾았다.", []),
        ("올 한 해 전시장에서는 61건의 각종 전시회가 잇따라 열렸다.", []),
        ("하반기에는 1400여개 업체가 77개 해외전시회에 참가해 4억 달러어치를 계약할 전망이다.", []),
    ],
)
def test_rounds_of_fairs(record: Extract, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(e.name, e.date) for e in record(text, PUBLISHED).events] == expected


def test_rounds_in_a_drawn_table(record: Extract) -> None:
    text = (
        "가람도 무역사절단이 돌아왔다.\n\n□ 2023년 무역사절단 파견계획\n┌──┬─────┬─────┬────┐\n"
        "│구분│파견지역│파견시기│참가규모│\n├──┼─────┼─────┼────┤\n"
        "│1│베트남 하노이│6.12~6.16│10개사│\n│2│중국 칭다오│8.21~8.25│12개사│\n└──┴─────┴─────┴────┘\n"
    )
    found = [e for e in record(text, PUBLISHED).events if e.place.city]
    assert [(e.date, e.place.city, e.participants.companies) for e in found] == [
        ("2023-06-12/2023-06-16", "하노이", 10),
        ("2023-08-21/2023-08-25", "칭다오", 12),
    ]


def test_rounds_below_a_heading(record: Extract) -> None:
    """Days of talks of a mission; what another noun heads is no round of the one told before."""
    text = """2025 가람도 무역사절단 참가기업 모집

나루상의는 가람도와 함께 무역사절단을 파견하오니 많은 신청 바랍니다.

1. 사업개요
 가. 파견기간 : 2025. 5. 18.(일) ~ 5. 24.(토)
 나. 파견지역 및 상담일
   - 폴란드 브로츠와프 : 5. 20.(화)  머큐어호텔
   - 체코 오스트라바 : 5. 22.(목)  클라리온호텔
"""
    told = {(e.name, e.status.value, e.date) for e in record(text, "2025-04-04").events if e.type == "consultation"}
    assert told == {
        ("브로츠와프 상담회", "planned", "2025-05-20"),
        ("오스트라바 상담회", "planned", "2025-05-22"),
    }
    text = """나루상의, 하노이서 협약

나루상의는 12일 하노이에서 서명식을 열었다.

 □ 지난 회의 기록
 ○ 제1차 : 2014. 12. 부산
 ○ 제2차 : 2015. 11. 말레이시아 쿠알라룸푸르
"""
    assert all("서명식" not in e.name or e.date == "2016-10-12" for e in record(text, "2016-10-13").events)


@pytest.mark.parametrize(
    "told",
    [
        "14개 업체로 짜인 개척단은 양곤(8~9일) 방콕(11일) 하노이(12~13일)를 차례로 찾아 수입상 160명을 만났다.",
        "일정은 8~9일 양곤, 11일 방콕, 12~13일 하노이 순이다.",
    ],
)
def test_rounds_stops_of_one_journey_are_talks(record: Extract, told: str) -> None:
    """Towns with days of their own within a journey are its talks, whatever the verb; what follows is the whole's."""
    events = record(f"가람시는 지난 8일부터 13일까지 동남아 시장개척단을 보냈다. {told}", PUBLISHED).events
    talks = [e for e in events if e.type.value == "consultation"]
    assert [(e.place.city, e.date) for e in talks] == [
        ("양곤", "2023-05-08/2023-05-09"),
        ("방콕", "2023-05-11"),
        ("하노이", "2023-05-12/2023-05-13"),
    ]
    assert [e.participants.buyers for e in talks] == [None] * 3


def test_rounds_of_a_list_whose_items_tell_more(record: Extract) -> None:
    """Below items stand what came of them, behind their colon a sentence, or that nothing came of them."""
    text = """가람진흥원은 올 한 해 진행한 해외마케팅 지원사업의 결과를 내놓았다.

■ 무역사절단(6회 중 주요 사절단)
  · 3월 중남미(멕시코시티, 산티아고) : 9개사, 계약추진 510만 달러
  · 4월 우즈베키스탄·카자흐스탄(26~29일, 10개사) : 타슈켄트에서 식품업체 6곳의 입점 협약을 이끌어냈다.
  · 5. 7 ~ 5. 13 서남아(뭄바이, 콜롬보) : 8개사, 계약추진 780만 달러
     - 펌프 제조사 ㈜가람유체가 콜롬보항만청과 22만 달러 공급계약 체결
  · 5월 중동(두바이, 테헤란) : 현지 사정으로 취소
"""
    found = [(e.type.value, e.status.value, e.date, e.place.city) for e in record(text, "2023-12-20").events]
    assert found == [
        ("trade_mission", "held", "2023-03", "멕시코시티"),
        ("trade_mission", "held", "2023-04-26/2023-04-29", "타슈켄트"),
        ("trade_mission", "held", "2023-05-07/2023-05-13", "뭄바이"),
        ("trade_mission", "cancelled", "2023-05", "두바이"),
    ]


TURNS = (("1차", "중남미", "5. 11~13"), ("2차", "중동", "5. 18~20"))
TOLD = (
    "칠레 바이어 39개사가 접속했다. 참가한 21개사가 94건, 802만 달러를 상담했다.",
    "카타르 바이어 51개사가 접속했다. 참가한 28개사가 131건, 1,416만 달러를 상담했다.",
)


@pytest.mark.parametrize(
    "heading", ["【{0}】 {1} ({2})", "[{0}] {1} ({2})", "<{0} {1}, {2}>", "▲ {0} : {1} ({2})", "○ {0}({2}, {1})"]
)
def test_rounds_that_head_their_paragraphs(record: Extract, heading: str) -> None:
    """Each heading is a turn of what is named above; what stands below it is told of that turn."""
    turns = "\n\n".join(f"{heading.format(*turn)}\n{told}" for turn, told in zip(TURNS, TOLD, strict=True))
    text = (
        "나루시, 화상상담 마쳐\n\n나루시가 5월에 권역을 바꿔가며 연 ‘2023 나루 릴레이 화상 수출상담회’가 "
        f"마무리됐다. 두 차례 상담을 모두 더하면 48개사가 225건을 상담했다.\n\n{turns}\n\n시는 이어가겠다고 말했다.\n"
    )
    found = record(text, "2023-05-31")
    assert [
        (e.date, e.participants.meetings)
        for e in found.events
        if e.date in {"2023-05-11/2023-05-13", "2023-05-18/2023-05-20"}
    ] == [
        ("2023-05-11/2023-05-13", 94),
        ("2023-05-18/2023-05-20", 131),
    ]
    whole = next(e for e in found.events if "릴레이" in e.name)
    assert whole.participants.meetings == 225


def test_rounds_brackets_without_days_and_towns_are_none(record: Extract) -> None:
    text = (
        "나루시, 상담회 마쳐\n\n나루시가 연 ‘2023 나루 수출상담회’가 11일 마무리됐다.\n\n"
        "[현지 반응]\n바이어들은 반겼다.\n\n[앞으로 계획]\n시는 내년에도 연다.\n"
    )
    assert len(record(text, "2023-05-31").events) == 1
