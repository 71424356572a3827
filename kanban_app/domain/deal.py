"""Deals: an owner's card and a buyer's card that are about the same sale.

A buyer's card is about one property at a time, and a property is sold once. What follows for the
other side when one of them goes on, is won or is lost, `services.deal_follow` writes.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import CardId, DealId, JourneyId, PropertyId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import PropertyStatus


class DealState(StrEnum):
    """How a deal stands; `OUTBID`: another buyer won, `ENDED`: unlinked, or one side was lost."""

    LINKED = "linked"
    WON = "won"
    OUTBID = "outbid"
    ENDED = "ended"


# Why a deal ended where no loss reason of a journey says it.
UNLINKED, OTHER_PROPERTY, ARCHIVED, HANDED_OVER = (
    "unlinked", "other_property", "archived", "handed_over",
)  # fmt: skip
OUTBID = "outbid"


class Deal(NamedTuple):
    """A deal as it is stored; `before` is the property the buyer's card had of its own.

    `reason` is a key: a loss reason of the lost card's journey, one of this module, or what the
    broker typed. `until` is None while it is linked or won.
    """

    id: DealId
    owner: CardId
    buyer: CardId
    since: Moment
    until: Moment | None
    state: DealState
    reason: str = ""
    before: PropertyId | None = None

    @property
    def live(self) -> bool:
        """Return whether both cards are about the same sale now."""
        return self.state in (DealState.LINKED, DealState.WON)

    def other(self, card: CardId) -> CardId:
        """Return the card on the other side."""
        return self.buyer if card == self.owner else self.owner


class NamedCard(NamedTuple):
    """What a card is found and recognised by when it is linked with another."""

    card: CardId
    journey: JourneyId
    stage: StageId
    outcome: str
    name: str
    about: str


class Side(StrEnum):
    """What the cards of a journey are in a deal; the words are those of the templates."""

    OWNER = "owner_lead"
    BUYER = "buyer_lead"


class Hold(IntEnum):
    """How far a property is given away."""

    FREE = 0
    RESERVED = 1
    SOLD = 2


# Journeys that were made before their template said where buyers and owners meet.
_EARLIER = {"fit": "marketing", "transaction": "transaction", "after_sales": "after_sales"}
_KINDS = {"owner": Side.OWNER, "buyer": Side.BUYER}


def side_of(journey: Journey, rest: Mapping[str, object]) -> Side | None:
    """Return what the cards of a journey are in a deal, None if they take part in none.

    `rest` is what the template said beyond the columns; its `card_kind` says it.
    """
    kind = rest.get("card_kind")
    return next((s for s in Side if s == kind), _KINDS.get(journey.key))


def meetings_of(
    buyers: Journey, rests: Mapping[StageId, Mapping[str, object]]
) -> dict[StageId, str]:
    """Return at which stages of a buyers' journey the owner's card should be where, by its key."""
    told = {s.id: str(rests.get(s.id, {}).get("counterpart", "")) for s in buyers.stages}
    if not any(told.values()):
        told = {s.id: _EARLIER.get(s.key, "") for s in buyers.stages}
    return {stage: key for stage, key in told.items() if key}


def binding(buyers: Journey, meetings: Mapping[StageId, str]) -> Stage | None:
    """Return the first stage at which a buyer holds the property, None if there is none."""
    return next((s for s in buyers.stages if s.id in meetings), None)


def holds(buyers: Journey, meetings: Mapping[StageId, str], stage: StageId) -> bool:
    """Return whether a buyer in this stage holds the property: Fit and all behind it."""
    first = binding(buyers, meetings)
    if first is None:
        return False
    order = [s.id for s in buyers.stages]
    return stage in order and order.index(stage) >= order.index(first.id)


def stage_before(buyers: Journey, meetings: Mapping[StageId, str]) -> Stage | None:
    """Return the stage a buyer goes back to who does not get the property after all."""
    first = binding(buyers, meetings)
    place = buyers.stages.index(first) if first else 0
    return buyers.stages[place - 1] if place else None


def status_after(status: PropertyStatus, was: Hold, now: Hold) -> PropertyStatus:
    """Return where a property stands when its buyers hold it otherwise than before.

    What the broker has withdrawn stays so, and so does what he set by hand while no buyer held it.
    """
    if was == now or status is PropertyStatus.WITHDRAWN:
        return status
    if now is Hold.FREE:
        given = (PropertyStatus.RESERVED, PropertyStatus.SOLD)
        return PropertyStatus.ACTIVE if status in given else status
    return PropertyStatus.SOLD if now is Hold.SOLD else PropertyStatus.RESERVED
