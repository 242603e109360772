"""Turns of a day that a weak noun tells: 설명회를 마친 뒤 이어진 1대1 상담에는, 오후에는 입주상담이 진행된다.

Job: `Telling` -> whether its noun (상담, 교육), which by itself only says what was done, is told as a turn of its own:
when it came (오후에는, 포럼 뒤에), that it went on (이어지다), how it was held (1대1), who sat on both sides.  It must
not know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.frames.telling import Telling
from coopevents.values.counts import CountUnit

# 오후에는 …, 둘째 날 …, 포럼 뒤에 …, 설명회를 마친 뒤 …, 개막식에 이어: one turn of several
_HELD = r"(?:회|식|럼|나|행사|강연|발표|투어)"
TURN = regex.compile(
    r"(?<![가-힣])(?:(?:오전|오후|저녁|점심|다음)(?:에는|에|엔)\s|(?:첫|둘째|셋째|마지막)\s?날|이튿날|한편에서|같은\s(?:자리|장소|기간)"
    rf"|곧이어|곧바로|이어서?\s)|{_HELD}(?:이|가|을|를)?\s?(?:끝난|마친)?\s?(?:뒤|후|다음|직후)(?:에|엔|에는)?[\s,]"
    rf"|{_HELD}에\s(?:이어|앞서)"
)
GOES_ON = frozenset({"이어지다", "계속되다", "뒤따르다", "있다", "마련되다", "진행되다", "펼쳐지다", "벌어지다"})
ONE_TO_ONE = regex.compile(r"(?:1|일)\s?(?:[:：]|대)\s?(?:1|일)|개별|맞춤")
KINDS = frozenset({"consultation", "training", "other"})
OWN_DATE = 0.5  # weight from which a time is told of the noun itself
SIDES = frozenset({CountUnit.FIRM, CountUnit.PERSON})


def takes_turn(telling: Telling) -> bool:
    """Any two of when, that it went on, and 1대1; or 1대1 with who sat on both sides.  A turn has but its own days."""
    kinds = KINDS & set(telling.frame.types)
    if not kinds or telling.frame.definite or _within(telling, kinds):
        return False
    one_to_one = ONE_TO_ONE.search(telling.frame.name) is not None
    signs = [one_to_one, goes_on(telling), has_turn(telling)]
    turn = sum(signs) >= 2 or (one_to_one and has_both_sides(telling))
    if turn:
        telling.frame.turn = True
        telling.frame.dates = [claim for claim in telling.frame.dates if claim.weight >= OWN_DATE]
    return turn


def _within(telling: Telling, kinds: frozenset[str]) -> bool:
    """상담회에서는 8개사가 60개사와 1대1 상담을 했다: what was done at an occasion of its kind."""
    before = telling.reading.mentions.events(telling.line.start, telling.mention.start)
    return any(kinds & set(other.value.types) for other in before)


def has_turn(telling: Telling) -> bool:
    return TURN.search(telling.quote(telling.sentence_start, telling.frame.name_span.start)) is not None


def goes_on(telling: Telling) -> bool:
    governor = telling.frame.governor
    told = [clause.predicate for clause in telling.scope.modifiers if clause.predicate is not None]
    return (governor is not None and governor.lemma in GOES_ON) or bool(told and told[-1].lemma in GOES_ON)


def has_both_sides(telling: Telling) -> bool:
    """국내 38개 업체가 바이어 124명과 1대1 상담을 벌였다: two counts of firms or people in the sentence."""
    counts = telling.reading.mentions.counts(telling.line.start, telling.line.end)
    return sum(count.value.unit in SIDES for count in counts) >= 2
