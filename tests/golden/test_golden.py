"""Golden documents: one of every kind that the tables are made from, read by hand."""

from __future__ import annotations

import pytest

from coopevents.pipeline import Resources
from golden import NAMES, differences, expected, found, write

KNOWN = [(name, slot, why) for name in NAMES for slot, why in (expected(name) or {}).get("known", {}).items()]


@pytest.mark.parametrize("name", NAMES)
def test_golden_document(name: str, resources: Resources) -> None:
    gold = expected(name)
    if gold is None:
        pytest.fail(f"{write(name, resources).name} is written: read it, correct it, and set `reviewed`")
    assert gold["reviewed"], "read it, correct it, and set `reviewed`"
    differing = differences(gold, found(name, gold, resources))
    assert {slot: what for slot, what in differing.items() if slot not in gold["known"]} == {}


@pytest.mark.parametrize(
    ("name", "slot"),
    [pytest.param(name, slot, marks=pytest.mark.xfail(reason=why), id=f"{name}-{slot}") for name, slot, why in KNOWN],
)
def test_golden_known_gap(name: str, slot: str, resources: Resources) -> None:
    """A slot that the pipeline gets wrong; once it passes, it leaves `known`."""
    gold = expected(name)
    assert gold is not None
    assert slot not in differences(gold, found(name, gold, resources))
