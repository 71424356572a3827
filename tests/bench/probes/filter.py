"""Typing into the filter, letter by letter and back, each time until the board is painted."""

import sys
import time
from pathlib import Path
from statistics import median

from tests.bench.measure import p99
from tests.bench.probes.report import tell
from tests.bench.probes.window import Window

_WORDS = ("müller eva", "riesel", "efh 149", "zzz")


async def _type(window: Window) -> None:
    await window.load()
    await window.settle(0.5)
    search = window.shell.window.top_bar.search
    taken: list[float] = []
    for word in _WORDS * 3:
        texts = [word[:end] for end in range(1, len(word) + 1)]
        for text in [*texts, *reversed(texts[:-1]), ""]:
            started = time.perf_counter()
            search.set_text(text)
            window.paint()
            taken.append((time.perf_counter() - started) * 1e3)
            await window.settle(0.005)
    tell(first=taken[0], median=median(taken), p99=p99(taken), longest=max(taken))


Window(Path(sys.argv[1])).run(_type)
