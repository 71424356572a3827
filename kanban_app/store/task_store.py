"""Tasks out of their rows and into them; plain SQL, for Today reads thousands at once."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time

from kanban_app.domain.about import About
from kanban_app.domain.ids import CardId, ContactId, PropertyId, TaskId
from kanban_app.domain.moment import Moment
from kanban_app.domain.task import Task, TaskChannel, TaskFields, TaskLine
from kanban_app.store.about_rows import ABOUT, ALONE, JOINS, LIVE
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit, new_uid
from kanban_app.store.work_tables import TaskRow

_CHUNK = 500
TASK_COLUMNS = """
task.id, task.uid, task.title, task.due_on, task.due_time, task.channel, task.minutes,
task.card_id, task.contact_id, task.property_id, task.rule, task.repeat, task.created,
task.done_at, task.dropped, task.outcome, task.touched
"""
_WIDTH = TASK_COLUMNS.count(",") + 1
_OPEN = "task.done_at IS NULL AND task.gone = 0"
_LIVE = LIVE.format("task")
# A task for some time of a day comes before one for any time of it; as in `faces`.
_ORDER = "task.due_on, iif(task.due_time = '', '24', task.due_time), task.id"
_TASK = f"SELECT {TASK_COLUMNS} FROM task"  # noqa: S608 -- made of constants
_LINE = f"SELECT {TASK_COLUMNS}, {ABOUT} FROM task {JOINS.format('task')}"  # noqa: S608
_OPEN_OF_CARD = f"{_TASK} WHERE card_id = ? AND {_OPEN} ORDER BY {_ORDER}"
_DONE_OF_CARD = f"""
{_TASK} WHERE card_id = ? AND done_at IS NOT NULL AND gone = 0
ORDER BY done_at DESC, id DESC LIMIT ?
"""
_OPEN_LINES = f"{_LINE} WHERE {_OPEN} AND {_LIVE} AND task.due_on <= ? ORDER BY {_ORDER}"
_TIMED = f"""
{_LINE} WHERE {_OPEN} AND {_LIVE} AND task.due_on = ? AND task.due_time <> '' ORDER BY {_ORDER}
"""
_OF_CONTACT = f"""
{_LINE} WHERE {_OPEN} AND {_LIVE} AND task.id IN (
  SELECT id FROM task WHERE contact_id = :about UNION
  SELECT task.id FROM card CROSS JOIN task ON task.card_id = card.id
  WHERE card.contact_id = :about AND {_OPEN}) ORDER BY {_ORDER}
