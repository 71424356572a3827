"""The tasks that follow from compliance rules: so long after a value was set or a milestone."""

from collections.abc import Callable
from datetime import date

from typing_extensions import override

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.compliance import Rule, RuleTask
from kanban_app.domain.durations import day_of, duration_of, later
from kanban_app.domain.history import FoldedState, Step
from kanban_app.domain.ids import CardId
from kanban_app.domain.milestones import milestones_of, reached_by
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.services.follow import Follower
from kanban_app.services.ports import CardReader, Writer
from kanban_app.services.rule_books import RuleBooks

PREFIX = "compliance."


class RuleTaskFollower(Follower):
    """Makes, moves and drops the tasks of rules, once per card and rule."""

    def __init__(
        self, store: CardReader, days: LocalDays, books: RuleBooks, language: Callable[[], str]
    ) -> None:
        self._store = store
        self._days = days
        self._books = books
        self._language = language

    @override
    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        if before is None:
            return
        journey = next((j for j in self._store.journeys() if j.id == before.journey), None)
        if journey is None:
            return
        milestones = milestones_of(self._store.journey_rests().get(journey.id, {}))
        day = self._days.date_of(step.at)
        for milestone in reached_by(step, before, journey, milestones):
            for rule, task in self._tasks(journey.key, f"milestone:{milestone.key}", day):
                self._make(writer, card, rule, task, day)

    @override
    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        state = self._store.states([card]).get(card)
        journey = state and next((j for j in self._store.journeys() if j.id == state.journey), None)
        if not journey:
            return
        day = day_of(value)
        for rule, task in self._tasks(journey.key, f"field:{key}", day):
            if day is not None:
                self._make(writer, card, rule, task, day)
                continue
            for present in self._store.tasks.open_of_card(card):
                if present.fields.rule == PREFIX + rule.key and not present.touched:
                    writer.tasks.close(present.id, dropped=True)

    @override
    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Leave tasks alone: no rule is anchored to what happens."""

    def _tasks(self, journey: str, anchor: str, day: date | None) -> list[tuple[Rule, RuleTask]]:
        return [
            (rule, rule.task)
            for rule in self._books.compliance.rules
            if rule.journey == journey
            and rule.task is not None
            and rule.task.anchor == anchor
            and (day is None or rule.valid_from <= day)
        ]

    def _make(self, writer: Writer, card: CardId, rule: Rule, task: RuleTask, day: date) -> None:
        name, due = PREFIX + rule.key, later(day, duration_of(task.due))
        present = [t for t in self._store.tasks.open_of_card(card) if t.fields.rule == name]
        if present:
            if not present[0].touched:
                writer.tasks.move(present[0].id, due, None)
            return
        if any(
            t.fields.rule == name for t in self._store.tasks.done_of_card(card) if not t.dropped
        ):
            return
        channel = TaskChannel(task.channel) if task.channel in set(TaskChannel) else None
        title = task.name.text(self._language())
        writer.tasks.add(TaskFields(title, due, channel=channel, card=card, rule=name))
