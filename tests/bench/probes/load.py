"""Loading every card and the history while the window answers."""

import sys
import time
from pathlib import Path

from tests.bench.probes.report import resident_mb, tell
from tests.bench.probes.window import Window


async def _load(window: Window) -> None:
    window.watch.start()
    started = time.perf_counter()
    await window.load()
    seconds = time.perf_counter() - started
    window.watch.stop()
    tell(
        gap=window.watch.longest_ms, over=window.watch.over(16.7), total=seconds * 1e3,
        mb=resident_mb(),
    )  # fmt: skip


Window(Path(sys.argv[1])).run(_load)
