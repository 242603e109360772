"""Leaving out what cannot tell changes no record, and the counts of what is analysed stay where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from coopevents import pipeline
from coopevents.document import Document, Kind, Mention, Sentence
from coopevents.frames.reading import Reading
from coopevents.ingest.raw import RawDocument
from coopevents.pipeline import Resources
from coopevents.selection import UNREAD, may_tell, worth_analysing
from coopevents.text.segment import segment

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.txt"))


def everything(document: Document, mentions: object) -> list[Sentence]:
    del mentions
    return [s for s in document.sentences if document.blocks[s.block].zone not in UNREAD]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_selection_changes_no_record(path: Path, resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    parts = ["\n".join(lines), *("\n".join(lines[i : i + 4]) for i in range(0, len(lines), 4))]
    raws = [RawDocument(id="x", text=text, published="2019-05-20", published_basis="sidecar") for text in parts]
    chosen = [pipeline.extract(raw, resources) for raw in raws]
    monkeypatch.setattr(pipeline, "worth_analysing", everything)
    monkeypatch.setattr(pipeline, "may_tell", lambda document, mentions: True)
    assert chosen == [pipeline.extract(raw, resources) for raw in raws]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_words_looked_for_before_predicates_change_no_record(
    path: Path, resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = RawDocument(id="x", text=path.read_text(encoding="utf-8"), published="2019-05-20", published_basis="sidecar")
    looked = pipeline.extract(raw, resources)
    monkeypatch.setattr(Reading, "has", lambda self, line, pattern: True)
    assert pipeline.extract(raw, resources) == looked


def test_selection_takes_sentences_with_a_mention() -> None:
    document = segment("x", "가람시는 상담회를 열었다. 하늘이 맑았다. 20개사가 나왔다.\n주최 : 가람시\n")
    text = document.text
    mentions = [
        Mention(Kind.EVENT, 5, 8, "상담회", "x"),
        Mention(Kind.COUNT, text.index("20"), text.index("20") + 4, 20, "x"),
    ]
    found = [document.quote(sentence) for sentence in worth_analysing(document, mentions)]
    assert found == ["가람시는 상담회를 열었다.", "20개사가 나왔다."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람시는 3일 새 도서관의 설계안을 공개했다.", False),
        ("가람시장은 3일 나래시를 방문했다.", True),
        ("행사명 : 나래의 밤\n일시 : 5월 3일\n장소 : 가람시청\n", True),
    ],
)
def test_selection_asks_for_something_that_tells(text: str, expected: bool) -> None:
    assert may_tell(segment("x", text), ()) is expected


def test_silent_documents_are_not_analysed(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(type(resources.analyser), "analyse", lambda *given: asked.append(given) or {})
    raw = RawDocument(id="x", text="가람시는 3일 새 도서관의 설계안을 공개했다.\n공사는 내년 봄에 끝난다.\n")
    assert pipeline.extract(raw, resources).events == ()
    assert not asked
