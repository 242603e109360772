"""Confidences of values, and the rows that somebody should look at."""

from __future__ import annotations

import pytest
from short_texts import Extract

from coopevents.grading import grade, weakest
from coopevents.lexicon.confidence import UNKNOWN, ConfidenceTable, basis_rule, families, measured
from coopevents.records import (
    Company,
    DocumentRecord,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Issue,
    Severity,
)

TABLE = ConfidenceTable(
    {
        ("name", ""): 0.9,
        ("name", "event.noun"): 0.8,
        ("date", ""): 0.95,
        ("date", "basis.solved"): 0.7,
        ("sectors", ""): 0.5,
    },
    least_value=0.6,
    least_mean=0.85,
)


def evidence(field: str, value: str, rule: str) -> Evidence:
    return Evidence(field=field, value=value, quote="", start=0, end=0, rule=rule, confidence=0.1)


def event(*rows: Evidence, basis: str | None = None, issues: tuple[Issue, ...] = ()) -> DocumentRecord:
    one = Event(
        id="eaaaaaaaaaa",
        name="가람 상담회",
        type=EventType.CONSULTATION,
        status=EventStatus.HELD,
        date="2019-05-14",
        date_basis=basis,
        evidence=rows,
        issues=issues,
    )
    return DocumentRecord(doc_id="d", events=(one,))


def test_grading_families_from_narrow_to_wide() -> None:
    assert list(families("name", "event.noun.fair")) == [
        ("name", "event.noun.fair"),
        ("name", "event.noun"),
        ("name", "event"),
        ("name", ""),
    ]
    assert TABLE.of("name", "event.noun.fair") == 0.8
    assert TABLE.of("name", "event.quoted.fair") == 0.9
    assert TABLE.of("nothing", "event.noun") is None


def test_grading_the_table_of_the_package() -> None:
    table = ConfidenceTable.from_lexicon()
    assert all(0 <= bound <= 1 for bound in table.bounds.values())
    assert 0 < table.least_value < 1
    assert table.least_value < table.least_mean < 1
    for field in ("name", "type", "status", "date", "hosts", "place.city", "countries", "sectors", "value", "role"):
        assert (field, "") in table.bounds


@pytest.mark.parametrize(
    ("basis", "rule"),
    [("sidecar", "basis.sidecar"), ("text", "basis.text"), ("era+office", "basis.solved"), ("fact", "basis.solved")],
)
def test_grading_bases_of_dates(basis: str, rule: str) -> None:
    assert basis_rule(basis) == rule


def test_grading_a_date_is_as_good_as_its_inference() -> None:
    row = evidence("date", "2019-05-14", "event.date.clause")
    told = grade(event(row, basis="text"), TABLE).events[0]
    solved = grade(event(row, basis="era+office"), TABLE).events[0]
    assert told.evidence[0].confidence == 0.95
    assert solved.evidence[0].confidence == 0.7
    assert (told.needs_review, solved.needs_review) == (False, True)


def test_grading_rows_for_review() -> None:
    name = evidence("name", "가람 상담회", "event.quoted.fair")
    weak = evidence("sectors", "beauty", "sector.name")
    warning = Issue(code="date.weekday", severity=Severity.WARNING, message="…")
    info = Issue(code="corrected", severity=Severity.INFO, message="…")
    assert not grade(event(name), TABLE).events[0].needs_review
    assert not grade(event(name, issues=(info,)), TABLE).events[0].needs_review
    assert grade(event(name, issues=(warning,)), TABLE).events[0].needs_review
    assert grade(event(name, weak), TABLE).events[0].needs_review
    assert grade(event(name, weak), TABLE).events[0].confidence == 0.7


def test_grading_one_value_counts_once_and_premises_not() -> None:
    rows = (
        evidence("name", "가람 상담회", "event.noun.fair"),
        evidence("name", "가람 상담회", "event.quoted.fair"),
        evidence("date.premise", "이전", "year.office"),
    )
    graded = grade(event(*rows), TABLE).events[0]
    assert graded.confidence == 0.9
    assert [row.confidence for row in graded.evidence] == [0.8, 0.9, UNKNOWN]


def test_grading_a_person_s_value_is_sure() -> None:
    assert grade(event(evidence("sectors", "beauty", "correction")), TABLE).events[0].confidence == 1.0


def test_grading_firms_are_not_measured_yet() -> None:
    company = Company(
        id="caaaaaaaaaa", name="가람상사", role="party", evidence=(evidence("product", "화장품", "firm.product"),)
    )
    graded = grade(DocumentRecord(doc_id="d", companies=(company,)), TABLE).companies[0]
    assert (graded.confidence, graded.needs_review) == (UNKNOWN, False)


def test_grading_happens_in_the_pipeline(record: Extract) -> None:
    found = record("가람시는 지난 18일 하노이에서 ‘가람 수출상담회’를 열었다.", published="2019-05-25").events[0]
    assert found.date_basis == "sidecar"
    for row in found.evidence:
        stated = measured().of(row.field, row.rule)
        assert row.field == "date" or row.confidence == round(UNKNOWN if stated is None else stated, 2)


def test_grading_solved_years_have_their_premises(record: Extract) -> None:
    text = "중소기업청(청장 한정화)은 11월 17일(월) 타슈켄트에서 ‘가람 포럼’을 열었다. 이튿날 ‘나래 세미나’를 열었다."
    first, second = record(text).events
    assert first.date == "2014-11-17"
    assert set(first.date_basis.split("+")) >= {"office", "weekday"}
    premises = [row for row in first.evidence if row.field == "date.premise"]
    assert {row.rule for row in premises} >= {"year.office", "year.weekday"}
    assert all(text[row.start : row.end] == row.quote for row in first.evidence)
    assert second.date == "2014-11-18"
    assert second.date_basis == first.date_basis


def test_grading_open_years_have_their_candidates(record: Extract) -> None:
    found = record("박영선 중소벤처기업부 장관은 6월 14일 하노이에서 열린 ‘가람 수출상담회’에 참석했다.").events[0]
    assert found.date == "XXXX-06-14"
    assert set(found.year_candidates) == {2019, 2020}


def test_grading_the_likeliest_year_says_that_it_was_weighed(record: Extract) -> None:
    """Of the Decembers of a term the one that its months and days of the week make three times as likely."""
    found = record("홍종학 중소벤처기업부 장관은 12월 14일 하노이에서 열린 ‘가람 수출상담회’에 참석했다.").events[0]
    assert (found.date, found.date_basis) == ("2018-12-14", "weighed")


def test_grading_weakest_names_why_a_record_is_marked() -> None:
    name, date = evidence("name", "가람 상담회", "event.noun.fair"), evidence("date", "2019-05-14", "event.date")
    sector, unmeasured = (
        evidence("sectors", "beauty", "sector.firms"),
        evidence("place.province", "가람도", "gazetteer"),
    )

    def marked(*rows: Evidence, basis: str | None = None, issues: tuple[Issue, ...] = ()) -> dict[str, float]:
        return weakest(grade(event(*rows, basis=basis, issues=issues), TABLE).events[0], TABLE)

    assert marked(name, date) == {}  # good enough
    assert marked(name, date, sector, unmeasured) == {"sectors": 0.5}
    assert marked(name, date, basis="solved") == {"date": 0.7}  # the mean is low: the weakest
    warning = Issue(code="date.weekday", severity=Severity.WARNING, message="…")
    assert marked(name, date, issues=(warning,)) == {}  # the check says it
