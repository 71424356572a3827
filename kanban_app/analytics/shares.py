"""What shares of ever other numbers of cards may be by chance: the limits of an exact p-chart."""

from math import exp, lgamma, log

# What lies beyond three sigma of a normal curve, on each side.
TAIL = 0.00135


def share_limits(share: float, n: int) -> tuple[float, float]:
    """Return the smallest and the largest k / n that chance explains, for n > 0 cards.

    k is the number of `n` cards that advance while each does so with chance `share` (above 0, below
    1). Beyond lies what has, with all that is further away on its side, less chance than `TAIL`.
    The usual p +- 3 sqrt(pq/n) would be far off for the few cards of a week.
    """
    below, above = 0.0, 0.0
    lowest, highest = 0, n
    for k in range(n + 1):
        below += _chance(k, n, share)
        if below >= TAIL:
            lowest = k
            break
    for k in range(n, -1, -1):
        above += _chance(k, n, share)
        if above >= TAIL:
            highest = k
            break
    return lowest / n, highest / n


def cautious(k: int, n: int) -> float:
    """Return k / n, but where all or none did, what it may be: never 0 or 1 (Laplace)."""
    return min(max(k / n, 1 / (n + 2)), (n + 1) / (n + 2))


def _chance(k: int, n: int, share: float) -> float:
    ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return exp(ways + k * log(share) + (n - k) * log(1 - share))
