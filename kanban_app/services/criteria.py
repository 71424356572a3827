"""What a stage asks of a card: showing how far it is, and storing what the broker says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.changes import Changes, Op, OpKind
from kanban_app.domain.compliance import findings
from kanban_app.domain.criteria import (
    Criterion,
    Standing,
    all_met,
    checked_value,
    criteria_of,
    exit_survey,
    standings,
)
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId, PropertyId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.milestones import milestones_of
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.needs import Facts
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.property_rules import checked
from kanban_app.domain.property_values import PREFIX, of_property, with_values
from kanban_app.domain.voice import SCALES, touchpoints_of
from kanban_app.domain.work_rules import checked_activity, long_text
from kanban_app.services.checklist import Checklist
from kanban_app.services.confirming import Confirming
from kanban_app.services.follow import Followers
from kanban_app.services.known import KnownFacts
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.rule_books import RuleBooks

_TWO = 2
ChangeProperty = Callable[[Writer, PropertyId, PropertyFields], None]


class CriteriaStore(CardReader, Recorder, Protocol):
    """What criteria need of persistence."""


class Answer(NamedTuple):
    """What a client answered to the question of a stage: points of so many, his own words.

    `stage` is what he speaks of; how he found it is as in `ActivityFields`.
    """

    question: str
    rating: int | None
    most: int
    quote: str = ""
    stage: StageId | None = None
    sentiment: int | None = None
    touchpoint: str = ""
    usability: int | None = None
    emotion: int | None = None
    solving: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the broker says of a card: ticks by rule (False takes one away), values by key.

    `notes` go with ticks, by rule; `answer` is kept as an activity.
    """

    ticks: Mapping[str, bool] | None = None
    values: Mapping[str, str] | None = None
    notes: Mapping[str, str] | None = None
    answer: Answer | None = None


