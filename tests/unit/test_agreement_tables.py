"""Agreements that only a table tells, with their partners, days, roles of sums, and rows that are none."""

from __future__ import annotations

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
