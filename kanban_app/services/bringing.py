"""What somebody has brought the broker: cards, commission, and his own part of it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.commission import Part
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.property import Commission, PropertyCard
from kanban_app.domain.worth import cents_in_euro
from kanban_app.services.origins import OriginService
from kanban_app.services.ports import CardReader
from kanban_app.services.properties import PropertyService

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
        return Bringing(tuple(self._card(face, contact) for face in faces))

    def _shared(self, contact: ContactId) -> Iterator[CardId]:
        sides = self._properties.sides()
        for about in self._store.properties.sharing(contact):
            cards = self._store.properties.cards(about)
            buying = {card.id for card in cards if sides.get(card.journey) == "buyer"}
            for card in cards:
                if card.id not in buying:
                    yield card.id
                    yield from self._buyers(card) & buying

    def _buyers(self, owner: PropertyCard) -> set[CardId]:
        deals = self._store.deals.of_card(owner.id)
        return {deal.buyer for deal in deals if deal.live and deal.owner == owner.id}

    def _card(self, face: CardFace, contact: ContactId) -> BroughtCard:
        value = cents_in_euro(face.value_cents, face.currency)
        outcome = self._outcome(face)
        about = self._properties.of_card(face.id)
        if about is None or about.calculation is None:
            return BroughtCard(face, outcome, value, 0)
        taken = {line.part: -line.cents for line in about.calculation.lines if line.part in _TAKEN}
        # What the broker typed himself counts, and what follows was taken off already.
        net = about.calculation.net_cents if about.follows else value
        return BroughtCard(face, outcome, net, _his(taken, about.detail.fields.commission, contact))

    def _outcome(self, face: CardFace) -> Outcome:
        won = any(face.stage_id in journey.shown_wins for journey in self._store.journeys())
        outcome = Outcome(face.outcome)
        return Outcome.WON if won and outcome is Outcome.ARCHIVED else outcome


def _his(taken: Mapping[Part, int], commission: Commission, contact: ContactId) -> int:
    """Return what of the parts others get is his."""
    who = {Part.TIPSTER: commission.tipster, Part.PARTNER: commission.partner}
    return sum(cents for part, cents in taken.items() if who[part] == contact)
