"""What a name refers to: `OrganisationName`, `PlaceName`, `SectorTerm`.  Pure data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# nouns that alone stand for a body of their class named before: 협회는, 진흥원과
CLASS_NOUNS = (
    *"공사 공단 재단 협회 협의회 진흥원 연합회 총연합회 중앙회 진흥회 위원회 관리위원회 조합".split(),
    *"연구원 기술원 연구소 학회 지회 지부 본부 무역관 상공회 기금 테크노파크 테크노밸리 센터".split(),
    *"구역청 지원단 동문회 연맹 대사관 협동조합 상의 상공회의소".split(),
)


class OrganisationKind(StrEnum):
    MINISTRY = "ministry"  # central government, its agencies (청, 위원회)
    AGENCY = "agency"  # public bodies, promotion agencies, institutes, banks of the state
    LOCAL = "local"  # provinces, cities, counties, districts as acting bodies
    ASSOCIATION = "association"  # chambers, associations, unions, federations
    COMPANY = "company"
    SCHOOL = "school"
    FOREIGN_STATE = "foreign_state"  # a foreign ministry, embassy, city, province, agency
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """`name` as the document has it at its fullest, without an abbreviation in brackets; `canonical` and `id` where the
    authority file knows it (else None); `country` ISO 3166-1 (KR for Korean ones, None if unknown)."""

    name: str
    kind: OrganisationKind
    canonical: str | None = None
    id: str | None = None
    country: str | None = None
    masked: bool = False  # A사, H사, P사


def is_abroad(country: str | None) -> bool:
    """Whether an ISO 3166-1 code is known, and not Korea's."""
    return country not in {None, "KR"}


class PlaceLevel(StrEnum):
    REGION = "region"  # 동남아, 중남미, EU: no country of its own
    COUNTRY = "country"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    VENUE = "venue"  # a hotel, a convention centre


CITY_STATES = frozenset({"SG", "HK", "MO", "MC"})  # the country is the town


@dataclass(frozen=True, slots=True)
class PlaceName:
    """`name` as written without suffix particles; `standard` the standard transcription; `country` ISO 3166-1 or None.

    `adjectival` marks a country that stands inside another expression (한·중, 대미, 중국산, the 中 of a headline)."""

    name: str
    level: PlaceLevel
    standard: str
    country: str | None
    province: str | None = None
    city: str | None = None  # for a venue or a district that lies in a known city
    adjectival: bool = False


@dataclass(frozen=True, slots=True)
class SectorTerm:
    """A product or industry term with its sector codes (usually one), e.g. 화장품 -> ('beauty',)."""

    term: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventName:
    """An expression whose head names an occasion.

    `name` is what stands in the text (inside its quotation marks where it has some), `head` the event noun it ends in,
    `types` the event types that the noun can mean, best first.  `strength`: `strong` nouns name occasions by
    themselves (상담회), `weak` ones need a verb of holding (회의, 교육), `named` ones count inside a name only
    (대전, 쇼).
    """

    name: str
    head: str
    types: tuple[str, ...]
    strength: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class AgreementName:
    """A phrase for an agreement: `kind` (mou, agreement, contract, loi) and its own `name` where it is quoted."""

    phrase: str
    kind: str
    name: str | None = None
