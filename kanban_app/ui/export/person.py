"""Everything stored about one person as a file; the same for the window and the command."""

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.person import Handout
from kanban_app.exchange.writing.person_json import write_person
from kanban_app.ui.paper.person import person_pdf

ENDINGS = ("pdf", "json")


def person_file(ending: str, handout: Handout, days: LocalDays) -> bytes:
    """Return the bytes of the format a file's ending names; DomainError lists those there are.

    JSON is everything as it is stored, PDF a letter that tells it in words.
    """
    key = ending.lower().lstrip(".")
    if key == "json":
        return write_person(handout.person)
    if key == "pdf":
        return person_pdf(handout, days)
    raise DomainError(
        QT_TRANSLATE_NOOP("Errors", "%s is no format of an export. There are: %s."),
        ending or "–",
        ", ".join(ENDINGS),
    )
