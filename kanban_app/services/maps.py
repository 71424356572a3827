"""The journey map: read as one sheet, edited cell by cell; every edit is one operation to undo."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple, Protocol

from kanban_app.analytics.book import Book
from kanban_app.analytics.experience import by_stage
from kanban_app.analytics.map_ground import Ground
from kanban_app.analytics.map_metrics import OF_LOOP
from kanban_app.analytics.reporting import view_of
from kanban_app.analytics.substages import Row, level_of
from kanban_app.analytics.view import View
from kanban_app.analytics.wheel import Wheel
from kanban_app.domain import map_lanes as rows
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.improvement import improved_by
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.journey_map import (
    answered,
    metric_keys,
    targets_of,
    with_cell,
    with_metrics,
    with_target,
    without_lane,
)
from kanban_app.domain.map_lanes import METRICS, Lane, LaneKey, lanes_of, with_lanes
from kanban_app.domain.map_sheet import Outcome, Place, Sheet
from kanban_app.domain.map_steps import changed_at
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.persona import NOBODY
from kanban_app.domain.property import Terms
from kanban_app.domain.substages import substages_of
from kanban_app.domain.survey_rules import Answers
from kanban_app.domain.voice import Voice, touchpoints_of
from kanban_app.domain.voice_plan import Ratings, by_key, plan_of, with_plan
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.flywheel import FlywheelService
from kanban_app.services.improvements import ImprovementService, outcome_of
from kanban_app.services.map_columns import Sources, columns
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.voices import VoiceService

_Rest = Mapping[str, object]
_LOBES = {"left": "right", "right": "left"}


class Scope(NamedTuple):
    """What a map is asked for: local days `first` to `last`, told at `as_of`.

    `persona` narrows it to the clients of one, `NOBODY` to those of none, "" asks for all.
    """

    first: int
    last: int
    as_of: Moment
    persona: str = ""


class Counted(NamedTuple):
    """Who tells the numbers of a map."""

    analytics: AnalyticsService
    voices: VoiceService
    flywheel: FlywheelService
    improvements: ImprovementService


class MapStore(CardReader, Recorder, Protocol):
    """What maps need of persistence."""


class MapService:
    """Reads and edits maps; texts are typed in one language and leave the other alone."""

    def __init__(
        self,
        store: MapStore,
        clock: Callable[[], Moment],
        days: LocalDays,
        counted: Counted,
    ) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._counted = counted

    def sheet(self, journey: Journey, scope: Scope) -> Sheet:
        """Return the map of a journey; its texts are today's, stages, days and numbers of then."""
        book = self._counted.analytics.book(journey, scope.as_of, scope.persona)
        # Asked first: the ground may ask for other books.
        outcomes = {} if scope.persona else self._outcomes(journey, scope.as_of)
        ground, voices = self._ground(book, scope)
        lanes = lanes_of(self._store.journey_rests().get(journey.id, {}))
        said = {voice.card for voice in voices if voice.quote}
        questions = {s.id: s.question for j in self._store.journeys() for s in j.stages}
        day, names = self._days.date_of(scope.as_of), self._names(said)
        rests = {s: improved_by(rest, day) for s, rest in self._store.stage_rests().items()}
        levels = self._levels(ground.view, rests)
        sources = Sources(
            ground, lanes, rests, voices, names, questions, levels, not scope.persona, outcomes
        )
        return Sheet(
            journey=journey.id,
            key=journey.key,
            name=journey.name,
            goal=journey.goal,
            lanes=lanes,
            columns=columns(sources),
            first=scope.first,
            last=scope.last,
            as_of=scope.as_of,
            persona=scope.persona,
        )

    def edit_cell(self, place: Place, lane: Lane, lines: Sequence[str], language: str) -> Changes:
        """Store the texts of a cell, one item per line."""
        stage = self._stage(place.stage)
        if lane.key == LaneKey.QUESTION and not place.path:
            text = " ".join(lines).strip()
            question = stage.question._replace(**{language: text})
            return self._record(stage.name, lambda w: w.save_question(stage.id, question), lane.key)
        typed = partial(with_cell, lane=lane.key, lines=lines, language=language, own=lane.own)
        return self._change(place, typed, lane.name.text(language) if lane.own else lane.key)

    def edit_answers(self, place: Place, answers: Answers) -> Changes:
        """Store how the survey question of a stage or sub-stage is answered."""
        return self._change(place, lambda rest: answered(rest, answers), LaneKey.SURVEY)

    def edit_metrics(
        self,
        place: Place,
        lane: str,
        keys: Sequence[str],
        targets: Mapping[str, float | None],
    ) -> Changes:
        """Store which metrics a stage names in a row, and what the broker aims at.

        None forgets a target; metrics that are not among `targets` keep theirs. Shares run from 0
        to 1.
        """

        def edited(rest: _Rest) -> _Rest:
            made = with_metrics(rest, lane, keys) if keys != metric_keys(rest, lane) else rest
            for key, target in targets.items():
                if target != targets_of(rest).get(key):
                    made = with_target(made, key, target)
            return made

        return self._change(place, edited, lane)

    def edit_plan(self, place: Place, ratings: Ratings, story: str, language: str) -> Changes:
        """Store how clients should find a stage or sub-stage, or a touchpoint of one.

        The story is of the whole stage: that of a touchpoint is not looked at.
        """

        def planned(rest: _Rest) -> _Rest:
            plan = by_key(plan_of(rest), touchpoints_of(rest))
            if place.touchpoint:
                points = {**plan.touchpoints, place.touchpoint: ratings}
                return with_plan(rest, plan._replace(touchpoints=points))
            told = plan.story
            if story.strip() != told.text(language):
                told = told._replace(**{language: story.strip()})
            return with_plan(rest, plan._replace(stage=ratings, story=told))

        return self._change(place, planned, LaneKey.EXPERIENCE)

    def show_lane(self, journey: JourneyId, key: str, *, hidden: bool) -> Changes:
        """Hide a row, or show it again."""
        return self._lanes(journey, lambda lanes: rows.shown(lanes, key, hidden=hidden))

    def move_lane(self, journey: JourneyId, key: str, before: str | None) -> Changes:
        """Let a row stand before another, None for the end."""
        return self._lanes(journey, lambda lanes: rows.moved(lanes, key, before))

    def add_lane(self, journey: JourneyId, name: str, language: str) -> Changes:
        """Add a row of the broker's own at the end."""
        return self._lanes(journey, lambda lanes: rows.added(lanes, name, language))

    def rename_lane(self, journey: JourneyId, key: str, name: str, language: str) -> Changes:
        """Give one of the broker's own rows another name."""
        return self._lanes(journey, lambda lanes: rows.renamed(lanes, key, name, language))

    def remove_lane(self, journey: JourneyId, key: str) -> Changes:
        """Take one of the broker's own rows away, with what stands in it."""
        found, rest = self._journey(journey), self._store.journey_rests().get(journey, {})
        lanes = rows.removed(lanes_of(rest), key)
        rests = self._store.stage_rests()

        def work(writer: Writer) -> None:
            writer.save_journey_rest(journey, with_lanes(rest, lanes))
            for stage in found.stages:
                before = rests.get(stage.id, {})
                if (after := without_lane(before, key)) != before:
                    writer.save_stage_rest(stage.id, after)

        return self._record(found.name, work)

    def _ground(self, book: Book, scope: Scope) -> tuple[Ground, list[Voice]]:
        view = view_of(book, (scope.first, scope.last), self._days)
        wanted = "" if scope.persona == NOBODY else scope.persona or None
        until = min(scope.as_of, Moment(view.window.end - 1))
        voices = self._counted.voices.voices(book.journey.id, until, view.window.start, wanted)
        ground = Ground(
            view=view,
            activities=self._store.activities.happenings(view.window.start, view.window.end),
            own=frozenset(map(CardId, book.cards.ids.tolist())),
            contacts=self._store.activities.contacts(scope.as_of),
            properties=self._properties(view),
            others=self._others(book.journey, scope),
            experience=by_stage(voices),
            wheel=None if scope.persona else self._asked_wheel(view),
        )
        return ground, voices

    def _outcomes(self, journey: Journey, as_of: Moment) -> dict[Place, dict[str, Outcome]]:
        """Return what came of done improvements, as far as it can be said; of all clients only."""
        found: dict[Place, dict[str, Outcome]] = {}
        for line in self._counted.improvements.backlog(journey, as_of):
            outcome = outcome_of(line.came_of_it)
            if outcome is not None:
                found.setdefault(Place(line.stage, line.path), {})[line.improvement.key] = outcome
        return found

    def _asked_wheel(self, view: View) -> Wheel | None:
        """Return the wheel where a stage of the journey names a metric of it."""
        rests = self._store.stage_rests()
        mine = [rests.get(stage.id, {}) for stage in view.book.journey.stages]
        if OF_LOOP.isdisjoint(
            k for rest in mine for lane in METRICS for k in metric_keys(rest, lane)
        ):
            return None
        window = view.window
        return self._counted.flywheel.wheel(window.start, window.end, window.as_of, self._clock())

    def _levels(self, view: View, rests: Mapping[StageId, _Rest]) -> dict[StageId, tuple[Row, ...]]:
        """Return the numbers of the sub-stages of every stage that has any."""
        found = {s.id: substages_of(rests.get(s.id, {})) for s in view.book.journey.stages}
        events = self._store.substages
        return {
            stage: level_of(view, stage, steps, events.of_stage(stage)).rows()
            for stage, steps in found.items()
            if steps
        }

    def _properties(self, view: View) -> Mapping[CardId, Terms]:
        """Return the terms of the properties of cards that passed any stage in the period."""
        cards = view.book.cards
        passed = view.within(cards.left).any(axis=0)
        moved = [CardId(card) for card in cards.ids[passed].tolist()]
        return self._store.properties.terms(moved)

    def _others(self, journey: Journey, scope: Scope) -> list[View]:
        lobe = _LOBES.get(journey.lobe)
        found = [j for j in self._store.journeys() if lobe and j.lobe == lobe]
        books = [self._counted.analytics.book(other, scope.as_of) for other in found]
        return [view_of(book, (scope.first, scope.last), self._days) for book in books]

    def _names(self, cards: set[CardId]) -> dict[CardId, str]:
        return {f.id: f.heading.split(",")[0] for f in self._store.faces(sorted(cards))}

    def _change(self, place: Place, change: Callable[[_Rest], _Rest], row: str) -> Changes:
        stage = self._stage(place.stage)
        rest = changed_at(self._store.stage_rests().get(stage.id, {}), place.path, change)
        return self._record(stage.name, lambda w: w.save_stage_rest(stage.id, rest), row)

    def _lanes(
        self, journey: JourneyId, change: Callable[[Sequence[Lane]], Sequence[Lane]]
    ) -> Changes:
        found, rest = self._journey(journey), self._store.journey_rests().get(journey, {})
        new = with_lanes(rest, change(lanes_of(rest)))
        return self._record(found.name, lambda w: w.save_journey_rest(journey, new))

    def _record(self, name: Names, work: Callable[[Writer], None], row: str = "") -> Changes:
        """Store an edit under the name of its stage or journey, and of its `row` if it has one."""
        names = [text.replace("\u00ad", "") for text in name]
        told = (*names, row) if row else tuple(names)
        return self._store.record(OpKind.EDIT_MAP, told, self._clock(), work)

    def _journey(self, journey: JourneyId) -> Journey:
        for found in self._store.journeys():
            if found.id == journey:
                return found
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "This journey no longer exists."))

    def _stage(self, stage: StageId) -> Stage:
        stages = (s for journey in self._store.journeys() for s in journey.stages)
        for found in stages:
            if found.id == stage:
                return found
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "This stage no longer exists."))
