"""Python's cycle collector, kept on the one thread where Qt objects may die.

Left alone, the collector runs on whichever thread allocates most, which is the database worker,
and deletes Qt objects there. One pass while a large board loads would stall the window for a
quarter second. So `cli` turns it off before anything else, until this takes over.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5_000


class MainThreadCollector(QObject):
    """Collects by a timer on the thread of its parent, what was made since it began.

    What is there already lives as long as the window, so no later pass looks at it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(EVERY_MS)

    def _collect(self) -> None:
        gc.collect()
