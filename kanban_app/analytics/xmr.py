"""Which counts are news and which are noise: the limits of an XmR chart and what breaks them."""

from collections.abc import Sequence
from itertools import pairwise

from kanban_app.analytics.report import Limits, Signal, SignalKind

# Fewer points than this say nothing about the process, and counts that are mostly 0 neither: their
# moving range tells when something happens at all.
LEAST, LEAST_MEAN = 6, 1.0
# 3 / 1.128: three sigma from the mean moving range of two (Wheeler, Understanding Variation).
_WIDTH = 2.66
# So many in a row on one side of the mean are no chance.
RUN = 8


def limits_of(counts: Sequence[float]) -> Limits | None:
    """Return mean and natural process limits of whole buckets.

    None below `LEAST` of them, or where less than `LEAST_MEAN` happens in each on average.
    Mean plus and minus 2.66 x the mean moving range; the lower one is never below 0.
    """
    return None if sum(counts) < LEAST_MEAN * len(counts) else natural_limits(counts)


def natural_limits(values: Sequence[float]) -> Limits | None:
    """Return mean and natural process limits of single values, however small; see `limits_of`."""
    if len(values) < LEAST:
        return None
    mean = sum(values) / len(values)
    moving = [abs(after - before) for before, after in pairwise(values)]
    reach = _WIDTH * sum(moving) / len(moving)
    return Limits(mean, max(0.0, mean - reach), mean + reach)


def signals_of(counts: Sequence[float], limits: Limits) -> tuple[Signal, ...]:
    """Return every point that is no noise, in order.

    BEYOND is a point outside the limits, RUN one that ends eight in a row on the same side of the
    mean; a point on the mean is on neither side. A point may be both.
    """
    found = list(beyond(counts, [(limits.lower, limits.upper)] * len(counts)))
    side, length = 0, 0
    for place, value in enumerate(counts):
        here = (value > limits.mean) - (value < limits.mean)
        length = length + 1 if here == side else 1
        side = here
        if side and length >= RUN:
            found.append(Signal(place, SignalKind.RUN))
    return tuple(sorted(found, key=lambda signal: signal.place))


def beyond(values: Sequence[float], limits: Sequence[tuple[float, float]]) -> tuple[Signal, ...]:
    """Return every point outside its own limits."""
    pairs = enumerate(zip(values, limits, strict=True))
    return tuple(
        Signal(place, SignalKind.BEYOND)
        for place, (value, (lower, upper)) in pairs
        if not lower <= value <= upper
    )
