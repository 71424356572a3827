"""Keeps a part of the card in sight while other parts still come in above it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from kanban_app.ui.theme import UNIT

# Parts come one after the other; before, nothing is where it will be.
_SOON_MS, _SETTLED_MS = 80, 2_000


class InSight(QObject):
    """Scrolls to a part, and again whenever what lies above it grows, until all has come in."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._part: QWidget | None = None
        self._soon, self._settled = QTimer(self), QTimer(self)
        for timer, wait in ((self._soon, _SOON_MS), (self._settled, _SETTLED_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._soon.timeout.connect(self._show)
        self._settled.timeout.connect(self.forget)
        area.verticalScrollBar().rangeChanged.connect(self._on_range)

    def bring(self, part: QWidget) -> None:
        """Scroll to a part, once it has its place."""
        self._part = part
        self._soon.start()
        self._settled.start()

    def forget(self) -> None:
        """Leave the card where it is scrolled to."""
        self._part = None

    def _on_range(self) -> None:
        if self._part is not None:
            self._soon.start()

    def _show(self) -> None:
        part = self._part
        if part is None or not part.isVisible():
            return
        self._area.ensureWidgetVisible(part, 0, 4 * UNIT)
        # Of a part higher than the panel at least where one types.
        field = part.focusWidget()
        if field is not None:
            self._area.ensureWidgetVisible(field, 0, 8 * UNIT)
