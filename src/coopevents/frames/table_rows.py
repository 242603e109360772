"""What a row of a table says of its occasion: the name in its cells, and how far it has come.

Job: the cells of a row, each with what its column holds -> name, status claim.  It must not know sums or drafts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coopevents import regex
from coopevents.annotate.event_nouns import event_nouns
from coopevents.document import Kind, Mention, Span
from coopevents.frames.model import Claim
from coopevents.frames.reading import Reading
from coopevents.values.names import EventName

# 중동 사절단 | (두바이·도하); 홍콩 전자전 | 단체참가: what may stand behind the occasion in its cell
NO_MORE = regex.compile(
    r"\W*?(?:(?:단체|공동)?\s?(?:참가|파견|개최|운영)(?:\s?지원)?|(?:참가|참관|파견)단|(?:한국|단체|공동)관)?\W*(?:\(.*)?",
    regex.DOTALL,
)
# 완료 (상담 241건), 취소 (현지 정세 불안), 하반기로 연기, 모집중: how far a row's occasion has come
STAGES: tuple[tuple[str, regex.Pattern[str]], ...] = (
    ("planned", regex.compile(r".*로\s(?:순연|연기)|모집|접수|예정|준비|추진\s?중|계획")),
    ("cancelled", regex.compile(r"취소|무산|(?:무기한?\s?)?연기|보류")),
    ("held", regex.compile(r"완료|종료|개최\s?완료|파견\s?완료")),
)
LETTERS = regex.compile(r"\p{L}{2}")


@dataclass(frozen=True, slots=True)
class Column:
    index: int
    name: str | None
    span: Span
    text: str


# column, what it holds, its heading, the cell
Cell = tuple[int, str | None, Column | None, Span]


def own_name(reading: Reading, cells: Sequence[Cell]) -> Mention[EventName] | None:
    """중국 시장개척단 | 6.7~6.13 | 하얼빈: the occasion that a row begins with, or that stands below 행사명.

    What stands below 행사명 beside a day and a place is an occasion though no noun says so: 한·태국 금형인 교류의 밤.
    """
    for _, name, _, span in [c for c in cells if c[1] == "name"] or cells[:1]:
        told = told_in(reading, span) if name in {None, "name"} else None
        if told is not None and NO_MORE.fullmatch(reading.quote(told.end, span.end)):
            return told
        placed = {"date", "place"} <= {other for _, other, _, _ in cells}
        if name == "name" and placed and LETTERS.search(reading.quote(span.start, span.end)):
            return _entitled(reading, span)
    return None


def _entitled(reading: Reading, cell: Span) -> Mention[EventName]:
    """The cell's text as a name, of the type of the noun that it ends in; 참관단: of those who travel."""
    name = reading.quote(cell.start, cell.end)
    last = event_nouns().last_of(name)
    types, head = (last[0].types, last[0].noun) if last is not None else (("other",), name.split()[-1])
    if last is None and name.endswith("단"):
        types = ("trade_mission",)
    return Mention(Kind.EVENT, cell.start, cell.end, EventName(name, head, types, "strong"), "event.table.row")


def told_in(reading: Reading, cell: Span) -> Mention[EventName] | None:
    """5.21(화) | 멕시코시티 1:1 수출상담회 | …: the occasion that a schedule's cell names."""
    found = [e for e in reading.mentions.events(cell.start, cell.end) if e.value.types and e.value.strength != "weak"]
    if not found:
        return None
    whole = replace(found[0].value, name=reading.quote(cell.start, found[0].end))
    return replace(found[0], start=cell.start, value=whole, rule="event.table.row")


def stage(reading: Reading, cells: Sequence[Cell]) -> Claim[str] | None:
    """The status that a cell begins with, under a heading of neither time nor place: 진행 ⏎ 취소 (현지 정세 불안)."""
    for _, name, _, span in cells[1:]:
        for status, words in STAGES if name is None else ():
            told = words.match(reading.quote(span.start, span.end))
            if told is not None:
                return Claim(status, span, f"event.status.table.{status}", 1.0)
    return None
