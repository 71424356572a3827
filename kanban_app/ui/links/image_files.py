"""What a screen shows as an image: onto the clipboard, or into a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kanban_app.domain.errors import StorageError
from kanban_app.ui.export.files import write_file
from kanban_app.ui.i18n import explain
from kanban_app.ui.notify import Saying
from kanban_app.ui.paper.drawn import Drawn, ImageFormat
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.file_dialogs import file_name, format_filter, saving

# Draws what is shown as it is then, None while there is nothing to draw.
Draw = Callable[[], Drawn | None]


class ImageFiles(QObject):
    """Gives images away and says where they are."""

    said = Signal(Saying)

    def __init__(self, shell: Shell, screen: QWidget) -> None:
        super().__init__(shell)
        self._shell, self._over = shell, screen

    def copy(self, draw: Draw) -> None:
        """Put an image onto the clipboard."""
        sheet = draw()
        if sheet is not None:
            QGuiApplication.clipboard().setImage(sheet.image())
            self.said.emit(Saying(self.tr("The image is on the clipboard."), "good"))

    def ask(self, draw: Draw, ending: str, title: str, words: str) -> None:
        """Ask with these words where to write what is called `title`, and write it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        today = self._shell.days.date_of(self._shell.clock()).isoformat()
        name = f"Schwungrad-{title}-{today}.{ending}".replace(" ", "-")
        dialog = saving(
            self._over.window(), words, Path(folder) / file_name(name), [format_filter(ending)]
        )
        dialog.fileSelected.connect(partial(self._on_file, draw, ending))
        dialog.open()

    def write(self, draw: Draw, ending: str, path: Path) -> None:
        """Write an image; what the disk says against it is told."""
        sheet = draw()
        if sheet is None:
            return
        try:
            write_file(path, sheet.written(ImageFormat(ending)))
        except StorageError as error:
            self.said.emit(Saying(explain(error), "bad"))
        else:
            self.said.emit(Saying(self.tr("Written to %s") % path, "good"))

    def _on_file(self, draw: Draw, ending: str, path: str) -> None:
        self.write(draw, ending, Path(path))
