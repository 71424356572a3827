"""What a stage asks of a card, as one value: how far it is, and which milestones it reached."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from kanban_app.domain.compliance import Finding
from kanban_app.domain.criteria import Standing, Survey
from kanban_app.domain.daybook import Reached
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.milestones import Doubts, Milestone
from kanban_app.domain.voice import Touchpoint


class Checklist(NamedTuple):
    """What a stage asks of a card, what is known, and what the law wants documented.

    It is that of `today`. `unconfirmed` are the milestones that only a move has recorded, with what
    would confirm them.
    """

    card: CardId
    journey: Journey
    stage: Stage
    standings: tuple[Standing, ...]
    values: Mapping[str, str]
    today: date
    findings: tuple[Finding, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    reached: tuple[Reached, ...] = ()
    survey: Survey | None = None
    unconfirmed: Doubts = MappingProxyType({})
    touchpoints: tuple[Touchpoint, ...] = ()

    def reached_before(self, now_in: Stage) -> list[tuple[Milestone, date]]:
        """Return the milestones, with their day, of this stage and those up to `now_in`."""
        keys, days = [s.key for s in self.journey.stages], {r.key: r.on for r in self.reached}
        passed = keys[keys.index(self.stage.key) :]
        passed = passed[: passed.index(now_in.key)] if now_in.key in passed else passed
        found = (m for m in self.milestones if m.key in days and m.when_leaving in passed)
        return [(m, days[m.key]) for m in found]

    @property
    def met(self) -> int:
        """Return how many criteria are met."""
        return sum(standing.met for standing in self.standings)

    @property
    def missing(self) -> tuple[Standing, ...]:
        """Return the required criteria that are open."""
        return tuple(standing for standing in self.standings if standing.missing)
