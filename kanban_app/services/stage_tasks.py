"""The task rules of all stages, read from the journeys once until these change."""

from collections.abc import Mapping

from kanban_app.domain.card import Outcome
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.task_rules import Anchor, TaskRule, stage_tasks
from kanban_app.services.ports import CardReader

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

        Nor of one that is deleted: a reminder may still be answered then.
        """
        state = self._store.states([card]).get(card)
        return {} if state is None or state.outcome in ENDED else self.visited(card)

    def visited(self, card: CardId) -> Rules:
        """Return the rules of every stage of its present journey that a card has been in."""
        state = self._store.states([card])[card]
        events = self._store.events_of([card])
        stages = {e.to for e in events if e.to is not None and e.journey == state.journey}
        return {name: rule for stage in sorted(stages) for name, rule in self.of(stage).items()}

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
