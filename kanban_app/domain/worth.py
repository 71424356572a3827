"""What cards are worth on a day: the one rule behind every sum of the board and its exports."""

from collections.abc import Iterable, Sequence

from kanban_app.domain.card import CardFace, Contested, Outcome, Sums
from kanban_app.domain.journey import Stage

EURO = "EUR"
NOTHING = Sums(0, 0, 0)


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


def chance_of(own: float | None, stage: Stage) -> float:
    """Return the chance of a win that counts: the broker's own, else that of the stage."""
    return stage.probability if own is None else own


def weighed(cents: int, chance: float) -> int:
    """Return an amount times a chance in whole cents, halves away from 0 for what is earned.

    Truncated like a CAST in SQL, so that the first paint shows the same number.
    """
    return int(cents * chance + 0.5)


def sale_of(card: CardFace) -> int | None:
    """Return the property whose sale a card still competes for, None for no other than its own."""
    return card.listing if card.outcome == Outcome.OPEN else None


def sums_of(cards: Iterable[CardFace], today_iso: str) -> Sums:
    """Return what cards of one journey add up to on a day; rivals for a property count once."""
    alone: list[CardFace] = []
    rivals: dict[int, list[CardFace]] = {}
    for card in cards:
        sale = sale_of(card)
        (alone if sale is None else rivals.setdefault(sale, [])).append(card)
    alone += [cards[0] for cards in rivals.values() if len(cards) == 1]
    contested = sorted(
        Contested(max(euro_cents(c, today_iso) for c in cards), *_parts(cards, today_iso))
        for cards in rivals.values()
        if len(cards) > 1
    )
    value = sum(euro_cents(c, today_iso) for c in alone)
    whole = value + sum(sale.highest_cents for sale in contested)
    return Sums(whole, *_parts(alone, today_iso), tuple(contested))


def _parts(cards: Iterable[CardFace], today_iso: str) -> tuple[int, int]:
    """Return what the stage weighs of cards, and what those with a chance of their own weigh."""
    staged = own = 0
    for card in cards:
        cents = euro_cents(card, today_iso)
        if card.probability is None:
            staged += cents
        else:
            own += weighed(cents, card.probability)
    return staged, own


def added(
    sums: Sums, card: CardFace, today_iso: str, sign: int = 1, rivals: Sequence[CardFace] = ()
) -> Sums:
    """Return the sums with one card more, or with `sign` -1 one less.

    `rivals` are the other cards in the column about the same property.
    """
    before, after = sums_of(rivals, today_iso), sums_of((card, *rivals), today_iso)
    if sign < 0:
        before, after = after, before
    contested = list(sums.contested)
    for sale in before.contested:
        contested.remove(sale)
    return Sums(
        sums.value_cents + after.value_cents - before.value_cents,
        sums.staged_cents + after.staged_cents - before.staged_cents,
        sums.own_cents + after.own_cents - before.own_cents,
        tuple(sorted((*contested, *after.contested))),
    )


def weighted_cents(sums: Sums, stage: Stage) -> int:
    """Return what the cards of a stage weigh in cents; behind the win they have earned theirs.

    Rivals for a property weigh by their chances, but never more than it brings.
    """
    if stage.post_win:
        return 0
    alone = weighed(sums.staged_cents, stage.probability) + sums.own_cents
    return alone + sum(
        min(weighed(sale.staged_cents, stage.probability) + sale.own_cents, sale.highest_cents)
        for sale in sums.contested
    )
