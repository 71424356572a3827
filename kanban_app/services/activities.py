"""What a broker notes of calls, viewings and letters, and what he arranges."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol

from kanban_app.domain.activity import Activity, ActivityFields, ActivityKind, ActivityLine
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import ActivityId, CardId, ContactId, PropertyId
from kanban_app.domain.moment import LocalDays, Moment, moment_of
from kanban_app.domain.task import TaskLine
from kanban_app.domain.work_rules import checked_activity
from kanban_app.services.follow import Followers
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.task_rules import TaskFollower

_APPOINTMENTS = frozenset(
    {
        ActivityKind.VIEWING,
        ActivityKind.SECOND_VIEWING,
        ActivityKind.VALUATION,
        ActivityKind.MEETING,
        ActivityKind.NOTARY,
        ActivityKind.HANDOVER,
    }
)


class ActivityStore(CardReader, Recorder, Protocol):
    """What activities need of persistence."""


class Appointment(NamedTuple):
    """Something with a time: an activity or an open task, exactly one of both."""

    start: Moment
    minutes: int
    activity: ActivityLine | None = None
    task: TaskLine | None = None


class ActivityService:
    """Notes what happened and arranges what will; every method is one operation to undo."""

    def __init__(
        self,
        store: ActivityStore,
        clock: Callable[[], Moment],
        days: LocalDays,
        followers: Followers | None = None,
        rules: TaskFollower | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._followers = followers or Followers()
        self._rules = rules

    def add(self, fields: ActivityFields) -> Changes:
        """Note something that happened, or arrange an appointment."""
        kept = self._checked(fields)

        def work(writer: Writer) -> None:
            writer.activities.add(kept)
            self._follow(writer, kept)

        return self._store.record(OpKind.ADD_ACTIVITY, self._name(kept), self._clock(), work)

    def edit(self, activity: ActivityId, fields: ActivityFields) -> Changes:
        """Store what was typed into an activity; tasks around it follow it to its new time."""
        before = self._present(activity).fields
        kept = self._checked(fields, before)
        moved = (before.card, before.kind, before.at) != (kept.card, kept.kind, kept.at)

        def work(writer: Writer) -> None:
            writer.activities.change(activity, kept)
            if moved:
                self._forget(writer, before)
                self._follow(writer, kept)

        return self._store.record(OpKind.EDIT_ACTIVITY, self._name(kept), self._clock(), work)

    def delete(self, activity: ActivityId) -> Changes:
        """Take an activity off every list, and the tasks around it that nobody changed."""
        fields = self._present(activity).fields

        def work(writer: Writer) -> None:
            writer.activities.remove(activity)
            self._forget(writer, fields)

        return self._store.record(OpKind.DELETE_ACTIVITY, self._name(fields), self._clock(), work)

    def of_card(self, card: CardId) -> list[Activity]:
        """Return what happened and is arranged with a card, newest first."""
        return self._store.activities.of_card(card)

    def of_contact(self, contact: ContactId) -> list[ActivityLine]:
        """Return what happened and is arranged with a contact or its cards, newest first."""
        return self._store.activities.of_contact(contact)

    def of_property(self, property_id: PropertyId) -> list[ActivityLine]:
        """Return what happened and is arranged about a property, newest first."""
        return self._store.activities.of_property(property_id)

    def appointments(self, day: date) -> list[Appointment]:
        """Return what has its time on a day, the earliest first: activities and open tasks.

        Calls and letters that are over were no appointments, nor is what a done task left.
        """
        start, end = self._days.start_of(day), self._days.start_of(day + timedelta(days=1))
        now = self._clock()
        found = [
            Appointment(line.activity.fields.at, line.activity.fields.minutes, activity=line)
            for line in self._store.activities.between(start, end)
            if line.activity.fields.at >= now or _was_appointment(line.activity.fields)
        ]
        for line in self._store.tasks.timed(day):
            at = line.task.fields.at
            assert at is not None
            moment = moment_of(datetime.combine(day, at, self._days.zone))
            found.append(Appointment(moment, line.task.fields.minutes, task=line))
        return sorted(found, key=lambda appointment: appointment.start)

    def _checked(
        self, fields: ActivityFields, before: ActivityFields | None = None
    ) -> ActivityFields:
        """Return an activity as it can be stored; of a stage that is gone only what spoke of it."""
        stages = {stage.id for journey in self._store.journeys() for stage in journey.stages}
        new = before is None or fields.stage != before.stage
        if fields.stage is not None and new and fields.stage not in stages:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "This stage no longer exists. Choose another one.")
            )
        return checked_activity(fields)

    def _present(self, activity: ActivityId) -> Activity:
        found = self._store.activities.by_id(activity)
        if found is None:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This note no longer exists."))
        return found

    def _follow(self, writer: Writer, fields: ActivityFields) -> None:
        if fields.card is not None:
            self._followers.after_activity(writer, fields.card, fields)

    def _forget(self, writer: Writer, fields: ActivityFields) -> None:
        if fields.card is not None and self._rules is not None:
            self._rules.activity_gone(writer, fields.card, fields.kind, fields.at)

    def _name(self, fields: ActivityFields) -> tuple[str]:
        about = self._store.tasks.about(fields.card, fields.contact, fields.property)
        return (about.heading or fields.subject,)


def _was_appointment(fields: ActivityFields) -> bool:
    return fields.task is None and fields.kind in _APPOINTMENTS
