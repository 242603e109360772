"""An output folder -> typed frames for notebooks.

Job: `load(OUT)`: every table with the types of the data dictionary.  Input: the Parquet files.  Output: pandas frames.
It must not know records.
Integers with gaps stay integers, flags are true, false or missing, days are dates, sums are exact decimals, lists are
lists.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from coopevents.export.parquet import schema_of


class LoadError(ValueError):
    """A folder that is no output of this version; the message names file and reason."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of an output folder; `coopevents schema --markdown` says what the columns mean."""

    events: pd.DataFrame
    agreements: pd.DataFrame
    amounts: pd.DataFrame
    companies: pd.DataFrame
    organizations: pd.DataFrame
    documents: pd.DataFrame
    clusters: pd.DataFrame
    evidence: pd.DataFrame

    @property
    def sums(self) -> pd.DataFrame:
        """The amounts that may be added up, each won once: no parts of totals, no second tellings of one sum."""
        return self.amounts[(self.amounts["level"] != "part") & self.amounts["restates"].isna()]


def load(out: str | Path) -> Tables:
    """Every table of an output folder.  Raises LoadError."""
    folder = Path(out)
    return Tables(**{one.name: _frame(folder / f"{one.name}.parquet", one.name) for one in fields(Tables)})


def _frame(file: Path, table: str) -> pd.DataFrame:
    try:
        read = pq.read_table(file)
    except (OSError, pa.ArrowInvalid) as error:
        raise LoadError(f"{file}: {error}") from error
    wanted = schema_of(table)
    if missing := [name for name in wanted.names if name not in read.schema.names]:
        raise LoadError(f"{file}: no column {', '.join(missing)}: written by another version")
    frame: pd.DataFrame = read.select(wanted.names).to_pandas(types_mapper=_type, date_as_object=False)
    for column in wanted:
        if pa.types.is_list(column.type):
            frame[column.name] = read.column(column.name).to_pylist()
    return frame


def _type(kind: pa.DataType) -> object:
    """The pandas type of a column; None leaves it to pandas."""
    if pa.types.is_decimal(kind):
        return pd.ArrowDtype(kind)
    return {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype(), pa.string(): pd.StringDtype()}.get(kind)
