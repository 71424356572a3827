"""What shares of ever other numbers of cards may be by chance, after so many were seen before."""

from math import exp, lgamma

# What lies beyond three sigma of a normal curve, on each side.
TAIL = 0.00135


def share_limits(k: int, n: int, cards: int) -> tuple[float, float]:
    """Return the smallest and the largest share of `cards` > 0 that chance explains.

    `k` of `n` did it before. Beyond lies what has, with all that is further away on its side, less
    chance than `TAIL` if nothing has changed (the beta-binomial law after a uniform prior). The
    usual p +- 3 sqrt(pq/n) takes p for known and would be far off for the few cards of a broker.
    """
    lowest, highest, below, above = 0, cards, 0.0, 0.0
    for count in range(cards + 1):
        below += _chance(k, n, count, cards)
        if below >= TAIL:
            lowest = count
            break
    for count in range(cards, -1, -1):
        above += _chance(k, n, count, cards)
        if above >= TAIL:
            highest = count
            break
    return lowest / cards, highest / cards


def _chance(k: int, n: int, count: int, cards: int) -> float:
    """Return how likely `count` of further `cards` do what `k` of `n` did."""
    ways = lgamma(cards + 1) - lgamma(count + 1) - lgamma(cards - count + 1)
    did, did_not = k + 1, n - k + 1
    both = _beta(did + count, did_not + cards - count) - _beta(did, did_not)
    return exp(ways + both)


def _beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)
