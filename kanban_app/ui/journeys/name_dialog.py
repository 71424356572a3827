"""Asks what a journey is called in both languages: a copy of one, or one that gets another name."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kanban_app.domain.journey import Names
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled

_WIDTH = 400


@dataclass(frozen=True, slots=True)
class JourneyName:
    """The name that was typed, at least in one language."""

    name: Names


class JourneyNameDialog(Sheet):
    """Two lines for a name; `typed` tells it."""

    typed = Signal(JourneyName)

    def __init__(
        self, title: str, text: str, name: Names, deed: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, title, text, width=_WIDTH)
        self.german, self.english = LineField(self), LineField(self)
        for label, field, value in (
            (self.tr("Name in German"), self.german, name.de),
            (self.tr("Name in English"), self.english, name.en),
        ):
            field.setAccessibleName(label)
            field.set_value(value)
            field.typed.connect(self._check)
            self.body.addLayout(labelled(caption(label, self), field))
        self.accept_button = PrimaryButton(deed, self)
        self.accept_button.clicked.connect(self._answer)
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.add_buttons(cancel, self.accept_button)
        self.german.setFocus(Qt.FocusReason.TabFocusReason)
        self.german.selectAll()
        self._check()

    def _check(self) -> None:
        filled = any(field.value.strip() for field in (self.german, self.english))
        self.accept_button.setEnabled(filled)

    def _answer(self) -> None:
        name = Names(self.german.value.strip(), self.english.value.strip())
        self.accept()
        self.typed.emit(JourneyName(name))
