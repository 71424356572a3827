"""Milestones follow the steps of a card: recorded with their day, in the same operation."""

from datetime import date

from typing_extensions import override

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.durations import day_of
from kanban_app.domain.history import FoldedState, Step
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.milestones import milestones_of, reached_by
from kanban_app.domain.moment import LocalDays
from kanban_app.services.follow import Follower
from kanban_app.services.ports import CardReader, Writer
from kanban_app.services.rule_books import RuleBooks


class MilestoneFollower(Follower):
    """Records a milestone when its stage is left forward; leaving again changes nothing.

    A card that goes back keeps what it reached: undo takes it away, and its day can be edited.
    """

    def __init__(self, store: CardReader, days: LocalDays, books: RuleBooks) -> None:
        self._store = store
        self._days = days
        self._books = books

    @override
    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        journey = self._journey(before.journey) if before else None
        if journey is None:
            return
        rest = self._store.journey_rests().get(journey.id, {})
        for milestone in reached_by(step, before, journey, milestones_of(rest)):
            writer.milestones.reach(
                card, milestone.key, self._day(card, journey, milestone.key, step)
            )

    @override
    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        """Give a milestone the day that was typed for it."""
        state = self._store.states([card]).get(card)
        journey = self._journey(state.journey) if state else None
        day = day_of(value)
        if journey is None or day is None:
            return
        for path, data in self._books.criteria.milestones.items():
            home, _, milestone = path.partition(".")
            if home == journey.key and data.day_from == key:
                writer.milestones.set_day(card, milestone, day)

    @override
    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Leave milestones alone: nothing that happens reaches one."""

    def _day(self, card: CardId, journey: Journey, key: str, step: Step) -> date:
        data = self._books.criteria.milestones.get(f"{journey.key}.{key}")
        typed = self._store.values.of_card(card).get(data.day_from, "") if data else ""
        return day_of(typed) or self._days.date_of(step.at)

    def _journey(self, journey: JourneyId) -> Journey | None:
        return next((j for j in self._store.journeys() if j.id == journey), None)
