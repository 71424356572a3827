"""The list of one column: which cards it shows and how each of them stands."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget
from typing_extensions import override

from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import Moment
from kanban_app.ui.board import empty_paint
from kanban_app.ui.board.card_delegate import CardDelegate
from kanban_app.ui.board.card_text import Pace
from kanban_app.ui.board.column_model import ColumnModel
from kanban_app.ui.board.halo import Halo
from kanban_app.ui.board.metrics import Density
from kanban_app.ui.board.thin_bar import ThinBar
from kanban_app.ui.formats import language
from kanban_app.ui.theme import colour, tokens

Index = QModelIndex | QPersistentModelIndex
NOBODY = CardId(0)
_ONLY_THESE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_COMPACT_TOP = 2


class CardList(QListView):
    """Shows the cards of one stage; every state of a card is set by its id."""

    selection_shown = Signal()
    focus_shown = Signal()

    def __init__(self, model: ColumnModel, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = model
        self.stage = stage
        self.delegate = CardDelegate(model, stage, self)
        self._kept = (frozenset[CardId](), NOBODY, 0)
        self._empty_text = ""
        self._rows_move = False
        self._set_up()
        self.setItemDelegate(self.delegate)
        model.modelAboutToBeReset.connect(self._keep)
        model.rowsAboutToBeInserted.connect(self._hold_selection)
        model.rowsAboutToBeRemoved.connect(self._hold_selection)
        self.setModel(model)
        # Connected behind the view's own slot, so the selection comes back to the new rows.
        model.modelReset.connect(self._restore)
        model.rowsInserted.connect(self._on_rows)
        model.rowsRemoved.connect(self._on_rows)
        self.halo = Halo(self)
        self.halo.repaint.connect(self._show_halo)
        self._tell_count()

    @property
    def selected_ids(self) -> frozenset[CardId]:
        """Return the selected cards of this column."""
        return self.delegate.selected

    @property
    def current_id(self) -> CardId | None:
        """Return the card the keyboard stands on, None in an empty column."""
        return self.id_at(self.currentIndex()) or None

    def id_at(self, index: Index) -> CardId:
        """Return the card an index shows, 0 for none."""
        card = self.cards.card_at(index.row()) if index.isValid() else None
        return card.id if card else NOBODY

    def set_look(self, density: Density, width: int) -> None:
        """Show cards in a density, `width` px wide, in the colours of the theme in force."""
        self.delegate.set_look(density, width, self.devicePixelRatioF())
        self.setViewportMargins(0, _COMPACT_TOP if density is Density.COMPACT else 0, 0, 0)
        self.verticalScrollBar().setSingleStep(self.delegate.look.sizes.item)
        self.set_on_target(on_target=self.delegate.on_target)
        self.scheduleDelayedItemsLayout()

    def set_pace(self, pace: Pace) -> None:
        """Measure the age of cards against this pace."""
        if self.delegate.set_pace(pace):
            self.viewport().update()

    def set_now(self, now: Moment) -> None:
        """Count days up to this moment."""
        self.cards.now = now
        if self.delegate.set_now(now):
            self.viewport().update()

    def set_terms(self, terms: tuple[str, ...]) -> None:
        """Highlight these lower-case letters on the cards."""
        if self.delegate.set_terms(terms):
            self.viewport().update()

    def show_stage(self, stage: Stage) -> None:
        """Take another version of the same stage."""
        self.stage = stage
        self._tell_count()
        if self.delegate.set_stage(stage):
            self.viewport().update()

    def set_opened(self, card_id: CardId | None) -> None:
        """Mark the card that the inspector shows."""
        before, self.delegate.opened = self.delegate.opened, card_id or NOBODY
        self.update_cards((before, self.delegate.opened))

    def set_sources(self, card_ids: frozenset[CardId]) -> None:
        """Show these cards as being dragged away."""
        before, self.delegate.sources = self.delegate.sources, card_ids
        self.update_cards(before | card_ids)

    def set_on_target(self, *, on_target: bool) -> None:
        """Show the list on the colour of a drop target, or on the board's."""
        self.delegate.on_target = on_target
        ground = colour(tokens().accent_soft if on_target else tokens().bg)
        # Each by itself: under a style sheet palettes do not reach the children.
        for part in (self.viewport(), self.verticalScrollBar()):
            palette = part.palette()
            palette.setColor(QPalette.ColorRole.Base, ground)
            part.setPalette(palette)
            part.update()

    def set_empty_text(self, text: str) -> None:
        """Say in an empty column what it is for."""
        self._empty_text = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def select_ids(self, card_ids: Iterable[CardId]) -> None:
        """Select exactly those of the cards that are here."""
        chosen = QItemSelection()
        for index in map(self.cards.index_of, self._rows(card_ids)):
            chosen.select(index, index)
        self.selectionModel().select(chosen, _ONLY_THESE)

    def focus_row(self, row: int) -> None:
        """Give the card at `row` the keyboard and bring it into sight; selects nothing."""
        # Through the view, which then also knows where a range would begin.
        self.setCurrentIndex(self.cards.index_of(row))
        self.scrollTo(self.currentIndex())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_at(self, y: int) -> None:
        """Take the keyboard at height `y` (px) of the list, at the nearest card there is."""
        row = (y + self.verticalOffset()) // self.delegate.look.sizes.item
        if self.cards.cards:
            self.focus_row(max(0, min(row, len(self.cards.cards) - 1)))
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def update_cards(self, card_ids: Iterable[CardId]) -> None:
        """Repaint these cards, wherever they are in sight."""
        for row in self._rows(card_ids):
            self.update(self.cards.index_of(row))

    def below(self) -> int:
        """Return how many cards are not fully in sight below."""
        sizes = self.delegate.look.sizes
        bottom = self.verticalOffset() + self.viewport().height()
        return max(0, len(self.cards.cards) - (bottom + sizes.card_top) // sizes.item)

    def page_down(self) -> None:
        """Show the next page of cards; behind the last one the first again."""
        bar, item = self.verticalScrollBar(), self.delegate.look.sizes.item
        if bar.value() >= bar.maximum():
            bar.setValue(0)
            return
        page = max(1, self.viewport().height() // item)
        bar.setValue((bar.value() // item + page) * item)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.delegate.page = self.viewport().height() // self.delegate.look.sizes.item + 4

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.cards.rowCount():
            with QPainter(self.viewport()) as painter:
                empty_paint.paint(
                    painter,
                    self.delegate.look,
                    self._empty_text,
                    focus=self.hasFocus(),
                    on_target=self.delegate.on_target,
                )
            return
        super().paintEvent(event)
        self.halo.paint_on(self.viewport(), map(self._area_of, self._rows(self.halo.card_ids)))

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._read_selection()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_focus()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.cards:
            self.selectionModel().setCurrentIndex(self.cards.index_of(0), _NO_UPDATE)
        self._show_focus()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.delegate.forget()
            self._tell_count()
        super().changeEvent(event)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(ThinBar(self))
        # One of ours: to hand out Qt's own, PySide first prepares every kind of widget there is.
        self.setViewport(QWidget(self))

    def _show_focus(self) -> None:
        before = self.delegate.focused
        self.delegate.focused = self.id_at(self.currentIndex()) if self.hasFocus() else NOBODY
        if self.cards.cards:
            self.update_cards((before, self.delegate.focused))
        else:
            self.viewport().update()
        if self.delegate.focused != before:
            self.focus_shown.emit()

    def _rows(self, card_ids: Iterable[CardId]) -> Iterator[int]:
        return (r for r in map(self.cards.row_of, card_ids) if r is not None)

    def _area_of(self, row: int) -> QRectF:
        corner = self.visualRect(self.cards.index_of(row)).topLeft()
        return self.delegate.look.card_area().translated(corner)

    def _show_halo(self) -> None:
        self.update_cards(self.halo.card_ids)

    def _hold_selection(self) -> None:
        # Qt tells of a selection in the middle of the change, with rows of before or after it.
        self._rows_move = True

    def _on_rows(self) -> None:
        self._rows_move = False
        self._read_selection()
        self._tell_count()

    def _read_selection(self) -> None:
        if self._rows_move:
            return
        chosen = frozenset(map(self.id_at, self.selectionModel().selectedIndexes())) - {NOBODY}
        if chosen != self.delegate.selected:
            self.delegate.selected = chosen
            self.selection_shown.emit()

    def _keep(self) -> None:
        self._kept = (self.selected_ids, self.current_id or NOBODY, self.verticalOffset())

    def _restore(self) -> None:
        selected, current, offset = self._kept
        row = self.cards.row_of(current)
        if row is not None:
            self.selectionModel().setCurrentIndex(self.cards.index_of(row), _NO_UPDATE)
        self.select_ids(selected)
        self._read_selection()
        self._show_focus()
        self._tell_count()
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(offset)

    def _tell_count(self) -> None:
        cards = self.tr("%n card(s)", "", len(self.cards.cards))
        name = self.stage.name.text(language()).replace("\u00ad", "")
        self.setAccessibleName(self.tr("Stage %s, %s") % (name, cards))
