"""P6: a whole move, from the drop to the settled board."""

from tests.bench.measure import Figures, Run, Verdict, probe
from tests.bench.stores import CROWDED, SMALL, copy_of

_LIMIT_MS = 8.3


def measure(run: Run) -> list[Verdict]:
    """Move cards at 10,000 and at 100,000 live cards."""
    small, large = (
        probe("moves", copy_of(size, run.stores, "move"), run.moves) for size in (SMALL, CROWDED)
    )
    ratio = large["drop_median"] / small["drop_median"]
    return [
        *_verdicts("10,000", small),
        *_verdicts("100,000", large),
        Verdict("P6", "drop to paint, 100,000 to 10,000", "medians", ratio, 2.0),
    ]


def _verdicts(cards: str, figures: Figures) -> list[Verdict]:
    drop = f"median {figures['drop_median']:.1f} ms, {figures['drop_over']:.0f} moves over"
    cpu = (
        f"median {figures['cpu_median']:.1f} ms CPU of the UI thread; "
        f"longest gap of the loop {figures['gap_longest']:.1f} ms"
    )
    return [
        Verdict(
            "P6", f"drop to paint p99, {cards} live", drop, figures["drop_p99"], _LIMIT_MS, "ms"
        ),
        Verdict(
            "P6", f"move to settled p99, {cards} live", cpu, figures["cpu_p99"], _LIMIT_MS, "ms"
        ),
    ]
