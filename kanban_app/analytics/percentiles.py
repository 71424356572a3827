"""Percentiles by nearest rank: "85 % took x days or less" is then literally true."""

from collections.abc import Mapping, Sequence

SHOWN = (50, 70, 85, 95)


def rank(percent: int, n: int) -> int:
    """Return the 0-based place of the nearest rank among `n` > 0 sorted values.

    Hyndman and Fan 1, numpy's `inverted_cdf`; whole percents, so no rounding decides.
    """
    return max(0, -(-percent * n // 100) - 1)


def nearest_ranks(values: Sequence[float]) -> Mapping[int, float | None]:
    """Return the percentiles `SHOWN` of `values` in any order, None without any."""
    ordered = sorted(values)
    n = len(ordered)
    return {p: ordered[rank(p, n)] if n else None for p in SHOWN}
