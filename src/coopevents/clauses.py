"""Shallow clauses: the predicates of a sentence with tense, modality and ending, and the stretches they govern.

Job: tokens -> `Predicate`s in order, and from them `Clause`s (the stretch from the end of the predicate before to the
end of its own).  Korean puts the predicate last, so what a predicate governs stands to its left; an adnominal one
(개최한, 열릴) modifies the noun to its right.  It must not know mentions' values, events or records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coopevents import regex
from coopevents.document import Span, Token
from coopevents.values.hangul import connected


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

    `planned`: -ㄹ 예정·계획·방침이다, -기로 하다, -려고 한다; `attempted`: -려던, -려다, 예정이었다, -기로 했던;
    `negated`: -지 않다, 못하다; `ongoing`: -고 있다, … 중이다.
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
    ongoing: bool = False

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
LIGHT, STATES = {"XSV", "XSA", "XSA-I"}, {"VA", "VA-I", "VA-R", "XSA", "VCP", "VCN"}
NOUNS = {"NNG", "NNP", "XR", "NNB", "SL", "SH", "XSN"}
GLUE = {"SP", "JX", "JKS", "JKB", "JKO", "SSC", "SSO"}  # what does not part a verb from its auxiliary
PLAN_NOUNS = {"예정", "계획", "방침", "전망", "구상", "참", "예상", "일정", "것", "거", "타산", "계획안", "생각"}
# 열 예정이었다: what was to be, and by the telling no longer is
LAPSING_NOUNS = {"예정", "계획", "방침", "구상", "참", "일정", "계획안", "생각"}
ADVERBIAL = frozenset({"연잇다", "잇따르다", "잇달다"})
RESOLVED = {"하다", "되다", "합의하다", "결정하다", "결정되다", "확정하다"}  # 열지 않기로 결정했다
MEANWHILE = ["동시", "에"]  # 전시회를 여는 동시에
OPEN_PLANS = {"예정", "계획", "방침", "전망"}
OBJECTS, STOPS = {"JKO", "JKB"}, {"SF", "SP", "SSC", "SSO", "SO", "SW"}
# 대거, 오는 19일, 오후 2시: between an object and its verb
BETWEEN, DAY = {"MAG", "SN", "NNB"}, regex.compile(r"\d[일월]$|^오[전후]$")
NOMINAL_PLANS = {"예정", "계획", "추진", "방침", "검토"}  # 개최 예정, 파견 추진
PAST_MARKS = {"었", "았", "였", "엇", "었었", "았었", "였었"}
PAST_ENDINGS, FUTURE_ENDINGS = {"은", "ᆫ", "던"}, {"을", "ᆯ"}
PLAIN_ENDINGS = {"음", "ᆷ"}  # 개최함, 체결함: outlines leave the tense to the date
# endings that make a clause a quotation: 열었다고, 연다며, 열린다고
QUOTING = regex.compile(r"(?:다고|라고|자고|냐고|다며|라며|다면서|라면서)$")
ATTEMPT = regex.compile(r"(?:려던|려다|려다가|려고|려)$")
INTENT = regex.compile(r"려는$")  # 열려는 상담회
# 파견하기로 했던, 했으나, 했지만: a plan told with what came against it
ADVERSE = regex.compile(r"(?:던|으나|지만|는데)$")
EXPECTED = {
    *"이다 보이다 보다 알려지다 예상되다 기대되다 전망되다 관측되다 예상하다 기대하다 전망하다 내다보다".split()
}
EXPECTING_NOUNS = {"", "기대", "예상", "전망", "관측"}
REPORTED = {"나타나다", "집계되다", "조사되다", "전해지다", "확인되다", "평가되다", "드러나다", "파악되다"}
AUXILIARIES = {"있다", "오다", "가다", "주다", "나가다", "보다", "두다", "놓다", "내다", "버리다", "하다", "지다"}
IRREGULAR = {"싣": "실", "걷": "걸", "듣": "들", "묻": "물"}  # before -어
# 막을 내렸다, 막이 올랐다: the curtain falls and rises on an occasion; 물 건너갔다: it will not be
IDIOMS = {"내리다": "막", "올리다": "막", "오르다": "막", "건너가다": "물"}
# 사절단을 없던 일로 했다, 상담회는 없던 일이 됐다: called off
UNDONE = {"하다": "취소하다", "돌리다": "취소하다", "되다": "취소되다", "돌아가다": "취소되다"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A predicate with the index of its first token, the one behind its last, and its last ending as written."""

    predicate: Predicate
    first: int
    after: int
    closing: str = ""


