"""Checks of who and where: one party on both sides, a city in another country than the one written beside it.

Job: `party_findings`, `place_findings`.  Input: a `Reading`, its records, the country names.  Output: findings.  It
must not know dates or sums.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from coopevents import regex
from coopevents.checks.model import Finding, evidence_of, finding
from coopevents.frames.reading import Reading
from coopevents.records import Agreement, DocumentRecord, Event
from coopevents.values.legal_forms import name_key

SUBJECT = r"(?:\s?\([^()\n]{0,40}\))?(?:은|는|이|가)\s"
COMITATIVE = r"(?:\s?\([^()\n]{0,40}\))?(?:와|과)(?:의|는)?\s"
# 베트남 방콕, 베트남의 방콕; behind the city: 방콕(베트남)
BEFORE_CITY = regex.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,8})(?:의)?\s$")
BEHIND_CITY = regex.compile(r"(?:시)?\s?[(（](?P<name>[가-힣]{2,8})[)）]")
# Written under China though they have codes of their own.
WITHIN = {"HK": "CN", "MO": "CN", "TW": "CN", "PR": "US", "GU": "US"}
KOREA = frozenset({"KR", "KP"})


def party_findings(reading: Reading, record: DocumentRecord) -> Iterator[Finding]:
    """가람시는 가람시와 협약을 맺었다."""
    for agreement in record.agreements:
        if (name := _twice(reading, agreement)) is not None:
            yield finding(agreement.id, "agreement.same_party", f"‘{name}’이(가) 협약의 양쪽에 적혀 있습니다.")


def _twice(reading: Reading, agreement: Agreement) -> str | None:
    seen: dict[str, str] = {}
    for party in agreement.parties:
        identity = party.id or name_key(party.canonical or party.name)
        if identity in seen:
            return party.name
        seen[identity] = party.name
    kind = evidence_of(agreement, "kind")
    line = reading.line_at(kind[0].start) if kind else None
    if line is None:
        return None
    text = reading.quote(line.start, line.end)
    for party in agreement.parties:
        if text.count(party.name) < 2:
            continue
        name = regex.escape(party.name)
        if regex.search(rf"(?<![가-힣]){name}{SUBJECT}[^.\n]{{0,40}}(?<![가-힣]){name}{COMITATIVE}", text):
            return party.name
    return None


def place_findings(reading: Reading, record: DocumentRecord, countries: Mapping[str, Set[str]]) -> Iterator[Finding]:
    """베트남 방콕: the country beside the city is not the city's."""
    for event in record.events:
        country = event.place.country
        if country is None or event.place.city is None:
            continue
        for name, codes in _beside(reading, event, countries):
            if country not in codes and WITHIN.get(country) not in codes and not codes & KOREA:
                yield finding(
                    event.id,
                    "place.country",
                    f"‘{event.place.city}’은(는) {country}의 도시인데 본문에는 ‘{name}’와(과) 함께 적혀 있습니다.",
                )


def _beside(reading: Reading, event: Event, countries: Mapping[str, Set[str]]) -> Iterator[tuple[str, Set[str]]]:
    for row in evidence_of(event, "place.city"):
        before = BEFORE_CITY.search(reading.quote(max(0, row.start - 12), row.start))
        behind = BEHIND_CITY.match(reading.text, row.end)
        for match in (before, behind):
            if match is not None and match["name"] in countries:
                yield match["name"], countries[match["name"]]
