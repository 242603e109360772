"""Predicates with tense, modality and ending; auxiliaries folded; clauses."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.clauses import Ending, Predicate, Tense, clauses, predicates
from coopevents.document import Token


def of(read: Read, text: str, lemma: str) -> Predicate:
    """The one predicate with a lemma in a text of one sentence."""
    found = [p for line in read(text).lines for p in line.predicates if p.lemma == lemma]
    assert len(found) == 1, [p.lemma for line in read(text).lines for p in line.predicates]
    return found[0]


@pytest.mark.parametrize(
    ("text", "lemma", "ending", "tense"),
    [
        ("가람시는 5일 하노이에서 수출상담회를 열었다.", "열다", "final", "past"),
        ("가람시는 5일 하노이에서 수출상담회를 연다.", "열다", "final", "present"),
        ("가람시는 상담회를 개최하겠다고 밝혔다.", "개최하다", "quoted", "future"),
        ("협회는 상담회를 개최한다며 참가를 당부했다.", "개최하다", "quoted", "present"),
        ("회사는 상담회에서 계약을 맺었다고 전했다.", "맺다", "quoted", "past"),
        ("상담회가 열렸으며 20개사가 참가했다.", "열리다", "connective", "past"),
        ("시는 상담회를 열고 공장을 방문했다.", "열다", "connective", "present"),
        ("상담회를 가져 큰 성과를 거뒀다.", "가지다", "connective", "present"),
        ("지난 4월 개최된 상담회에 20개사가 나왔다.", "개최되다", "adnominal", "past"),
        ("하노이에서 열리는 상담회에 20개사가 나간다.", "열리다", "adnominal", "present"),
        ("내달 열릴 상담회에 20개사가 나간다.", "열리다", "adnominal", "future"),
        ("상담회를 열었던 협회가 포럼도 한다.", "열다", "adnominal", "past"),
        ("지난 상담회에는 20개사가 참가했었다.", "참가하다", "final", "past"),
        ("설명회가 연길시에서 거행되였다.", "거행되다", "final", "past"),
        ("수출상담회 개최", "개최하다", "nominal", "none"),
        ("시는 하노이에서 상담회를 개최함", "개최하다", "final", "none"),
        ("시는 하노이에서 상담회를 열었음", "열다", "final", "past"),
        ("시장은 출국해 호주와 우호를 다졌다.", "출국하다", "connective", "present"),
        # a verbal noun with its object, before a comma: -해 left out
        ("시는 상담회를 개최, 40개사를 맞았다.", "개최하다", "connective", "none"),
        ("시는 상담회를 오는 19일 오후 2시 개최, 40개사를 맞는다.", "개최하다", "connective", "none"),
        ("시는 바이어 40명을 대거 초청, 상담을 벌였다.", "초청하다", "connective", "none"),
        ("시는 상담회 개최, 사절단 파견에 나선다.", "개최하다", "nominal", "none"),
        ("시는 19일 개최, 20일 폐막의 일정을 짰다.", "개최하다", "nominal", "none"),
    ],
)
def test_clauses_tense_and_ending(read: Read, text: str, lemma: str, ending: str, tense: str) -> None:
    found = of(read, text, lemma)
    assert (found.ending, found.tense) == (Ending(ending), Tense(tense))
    assert not (found.planned or found.attempted or found.negated or found.ongoing)


@pytest.mark.parametrize(
    ("text", "lemma", "written", "flags"),
    [
        ("시는 상담회를 열 예정이다.", "열다", "열 예정이다", "planned"),
        ("시는 상담회를 개최할 계획이라고 밝혔다.", "개최하다", "개최할 계획이라고", "planned"),
        ("내달 파견할 예정인 사절단에는 20개사가 낀다.", "파견하다", "파견할 예정인", "planned"),
        ("시는 상담회를 열기로 했다.", "열다", "열기로 했다", "planned"),
        ("시는 14일 상담회를 개최할 예정", "개최하다", "개최할 예정", "planned"),
        ("시는 사절단을 보낼 계획, 참가기업을 모은다.", "보내다", "보낼 계획", "planned"),
        ("시는 상담회를 개최키로 했다.", "개최하다", "개최키로 했다", "planned"),
        ("시는 상담회를 개최토록 할 방침이다.", "개최하다", "개최토록 할 방침이다", "planned"),
        ("동남아에 사절단 파견키로", "파견하다", "파견키로", "planned"),
        ("베트남에 무역사절단 파견 예정", "파견하다", "파견", "planned"),
        ("두 기관은 협력하기로 합의했다.", "협력하다", "협력하기로 합의했다", "planned"),
        ("두 회사는 본계약을 맺을 것으로 보인다.", "맺다", "맺을 것으로 보인다", "planned"),
        ("수출이 늘어날 것으로 기대된다.", "늘어나다", "늘어날 것으로 기대된다", "planned"),
        ("시는 내년에도 상담회를 열려고 한다.", "열다", "열려고 한다", "planned"),
        ("시가 열려는 상담회에 신청이 몰린다.", "열다", "열려는", "planned"),
        ("상담회를 열게 된다.", "열다", "열게 된다", "planned"),
        ("시는 이달 열려던 상담회를 취소했다.", "열다", "열려던", "attempted"),
        ("사절단을 보내려고 했으나 무산됐다.", "보내다", "보내려고 했으나", "attempted"),
        ("사절단을 파견하려 했지만 보류했다.", "파견하다", "파견하려 했지만", "attempted"),
        ("상담회는 하노이에서 열릴 예정이었으나 취소됐다.", "열리다", "열릴 예정이었으나", "planned attempted"),
        ("당초 5월 열 예정이었던 상담회를 미룬다.", "열다", "열 예정이었던", "planned attempted"),
        ("이달 파견하기로 했던 사절단을 취소했다.", "파견하다", "파견하기로 했던", "planned attempted"),
        ("두 기관이 열기로 한 상담회가 다가왔다.", "열다", "열기로 한", "planned"),
        ("시는 상담회를 열지 않았다.", "열다", "열지 않았다", "negated"),
        ("시는 상담회를 열지 못했다.", "열다", "열지 못했다", "negated"),
        ("두 기관은 협약을 체결 못했다.", "체결하다", "체결 못했다", "negated"),
        ("올해는 상담회를 열지 않기로 했다.", "열다", "열지 않기로 했다", "planned negated"),
        ("사절단을 보내지 않고 화상으로 만난다.", "보내다", "보내지 않고", "negated"),
        ("시는 지금 상담회를 열고 있다.", "열다", "열고 있다", "ongoing"),
        ("시는 상담회를 개최 중이다.", "개최하다", "개최 중이다", "ongoing"),
        ("상담회를 개최하게 됐다.", "개최하다", "개최하게 됐다", ""),
        ("상담회는 두 나라가 마련한 것이다.", "마련하다", "마련한 것이다", ""),
        ("두 기관은 협정을 체결한 바 있다.", "체결하다", "체결한 바 있다", ""),
        ("행사는 하노이에서 열린 것으로 나타났다.", "열리다", "열린 것으로 나타났다", ""),
        ("상담회가 6월로 미뤄졌다.", "미뤄지다", "미뤄졌다", ""),
        ("두 기관의 만남이 이뤄진다.", "이뤄지다", "이뤄진다", ""),
        ("두 회사는 의향서를 받아냈다.", "받아내다", "받아냈다", ""),
        ("두 회사는 계약서를 받아쥐었다.", "받아쥐다", "받아쥐었다", ""),
        ("기금은 업체마다 9억원을 빌려준다.", "빌려주다", "빌려준다", ""),
        ("회사는 30억원짜리 사업을 낙찰받았다.", "낙찰받다", "낙찰받았다", ""),
        ("회사는 9만 달러어치를 실어보냈다.", "실어보내다", "실어보냈다", ""),
        ("두 회사는 물량을 가계약했다.", "가계약하다", "가계약했다", ""),
        ("포럼이 8일 막을 내렸다.", "막내리다", "막을 내렸다", ""),
        ("시는 사절단을 없던 일로 했다.", "취소하다", "없던 일로 했다", ""),
        ("상담회는 없던 일이 됐다.", "취소되다", "없던 일이 됐다", ""),
        ("시는 박람회를 백지화했다.", "백지화하다", "백지화했다", ""),
        ("군수가 사절단과 함께했다.", "함께하다", "함께했다", ""),
    ],
)
def test_clauses_auxiliaries_are_folded(read: Read, text: str, lemma: str, written: str, flags: str) -> None:
    found = of(read, text, lemma)
    assert text[found.start : found.end] == written
    told = [name for name in ("planned", "attempted", "negated", "ongoing") if getattr(found, name)]
    assert told == flags.split()


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("시는 상담회를 열 계획을 밝혔다.", ["열다", "밝히다"]),  # a noun phrase, not the light verb of a plan
        ("시는 상담회를 열어 계약을 성사시켰다.", ["열다", "성사시키다"]),
        ("상담회를 열기로 시와 도가 합의했다.", ["열다", "합의하다"]),
        ("도가 주최하고 진흥원이 주관한다.", ["주최하다", "주관하다"]),
        ("시는 바이어를 찾아 만났다.", ["찾다", "만나다"]),  # no compound that the lexicon knows
    ],
)
def test_clauses_two_predicates_stay_two(read: Read, text: str, lemmas: list[str]) -> None:
    verbs = [p.lemma for p in read(text).lines[0].predicates if p.noun != "계약" or p.ending is not Ending.NOMINAL]
    assert verbs == lemmas


def test_clauses_lapsed_plan_in_the_past_is_none(read: Read) -> None:
    assert of(read, "두 회사가 계약을 맺을 전망이었다.", "맺다").attempted is False


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        (
            "하노이에서 열린 상담회에서 회사는 상을 받았다고 전했다.",
            ["하노이에서 열린", " 상담회에서 회사는 상을 받았다고", " 전했다", "."],
        ),
        ("베트남에 무역사절단 파견 예정", ["베트남에 무역사절단 파견 예정"]),
        ("시는 상담회를 열고 바이어를 만났다", ["시는 상담회를 열고", " 바이어를 만났다"]),
        ("가람전자가 최대 기업인 나래그룹과 손잡았다", ["가람전자가 최대 기업인 나래그룹과 손잡았다"]),
    ],
)
def test_clauses_cut_behind_their_predicates(read: Read, text: str, stretches: list[str]) -> None:
    line = read(text).lines[0]
    assert [text[c.start : c.end] for c in line.clauses] == stretches
    assert [c.index for c in line.clauses] == list(range(len(stretches)))


def test_clauses_of_a_sentence_without_predicates() -> None:
    cut = clauses(3, 9, [])
    assert [(c.start, c.end, c.predicate) for c in cut] == [(3, 9, None)]


def test_clauses_verbal_nouns_count_only_where_named_so() -> None:
    tokens = [Token("상담회", "NNP", "상담회", 0, 3), Token("개최", "NNG", "개최", 4, 6)]
    assert predicates(tokens) == []
    assert [p.noun for p in predicates(tokens, frozenset({"개최"}))] == ["개최"]


def test_clauses_a_copula_without_anything_behind_is_no_predicate() -> None:
    assert predicates([Token("이", "VCP", "이다", 0, 1)]) == []
