"""The flywheel on a sheet of its own: at rest, always in the light look, with its numbers below."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from kanban_app.ui.paper.drawn import Drawn
from kanban_app.ui.paper.table import HEAD, ROW, Head, Row, Table, paint_table, table_of
from kanban_app.ui.theme import LIGHT, SIZE_L, SIZE_S, UNIT
from kanban_app.ui.wheel import motion
from kanban_app.ui.wheel.drawing import Drawing
from kanban_app.ui.wheel.paint import paint_wheel
from kanban_app.ui.wheel.pen import LEFT, Ink
from kanban_app.ui.wheel.scene import Scene, State
from kanban_app.ui.wheel.table_rows import Sheet

# The canvas begins its legend so far in; around it the sheet leaves some more.
_WITHIN, _SIDE = 6.0 * UNIT, 4.0 * UNIT
_EDGE = _WITHIN + _SIDE
_TOP, _HEAD, _FOOT = 4.0 * UNIT, 32.0, 24.0
_BETWEEN, _BELOW = 8.0 * UNIT, 4.0 * UNIT


def wheel_sheet(
    drawing: Drawing, size: QSizeF, title: str, foot: str, sheets: Sequence[Sheet] = ()
) -> Drawn:
    """Return a wheel with its name, its numbers as tables, and its period.

    The drops say which way, and stand still.
    """
    room = (size.width() - 2 * _WITHIN - _BETWEEN) / 2
    tables = [_table(sheet, room) for sheet in sheets]
    rows = max((len(table.rows) for table in tables), default=0)
    high = HEAD + ROW * rows + _BELOW if tables else 0.0
    whole = QSizeF(size.width() + 2 * _SIDE, _TOP + _HEAD + size.height() + high + _FOOT)
    scene = Scene.of(size, drawing)

    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(_SIDE, _TOP + _HEAD)
        paint_wheel(painter, LIGHT, scene, State())
        if not drawing.empty:
            motion.paint_drops(painter, scene, motion.streams(scene, LIGHT), 0.0)
        painter.restore()
        left, top = _EDGE, _TOP + _HEAD + size.height()
        for table in tables:
            area = QRectF(left, top, room, high)
            paint_table(painter, area, table, 0, len(table.rows))
            left += room + _BETWEEN
        ink = Ink(painter, LIGHT)
        line = QRectF(_EDGE, _TOP + 8, size.width(), 20)
        ink.text(line, title, LIGHT.text, SIZE_L, LEFT, bold=True)
        below = QRectF(_EDGE, whole.height() - _FOOT, size.width(), 16)
        ink.text(below, foot, LIGHT.text_3, SIZE_S, LEFT)

    return Drawn(whole, title, foot, draw)


def _table(sheet: Sheet, room: float) -> Table:
    heads = [Head(text, right=place > 0, soft=place == 0) for place, text in enumerate(sheet.heads)]
    rows = [Row(row.texts, row.colour) for row in sheet.rows]
    return table_of(heads, rows, room)
