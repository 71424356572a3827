"""The improvement backlog: what to try per stage, in which order, and what came of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from kanban_app.analytics.experiment import Experiment, Verdict
from kanban_app.analytics.experimenting import Scores, experiment
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.free_key import free_key
from kanban_app.domain.ids import StageId
from kanban_app.domain.improvement import (
    Improvement,
    Progress,
    checked_improvement,
    improvements_of,
    with_improvements,
)
from kanban_app.domain.journey import Journey
from kanban_app.domain.map_sheet import Outcome
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.voice import Voice
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.voices import VoiceService

_Plans = dict[StageId, list[Improvement]]


class BacklogLine(NamedTuple):
    """An improvement of a stage; `came_of_it` only of a done one that names a measure."""

    stage: StageId
    improvement: Improvement
    came_of_it: Experiment | None = None


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

    def of_stage(self, stage: StageId) -> tuple[Improvement, ...]:
        """Return the improvements of a stage, the most urgent first, done ones last."""
        return improvements_of(self._store.stage_rests().get(stage, {}))

    def backlog(self, journey: Journey, as_of: Moment | None = None) -> list[BacklogLine]:
        """Return all improvements of a journey by stage, and what came of the done ones.

        What came of them is told as of a moment (None: now); one that was done later is not done
        then.
        """
        now = self._clock() if as_of is None else as_of
        today, rests = self._days.date_of(now), self._store.stage_rests()
        lines = [
            BacklogLine(stage.id, _then(improvement, today))
            for stage in journey.stages
            for improvement in improvements_of(rests.get(stage.id, {}))
        ]
        asked = [line for line in lines if _asks(line.improvement)]
        if not asked:
            return lines
        book, scores = self._analytics.book(journey, now), self._scores(journey, now)
        return [
            line._replace(
                came_of_it=experiment(book, line.stage, line.improvement, self._days, scores)
            )
            if line in asked
            else line
            for line in lines
        ]

    def add(self, stage: StageId, improvement: Improvement) -> Changes:
        """Store a new improvement behind the others; DomainError where it does not fit together."""
        new = self._checked(improvement)
        own = list(self.of_stage(stage))
        key = free_key(new.text.de or new.text.en, {i.key for i in own}, "improvement")
        return self._save(OpKind.ADD_IMPROVEMENT, new, {stage: [*own, new._replace(key=key)]})

    def change(
        self, stage: StageId, improvement: Improvement, target: StageId | None = None
    ) -> Changes:
        """Store what the broker typed into an improvement, and another stage it now belongs to."""
        new = self._checked(improvement)
        if target in (None, stage):
            return self._changed(OpKind.EDIT_IMPROVEMENT, stage, new)
        assert target is not None
        self._known(stage, new.key)
        there = list(self.of_stage(target))
        moved = new._replace(key=free_key(new.key, {i.key for i in there}, "improvement"))
        kept = [i for i in self.of_stage(stage) if i.key != new.key]
        return self._save(OpKind.EDIT_IMPROVEMENT, new, {stage: kept, target: [*there, moved]})

    def start(self, stage: StageId, key: str, day: date | None = None) -> Changes:
        """Say that an improvement began, today unless another day is given."""
        started = self._known(stage, key)._replace(started=day or self._today(), done=None)
        return self._changed(OpKind.START_IMPROVEMENT, stage, self._checked(started))

    def finish(self, stage: StageId, key: str, day: date | None = None) -> Changes:
        """Say that an improvement is done; one that had not begun began on that day."""
        known, on = self._known(stage, key), day or self._today()
        finished = known._replace(started=known.started or on, done=on)
        return self._changed(OpKind.FINISH_IMPROVEMENT, stage, self._checked(finished))

    def reopen(self, stage: StageId, key: str) -> Changes:
        """Say that a done improvement is running again, or that a running one has not begun."""
        known = self._known(stage, key)
        over = known.progress is Progress.DONE
        again = known._replace(done=None, started=known.started if over else None)
        return self._changed(OpKind.REOPEN_IMPROVEMENT, stage, again)

    def move(self, stage: StageId, key: str, target: StageId, place: int) -> Changes:
        """Give an improvement a place (0 first) among those of a stage that are not done."""
        moved = self._known(stage, key)
        plans: _Plans = {s: list(self.of_stage(s)) for s in dict.fromkeys((stage, target))}
        plans[stage] = [i for i in plans[stage] if i.key != key]
        there = plans[target]
        if stage != target:
            moved = moved._replace(key=free_key(moved.key, {i.key for i in there}, "improvement"))
        undone = sum(i.done is None for i in there)
        there.insert(max(0, min(place, undone)), moved)
        return self._save(OpKind.MOVE_IMPROVEMENT, moved, plans)

    def remove(self, stage: StageId, key: str) -> Changes:
        """Take an improvement away."""
        gone = self._known(stage, key)
        own = [i for i in self.of_stage(stage) if i.key != key]
        return self._save(OpKind.DELETE_IMPROVEMENT, gone, {stage: own})

    def _scores(self, journey: Journey, now: Moment) -> Scores:
        """Return the answers to each stage's survey, those on the scale used most."""
        told: dict[StageId, list[Voice]] = {}
        for voice in self._voices.voices(journey.id, now):
            if voice.score is not None:
                told.setdefault(voice.stage, []).append(voice)
        return {
            stage: [(v.at, float(v.score)) for v in one_scale(own) if v.score is not None]
            for stage, own in told.items()
        }

    def _changed(self, kind: OpKind, stage: StageId, improvement: Improvement) -> Changes:
        self._known(stage, improvement.key)
        own = [improvement if i.key == improvement.key else i for i in self.of_stage(stage)]
        return self._save(kind, improvement, {stage: own})

    def _save(self, kind: OpKind, improvement: Improvement, plans: _Plans) -> Changes:
        rests = self._store.stage_rests()

        def work(writer: Writer) -> None:
            for stage, own in plans.items():
                writer.save_stage_rest(stage, with_improvements(rests.get(stage, {}), own))

        name = improvement.text.text(self._language())
        return self._store.record(kind, (name,), self._clock(), work)

    def _known(self, stage: StageId, key: str) -> Improvement:
        for improvement in self.of_stage(stage):
            if improvement.key == key:
                return improvement
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "This improvement no longer exists."))

    def _checked(self, improvement: Improvement) -> Improvement:
        return checked_improvement(improvement, self._today())

    def _today(self) -> date:
        return self._days.date_of(self._clock())


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


def _then(improvement: Improvement, today: date) -> Improvement:
    """Return an improvement as it was on a day."""
    started = improvement.started if (improvement.started or today) <= today else None
    done = improvement.done if (improvement.done or today) <= today else None
    return improvement._replace(started=started, done=done)
