"""The document's own date from what its text tells."""

from __future__ import annotations

from coopevents.annotate.dates import annotate_dates
from coopevents.resolve.anchor import AnchorFinder, DocumentAnchor
from coopevents.resolve.hypotheses import resolve_document
from coopevents.text.segment import segment

FINDER = AnchorFinder.from_lexicon()


def anchor_of(text: str) -> DocumentAnchor:
    return FINDER.find(segment("d", text), annotate_dates(text))


def first_date(text: str) -> tuple[str, str, tuple[int, ...]]:
    mentions = annotate_dates(text)
    resolved = resolve_document(mentions, FINDER.find(segment("d", text), mentions))
    one = resolved[mentions[0].span]
    return one.edtf, one.basis, one.candidates


def test_anchor_dateline_comes_before_premises() -> None:
    anchor = anchor_of("제목\n입력 2019.05.22 06:40\n\n한정화 중소기업청장이 참석했다.")
    assert (anchor.published, anchor.solution) == ("2019-05-22", None)


def test_anchor_dateline_without_year_lends_its_month_to_the_solved_year() -> None:
    anchor = anchor_of("제공일자 9. 26.\n\n지식경제부(장관 홍석우)는 오는 28일 상담회를 연다.").anchor
    assert (anchor.year, anchor.month, anchor.day) == (2012, 9, 26)


def test_anchor_weekday_of_the_dateline_cuts_the_years() -> None:
    text = "배포 : 4. 22(월)   * 엠바고 없음\n\nKOTRA(사장 오영호)는 산업통상자원부와 22일 상담회를 열었다."
    assert anchor_of(text).anchor.year == 2013
    without = "배포 : 4. 22   * 엠바고 없음\n\nKOTRA(사장 오영호)는 산업통상자원부와 22일 상담회를 열었다."
    assert anchor_of(without).anchor.year is None


def test_anchor_only_month_left_is_the_month_of_writing() -> None:
    anchor = anchor_of("올해 제33회 중소기업주간 행사를 연다.\n\n◆ 10일(월)\n▲토론회\n\n◆ 14일(금)\n▲대회").anchor
    assert (anchor.year, anchor.month) == (2021, 5)


def test_anchor_open_years_leave_a_date_settled_if_all_agree() -> None:
    text = "12월 28일(목) 협약식에는 최수규 중소벤처기업부 차관이 참석했다. 2018년 계획도 나왔다."
    assert {(now.year, now.month) for now in anchor_of(text).hypotheses} == {(2017, 12), (2018, 1)} | {
        (2017, month) for month in range(6, 12)
    }
    assert first_date(text) == ("2017-12-28", "era+office+weekday", ())


def test_anchor_open_years_are_candidates() -> None:
    edtf, _, candidates = first_date("11월 17일(월) 포럼을 중소기업청이 열었다.")
    assert edtf == "XXXX-11-17"
    assert {1997, 2003, 2008, 2014} <= set(candidates) <= set(range(1995, 2019))


def test_anchor_round_up_is_written_in_the_year_after() -> None:
    text = "2009년 통상지원 결산\n5월 25일 사절단을 보냈다. 작년에 뿌린 씨를 거둔다. 첫 사절단은 3월 5일 떠난다."
    mentions = annotate_dates(text)
    resolved = resolve_document(mentions, FINDER.find(segment("d", text), mentions))
    assert [one.edtf for one in resolved.values()][1] == "2009-05-25"


def test_anchor_round_up_of_the_year_that_ends() -> None:
    text = "입력 2010.12.28\n\n시는 올 한 해 11건을 유치했다고 밝혔다.\n3월 16일 설명회를 개최하여 55개사를 만났음."
    mentions = annotate_dates(text)
    resolved = resolve_document(mentions, FINDER.find(segment("d", text), mentions))
    assert "2010-03-16" in {one.edtf for one in resolved.values()}


def test_anchor_month_of_the_news() -> None:
    text = (
        "가람시\n\n10월 5일(목) 박형준 부산시장은 나루항만공사, 다솔은행,"
        " 가람대학교, 나루테크노파크와 ‘해양 창업기업 도약 업무협약’을 맺었다."
        " 이달 24일부터 공동관을 차린다."
    )
    anchor = anchor_of(text).anchor
    assert (anchor.year, anchor.month) == (2023, 10)


def test_anchor_this_month_is_that_of_the_first_day_told() -> None:
    text = "가람시\n\n박형준 부산시장은 이달 12일부터 17일까지 다낭을 돌았다. 10월 13일(금) 하노이에서 협약을 맺었다."
    anchor = anchor_of(text).anchor
    assert (anchor.year, anchor.month) == (2023, 10)


def test_anchor_an_old_or_new_name_gives_way_to_the_very_month() -> None:
    text = "가람시\n\n산업통상부 차관을 만났다. 그는 다음 달 4~5일의 한-아프리카 정상회의 준비를 물었다."
    anchor = anchor_of(text).anchor
    assert (anchor.year, anchor.month) == (2024, 5)


def test_anchor_plan_or_last_days_of_a_month_leave_the_month_open() -> None:
    for told in (
        "10월 5일(목) 박형준 부산시장은 협약을 맺는다.",
        "10월 26일(목) 박형준 부산시장은 협약을 맺었다.",
        "10월 5일(목) 열 예정이던 상담회가 미뤄졌다고 박형준 부산시장이 말했다.",
        "박형준 부산시장은 지난달 4일부터 나흘간 돌았다. 10월 5일(목) 하노이에서 협약을 맺었다.",
    ):
        anchor = anchor_of(f"가람시\n\n{told}").anchor
        assert (anchor.year, anchor.month) == (2023, None)


def test_anchor_year_of_the_headline_where_nothing_else_settles_it() -> None:
    told = "가람시, 2013년도 중동 무역사절단 결과\n\n사절단은 11월 9일부터 17일까지 두바이를 돌았다."
    assert anchor_of(told).anchor.year == 2013
    ahead = "가람시, 2030년까지 수출 두 배로\n\n사절단은 11월 9일부터 17일까지 두바이를 돌았다."
    assert anchor_of(ahead).anchor.year is None


def test_anchor_day_told_with_its_month_chooses_among_months_apart() -> None:
    told = "가람시, 2005년 21일 설명회\n\n입력은 없다. ◇21일(월)\n△설명회\n◇25일(금)\n△참가단 출국(12월 1일까지)"
    anchor = anchor_of(told).anchor
    assert (anchor.year, anchor.month) == (2005, 11)
    without = anchor_of(told.replace("(12월 1일까지)", "")).anchor
    assert (without.year, without.month) == (2005, None)
