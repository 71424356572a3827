"""A number with its unit that may be missing: `92 m²`, `649.000 €`, `3,57 %`."""

from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading.money import Mark, number_of
from kanban_app.ui import formats
from kanban_app.ui.widgets.field_note import FieldNote
from kanban_app.ui.widgets.text_line import TextLine

_LONGEST = 24
# English writes these units without a space.
_CLOSE = {"€": "€%s", "%": "%s%%"}
# What is written as an example of such a number.
_LIKE, _YEAR = {"€": 250_000, "m²": 92}, 1995
_TABS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def number_in(text: str, unit: str) -> Decimal | None:
    """Return the number `text` says in the language in force, None if it says none.

    Its unit may stand there or not.
    """
    bare = text.strip().removesuffix(unit).removeprefix(unit).strip() if unit else text.strip()
    mark = Mark.COMMA if formats.language() == "de" else Mark.POINT
    try:
        return number_of(bare, mark)
    except ImportProblem:
        return None


class _Line(TextLine):
    """A line whose whole text is chosen when the Tab key comes to it."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _TABS:
            self.selectAll()


class NumberField(QWidget):
    """Takes a number from 0 on, with at most `digits` decimals; None where none is typed.

    What it cannot read it keeps and explains; `least` decimals are always shown.
    """

    typed = Signal()
    finished = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        unit: str = "",
        digits: int = 0,
        least: int = 0,
        signed: bool = False,
        grouped: bool = True,
    ) -> None:
        super().__init__(parent)
        self._unit, self._digits, self._least = unit, digits, least
        self._signed, self._grouped = signed, grouped
        self._most: int | None = None
        self._value: Decimal | None = None
        self._saved: Decimal | None = None
        self._problem = ""
        self.line = _Line(self)
        self.line.setMaxLength(_LONGEST)
        self.error = FieldNote(self)
        self.line.textEdited.connect(self._on_text)
        self.line.editingFinished.connect(self._on_left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)

    @property
    def value(self) -> Decimal | None:
        """Return the number typed, the one shown before while it cannot be read."""
        return self._value

    @property
    def scaled(self) -> int | None:
        """Return the number as a whole count of its last decimal: 3.57 with 3 digits is 3570."""
        return None if self._value is None else int(self._value.scaleb(self._digits))

    @property
    def unread(self) -> str:
        """Return the text that is no number, "" while all is well."""
        return self.line.text() if self._problem else ""

    def set_scaled(self, count: int | None, *, anew: bool = False) -> None:
        """Show a whole count of the last decimal."""
        value = None if count is None else Decimal(count).scaleb(-self._digits)
        self.set_value(value, anew=anew)

    def set_value(self, value: Decimal | None, *, anew: bool = False) -> None:
        """Show a number; a text that is being typed stays if the number is still the same."""
        self._saved = value
        if anew or value != self._value:
            self._value = value
            self._show_value()

    def set_unit(self, unit: str) -> None:
        """Say what is counted."""
        if unit != self._unit:
            self._unit = unit
            self.retranslate()

    def set_most(self, most: int | None) -> None:
        """Take no greater number from now on, None for any."""
        self._most = most

    def complain(self) -> bool:
        """Say at once what is wrong with the text, and go there; return whether anything is."""
        self._check()
        if self._problem:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._problem)

    def set_name(self, name: str) -> None:
        """Say to screen readers what the number is."""
        self.setAccessibleName(name)
        self.line.setAccessibleName(name)

    def retranslate(self) -> None:
        """Write the number in the language in force."""
        if not self.unread and not self.line.hasFocus():
            self._show_value()

    def _show_value(self) -> None:
        self.line.setText("" if self._value is None else self._text(self._value))
        self.line.setCursorPosition(0)
        self._check()

    def _text(self, value: Decimal) -> str:
        # An amount has cents or none: 0.5 € is no way to write it.
        steps = (0, self._digits) if self._unit == "€" else range(self._least, self._digits + 1)
        shown = next(d for d in steps if d == self._digits or _fits(value, d))
        text = formats.number(float(value), shown)
        if not self._grouped:
            text = str(int(value))
        if formats.language() == "en" and self._unit in _CLOSE:
            return _CLOSE[self._unit] % text
        return f"{text}\u00a0{self._unit}" if self._unit else text

    def _on_text(self) -> None:
        self._check(typing=True)
        self.typed.emit()

    def _on_left(self) -> None:
        if self.unread:
            self.error.say(self._problem)
        else:
            self._show_value()
        self.finished.emit()

    def _check(self, *, typing: bool = False) -> None:
        text = self.line.text().replace("\u00a0", " ")
        value = number_in(text, self._unit)
        if value is not None:
            value = value.quantize(Decimal(1).scaleb(-self._digits), ROUND_HALF_UP)
        right = not text.strip() or (value is not None and self._is_possible(value))
        self._value = value if right else self._saved
        self._problem = "" if right else self._wrong(value)
        # Nobody is told off in the middle of a number, and nothing below it moves meanwhile.
        if not typing or right or not self.error.isHidden():
            self.error.say(self._problem)

    def _is_possible(self, value: Decimal) -> bool:
        # What is stored is shown, however great.
        small = self._most is None or value <= self._most or value == self._saved
        return small and (self._signed or value >= 0)

    def _wrong(self, value: Decimal | None) -> str:
        if value is not None and self._most is not None and value > self._most:
            return self.tr("Not saved: at most %s") % self._text(Decimal(self._most))
        if value is not None:
            return self.tr("Not saved: a number below zero makes no sense here")
        like = _LIKE.get(self._unit, 3) if self._grouped else _YEAR
        return self.tr("Not saved: write a number like %s") % self._text(Decimal(like))


def _fits(value: Decimal, digits: int) -> bool:
    return value == value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
