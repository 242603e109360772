"""The year solver: own texts with one solution, with several, with none."""

from __future__ import annotations

import pytest

from coopevents.annotate.dates import annotate_dates
from coopevents.document import Span
from coopevents.resolve.year.timeline import WHOLE, Premise, PremiseKind, Strength, in_years
from coopevents.resolve.years import YearSolution, YearSolver, solve_year

SOLVER = YearSolver.from_lexicon()


def solve(text: str, publisher: str | None = None, furniture: tuple[Span, ...] = ()) -> YearSolution:
    return SOLVER.solve(text, annotate_dates(text), furniture, publisher)


@pytest.mark.parametrize(
    ("text", "year", "basis"),
    [
        ("중소기업청(청장 한정화)은 11.17(월) 포럼을 열었다.", 2014, "era+office+weekday"),
        ("지식경제부(장관 이윤호)는 4.16(목) 전시회를 연다.", 2009, "era+office+weekday"),
        ("강남구(구청장 맹정주)는 지난 5월 18일부터 돌았다. 20일(화) 열린 상담회", 2008, "office+weekday"),
        ("제41회 한일경제인회의가 4.16(목) 열렸다.", 2009, "edition+weekday"),
        ("지난 8.21일 한-이스라엘 FTA 타결 이후 10.28(월) 세미나를 연다.", 2019, "fact+weekday"),
        ("시는 지난해(2018년)보다 많은 성과를 냈다.", 2019, "full_date"),
        ("사스 여파로 오는 20일 사절단이 취소됐다.", 2003, "fact"),
        # a fair that goes by the year to come, against weekdays and a term
        (
            "중소기업청(청장 이현재)은 지난 9. 12(화) 상담회를 열었다. NARUEX 2007에 한국관을 설치한다.",
            2006,
            "era+office+weekday",
        ),
        # what is likely still to come, where two years are left
        (
            "홍석우 중소기업청장은 14일(화) 계약식을 찾았다. 지난 4월 만났다. 9월 17일부터 열리는 박람회에 나선다.",
            2009,
            "era+office",
        ),
    ],
)
def test_years_one_left_is_the_year(text: str, year: int, basis: str) -> None:
    solution = solve(text)
    assert solution.year == year
    assert solution.candidates == (year,)
    assert solution.basis == basis
    assert not solution.conflict
    assert solution.window is not None
    assert solution.window[0].startswith(str(year))


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("시는 11.17(월) 포럼을 열었다.", (2014, 2025)),
        ("KOTRA(사장 권평오)는 25일 상담회를 연다.", (2018, 2019, 2020, 2021)),
        ("중소기업청은 11.17(월) 포럼을 열었다.", (1997, 2003, 2008, 2014)),
    ],
)
def test_years_several_left_stay_open(text: str, among: tuple[int, ...]) -> None:
    solution = solve(text)
    assert solution.year is None
    assert set(among) <= set(solution.candidates)
    assert solution.basis == "open"
    assert solution.window is None


@pytest.mark.parametrize(
    "text",
    [
        # a weekday that no year of the term has: a slip of the pen
        "지식경제부(장관 이윤호)는 4.16(수)과 4.16(목) 전시회를 연다.",
        "올해(2015년) 열린다. 지난해(2018년)보다 많다.",
        "오는 2012년 문을 연다. 지난 2014년 시작됐다.",
    ],
)
def test_years_contradiction_gives_no_year(text: str) -> None:
    solution = solve(text)
    assert solution.conflict
    assert solution.year is None
    assert solution.candidates == ()
    assert solution.premises


def test_years_without_evidence_has_no_candidates() -> None:
    assert solve("시는 상담회를 열었다.") == YearSolution(None, (), "open", (), conflict=False)


def test_years_later_name_makes_an_older_one_a_retrospect() -> None:
    text = "중소벤처기업부(장관 박영선)는 11월 5일(화) 연다. 지식경제부가 시작한 사업이다."
    assert solve(text).year == 2019


def test_years_name_that_two_others_contradict_does_not_count() -> None:
    text = "중소기업중앙회 회의실에 이우영 중기청장, 박상희 기협중앙회장, 최각규 강원도지사가 모였다."
    assert solve(text).candidates == (1996, 1997)


def test_years_two_against_two_is_a_contradiction() -> None:
    assert solve("한정화 중소기업청장과 이윤호 지식경제부 장관이 모였다.").conflict


def test_years_what_follows_the_end_of_the_document_is_no_evidence() -> None:
    text = "지식경제부는 4.16(목) 전시회를 연다. " + "역견본시 방식이다. " * 15
    assert solve(text + "\n<저작권자 ⓒ 신문, 무단전재 금지>\n챗GPT 시대 올해(2024년) 전망").year == 2009


def test_years_two_old_names_beside_a_new_one_contradict() -> None:
    assert solve("통상산업부와 공업진흥청이 맡는다. 중소벤처기업부").conflict
    assert not solve("통상산업부가 맡았다. 중소벤처기업부는 11.5(화) 연다.").conflict


def test_years_publisher_is_evidence() -> None:
    assert solve("4.16(목) 전시회를 연다.", publisher="지식경제부").year == 2009


def test_years_furniture_is_no_evidence() -> None:
    banner = "올해(2024년) 10월 3일\n"
    text = banner + "지식경제부는 4.16(목) 전시회를 연다."
    assert solve(text, furniture=(Span(0, len(banner)),)).year == 2009


def test_years_exchange_rate_decides_only_with_others() -> None:
    assert solve("계약액은 1088만 불(약 127억 원)이다.").year is None


def test_years_soft_premises_choose_among_few() -> None:
    firm = [
        Premise(PremiseKind.OFFICE, None, "a", Strength.FIRM, in_years(2008, 2009)),
        Premise(PremiseKind.WEEKDAY, None, "b", Strength.HARD, in_years(2003, 2008, 2009)),
    ]
    soft = Premise(PremiseKind.EXCHANGE_RATE, None, "c", Strength.SOFT, in_years(2009, 2010))
    assert solve_year([*firm, soft]).year == 2009
    assert solve_year([firm[0], soft]).year is None
    away = Premise(PremiseKind.EXCHANGE_RATE, None, "c", Strength.SOFT, in_years(1995))
    assert solve_year([*firm, away]).candidates == (2008, 2009)


def test_years_premises_are_those_that_cut() -> None:
    solution = solve("중소기업청(청장 한정화)은 11.17(월) 포럼을 열었다.")
    assert {premise.rule for premise in solution.premises} == {"year.office", "year.era", "year.weekday"}
    assert all(premise.allowed != WHOLE for premise in solution.premises)
