"""What somebody has brought the broker: cards, commission, and his own part of it."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.commission import Part, Side
from kanban_app.domain.ids import CardId, ContactId, StageId
from kanban_app.domain.property import Commission
from kanban_app.domain.worth import cents_in_euro
from kanban_app.services.origins import OriginService
from kanban_app.services.ports import CardReader
from kanban_app.services.properties import CardProperty, PropertyService

_TAKEN = (Part.TIPSTER, Part.PARTNER)


class BroughtCard(NamedTuple):
    """A card somebody brought or gets a part of.

    `net_cents` is the commission before anybody else's part, `part_cents` what he gets of it.
    A card put away after its win is won.
    """

    face: CardFace
    outcome: Outcome
    net_cents: int
    part_cents: int


class Bringing(NamedTuple):
    """All that somebody brought, the newest card first."""

    cards: tuple[BroughtCard, ...] = ()

    def number(self, outcome: Outcome) -> int:
        """Return how many of the cards stand so."""
        return sum(card.outcome is outcome for card in self.cards)

    def net(self, outcome: Outcome) -> int:
        """Return the commission of the cards that stand so, before anybody else's part."""
        return sum(card.net_cents for card in self.cards if card.outcome is outcome)

    def part(self, outcome: Outcome) -> int:
        """Return what he gets of the cards that stand so."""
        return sum(card.part_cents for card in self.cards if card.outcome is outcome)


class BringingService:
    """Counts what a tipster, a partner or a client has brought; reads only."""

    def __init__(
        self, store: CardReader, origins: OriginService, properties: PropertyService
    ) -> None:
        self._store = store
        self._origins = origins
        self._properties = properties

    def of(self, contact: ContactId) -> Bringing:
        """Return the cards he brought, and those of sales he gets a part of.

        Of a sale the owner's card counts, and the buyer's who has it: whoever merely asked about
        the property pays nothing.
        """
        wanted = {*self._origins.brought_by_contact(contact), *self._shared(contact)}
        faces = self._store.faces(sorted(wanted, reverse=True))
        about = self._properties.of_cards([face.id for face in faces])
        wins = {stage for journey in self._store.journeys() for stage in journey.shown_wins}
        return Bringing(tuple(_card(f, about.get(f.id), wins, contact) for f in faces))

    def _shared(self, contact: ContactId) -> Iterator[CardId]:
        sides = self._properties.sides()
        store = self._store.properties
        near = store.cards_of(store.sharing(contact)).values()
        deals = self._store.deals.of_cards([card.id for cards in near for card in cards])
        for cards in near:
            buying = {card.id for card in cards if sides.get(card.journey) is Side.BUYER}
            for owner in (card.id for card in cards if card.id not in buying):
                yield owner
                live = (d for d in deals.get(owner, ()) if d.live and d.owner == owner)
                yield from {deal.buyer for deal in live} & buying


def _card(
    face: CardFace, about: CardProperty | None, wins: AbstractSet[StageId], contact: ContactId
) -> BroughtCard:
    value = cents_in_euro(face.value_cents, face.currency)
    outcome = Outcome(face.outcome)
    if outcome is Outcome.ARCHIVED and face.stage_id in wins:
        outcome = Outcome.WON
    if about is None or about.calculation is None:
        return BroughtCard(face, outcome, value, 0)
    taken = {line.part: -line.cents for line in about.calculation.lines if line.part in _TAKEN}
    # What the broker typed himself counts, and what follows was taken off already.
    net = about.calculation.net_cents if about.follows else value
    return BroughtCard(face, outcome, net, _his(taken, about.detail.fields.commission, contact))


def _his(taken: Mapping[Part, int], commission: Commission, contact: ContactId) -> int:
    """Return what of the parts others get is his."""
    who = {Part.TIPSTER: commission.tipster, Part.PARTNER: commission.partner}
    return sum(cents for part, cents in taken.items() if who[part] == contact)
