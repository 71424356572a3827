"""The broker's own chance of a win: empty it is that of the stage, typed it holds until cleared."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.exchange.reading.values import chance_of
from kanban_app.ui import formats
from kanban_app.ui.inspector.money_field import INDENT
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.sheet import caption, error_label, show_error
from kanban_app.ui.widgets.text_line import TextLine

_WIDTH = 34 * UNIT
_LONGEST = 12
_EXAMPLE = 0.6


class ChanceField(QWidget):
    """Takes `60`, `60 %` or `5,5`; what it cannot read it keeps and explains."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self._saved: float | None = None
        self._stage = 0.0
        self._label = caption("", self)
        self.line = TextLine(self)
        self.line.setMaxLength(_LONGEST)
        self.line.setFixedWidth(_WIDTH)
        self._label.setBuddy(self.line)
        self.clear = IconButton("close", size=HEIGHT_SMALL)
        self.mark = PlainLabel("", SIZE_S, self, tone="text_2")
        self.error = error_label(self)
        self.line.textEdited.connect(self._on_text)
        self.line.editingFinished.connect(self._on_left)
        self.clear.clicked.connect(self._on_clear)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(self._label)
        row.addWidget(self.line)
        row.addWidget(self.clear)
        row.addWidget(self.mark)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.error)
        self.setFocusProxy(self.line)
        self._show_value()

    @property
    def value(self) -> float | None:
        """Return the chance typed (0 to 1), None for that of the stage.

        While the text cannot be read it is the one shown before.
        """
        return self._value

    @property
    def unread(self) -> str:
        """Return the text that is no chance, "" while all is well."""
        return "" if self.error.isHidden() else self.line.text()

    def show_stage(self, chance: float) -> None:
        """Say what counts without a chance of one's own."""
        self._stage = chance
        self.retranslate()

    def set_value(self, chance: float | None, *, anew: bool = False) -> None:
        """Show a chance; a text that is being typed stays if it is still the same.

        Anew it is shown whatever is typed: it belongs to another card.
        """
        self._saved = chance
        if anew or chance != self._value:
            self._value = chance
            self._show_value()

    def restore(self, text: str) -> None:
        """Show again what could not be read."""
        self.line.setText(text)
        self._check()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._label.setText(self.tr("Chance"))
        self.line.setAccessibleName(self.tr("Chance of a win"))
        by_stage = self.tr("by stage: %s") % formats.percent(self._stage)
        self.line.setPlaceholderText(by_stage)
        self.line.setAccessibleDescription(by_stage)
        self.clear.set_name(self.tr("Back to the stage's"))
        self.mark.setText(self.tr("own estimate"))
        if not self.unread and not self.line.hasFocus():
            self._show_value()
        self._check()

    def _show_value(self) -> None:
        self.line.setText("" if self._value is None else formats.exact_percent(self._value))
        self.line.setCursorPosition(0)
        self._show_state("")

    def _on_text(self) -> None:
        self._check(edited=True)
        self.typed.emit()

    def _on_left(self) -> None:
        if not self.unread:
            self._show_value()
        self.finished.emit()

    def _on_clear(self) -> None:
        # The button goes away below the pointer or the keyboard.
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._value = None
        self._show_value()
        self.typed.emit()
        self.finished.emit()

    def _check(self, *, edited: bool = False) -> None:
        text = self.line.text().strip()
        read = chance_of(text, shares=False) if text else None
        wrong = bool(text) and read is None
        if edited or wrong:
            # A chance nobody touched stays as exact as it came.
            self._value = self._saved if wrong else read
        example = formats.percent(_EXAMPLE)
        self._show_state(self.tr("Not saved: write a chance like %s") % example if wrong else "")

    def _show_state(self, wrong: str) -> None:
        show_error(self.error, wrong)
        own = self._value is not None
        self.clear.setVisible(own)
        self.mark.setVisible(own)
