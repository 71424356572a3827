"""What a book says was believed of its cards, and what they weigh by that."""

from collections.abc import Collection

import numpy as np

from kanban_app.analytics.arrays import Floats
from kanban_app.analytics.beliefs import Beliefs, by_card, by_stage
from kanban_app.analytics.book import Book
from kanban_app.analytics.energy import Energies, Entry
from kanban_app.analytics.standings import OPEN
from kanban_app.analytics.track import tracks_of
from kanban_app.domain.ids import CardId


def beliefs_of(book: Book) -> Beliefs:
    """Return values and chances with their past, as known at the book's moment."""
    log = book.log
    return Beliefs(
        {fact.card: fact.value_cents / 100 for fact in book.facts},
        # A stage that was removed weighed its cards while it was there.
        {stage.id: stage.probability for stage in (*log.gone, *log.journey.stages)},
        {fact.card: fact.probability for fact in book.facts if fact.probability is not None},
        by_card(log.card_estimates, book.as_of),
        by_stage(log.stage_estimates, book.as_of),
    )


def entries_by_card(
    book: Book, cards: Collection[CardId] | None = None
) -> dict[CardId, list[Entry]]:
    """Return the entries of the energy ledger up to the book's moment; None: of all cards."""
    events = book.log.events
    if cards is not None:
        chosen = np.fromiter(cards, np.int64, len(cards))
        events = events.where(np.isin(events.card, chosen))
    energies = Energies(book.rules, beliefs_of(book))
    tracks = tracks_of(book.rules, events.told(book.journey.id), book.as_of)
    return {card: list(energies.entries(card, track)) for card, track in tracks.items()}


def weights(book: Book) -> Floats:
    """Return value times probability (EUR) of every card, 0 where it is not open (notes 3.6).

    The broker's own chance goes before that of the stage. A stage that was removed weighs its
    cards as it did then, an unknown one 0.
    """
    stages = (*book.log.gone, *book.journey.stages)
    known = {stage.id: stage.probability for stage in stages}
    chances = np.array([*(known.get(stage, 0.0) for stage in book.ways.stages), 0.0])
    own, staged = book.probability, chances[book.cards.stage]
    weighed = book.value * np.where(np.isnan(own), staged, own)
    return np.where(book.cards.standing == OPEN, weighed, 0.0)
