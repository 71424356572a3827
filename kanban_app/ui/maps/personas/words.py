"""How the menus call personas."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.persona import NOBODY
from kanban_app.ui.maps.personas.requests import Shown
from kanban_app.ui.widgets.choices import Choice

# No persona has this key: it opens the sheet.
EDIT = "…"


def cards_text(count: int) -> str:
    """Return how many cards there are."""
    return QCoreApplication.translate("personas", "%n card(s)", "", count)


def filter_choices(shown: Sequence[Shown]) -> list[Choice]:
    """Return whose cards can be asked for, and the way to the sheet."""
    translate = QCoreApplication.translate
    own = [Choice(s.persona.key, f"{s.persona.name} · {cards_text(s.cards)}") for s in shown]
    return [
        Choice("", translate("personas", "All clients")),
        *own,
        *([Choice(NOBODY, translate("personas", "Cards without a persona"))] if own else []),
        Choice(EDIT, translate("personas", "Edit personas …")),
    ]


def card_choices(shown: Sequence[Shown]) -> list[Choice]:
    """Return whose a card can be, and the way to the sheet."""
    translate = QCoreApplication.translate
    return [
        Choice("", translate("personas", "No persona")),
        *(Choice(s.persona.key, s.persona.name) for s in shown),
        Choice(EDIT, translate("personas", "Edit personas …")),
    ]
