"""Drags real cards over a real loop and prints what was asked for as one JSON object."""

import json
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui import formats, notify, theme
from kanban_app.ui.wheel.canvas import WheelCanvas
from kanban_app.ui.wheel.panels.card_lines import CardLines
from kanban_app.ui.wheel.panels.values import CardLine
from tests.gui.pointer import Grip, drag
from tests.ui.wheel.guides import SampleGuide
from tests.ui.wheel.samples import a_drawing

AWARENESS, ACQUISITION, STAGING, FIT = map(StageId, (101, 102, 103, 204))
Look = Callable[[], None]


class Bench:
    """A loop, a list of the cards of a stage beside it, and what was asked for."""

    def __init__(self) -> None:
        drawing = a_drawing()
        self.canvas = WheelCanvas(SampleGuide(drawing))
        self.canvas.show_drawing(drawing)
        self.cards = CardLines()
        lines = [CardLine(CardId(10_200 + i), f"Karte {i}", "Zirndorf") for i in range(4)]
        self.cards.show_values(lines)
        self.cards.setFixedWidth(300)
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.cards)
        self.window.resize(1380, 640)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()
        self.heard: list[list[int]] = []
        self.seen: dict[str, object] = {}
        self.canvas.move_wanted.connect(lambda w: self.heard.append([*w.cards, w.stage]))

    def node(self, stage: StageId, off: QPoint | None = None) -> Grip:
        """Return the middle of a stage, or a point near it."""
        scene, drawing = self.canvas.scene, self.canvas.drawing
        assert scene is not None
        assert drawing is not None
        spot = scene.spots[drawing.place_of(stage) or 0]
        return Grip(self.canvas, spot.at.toPoint() + (off or QPoint()))

    def line(self, row: int) -> Grip:
        """Return a card of the list."""
        area = self.cards.visualItemRect(self.cards.item(row))
        return Grip(self.cards.viewport(), area.center())

    def look(self) -> None:
        """Note what the loop says while the card hangs over it."""
        foreseen = self.canvas.state.foreseen
        self.seen = {"target": foreseen.target, "counts": foreseen.counts} if foreseen else {}

    def run(self, start: Grip, way: Sequence[Grip], *, cancel: bool = False) -> dict[str, object]:
        """Carry out one drag and return what came of it."""
        drag(start, way, cancel=cancel, look=self.look)
        return {
            "moves": self.heard,
            "seen": self.seen,
            "clean": self.canvas.state.foreseen is None,
        }


def from_a_list() -> dict[str, object]:
    bench = Bench()
    return bench.run(bench.line(2), [bench.node(STAGING)])


def from_a_node() -> dict[str, object]:
    bench = Bench()
    return bench.run(bench.node(ACQUISITION), [bench.node(STAGING, QPoint(20, -14))])


def to_the_other_lobe() -> dict[str, object]:
    bench = Bench()
    return bench.run(bench.node(ACQUISITION), [bench.node(AWARENESS), bench.node(FIT)])


def cancelled() -> dict[str, object]:
    bench = Bench()
    return bench.run(bench.node(ACQUISITION), [bench.node(STAGING)], cancel=True)


def beside_the_loop() -> dict[str, object]:
    bench = Bench()
    return bench.run(bench.node(ACQUISITION), [Grip(bench.canvas, QPoint(6, 6))])


def main() -> None:
    app = QApplication(theme.arguments())
    theme.apply(app, theme.Mode.LIGHT)
    formats.set_language("de")
    notify.set_reduce_motion(True)
    works = (from_a_list, from_a_node, to_the_other_lobe, cancelled, beside_the_loop)
    sys.stdout.write(json.dumps({work.__name__: work() for work in works}))


main()
