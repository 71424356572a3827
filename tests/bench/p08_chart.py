"""P8: the charts drawn anew, against the same marks painted straight onto a widget."""

from functools import partial

from tests.bench.measure import Run, Verdict, in_turns, probe
from tests.bench.stores import SMALL, copy_of


def measure(run: Run) -> list[Verdict]:
    """Redraw both in turns; CPU time."""
    path = copy_of(SMALL, run.stores, "chart")
    (figures,) = in_turns(max(1, run.rounds // 3), partial(probe, "chart", path))
    told = f"{figures['ours']:.2f} ms, plain widget {figures['plain']:.2f} ms CPU"
    return [Verdict("P8", "charts redrawn", told, figures["ours"] / figures["plain"], 4.5)]
