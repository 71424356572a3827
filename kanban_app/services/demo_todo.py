"""The tasks of sample cards: what templates ask for by now, done or open, and the broker's own."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random

from kanban_app.domain.durations import Duration, day_of, next_after
from kanban_app.domain.ids import CardId, TaskId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.task import Task, TaskChannel, TaskFields
from kanban_app.domain.task_rules import Anchor, TaskRule
from kanban_app.services.demo_facts import Values
from kanban_app.services.demo_lives import Hours, Life
from kanban_app.services.demo_todo_words import DONE, OWN, OWN_ANYWHERE
from kanban_app.services.property_follow import MANDATE_ENDS

Rules = Mapping[tuple[str, str], Sequence[TaskRule]]
Event = tuple[str, Moment]
# Shares of live cards: something overdue, a next step today, one of the broker's own soon.
_LATE, _OWN_LATE, _TODAY, _SOON, _STUCK, _TIMED = 0.22, 0.04, 0.1, 0.35, 0.5, 0.3
_DONE_EARLY = 0.12
_MOST_LATE = 9


class Planner:
    """Makes the tasks of one card after the other; titles are in the program's `language`."""

    def __init__(self, hours: Hours, rng: Random, rules: Rules, language: str) -> None:
        self._hours, self._rng, self._rules, self._language = hours, rng, rules, language

    def of(
        self, life: Life, card: CardId, values: Values, events: Sequence[Event]
    ) -> Iterator[Task]:
        """Yield the tasks of a card; what ended has only the duties that outlast it."""
        if not life.live:
            yield from self._duties(life, card)
            return
        made = [*self._entered(life, card), *self._of_fields(life, card, values)]
        made += [*self._around(life, card, events), *self._duties(life, card)]
        yield from made
        if life.card.parked_until is None:
            yield from self._own(life, card, [t for t in made if t.done_at is None])

    def _entered(self, life: Life, card: CardId) -> Iterator[Task]:
        """Yield what the present stage asks for; past days are done, some are not."""
        rng, today = self._rng, self._hours.today
        since = life.last.since
        start = self._hours.days.local(since)
        rules = [
            r for r in self._rules.get((life.side, life.last.stage), ())
            if r.anchor is Anchor.ENTER
        ]  # fmt: skip
        dues = [(rule, *rule.due(start)) for rule in rules]
        late = [d for d in dues if timedelta() < today - d[1] <= timedelta(days=_MOST_LATE)]
        open_late = max(late, key=lambda d: d[1]) if late and rng.random() < _LATE else None
        for found in dues:
            rule, day, at = found
            name = f"{life.last.stage}.{rule.key}"
            if found is open_late:
                yield new_task(self._fields(rule, name, card, day, at), since)
            elif day < today or (day > today and not rule.repeat and rng.random() < _DONE_EARLY):
                yield self._done(self._fields(rule, name, card, day, at), since)
                if rule.repeat:
                    following = next_after(day, rule.repeat, today)
                    yield new_task(self._fields(rule, name, card, following, None), since)
            else:
                yield new_task(self._fields(rule, name, card, day, at), since)

    def _of_fields(self, life: Life, card: CardId, values: Values) -> Iterator[Task]:
        today = self._hours.today
        seen = _visited(life)
        stages = {stage: life.last.since for side, stage in self._rules if side == life.side}
        for stage, since in {**stages, **seen}.items():
            for rule in self._rules.get((life.side, stage), ()):
                day = day_of(values.get(rule.name, "")) if rule.anchor is Anchor.FIELD else None
                # A mandate ends in whatever stage its card is.
                if day is None or (stage not in seen and rule.name != MANDATE_ENDS):
                    continue
                due, at = rule.due(datetime(day.year, day.month, day.day, tzinfo=self._zone))
                name = f"{stage}.{rule.key}"
                if rule.span.negative or rule.span == Duration():
                    if life.won:
                        # What belongs before the sale was done, or is no longer needed.
                        continue
                    if day >= today:
                        due = max(due, today)
                    elif due < self._hours.date_of(since):
                        continue
                fields = self._fields(rule, name, card, due, at)
                yield new_task(fields, since) if due >= today else self._done(fields, since)

    def _around(self, life: Life, card: CardId, events: Sequence[Event]) -> Iterator[Task]:
        """Yield the tasks around what is arranged for today and later."""
        if not events:
            return
        for stage, since in _visited(life).items():
            for rule in self._rules.get((life.side, stage), ()):
                for kind, moment in events:
                    if not rule.heeds(kind):
                        continue
                    due, at = rule.due(self._hours.days.local(moment))
                    fields = self._fields(rule, f"{stage}.{rule.key}", card, due, at)
                    created = max(since, Moment(self._hours.now - _WEEK))
                    if due >= self._hours.today:
                        yield new_task(fields, created)
                    else:
                        yield self._done(fields, created)

    def _duties(self, life: Life, card: CardId) -> Iterator[Task]:
        """Yield what the law wants years after a sale."""
        if life.won is None:
            return
        start = self._hours.days.local(life.won)
        for stage, since in _visited(life).items():
            for rule in self._rules.get((life.side, stage), ()):
                if rule.anchor is Anchor.END_OF_YEAR:
                    day, at = rule.due(start)
                    name = f"{stage}.{rule.key}"
                    yield new_task(self._fields(rule, name, card, day, at), since)

    def _own(self, life: Life, card: CardId, left: Sequence[Task]) -> Iterator[Task]:
        rng, today = self._rng, self._hours.today
        chance = rng.random()
        near = [t for t in left if t.fields.due <= today + timedelta(days=10)]
        late = any(t.fields.due < today for t in left)
        if life.won:
            return
        if chance < _OWN_LATE and not late:
            yield self._one(life, card, today - timedelta(days=rng.randint(1, 5)), None)
        elif chance < _OWN_LATE + _TODAY:
            at = time(rng.randrange(8, 18), rng.choice((0, 15, 30, 45)))
            yield self._one(life, card, today, at if rng.random() < _TIMED else None)
        elif (not near and chance < 1 - _STUCK) or chance < _SOON:
            yield self._one(life, card, today + timedelta(days=rng.randint(1, 9)), None)

    def _one(self, life: Life, card: CardId, day: date, at: time | None) -> Task:
        words = OWN.get((life.side, life.last.stage), OWN_ANYWHERE)
        title, channel = self._rng.choice(words)
        created = self._hours.after(max(life.last.since, self._hours.now - _WEEK), 0, 3)
        minutes = 15 if at and channel is TaskChannel.PHONE else 0
        return new_task(TaskFields(title, day, at, channel, minutes, card), created)

    def _fields(
        self, rule: TaskRule, name: str, card: CardId, day: date, at: time | None
    ) -> TaskFields:
        return TaskFields(
            title=rule.title.text(self._language), due=day, at=at, channel=rule.channel,
            card=card, rule=name, repeat=str(rule.repeat) if rule.repeat else "",
        )  # fmt: skip

    def _done(self, fields: TaskFields, since: Moment) -> Task:
        due = self._hours.on(fields.due, 12)
        end = self._hours.near(min(max(due, since), self._hours.now), since, self._hours.now)
        return new_task(fields, since)._replace(done_at=end, outcome=self._rng.choice(DONE))

    @property
    def _zone(self) -> tzinfo:
        return self._hours.days.zone


_WEEK = 7 * DAY


def new_task(fields: TaskFields, created: Moment) -> Task:
    """Return an open task that is not stored yet."""
    return Task(TaskId(0), "", fields, created)


def _visited(life: Life) -> dict[str, Moment]:
    """Return every stage a card has been in, and when it last came there."""
    return {visit.stage: visit.since for visit in life.visits}
