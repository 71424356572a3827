"""Finding out whether two cards are the same lead, before an import makes a second one."""

from kanban_app.domain.card import CardFields
from kanban_app.domain.text import fold
from kanban_app.exchange.reading.values import email_key, phone_key


def duplicate_keys(fields: CardFields) -> frozenset[str]:
    """Return keys of which two cards share one exactly if they are duplicates.

    Duplicates have an e-mail address or phone number in common and the same object; without any
    object on both sides they need the same title. A card without a way to reach anybody has no
    keys and so no duplicates.
    """
    contact = fields.contact
    reached = {email_key(e) for e in contact.emails} | {phone_key(p) for p in contact.phones}
    line = _folded(fields.object_line)
    about = f"object {line}" if line else f"title {_folded(fields.title)}"
    return frozenset(f"{key} {about}" for key in reached if key)


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
