"""Phones and e-mails: one line each, a plus for another one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.sheet import show_error


class LinesField(QWidget):
    """Texts one below the other; empty lines count for nothing.

    What does not fit is stored like anything else: a mild line below only doubts it.
    """

    typed = Signal()
    finished = Signal()

    def __init__(self, fits: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fits = fits
        self._name = ""
        self._doubt = ""
        self.hint = PlainLabel("", SIZE_S, self, tone="warn")
        self.hint.setWordWrap(True)
        self.hint.hide()
        self._lines: list[LineField] = []
        self._add = IconButton("plus", "", self, size=HEIGHT_SMALL)
        self._add.clicked.connect(self._add_empty)
        self._column = QVBoxLayout()
        self._column.setSpacing(UNIT)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addLayout(self._column, 1)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT // 2)
        whole.addLayout(row)
        whole.addWidget(self.hint)
        self.set_value(())

    @property
    def value(self) -> tuple[str, ...]:
        """Return the lines that hold something."""
        return tuple(text for line in self._lines if (text := line.value))

    @property
    def lines(self) -> tuple[LineField, ...]:
        """Return the fields, the empty ones too."""
        return tuple(self._lines)

    def set_name(self, name: str, add: str, doubt: str) -> None:
        """Say what the lines are, what the plus does, and what is said of a line that is none."""
        self._name = name
        self._doubt = doubt
        self._add.set_name(add)
        for line in self._lines:
            line.setAccessibleName(name)
        self._check()

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
        self._check()

    def _append(self) -> LineField:
        line = LineField(self)
        line.setAccessibleName(self._name)
        line.typed.connect(self._on_typed)
        line.finished.connect(self._on_finished)
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

    def _on_typed(self) -> None:
        # Half a number is doubted by nobody; a doubt that is cleared goes at once.
        if not self.hint.isHidden():
            self._check()
        self.typed.emit()

    def _on_finished(self) -> None:
        self._check()
        self.finished.emit()

    def _check(self) -> None:
        doubtful = False
        for line in self._lines:
            wrong = bool(line.value) and not self._fits(line.value)
            line.setAccessibleDescription(self._doubt if wrong else "")
            doubtful = doubtful or wrong
        show_error(self.hint, self._doubt if doubtful else "")
