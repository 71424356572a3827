"""P16: the flywheel with over a thousand edges after a move, and what a slider of it asks."""

from tests.bench.edges import with_edges
from tests.bench.measure import Run, Verdict, probe
from tests.bench.stores import Size, copy_of


def measure(run: Run) -> list[Verdict]:
    """Tell the wheel again and again after one card changed, then move a conversion."""
    store = with_edges(copy_of(Size(5_000, 0), run.stores, "wheel"))
    figures = probe("wheel", store)
    told = f"{figures['cards']:,.0f} cards, {figures['edges']:,.0f} edges"
    return [
        Verdict("P16", "the wheel after a move, CPU", told, figures["wheel"], 300, "ms"),
        Verdict("P16", "what-if, CPU", told, figures["what_if"], 50, "ms"),
    ]
