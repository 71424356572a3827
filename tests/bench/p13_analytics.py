"""P13: every number of the analytics screen at 60,000 events, and again after one change."""

from tests.bench.measure import Run, Verdict, probe
from tests.bench.stores import Size, copy_of


def measure(run: Run) -> list[Verdict]:
    """Work out all sections from the events on, then splice one card in and do it again."""
    figures = probe("analytics", copy_of(Size(10_000, 20_000), run.stores, "analytics"))
    told = f"{figures['events']:,.0f} events, {figures['open']:,.0f} open cards"
    large = f"{figures['refreshed']:.0f} ms at {figures['all_events']:,.0f} events, all cards open"
    return [
        Verdict("P13", "all sections, CPU", told, figures["full"], 500, "ms"),
        Verdict("P13", "again after one card, CPU", large, figures["again"], 100, "ms"),
    ]
