"""Everything a broker can type into a contact, section by section."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from kanban_app.domain.contact import Channel, ContactFields, ContactKind, Role
from kanban_app.domain.contact_days import birthday_fault, keep_fault
from kanban_app.exchange.reading.values import holds_phone, is_email
from kanban_app.ui.contacts.consents import ConsentList
from kanban_app.ui.contacts.identity import IdentityFields
from kanban_app.ui.contacts.words import (
    channel_name,
    kind_name,
    language_name,
    role_name,
    role_names,
)
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.form_rows import FormRows
from kanban_app.ui.widgets.lines_field import LinesField
from kanban_app.ui.widgets.typed_day import Year

_LANGUAGES = ("de", "en", "fr", "es", "it", "nl", "pl", "tr", "ru", "uk", "ar")
_ROLE_COLUMNS = 3

_Field = LineField | LinesField | ChoiceField | DateField | IdentityFields | NotesField


class ContactForm(QWidget):
    """The fields of a contact; `typed` at every change, `finished` when one is left."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ContactFields()
        self._today = date.max
        # Made in reading order, which is the order of the Tab key.
        self.name, self.kind = LineField(self), ChoiceField(self)
        self.salutation, self.title = LineField(self), LineField(self)
        self.first_name, self.last_name = LineField(self), LineField(self)
        self.company = LineField(self)
        self.roles = {role: QCheckBox(self) for role in Role}
        self._derived = PlainLabel("", SIZE_S, self, tone="text_2")
        self.phones, self.emails = LinesField(holds_phone, self), LinesField(is_email, self)
        self.channel, self.language = ChoiceField(self), ChoiceField(self)
        self.silent = QCheckBox(self)
        self.street = LineField(self)
        self.postcode, self.city, self.country = (LineField(self) for _ in range(3))
        self.consents = ConsentList(self)
        self.birthday = DateField(self, year=Year.TYPED)
        self.keep_until = DateField(self, year=Year.AHEAD)
        self.birthday.forbid(self._birthday_wrong)
        self.keep_until.forbid(self._keep_wrong)
        self.identity = IdentityFields(self)
        self.notes = NotesField(self, kept=True)
        self._connect()
        self._lay_out()
        self.retranslate()

    def show_fields(self, fields: ContactFields, today: date, *, other: bool = False) -> None:
        """Show `fields`; of the same contact only what differs is touched: no cursor jumps."""
        self._base, self._today = fields, today
        for name in _LINES:
            field: LineField = getattr(self, name)
            field.set_value(getattr(fields, name), anew=other)
        self.kind.set_value(fields.kind)
        self.phones.set_value(fields.phones, anew=other)
        self.emails.set_value(fields.emails, anew=other)
        self._offer_languages(fields.language)
        self.channel.setCurrentIndex(max(0, self.channel.findData(str(fields.channel or ""))))
        self.silent.setChecked(fields.do_not_contact)
        for role, box in self.roles.items():
            box.setChecked(role in fields.roles)
        self.consents.set_value(fields.consents, today)
        for day, value in ((self.birthday, fields.birthday), (self.keep_until, fields.keep_until)):
            (day.reset if other else day.set_value)(value)
        self.identity.set_value(fields.identity, other=other)
        self.notes.set_value(fields.notes, anew=other)
        self._follow_kind()

    def show_derived(self, roles: Sequence[Role]) -> None:
        """Say which roles follow from the cards' journeys."""
        self._derived.setText(self.tr("Through cards: %s") % role_names(tuple(roles)))
        self._derived.setVisible(bool(roles))

    def fields(self) -> ContactFields:
        """Return what is typed; a day that cannot be read counts as before."""
        return replace(
            self._base,
            **{name: getattr(self, name).value for name in _LINES},
            kind=ContactKind(self.kind.value),
            roles=self._roles(),
            phones=self.phones.value,
            emails=self.emails.value,
            channel=Channel(self.channel.value) if self.channel.value else None,
            language=self.language.value,
            birthday=self.birthday.value,
            do_not_contact=self.silent.isChecked(),
            keep_until=self.keep_until.value,
            identity=self.identity.value,
            consents=self.consents.value,
            notes=self.notes.value,
        )

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        words = self._words()
        self._rows.show_words(words)
        self.birthday.line.setAccessibleName(words["birthday"])
        self.keep_until.line.setAccessibleName(words["keep_until"])
        self.kind.show_choices([Choice(k, kind_name(k)) for k in ContactKind])
        channels = [Choice(str(c), channel_name(c)) for c in Channel]
        self.channel.show_choices([Choice("", self.tr("any")), *channels])
        self._offer_languages(self._base.language)
        for role, box in self.roles.items():
            box.setText(role_name(role))
        self.silent.setText(self.tr("Do not contact"))
        no_phone = self.tr("This does not look like a phone number.")
        self.phones.set_name(words["phones"], self.tr("Another phone number"), no_phone)
        no_email = self.tr("This does not look like an e-mail address.")
        self.emails.set_name(words["emails"], self.tr("Another e-mail address"), no_email)
        for part in (self.birthday, self.keep_until, self.consents, self.identity):
            part.retranslate()

    def _words(self) -> dict[str, str]:
        return {
            "reach": self.tr("Reach"), "address": self.tr("Address"),
            "consent": self.tr("Consents"), "id": self.tr("Identity"), "more": self.tr("More"),
            "name": self.tr("Name in lists"), "kind": self.tr("Kind"),
            "salutation": self.tr("Salutation"), "title": self.tr("Academic title"),
            "first_name": self.tr("First name"), "last_name": self.tr("Last name"),
            "company": self.tr("Company"), "phones": self.tr("Phone"),
            "emails": self.tr("E-mail"), "channel": self.tr("Preferred channel"),
            "language": self.tr("Language"), "street": self.tr("Street"),
            "postcode": self.tr("Postcode"), "city": self.tr("Town"),
            "country": self.tr("Country"), "roles": self.tr("Role"),
            "birthday": self.tr("Birthday"), "keep_until": self.tr("Keep until"),
            "notes": self.tr("Notes"),
        }  # fmt: skip

    def _birthday_wrong(self, day: date) -> str:
        fault = birthday_fault(day, self._today)
        return QCoreApplication.translate("Errors", fault) if fault else ""

    def _keep_wrong(self, day: date) -> str:
        fault = keep_fault(day, self._today)
        return QCoreApplication.translate("Errors", fault) if fault else ""

    def _roles(self) -> tuple[Role, ...]:
        # In the order they had, new ones behind.
        on = [role for role, box in self.roles.items() if box.isChecked()]
        held = [role for role in self._base.roles if role in on]
        return tuple(dict.fromkeys((*held, *on)))

    def _offer_languages(self, held: str) -> None:
        codes = dict.fromkeys((*_LANGUAGES, *([held] if held else [])))
        named = [Choice(c, language_name(c)) for c in codes]
        self.language.show_choices([Choice("", self.tr("not said")), *named])
        self.language.setCurrentIndex(max(0, self.language.findData(held)))

    def _follow_kind(self) -> None:
        """Ask for a company where there is one."""
        shown = self.kind.value == ContactKind.COMPANY or bool(self.company.value)
        self._rows.set_shown("company", shown=shown)

    def _connect(self) -> None:
        lines: list[LineField] = [getattr(self, name) for name in _LINES]
        typed: tuple[_Field, ...] = (
            *lines, self.phones, self.emails, self.kind, self.channel, self.language,
            self.birthday, self.keep_until, self.identity, self.notes,
        )  # fmt: skip
        for field in typed:
            field.typed.connect(self.typed)
            field.finished.connect(self.finished)
        for box in (self.silent, *self.roles.values()):
            box.clicked.connect(self.finished)
        self.consents.finished.connect(self.finished)
        self.kind.typed.connect(self._follow_kind)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * UNIT, 0, 0)
        column.setSpacing(3 * UNIT)
        rows = self._rows = FormRows(self, column)
        rows.row(("name", self.name))
        rows.row(("first_name", self.first_name), ("last_name", self.last_name))
        rows.row(("company", self.company))
        rows.row(("kind", self.kind), ("salutation", self.salutation),
                  ("title", self.title))  # fmt: skip
        rows.row(("roles", self._role_grid()))
        rows.section("reach")
        rows.row(("phones", self.phones))
        rows.row(("emails", self.emails))
        rows.row(("channel", self.channel), ("language", self.language))
        rows.plain(self.silent)
        rows.section("address")
        rows.row(("street", self.street))
        rows.row(("postcode", self.postcode), ("city", self.city),
                 ("country", self.country), weights=_WEIGHTS)  # fmt: skip
        rows.section("consent")
        rows.plain(self.consents)
        rows.section("id")
        rows.plain(self.identity)
        rows.section("more")
        rows.row(("birthday", self.birthday), ("keep_until", self.keep_until))
        rows.row(("notes", self.notes))

    def _role_grid(self) -> QWidget:
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT)
        for place, box in enumerate(self.roles.values()):
            grid.addWidget(box, place // _ROLE_COLUMNS, place % _ROLE_COLUMNS)
        rows = len(self.roles) // _ROLE_COLUMNS
        grid.addWidget(self._derived, rows + 1, 0, 1, _ROLE_COLUMNS)
        return holder


_WEIGHTS = {"city": 2}
_LINES = (
    "name", "salutation", "title", "first_name", "last_name", "company", "street", "postcode",
    "city", "country",
)  # fmt: skip
