"""Chooses one of the contacts: a line to type into, and those it finds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from kanban_app.domain.contact import ContactLine
from kanban_app.domain.contact_search import found, hay, needle
from kanban_app.domain.ids import ContactId
from kanban_app.domain.phone import shown
from kanban_app.ui.contacts.words import contact_name, role_names
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.card_rows import CARD, ROW, CardRows, card_row
from kanban_app.ui.widgets.search_field import SearchField
from kanban_app.ui.widgets.sheet import Sheet

_WIDTH, _ROWS = 440, 6
_MOST = 60
_WALKS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class ContactPicker(Sheet):
    """Offers contacts as they are typed; `picked` tells the one that was taken."""

    # A contact id travels as an object: a Signal(int) would cut it at 32 bits.
    picked = Signal(object)

    def __init__(
        self,
        lines: Sequence[ContactLine],
        held: ContactId | None,
        parent: QWidget | None = None,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(
            parent,
            self.tr("Whose card is this?"),
            hint or self.tr("The contact it has now stays in the contacts."),
            width=_WIDTH,
        )
        self._hays = sorted((hay(x) for x in lines if x.id != held), key=lambda h: h.order)
        self.search = SearchField("", self)
        self.search.set_placeholder(self.tr("Name, phone, e-mail, place, note …"))
        self.list = QListWidget(self)
        self.list.setItemDelegate(CardRows(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(_ROWS * ROW)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Contacts"))
        self.accept_button = PrimaryButton(self.tr("Take this contact"), self)
        self.accept_button.clicked.connect(self._answer)
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.body.setSpacing(2 * UNIT)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.add_buttons(cancel, self.accept_button)
        self.search.text_changed.connect(self._show)
        self.search.left.connect(self._answer)
        self.list.itemDoubleClicked.connect(self._answer)
        # The keyboard stays in the line: up and down walk through what was found.
        line = self.search.focusProxy()
        assert line is not None
        line.installEventFilter(self)
        self._show("")
        self.search.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALKS:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.reject()
                return True
        return super().eventFilter(watched, event)

    def _show(self, text: str) -> None:
        self.list.clear()
        for one in found(self._hays, needle(text))[:_MOST]:
            self.list.addItem(_row(one.line))
        self.list.setCurrentRow(0)
        self.accept_button.setEnabled(self.list.count() > 0)

    def _answer(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.picked.emit(item.data(CARD))


def _row(line: ContactLine) -> QListWidgetItem:
    phone = shown(line.phones[0]) if line.phones else ""
    parts = (role_names(line.roles), phone, next(iter(line.emails), ""), line.city)
    return card_row(line.id, contact_name(line), " · ".join(filter(None, parts)))
