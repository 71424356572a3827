"""The upper edge of the chart panel: drag it to make the panel higher."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.widgets.grip import Grip

HEIGHT, _STEP = 6, 16


class HeightHandle(Grip):
    """Asks for a height of its parent, 0 for the automatic one."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_STEP, parent, upper=True)
        self._panel = parent
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.word()

    @override
    def extent(self) -> int:
        return self._panel.height()

    @override
    def ask(self, size: int) -> None:
        self.wanted.emit(size)

    @override
    def word(self) -> None:
        self.setAccessibleName(self.tr("Height of the charts"))
        self.setToolTip(self.tr("Drag to set the height, double-click for automatic"))
