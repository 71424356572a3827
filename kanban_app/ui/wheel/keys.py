"""The keyboard on the loop: walk in the order of travel, pick a card, carry it on, open a stage.

Behind the last stage the way leads to the deals in the crossing, which open like a stage.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kanban_app.ui.wheel.drawing import MoveWish
from kanban_app.ui.wheel.guide import Guide
from kanban_app.ui.wheel.view import WheelView

_KEY = Qt.Key
_STEPS = {_KEY.Key_Right: 1, _KEY.Key_Down: 1, _KEY.Key_Left: -1, _KEY.Key_Up: -1}
_TURNS = {_KEY.Key_PageDown: 1, _KEY.Key_PageUp: -1}


class NodeKeys(QObject):
    """Walks along the nodes of a view; `opened` carries a StageId."""

    opened = Signal(object)
    deals_wanted = Signal()
    move_wanted = Signal(MoveWish)

    def __init__(self, view: WheelView, guide: Guide) -> None:
        super().__init__(view)
        self._view = view
        self._guide = guide

    def begin(self, *, last: bool) -> None:
        """Select the first node, or the last one: the keyboard has come."""
        if self._count():
            self._go(self._stops - 1 if last else 0)

    def walk(self, step: int) -> bool:
        """Go a node on or back; False at the end of the way, where the keyboard leaves."""
        place = self._place
        if place is None or not 0 <= place + step < self._stops:
            return False
        self._go(place + step)
        return True

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key says, and return whether it was one of ours."""
        key, carried = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        stage = self._view.selected
        if key in _STEPS and carried:
            return stage is not None and self._carry(_STEPS[key])
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS and self._count():
            step = _STEPS[key]
            place = self._place
            start = place if place is not None else -1 if step > 0 else self._stops
            self._go((start + step) % self._stops)
        elif key in (_KEY.Key_Home, _KEY.Key_End) and self._count():
            self._view.select(0 if key == _KEY.Key_Home else self._count() - 1)
        elif key in _TURNS and stage is not None:
            self._view.set_state(
                self._view.state._replace(held=self._guide.turn(stage, _TURNS[key]))
            )
        elif key in (_KEY.Key_Return, _KEY.Key_Enter) and self._view.state.chosen:
            self._open()
        elif key == _KEY.Key_Escape and self._view.state.chosen:
            self._view.select(None)
        else:
            return False
        return True

    def _open(self) -> None:
        stage = self._view.selected
        if stage is None:
            self.deals_wanted.emit()
        else:
            self.opened.emit(stage)

    def _carry(self, step: int) -> bool:
        """Move the card in hand to the next stage of its journey; the keyboard goes with it."""
        stage = self._view.selected
        assert stage is not None
        held, target = self._guide.held(stage), self._guide.beside(stage, step)
        if held is not None and target is not None:
            self.move_wanted.emit(MoveWish((held.card,), target, follow=True))
        return True

    @property
    def _stops(self) -> int:
        """Return how many places the keyboard walks along: the nodes, and the deals if any."""
        drawing = self._view.drawing
        return self._count() + bool(drawing and not drawing.empty and drawing.deals_name)

    @property
    def _place(self) -> int | None:
        state = self._view.state
        return self._count() if state.crossing else state.selected

    def _go(self, place: int) -> None:
        if place < self._count():
            self._view.select(place)
        else:
            self._view.select_crossing()

    def _count(self) -> int:
        return len(self._view.drawing.nodes) if self._view.drawing else 0
