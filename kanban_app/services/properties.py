"""What a broker does with properties, one method per intention.

A card's value follows its property: as long as it equals what was computed last (0 where nothing
could be), nobody typed another one, and it is computed anew with the price and the rates. What was
typed by hand stays; `take_value` lets it follow again.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from kanban_app.domain import property_names
from kanban_app.domain.card import Outcome
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.commission import Calculation, Side, Sides, calculated_for, side_in
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import (
    PropertyCard,
    PropertyDetail,
    PropertyFields,
    PropertyLine,
    PropertyStatus,
)
from kanban_app.domain.property_rules import (
    checked,
    is_described,
    is_own,
    is_running,
    owner_by_card,
    shown_status,
)
from kanban_app.domain.worth import EURO
from kanban_app.services.follow import Followers
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.property_follow import CONTRACT_SIGNED, MANDATE_ENDS

_ENDED = (Outcome.LOST, Outcome.ARCHIVED)
# How a property stands that somebody has, and one that may still be had.
_GIVEN = (PropertyStatus.RESERVED, PropertyStatus.SOLD)
_OFFERED = (PropertyStatus.PREPARING, PropertyStatus.ACTIVE)


class PropertyStore(CardReader, Recorder, Protocol):
    """What properties need of persistence."""


class ListedProperty(NamedTuple):
    """A property of the list, how it stands, and whether it is still for sale."""

    line: PropertyLine
    status: PropertyStatus
    running: bool


class NewProperty(NamedTuple):
    """A property that was just made."""

    changes: Changes
    id: PropertyId


class CardProperty(NamedTuple):
    """What a card is about, and what that brings it; `follows`: nobody typed another value.

    `own` is False for what merely names a buyer's card and is on no list; `described` is what says
    more than that name.
    """

    detail: PropertyDetail
    calculation: Calculation | None
    follows: bool
    own: bool

    @property
    def described(self) -> bool:
        """Return whether more is known than what the card calls it."""
        return self.own and is_described(self.detail.fields)


class PropertyService:
    """Adds, edits, links and deletes properties; every method is one operation to undo."""

    def __init__(
        self,
        store: PropertyStore,
        clock: Callable[[], Moment],
        followers: Followers | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._followers = followers or Followers()

    def listed(self) -> list[ListedProperty]:
        """Return the broker's properties, the newest first.

        What only names a buyer's card, and says nothing but that name, is none.
        """
        owners = frozenset(j for j, side in self.sides().items() if side is not Side.BUYER)
        return [
            ListedProperty(
                line._replace(owner=line.owner or owner_by_card(line, owners)),
                shown_status(line, owners),
                is_running(line, owners),
            )
            for line in self._store.properties.lines()
            if is_own(line, owners)
        ]

    def detail(self, property_id: PropertyId) -> PropertyDetail | None:
        """Return one property whole, None if it is gone."""
        return self._store.properties.detail(property_id)

    def details(self, properties: Sequence[PropertyId]) -> list[PropertyDetail]:
        """Return these properties whole; deleted ones are left out."""
        return self._store.properties.details(properties)

    def of_card(self, card: CardId) -> CardProperty | None:
        """Return what a card is about and what that brings it, None if it is about nothing."""
        return self.of_cards((card,)).get(card)

    def of_cards(self, cards: Sequence[CardId]) -> dict[CardId, CardProperty]:
        """Return the same of many cards in one go; those about nothing are left out."""
        store = self._store.properties
        about = store.of_cards(cards)
        wanted = sorted({*about.values()})
        near, sides = store.cards_of(wanted), self.sides()
        details = {detail.id: detail for detail in store.details(wanted)}
        return {card: _told(card, details[of], near[of], sides) for card, of in about.items()}

    def add(self, fields: PropertyFields, language: str) -> NewProperty:
        """Store a new property; it is named after what it is where no name was typed."""
        kept = property_names.named(PropertyFields(), checked(fields), language)
        new: list[PropertyId] = []
        changes = self._record(
            OpKind.ADD_PROPERTY,
            property_names.label(kept, language),
            lambda writer: new.append(writer.properties.add(kept)),
        )
        return NewProperty(changes, new[0])

    def save(self, property_id: PropertyId, fields: PropertyFields, language: str) -> Changes:
        """Store what was typed into a property, and let its cards follow."""
        before = self._known(property_id).fields
        kept = property_names.named(before, checked(fields, before), language)
        return self._record(
            OpKind.EDIT_PROPERTY,
            property_names.label(kept, language),
            lambda writer: self.change(writer, property_id, kept),
        )

    def create_for(self, card: CardId) -> NewProperty:
        """Make a property for a card that is about none yet, and link the two.

        Whom an owner's card is about owns it.
        """
        mine = self._about_card(card)
        buys = self.sides().get(mine.journey) is Side.BUYER
        owner = None if buys else self._store.contacts.of_card(card)
        kept, new = PropertyFields(owner=owner), list[PropertyId]()

        def work(writer: Writer) -> None:
            new.append(writer.properties.add(kept))
            writer.properties.link(card, new[0])

        changes = self._record(OpKind.ADD_PROPERTY, mine.person, work)
        return NewProperty(changes, new[0])

    def link(self, card: CardId, property_id: PropertyId | None, language: str) -> Changes:
        """Let a card be about a property, or about none; its value and days follow.

        Buyers of a deal come along with their owner's card: what is sold to them is the new one.
        """
        before = self._store.properties.of_card(card)
        old = self._store.properties.detail(before) if before is not None else None
        was = old.fields if old else PropertyFields()
        new = None if property_id is None else self._known(property_id)
        now = new.fields if new else PropertyFields()
        going = (card, *(self._buyers(card, before) if old and new else ()))
        mine = [self._about_card(one) for one in going]

        def work(writer: Writer) -> None:
            for one in going:
                writer.properties.link(one, property_id)
            only_named = old is not None and {*old.cards} == {*going} and not is_described(was)
            if old is not None and only_named and old.id != property_id:
                writer.properties.remove(old.id)
            if new is not None:
                for one in mine:
                    self.follow(writer, one, was, now)
            if len(going) > 1 and was.status in _GIVEN and now.status in _OFFERED:
                writer.deals.set_status(card, was.status)

        name = property_names.label(now if new else was, language)
        return self._record(OpKind.LINK_PROPERTY, name, work)

    def take_value(self, card: CardId, language: str) -> Changes:
        """Let a card be worth what its property brings, instead of what was typed."""
        about = self.of_card(card)
        if about is None or about.calculation is None:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "The property needs a price and a rate first.")
            )
        value = about.calculation.value_cents
        name = property_names.label(about.detail.fields, language)
        return self._record(OpKind.EDIT_PROPERTY, name, lambda w: w.set_value(card, value))

    def delete(self, property_id: PropertyId, language: str) -> Changes:
        """Take a property off every view; its cards are about nothing then."""
        name = property_names.label(self._known(property_id).fields, language)
        return self._record(
            OpKind.DELETE_PROPERTY, name, lambda writer: writer.properties.remove(property_id)
        )

    def change(self, writer: Writer, property_id: PropertyId, fields: PropertyFields) -> None:
        """Store checked fields inside a running operation, and let the property's cards follow."""
        before = self._known(property_id).fields
        cards = self._store.properties.cards(property_id)
        writer.properties.save(property_id, fields)
        for card in cards:
            self.follow(writer, card, before, fields)

    def follow(
        self, writer: Writer, card: PropertyCard, before: PropertyFields, now: PropertyFields
    ) -> None:
        """Let value and days of a card follow its property; what has ended stays as it was."""
        if card.outcome in _ENDED:
            return
        sides = self.sides()
        if _follows(card, calculated_for(card, before, sides)) and card.currency == EURO:
            calculation = calculated_for(card, now, sides)
            value = calculation.value_cents if calculation else 0
            if value != card.value_cents:
                writer.set_value(card.id, value)
        if sides.get(card.journey) is not Side.OWNER:
            return
        for key, old, new in (
            (MANDATE_ENDS, before.mandate.until, now.mandate.until),
            (CONTRACT_SIGNED, before.mandate.since, now.mandate.since),
        ):
            text = new.isoformat() if new else ""
            if old != new and writer.values.set(card.id, key, text):
                self._followers.after_value(writer, card.id, key, text)
            elif key == MANDATE_ENDS and before.mandate.notice_days != now.mandate.notice_days:
                # Notice has to be given earlier or later: so has the end to be talked about.
                self._followers.after_value(writer, card.id, key, text)

    def sides(self) -> Sides:
        """Return whose commission the cards of every journey count."""
        rests = self._store.journey_rests()
        return {j.id: side_in(j, rests.get(j.id, {})) for j in self._store.journeys()}

    def _about_card(self, card: CardId) -> PropertyCard:
        """Return a card as a property would know it, `person` being its heading."""
        faces, states = self._store.faces((card,)), self._store.states((card,))
        if not faces:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This card no longer exists."))
        face, state = faces[0], states[card]
        return PropertyCard(
            card, state.journey, state.outcome, face.value_cents, face.currency, face.heading
        )

    def _buyers(self, owner: CardId, property_id: PropertyId | None) -> list[CardId]:
        """Return the cards that are about a property because of their deal with its owner's."""
        deals = self._store.deals
        buyers = [d.buyer for d in deals.of_card(owner) if d.live and d.owner == owner]
        return [buyer for buyer in buyers if deals.property_of(buyer) == property_id]

    def _known(self, property_id: PropertyId) -> PropertyDetail:
        found = self._store.properties.detail(property_id)
        if found is None:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This property no longer exists."))
        return found

    def _record(self, kind: OpKind, name: str, work: Callable[[Writer], None]) -> Changes:
        return self._store.record(kind, (name,), self._clock(), work)


def _told(
    card: CardId, detail: PropertyDetail, near: Sequence[PropertyCard], sides: Sides
) -> CardProperty:
    mine = next(one for one in near if one.id == card)
    calculation = calculated_for(mine, detail.fields, sides)
    sold = any(sides.get(one.journey) is not Side.BUYER for one in near)
    own = sold or is_described(detail.fields)
    return CardProperty(detail, calculation, _follows(mine, calculation), own)


def _follows(card: PropertyCard, calculation: Calculation | None) -> bool:
    """Return whether a card is worth what was computed, 0 where nothing could be."""
    return card.value_cents == (calculation.value_cents if calculation else 0)
