"""Frames of the infinity view over a large store: drops alone, and everything painted anew."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kanban_app.clock import now
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.paths import local_zone, shipped
from kanban_app.services.desk import desk_over
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from kanban_app.ui import theme
from kanban_app.ui.links.wheel_words import drawing_of
from kanban_app.ui.wheel import motion
from kanban_app.ui.wheel.scene import Numbers, Scene
from kanban_app.ui.wheel.view import WheelView
from tests.bench.probes.report import tell

_SIZE = (1360, 632)
_ROUNDS = 90


def _milliseconds(work: Callable[[int], object]) -> float:
    taken = []
    for number in range(_ROUNDS):
        started = time.process_time()
        work(number)
        taken.append((time.process_time() - started) * 1e3)
    return median(taken)


def _template(key: str) -> bytes:
    return (shipped("resources") / "journeys" / f"{key}.toml").read_bytes()


app = QApplication(theme.arguments())
theme.apply(app, theme.Mode.LIGHT)
store = SqlStore(open_store(Path(sys.argv[1])))
desk = desk_over(store, now, LocalDays(local_zone()), _template)
moment = now()
wheel = desk.flywheel.wheel(Moment(moment - 365 * DAY), moment, moment, moment)
drawing = drawing_of(wheel, store.journeys())
view = WheelView()
view.resize(*_SIZE)
view.show_drawing(drawing)
target = QPixmap(view.size())
scene = view.scene
assert scene is not None
count = len(scene.spots)
numbers, loop = scene.numbers, scene.loop().toAlignedRect()


def flow(number: int) -> None:
    """Paint what a frame of drops paints: the loop from the pixmap, and the drops."""
    view.flow.seconds = 40 + number / 30
    view.render(target, loop.topLeft(), loop)


def grow(number: int) -> None:
    """Paint what a frame of a movement paints: all of it, with other numbers."""
    part = number / _ROUNDS
    none = Numbers((0.0,) * count, (0.0,) * count, (0.0,) * count)
    view.show_numbers(none.towards(numbers, part, part))
    view.render(target)


view.render(target)
tell(
    cards=float(sum(n.cards for n in drawing.nodes)),
    drops=float(motion.count(motion.streams(scene, theme.LIGHT))),
    flow=_milliseconds(flow),
    grow=_milliseconds(grow),
    layout=_milliseconds(lambda _: Scene.of(QSizeF(*_SIZE), drawing)),
)
