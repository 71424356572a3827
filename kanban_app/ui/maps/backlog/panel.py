"""The improvement backlog at the side of the map: matrix, list by stage, and one of them whole."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.improvement import Progress
from kanban_app.domain.map_sheet import Place
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.backlog.details import ImprovementDetails
from kanban_app.ui.maps.backlog.list import BacklogList
from kanban_app.ui.maps.backlog.matrix import Matrix
from kanban_app.ui.maps.backlog.sheet import ImprovementSheet
from kanban_app.ui.maps.backlog.values import (
    Chosen,
    Deed,
    DeedWanted,
    ImprovementMoved,
    ImprovementTyped,
    Line,
    StageLine,
)
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button, IconButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.segment import Segment

WIDTH = 440
_ALL = "all"
# What the details need for a verdict with its chart.
_TOLD = 280
# Below this there is no room for the matrix beside list and details.
_LOW = 640


class BacklogPanel(QFrame):
    """Shows the improvements of a journey; asks for changes and decides nothing."""

    typed = Signal(ImprovementTyped)
    moved = Signal(ImprovementMoved)
    deed_wanted = Signal(DeedWanted)
    refused = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._stages: Sequence[StageLine] = ()
        self._places: Sequence[StageLine] = ()
        self._lines: Sequence[Line] = ()
        self._writable = True
        self.sheet: ImprovementSheet | None = None
        self._title = PlainLabel("", SIZE_L, self, bold=True)
        self.add = Button("", self, icon="plus", small=True)
        self.close_button = IconButton("close", "", self, size=28)
        self.states = Segment("", self)
        self.plot = IconButton("chart", "", self, size=28)
        self.plot.setCheckable(True)
        self.matrix = Matrix(self)
        self.list = BacklogList(self)
        self.nothing = PlainLabel("", SIZE_M, self, tone="text_2")
        self.nothing.setWordWrap(True)
        self.details = ImprovementDetails(self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_lines(
        self,
        stages: Sequence[StageLine],
        lines: Sequence[Line],
        *,
        writable: bool,
        places: Sequence[StageLine] = (),
    ) -> None:
        """Show the backlog of a journey; on a past day it is for looking only.

        An improvement may belong to any of the `places`, more than have a heading; none: to those.
        """
        self._stages, self._lines, self._writable = stages, lines, writable
        self._places = places or stages
        self.add.setVisible(writable)
        self._show()

    def show_stage(self, stage: Place) -> None:
        """Bring the improvements of a stage into sight."""
        self.list.show_stage(stage)

    def take_keys(self) -> None:
        """Give the list the keyboard."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_new(self) -> None:
        """Open the sheet for a new improvement of the stage that is picked."""
        if self._stages:
            held = self.list.line
            self._open_sheet(held.stage if held else self._stages[0].id, None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self._on_add()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        # Where there is room for both, nobody has to ask for one of them.
        roomy = self.height() >= _LOW
        self.plot.setVisible(not roomy)
        self._show_plot()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(0, 0, 1, self.height(), colour(t.border))

    def _show(self) -> None:
        active = self.states.active or _ALL
        counts = {p: sum(i.improvement.progress is p for i in self._lines) for p in Progress}
        choices = (
            Choice(_ALL, self.tr("All")),
            Choice(Progress.OPEN, self.tr("Open"), counts[Progress.OPEN]),
            Choice(Progress.RUNNING, self.tr("Running"), counts[Progress.RUNNING]),
            Choice(Progress.DONE, self.tr("Done"), counts[Progress.DONE]),
        )
        self.states.show_choices(choices, active)
        wanted = [i for i in self._lines if active in (_ALL, i.improvement.progress)]
        self.matrix.show_lines(self._stages, wanted)
        # Nothing in the list may move while one walks along it, whatever is told below.
        told = any(line.came_of_it is not None for line in self._lines)
        self.details.setMinimumHeight(_TOLD if told else 0)
        # Another order among some of them would say nothing about the others.
        drag = self.list.DragDropMode
        movable = self._writable and active == _ALL
        self.list.setDragDropMode(drag.InternalMove if movable else drag.NoDragDrop)
        self.list.show_lines(self._stages, wanted)
        self.nothing.setVisible(not self._lines)
        self._on_picked()

    def _show_plot(self) -> None:
        """Show the matrix, where room is short in place of what came of an improvement."""
        roomy = self.height() >= _LOW
        self.matrix.setVisible(roomy or self.plot.isChecked())
        self.details.setVisible(self.list.line is not None and (roomy or not self.plot.isChecked()))

    def _on_picked(self) -> None:
        line = self.list.line
        self.matrix.pick(line)
        self.details.show_line(line, writable=self._writable)
        self._show_plot()

    def _on_chosen(self, chosen: Chosen) -> None:
        self.list.pick((chosen.stage, chosen.key))
        self.list.scrollToItem(self.list.currentItem())
        self.take_keys()

    def _on_moved(self, moved: ImprovementMoved) -> None:
        if self._writable and (self.states.active or _ALL) == _ALL:
            self.list.wait()
            self.moved.emit(moved)
        elif not self._writable:
            self.refused.emit()

    def _on_add(self) -> None:
        if self._writable:
            self.ask_new()
        else:
            self.refused.emit()

    def _on_edit(self) -> None:
        line = self.list.line
        if not self._writable:
            self.refused.emit()
        elif line is not None:
            self._open_sheet(line.stage, line)

    def _on_delete(self) -> None:
        line = self.list.line
        if not self._writable:
            self.refused.emit()
        elif line is not None:
            self.deed_wanted.emit(DeedWanted(*line.id, Deed.DELETE))

    def _open_sheet(self, stage: Place, line: Line | None) -> None:
        self.sheet = ImprovementSheet(self._places, stage, line, self.window())
        self.sheet.typed.connect(self.typed)
        self.sheet.open()

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.close_button.clicked.connect(self.closed)
        self.states.chosen.connect(self._show)
        self.plot.clicked.connect(self._show_plot)
        self.matrix.chosen.connect(self._on_chosen)
        self.list.picked.connect(self._on_picked)
        self.list.moved.connect(self._on_moved)
        self.list.edit_wanted.connect(self._on_edit)
        self.list.delete_wanted.connect(self._on_delete)
        self.details.edit_wanted.connect(self._on_edit)
        self.details.deed_wanted.connect(self.deed_wanted)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Improvements"))
        self.add.setText(self.tr("New"))
        self.add.setAccessibleName(self.tr("New improvement"))
        self.close_button.set_name(self.tr("Close the backlog"))
        self.plot.set_name(self.tr("Effort and effect"))
        self.states.setAccessibleName(self.tr("How far they are"))
        self.list.setAccessibleName(self.tr("Improvements by stage"))
        self.nothing.setText(
            self.tr("Nothing to improve yet. What slowed a client down last week?")
        )
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4 * UNIT, 0, 2 * UNIT, 0)
        head.setSpacing(2 * UNIT)
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        head.addWidget(self.close_button)
        states = QHBoxLayout()
        states.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        states.addWidget(self.states)
        states.addStretch(1)
        states.addWidget(self.plot)
        plot = QHBoxLayout()
        plot.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        plot.addWidget(self.matrix)
        self.nothing.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 2 * UNIT, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addLayout(head)
        column.addLayout(states)
        column.addLayout(plot)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.details)
