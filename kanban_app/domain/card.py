"""Cards: a lead as the board shows it, and everything the inspector can edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment


class Outcome(StrEnum):
    """How a card stands: still open, or how it ended."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    ARCHIVED = "archived"


class Source(StrEnum):
    """Where a lead came from (domain notes 1.2); the referral kinds feed the flywheel."""

    PORTAL_IS24 = "portal_is24"
    PORTAL_IMMOWELT = "portal_immowelt"
    PORTAL_KLEINANZEIGEN = "portal_kleinanzeigen"
    PORTAL_OTHER = "portal_other"
    WEBSITE_FORM = "website_form"
    VALUATION_TOOL = "valuation_tool"
    OWNER_LEAD_PORTAL = "owner_lead_portal"
    PHONE = "phone"
    WALK_IN = "walk_in"
    SIGN_AT_PROPERTY = "sign_at_property"
    LETTERBOX = "letterbox"
    NETWORK_PARTNER = "network_partner"
    TIPSTER = "tipster"
    REFERRAL_OWNER = "referral_owner"
    REFERRAL_BUYER = "referral_buyer"
    REPEAT = "repeat"
    CROSS_BUYER_TO_OWNER = "cross_buyer_to_owner"
    CROSS_OWNER_TO_BUYER = "cross_owner_to_buyer"
    IMPORT = "import"
    OTHER = "other"


class WaitingOn(StrEnum):
    """Who has the next move; `nobody` means the broker himself."""

    NOBODY = "nobody"
    OWNER = "owner"
    BUYER = "buyer"
    BANK = "bank"
    NOTARY = "notary"
    AUTHORITY = "authority"
    CRAFTSMAN = "craftsman"


class CardFace(NamedTuple):
    r"""What the board shows of a card. A tuple, because ten thousand are made at start.

    `rank` orders a column upwards; `value_cents` is the expected net commission;
    `entered` is when the current stage was entered, `created` when the card's history began;
    `parked_until` is an ISO date or "". `tags` are joined by "\n". `probability` is the broker's
    own chance of a win, None where the stage says it.

    `next_task` is the title of the next open task, "" if there is none, None where nobody knows
    (on a day of the past); `next_due` is its ISO date, `next_time` HH:MM or "", `next_channel` how
    it is done. `milestones` are the keys of those reached, joined by ","; `links` counts the cards
    that are about the same sale; `listing` is the number of the card's property, None without one.
    `silent` is true where the contact does not want to be contacted.
    """

    id: CardId
    stage_id: StageId
    rank: int
    title: str
    person: str
    object_line: str
    place: str
    value_cents: int
    currency: str
    source: str
    created: int
    entered: int
    outcome: str
    parked_until: str
    waiting_on: str
    waiting_note: str
    tags: str
    expected_close: str
    probability: float | None = None
    next_task: str | None = None
    next_due: str = ""
    next_time: str = ""
    next_channel: str = ""
    milestones: str = ""
    links: int = 0
    listing: int | None = None
    silent: bool = False

    @property
    def heading(self) -> str:
        """Return what the first line shows: the person, else the title."""
        return self.person or self.title

    @property
    def tag_list(self) -> list[str]:
        """Return the tags one by one."""
        return self.tags.split("\n") if self.tags else []


class Contested(NamedTuple):
    """Several open cards of a column about one property: the most it brings, and their parts."""

    highest_cents: int
    staged_cents: int
    own_cents: int


class Sums(NamedTuple):
    """What the cards of a column add up to in euro, without those that rest.

    `value_cents` counts open cards about one property once, at the highest: it is sold only once.
    `staged_cents` is what the stage weighs, `own_cents` what cards weigh by the broker's own
    chances; cards that compete for a property are `contested`, each sale by itself.
    `domain.worth` makes and reads them.
    """

    value_cents: int
    staged_cents: int
    own_cents: int
    contested: tuple[Contested, ...] = ()


class ColumnTop(NamedTuple):
    """A column as far as the first paint knows it: its uppermost cards, and sums over all."""

    stage: StageId
    cards: Sequence[CardFace]
    total: int
    sums: Sums


@dataclass(frozen=True, slots=True)
class Contact:
    """The person or company behind a card, as far as this release knows it."""

    name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardFields:
    """Everything a broker can type into a card; the history is not among it.

    `probability` (0 to 1) is his own chance of a win, None where the stage says it.
    """

    title: str = ""
    contact: Contact = Contact()
    object_line: str = ""
    place: str = ""
    value_cents: int = 0
    currency: str = "EUR"
    source: Source = Source.OTHER
    expected_close: date | None = None
    tags: tuple[str, ...] = ()
    notes: str = ""
    waiting_on: WaitingOn = WaitingOn.NOBODY
    waiting_note: str = ""
    probability: float | None = None


class CardDetail(NamedTuple):
    """One card whole, for the inspector and the complete export.

    `ref` is the key a file or another program knows the card by, "" if none; `origin` is the
    `uid` of the card that brought this one (referral, repeat, cross), "" if none.
    """

    id: CardId
    uid: str
    ref: str
    journey_id: JourneyId
    stage_id: StageId
    rank: int
    outcome: Outcome
    loss_reason: str
    loss_note: str
    parked_until: date | None
    created: Moment
    entered: Moment
    fields: CardFields
    origin: str = ""
