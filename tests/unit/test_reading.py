"""Look-ups over a document as the frame builders see it."""

from __future__ import annotations

import pytest
from short_texts import Read

from coopevents.document import Kind, Mention
from coopevents.frames.reading import Mentions, Reading, inherited

TEXT = "가람시는 5일 하노이에서 ‘가람 포럼’을 열었다. 기업 20개사가 참가했다."


def test_reading_mentions_by_kind_and_stretch(read: Read) -> None:
    reading = read(TEXT)
    end = len(reading.text)
    assert [reading.quote(m.start, m.end) for m in reading.mentions.events(0, end)] == ["가람 포럼"]
    assert [m.value.standard for m in reading.mentions.places(0, end)] == ["하노이"]
    assert len(reading.mentions.dates(0, end)) == 1
    assert [m.value.number for m in reading.mentions.counts(0, end)] == [20]
    assert reading.mentions.sums(0, end) == []


def test_reading_a_mention_across_the_edge_is_left_out() -> None:
    mentions = Mentions([Mention(Kind.EVENT, 2, 6, "x", "test"), Mention(Kind.EVENT, 8, 9, "y", "test")])
    assert [m.value for m in mentions.events(0, 5)] == []
    assert [m.value for m in mentions.events(2, 8)] == ["x"]
    assert [m.value for m in mentions.events(3, 9)] == ["y"]
    assert [m.value for m in mentions.all()] == ["x", "y"]


def test_reading_line_at(read: Read) -> None:
    reading = read(TEXT)
    first, second = reading.lines
    assert reading.line_at(0) is first
    assert reading.line_at(second.start) is second
    assert reading.line_at(first.end) is None  # the blank between
    assert reading.line_at(len(reading.text) + 5) is None


@pytest.mark.parametrize(
    ("text", "word", "particle"),
    [
        ("가람시에서는 상담회를 열었다.", "가람시", "에서는"),
        ("중소기업청(청장 홍길동)은 상담회를 열었다.", "중소기업청", "은"),
        ("시는 ‘가람 포럼’을 열었다.", "가람 포럼", "을"),
        ("수출상담회 개최", "수출상담회", ""),
    ],
)
def test_reading_particle_behind_brackets_and_marks(read: Read, text: str, word: str, particle: str) -> None:
    reading = read(text)
    assert reading.particle(reading.lines[0], text.index(word) + len(word)) == particle


def test_reading_clause_at_its_end(read: Read) -> None:
    line = read("시는 상담회를 열고 바이어를 만났다.").lines[0]
    assert line.clause_at(line.start).index == 0
    assert line.clause_at(line.end) is line.clauses[-1]


@pytest.mark.parametrize(
    ("text", "lemma", "tense", "planned"),
    [
        ("시는 상담회를 열고 포럼도 개최했다.", "열다", "past", False),
        ("시는 상담회를 열고 사절단도 파견할 계획이다.", "열다", "present", True),
        ("시는 상담회를 열었고 사절단도 파견할 계획이다.", "열다", "past", False),
        ("시는 상담회를 열어, 성과를 거둔 포럼이 되었다.", "열다", "past", False),
    ],
)
def test_reading_open_clauses_take_tense_from_the_closing_one(
    read: Read, text: str, lemma: str, tense: str, planned: bool
) -> None:
    reading = read(text)
    line = reading.lines[0]
    predicate = next(p for p in line.predicates if p.lemma == lemma)
    closed = inherited(reading, line, predicate)
    assert (closed.tense.value, closed.planned) == (tense, planned)
    assert (closed.start, closed.end) == (predicate.start, predicate.end)


def test_reading_an_open_item_is_closed_by_the_next(read: Read) -> None:
    reading = read(" ○ 시는 상담회를 열고,\n ○ 사절단을 파견했다.\n")
    line = next(line for line in reading.lines if line.predicates)
    assert inherited(reading, line, line.predicates[0]).tense.value == "past"


def test_reading_looks_once_for_what_several_stages_ask(read: Read) -> None:
    reading = read("가람시는 20일 나루에서 상담회를 열었다.")
    looked = []

    def events(asked: Reading) -> list[str]:
        looked.append(asked)
        return [m.value.head for m in asked.mentions.events(0, len(asked.text))]

    assert reading.once(events) == ["상담회"]
    assert reading.once(events) is reading.once(events)
    assert looked == [reading]
