"""The flywheel as an image: onto the clipboard, or into a file."""

from PySide6.QtCore import QSizeF

from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.moment import Moment
from kanban_app.ui import formats
from kanban_app.ui.links.image_files import ImageFiles
from kanban_app.ui.links.wheel_rows import sheets_of
from kanban_app.ui.paper.drawn import Drawn
from kanban_app.ui.paper.wheel import wheel_sheet
from kanban_app.ui.shell import Shell
from kanban_app.ui.wheel.screen import WheelScreen

_LEAST = QSizeF(1_064, 632)


class WheelImages(ImageFiles):
    """Draws the loop as it is shown, in the light look, with its numbers and its period below."""

    def __init__(self, shell: Shell, screen: WheelScreen) -> None:
        super().__init__(shell, screen)
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
        sheets = sheets_of(wheel, self._shell.presenter.board.journeys)
        return wheel_sheet(drawing, size, self.tr("Flywheel"), foot, sheets)

    def _on_wish(self, ending: str) -> None:
        if ending:
            self.ask(self.sheet, ending, self.tr("Flywheel"), self.tr("Save the flywheel"))
        else:
            self.copy(self.sheet)

    def _day(self, moment: Moment) -> str:
        return formats.day_text(self._shell.days.date_of(moment))
