"""Expressions that name occasions: quoted names, nouns with what is written together with them, and look-alikes."""

from __future__ import annotations

import pytest

from coopevents.annotate.events import EventAnnotator

ANNOTATOR = EventAnnotator.from_lexicon()


def names(text: str) -> list[str]:
    return [m.value.name for m in ANNOTATOR.annotate(text)]


@pytest.mark.parametrize(
    ("text", "name", "head", "kind", "quoted"),
    [
        ("‘제3회 한·중 기업인 포럼’을 열었다.", "제3회 한·중 기업인 포럼", "포럼", "forum", True),
        ("「2014 대한민국 농기계 대전」에 참가했다.", "2014 대한민국 농기계 대전", "대전", "exhibition", True),
        ("『가람 수출상담회 2019』가 열린다.", "가람 수출상담회 2019", "수출상담회", "consultation", True),
        ("“K-FOOD FAIR TOKYO 2016”이 열렸다.", "K-FOOD FAIR TOKYO 2016", "FAIR", "exhibition", True),
        ("‘그린 스타트업 위크 인 서울’을 연다.", "그린 스타트업 위크 인 서울", "위크", "event_week", True),
        ("‘한-이란 기술교류센터’ 개소식을 가졌다.", "한-이란 기술교류센터 개소식", "개소식", "opening", True),
        ("섬유수출상담회를 열었다.", "섬유수출상담회", "수출상담회", "consultation", False),
        ("대구·경북종합무역사절단이 떠났다.", "대구·경북종합무역사절단", "종합무역사절단", "trade_mission", False),
        ("군은 동반성장 페어를 연다.", "페어", "페어", "exhibition", False),
        ("업무협의회의를 열었다.", "업무협의회의", "협의회의", "meeting", False),
        ("실무자회의 결과를 내놨다.", "실무자회의", "회의", "conference", False),
        ("공동 IR을 열었다.", "IR", "IR", "seminar", False),
        ("중소기업주간 행사를 연다.", "중소기업주간", "중소기업주간", "event_week", False),
        ("비즈니스 매칭 상담회를 열었다.", "상담회", "상담회", "consultation", False),
        ("쾰른에서 개막한 식품박람회인 ‘아누가’에 나간다.", "아누가", "아누가", "exhibition", True),
        ("세계 최대 전시회 ‘가람테크 2019’를 찾았다.", "가람테크 2019", "2019", "exhibition", True),
        ("세계 최대 전시회 ‘비바테크 2019’를 찾았다.", "비바테크 2019", "비바테크", "exhibition", True),
        ("‘나루 바이오 나이트’라는 이름의 투자설명회를 연다.", "나루 바이오 나이트", "투자설명회", "seminar", True),
        ("‘나루 그린 모임’이 호텔 옆 홀에서 마련돼 기업인이 모였다.", "나루 그린 모임", "모임", "other", True),
        ("‘나루 그린 모임’이 나흘 일정을 마쳤다.", "나루 그린 모임", "모임", "other", True),
        ("‘나루 그린 모임’(주최 나루시)은 10월 중순으로 늦췄고,", "나루 그린 모임", "모임", "other", True),
        ("10일 제3회 나루 새싹놀이가 막을 내렸다.", "제3회 나루 새싹놀이", "새싹놀이", "other", False),
        ("두바이에서 열린 ‘나래 헬스’에 20개사가 나갔다.", "나래 헬스", "헬스", "exhibition", True),
        ("진흥원은 11일부터 폴란드에 IT협력단을 보낸다.", "IT협력단", "IT협력단", "trade_mission", False),
        ("‘K-나래 페스타’란 이름의 수출상담회가 열렸다.", "K-나래 페스타", "수출상담회", "consultation", True),
    ],
)
def test_annotate_events_names(text: str, name: str, head: str, kind: str, quoted: bool) -> None:
    (found,) = ANNOTATOR.annotate(text)
    assert (found.value.name, found.value.head, found.value.types[0], found.value.quoted) == (name, head, kind, quoted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("바이어 상담회 및 FTA 세미나를 연다.", ["상담회", "세미나"]),
        ("투자유치 설명회·상담회를 연다.", ["설명회", "상담회"]),
        ("‘한·몽 경제포럼 및 수출상담회’를 열었다.", ["한·몽 경제포럼", "수출상담회"]),
        ("무역사절단(단장 부시장)과 시장개척단을 보낸다.", ["무역사절단", "시장개척단"]),
        ("교육과 연수를 마련했다.", ["교육", "연수"]),
    ],
)
def test_annotate_events_several_occasions(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "바이어들이 상담회장을 메웠다.",
        "사절단장은 부시장이다.",
        "무역사절단원 12명",
        "회의실에서 만났다.",
        "교육부는 밝혔다.",
        "대전에서 왔다.",
        "인천 연수구는 넓다.",
        "2주간 이어졌다.",
        "투자단지를 분양한다.",
        "매칭펀드를 만든다.",
        "데이터 센터를 세운다.",
        "홈쇼핑 방송을 탔다.",
        "서울 플라자 호텔에서 만났다.",
        "시내 컨벤션 센터에서 만났다.",
        "전략적 파트너십을 다졌다.",
        "지역사회의 발전을 이끈다.",
        "무역학회의 논문을 읽었다.",
        "상인연합회의 요청을 들었다.",
        "AIR 화물을 부쳤다.",
        "FAIRNESS 지수를 냈다.",
        "‘블랙 프라이데이’ 할인에 나섰다.",
        "두바이에서 열린 ‘수출의 길’ 강의를 들었다.",
        "“상담회를 통해 수출길이 열리길 바란다.”고 말했다.",
    ],
)
def test_annotate_events_look_alikes(text: str) -> None:
    found = [m.value.name for m in ANNOTATOR.annotate(text) if m.value.quoted or m.value.name != "상담회"]
    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a house is none, a fair in it is one
        ("11월 9일 가람스카이컨벤션에서 ‘나루 포럼’이 열렸다.", ["나루 포럼"]),
        ("그랜드플라자 나루호텔에서 열린 ‘가람 포럼’에 기업이 모였다.", ["가람 포럼"]),
        ("시는 나루디자인플라자에 부스를 차리고 상담회를 열었다.", ["상담회"]),
        ("가람 뷰티 컨벤션이 나루센터에서 열린다.", ["컨벤션"]),
        # by who held it; not a scheme that somebody runs
        ("공사와 진흥원이 함께 연 ‘가람-나루 협력의 날’에 기업 34개사가 모였다.", ["가람-나루 협력의 날"]),
        ("진흥원이 주관한 ‘가람 도약 지원사업’에 기업 34개사가 뽑혔다.", []),
        # the noun of the name, not that of its gloss; a year and a town behind the noun
        ("‘2009 나루협력주간(윈-윈 페어 2009)’을 연다.", ["2009 나루협력주간(윈-윈 페어 2009)"]),
        ("「N-Food Fair 2014 시안」이 열렸다.", ["N-Food Fair 2014 시안"]),
    ],
)
def test_annotate_events_houses_and_holders(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_annotate_events_first_edition_as_a_time_is_none() -> None:
    assert names("2006년 첫 회부터 올해까지 계약을 맺었다.") == []
    assert names("4월 대구에서 첫 회를 치렀다.") == ["첫 회"]


def test_annotate_events_a_body_keeps_its_noun() -> None:
    (found,) = ANNOTATOR.annotate("수출기업협의회의 결정에 따랐다.")
    assert (found.value.name, found.value.strength) == ("수출기업협의회", "weak")


def test_annotate_events_spans_hold_their_names() -> None:
    text = "시는 ‘가람 포럼’과 수출상담회를 열고 G-FAIR 2019에도 나간다."
    found = ANNOTATOR.annotate(text)
    assert [text[m.start : m.end] for m in found] == ["가람 포럼", "수출상담회", "G-FAIR"]
    assert [m.rule for m in found] == ["event.quoted.forum", "event.noun.consultation", "event.noun.exhibition"]
