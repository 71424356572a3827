"""The bar above an opened stage: the way to it, back, and its editor."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, UNIT
from kanban_app.ui.widgets.buttons import Button, GhostButton, IconButton
from kanban_app.ui.widgets.screen_bar import ScreenBar

_APART = "\u203a"


class Crumb(NamedTuple):
    """A level on the way: its name, and the path that opens it; None leads to the board."""

    text: str
    path: str | None


class Wanted(NamedTuple):
    """A level of the opened stage shall be shown; None: the board."""

    path: str | None


class LevelBar(ScreenBar):
    """Shows where one is and leads up again."""

    back_requested = Signal()
    edit_requested = Signal()
    level_wanted = Signal(Wanted)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("chevron-left", "", self)
        self.edit = Button("", self, icon="columns")
        self.crumbs: list[GhostButton] = []
        self.here = PlainLabel("", SIZE_L, bold=True, elide=True)
        self._way = QHBoxLayout()
        self._way.setSpacing(0)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(2 * UNIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 0, 4 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.back)
        row.addLayout(self._way)
        row.addWidget(self.here, 1)
        row.addLayout(self._tools)
        row.addWidget(self.edit)
        self.back.clicked.connect(self.back_requested)
        self.edit.clicked.connect(self.edit_requested)
        self._retranslate()

    def add_tool(self, tool: QWidget) -> None:
        """Place something beside the editor's button."""
        self._tools.addWidget(tool)

    def show_way(self, way: Sequence[Crumb]) -> None:
        """Show the levels on the way; the last one is where one is."""
        while self._way.count():
            item = self._way.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.crumbs = []
        for crumb in way[:-1]:
            button = GhostButton(crumb.text, self, small=True)
            button.clicked.connect(partial(self.level_wanted.emit, Wanted(crumb.path)))
            self.crumbs.append(button)
            self._way.addWidget(button)
            self._way.addWidget(PlainLabel(_APART, SIZE_L, self, tone="text_3"))
        self.here.setText(way[-1].text if way else "")

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the level be looked at only, or changed again."""
        self.edit.setEnabled(not read_only)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.back.set_name(self.tr("One level up (Esc)"))
        self.edit.setText(self.tr("Edit sub-stages"))
