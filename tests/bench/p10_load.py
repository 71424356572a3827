"""P10: the window answers while cards load; P12: memory with everything loaded and charts open."""

from functools import partial

from tests.bench.measure import Run, Verdict, in_turns, probe
from tests.bench.stores import CROWDED, SMALL, copy_of


def measure(run: Run) -> list[Verdict]:
    """Load a small and a crowded board, each time in a fresh process."""
    small, large = in_turns(
        max(1, run.rounds // 3),
        *(
            partial(probe, "load", copy_of(s, run.stores, f"load-{s.live}"))
            for s in (SMALL, CROWDED)
        ),
    )
    told = f"{large['over']:.0f} gaps above 16.7 ms, all in after {large['total'] / 1e3:.1f} s"
    return [
        Verdict("P10", "100,000 cards load, longest gap", told, large["gap"], 16.7, "ms"),
        Verdict("P12", "memory with charts open, 10,000 cards", "", small["mb"], 200, "MB"),
    ]
