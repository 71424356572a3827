"""Charts as images: onto the clipboard, or into a file."""

from datetime import date
from functools import partial

from PySide6.QtCore import QSizeF

from kanban_app.ui import formats
from kanban_app.ui.analytics.card import ImageWish
from kanban_app.ui.analytics.screen import AnalyticsScreen
from kanban_app.ui.links.image_files import ImageFiles
from kanban_app.ui.paper.chart import chart_sheet
from kanban_app.ui.paper.drawn import Drawn
from kanban_app.ui.shell import Shell

_LEAST = QSizeF(560, 300)


class AnalyticsImages(ImageFiles):
    """Draws a chart as it is shown, in the light look, with its window below."""

    def __init__(self, shell: Shell, screen: AnalyticsScreen) -> None:
        super().__init__(shell, screen)
        self._screen = screen
        screen.image_wanted.connect(self._on_wish)

    def sheet(self, wish: ImageWish) -> Drawn | None:
        """Return the chart on a sheet of its own, None before there are numbers."""
        card = self._screen.cards[wish.chart]
        if card.view is None:
            return None
        size = QSizeF(card.canvas.size()).expandedTo(_LEAST)
        question, journey = card.view.report.question, card.view.journey
        told = self._shell.days.date_of(question.as_of)
        foot = self.tr("%s, %s to %s, as of %s") % (
            journey.name.text(formats.language()),
            formats.day_text(date.fromordinal(question.first)),
            formats.day_text(date.fromordinal(question.last)),
            formats.day_text(told),
        )
        if card.view.whose:
            foot = f"{card.view.whose} · {foot}"
        return chart_sheet(card.picture, card.view, size, foot)

    def _on_wish(self, wish: ImageWish) -> None:
        draw = partial(self.sheet, wish)
        if wish.format:
            title = self._screen.cards[wish.chart].picture.title()
            self.ask(draw, wish.format, title, self.tr("Save the chart"))
        else:
            self.copy(draw)
