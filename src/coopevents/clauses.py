"""Shallow clauses: the predicates of a sentence with tense, modality and ending, and the stretches they govern.

Job: tokens -> `Predicate`s in order, and from them `Clause`s (the stretch from the end of the predicate before to the
end of its own).  Korean puts the predicate last, so what a predicate governs stands to its left; an adnominal one
(개최한, 열릴) modifies the noun to its right.  It must not know mentions' values, events or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import regex

from coopevents.document import Span, Token


class Ending(StrEnum):
    FINAL = "final"  # 열었다
    CONNECTIVE = "connective"  # 열고, 열어, 열며
    ADNOMINAL = "adnominal"  # 열린, 열리는, 열릴
    QUOTED = "quoted"  # 열었다고 (밝혔다)
    NOMINAL = "nominal"  # 개최, 체결 without a verb: headlines, labels, 개최를


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Predicate:
    """`lemma` with -다 (개최하다, 열다, 진행되다); `noun` the verbal noun of a light verb (개최), else ''.

    `planned`: -ㄹ 예정·계획·방침이다, -기로 하다; `attempted`: -려던, -려다, 예정이던; `negated`: -지 않다, 못하다.
    """

    lemma: str
    noun: str
    start: int
    end: int
    ending: Ending
    tense: Tense
    planned: bool = False
    attempted: bool = False
    negated: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch that a predicate governs, from the end of the predicate before it to its own end."""

    index: int
    start: int
    end: int
    predicate: Predicate | None  # None for what follows the last predicate

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


STEMS = {"VV", "VV-I", "VV-R", "VA", "VA-I", "VA-R", "VX", "VX-I", "VX-R", "VCP", "VCN", "XSV", "XSA", "XSA-I"}
VERBS = {"VV", "VV-I", "VV-R"}
NOUNS = {"NNG", "NNP", "XR", "NNB", "SL", "SH", "XSN"}
PLAN_NOUNS = {"예정", "계획", "방침", "전망", "구상", "참", "예상", "일정", "것", "거", "타산", "계획안", "생각"}
PAST_ENDINGS = {"은", "ᆫ", "던"}
FUTURE_ENDINGS = {"을", "ᆯ"}
# endings that make a clause a quotation: 열었다고, 연다며, 열린다고
QUOTING = regex.compile(r"(?:다고|라고|자고|냐고|다며|라며|다면서|라면서)$")
ATTEMPT = regex.compile(r"(?:려던|려다|려다가|려고)$")


def predicates(tokens: Sequence[Token], verbal_nouns: frozenset[str] = frozenset()) -> list[Predicate]:
    """Predicates in order; `verbal_nouns` (개최, 체결) count as nominal ones where no light verb follows."""
    found: list[Predicate] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.tag in STEMS and not (token.tag == "VCP" and i + 1 >= len(tokens)):
            predicate, i = _verbal(tokens, i)
            _append(found, predicate, tokens)
            continue
        if token.tag == "NNG" and token.form in verbal_nouns and not _light_verb_follows(tokens, i):
            found.append(_nominal(tokens, i))
        i += 1
    return found


def _light_verb_follows(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].tag in {"XSV", "XSA", "XSA-I", "VCP"}


def _nominal(tokens: Sequence[Token], i: int) -> Predicate:
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    planned = following is not None and following.form in {"예정", "계획", "추진"}
    return Predicate(
        f"{token.form}하다", token.form, token.start, token.end, Ending.NOMINAL, Tense.NONE, planned=planned
    )


def _verbal(tokens: Sequence[Token], i: int) -> tuple[Predicate, int]:
    """The predicate whose stem stands at `i`, and the index behind its endings."""
    stem = tokens[i]
    start, noun = stem.start, ""
    if stem.tag in {"XSV", "XSA", "XSA-I"}:
        previous = tokens[i - 1] if i else None
        if previous is not None and previous.tag in NOUNS:
            noun, start = previous.form, previous.start
        lemma = f"{noun}{stem.form}다"
    elif stem.tag in {"VCP", "VCN"}:
        previous = tokens[i - 1] if i else None
        noun = previous.form if previous is not None and previous.tag in NOUNS else ""
        lemma = "이다" if stem.tag == "VCP" else "아니다"
    else:
        lemma = stem.lemma if stem.lemma.endswith("다") else f"{stem.form}다"
        noun = lemma[:-2] if lemma.endswith("하다") and len(lemma) > 3 else ""
    past = future = False
    ending, end = Ending.FINAL, stem.end
    attempted = False
    j = i + 1
    while j < len(tokens) and (tokens[j].tag.startswith("E") or tokens[j].form == "시"):
        token = tokens[j]
        end = max(end, token.end)
        if token.tag == "EP":
            past = past or token.form in {"었", "았", "였", "엇"}
            future = future or token.form == "겠"
        elif token.tag == "ETM":
            ending = Ending.ADNOMINAL
            attempted = attempted or token.form.endswith("려던")
            past = past or token.form in PAST_ENDINGS
            future = future or token.form in FUTURE_ENDINGS
            if stem.tag in {"VA", "VA-I", "VA-R", "XSA", "VCP", "VCN"} and token.form in {"은", "ᆫ"}:
                past = False
        elif token.tag == "ETN":
            ending = Ending.NOMINAL
        elif token.tag == "EC":
            ending = Ending.QUOTED if QUOTING.search(token.form) else Ending.CONNECTIVE
            attempted = attempted or bool(ATTEMPT.search(token.form))
            if ending is Ending.QUOTED and token.form.startswith(("ㄴ", "ᆫ", "는")):
                past = False
        elif token.tag == "EF":
            # 출국해 콜롬비아와 …: Kiwi takes -해 for a sentence's end where no stop follows
            following = tokens[j + 1] if j + 1 < len(tokens) else None
            closed = following is None or following.tag[:1] == "S" or not token.form.endswith(("어", "아", "여"))
            ending = Ending.FINAL if closed else Ending.CONNECTIVE
        j += 1
    tense = Tense.PAST if past else Tense.FUTURE if future else Tense.PRESENT
    return Predicate(lemma, noun, start, end, ending, tense, attempted=attempted), j


