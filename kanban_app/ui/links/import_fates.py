"""What becomes of the rows of an address list, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.exchange.reading.table import Row
from kanban_app.services.import_plan import Fate, ImportPlan, People, RowFate
from kanban_app.ui.import_text import rows_told

_WORDS = {
    Fate.NEW: QT_TRANSLATE_NOOP("import", "new contact"),
    Fate.COMPLETES: QT_TRANSLATE_NOOP("import", "completes %s"),
    Fate.SAME: QT_TRANSLATE_NOOP("import", "known: %s"),
    Fate.JOINED: QT_TRANSLATE_NOOP("import", "one with %s"),
    Fate.LEFT_OUT: QT_TRANSLATE_NOOP("import", "left out"),
}


def fates_of(people: People, rows: Iterable[Row]) -> tuple[str, ...]:
    """Return what becomes of these rows, one text for each."""
    found = (people.fates.get(row.number, RowFate(Fate.LEFT_OUT)) for row in rows)
    return tuple(map(_words, found))


def _words(fate: RowFate) -> str:
    words = QCoreApplication.translate("import", _WORDS[fate.fate])
    return words % fate.name if "%s" in words else words


def voice_fates_of(plan: ImportPlan, rows: Iterable[Row]) -> tuple[str, ...]:
    """Return whose these rows are and of which stage, one text for each."""
    told = rows_told(plan)
    left_out = QCoreApplication.translate("import", _WORDS[Fate.LEFT_OUT])
    return tuple(told.get(row.number, left_out) for row in rows)
