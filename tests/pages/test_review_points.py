"""What somebody who reviews a row has to look at."""

from __future__ import annotations

import pytest

from coopevents.checks.model import CODES
from coopevents.corrections import ADDED, REVIEWED
from coopevents.export import review
from coopevents.export.labels import ISSUES, issue_label
from coopevents.export.review import measured_rows, place, points
from coopevents.lexicon.confidence import ConfidenceTable
from coopevents.records import Event, EventStatus, EventType, Evidence, Issue, OrganisationRef, Severity

TABLE = ConfidenceTable({("hosts", "event.host"): 0.4, ("name", ""): 0.9, ("type", ""): 0.95}, 0.6, 0.8)


def event(*issues: Issue, needs_review: bool = True) -> Event:
    rows = (
        ("name", "상담회", "event.name"),
        ("hosts", "가람시", "event.host.subject"),
        ("type", "consultation", "event.type"),
        ("place.city", "다낭", "place.seen"),
    )
    return Event(
        id="eaaaaaaaaaa",
        name="상담회",
        type=EventType.CONSULTATION,
        status=EventStatus.HELD,
        hosts=(OrganisationRef(name="가람시"),),
        evidence=tuple(
            Evidence(field=field, value=value, quote=value, start=0, end=3, rule=rule, confidence=0.5)
            for field, value, rule in rows
        ),
        issues=issues,
        needs_review=needs_review,
    )


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "measured", lambda: TABLE)


def test_review_points_name_the_values_that_are_seldom_right() -> None:
    assert [point.words() for point in points(event())] == [("주최 ‘가람시’ 40%", "Hosts ‘가람시’ 40%")]


def test_review_points_know_every_code_in_both_languages() -> None:
    assert set(CODES) | {"corrected", "deleted", ADDED, REVIEWED} == set(ISSUES)
    assert all(label.ko and label.en for label in ISSUES.values())
    assert issue_label("amount.total", "‘310만 달러’가 합계와 다릅니다.") == (
        "‘310만 달러’가 합계와 다릅니다. [amount.total]",
        "The parts do not add up to the total [amount.total]",
    )


def test_review_points_give_checks_first() -> None:
    issue = Issue(code="date.weekday", severity=Severity.WARNING, message="요일이 다름")
    assert [point.words().ko for point in points(event(issue))] == ["요일이 다름 [date.weekday]", "주최 ‘가람시’ 40%"]


def test_review_points_of_a_row_that_is_weak_as_a_whole_name_the_weakest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "measured", lambda: ConfidenceTable(TABLE.bounds, 0.1, 0.8))
    assert [point.words().en for point in points(event())] == ["Hosts ‘가람시’ 40%"]


def test_review_points_leave_rows_alone_that_need_no_review() -> None:
    assert points(event(needs_review=False)) == []


def test_review_points_know_what_was_never_measured() -> None:
    assert [share for _, share in measured_rows(event())] == [0.9, 0.4, 0.95, None]


def test_review_points_lead_to_the_doubtful_value() -> None:
    one = event()
    assert place(one, points(one)).quote == "가람시"  # type: ignore[union-attr]
    assert place(one, []).quote == "상담회"  # type: ignore[union-attr]
