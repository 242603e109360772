"""The occasion that a sum or an agreement belongs to, where no rule decides: the likeliest one, or none.

Job: the candidates of `cues` -> one of them by `weights.csv`.  It must not know records.
"""

from __future__ import annotations

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.links.cues import Fact, Links
from coopevents.lexicon.weights import weights


def likeliest(links: Links, fact: Fact, question: str = "link") -> EventDraft | None:
    """The occasion with the greatest share among all candidates, None where it falls short of the least one."""
    candidates = links.candidates(fact)
    best = weights(question).likeliest([one.cues for one in candidates])
    return candidates[best[0]].draft if best is not None else None