class CriteriaService:
    """Reads checklists and stores answers; every answer is one operation to undo."""

    def __init__(
        self,
        store: CriteriaStore,
        clock: Callable[[], Moment],
        days: LocalDays,
        books: RuleBooks,
        followers: Followers,
        change_property: ChangeProperty,
    ) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._books = books
        self._followers = followers
        self._change_property = change_property
        self._confirming = Confirming(store, days, books)
        self._known = KnownFacts(store, days)

    def checklist(self, card: CardId, stage: StageId | None = None) -> Checklist | None:
        """Return what the card's stage, or another `stage`, asks of it; None if one is gone."""
        state = self._store.states([card]).get(card)
        place = self._place(stage or state.stage) if state else None
        if place is None:
            return None
        journey, found = place
        today = self._today()
        facts = self._known.of_cards([card], today)[card]
        rest = self._store.stage_rests().get(found.id, {})
        return Checklist(
            card=card,
            journey=journey,
            stage=found,
            standings=self._standings(journey, found, card, facts),
            values={**self._store.values.of_card(card), **of_property(facts)},
            findings=findings(self._books.compliance.rules, journey, found.key, facts, today),
            milestones=milestones_of(self._store.journey_rests().get(journey.id, {})),
            reached=tuple(self._store.milestones.of_card(card)),
            survey=exit_survey(rest),
            today=today,
            touchpoints=touchpoints_of(rest),
            unconfirmed=self._confirming.doubts([card], self._clock()).get(card, {}),
        )

    def _standings(
        self, journey: Journey, stage: Stage, card: CardId, facts: Facts
    ) -> tuple[Standing, ...]:
        criteria = self._criteria(journey, stage)
        ticks = self._store.criteria.of_card(card)
        return standings(criteria, ticks, facts, self._today())

    def left_after(self, op: Op, cards: Sequence[CardId]) -> Checklist | None:
        """Return what the stage asks for that an operation has led a card out of, forward.

        Of several cards of one deal it is about the one that the operation is named after.
        """
        last = {event.card: event.at for event in self._store.events_of(cards)}
        moved = [card for card in cards if card in last and last[card] >= op.at]
        names = {face.id: face.heading for face in self._store.faces(moved)}
        moved.sort(key=lambda card: names.get(card) != op.arguments[0])
        return self.left(moved[0]) if moved else None

    def left(self, card: CardId) -> Checklist | None:
        """Return what the stage asks for that a card has just left forward, None if it has not."""
        events = self._store.events_of([card])[-2:]
        before, after = events if len(events) == _TWO else (None, None)
        place = self._place(before.to) if before and before.to else None
        if not (before and after and place) or before.journey != after.journey:
            return None
        journey, stage = place
        order = [s.id for s in journey.stages]
        if after.to in order and order.index(after.to) > order.index(stage.id):
            return self.checklist(card, stage.id)
        return None

    def complete_in(self, stage: StageId) -> frozenset[CardId] | None:
        """Return the cards of a column that meet all it requires; None if it requires nothing."""
        if not self._required(stage):
            return None
        return self._complete(stage, self._known.of_stage(stage, self._today()))

    def complete_of(self, cards: Sequence[CardId]) -> dict[CardId, bool]:
        """Return whether each of these cards meets what its stage requires; gone ones are left out.

        Where nothing is required no card is complete.
        """
        states = self._store.states(cards)
        facts = self._known.of_cards(list(states), self._today())
        homes: dict[StageId, dict[CardId, Facts]] = {}
        for card, state in states.items():
            homes.setdefault(state.stage, {})[card] = facts[card]
        done: set[CardId] = set()
        for stage, inside in homes.items():
            done |= self._complete(stage, inside) if self._required(stage) else set()
        return {card: card in done for card in states}

    def say(self, card: CardId, said: Said) -> Changes:
        """Store ticks and values of one card; what cannot be is refused and says why."""
        values = {key: self._checked(card, key, v) for key, v in (said.values or {}).items()}
        notes = {rule: long_text(note) for rule, note in (said.notes or {}).items()}
        at = self._clock()
        survey = _activity(card, said.answer, at) if said.answer else None

        about = {key: v for key, v in values.items() if key.startswith(PREFIX)}

        def work(writer: Writer) -> None:
            if about:
                self._save_property(writer, card, about)
            for key, value in values.items():
                if key not in about and writer.values.set(card, key, value):
                    self._followers.after_value(writer, card, key, value)
            for rule, ticked in (said.ticks or {}).items():
                if ticked:
                    writer.criteria.tick(card, rule, notes.get(rule, ""))
                else:
                    writer.criteria.untick(card, rule)
            if survey:
                writer.activities.add(survey)
                self._followers.after_activity(writer, card, survey)

        return self._store.record(OpKind.CRITERIA, self._named(card), at, work)

    def _save_property(self, writer: Writer, card: CardId, values: Mapping[str, str]) -> None:
        """Store what was typed of the card's property; a card without one gets it."""
        about = self._store.properties.of_card(card)
        detail = self._store.properties.detail(about) if about else None
        before = detail.fields if detail else PropertyFields()
        fields = checked(with_values(before, values), before)
        if about is None:
            about = writer.properties.add(PropertyFields())
            writer.properties.link(card, about)
        self._change_property(writer, about, fields)

    def set_milestone(self, card: CardId, key: str, on: date | None) -> Changes:
        """Say on which day a milestone was reached; None takes it away."""

        def work(writer: Writer) -> None:
            if on is None:
                writer.milestones.forget(card, key)
            elif not writer.milestones.reach(card, key, on):
                writer.milestones.set_day(card, key, on)

        return self._store.record(OpKind.MILESTONE, self._named(card), self._clock(), work)

    def _required(self, stage: StageId) -> bool:
        place = self._place(stage)
        return place is not None and any(c.required for c in self._criteria(*place))

    def _criteria(self, journey: Journey, stage: Stage) -> tuple[Criterion, ...]:
        rest = self._store.stage_rests().get(stage.id, {})
        return criteria_of(journey, stage, rest, self._books.criteria)

    def _complete(self, stage: StageId, facts: Mapping[CardId, Facts]) -> frozenset[CardId]:
        place = self._place(stage)
        assert place is not None
        criteria, today = self._criteria(*place), self._today()
        return frozenset(card for card, known in facts.items() if all_met(criteria, known, today))

    def _checked(self, card: CardId, key: str, text: str) -> str:
        """Return a value as it is stored; one that no criterion asks for is kept as it is."""
        text = long_text(text).strip()
        state = self._store.states([card]).get(card)
        journey = state and next((j for j in self._store.journeys() if j.id == state.journey), None)
        if not journey:
            return text
        asks = (
            ask
            for path, data in self._books.criteria.criteria.items()
            if path.startswith(f"{journey.key}.")
            for ask in data.asks
        )
        asked = next((ask for ask in asks if ask.key == key), None)
        return checked_value(asked, text) if asked else text

    def _place(self, stage: StageId) -> tuple[Journey, Stage] | None:
        for journey in self._store.journeys():
            for candidate in journey.stages:
                if candidate.id == stage:
                    return journey, candidate
        return None

    def _today(self) -> date:
        return self._days.date_of(self._clock())

    def _named(self, card: CardId) -> tuple[str, ...]:
        faces = self._store.faces([card])
        if not faces:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This card no longer exists."))
        return (faces[0].heading,) if faces[0].heading else ("", "1")


def _activity(card: CardId, answer: Answer, at: Moment) -> ActivityFields:
    """Return an answer as it is kept: the points also as `4/5`, for the scale may change."""
    rated = answer.rating is not None
    scale = next((s for s, (_, most) in SCALES.items() if most == answer.most), "")
    return checked_activity(
        ActivityFields(
            kind=ActivityKind.SURVEY if answer.question else ActivityKind.NOTE,
            at=at,
            subject=answer.question,
            outcome=f"{answer.rating}/{answer.most}" if rated else "",
            rating=answer.rating,
            quote=answer.quote,
            sentiment=answer.sentiment,
            card=card,
            stage=answer.stage,
            touchpoint=answer.touchpoint,
            usability=answer.usability,
            emotion=answer.emotion,
            solving=answer.solving,
            scale=scale if rated else "",
        )
    )
