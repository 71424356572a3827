"""What an import counts, in words for the command line."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.exchange.reading.headers import TableKind
from kanban_app.services.import_plan import ImportPlan
from kanban_app.services.import_voices import VoiceFate
from kanban_app.ui import formats

_NUMBERS = {
    "format": QT_TRANSLATE_NOOP("commands", "format"),
    "kind": QT_TRANSLATE_NOOP("commands", "kind"),
    "new": QT_TRANSLATE_NOOP("commands", "new cards"),
    "known": QT_TRANSLATE_NOOP("commands", "known cards"),
    "duplicates": QT_TRANSLATE_NOOP("commands", "possible duplicates"),
    "added": QT_TRANSLATE_NOOP("commands", "cards added"),
    "updated": QT_TRANSLATE_NOOP("commands", "cards updated"),
    "skipped": QT_TRANSLATE_NOOP("commands", "cards left out (here already)"),
    "steps": QT_TRANSLATE_NOOP("commands", "steps of histories"),
    "journeys": QT_TRANSLATE_NOOP("commands", "journeys added"),
}
# What an address list brings are contacts.
_OF_CONTACTS = _NUMBERS | {
    "new": QT_TRANSLATE_NOOP("commands", "new contacts"),
    "known": QT_TRANSLATE_NOOP("commands", "contacts to complete"),
    "added": QT_TRANSLATE_NOOP("commands", "contacts added"),
    "updated": QT_TRANSLATE_NOOP("commands", "contacts completed"),
    "skipped": QT_TRANSLATE_NOOP("commands", "contacts left as they are"),
}
_OF_VOICES = _NUMBERS | {
    "new": QT_TRANSLATE_NOOP("commands", "new answers"),
    "added": QT_TRANSLATE_NOOP("commands", "answers added"),
    "skipped": QT_TRANSLATE_NOOP("commands", "answers here already"),
}
_WORDS_OF = {TableKind.CONTACTS: _OF_CONTACTS, TableKind.VOICES: _OF_VOICES}
_KINDS = {
    TableKind.VOICES: QT_TRANSLATE_NOOP("commands", "Ratings, quotes and answers"),
    TableKind.CARDS: QT_TRANSLATE_NOOP("commands", "Cards"),
    TableKind.CONTACTS: QT_TRANSLATE_NOOP("commands", "Contacts"),
    TableKind.HISTORY: QT_TRANSLATE_NOOP("commands", "History"),
    TableKind.EVENT_LOG: QT_TRANSLATE_NOOP("commands", "Event log"),
}


def counted(numbers: Mapping[str, object], kind: TableKind) -> Iterator[str]:
    """Yield one line for each number that has words; `kind` says what is counted."""
    words = _WORDS_OF.get(kind, _NUMBERS)
    for name, value in numbers.items():
        if name in words and value != "":
            yield f"{QCoreApplication.translate('commands', words[name])}: {value}"
    rows = numbers.get("rows")
    for row, told in rows.items() if isinstance(rows, Mapping) else ():
        yield QCoreApplication.translate("commands", "line %s: %s") % (row, told)


def rows_told(plan: ImportPlan) -> dict[int, str]:
    """Return whose what was said in each row is, of which stage, and whether it is here."""
    return {row: _whose(fate) for row, fate in plan.voice_fates.items()}


def _whose(fate: VoiceFate) -> str:
    stage = fate.stage.text(formats.language()).replace("\u00ad", "") if fate.stage else ""
    told = f"{fate.name} · {stage}" if stage else fate.name
    return QCoreApplication.translate("import", "here already: %s") % told if fate.same else told


def kind_name(kind: TableKind) -> str:
    """Return what the rows of a file are."""
    return QCoreApplication.translate("commands", _KINDS[kind])
