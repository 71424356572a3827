"""The flywheel as an image: onto the clipboard, or into a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSizeF, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication

from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.errors import StorageError
from kanban_app.domain.moment import Moment
from kanban_app.ui import formats
from kanban_app.ui.export.files import write_file
from kanban_app.ui.i18n import explain
from kanban_app.ui.notify import Saying
from kanban_app.ui.paper.drawn import Drawn, ImageFormat
from kanban_app.ui.paper.wheel import wheel_sheet
from kanban_app.ui.shell import Shell
from kanban_app.ui.wheel.screen import WheelScreen
from kanban_app.ui.widgets.file_dialogs import format_filter, saving

_LEAST = QSizeF(1_064, 632)


class WheelImages(QObject):
    """Draws the loop as it is shown, in the light look, with its period below."""

    said = Signal(Saying)

    def __init__(self, shell: Shell, screen: WheelScreen) -> None:
        super().__init__(shell)
        self._shell = shell
        self._screen = screen
        self._wheel: Wheel | None = None
        screen.header.image_wanted.connect(self._on_wish)

    def follow(self, wheel: Wheel) -> None:
        """Take the numbers that are shown from now on."""
        self._wheel = wheel

    def sheet(self) -> Drawn | None:
        """Return the loop on a sheet of its own, None before there are numbers."""
        drawing, wheel = self._screen.canvas.drawing, self._wheel
        if drawing is None or wheel is None:
            return None
        size = QSizeF(self._screen.canvas.size()).expandedTo(_LEAST)
        first, last = self._day(wheel.start), self._day(Moment(wheel.end - 1))
        foot = self.tr("%s to %s, as of %s") % (first, last, self._day(wheel.as_of))
        return wheel_sheet(drawing, size, self.tr("Flywheel"), foot)

    def save(self, ending: str, path: Path) -> None:
        """Write the loop; what the disk says against it is told."""
        sheet = self.sheet()
        if sheet is None:
            return
        try:
            write_file(path, sheet.written(ImageFormat(ending)))
        except StorageError as error:
            self.said.emit(Saying(explain(error), "bad"))
        else:
            self.said.emit(Saying(self.tr("Written to %s") % path, "good"))

    def _on_wish(self, ending: str) -> None:
        sheet = self.sheet()
        if ending:
            self._ask(ending)
        elif sheet is not None:
            QGuiApplication.clipboard().setImage(sheet.image())
            self.said.emit(Saying(self.tr("The image is on the clipboard."), "good"))

    def _ask(self, ending: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        today = self._shell.days.date_of(self._shell.clock()).isoformat()
        name = f"Schwungrad-{self.tr('Flywheel')}-{today}.{ending}"
        words, only = self.tr("Save the flywheel"), [format_filter(ending)]
        dialog = saving(self._screen.window(), words, Path(folder) / name, only)
        dialog.fileSelected.connect(partial(self._on_file, ending))
        dialog.open()

    def _on_file(self, ending: str, path: str) -> None:
        self.save(ending, Path(path))

    def _day(self, moment: Moment) -> str:
        return formats.day_text(self._shell.days.date_of(moment))