def predicates(
    tokens: Sequence[Token], verbal_nouns: frozenset[str] = frozenset(), verbs: frozenset[str] = frozenset()
) -> list[Predicate]:
    """Predicates in order; `verbal_nouns` (개최, 체결) count as nominal ones where no light verb follows.

    `verbs` are lemmas that count as one predicate though they are made of two words: 받아쥐다, 빌려주다, 확정짓다.
    """
    found: list[_Found] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.tag in STEMS and not (token.tag == "VCP" and i + 1 >= len(tokens)):
            current = _verbal(tokens, i, verbs)
            found = found[:-1] if found and current.first <= found[-1].first else found  # 없던 | 일로 했다
            folded = _fold(found[-1], current, tokens, verbs) if found else None
            if folded is None:
                found.append(current)
            else:
                found[-1] = folded
            i = current.after
            continue
        if token.tag == "NNG" and token.form in verbal_nouns and not _light_verb_follows(tokens, i):
            found.append(_nominal(tokens, i))
        i += 1
    return [closed for one in found if not _adverbial(closed := _closed(one, tokens))]


def _adverbial(predicate: Predicate) -> bool:
    """연이어 개최한다, 잇따라 열렸다: how often, no predicate."""
    return predicate.lemma in ADVERBIAL and predicate.ending is Ending.CONNECTIVE


def _closed(one: _Found, tokens: Sequence[Token]) -> Predicate:
    """열 예정, 보낼 계획: outlines leave the copula out before a comma and at their end; 여는 한편 goes on."""
    predicate, rest = one.predicate, tokens[one.after : one.after + 2]
    meanwhile = [t.form for t in rest][:1] == ["한편"] or [t.form for t in rest] == MEANWHILE
    if meanwhile and predicate.ending is Ending.ADNOMINAL:
        return replace(predicate, ending=Ending.CONNECTIVE)
    if predicate.ending is not Ending.ADNOMINAL or predicate.tense is not Tense.FUTURE or not rest:
        return predicate
    noun, following = rest[0], rest[1] if len(rest) > 1 else None
    if noun.form not in OPEN_PLANS or not (following is None or following.tag in STOPS):
        return predicate
    ending = Ending.CONNECTIVE if following is not None and following.tag == "SP" else Ending.FINAL
    return replace(predicate, end=noun.end, ending=ending, planned=True)


def _light_verb_follows(tokens: Sequence[Token], i: int) -> bool:
    if i + 1 >= len(tokens):
        return False
    if tokens[i + 1].tag in LIGHT | {"VCP"}:
        return True
    return tokens[i + 1].form == "중" and i + 2 < len(tokens) and tokens[i + 2].tag == "VCP"  # 개최 중이다


def _nominal(tokens: Sequence[Token], i: int) -> _Found:
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    planned = following is not None and following.form in NOMINAL_PLANS
    # 상담회를 (19일) 개최, 1천만달러를 상담했다: newspapers leave -해 out before a comma
    before = next((t for t in reversed(tokens[:i]) if t.tag not in BETWEEN and not DAY.search(t.form)), None)
    open_end = following is not None and following.form == "," and before is not None and before.tag in OBJECTS
    ending = Ending.CONNECTIVE if open_end else Ending.NOMINAL
    return _Found(
        Predicate(f"{token.form}하다", token.form, token.start, token.end, ending, Tense.NONE, planned=planned),
        i,
        i + 1,
    )


@dataclass(frozen=True, slots=True)
class _Stem:
    lemma: str
    noun: str
    first: int
    ongoing: bool = False


def _stem(tokens: Sequence[Token], i: int, verbs: frozenset[str]) -> _Stem:
    """Lemma and verbal noun of the stem at `i`, and the index of the token where they begin."""
    stem = tokens[i]
    previous = tokens[i - 1] if i else None
    noun = previous.form if previous is not None and previous.tag in NOUNS else ""
    adverb = previous is not None and previous.tag == "MAG" and previous.end == stem.start
    if adverb and previous is not None and stem.form == "하":  # 함께하다, 못하다
        return _Stem(f"{previous.form}하다", "", i - 1)
    if stem.tag in LIGHT:
        first = i - 1
        while noun and first > 0 and len(tokens[first].form) == 1 and _adjoins(tokens, first):  # 백지화하다, 성료하다
            first -= 1
            noun = tokens[first].form + noun
        prefixed = first > 0 and tokens[first - 1].tag == "XPN" and tokens[first - 1].end == tokens[first].start
        if prefixed and f"{tokens[first - 1].form}{noun}{stem.form}다" in verbs:  # 가계약하다
            first -= 1
            noun = tokens[first].form + noun
        return _Stem(f"{noun}{stem.form}다", noun, first if noun else i)
    if stem.tag == "VCP" and noun == "중" and i > 1 and tokens[i - 2].tag == "NNG":
        return _Stem(f"{tokens[i - 2].form}하다", tokens[i - 2].form, i - 2, ongoing=True)
    if stem.tag in {"VCP", "VCN"}:
        return _Stem("이다" if stem.tag == "VCP" else "아니다", noun, i)
    lemma = stem.lemma if stem.lemma.endswith("다") else f"{stem.form}다"
    if lemma in UNDONE and i >= 4 and [t.form for t in tokens[i - 4 : i - 1]] == ["없", "던", "일"]:
        return _Stem(UNDONE[lemma], "", i - 4)
    if lemma in IDIOMS:
        head = IDIOMS[lemma]
        word = next((k for k in (i - 1, i - 2) if k >= 0 and tokens[k].form == head and tokens[k].tag == "NNG"), None)
        if word is not None:
            return _Stem(f"{head}{lemma}", "", word)
    if noun and _adjoins(tokens, i) and f"{noun}{lemma}" in verbs:  # 확정짓다, 낙찰받다
        return _Stem(f"{noun}{lemma}", "", i - 1)
    return _Stem(lemma, lemma[:-2] if lemma.endswith("하다") and len(lemma) > 3 else "", i)


