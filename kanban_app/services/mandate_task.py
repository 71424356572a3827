"""The step before a mandate ends: in every stage, and in time for the notice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from typing_extensions import override

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.durations import day_of
from kanban_app.domain.history import FoldedState, Step
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.mandates import talk_day
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.property import Mandate
from kanban_app.domain.task_rules import TaskRule
from kanban_app.services.follow import Follower
from kanban_app.services.ports import CardReader, Writer
from kanban_app.services.property_follow import MANDATE_ENDS
from kanban_app.services.stage_tasks import (
    ENDED,
    Due,
    StageTaskRules,
    dropped,
    due_of_day,
    task_of,
)


class MandateFollower(Follower):
    """Makes, moves and drops what a template wants done before a mandate ends.

    The template says it in one stage, but a mandate can end in any: it holds until the card is won.
    It is due on the template's day, or two weeks before the last day for notice where that is
    earlier; one that is past by now is due today.
    """

    def __init__(
        self,
        store: CardReader,
        clock: Callable[[], Moment],
        days: LocalDays,
        language: Callable[[], str],
    ) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._language = language
        self._rules = StageTaskRules(store)

    @override
    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        """Take care of an end that was known before; whoever sold needs no mandate any more."""
        if step.to is None:
            return
        until = self._store.values.of_card(card).get(MANDATE_ENDS, "")
        if until or self._is_won(step.to):
            self._schedule(writer, card, "" if self._is_won(step.to) else until, again=False)

    @override
    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        if key != MANDATE_ENDS:
            return
        state = self._store.states([card]).get(card)
        if state and state.outcome not in ENDED and not self._is_won(state.stage):
            self._schedule(writer, card, value, again=True)

    @override
    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Leave mandates alone."""

    def _schedule(self, writer: Writer, card: CardId, value: str, *, again: bool) -> None:
        """Make or move the step before this end; `again` even if it was done before."""
        state = self._store.states([card]).get(card)
        rules = self._rules.before_the_end(state.journey) if state else {}
        tasks = self._store.tasks.open_of_card(card) if rules else ()
        done = () if again or not rules else self._store.tasks.done_of_card(card)
        for name, rule in rules.items():
            day = day_of(value)
            due = None if day is None else self._due(card, name, rule, day)
            present = [task for task in tasks if task.fields.rule == name]
            if due is None or day is None:
                dropped(writer, present, {name})
            elif present:
                if not present[0].touched:
                    writer.tasks.move(present[0].id, *due[1:])
            elif not any(
                t.fields.rule == name
                and not t.dropped
                and t.fields.due >= self._planned(card, rule, day)
                for t in done
            ):
                writer.tasks.add(task_of(card, rule, due, self._language()))

    def _due(self, card: CardId, name: str, rule: TaskRule, day: date) -> Due | None:
        today = self._days.date_of(self._clock())
        due = due_of_day(rule, day, today, self._days)
        if due is None:
            return None
        return name, max(today, min(due[0], self._planned(card, rule, day))), due[1]

    def _planned(self, card: CardId, rule: TaskRule, day: date) -> date:
        """Return the day the step belongs to, be it past or not."""
        planned, _ = rule.due(datetime(day.year, day.month, day.day, tzinfo=self._days.zone))
        talk = talk_day(replace(self._mandate(card), until=day)) if rule.span.negative else None
        return planned if talk is None else min(planned, talk)

    def _mandate(self, card: CardId) -> Mandate:
        about = self._store.properties.of_card(card)
        detail = None if about is None else self._store.properties.detail(about)
        return detail.fields.mandate if detail else Mandate()

    def _is_won(self, stage: StageId) -> bool:
        return any(stage in journey.shown_wins for journey in self._store.journeys())
