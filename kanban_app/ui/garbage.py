"""Python's cycle collector, kept on the one thread where Qt objects may die."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5_000


class MainThreadCollector(QObject):
    """Replaces automatic collection by a timer on the thread of its parent.

    Left alone, the collector runs on whichever thread allocates most, which is the database
    worker, and deletes Qt objects there.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(EVERY_MS)

    def _collect(self) -> None:
        gc.collect()


def freeze() -> None:
    """Leave what has been loaded so far out of every later collection.

    Without collecting first: that alone would stall a large board for a quarter second.
    """
    gc.freeze()
