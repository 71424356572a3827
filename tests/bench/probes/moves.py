"""Moves over the whole program: one card after the other into the next column."""

import random
import sys
import time
from pathlib import Path
from statistics import median

from tests.bench.measure import p99
from tests.bench.probes.report import tell
from tests.bench.probes.window import Window

LIMIT_MS = 8.3


async def _moves(window: Window) -> None:
    await window.load()
    await window.settle(1.0)
    count, dice = int(sys.argv[2]), random.Random(3)
    presenter = window.shell.presenter
    stages = [s.id for j in presenter.board.shown for s in j.stages]
    drop, cpu, gaps = [], [], []
    for number in range(count + 20):
        source = stages[number % len(stages)]
        target = stages[(number + 1) % len(stages)]
        card = presenter.board.contents.cards(source)[dice.randrange(20)]
        before = presenter.board.contents.cards(target)[dice.randrange(5)]
        watched = number % 2 == 1  # the watch costs CPU itself: each move measures one of both
        if watched:
            window.watch.start()
        started, began = time.perf_counter(), time.thread_time()
        presenter.move((card.id,), target, before.id)
        window.paint()
        painted = time.perf_counter()
        await window.settle()
        window.paint()
        ended = time.thread_time()
        if watched:
            window.watch.stop()
        await window.settle(0.02)
        if number < 20:
            continue  # the first ones fill caches
        drop.append((painted - started) * 1e3)
        if watched:
            gaps.append(window.watch.longest_ms)
        else:
            cpu.append((ended - began) * 1e3)
    tell(
        drop_median=median(drop), drop_p99=p99(drop), drop_over=sum(d > LIMIT_MS for d in drop),
        cpu_median=median(cpu), cpu_p99=p99(cpu), gap_p99=p99(gaps), gap_longest=max(gaps),
    )  # fmt: skip


Window(Path(sys.argv[1])).run(_moves)
