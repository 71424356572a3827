"""The tasks that follow from what happens to a card, as the templates of its stages say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from typing_extensions import override

from kanban_app.domain.activity import ActivityFields, is_contact
from kanban_app.domain.criteria import criteria_of, is_met
from kanban_app.domain.durations import day_of
from kanban_app.domain.history import End, EventKind, FoldedState, Step
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.task import Task
from kanban_app.domain.task_rules import Anchor, TaskRule
from kanban_app.services.follow import Follower
from kanban_app.services.known import KnownFacts
from kanban_app.services.ports import CardReader, Writer
from kanban_app.services.rule_books import RuleBooks
from kanban_app.services.rule_tasks import PREFIX as COMPLIANCE
from kanban_app.services.stage_tasks import (
    ENDED,
    Due,
    Rules,
    StageTaskRules,
    anchored,
    around_days,
    dropped,
    due_of_day,
    is_before,
    task_of,
)


class TaskFollower(Follower):
    """Makes, moves and drops the tasks of templates.

    A task the broker has changed, or one of his own, is never touched by a rule.
    """

    def __init__(
        self,
        store: CardReader,
        clock: Callable[[], Moment],
        days: LocalDays,
        language: Callable[[], str],
        books: RuleBooks,
    ) -> None:
        self._store = store
        self._books = books
        self._known = KnownFacts(store, days)
        self._clock = clock
        self._days = days
        self._language = language
        self._rules = StageTaskRules(store)

    @override
    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        """Drop what the stage left behind no longer needs; make what the entered one asks for."""
        tasks = self._open(card)
        if step.to is None:
            if before is not None:
                self._end(writer, card, before.stage, step, tasks)
            return
        if step.kind is EventKind.REOPEN:
            duties = anchored(self._rules.visited(card), Anchor.END_OF_YEAR)
            tasks = dropped(writer, tasks, duties)
        if before is not None and before.stage != step.to:
            tasks = self._leave(writer, card, before, step, tasks)
        self._enter(writer, card, step, tasks)

    @override
    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        """Schedule the tasks that the stages the card has seen so far anchor to this field."""
        fields = around_days(self._rules.asking(card))
        self._schedule(writer, card, fields, {key: value}, self._open(card))

    @override
    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Make the tasks around something that happened or is arranged."""
        rules = anchored(self._rules.asking(card), Anchor.EVENT)
        self._around(writer, card, rules, [(fields.kind, fields.at)], self._open(card))

    def activity_gone(self, writer: Writer, card: CardId, kind: str, at: Moment) -> None:
        """Drop the tasks around something that is deleted, or arranged for another time."""
        rules = anchored(self._rules.asking(card), Anchor.EVENT)
        ends = {due for due, _ in self._dues(rules, kind, at)}
        for task in self._open(card):
            if _due(task) in ends and not task.touched:
                writer.tasks.close(task.id, dropped=True)

    def _leave(
        self, writer: Writer, card: CardId, before: FoldedState, step: Step, tasks: Sequence[Task]
    ) -> Sequence[Task]:
        """Let go of the stage a card was in; only who goes on within a journey really leaves."""
        rules = self._rules.of(before.stage)
        ended = set(anchored(rules, Anchor.ENTER))
        if step.kind is EventKind.MOVE and step.to is not None:
            answers = self._answers(card)
            waits = not self._stage(step.to).post_win and not self._spoken_with(card, step.at)
            ended = ended - answers if waits else ended | answers
            if self._stage(step.to).post_win:
                ended |= self._rules.before_the_sale(card).keys()
            ended = self._carried(card, before.stage, step, ended, tasks)
        tasks = dropped(writer, tasks, ended)
        goes_on = step.kind is not EventKind.REOPEN and before.outcome not in ENDED
        if goes_on and step.to is not None and self._home(step.to).id == before.journey:
            self._make(writer, card, anchored(rules, Anchor.EXIT), step.at, tasks)
        return tasks

    def _carried(
        self, card: CardId, left: StageId, step: Step, ended: set[str], tasks: Iterable[Task]
    ) -> set[str]:
        """Return which rules end with a move: what a criterion still wants done is carried on.

        It is let go by who goes back to before the stage that wants it, and by a sale.
        """
        to = step.to
        assert to is not None
        journey = self._home(to)
        stages = {stage.id: stage for stage in journey.stages}
        order = list(stages)
        behind = order[order.index(to) + 1 :]
        if left in behind:
            return ended.union(*(anchored(self._rules.of(s), Anchor.ENTER) for s in behind))
        if left not in stages or stages[to].post_win:
            return ended
        rest = self._store.stage_rests().get(left, {})
        asked = criteria_of(journey, stages[left], rest, self._books.criteria)
        names = {f"{stages[left].key}.{c.task}": c for c in asked if c.task}
        wanted = {n: c for n in {t.fields.rule for t in tasks} if (c := names.get(n))}
        if not wanted:
            return ended
        today = self._days.date_of(step.at)
        facts = self._known.of_cards([card], today)[card]
        return ended - {name for name, c in wanted.items() if not is_met(c, facts, today)}

    def _answers(self, card: CardId) -> set[str]:
        """Return the rules that want somebody answered within hours of his coming."""
        rules = anchored(self._rules.visited(card), Anchor.ENTER)
        return {name for name, rule in rules.items() if not rule.span.whole_days}

    def _spoken_with(self, card: CardId, now: Moment) -> bool:
        """Return whether the broker was in touch: somebody who waits has to be called anyway."""
        happened = self._store.activities.of_card(card)
        return any(a.fields.at <= now and is_contact(a.fields) for a in happened)

    def _enter(self, writer: Writer, card: CardId, step: Step, tasks: Sequence[Task]) -> None:
        assert step.to is not None
        rules = self._rules.of(step.to)
        asked = anchored(rules, Anchor.ENTER)
        if step.to in self._home(step.to).shown_wins:
            # To come here is the end of the case: its papers are kept from now on.
            asked |= anchored(rules, Anchor.END_OF_YEAR)
        self._make(writer, card, asked, step.at, tasks)
        if step.kind is EventKind.REOPEN:
            # What the stages before had planned went with the end of the card.
            rules = self._rules.asking(card)
        if fields := around_days(rules):
            self._schedule(writer, card, fields, self._store.values.of_card(card), tasks)
        if events := anchored(rules, Anchor.EVENT):
            # Arranged before the card came here, but still to come.
            times = self._store.activities.times(card, step.at)
            self._around(writer, card, events, times, tasks)

    def _end(
        self, writer: Writer, card: CardId, stage: StageId, step: Step, tasks: Sequence[Task]
    ) -> None:
        """Drop whatever a template asked for, but not what the law still wants."""
        duties = anchored(self._rules.visited(card), Anchor.END_OF_YEAR)
        names = {task.fields.rule for task in tasks} - duties.keys() - {""}
        tasks = dropped(writer, tasks, {n for n in names if not n.startswith(COMPLIANCE)})
        if step.end is not End.WON:
            own = (t for t in tasks if t.touched or not t.fields.rule)
            writer.tasks.tell_kept(sum(1 for _ in own))
        rules = self._rules.of(stage)
        if step.end is End.WON:
            self._make(writer, card, anchored(rules, Anchor.EXIT), step.at, tasks)
        if step.end is not End.HANDED_OVER:
            self._make(writer, card, anchored(rules, Anchor.END_OF_YEAR), step.at, tasks)

    def _make(
        self, writer: Writer, card: CardId, rules: Rules, at: Moment, tasks: Iterable[Task]
    ) -> None:
        """Make tasks counted from a moment, unless they are open already."""
        if not rules:
            return
        present = {task.fields.rule for task in tasks}
        start = self._days.local(at)
        for name, rule in rules.items():
            if name not in present:
                self._add(writer, card, rule, (name, *rule.due(start)))

    def _schedule(
        self,
        writer: Writer,
        card: CardId,
        rules: Rules,
        values: Mapping[str, str],
        tasks: Iterable[Task],
    ) -> None:
        """Make or move tasks counted from days that were set; drop those whose day is gone."""
        for name, rule in rules.items():
            if rule.name not in values:
                continue
            present = [task for task in tasks if task.fields.rule == name]
            day = day_of(values[rule.name])
            due = None if day is None else due_of_day(rule, day, self._today(), self._days)
            if due is None:
                dropped(writer, present, {name})
            elif not present:
                self._add(writer, card, rule, (name, *due))
            elif not present[0].touched:
                writer.tasks.move(present[0].id, *due)

    def _around(
        self,
        writer: Writer,
        card: CardId,
        rules: Rules,
        events: Iterable[tuple[str, Moment]],
        tasks: Iterable[Task],
    ) -> None:
        """Make the tasks around events; what belongs before one only while there is time for it."""
        asked = [
            found
            for kind, at in events
            for found in self._dues(rules, kind, at)
            if self._ahead(*found)
        ]
        if not asked:
            return
        present = {_due(task) for task in tasks}
        present |= {_due(task) for task in self._store.tasks.done_of_card(card) if not task.dropped}
        for due, rule in asked:
            if due not in present:
                present.add(due)
                self._add(writer, card, rule, due)

    def _dues(self, rules: Rules, kind: str, at: Moment) -> list[tuple[Due, TaskRule]]:
        start = self._days.local(at)
        return [((n, *rule.due(start)), rule) for n, rule in rules.items() if rule.heeds(kind)]

    def _ahead(self, due: Due, rule: TaskRule) -> bool:
        _, day, at = due
        now = self._days.local(self._clock())
        late = day < now.date() or (at is not None and day == now.date() and at < now.time())
        return not (late and is_before(rule.span))

    def _add(self, writer: Writer, card: CardId, rule: TaskRule, due: Due) -> None:
        writer.tasks.add(task_of(card, rule, due, self._language()))

    def _today(self) -> date:
        return self._days.date_of(self._clock())

    def _open(self, card: CardId) -> Sequence[Task]:
        return self._store.tasks.open_of_card(card)

    def _stage(self, stage: StageId) -> Stage:
        return next(s for s in self._home(stage).stages if s.id == stage)

    def _home(self, stage: StageId) -> Journey:
        return next(j for j in self._store.journeys() if any(s.id == stage for s in j.stages))


def _due(task: Task) -> Due:
    return task.fields.rule, task.fields.due, task.fields.at
