"""A hand for scripts on a real display: it presses, moves and releases while a drag runs.

`QDrag.exec` blocks its caller, so a gesture is a list of steps that timers carry out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

STEP_MS = 20


@dataclass(frozen=True, slots=True)
class Grip:
    """A point of a widget."""

    widget: QWidget
    at: QPoint


def drag(
    start: Grip,
    way: Sequence[Grip],
    *,
    cancel: bool = False,
    look: Callable[[], None] | None = None,
) -> None:
    """Drag from `start` over `way`, then drop (or press Esc); `look` is called before that."""
    window = start.widget.window()
    handle = window.windowHandle()
    points = [_in_window(start, window), *(_in_window(grip, window) for grip in way)]
    # Through the window, not the widget: only so Qt remembers which button is down.
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
    steps = [
        _mover(window, before + (after - before) * part / 5)
        for before, after in pairwise(points)
        for part in range(1, 6)
    ]
    if look is not None:
        steps.append(look)
    if cancel:
        steps.append(lambda: QTest.keyClick(handle, Qt.Key.Key_Escape))
    steps.append(
        lambda: QTest.mouseRelease(
            handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[-1]
        )
    )
    play(steps)


def play(steps: Sequence[Callable[[], None]], pause_ms: int = STEP_MS) -> None:
    """Carry out steps one after the other while events run, and return behind the last."""
    left = list(steps)
    done: list[bool] = []

    def on_time() -> None:
        if not left:
            done.append(True)
            return
        step = left.pop(0)
        # Before the step: it may run a drag, and a timer never fires inside its own slot.
        QTimer.singleShot(pause_ms, on_time)
        step()

    QTimer.singleShot(pause_ms, on_time)
    while not done:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def _mover(window: QWidget, point: QPoint) -> Callable[[], None]:
    return lambda: QTest.mouseMove(window.windowHandle(), point)


def _in_window(grip: Grip, window: QWidget) -> QPoint:
    return grip.widget.mapTo(window, grip.at)
