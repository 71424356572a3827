"""What a worked-out log says about the months to come."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.forecast import (
    HISTORY_WEEKS,
    Past,
    Today,
    closings_of,
    commission_of,
    probabilities_of,
)
from kanban_app.analytics.open_cards import Now, Stand, owner_chances, pipeline_of
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.remaining import StageTimes
from kanban_app.analytics.report import Closings, Commission, StageProbability
from kanban_app.analytics.standings import LOST, OPEN, WON
from kanban_app.analytics.view import local_days, visit_days
from kanban_app.analytics.visits import LEAVES, Leave
from kanban_app.analytics.weekly import weekly_counts
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays, Moment

_ONWARD = [LEAVES.index(leave) for leave in (Leave.ADVANCED, Leave.WON)]


class Outlook(NamedTuple):
    """The forecast of one journey, told at the end of its log."""

    closings: Closings
    commission: Commission
    probabilities: tuple[StageProbability, ...]


def outlook_of(book: Book, days: LocalDays) -> Outlook:
    """Return the forecast from the whole history up to `as_of`, whatever the window."""
    now = Now(book.as_of, days)
    probabilities = learned(book)
    used = [each.used for each in probabilities]
    facts = {fact.card: fact for fact in book.facts}
    pipeline = pipeline_of(_stands(book), facts, used, book.log.owners, now)
    return Outlook(
        closings_of(_weekly_wins(book, days, now.day)),
        commission_of(pipeline.cards, _times(book), Today(now.day, now.over), pipeline.caps),
        probabilities,
    )


def learned(book: Book) -> tuple[StageProbability, ...]:
    """Return the chances of the stages before the win, in order.

    Closed cards are those won or lost; "not a lead", archived and handed over ones are neither.
    """
    cards = book.cards
    won = cards.standing == WON
    closed = won | (cards.standing == LOST)
    pasts = []
    for stage in book.journey.pipeline:
        there = closed & (cards.joined[book.slot(stage.id)] != NEVER)
        wins, known = int(np.count_nonzero(there & won)), int(np.count_nonzero(there))
        pasts.append(Past(stage.id, stage.probability, wins, known))
    return probabilities_of(pasts)


def listing_caps(book: Book) -> dict[str, float]:
    """Return, where the cards of the journey are owners, the chance of each listing to be sold."""
    used = [each.used for each in learned(book)]
    return owner_chances(_stands(book), {fact.card: fact for fact in book.facts}, used)


def _stands(book: Book) -> dict[CardId, Stand]:
    cards = book.cards
    places = {book.slot(stage.id): place for place, stage in enumerate(book.journey.pipeline)}
    opened = np.flatnonzero((cards.standing == OPEN) & np.isin(cards.stage, list(places)))
    columns = (cards.ids[opened], cards.stage[opened], cards.since[opened])
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return {CardId(card): Stand(places[slot], Moment(since)) for card, slot, since in rows}


def _weekly_wins(book: Book, days: LocalDays, today: int) -> tuple[int, ...]:
    cards = book.cards
    if not cards.ids.size:
        return ()
    won = local_days(days, cards.won[cards.won != NEVER]).tolist()
    return weekly_counts(won, days.day(int(cards.began.min())), today, HISTORY_WEEKS)


def _times(book: Book) -> list[StageTimes]:
    """Return the visits of every stage that went on towards the win.

    How long losers stayed says nothing about winners. The first visit of a card of unknown past
    began nobody knows when.
    """
    visits, cards = book.visits, book.cards
    unseen = cards.imported[visits.card] & (visits.since == cards.began[visits.card])
    onward, took = np.isin(visits.leave, _ONWARD) & ~unseen, visit_days(book)
    return [
        StageTimes(
            np.sort(took[onward & (visits.stage == book.slot(stage.id))]), stage.dwell_target_days
        )
        for stage in book.journey.pipeline
    ]
