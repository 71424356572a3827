"""A calculation to read from above: what is counted at the left, what comes out at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.sheet import Rule


class SumLines(QWidget):
    """Shows lines of words and amounts, the last one bold under a rule; hidden without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_S, self, bold=True, tone="text_2")
        self._title.hide()
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []
        self._rule = Rule(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * UNIT)
        self._grid.setVerticalSpacing(UNIT)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        self.hide()

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Return what is shown."""
        return [(words.text(), amount.text()) for words, amount in self._rows]

    def set_title(self, title: str) -> None:
        """Say what is calculated."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show these lines, the result last."""
        if len(lines) != len(self._rows):
            self._rebuild(len(lines))
        for (left, right), (words, amount) in zip(self._rows, lines, strict=True):
            left.setText(words)
            right.setText(amount)
        self.setVisible(bool(lines))

    def _rebuild(self, count: int) -> None:
        for row in self._rows:
            for label in row:
                self._grid.removeWidget(label)
                label.hide()
                label.deleteLater()
        self._grid.removeWidget(self._rule)
        self._rows = []
        for place in range(count):
            last = place == count - 1
            if last:
                self._grid.addWidget(self._rule, place, 0, 1, 2)
            words = PlainLabel("", SIZE_S, self, bold=last, tone="text" if last else "text_2")
            words.setWordWrap(True)
            amount = PlainLabel("", SIZE_S, self, bold=last)
            line = place + (1 if last else 0)
            self._grid.addWidget(words, line, 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(amount, line, 1, right)
            self._rows.append((words, amount))
