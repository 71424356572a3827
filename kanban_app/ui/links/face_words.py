"""The line under a card's name wherever cards are listed."""

from kanban_app.domain.card import CardFace
from kanban_app.domain.property_names import in_language
from kanban_app.ui import formats


def face_words(face: CardFace, *first: str) -> str:
    """Return object, place and value of a card, behind what else is to be said of it."""
    line = in_language(face.object_line, formats.language())
    where = (line, face.place, formats.money(face.value_cents, face.currency))
    return " · ".join(part for part in (*first, *where) if part)
