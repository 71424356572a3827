"""Offers ways to begin while the board is empty."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from typing_extensions import override

from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import Shell
from kanban_app.ui.start.first_start import FirstStart
from kanban_app.ui.theme import UNIT

_EDGE = 2 * UNIT
# What an empty column shows at its top: header and question stay in sight where there is room.
_HEADS = 54 * UNIT


class Transfer(Protocol):
    """The ways to bring cards in."""

    def start_import(self, path: Path | None) -> None:
        """Import a file, or ask for one."""
        ...

    def sample(self) -> None:
        """Fill the board with sample data."""
        ...


class StartLink(QObject):
    """Shows the first start over the board until there is a card, or until it is put away."""

    def __init__(self, shell: Shell, transfer: Transfer) -> None:
        super().__init__(shell)
        self._shell = shell
        self._transfer = transfer
        self._dismissed = False
        self._area = shell.window.stage_area
        self.surface = FirstStart(self._area)
        self.surface.hide()
        self.surface.empty_board.connect(self.begin_empty)
        self.surface.import_requested.connect(self._on_import)
        self.surface.sample_requested.connect(transfer.sample)
        shortcut = QShortcut(QKeySequence("Esc"), self.surface, self.dismiss)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shell.presenter.contents_changed.connect(self.follow)
        shell.window.screen_changed.connect(self.follow)
        self._area.installEventFilter(self)
        shell.window.board.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Show the ways to begin while there is nothing else to see."""
        on_board = self._shell.window.screen_key == BOARD
        wanted = on_board and not self._dismissed and self._is_empty()
        if wanted == self.surface.isVisibleTo(self._area):
            return
        had_focus = self.surface.isAncestorOf(self._shell.window.focusWidget())
        self.surface.setVisible(wanted)
        if wanted:
            self._place()
            self.surface.begin()
        elif had_focus:
            self._shell.window.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_empty(self) -> None:
        """Put the surface away and open the line for the first card."""
        self.dismiss()
        self._shell.window.board.open_quick_add()

    def dismiss(self) -> None:
        """Put the surface away until the next start."""
        self._dismissed = True
        self.follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def _on_import(self) -> None:
        self._transfer.start_import(None)

    def _is_empty(self) -> bool:
        board = self._shell.presenter.board
        stages = [stage.id for journey in board.journeys for stage in journey.stages]
        empty = not any(board.contents.totals(s).count for s in stages)
        return bool(stages) and empty and self._shell.presenter.past.day is None

    def _place(self) -> None:
        """Centre the surface below the heads of the columns, or as low as the window allows."""
        if not self.surface.isVisibleTo(self._area):
            return
        board = self._shell.window.board
        size = self.surface.sizeHint()
        wide = self.surface.width()
        high = max(size.height(), self.surface.heightForWidth(wide))
        corner = board.mapTo(self._area, QPoint(0, 0))
        left = corner.x() + (board.width() - wide) // 2
        top = corner.y() + _HEADS + max(0, (board.height() - _HEADS - high) // 2)
        # In a low window it rather covers the empty charts than the columns.
        top = max(0, min(top, self._area.height() - high - _EDGE))
        self.surface.setGeometry(left, top, wide, high)
        self.surface.raise_()
