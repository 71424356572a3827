"""A field for one value of a card, by its kind; it gives and takes the text that is stored."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.domain.criteria import NO, Ask, AskKind
from kanban_app.domain.durations import day_of
from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.needs import YES, first_day_after
from kanban_app.exchange.reading.money import Mark, money_of, number_of
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField
from kanban_app.ui.widgets.sheet import caption, error_label, labelled, show_error

_EXAMPLE_CENTS = 64_900_000
_FIGURES = (AskKind.MONEY, AskKind.NUMBER)


def ask_name(ask: Ask) -> str:
    """Return what a value is called in the language in force."""
    return ask.name.text(formats.language())


class ValueField(QWidget):
    """A value with its name over it; `typed` at every change, `finished` when it is left."""

    typed = Signal()
    finished = Signal()

    def __init__(self, ask: Ask, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = ask
        self._given = text
        self.editor: DateField | ChoiceField | LineField = self._made(text)
        self._error = error_label(self)
        self._term = PlainLabel("", SIZE_S, self, tone="text_2")
        self._term.setWordWrap(True)
        name = ask_name(ask)
        self._named = self.editor.line if isinstance(self.editor, DateField) else self.editor
        self._named.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        named_row = labelled(caption(name, self), self.editor)
        if ask.term is not None:
            # As wide as a day in one of the two columns: only what follows from it needs both.
            half = QHBoxLayout()
            half.setSpacing(2 * UNIT)
            half.addLayout(named_row, 1)
            half.addWidget(QWidget(self), 1)
            column.addLayout(half)
        else:
            column.addLayout(named_row)
        column.addWidget(self._error)
        column.addWidget(self._term)
        self.setFocusProxy(self.editor)
        self.editor.typed.connect(self._on_typed)
        self.editor.finished.connect(self.finished)
        self._show_term()

    @property
    def value(self) -> str:
        """Return what is stored of it; what cannot be read counts as before."""
        editor = self.editor
        if isinstance(editor, DateField):
            return editor.value.isoformat() if editor.value else ""
        if self.ask.kind in _FIGURES:
            figure = _figure(self.ask.kind, editor.value)
            return self._given if figure is None else figure
        return editor.value

    @property
    def unread(self) -> bool:
        """Return whether something is typed that cannot be read."""
        if isinstance(self.editor, DateField):
            return bool(self.editor.unread)
        return not self._error.isHidden()

    def set_value(self, text: str) -> None:
        """Show a value that was stored; what is being typed stays if nothing changed."""
        if text == self._given:
            return
        typed, known = self.value, self._given
        going_on = self._named.hasFocus() and typed != text and not self._shows(known)
        self._given = text
        if going_on:
            # It was told with Enter, and typed on before the answer came.
            return
        editor = self.editor
        if isinstance(editor, DateField):
            editor.set_value(day_of(text))
        else:
            editor.set_value(_shown(self.ask.kind, text))
        self._show_term()

    def _shows(self, text: str) -> bool:
        """Return whether a stored value stands there as it is shown, and nothing else."""
        editor = self.editor
        if isinstance(editor, DateField):
            return not editor.unread and editor.value == day_of(text)
        return editor.value == _shown(self.ask.kind, text)

    def _made(self, text: str) -> DateField | ChoiceField | LineField:
        match self.ask.kind:
            case AskKind.DATE:
                day = DateField(self)
                day.reset(day_of(text))
                return day
            case AskKind.CHOICE | AskKind.YES_NO:
                choice = ChoiceField(self)
                choice.show_choices(self._choices())
                choice.set_value(text)
                return choice
            case _:
                line = LineField(self)
                line.set_value(_shown(self.ask.kind, text))
                return line

    def _choices(self) -> Sequence[Choice]:
        nothing = Choice("", self.tr("Choose"))
        if self.ask.kind is AskKind.YES_NO:
            return [nothing, Choice(YES, self.tr("Yes")), Choice(NO, self.tr("No"))]
        named = [Choice(c.key, c.name.text(formats.language())) for c in self.ask.choices]
        return [nothing, *named]

    def _on_typed(self) -> None:
        if self.ask.kind in _FIGURES and not isinstance(self.editor, DateField):
            right = _figure(self.ask.kind, self.editor.value) is not None
            if self.ask.kind is AskKind.MONEY:
                wrong = self.tr("Not saved: write an amount like %s")
                wrong %= formats.money(_EXAMPLE_CENTS)
            else:
                wrong = self.tr("Not saved: write a number like %s") % formats.number(98.4, 1)
            show_error(self._error, "" if right else wrong)
        self._show_term()
        self.typed.emit()

    def _show_term(self) -> None:
        term, day = self.ask.term, day_of(self.value)
        text = ""
        if term is not None and day is not None:
            first = formats.day_text(first_day_after(day, term.days))
            text = term.text.text(formats.language()).replace("{day}", first)
        show_error(self._term, text)


def _shown(kind: AskKind, text: str) -> str:
    """Return a stored value as the language in force writes it."""
    if kind is AskKind.MONEY and text.isascii() and text.isdigit():
        return formats.money(int(text))
    if kind is AskKind.NUMBER and formats.language() == "de":
        return text.removesuffix(".0").replace(".", ",")
    return text.removesuffix(".0") if kind is AskKind.NUMBER else text


def _figure(kind: AskKind, text: str) -> str | None:
    """Return a figure as it is stored: cents, or a number; None if it cannot be read."""
    if not text.strip():
        return ""
    mark = Mark.COMMA if formats.language() == "de" else Mark.POINT
    try:
        if kind is AskKind.MONEY:
            cents = money_of(text, mark).cents
            return str(cents) if cents >= 0 else None
        number = float(number_of(text, mark))
    except ImportProblem:
        return None
    return f"{number:g}" if number >= 0 else None
