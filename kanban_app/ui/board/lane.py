"""One journey on the board: its columns side by side, sized by the width rule."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.ui.board import lane_title, widths
from kanban_app.ui.board.column import Column
from kanban_app.ui.board.lane_title import LaneTitle
from kanban_app.ui.board.metrics import BOARD_TOP, COLUMN_GAP, FRAME, MIN_WIDTH, Density
from kanban_app.ui.board.requests import (
    ColumnChange,
    FoldRequest,
    Hovering,
    LaneFold,
    WidthRequest,
)
from kanban_app.ui.board.resize_handle import ResizeHandle
from kanban_app.ui.board.widths import ColumnPlan, ColumnSpan
from kanban_app.ui.formats import language
from kanban_app.ui.widgets.auto_scroll import AutoScroll

# Qt's own QWIDGETSIZE_MAX, which PySide does not export.
_NO_LIMIT = 16_777_215


class Lane(QWidget):
    """Lays out the columns of a journey; what is in them others decide."""

    geometry_changed = Signal()
    column_changed = Signal(ColumnChange)
    fold_changed = Signal(LaneFold)

    def __init__(self, journey: Journey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.journey = journey
        self.title = LaneTitle(self)
        self.columns: tuple[Column, ...] = ()
        self._plans = [ColumnPlan(stage.id) for stage in journey.stages]
        self._spans: list[ColumnSpan] = []
        self._density = Density.COMFORTABLE
        self._opened: CardId | None = None
        self._unfolded: frozenset[StageId] = frozenset()
        self._area = QScrollArea(self)
        self._ground = QWidget()
        self._handles: list[ResizeHandle] = []
        self._set_up()
        self._scroll = AutoScroll(self._area.horizontalScrollBar(), self)
        self.show_journey(journey)

    @property
    def scroll_x(self) -> int:
        """Return how far the lane is scrolled sideways, in px."""
        return self._area.horizontalScrollBar().value()

    def column_geometry(self) -> list[ColumnSpan]:
        """Return where every column stands at scroll position 0, in px of this lane."""
        return list(self._spans)

    def column_with(self, card_id: CardId) -> Column | None:
        """Return the column that shows a card, None if none does."""
        return next((c for c in self.columns if card_id in c.model), None)

    def show_journey(self, journey: Journey) -> None:
        """Show other names, colours or limits of the same stages."""
        self.journey = journey
        self.title.show_name(journey.name.text(language()))
        for column, stage in zip(self.columns, journey.stages, strict=True):
            column.show_stage(stage)
        self._lay_out()

    def show_summary(self, text: str) -> None:
        """Show one line about the whole journey in the title."""
        self.title.show_summary(text)

    def set_title_visible(self, *, visible: bool) -> None:
        """Show the title line, as needed when two journeys are on the board."""
        self.title.setVisible(visible)
        self._show_fold()

    def set_density(self, density: Density) -> None:
        """Show as much of a card as the density allows."""
        self._density = density
        self._lay_out()

    def set_plan(self, stage_id: StageId, *, collapsed: bool, width: int = 0) -> None:
        """Fold and size a column as it was left; nothing is reported back."""
        self._change(stage_id, collapsed=collapsed, width=width)

    def set_folded(self, *, folded: bool) -> None:
        """Fold the lane to its title, as it was left; without a title it stays open."""
        self.title.setChecked(folded)

    def set_opened(self, card_id: CardId | None) -> None:
        """Mark the card that the inspector shows, and make room for it.

        The columns that are no work in progress fold, but never the one with the card, nor one
        that new cards are being typed into.
        """
        before, self._opened = self._opened, card_id
        if card_id is None:
            self._unfolded = frozenset()
        for column in self.columns:
            column.view.set_opened(card_id)
        self._lay_out()
        if card_id != before:
            self._reveal_opened()

    def end_drag(self) -> None:
        """Forget everything a drag has shown."""
        self._scroll.stop()
        for column in self.columns:
            column.end_drag()

    def reveal(self, column: Column) -> None:
        """Unfold the lane and a column of it, and scroll it into sight."""
        self.set_folded(folded=False)
        if column.collapsed:
            self._on_fold(FoldRequest(column.stage.id, folded=False))
        self.scroll_to(column)

    def scroll_to(self, column: Column) -> None:
        """Scroll a column into sight sideways, as it is."""
        self._area.ensureWidgetVisible(column, BOARD_TOP, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        # The inspector comes up beside the board and narrows it after the card was opened.
        self._reveal_opened()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_journey(self.journey)
        super().changeEvent(event)

    def _set_up(self) -> None:
        self.title.hide()
        self.title.toggled.connect(self._on_title)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._ground)
        self._area.horizontalScrollBar().valueChanged.connect(self.geometry_changed)
        self.columns = tuple(Column(stage, self._ground) for stage in self.journey.stages)
        for column in self.columns:
            column.fold_requested.connect(self._on_fold)
            column.hovering.connect(self._on_hovering)
            column.header.reset_width_requested.connect(self._on_width)
            handle = ResizeHandle(column.stage.id, self._ground)
            handle.resized.connect(self._on_width)
            self._handles.append(handle)

    def _lay_out(self) -> None:
        top = lane_title.HEIGHT if not self.title.isHidden() else 0
        self.title.setGeometry(0, 0, self.width(), lane_title.HEIGHT)
        self._area.setGeometry(0, top, self.width(), max(0, self.height() - top))
        self._spans = widths.spans(self.width(), self._effective_plans())
        total = max(widths.total_width(self._spans), self.width())
        bar = self._area.horizontalScrollBar()
        height = self._area.height() - (bar.sizeHint().height() if total > self.width() else 0)
        self._ground.resize(total, max(0, height))
        self._place_columns(0 if top else BOARD_TOP - FRAME)
        self.geometry_changed.emit()

    def _place_columns(self, top: int) -> None:
        placed = list(zip(self.columns, self._spans, self._handles, strict=True))
        two_lines = any(
            column.header.needs_two_lines(span.width)
            for column, span, _ in placed
            if not span.collapsed
        )
        height = self._ground.height() - top
        for column, span, handle in placed:
            column.setGeometry(span.x - FRAME, top, span.width + 2 * FRAME, height)
            column.set_collapsed(collapsed=span.collapsed)
            column.set_look(self._density, two_lines=two_lines)
            handle.set_column_width(span.width)
            handle.setVisible(not span.collapsed)
            handle.setGeometry(span.x + span.width, top + FRAME, COLUMN_GAP, column.header.height())
            handle.raise_()

    def _effective_plans(self) -> Sequence[ColumnPlan]:
        """Return how the columns stand beside an open card: what is no work in progress folds."""
        if self._opened is None or self._fits(self._plans):
            return self._plans
        side = {s.id for s in self.journey.stages if not s.counts_as_wip} - self._unfolded
        typed = [c for c in self.columns if not c.quick_add.isHidden()]
        holding = {column.stage.id for column in (*self._holding_opened(), *typed)}
        plans = _folded(self._plans, side - holding)
        if self._fits(plans) or not side & holding:
            return plans
        # For the column that stays because of its card, the one farthest from it goes.
        others = [p.stage_id for p in plans if p.stage_id not in side | holding | self._unfolded]
        farthest = others[-1:] if plans[0].stage_id in holding else others[:1]
        return _folded(plans, set(farthest))

    def _fits(self, plans: Sequence[ColumnPlan]) -> bool:
        return widths.shared_width(self.width(), plans) >= MIN_WIDTH

    def _holding_opened(self) -> list[Column]:
        return [c for c in self.columns if self._opened is not None and self._opened in c.model]

    def _reveal_opened(self) -> None:
        for column in self._holding_opened():
            self.scroll_to(column)

    def _change(self, stage_id: StageId, *, collapsed: bool, width: int) -> None:
        plan = ColumnPlan(stage_id, collapsed, width)
        self._plans = [plan if p.stage_id == stage_id else p for p in self._plans]
        self._lay_out()

    def _report(self, stage_id: StageId) -> None:
        plan = next(p for p in self._plans if p.stage_id == stage_id)
        self.column_changed.emit(ColumnChange(stage_id, plan.collapsed, plan.width))

    def _on_fold(self, request: FoldRequest) -> None:
        plan = next(p for p in self._plans if p.stage_id == request.stage_id)
        if not request.folded:
            self._unfolded |= {request.stage_id}
        if plan.collapsed == request.folded:
            self._lay_out()
            return
        self._change(request.stage_id, collapsed=request.folded, width=plan.width)
        self._report(request.stage_id)

    def _on_width(self, request: WidthRequest) -> None:
        self._change(request.stage_id, collapsed=False, width=request.width)
        self._report(request.stage_id)

    def _on_hovering(self, hovering: Hovering) -> None:
        viewport = self._area.viewport()
        self._scroll.follow(viewport.mapFromGlobal(hovering.position).x(), viewport.width())

    def _on_title(self, folded: bool) -> None:  # noqa: FBT001 -- Qt's signal
        self._show_fold()
        self.fold_changed.emit(LaneFold(self.journey.id, folded))

    def _show_fold(self) -> None:
        folded = self.title.isChecked() and not self.title.isHidden()
        self._area.setVisible(not folded)
        self.setMaximumHeight(lane_title.HEIGHT if folded else _NO_LIMIT)
        self._lay_out()


def _folded(plans: Sequence[ColumnPlan], stages: Collection[StageId]) -> list[ColumnPlan]:
    return [p._replace(collapsed=p.collapsed or p.stage_id in stages) for p in plans]
