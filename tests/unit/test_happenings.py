"""Dated facts: every row of `facts.csv` both ways, and what each kind of row admits."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.lexicon.loader import Row, load_table
from coopevents.resolve.year.editions import edition_year
from coopevents.resolve.year.happenings import FactFinder
from coopevents.resolve.year.timeline import Premise, edtf_month, ordinal

FINDER = FactFinder.from_lexicon()
ROWS = load_table("facts", ("name",))
MONTHLY = {"year.fact.summit.month", "year.fact.since.month", "year.fact.elapsed"}
BY_NAME = {row["name"]: row for row in ROWS}


def find(text: str) -> list[Premise]:
    return FINDER.find(text, annotate_dates(text))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_happenings_row_fires_in_its_example_only(row: Row) -> None:
    assert [premise for premise in find(row["example"]) if row["name"] in premise.note]
    assert not [premise for premise in find(row["not_example"]) if row["name"] in premise.note]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("사스 여파로 사절단 파견을 취소했다.", (2003,)),
        ("시는 28일 사스 대응 설명회를 연다.", (2003,)),
        ("지난 8.21일 한-이스라엘 FTA 타결 이후 상담이 늘었다.", (2019,)),
        ("중한자유무역협정이 정식 서명된 다음날인 6월 2일 열렸다.", (2015,)),
        ("지난해 12월 발효된 한·중 FTA를 활용한 설명회를 열었다.", (2016,)),
        ("지난 3월 발효된 한·미 FTA 설명회를 열었다.", (2012,)),
        ("한·미FTA가 올해 3월 발효됨에 따라 설명회를 열었다.", (2012,)),
        ("한-EU FTA가 발효된 지 7개월이 지나 설명회를 열었다.", (2012,)),
        ("작년에는 사드 여파로 열리지 못했다가 자리를 옮겼다.", (2017, 2018)),
        ("재작년 첫발을 뗐고 작년에는 메르스로 취소된 행사다.", (2016, 2017)),
        ("한-러 수교 20년을 넘기며 상담이 늘었다.", (2010, 2011, 2012)),
        ("팜 민 찐 베트남 총리의 방한을 계기로 3일 포럼이 열렸다.", (2024,)),
        ("시진핑 국가주석이 한국을 국빈 방문한다.", (2014, 2025)),
        ("10일 협약을 맺었다. 오는 12일까지 방한하는 카리모프 대통령의 일정에 맞췄다.", (2010,)),
        ("카리모프 대통령의 방한에 맞춰 협약을 맺었다.", (2010, 2012, 2015)),
        ("테헤란에서는 제재 해제 뒤 첫 상담회가 열렸다.", tuple(range(2013, 2027))),
        ("메르스로 상담회를 10월로 연기했다.", (2015, 2016)),
        ("코로나19로 막힌 수출길을 연다.", (2020, 2021, 2022, 2023)),
        ("지난달 문재인 대통령의 우즈베키스탄 국빈방문 때 처음 만났다.", (2019,)),
        ("그는 문재인 대통령 중앙아시아 순방 경제사절단으로 갔다.", (2019,)),
        ("우즈베키스탄을 국빈 방문 중인 문재인 대통령을 수행해 상담회를 열었다.", (2019,)),
        ("이번 행사는 대통령 중앙아시아 순방 경제사절단의 일정이다.", (2009, 2011, 2014, 2019, 2024)),
        ("한·중 수교 20주년을 맞아 상담회를 연다.", (2012,)),
        # both names apart
        ("한국과 인도네시아가 수교 40주년을 맞은 올해 열린다.", (2013,)),
        ("우리나라와 몽골이 수교한 지 30주년을 기념해 상담회를 연다.", (2020,)),
        ("올해는 한국과 인도네시아 간 수교 40주년이다.", (2013,)),
        ("베트남-한국 수교 30주년을 맞아 상담회를 연다.", (2022,)),
        ("올해 제41회 한일경제인회의에 참석했다.", (2009,)),
        ("지난해 제40회 한일경제인회의에 이어 열린다.", (2009,)),
        ("제41회 한일경제인회의가 열린다.", (2008, 2009, 2010)),
        ("제9회 중국-동북아박람회가 6일 장춘에서 개막된다.", (2013,)),
        ("올해 제10회째를 맞는 “중국-동북아박람회”가 열린다.", (2015,)),
        ("지난해 11월 부산에서 열린 한·아세안 특별정상회의를 계기로 마련됐다.", (2020,)),
        ("내년 여수엑스포에 맞춰 상담회를 연다.", (2011,)),
        ("올 4월 애틀랜타에서 열린 제23차 세계한인비즈니스대회는 성황이었다.", (2025,)),
        ("중한수교 30돐을 맞은 지난해에도 교류회를 가졌다.", (2023,)),
        ("한-아세안 FTA 발효 10주년 행사에서 협약을 맺었다.", (2016, 2017, 2018)),
        ("[제31회 중소기업주간] 협약과 토론회", (2018, 2019)),
        ("세계한상대회가 올해로 18회를 맞아 여수에서 열린다.", (2019,)),
        ("중소기업 주간 행사(25회) 기간에 설명회를 연다.", (2012, 2013, 2014)),
        ("제8회 중국 연길•두만강지역 국제투자무역박람회가 2일 개막했다.", (2012,)),
        ("제10회 중국—동북아박람회가 1일 개막했다.", (2015,)),
        ("오는 9월 장춘에서 열리는 제10회 중국-동북아박람회에 간다.", (2015,)),
        ("지난 11월 열린 제31회 중소기업주간에 갔다.", (2019, 2020)),
        ("지난해 자치주창립 60돐 행사에 왔다.", (2013,)),
        ("내년 한·중 수교 20년을 맞아 포럼을 열었다.", (2011,)),
        ("월드옥타 창립 30주년을 맞아 열리는 내년 대회", (2010, 2011, 2012)),
        ("제27차 세계대표자대회가 내년 3월 열릴 예정이라고 26일 밝혔다.", (2025,)),
        ("중소기업진흥공단(이사장 이기우)이 창립 30주년을 맞아 행사를 연다.", (2009,)),
        ("한미 FTA 발효 7개월을 맞아 바이어를 초청했다.", (2012,)),
        ("일본 수출규제 1년을 맞아 협약을 맺었다.", (2020,)),
        ("지난해 7월 수출규제 발표 뒤로 현장을 돌았다.", (2020,)),
        ("내년 한·베트남 수교 30주년을 앞두고 포럼을 열었다.", (2021,)),
        ("한·베트남 수교 30주년을 앞두고 포럼을 열었다.", (2021, 2022, 2023)),
    ],
)
def test_happenings_admits_the_years_of_the_fact(text: str, years: tuple[int, ...]) -> None:
    assert any(premise.years == years for premise in find(text))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("오는 25일 부산에서 개막하는 한-아세안 특별정상회의를 앞두고 열렸다.", "2019-11", "2019-11"),
        ("이달 26일 서울에서 열리는 핵안보정상회의에 맞춰 왔다.", "2012-03", "2012-03"),
        ("다음 달 서울에서 열리는 핵안보정상회의에 맞춰 온다.", "2012-02", "2012-02"),
        ("이달 26~27일 서울에서 열리는 핵안보정상회의에 맞춰 왔다.", "2012-03", "2012-03"),
        ("지난달 11일 동일본 대지진이 터지자 사절단을 미뤘다.", "2011-04", "2011-04"),
        ("지난 3월 서울에서 열린 핵안보정상회의 뒤 협의해 왔다.", "2012-03", "2012-12"),
        ("한미 FTA 발효 7개월을 맞아 바이어를 초청했다.", "2012-09", "2012-11"),
        ("한미 FTA 발효 2년째를 맞아 바이어를 초청했다.", "2013-03", "2014-03"),
    ],
)
def test_happenings_month_of_writing(text: str, first: str, last: str) -> None:
    premise = next(p for p in find(text) if p.rule in MONTHLY)
    assert (edtf_month(premise.earliest), edtf_month(premise.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("오는 14일부터 열리는 제48회 메디카에 나간다.", "2016-10", "2016-12"),
        # in the month of its own, where that is known
        ("제18차 세계한상대회가 22일 개막했다.", "2019-10", "2019-10"),
        ("오는 26일부터 열리는 제51회 LA한인축제에 나간다.", "2024-09", "2024-09"),
    ],
)
def test_happenings_day_of_an_edition_lies_in_its_season(text: str, first: str, last: str) -> None:
    premise = next(p for p in find(text) if p.rule == "year.edition.series.dated")
    assert (edtf_month(premise.earliest), edtf_month(premise.latest)) == (first, last)


def test_happenings_a_visit_told_back_to_is_of_an_earlier_month() -> None:
    (premise,) = find("지난 4월 문재인 대통령의 우즈베키스탄 국빈방문에 동행한 데 대한 답방이다.")
    assert (edtf_month(premise.earliest), edtf_month(premise.latest)) == ("2019-04", "2019-12")


@pytest.mark.parametrize(
    "text",
    [
        "텍사스 여파로 유가가 올랐다.",
        "한-이스라엘 FTA 타결을 앞두고 설명회를 연다.",
        "한·중 수교 이후 교역이 늘었다.",
        "지난해 5월 발효된 한-이스라엘 FTA 설명회를 연다.",  # it was another month
        "상담회 제41회 참가자를 모집한다.",
        "푸틴 대통령 중국 방문에 경제사절단이 동행했다.",
    ],
)
def test_happenings_look_alikes_are_no_facts(text: str) -> None:
    assert find(text) == []


def test_happenings_epidemic_of_the_past_is_only_a_lower_bound() -> None:
    for text in ("2015년 메르스 여파로 줄었던 상담이 회복됐다.", "메르스로 취소됐던 상담회를 다시 연다."):
        assert [premise.rule for premise in find(text)] == ["year.fact.since"]


@pytest.mark.parametrize(
    ("name", "edition", "year"),
    [
        ("한일경제인회의", 41, 2009),
        ("세계한상대회", 18, 2019),
        ("세계한상대회", 20, 2022),
        ("세계한인경제인대회", 14, 2009),
        ("세계한인경제인대회", 26, 2022),
        ("광저우 교역회", 125, 2019),
        ("광저우 교역회", 126, 2019),
        ("서울모터쇼", 12, 2017),
        ("한미재계회의", 20, None),
        ("한미재계회의 (2006년까지)", 19, 2006),
        ("한미재계회의 (2006년까지)", 20, None),
        ("중소기업주간", 35, 2023),
    ],
)
def test_happenings_edition_year_counts_from_the_anchors(name: str, edition: int, year: int | None) -> None:
    assert edition_year(BY_NAME[name], edition) == year


def test_happenings_days_of_a_visit_tell_its_month() -> None:
    text = "공단은 문재인 대통령 중앙아시아 순방 경제사절단으로 가 상담회를 열었다고 23일 밝혔다."
    assert [(premise.earliest, premise.latest) for premise in find(text)] == [(ordinal(2019, 4), ordinal(2019, 4))]


def test_happenings_treaty_known_by_its_month_only() -> None:
    stage = next(row for row in ROWS if row["kind"] == "dated")
    cells = dict(stage.cells) | {"valid_from": "2019-08", "valid_to": ""}
    month_only = FactFinder([Row(stage.table, stage.line, cells)])
    assert month_only.find(stage["example"], annotate_dates(stage["example"]))
