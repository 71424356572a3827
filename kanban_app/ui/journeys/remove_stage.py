"""The question where the cards of a removed stage go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kanban_app.domain.ids import StageId
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled

_WIDTH = 400


@dataclass(frozen=True, slots=True)
class Target:
    """A stage that can take cards."""

    stage_id: StageId
    name: str


class RemoveStageDialog(Sheet):
    """Asks for the stage that takes over; the neighbour is suggested.

    Without any target it tells what becomes of won cards, and `chosen` says None. `within` a stage
    its sub-stages are meant; it says what is lost with one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        count: int,
        targets: Sequence[Target],
        suggested: int = 0,
        parent: QWidget | None = None,
        *,
        within: str | None = None,
    ) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.show_title(
            self.tr("Remove %s?") % name,
            self._explained(count, leave=not targets)
            if within is None
            else self._explained_within(count, within),
        )
        self._targets = tuple(targets)
        self.target = QComboBox(self)
        for target in self._targets:
            self.target.addItem(target.name)
        self.target.setCurrentIndex(suggested)
        self.target.setVisible(bool(targets))
        if targets:
            label = self.tr("The cards go to")
            self.target.setAccessibleName(label)
            self.body.addLayout(labelled(caption(label, self), self.target))
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.accept_button = PrimaryButton("", self)
        self.accept_button.setText(
            self.tr("Remove stage") if within is None else self.tr("Remove sub-stage")
        )
        self.accept_button.clicked.connect(self._answer)
        self.add_buttons(cancel, self.accept_button)
        (self.target if targets else cancel).setFocus()

    def _explained(self, count: int, *, leave: bool) -> str:
        if leave:
            return self.tr(
                "%n card(s) in this stage stay won and leave the board; history and numbers keep "
                "them.",
                "",
                count,
            )
        return self.tr(
            "%n card(s) are in this stage. The history keeps where they were.", "", count
        )

    def _explained_within(self, count: int, goes: str) -> str:
        cards = self.tr(
            "%n card(s) are in this sub-stage. The history keeps where they were.", "", count
        )
        return " ".join(text for text in (cards if count else "", goes) if text)

    def _answer(self) -> None:
        self.accept()
        self.chosen.emit(self._targets[self.target.currentIndex()] if self._targets else None)
