"""Finding out whether two cards are the same lead, before an import makes a second one."""

from typing import NamedTuple

from kanban_app.domain.card import CardFields
from kanban_app.domain.phone import phone_key
from kanban_app.domain.text import fold
from kanban_app.exchange.reading.values import email_key


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


class Look(NamedTuple):
    """What a card is recognised by where nobody can be reached: folded, "" for what is not said."""

    title: str
    person: str
    object_line: str
    place: str

    @property
    def told(self) -> tuple[bool, ...]:
        """Return which parts are said at all."""
        return tuple(map(bool, self))

    def only(self, told: tuple[bool, ...]) -> "Look":
        """Return the look without what is not `told` elsewhere."""
        return Look(*(part if said else "" for part, said in zip(self, told, strict=True)))


def look_of(fields: CardFields) -> Look:
    """Return what a card without e-mail address and phone number is recognised by."""
    told = (fields.title, fields.contact.name, fields.object_line, fields.place)
    return Look(*map(_folded, told))


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
