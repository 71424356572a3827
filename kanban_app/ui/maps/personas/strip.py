"""What stands in the strip above the map: whose journey it tells, and the way to another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.journey import Names
from kanban_app.domain.persona import NOBODY, Persona
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.maps.personas.face import STRIP, Face
from kanban_app.ui.maps.personas.requests import PersonaChosen, Shown
from kanban_app.ui.maps.personas.words import EDIT, cards_text, filter_choices
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.chip import Chip

_DOT = " · "


class _Lines(QWidget):
    """Two lines one below the other, no wider than they are and cut where room is short."""

    def __init__(self, first: PlainLabel, second: PlainLabel, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(first)
        column.addWidget(second)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)


class PersonaStrip(QWidget):
    """Shows the persona in force with its goals, pains and words, or everybody."""

    chosen = Signal(PersonaChosen)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Shown] = ()
        self._active = ""
        self.face = Face(STRIP, self)
        self.name = PlainLabel("", SIZE_M, self, bold=True, elide=True)
        self.line = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.goals = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.pains = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.quote = PlainLabel("", SIZE_S, self, elide=True)
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
            self.line.setText(_DOT.join(part for part in parts if part))
        self._tell(found.persona if found else None)
        self.face.setAccessibleName(self.name.text())
        self._word_choice()

    def _tell(self, persona: Persona | None) -> None:
        """Say what a persona wants, fears and says; all of it is in the tooltip."""
        language = formats.language()
        quote = persona.quote.text(language) if persona else ""
        goals = _all_of(persona.goals) if persona else ""
        pains = _all_of(persona.pains) if persona else ""
        told = (
            (self.goals, self.tr("Goals: %s") % goals if goals else ""),
            (self.pains, self.tr("Pains: %s") % pains if pains else ""),
            (self.quote, self.tr("“%s”") % quote if quote else ""),
        )
        for label, text in told:
            label.setText(text)
            label.setVisible(bool(text))
        whole = [text for _, text in told if text]
        if persona and whole:
            whole = [persona.name, persona.line.text(language), *whole]
        tip = "\n".join(text for text in whole if text)
        for part in (self.face, self.name, self.line, self.goals, self.pains, self.quote):
            part.setToolTip(plain_tooltip(tip))
        self.choice.setAccessibleDescription(tip)

    def _word_choice(self) -> None:
        """Say what the drop-down is for: whose journey it is, stands beside it already."""
        self.choice.set_name(self.tr("Persona"))
        self.choice.setText(self.tr("Persona"))
        self.choice.setAccessibleName(f"{self.tr('Persona')}: {self.name.text()}")
        self.choice.updateGeometry()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * UNIT)
        row.addWidget(self.face)
        # Where no name, however long, can push it aside.
        row.addWidget(self.choice)
        row.addWidget(_Lines(self.name, self.line, self))
        row.addSpacing(3 * UNIT)
        row.addWidget(_Lines(self.goals, self.pains, self), 3)
        row.addSpacing(3 * UNIT)
        self.quote.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self.quote, 2)
        # What is left over, if anything is.
        row.addStretch(0)


def _all_of(texts: Sequence[Names]) -> str:
    return _DOT.join(names.text(formats.language()) for names in texts)
