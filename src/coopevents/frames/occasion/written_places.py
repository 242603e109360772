"""Places told by the way a text is written: in brackets, before and behind a colon.

Job: `Telling` -> place claims on its frame: 무역사절단(6.20~25, 호찌민·하노이) · 9.14(수) 하노이 한들호텔 : 「포럼」 ·
사전설명회 : 5. 14.(화) 14:00, 전주 한들호텔  It must not know drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.frames.bodies import town_of
from coopevents.frames.model import JOURNEYS, Claim
from coopevents.frames.place_runs import place_clusters
from coopevents.frames.roles.houses import RULE as HOUSE
from coopevents.frames.telling import Telling
from coopevents.values.hours import HOUR
from coopevents.values.names import is_abroad

AT_HOUR = regex.compile(HOUR)
# (두바이·리야드), (강릉), (항저우 황룽호텔)
ROOM = r"(?:호텔|센터|회의실|홀|관|장|실|타워|빌딩|캠퍼스|대학교?)"
ALONE = regex.compile(
    rf"[」』’'”\"]?\s?\(\s?(?:\s?(?:[가-힣A-Za-z0-9]{{1,12}}\s){{0,2}}[가-힣A-Za-z0-9]{{0,10}}{ROOM})?\s?(?:등지?)?\s?\)"
)
LABEL = regex.compile(r"(?<!\d)\s?[:：]\s?(?:[^\s:]{1,12}\s(?:및|와|과)\s)?[‘'’“\"「『<《]?$")
NAMED = regex.compile(r"[」』’'”\">》]?(?:\s?\([^()\n]{1,30}\))?\s?[:：](?!\d)")
MARKS = regex.compile(r"[\W\d_]*(?:[가-하][.)]\s?)?[「『‘'“\"<《]?")
ROW = regex.compile(r"(?:\s?\([월화수목금토일]\))?시?[\s|/:,-]*[「『‘'“\"<《]?")
OF_ITEM = 0.85  # weights: told with the name in one item


def written_claims(telling: Telling) -> None:
    """Adds the claims."""
    _bracketed(telling)
    _before_colon(telling)
    _behind_colon(telling)
    _in_row(telling)


def _bracketed(telling: Telling) -> None:
    """무역사절단(6.20~25, 호찌민·하노이), 상담회 (4.16, 14:00, 코엑스): a bracket with a day says where too."""
    reading, bracket = telling.reading, telling.bracket
    if bracket is None:
        return
    clusters = place_clusters(reading, telling.line, *bracket)
    timed = reading.mentions.dates(*bracket) or AT_HOUR.search(telling.quote(*bracket))
    alone = len(clusters) == 1 and ALONE.fullmatch(
        telling.quote(bracket[0], clusters[0][0].start) + telling.quote(clusters[0][-1].end, bracket[1])
    )
    journey = bool(set(telling.frame.types) & JOURNEYS)
    for cluster in clusters:
        abroad = all(is_abroad(p.value.country) for p in cluster)
        if not (timed or alone or (journey and abroad)):  # 사절단(두바이·쿠웨이트, 9개사)
            continue
        telling.frame.places += [Claim(p.value, p.span, "event.place.bracket", 0.9) for p in cluster]


def _before_colon(telling: Telling) -> None:
    """9.14(수) 하노이 한들호텔 : 「IT 협력포럼」: where and when before the colon, what behind."""
    head = LABEL.search(telling.reading.text, telling.line.start, telling.frame.name_span.start)
    if head is None or not telling.reading.mentions.dates(telling.line.start, head.start()):
        return
    for cluster in place_clusters(telling.reading, telling.line, telling.line.start, head.start()):
        telling.frame.places += [Claim(p.value, p.span, "event.place.label", OF_ITEM) for p in cluster]


def _behind_colon(telling: Telling) -> None:
    """사전설명회 : 5. 14.(화) 14:00, 전주 한들호텔 백제홀: what before the colon, when and where behind."""
    reading, line, frame = telling.reading, telling.line, telling.frame
    colon = NAMED.match(reading.text, telling.mention.end, line.end)
    if colon is None or not MARKS.fullmatch(reading.quote(line.start, frame.name_span.start)):
        return
    if not reading.mentions.dates(colon.end(), line.end):
        return
    clusters = place_clusters(reading, line, colon.end(), line.end)
    frame.places += [Claim(p.value, p.span, "event.place.label", OF_ITEM) for p in (clusters or [[]])[0]]
    for body in reading.mentions.organisations(colon.end(), line.end)[:1] if not clusters else ():
        town = town_of(reading, body.span)
        if town is not None:  # 구미상공회의소 2층
            frame.places.append(Claim(town, body.span, HOUSE, OF_ITEM))


def _in_row(telling: Telling) -> None:
    """9. 4(화) 호찌민  1:1 상담회: a row of a programme, the day, the town, what is there."""
    reading, line, frame = telling.reading, telling.line, telling.frame
    dates = reading.mentions.dates(line.start, frame.name_span.start)
    if not dates or not MARKS.fullmatch(reading.quote(line.start, dates[0].start)):
        return
    clusters = place_clusters(reading, line, dates[-1].end, frame.name_span.start)
    if len(clusters) != 1 or not ROW.fullmatch(reading.quote(dates[-1].end, clusters[0][0].start)):
        return
    if ROW.fullmatch(reading.quote(clusters[0][-1].end, frame.name_span.start)):
        frame.places += [Claim(p.value, p.span, "event.place.row", OF_ITEM) for p in clusters[0]]
