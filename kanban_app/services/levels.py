"""A stage opened into its sub-stages, told as a board: sub-stages are columns like any other.

The journey is told with the opened stage replaced by its sub-stages, and the histories of cards
with it. So the board, its drag and drop and its numbers need to know nothing of levels.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from kanban_app.domain.card import CardFace
from kanban_app.domain.history import EventKind, StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import (
    Substage,
    SubstageEvent,
    below,
    levels_above,
    stays,
    within,
)

_REMOVED, _NONE = Names("Entfernt", "Removed"), Names("", "")
SubEvents = Mapping[CardId, Sequence[SubstageEvent]]


class Place(NamedTuple):
    """A column of an opened journey: a stage (`path` "") or a sub-stage of the opened one."""

    stage: Stage
    path: str = ""


def _marked(place: Place, sign: str) -> Place:
    """Return a column whose name says on which side of the level it lies."""
    name = Names(*(sign % text if text else "" for text in place.stage.name))
    return place._replace(stage=place.stage._replace(name=name))


class Opened(NamedTuple):
    """A journey with one stage opened at a path.

    `places` are all columns in order, `shown` those of the opened level and the neighbours of
    both sides, `inner` those of the level alone. `levels` are the opened ones by their path: where
    cards stood in sub-stages of theirs that are no more, they stood in the level itself. `now`: the
    present is told, in which every card stands in a column.
    """

    journey: Journey
    stage: Stage
    steps: tuple[Substage, ...]
    path: str
    places: tuple[Place, ...]
    inner: tuple[Place, ...]
    levels: Mapping[str, Stage]
    now: bool = False

    @property
    def shown(self) -> tuple[Place, ...]:
        """Return the level with what cards come from before it and go to behind it."""
        if not self.inner:
            return ()
        first = self.places.index(self.inner[0])
        last = self.places.index(self.inner[-1])
        return self.places[max(0, first - 1) : last + 2]

    @property
    def neighbours(self) -> tuple[StageId, ...]:
        """Return the columns of the level's sides."""
        return tuple(p.stage.id for p in self.shown if p not in self.inner)

    @property
    def whole(self) -> Journey:
        """Return the journey with every column."""
        return self._journey(self.places)

    @property
    def board(self) -> Journey:
        """Return the journey with the shown columns only; those beside the level are marked so."""
        if not self.inner:
            return self._journey(())
        first = self.shown.index(self.inner[0])
        last = first + len(self.inner)
        before = (_marked(place, "\u2039 %s") for place in self.shown[:first])
        behind = (_marked(place, "%s \u203a") for place in self.shown[last:])
        return self._journey((*before, *self.inner, *behind))

    @property
    def parts(self) -> tuple[Place, ...]:
        """Return the columns that the opened stage became."""
        return tuple(place for place in self.places if place.path)

    def place(self, column: StageId) -> Place | None:
        """Return a column, None if it is no more."""
        return next((place for place in self.places if place.stage.id == column), None)

    def column(self, leaf: str) -> StageId:
        """Return the column of a card that stands, or stood, at a place in the opened stage.

        For a sub-stage that is no more there is none: its level is told, which no column is
        (but see `with_gone`).
        """
        found = (p.stage.id for p in self.parts if within(leaf, p.path))
        return next(found, self.levels.get(leaf.rstrip("/"), self.stage).id)

    def with_gone(self) -> "Opened":
        """Return the level with a column before its others for its sub-stages that are no more."""
        if not self.inner:
            return self
        stage = self.levels[self.path]
        key = f"{stage.key}.{-stage.id}"
        plain = stage._replace(key=key, name=_REMOVED, question=_NONE)
        gone = Place(plain._replace(wip_limit=0, dwell_target_days=0), f"{self.path}/")
        first = self.places.index(self.inner[0])
        places = (*self.places[:first], gone, *self.places[first:])
        return self._replace(places=places, inner=(gone, *self.inner))

    def orders(self, known: Mapping[int, tuple[StageId, ...]]) -> dict[int, tuple[StageId, ...]]:
        """Return the orders of all versions with the opened stage replaced.

        An opened level comes before its parts itself, as a stage that is no more: so it is where
        cards stood.
        """
        levels = self.levels
        parts = dict.fromkeys([
            self.stage.id,
            *(
                number
                for place in self.parts
                for number in (*(levels[p].id for p in levels_above(place.path)), place.stage.id)
            ),
        ])  # fmt: skip
        return {
            version: tuple(
                each for stage in order for each in (parts if stage == self.stage.id else (stage,))
            )
            for version, order in known.items()
        }

    def face(self, face: CardFace, events: Iterable[SubstageEvent], began: Moment) -> CardFace:
        """Return a card as its column shows it; there since it came to the sub-stage.

        `began` is when it came into the opened stage, if it stands there.
        """
        if face.stage_id != self.stage.id or not self.parts:
            return face
        runs = self._runs(events, began, None)
        since, column = runs[-1]
        return face._replace(stage_id=column, entered=since)

    def events(self, events: Iterable[StageEvent], inside: SubEvents) -> Iterator[StageEvent]:
        """Yield histories, card by card and in order, with what happened within the stage."""
        for card, history in groupby(events, key=lambda event: event.card):
            yield from self._history(list(history), inside.get(card, ()))

    def _history(
        self, history: Sequence[StageEvent], inside: Sequence[SubstageEvent]
    ) -> Iterator[StageEvent]:
        begun: StageEvent | None = None
        for event in history:
            if begun is not None and event.to == self.stage.id:
                # It says nothing: the card stands there already.
                continue
            if begun is not None:
                yield from self._visit(begun, event.at, inside)
                begun = None
            if event.to == self.stage.id and self.parts:
                begun = event
            else:
                yield event
        if begun is not None:
            yield from self._visit(begun, None, inside)

    def _visit(
        self, begun: StageEvent, until: Moment | None, inside: Sequence[SubstageEvent]
    ) -> Iterator[StageEvent]:
        (_, first), *others = self._runs(inside, begun.at, until)
        yield begun._replace(to=first)
        for since, column in others:
            yield begun._replace(at=since, to=column, kind=EventKind.MOVE)

    def _runs(
        self, events: Iterable[SubstageEvent], since: Moment, until: Moment | None
    ) -> list[tuple[Moment, StageId]]:
        runs: list[tuple[Moment, StageId]] = []
        for stay in stays(self.steps, events, since, until, now=self.now):
            column = self.column(stay.path)
            if not runs or runs[-1][1] != column:
                runs.append((stay.since, column))
        return runs

    def _journey(self, places: Sequence[Place]) -> Journey:
        stages = tuple(place.stage for place in places)
        return self.journey._replace(stages=stages)


