"""P9: reading all cards and writing a move, against bare `sqlite3`."""

from functools import partial

from tests.bench.measure import Run, Verdict, in_turns, probe
from tests.bench.stores import SMALL, copy_of


def measure(run: Run) -> list[Verdict]:
    """Read and move in turns; CPU time."""
    path = copy_of(SMALL, run.stores, "store")
    (figures,) = in_turns(max(1, run.rounds // 3), partial(probe, "store", path))
    read = f"{figures['read']:.1f} ms, sqlite3 {figures['read_raw']:.1f} ms CPU for 10,000"
    move = f"{figures['move']:.2f} ms, sqlite3 {figures['move_raw']:.2f} ms CPU"
    follows = figures["followed"] - figures["move"]
    told = f"{follows:.2f} ms CPU more than a move alone"
    return [
        Verdict("P9", "bulk read", read, figures["read"] / figures["read_raw"], 1.5),
        Verdict("P9", "one move committed", move, figures["move"] / figures["move_raw"], 3),
        Verdict("P9", "what follows from a move", told, follows, 1.5, "ms"),
    ]
