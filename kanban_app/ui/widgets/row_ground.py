"""What lies behind a row of a list; a module of its own, as the board has no such rows."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from kanban_app.ui.theme import colour, tokens

_BAR = 3


def paint_ground(
    painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, busy: bool = True, line: bool = True
) -> None:
    """Paint what lies behind a row of a list: chosen, pointed at, and the `line` below it.

    The bar of the chosen one is in accent only while its list is `busy` with the keyboard.
    """
    t = tokens()
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, colour(t.accent_soft))
        bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
        painter.fillRect(bar, colour(t.accent if busy else t.border_strong))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, colour(t.surface_2))
    if line:
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(t.border))
