"""A part of the inspector's checklist: a heading with a count, and rows that can be made anew."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE
from kanban_app.ui.widgets.sheet import Rule


class Part(QWidget):
    """A hairline, a heading and rows; without rows nothing of it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QWidget] = []
        self._title = PlainLabel("", SIZE_S, self, bold=True, tone="text_2")
        self._title.setWordWrap(True)
        self._count = PlainLabel("", SIZE_S, self, tone="text_2")
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, UNIT, RIGHT, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(SIDE, 0, RIGHT, 0)
        self._body.setSpacing(2 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(Rule(self))
        column.addLayout(head)
        column.addLayout(self._body)
        self.hide()

    def show_heading(self, title: str, count: str = "") -> None:
        """Say what the rows are, and how many of them are met."""
        self._title.setText(title)
        self._count.setText(count)

    @property
    def heading(self) -> tuple[str, str]:
        """Return the title and what stands at its right."""
        return self._title.text(), self._count.text()

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """Put these rows in place of the ones before."""
        for old in self._rows:
            self._body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = list(rows)
        for row in self._rows:
            self._body.addWidget(row)
        self.setVisible(bool(self._rows))
