"""What a what-if would change: every number before, after, and the difference."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_M, SIZE_S, font, tokens
from kanban_app.ui.wheel.panels.lines import Look
from kanban_app.ui.wheel.panels.strokes import small, wrapped, wrapped_height
from kanban_app.ui.wheel.panels.values import ResultLine
from kanban_app.ui.widgets import painting

_ROW, _ICON = 42, 14


def _paint(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, ResultLine)
    t = tokens()
    small(painter, QRectF(area.left(), area.top() + 2, area.width(), 14), value.name, t.text_2)
    line = area.top() + 18
    bold, plain = _faces(value, area.width())
    left = area.left()
    width = painting.text_width(value.before, plain)
    painting.text(painter, QRectF(left, line, width, 18), value.before, plain, t.text_2)
    left += width + 6
    painter.drawPixmap(int(left), int(line + 2), pixmap("arrow-right", _ICON, t.text_2))
    left += _ICON + 6
    after = painting.text_width(value.after, bold)
    painting.text(painter, QRectF(left, line, after, 18), value.after, bold, t.text)
    room = QRectF(left + after + 8, line, area.right() - left - after - 8, 18)
    small(painter, room, value.change, t.tone(value.tone), bold=True, right=True)
    wrapped(painter, area.adjusted(0, 37, 0, 0), value.detail, t.text_2)


def _faces(value: ResultLine, room: float) -> tuple[QFont, QFont]:
    """Return the fonts of after and before: smaller ones where amounts need the room."""
    bold, plain = font(SIZE_M, bold=True), font(SIZE_M)
    width = painting.text_width(value.before, plain) + painting.text_width(value.after, bold)
    width += painting.text_width(value.change, font(SIZE_S, bold=True)) + _ICON + 22
    return (bold, plain) if width <= room else (font(SIZE_S, bold=True), font(SIZE_S))


def _more(value: object, width: float) -> int:
    assert isinstance(value, ResultLine)
    return wrapped_height(value.detail, width) if value.detail else 0


def _spoken(value: object) -> str:
    assert isinstance(value, ResultLine)
    words = (f"{value.name}: {value.before} → {value.after}", value.change, value.detail)
    return ", ".join(word for word in words if word)


RESULT = Look(_ROW, _paint, _spoken, _spoken, _more)
