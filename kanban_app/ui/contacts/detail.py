"""One contact whole, beside the table; saved whenever a field is left."""

from collections.abc import Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.contact import ContactDetail, ContactFields, Identity, Role
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.ui.contacts.brought import BroughtBlock
from kanban_app.ui.contacts.form import ContactForm
from kanban_app.ui.contacts.requests import ContactEdit
from kanban_app.ui.contacts.words import role_names
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.card_rows import CARD, ROW, CardRows, card_row
from kanban_app.ui.widgets.form_rows import SIDE
from kanban_app.ui.widgets.sheet import Rule, scroll_area

CardLine = tuple[CardId, str, str]


def merged(base: ContactFields, typed: ContactFields, news: ContactFields) -> ContactFields:
    """Return `news` with everything the broker has typed since `base`."""
    changed = {
        f.name: getattr(typed, f.name)
        for f in fields_of(ContactFields)
        if getattr(typed, f.name) != getattr(base, f.name)
    }
    return replace(news, **changed)


class ContactPanel(QWidget):
    """Shows a contact and lets everything about it be typed."""

    edited = Signal(ContactEdit)
    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    card_wanted = Signal(object)
    delete_wanted = Signal(object)
    export_wanted = Signal(object)
    erase_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact: ContactId | None = None
        self._base = ContactFields()
        self._told: ContactFields | None = None
        self._name = PlainLabel("", SIZE_L, self, bold=True, elide=True)
        self._roles = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.more = IconButton("more", "", self, size=HEIGHT_SMALL)
        self.menu = QMenu(self)
        self.export, self.erase = self.menu.addAction(""), self.menu.addAction("")
        self.more.setMenu(self.menu)
        self.delete = IconButton("trash", "", self, size=HEIGHT_SMALL)
        self.close_button = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.form = ContactForm()
        self.brought = BroughtBlock()
        self._cards_title = PlainLabel("", SIZE_S, bold=True, tone="text_2")
        self._no_cards = PlainLabel("", SIZE_S, tone="text_2")
        self.cards = QListWidget()
        self._lay_out()
        self.form.finished.connect(self.commit)
        self.form.typed.connect(self._show_name)
        self.cards.itemClicked.connect(self._open_card)
        self.cards.itemActivated.connect(self._open_card)
        self.brought.card_wanted.connect(self.card_wanted)
        self.close_button.clicked.connect(self._close)
        self.delete.clicked.connect(self._delete)
        self.export.triggered.connect(self._export)
        self.erase.triggered.connect(self._erase)
        self._retranslate()

    @property
    def contact(self) -> ContactId | None:
        """Return the contact that is shown."""
        return self._contact

    def show_contact(
        self,
        detail: ContactDetail,
        roles: Sequence[Role],
        cards: Sequence[CardLine],
        today: date,
        *,
        identity_due: bool,
    ) -> None:
        """Show a contact; news of the one that is shown leave alone what is being typed.

        `roles` are those that follow from his cards.
        """
        other = detail.id != self._contact
        if other:
            self.commit()
            self._contact, self._told = detail.id, None
            self._area.verticalScrollBar().setValue(0)
            shown = detail.fields
        else:
            shown = merged(self._base, self.form.fields(), detail.fields)
        self._base = detail.fields
        if self._told is not None and detail.fields == self._told:
            self._told = None
        self.form.show_fields(shown, today, other=other)
        self.form.show_derived(roles)
        self.form.identity.set_due(due=identity_due or detail.fields.identity != Identity())
        self._roles.setText(role_names(tuple(dict.fromkeys((*detail.fields.roles, *roles)))))
        self._show_cards(cards)
        self._show_name()

    def clear(self) -> None:
        """Forget the contact, after its edit was told."""
        self.commit()
        self._contact = None

    def forget(self) -> None:
        """Forget the contact and what was typed into it: it is gone."""
        self._contact = None

    def commit(self) -> None:
        """Tell what was typed, if anything was."""
        if self._contact is None:
            return
        typed = self.form.fields()
        if typed not in (self._base, self._told):
            self._told = typed
            self.edited.emit(ContactEdit(self._contact, typed))

    def take_back(self, edit: ContactEdit) -> None:
        """Count an edit that was refused as typed only; it stays in the fields."""
        if edit.contact == self._contact and edit.fields == self._told:
            self._told = None

    def begin(self) -> None:
        """Put the cursor into the name."""
        self.form.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.name.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_name(self) -> None:
        self._name.setText(self.form.name.value or self.tr("Without a name"))

    def _show_cards(self, cards: Sequence[CardLine]) -> None:
        self.cards.clear()
        for card, heading, detail in cards:
            self.cards.addItem(card_row(card, heading, detail))
        self.cards.setFixedHeight(len(cards) * ROW)
        self.cards.setVisible(bool(cards))
        self._no_cards.setVisible(not cards)
        self.delete.setEnabled(not cards)
        why = self.tr("Delete contact: only without cards") if cards else self.tr("Delete contact")
        self.delete.set_name(why)

    def _open_card(self, item: QListWidgetItem) -> None:
        self.card_wanted.emit(item.data(CARD))

    def _close(self) -> None:
        self.commit()
        self.closed.emit()

    def _delete(self) -> None:
        if self._contact is not None:
            self.delete_wanted.emit(self._contact)

    def _export(self) -> None:
        self.commit()
        if self._contact is not None:
            self.export_wanted.emit(self._contact)

    def _erase(self) -> None:
        self.commit()
        if self._contact is not None:
            self.erase_wanted.emit(self._contact)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Contact"))
        self._cards_title.setText(self.tr("Cards"))
        self.cards.setAccessibleName(self.tr("Cards"))
        self._no_cards.setText(self.tr("No cards yet."))
        self.close_button.set_name(self.tr("Close"))
        self.more.set_name(self.tr("More about this person"))
        self.export.setText(self.tr("Hand out all data …"))
        self.erase.setText(self.tr("Erase for good …"))
        self.form.retranslate()
        self._show_name()

    def _dress_cards(self) -> None:
        self.cards.setItemDelegate(CardRows(self.cards))
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setUniformItemSizes(True)
        self.cards.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        self._dress_cards()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._roles)
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        top.setSpacing(UNIT)
        top.addLayout(names, 1)
        top.addWidget(self.more)
        top.addWidget(self.delete)
        top.addWidget(self.close_button)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 4 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.brought)
        column.addWidget(self.form)
        column.addWidget(Rule())
        for part in (self._cards_title, self._no_cards):
            part.setContentsMargins(SIDE, 0, SIDE, 0)
            column.addWidget(part)
        column.addWidget(self.cards)
        column.addStretch(1)
        self._area = scroll_area(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(Rule())
        whole.addWidget(self._area, 1)
