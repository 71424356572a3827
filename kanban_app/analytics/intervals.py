"""How sure a share is: intervals for k of n."""

from math import sqrt

Z_95 = 1.959963984540054


def wilson(k: int, n: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of `k` of `n`; ValueError unless 0 <= k <= n, n > 0.

    Source: Wilson 1927, without continuity correction.
    """
    if not 0 <= k <= n or n == 0:
        raise ValueError(f"no share: {k} of {n}")
    share, square = k / n, Z_95 * Z_95
    centre = (share + square / (2 * n)) / (1 + square / n)
    half = Z_95 / (1 + square / n) * sqrt(share * (1 - share) / n + square / (4 * n * n))
    # At the edges the bound is 0 or 1 by algebra, though not by rounding.
    low = 0.0 if k == 0 else centre - half
    return low, 1.0 if k == n else centre + half


def ratio(part: float, whole: float) -> float | None:
    """Return `part / whole`, None where there is nothing to divide by."""
    return part / whole if whole else None
