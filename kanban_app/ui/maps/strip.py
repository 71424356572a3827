"""The strip between bar and map: whose map it is at the left, what the curves mean at the right."""

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.drawn.curves import (
    CURVES,
    curve_name,
    draw_plan_sample,
    draw_sample,
    plan_name,
    plan_sample_width,
    sample_width,
)
from kanban_app.ui.theme import SIZE_M, UNIT, colour, theme, tokens
from kanban_app.ui.widgets import painting

HEIGHT = 48
_GAP = 20


class CurveKey(QWidget):
    """How each of the three curves is drawn, what it is called, and how its plan is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        t = tokens()
        wide = sum(sample_width(key, t) + _GAP for key in CURVES) + plan_sample_width(t)
        return QSize(round(wide) + 2, HEIGHT - 1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            names = [*(curve_name(key) for key in CURVES), plan_name()]
            self.setAccessibleName(", ".join(names))
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, x = tokens(), 0.0
        with painting.painter_for(self) as painter:
            for key in CURVES:
                x += draw_sample(painter, QPointF(x, self.height() / 2), key, t) + _GAP
            draw_plan_sample(painter, QPointF(x, self.height() / 2), t)


class MapStrip(QFrame):
    """Holds the personas; without any it says whom the map is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._goal = PlainLabel("", SIZE_M, tone="text_2", elide=True)
        self._personas: QWidget | None = None
        self.curves = CurveKey()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        self._row.setSpacing(4 * UNIT)
        self._row.addWidget(self._goal, 1)
        self._row.addWidget(self.curves)

    def set_personas(self, widget: QWidget) -> None:
        """Let the personas stand at the left, in place of the goal of the journey."""
        if self._personas is not None:
            self._row.removeWidget(self._personas)
            self._personas.deleteLater()
        self._personas = widget
        self._goal.hide()
        self._row.insertWidget(0, widget, 1)

    def show_goal(self, text: str) -> None:
        """Say what the journey is for."""
        self._goal.setText(text)
        self._goal.setToolTip(text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.border))
