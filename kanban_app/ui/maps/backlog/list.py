"""The improvements by stage: dragged, or moved with Alt and the arrow keys, to another priority."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from kanban_app.domain.map_sheet import Place
from kanban_app.ui.maps.backlog.row_paint import SHOWN, BacklogRows, Heading, row_name
from kanban_app.ui.maps.backlog.values import ImprovementMoved, Line, StageLine

_Id = tuple[Place, str]


class BacklogList(QListWidget):
    """Tells what is picked, what is moved, and what Enter and Del ask for."""

    picked = Signal()
    moved = Signal(ImprovementMoved)
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._shown: list[Heading | Line] = []
        # What was dropped elsewhere: its row is no more the one it was shown in.
        self._dropped: Line | None = None
        # Whether a move is on its way, and the keys that were pressed meanwhile.
        self._awaiting = False
        self._ahead: list[int] = []
        self.setItemDelegate(BacklogRows(self.hasFocus, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._on_current)
        self.itemDoubleClicked.connect(self._on_double)

    @property
    def line(self) -> Line | None:
        """Return the improvement that is picked."""
        row = self.currentRow()
        shown = self._shown[row] if 0 <= row < len(self._shown) else None
        return shown if isinstance(shown, Line) else None

    def show_lines(self, stages: Sequence[StageLine], lines: Sequence[Line]) -> None:
        """Show every stage with its improvements; the one that was picked stays so."""
        held, self._dropped = self._dropped or self.line, None
        self._filling = True
        self.clear()
        self._shown = []
        for stage in stages:
            own = [line for line in lines if line.stage == stage.id]
            undone = sum(line.improvement.done is None for line in own)
            self._append(Heading(stage, undone))
            for line in own:
                self._append(line)
        self.pick(_same(held, lines).id if held and lines else None)
        self._filling = False
        self._awaiting = False
        while self._ahead and not self._awaiting:
            self.shift(self._ahead.pop(0))

    def pick(self, wanted: _Id | None) -> None:
        """Pick an improvement, the first one if it is not there."""
        rows = [r for r, s in enumerate(self._shown) if isinstance(s, Line)]
        ids = [s.id for s in self._shown if isinstance(s, Line)]
        row = rows[ids.index(wanted)] if wanted in ids else rows[0] if rows else -1
        self.setCurrentRow(row)
        self.picked.emit()

    def show_stage(self, stage: Place) -> None:
        """Scroll to a stage and pick its first improvement, if it has any."""
        for row, shown in enumerate(self._shown):
            if isinstance(shown, Heading) and shown.stage.id == stage:
                top = QAbstractItemView.ScrollHint.PositionAtTop
                self.scrollToItem(self.item(row), top)
                following = self._shown[row + 1] if row + 1 < len(self._shown) else None
                if isinstance(following, Line):
                    self.pick(following.id)
                    self.scrollToItem(self.item(row), top)

    def wait(self) -> None:
        """Keep further steps until the list is shown as the move on its way leaves it."""
        self._awaiting = True

    def shift(self, step: int) -> None:
        """Move the picked one up (-1) or down (1), into the next stage where its own ends."""
        if self._awaiting:
            self._ahead.append(step)
            return
        row, line = self.currentRow(), self.line
        if line is None or line.improvement.done is not None:
            return
        order = list(self._shown)
        target = row + step
        while 0 < target < len(order) and _is_done(order[target]):
            target += step
        if not 0 < target < len(order):
            return
        order.insert(target, order.pop(row))
        self._tell(line, order)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if alt and key in steps:
            self.shift(steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            ids = [shown.id for shown in self._shown if isinstance(shown, Line)]
            self.pick(ids[0 if key == Qt.Key.Key_Home else -1] if ids else None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line is not None:
            self.edit_wanted.emit()
        elif key == Qt.Key.Key_Delete and self.line is not None:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A heading is nothing to pick: the improvement that is shown stays picked.
        row = self.indexAt(event.position().toPoint()).row()
        if 0 <= row < len(self._shown) and isinstance(self._shown[row], Line):
            super().mousePressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        line = self.line
        self._filling = True
        super().dropEvent(event)
        self._filling = False
        if line is not None:
            self.tell_place(line)

    def tell_place(self, line: Line) -> None:
        """Tell where an improvement lies now that its row was moved."""
        self._dropped = line
        self._tell(line, [self.item(row).data(SHOWN) for row in range(self.count())])

    def _tell(self, line: Line, order: Sequence[object]) -> None:
        """Tell where a line stands among rows; before the first heading is its top."""
        stage, place = line.stage, 0
        first = next((s.stage.id for s in order if isinstance(s, Heading)), line.stage)
        stage = first
        for shown in order:
            if isinstance(shown, Heading):
                stage, place = shown.stage.id, 0
            elif isinstance(shown, Line) and shown.id == line.id:
                break
            elif isinstance(shown, Line) and shown.improvement.done is None:
                place += 1
        self.moved.emit(ImprovementMoved(line.stage, line.improvement.key, stage, place))

    def _append(self, shown: Heading | Line) -> None:
        item = QListWidgetItem()
        item.setData(SHOWN, shown)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, row_name(shown))
        # The keyboard walks past what is not enabled.
        flags = Qt.ItemFlag.NoItemFlags
        if isinstance(shown, Line):
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if shown.improvement.done is None:
                flags |= Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)
        self._shown.append(shown)
        self.addItem(item)

    def _on_current(self) -> None:
        if not self._filling and self.line is not None:
            # Steps that were meant for another one are none for this.
            self._ahead.clear()
            self.picked.emit()

    def _on_double(self) -> None:
        if self.line is not None:
            self.edit_wanted.emit()


def _is_done(shown: Heading | Line) -> bool:
    return isinstance(shown, Line) and shown.improvement.done is not None


def _same(held: Line, lines: Sequence[Line]) -> Line:
    """Return an improvement as it is now; in another stage its key may be another one."""
    by_id = (line for line in lines if line.id == held.id)
    by_text = (line for line in lines if line.improvement.text == held.improvement.text)
    return next(by_id, None) or next(by_text, held)
