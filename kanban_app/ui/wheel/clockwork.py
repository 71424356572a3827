"""What moves on the canvas: drops at thirty frames a second, and numbers on their way to others."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QTimer, QVariantAnimation, Signal

from kanban_app.ui import notify
from kanban_app.ui.wheel.scene import Numbers

FRAME_MS = 33
_COUNTS_MS, _WIDTHS_MS = 180, 240


class Flow(QObject):
    """The time that goes by for the drops: it stands still while they are paused or unseen."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_tick)
        self._since = QElapsedTimer()
        # Some way into it, so that the bands are full of drops from the start.
        self.seconds = 40.0

    @property
    def running(self) -> bool:
        """Return whether drops are moving."""
        return self._timer.isActive()

    def run(self, *, wanted: bool) -> None:
        """Let time go by, or stop it."""
        if wanted == self._timer.isActive():
            return
        if wanted:
            self._since.start()
            self._timer.start()
        else:
            self._timer.stop()

    def _on_tick(self) -> None:
        # A frame that comes late must not make the drops jump further than they can be followed.
        self.seconds += min(self._since.restart(), 4 * FRAME_MS) / 1_000
        self.ticked.emit()


class Tween(QObject):
    """Leads numbers to others: counts within 180 ms, bands and spurs within 240 ms."""

    def __init__(self, show: Callable[[Numbers], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._start = self._end = Numbers((), (), ())
        self._run = QVariantAnimation(self)
        self._run.setDuration(_WIDTHS_MS)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.valueChanged.connect(self._on_value)
        self._ease = QEasingCurve(QEasingCurve.Type.OutCubic)

    def go(self, start: Numbers, end: Numbers) -> None:
        """Begin to lead `start` to `end`; at once where nothing may move by itself."""
        self._run.stop()
        self._start, self._end = start, end
        same = len(start.counts) == len(end.counts)
        if notify.reduce_motion() or start == end or not same:
            self._show(end)
        else:
            self._show(start)
            self._run.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._run.stop()

    def _on_value(self) -> None:
        gone = self._run.currentTime()
        counts = self._ease.valueForProgress(min(1.0, gone / _COUNTS_MS))
        widths = self._ease.valueForProgress(min(1.0, gone / _WIDTHS_MS))
        self._show(self._start.towards(self._end, counts, widths))
