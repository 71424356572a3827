"""P17: the infinity view of 5,000 cards: its drops, a movement of its numbers, its first layout."""

from tests.bench.measure import Run, Verdict, probe
from tests.bench.stores import Size, copy_of


def measure(run: Run) -> list[Verdict]:
    """Paint frames of the loop off screen; CPU time."""
    figures = probe("loop", copy_of(Size(5_000, 5_000), run.stores, "loop"))
    told = f"{figures['cards']:,.0f} cards, {figures['drops']:.0f} drops"
    laid = f"all labels placed in {figures['layout']:.1f} ms"
    return [
        Verdict("P17", "frame: drops flow", told, figures["flow"], 6, "ms"),
        Verdict("P17", "frame: numbers grow", laid, figures["grow"], 16.7, "ms"),
    ]
