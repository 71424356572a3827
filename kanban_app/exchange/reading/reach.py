"""Which ways to reach somebody can be none, told with who it is and where it stands."""

from collections.abc import Iterator

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.records import CardRecord
from kanban_app.exchange.reading.cells import Cells
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.values import holds_phone, is_email


def unlikely(cells: Cells, record: CardRecord) -> Iterator[ImportProblem]:
    """Yield what a card calls an e-mail address or a phone number and is none; it stays."""
    contact, names = record.fields.contact, cells.sheet.names
    called = contact.name or record.fields.title
    for address in contact.emails:
        if not is_email(address):
            no_email = QT_TRANSLATE_NOOP(
                "Errors", "%s: “%s” (column %s) is no e-mail address; it stays as it is written."
            )
            yield ImportProblem(no_email, called, address, names[Field.EMAIL], row=record.row)
    for number in contact.phones:
        if not holds_phone(number):
            no_phone = QT_TRANSLATE_NOOP(
                "Errors", "%s: “%s” (column %s) is no phone number; it stays as it is written."
            )
            yield ImportProblem(no_phone, called, number, names[Field.PHONE], row=record.row)
