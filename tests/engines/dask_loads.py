"""Extractors for the workers of a cluster that need no analyser, and fail on some documents."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from coopevents.engines.work import Analyse
from coopevents.ingest.raw import RawDocument

sys.path.append(str(Path(__file__).parents[1] / "unit"))

import fake_pipeline


def plain() -> Analyse:
    return fake_pipeline.analyse


def raising() -> Analyse:
    """Raises on texts with the word 독약."""
    analyse = fake_pipeline.analyse

    def poisoned(raw: RawDocument):  # type: ignore[no-untyped-def]
        if "독약" in raw.text:
            raise ZeroDivisionError("poison")
        return analyse(raw)

    return poisoned


def killing() -> Analyse:
    """Ends the process on texts with the word 독약."""
    analyse = fake_pipeline.analyse

    def deadly(raw: RawDocument):  # type: ignore[no-untyped-def]
        if "독약" in raw.text:
            os.kill(os.getpid(), 9)
        return analyse(raw)

    return deadly


def slow() -> Analyse:
    """Takes its time, and leaves the number of its process where COOPEVENTS_TEST_PIDS says."""
    analyse = fake_pipeline.analyse
    Path(os.environ["COOPEVENTS_TEST_PIDS"], str(os.getpid())).touch()

    def slowly(raw: RawDocument):  # type: ignore[no-untyped-def]
        time.sleep(0.3)
        return analyse(raw)

    return slowly
