"""Whether a sentence tells an agreement as one that is known: 이번에 협약을 체결한 ㈜가람은, 이날 협약 체결을 통해.

Job: a phrase and its signing -> does the sentence take the agreement up instead of telling it; does it say that it is
another one?  It must not know which agreement is meant.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.clauses import Ending
from coopevents.document import Mention, Zone
from coopevents.frames.agreement.model import Signing
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import AgreementName

# 이번 협약 체결로, 이날 투자협약 체결을 통해, 이번에 협약을 체결하게 되는
THIS = regex.compile(r"(?<![가-힣])(?:이번에?|금번|이날|이|동|해당)\s(?:[가-힣A-Za-z]{1,8}\s){0,3}[‘'“\"「]?$")
# 협약 체결로, 협약을 맺음에 따라, 이날 체결된 협약에 따르면: what follows from it
FOLLOWS = regex.compile(
    r"\s?(?:을|를)?\s?(?:통해|통한|통하여|계기로|바탕으로|위해)|으?로(?:써)?\s|에\s(?:따라|따른|따르면|의하면|힘입어)"
)
AFTER = regex.compile(r"\s?(?:직후|뒤|후)(?:에|에는)?[,\s]")  # 협약 체결 뒤 설명회도 갖는다
# 이와 별도로 세 회사는 합의서에도 서명했다, 이밖에 업체 2곳이: beside the one told before
BESIDE = regex.compile(r"(?<![가-힣])(?:(?:이와는?\s)?별도로|이\s?[밖외]에도?)\s")
OPENED, CLOSED = "“", "”"


def retold(reading: Reading, line: Line, phrase: Mention[AgreementName], signing: Signing) -> bool:
    """In a caption or a quotation, in a clause about a party or what follows from it, with 이번 or 이날 before it."""
    if line.block.zone is Zone.CAPTION:
        return True
    predicate = signing.predicate
    before = reading.quote(line.start, phrase.start)
    if before.count(OPENED) > before.count(CLOSED):
        return True
    if predicate.ending is Ending.NOMINAL and AFTER.match(reading.text, predicate.end, line.end) is not None:
        return True
    about_party = predicate.ending is Ending.ADNOMINAL and predicate.start >= phrase.end
    follows = predicate.ending is Ending.NOMINAL and FOLLOWS.match(reading.text, predicate.end, line.end) is not None
    if predicate.end <= phrase.start and FOLLOWS.match(reading.text, phrase.end, line.end) is not None:
        return THIS.search(reading.quote(line.start, predicate.start)) is not None
    return (about_party or follows) and THIS.search(before) is not None


def another(reading: Reading, line: Line, phrase: Mention[AgreementName]) -> bool:
    """이와 별도로 A와 B는 합의서에도 서명했다: none that was told before, though its parties signed that one too."""
    return BESIDE.search(reading.text, line.start, phrase.start) is not None
