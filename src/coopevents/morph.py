"""Morphological analysis: the only module that knows Kiwi.

Job: sentences with the mentions in them -> tokens.  Those that rules are sure to ask about are analysed in a row, the
others one by one when a rule asks: many it never does, and in a row an analysis takes two thirds of the time, because
Kiwi's model stays in the processor's cache.  Mentions are handed over as pretokenised spans, so that a name never seen
before is one proper noun with the right particles after it.  It must not know what the tokens are for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kiwipiepy import Kiwi, PretokenizedToken

from coopevents import regex
from coopevents.document import Mention, Sentence, Span, Token

# 추진키로 했다, 개최토록 한다: contractions of -하기로, -하도록 that Kiwi takes for nouns
CONTRACTED = regex.compile(r"(?<noun>[가-힣]{2,4})(?<tail>키로|토록)(?=\s|$)")
# 벡스코에서 여는 상담회: without an object before it Kiwi takes the verb for 여 (party) with its particle
OPENING = regex.compile(r"(?<=[가-힣\d)’'”\"」』]\s)여는(?=\s|[‘'“\"「『《<])")
# 호텔에서 연 상담회: Kiwi takes the verb for a noun (연 매출)
OPENED = regex.compile(
    r"(?<=[^\s](?:에서|함께|공동으로|손잡고|[가이와과일])\s)연\s(?=[‘'“\"「『《<가-힣A-Z])(?!간|평균|매출|인원)"
)
# 10월 24일 열린 하반기 상담회: between two names Kiwi takes the verb for a name (열린우리당)
TAKEN_PLACE = regex.compile(r"(?<=[\d가-힣)’'”\"」』]\s)열린(?=\s)")
HELD = ((OPENING, "열", "는"), (OPENED, "열", "ᆫ"), (TAKEN_PLACE, "열리", "ᆫ"))
# 이업종 교류회: of several trades; Kiwi takes 이 for "this"
TRADES = regex.compile(r"이업종")
TAILS = {"키로": (("기", "ETN", 0), ("로", "JKB", 1)), "토록": (("도록", "EC", 0),)}

Pretokenised = list[tuple[Any, ...]]


class Analyser:
    """One Kiwi, built once and passed on; building takes about a second."""

    def __init__(self) -> None:
        # The default dictionary costs 1.9 s and 270 MB for names of persons, which are not extracted.
        self._kiwi = Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)

    def analyse(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Iterable[Mention[Any]],
        certain: Collection[int] = (),
    ) -> Analysis:
        """Tokens of each sentence, by sentence index; offsets are those of `text`.

        `certain` are the indices of sentences that will be asked for.
        """
        return Analysis(self, text, sentences, outermost(mention.span for mention in mentions), certain)

    def tokenize(self, string: str, given: Pretokenised) -> list[Any]:
        """What Kiwi makes of one string, in this thread; `given` are stretches that are decided beforehand."""
        found: list[Any] = self._kiwi.tokenize(string, pretokenized=given)
        return found


class Analysis(Mapping[int, list[Token]]):
    """Tokens by sentence index.  One and the same string is analysed once."""

    def __init__(
        self,
        analyser: Analyser,
        text: str,
        sentences: Sequence[Sentence],
        spans: Sequence[Span],
        certain: Collection[int],
    ) -> None:
        self._analyser = analyser
        self._sentences = {sentence.index: sentence for sentence in sentences}
        self._strings = {sentence.index: text[sentence.start : sentence.end] for sentence in sentences}
        # of the sentences that are one and the same string the first has the say what in it is a name
        self._first = {self._strings[sentence.index]: sentence for sentence in reversed(sentences)}
        self._spans = spans
        self._starts = [span.start for span in spans]
        self._certain = certain
        self._analysed: dict[str, list[Any]] = {}

    def __getitem__(self, index: int) -> list[Token]:
        if self._certain:
            certain, self._certain = self._certain, ()
            for other in certain:
                self._analyse(self._strings[other])
        string = self._strings[index]
        self._analyse(string)
        offset = self._sentences[index].start
        return [_token(token, offset) for token in self._analysed[string]]

    def _analyse(self, string: str) -> None:
        if string not in self._analysed:
            given = _pretokenised(string, self._names(self._first[string]))
            self._analysed[string] = self._analyser.tokenize(string, given)

    def __iter__(self) -> Iterator[int]:
        return iter(self._sentences)

    def __len__(self) -> int:
        return len(self._sentences)

    def _names(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The names in a sentence, as offsets into it; what reaches beyond it is no name of it."""
        start, end = sentence.start, sentence.end
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [(span.start - start, span.end - start) for span in self._spans[first:last] if span.end <= end]


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Spans without those that lie inside or across an earlier, longer one; sorted."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if len(span) and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return kept


def _pretokenised(string: str, inside: list[tuple[int, int]]) -> Pretokenised:
    given: Pretokenised = [(start, end, "NNP") for start, end in inside]
    for match in CONTRACTED.finditer(string):
        start, end = match.span()
        if any(a < end and start < b for a, b in inside):
            continue
        noun = match.end("noun") - start
        # two parts over one and the same stretch are refused by Kiwi: the verb takes one character of the tail
        parts = [PretokenizedToken(f"{match['noun']}하", "VV", 0, noun + 1)]
        for form, tag, skip in TAILS[match["tail"]]:
            parts.append(PretokenizedToken(form, tag, noun + skip, end - start))
        given.append((start, end, parts))
    for pattern, stem, ending in HELD:
        for match in pattern.finditer(string):
            start, end = match.span()
            if not any(a < end and start < b for a, b in inside):
                parts = [PretokenizedToken(stem, "VV", 0, len(stem)), PretokenizedToken(ending, "ETM", 1, 2)]
                given.append((start, end, parts))
    for match in TRADES.finditer(string):
        start, end = match.span()
        if not any(a < end and start < b for a, b in inside):
            given.append((start, end, "NNG"))
    return sorted(given, key=lambda item: item[0])


def _token(token: Any, offset: int) -> Token:
    form, tag, start = token.form, token.tag, offset + token.start
    # the dictionary form of all but verbs is the form; asking Kiwi for it costs as much as the rest
    return Token(form, tag, token.lemma if tag[0] == "V" else form, start, start + token.len)
