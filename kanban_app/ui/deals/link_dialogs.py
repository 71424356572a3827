"""Asking with whom a card is linked, and why a link ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget
from typing_extensions import override

from kanban_app.domain.ids import CardId
from kanban_app.ui.deals.link_values import Picked, PickRow
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.card_rows import ROW, CardRows, card_row
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.search_field import SearchField
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled

_WIDTH, _ROWS = 440, 6


@dataclass(frozen=True, slots=True)
class WhyEnded:
    """Why a link ends, as the broker typed it; "" for no reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What is typed into the search of a dialog."""

    text: str


class _Found(QListWidget):
    """The rows to pick from; Enter picks."""

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class PickDialog(Sheet):
    """Finds somebody by name: typing narrows the list, Enter or a double click picks.

    Enter takes the first of what was found with the words typed, even if that is yet to come.

    `sought` tells what is typed; whoever opened the dialog answers with `show_found`.
    """

    sought = Signal(Sought)
    picked = Signal(Picked)

    def __init__(self, title: str, text: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, text, width=_WIDTH)
        self.search = SearchField(parent=self)
        self.search.set_placeholder(self.tr("Name or object"))
        self.list = _Found(self)
        self.list.setItemDelegate(CardRows(self.list))
        self.list.setAccessibleName(title)
        self.list.setFixedHeight(_ROWS * ROW + 2)
        self.nothing = PlainLabel("", parent=self, tone="text_2")
        self.accept_button = PrimaryButton(accept, self)
        self.nobody = Button(self.tr("Nobody"), self)
        self.nobody.hide()
        cancel = Button(self.tr("Cancel"), self)
        for part in (self.search, self.list, self.nothing):
            self.body.addWidget(part)
        self.add_buttons(cancel, self.accept_button, left=(self.nobody,))
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._pick)
        self.nobody.clicked.connect(self._pick_nobody)
        self.search.text_changed.connect(self._on_text)
        self._asked = self._entered = False
        self.search.entered.connect(self._on_enter)
        self.search.left.connect(self._to_list)
        self.list.entered.connect(self._pick)
        self.list.itemDoubleClicked.connect(self._pick)
        self.show_found(())
        self.search.setFocus()

    def offer_nobody(self) -> None:
        """Offer to pick nobody as well."""
        self.nobody.show()

    def show_found(self, rows: Sequence[PickRow]) -> None:
        """Show whom one can pick, the first chosen."""
        self.list.clear()
        for row in rows:
            self.list.addItem(card_row(CardId(0), row.name, row.about))
        self.list.setCurrentRow(0 if rows else -1)
        self.accept_button.setEnabled(bool(rows))
        self.nothing.setText("" if rows else self.tr("Nobody found with these words."))
        entered, self._asked, self._entered = self._entered, False, False
        if entered:
            self._pick()

    def _on_text(self, text: str) -> None:
        self._asked, self._entered = True, False
        self.sought.emit(Sought(text))

    def _on_enter(self) -> None:
        if self._asked:
            # What is shown was found with other words.
            self._entered = True
        else:
            self._pick()

    def _to_list(self) -> None:
        if self._entered or not self.isVisible():
            return
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.search.text:
            self.reject()

    def _pick(self) -> None:
        place = self.list.currentRow()
        if place >= 0:
            self.accept()
            self.picked.emit(Picked(place))

    def _pick_nobody(self) -> None:
        self.accept()
        self.picked.emit(Picked(-1))


class EndDialog(Sheet):
    """Asks why two cards are about one sale no longer; a reason is not needed."""

    chosen = Signal(WhyEnded)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("End the link with %s") % name,
            self.tr("Both cards stay where they are."),
            width=_WIDTH,
        )
        self.why = LineField(self)
        self.body.addLayout(labelled(caption(self.tr("Why (optional)"), self), self.why))
        self.accept_button = PrimaryButton(self.tr("End link"), self)
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._answer)
        self.add_buttons(cancel, self.accept_button)
        self.why.setFocus()

    def _answer(self) -> None:
        self.accept()
        self.chosen.emit(WhyEnded(self.why.value))
