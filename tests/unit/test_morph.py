"""Tokens of sentences with mentions handed over as they are."""

from __future__ import annotations

from typing import Any

import pytest

from coopevents.document import Kind, Mention, Sentence, Span, Token
from coopevents.morph import Analyser, outermost
from coopevents.pipeline import Resources


def tokens(resources: Resources, text: str, *names: str) -> list[Token]:
    """Tokens of a text of one sentence in which the names are mentions."""
    mentions = [Mention(Kind.PLACE, text.index(n), text.index(n) + len(n), n, "test") for n in names]
    return resources.analyser.analyse(text, [Sentence(0, 0, 0, len(text))], mentions)[0]


def shape(found: list[Token]) -> list[str]:
    return [f"{token.form}/{token.tag}" for token in found]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("할빈 빈서개발구에서 열렸다", ["할빈", "빈서개발구"], ["할빈/NNP", "빈서개발구/NNP", "에서/JKB"]),
        ("중한(길림)산업원과 맺었다", ["중한(길림)산업원"], ["중한(길림)산업원/NNP", "과/JKB"]),
        ("지난 5일 알마티를 찾았다", ["지난 5일", "알마티"], ["지난 5일/NNP", "알마티/NNP", "를/JKO"]),
    ],
)
def test_morph_mentions_are_one_proper_noun(
    resources: Resources, text: str, names: list[str], expected: list[str]
) -> None:
    assert shape(tokens(resources, text, *names))[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("사절단을 파견키로 했다", ["파견하/VV", "기/ETN", "로/JKB", "하/VV", "었/EP", "다/EF"]),
        ("상담회를 개최토록 했다", ["개최하/VV", "도록/EC"]),
        ("사절단 파견키로", ["파견하/VV", "기/ETN", "로/JKB"]),
        ("벡스코에서 여는 상담회", ["열/VV", "는/ETM"]),
        ("시가 5일 여는 ‘나루 상담회’", ["열/VV", "는/ETM"]),
        ("5월 24일 열린 하반기 상담회", ["열리/VV", "ᆫ/ETM"]),
    ],
)
def test_morph_contractions_of_light_verbs(resources: Resources, text: str, expected: list[str]) -> None:
    found = shape(tokens(resources, text))
    at = found.index(expected[0])
    assert found[at : at + len(expected)] == expected


def test_morph_contraction_inside_a_mention_is_left_alone(resources: Resources) -> None:
    assert "서울키로 호텔/NNP" in shape(tokens(resources, "서울키로 호텔에서 열렸다", "서울키로 호텔"))


def test_morph_offsets_are_those_of_the_text(resources: Resources) -> None:
    text = "첫 문장이다. 가람시는 하노이를 찾았다."
    sentences = [Sentence(0, 0, 0, 7), Sentence(1, 0, 8, len(text))]
    start = text.index("하노이")
    mention = Mention(Kind.PLACE, start, start + 3, "하노이", "test")
    found = resources.analyser.analyse(text, sentences, [mention])
    assert sorted(found) == [0, 1]
    for index, sentence in enumerate(sentences):
        assert found[index]
        assert all(sentence.start <= t.start < t.end <= sentence.end for t in found[index])
    assert [text[t.start : t.end] for t in found[1] if t.form == "하노이"] == ["하노이"]


def test_morph_a_mention_across_sentences_is_not_handed_over(resources: Resources) -> None:
    text = "첫 문장. 둘째 문장."
    sentences = [Sentence(0, 0, 0, 5), Sentence(1, 0, 6, len(text))]
    across = Mention(Kind.PLACE, 2, 8, "", "test")
    found = resources.analyser.analyse(text, sentences, [across])
    assert all(t.end <= 5 for t in found[0]) and all(t.start >= 6 for t in found[1])


def test_morph_a_sentence_is_analysed_when_asked_for_and_those_sure_to_be_with_it(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    tokenize = type(resources.analyser).tokenize

    def counted(self: Analyser, string: str, given: Any) -> list[Any]:
        asked.append(string)
        return tokenize(self, string, given)

    monkeypatch.setattr(type(resources.analyser), "tokenize", counted)
    text = "첫째다. 둘째다. 셋째다. 둘째다."
    sentences = [Sentence(i, 0, 5 * i, 5 * i + 4) for i in range(4)]
    found = resources.analyser.analyse(text, sentences, [], certain=[2])
    assert asked == []
    assert [t.start for t in found[1]][:1] == [5]
    assert asked == ["셋째다.", "둘째다."]
    assert [t.start for t in found[3]][:1] == [15]  # the same string: not again
    assert [t.start for t in found[2]][:1] == [10]
    assert asked == ["셋째다.", "둘째다."]


def test_morph_no_sentences_no_tokens(resources: Resources) -> None:
    assert resources.analyser.analyse("", [], []) == {}


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 4), (0, 10), (2, 6)], [(0, 10)]),
        ([(5, 8), (0, 3), (3, 5)], [(0, 3), (3, 5), (5, 8)]),
        ([(0, 4), (3, 9)], [(0, 4)]),
        ([(2, 2), (1, 3)], [(1, 3)]),
        ([], []),
    ],
)
def test_morph_outermost(spans: list[tuple[int, int]], kept: list[tuple[int, int]]) -> None:
    assert outermost(Span(*s) for s in spans) == [Span(*k) for k in kept]
