"""Firms as they are introduced, and the company records made of them."""

import pytest
from short_texts import Extract, Read

from coopevents.frames.companies import firm_tellings


def told(read: Read, text: str) -> dict[str, str | None]:
    """Goods by name."""
    reading = read(text)
    return {
        t.name: reading.quote(t.product.start, t.product.end) if t.product else None for t in firm_tellings(reading)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("세차기를 만드는 ㈜동해기공은 바이어와 만났다.", {"㈜동해기공": "세차기"}),
        ("수처리 필터 업체인 ㈜세온이 상담회에 참가했다.", {"㈜세온": "수처리 필터"}),
        ("㈜한결(경기 화성, 식품포장기)은 의향서를 교환했다.", {"㈜한결": "식품포장기"}),
        ("㈜가온(대표 김가온)의 정수기 부품이 호응을 얻었다.", {"㈜가온": "정수기 부품"}),
        ("참가업체 △가나텍(밸브) △다라정밀(주물)", {"가나텍": "밸브", "다라정밀": "주물"}),
        (
            "참가업체 △㈜다솔텍스 ‘섬유’ △나루산업 ‘천막 및 캔버스 제품’ △㈜가람 ‘파종기’ 등이다.",
            {"㈜다솔텍스": "섬유", "나루산업": "천막 및 캔버스 제품", "㈜가람": "파종기"},
        ),
        ("서원광학(안경테) 대양기계(유압프레스) 등이 떠났다.", {"서원광학": "안경테", "대양기계": "유압프레스"}),
    ],
)
def test_companies_read_names_with_their_goods(read: Read, text: str, expected: dict[str, str]) -> None:
    assert told(read, text) == expected


def test_companies_read_bare_lists_of_firms(read: Read) -> None:
    names = told(read, "루나팜, 티온코퍼, 인투정밀, 다비온 등 7개 생활용품 제조업체가 참여했다.")
    assert list(names) == ["루나팜", "티온코퍼", "인투정밀", "다비온"]


@pytest.mark.parametrize(
    "text",
    [
        "고추장, 된장, 간장 등 7개 제조업체가 참여했다.",
        "서울, 부산, 대구 등 3개 지역 업체가 참여했다.",
        "화장품(크림)과 식품(라면)이 인기를 끌었다.",
    ],
)
def test_companies_are_no_goods_and_no_places(read: Read, text: str) -> None:
    assert told(read, text) == {}


def test_companies_read_tables_of_firms(read: Read) -> None:
    text = (
        "시는 5일 방콕에서 수출상담회를 열었다.\n\n< 업체별 성과 >\n(단위 : 건, 천불)\n"
        "업체명  주요품목  상담건수  상담액\n"
        "동서기공  세차기, 세륜기  31  4,260\n대현정밀  유압부품  19  1,404\n합계  50  5,664\n"
    )
    assert told(read, text) == {"동서기공": "세차기, 세륜기", "대현정밀": "유압부품"}


MISSION = (
    "부산시는 2019년 5월 7일 태국 방콕에서 ‘부산 수출상담회’를 열었다.\n\n"
    "세차기를 만드는 ㈜동해기공은 현지 유통사 ㈜시암트레이드와 20만 달러의 공급계약을 체결했다. "
    "화장품 업체 ㈜하늘빛도 상담회에 참가했다.\n\n부산시가 주최하고 ㈜행사나라가 주관했다.\n"
)


def test_companies_records_have_roles_goods_and_their_event(record: Extract) -> None:
    made = record(MISSION)
    companies = {c.name: c for c in made.companies}
    assert companies["㈜동해기공"].role == "contractor"
    assert companies["㈜동해기공"].product == "세차기"
    assert companies["㈜동해기공"].sectors == ("machinery",)
    assert companies["㈜하늘빛"].role == "participant"
    assert {c.event for c in companies.values()} == {made.events[0].id}


def test_companies_records_leave_out_hosts_and_persons(record: Extract) -> None:
    names = [c.name for c in record(MISSION).companies]
    assert "㈜행사나라" not in names
    assert len(names) == len(set(names))
    assert all("대표" not in name for name in names)


def test_companies_evidence_quotes_the_text(record: Extract) -> None:
    made = record(MISSION)
    for company in made.companies:
        assert {row.field for row in company.evidence} >= {"name", "role"}
        assert all(row.end - row.start == len(row.quote) for row in company.evidence)
