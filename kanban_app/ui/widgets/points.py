"""A row of points of which one or none is given; arrow keys walk along it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import UNIT, tokens
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, Button, Look
from kanban_app.ui.widgets.mood import feeling_label, signed

_NARROW = 6 * UNIT


class _Point(Button):
    """One point; a second click takes it away."""

    def __init__(self, point: int, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, small=True)
        self.point = point
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROW, HEIGHT_SMALL)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # With it a form is sent, wherever the keyboard is in it.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def _padding(self) -> int:
        return 0

    @override
    def _look(self) -> Look:
        t = tokens()
        if self.isChecked():
            return Look(t.accent_soft, t.accent, t.accent, t.accent)
        return super()._look()


class PointRow(QWidget):
    """Points from `low` to `high`, with their signs where they begin below zero."""

    typed = Signal()

    def __init__(self, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = high
        self._signs = low < 0
        self.points = [_Point(n, signed(n) if self._signs else str(n), self) for n in
                       range(low, high + 1)]  # fmt: skip
        group = QButtonGroup(self)
        group.setExclusive(False)
        group.buttonClicked.connect(self._on_point)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        for point in self.points:
            group.addButton(point)
            row.addWidget(point)
        self.setFocusProxy(self.points[0])

    @property
    def point(self) -> int | None:
        """Return the point given, None for none."""
        return next((point.point for point in self.points if point.isChecked()), None)

    @property
    def value(self) -> str:
        """Return the point given as a text, "" for none."""
        return "" if self.point is None else str(self.point)

    def set_value(self, text: str) -> None:
        """Show a point given, "" for none."""
        for point in self.points:
            point.setChecked(str(point.point) == text)

    def name_points(self, name: str = "") -> None:
        """Say to screen readers what is rated, and what every point means."""
        for point in self.points:
            what = self.tr("%s of %s") % (point.point, self._high)
            if self._signs:
                what = feeling_label(point.point)
                point.setToolTip(plain_tooltip(f"{name}: {what}"))
            point.setAccessibleName(f"{name}: {what}" if name else what)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((n for n, point in enumerate(self.points) if point.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if here is None or step is None:
            super().keyPressEvent(event)
            return
        there = self.points[(here + step) % len(self.points)]
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_point(self, clicked: _Point) -> None:
        for point in self.points:
            if point is not clicked:
                point.setChecked(False)
        for point in self.points:
            point.update()
        self.typed.emit()
