"""The loop as a board: stages are chosen, opened and walked along, cards carried between them."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.theme import RADIUS_CONTROL
from kanban_app.ui.wheel.carrying import Carrying
from kanban_app.ui.wheel.drawing import MoveWish, Node, Tip
from kanban_app.ui.wheel.guide import Guide
from kanban_app.ui.wheel.keys import NodeKeys
from kanban_app.ui.wheel.view import WheelView
from kanban_app.ui.widgets import painting

_BY_KEY = (
    Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)  # fmt: skip


class WheelCanvas(WheelView):
    """Tells what shall be opened and where cards shall go; `opened` carries a StageId."""

    opened = Signal(object)
    deals_wanted = Signal()
    move_wanted = Signal(MoveWish)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._carrying = Carrying(self, guide)
        self._keys = NodeKeys(self, guide)
        self._keys.opened.connect(self.opened)
        self._keys.deals_wanted.connect(self.deals_wanted)
        self._by_keys = False
        for hand in (self._carrying, self._keys):
            hand.move_wanted.connect(self.move_wanted)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def tip_of(self, node: Node) -> Tip:
        held = self._guide.held(node.stage)
        if held is None or held.takes is None:
            return node.tip
        return node.tip._replace(lines=(*node.tip.lines, held.takes))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._carrying.moved(event):
            return
        scene = self.scene
        hot = scene.node_at(event.position()) if scene is not None else None
        deals = scene is not None and hot is None and scene.on_crossing(event.position())
        pointing = Qt.CursorShape.PointingHandCursor
        self.setCursor(Qt.CursorShape.ArrowCursor if hot is None and not deals else pointing)
        self.set_state(self.state._replace(over_crossing=deals))
        aside = scene.aside_at(event.position()) if scene is not None and hot is None else None
        self.point_at(hot, aside)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        scene = self.scene
        if event.button() is not Qt.MouseButton.LeftButton or scene is None:
            super().mousePressEvent(event)
            return
        # Whoever points needs no frame round what the keyboard would walk on.
        self._by_keys = False
        self.update()
        place = scene.node_at(event.position())
        self.hush()
        self._carrying.pressed(event.position(), place)
        self.select(place)
        if place is None and scene.on_crossing(event.position()):
            self.deals_wanted.emit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._carrying.released()
        super().mouseReleaseEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.scene.node_at(event.position()) if self.scene is not None else None
        if place is not None and self.drawing is not None:
            self._carrying.released()
            self.opened.emit(self.drawing.nodes[place].stage)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.point_at(None)
        self.set_state(self.state._replace(over_crossing=False))
        super().leaveEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._carrying.entered(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._carrying.hovered(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._carrying.left()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._carrying.dropped(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keys.pressed(event):
            self._by_keys = True
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return self._keys.walk(1 if next else -1) or super().focusNextPrevChild(next)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._by_keys and not self.state.chosen:
            with painting.painter_for(self) as painter:
                painting.focus_ring(painter, QRectF(self.rect()), RADIUS_CONTROL)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in _BY_KEY
        self.update()
        if event.reason() in _BY_KEY and not self.state.chosen:
            self._keys.begin(last=event.reason() is Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
