"""A picture of the analytics on a sheet of its own, always in the light look."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from kanban_app.ui.analytics.canvas import Canvas, width_of
from kanban_app.ui.analytics.marks import draw_legend
from kanban_app.ui.analytics.scene import Picture, View
from kanban_app.ui.paper.drawn import Drawn
from kanban_app.ui.theme import LIGHT, SIZE_L, UNIT

_MARGIN = 4 * UNIT
_HEAD, _FOOT = 30.0, 20.0


def chart_sheet(picture: Picture, view: View, size: QSizeF, foot: str) -> Drawn:
    """Return a picture with its name, its window and what it shows; `size` is the drawing's."""
    whole = QSizeF(size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN + _HEAD + _FOOT)

    def draw(painter: QPainter) -> None:
        _draw(painter, whole, picture, view, foot)

    return Drawn(whole, picture.title(), foot, draw)


def _draw(painter: QPainter, size: QSizeF, picture: Picture, view: View, foot: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, size.width(), size.height())
    inner = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    head = Canvas(painter, inner, LIGHT)
    line = QRectF(inner.left(), inner.top(), inner.width(), 20)
    title = picture.title()
    head.text(line, title, LIGHT.text, bold=True, size=SIZE_L)
    used = width_of(title, bold=True, size=SIZE_L) + 2 * UNIT
    rest = line.adjusted(used, 2, 0, 0)
    head.text(rest, picture.context(view), LIGHT.text_2)
    draw_legend(head, picture.legend(view), line)
    body = inner.adjusted(0, _HEAD, 0, -_FOOT)
    picture.draw(Canvas(painter, body, LIGHT), view)
    below = QRectF(inner.left(), inner.bottom() - 14, inner.width(), 16)
    head.text(below, foot, LIGHT.text_3)
