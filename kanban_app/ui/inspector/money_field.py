"""The commission: the one figure of the inspector, typed as the user's language writes it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading.money import Mark, money_of
from kanban_app.ui import formats
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_FIGURE, UNIT, font, theme, tokens
from kanban_app.ui.widgets.sheet import error_label, show_error
from kanban_app.ui.widgets.text_line import TextLine

_HEIGHT = 36
# The frame appears only when pointed at; the figure itself lines up with the labels.
INDENT = 2 * UNIT


@dataclass(frozen=True, slots=True)
class Amount:
    """Cents of a currency."""

    cents: int = 0
    currency: str = "EUR"


def amount_of(text: str, currency: str) -> Amount | None:
    """Return what `text` says in the language in force, None if it is no amount to earn.

    Without a currency in the text it stays `currency`; nothing typed is nothing earned.
    """
    if not text.strip():
        return Amount(0, currency)
    mark = Mark.COMMA if formats.language() == "de" else Mark.POINT
    try:
        money = money_of(text, mark)
    except ImportProblem:
        return None
    return Amount(money.cents, money.currency or currency) if money.cents >= 0 else None


class _Figure(TextLine):
    """A large figure that gets its frame when it is pointed at or typed into."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(font(SIZE_FIGURE, bold=True))
        self.setFixedHeight(_HEIGHT)
        self.dress(wrong=False)

    def dress(self, *, wrong: bool) -> None:
        """Frame the figure in the colours in force, in red while it is wrong."""
        t = tokens()
        rest = t.bad if wrong else "transparent"
        hover = t.bad if wrong else t.control
        self.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: 1px solid {rest};"
            f" border-radius: {RADIUS_CONTROL}px; padding: 0 {INDENT - 2 - 1}px; }}"
            f"QLineEdit:hover {{ border-color: {hover}; }}"
            f"QLineEdit:focus {{ border: 2px solid {t.bad if wrong else t.accent};"
            f" padding: 0 {INDENT - 2 - 2}px; background: {t.surface}; }}"
        )

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


class MoneyField(QWidget):
    """Takes `19.470,00`, `19470` or `CHF 1'200`; what it cannot read it keeps and explains."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = self._saved = Amount()
        self.line = _Figure(self)
        self.error = error_label(self)
        self.error.setContentsMargins(INDENT, 0, 0, 0)
        self.line.textEdited.connect(self._on_text)
        self.line.editingFinished.connect(self._on_left)
        theme().changed.connect(self._dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.error)
        self.setFocusProxy(self.line)
        self._show_value()

    @property
    def value(self) -> Amount:
        """Return the amount typed, the one shown before while it cannot be read."""
        return self._value

    @property
    def unread(self) -> str:
        """Return the text that is no amount, "" while all is well."""
        return "" if self.error.isHidden() else self.line.text()

    def set_value(self, amount: Amount) -> None:
        """Show an amount; a text that is being typed stays if the amount is still the same."""
        self._saved = amount
        if amount != self._value:
            self._value = amount
            self._show_value()

    def restore(self, text: str) -> None:
        """Show again what could not be read."""
        self.line.setText(text)
        self._check()

    def reset(self, amount: Amount) -> None:
        """Show the amount of another card."""
        self._value = self._saved = amount
        self._show_value()

    def retranslate(self) -> None:
        """Write the amount in the language in force."""
        if not self.unread and not self.line.hasFocus():
            self._show_value()
        self._check()

    def _show_value(self) -> None:
        self.line.setText(formats.money(self._value.cents, self._value.currency))
        self.line.setCursorPosition(0)
        self._check()

    def _on_text(self) -> None:
        self._check()
        self.typed.emit()

    def _on_left(self) -> None:
        if not self.unread:
            self._show_value()
        self.finished.emit()

    def _check(self) -> None:
        amount = amount_of(self.line.text(), self._value.currency)
        # `1` on the way to `1 Tsd.` was never meant.
        self._value = self._saved if amount is None else amount
        example = formats.money(1_947_050)
        wrong = "" if amount else self.tr("Not saved: write an amount like %s") % example
        show_error(self.error, wrong)
        self._dress()

    def _dress(self) -> None:
        self.line.dress(wrong=not self.error.isHidden())
