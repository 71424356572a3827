"""What a card is worth on a day: the one rule behind every sum of the board and its exports."""

from kanban_app.domain.card import CardFace

EURO = "EUR"


def euro_cents(card: CardFace, today_iso: str) -> int:
    """Return the cents a card adds to a sum on the day `today_iso` (`YYYY-MM-DD`).

    Foreign currencies cannot be added up, and a resting card is not in play: both count 0. A card
    wakes on the day it rests until.
    """
    if card.parked_until > today_iso:
        return 0
    return cents_in_euro(card.value_cents, card.currency)


def cents_in_euro(cents: int, currency: str) -> int:
    """Return the cents of an amount in EUR, 0 for any other currency."""
    return cents if currency == EURO else 0
