"""Agreements that only a table tells, with their partners, days, roles of sums, and rows that are none."""

from __future__ import annotations

import pytest
from short_texts import Extract

SIGNED = (
    "가람 광산업전 결과\n\n"
    "가람시는 2016년 10월 4일부터 7일까지 가람컨벤션센터에서 ‘2016 가람 광산업전’을 열었다.\n\n"
    "2. 계약 등 체결 현황 (단위 : 천불)\n\n"
    "  연번  업체명         품 목          상대업체(국가)            구분   금액    체결일\n"
    "   1    ㈜한빛광학     광분배기       노스파이버(캐나다)        계약    430    10.5\n"
    "   2    다솜조명       경관조명       라이트윈유한공사(중국)    MOU    2,100   10.6\n"
    "   3    새솔렌즈       적외선 렌즈    미정(독일)                계약   협의중   -\n"
    "        계                                                            2,530\n"
)
WON = (
    "나루군 시장개척단 귀국\n\n"
    "나루군은 10월 10일부터 18일까지 미국에 시장개척단을 보내 수출협약을 맺었다.\n\n"
    "협약은 12일 LA에서 열린 수출상담회에서 이루어졌다.\n\n"
    " < 수출협약 내역 >\n"
    "   업체명            상대 바이어      품 목          금 액\n"
    "   나루황토유통      담장USA          수박 가공품    230만불\n"
    "   나루영농조합      소나무마켓       복분자즙       170만불\n"
)


def test_agreement_tables_rows(record: Extract) -> None:
    found = record(SIGNED, "2016-10-10")
    told = {tuple(p.name for p in a.parties): (a.kind.value, a.status.value, a.date) for a in found.agreements}
    assert told == {
        ("㈜한빛광학", "노스파이버"): ("contract", "signed", "2016-10-05"),
        ("다솜조명", "라이트윈유한공사"): ("mou", "signed", "2016-10-06"),
        ("새솔렌즈",): ("contract", "planned", None),
    }
    assert [a.countries for a in found.agreements] == [("CA",), ("CN",), ("DE",)]


def test_agreement_tables_roles_of_the_rows_and_the_total(record: Extract) -> None:
    roles = {f"{a.value:f}": (a.role.value, a.agreement is not None) for a in record(SIGNED, "2016-10-10").amounts}
    assert roles["430000"] == ("contract", True)
    assert roles["2100000"] == ("mou", True)
    assert "2530000" in roles


def test_agreement_tables_below_a_caption(record: Extract) -> None:
    found = record(WON, "2018-10-20")
    told = {tuple(p.name for p in a.parties): a.date for a in found.agreements if a.parties}
    assert told[("나루황토유통", "담장USA")] == told[("나루영농조합", "소나무마켓")] == "2018-10-12"
    events = {e.id: e.type.value for e in found.events}
    sums = {f"{a.value:f}": events.get(a.event or "") for a in found.amounts}
    assert sums == {"2300000": "consultation", "1700000": "consultation"}


def test_agreement_tables_of_participants_are_none(record: Extract) -> None:
    text = WON.replace("수출협약 내역", "참가업체 현황").replace("상대 바이어", "주요 수출국")
    assert all(len(a.parties) < 2 for a in record(text, "2018-10-20").agreements)


def test_agreement_tables_both_sides_in_one_cell(record: Extract) -> None:
    text = (
        "가람시는 지난 24일부터 31일까지 독일에 교류단을 파견하여 3건의 업무협약을 이끌어 냈다.\n\n"
        "일자 | 체결기관 | 내용\n"
        "10.26. | 가람시 ↔ 볼프스AG | 상호진출 지원\n"
        "10.28. | ㈜가온하이텍 ↔ CFG밸리 | 복합재 공동연구\n"
    )
    told = {tuple(p.name for p in a.parties): (a.kind.value, a.date) for a in record(text, "2016-11-02").agreements}
    assert told[("가람시", "볼프스AG")] == ("mou", "2016-10-26")
    assert told[("㈜가온하이텍", "CFG밸리")] == ("mou", "2016-10-28")


# a sentence that leads to the table, the header, two rows of seller and buyer; the role of the rows' sums
LED = [
    ("12일 토론토에서 열린 수출상담회에서 아래와 같이 협약을 체결했다.", "수출업체 수입업체 품목 금액", "mou"),
    ("12일 토론토에서 수출상담회를 열었다. 업체별 주요 계약은 다음과 같다.", "업체명 상대방 품목 금액", "contract"),
    ("12일 토론토 수출상담회에서 관내 업체들은 업무협약을 맺었다.", "업체명 현지유통사 품목 협약액", "mou"),
    ("12일 토론토 수출상담회에서 업무협약을 맺은 업체는 다음 표와 같다.", "국내기업 현지기업 품목 규모", "mou"),
    ("12일 토론토에서 수출상담회를 열었다. 계약은 다음과 같다.", "업체 바이어 품목 계약액", "contract"),
]


@pytest.mark.parametrize(("lead", "header", "role"), LED)
def test_agreement_tables_that_a_sentence_leads_to(record: Extract, lead: str, header: str, role: str) -> None:
    rows = [
        header.split(),
        ["(주)나루들깨", "메이플상사", "들기름", "30만불"],
        ["가람푸드", "K-브라더스", "떡", "50만불"],
    ]
    table = "\n".join("  ".join(row) for row in rows)
    text = (
        "나루군, 캐나다서 판로 넓혀\n\n나루군은 10월 10일부터 16일까지 시장개척단을 캐나다에 보냈다.\n\n"
        f"{lead}\n\n{table}\n\n군은 내년에도 개척단을 보낸다.\n"
    )
    found = record(text, "2017-10-20")
    events = {e.id: e.type.value for e in found.events}
    told = [({p.name for p in a.parties}, a.date, events.get(a.event or "")) for a in found.agreements]
    assert told == [
        ({"(주)나루들깨", "메이플상사"}, "2017-10-12", "consultation"),
        ({"가람푸드", "K-브라더스"}, "2017-10-12", "consultation"),
    ]
    assert [(a.role.value, events.get(a.event or "")) for a in found.amounts] == [(role, "consultation")] * 2


def test_agreement_tables_of_talks_with_named_buyers_are_none(record: Extract) -> None:
    text = (
        "나루시 상담회 결과\n\n나루시는 6일 다낭에서 상담회를 가졌다. 업체별 상담 실적은 다음과 같다.\n\n"
        "업체명  현지 바이어  상담액(천불)\n㈜나루테크  다낭오토  120\n다솔금속  호이안스틸  85\n"
    )
    assert record(text, "2017-10-20").agreements == ()
