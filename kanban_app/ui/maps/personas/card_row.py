"""The row of the inspector that says which persona a card is of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.persona import Persona
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.personas.face import Face
from kanban_app.ui.maps.personas.requests import PersonaChosen, Shown
from kanban_app.ui.maps.personas.words import EDIT, card_choices
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE
from kanban_app.ui.widgets.sheet import Rule

_FACE = 24


class PersonaRow(QWidget):
    """Shows the persona of the open card and offers the others of its journey."""

    chosen = Signal(PersonaChosen)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Shown] = ()
        self._active = ""
        self.title = PlainLabel("", SIZE_S, self, bold=True, tone="text_2")
        self.face = Face(_FACE, self)
        self.choice = Chip("", self)
        self.choice.chosen.connect(self._on_chosen)
        self._lay_out()
        self._retranslate()

    def show_personas(self, shown: Sequence[Shown], active: str) -> None:
        """Offer the personas of the card's journey, and say which one it is of."""
        self._shown, self._active = shown, active
        self._retranslate()

    @property
    def persona(self) -> Persona | None:
        """Return the persona of the card, None for none."""
        return next((s.persona for s in self._shown if s.persona.key == self._active), None)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_chosen(self, key: str) -> None:
        if key == EDIT:
            self.choice.set_active(self._active)
            self.edit_wanted.emit()
        elif key != self._active:
            self.chosen.emit(PersonaChosen(key))

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Persona"))
        self.choice.set_name(self.tr("Persona"))
        known = self.persona is not None
        # A card may carry the key of a persona of the journey it came from.
        self.choice.show_choices(card_choices(self._shown), self._active if known else "")
        self.face.show_persona(self.persona)
        self.face.setVisible(known)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(Rule(self))
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, UNIT, RIGHT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.face)
        row.addWidget(self.choice)
        column.addLayout(row)