"""  # noqa: S608 -- made of constants
_OF_PROPERTY = _OF_CONTACT.replace("contact_id = :about", "property_id = :about")
_WITHOUT = f"""
SELECT card.id FROM card WHERE card.on_board = 1 AND card.gone = 0 AND card.outcome = 'open'
AND card.parked_until <= ?
AND NOT EXISTS (SELECT 1 FROM task WHERE task.card_id = card.id AND {_OPEN})
ORDER BY card.id
"""  # noqa: S608 -- made of constants
_LAST_DAY = "9999-12-31"


_Values = Sequence[object] | Mapping[str, object]
_Row = tuple[
    TaskId, str, str, str, str, str, int, CardId | None, ContactId | None, PropertyId | None, str,
    str, Moment, Moment | None, int, str, int,
]  # fmt: skip


class TaskReader:
    """Implements `services.ports_tasks.TaskReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def by_ids(self, tasks: Sequence[TaskId]) -> list[Task]:
        """Return these tasks as far as they exist, in this order."""
        found: dict[TaskId, Task] = {}
        for part in _parts(tasks):
            wanted = f"{_TASK} WHERE gone = 0 AND id IN ({_places(part)})"
            found |= {task.id: task for task in self._tasks(wanted, part)}
        return [found[task] for task in tasks if task in found]

    def lines(self, tasks: Sequence[TaskId]) -> list[TaskLine]:
        """Return these tasks as far as they exist, in this order."""
        found: dict[TaskId, TaskLine] = {}
        for part in _parts(tasks):
            wanted = f"{_LINE} WHERE task.gone = 0 AND {_LIVE} AND task.id IN ({_places(part)})"
            found |= {line.task.id: line for line in self._lines(wanted, part)}
        return [found[task] for task in tasks if task in found]

    def open_lines(self, until: date | None = None) -> list[TaskLine]:
        """Return every open task due until a day (None: whenever)."""
        return self._lines(_OPEN_LINES, (until.isoformat() if until else _LAST_DAY,))

    def open_of_card(self, card: CardId) -> list[Task]:
        """Return the open tasks of a card."""
        return self._tasks(_OPEN_OF_CARD, (card,))

    def done_of_card(self, card: CardId, limit: int = 50) -> list[Task]:
        """Return the tasks of a card that are done or no longer needed, the latest first."""
        return self._tasks(_DONE_OF_CARD, (card, limit))

    def open_of_contact(self, contact: ContactId) -> list[TaskLine]:
        """Return the open tasks of a contact and of all its cards."""
        return self._lines(_OF_CONTACT, {"about": contact})

    def open_of_property(self, property_id: PropertyId) -> list[TaskLine]:
        """Return the open tasks of a property and of all cards about it."""
        return self._lines(_OF_PROPERTY, {"about": property_id})

    def next_of_cards(self, cards: Sequence[CardId]) -> dict[CardId, Task]:
        """Return the next open task of each of these cards that has one."""
        found: dict[CardId, Task] = {}
        for part in _parts(cards):
            wanted = f"{_TASK} WHERE {_OPEN} AND card_id IN ({_places(part)}) ORDER BY {_ORDER}"
            for task in self._tasks(wanted, part):
                assert task.fields.card is not None
                found.setdefault(task.fields.card, task)
        return found

    def timed(self, day: date) -> list[TaskLine]:
        """Return the open tasks of a day that have a time."""
        return self._lines(_TIMED, (day.isoformat(),))

    def without_step(self, today: date) -> list[CardId]:
        """Return the open cards on the boards that do not rest and have no open task."""
        with translated_plain():
            rows = self._run.execute(_WITHOUT, (today.isoformat(),)).fetchall()
        return [CardId(card) for (card,) in rows]

    def about(
        self, card: CardId | None, contact: ContactId | None, property_id: PropertyId | None
    ) -> About:
        """Return what a line about these would say."""
        with translated_plain():
            row = self._run.execute(ALONE, (card, contact, property_id)).fetchone()
        return About._make(row)

    def _tasks(self, statement: str, values: _Values) -> list[Task]:
        with translated_plain():
            rows = self._run.execute(statement, values).fetchall()
        return [to_task(row) for row in rows]

    def _lines(self, statement: str, values: _Values) -> list[TaskLine]:
        with translated_plain():
            rows = self._run.execute(statement, values).fetchall()
        return [TaskLine(to_task(row[:_WIDTH]), About._make(row[_WIDTH:])) for row in rows]


class TaskWriter:
    """Implements `services.ports_tasks.TaskWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add(self, fields: TaskFields) -> TaskId:
        """Store a new open task."""
        columns = {"uid": new_uid(), "created": self._unit.at, **task_columns(fields)}
        self._touch(fields.card)
        return TaskId(self._unit.insert(TaskRow, columns))

    def change(self, task: TaskId, fields: TaskFields) -> None:
        """Store what the broker typed into a task; rules leave it alone from then on."""
        before, columns = self._unit.row(TaskRow, task), task_columns(fields)
        if any(before[name] != value for name, value in columns.items()):
            self._touch(fields.card)
            self._set(task, **columns, touched=1)

    def move(self, task: TaskId, day: date, at: time | None) -> None:
        """Give a task the day and time its rule says now."""
        self._set(task, due_on=day.isoformat(), due_time=_minute(at))

    def close(self, task: TaskId, outcome: str = "", *, dropped: bool = False) -> None:
        """Say that a task is done, or no longer needed."""
        self._unit.dropped += dropped
        self._set(task, done_at=self._unit.at, dropped=int(dropped), outcome=outcome)

    def tell_kept(self, tasks: int) -> None:
        """Note how many of the broker's own steps stay open although the card has ended."""
        self._unit.kept += tasks

    def reopen(self, task: TaskId) -> None:
        """Say that a task is open again."""
        self._set(task, done_at=None, dropped=0)

    def _set(self, task: TaskId, **values: object) -> None:
        self._touch(self._unit.row(TaskRow, task)["card_id"])
        self._unit.update(TaskRow, task, **values)

    def _touch(self, card: object) -> None:
        if isinstance(card, int):
            self._unit.touch(CardId(card))


def task_columns(fields: TaskFields) -> dict[str, object]:
    """Return what was typed into a task as its row holds it."""
    return {
        "title": fields.title,
        "due_on": fields.due.isoformat(),
        "due_time": _minute(fields.at),
        "channel": str(fields.channel or ""),
        "minutes": fields.minutes,
        "card_id": fields.card,
        "contact_id": fields.contact,
        "property_id": fields.property,
        "rule": fields.rule,
        "repeat": fields.repeat,
    }


def _minute(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"


def to_task(row: _Row) -> Task:
    """Return a task from its columns in the order of `TASK_COLUMNS`."""
    number, uid, title, due_on, due_time, channel, minutes, *_ = row
    fields = TaskFields(
        title,
        date.fromisoformat(due_on),
        time.fromisoformat(due_time) if due_time else None,
        TaskChannel(channel) if channel else None,
        minutes,
        *row[7:12],
    )
    created, done_at, dropped, outcome, touched = row[12:]
    return Task(number, uid, fields, created, done_at, bool(dropped), outcome, bool(touched))


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def _places(ids: Sequence[int]) -> str:
    return ",".join("?" * len(ids))
