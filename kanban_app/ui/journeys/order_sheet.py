"""The frame of both editors of stages: their order at the left, what one says at the right."""

from typing import Generic, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.journeys.stage_list import StageList
from kanban_app.ui.notify import Action, ask
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, Button, IconButton, PrimaryButton
from kanban_app.ui.widgets.sheet import Sheet

_KEEP, _DISCARD = "keep", "discard"
F = TypeVar("F", bound=QWidget)


class OrderSheet(Sheet, Generic[F]):
    """Holds list, form and buttons; who makes one says what they do and keeps the draft."""

    def __init__(self, parent: QWidget | None, form: F, size: QSize, list_width: int) -> None:
        super().__init__(parent, "", width=size.width())
        self.resize(size)
        self._row = 0
        self.stages = StageList(self)
        self.stages.setFixedWidth(list_width)
        self.form: F = form
        # Made before the sheet, but Tab reaches it behind the list.
        form.setParent(self)
        self.add_button = Button("", self, icon="plus", small=True)
        self.up = IconButton("chevron-up", self.tr("Up (Alt+Up)"), self, size=HEIGHT_SMALL)
        self.down = IconButton("chevron-down", self.tr("Down (Alt+Down)"), self, size=HEIGHT_SMALL)
        self.remove = IconButton("trash", "", self, size=HEIGHT_SMALL)
        self.save_button = PrimaryButton("", self)
        self._cancel = Button(self.tr("Cancel"), self)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()

    def name_buttons(self, add: str, remove: str, save: str) -> None:
        """Say what the buttons do."""
        self.add_button.setText(add)
        self.remove.set_name(remove)
        self.save_button.setText(save)

    def show_place(self, row: int, count: int) -> None:
        """Offer where the stage at `row` can go among so many."""
        self._row = row
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < count - 1)

    def ask_to_discard(self, what: str) -> None:
        """Ask whether what was changed shall go, and close if it shall."""
        self.question = ask(
            self,
            self.tr("Discard the changes?"),
            what,
            [
                Action(_KEEP, self.tr("Keep editing"), primary=True),
                Action(_DISCARD, self.tr("Discard")),
            ],
        )
        self.question.chosen.connect(self._on_answer)

    def _on_answer(self, key: str) -> None:
        if key == _DISCARD:
            # Not our own way to leave: that would ask again.
            super().reject()

    def _on_up(self) -> None:
        self.stages.shift(-1)

    def _on_down(self) -> None:
        self.stages.shift(1)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(UNIT)
        tools.addWidget(self.add_button)
        tools.addStretch(1)
        for button in (self.up, self.down, self.remove):
            tools.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(2 * UNIT)
        left.addWidget(self.stages, 1)
        left.addLayout(tools)
        halves = QHBoxLayout()
        halves.setSpacing(6 * UNIT)
        halves.addLayout(left)
        halves.addWidget(self.form, 1)
        self.body.addLayout(halves, 1)
        self.add_buttons(self._cancel, self.save_button)
