"""The field that opens over a cell of the map: one item per line, stored when it is left."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, font, theme, tokens
from kanban_app.ui.widgets.text_line import is_for_program

_MOST_LINES = 14
_LEAST = 40
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellEditor(QPlainTextEdit):
    """Takes the texts of a cell; whoever opened it hides it once they are stored.

    Enter begins a new line, in a cell of `single` text it stores.
    """

    stored = Signal()
    cancelled = Signal()
    # Whether the next cell is wanted, or the one before: 1 or -1.
    walked = Signal(int)
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._single = False
        self._busy = False
        self._before = ""
        self.setFont(font(SIZE_S))
        self.setTabChangesFocus(False)
        self.setObjectName("cellEditor")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1.5 * UNIT)
        # Which key keeps the text is not the same in all cells.
        self.hint = PlainLabel("", SIZE_S, self, tone="text_2")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(2 * UNIT, 0, UNIT, UNIT)
        self.textChanged.connect(self.grown)
        theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    def open_with(self, text: str, *, single: bool, name: str, reading: bool = False) -> None:
        """Show a text to be edited, or only to be read."""
        self._single, self._busy, self._before = single, False, text
        self.setReadOnly(reading)
        self.setAccessibleName(name)
        self.setPlainText(text)
        self.hint.setText("" if reading else self._words())
        if not reading:
            self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_with(self, letter: str) -> None:
        """Write a letter in place of a single text, or behind the others on a line of its own."""
        if not self._single:
            self.moveCursor(QTextCursor.MoveOperation.End)
            letter = f"\n{letter}" if self.toPlainText() else letter
        self.insertPlainText(letter)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what is typed, without empty lines."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    @property
    def changed(self) -> bool:
        """Return whether anything else stands there than at the beginning."""
        return self.lines != tuple(s.strip() for s in self._before.splitlines() if s.strip())

    @property
    def wanted_height(self) -> int:
        """Return how high it is with all it says, within reason."""
        lines = min(_MOST_LINES, int(self.document().size().height()) + 1)
        return max(_LEAST, lines * self.fontMetrics().lineSpacing() + 4 * UNIT) + self._foot()

    def hold(self) -> None:
        """Take no more typing while the text is on its way."""
        self._busy = True
        self.setReadOnly(True)

    def release(self) -> None:
        """Go on with what was typed: it could not be stored."""
        self._busy = False
        self.setReadOnly(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        foot = self._foot()
        self.setViewportMargins(0, 0, 0, foot)
        self.hint.setGeometry(0, self.height() - foot, self.width(), foot)
        super().resizeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        document = self.document()
        undo, redo = document.isUndoAvailable(), document.isRedoAvailable()
        if is_for_program(event, undo=undo, redo=redo):
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._busy:
            return
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            self._busy = True
            self.cancelled.emit()
        elif key in _ENTER and (control or self._single):
            self.stored.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.walked.emit(1 if key == Qt.Key.Key_Tab else -1)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        quiet = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if not self._busy and self.isVisible() and event.reason() not in quiet:
            self.stored.emit()

    def _foot(self) -> int:
        return self.hint.heightForWidth(self.width()) if self.hint.text() else 0

    def _words(self) -> str:
        if self._single:
            return self.tr("Enter keeps · Esc discards")
        return self.tr("Enter: new line · Tab keeps · Esc discards")

    def _dress(self) -> None:
        t = tokens()
        self.setStyleSheet(
            f"#cellEditor, #cellEditor:focus {{ background: {t.surface}; color: {t.text};"
            f" border: 2px solid {t.accent}; border-radius: 0; padding: 0; }}"
        )
