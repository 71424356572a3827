"""Search profiles: what a buyer looks for. Money in cents, areas in square metres, None: any."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.card import Outcome
from kanban_app.domain.ids import CardId, ContactId, JourneyId, ProfileId, PropertyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import Condition, Feature, Marketing, PropertyKind, Use


class Financing(StrEnum):
    """How far a buyer's money is."""

    UNKNOWN = "unknown"
    IN_PROGRESS = "in_progress"
    CONFIRMED = "confirmed"
    OWN_FUNDS = "own_funds"


class YesNo(StrEnum):
    """An answer that may be missing."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class ProfileFields:
    """Everything that can be typed into a search profile.

    `places` are towns, districts or postcodes; a centre (degrees, WGS 84) with `radius_km` may
    stand beside or instead of them. `weights` override the points of single criteria.
    """

    active: bool = True
    use: Use | None = None
    kinds: tuple[PropertyKind, ...] = ()
    marketing: Marketing = Marketing.SALE
    places: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    price_min_cents: int | None = None
    price_max_cents: int | None = None
    area_min: float | None = None
    area_max: float | None = None
    plot_min: float | None = None
    rooms_min: float | None = None
    year_min: int | None = None
    conditions: tuple[Condition, ...] = ()
    must: tuple[Feature, ...] = ()
    nice: tuple[Feature, ...] = ()
    move_in_by: date | None = None
    financing: Financing = Financing.UNKNOWN
    financing_cents: int | None = None
    financing_proof_on: date | None = None
    own_home_to_sell: YesNo = YesNo.UNKNOWN
    weights: Mapping[str, int] = field(default_factory=dict)
    notes: str = ""


class SearchProfile(NamedTuple):
    """A profile as it is stored, of a buyer's card and of the contact behind it."""

    id: ProfileId
    uid: str
    fields: ProfileFields
    created: Moment
    card: CardId | None = None
    contact: ContactId | None = None


class Seeking(NamedTuple):
    """A profile with who seeks, and how his card stands; no stage: it is not on the board.

    A profile without a card is a contact's alone.
    """

    profile: SearchProfile
    name: str
    journey: JourneyId | None = None
    stage: StageId | None = None
    outcome: Outcome = Outcome.OPEN


class MatchNote(NamedTuple):
    """What is known of one profile and one property.

    `seen_score` is None if nobody has looked, or it was excluded then; `refused` is the broker's
    reason, "" for none.
    """

    profile: ProfileId
    property: PropertyId
    seen_score: int | None = None
    refused: str = ""
