"""Everything a broker can type into a card, section by section."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.domain.card import CardFields, Contact, Source, WaitingOn
from kanban_app.exchange.reading.values import holds_phone, is_email
from kanban_app.ui.inspector.money_block import MoneyBlock
from kanban_app.ui.inspector.money_field import INDENT, Amount
from kanban_app.ui.inspector.tags_field import TagsField
from kanban_app.ui.sources import source_name, waiting_label
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import GhostButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE, FormRows
from kanban_app.ui.widgets.lines_field import LinesField
from kanban_app.ui.widgets.typed_day import Year
from kanban_app.ui.widgets.warning_line import WarningLine

_MONEY, _CHANCE, _DAY = "value_cents", "probability", "expected_close"


class CardForm(QWidget):
    """The fields of a card; `typed` at every change, `finished` when one is left."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = CardFields()
        self.money = MoneyBlock(self)
        # What other parts of the program show of the card moves in here.
        self.sections = QVBoxLayout()
        # What leads from here to the contact whole stands under what is typed of it.
        self.contact_ways = QHBoxLayout()
        self.contact_hints = QVBoxLayout()
        # Made in reading order, which is the order of the Tab key.
        self.name = LineField(self)
        self.silent = WarningLine("silent", self)
        self.phones, self.emails = LinesField(holds_phone, self), LinesField(is_email, self)
        self.title = LineField(self)
        self.object_line, self.place = LineField(self), LineField(self)
        self.source = ChoiceField(self)
        self.tags = TagsField(self)
        self.close_day = DateField(self, year=Year.AHEAD)
        self.waiting_on = ChoiceField(self)
        self.waiting_note = LineField(self)
        self.since = GhostButton("", self, icon="pencil", small=True)
        self._since_of = WaitingOn.NOBODY
        self.notes = NotesField(self)
        for field in (
            self.money, self.name, self.title, self.phones, self.emails, self.object_line,
            self.place, self.source, self.waiting_on, self.close_day, self.tags,
            self.waiting_note, self.notes,
        ):  # fmt: skip
            field.typed.connect(self.typed)
            field.finished.connect(self.finished)
        self.waiting_on.typed.connect(self._follow_waiting)
        self._lay_out()
        self.retranslate()

    def show_fields(self, fields: CardFields, *, other_card: bool = False) -> None:
        """Show `fields`; of the same card only what differs is touched, so no cursor jumps."""
        self._base = fields
        amount = Amount(fields.value_cents, fields.currency)
        self.money.show_worth(amount, fields.probability, other_card=other_card)
        if other_card:
            self.close_day.reset(fields.expected_close)
        else:
            self.close_day.set_value(fields.expected_close)
        self.name.set_value(fields.contact.name, anew=other_card)
        self.phones.set_value(fields.contact.phones, anew=other_card)
        self.emails.set_value(fields.contact.emails, anew=other_card)
        self.title.set_value(fields.title, anew=other_card)
        self.object_line.set_value(fields.object_line, anew=other_card)
        self.place.set_value(fields.place, anew=other_card)
        self.source.set_value(fields.source)
        self.tags.set_value(fields.tags)
        self.waiting_on.set_value(fields.waiting_on)
        self.waiting_note.set_value(fields.waiting_note, anew=other_card)
        self.notes.set_value(fields.notes, anew=other_card)
        self._follow_waiting()

    def fields(self) -> CardFields:
        """Return what is typed; a figure or day that cannot be read counts as before."""
        amount = self.money.field.value
        return CardFields(
            title=self.title.value,
            contact=Contact(self.name.value, self.phones.value, self.emails.value),
            object_line=self.object_line.value,
            place=self.place.value,
            value_cents=amount.cents,
            currency=amount.currency,
            source=Source(self.source.value),
            expected_close=self.close_day.value,
            tags=self.tags.value,
            notes=self.notes.value,
            waiting_on=WaitingOn(self.waiting_on.value),
            waiting_note=self.waiting_note.value,
            probability=self.money.chance.value,
        )

    def show_object(self, *, shown: bool) -> None:
        """Ask for name and place of the object, or not where its property says them."""
        for key in ("object", "place"):
            self._rows.set_shown(key, shown=shown)

    def show_since(self, who: WaitingOn, words: str) -> None:
        """Say since when somebody is waited for; nothing while nobody is."""
        self._since_of = who
        self.since.setText(words)
        self._follow_waiting()

    def show_silent(self, *, silent: bool) -> None:
        """Say beside phone and e-mail that the contact does not want to be contacted."""
        self.silent.setVisible(silent)

    def unread(self) -> dict[str, str]:
        """Return the texts that cannot be read, by field."""
        texts = {
            _MONEY: self.money.field.unread,
            _CHANCE: self.money.chance.unread,
            _DAY: self.close_day.unread,
        }
        return {name: text for name, text in texts.items() if text}

    def restore_unread(self, texts: Mapping[str, str]) -> None:
        """Show again what could not be read when the card was left."""
        if _MONEY in texts:
            self.money.field.restore(texts[_MONEY])
        if _CHANCE in texts:
            self.money.chance.restore(texts[_CHANCE])
        if _DAY in texts:
            self.close_day.restore(texts[_DAY])

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.source.show_choices([Choice(s, source_name(s)) for s in Source])
        self.waiting_on.show_choices([Choice(w, waiting_label(w)) for w in WaitingOn])
        words = {
            "contact": self.tr("Contact"),
            "lead": self.tr("Lead"),
            "name": self.tr("Name"),
            "phones": self.tr("Phone"),
            "emails": self.tr("E-mail"),
            "title": self.tr("Title"),
            "object": self.tr("Object"),
            "place": self.tr("Place"),
            "source": self.tr("Source"),
            "close": self.tr("Expected close"),
            "tags": self.tr("Tags"),
            "waiting": self.tr("Waiting for"),
            "waiting_note": self.tr("What for"),
            "notes": self.tr("Notes"),
        }
        self._rows.show_words(words)
        self.close_day.line.setAccessibleName(words["close"])
        self.silent.set_text(self.tr("Do not contact"))
        self.since.setToolTip(self.tr("Correct when the waiting began"))
        no_phone = self.tr("This does not look like a phone number.")
        self.phones.set_name(words["phones"], self.tr("Another phone number"), no_phone)
        no_email = self.tr("This does not look like an e-mail address.")
        self.emails.set_name(words["emails"], self.tr("Another e-mail address"), no_email)
        self.tags.set_name(words["tags"], self.tr("Separated by commas"), self.tr("Remove %s"))
        self.close_day.retranslate()
        self.money.retranslate()

    def _follow_waiting(self) -> None:
        """Ask what for only where somebody is waited for."""
        shown = self.waiting_on.value != WaitingOn.NOBODY or bool(self.waiting_note.value)
        self._rows.set_shown("waiting_note", shown=shown)
        waits = self._since_of != WaitingOn.NOBODY
        self.since.setVisible(waits and self.waiting_on.value == self._since_of)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * UNIT)
        rows = self._rows = FormRows(self, column)
        money = QHBoxLayout()
        money.setContentsMargins(SIDE - INDENT, 3 * UNIT, RIGHT, 0)
        money.addWidget(self.money)
        column.addLayout(money)
        column.addLayout(self.sections)
        rows.section("contact")
        rows.row(("name", self.name))
        rows.plain(self.silent)
        rows.row(("phones", self.phones))
        rows.row(("emails", self.emails))
        self.contact_ways.setContentsMargins(SIDE - 2 * UNIT, 0, RIGHT, 0)
        column.addLayout(self.contact_ways)
        self.contact_hints.setContentsMargins(SIDE, 0, RIGHT, 0)
        column.addLayout(self.contact_hints)
        rows.section("lead")
        rows.row(("title", self.title))
        rows.row(("object", self.object_line), ("place", self.place))
        rows.row(("source", self.source))
        rows.row(("tags", self.tags))
        rows.row(("close", self.close_day), ("waiting", self.waiting_on))
        self._lay_out_since(column)
        rows.row(("waiting_note", self.waiting_note))
        rows.row(("notes", self.notes))

    def _lay_out_since(self, column: QVBoxLayout) -> None:
        """Place it below whom one waits for, who stands at the right."""
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, RIGHT, 0)
        row.setSpacing(2 * UNIT)
        row.addStretch(1)
        row.addWidget(self.since, 1, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
