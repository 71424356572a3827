"""Charts as images: onto the clipboard, or into a file."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSizeF, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication

from kanban_app.domain.errors import StorageError
from kanban_app.ui import formats
from kanban_app.ui.analytics.card import ImageWish
from kanban_app.ui.analytics.screen import AnalyticsScreen
from kanban_app.ui.export.files import write_file
from kanban_app.ui.i18n import explain
from kanban_app.ui.notify import Saying
from kanban_app.ui.paper.chart import chart_sheet
from kanban_app.ui.paper.drawn import Drawn, ImageFormat
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.file_dialogs import format_filter, saving

_LEAST = QSizeF(560, 300)


class AnalyticsImages(QObject):
    """Draws a chart as it is shown, in the light look, with its window below."""

    said = Signal(Saying)

    def __init__(self, shell: Shell, screen: AnalyticsScreen) -> None:
        super().__init__(shell)
        self._shell = shell
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

    def save(self, wish: ImageWish, path: Path) -> None:
        """Write a chart; what the disk says against it is told."""
        sheet = self.sheet(wish)
        if sheet is None:
            return
        try:
            write_file(path, sheet.written(ImageFormat(wish.format)))
        except StorageError as error:
            self.said.emit(Saying(explain(error), "bad"))
        else:
            self.said.emit(Saying(self.tr("Written to %s") % path, "good"))

    def _on_wish(self, wish: ImageWish) -> None:
        if wish.format:
            self._ask(wish)
            return
        sheet = self.sheet(wish)
        if sheet is not None:
            QGuiApplication.clipboard().setImage(sheet.image())
            self.said.emit(Saying(self.tr("The image is on the clipboard."), "good"))

    def _ask(self, wish: ImageWish) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        today = self._shell.days.date_of(self._shell.clock()).isoformat()
        title = self._screen.cards[wish.chart].picture.title()
        name = f"Schwungrad-{title}-{today}.{wish.format}".replace(" ", "-")
        words, only = self.tr("Save the chart"), [format_filter(wish.format)]
        dialog = saving(self._screen.window(), words, Path(folder) / name, only)
        dialog.fileSelected.connect(partial(self._on_file, wish))
        dialog.open()

    def _on_file(self, wish: ImageWish, path: str) -> None:
        self.save(wish, Path(path))
