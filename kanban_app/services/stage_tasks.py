"""The task rules of all stages, read from the journeys once until these change."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time

from kanban_app.domain.card import Outcome
from kanban_app.domain.durations import Duration
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.task import Task, TaskFields
from kanban_app.domain.task_rules import Anchor, TaskRule, stage_tasks
from kanban_app.services.ports import CardReader, Writer
from kanban_app.services.property_follow import MANDATE_ENDS

Due = tuple[str, date, time | None]
ENDED = (Outcome.LOST, Outcome.ARCHIVED)
Rules = Mapping[str, TaskRule]


class StageTaskRules:
    """Knows what a stage asks for, by `stage_key.task_key`; wrong rules are left out."""

    def __init__(self, store: CardReader) -> None:
        self._store = store
        self._rests: Mapping[StageId, Mapping[str, object]] = {}
        self._rules: dict[StageId, Rules] = {}

    def of(self, stage: StageId) -> Rules:
        """Return the rules of a stage; none for one that was removed."""
        rests = self._store.stage_rests()
        if rests is not self._rests:
            self._rests, self._rules = rests, {}
        if stage not in self._rules:
            self._rules[stage] = self._read(stage)
        return self._rules[stage]

    def asking(self, card: CardId) -> Rules:
        """Return the rules of the stages a card has been in; nothing is asked of an ended one.

        Nor of one that is deleted: a reminder may still be answered then. Of a won one only what
        comes with the sale and after it.
        """
        state = self._store.states([card]).get(card)
        if state is None or state.outcome in ENDED:
            return {}
        rules = self.visited(card)
        if state.outcome is not Outcome.WON:
            return rules
        spent = self.before_the_sale(card)
        return {name: rule for name, rule in rules.items() if name not in spent}

    def before_the_sale(self, card: CardId) -> Rules:
        """Return the rules of the stages before the last one of the pipeline: no sale needs them.

        What is kept for years after it stays.
        """
        state = self._store.states([card])[card]
        found = (j for j in self._store.journeys() if j.id == state.journey)
        stages = [stage for journey in found for stage in journey.pipeline[:-1]]
        return {
            name: rule
            for stage in stages
            for name, rule in self.of(stage.id).items()
            if rule.anchor is not Anchor.END_OF_YEAR
        }

    def visited(self, card: CardId) -> Rules:
        """Return the rules of every stage of its present journey that a card has been in."""
        state = self._store.states([card])[card]
        events = self._store.events_of([card])
        stages = {e.to for e in events if e.to is not None and e.journey == state.journey}
        return {name: rule for stage in sorted(stages) for name, rule in self.of(stage).items()}

    def before_the_end(self, journey: JourneyId) -> Rules:
        """Return what any stage of a journey wants done before a mandate ends.

        A mandate ends in whatever stage its card is.
        """
        stages = (s.id for j in self._store.journeys() if j.id == journey for s in j.stages)
        found = {name: rule for stage in stages for name, rule in self.of(stage).items()}
        return {n: r for n, r in anchored(found, Anchor.FIELD).items() if r.name == MANDATE_ENDS}

    def _read(self, stage: StageId) -> Rules:
        found = (s.key for j in self._store.journeys() for s in j.stages if s.id == stage)
        key = next(found, None)
        if key is None:
            return {}
        rules = stage_tasks(self._rests.get(stage, {})).rules
        return {f"{key}.{rule.key}": rule for rule in rules}


def anchored(rules: Rules, anchor: Anchor) -> dict[str, TaskRule]:
    """Return those of the rules that are counted from this."""
    return {name: rule for name, rule in rules.items() if rule.anchor is anchor}


def around_days(rules: Rules) -> dict[str, TaskRule]:
    """Return those counted from days of the card; the end of a mandate is followed elsewhere."""
    return {n: r for n, r in anchored(rules, Anchor.FIELD).items() if r.name != MANDATE_ENDS}


def is_before(span: Duration) -> bool:
    """Return whether a task belongs before or on the day it is counted from."""
    return span.negative or span == Duration()


def due_of_day(
    rule: TaskRule, day: date, today: date, days: LocalDays
) -> tuple[date, time | None] | None:
    """Return when a task around a day is due, None if there is nothing left to do.

    What belongs before a day that still lies ahead is due today at the latest.
    """
    due, at = rule.due(datetime(day.year, day.month, day.day, tzinfo=days.zone))
    if is_before(rule.span):
        return None if day < today else (max(due, today), at)
    return due, at


def task_of(card: CardId, rule: TaskRule, due: Due, language: str) -> TaskFields:
    """Return the task a rule asks for."""
    name, day, at = due
    return TaskFields(
        title=rule.title.text(language),
        due=day,
        at=at,
        channel=rule.channel,
        card=card,
        rule=name,
        repeat=str(rule.repeat) if rule.repeat else "",
    )


def dropped(writer: Writer, tasks: Iterable[Task], ends: Collection[str]) -> list[Task]:
    """Close those of the tasks whose rule has ended and that nobody changed; return the others."""
    stay = []
    for task in tasks:
        if task.fields.rule in ends and not task.touched:
            writer.tasks.close(task.id, dropped=True)
        else:
            stay.append(task)
    return stay
