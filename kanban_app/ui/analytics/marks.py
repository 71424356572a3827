"""What the colours of a picture mean: patches with words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from kanban_app.ui.analytics.canvas import DOTTED, Canvas, width_of
from kanban_app.ui.analytics.scene import Mark
from kanban_app.ui.theme import UNIT

_PATCH, _GAP = 9, 10


def draw_legend(canvas: Canvas, marks: Sequence[Mark], area: QRectF) -> None:
    """Draw the marks at the right end of a line."""
    x = area.right()
    for mark in reversed(marks):
        wide = width_of(mark.words)
        if x - wide - _PATCH - UNIT < area.left():
            return
        x -= wide
        canvas.text(QRectF(x, area.top(), wide, area.height()), mark.words, canvas.ink.text_2)
        x -= _PATCH + UNIT
        _draw_patch(canvas, mark, QRectF(x, area.center().y() - _PATCH / 2, _PATCH, _PATCH))
        x -= _GAP


def draw_marks(canvas: Canvas, marks: Sequence[Mark], start: QRectF) -> None:
    """Draw the marks from the left, as far as the area of the canvas reaches."""
    x = start.left()
    for mark in marks:
        wide = width_of(mark.words)
        if x + _PATCH + UNIT + wide > canvas.area.right() + 1:
            return
        patch = QRectF(x, start.center().y() - _PATCH / 2, _PATCH, _PATCH)
        _draw_patch(canvas, mark, patch)
        x += _PATCH + UNIT
        canvas.text(QRectF(x, start.top(), wide, start.height()), mark.words, canvas.ink.text_2)
        x += wide + _GAP


def wide_of(marks: Sequence[Mark]) -> int:
    """Return the pixels a legend needs."""
    return round(sum(width_of(m.words) + _PATCH + UNIT + _GAP for m in marks))


def _draw_patch(canvas: Canvas, mark: Mark, area: QRectF) -> None:
    ink = str(getattr(canvas.ink, mark.colour))
    middle = area.center()
    if mark.kind == "hatch":
        canvas.hatch(area, ink)
        canvas.box(area, "", 0, ink)
    elif mark.kind == "tick":
        canvas.upright(middle.x(), area.top() - 1, area.bottom() + 1, ink, 1, DOTTED)
    elif mark.kind == "line":
        canvas.upright(middle.x(), area.top() - 1, area.bottom() + 1, ink, 2)
    elif mark.kind == "dash":
        canvas.across(area.left(), area.right(), middle.y(), ink, 1, DOTTED)
    elif mark.kind == "dot":
        canvas.dot(middle.x(), middle.y(), 3, ink)
    else:
        canvas.box(area, ink)
