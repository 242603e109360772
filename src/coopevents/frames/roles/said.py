"""Who says what is quoted: 가람진흥원 이사는 “9월에는 상담회를 열겠다”고 말했다.

Job: a line and a position inside a quotation of speech -> the bodies that the speaker stands for.  It must not know
what is said, nor occasions' roles.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Span
from coopevents.frames.bodies import Body, principals
from coopevents.frames.reading import Line, Reading
from coopevents.frames.speakers import bodies_only

SPEECH = regex.compile(r"“[^“”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)")
# 홍길동 원장은 “…”
BEFORE = regex.compile(r"(?:은|는|이|가)\s?$")
# “…”라고 홍길동 원장은 말했다, “…”고 시 관계자가 밝혔다
BEHIND = regex.compile(
    r"(?:이?라고|이?라며|이?라면서|고|며|면서)\s(?P<who>[^.,\n“”\"]{2,40}?)(?:은|는|이|가)\s"
    r"[^.\n]{0,12}?(?:말|밝[혔히]|전했|강조|설명|덧붙|당부|소개)"
)
# an official without the name of his body: of the one that the text speaks of
OFFICIAL = regex.compile(
    r"(?:시장|군수|구청장|지사|이사장|사장|회장|원장|청장|장관|차관|총재|관장|행장|단장|국장|실장|본부장|센터장|팀장|과장|처장"
    r"|이사|부원장|상무|전무|관계자|담당자)\s?(?:\([^()\n]{1,20}\))?$"
)
# how the name of the body ends that an official heads
HEADS = {
    "원장": r"원$",
    "시장": r"시$",
    "군수": r"군$",
    "구청장": r"구$",
    "지사": r"도$",
    "청장": r"청$",
    "장관": r"부$",
    "이사장": r"(?:공단|재단|조합|본부|기금)$",
    "사장": r"(?:공사|KOTRA|코트라|aT)$",
    "회장": r"(?:회|회의소|연합회)$",
    "관장": r"관$",
    "행장": r"은행$",
}


def speech_at(reading: Reading, line: Line, position: int) -> Span | None:
    """The quotation of speech that holds a position."""
    for match in SPEECH.finditer(reading.text, line.start, line.end):
        if match.start() < position < match.end():
            return Span(match.start(), match.end())
    return None


def speaker_of(reading: Reading, line: Line, position: int, topic: list[Body]) -> list[Body] | None:
    """The bodies for which somebody speaks at a position: his own, or the `topic`; None where nobody is quoted."""
    if speech_at(reading, line, position) is None:
        return None
    first = next(SPEECH.finditer(reading.text, line.start, line.end)).start()
    edge = BEFORE.search(reading.text, line.start, first)
    behind = BEHIND.search(reading.text, position, line.end)
    if edge is not None:
        start, end = line.start, edge.start()
    elif behind is not None:
        start, end = behind.span("who")
    else:
        return None
    named = [b for b in principals(reading, start, end) if b.end <= end]
    if named:
        return bodies_only(named[-1:])
    official = OFFICIAL.search(reading.text, start, end)
    if official is None:
        return []
    return _headed(bodies_only(topic), official.group())


def _headed(topic: list[Body], official: str) -> list[Body]:
    """원장은, where the text speaks of a province and its institute: the institute."""
    ending = next((ending for office, ending in HEADS.items() if official.startswith(office)), None)
    fitting = [b for b in topic if ending is not None and regex.search(ending, b.value.name)]
    return fitting or topic
