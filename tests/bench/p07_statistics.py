"""P7: statistics after a move, at more than a million stage events."""

from tests.bench.measure import Run, Verdict, probe
from tests.bench.stores import LONG, copy_of


def measure(run: Run) -> list[Verdict]:
    """Count one event more, rebuild everything, and let SQL group the same history."""
    figures = probe("statistics", copy_of(LONG, run.stores, "statistics"))
    events, one = figures["events"], figures["apply_median"]
    told = f"p99 {figures['apply_p99']:.1f} µs at {events:,.0f} events"
    times = figures["sql"] * 1e3 / one
    cheaper = f"SQL takes {figures['sql']:,.0f} ms CPU: {times:,.0f} times as long, 10,000 wanted"
    return [
        Verdict("P7", "one event more, median", told, one, 10, "µs"),
        Verdict("P7", "10,000 events to SQL's group-bys", cheaper, 10_000 / times, 1),
        Verdict("P7", "full rebuild, CPU", f"{events:,.0f} events", figures["rebuild"], 100, "ms"),
    ]  # fmt: skip
