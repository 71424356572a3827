"""The nose by which a sheet points at the card it is about."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kanban_app.ui.theme import colour, tokens
from kanban_app.ui.widgets import painting

NOSE = 8


def paint_nose(sheet: QWidget, x: float, y: float, *, at_left: bool) -> None:
    """Paint the nose at a point of the sheet's frame."""
    t = tokens()
    out = -NOSE if at_left else NOSE
    # Over the frame of the box, so that its line opens into the nose.
    inside = 1 if at_left else -1
    nose = QPolygonF([QPointF(x + inside, y - NOSE), QPointF(x + out, y),
                      QPointF(x + inside, y + NOSE)])  # fmt: skip
    with painting.painter_for(sheet) as painter:
        painter.setPen(QPen(colour(t.surface), 0))
        painter.setBrush(colour(t.surface))
        painter.drawPolygon(nose)
        painter.setPen(QPen(colour(t.border_strong), 1))
        painter.drawPolyline(nose)
