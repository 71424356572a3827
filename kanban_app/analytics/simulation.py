"""Possible futures of the open cards: which are won, when, and what they bring; drawn, but seeded.

In every run each sale happens or not by its probability, and a card that is won still spends a
visit in every stage up to the winning boundary. Only those that are won need a date, so only they
get one: by a luck of their own, so that two futures differ by what was changed and by no chance.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Floats, Ints
from kanban_app.analytics.exclusive import Sales, sales_of
from kanban_app.analytics.luck import draw_words, luck_of
from kanban_app.analytics.remaining import StageTimes, remaining_of

# Runs are simulated in chunks of so many chances: a few MB of them, however many cards there are.
_CHANCES = 2**19
# Beside the seed: what is drawn for sales that may not even happen must not change which do.
_LOTS = 1


class OpenCards(NamedTuple):
    """The open cards of a journey, one entry each, in an order that stays the same.

    `place` of its stage in the pipeline; `age` the days in it; `value` in EUR; `probability` to
    be won, and whether that is the broker's `own`; `listing` a number from 0, -1 for none; `rests`
    the days until a parked card wakes, 0 if it is awake; `closes` the local day typed as expected
    close, counted from today (below 0: none, or past already).
    """

    place: Ints
    age: Floats
    value: Floats
    probability: Floats
    own: Flags
    listing: Ints
    rests: Floats
    closes: Ints


class Belief(NamedTuple):
    """How sure the probabilities of the stages are, in the order of the pipeline.

    Each is the mean of a beta distribution with these two weights: cases for and against it.
    """

    wins: Floats
    losses: Floats


class Horizon(NamedTuple):
    """How far and how often to look: local days from tomorrow on, and how much of today is over.

    `over` is from 0 (midnight) to 1. `caps` are those of `sales_of`. Without a `belief` the
    probabilities of the stages are taken as certain.
    """

    days: int
    runs: int
    seed: int
    over: float = 0.0
    caps: Floats | None = None
    belief: Belief | None = None


class Futures(NamedTuple):
    """Per run and local day: EUR earned and cards won, `[run, day]`; day 0 is tomorrow.

    What falls on the rest of today is counted there, too.
    """

    money: Floats
    closings: Ints


def simulate(cards: OpenCards, stages: Sequence[StageTimes], horizon: Horizon) -> Futures:
    """Return what becomes of the cards in every run; the same input gives the same futures.

    A listing is sold once per run; who buys is drawn by the buyers' probabilities. Commission
    falls due at the win. A parked card goes on where it stands when it wakes. An expected close
    that is not past replaces the drawn day, not the chance. The probabilities of the stages are
    drawn anew in every run as far as they are uncertain, those typed on a card never are.
    """
    random = np.random.default_rng(horizon.seed)
    lots = np.random.default_rng([horizon.seed, _LOTS])
    buyers = _buyers_of(cards, horizon.caps)
    left = remaining_of(random, stages, cards.place, cards.age)
    days, chances = horizon.days, buyers.sales.chance
    stage = _stage_of_sales(cards, buyers)
    money = np.zeros((horizon.runs, days))
    closings = np.zeros((horizon.runs, days), np.int64)
    step = max(1, _CHANCES // max(1, chances.size))
    for first in range(0, horizon.runs, step):
        size = min(step, horizon.runs - first)
        likely = (chances * _shares(random, horizon.belief, size, len(stages))[:, stage]).astype(
            "f4"
        )
        happens = random.random((size, chances.size), np.float32) < likely
        luck = luck_of(draw_words(lots, size, chances.size)[happens])
        run, sale = np.nonzero(happens)
        card = _buyer_of(buyers, sale, luck.buyer)
        # Beyond the horizon lies one day more, and nobody looks at it.
        cells = run * (days + 1) + _day_of(left.days(card, luck), cards, card, horizon)
        shape, total = (size, days + 1), size * (days + 1)
        earned = np.bincount(cells, cards.value[card], total).reshape(shape)
        money[first : first + size] = earned[:, :days]
        won = np.bincount(cells, minlength=total).reshape(shape)
        closings[first : first + size] = won[:, :days]
    return Futures(money, closings)


def _stage_of_sales(cards: OpenCards, buyers: "_Buyers") -> Ints:
    """Return the stage whose probability each sale hangs on: that of its likeliest card; -1: none.

    A chance the broker typed is as it is.
    """
    stage = np.full(buyers.sales.chance.size, -1, np.int64)
    upwards = np.argsort(cards.probability, kind="stable")
    stage[buyers.sales.sale[upwards]] = np.where(cards.own, -1, cards.place)[upwards]
    return stage


def _shares(random: np.random.Generator, belief: Belief | None, runs: int, stages: int) -> Floats:
    """Return by how much the probability of each stage is off in each run; the last entry is 1."""
    shares = np.ones((runs, stages + 1))
    if belief is not None:
        for place, (wins, losses) in enumerate(zip(belief.wins, belief.losses, strict=True)):
            if wins > 0 and losses > 0:
                mean = wins / (wins + losses)
                shares[:, place] = random.beta(wins, losses, runs) / mean
    return shares


class _Buyers(NamedTuple):
    """The cards sorted by sale, those of one `first` to `last`; `upto` sums their probabilities."""

    sales: Sales
    order: Ints
    first: Ints
    last: Ints
    upto: Floats
    several: Flags


def _buyers_of(cards: OpenCards, caps: Floats | None) -> _Buyers:
    sales = sales_of(cards.probability, cards.listing, caps)
    order = np.argsort(sales.sale, kind="stable")
    count = np.bincount(sales.sale, minlength=sales.chance.size)
    upto = np.cumsum(cards.probability[order])
    last = np.cumsum(count) - 1
    return _Buyers(sales, order, last - count + 1, last, upto, count > 1)


def _buyer_of(buyers: _Buyers, sale: Ints, share: Floats) -> Ints:
    """Return for each sale that happened which of its cards it is."""
    place = buyers.last[sale]
    several = np.flatnonzero(buyers.several[sale])
    which, end = sale[several], place[several]
    drawn = buyers.upto[end] - share[several] * buyers.sales.weight[which]
    # Rounding must not hand a sale to its neighbour.
    place[several] = np.clip(np.searchsorted(buyers.upto, drawn), buyers.first[which], end)
    return buyers.order[place]


def _day_of(left: Floats, cards: OpenCards, card: Ints, horizon: Horizon) -> Ints:
    """Return the local day each of `card` is won on: 0 is tomorrow, the last beyond the horizon.

    `left` are the days of visits up to the win.
    """
    beyond = horizon.days + 1
    drawn = np.minimum(horizon.over + cards.rests[card] + left, beyond)
    typed = cards.closes[card]
    day = np.where(typed >= 0, np.minimum(typed, beyond), drawn.astype(np.int64))
    return np.maximum(day, 1) - 1
