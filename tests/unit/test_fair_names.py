"""Fairs by the shape of their names and by who goes there, and occasions in an official's word."""

from __future__ import annotations

import pytest
from short_texts import Extract

PUBLISHED = "2023-05-20"
Fair = tuple[str, str | None, str | None]  # name, date, city


def fairs(record: Extract, text: str) -> list[Fair]:
    return [(e.name, e.date, e.place.city) for e in record(text, PUBLISHED).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a year behind Latin letters, Latin letters in brackets, an ending; in marks and without
        (
            "가람경제원은 오는 9월 5~8일 독일 함부르크 'NRM 2023'에도 9개사를 보낼 예정이다.",
            [("NRM 2023", "2023-09-05/2023-09-08", "함부르크")],
        ),
        ("가람시는 6월 19일 뒤셀도르프에서 열리는 Q 2023에 가람관을 꾸린다.", [("Q 2023", "2023-06-19", "뒤셀도르프")]),
        (
            "9월 프랑스 파리 '누리모(NURIMO)'에 15개사, 10월 6일부터 8일까지 도쿄 'NROF'에 12개사가 참가한다.",
            [("누리모(NURIMO)", "2023-09", "파리"), ("NROF", "2023-10-06/2023-10-08", "도쿄")],
        ),
        # what is held there, whatever its shape
        (
            "공사는 9월 13~15일 태국 방콕에서 열리는 누리젠 아시아에 11개사가 들어서는 동반성장관을 꾸민다.",
            [("누리젠 아시아", "2023-09-13/2023-09-15", "방콕")],
        ),
        # a town and goods, as one word
        ("마지막 무대는 11월 8~10일 홍콩광학전. 32개사가 참가한다.", [("홍콩광학전", "2023-11-08/2023-11-10", "홍콩")]),
        # markets, houses, towns, bodies, airports: no fairs
        ("가람시는 6월 중국 상하이 시장에 10개사를 파견한다.", []),
        ("가람시는 6월 미국 애틀랜타 무역관에 10개사를 파견한다.", []),
        ("지난 4월 개최된 결승전에 도내 기업인들이 나섰다.", []),
        ("가람시는 오는 6월 코엑스에 부스를 차린다.", []),
        ("㈜나루텍은 6월 중국 상하이에 있는 나루텍에 기술자 3명을 보냈다.", []),
    ],
)
def test_fair_names(record: Extract, text: str, expected: list[Fair]) -> None:
    assert fairs(record, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "나 원장은 “지난해 메디카에서는 11개사가 나가 163만달러를 계약했다”며 "
            "“내년 1월 두바이 아랍헬스에는 16개사가 나갈 것”이라고 말했다.",
            [("메디카", "2022"), ("두바이 아랍헬스", "2024-01")],
        ),
        (
            "도 관계자는 “반응이 좋았다”며 "
            "“6월에는 사우디 제다에서 안테나숍을 겸한 판촉행사를 열어 열기를 이어가겠다”고 말했다.",
            [("판촉행사", "2023-06")],
        ),
        # what others hold, what is done every year, wishes without a time
        ("도 관계자는 “내년 5월 나루에서 세계박람회의 막이 오르면 지역을 알리겠다”고 말했다.", []),
        ("도 관계자는 “해마다 6월 판촉행사를 여는데 반응이 좋다”고 말했다.", []),
        ("도 관계자는 “앞으로 판촉행사를 열어 열기를 이어가겠다”고 말했다.", []),
    ],
)
def test_fair_names_in_an_official_s_word(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e.name, e.date) for e in record(text, PUBLISHED).events] == expected


