"""Turning the rows of an address list into contacts, so that one bad cell costs one cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo

from kanban_app.domain.card_rules import LONG, SHORT
from kanban_app.domain.contact import Channel, ContactFields, ContactKind, Home, Role
from kanban_app.domain.contact_rules import checked
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError, ImportProblem
from kanban_app.domain.names import NameParts, begun, parse
from kanban_app.domain.records import ContactRecord
from kanban_app.exchange.reading.cells import Cells, sheet_of
from kanban_app.exchange.reading.contact_fields import EMAILS, HOMES, PHONES
from kanban_app.exchange.reading.contact_values import (
    channel_of,
    country_of,
    language_of,
    role_of,
)
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import Recognition
from kanban_app.exchange.reading.homes import home_of
from kanban_app.exchange.reading.table import Table
from kanban_app.exchange.reading.values import holds_phone, is_email, several

# Google puts several values into one cell with this between them.
_BETWEEN = ":::"
_IN_BRACKETS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
# What Outlook writes for no day at all: 0.0.00, 0/0/0000.
_NO_DAY = re.compile(r"[0./\- ]+")
_LONG_YEAR = re.compile(r"\d{4}")
_CENTURY = 100
# Google marks its own groups with it: * myContacts.
_STAR = "*"


@dataclass(frozen=True, slots=True)
class ContactBatch:
    """The contacts of a file in its order, and the rows that are left out with the reason.

    `notices` name cells that cannot be what their column says they are.
    """

    records: tuple[ContactRecord, ...]
    problems: tuple[ImportProblem, ...]
    notices: tuple[ImportProblem, ...]


def read_contacts(
    table: Table, recognition: Recognition, zone: tzinfo, today: date
) -> ContactBatch:
    """Return one record per row with a name or a firm; `today` bounds days of birth.

    What is no e-mail address, phone number or day goes into the notes as `Column: text` and is
    told with the name of the person; so does, untold, what is no language, channel or role of
    ours. Nobody has consented to anything or been in touch. Raises ImportProblem only if the
    mapping does not fit the table.
    """
    sheet = sheet_of(table, recognition, zone, None)
    records: list[ContactRecord] = []
    notices: list[ImportProblem] = []
    problems = list(table.problems)
    for row in table.rows:
        reading = _Reading(sheet.row(row), today)
        try:
            records.append(ContactRecord(row.number, reading.fields()))
            notices += reading.notices
        except (DomainError, ImportProblem) as error:
            problems.append(ImportProblem(error.message, *error.arguments, row=row.number))
    by_row = sorted(problems, key=lambda p: p.row)
    return ContactBatch(tuple(records), tuple(by_row), tuple(notices))


@dataclass(slots=True)
class _Reading:
    """One row while it is read; `rest` is what goes into the notes."""

    cells: Cells
    today: date
    called: str = ""
    rest: list[str] = field(default_factory=list)
    notices: list[ImportProblem] = field(default_factory=list)

    def fields(self) -> ContactFields:
        """Return the contact of the row; ImportProblem if nobody is named."""
        named = self._named()
        self.called = named.name
        home = self._home()
        phones, emails = tuple(self._phones()), tuple(self._emails())
        fields = replace(
            named,
            **home._asdict(),
            phones=phones,
            emails=emails,
            birthday=self._birthday(),
            language=self._language(),
            channel=self._channel(),
            roles=tuple(dict.fromkeys(self._roles())),
        )
        notes = (self.cells.short(Field.NOTES, LONG), *self.rest)
        return checked(replace(fields, notes="\n".join(filter(None, notes))))

    def _named(self) -> ContactFields:
        short = self.cells.short
        first, last, whole, firm = (
            short(f, SHORT)
            for f in (Field.FIRST_NAME, Field.LAST_NAME, Field.PERSON, Field.ORGANIZATION)
        )
        if first and whole and not last and first not in whole:
            # `Vorname;Name`: the name is the last one.
            last = whole
        if not (first or last or whole or firm):
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "The row has neither a name nor a company.")
            )
        if not (first or last) and whole in ("", firm):
            return ContactFields(name=firm, kind=ContactKind.COMPANY, company=firm)
        named = _person(first, last) if first or last else begun(ContactFields(name=whole))
        if named.kind is ContactKind.COMPANY:
            return named
        told = " ".join(short(f, SHORT) for f in (Field.SALUTATION, Field.NAME_TITLE))
        lead = parse(f"{told} X", company=False)
        return begun(
            replace(
                named,
                salutation=lead.salutation or named.salutation,
                title=named.title or lead.title,
                company=firm,
            )
        )

    def _home(self) -> Home:
        """Return the first address with anything in it; the second one goes into the notes."""
        homes = [home_of(*(self.cells.short(f, SHORT) for f in fields)) for fields in HOMES]
        homes = [h._replace(country=country_of(h.country)) for h in homes]
        told = [h for h in homes if h.street or h.postcode or h.city]
        if len(told) > 1 and told[0] != told[1]:
            self.rest += filter(None, map(self.cells.labelled, HOMES[1]))
        return told[0] if told else homes[0]

    def _phones(self) -> Iterator[str]:
        for column, text in self._several(PHONES):
            if holds_phone(text):
                yield text
            else:
                self._no(
                    QT_TRANSLATE_NOOP(
                        "Errors", "%s: “%s” (column %s) is no phone number and goes into the notes."
                    ),
                    column,
                    text,
                )

    def _emails(self) -> Iterator[str]:
        for column, text in self._several(EMAILS):
            bare = found[1] if (found := _IN_BRACKETS.search(text)) else text
            bare = bare.removeprefix("mailto:")
            if is_email(bare):
                yield bare
            else:
                self._no(
                    QT_TRANSLATE_NOOP(
                        "Errors",
                        "%s: “%s” (column %s) is no e-mail address and goes into the notes.",
                    ),
                    column,
                    text,
                )

    def _several(self, columns: tuple[Field, ...]) -> Iterator[tuple[Field, str]]:
        for column in columns:
            for part in self.cells.short(column, SHORT).split(_BETWEEN):
                for text in several(part):
                    yield column, text

    def _birthday(self) -> date | None:
        text = self.cells.text(Field.BIRTHDAY)
        if not text or _NO_DAY.fullmatch(text):
            return None
        try:
            day = self.cells.date(Field.BIRTHDAY)
        except ImportProblem:
            day = None
        if day is not None and day > self.today and not _LONG_YEAR.search(text):
            # Nobody is born in 2065: two digits mean the century before.
            day = _earlier(day)
        if day is not None and day <= self.today:
            return day
        self._no(
            QT_TRANSLATE_NOOP(
                "Errors", "%s: “%s” (column %s) is no day of birth and goes into the notes."
            ),
            Field.BIRTHDAY,
            text[:80],
        )
        return None

    def _language(self) -> str:
        found = language_of(self.cells.short(Field.LANGUAGE, SHORT))
        return found or self._left(Field.LANGUAGE)

    def _channel(self) -> Channel | None:
        found = channel_of(self.cells.short(Field.CHANNEL, SHORT))
        if found is None:
            self._left(Field.CHANNEL)
        return found

    def _left(self, column: Field) -> str:
        """Keep a cell that says nothing we know in the notes, and return that it said nothing."""
        self.rest += filter(None, (self.cells.labelled(column),))
        return ""

    def _roles(self) -> Iterator[Role]:
        others = []
        for part in self.cells.short(Field.ROLES, SHORT).split(_BETWEEN):
            for text in several(part):
                role = role_of(text)
                if role is not None:
                    yield role
                elif not text.startswith(_STAR):
                    others.append(text)
        if others:
            self.rest.append(f"{self.cells.sheet.names[Field.ROLES]}: {', '.join(others)}")

    def _no(self, message: str, column: Field, text: str) -> None:
        """Keep what cannot be what its column says it is, and tell so."""
        name = self.cells.sheet.names[column]
        self.rest.append(f"{name}: {text}")
        row = self.cells.row.number
        self.notices.append(ImportProblem(message, self.called, text, name, row=row))


def _person(first: str, last: str) -> ContactFields:
    """Return somebody whose name has two columns; titles may stand in either."""
    parts = NameParts(first=first)
    if last:
        parts = parse(f"{last}, {first}" if first else last, company=False)
    return ContactFields(
        salutation=parts.salutation,
        title=parts.title,
        first_name=parts.first,
        last_name=parts.last,
    )


def _earlier(day: date) -> date | None:
    try:
        return day.replace(year=day.year - _CENTURY)
    except ValueError:
        return None