def _append(found: list[Predicate], predicate: Predicate, tokens: Sequence[Token]) -> None:
    """Adds a predicate, or folds an auxiliary one into the one before it."""
    before = found[-1] if found else None
    if before is not None:
        between = [t for t in tokens if before.end <= t.start < predicate.start]
        folded = _fold(before, predicate, between)
        if folded is not None:
            found[-1] = folded
            return
    found.append(predicate)


def _fold(before: Predicate, after: Predicate, between: Sequence[Token]) -> Predicate | None:
    """`열 예정이다`, `열기로 했다`, `열지 않았다`, `열고 있다`, `열게 된다` as one predicate; None if they are two."""
    words = [t.form for t in between if t.tag in NOUNS]
    solid = [t for t in between if t.tag not in {"SP", "JX", "JKS", "JKB", "JKO", "SSC", "SSO"}]
    ending, tense = after.ending, after.tense
    if before.ending is Ending.ADNOMINAL and after.lemma in {"이다", "보이다", "보다", "알려지다", "예상되다"}:
        if before.tense is Tense.FUTURE and after.noun in PLAN_NOUNS | {""} and len(solid) <= 1:
            return _with(before, after, planned=True)
        # 개최한 것이다, 열린 것으로 알려졌다
        if words == ["것"]:
            return _with(before, after, tense=before.tense)
    if before.ending is Ending.ADNOMINAL and before.tense is Tense.PAST and len(solid) <= 1 and words:
        # 체결한 바 있다, 참가한 적이 있다; 열린 것으로 나타났다
        told = {"나타나다", "집계되다", "조사되다", "전해지다", "확인되다", "평가되다", "드러나다", "파악되다"}
        if (words[-1] in {"바", "적"} and after.lemma == "있다") or (words[-1] == "것" and after.lemma in told):
            return _with(before, after, tense=Tense.PAST)
    if before.ending is Ending.ADNOMINAL and before.tense is Tense.FUTURE and words and words[-1] in PLAN_NOUNS:
        if len(solid) == 1 and after.lemma in {"하다", "세우다", "밝히다", "가지다", "잡다"} and after.lemma != "밝히다":
            return _with(before, after, planned=True)
    if before.ending is Ending.NOMINAL and before.end <= after.start and not solid:
        if after.lemma in {"하다", "되다", "합의하다"} and any(t.form in {"로", "으로"} for t in between):
            return _with(before, after, planned=True, tense=Tense.FUTURE if after.tense is Tense.NONE else after.tense)
    if before.ending is Ending.CONNECTIVE and not solid and after.lemma == "지다" and after.start - before.end <= 1:
        # 꾸려지다, 미뤄지다: the passive of 꾸리다, 미루다
        return replace(_with(before, after), lemma=f"{_infinitive(before.lemma[:-1])}지다", noun="")
    if before.ending is Ending.CONNECTIVE and not solid:
        if after.lemma in {"않다", "못하다", "말다"}:
            return _with(before, after, negated=True)
        if after.lemma in {"있다", "오다", "가다", "주다", "나가다", "보다", "두다", "놓다", "내다", "버리다", "하다"}:
            if after.lemma == "하다" and before.attempted:
                return _with(before, after, attempted=True)
            if after.start - before.end <= 2:
                return _with(before, after)
        if after.lemma == "되다" and after.start - before.end <= 2:
            return _with(before, after, planned=after.tense is Tense.PRESENT)
    del ending, tense
    return None


# vowel of a stem's last syllable -> vowel of its contraction with 어: 리 -> 려, 루 -> 뤄, 르 -> 러
CONTRACTION = {20: 6, 13: 14, 18: 4}


def _infinitive(stem: str) -> str:
    """A verb stem with -어: 꾸리 -> 꾸려, 미루 -> 미뤄, 치르 -> 치러, 맺 -> 맺어."""
    code = ord(stem[-1]) - 0xAC00
    if not 0 <= code < 11172 or code % 28:
        return f"{stem}어"
    initial, vowel = divmod(code // 28, 21)
    if vowel not in CONTRACTION:
        return f"{stem}어" if vowel != 0 else stem
    return stem[:-1] + chr(0xAC00 + (initial * 21 + CONTRACTION[vowel]) * 28)


def _with(
    before: Predicate,
    after: Predicate,
    *,
    tense: Tense | None = None,
    planned: bool = False,
    attempted: bool = False,
    negated: bool = False,
) -> Predicate:
    return Predicate(
        before.lemma,
        before.noun,
        before.start,
        after.end,
        after.ending,
        tense or after.tense,
        planned=planned or before.planned,
        attempted=attempted or before.attempted or (before.planned and after.attempted),
        negated=negated or before.negated,
    )


def clauses(start: int, end: int, found: Sequence[Predicate]) -> list[Clause]:
    """The sentence from `start` to `end` cut behind each predicate that is not a bare verbal noun."""
    cut: list[Clause] = []
    begin = start
    for predicate in found:
        if predicate.ending is Ending.NOMINAL:
            continue
        cut.append(Clause(len(cut), begin, predicate.end, predicate))
        begin = predicate.end
    if begin < end:
        cut.append(Clause(len(cut), begin, end, None))
    return cut
