"""Who heads a body and acts in its name: 중소기업중앙회 회장은, 김영학 사장은, 성남시장은.

Job: a stretch of a line -> the body for which the official that it has for its subject acts; [] where none is known.
It must not know occasions nor roles.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.frames.bodies import BRACKET, Body, principals
from coopevents.frames.reading import Reading
from coopevents.values.names import OrganisationKind

_OFFICE = r"(?:회장|이사장|사장|원장|청장|장관|총재|은행장|센터장|본부장|지부장|지회장|위원장|관장|행장|단장|차관|장)"
HEADED = regex.compile(rf"{BRACKET}?\s?(?:[가-힣]{{2,4}}\s)?{_OFFICE}{BRACKET}?(?:은|는|이|가)\s")
HEAD_OF_PLACE = regex.compile(
    r"(?<![가-힣])(?:(?P<place>[가-힣]{1,5}시)장|(?P<place>[가-힣]{1,5}군)수|(?P<place>[가-힣]{1,5}구)청장|(?P<place>[가-힣]{2,5}도)지사)"
    r"(?:은|는|이|가)\s"
)
PERSON = regex.compile(
    rf"(?<![가-힣])(?P<name>[가-힣]{{2,4}})\s(?P<office>{_OFFICE}|시장|군수|구청장|도지사|지사)(?:은|는|이|가)\s"
)


def officer_of(reading: Reading, start: int, end: int) -> list[Body]:
    """중소기업중앙회 회장은, 성남시장은: who heads a body holds in its name."""
    for body in reversed(principals(reading, start, end)):
        if HEADED.match(reading.text, body.end, end):
            return [body]
    for match in PERSON.finditer(reading.text, start, end):  # 김영학 사장은, whom the text has introduced with his body
        held = regex.search(rf"\({match['office']}\s?{match['name']}[),]", reading.text)
        opened = held.start() if held is not None else -1
        found = [b for b in reading.mentions.organisations(0, len(reading.text)) if 0 <= opened - b.end <= 1]
        if found:
            return found[:1]
    for match in HEAD_OF_PLACE.finditer(reading.text, start, end):
        for body in reading.mentions.organisations(0, len(reading.text)):
            if body.value.kind is OrganisationKind.LOCAL and body.value.name.endswith(match["place"]):
                return [body]
    return []