def test_fair_names_a_kind_said_of_a_fair_is_no_fair(record: Extract) -> None:
    text = "가람도는 6월 5일부터 두바이에서 열리는 아랍헬스에 9개사를 보낸다. "
    text += "아랍헬스는 중동에서 가장 큰 의료기기박람회로, 올해 50회를 맞는다."
    assert [e.name for e in record(text, PUBLISHED).events] == ["아랍헬스"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "가람도는 6월 5일부터 나흘간 파리에서 열리는 안경전시회 '누리모(NURIMO)'에 21개사를 보낸다. "
            "지난해 누리모에서는 12개사가 160만달러를 상담했다. 내년 NURIMO 일정도 2월 27일로 확정됐다.",
            [("누리모(NURIMO)", "2023-06-05/2023-06-08"), ("NURIMO", "2024-02-27"), ("누리모", "2022")],
        ),
        # what is said of it in general
        (
            "가람도는 6월 5일부터 나흘간 파리에서 열리는 안경전시회 '누리모(NURIMO)'에 21개사를 보낸다. "
            "누리모는 프랑스 최대의 안경 전시회로 매년 열리고 있다.",
            [("누리모(NURIMO)", "2023-06-05/2023-06-08")],
        ),
        # a topic, up to the end of its sentence
        (
            "'누리 두바이 2024'는 2024년 1월 9일부터 12일까지 두바이에서 열린다.",
            [("누리 두바이 2024", "2024-01-09/2024-01-12")],
        ),
    ],
)
def test_fair_names_told_again(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((e.name, e.date or "") for e in record(text, PUBLISHED).events) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람시는 지난해 메디카에 11개사를 보냈다.", [("메디카", "DE", "뒤셀도르프")]),
        ("가람시는 6월 열리는 세미콘 재팬에 11개사를 보낸다.", [("세미콘 재팬", "JP", "도쿄")]),
        # what the text says; fairs that go round
        ("가람시는 6월 상하이에서 열리는 MWC에 11개사를 보낸다.", [("MWC", "CN", "상하이")]),
        ("가람시는 6월 열리는 오토메카니카에 11개사를 보낸다.", [("오토메카니카", None, None)]),
    ],
)
def test_fair_names_homes(record: Extract, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(e.name, e.place.country, e.place.city) for e in record(text, PUBLISHED).events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a noun and the fair's own name are one
        (
            "나루텍은 작년에도 협력업체 4곳과 함께 노르웨이 조선해양박람회(노르시핑)에 나가 주문을 받은 바 있다.",
            [("노르웨이 조선해양박람회(노르시핑)", "2022")],
        ),
        (
            "정보통신 전시회인 자이텍스(GITEX)가 지난 5월 8일부터 닷새간 개최됐다.",
            [("자이텍스(GITEX)", "2023-05-08/2023-05-12")],
        ),
        # a list without times, and kinds
        ("도는 두바이 의료기기 박람회와 일본 조선해양산업전 등 25회에 걸쳐 기업의 참여를 지원한다.", []),
        ("이달 중 각종 박람회와 전시회가 개최된다.", []),
    ],
)
def test_fair_names_one_occasion_each(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e.name, e.date) for e in record(text, PUBLISHED).events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pavilion at it
        ("▶ 10월 : 독일 뒤셀도르프 ‘Q 2023’ 가람관\n - 업체 9개사가 참가", [("Q 2023", "2023-10")]),
        # where somebody goes, told and said
        (
            "군은 9월 홍콩 식품박람회와 11월 하노이 판촉전에 직접 나가 마무리를 짓는다.",
            [("홍콩 식품박람회", "2023-09"), ("하노이 판촉전", "2023-11")],
        ),
        (
            "군 관계자는 “9월 홍콩 식품박람회와 11월 하노이 판촉전에 직접 나가 마무리를 짓겠다”고 말했다.",
            [("홍콩 식품박람회", "2023-09"), ("하노이 판촉전", "2023-11")],
        ),
        ("군은 홍콩 식품박람회에 나가면 판로가 열린다고 본다.", []),
    ],
)
def test_fair_names_gone_to(record: Extract, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e.name, e.date) for e in record(text, PUBLISHED).events] == expected


def test_fair_names_what_a_fair_is_makes_no_second_one(record: Extract) -> None:
    text = (
        "센터는 지난 21∼23일 뉴욕에서 열린 ‘2015 추계 나루월드’ 전시회에 참가해 439만 달러의 상담실적을 거뒀다.\n"
        "‘나루월드’는 세계 패션의 중심에서 열리는 섬유전문 전시회로 매년 춘계(1월)와"
        " 추계(7월) 두 차례 바이어가 모이는 자리다."
    )
    assert len(record(text, "2015-07-28").events) == 1
    name, _, kind = text.partition("로 매년")
    assert kind
    assert len(record(f"{name}이다.", "2015-07-28").events) == 1


def test_fair_names_what_leads_to_a_talk_is_no_description(record: Extract) -> None:
    text = "도는 21일 ‘나루 포럼’을 연다. ‘나루 포럼’은 오후 2시 개막식에 이어 1:1 상담회로 이어진다."
    assert {event.type for event in record(text, "2015-07-10").events} == {"forum", "consultation"}
