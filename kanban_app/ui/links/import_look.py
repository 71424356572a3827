"""From a foreign file to what the import dialog shows; runs on the database thread."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem, reason_of
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import HISTORY_NEEDS, TableKind, recognise, with_overrides
from kanban_app.exchange.reading.table import Table, read_table
from kanban_app.services.desk import Desk
from kanban_app.services.import_plan import ImportChoices, ImportPlan
from kanban_app.services.import_stages import stage_words
from kanban_app.ui.i18n import explain
from kanban_app.ui.links.import_fates import fates_of, voice_fates_of
from kanban_app.ui.links.import_fields import field_label, fields_of
from kanban_app.ui.links.import_meanings import with_meanings
from kanban_app.ui.transfer.preview import CARDS, ImportPreview, ImportWish, RowProblem
from kanban_app.ui.transfer.tables import FIRST_RECORDS
from kanban_app.ui.widgets.choices import Choice

_LISTS = (TableKind.CARDS, TableKind.CONTACTS, TableKind.VOICES)
SNAPSHOT = ".json"
ENDINGS = (".csv", ".txt", SNAPSHOT)
# The largest table we read has 250,000 rows; nothing larger than this can be one.
MOST_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file as it was read, once: later changes of it do not matter."""

    path: Path
    data: bytes

    @property
    def is_snapshot(self) -> bool:
        """Return whether it claims to be a complete export of ours."""
        return self.path.suffix.lower() == SNAPSHOT


@dataclass(frozen=True, slots=True)
class Journeys:
    """The journeys to choose from, and the one that is taken if neither file nor broker says."""

    choices: tuple[Choice, ...]
    shown: str


def read_file(path: Path) -> ForeignFile:
    """Return the bytes of a file; ImportProblem says why they cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "The file %s is too large to be a table of cards."),
                path,
            )
        return ForeignFile(path, path.read_bytes())
    except OSError as error:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The file %s cannot be read (%s)."),
            path,
            reason_of(error),
        ) from error


def look(
    desk: Desk,
    file: ForeignFile,
    journeys: Journeys,
    wish: ImportWish | None,
    proposed: TableKind | None = None,
) -> ImportPreview:
    """Return what importing would do; ImportProblem if the file cannot be read at all.

    Without a wish a list is read as `proposed`, a history as what it is.
    """
    if file.is_snapshot:
        return _look_at_snapshot(desk, file)
    table = read_table(file.data)
    chosen_kind = TableKind(wish.kind) if wish else _proposed(table, proposed)
    recognition = with_overrides(recognise(table, chosen_kind), wish.mapping if wish else {})
    kind = chosen_kind or recognition.kind
    told = kind is TableKind.CARDS and Field.JOURNEY in recognition.mapping
    chosen = wish.journey if wish else ""
    offered = (Choice("", _as_told()), *journeys.choices) if told else journeys.choices
    preview = ImportPreview(
        path=str(file.path),
        format_name=recognition.format_name,
        kind=kind,
        columns=table.header,
        mapping={field.value: column for field, column in recognition.mapping.items()},
        fields=tuple((f.value, field_label(f)) for f in fields_of(kind)),
        samples=tuple(row.cells for row in table.rows[:FIRST_RECORDS]),
        new=0,
        journeys=offered,
        journey=chosen or ("" if told else journeys.shown),
        missing=()
        if kind in _LISTS
        else tuple(field_label(f) for f in HISTORY_NEEDS if f not in recognition.mapping),
    )
    if kind not in _LISTS:
        journey = desk.journeys.find(preview.journey)
        words = stage_words(table, recognition, journey)
        preview = with_meanings(preview, words, journey, wish.renamings if wish else {})
    return _counted(desk, file, preview)


def choices_of(preview: ImportPreview | ImportWish) -> ImportChoices:
    """Return how the services shall read the file."""
    return ImportChoices(
        preview.journey, TableKind(preview.kind), preview.mapping, preview.renamings
    )


def row_problems(problems: Iterable[ImportProblem]) -> tuple[RowProblem, ...]:
    """Return the problems in words."""
    return tuple(RowProblem(p.row, explain(p)) for p in problems)


def _counted(desk: Desk, file: ForeignFile, preview: ImportPreview) -> ImportPreview:
    try:
        plan = desk.importing.plan(file.path.name, file.data, choices_of(preview))
    except ImportProblem as problem:
        # A column is missing yet: the broker can choose it, so the mapping stays in view.
        if not preview.missing:
            return replace(preview, problems=row_problems([problem]))
        told = QCoreApplication.translate("import", "A history needs a column for each of: %s.")
        return replace(preview, problems=(RowProblem(0, told % ", ".join(preview.missing)),))
    people = plan.people
    return replace(
        preview,
        kind=plan.kind,
        new=len(plan.new) + len(people.new) + len(plan.voices),
        known=len(plan.updates) + len(plan.histories),
        duplicates=len(plan.duplicates) + len(people.completed),
        same=plan.same if plan.kind in (TableKind.CONTACTS, TableKind.VOICES) else 0,
        fates=_fates(plan),
        problems=row_problems(plan.problems),
        notices=row_problems(plan.notices),
    )


def _fates(plan: ImportPlan) -> tuple[str, ...]:
    rows = plan.table.rows[:FIRST_RECORDS]
    if plan.kind is TableKind.CONTACTS:
        return fates_of(plan.people, rows)
    return voice_fates_of(plan, rows) if plan.kind is TableKind.VOICES else ()


def _proposed(table: Table, proposed: TableKind | None) -> TableKind | None:
    if proposed is None or recognise(table).kind not in (TableKind.CARDS, TableKind.CONTACTS):
        return None
    return proposed


def _look_at_snapshot(desk: Desk, file: ForeignFile) -> ImportPreview:
    report = desk.restoring.restore(file.path.name, file.data, dry_run=True)
    name = QCoreApplication.translate("import", "complete export of Schwungrad")
    return ImportPreview(str(file.path), name, CARDS, (), {}, (), (), new=report.added)


def _as_told() -> str:
    return QCoreApplication.translate("import", "As the file says")
