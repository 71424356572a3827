"""The whole board: one or two journeys, one selection, one drag, and everything it asks for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.ui.board import drag
from kanban_app.ui.board.column import Column
from kanban_app.ui.board.lane import Lane
from kanban_app.ui.board.lane_splitter import LaneSplitter
from kanban_app.ui.board.metrics import Density
from kanban_app.ui.board.order import nudged
from kanban_app.ui.board.requests import (
    Claim,
    ColumnChange,
    HeaderClick,
    LaneFold,
    Lift,
    MenuRequest,
    MoveRequest,
    OpenRequest,
    QuickAddRequest,
    Selection,
    Step,
    Walk,
)


class BoardView(QWidget):
    """Shows journeys and forwards every wish as one frozen value; it changes nothing itself."""

    move_requested = Signal(MoveRequest)
    open_requested = Signal(OpenRequest)
    menu_requested = Signal(MenuRequest)
    quick_add_requested = Signal(QuickAddRequest)
    header_clicked = Signal(HeaderClick)
    selection_changed = Signal(Selection)
    focus_changed = Signal()
    close_requested = Signal()
    column_changed = Signal(ColumnChange)
    fold_changed = Signal(LaneFold)
    drag_started = Signal(Selection)
    drag_ended = Signal()
    change_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lanes: tuple[Lane, ...] = ()
        self._density = Density.COMFORTABLE
        self._terms: tuple[str, ...] = ()
        self._now = Moment(0)
        self._reduced_motion = self._read_only = self._spreading = False
        self._selected: tuple[CardId, ...] = ()
        self._splitter = LaneSplitter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    @property
    def columns(self) -> list[Column]:
        """Return every column in visual order, the folded ones too."""
        return [column for lane in self.lanes for column in lane.columns]

    @property
    def selected_ids(self) -> tuple[CardId, ...]:
        """Return the selected cards in visual order."""
        return self._selected

    @property
    def focused_id(self) -> CardId | None:
        """Return the card that has the keyboard, None if it is elsewhere."""
        return next((c.view.current_id for c in self.columns if c.view.hasFocus()), None)

    def column(self, stage_id: StageId) -> Column:
        """Return the column of a stage; LookupError if it is not on the board."""
        column = next((c for c in self.columns if c.stage.id == stage_id), None)
        if column is None:
            raise LookupError(stage_id)
        return column

    def column_with(self, card_id: CardId) -> Column | None:
        """Return the column that shows a card, None if none does."""
        return next((c for c in self.columns if card_id in c.model), None)

    def show_journeys(self, journeys: Sequence[Journey]) -> None:
        """Show exactly these journeys; lanes with the same stages keep their cards."""
        kept = {lane.journey.id: lane for lane in self.lanes}
        lanes = tuple(self._lane_for(journey, kept) for journey in journeys)
        for lane in set(self.lanes) - set(lanes):
            lane.hide()
            lane.deleteLater()
        self.lanes = lanes
        for place, lane in enumerate(lanes):
            self._splitter.insertWidget(place, lane)
            self._splitter.setStretchFactor(place, 1)
            lane.set_title_visible(visible=len(lanes) > 1)
            lane.show()
        self._on_selection()

    def set_density(self, density: Density) -> None:
        """Show as much of a card as the density allows."""
        self._density = density
        for lane in self.lanes:
            lane.set_density(density)

    def set_filter_text(self, text: str) -> None:
        """Highlight the words of `text` on the cards; which cards are shown others decide."""
        self._terms = tuple(text.lower().split())
        for column in self.columns:
            column.view.set_terms(self._terms)

    def set_now(self, now: Moment) -> None:
        """Count days up to this moment."""
        self._now = now
        for column in self.columns:
            column.view.set_now(now)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let nothing fade or slide."""
        self._reduced_motion = reduced
        for column in self.columns:
            column.view.halo.reduced = reduced

    def set_read_only(self, *, read_only: bool) -> None:
        """Let cards be looked at only, or changed again."""
        self._read_only = read_only
        for column in self.columns:
            column.set_read_only(read_only=read_only)

    def set_opened(self, card_id: CardId | None) -> None:
        """Mark the card that the inspector shows, and make room by the width rule."""
        for lane in self.lanes:
            lane.set_opened(card_id)

    def select(self, card_ids: Iterable[CardId]) -> None:
        """Select exactly these cards."""
        wanted = tuple(card_ids)
        self._spread(self.columns, wanted)

    def focus_card(self, card_id: CardId) -> None:
        """Give a card the keyboard and bring it into sight; unknown cards are ignored."""
        for lane in self.lanes:
            column = lane.column_with(card_id)
            row = column.model.row_of(card_id) if column else None
            if column is not None and row is not None:
                lane.reveal(column)
                column.view.focus_row(row)

    def halo(self, card_id: CardId) -> None:
        """Mark a card that has just landed."""
        column = self.column_with(card_id)
        if column is not None:
            column.view.halo.mark(card_id)

    def open_quick_add(self, stage_id: StageId | None = None) -> None:
        """Open the line for new cards in a stage, else where the journey at hand begins."""
        if stage_id is None:
            at_hand = (n for n in self.lanes if any(c.view.hasFocus() for c in n.columns))
            lane = next(at_hand, self.lanes[0] if self.lanes else None)
            wanted = lane.columns[:1] if lane else []
        else:
            wanted = [c for c in self.columns if c.stage.id == stage_id]
        for column in wanted:
            column.open_quick_add()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._selected:
            self.select(())
        else:
            self.close_requested.emit()

    def _lane_for(self, journey: Journey, kept: dict[JourneyId, Lane]) -> Lane:
        lane = kept.get(journey.id)
        stages = [stage.id for stage in journey.stages]
        if lane is not None and [c.stage.id for c in lane.columns] == stages:
            lane.show_journey(journey)
            return lane
        lane = Lane(journey)
        lane.set_density(self._density)
        lane.column_changed.connect(self.column_changed)
        lane.fold_changed.connect(self.fold_changed)
        for column in lane.columns:
            self._adopt(column)
        return lane

    def _adopt(self, column: Column) -> None:
        view = column.view
        view.set_now(self._now)
        view.set_terms(self._terms)
        view.halo.reduced = self._reduced_motion
        column.set_read_only(read_only=self._read_only)
        view.change_refused.connect(self.change_refused)
        column.model.move_requested.connect(self.move_requested)
        column.header.clicked.connect(self.header_clicked)
        column.quick_add.requested.connect(self.quick_add_requested)
        column.strip.walked.connect(self._on_walk)
        view.open_requested.connect(self.open_requested)
        view.menu_requested.connect(self._on_menu)
        view.walked.connect(self._on_walk)
        view.lifted.connect(self._on_lift)
        view.claims_selection.connect(self._on_claim)
        view.selection_shown.connect(self._on_selection)
        view.focus_shown.connect(self.focus_changed)

    def _spread(self, columns: Iterable[Column], card_ids: Sequence[CardId]) -> None:
        # Told once at the end, not once per column.
        self._spreading = True
        for column in columns:
            column.view.select_ids(card_ids)
        self._spreading = False
        self._on_selection()

    def _moving(self, card_id: CardId) -> tuple[CardId, ...]:
        return self._selected if card_id in self._selected else (card_id,)

    def _on_selection(self) -> None:
        if self._spreading:
            return
        chosen = tuple(
            card
            for column in self.columns
            if column.view.selected_ids
            for card in column.model.ids
            if card in column.view.selected_ids
        )
        if chosen != self._selected:
            self._selected = chosen
            self.selection_changed.emit(Selection(chosen))

    def _on_claim(self, claim: Claim) -> None:
        others = [c for c in self.columns if c.stage.id != claim.stage_id and c.view.selected_ids]
        if others:
            self._spread(others, ())

    def _on_menu(self, request: MenuRequest) -> None:
        ids = self._moving(request.card_ids[0])
        self.menu_requested.emit(MenuRequest(ids, request.position))

    def _on_lift(self, lift: Lift) -> None:
        column = self.column_with(lift.card_id)
        if column is None:
            return
        card = next(c for c in column.model.cards if c.id == lift.card_id)
        moving = self._moving(card.id)
        self._show_sources(frozenset(moving))
        self.drag_started.emit(Selection(moving))
        drag.run(column.view, card, column.view.delegate, moving, lift.hot_spot)
        for lane in self.lanes:
            lane.end_drag()
        self._show_sources(frozenset())
        self.drag_ended.emit()

    def _show_sources(self, card_ids: frozenset[CardId]) -> None:
        for column in self.columns:
            column.view.set_sources(card_ids)

    def _on_walk(self, walk: Walk) -> None:
        lane = next(n for n in self.lanes if any(c.stage.id == walk.stage_id for c in n.columns))
        place = [c.stage.id for c in lane.columns].index(walk.stage_id)
        source = lane.columns[place]
        if walk.carry and walk.step in (Step.UP, Step.DOWN):
            self._nudge(source, walk.step)
            return
        place += 1 if walk.step is Step.RIGHT else -1
        if not 0 <= place < len(lane.columns):
            return
        target = lane.columns[place]
        if walk.carry:
            self._carry(source, target)
        else:
            lane.scroll_to(target)
            target.take_focus(walk.y)

    def _nudge(self, column: Column, step: Step) -> None:
        current = column.view.current_id
        if current is None:
            return
        here = [card for card in self._moving(current) if card in column.model]
        rows = sorted(row for row in map(column.model.row_of, here) if row is not None)
        possible, before = nudged(column.model.ids, rows, step)
        if possible:
            ids = tuple(column.model.ids[row] for row in rows)
            self.move_requested.emit(MoveRequest(ids, column.stage.id, before))

    def _carry(self, source: Column, target: Column) -> None:
        current = source.view.current_id
        row = source.model.row_of(current) if current is not None else None
        if current is None or row is None:
            return
        moving = self._moving(current)
        target.model.request_landing(moving, min(row, len(target.model.cards)))
