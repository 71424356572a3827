"""The flywheel on a sheet of its own: at rest, always in the light look."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from kanban_app.ui.paper.drawn import Drawn
from kanban_app.ui.theme import LIGHT, SIZE_L, SIZE_S, UNIT
from kanban_app.ui.wheel import motion
from kanban_app.ui.wheel.drawing import Drawing
from kanban_app.ui.wheel.paint import paint_wheel
from kanban_app.ui.wheel.pen import LEFT, Ink
from kanban_app.ui.wheel.scene import Scene, State

_MARGIN = 6 * UNIT
_HEAD, _FOOT = 32.0, 24.0


def wheel_sheet(drawing: Drawing, size: QSizeF, title: str, foot: str) -> Drawn:
    """Return a wheel with its name and its period; the drops say which way, and stand still."""
    whole = QSizeF(size.width(), size.height() + _HEAD + _FOOT)
    scene = Scene.of(size, drawing)

    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(0, _HEAD)
        paint_wheel(painter, LIGHT, scene, State())
        if not drawing.empty:
            motion.paint_drops(painter, scene, motion.streams(scene, LIGHT), 0.0)
        painter.restore()
        ink = Ink(painter, LIGHT)
        line = QRectF(_MARGIN, _MARGIN - 8, whole.width(), 20)
        ink.text(line, title, LIGHT.text, SIZE_L, LEFT, bold=True)
        below = QRectF(_MARGIN, whole.height() - _FOOT, whole.width(), 16)
        ink.text(below, foot, LIGHT.text_3, SIZE_S, LEFT)

    return Drawn(whole, title, foot, draw)
