"""A real drag (`QDrag.exec`) across the board on a real display: the longest gap of the loop."""

import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.bench.measure import p99
from tests.bench.probes.report import tell
from tests.bench.probes.window import Window
from tests.gui.pointer import play

_FRAME_MS = 8
_STEPS = 40


async def _load(window: Window) -> None:
    await window.load()
    await window.settle(1.0)


def _way(window: Window) -> list[QPoint]:
    columns = [c for c in window.shell.window.board.columns if not c.collapsed]
    board = window.shell.window
    points = [
        column.view.mapTo(board, QPoint(column.view.width() // 2, y))
        for column, y in zip(columns[:4], (60, 200, 320, 130), strict=True)
    ]
    return [a + (b - a) * k / _STEPS for a, b in pairwise(points) for k in range(1, _STEPS + 1)]


def _drag(window: Window) -> None:
    handle = window.shell.window.windowHandle()
    way = _way(window)
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start = way[0]
    QTest.mousePress(handle, left, no_keys, start)
    steps: list[Callable[[], None]] = [partial(QTest.mouseMove, handle, point) for point in way]
    steps.append(partial(QTest.mouseRelease, handle, left, no_keys, way[-1]))
    window.watch.start()
    play(steps, _FRAME_MS)
    window.watch.stop()


window = Window(Path(sys.argv[1]))
window.run(_load)
# The drag runs behind the loop: `QDrag.exec` and the hand that leads it nest event loops.
moved: list[object] = []
window.shell.window.board.move_requested.connect(moved.append)
# The first drag makes fonts, cursors and the drag window.
_drag(window)
play([], 500)
_drag(window)
gaps = [gap * 1e3 for gap in window.watch.gaps]
tell(gap=max(gaps), p99=p99(gaps), over=window.watch.over(8.3), drops=len(moved))
