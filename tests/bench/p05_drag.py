"""P5: a real drag on a real display."""

from functools import partial

from tests.bench.measure import Run, Verdict, in_turns, probe
from tests.bench.stores import CROWDED, copy_of


def measure(run: Run) -> list[Verdict]:
    """Drag a card over four columns under Xvfb, at 100,000 live cards."""
    path = copy_of(CROWDED, run.stores, "drag")
    (figures,) = in_turns(max(1, run.rounds // 3), partial(probe, "drag", path, screen=True))
    told = (
        f"p99 {figures['p99']:.1f} ms, {figures['over']:.0f} gaps above 8.3 ms, "
        f"{figures['drops']:.0f} drops"
    )
    return [Verdict("P5", "real drag, 100,000 live, longest gap", told, figures["gap"], 8.3, "ms")]
