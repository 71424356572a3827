"""P15: 5,000 search profiles against one property, and 1,000 against 100 in parts."""

from tests.bench.measure import Run, Verdict, probe


def measure(run: Run) -> list[Verdict]:
    """Score with prepared profiles, then through a store as the properties screen does."""
    figures = probe("matching", run.rounds)
    told = f"1,000 x 100 in {figures['parts']:.0f} parts, {figures['all']:.0f} ms together"
    return [
        Verdict("P15", "5,000 profiles, one property, CPU", "", figures["one"], 100, "ms"),
        Verdict("P15", "longest part of a first scoring, CPU", told, figures["part"], 250, "ms"),
        Verdict("P15", "all counts again after one change, CPU", "", figures["again"], 100, "ms"),
    ]
