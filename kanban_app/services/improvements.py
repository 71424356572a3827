"""The improvement backlog: what to try per stage, in which order, and what came of it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, Protocol

from kanban_app.analytics.book import Book
from kanban_app.analytics.experiment import Experiment, Verdict
from kanban_app.analytics.experimenting import experiment
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.free_key import free_key
from kanban_app.domain.ids import StageId
from kanban_app.domain.improvement import (
    Improvement,
    Measure,
    Progress,
    checked_improvement,
    improvements_of,
    with_improvements,
)
from kanban_app.domain.journey import Journey
from kanban_app.domain.map_sheet import Outcome, Place
from kanban_app.domain.map_steps import changed_at, rest_at, walk_rests
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.substages import within
from kanban_app.domain.voice import Voice
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.level_books import LevelBooks
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.voices import VoiceService

# A stage, or a place on the map: one of its sub-stages.
Where = StageId | Place
_Rest = Mapping[str, object]
_Plans = dict[Place, list[Improvement]]


class BacklogLine(NamedTuple):
    """An improvement of a stage; `came_of_it` only of a done one that names a measure.

    `path` leads to the sub-stage that it was named in, "": the stage itself.
    """

    stage: StageId
    improvement: Improvement
    came_of_it: Experiment | None = None
    path: str = ""


class ImprovementStore(CardReader, Recorder, Protocol):
    """What improvements need of persistence."""


class ImprovementService:
    """Keeps improvements in their stage's template; every change is one operation to undo."""

    def __init__(
        self,
        store: ImprovementStore,
        analytics: AnalyticsService,
        voices: VoiceService,
        clock: Callable[[], Moment],
        days: LocalDays,
        language: Callable[[], str] = lambda: "de",
    ) -> None:
        self._store = store
        self._analytics = analytics
        self._voices = voices
        self._clock = clock
        self._days = days
        self._language = language
        self._books = LevelBooks(store)

    def of_stage(self, where: Where) -> tuple[Improvement, ...]:
        """Return the improvements of a stage, the most urgent first, done ones last."""
        place = _place(where)
        return improvements_of(rest_at(self._store.stage_rests().get(place.stage, {}), place.path))

    def backlog(self, journey: Journey, as_of: Moment | None = None) -> list[BacklogLine]:
        """Return all improvements of a journey by stage, and what came of the done ones.

        What came of them is told as of a moment (None: now); one that was done later is not done
        then.
        """
        now = self._clock() if as_of is None else as_of
        today, rests = self._days.date_of(now), self._store.stage_rests()
        lines = [
            BacklogLine(stage.id, improvement.then(today), path=path)
            for stage in journey.stages
            for path, rest in _levels(rests.get(stage.id, {}))
            for improvement in improvements_of(rest)
        ]
        asked = [line for line in lines if _asks(line.improvement)]
        if not asked:
            return lines
        book = self._analytics.book(journey, now)
        heard = any(line.improvement.metric is Measure.SATISFACTION for line in asked)
        voices = self._scored(journey, now) if heard else []
        return [
            line._replace(came_of_it=self._judged(book, line, voices)) if line in asked else line
            for line in lines
        ]

    def add(self, stage: Where, improvement: Improvement) -> Changes:
        """Store a new improvement behind the others; DomainError where it does not fit together."""
        new = self._checked(improvement)
        own = list(self.of_stage(stage))
        key = free_key(new.text.de or new.text.en, {i.key for i in own}, "improvement")
        return self._save(
            OpKind.ADD_IMPROVEMENT, new, {_place(stage): [*own, new._replace(key=key)]}
        )

    def change(
        self, stage: Where, improvement: Improvement, target: Where | None = None
    ) -> Changes:
        """Store what the broker typed into an improvement, and another stage it now belongs to."""
        new = self._checked(improvement)
        if target is None or _place(target) == _place(stage):
            return self._changed(OpKind.EDIT_IMPROVEMENT, stage, new)
        self._known(stage, new.key)
        there = list(self.of_stage(target))
        moved = new._replace(key=free_key(new.key, {i.key for i in there}, "improvement"))
        kept = [i for i in self.of_stage(stage) if i.key != new.key]
        return self._save(
            OpKind.EDIT_IMPROVEMENT, new, {_place(stage): kept, _place(target): [*there, moved]}
        )

    def start(self, stage: Where, key: str, day: date | None = None) -> Changes:
        """Say that an improvement began, today unless another day is given."""
        started = self._known(stage, key)._replace(started=day or self._today(), done=None)
        return self._changed(OpKind.START_IMPROVEMENT, stage, self._checked(started))

    def finish(self, stage: Where, key: str, day: date | None = None) -> Changes:
        """Say that an improvement is done; one that had not begun began on that day."""
        known, on = self._known(stage, key), day or self._today()
        finished = known._replace(started=known.started or on, done=on)
        return self._changed(OpKind.FINISH_IMPROVEMENT, stage, self._checked(finished))

    def reopen(self, stage: Where, key: str) -> Changes:
        """Say that a done improvement is running again, or that a running one has not begun."""
        known = self._known(stage, key)
        over = known.progress is Progress.DONE
        again = known._replace(done=None, started=known.started if over else None)
        return self._changed(OpKind.REOPEN_IMPROVEMENT, stage, again)

    def move(self, stage: Where, key: str, target: Where, place: int) -> Changes:
        """Give an improvement a place (0 first) among those of a stage that are not done."""
        moved = self._known(stage, key)
        here, goal = _place(stage), _place(target)
        plans: _Plans = {p: list(self.of_stage(p)) for p in dict.fromkeys((here, goal))}
        plans[here] = [i for i in plans[here] if i.key != key]
        there = plans[goal]
        if here != goal:
            moved = moved._replace(key=free_key(moved.key, {i.key for i in there}, "improvement"))
        undone = sum(i.done is None for i in there)
        there.insert(max(0, min(place, undone)), moved)
        return self._save(OpKind.MOVE_IMPROVEMENT, moved, plans)

    def remove(self, stage: Where, key: str) -> Changes:
        """Take an improvement away."""
        gone = self._known(stage, key)
        own = [i for i in self.of_stage(stage) if i.key != key]
        return self._save(OpKind.DELETE_IMPROVEMENT, gone, {_place(stage): own})

    def _judged(self, book: Book, line: BacklogLine, voices: Sequence[Voice]) -> Experiment | None:
        """Return what came of an improvement; one of a sub-stage is judged as one of a stage."""
        told = [v for v in voices if v.stage == line.stage and within(v.step, line.path)]
        stage, since = line.stage, Moment(0)
        if line.path:
            level = self._books.book(book, Place(stage, line.path))
            if level is None:
                return None
            book, stage, since = level
        answers = [(v.at, float(v.score)) for v in one_scale(told) if v.score is not None]
        return experiment(book, stage, line.improvement, self._days, {stage: answers}, since)

    def _scored(self, journey: Journey, now: Moment) -> list[Voice]:
        """Return the answers to surveys."""
        return [v for v in self._voices.voices(journey.id, now) if v.score is not None]

    def _changed(self, kind: OpKind, stage: Where, improvement: Improvement) -> Changes:
        self._known(stage, improvement.key)
        own = [improvement if i.key == improvement.key else i for i in self.of_stage(stage)]
        return self._save(kind, improvement, {_place(stage): own})

    def _save(self, kind: OpKind, improvement: Improvement, plans: _Plans) -> Changes:
        rests, made = self._store.stage_rests(), dict[StageId, _Rest]()
        for (stage, path, _), own in plans.items():
            rest = made.get(stage, rests.get(stage, {}))
            made[stage] = changed_at(rest, path, partial(with_improvements, improvements=own))

        def work(writer: Writer) -> None:
            for stage, rest in made.items():
                writer.save_stage_rest(stage, rest)

        name = improvement.text.text(self._language())
        return self._store.record(kind, (name,), self._clock(), work)

    def _known(self, stage: Where, key: str) -> Improvement:
        for improvement in self.of_stage(stage):
            if improvement.key == key:
                return improvement
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "This improvement no longer exists."))

    def _checked(self, improvement: Improvement) -> Improvement:
        return checked_improvement(improvement, self._today())

    def _today(self) -> date:
        return self._days.date_of(self._clock())


def _place(where: Where) -> Place:
    return where if isinstance(where, Place) else Place(where)


def _levels(rest: _Rest) -> Iterator[tuple[str, _Rest]]:
    """Yield what a stage says of itself, and then every sub-stage by its path."""
    yield "", rest
    yield from walk_rests(rest)


def one_scale(voices: Sequence[Voice]) -> list[Voice]:
    """Return the voices whose scale most of them have; 4 of 5 and 4 of 10 are no one series."""
    scales = Counter(voice.scale for voice in voices)
    usual = max(scales, key=lambda scale: (scales[scale], scale), default="")
    return [voice for voice in voices if voice.scale == usual]


def outcome_of(found: Experiment | None) -> Outcome | None:
    """Return whether an experiment was a signal or noise, None as long as too little is known."""
    if found is None or found.verdict not in (Verdict.SIGNAL, Verdict.NOISE):
        return None
    if found.verdict is Verdict.NOISE:
        return Outcome.NOISE
    return Outcome.BETTER if found.better else Outcome.WORSE


def _asks(improvement: Improvement) -> bool:
    return improvement.done is not None and improvement.metric is not None