def _adjoins(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun stands before the token at `i` in the same word."""
    return tokens[i - 1].tag in NOUNS and tokens[i - 1].end == tokens[i].start


def _verbal(tokens: Sequence[Token], i: int, verbs: frozenset[str]) -> _Found:
    """The predicate whose stem stands at `i`."""
    stem = _stem(tokens, i, verbs)
    past = future = planned = attempted = False
    ending, end = Ending.FINAL, tokens[i].end
    closing = ""
    j = i + 1
    while j < len(tokens) and (tokens[j].tag.startswith("E") or tokens[j].form == "시"):
        token = tokens[j]
        end, closing = max(end, token.end), token.form
        if token.tag == "EP":
            past = past or token.form in PAST_MARKS
            future = future or token.form == "겠"
        elif token.tag == "ETM":
            ending = Ending.ADNOMINAL
            attempted = attempted or token.form.endswith("려던")
            planned = planned or bool(INTENT.search(token.form))
            past = past or (token.form in PAST_ENDINGS and not (tokens[i].tag in STATES and token.form in {"은", "ᆫ"}))
            future = future or token.form in FUTURE_ENDINGS
        elif token.tag == "ETN":
            ending = Ending.NOMINAL
            # 파견키로, 열기로 합의: settled, not done
            planned = planned or (token.form == "기" and j + 1 < len(tokens) and tokens[j + 1].form in {"로", "으로"})
        elif token.tag == "EC":
            ending = Ending.QUOTED if QUOTING.search(token.form) else Ending.CONNECTIVE
            attempted = attempted or bool(ATTEMPT.search(token.form))
        elif token.tag == "EF":
            # 출국해 콜롬비아와 …: Kiwi takes -해 for a sentence's end where no stop follows
            following = tokens[j + 1] if j + 1 < len(tokens) else None
            closed = following is None or following.tag[:1] == "S" or not token.form.endswith(("어", "아", "여"))
            ending = Ending.FINAL if closed else Ending.CONNECTIVE
        j += 1
    predicate = Predicate(
        stem.lemma,
        stem.noun,
        tokens[stem.first].start,
        end,
        ending,
        Tense.PAST if past else Tense.FUTURE if future else Tense.NONE if closing in PLAIN_ENDINGS else Tense.PRESENT,
        planned=planned,
        attempted=attempted,
        ongoing=stem.ongoing,
    )
    return _Found(predicate, stem.first, j, closing)


def _fold(left: _Found, right: _Found, tokens: Sequence[Token], verbs: frozenset[str]) -> _Found | None:
    """`열 예정이다`, `열기로 했다`, `열지 않았다`, `열고 있다`, `열게 된다` as one predicate; None if they are two."""
    between = tokens[left.after : right.first]
    before, after = left.predicate, right.predicate
    solid = [t for t in between if t.tag not in GLUE]
    if before.ending is Ending.ADNOMINAL:
        folded = _fold_adnominal(before, after, between, len(solid))
    elif solid:
        return None
    elif before.ending is Ending.NOMINAL:
        folded = _fold_nominal(before, right, between)
    elif before.ending is Ending.CONNECTIVE:
        compound = _compound(tokens[left.first], before, after)
        folded = _fold_connective(before, right, compound if compound in verbs else "")
    else:
        return None
    return _Found(folded, left.first, right.after, right.closing) if folded is not None else None


def _fold_adnominal(before: Predicate, after: Predicate, between: Sequence[Token], solid: int) -> Predicate | None:
    words = [t.form for t in between if t.tag in NOUNS]
    if after.lemma in EXPECTED:
        if before.tense is Tense.FUTURE and after.noun in PLAN_NOUNS | EXPECTING_NOUNS and solid <= 1:
            lapsed = after.noun in LAPSING_NOUNS and after.tense is Tense.PAST
            return _with(before, after, planned=True, attempted=lapsed)
        # 개최한 것이다, 열린 것으로 알려졌다
        if words == ["것"]:
            return _with(before, after, tense=before.tense)
    if solid > 1 or not words:
        return None
    # 체결한 바 있다, 참가한 적이 있다; 열린 것으로 나타났다
    if before.tense is Tense.PAST:
        experienced = words[-1] in {"바", "적"} and after.lemma == "있다"
        if experienced or (words[-1] == "것" and after.lemma in REPORTED):
            return _with(before, after, tense=Tense.PAST)
    planning = before.tense is Tense.FUTURE and words[-1] in PLAN_NOUNS
    if planning and after.lemma in {"하다", "세우다", "가지다", "잡다"}:
        return _with(before, after, planned=True)
    return None


def _fold_nominal(before: Predicate, right: _Found, between: Sequence[Token]) -> Predicate | None:
    after = right.predicate
    if after.lemma == "못하다":  # 계약을 체결 못했다
        return _with(before, after, negated=True)
    if after.lemma == "하다" and between and all(t.tag == "JX" for t in between):  # 체결하기도 했다, 체결도 했다
        return _with(before, after)
    if after.lemma in RESOLVED and any(t.form in {"로", "으로"} for t in between):
        lapsed = after.tense is Tense.PAST and bool(ADVERSE.search(right.closing))
        return _with(before, after, planned=True, attempted=lapsed)
    return None


def _compound(stem: Token, before: Predicate, after: Predicate) -> str:
    """Two verbs as one: 받다 + 쥐다 -> 받아쥐다, 싣다 + 보내다 -> 실어보내다."""
    base = before.lemma.removesuffix("다")
    if stem.tag.endswith("-I") and base in IRREGULAR:
        base = IRREGULAR[base]
    return connected(base) + after.lemma


def _fold_connective(before: Predicate, right: _Found, compound: str) -> Predicate | None:
    """`compound` is the lemma of both together, '' if the lexicon knows none."""
    after = right.predicate
    near = after.start - before.end <= 2
    if after.lemma in {"않다", "못하다", "말다"}:
        return _with(before, after, negated=True)
    if after.lemma == "하다" and before.attempted:  # 열려고 했다, 열려 한다
        meant = after.tense is not Tense.PAST
        return _with(replace(before, attempted=False), after, planned=meant, attempted=not meant)
    if (
        near and before.lemma == "주다" and after.lemma == "받다"
    ):  # 의향서를 각각 주고받았다: two verbs for the analyser
        return _with(replace(before, lemma="주고받다"), after)
    if near and compound:
        return _with(replace(before, lemma=compound), after)
    if near and after.lemma == "지다" and not before.lemma.endswith("하다"):  # 미루다 -> 미뤄지다
        before = replace(before, lemma=connected(before.lemma.removesuffix("다")) + after.lemma)
    if near and after.lemma in AUXILIARIES:
        return _with(before, after, ongoing=after.lemma == "있다" and after.tense is Tense.PRESENT)
    if near and after.lemma == "되다":
        return _with(before, after, planned=after.tense is Tense.PRESENT)
    return None


def _with(
    before: Predicate,
    after: Predicate,
    *,
    tense: Tense | None = None,
    planned: bool = False,
    attempted: bool = False,
    negated: bool = False,
    ongoing: bool = False,
) -> Predicate:
    """The predicate before with the ending, tense and modality of its auxiliary."""
    return replace(
        before,
        end=after.end,
        ending=after.ending,
        tense=tense or after.tense,
        planned=planned or before.planned,
        attempted=attempted or before.attempted or (before.planned and after.attempted),
        negated=negated or before.negated,
        ongoing=ongoing or before.ongoing,
    )


def clauses(start: int, end: int, found: Sequence[Predicate]) -> list[Clause]:
    """The sentence from `start` to `end` cut behind each predicate that is not a bare verbal noun.

    가람전자가 베트남 최대 기업인 빈그룹과 … 체결했다: 기업인 only stands in apposition, and parts nothing.
    """
    cut: list[Clause] = []
    begin = start
    for predicate in found:
        if predicate.ending is Ending.NOMINAL or (predicate.lemma == "이다" and predicate.ending is Ending.ADNOMINAL):
            continue
        cut.append(Clause(len(cut), begin, predicate.end, predicate))
        begin = predicate.end
    if begin < end:
        cut.append(Clause(len(cut), begin, end, None))
    return cut
