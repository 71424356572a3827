"""What happened to a card, the newest first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.inspector.requests import HistoryLine
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import GhostButton

_FIRST = 12


class HistoryList(QWidget):
    """Lines of plain text; a long history shows its newest part until asked for the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[HistoryLine, ...] = ()
        self._whole = False
        self._rows: list[QWidget] = []
        self._more = GhostButton("", self, small=True)
        self._more.clicked.connect(self._show_all)
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(self._column)
        column.addWidget(self._more)

    @property
    def rows(self) -> Sequence[QWidget]:
        """Return the lines that are shown."""
        return tuple(self._rows)

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show `lines`, which come newest first."""
        if tuple(lines) == self._lines:
            return
        self._lines, self._whole = tuple(lines), False
        self._build()

    def retranslate(self) -> None:
        """Word the button in the language in force."""
        hidden = len(self._lines) - len(self._rows)
        self._more.setText(self.tr("%n older", "", hidden))
        self._more.setVisible(hidden > 0)

    def _show_all(self) -> None:
        self._whole = True
        self._build()

    def _build(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._lines if self._whole else self._lines[:_FIRST]
        self._rows = [_row(line, self) for line in shown]
        for row in self._rows:
            self._column.addWidget(row)
        self.retranslate()


def _row(line: HistoryLine, parent: QWidget) -> QWidget:
    row = QWidget(parent)
    text = PlainLabel(line.text, SIZE_M, row)
    text.setWordWrap(True)
    at = PlainLabel(line.at_text, SIZE_S, row, tone="text_2")
    head = QHBoxLayout()
    head.setSpacing(2 * UNIT)
    head.addWidget(text, 1)
    head.addWidget(at)
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    if line.detail_text:
        detail = PlainLabel(line.detail_text, SIZE_S, row, tone="text_2")
        detail.setWordWrap(True)
        column.addWidget(detail)
    return row
