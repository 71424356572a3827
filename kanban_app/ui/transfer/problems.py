"""The rows that are left out, with the reason, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from kanban_app.ui.theme import UNIT
from kanban_app.ui.transfer.preview import RowProblem, problem_lines
from kanban_app.ui.widgets.buttons import Button

_MOST_LINES = 1_000


class ProblemList(QWidget):
    """One line per problem; all of them are copied, the first thousand are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[RowProblem] = ()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Rows that are left out"))
        self.copy = Button(self.tr("Copy list"), self, icon="copy", small=True)
        self.copy.clicked.connect(self._on_copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.text, 1)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)

    def show_problems(self, problems: Sequence[RowProblem]) -> None:
        """Show what is wrong, row by row."""
        self._problems = problems
        words = problem_lines(problems[:_MOST_LINES], self.tr("Row %s"))
        hidden = len(problems) - _MOST_LINES
        if hidden > 0:
            words += "\n" + self.tr("… and %n more", "", hidden)
        self.text.setPlainText(words or self.tr("Every row can be read."))
        self.copy.setVisible(bool(problems))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(problem_lines(self._problems, self.tr("Row %s")))
