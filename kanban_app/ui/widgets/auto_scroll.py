"""Scrolling along with what is dragged towards an edge."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollBar

EDGE_ZONE = 48
SLOWEST, FASTEST = 4, 24
FRAME_MS = 16


def scroll_speed(place: int, length: int) -> int:
    """Return how far to scroll per frame (px, negative towards 0) with the pointer at `place`.

    Only the outer 48 px scroll: 4 px per 16 ms at their inner edge, 24 px at the border.
    """
    zone = min(EDGE_ZONE, length // 3)
    if zone <= 0:
        return 0
    into_start, into_end = zone - place, place - (length - zone)
    deep = max(into_start, into_end)
    if deep <= 0:
        return 0
    speed = round(SLOWEST + (FASTEST - SLOWEST) * min(1.0, deep / zone))
    return -speed if into_start > into_end else speed


class AutoScroll(QObject):
    """Keeps one scroll bar moving while the pointer rests near an edge with what it carries."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._speed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_frame)

    def follow(self, place: int, length: int) -> None:
        """Scroll as the pointer at `place` in a view of `length` px asks for."""
        self._speed = scroll_speed(place, length)
        if self._speed and not self._timer.isActive():
            self._timer.start()
        elif not self._speed:
            self._timer.stop()

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()

    def _on_frame(self) -> None:
        before = self._bar.value()
        self._bar.setValue(before + self._speed)
        if self._bar.value() == before:
            self._timer.stop()
