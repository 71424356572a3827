"""The middle of a circle: a town of the gazetteer, offered while it is typed, or degrees."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kanban_app.ui.deals.circle_words import (
    Middle,
    middle_of,
    middle_text,
    several_called,
    towns_like,
)
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.offered_line import OfferedLine
from kanban_app.ui.widgets.sheet import show_error

_OFFERED = 10


class MiddleField(OfferedLine):
    """Takes a place or nothing; one that nobody knows it keeps and explains."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        text = LineField()
        # The gazetteer folds umlauts, so its list is right as it is.
        super().__init__(text, parent, chosen=True)
        self._text = text
        self._value: Middle | None = None
        self._saved: Middle | None = None
        self.offers.activated.connect(self._on_left)
        self.line.textEdited.connect(self._on_text)
        self.line.returnPressed.connect(self._on_enter)
        self.line.editingFinished.connect(self._on_left)

    @property
    def value(self) -> Middle | None:
        """Return the place typed, the one shown before while nobody knows it."""
        return self._value

    @property
    def unread(self) -> str:
        """Return the text that is no place known here, "" while all is well."""
        return self.line.text().strip() if self.error.text() else ""

    def set_value(self, middle: Middle | None, *, anew: bool = False) -> None:
        """Show a place; a text that is being typed stays if the place is still the same."""
        self._saved = middle
        if anew or middle != self._value:
            self._value = middle
            self._text.set_value(middle_text(middle) if middle else "", anew=anew)
            show_error(self.error, "")

    def _on_text(self, text: str) -> None:
        self.offers.show_names(towns_like(text, _OFFERED) if text.strip() else [])
        self._read()

    def _read(self) -> str:
        """Take what is typed; return what is wrong with it."""
        text = self.line.text().strip()
        found = middle_of(text) if text else None
        right = found is not None or not text
        self._value = found if right else self._saved
        if right:
            show_error(self.error, "")
            return ""
        if several_called(text):
            return self.tr("Not saved: several places are called so. Pick one of the list.")
        if towns_like(text, 1):
            return self.tr("Not saved: this is only the beginning of a name. Pick one of the list.")
        return self.tr("Not saved: this place is not known here. Take the nearest larger one.")

    def _on_enter(self) -> None:
        """Take the only one that is offered; one that is highlighted the list takes itself."""
        text = self.line.text().strip()
        offered = towns_like(text, 2) if text else []
        if len(offered) == 1 and middle_of(text) is None and not several_called(text):
            self.line.setText(offered[0])

    def _on_left(self) -> None:
        show_error(self.error, self._read())
        if self._value and self.error.isHidden():
            self._text.set_value(middle_text(self._value))
        self.finished.emit()
