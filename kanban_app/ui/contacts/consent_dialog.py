"""Asks for a consent: for which channel, when and how it was given, and whether it still holds."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kanban_app.domain.contact import Channel, Consent
from kanban_app.domain.contact_days import consent_fault
from kanban_app.ui.contacts.requests import ConsentTyped
from kanban_app.ui.contacts.words import channel_name
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.sheet import Sheet, caption, error_label, keep_room, labelled, show_error
from kanban_app.ui.widgets.typed_day import Year

_WIDTH = 440


class ConsentDialog(Sheet):
    """A consent to be added, changed or removed; `typed` tells what came of it."""

    typed = Signal(ConsentTyped)

    def __init__(
        self, today: date, place: int, consent: Consent | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            parent,
            self.tr("Consent") if consent else self.tr("New consent"),
            self.tr("It holds for five years from the day it was given, and from each use."),
            width=_WIDTH,
        )
        self._place = place
        self._today = today
        self.channel = ChoiceField(self)
        self.channel.show_choices([Choice(c, channel_name(c)) for c in Channel])
        self.given = DateField(self, year=Year.BACK)
        self.last = DateField(self, year=Year.BACK)
        self.withdrawn = DateField(self, year=Year.BACK)
        self.how, self.proof, self.wording = LineField(self), LineField(self), NotesField(self)
        self.error = error_label(self)
        keep_room(self.error)
        self.accept_button = PrimaryButton(self.tr("Save"), self)
        self.accept_button.clicked.connect(self._answer)
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self._lay_out()
        remove = Button(self.tr("Remove"), self)
        remove.clicked.connect(self._remove)
        remove.setVisible(consent is not None)
        self.add_buttons(cancel, self.accept_button, left=(remove,))
        shown = consent or Consent(Channel.PHONE, today)
        self._days = (shown.granted_on, shown.last_used_on, shown.withdrawn_on)
        self._show(shown)
        for field in (self.given, self.last, self.withdrawn):
            field.typed.connect(self._check)
        self.channel.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, consent: Consent) -> None:
        self.channel.set_value(consent.channel)
        self.given.reset(consent.granted_on)
        self.last.reset(consent.last_used_on)
        self.withdrawn.reset(consent.withdrawn_on)
        self.how.set_value(consent.how)
        self.proof.set_value(consent.proof)
        self.wording.set_value(consent.wording)

    def _lay_out(self) -> None:
        self._row((self.tr("Channel"), self.channel), (self.tr("Given on"), self.given))
        self._row((self.tr("How it was given"), self.how), (self.tr("Proof lies"), self.proof))
        self._row((self.tr("Wording"), self.wording))
        self._row((self.tr("Last used on"), self.last), (self.tr("Withdrawn on"), self.withdrawn))
        self.body.addWidget(self.error)

    def _row(self, *fields: tuple[str, QWidget]) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        for text, field in fields:
            (field.line if isinstance(field, DateField) else field).setAccessibleName(text)
            cell = labelled(caption(text, self), field)
            # Where one field says what is wrong with it, the one beside it stays in line.
            cell.addStretch(1)
            row.addLayout(cell, 1)
        self.body.addLayout(row)

    def _check(self) -> bool:
        days = self.given.value, self.last.value, self.withdrawn.value
        # What a file brought may be changed without first being mended.
        fault = "" if days == self._days else consent_fault(*days, self._today)
        wrong = QCoreApplication.translate("Errors", fault) if fault else ""
        unread = self.given.unread or self.last.unread or self.withdrawn.unread
        show_error(self.error, wrong)
        self.accept_button.setEnabled(not (wrong or unread))
        return not (wrong or unread)

    def _answer(self) -> None:
        given = self.given.value
        if given is None or not self._check():
            return
        consent = Consent(
            Channel(self.channel.value), given, self.wording.value.strip(), self.how.value,
            self.proof.value,
        )  # fmt: skip
        consent = replace(consent, last_used_on=self.last.value, withdrawn_on=self.withdrawn.value)
        self.accept()
        self.typed.emit(ConsentTyped(self._place, consent))

    def _remove(self) -> None:
        self.accept()
        self.typed.emit(ConsentTyped(self._place, None))
