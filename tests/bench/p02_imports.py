"""P2: the late imports must not stop the window."""

from functools import partial

from tests.bench.measure import Run, Verdict, in_turns, probe
from tests.bench.stores import SMALL, copy_of


def measure(run: Run) -> list[Verdict]:
    """Import the rest behind the first paint, each time in a fresh process."""
    path = copy_of(SMALL, run.stores, "imports")
    (figures,) = in_turns(run.rounds, partial(probe, "imports", path))
    told = f"{figures['over']:.0f} gaps above 16.7 ms"
    return [Verdict("P2", "late imports, longest gap", told, figures["gap"], 60, "ms")]
