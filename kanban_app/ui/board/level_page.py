"""An opened stage: its sub-stages as a board, or what a stage without any is told."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.board.lane import Lane
from kanban_app.ui.board.metrics import MAX_WIDTH
from kanban_app.ui.board.requests import ColumnChange
from kanban_app.ui.widgets.nothing import Nothing


class NoLevels(Nothing):
    """Says what sub-stages are good for, and makes the first ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._retranslate()

    def show_stage(self, name: str) -> None:
        """Name the stage that has no sub-stages."""
        self._name = name
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.show_words(
            self.tr("%s has no sub-stages") % self._name,
            self.tr(
                "Sub-stages tell what happens within a stage: advert, viewing, offer. Its cards "
                "begin in the first one; history and numbers of the stage stay as they are."
            ),
            self.tr("Make sub-stages"),
        )


class LevelPage(QStackedWidget):
    """Shows one of both."""

    make_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = BoardView()
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.nothing = NoLevels()
        self.addWidget(self.view)
        self.addWidget(self.nothing)
        # How the broker left columns of this level, and the lanes that were told.
        self._left: dict[StageId, ColumnChange] = {}
        self._told: tuple[Lane, ...] = ()
        self.nothing.button.clicked.connect(self.make_requested)
        self.view.column_changed.connect(self._on_column)

    def show_board(self) -> None:
        """Show the sub-stages."""
        self.setCurrentWidget(self.view)

    def show_nothing(self, name: str) -> None:
        """Say that the stage of this name has no sub-stages."""
        self.nothing.show_stage(name)
        self.setCurrentWidget(self.nothing)

    def forget_columns(self) -> None:
        """Begin another level, whose neighbours fold anew."""
        self._left.clear()
        self._told = ()

    def fold(self, neighbours: Collection[StageId]) -> None:
        """Fold the columns beside the level where room is short; what the broker did stays."""
        if self._told == self.view.lanes:
            return
        self._told = self.view.lanes
        short = len(self.view.columns) * MAX_WIDTH > self.window().width()
        for lane in self._told:
            for stage in (column.stage.id for column in lane.columns):
                left = self._left.get(stage)
                if left is not None:
                    lane.set_plan(stage, collapsed=left.collapsed, width=left.width)
                elif stage in neighbours:
                    lane.set_plan(stage, collapsed=short)

    def _on_column(self, change: ColumnChange) -> None:
        self._left[change.stage_id] = change

    def take_keys(self) -> None:
        """Give the keyboard to what is shown."""
        part = self.view if self.currentWidget() is self.view else self.nothing.button
        part.setFocus(Qt.FocusReason.OtherFocusReason)
