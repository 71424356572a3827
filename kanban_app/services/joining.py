"""A property that was made by itself, and the card of its owner that waits for one."""

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.commission import Side
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.property_rules import is_described
from kanban_app.services.ports import CardReader
from kanban_app.services.properties import PropertyService


class JoiningService:
    """Finds the card that belongs to a property; reads only, `PropertyService.link` joins them."""

    def __init__(self, store: CardReader, properties: PropertyService) -> None:
        self._store = store
        self._properties = properties

    def card_for(self, property_id: PropertyId) -> CardFace | None:
        """Return the only open card of the owner that is about no property yet.

        None where an owner's card is about this one already, and where it might be several. What a
        card merely calls its object is no property.
        """
        detail = self._properties.detail(property_id)
        if detail is None or detail.fields.owner is None or self._owned(detail.cards):
            return None
        cards = self._owned(self._store.contacts.cards_of(detail.fields.owner))
        faces = [face for face in self._store.faces(cards) if self._waits(face)]
        return faces[0] if len(faces) == 1 else None

    def _owned(self, cards: tuple[CardId, ...]) -> list[CardId]:
        """Return those of the cards that are an owner's."""
        sides = self._properties.sides()
        states = self._store.states(cards)
        return [c for c in cards if c in states and sides.get(states[c].journey) is Side.OWNER]

    def _waits(self, face: CardFace) -> bool:
        if face.outcome != Outcome.OPEN:
            return False
        about = None if face.listing is None else self._properties.detail(PropertyId(face.listing))
        return about is None or not is_described(about.fields)
