"""One column of the board: head, quick add, list, footer, and the place where cards land."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Stage
from kanban_app.ui.board.card_text import Unsure
from kanban_app.ui.board.column_footer import ColumnFooter
from kanban_app.ui.board.column_header import ColumnHeader
from kanban_app.ui.board.column_model import ColumnModel
from kanban_app.ui.board.column_strip import ColumnStrip
from kanban_app.ui.board.column_view import ColumnView
from kanban_app.ui.board.metrics import (
    FOOTER_HEIGHT,
    FRAME,
    QUICK_ADD_HEIGHT,
    Density,
)
from kanban_app.ui.board.order import gap_at, is_same_place
from kanban_app.ui.board.quick_add import QuickAdd
from kanban_app.ui.board.requests import FoldRequest, Hovering
from kanban_app.ui.formats import language
from kanban_app.ui.theme import RADIUS_PANEL, colour, theme, tokens
from kanban_app.ui.widgets.auto_scroll import AutoScroll
from kanban_app.ui.widgets.card_mime import cards_in

_STRIP_BOTTOM = 12


class Column(QWidget):
    """Everything of one stage; a drop anywhere on it lands in its list."""

    hovering = Signal(Hovering)
    fold_requested = Signal(FoldRequest)

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.model = ColumnModel(stage.id, self)
        self.header = ColumnHeader(stage, self)
        self.quick_add = QuickAdd(stage.id, self)
        self.view = ColumnView(self.model, stage, self)
        self.footer = ColumnFooter(self)
        self.strip = ColumnStrip(self.header.state, self)
        self._collapsed = False
        self._density = Density.COMFORTABLE
        self._on_target = False
        self._filtered = False
        self._moved: tuple[CardId, ...] = ()
        self._scroll = AutoScroll(self.view.verticalScrollBar(), self)
        self.setAcceptDrops(True)
        self.quick_add.hide()
        self.strip.hide()
        self._connect()
        self._word()

    @property
    def collapsed(self) -> bool:
        """Say whether the column is folded to a strip."""
        return self._collapsed

    def show_stage(self, stage: Stage) -> None:
        """Show another version of the same stage."""
        self.stage = stage
        self.view.show_stage(stage)
        self.header.show_stage(stage)
        self._word()

    def show_cards(self, cards: Sequence[CardFace], *, filtered: bool = False) -> None:
        """Show exactly these cards; `filtered` words an empty column differently."""
        if filtered != self._filtered:
            self._filtered = filtered
            self._word()
        self.model.show(cards)

    def show_unsure(self, unsure: Unsure) -> None:
        """Mark the milestones of cards that nothing speaks for yet."""
        self.model.unsure = unsure
        if self.view.delegate.set_unsure(unsure):
            self.view.viewport().update()

    def set_look(self, density: Density, *, two_lines: bool) -> None:
        """Show as much as the density allows, at the present width."""
        self._density = density
        self.header.set_density(density, two_lines=two_lines)
        self.view.set_look(density, max(1, self.width() - 2 * FRAME))
        self._arrange()

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Fold the column to a strip, or unfold it."""
        self._collapsed = collapsed
        if collapsed:
            self.quick_add.hide()
            self.strip.show_state(self.header.state)
        self._arrange()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let cards be looked at only, or changed again."""
        self.view.read_only = read_only
        if read_only and not self.quick_add.isHidden():
            self._close_quick_add()

    def open_quick_add(self) -> None:
        """Open the line for new cards and put the cursor into it."""
        if self.view.read_only:
            self.view.change_refused.emit()
            return
        if self._collapsed:
            self._ask_unfold()
        self.quick_add.show()
        self._arrange()
        self.quick_add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus(self, y: int) -> None:
        """Take the keyboard at height `y` (px) of the list."""
        if self._collapsed:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.focus_at(y)

    def refresh_strip(self) -> None:
        """Show the header's numbers on the strip too."""
        if self._collapsed:
            self.strip.show_state(self.header.state)

    def end_drag(self) -> None:
        """Forget everything a drag has shown."""
        self._scroll.stop()
        self.model.set_gap(None)
        self._set_on_target(on_target=False)
        self.header.show_drop(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._on_target or self._collapsed:
            return
        colours = tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(colours.accent), 1))
            painter.setBrush(colour(colours.accent_soft))
            # Open below: the frame goes down to the panel.
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, 2 * RADIUS_PANEL)
            painter.drawRoundedRect(area, RADIUS_PANEL, RADIUS_PANEL)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._moved = cards_in(event.mimeData())
        if not self._moved:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._set_on_target(on_target=True)
        arriving = sum(card not in self.model for card in self._moved)
        self.header.show_drop(self.header.state.totals.count + arriving if arriving else None)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        place = event.position().toPoint()
        self.hovering.emit(Hovering(self.mapToGlobal(place)))
        if not self._collapsed:
            self._scroll.follow(place.y() - self.view.y(), self.view.height())
            self._open_gap(place)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.end_drag()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        moved = cards_in(event.mimeData())
        row = self._row_under(event.position().toPoint())
        self.end_drag()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        if moved:
            self.model.request_landing(moved, row)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.header.add_requested.connect(self.open_quick_add)
        self.header.collapse_requested.connect(self._ask_fold)
        self.view.add_requested.connect(self.open_quick_add)
        self.strip.unfold_requested.connect(self._ask_unfold)
        self.quick_add.closed.connect(self._close_quick_add)
        self.footer.clicked.connect(self._page_down)
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            changed.connect(self._arrange)
        self.view.verticalScrollBar().valueChanged.connect(self._count_below)
        self.view.verticalScrollBar().rangeChanged.connect(self._count_below)
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.view.set_look(self._density, max(1, self.width() - 2 * FRAME))
        self.update()

    def _word(self) -> None:
        # A stage of the broker's own asks nothing; then the column says how a card comes here.
        question = self.stage.question.text(language()) or self.tr("Drag a card here or press +")
        self.view.set_empty_text(self.tr("No card matches") if self._filtered else question)

    def _arrange(self) -> None:
        inner = max(1, self.width() - 2 * FRAME)
        folded = self._collapsed
        self.strip.setVisible(folded)
        self.header.setVisible(not folded)
        self.view.setVisible(not folded)
        if folded:
            self.footer.hide()
            self.strip.setGeometry(FRAME, FRAME, inner, self.height() - FRAME - _STRIP_BOTTOM)
            return
        self.header.setGeometry(FRAME, FRAME, inner, self.header.height())
        top = FRAME + self.header.height()
        # `isHidden`, because a child of a window not yet shown is never visible.
        if not self.quick_add.isHidden():
            self.quick_add.setGeometry(FRAME, top + 4, inner, QUICK_ADD_HEIGHT - 8)
            top += QUICK_ADD_HEIGHT
        room = self.height() - top
        needed = len(self.model.cards) * self.view.delegate.look.sizes.item
        footer = FOOTER_HEIGHT if needed > room else 0
        # One pixel on each side is left for the frame of a drop target.
        self.view.setGeometry(1, top, self.width() - 2, room - footer)
        self.footer.setVisible(bool(footer))
        self.footer.setGeometry(1, self.height() - footer, self.width() - 2, footer)
        self._count_below()

    def _ask_fold(self) -> None:
        self.fold_requested.emit(FoldRequest(self.stage.id, folded=True))

    def _ask_unfold(self) -> None:
        self.fold_requested.emit(FoldRequest(self.stage.id, folded=False))

    def _count_below(self) -> None:
        self.footer.show_below(self.view.below())

    def _page_down(self) -> None:
        self.view.page_down()

    def _close_quick_add(self) -> None:
        self.quick_add.hide()
        self._arrange()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_on_target(self, *, on_target: bool) -> None:
        if on_target == self._on_target:
            return
        self._on_target = on_target
        self.view.set_on_target(on_target=on_target)
        self.header.set_on_target(on_target=on_target)
        self.footer.set_on_target(on_target=on_target)
        self.strip.set_on_target(on_target=on_target and self._collapsed)
        self.update()

    def _open_gap(self, place: QPoint) -> None:
        row = self._row_under(place)
        here = all(card in self.model for card in self._moved)
        same = here and is_same_place(self.model.ids, row, self._moved)
        self.model.set_gap(None if same else row)

    def _row_under(self, place: QPoint) -> int:
        if self._collapsed:
            return len(self.model.cards)
        y = place.y() - self.view.y() + self.view.verticalScrollBar().value()
        item = self.view.delegate.look.sizes.item
        return gap_at(y, item, len(self.model.cards), self.model.gap)
