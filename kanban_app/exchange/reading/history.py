"""Turning stage histories and event logs of other programs into the steps of our cards.

An event log has one row when an activity starts and one when it completes; its cases are our
cards and its activities our stages. `case`, `activity`, `time` and `lifecycle` are its columns,
mapped to `card`, `to_stage`, `at` and `lifecycle`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo

from kanban_app.domain.card_rules import SHORT
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.history import End, EventKind
from kanban_app.domain.moment import HOUR, Moment
from kanban_app.domain.records import HistoryRecord
from kanban_app.exchange.reading.cells import Cells, Sheet, sheet_of
from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import HISTORY_NEEDS, Recognition, TableKind
from kanban_app.exchange.reading.money import number_of
from kanban_app.exchange.reading.table import Table
from kanban_app.exchange.reading.values import word

_COMPLETE = "complete"
# Not every word for an outcome: a journey may well have a stage called Abgeschlossen.
_END_WORDS = {
    End.WON.value: "won gewonnen closedwon",
    End.LOST.value: "lost verloren closedlost",
    End.ARCHIVED.value: "archived archiviert",
}
_ENDS = {name: end for end, names in _END_WORDS.items() for name in names.split()}
_KINDS = frozenset(kind.value for kind in EventKind)
_LARGEST_SEQ = 2**62
_MOST_HOURS = 24 * 366 * 100


@dataclass(frozen=True, slots=True)
class HistoryOptions:
    """What the user may decide about a history.

    `date_order` is how dates with slashes are meant. In event logs the `lifecycle` event of an
    activity is the entry into its stage, and the `complete` event of the last stage ends the case
    as won; `last_stage` are the names it may go by, without any every case stays open. `stages`
    renames activities to stages, so that several activities can be one stage; steps into those
    renamed to "" are left out. A step later than
    `latest` has not happened yet: its row is a problem.
    """

    date_order: DateOrder | None = None
    lifecycle: str = "start"
    last_stage: tuple[str, ...] = ()
    stages: Mapping[str, str] = field(default_factory=dict)
    latest: Moment | None = None


@dataclass(frozen=True, slots=True)
class HistoryBatch:
    """The steps of a file, ordered by moment, and the rows that could not be read."""

    records: tuple[HistoryRecord, ...]
    problems: tuple[ImportProblem, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    record: HistoryRecord
    came_from: str = ""
    since: Moment | None = None


def read_history(
    table: Table, recognition: Recognition, zone: tzinfo, options: HistoryOptions | None = None
) -> HistoryBatch:
    """Return the steps in `table`, ordered by `(at, seq)`; unreadable rows become problems.

    A card whose first row says where it came from gets a step before it: created in that stage,
    `hours` earlier, or at the same moment where the file does not tell. Steps into the stage a
    card is in already are left out. Raises ImportProblem if card, moment or stage are not mapped.
    """
    options = options or HistoryOptions()
    sheet = sheet_of(table, recognition, zone, options.date_order)
    _refuse_incomplete(sheet)
    renamed = {word(old): new for old, new in options.stages.items()}
    reads: list[_Read] = []
    problems = list(table.problems)
    for place, row in enumerate(table.rows):
        cells = sheet.row(row)
        if renamed.get(word(cells.text(Field.TO_STAGE))) == "":
            continue
        try:
            if recognition.kind is TableKind.EVENT_LOG:
                reads += _logged(cells, place, options, renamed)
            else:
                reads.append(_step(cells, place, options, renamed))
        except ImportProblem as problem:
            problems.append(ImportProblem(problem.message, *problem.arguments, row=row.number))
    problems.sort(key=lambda p: p.row)
    return HistoryBatch(tuple(_in_order(reads)), tuple(problems))


def end_named(text: str) -> End | None:
    """Return the end that a word for a stage really names, None if it names none."""
    found = _ENDS.get(word(text))
    return End(found) if found else None


def _refuse_incomplete(sheet: Sheet) -> None:
    missing = [f for f in HISTORY_NEEDS if f not in sheet.places]
    if missing:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The history has no column for %s. Map one to it."),
            ", ".join(missing),
        )


def _step(cells: Cells, place: int, options: HistoryOptions, renamed: Mapping[str, str]) -> _Read:
    at = cells.moment(Field.AT)
    ref = cells.short(Field.REF, SHORT)
    to = _stage(cells.short(Field.TO_STAGE, SHORT), renamed)
    if at is None or not ref or not to:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The row needs a card, a moment and a stage.")
        )
    if options.latest is not None and at > options.latest:
        # Taken, it would drag every later move of the card into the future.
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "%s lies in the future."), cells.text(Field.AT)
        )
    kind = cells.text(Field.KIND).casefold()
    record = HistoryRecord(
        row=cells.row.number,
        # Twice the place: the step that may have to come before it needs a number of its own.
        seq=_seq(cells.text(Field.SEQ), 2 * place + 1),
        at=at,
        ref=ref,
        to=to,
        kind=kind if kind in _KINDS else "",
        reason=cells.short(Field.REASON, SHORT),
    )
    came_from = cells.short(Field.FROM_STAGE, SHORT)
    return _Read(record, _stage(came_from, renamed), _since(cells, at))


def _logged(
    cells: Cells, place: int, options: HistoryOptions, renamed: Mapping[str, str]
) -> Iterator[_Read]:
    """Yield the entry into the stage of an activity, and the win that its completion may be."""
    lifecycle = word(cells.text(Field.LIFECYCLE))
    read = _step(cells, place, options, renamed)
    if lifecycle == word(options.lifecycle):
        yield read
    last = word(read.record.to) in map(word, options.last_stage)
    if last and lifecycle == _COMPLETE:
        seq = read.record.seq + 1
        yield _Read(read.record._replace(seq=seq, to=End.WON.value, kind=EventKind.CLOSE.value))


def _stage(text: str, renamed: Mapping[str, str]) -> str:
    stage = renamed.get(word(text), text)
    return _ENDS.get(word(stage), stage)


def _seq(text: str, otherwise: int) -> int:
    if not text:
        return otherwise
    number = number_of(text)
    if number != number.to_integral_value() or abs(number) > _LARGEST_SEQ:
        raise ImportProblem(QT_TRANSLATE_NOOP("Errors", "%s is not a whole number."), text[:80])
    return int(number)


def _since(cells: Cells, at: Moment) -> Moment:
    hours = cells.text(Field.HOURS)
    spent = number_of(hours, cells.sheet.mark) if hours else 0
    if spent > _MOST_HOURS:
        raise ImportProblem(QT_TRANSLATE_NOOP("Errors", "%s hours are too many."), hours[:80])
    return Moment(at - int(spent * HOUR)) if spent > 0 else at


def _in_order(reads: list[_Read]) -> Iterator[HistoryRecord]:
    places: dict[str, str] = {}
    made: list[HistoryRecord] = []
    for read in sorted(reads, key=lambda r: (r.record.at, r.record.seq, r.record.row)):
        record = read.record
        known = places.get(record.ref)
        if known is None and read.came_from and word(read.came_from) not in _ENDS:
            since = record.at if read.since is None else read.since
            kind = EventKind.CREATE.value
            made.append(
                record._replace(
                    seq=record.seq - 1, at=since, to=read.came_from, kind=kind, reason=""
                )
            )
            known = word(read.came_from)
        if known != word(record.to):
            made.append(record)
        places[record.ref] = word(record.to)
    yield from sorted(made, key=lambda r: (r.at, r.seq, r.row))
