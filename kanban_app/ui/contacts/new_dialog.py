"""Asks for the least a new contact needs: a name, a phone number or an e-mail address."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kanban_app.domain.contact import ContactFields, ContactLine
from kanban_app.domain.keys import email_key
from kanban_app.domain.phone import phone_key
from kanban_app.exchange.reading.values import holds_phone, is_email
from kanban_app.ui.contacts.requests import NewContact
from kanban_app.ui.contacts.words import contact_name
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled, show_error

_WIDTH = 400


class NewContactDialog(Sheet):
    """A new contact; `typed` tells it, everything else is typed into the panel afterwards."""

    typed = Signal(NewContact)

    def __init__(
        self, text: str, lines: Sequence[ContactLine] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(
            parent,
            self.tr("New contact"),
            self.tr("A name, a phone number or an e-mail address is enough to begin with."),
            width=_WIDTH,
        )
        self.name, self.phone, self.email = (LineField(self) for _ in range(3))
        self._reached = {
            key: line for line in lines for key in (*line.keys, *map(email_key, line.emails)) if key
        }
        self.known = PlainLabel("", SIZE_S, self, tone="warn")
        self.known.setWordWrap(True)
        self.known.hide()
        for label, field in (
            (self.tr("Name"), self.name),
            (self.tr("Phone"), self.phone),
            (self.tr("E-mail"), self.email),
        ):
            field.setAccessibleName(label)
            field.typed.connect(self._check)
            self.body.addLayout(labelled(caption(label, self), field))
        self.body.addWidget(self.known)
        self.name.setPlaceholderText(self.tr("Last name, first name"))
        self.accept_button = PrimaryButton(self.tr("Create contact"), self)
        self.accept_button.clicked.connect(self._answer)
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.add_buttons(cancel, self.accept_button)
        self._begin_with(text)
        self._check()

    def _begin_with(self, text: str) -> None:
        """Put what was searched for where it belongs."""
        field = self.email if is_email(text) else self.phone if holds_phone(text) else self.name
        field.set_value(text[:1].upper() + text[1:] if field is self.name else text)
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.end(False)  # noqa: FBT003 -- Qt takes no keyword here

    def _check(self) -> None:
        filled = any(field.value for field in (self.name, self.phone, self.email))
        self.accept_button.setEnabled(filled)
        typed = (phone_key(self.phone.value), email_key(self.email.value))
        known = next((self._reached[key] for key in typed if key in self._reached), None)
        show_error(
            self.known,
            self.tr("%s is reached this way already.") % contact_name(known) if known else "",
        )

    def _answer(self) -> None:
        phones = (self.phone.value,) if self.phone.value else ()
        emails = (self.email.value,) if self.email.value else ()
        self.accept()
        self.typed.emit(
            NewContact(ContactFields(name=self.name.value, phones=phones, emails=emails))
        )
