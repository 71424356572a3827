"""Ways to reach somebody, and which of them can be none, with who it is and where it stands."""

from collections.abc import Iterator, Sequence

from kanban_app.domain.card_rules import SHORT
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.records import CardRecord
from kanban_app.exchange.reading.cells import Cells
from kanban_app.exchange.reading.contact_fields import EMAILS, PHONES
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.values import holds_phone, is_email, several


def reached(cells: Cells, columns: Sequence[Field]) -> Iterator[tuple[Field, str]]:
    """Yield each phone or e-mail of a row once, with the column it stands in."""
    seen: set[str] = set()
    for column in columns:
        for text in several(cells.short(column, SHORT)):
            if text not in seen:
                seen.add(text)
                yield column, text


def unlikely(cells: Cells, record: CardRecord) -> Iterator[ImportProblem]:
    """Yield what a row calls an e-mail address or a phone number and is none; it stays."""
    names = cells.sheet.names
    called = record.fields.contact.name or record.fields.title
    for column, address in reached(cells, EMAILS):
        if not is_email(address):
            no_email = QT_TRANSLATE_NOOP(
                "Errors", "%s: “%s” (column %s) is no e-mail address; it stays as it is written."
            )
            yield ImportProblem(no_email, called, address, names[column], row=record.row)
    for column, number in reached(cells, PHONES):
        if not holds_phone(number):
            no_phone = QT_TRANSLATE_NOOP(
                "Errors", "%s: “%s” (column %s) is no phone number; it stays as it is written."
            )
            yield ImportProblem(no_phone, called, number, names[column], row=record.row)
