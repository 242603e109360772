"""Who holds an occasion of which no rule tells it for sure: the bodies for which more speaks than against.

Job: drafts -> `event.host.likely` and `event.host.possible` claims in place of guesses (the topic carried on, the
actor of the story, the body in the name).  The weights are a table (`weights.csv`); it must not know how they were
measured.
"""

from __future__ import annotations

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.hosts.cues import Candidate, Cast
from coopevents.assemble.hosts.roles import GUESSES, PARTNERS, elect_role, same_body
from coopevents.frames.model import Claim
from coopevents.frames.roles.delegations import GUEST_TOWN
from coopevents.lexicon.weights import weights
from coopevents.values.names import OrganisationName

QUESTION = "host"
FAIR = 0.35  # from this probability a body stays that a rule guessed; any other needs the `least` of the table
LIKELY = 0.6  # from this one a body is told by another rule, with a confidence of its own


def weigh_hosts(cast: Cast) -> None:
    """Settles the hosts of drafts that have none or guessed ones; each is judged by what rules tell of the others."""
    open_drafts = [draft for draft in cast.drafts if not _told(draft)]
    found = [likely_hosts(cast, draft) for draft in open_drafts]
    for draft, hosts in zip(open_drafts, found, strict=True):
        for frame in draft.frames:
            frame.hosts = [claim for claim in frame.hosts if claim.rule not in GUESSES]
        draft.extra["hosts"] = [Claim(claim.value, claim.span, claim.rule, claim.weight) for claim in hosts]


def _told(draft: EventDraft) -> bool:
    """Whether a rule tells who holds it, beyond those who hold it with another (B와 공동으로 설명회를 개최했다)."""
    return any(claim.rule not in GUESSES | PARTNERS for claim in elect_role(draft, "hosts"))


def likely_hosts(cast: Cast, draft: EventDraft) -> list[Claim[OrganisationName]]:
    """The bodies for which enough speaks, with the probability as weight, where they are named first.

    A guess by a rule without a weight, for it was seen too rarely, stands.
    """
    scale = weights(QUESTION)
    found: list[Claim[OrganisationName]] = []
    claims = elect_role(draft, "hosts")
    found += [claim for claim in claims if f"rule.{claim.rule.rsplit('.', 1)[-1]}" not in scale.of]
    guessed = [claim.value for claim in claims]
    for candidate, cues in cast.candidates_for(draft):
        if any(same_body(candidate.value, claim.value) for claim in found):
            continue
        known = any(same_body(candidate.value, value) for value in guessed)
        if not known and (_visited(draft, candidate.value) or _comes(draft, candidate)):
            continue
        if scale.probability(cues) >= (FAIR if known else scale.least):
            probability = round(scale.probability(cues), 2)
            rule = "event.host.likely" if probability >= LIKELY else "event.host.possible"
            found.append(Claim(candidate.value, candidate.mentions[0].span, rule, probability))
    return found


def _comes(draft: EventDraft, body: Candidate) -> bool:
    """자싱시 대표단이 강릉시청을 방문해: the town abroad whose guests they are holds nothing."""
    return draft.main_type == "delegation_visit" and all(mention.rule == GUEST_TOWN for mention in body.mentions)


def _visited(draft: EventDraft, body: OrganisationName) -> bool:
    """빈주시 대표단의 임실군 방문, told in a text of 임실군: the town that guests come to does not send them."""
    towns = {city.removesuffix("시").removesuffix("군") for city in draft.cities()}
    return draft.main_type == "delegation_visit" and any(body.name.startswith(town) for town in towns)
