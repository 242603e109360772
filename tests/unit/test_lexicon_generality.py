"""Every row of the words that speak of occasions in general fires in its example, and only known roles are used."""

from __future__ import annotations

import pytest
import regex

from coopevents.lexicon.generality import ROLES, generality
from coopevents.lexicon.loader import load_table

ROWS = load_table("generality_cues", ("word", "role"))


@pytest.mark.parametrize("role", ROLES)
def test_lexicon_generality_rows_fire_in_their_examples(role: str) -> None:
    rows = [row for row in ROWS if row["role"] == role]
    assert rows
    for row in rows:
        found = [m.group() for m in regex.finditer(generality(role), row["example"], overlapped=True)]
        assert any(word.startswith(row["word"]) for word in found), row["word"]


def test_lexicon_generality_knows_no_other_roles() -> None:
    with pytest.raises(KeyError):
        generality("sings")
