"""What is typed into the forms of a card and neither sent nor thrown away."""

from collections.abc import Collection, Mapping
from typing import Protocol

from PySide6.QtGui import QTextCursor

from kanban_app.domain.durations import day_of
from kanban_app.domain.ids import CardId
from kanban_app.ui import formats
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.points import PointRow
from kanban_app.ui.widgets.time_field import TimeField

FormField = DateField | TimeField | ChoiceField | NotesField | LineField | PointRow
# The texts of a form by field: keys of choices, days as ISO 8601, else letter by letter.
Texts = Mapping[str, str]


class HasTexts(Protocol):
    """A form, as far as its texts are concerned."""

    @property
    def texts(self) -> Texts:
        """Return what stands in the fields, readable or not."""
        ...

    @property
    def filled(self) -> bool:
        """Return whether anything stands there that did not when the form was begun."""
        ...


# A card, and what one of its forms is about.
Form = tuple[CardId, str]


class Drafts:
    """Keeps the texts of the forms of one section, by card and by what a form is about."""

    def __init__(self) -> None:
        self.card: CardId | None = None
        self.kept: dict[Form, Texts] = {}
        # On its way to the store.
        self.sent: dict[Form, Texts] = {}

    def keep(self, about: str, texts: Texts) -> None:
        """Keep what is typed about something on the card that is shown."""
        if self.card is not None:
            self.kept[self.card, about] = texts

    def send(self, about: str, texts: Texts) -> None:
        """Hold what is told and not stored yet."""
        if self.card is not None:
            self.sent[self.card, about] = texts

    def settle(self, forms: Collection[Form], *, stored: bool) -> None:
        """Let go what was stored; what was refused is kept as if it had never been sent."""
        for form in forms:
            texts = self.sent.pop(form, None)
            if texts is not None and not stored:
                self.kept.setdefault(form, texts)

    def take(self, about: str) -> Texts | None:
        """Give back what was kept, once; None if nothing was."""
        return None if self.card is None else self.kept.pop((self.card, about), None)

    def has(self, about: str) -> bool:
        """Return whether something is kept."""
        return self.card is not None and (self.card, about) in self.kept

    def forget(self, cards: Collection[CardId]) -> None:
        """Drop what is kept of these cards."""
        self.sent = {form: texts for form, texts in self.sent.items() if form[0] not in cards}
        self.kept = {form: texts for form, texts in self.kept.items() if form[0] not in cards}

    def with_open(self, about: str, form: HasTexts | None) -> dict[Form, Texts]:
        """Return all that is kept, and what stands in a form that is open."""
        if self.card is None or form is None or not form.filled:
            return {**self.sent, **self.kept}
        return {**self.sent, **self.kept, (self.card, about): form.texts}


def text_of(field: FormField) -> str:
    """Return what stands in a field, also if it cannot be read."""
    if isinstance(field, DateField):
        return field.unread or (field.value.isoformat() if field.value else "")
    if isinstance(field, TimeField):
        return f"{field.value:%H:%M}" if field.value else field.line.text()
    if isinstance(field, ChoiceField | PointRow):
        return field.value
    if isinstance(field, NotesField):
        return field.toPlainText()
    return field.text()


def show_text(field: FormField, text: str) -> None:
    """Write into a field what `text_of` returned."""
    if isinstance(field, DateField):
        # As if it were typed: a day that was refused is no stored one now.
        day = day_of(text)
        field.restore(formats.day_text(day) if day else text)
    elif isinstance(field, TimeField):
        field.restore(text)
    elif isinstance(field, ChoiceField | PointRow):
        field.set_value(text)
    elif isinstance(field, NotesField):
        field.setPlainText(text)
        # Whoever goes on writes behind it.
        field.moveCursor(QTextCursor.MoveOperation.End)
    else:
        field.setText(text)
