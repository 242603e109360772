"""What counts, so that nothing is counted twice."""

from __future__ import annotations

from pathlib import Path

import pytest

import made_up
from coopevents.export.counting import Reason
from coopevents.export.finished import Finished, Told
from coopevents.records import AmountRole


@pytest.fixture(scope="module")
def told(finished: Path) -> dict[str, Told]:
    return {one.record.doc_id: one for _, one in Finished(finished)}


def reasons(told: Told) -> dict[str, Reason | None]:
    return {one.evidence[0].quote: told.left_out.get(one.id) for one in told.record.amounts}


def test_counting_says_why_a_sum_is_left_out(told: dict[str, Told]) -> None:
    assert reasons(told["a/mission"]) == {
        "1500만 달러": None,
        "약 175억원": Reason.RESTATES,
        "620만 달러": Reason.UMBRELLA,
        "880만 달러": Reason.UMBRELLA,
        "200만 달러": Reason.FIRM,
        "2000만 달러": Reason.BASIS,
    }


def test_counting_an_occasion_of_two_documents_once(told: dict[str, Told]) -> None:
    clusters = {one.record.events[0].cluster for one in (told["a/mission"], told["b/again"])}
    assert len(clusters) == 1
    assert [event.name for event in told["a/mission"].record.events if told["a/mission"].counts(event.id)] == [
        "동남아 무역사절단", "자카르타 상담회", "호찌민 상담회"
    ]  # fmt: skip
    assert not told["b/again"].counting
    assert reasons(told["b/again"]) == {"1500만 달러": Reason.OCCASION}


def test_counting_sum_of_an_event_leaves_parts_and_firms_to_the_total(told: dict[str, Told]) -> None:
    one = told["a/mission"]
    mission, jakarta, _ = one.record.events
    found = one.sum_of(mission, AmountRole.CONSULTATION)
    assert found is not None
    assert (found.usd, found.rates) == (15_000_000, ("2016-12-05",))
    assert one.sum_of(jakarta, AmountRole.CONSULTATION) is None
    assert one.sum_of(mission, AmountRole.EXPECTED_CONTRACT) is None
    assert one.signed(jakarta, "mou") == 3
    assert one.signed(mission, "mou") is None


def test_counting_a_currency_without_rate_gives_no_sum(told: dict[str, Told]) -> None:
    one = told["e/limits"]
    found = one.sum_of(one.record.events[0], AmountRole.MOU)
    assert found is not None
    assert (found.usd, found.krw, found.rates) == (None, None, ())


def test_counting_nothing_of_a_reprint(told: dict[str, Told]) -> None:
    one = told["a/mission"]
    copy = Told(one.record.model_copy(update={"reprint_of": "z"}), frozenset(), True, one.rates)
    assert set(copy.left_out.values()) >= {Reason.COPY}
    assert not copy.counts(None)
    assert not any(amount.id not in copy.left_out for amount in copy.record.amounts)


def test_counting_every_reason_is_met(told: dict[str, Told]) -> None:
    met = {reason for one in told.values() for reason in one.left_out.values()}
    assert met | {Reason.PART, Reason.COPY} == set(Reason)
    assert made_up.TEXTS.keys() == told.keys()
