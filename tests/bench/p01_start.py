"""P1 cold start, P2 nothing heavy at first paint, P12 memory: against a bare PySide6 window."""

from functools import partial

from tests.bench.measure import Figures, Run, Verdict, in_turns, probe
from tests.bench.stores import LARGE, SMALL, copy_of

_CARDS = (("10,000 cards", SMALL, 1.8), ("100,000 cards", LARGE, 2.0))


def measure(run: Run) -> list[Verdict]:
    """Start all three programs in turns, each in a fresh process."""
    paths = [copy_of(size, run.stores, f"start-{size.live + size.closed}") for _, size, _ in _CARDS]
    bare, *boards = in_turns(
        run.rounds, partial(probe, "bare"), *(partial(probe, "start", path) for path in paths)
    )
    verdicts = [
        _start(name, board, bare, limit)
        for (name, _, limit), board in zip(_CARDS, boards, strict=True)
    ]
    heavy = sum(board["heavy"] for board in boards)
    verdicts.append(Verdict("P2", "heavy modules at first paint", f"{heavy:.0f}", heavy, 0, ""))
    verdicts += [
        Verdict(
            "P12", f"memory at first paint, {name}",
            f"{board['mb']:.0f} MB, bare {bare['mb']:.0f} MB", board["mb"] / bare["mb"], limit,
        )
        for (name, _, _), board, limit in zip(_CARDS, boards, (1.4, 1.4), strict=True)
    ]  # fmt: skip
    return verdicts


def _start(name: str, board: Figures, bare: Figures, limit: float) -> Verdict:
    told = (
        f"{board['wall']:.0f} ms, bare {bare['wall']:.0f} ms; "
        f"CPU {board['cpu']:.0f} to {bare['cpu']:.0f} ms = {board['cpu'] / bare['cpu']:.2f}x"
    )
    return Verdict("P1", f"cold start, {name}", told, board["wall"] / bare["wall"], limit)
