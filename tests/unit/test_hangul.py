"""Final consonants and the particles that agree with them."""

from __future__ import annotations

import pytest
import regex

from coopevents.values.hangul import AGREEING, agrees, connected, final_consonant, split_particle, written


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


@pytest.mark.parametrize(
    ("lemma", "texts"),
    [
        ("체결하다", ["체결했다", "체결한", "체결해", "체결을"]),
        ("맺다", ["맺었다", "맺은", "맺고"]),
        ("나오다", ["나왔다", "나온", "나와", "나올"]),
        ("짓다", ["지었다", "짓는", "지은"]),
        ("싣다", ["실었다", "싣고"]),
        ("돕다", ["도왔다", "돕는", "도운"]),
        ("미루다", ["미뤘다", "미룬", "미루고", "미뤄"]),
        ("부르다", ["불렀다", "부른", "부르는"]),
        ("열리다", ["열렸다", "열린", "열려", "열릴"]),
        ("쥐다", ["쥐었다", "쥔", "쥘"]),
        ("모으다", ["모았다", "모은", "모아", "모을"]),
        ("아프다", ["아팠다", "아픈"]),
    ],
)
def test_written_is_found_in_every_form_of_a_verb(lemma: str, texts: list[str]) -> None:
    assert [text for text in texts if not regex.search(written(lemma), text)] == []
    assert not regex.search(written(lemma), "12㎏")


@pytest.mark.parametrize(
    ("word", "ends"),
    [("기업이", True), ("회사가", True), ("서울은", True), ("aT가", True), ("마리나베이", False), ("국가", False)],
)
def test_hangul_a_word_that_ends_in_a_particle_by_its_form(word: str, ends: bool) -> None:
    assert bool(regex.search(AGREEING + "$", word)) is ends
