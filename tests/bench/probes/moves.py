"""Moves over the whole program: one card after the other into the next column."""

import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui import notify
from tests.bench.measure import p99
from tests.bench.probes.report import tell
from tests.bench.probes.window import Window

LIMIT_MS = 8.3
_WARM_UP = 20  # moves that fill caches
_TOP = 20


@dataclass(slots=True)
class Times:
    """Milliseconds per move: drop to paint, CPU of the UI thread until settled, longest gap."""

    drop: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)


async def _moves(window: Window) -> None:
    await window.load()
    # Else the halos and toasts of earlier moves, still fading, would count to the next one.
    notify.set_reduce_motion(True)
    window.shell.window.board.set_reduced_motion(reduced=True)
    await window.settle(1.0)
    board, dice, times = window.shell.presenter.board, random.Random(3), Times()
    stages = [s.id for j in board.shown for s in j.stages]
    for number in range(int(sys.argv[2]) + _WARM_UP):
        if number == _WARM_UP:
            times = Times()
        target = stages[(number + 1) % len(stages)]
        card = board.contents.cards(stages[number % len(stages)])[dice.randrange(_TOP)]
        before = board.contents.cards(target)[dice.randrange(_TOP)]
        # The watch costs CPU itself, so each move measures one of both.
        await _move(window, times, (card.id, target, before.id), watched=number % 2 == 1)
        await window.settle(0.02)
    tell(
        drop_median=median(times.drop), drop_p99=p99(times.drop),
        drop_over=sum(taken > LIMIT_MS for taken in times.drop),
        cpu_median=median(times.cpu), cpu_p99=p99(times.cpu),
        gap_p99=p99(times.gaps), gap_longest=max(times.gaps),
    )  # fmt: skip


async def _move(
    window: Window, times: Times, drop: tuple[CardId, StageId, CardId], *, watched: bool
) -> None:
    card, stage, before = drop
    if watched:
        window.watch.start()
    started, began = time.perf_counter(), time.thread_time()
    window.shell.presenter.move((card,), stage, before)
    window.paint()
    times.drop.append((time.perf_counter() - started) * 1e3)
    await window.settle()
    window.paint()
    if watched:
        window.watch.stop()
        times.gaps.append(window.watch.longest_ms)
    else:
        times.cpu.append((time.thread_time() - began) * 1e3)


Window(Path(sys.argv[1])).run(_moves)
