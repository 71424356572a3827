"""What every card must keep to, whether it was typed, imported or restored."""

import re
from dataclasses import replace

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError

# What the database takes, in bytes of UTF-8.
SHORT, LONG = 800, 65_536
# No price, area or year comes near it; the database takes whole numbers somewhat greater.
MOST_WHOLE = 10**15
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_SHOWN = 40


def checked(fields: CardFields) -> CardFields:
    """Return the fields as they can be stored, without NUL and half characters.

    Raises DomainError without a name and a title, if a text is longer than its field (800 bytes of
    UTF-8, 65,536 for notes), or if the own chance of a win is none between 0 and 1.
    """
    contact = Contact(
        name=_kept(fields.contact.name),
        phones=_all_kept(fields.contact.phones),
        emails=_all_kept(fields.contact.emails),
    )
    kept = replace(
        fields,
        title=_kept(fields.title),
        contact=contact,
        object_line=_kept(fields.object_line),
        place=_kept(fields.place),
        tags=_all_kept(fields.tags),
        notes=_kept(fields.notes, LONG),
        waiting_note=_kept(fields.waiting_note),
    )
    if not (kept.title.strip() or contact.name.strip()):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A card needs a name or a title."))
    if kept.probability is not None and not 0 <= kept.probability <= 1:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The chance of a win lies between 0 and 100 %.")
        )
    return kept


def writable(text: str) -> str:
    """Return the text without NUL and half characters, which no file can hold."""
    return _UNWRITABLE.sub("", text)


def fits(text: str, most: int = SHORT) -> bool:
    """Return whether a text is no longer than its field takes, in bytes of UTF-8."""
    return len(writable(text).encode()) <= most


def _all_kept(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_kept, texts))


def _kept(text: str, most: int = SHORT) -> str:
    kept = writable(text)
    if not fits(kept, most):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The text “%s…” is too long: its field takes %s bytes."),
            kept[:_SHOWN],
            most,
        )
    return kept
