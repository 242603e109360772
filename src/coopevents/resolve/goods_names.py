"""Lists of firms whose items are goods: 참가업체 : 자동차부품, 섬유기계, 주방용품 등 중소기업 18개사 names nobody.

Job: bodies + sector mentions -> bodies without the items of such lists, and without what the text says again of them.
It must not know how either was found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from coopevents.document import Mention
from coopevents.values.names import OrganisationKind, OrganisationName, SectorTerm

LISTS = ("list_label", "list_item", "list_row", "list_next", "again")


def without_goods(
    text: str, bodies: Sequence[Mention[OrganisationName]], sectors: Sequence[Mention[SectorTerm]]
) -> list[Mention[OrganisationName]]:
    """The bodies that are left: a list goes as a whole where half of its items are words for goods."""
    goods = {(mention.start, mention.end) for mention in sectors}
    lists: dict[int, list[Mention[OrganisationName]]] = defaultdict(list)
    for body in bodies:
        if body.value.kind is OrganisationKind.COMPANY and body.rule.endswith(LISTS[:-1]):
            lists[text.rfind("\n", 0, body.start)].append(body)
    words = {
        body.value.name
        for listed in lists.values()
        if 2 * sum((b.start, b.end) in goods for b in listed) >= len(listed)
        for body in listed
    }
    if not words:
        return list(bodies)
    return [body for body in bodies if not (body.value.name in words and body.rule.endswith(LISTS))]
