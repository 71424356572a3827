"""One of many by name: typing narrows what is offered, and nothing else can be typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.offered_line import OfferedLine
from kanban_app.ui.widgets.sheet import show_error
from kanban_app.ui.widgets.text_line import TextLine


class PickField(OfferedLine):
    """Takes the name of one of the choices, or nothing; what is none of them it explains."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TextLine(), parent)
        self._texts: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._value = self._saved = ""
        self._showing = False
        self.offers.activated.connect(self._on_activated)
        self.line.textChanged.connect(self._on_text)
        self.line.returnPressed.connect(self._on_enter)
        self.line.editingFinished.connect(self._on_left)

    @property
    def value(self) -> str:
        """Return the key of what is picked, "" for nothing."""
        return self._value

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer `choices`, whose texts differ from each other, and keep the one that holds."""
        self._texts = {choice.key: choice.text for choice in choices}
        self._keys = {choice.text.casefold(): choice.key for choice in choices}
        self.offers.show_names([choice.text for choice in choices])
        if self.line.hasFocus() and self.line.isModified():
            self._check()
        else:
            self._show_value()

    def set_value(self, key: str, *, anew: bool = False) -> None:
        """Show what is picked; a text that is being typed stays if that is still the same."""
        self._saved = key
        if anew or key != self._value:
            self._value = key
            self._show_value()

    def _show_value(self) -> None:
        # Not by blocking its signals: they also take the cross away from an empty line.
        self._showing = True
        self.line.setText(self._texts.get(self._value, ""))
        self.line.setCursorPosition(0)
        self._showing = False
        show_error(self.error, "")

    def _on_text(self) -> None:
        if not self._showing:
            self._check()
            self.typed.emit()

    def _check(self) -> None:
        text = self.line.text()
        key = self._keys.get(text.strip().casefold())
        right = key is not None or not text.strip()
        self._value = (key or "") if right else self._saved
        if right or self.error.isVisible():
            self._explain()

    def _explain(self) -> None:
        """Say what is wrong with the text, once it is no more being typed."""
        text = self.line.text().strip()
        right = not text or text.casefold() in self._keys
        wrong = self.tr("Not saved: there is no such name here. Pick one of the list.")
        show_error(self.error, "" if right else wrong)

    def _on_enter(self) -> None:
        """Take the only one that is offered; one that is highlighted the list takes itself."""
        typed = self.line.text().strip().casefold()
        offered = [text for text in self._texts.values() if typed in text.casefold()]
        if typed and typed not in self._keys and len(offered) == 1:
            self.line.setText(offered[0])

    def _on_left(self) -> None:
        self._explain()
        self.finished.emit()

    def _on_activated(self) -> None:
        self.finished.emit()
