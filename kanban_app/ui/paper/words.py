"""What paper says beside the words of board and charts."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.journey import Journey
from kanban_app.ui import formats
from kanban_app.ui.paper.content import BoardPage

translate = QCoreApplication.translate


def as_of(page: BoardPage) -> str:
    """Return `As of: 15/07/2026`, the local day of the page."""
    return translate("Paper", "As of: %s") % formats.day_text(page.days.date_of(page.as_of))


def journey_name(journey: Journey) -> str:
    """Return the journey's name in the language in force."""
    return journey.name.text(formats.language())


def page_number(number: int, of: int) -> str:
    """Return `1 / 4`."""
    return f"{number} / {of}"
