"""The surface of the palette with its shadow, and the measures of what lies on it."""

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import RADIUS_PANEL, UNIT, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.painting import SHADOW_REACH

INPUT, FOOT, ICON = 12 * UNIT, 8 * UNIT, 20
REACH = QMargins(SHADOW_REACH, SHADOW_REACH, SHADOW_REACH, SHADOW_REACH)


class PaletteBox(QWidget):
    """A rounded box with a shadow around it, and a lens where one types."""

    @property
    def inside(self) -> QRect:
        """Return the box without its shadow."""
        return self.rect().marginsRemoved(REACH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, box = tokens(), self.inside
        with painting.painter_for(self) as painter:
            ratio = self.devicePixelRatioF()
            shade = painting.shadow(box.width(), box.height(), RADIUS_PANEL, t.shadow_drag, ratio)
            painter.drawPixmap(QPoint(0, 0), shade)
            painting.box(painter, QRectF(box), RADIUS_PANEL, t.surface, t.border_strong)
            top = box.top() + (INPUT - ICON) // 2
            painter.drawPixmap(box.left() + 4 * UNIT, top, pixmap("search", ICON, t.text_2))
