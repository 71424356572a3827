"""Properties: what is sold, under which mandate, with which papers, and where it is advertised.

Money is in cents, areas in square metres, rates in thousandths of a percent net (3.00 % is 3000).
None is not known.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.card import Outcome
from kanban_app.domain.ids import CardId, ContactId, JourneyId, PropertyId


class PropertyKind(StrEnum):
    """What kind of property it is; `FLAT` and the houses for one family fall under § 656a BGB."""

    FLAT = "flat"
    DETACHED = "detached"
    SEMI_DETACHED = "semi_detached"
    TERRACED = "terraced"
    TWO_FAMILY = "two_family"
    APARTMENT_BUILDING = "apartment_building"
    PLOT = "plot"
    COMMERCIAL = "commercial"
    OTHER = "other"


class Use(StrEnum):
    """What a property is used for (OpenImmo nutzungsart)."""

    LIVING = "living"
    BUSINESS = "business"
    INVESTMENT = "investment"


class Marketing(StrEnum):
    """Whether it is sold or let."""

    SALE = "sale"
    RENT = "rent"


class PropertyStatus(StrEnum):
    """Where a property stands."""

    PREPARING = "preparing"
    ACTIVE = "active"
    RESERVED = "reserved"
    SOLD = "sold"
    WITHDRAWN = "withdrawn"


class Condition(StrEnum):
    """The state a building is in, the best first."""

    NEW = "new"
    MODERNISED = "modernised"
    WELL_KEPT = "well_kept"
    NEEDS_WORK = "needs_work"
    SHELL = "shell"


class Feature(StrEnum):
    """What buyers ask for."""

    BALCONY = "balcony"
    GARDEN = "garden"
    LIFT = "lift"
    STEP_FREE = "step_free"
    GARAGE = "garage"
    PARKING = "parking"
    CELLAR = "cellar"
    FITTED_KITCHEN = "fitted_kitchen"
    GUEST_TOILET = "guest_toilet"
    FIREPLACE = "fireplace"
    VACANT = "vacant"
    MONUMENT = "monument"


class EnergyKind(StrEnum):
    """Which energy certificate there is; `EXEMPT` needs none."""

    DEMAND = "demand"
    CONSUMPTION = "consumption"
    EXEMPT = "exempt"


class MandateType(StrEnum):
    """How far the owner has bound himself to the broker (domain notes 1.3)."""

    SIMPLE = "simple"
    EXCLUSIVE = "exclusive"
    QUALIFIED = "qualified"


class CommissionModel(StrEnum):
    """Who pays the broker (domain notes 1.4)."""

    SPLIT_656C = "split_656c"
    PASSED_ON_656D = "passed_on_656d"
    OWNER_ONLY = "owner_only"
    BUYER_ONLY = "buyer_only_search_mandate"
    FREE = "free_agreement"


class TipsterFeeKind(StrEnum):
    """What a tipster's fee is counted from."""

    PCT_OF_PRICE = "pct_of_price"
    PCT_OF_COMMISSION = "pct_of_commission"
    FIXED = "fixed"


class DocumentState(StrEnum):
    """How far a paper is."""

    MISSING = "missing"
    REQUESTED = "requested"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Energy:
    """The energy certificate; `value` in kWh per square metre and year, `source` what heats."""

    kind: EnergyKind | None = None
    value: float | None = None
    source: str = ""
    energy_class: str = ""
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Mandate:
    """The contract with the owner: type, term, and the notice that ends it in days."""

    type: MandateType | None = None
    since: date | None = None
    until: date | None = None
    notice_days: int | None = None


@dataclass(frozen=True, slots=True)
class Commission:
    """Who pays how much, and who gets a part of it.

    `owner_rate`, `buyer_rate` and `vat_rate` in thousandths of a percent of the price, net.
    `tipster_fee` is in thousandths of a percent, or in cents for a fixed one; `partner_share` in
    thousandths of a percent of the net commission.
    """

    model: CommissionModel | None = None
    owner_rate: int | None = None
    buyer_rate: int | None = None
    vat_rate: int = 19_000
    consumer_buyer: bool = True
    tipster: ContactId | None = None
    tipster_fee_kind: TipsterFeeKind | None = None
    tipster_fee: int = 0
    partner: ContactId | None = None
    partner_share: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One paper of the checklist; `on` is when it was asked for or came."""

    key: str
    state: DocumentState = DocumentState.MISSING
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """An advertisement on a portal, still there while `withdrawn_on` is None."""

    portal: str
    published_on: date | None = None
    withdrawn_on: date | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class PropertyFields:
    """Everything that can be typed into a property; `line` and `place` are how the board names it.

    `latitude` and `longitude` are degrees (WGS 84); `floor` 0 is the ground floor.
    """

    line: str = ""
    place: str = ""
    external_no: str = ""
    openimmo_obid: str = ""
    kind: PropertyKind | None = None
    use: Use | None = None
    marketing: Marketing = Marketing.SALE
    status: PropertyStatus = PropertyStatus.PREPARING
    street: str = ""
    postcode: str = ""
    city: str = ""
    district: str = ""
    latitude: float | None = None
    longitude: float | None = None
    address_released: bool = False
    living_area: float | None = None
    usable_area: float | None = None
    plot_area: float | None = None
    rooms: float | None = None
    floor: int | None = None
    year_built: int | None = None
    condition: Condition | None = None
    features: tuple[Feature, ...] = ()
    available_from: date | None = None
    price_cents: int | None = None
    agreed_price_cents: int | None = None
    owner: ContactId | None = None
    energy: Energy = Energy()
    mandate: Mandate = Mandate()
    commission: Commission = Commission()
    documents: tuple[Document, ...] = ()
    publications: tuple[Publication, ...] = ()
    notes: str = ""


class Terms(NamedTuple):
    """What numbers need to know of a property: the kind of its mandate, asked and agreed price."""

    mandate: MandateType | None
    price_cents: int | None
    agreed_price_cents: int | None


class PropertyDetail(NamedTuple):
    """A property whole; `cards` are those that are about it and not deleted, the newest first."""

    id: PropertyId
    uid: str
    fields: PropertyFields
    cards: tuple[CardId, ...] = ()


class PropertyCard(NamedTuple):
    """A card that is about a property, as far as the property is concerned.

    `person` is whom the card is about, "" where nobody is known.
    """

    id: CardId
    journey: JourneyId
    outcome: Outcome
    value_cents: int
    currency: str
    person: str = ""


class PropertyLine(NamedTuple):
    """A property as lists show it; `owner` is his name, "" where nobody is known.

    `kind` and `status` are the texts of their enums, `kind` "" where it is not known. `cards` are
    those about it that are not deleted, the newest first; `had_cards` counts deleted ones too.
    """

    id: PropertyId
    line: str
    place: str
    kind: str
    status: str
    street: str
    city: str
    district: str
    rooms: float | None
    living_area: float | None
    price_cents: int | None
    owner: str
    external_no: str
    had_cards: int
    cards: tuple[PropertyCard, ...] = ()
