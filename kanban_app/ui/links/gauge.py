"""How far long work on the database thread is, told to the window; and the way to stop it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Progressed:
    """So much of all is done."""

    done: int
    total: int


class Gauge(QObject):
    """Is called by the work with its progress and answers whether it shall go on."""

    moved = Signal(Progressed)

    def __init__(self) -> None:
        super().__init__()
        self.stopped = False
        self._percent = -1

    def stop(self) -> None:
        """Let the work end at its next step."""
        self.stopped = True

    def __call__(self, done: int, total: int) -> bool:
        """Tell a new percentage; the signal crosses to the thread of whoever listens."""
        percent = 100 * done // total if total else 0
        if percent != self._percent:
            self._percent = percent
            self.moved.emit(Progressed(done, total))
        return not self.stopped
