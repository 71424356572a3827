"""One group of the property's form: a titled surface with captions over its fields."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.domain.ids import ContactId
from kanban_app.domain.property import PropertyFields
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.property_words import word
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.number_field import NumberField
from kanban_app.ui.widgets.panel import Panel
from kanban_app.ui.widgets.pick_field import PickField
from kanban_app.ui.widgets.sheet import caption, labelled

Field = LineField | ChoiceField | DateField | NumberField | NotesField | PickField
_E = TypeVar("_E", bound=StrEnum)
_SIDE = 4 * UNIT


class Group(Panel):
    """Shows a part of the fields and gives it back; `typed` at every change, `finished` at its end.

    A group words itself by `_words` (title and captions by key), shows by `show_fields`, and
    `applied` puts what is typed into other fields.
    """

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions: dict[str, PlainLabel] = {}
        self._fields: dict[str, Field] = {}
        self.title = PlainLabel("", SIZE_M, self, bold=True)
        self.beside = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(2 * UNIT)
        self.head.addWidget(self.title)
        self.head.addWidget(self.beside, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_SIDE, 3 * UNIT, _SIDE, _SIDE)
        self.column.setSpacing(3 * UNIT)
        self.column.addLayout(self.head)

    def show_fields(self, fields: PropertyFields, *, anew: bool) -> None:
        """Show what the group holds of a property; `anew` for another one."""
        raise NotImplementedError

    def applied(self, fields: PropertyFields) -> PropertyFields:
        """Return the fields with what is typed here."""
        raise NotImplementedError

    def follow(self, fields: PropertyFields) -> None:
        """Follow what is typed anywhere: notes, warnings, what is asked for at all."""

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        for key, text in self._words().items():
            if key in self._captions:
                self._captions[key].setText(text)
            if key in self._fields:
                name_field(self._fields[key], text)
        for field in self._fields.values():
            if isinstance(field, DateField | NumberField):
                field.retranslate()

    def first_field(self) -> QWidget:
        """Return where the keyboard enters the group."""
        return next(iter(self._fields.values()))

    def _words(self) -> Mapping[str, str]:
        raise NotImplementedError

    def _row(self, *cells: tuple[str, Field]) -> QHBoxLayout:
        """Place captioned fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        for key, field in cells:
            self._captions[key] = caption("", self)
            cell = labelled(self._captions[key], field)
            cell.addStretch(1)
            row.addLayout(cell, 1)
            self._watch(key, field)
        self.column.addLayout(row)
        return row

    def _watch(self, key: str, field: Field) -> None:
        self._fields[key] = field
        field.typed.connect(self.typed)
        field.finished.connect(self.finished)

    def _show_only(self, key: str, *, shown: bool) -> None:
        """Show a captioned field, or take it away."""
        self._captions[key].setVisible(shown)
        self._fields[key].setVisible(shown)


def name_field(field: Field, name: str) -> None:
    """Say to screen readers what a field is."""
    if isinstance(field, NumberField | PickField | DateField):
        field.set_name(name)
    else:
        field.setAccessibleName(name)


def choices_of(
    values: Iterable[StrEnum], none: str = "", *, said: Callable[[StrEnum], str] = word
) -> list[Choice]:
    """Return alternatives by their words, before them nothing in the words `none`."""
    choices = [Choice(str(value), said(value)) for value in values]
    return [Choice("", none), *choices] if none else choices


def chosen(kind: type[_E], field: ChoiceField) -> _E | None:
    """Return which alternative a drop-down shows, None for none."""
    return kind(field.value) if field.value else None


def choose(field: ChoiceField, value: StrEnum | None) -> None:
    """Let a drop-down show an alternative; the empty one is its first."""
    index = field.findData(str(value or ""))
    field.setCurrentIndex(max(0, index))


def real(field: NumberField) -> float | None:
    """Return a number as the domain keeps it."""
    return None if field.value is None else float(field.value)


def show_real(field: NumberField, value: float | None, *, anew: bool) -> None:
    """Show a number of the domain."""
    field.set_value(None if value is None else Decimal(str(value)), anew=anew)


def contact(field: PickField) -> ContactId | None:
    """Return which contact is picked, None for nobody."""
    return ContactId(int(field.value)) if field.value else None


def show_day(field: DateField, day: date | None, *, anew: bool) -> None:
    """Show a day, also over what was typed for another property."""
    if anew:
        field.reset(day)
    else:
        field.set_value(day)
