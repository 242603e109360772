"""Where fairs of the world are held, where the text does not say: 지난해 메디카에는 11개사가 나갔다.

Job: drafts -> a weak place claim for fairs known by name that no word places.  It must not know the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopevents.assemble.draft import EventDraft
from coopevents.assemble.values import elect_place
from coopevents.frames.model import Claim
from coopevents.lexicon.fairs import fair_home
from coopevents.values.names import PlaceLevel, PlaceName

RULE = "event.place.known_fair"
WEIGHT = 0.55  # outweighs what other occasions lend, and no word of the text


def place_fairs(drafts: Sequence[EventDraft]) -> None:
    """Adds the claim to each draft that lacks a place."""
    for draft in drafts:
        if "exhibition" not in draft.types or elect_place(draft)[0].country is not None:
            continue
        for frame in draft.frames:
            home = fair_home(frame.name)
            if home is not None:
                level = PlaceLevel.CITY if home.city else PlaceLevel.COUNTRY
                standard = home.city or home.country
                place = PlaceName(standard, level, standard, home.country)
                frame.places.append(Claim(place, frame.name_span, RULE, WEIGHT))
                break
