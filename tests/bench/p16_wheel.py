"""P16: the flywheel at 5,000 cards after a move, and what a slider of it asks."""

from tests.bench.measure import Run, Verdict, probe
from tests.bench.stores import Size, copy_of


def measure(run: Run) -> list[Verdict]:
    """Tell the wheel again and again after one card changed, then move a conversion."""
    figures = probe("wheel", copy_of(Size(5_000, 0), run.stores, "wheel"))
    told = f"{figures['cards']:,.0f} cards, {figures['edges']:,.0f} edges"
    return [
        Verdict("P16", "the wheel after a move, CPU", told, figures["wheel"], 300, "ms"),
        Verdict("P16", "what-if, CPU", told, figures["what_if"], 50, "ms"),
    ]
