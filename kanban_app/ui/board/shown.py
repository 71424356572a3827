"""The board as it is shown: which journeys, which cards pass the filter, what the headers say."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.card_filter import CardFilter, apply
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.worth import weighted_cents
from kanban_app.services.moves import Drop
from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.board.card_text import Pace
from kanban_app.ui.board.column import Column
from kanban_app.ui.board.contents import BoardContents
from kanban_app.ui.board.forecast import foresee
from kanban_app.ui.board.numbers import BoardNumbers
from kanban_app.ui.board.past_day import BoardDay
from kanban_app.ui.board.pile import Pile, place_of, searched


class ShownBoard:
    """Keeps columns and headers equal to contents, filter and numbers."""

    def __init__(self, view: BoardView, clock: Callable[[], Moment]) -> None:
        self.view = view
        self.contents = BoardContents()
        self.journeys: tuple[Journey, ...] = ()
        self.shown: tuple[Journey, ...] = ()
        self.filter = CardFilter()
        self._clock = clock

    def show_journeys(self, keys: Sequence[str]) -> None:
        """Show these journeys, the first one if none of them exists."""
        self.shown = tuple(j for j in self.journeys if j.key in keys) or self.journeys[:1]
        self.view.show_journeys(list(self.shown))
        self.view.set_now(self._clock())
        self.show_cards()

    def take_journeys(self, journeys: Sequence[Journey]) -> None:
        """Take newer versions of the journeys; those on the board stay on it."""
        ids = {j.id for j in self.shown}
        self.journeys = tuple(journeys)
        self.shown = tuple(j for j in self.journeys if j.id in ids)
        self.contents.keep([s.id for j in self.journeys for s in j.stages])

    def show_day(self, day: BoardDay) -> None:
        """Show another day; columns whose cards are the same are left alone."""
        keys = {j.key for j in self.shown}
        lanes, journeys = self.view.lanes, self.shown
        self.journeys = day.journeys
        self.shown = tuple(j for j in day.journeys if j.key in keys) or day.journeys[:1]
        changed = self.contents.show_all(day.piles, day.day.isoformat())
        if self.shown != journeys:
            self.view.show_journeys(list(self.shown))
        self.view.set_now(day.moment)
        kept = {c.stage.id for lane in lanes if lane in self.view.lanes for c in lane.columns}
        for stage in (s for j in self.shown for s in j.stages):
            if stage.id in changed or stage.id not in kept or self.filter.active:
                self.show_column(stage)
        self.show_totals()

    def set_filter(self, wanted: CardFilter) -> None:
        """Show only the cards that pass."""
        self.filter = wanted
        self.view.set_filter_text(wanted.text)
        self.show_cards()

    def show_cards(self) -> None:
        """Show every column anew."""
        for journey in self.shown:
            for stage in journey.stages:
                self.show_column(stage)

    def show_totals(self) -> None:
        """Show count and value of every column anew."""
        self._show_totals([s.id for j in self.shown for s in j.stages])

    def show_column(self, stage: Stage) -> None:
        """Show one column anew, if it is on the board."""
        column = self.column(stage.id)
        if column is None:
            return
        pile = self.contents.pile(stage.id)
        if self.filter.active:
            passing = self._passing(pile.cards, pile.texts())
            column.show_cards(passing, filtered=True)
        else:
            column.show_cards(pile.cards)
        self._show_totals({stage.id})

    def show_numbers(self, numbers: BoardNumbers) -> None:
        """Show the readings and the pace of every column."""
        for journey in self.shown:
            reading = numbers.reading(journey.id)
            for stage in journey.stages:
                column = self.column(stage.id)
                if column is not None:
                    column.header.show_reading(reading.stages[stage.id] if reading else None)
                    column.view.set_pace(Pace(*numbers.pace(journey.id, stage.id)))
                    column.refresh_strip()

    def take_column(self, stage: Stage, pile: Pile) -> None:
        """Take the cards of a column."""
        robbed = self.contents.show(stage.id, pile)
        for other in (stage.id, *robbed):
            self.show_column(self.stage(other)[1])

    def move(self, drop: Drop, now: Moment) -> tuple[StageEvent, ...]:
        """Lay cards where a drop puts them, and return the events it is going to write."""
        journey, target = self.stage(drop.stage)
        ranks = self.contents.ranks(drop.stage, drop.cards, drop.before)
        faces = [f for c in drop.cards if (f := self.contents.face(c)) is not None]
        homes = {f: self.stage(f.stage_id)[0] for f in faces}
        foreseen = foresee(homes, target, journey, ranks, now)
        self.lay(foreseen.faces, ranks)
        return foreseen.events

    def lay(self, faces: Iterable[CardFace], ranks: Mapping[CardId, int]) -> None:
        """Put cards where they belong; `ranks` may renumber cards that stay."""
        touched: set[StageId] = set()
        laid = set()
        for face in faces:
            old = self.contents.face(face.id)
            if old is not None:
                touched.add(old.stage_id)
                self._remove(old)
            self.contents.put(face)
            self._insert(face)
            touched.add(face.stage_id)
            laid.add(face.id)
        renumbered = self._renumber({c: r for c, r in ranks.items() if c not in laid})
        for stage_id in renumbered:
            self.show_column(self.stage(stage_id)[1])
        self._show_totals(touched)

    def _renumber(self, ranks: Mapping[CardId, int]) -> set[StageId]:
        """Give cards that stay their new ranks, and return whose columns must be shown anew."""
        stages = set()
        for card, rank in ranks.items():
            staying = self.contents.face(card)
            if staying is not None:
                self.contents.put(staying._replace(rank=rank))
                stages.add(staying.stage_id)
        return stages

    def renew(self, face: CardFace) -> None:
        """Show a newer version of a card, without moving it if its place is the same."""
        shown = self.contents.face(face.id)
        if shown == face:
            return
        column = self.column(face.stage_id)
        stays = shown is not None and (shown.stage_id, shown.rank) == (face.stage_id, face.rank)
        if stays and column is not None and face.id in column.model:
            self.contents.put(face)
            column.model.replace(face)
            self._show_totals({face.stage_id})
        else:
            self.lay([face], {})

    def settle(self, cards: Sequence[CardId], present: Mapping[CardId, CardFace]) -> None:
        """Show cards as they are `present`; the others are gone.

        The card with the keyboard keeps it wherever it goes: what is typed next is meant for it.
        """
        focused = self.view.focused_id
        for card in cards:
            face = present.get(card)
            if face is not None and self.belongs(face):
                self.renew(face)
            else:
                self.drop(card)
        if focused is not None and focused in cards and self.view.focused_id != focused:
            self.view.focus_card(focused)

    def drop(self, card: CardId) -> None:
        """Take a card off the board."""
        face = self.contents.take(card)
        if face is not None:
            self._remove(face)
            self._show_totals({face.stage_id})

    def belongs(self, face: CardFace) -> bool:
        """Return whether a column shows the card: open, or won and behind the boundary."""
        found = self.find_stage(face.stage_id)
        if face.outcome == Outcome.WON:
            return found is not None and found[1].post_win
        return found is not None and face.outcome == Outcome.OPEN

    def stage(self, stage_id: StageId) -> tuple[Journey, Stage]:
        """Return a stage and the journey it is of; LookupError if it was removed."""
        found = self.find_stage(stage_id)
        if found is None:
            raise LookupError(stage_id)
        return found

    def find_stage(self, stage_id: StageId) -> tuple[Journey, Stage] | None:
        """Return a stage and the journey it is of, None if it was removed."""
        pairs = ((j, s) for j in self.journeys for s in j.stages if s.id == stage_id)
        return next(pairs, None)

    def column(self, stage_id: StageId) -> Column | None:
        """Return the column of a stage, None if its journey is not on the board."""
        return next((c for c in self.view.columns if c.stage.id == stage_id), None)

    def _passing(self, cards: Sequence[CardFace], texts: Sequence[str]) -> list[CardFace]:
        return apply(self.filter, cards, texts, self._clock(), self.contents.today)

    def _show_totals(self, stages: Iterable[StageId]) -> None:
        for stage_id in stages:
            column = self.column(stage_id)
            if column is None:
                continue
            stage = self.stage(stage_id)[1]
            totals = self.contents.totals(stage_id)
            hits = len(column.model.cards) if self.filter.active else None
            weighted = weighted_cents(totals.sums, stage)
            column.header.show_totals(totals.count, totals.sums.value_cents, weighted, hits)
            column.refresh_strip()

    def _insert(self, face: CardFace) -> None:
        column = self.column(face.stage_id)
        if column is None or (self.filter.active and not self._passing([face], [searched(face)])):
            return
        model = column.model
        model.insert(bisect_left(model.cards, place_of(face), key=place_of), face)

    def _remove(self, face: CardFace) -> None:
        column = self.column(face.stage_id)
        if column is not None and face.id in column.model:
            column.model.take(face.id)
