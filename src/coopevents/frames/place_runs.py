"""Places written together.

Job: a stretch of a line -> runs of places (중국 칭다오시 · 하노이와 호치민 · 멕시코(멕시코시티)와 콜롬비아(보고타)).
It must not know occasions or drafts.
"""

from __future__ import annotations

from coopevents import regex
from coopevents.document import Mention
from coopevents.frames.reading import Line, Reading
from coopevents.values.names import PlaceName

# 장춘국제전시센터에서: a venue that the city's name is written together with
GLUED_VENUE = regex.compile(
    r"[가-힣A-Za-z]{0,12}(?:센터|쎈터|중심|전람관|회의관|호텔|회관|전시장|컨벤션|국제포럼|월드엑스포|광장|공항|시청|도청|군청|구청|청사"
    r"|빌딩|타워|대학교|체육관|공단|단지)"
)
# What may stand between two places of a run: 칭다오, 하노이 · 베트남의 하노이 · 멕시코(멕시코시티), 콜롬비아(보고타) ·
# 남아프리카공화국(이하 남아공)과 케냐 · 인도.베트남
GAP = regex.compile(
    r"\s?(?:\([^()\n]{0,20}\))?\)?(?:\s|,\s?|[·.∙ㆍ‧/]\s?|[와과]\s|\s및\s|및\s|시\s|성\s|의\s)?\s?(?:\((?:이하\s|약칭\s)?)?"
)


def place_clusters(reading: Reading, line: Line, start: int, end: int) -> list[list[Mention[PlaceName]]]:
    """Runs of places written together; those inside organisations' and occasions' names left out.

    아산시, 하노이서: a city that acts, with a comma for its particle, is no place of the run behind it.
    """
    bodies = [b.span for b in reading.mentions.organisations(line.start, line.end)]
    acting = {span.end for span in bodies}
    cities = {p.span for p in reading.mentions.places(start, end)}
    bodies = [b for b in bodies if not any(b.start == c.start and b.end - c.end in {0, 1} for c in cities)]
    events = [e.span for e in reading.mentions.events(line.start, line.end)]
    places = [
        p
        for p in reading.mentions.places(start, end)
        if (not p.value.adjectival or GLUED_VENUE.match(reading.text, p.end))
        and not any(s.overlaps(p.span) for s in (*bodies, *events))
    ]
    clusters: list[list[Mention[PlaceName]]] = []
    for place in places:
        if clusters:
            gap = reading.quote(clusters[-1][-1].end, place.start)
            if GAP.fullmatch(gap) and not (gap.startswith(",") and clusters[-1][-1].end in acting):
                clusters[-1].append(place)
                continue
        clusters.append([place])
    return clusters
