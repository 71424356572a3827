"""What a broker does with the sub-stages of a stage: opens it, moves cards, changes its levels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.map_steps import KEY
from kanban_app.domain.moment import Moment
from kanban_app.domain.substage_edits import (
    checked,
    gone,
    keyed,
    replaced,
    successor,
    unsaid,
    up_to_date,
    way_names,
)
from kanban_app.domain.substages import (
    Substage,
    SubstageEvent,
    below,
    children,
    find,
    leaf_of,
    place_of,
    substages_of,
    told_last,
    visit_began,
    visits_began,
    walk,
    within,
    written,
)
from kanban_app.services.board import BoardStore, Clock
from kanban_app.services.moves import Drop
from kanban_app.services.placing import behind, named, ranks_for
from kanban_app.services.ports import Writer


class SubDrop(NamedTuple):
    """Cards, in order, to a sub-stage of the stage they stand in; `before` as in `Drop`."""

    cards: tuple[CardId, ...]
    stage: StageId
    path: str
    before: CardId | None = None


class SubColumn(NamedTuple):
    """A sub-stage and the cards in it, those of its own sub-stages among them."""

    path: str
    step: Substage
    faces: tuple[CardFace, ...]


class SubBoard(NamedTuple):
    """An opened level: its sub-stages in order, and the way to it below the stage."""

    journey: Journey
    stage: Stage
    path: str
    trail: tuple[tuple[str, Names], ...]
    columns: tuple[SubColumn, ...]


class SubstageService:
    """Opens stages; every method that writes is one operation to undo."""

    def __init__(self, store: BoardStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def levels(self, stage: StageId) -> tuple[Substage, ...]:
        """Return the sub-stages of a stage, none if it has none."""
        return substages_of(self._store.stage_rests().get(stage, {}))

    def with_levels(self) -> Mapping[StageId, tuple[Substage, ...]]:
        """Return the sub-stages of every stage that has any."""
        found = {s: substages_of(rest) for s, rest in self._store.stage_rests().items()}
        return {stage: steps for stage, steps in found.items() if steps}

    def leaf(self, stage: StageId, path: str) -> str:
        """Return the leaf of a stage that a path leads to."""
        return leaf_of(self.levels(stage), path)

    def board(self, stage_id: StageId, path: str = "") -> SubBoard:
        """Return a stage opened at a path; DomainError if that is no longer there."""
        journey, stage = self._home(stage_id)
        steps = self.levels(stage_id)
        if path and find(steps, path) is None:
            raise gone()
        faces = [face for part in self._store.column_faces(stage_id) for face in part]
        places = self._places(stage_id, steps, faces, self._store.substages.of_stage(stage_id))
        columns = []
        for step in children(steps, path):
            here = below(path, step.key)
            mine = tuple(face for face in faces if within(places[face.id], here))
            columns.append(SubColumn(here, step, mine))
        trail = [(p, s.name) for p, s in walk(steps) if within(path, p)]
        return SubBoard(journey, stage, path, tuple(trail), tuple(columns))

    def places(self, stage: StageId) -> dict[CardId, str]:
        """Return the leaf of every card that stands in a stage."""
        faces = [face for part in self._store.column_faces(stage) for face in part]
        events = self._store.substages.of_stage(stage)
        return self._places(stage, self.levels(stage), faces, events)

    def places_then(
        self, stage: StageId, faces: Sequence[CardFace], moment: Moment
    ) -> dict[CardId, str]:
        """Return where each of these cards stood, in a stage at a past moment, as `leaf_at`."""
        events = [e for e in self._store.substages.of_stage(stage) if e.at <= moment]
        steps, told = self.levels(stage), self._told(stage, faces, events, moment)
        return {card: place_of(steps, path) for card, path in told.items()}

    def began(
        self,
        stage: StageId,
        faces: Sequence[CardFace],
        inside: Mapping[CardId, Sequence[SubstageEvent]],
        until: Moment | None = None,
    ) -> dict[CardId, Moment]:
        """Return when cards that stand in a stage came into it; `until` is now in the past.

        As in all numbers a second event into the same stage says nothing. `inside` is what
        happened in the stage: histories are only read where that could make a difference.
        """
        found = {face.id: Moment(face.entered) for face in faces}
        late = [c for c, since in found.items() if inside.get(c) and inside[c][-1].at < since]
        history = self._store.events_of(late) if late else ()
        for card, events in groupby(history, key=lambda event: event.card):
            seen = (e for e in events if until is None or e.at <= until)
            found[card] = visit_began(seen, stage)
        return found

    def leaf_at(self, card: CardId, stage: StageId, moment: Moment | None = None) -> str:
        """Return the leaf of a stage in which a card stands, or its place at a moment in the past.

        It must stand in the stage then. In the past that is no leaf where the one it stood in is
        no more (`place_of`).
        """
        events = self._store.substages.of_card(card)
        mine = [e for e in events if e.stage == stage and (moment is None or e.at <= moment)]
        history = self._store.events_of([card])
        seen = (e for e in history if moment is None or e.at <= moment)
        told = told_last(mine, visit_began(seen, stage))
        return (leaf_of if moment is None else place_of)(self.levels(stage), told)

    def of_card(self, card: CardId) -> Sequence[SubstageEvent]:
        """Return where a card went within its stages, in order."""
        return self._store.substages.of_card(card)

    def move(self, drop: SubDrop) -> Changes:
        """Put cards into a sub-stage at a place; into one with its own, they go to its first.

        Cards that stand in one of its own already stay there. DomainError if the sub-stage is
        gone, or a card is no longer in the stage.
        """
        self._home(drop.stage)
        steps = self.levels(drop.stage)
        if find(steps, drop.path) is None:
            raise gone()
        column = [face for part in self._store.column_faces(drop.stage) for face in part]
        by_id = {face.id: face for face in column}
        if not by_id.keys() >= set(drop.cards):
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "This card has left the stage meanwhile.")
            )
        faces = [by_id[card] for card in drop.cards]
        events = self._store.substages.of_stage(drop.stage)
        places = self._places(drop.stage, steps, column, events)
        going = [card for card in drop.cards if not within(places[card], drop.path)]
        there = {card for card in by_id if within(places[card], drop.path)} - set(drop.cards)
        # At the end of a sub-stage is before the card of the stage behind its last one.
        before = drop.before or behind(list(by_id), there, drop.cards)
        ranks = ranks_for(self._store, Drop(drop.cards, drop.stage, before), faces)
        if drop.before is None and not there:
            # An empty sub-stage has no place to lie at: the card keeps its own in the stage.
            ranks = {}
        at, leaf = self._clock(), leaf_of(steps, drop.path)

        def work(writer: Writer) -> None:
            for card in going:
                writer.substages.append(card, drop.stage, at, leaf)
            for card, rank in ranks.items():
                writer.set_rank(card, rank)

        if not going:
            return self._store.record(OpKind.REORDER, named(faces), at, work)
        names = way_names(steps, places[going[0]] if len(going) == 1 else "", drop.path)
        return self._store.record(OpKind.SUBSTAGE, named(faces, *names), at, work)

    def save_level(
        self,
        stage: StageId,
        path: str,
        steps: Sequence[Substage],
        moved_to: Mapping[str, str] | None = None,
    ) -> Changes:
        """Store the sub-stages right below a path, as `save` does; their own stay as they are."""
        stored = self.levels(stage)
        own = {step.key: step.steps for step in children(stored, path)}
        level = [step._replace(steps=own.get(step.key, step.steps)) for step in steps]
        return self.save(stage, replaced(stored, path, level), moved_to)

    def save(
        self,
        stage_id: StageId,
        steps: Sequence[Substage],
        moved_to: Mapping[str, str] | None = None,
    ) -> Changes:
        """Store the levels of a stage in this order; new sub-stages have the key "".

        What is stored of the others beyond levels, names and limits stays: maps are edited apart.
        The cards in removed ones go where `moved_to` says by path, else to the nearest one left.
        They come there now. If another leaf comes first now, it is written down who stood in the
        old one, and when. DomainError if a name is missing or there twice.
        """
        journey, stage = self._home(stage_id)
        checked(steps)
        old, events = self.levels(stage_id), self._store.substages.of_stage(stage_id)
        used = {key for event in events for key in event.path.split("/")}
        new = keyed(up_to_date(steps, old), {*used, *(step.key for _, step in walk(old))})
        rest = {k: v for k, v in self._store.stage_rests().get(stage_id, {}).items() if k != KEY}
        if new:
            rest[KEY] = written(new)
        faces = [face for part in self._store.column_faces(stage_id) for face in part]
        before = self._told(stage_id, faces, events)
        past = unsaid(stage_id, (old, new), events, self._visits(journey, stage_id))
        after = self._told(stage_id, faces, sorted((*events, *past), key=lambda event: event.at))
        moves = {}
        for card, path in before.items():
            leaf = successor(old, new, leaf_of(old, path), moved_to or {}) if old else path
            if (there := leaf_of(new, leaf)) != place_of(new, after[card]):
                moves[card] = there
        at = self._clock()

        def work(writer: Writer) -> None:
            writer.save_stage_rest(stage_id, rest)
            writer.substages.add(past)
            for card, leaf in moves.items():
                writer.substages.append(card, stage_id, at, leaf)

        return self._store.record(OpKind.EDIT_SUBSTAGES, (stage.name.de, stage.name.en), at, work)

    def _home(self, stage_id: StageId) -> tuple[Journey, Stage]:
        for journey in self._store.journeys():
            for stage in journey.stages:
                if stage.id == stage_id:
                    return journey, stage
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "This stage no longer exists. Choose another one.")
        )

    def _visits(self, journey: Journey, stage: StageId) -> Iterator[tuple[CardId, Moment]]:
        """Yield every visit of a stage: which card, and when it began."""
        history = chain.from_iterable(self._store.events(journey.id))
        for card, own in groupby(history, key=lambda event: event.card):
            for since in visits_began(own, stage):
                yield card, since

    def _places(
        self,
        stage: StageId,
        steps: Sequence[Substage],
        faces: Sequence[CardFace],
        events: Iterable[SubstageEvent],
    ) -> dict[CardId, str]:
        """Return the leaf of every card that stands in the stage."""
        told = self._told(stage, faces, events)
        return {card: leaf_of(steps, path) for card, path in told.items()}

    def _told(
        self,
        stage: StageId,
        faces: Sequence[CardFace],
        events: Iterable[SubstageEvent],
        until: Moment | None = None,
    ) -> dict[CardId, str]:
        """Return the path that every card came to last that stands in the stage.

        `until` is now in the past.
        """
        mine: dict[CardId, list[SubstageEvent]] = {}
        for event in events:
            mine.setdefault(event.card, []).append(event)
        began = self.began(stage, faces, mine, until)
        return {f.id: told_last(mine.get(f.id, ()), began[f.id]) for f in faces}
