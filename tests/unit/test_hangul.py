"""Final consonants and the particles that agree with them."""

from __future__ import annotations

import pytest

from coopevents.values.hangul import agrees, connected, final_consonant, split_particle


@pytest.mark.parametrize(
    ("word", "closed"),
    [
        ("가람", True),
        ("나루", False),
        ("서울", True),
        ("KOTRA", False),
        ("JTL", True),
        ("3", True),
        ("2", False),
        ("", False),
    ],
)
def test_hangul_final_consonant(word: str, closed: bool) -> None:
    assert bool(final_consonant(word)) is closed


@pytest.mark.parametrize(
    ("noun", "particle", "fits"),
    [
        ("진주시", "는", True),
        ("진주시", "은", False),
        ("경남", "은", True),
        ("서울", "로", True),
        ("경남", "로", False),
        ("경남", "으로", True),
        ("진주시", "에서", True),
    ],
)
def test_hangul_particles_agree_with_the_noun(noun: str, particle: str, fits: bool) -> None:
    assert agrees(noun, particle) is fits


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("진주시는", ("진주시", "는")),
        ("가람푸드가", ("가람푸드", "가")),
        ("나루산업은", ("나루산업", "은")),
        ("나루산업", ("나루산업", "")),
        ("강원도에서는", ("강원도", "에서는")),
        ("나는", ("나는", "")),
    ],
)
def test_hangul_split_particle(word: str, expected: tuple[str, str]) -> None:
    assert split_particle(word) == expected


def test_hangul_split_particle_among_some_only() -> None:
    assert split_particle("나루나라는") == ("나루나", "라는")
    assert split_particle("나루나라는", among=frozenset({"은", "는"})) == ("나루나라", "는")


@pytest.mark.parametrize(
    ("stem", "joined"),
    [
        ("미루", "미뤄"),
        ("꾸리", "꾸려"),
        ("치르", "치러"),
        ("맺", "맺어"),
        ("받", "받아"),
        ("보", "봐"),
        ("나가", "나가"),
        ("보내", "보내"),
        ("되", "돼"),
        ("쉬", "쉬어"),
        ("PR", "PR"),
        ("", ""),
    ],
)
def test_hangul_connected_stems(stem: str, joined: str) -> None:
    assert connected(stem) == joined
