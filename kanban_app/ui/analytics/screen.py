"""The analytics screen: figures and pictures at the left, the cards behind them at the right."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.analytics.question import Chart, Pick
from kanban_app.ui import theme
from kanban_app.ui.analytics.card import ChartCard, ImageWish, InfoWish, OptionChosen
from kanban_app.ui.analytics.cards_dock import CardsDock, Listing
from kanban_app.ui.analytics.figures import FigureStrip
from kanban_app.ui.analytics.gallery import pictures
from kanban_app.ui.analytics.header import AnalyticsHeader
from kanban_app.ui.analytics.info import InfoPopover
from kanban_app.ui.analytics.nothing import NothingYet, without_cards
from kanban_app.ui.analytics.pictures.conversion import STRICT
from kanban_app.ui.analytics.scene import View
from kanban_app.ui.analytics.wall import Wall
from kanban_app.ui.theme import colour, tokens
from kanban_app.ui.widgets import painting


@dataclass(frozen=True, slots=True)
class StrictChosen:
    """Whether only visited stages count from now on."""

    strict: bool


class AnalyticsScreen(QWidget):
    """Shows a report; asks for cards, images and another way of counting."""

    picked = Signal(Pick)
    image_wanted = Signal(ImageWish)
    strict_chosen = Signal(StrictChosen)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = AnalyticsHeader()
        self.strip = FigureStrip()
        self.cards = {p.chart: ChartCard(p) for p in pictures()}
        self.wall = Wall(self.strip, list(self.cards.values()))
        self.dock = CardsDock()
        self.nothing = NothingYet()
        self._view: View | None = None
        self._options: dict[Chart, str] = {}
        self._info: InfoPopover | None = None
        self._waiting: list[ChartCard] = []
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._show_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.wall, 1)
        row.addWidget(self.nothing, 1)
        self.nothing.hide()
        row.addWidget(self.dock)
        self._connect()

    def show_view(self, view: View) -> None:
        """Show these numbers everywhere, at once."""
        self._show_frame(view)
        self._turns.stop()
        for card in self.cards.values():
            self._show_card(card, view)

    def follow_view(self, view: View) -> None:
        """Show these numbers card by card, so that none of them holds up a frame."""
        self._show_frame(view)
        self._waiting = [c for c in self.cards.values() if not c.visibleRegion().isEmpty()]
        self._waiting += [c for c in self.cards.values() if c not in self._waiting]
        self._turns.start()

    def show_some(self, view: View, charts: tuple[Chart, ...]) -> None:
        """Show these numbers in the key figures and some charts; the others follow."""
        self._view = view
        self.strip.show_view(view)
        for chart in charts:
            self._show_card(self.cards[chart], view)

    def show_listing(self, chart: Chart, listing: Listing, *, take_keys: bool) -> None:
        """List the cards behind a number beside the charts."""
        for key, card in self.cards.items():
            card.set_marked(marked=key is chart)
        self.dock.show_listing(listing, take_keys=take_keys)
        self.wall.set_first(self.cards[chart])

    def view_of(self, chart: Chart) -> View | None:
        """Return what a chart shows."""
        return self.cards[chart].view

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._info is not None and self._info.isVisible():
            self._info.dismiss()
        elif event.key() == Qt.Key.Key_Escape and self.dock.isVisible():
            self.dock.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().bg))

    def _show_frame(self, view: View) -> None:
        self._view = view
        empty = without_cards(view.report)
        self.nothing.setVisible(empty)
        self.wall.setVisible(not empty)
        self.strip.show_view(view)

    def _show_card(self, card: ChartCard, view: View) -> None:
        card.show_view(view._replace(option=self._option(card.picture.chart, view)))

    def _show_next(self) -> None:
        if self._waiting and self._view is not None:
            self._show_card(self._waiting.pop(0), self._view)
        else:
            self._turns.stop()

    def _option(self, chart: Chart, view: View) -> str:
        if chart is Chart.CONVERSION:
            return STRICT if view.report.question.strict else ""
        return self._options.get(chart, "")

    def _connect(self) -> None:
        theme.theme().changed.connect(self.update)
        self.strip.picked.connect(self.picked)
        self.dock.closed.connect(self._on_dock_closed)
        for card in self.cards.values():
            card.picked.connect(self.picked)
            card.canvas.walked.connect(partial(self._on_walked, card))
            card.image_wanted.connect(self.image_wanted)
            card.option_chosen.connect(self._on_option)
            card.info_wanted.connect(self._on_info)
            card.info_left.connect(self._on_info_left)

    def _on_walked(self, card: ChartCard, step: int) -> None:
        cards = list(self.cards.values())
        following = cards[(cards.index(card) + step) % len(cards)]
        self.wall.ensureWidgetVisible(following)
        target = following.table if following.as_table else following.canvas
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_option(self, chosen: OptionChosen) -> None:
        if chosen.chart is Chart.CONVERSION:
            self.strict_chosen.emit(StrictChosen(chosen.key == STRICT))
            return
        self._options[chosen.chart] = chosen.key
        if self._view is not None:
            self.cards[chosen.chart].show_view(self._view._replace(option=chosen.key))

    def _on_info(self, wish: InfoWish) -> None:
        card = self.cards[wish.chart]
        if card.view is None:
            return
        if self._info is not None:
            self._info.hide()
            self._info.deleteLater()
        # Made anew: the screen may stand in another window by now.
        self._info = InfoPopover(self.window())
        self._info.table_wanted.connect(card.copy_table)
        if wish.stays:
            self._info.closed.connect(card.take_keys)
        info = card.picture.info(card.view)
        self._info.open_at(wish.where, card.picture.title(), info, stays=wish.stays)

    def _on_info_left(self) -> None:
        if self._info is not None:
            self._info.leave_soon()

    def _on_dock_closed(self) -> None:
        marked = next((c for c in self.cards.values() if c.hasFocus()), None)
        for card in self.cards.values():
            card.set_marked(marked=False)
        self.wall.set_first(None)
        if marked is None:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
