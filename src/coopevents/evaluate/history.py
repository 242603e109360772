"""Gains and losses against an earlier run.

Job: the wrong slots of a report and a stored list of digests -> what is new, how much is gone.  The list holds digests
only, so that it can be kept beside the code without the gold.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from coopevents.evaluate import EvaluationError


def digest(error: str) -> str:
    """`document:twelve hexadecimal digits` of a line that tells a wrong slot."""
    words = error.split()
    return f"{words[1]}:{hashlib.sha256(' '.join(words).encode()).hexdigest()[:12]}"


def save(path: Path, errors: Sequence[str]) -> None:
    """Writes the digests of a run, sorted, one a line.  Raises OSError."""
    path.write_text(json.dumps(sorted(map(digest, errors)), indent=0) + "\n", encoding="utf-8")


def compare(path: Path, errors: Sequence[str]) -> str:
    """Losses since the stored run in full, gains as a number by document.  Raises EvaluationError if unreadable."""
    try:
        stored = Counter(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise EvaluationError(f"{path}: {error}") from error
    lost = Counter(stored)
    losses = []
    for line in errors:
        key = digest(line)
        if lost[key]:
            lost[key] -= 1
        else:
            losses.append(line)
    gains = Counter(key.partition(":")[0] for key in lost.elements())
    told = [f"loss  {line}" for line in losses]
    told += [f"gain  {document}: {number} slots no longer wrong" for document, number in sorted(gains.items())]
    told.append(f"against the last run: {sum(gains.values())} gains, {len(losses)} losses")
    return "\n".join(told)