def opened(
    journey: Journey, stage: Stage, steps: Sequence[Substage], path: str, ids: dict[str, StageId]
) -> Opened:
    """Return a journey with a stage opened at a path; `ids` keeps the number of every column.

    Only the levels on the way to the path are opened. The numbers of sub-stages are negative:
    they mean nothing to the store.
    """
    places: list[Place] = []
    levels = {"": stage}
    for each in journey.stages:
        if each.id == stage.id and steps:
            places += _parts(levels, steps, "", path, ids)
        else:
            places.append(Place(each))
    inner = tuple(p for p in places if p.path and p.path.rpartition("/")[0] == path)
    return Opened(journey, stage, tuple(steps), path, tuple(places), inner, levels)


def _parts(
    levels: dict[str, Stage],
    steps: Sequence[Substage],
    above: str,
    path: str,
    ids: dict[str, StageId],
) -> Iterator[Place]:
    """Yield the columns of a level; the opened ones below it are added to `levels`."""
    for step in steps:
        here = below(above, step.key)
        column = _column(levels[""], step, ids.setdefault(here, StageId(-1 - len(ids))))
        if step.steps and within(path, here):
            levels[here] = column
            yield from _parts(levels, step.steps, here, path, ids)
        else:
            yield Place(column, here)


def _column(stage: Stage, step: Substage, number: StageId) -> Stage:
    return stage._replace(
        id=number,
        # No key of a stage has a dot.
        key=f"{stage.key}.{step.key}.{-number}",
        name=step.name,
        question=step.question,
        wip_limit=step.wip_limit,
        dwell_target_days=step.dwell_target_days,
    )
