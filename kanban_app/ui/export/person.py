"""Everything stored about one person as a file; the same for the window and the command."""

from collections.abc import Sequence

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.person import Person
from kanban_app.exchange.writing.person_json import write_person
from kanban_app.ui.paper.person import person_pdf

ENDINGS = ("pdf", "json")


def person_file(
    ending: str, person: Person, journeys: Sequence[Journey], days: LocalDays
) -> bytes:  # fmt: skip
    """Return the bytes of the format a file's ending names; DomainError lists those there are."""
    key = ending.lower().lstrip(".")
    if key == "json":
        return write_person(person)
    if key == "pdf":
        return person_pdf(person, journeys, days)
    raise DomainError(
        QT_TRANSLATE_NOOP("Errors", "%s is no format of an export. There are: %s."),
        ending or "–",
        ", ".join(ENDINGS),
    )
