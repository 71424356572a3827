"""What open cards will bring when a property can be sold only once."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats, Ints


class Sales(NamedTuple):
    """The sales that may happen: one for each listing, one for each card without a listing.

    `sale[i]` is the sale that card i takes part in; `chance` of each sale to happen; `weight` is
    the sum of its cards' probabilities, so card i is the one that buys with `p[i] / weight`.
    """

    sale: Ints
    chance: Floats
    weight: Floats


def sales_of(probabilities: Floats, listings: Ints, caps: Floats | None = None) -> Sales:
    """Return the sales among cards, each with a probability to win of its own.

    `listings[i]` numbers the property of card i from 0, -1 if it has none. Several buyers of one
    property bring one sale with 1 - prod(1 - p), capped by `caps[listing]`, the probability of
    its owner's card (1 where there is none; flow notes 3.6).
    """
    alone = listings < 0
    count = int(listings.max(initial=-1)) + 1
    sale = np.where(alone, count + np.cumsum(alone) - 1, listings)
    size = count + int(alone.sum())
    fails = np.ones(size)
    np.multiply.at(fails, sale, 1 - probabilities)
    chance = 1 - fails
    # By way of 1 - (1 - p) a single card would lose its last digits.
    single = np.bincount(sale, minlength=size)[sale] == 1
    chance[sale[single]] = probabilities[single]
    if caps is not None:
        chance[:count] = np.minimum(chance[:count], caps[:count])
    weight = np.zeros(size)
    np.add.at(weight, sale, probabilities)
    return Sales(sale, chance, weight)


def expected_value(values: Floats, probabilities: Floats, sales: Sales) -> float:
    """Return the weighted pipeline with one sale per listing, in the unit of `values`.

    A sale is worth the mean of its cards' values, weighted by their probabilities.
    """
    worth = np.bincount(sales.sale, values * probabilities, sales.chance.size)
    possible = sales.weight > 0
    return float(np.sum(sales.chance[possible] * worth[possible] / sales.weight[possible]))
