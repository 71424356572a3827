"""Carrying cards along the loop with the mouse: lifted from a node or a list, dropped on a node."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
)

from kanban_app.ui.wheel.drawing import Foreseen, MoveWish
from kanban_app.ui.wheel.ghost import HOT_SPOT, ghost
from kanban_app.ui.wheel.guide import Guide
from kanban_app.ui.wheel.view import WheelView
from kanban_app.ui.widgets.card_mime import cards_in, mime_of


class Carrying(QObject):
    """Runs the drags of a view and takes those that come from elsewhere."""

    move_wanted = Signal(MoveWish)

    def __init__(self, view: WheelView, guide: Guide) -> None:
        super().__init__(view)
        self._view = view
        self._guide = guide
        self._start: tuple[QPointF, int] | None = None

    def pressed(self, at: QPointF, place: int | None) -> None:
        """Remember where a drag may begin."""
        self._start = (at, place) if place is not None else None

    def released(self) -> None:
        """Begin nothing any more."""
        self._start = None

    def moved(self, event: QMouseEvent) -> bool:
        """Lift the card of the pressed node once the mouse has gone far enough."""
        if self._start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        start, place = self._start
        distance = QGuiApplication.styleHints().startDragDistance()
        if (event.position() - start).manhattanLength() >= distance:
            self._start = None
            self._lift(place)
        return True

    def entered(self, event: QDragEnterEvent) -> None:
        """Take a drag that carries cards."""
        if cards_in(event.mimeData()):
            self._view.hush()
            event.acceptProposedAction()

    def hovered(self, event: QDragMoveEvent) -> None:
        """Show what a drop here would bring."""
        found = self._foreseen(event)
        self._view.set_state(self._view.state._replace(hot=None, held=None, foreseen=found))
        if found is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def left(self) -> None:
        """Forget the drag."""
        self._view.set_state(self._view.state._replace(foreseen=None))

    def dropped(self, event: QDropEvent) -> None:
        """Ask for the move."""
        found = self._foreseen(event)
        self.left()
        if found is None or self._view.drawing is None:
            return
        event.acceptProposedAction()
        if not found.here:
            stage = self._view.drawing.nodes[found.target].stage
            self.move_wanted.emit(MoveWish(cards_in(event.mimeData()), stage))

    def _foreseen(self, event: QDropEvent) -> Foreseen | None:
        scene = self._view.scene
        place = scene.target_at(event.position()) if scene is not None else None
        if scene is None or place is None:
            return None
        return self._guide.foresee(cards_in(event.mimeData()), scene.drawing.nodes[place].stage)

    def _lift(self, place: int) -> None:
        view = self._view
        if view.drawing is None:
            return
        held = self._guide.held(view.drawing.nodes[place].stage)
        if held is None:
            return
        drag = QDrag(view)
        drag.setMimeData(mime_of([held.card]))
        drag.setPixmap(ghost(held, view.devicePixelRatioF()))
        drag.setHotSpot(QPoint(*HOT_SPOT))
        drag.exec(Qt.DropAction.MoveAction)
        self.left()
