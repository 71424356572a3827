"""What a broker does with tasks, one method per intention."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import NamedTuple, Protocol

from kanban_app.domain.about import About
from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.durations import duration_of, next_after
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId, PropertyId, TaskId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.task import Task, TaskFields, TaskLine
from kanban_app.domain.work_rules import checked_activity, checked_task, kind_of
from kanban_app.services.follow import Followers
from kanban_app.services.ports import CardReader, Recorder, Writer

_NEXT_STEP_DAYS = 7
_OUTGOING = frozenset({ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.LETTER})
_NO_LIMIT = -1


class TaskStore(CardReader, Recorder, Protocol):
    """What tasks need of persistence."""


class NextStep(NamedTuple):
    """What is to be asked when a task is done.

    `planned` is the next open task about the same card, contact or property, None if there is
    none: then the broker is asked, and `suggestion` is what the question begins with.
    """

    about: About
    planned: Task | None
    suggestion: TaskFields


class TaskService:
    """Plans, does, postpones and drops tasks; every method is one operation to undo."""

    def __init__(
        self,
        store: TaskStore,
        clock: Callable[[], Moment],
        days: LocalDays,
        followers: Followers | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._followers = followers or Followers()

    def add(self, fields: TaskFields) -> Changes:
        """Plan something."""
        kept = checked_task(fields)
        name = self._name(kept)
        return self._store.record(
            OpKind.ADD_TASK, (name,), self._clock(), lambda writer: _add(writer, kept)
        )

    def edit(self, task: TaskId, fields: TaskFields) -> Changes:
        """Store what was typed into a task; its rule stays what it was."""
        (before,) = self._tasks([task])
        kept = replace(checked_task(fields), rule=before.fields.rule)
        name = self._name(kept)

        def work(writer: Writer) -> None:
            writer.tasks.change(task, kept)

        return self._store.record(OpKind.EDIT_TASK, (name,), self._clock(), work)

    def complete(
        self,
        tasks: Sequence[TaskId],
        outcome: str = "",
        note: str = "",
        following: TaskFields | None = None,
        *,
        quote: str = "",
        sentiment: int | None = None,
    ) -> Changes:
        """Say that tasks are done; each is noted as an activity of the kind its channel has.

        `quote` are the client's own words, `sentiment` (-2 to 2) how he felt about it.

        A repeating one is planned again, counted from the day it was due; what a stage repeats
        only while the card is in it. `following` is the next
        step if the broker named one. Those that are done already stay as they are.
        """
        doing = [task for task in self._tasks(tasks) if task.open]
        step = checked_task(following) if following else None
        at = self._clock()
        noted = [
            checked_activity(
                replace(_activity(t, at, outcome, note), quote=quote, sentiment=sentiment)
            )
            for t in doing
        ]
        today = self._days.date_of(at)
        coming = {task.id for task in doing if self._comes_again(task.fields)}

        def work(writer: Writer) -> None:
            for task, activity in zip(doing, noted, strict=True):
                writer.tasks.close(task.id, activity.outcome)
                self._note(writer, activity)
                if task.id in coming:
                    writer.tasks.add(_again(task.fields, today))
            if step:
                writer.tasks.add(step)

        return self._store.record(OpKind.DO_TASK, self._names(doing), at, work)

    def postpone(self, tasks: Sequence[TaskId], day: date, at: time | None = None) -> Changes:
        """Do tasks on another day instead; a time only holds if it is said again."""
        later = [(t, replace(t.fields, due=day, at=at)) for t in self._tasks(tasks) if t.open]

        def work(writer: Writer) -> None:
            for task, fields in later:
                writer.tasks.change(task.id, fields)

        name, *count = self._names([task for task, _ in later])
        names = (name, day.isoformat(), *count)
        return self._store.record(OpKind.POSTPONE, names, self._clock(), work)

    def drop(self, tasks: Sequence[TaskId]) -> Changes:
        """Say that tasks are no longer needed; a repeating one does not come back."""
        dropping = [task for task in self._tasks(tasks) if task.open]

        def work(writer: Writer) -> None:
            for task in dropping:
                writer.tasks.close(task.id, dropped=True)

        return self._store.record(OpKind.DROP_TASK, self._names(dropping), self._clock(), work)

    def reopen(self, tasks: Sequence[TaskId]) -> Changes:
        """Bring tasks back that were done or dropped; what was noted then stays."""
        back = [task for task in self._tasks(tasks) if not task.open]

        def work(writer: Writer) -> None:
            for task in back:
                writer.tasks.reopen(task.id)

        return self._store.record(OpKind.EDIT_TASK, self._names(back), self._clock(), work)

    def next_step(self, task: TaskId) -> NextStep:
        """Return what to ask once a task is done; ask it before or after `complete`."""
        (done,) = self._tasks([task])
        fields = done.fields
        today = self._days.date_of(self._clock())
        suggestion = replace(
            fields,
            title="",
            due=today + timedelta(days=_NEXT_STEP_DAYS),
            at=None,
            rule="",
            repeat="",
        )
        others = (t for t in self._planned(fields) if t.id != task)
        return NextStep(self._about(fields), next(others, None), suggestion)

    def line(self, task: TaskId) -> TaskLine | None:
        """Return a task and whom it is about, None if it is gone."""
        return next(iter(self._store.tasks.lines([task])), None)

    def open_of_card(self, card: CardId) -> list[Task]:
        """Return the open tasks of a card by day and time."""
        return self._store.tasks.open_of_card(card)

    def open_of_property(self, about: PropertyId) -> list[Task]:
        """Return what is still to be done about a property."""
        return [line.task for line in self._store.tasks.open_of_property(about)]

    def dropped_of_card(self, card: CardId) -> list[Task]:
        """Return the tasks of a card that were no longer needed, the latest first."""
        return [task for task in self._store.tasks.done_of_card(card) if task.dropped]

    def due(self, until: date | None = None) -> list[TaskLine]:
        """Return the open tasks until a day (None: all of them) by day and time."""
        return self._store.tasks.open_lines(until)

    def _tasks(self, tasks: Sequence[TaskId]) -> list[Task]:
        found = self._store.tasks.by_ids(tasks)
        if len(found) < len(tasks):
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This task no longer exists."))
        return found

    def _comes_again(self, fields: TaskFields) -> bool:
        if not fields.repeat or not fields.rule or fields.card is None:
            return bool(fields.repeat)
        state = self._store.states([fields.card]).get(fields.card)
        stages = (s for j in self._store.journeys() for s in j.stages)
        here = next((s.key for s in stages if state and s.id == state.stage), "")
        return fields.rule.partition(".")[0] == here

    def _planned(self, fields: TaskFields) -> Sequence[Task]:
        tasks = self._store.tasks
        if fields.card is not None:
            return tasks.open_of_card(fields.card)
        if fields.contact is not None:
            return [line.task for line in tasks.open_of_contact(fields.contact)]
        if fields.property is not None:
            return [line.task for line in tasks.open_of_property(fields.property)]
        return []

    def _note(self, writer: Writer, fields: ActivityFields) -> None:
        writer.activities.add(fields)
        if fields.card is not None:
            self._followers.after_activity(writer, fields.card, fields)

    def _about(self, fields: TaskFields) -> About:
        return self._store.tasks.about(fields.card, fields.contact, fields.property)

    def _name(self, fields: TaskFields) -> str:
        """Return what the undo list calls a task: what is to be done, and about whom."""
        heading = self._about(fields).heading
        return f"{fields.title} ({heading})" if heading else fields.title

    def _names(self, tasks: Sequence[Task]) -> tuple[str, ...]:
        if len(tasks) == 1:
            return (self._name(tasks[0].fields),)
        return ("", str(len(tasks)))


def _add(writer: Writer, fields: TaskFields) -> None:
    writer.tasks.add(fields)


def _again(fields: TaskFields, today: date) -> TaskFields:
    """Return the next occurrence after today, counted from the day that was due."""
    return replace(fields, due=next_after(fields.due, duration_of(fields.repeat), today))


def _activity(task: Task, at: Moment, outcome: str, note: str) -> ActivityFields:
    fields = task.fields
    kind = kind_of(fields.channel)
    return ActivityFields(
        kind,
        at,
        fields.minutes,
        Direction.OUTGOING if kind in _OUTGOING else None,
        subject=fields.title,
        note=note,
        outcome=outcome,
        card=fields.card,
        contact=fields.contact,
        property=fields.property,
        task=task.id,
    )
