"""The sheet in which personas of a journey are made, told, ordered and deleted."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.free_key import free_key
from kanban_app.domain.persona import PERSONA, Persona
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.personas.form import PersonaForm
from kanban_app.ui.maps.personas.list import PersonaList
from kanban_app.ui.maps.personas.requests import (
    PersonaDeleted,
    PersonaMoved,
    PersonaTyped,
    Shown,
)
from kanban_app.ui.maps.personas.words import cards_text
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.sheet import Sheet, scroll_area

_WIDTH, _HEIGHT, _LIST = 760, 600, 240


class PersonasSheet(Sheet):
    """Everything is stored at once; undo takes it back step by step."""

    typed = Signal(PersonaTyped)
    moved = Signal(PersonaMoved)
    deleted = Signal(PersonaDeleted)

    def __init__(
        self, journey: str, parent: QWidget | None = None, elsewhere: Collection[str] = ()
    ) -> None:
        """Make the sheet; `elsewhere` are the keys of personas of other journeys."""
        super().__init__(parent, "", width=_WIDTH)
        self._taken = set(elsewhere)
        self._shown: Sequence[Shown] = ()
        # Whether a persona is being typed that is not stored yet.
        self._new = False
        # What was typed of one before another was looked at: it waits for its name.
        self._draft = Persona("", "")
        self.show_title(
            self.tr("Personas of %s") % journey,
            self.tr("Clients you think of when you plan a stage. Cards are attached in the card."),
        )
        self.list = PersonaList(self)
        self.list.setAccessibleName(self.tr("Personas"))
        self.list.setFixedWidth(_LIST)
        self.add = Button(self.tr("New persona"), self, icon="plus", small=True)
        self.form = PersonaForm(self)
        self.nothing = PlainLabel(
            self.tr("No persona yet. Who is the client you meet most often?"), parent=self,
            tone="text_2",
        )  # fmt: skip
        self.nothing.setWordWrap(True)
        self.delete = Button(self.tr("Delete persona"), self, icon="trash")
        self.done_button = PrimaryButton(self.tr("Done"), self)
        self._lay_out()
        self.add.clicked.connect(self.begin_new)
        self.list.picked.connect(self._on_picked)
        self.list.moved.connect(self.moved)
        self.form.typed.connect(self._on_typed)
        self.delete.clicked.connect(self._on_delete)
        self.done_button.clicked.connect(self.accept)
        self.resize(_WIDTH, _HEIGHT)

    def show_personas(self, shown: Sequence[Shown]) -> None:
        """Show the personas as they are stored, picked the same as before."""
        held = self.form.key if self._new else self.list.key
        keys = [s.persona.key for s in shown]
        if held in keys:
            self._new = False
        else:
            held = keys[0] if keys and not self._new else ""
        self._shown = shown
        self.list.show_personas(shown, held)
        self._show_form()

    def begin_new(self) -> None:
        """Let a new persona be typed; it is stored once it has a name."""
        self.form.commit()
        fresh, self._new = not self._new, True
        self.list.setCurrentRow(-1)
        self._show_form()
        self.form.show_persona(None)
        if fresh:
            self.form.restore(self._draft)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self, typed: PersonaTyped) -> None:
        """Count what was refused as typed only."""
        self.form.take_back(typed.persona)

    @override
    def done(self, result: int) -> None:
        # What stands in the field with the keyboard is stored when it is left.
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.commit()
        # Esc says it as well, and closes when it is pressed once more.
        said = self.form.error.text()
        if not self._asked() or not self.form.complain() or (not result and said):
            super().done(result)

    def _asked(self) -> bool:
        return self._new or self._picked() is not None

    def _picked(self) -> Persona | None:
        return next((s.persona for s in self._shown if s.persona.key == self.list.key), None)

    def _on_picked(self) -> None:
        self.form.commit()
        if self.list.key:
            if not self.form.key:
                self._draft = self.form.persona()
            self._new = False
        self._show_form()

    def _on_typed(self, typed: PersonaTyped) -> None:
        persona = typed.persona
        if not persona.key:
            # More may be typed before it is stored: that has to be of the same one.
            taken = {*self._taken, *(s.persona.key for s in self._shown)}
            persona = persona._replace(key=free_key(persona.name, taken, PERSONA))
            self._taken.add(persona.key)
            self.form.give_key(persona.key)
            self._draft = Persona("", "")
        self.typed.emit(PersonaTyped(persona))

    def _on_delete(self) -> None:
        if self.list.key:
            self.deleted.emit(PersonaDeleted(self.list.key))

    def _show_form(self) -> None:
        persona, asked = self._picked(), self._asked()
        self.form.setVisible(asked)
        self.nothing.setVisible(not asked)
        self.delete.setVisible(persona is not None)
        # A new one is nowhere but in the form until it is stored.
        if persona is not None or not self._new:
            self.form.show_persona(persona)
        cards = next((s.cards for s in self._shown if s.persona == persona), 0)
        stay = self.tr("%s stay, without a persona.") % cards_text(cards) if cards else ""
        self.delete.setToolTip(stay)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2 * UNIT)
        left.addWidget(self.list, 1)
        left.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        right = QVBoxLayout()
        right.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        right.addWidget(scroll_area(self.form), 1)
        row = QHBoxLayout()
        row.setSpacing(4 * UNIT)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.add_buttons(self.done_button, left=(self.delete,))
