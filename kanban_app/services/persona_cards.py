"""Which persona every card is of, as the journey knows it that the card stands in."""

from kanban_app.domain.ids import CardId
from kanban_app.domain.persona import PERSONA, personas_of
from kanban_app.services.ports import CardReader


def personas_of_cards(store: CardReader) -> dict[CardId, str]:
    """Return the keys of the personas cards are of; cards of none are left out.

    A card that went to another journey keeps its key, and is of none until it comes back: only a
    persona of the journey it stands in counts.
    """
    rests = store.journey_rests()
    known = {journey: {p.key for p in personas_of(rest)} for journey, rest in rests.items()}
    return {
        card: key
        for journey, values in store.values.of_key(PERSONA).items()
        for card, key in values.items()
        if key in known.get(journey, ())
    }
