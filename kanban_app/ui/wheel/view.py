"""The loop on the screen: painted once, with drops on top; it knows what is selected."""

from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QEnterEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui import notify, theme
from kanban_app.ui.theme import tokens
from kanban_app.ui.wheel import motion
from kanban_app.ui.wheel.clockwork import Flow, Tween
from kanban_app.ui.wheel.drawing import Drawing, Node, Tip
from kanban_app.ui.wheel.paint import paint_waiting, paint_wheel
from kanban_app.ui.wheel.scene import Numbers, Scene, State, spur_end
from kanban_app.ui.wheel.tip import TipBox

_HOVER_MS = 150
_LEAST = (360, 240)
# What is told, and a point and a radius beside which it stands.
Aside = tuple[Tip, QPointF, float]


class WheelView(QWidget):
    """Shows a drawing; `chosen` tells the StageId that is selected, or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._scene: Scene | None = None
        self._still: QPixmap | None = None
        self._streams: tuple[motion.Stream, ...] = ()
        self._state = State()
        self._paused = False
        self._aside: Aside | None = None
        self.flow = Flow(self)
        self.flow.ticked.connect(self._on_tick)
        self._tween = Tween(self.show_numbers, self)
        self.tip = TipBox(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_HOVER_MS)
        self._rest.timeout.connect(self._tell)
        self.setMinimumSize(*_LEAST)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.theme().changed.connect(self.forget)

    @property
    def drawing(self) -> Drawing | None:
        """Return what is shown."""
        return self._drawing

    @property
    def scene(self) -> Scene | None:
        """Return the layout at the present size."""
        if self._scene is None and self._drawing is not None and not self.size().isEmpty():
            self._scene = Scene.of(QSizeF(self.size()), self._drawing)
            self._streams = motion.streams(self._scene, tokens())
        return self._scene

    @property
    def state(self) -> State:
        """Return what is selected, pointed at or about to happen."""
        return self._state

    @property
    def selected(self) -> StageId | None:
        """Return the stage that is selected."""
        place = self._state.selected
        return self._drawing.nodes[place].stage if self._drawing and place is not None else None

    def show_drawing(self, drawing: Drawing) -> None:
        """Show other numbers; they grow out of those before."""
        stage, before = self.selected, self._scene
        same = self._drawing is not None and [n.stage for n in self._drawing.nodes] == [
            n.stage for n in drawing.nodes
        ]
        if drawing != self._drawing:
            # Whatever changed elsewhere: the texts of the same numbers have their places.
            self._drawing, self._scene = drawing, None
        self._state = State(drawing.place_of(stage), crossing=self._state.crossing)
        self.tip.hide()
        self._describe()
        scene = self.scene
        if scene is None:
            return
        if before is not None and same and before.frame.size == scene.frame.size:
            self._tween.go(before.numbers, scene.numbers)
        else:
            self._tween.stop()
            self.forget_picture()
        self._follow_motion()

    def select(self, place: int | None, *, told: bool = True) -> None:
        """Select a node; `told` says so to whoever shows stages."""
        if place == self._state.selected and not self._state.crossing:
            return
        self._state = self._state._replace(selected=place, held=None, crossing=False)
        self._describe()
        self.forget_picture()
        if told:
            self.chosen.emit(self.selected)

    def select_crossing(self) -> None:
        """Select the deals won instead of a stage."""
        self.select(None)
        self.set_state(self._state._replace(crossing=True))
        self._describe()

    def select_stage(self, stage: StageId | None) -> None:
        """Mark a stage, without telling anybody."""
        self.select(self._drawing.place_of(stage) if self._drawing else None, told=False)

    def light(self, start: StageId | None, end: StageId | None) -> None:
        """Light up the way from a stage behind the win to the first of a journey, None: no way."""
        drawing = self._drawing
        places = [drawing.place_of(s) for s in (start, end)] if drawing else []
        found = tuple(p for p in places if p is not None)
        self.set_state(self._state._replace(lit=(found[0], found[1]) if len(found) > 1 else None))

    def set_state(self, state: State) -> None:
        """Show what a hand is about to do."""
        if state != self._state:
            self._state = state
            self.forget_picture()

    def set_paused(self, *, paused: bool) -> None:
        """Hold the drops where they are, or let them flow."""
        self._paused = paused
        self._follow_motion()

    def forget(self) -> None:
        """Paint everything anew: the colours are others."""
        if self._scene is not None:
            self._streams = motion.streams(self._scene, tokens())
        self.forget_picture()

    def forget_picture(self) -> None:
        """Paint what does not move anew."""
        self._still = None
        self.update()

    def point_at(self, place: int | None, aside: Aside | None = None) -> None:
        """Mark the node under the mouse, and tell about it when the mouse rests.

        `aside` is told where no node is.
        """
        told = aside[0] if aside is not None else None
        before = self._aside[0] if self._aside is not None else None
        self._aside = aside
        if place != self._state.hot or told != before:
            self.tip.hide()
            self.set_state(self._state._replace(hot=place))
            if place is None and told is None:
                self._rest.stop()
            else:
                self._rest.start()

    def hush(self) -> None:
        """Tell nothing until the mouse moves on."""
        self._rest.stop()
        self.tip.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self.scene
        with QPainter(self) as painter:
            if scene is None:
                paint_waiting(painter, tokens(), QSizeF(self.size()))
                return
            painter.setClipRect(event.rect())
            painter.drawPixmap(QPoint(0, 0), self._picture(scene))
            if not scene.drawing.empty:
                motion.paint_drops(painter, scene, self._streams, self.flow.seconds)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._tween.stop()
        self._scene = None
        self.tip.hide()
        self.forget_picture()
        super().resizeEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow_motion()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        # Movement may have been allowed again meanwhile.
        self._follow_motion()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.point_at(None)
        self.flow.run(wanted=False)

    def _picture(self, scene: Scene) -> QPixmap:
        if self._still is None:
            ratio = self.devicePixelRatioF()
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            with QPainter(self._still) as painter:
                paint_wheel(painter, tokens(), scene, self._state)
        return self._still

    def show_numbers(self, numbers: Numbers) -> None:
        """Show numbers on their way to others."""
        if self._scene is None or len(numbers.counts) != len(self._scene.spots):
            return
        self._scene = self._scene.with_numbers(numbers)
        self._streams = motion.streams(self._scene, tokens())
        self.forget_picture()

    def _follow_motion(self) -> None:
        wanted = not (self._paused or notify.reduce_motion()) and self.isVisible()
        self.flow.run(wanted=wanted and bool(self._drawing) and bool(self._streams))

    def _on_tick(self) -> None:
        if self.window().isMinimized():
            return
        if notify.reduce_motion():
            # Switched on meanwhile.
            self.flow.run(wanted=False)
            return
        if self._scene is not None:
            self.update(self._scene.loop().toAlignedRect())

    def _tell(self) -> None:
        scene, hot = self.scene, self._state.hot
        if scene is None or scene.drawing.empty or self._state.foreseen:
            return
        if hot is None:
            if self._aside is not None:
                told, beside, reach = self._aside
                bars = scene.in_the_way(None)
                self.tip.show_tip(told, beside.toPoint(), round(reach), bars)
            return
        at = QPointF(scene.spots[hot].at)
        under = QPointF(self.mapFromGlobal(self.cursor().pos()))
        tip = spur_end(scene, hot) if scene.numbers.lost[hot] > 0 else at
        if (under - tip).manhattanLength() < (under - at).manhattanLength():
            at = tip
        told, reach = self.tip_of(scene.drawing.nodes[hot]), round(scene.spots[hot].r)
        self.tip.show_tip(told, at.toPoint(), reach, scene.in_the_way(hot))

    def tip_of(self, node: Node) -> Tip:
        """Return what is told of a node that is pointed at."""
        return node.tip

    def _describe(self) -> None:
        """Say to a screen reader what is selected."""
        place = self._state.selected
        spoken = self._drawing.nodes[place].spoken if self._drawing and place is not None else ""
        if self._drawing and self._state.crossing:
            tip = self._drawing.deals_tip
            spoken = ", ".join((tip.name, *(line.text for line in tip.lines)))
        self.setAccessibleDescription(spoken)
        told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(told)
