"""The panel under the board: throughput and conversion, each cell under its column."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSizeF, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.analytics.reading import BoardReading
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.ui.charts import wording
from kanban_app.ui.charts.cards_behind import CardsBehind
from kanban_app.ui.charts.cards_list import ListTitle
from kanban_app.ui.charts.cells import BarClicked
from kanban_app.ui.charts.content import Content
from kanban_app.ui.charts.contents import Contents
from kanban_app.ui.charts.definitions import Definitions
from kanban_app.ui.charts.header import Counting, HeaderState
from kanban_app.ui.charts.height_handle import HEIGHT as EDGE
from kanban_app.ui.charts.height_handle import HeightHandle
from kanban_app.ui.charts.heights import COLLAPSED, Room
from kanban_app.ui.charts.period_bar import Span
from kanban_app.ui.widgets.float_window import FloatWindow

MARK_MS = 4000


class ChartPanel(QWidget):
    """Shows the readings of the journeys on the board, live."""

    bar_clicked = Signal(BarClicked)
    counting_changed = Signal(Counting)
    earlier_wanted = Signal()
    later_wanted = Signal()
    today_wanted = Signal()
    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)
    state_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = Contents()
        self._state = HeaderState()
        self._room = Room()
        self._strict = False
        self._scroll_x = 0.0
        self._folded_by_both = False
        self._waiting = False
        self._window: FloatWindow | None = None
        self._content = Content()
        self._header, self._view = self._content.header, self._content.view
        self._table = self._content.table
        self._behind = CardsBehind(self._content)
        self._outer = QVBoxLayout(self)
        self._edge = HeightHandle(self)
        self._next_frame = QTimer(self, singleShot=True, interval=0)
        self._fade = QTimer(self, singleShot=True, interval=MARK_MS)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._content)
        self._connect()
        self._apply_state()
        self._name()

    def show_reading(self, journey: Journey, reading: BoardReading, *, mark: bool = False) -> None:
        """Show the numbers of one journey; `mark` points out for 4 s what a drop has changed."""
        self._contents.show_reading(journey, reading, mark=mark)
        if self._contents.marked:
            self._fade.start()
        self._next_frame.start()

    def show_goals(self, goals: Mapping[StageId, float]) -> None:
        """Mark the share that the broker means to go on from his stages."""
        self._contents.show_goals(goals)
        self._next_frame.start()

    def set_columns(self, columns: Sequence[tuple[JourneyId, StageId, float, float, bool]]) -> None:
        """Stand under these columns (journey, stage, x, width, folded), in pixels.

        A folded column has no cell. Two journeys are stacked, and fold the panel to words.
        """
        before = len(self._contents.journeys)
        self._contents.set_columns(columns)
        both = len({c[0] for c in columns})
        self._change_room(replace(self._room, lanes=both))
        if both > 1 >= before:
            self._folded_by_both = not self.collapsed
            self.set_collapsed(collapsed=True)
        elif both == 1 and self._folded_by_both:
            self._folded_by_both = False
            self.set_collapsed(collapsed=False)
        self._next_frame.start()

    def set_scroll_x(self, x: float) -> None:
        """Scroll sideways with the board, `x` in pixels; a window of its own stays put."""
        self._scroll_x = x
        if not self.floating:
            self._view.set_scroll_x(x)

    def set_counting(self, counting: Counting) -> None:
        """Say how the shown readings were counted."""
        self._strict = counting.strict
        self._header.set_counting(counting)
        self._next_frame.start()

    def show_span(self, span: Span) -> None:
        """Say which periods the shown readings are of."""
        self._header.show_span(span)

    def show_cards(
        self, title: ListTitle, cards: Sequence[tuple[CardId, str, str]], where: QRect
    ) -> None:
        """List the cards behind a number (id, heading, detail) beside it; `where` is its place."""
        self._behind.show_cards(title, cards, where)

    def follow_now(self) -> None:
        """Lay out at once what is pending, so it is painted in the frame of the drop."""
        if self._next_frame.isActive():
            self._next_frame.stop()
            self._rebuild()

    @property
    def collapsed(self) -> bool:
        """Return whether only the line of words is shown, because the broker folded the panel."""
        return self._state.collapsed

    def set_waiting(self, *, waiting: bool) -> None:
        """Say instead of empty charts when they will appear: there is no history yet."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._apply_state()

    @property
    def floating(self) -> bool:
        """Return whether the charts have a window of their own."""
        return self._state.floating

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Fold the panel to one line of words, or unfold it."""
        self._change(replace(self._state, collapsed=collapsed and not self.floating))

    def set_window_height(self, height: int) -> None:
        """Follow the height of the window; in a low one throughput is left out."""
        self._change_room(replace(self._room, window=height))

    @property
    def wanted_height(self) -> int:
        """Return the height the panel was dragged to, 0 for the automatic one."""
        return self._room.wanted

    def set_wanted_height(self, height: int) -> None:
        """Be as high as that where there is room, 0 for the automatic height."""
        self._change_room(replace(self._room, wanted=max(0, height)))
        self.state_changed.emit()

    def set_table(self, *, shown: bool) -> None:
        """Show the numbers as a table instead of the drawing."""
        self._change(replace(self._state, table=shown))

    def set_floating(self, *, floating: bool) -> None:
        """Move the charts into a window of their own, or dock them below the board."""
        if floating == self.floating:
            return
        self.setVisible(not floating)
        if floating:
            self._window = FloatWindow(self.window())
            self._window.dock_wanted.connect(self._dock)
            self._window.take(self._content)
            self._name()
            self._window.show()
        else:
            self._take_back()
        self._content.show()
        self._view.set_scroll_x(0 if floating else self._scroll_x)
        self._change(replace(self._state, floating=floating, collapsed=False))

    def copy_image(self) -> None:
        """Put the drawing on the clipboard, as it is seen."""
        QGuiApplication.clipboard().setImage(self._view.grab().toImage())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._behind.leave()
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._edge.setGeometry(0, 0, self.width(), EDGE)
        self._edge.raise_()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._table.open_menu(event.globalPos())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
            self._next_frame.start()

    def _connect(self) -> None:
        header = self._header
        header.counting_chosen.connect(self.counting_changed)
        header.earlier_wanted.connect(self.earlier_wanted)
        header.later_wanted.connect(self.later_wanted)
        header.today_wanted.connect(self.today_wanted)
        header.info_wanted.connect(self._explain)
        header.table_wanted.connect(self._toggle_table)
        header.float_wanted.connect(self._toggle_floating)
        header.collapse_wanted.connect(self._toggle_collapsed)
        self._view.bar_clicked.connect(self.bar_clicked)
        self._behind.open_requested.connect(self.open_requested)
        self._view.resized.connect(self._follow_size)
        self._table.image_wanted.connect(self.copy_image)
        self._edge.wanted.connect(self.set_wanted_height)
        self._next_frame.timeout.connect(self._rebuild)
        self._fade.timeout.connect(self._forget_marks)

    def _rebuild(self) -> None:
        contents = self._contents
        if self.floating:
            drawing = contents.spread(QSizeF(self._view.size()), strict=self._strict)
        else:
            plot = self._room.plot(table=self._state.table)
            drawing = contents.docked(plot=plot, strict=self._strict)
        self._view.show_drawing(drawing)
        self._header.show_goals(shown=contents.aimed)
        self._header.show_words(wording.coming() if self._waiting else contents.words())
        if self._state.table:
            self._table.show_cells(contents.all_cells(), contents.scale())

    def _change(self, state: HeaderState) -> None:
        if state == self._state:
            return
        self._state = state
        self._apply_state()
        self.state_changed.emit()

    def _change_room(self, room: Room) -> None:
        if room != self._room:
            self._room = room
            self._apply_state()

    def _apply_state(self) -> None:
        waiting = self._waiting and not self.floating
        state = replace(self._state, collapsed=self.collapsed or waiting)
        short = not state.floating and not self._room.plot(table=state.table)
        self._content.show_state(replace(state, short=short), foldable=not waiting)
        self._edge.setVisible(not state.collapsed and not state.floating)
        room = self._room
        self.setFixedHeight(COLLAPSED if state.collapsed else room.height(table=state.table))
        self._next_frame.start()

    def _follow_size(self) -> None:
        self._behind.keep_off()
        if self.floating:
            self._next_frame.start()

    def _forget_marks(self) -> None:
        self._contents.forget_marks()
        self._next_frame.start()

    def _toggle_table(self) -> None:
        self.set_table(shown=not self._state.table)

    def _toggle_collapsed(self) -> None:
        self._folded_by_both = False
        self.set_collapsed(collapsed=not self.collapsed)

    def _toggle_floating(self) -> None:
        self.set_floating(floating=not self.floating)

    def _dock(self) -> None:
        self.set_floating(floating=False)

    def _take_back(self) -> None:
        window, self._window = self._window, None
        self._outer.addWidget(self._content)
        self._behind.forget()
        if window is not None:
            window.hide()
            window.deleteLater()

    def _explain(self) -> None:
        definitions = Definitions(self._content.window())
        definitions.closed.connect(definitions.deleteLater)
        definitions.open_above(self._content)

    def _name(self) -> None:
        name = self.tr("Throughput and conversion")
        self.setAccessibleName(name)
        self._view.setAccessibleName(name)
        if self._window is not None:
            self._window.setWindowTitle(name)
