"""The rows that are left out, with the reason, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kanban_app.ui.theme import UNIT
from kanban_app.ui.transfer.preview import ProblemGroup, RowProblem, grouped, problem_lines
from kanban_app.ui.widgets.buttons import Button

_MOST_LINES = 1_000
_NAMED_ROWS = 3


class ProblemList(QWidget):
    """One line per reason; one per row on request, and always when copied.

    All rows are copied, the first thousand lines are shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[RowProblem] = ()
        self._groups: Sequence[ProblemGroup] = ()
        self._every_row = False
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Rows that are left out"))
        self.copy = Button(self.tr("Copy list"), self, icon="copy", small=True)
        self.copy.clicked.connect(self._on_copy)
        self.expand = Button("", self, small=True)
        self.expand.clicked.connect(self._on_expand)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * UNIT)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.expand)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)

    def show_problems(self, problems: Sequence[RowProblem]) -> None:
        """Show what is wrong, equal reasons in one line."""
        self._problems = problems
        self._groups = grouped(problems)
        self._every_row = False
        self.copy.setVisible(bool(problems))
        self.expand.setVisible(len(self._groups) < len(problems))
        self._show()

    def _show(self) -> None:
        if self._every_row:
            lines = self._rows(self._problems[:_MOST_LINES])
            hidden = len(self._problems) - _MOST_LINES
        else:
            lines = "\n".join(map(self._line, self._groups[:_MOST_LINES]))
            hidden = len(self._groups) - _MOST_LINES
        if hidden > 0:
            lines += "\n" + self.tr("… and %n more", "", hidden)
        self.text.setPlainText(lines or self.tr("Every row can be read."))
        self.expand.setText(
            self.tr("Group by reason") if self._every_row else self.tr("Show every row")
        )
        self.expand.updateGeometry()

    def _line(self, group: ProblemGroup) -> str:
        rows = group.rows
        if len(rows) < 2:  # noqa: PLR2004 -- one row, or the file as a whole
            return self._rows([RowProblem(rows[0] if rows else 0, group.text)])
        named = ", ".join(map(str, rows[:_NAMED_ROWS]))
        hidden = len(rows) - _NAMED_ROWS
        if hidden > 0:
            return f"{self.tr('Rows %s and %n more', '', hidden) % named}: {group.text}"
        return f"{self.tr('Rows %s') % named}: {group.text}"

    def _rows(self, problems: Sequence[RowProblem]) -> str:
        return problem_lines(problems, self.tr("Row %s"))

    def _on_expand(self) -> None:
        self._every_row = not self._every_row
        self._show()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._rows(self._problems))
