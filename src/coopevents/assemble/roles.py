"""Which bodies a draft's role slots hold: bodies told twice are one, explicit roles win over subjects.

Job: `EventDraft` -> claims of hosts, organisers and sponsors.  It must not know records.
"""

from __future__ import annotations

from collections.abc import Iterable

from coopevents.assemble.drafts import EventDraft, squeeze
from coopevents.frames.model import Claim
from coopevents.values.names import OrganisationName


def same_body(a: OrganisationName, b: OrganisationName) -> bool:
    """One body under two spellings: equal id, equal name, or one name ending the other (중진공 is resolved before)."""
    if a.id is not None and a.id == b.id:
        return squeeze(a.name) == squeeze(b.name) or not _branch(a, b)
    x, y = squeeze(a.name), squeeze(b.name)
    return x == y or (min(len(x), len(y)) >= 4 and (x.endswith(y) or y.endswith(x)))


def _branch(a: OrganisationName, b: OrganisationName) -> bool:
    """KOTRA and KOTRA 하노이무역관 share an id but are told apart."""
    marks = ("무역관", "본부", "지부", "지사", "지회", "센터", "사무소", "GBC")
    return a.name.endswith(marks) != b.name.endswith(marks)


def distinct_bodies(claims: Iterable[Claim[OrganisationName]]) -> list[Claim[OrganisationName]]:
    """Claims without repetitions of a body, strongest and fullest name kept, in text order."""
    kept: list[Claim[OrganisationName]] = []
    for claim in sorted(claims, key=lambda c: (-c.weight, -len(c.value.name), c.span)):
        if not any(same_body(claim.value, other.value) for other in kept):
            kept.append(claim)
    return sorted(kept, key=lambda c: c.span)


def elect_role(draft: EventDraft, role: str) -> list[Claim[OrganisationName]]:
    """Explicit 주최/주관/후원 win over the subject of a holding predicate; a carried topic comes last."""
    claims: list[Claim[OrganisationName]] = [c for f in draft.frames for c in getattr(f, role)]
    claims += draft.extra.get(role, [])  # type: ignore[arg-type]
    explicit = [c for c in claims if c.rule.startswith("role.")]
    if explicit or role != "hosts":
        return distinct_bodies(explicit or claims)
    for rules in (
        ("event.host.modifier", "event.host.subject", "event.host.comitative"),
        ("event.host.topic",),
        ("event.host.name",),
    ):
        found = [c for c in claims if c.rule in rules]
        if found:
            best = max(c.weight for c in found)
            return distinct_bodies(c for c in found if c.weight >= best - 0.15)
    return distinct_bodies(claims)
