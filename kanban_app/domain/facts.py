"""What the numbers need to know of a card, and which cards are about the same property."""

from functools import cache

from kanban_app.domain.card import CardDetail
from kanban_app.domain.records import CardFacts
from kanban_app.domain.text import fold
from kanban_app.domain.worth import cents_in_euro

# How a line begins that says what a buyer seeks.
_SEEKING = {"sucht", "suche", "gesucht", "gesuch", "seeks", "seeking", "wants", "wanted"}


def facts_of(card: CardDetail) -> CardFacts:
    """Return the facts of a card as it stands."""
    fields = card.fields
    return CardFacts(
        card=card.id,
        value_cents=cents_in_euro(fields.value_cents, fields.currency),
        probability=fields.probability,
        source=fields.source,
        listing=listing_of(fields.object_line, fields.place),
        expected_close=fields.expected_close.isoformat() if fields.expected_close else "",
        parked_until=card.parked_until.isoformat() if card.parked_until else "",
    )


def listing_of(line: str, place: str) -> str:
    """Return what cards about the same property share, "" for none.

    A place alone names none, nor does what somebody seeks: two who look for a terraced house in
    one village do not want the same one.
    """
    named = _folded(line)
    if not named or named.split(" ", 1)[0] in _SEEKING:
        return ""
    return f"{named}|{_folded(place)}"


# A listing has many cards, and every forecast asks for all of them.
@cache
def _folded(text: str) -> str:
    return fold(" ".join(text.split()))
