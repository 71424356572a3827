"""Asks why a buyer and a property do not fit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled

_WIDTH = 105 * UNIT


class RefuseSheet(Sheet):
    """Takes a reason; `refused` tells it when the broker means it."""

    refused = Signal(str)

    def __init__(self, parent: QWidget | None, pair: str) -> None:
        super().__init__(parent, "", "", width=_WIDTH)
        self.show_title(self.tr("Does not fit"), pair)
        self.reason = LineField(self)
        label = caption(self.tr("Why?"), self)
        self.reason.setAccessibleName(self.tr("Why?"))
        self.reason.setPlaceholderText(self.tr("for example: too loud, wants no ground floor"))
        self.body.addLayout(labelled(label, self.reason))
        self.keep = PrimaryButton(self.tr("Keep the reason"))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.reason.typed.connect(self._follow)
        self.add_buttons(cancel, self.keep)
        self._follow()
        self.reason.setFocus()

    def _follow(self) -> None:
        self.keep.setEnabled(bool(self.reason.value))

    def _on_keep(self) -> None:
        if self.reason.value:
            self.refused.emit(self.reason.value)
            self.accept()
