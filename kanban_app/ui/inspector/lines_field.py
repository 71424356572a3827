"""Phones and e-mails: one line each, a plus for another one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.inspector.fields import LineField
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton


class LinesField(QWidget):
    """Texts one below the other; empty lines count for nothing."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._hint = ""
        self._lines: list[LineField] = []
        self._add = IconButton("plus", "", self, size=HEIGHT_SMALL)
        self._add.clicked.connect(self._add_empty)
        self._column = QVBoxLayout()
        self._column.setSpacing(UNIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addLayout(self._column, 1)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self.set_value(())

    @property
    def value(self) -> tuple[str, ...]:
        """Return the lines that hold something."""
        return tuple(text for line in self._lines if (text := line.value))

    @property
    def lines(self) -> tuple[LineField, ...]:
        """Return the fields, the empty ones too."""
        return tuple(self._lines)

    def set_name(self, name: str, add: str, hint: str) -> None:
        """Say what the lines are, what the plus does and how a line is written."""
        self._name = name
        self._hint = hint
        self._add.set_name(add)
        for line in self._lines:
            self._dress(line)

    def set_value(self, texts: tuple[str, ...], *, anew: bool = False) -> None:
        """Show one line per text, or one empty line; nothing moves if nothing changes."""
        if texts == self.value and self._lines and not anew:
            return
        for line in self._lines[max(1, len(texts)) :]:
            self._remove(line)
        while len(self._lines) < max(1, len(texts)):
            self._append()
        for line, text in zip(self._lines, texts or ("",), strict=True):
            line.set_value(text, anew=anew)

    def _append(self) -> LineField:
        line = LineField(self)
        self._dress(line)
        line.typed.connect(self.typed)
        line.finished.connect(self.finished)
        self._lines.append(line)
        self._column.addWidget(line)
        # The plus follows the lines it adds to.
        if len(self._lines) > 1:
            QWidget.setTabOrder(self._lines[-2], line)
        QWidget.setTabOrder(line, self._add)
        self.setFocusProxy(self._lines[0])
        return line

    def _remove(self, line: LineField) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _add_empty(self) -> None:
        empty = next((line for line in self._lines if not line.value), None)
        line = empty or self._append()
        line.show()
        line.setFocus(Qt.FocusReason.TabFocusReason)

    def _dress(self, line: LineField) -> None:
        line.setAccessibleName(self._name)
        line.setPlaceholderText(self._hint)
