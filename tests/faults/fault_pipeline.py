"""An extractor that does to its process what the text says, and writes down which documents it was asked to read.

The journal's path and the pace stand in the environment, which worker processes inherit.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from coopevents.document import Block, Document, Zone
from coopevents.ingest.raw import RawDocument
from coopevents.records import DocumentRecord, Event, EventStatus, EventType, Evidence
from coopevents.run import Analyse

JOURNAL, SLOWLY = "FAULTS_JOURNAL", "FAULTS_SLOWLY"


def load() -> Analyse:
    return analyse


def load_and_die() -> Analyse:
    os._exit(7)


def analyse(raw: RawDocument) -> tuple[Document, DocumentRecord]:
    """One event a document, named by its first line; 죽음 kills, 한번 kills once, 잠 sleeps, 폭식 eats memory."""
    journal = Path(os.environ[JOURNAL])
    with journal.open("a", encoding="utf-8") as out:
        out.write(f"{raw.id}\n")
    time.sleep(float(os.environ.get(SLOWLY, "0")))
    if "죽음" in raw.text:
        os._exit(9)
    if "한번" in raw.text and journal.read_text(encoding="utf-8").split().count(raw.id) == 1:
        os._exit(9)
    if "잠" in raw.text:
        time.sleep(600)
    if "폭식" in raw.text:
        bytearray(4_000_000_000)
    text = raw.text.strip() + "\n"
    name = text.splitlines()[0]
    number = int("".join(c for c in raw.id if c.isdigit()) or 0)
    letters = "".join("abcdefghijklmnopqrstuvwxyz"[number // 26**i % 26] for i in range(10))
    evidence = Evidence(field="name", value=name, quote=name, start=0, end=len(name), rule="test.name", confidence=0.5)
    event = Event(
        id=f"e{letters}", name=name, type=EventType.CONSULTATION, status=EventStatus.HELD, evidence=(evidence,)
    )
    record = DocumentRecord(doc_id=raw.id, published=raw.published, events=(event,))
    return Document(raw.id, text, blocks=(Block(0, 0, len(text), Zone.BODY),)), record
