"""What moves between the panel and a window of its own: header, drawing and table."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.charts.header import Header, HeaderState
from kanban_app.ui.charts.numbers_table import NumbersTable
from kanban_app.ui.charts.view import ChartView
from kanban_app.ui.theme import colour, theme, tokens


class Content(QWidget):
    """A surface with a hairline on top; under the header either the drawing or the table."""

    def __init__(self) -> None:
        super().__init__()
        self.header, self.view, self.table = Header(), ChartView(), NumbersTable()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        theme().changed.connect(self.update)

    def show_state(self, state: HeaderState, *, foldable: bool) -> None:
        """Show only the header where the panel is collapsed, else what is chosen below it."""
        self.header.show_state(state, foldable=foldable)
        self._stack.setVisible(not state.collapsed)
        self._stack.setCurrentWidget(self.table if state.table else self.view)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().surface))
            painter.fillRect(0, 0, self.width(), 1, colour(tokens().border))
