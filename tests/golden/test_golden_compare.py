"""How golden documents are compared."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from golden import differences

Json = dict[str, Any]
EVENT = {
    "id": "e1",
    "name": "가람 포럼|가람포럼",
    "type": "forum",
    "status": "held",
    "date": "2019-05-07",
    "hosts": ["가람시"],
    "organizers": "?",
    "sponsors": [],
    "countries": ["VN", "TH?"],
    "sectors": [],
    "place": {"country": "VN", "city": "하노이"},
    "participants": {"companies": 20},
}
AMOUNT = {
    "value": "300",
    "currency": "USD",
    "role": "contract",
    "bound": "exact",
    "event": "e1",
    "agreement": None,
}
GOLD = {"events": [EVENT], "agreements": [], "amounts": [AMOUNT]}


def said(**changes: Any) -> Json:
    """What a pipeline could say that is right but for the changes to its event."""
    event = copy.deepcopy(EVENT) | {"id": "exyz", "name": "가람포럼", "organizers": ["나래"], "countries": ["VN"]}
    return {"events": [event | changes], "agreements": [], "amounts": [AMOUNT | {"event": "exyz"}]}


def test_golden_compare_right_answers_differ_nowhere() -> None:
    assert differences(GOLD, said()) == {}


@pytest.mark.parametrize(
    ("changes", "slots"),
    [
        ({"date": "2019-05-08"}, {"e1.date"}),
        ({"date": None}, {"e1.date"}),
        ({"hosts": ["가람시", "나래시"]}, {"e1.hosts"}),
        ({"hosts": []}, {"e1.hosts"}),
        ({"countries": ["VN", "TH"]}, set()),
        ({"countries": ["TH"]}, {"e1.countries"}),
        ({"participants": {}}, {"e1.participants.companies"}),
        ({"place": {"country": "VN", "city": None}}, {"e1.place.city"}),
        ({"sectors": ["beauty"]}, {"e1.sectors"}),
    ],
)
def test_golden_compare_names_the_slot(changes: Json, slots: set[str]) -> None:
    assert set(differences(GOLD, said(**changes))) == slots


def test_golden_compare_missed_and_surplus_records() -> None:
    answer = said()
    answer["amounts"][0]["event"] = None
    answer["amounts"].append(AMOUNT | {"value": "500", "event": None})
    assert set(differences(GOLD, answer)) == {"300 USD contract.event", "+500 USD contract"}
    nothing: Json = {"events": [], "agreements": [], "amounts": []}
    assert set(differences(GOLD, nothing)) == {"-e1", "-300 USD contract"}
    assert set(differences(nothing, said())) == {"+event 가람포럼", "+300 USD contract"}


def test_golden_compare_optional_records_may_be_missing() -> None:
    gold = {"events": [EVENT | {"optional": True}], "agreements": [], "amounts": [AMOUNT | {"optional": True}]}
    assert differences(gold, {"events": [], "agreements": [], "amounts": []}) == {}
    assert differences(gold, said()) == {}
