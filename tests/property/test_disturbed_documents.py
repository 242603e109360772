"""Documents that are cut off, shuffled, poured into one line or full of slips give a record like any others."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources, analyse

FOLDER = Path(__file__).parents[1] / "documents" / "corpus"
TEXTS = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(FOLDER.glob("*.txt"))]
PUBLISHED = (None, "1997-03-02", "2019-05-20", "2024-12-31")
EACH = 25  # documents a kind of damage


def begins_in_the_middle(text: str, chance: random.Random) -> str:
    return text[chance.randrange(len(text)) :]


def breaks_off(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(1, len(text) + 1)]


def sentences_shuffled(text: str, chance: random.Random) -> str:
    return "".join(chance.sample(parts := re.split(r"(?<=다\.)", text), len(parts)))


def lines_shuffled(text: str, chance: random.Random) -> str:
    return "\n".join(chance.sample(lines := text.split("\n"), len(lines)))


def another_behind(text: str, chance: random.Random) -> str:
    return f"{text}\n{chance.choice(TEXTS)}"


def other_figures(text: str, chance: random.Random) -> str:
    return re.sub(r"\d", lambda _: str(chance.randrange(10)), text)


def blanks_lost(text: str, chance: random.Random) -> str:
    return re.sub(r"[ \n]", lambda found: "" if chance.random() < 0.3 else found.group(), text)


def letters_lost(text: str, chance: random.Random) -> str:
    return "".join(letter for letter in text if chance.random() > 0.05)


def poured_into_one_line(text: str, chance: random.Random) -> str:
    return " ".join(text.split("\n"))


@pytest.mark.parametrize(
    "damage",
    [
        begins_in_the_middle,
        breaks_off,
        sentences_shuffled,
        lines_shuffled,
        another_behind,
        other_figures,
        blanks_lost,
        letters_lost,
        poured_into_one_line,
    ],
)
def test_disturbed_documents_are_read(resources: Resources, damage: Callable[[str, random.Random], str]) -> None:
    chance = random.Random(damage.__name__)
    for text in chance.sample(TEXTS, EACH):
        published = chance.choice(PUBLISHED)
        damaged = damage(text, chance)
        raw = RawDocument("x", damaged, published=published, published_basis="sidecar" if published else None)
        document, record = analyse(raw, resources)
        for found in (*record.events, *record.agreements, *record.amounts, *record.companies):
            assert all(document.text[row.start : row.end] == row.quote for row in found.evidence)
