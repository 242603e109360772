"""To whom a deal leads: M사에 공급하는 계약, 선주로부터 수주, 시에 의향서를 냈다, 나래공사에 기술을 내주기로 협약을.

Job: a body with 에, 에게 or 로부터 and the field of a signing -> is it the other side?  It must not know groups.
"""

from __future__ import annotations

from itertools import takewhile

from coopevents import regex
from coopevents.clauses import Clause, Ending, Tense
from coopevents.frames.agreement.model import Actor, Field, Part
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import OrganisationKind

# 공급하는, 내보내는, 납품하기로: goods go to whom 에 marks
GOES_TO = regex.compile(
    r"(?:공급|납품|수출|판매|제공|인도|선적)(?:하는|할|하기로|키로|기로|하게)|보내는|보낼|보내기로|파는|팔기로|넣기로|대기로|넘기기로|(?:의향서|LOI)(?:\([^()\n]*\))?[를도]?\s(?:[가-힣]{1,4}\s)?(?:내|냈|낸|제출|전달|건네|건넸|건넨|보내|보냈|보낸|제시|넘)"
    r"|맡기기로|맡기는|제안|(?<!공동)(?:주문|발주|수주)|(?:공급|납품|수출|판매)계약"
)
PROMISED = regex.compile(
    r"[기키]로\s(?:하는\s|한\s|하고\s)?(?:[가-힣]{2,6}\s)?[가-힣]{0,6}(?:협약|계약|양해각서|의향서|MOU)"
)
LETTER = regex.compile(r"의향서|LOI")  # 밸브업체 나래사로부터 투자의향서를 받아냈다
BEFORE_PHRASE = 12  # code points between the clause that modifies a phrase and the phrase


def directs(reading: Reading, actor: Actor, told: Field) -> bool:
    """Does 에/에게/로부터 lead to a partner: M사에 공급하는 계약, 선주로부터 수주, 시에 의향서를 냈다?"""
    if told.signing.cls in {"receive", "hand", "order", "supply", "sold", "own", "agree"}:
        return True
    words = reading.quote(actor.end, told.end)
    if actor.part is Part.FROM and LETTER.search(words):
        return True
    return promised_to(reading, actor, told) or GOES_TO.search(words) is not None


def promised_to(reading: Reading, actor: Actor, told: Field) -> bool:
    """나래공사에 설비를 내주기로 하는 협약을: a firm to which something is promised."""
    firm = any(b.value.kind is OrganisationKind.COMPANY for b in actor.bodies)
    return actor.part is Part.TO and firm and PROMISED.search(reading.text, actor.end, told.end) is not None


def is_given(line: Line, actor: Actor, clause: Clause, phrase: int) -> bool:
    """멜리은행에 3억유로의 한도를 열어주는 협약을, B사에 가맹권을 주고 돈을 받는 계약을: what the phrase is about."""
    firm = any(b.value.kind is OrganisationKind.COMPANY for b in actor.bodies)
    if actor.part is Part.TO and not firm:
        return bool(actor.bodies) and _describes(clause, phrase)
    later = [clause, *(c for c in line.clauses if c.index > clause.index)]
    chained = takewhile(lambda c: c.predicate is not None and c.predicate.ending is Ending.CONNECTIVE, later)
    return (firm or actor.part is Part.FROM) and _describes(later[min(len(list(chained)), len(later) - 1)], phrase)


def _describes(clause: Clause, phrase: int) -> bool:
    """Does the clause modify the phrase right behind it?"""
    predicate = clause.predicate
    modifies = predicate is not None and predicate.ending is Ending.ADNOMINAL and predicate.tense is not Tense.PAST
    return modifies and 0 <= phrase - clause.end <= BEFORE_PHRASE
