"""What two contacts say of one thing, in words for the merge panel."""

from collections.abc import Sequence

from kanban_app.domain.contact import ContactFields, Identity
from kanban_app.domain.merging import Part
from kanban_app.domain.phone import shown
from kanban_app.ui import formats
from kanban_app.ui.contacts import words


def list_of(texts: Sequence[str]) -> str:
    """Return several texts in one line, a dash for none."""
    return ", ".join(texts) or words.DASH


def numbers(fields: ContactFields) -> str:
    """Return the phones of a contact as they are shown."""
    return list_of([shown(number) for number in fields.phones])


def roles(fields: ContactFields) -> str:
    """Return the roles somebody was given."""
    return words.role_names(fields.roles) or words.DASH


def _place(fields: ContactFields) -> str:
    town = " ".join(filter(None, (fields.postcode, fields.city)))
    return ", ".join(filter(None, (town, words.country_name(fields.country))))


def said(fields: ContactFields, part: Part) -> str:
    """Return what a contact says of one part."""
    texts = {
        Part.NAME: fields.name,
        Part.STREET: fields.street,
        Part.PLACE: _place(fields),
        Part.CHANNEL: words.channel_name(fields.channel) if fields.channel else "",
        Part.LANGUAGE: words.language_name(fields.language) if fields.language else "",
        Part.BIRTHDAY: formats.day_text(fields.birthday) if fields.birthday else "",
        Part.IDENTITY: "" if fields.identity == Identity() else fields.identity.number or "✓",
    }
    return texts[part] or words.DASH
