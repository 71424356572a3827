"""P14: a keystroke in the palette until the results are there, over 100,000 of everything."""

from tests.bench.measure import Run, Verdict, probe
from tests.bench.stores import CROWDED, copy_of


def measure(run: Run) -> list[Verdict]:
    """Look for one letter up to several words among cards, contacts and activities."""
    figures = probe("search", copy_of(CROWDED, run.stores, "search"))
    slowest = ", ".join(
        f"{name} {value:.1f}" for name, value in figures.items() if name.startswith("q_")
    )
    reading = f"all read in {figures['build'] / 1e3:.1f} s, {figures['mb']:.0f} MB more"
    told = f"median {figures['median']:.1f} ms; worst of each: {slowest}"
    return [
        Verdict("P14", "search, 100,000 of each, slowest query", told, figures["max"], 50, "ms"),
        Verdict("P14", "a change taken in", "", figures["follow"], 16.7, "ms"),
        Verdict("P14", "longest gap while it is read", reading, figures["gap"], 16.7, "ms"),
    ]
