"""Every row of the participation cues fires in its example, and only roles that are known are used."""

import pytest
import regex

from coopevents.lexicon.alternations import pattern_of
from coopevents.lexicon.loader import Row, load_table
from coopevents.lexicon.participation import ROLES, cue

ROWS = load_table("participation_cues", ("word", "role"))


@pytest.mark.parametrize("role", ROLES)
def test_lexicon_participation_rows_fire_in_their_examples(role: str) -> None:
    rows = [row for row in ROWS if row["role"] == role]
    assert rows
    assert [row["word"] for row in rows if not fires(row)] == []


def fires(row: Row) -> bool:
    found = [m.group() for m in regex.finditer(cue(row["role"]), row["example"], overlapped=True)]
    return any(regex.match(pattern_of(row["word"]), word) for word in found)


def test_lexicon_participation_prefers_the_longest_word() -> None:
    assert regex.match(cue("makes"), "만들고 있는").group() == "만들고 있는"
    assert regex.match(cue("so_far"), "지금까지").group() == "지금까지"


@pytest.mark.parametrize("form", ["보내", "보낸", "보낼", "보냈", "내보내"])
def test_lexicon_participation_stems_stand_for_all_forms(form: str) -> None:
    assert regex.search(pattern_of("보내-"), form)
    assert not regex.search(pattern_of("보내-"), "보는")


def test_lexicon_participation_knows_no_other_roles() -> None:
    with pytest.raises(KeyError):
        cue("sings")
