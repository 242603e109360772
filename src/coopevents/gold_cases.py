"""Corrections -> gold cases: what a person corrected becomes a test of the rules.

Job: the corrected records of an output -> a folder `gold/ID.json`, `corpus/ID.txt`, `corpus/metadata.csv` in the
notation of gold records.  Input: an output folder of a run with corrections.  Output: files.  It must not know how
corrections are applied.
A corrected field is scored; the other fields of the record serve to find it and are not scored (`…|?`); the other
records of the document are optional.  A deleted record is in no case: the rest of its document is, so that it would be
found spurious again.  Of a document that somebody read to its end (`reviewed`) every field of every record is scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Set
from pathlib import Path
from typing import Any

from coopevents.corrections import REVIEWED
from coopevents.evaluate import EvaluationError
from coopevents.evaluate.compare import ANYTHING
from coopevents.export.csv import write_rows
from coopevents.grading import CORRECTION

Json = dict[str, Any]

# What finds a record again; all else is `?` unless it was corrected.
FINDS = {
    "events": ("name", "type", "date"),
    "agreements": ("kind", "date"),
    "amounts": ("value", "currency", "role"),
}
SINGLES = {
    "events": ("name", "type", "status", "date"),
    "agreements": ("kind", "status", "date", "count"),
    "amounts": ("value", "currency", "role", "bound"),
}
LISTS = {
    "events": ("hosts", "organizers", "sponsors", "countries", "sectors"),
    "agreements": ("parties", "countries", "sectors"),
    "amounts": (),
}
PLACE = ("country", "city")
COUNTS = ("companies", "foreign_companies", "people", "meetings", "buyers")
EVERY = frozenset(
    [name for group in FINDS for name in (*SINGLES[group], *LISTS[group])]
    + ["event", *(f"place.{key}" for key in PLACE), *(f"participants.{key}" for key in COUNTS)]
)
METADATA = ("doc_id", "published", "publisher", "url")


def write_gold_cases(out: Path, folder: Path, records: Iterable[Json] | None = None) -> list[str]:
    """Writes a case for every document with corrections or read to its end; their ids.

    `records` are the documents in the shape of `records.jsonl`, which is read without them.  Raises EvaluationError,
    OSError.
    """
    rows = []
    for record in map(json.loads, _lines(out / "records.jsonl")) if records is None else records:
        if not _touched(record):
            continue
        name = record["doc_id"].replace("/", "__")
        case = {**gold_case(record), "doc_id": name}
        for below in ("gold", "corpus"):
            (folder / below).mkdir(parents=True, exist_ok=True)
        text = _text(out / "texts" / f"{record['doc_id']}.txt")
        (folder / "corpus" / f"{name}.txt").write_bytes(text)
        (folder / "gold" / f"{name}.json").write_text(
            json.dumps(case, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        rows.append([name, *(record.get(key) for key in METADATA[1:])])
    if rows:
        (folder / "corpus" / "metadata.csv").write_text(write_rows(METADATA, rows), encoding="utf-8")
    return [str(row[0]) for row in rows]


def _text(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise EvaluationError(
            f"{file}: not there; gold cases need an output with texts, not one of --no-text"
        ) from error


def _lines(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text(encoding="utf-8").split("\n") if line]
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file}: {error}") from error


def _touched(record: Json) -> bool:
    marked = any(issue["code"] in {"deleted", REVIEWED} for issue in record["issues"])
    return marked or any(_corrected(one) for group in FINDS for one in record[group])


def _corrected(one: Json) -> set[str]:
    """The fields that a person gave (an emptied field has no evidence: the note names it)."""
    notes = {issue["message"].partition(":")[0] for issue in one["issues"] if issue["code"] == "corrected"}
    return notes | {row["field"] for row in one["evidence"] if row["rule"] == CORRECTION}


def gold_case(record: Json) -> Json:
    """The gold record of a document with corrections, or of one that was read to its end."""
    whole = any(issue["code"] == REVIEWED for issue in record["issues"])
    names = {one["id"]: f"{group[0]}{i}" for group in FINDS for i, one in enumerate(record[group], start=1)}
    case: Json = {"doc_id": record["doc_id"], "published": record["published"]}
    for group in FINDS:
        case[group] = [_case(group, one, names, whole=whole) for one in record[group]]
    return case


def _case(group: str, one: Json, names: dict[str, str], *, whole: bool) -> Json:
    fixed = EVERY if whole else _corrected(one)
    case: Json = {"id": names[one["id"]]}
    for name in SINGLES[group]:
        value = one[name]
        if name in fixed or name in {"value", "currency"}:
            case[name] = value
        else:
            case[name] = f"{value}|{ANYTHING}" if name in FINDS[group] and value is not None else ANYTHING
    for name in LISTS[group]:
        items = [item["name"] if isinstance(item, dict) else item for item in one[name]]
        case[name] = items if name in fixed else ANYTHING
    if group == "events":
        case["place"] = {key: _part(one, "place", key, fixed) for key in PLACE}
        case["participants"] = {key: _part(one, "participants", key, fixed) for key in COUNTS}
    else:
        case["event"] = names.get(one["event"]) if "event" in fixed else ANYTHING
    if not fixed:
        case["optional"] = True
    return case


def _part(one: Json, whole: str, key: str, fixed: Set[str]) -> Any:
    return one[whole][key] if f"{whole}.{key}" in fixed else ANYTHING
