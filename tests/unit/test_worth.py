"""What a look at a record is worth."""

from __future__ import annotations

from typing import Any

import pytest

from coopevents.worth import Entry, Worth

WORTH = Worth.from_lexicon()
EVENT, AGREEMENT, AMOUNT, COMPANY = "eaaaaaaaaaa", "abbbbbbbbbb", "mcccccccccc", "cdddddddddd"


def document(
    *, value: str = "50000", currency: str = "USD", role: str = "contract", published: str | None = "2019-05-14",
    confidence: float = 0.9, marked: bool = False, issues: tuple[str, ...] = (),
) -> dict[str, Any]:  # fmt: skip
    """A document with a record of each kind; issues (severities) and mark are the event's."""
    same = {"confidence": confidence, "issues": [], "needs_review": False}
    own = {"needs_review": marked, "issues": [{"code": f"x.{one}", "severity": one} for one in issues]}
    amount = {"value": value, "currency": currency, "role": role, "event": EVENT, "agreement": AGREEMENT}
    return {
        "doc_id": "d",
        "published": published,
        "events": [{"id": EVENT, "name": "가람 상담회", **same, **own}],
        "agreements": [{"id": AGREEMENT, "kind": "mou", "parties": [{"name": "가람시"}, {"name": "나래상사"}], **same}],
        "amounts": [{"id": AMOUNT, **amount, **same}],
        "companies": [{"id": COMPANY, "name": "나래상사", **same}],
    }


def entries(**given: Any) -> dict[str, Entry]:
    return {one.group: one for one in WORTH.entries(document(**given))}


def test_worth_by_kind_and_titles() -> None:
    found = entries()
    assert [one.title for one in found.values()] == ["가람 상담회", "가람시 · 나래상사", "50,000 USD", "나래상사"]
    assert found["events"].worth > found["agreements"].worth == found["amounts"].worth > found["companies"].worth


@pytest.mark.parametrize(
    "doubt", [{"confidence": 0.8}, {"marked": True}, {"issues": ("warning",)}, {"value": "5000000"}]
)
def test_worth_grows_with_doubt_and_sums(doubt: dict[str, Any]) -> None:
    assert entries(**doubt)["events"].worth > entries()["events"].worth


def test_worth_an_error_weighs_more_than_a_warning_and_a_note_nothing() -> None:
    error, warning, note = (entries(issues=(one,))["events"] for one in ("error", "warning", "info"))
    assert error.worth > warning.worth > note.worth == entries()["events"].worth
    assert (error.codes, note.codes) == (("x.error",), ())


def test_worth_sums_in_dollars_of_the_year() -> None:
    won = entries(value="12000000000", currency="KRW")["events"]
    assert won.dollars is not None
    assert 9_000_000 < won.dollars < 11_500_000  # 1,100 to 1,200 won a dollar in 2019
    assert entries(value="12000000000", currency="KRW", published=None)["amounts"].dollars is not None
    assert entries(currency="XAF")["events"].dollars is None


def test_worth_a_statistic_of_a_country_is_no_result() -> None:
    result, statistic = (entries(value="27500000000", role=role)["amounts"] for role in ("contract", "statistic"))
    assert statistic.dollars == result.dollars
    assert statistic.worth < result.worth
