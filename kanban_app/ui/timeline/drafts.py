"""What is typed into the forms of a card and neither sent nor thrown away."""

from collections.abc import Hashable, Mapping

from PySide6.QtWidgets import QWidget

from kanban_app.domain.ids import CardId
from kanban_app.ui.widgets.date_field import DateField, day_of
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.time_field import TimeField

# The texts of a form by field: keys of choices, days as ISO 8601, else letter by letter.
Texts = Mapping[str, str]


class Drafts:
    """Keeps the texts of forms by card, and by what a form is about; gone with the program."""

    def __init__(self) -> None:
        self.card: CardId | None = None
        self._kept: dict[tuple[CardId | None, Hashable], Texts] = {}

    def keep(self, about: Hashable, texts: Texts) -> None:
        """Keep what is typed about something on the card that is shown."""
        self._kept[self.card, about] = texts

    def take(self, about: Hashable) -> Texts | None:
        """Give back what was kept, once; None if nothing was."""
        return self._kept.pop((self.card, about), None)

    def has(self, about: Hashable) -> bool:
        """Return whether something is kept."""
        return (self.card, about) in self._kept


def text_of(field: QWidget) -> str:
    """Return what stands in a field, also if it cannot be read."""
    if isinstance(field, DateField):
        return field.unread or (field.value.isoformat() if field.value else "")
    if isinstance(field, TimeField):
        return f"{field.value:%H:%M}" if field.value else field.line.text()
    if isinstance(field, ChoiceField):
        return field.value
    if isinstance(field, NotesField):
        return field.toPlainText()
    assert isinstance(field, LineField)
    return field.text()


def show_text(field: QWidget, text: str) -> None:
    """Write into a field what `text_of` returned."""
    if isinstance(field, DateField):
        day = day_of(text)
        if day is None and text:
            field.restore(text)
        else:
            field.reset(day)
    elif isinstance(field, TimeField):
        field.restore(text)
    elif isinstance(field, ChoiceField):
        field.set_value(text)
    elif isinstance(field, NotesField):
        field.setPlainText(text)
    else:
        assert isinstance(field, LineField)
        field.setText(text)
