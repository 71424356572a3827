"""P11: a keystroke in the filter until the board is painted."""

from tests.bench.measure import Run, Verdict, probe
from tests.bench.stores import CROWDED, SMALL, copy_of


def measure(run: Run) -> list[Verdict]:
    """Type words letter by letter, at 10,000 and at 100,000 live cards."""
    verdicts = []
    for cards, size, limit in (("10,000", SMALL, 8.3), ("100,000", CROWDED, 33)):
        figures = probe("filter", copy_of(size, run.stores, "filter"))
        told = f"p99 {figures['p99']:.1f} ms, the very first letter {figures['first']:.0f} ms"
        verdicts.append(
            Verdict("P11", f"keystroke, {cards} live, median", told, figures["median"], limit, "ms")
        )
    why = "the filter looks into memory, there is no full-text index to compare"
    verdicts.append(Verdict("P11", "rare word by index to LIKE", why))
    return verdicts
