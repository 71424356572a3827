"""What a board needs of use cases, for a stage that is opened into its sub-stages."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kanban_app.analytics.live import LiveStats
from kanban_app.domain.card import CardDetail, CardFace, CardFields
from kanban_app.domain.changes import Changes
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.substage_edits import gone
from kanban_app.domain.substages import SubstageEvent, find, substages_of, within
from kanban_app.services.board import BoardService, BoardStore
from kanban_app.services.levels import Opened, SubEvents, opened
from kanban_app.services.moves import Drop, Settled
from kanban_app.services.substages import SubDrop, SubstageService


class LevelDay(NamedTuple):
    """An opened stage as it stood at a moment: its columns, their cards, their numbers."""

    day: date
    moment: Moment
    board: Journey
    columns: Mapping[StageId, Sequence[CardFace]]
    numbers: LiveStats


class LevelDesk:
    """One opened level; is both halves of a board's desk, as its columns are no stages.

    Every method belongs on the database thread.
    """

    def __init__(
        self,
        store: BoardStore,
        board: BoardService,
        substages: SubstageService,
        days: LocalDays,
        at: tuple[StageId, str],
    ) -> None:
        self._store, self._cards, self._substages = store, board, substages
        self._days = days
        self.stage, self.path = at
        self._ids: dict[str, StageId] = {}

    @property
    def board(self) -> "LevelDesk":
        """Return what changes cards."""
        return self

    @property
    def live(self) -> "LevelDesk":
        """Return what reads them."""
        return self

    def opened(self) -> Opened | None:
        """Return the level as it is now, None if it is gone."""
        steps = substages_of(self._store.stage_rests().get(self.stage, {}))
        for journey in self._store.journeys():
            for stage in journey.stages:
                if stage.id == self.stage and (not self.path or find(steps, self.path)):
                    return opened(journey, stage, steps, self.path, self._ids)
        return None

    def journeys(self) -> tuple[Journey, ...]:
        """Return the journey with the columns of the level, none if it is gone."""
        level = self.opened()
        return (level.board,) if level else ()

    def column(self, stage: StageId) -> list[CardFace]:
        """Return all cards of a column in order."""
        level = self._level()
        place = level.place(stage)
        if place is None:
            return []
        if not place.path:
            return [face for part in self._store.column_faces(stage) for face in part]
        cards = [face for part in self._store.column_faces(self.stage) for face in part]
        faces = self._faces(level, cards, self._inside())
        return [face for face in faces if face.stage_id == stage]

    def statistics(self, journey: Journey, now: Moment) -> LiveStats:
        """Return the statistics of the journey with the level in it."""
        return self._numbers(self._level(), self._history(journey), now)

    def settled(self, cards: Sequence[CardId]) -> Settled:
        """Return how these cards stand now."""
        level, inside = self._level(), self._inside(cards)
        faces = self._faces(level, self._store.faces(cards), inside)
        events = level.events(self._store.events_of(cards), inside)
        return Settled(tuple(faces), tuple(events))

    def move(self, drop: Drop) -> Changes:
        """Put cards into a column at a place; from outside into a sub-stage in one step."""
        place = self._level().place(drop.stage)
        if place is None:
            raise gone()
        if not place.path:
            return self._cards.move(drop)
        here = {f.id for f in self._store.faces(drop.cards) if f.stage_id == self.stage}
        if here.issuperset(drop.cards):
            return self._substages.move(SubDrop(drop.cards, self.stage, place.path, drop.before))
        # A closed card keeps its stage, and stands in none of its sub-stages.
        inside = self._substages.places(self.stage) if here else {}
        staying = {c for c, leaf in inside.items() if c in here and within(leaf, place.path)}
        into = drop._replace(stage=self.stage)
        return self._cards.move(into, within=self._leaf(place.path), staying=staying)

    def add(self, stage: StageId, fields: CardFields) -> Changes:
        """Add a card at the top of a column."""
        place = self._level().place(stage)
        if place is None or not place.path:
            return self._cards.add(stage, fields)
        return self._cards.add(self.stage, fields, within=self._leaf(place.path))

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is gone."""
        return self._store.detail(card)

    def faces(self, cards: Sequence[CardId]) -> list[CardFace]:
        """Return how cards look; deleted ones are left out."""
        return list(self.settled(cards).faces)

    def at(
        self, day: date, moment: Moment, columns: Mapping[StageId, Sequence[CardFace]]
    ) -> LevelDay:
        """Return the level as of a moment, with the `columns` that the board had then.

        Cards that stood in sub-stages that are no more have a column of their own.
        """
        level, inside = self._level()._replace(now=False), self._inside(until=moment)
        mine = self._faces(level, columns.get(self.stage, ()), inside, moment)
        if level.inner and any(f.stage_id == level.levels[self.path].id for f in mine):
            level = level.with_gone()
        faces: dict[StageId, list[CardFace]] = {p.stage.id: [] for p in level.shown}
        for stage in (p.stage.id for p in level.shown if not p.path):
            faces[stage] = list(columns.get(stage, ()))
        for face in mine:
            faces.setdefault(face.stage_id, []).append(face)
        history = [e for e in self._history(level.journey) if e.at <= moment]
        numbers = self._numbers(level, history, moment, inside)
        return LevelDay(day, moment, level.board, faces, numbers)

    def _level(self) -> Opened:
        level = self.opened()
        if level is None:
            raise gone()
        return level._replace(now=True)

    def _leaf(self, path: str) -> str:
        return self._substages.leaf(self.stage, path)

    def _faces(
        self,
        level: Opened,
        faces: Sequence[CardFace],
        inside: Mapping[CardId, Sequence[SubstageEvent]],
        until: Moment | None = None,
    ) -> list[CardFace]:
        """Return cards as their columns show them."""
        here = [face for face in faces if face.stage_id == self.stage]
        began = self._substages.began(self.stage, here, inside, until)
        none = Moment(0)
        return [level.face(f, inside.get(f.id, ()), began.get(f.id, none)) for f in faces]

    def _history(self, journey: Journey) -> list[StageEvent]:
        return [event for part in self._store.events(journey.id) for event in part]

    def _numbers(
        self,
        level: Opened,
        events: Sequence[StageEvent],
        now: Moment,
        inside: SubEvents | None = None,
    ) -> LiveStats:
        known = self._inside() if inside is None else inside
        orders = level.orders(self._store.orders(level.journey.id))
        stats = LiveStats(level.whole, orders, self._days, self._days.day(now))
        stats.rebuild(level.events(events, known))
        return stats

    def _inside(
        self, cards: Collection[CardId] | None = None, until: Moment | None = None
    ) -> dict[CardId, list[SubstageEvent]]:
        found: dict[CardId, list[SubstageEvent]] = {}
        for event in self._store.substages.of_stage(self.stage):
            known = cards is None or event.card in cards
            if known and (until is None or event.at <= until):
                found.setdefault(event.card, []).append(event)
        return found
