"""What keyboard and mouse do in a column; it only says what the broker wants."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget
from typing_extensions import override

from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Stage
from kanban_app.ui.board.card_list import NOBODY, CardList
from kanban_app.ui.board.column_model import ColumnModel
from kanban_app.ui.board.requests import Claim, Lift, MenuRequest, OpenRequest, Step, Walk

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag
_STEPS = {
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
}
_EXTENDING = {
    Qt.Key.Key_Up: QListView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QListView.CursorAction.MoveDown,
    Qt.Key.Key_Home: QListView.CursorAction.MoveHome,
    Qt.Key.Key_End: QListView.CursorAction.MoveEnd,
    Qt.Key.Key_PageUp: QListView.CursorAction.MovePageUp,
    Qt.Key.Key_PageDown: QListView.CursorAction.MovePageDown,
}
_SIDEWAYS = (Step.LEFT, Step.RIGHT)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_NO_KEYS, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class ColumnView(CardList):
    """The list of one stage with everything that can be done in it."""

    open_requested = Signal(OpenRequest)
    menu_requested = Signal(MenuRequest)
    add_requested = Signal()
    walked = Signal(Walk)
    lifted = Signal(Lift)
    claims_selection = Signal(Claim)
    change_refused = Signal()
    # On the class, because Qt calls `currentChanged` while the base is being built.
    _extending = False

    def __init__(self, model: ColumnModel, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(model, stage, parent)
        self.read_only = False
        self._select_on_release = False
        self._anchor = QPersistentModelIndex()
        self._press_place = QPoint()
        self._press_spot = QPoint()
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_left)
        self.verticalScrollBar().valueChanged.connect(self._on_left)

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        command = self._command(index, event)
        if command & Flag.Clear:
            # Selections of the other columns belong to the same gesture.
            self.claims_selection.emit(Claim(self.stage.id))
        return command

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.delegate.pressed or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        # Not left to Qt, which selects by dragging as long as nothing is selected.
        way = (event.position().toPoint() - self._press_place).manhattanLength()
        if way >= QApplication.startDragDistance():
            lift = Lift(self.delegate.pressed, self._press_spot)
            self._select_on_release = False
            self._press(NOBODY)
            self._hover(NOBODY)
            if self.read_only:
                self.change_refused.emit()
            else:
                self.lifted.emit(lift)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._extending:
            self._anchor = QPersistentModelIndex()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle_key(event):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        self._press_place = place
        self._press_spot = place - self.visualRect(index).topLeft()
        if event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() == _SHIFT and index.isValid():
                self._extend_to(index)
                return
            self._press(self.id_at(index))
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._press(NOBODY)
        super().mouseReleaseEvent(event)
        self._select_on_release = False

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        card_id = self.id_at(self.indexAt(event.position().toPoint()))
        if card_id and event.button() == Qt.MouseButton.LeftButton:
            self.open_requested.emit(OpenRequest(card_id))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._on_left()
        super().leaveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        card_id = self.id_at(index)
        if not card_id:
            event.ignore()
            return
        place = event.globalPos()
        if not by_mouse:
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_requested.emit(MenuRequest((card_id,), place))

    def _command(self, index: Index, event: QEvent | None) -> QItemSelectionModel.SelectionFlag:
        if event is None:
            # The view moves its focus by itself, as when it is entered.
            return Flag.NoUpdate
        plain = super().selectionCommand(index, event)
        if isinstance(event, QKeyEvent):
            # Keys walk with the focus alone; what selects is handled here, not by Qt.
            return Flag.NoUpdate
        if isinstance(event, QMouseEvent) and index.isValid():
            return self._mouse_command(event, plain)
        return plain

    def _mouse_command(
        self, event: QMouseEvent, plain: QItemSelectionModel.SelectionFlag
    ) -> QItemSelectionModel.SelectionFlag:
        # A press may begin a drag, which must keep the selection; so select on release.
        if event.type() == QEvent.Type.MouseButtonPress:
            if event.button() == Qt.MouseButton.LeftButton and plain == Flag.ClearAndSelect:
                self._select_on_release = True
                return Flag.NoUpdate
        elif event.type() == QEvent.Type.MouseButtonRelease and self._select_on_release:
            self._select_on_release = False
            return Flag.ClearAndSelect
        return plain

    def _handle_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~_KEYPAD
        if key in _STEPS and self._walk(_STEPS[key], modifiers):
            return True
        if key in _EXTENDING and modifiers == _SHIFT:
            self._extend_to(self.moveCursor(_EXTENDING[key], _NO_KEYS))
            return True
        if modifiers not in (_NO_KEYS, _SHIFT):
            return False
        if key == Qt.Key.Key_Plus:
            self.add_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id is not None:
            self.open_requested.emit(OpenRequest(self.current_id))
        elif key == Qt.Key.Key_Space:
            self.selectionModel().select(self.currentIndex(), Flag.Toggle)
        elif key == Qt.Key.Key_Escape:
            # The board's: what is selected may stand in another column.
            event.ignore()
        else:
            return False
        return True

    def _walk(self, step: Step, modifiers: Qt.KeyboardModifier) -> bool:
        carry = modifiers == _CONTROL
        if not carry and (modifiers != _NO_KEYS or step not in _SIDEWAYS):
            return False
        if not carry or self.current_id is not None:
            if carry and self.read_only:
                self.change_refused.emit()
                return True
            y = self.visualRect(self.currentIndex()).center().y()
            self.walked.emit(Walk(self.stage.id, step, y, carry))
        return True

    def _extend_to(self, index: QModelIndex) -> None:
        # Our own, because arrows that only walk leave Qt without the start of a range.
        anchor = self._anchor if self._anchor.isValid() else self.currentIndex()
        start = anchor.row() if anchor.isValid() else index.row()
        rows = sorted((start, index.row()))
        self._anchor = QPersistentModelIndex(self.cards.index(start, 0))
        chosen = QItemSelection(self.cards.index(rows[0], 0), self.cards.index(rows[1], 0))
        self.claims_selection.emit(Claim(self.stage.id))
        self._extending = True
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        self._extending = False
        self.selectionModel().select(chosen, Flag.ClearAndSelect)

    def _press(self, card_id: CardId) -> None:
        before, self.delegate.pressed = self.delegate.pressed, card_id
        self.update_cards((before, card_id))

    def _hover(self, card_id: CardId) -> None:
        before, self.delegate.hovered = self.delegate.hovered, card_id
        if before != card_id:
            self.update_cards((before, card_id))

    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(self.id_at(index))

    def _on_left(self) -> None:
        self._hover(NOBODY)
