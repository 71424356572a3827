"""What stands in the strip above the map: whose journey it tells, and the way to another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.persona import NOBODY
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.maps.personas.face import STRIP, Face
from kanban_app.ui.maps.personas.requests import PersonaChosen, Shown
from kanban_app.ui.maps.personas.words import EDIT, cards_text, filter_choices
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.chip import Chip


class PersonaStrip(QWidget):
    """Shows the persona in force, or everybody."""

    chosen = Signal(PersonaChosen)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Shown] = ()
        self._active = ""
        self.face = Face(STRIP, self)
        self.name = PlainLabel("", SIZE_M, self, bold=True, elide=True)
        self.line = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.choice = Chip("", self)
        self.choice.chosen.connect(self._on_chosen)
        self._lay_out()
        self._retranslate()

    @property
    def active(self) -> str:
        """Return the key of the persona that is asked for, "" for all clients."""
        return self._active

    def show_personas(self, shown: Sequence[Shown], active: str) -> None:
        """Offer the personas of a journey and show the one asked for."""
        self._shown, self._active = shown, active
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_chosen(self, key: str) -> None:
        if key == EDIT:
            self.choice.set_active(self._active)
            self._word_choice()
            self.edit_wanted.emit()
        else:
            self.chosen.emit(PersonaChosen(key))

    def _retranslate(self) -> None:
        found = next((s for s in self._shown if s.persona.key == self._active), None)
        self.choice.show_choices(filter_choices(self._shown), self._active)
        self.face.show_persona(found.persona if found else None)
        if found is None:
            nobody = self._active == NOBODY
            self.name.setText(
                self.tr("Cards without a persona") if nobody else self.tr("All clients")
            )
            line = self.tr("Choose a persona to see its journey alone.")
            none = self.tr("Give your typical clients a face: the map then tells their journey.")
            self.line.setText(line if self._shown else none)
        else:
            persona, language = found.persona, formats.language()
            self.name.setText(persona.name)
            parts = (persona.line.text(language), cards_text(found.cards))
            self.line.setText(" · ".join(part for part in parts if part))
            quote = persona.quote.text(language)
            self.face.setToolTip(plain_tooltip(quote))
        self.face.setAccessibleName(self.name.text())
        self._word_choice()

    def _word_choice(self) -> None:
        """Say what the drop-down is for: whose journey it is, stands beside it already."""
        self.choice.set_name(self.tr("Persona"))
        self.choice.setText(self.tr("Persona"))
        self.choice.setAccessibleName(f"{self.tr('Persona')}: {self.name.text()}")
        self.choice.updateGeometry()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.line)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * UNIT)
        row.addWidget(self.face)
        row.addLayout(words)
        row.addWidget(self.choice)
        row.addStretch(1)
