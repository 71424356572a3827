"""The goals that are kept, and how far each stage is from its own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_S, font, tokens
from kanban_app.ui.wheel.panels.lines import LineList, Look
from kanban_app.ui.wheel.panels.section import Section
from kanban_app.ui.wheel.panels.strokes import MARK, mark, small
from kanban_app.ui.wheel.panels.values import GoalLine
from kanban_app.ui.widgets import painting

_ROW, _ICON = 36, 14


class GoalSection(Section):
    """Lists the goals; hidden without any."""

    # A stage id travels as an object: a Signal(int) would cut it at 32 bits.
    stage_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineList(Look(_ROW, _paint, _spoken))
        self.add(self.lines)
        self.lines.opened.connect(self._open)
        self._retranslate()
        self.hide()

    def show_goals(self, goals: Sequence[GoalLine]) -> None:
        """List these goals."""
        self.lines.show_values(goals)
        self.setVisible(bool(goals))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _open(self, line: object) -> None:
        assert isinstance(line, GoalLine)
        self.stage_wanted.emit(line.stage)

    def _retranslate(self) -> None:
        self.show_title(self.tr("Your goals"))
        self.lines.setAccessibleName(self.tr("Your goals"))


def _paint(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, GoalLine)
    t = tokens()
    mark(painter, QRectF(area.left(), area.top() + 2, MARK, 16), value.colour)
    left = area.left() + MARK + 6
    aims = painting.text_width(value.aims, font(SIZE_S, bold=True))
    right = QRectF(area.right() - aims, area.top() + 2, aims, 16)
    small(painter, right, value.aims, t.accent, bold=True, right=True)
    name = QRectF(left, area.top() + 2, right.left() - 8 - left, 16)
    small(painter, name, value.name, t.text)
    now = QRectF(left, area.top() + 18, area.right() - left, 14)
    if value.reached:
        painter.drawPixmap(int(left), int(now.top()), pixmap("check", _ICON, t.good))
        now.setLeft(left + _ICON + 4)
    small(painter, now, value.now, t.good if value.reached else t.text_2)


def _spoken(value: object) -> str:
    assert isinstance(value, GoalLine)
    return ", ".join((value.name, value.aims, value.now))
