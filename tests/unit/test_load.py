"""`coopevents.load`: the tables of an output folder as typed frames."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import fake_pipeline
import pandas as pd
import pytest

import coopevents
from coopevents.export.columns import TABLES
from coopevents.run import run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text("가람 수출상담회", encoding="utf-8")
    (tmp_path / "raw" / "b.txt").write_text("아무것도 없다", encoding="utf-8")
    run(tmp_path / "raw", tmp_path / "out", workers=1, load=fake_pipeline.load)
    return tmp_path / "out"


def test_load_gives_every_table_with_its_columns(out: Path) -> None:
    tables = coopevents.load(out)
    for table, columns in TABLES.items():
        assert list(getattr(tables, table).columns) == [column.name for column in columns]


def test_load_types(out: Path) -> None:
    tables = coopevents.load(str(out))
    (event,) = tables.events.to_dict("records")
    assert event["participants_companies"] == 12
    assert tables.events["participants_people"].dtype == pd.Int64Dtype()
    assert tables.events["participants_people"].isna().all()
    assert event["date_start"].date() == dt.date(2016, 5, 3)
    assert event["hosts"] == ["가람시", "가람진흥원"]
    assert tables.events["needs_review"].dtype == pd.BooleanDtype()
    (value,) = tables.amounts["value"]
    assert (type(value), value) == (Decimal, Decimal("1234567.5"))
    assert tables.amounts["value"].sum() == Decimal("1234567.5")


def test_load_sums_counts_each_won_once(out: Path) -> None:
    tables = coopevents.load(out)
    assert len(tables.sums) == 1
    doubled = pd.concat([tables.amounts.assign(**change) for change in ({}, {"level": "part"}, {"restates": "m1"})])
    assert len(type(tables)(**{**{name: getattr(tables, name) for name in TABLES}, "amounts": doubled}).sums) == 1


def test_load_says_what_is_no_output(out: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"events\.parquet"):
        coopevents.load(tmp_path)
    pd.DataFrame({"id": ["e1"]}).to_parquet(out / "events.parquet")
    with pytest.raises(ValueError, match="no column doc_id"):
        coopevents.load(out)
    (out / "events.parquet").write_bytes(b"PAR1")
    with pytest.raises(ValueError, match=r"events\.parquet"):
        coopevents.load(out)
