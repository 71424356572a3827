"""P3: our frames against the same rows drawn by Qt's own delegate; P4 would need a C++ program."""

from functools import partial

from tests.bench.measure import Run, Verdict, in_turns, probe
from tests.bench.stores import SMALL, copy_of

_FRAMES = {
    "scroll": "one column scrolled",
    "scroll_all": "all columns scrolled",
    "jump": "all columns paged",
    "drag": "card hanging over the board",
    "move": "card into the next column",
}


def measure(run: Run) -> list[Verdict]:
    """Paint both boards in turns, frame by frame; CPU time."""
    path = copy_of(SMALL, run.stores, "paint")
    (figures,) = in_turns(max(1, run.rounds // 3), partial(probe, "paint", path))
    verdicts = []
    for frame, what in _FRAMES.items():
        ours, qt = figures[f"{frame}_ours"], figures[f"{frame}_qt"]
        told = f"{ours:.2f} ms, Qt's own delegate {qt:.2f} ms CPU"
        verdicts.append(Verdict("P3", f"frame: {what}", told, ours / qt, 0.9))
    why = "needs a C++ compiler and qt6-base-dev, which this command does not ask for"
    verdicts.append(Verdict("P4", "the same against C++", why))
    return verdicts
