"""A part of the panel: its name, a remark at the right, what it shows, and the hairline below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.wheel.panels.lines import SIDE
from kanban_app.ui.widgets.sheet import Rule

TOP, BOTTOM = 3 * UNIT, 10


class Section(QWidget):
    """Holds parts one below the other; those that reach the edges bring their own sides."""

    def __init__(
        self, parent: QWidget | None = None, *, rule: bool = True, spacing: int = 2 * UNIT
    ) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", SIZE_M, self, bold=True)
        self.note = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(SIDE, 0, SIDE, UNIT)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.title)
        row.addWidget(self.note, 1)
        self._head.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, TOP, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._body = QVBoxLayout()
        self._body.setSpacing(spacing)
        self._column.addLayout(self._body)
        self._column.addSpacing(BOTTOM)
        if rule:
            self._column.addWidget(Rule(self))

    def show_title(self, title: str, note: str = "") -> None:
        """Say what the part is about."""
        self.title.setText(title)
        self.note.setText(note)
        self._head.setVisible(bool(title))
        self.setAccessibleName(title)

    def add(self, part: QWidget, *, inset: bool = False) -> None:
        """Put a part below the others; `inset` keeps it off the edges."""
        if not inset:
            self._body.addWidget(part)
            return
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.addWidget(part)
        self._body.addLayout(row)


def sentence(parent: QWidget | None = None, *, size: int = SIZE_S) -> PlainLabel:
    """Return a label for words over several lines."""
    made = PlainLabel("", size, parent, tone="text_2")
    made.setWordWrap(True)
    return made
