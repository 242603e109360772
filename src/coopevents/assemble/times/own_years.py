"""The year that an occasion's own name carries: 최근 열린 의료기기 전시회(MEDICA 2018), ‘2013 나루 박람회’.

Job: drafts of a document -> that year where their date tells none, or where they have no date at all.  It must not know
how other dates were chosen, nor records.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents import regex
from coopevents.assemble.draft import EventDraft
from coopevents.assemble.times.likely import by_rule
from coopevents.document import Span
from coopevents.frames.model import Claim, EventFrame
from coopevents.resolve.year.named_years import FAR_AHEAD, PROGRAMME

RULE = "event.date.name"
WEIGHT = 0.4
UNKNOWN = "XXXX"
# 2013 나루 박람회, 2015년 상담회, 나루 엑스포 2018, 의료기기 전시회(MEDICA 2018)
YEAR = regex.compile(
    r"^[‘’'“”\"「『<]?(?<head>(?:19[89]|20[0-3])\d)(?=년?[ \t]|[가-힣](?<![년개여만억월명]))"
    r"|^[‘’'“”\"「『<]?(?<two>9\d)(?=년도?[ \t]|[ \t]제|[가-힣](?<![년개여만억월명일차회]))"  # 97 제1차 시장개척단
    r"|(?<![\d.])(?<tail>(?:19[89]|20[0-3])\d)(?=[)’'”\"」』>]*$)"
)
# 의료기기 전시회 (GARAM 2018): a short name in the bracket behind the name
BEHIND = regex.compile(r"[’'”\"」』>]?[ \t]?\((?P<behind>[A-Z][A-Za-z &-]{1,20}[ \t]?(?:19[89]|20[0-3])\d)\)")


def years_of_names(text: str, drafts: Sequence[EventDraft]) -> None:
    """Gives a year to dates that have none.  2019 지원사업 설명회 may be of the year before: only what was held."""
    for draft in drafts:
        told = by_rule(draft)
        if told is not None and not told.value.startswith(UNKNOWN):
            continue
        found = next((one for frame in draft.telling() if (one := _year(text, draft, frame)) is not None), None)
        if found is None:
            continue
        frame, span, year = found
        claim = Claim(frame.mention, span, RULE, WEIGHT)
        value = year if told is None else told.value.replace(UNKNOWN, year)
        draft.decided = (told.claim if told is not None else claim, value)  # type: ignore[assignment]


def _year(text: str, draft: EventDraft, frame: EventFrame) -> tuple[EventFrame, Span, str] | None:
    if (short := BEHIND.match(text, frame.mention.end)) is not None:
        return frame, Span(*short.span("behind")), short["behind"][-4:]
    match = YEAR.search(frame.name)
    if match is None or FAR_AHEAD.search(frame.name):
        return None
    if PROGRAMME.search(frame.name) and not any(
        f.status is not None and f.status.value == "held" for f in draft.frames
    ):
        return None
    return frame, frame.name_span, match["head"] or match["tail"] or f"19{match['two']}"
