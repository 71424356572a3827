"""The charts drawn anew, against the same marks painted straight onto a widget."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.analytics.reading import BoardReading
from kanban_app.ui.charts import layers
from kanban_app.ui.charts.layers import Drawing
from kanban_app.ui.charts.view import ChartView
from tests.bench.probes.report import tell
from tests.bench.probes.window import Window

_ROUNDS = 200


class Plain(QWidget):
    """Paints the same marks without pyqtgraph."""

    drawing = Drawing()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.drawing.scale
        assert scale is not None
        for paint in (layers.paint_labels, layers.paint_bars, layers.paint_conversions):
            paint(painter, self.drawing.placed, scale)
        painter.end()


def _cpu(work: Callable[[], None]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1e3


def _other(reading: BoardReading) -> BoardReading:
    stages = {k: s._replace(throughput=(*s.throughput[1:], 7)) for k, s in reading.stages.items()}
    return reading._replace(stages=stages)


async def _measure(window: Window) -> None:
    await window.load()
    await window.settle(0.5)
    presenter, panel = window.shell.presenter, window.charts.panel
    journey = presenter.board.shown[0]
    reading = presenter.numbers.reading(journey.id)
    assert reading is not None
    view = panel.findChild(ChartView)
    assert view is not None
    plain = Plain()
    plain.resize(view.size())
    plain.show()
    await window.settle(0.3)
    ours, bare = [], []
    for number in range(_ROUNDS):
        panel.show_reading(journey, _other(reading) if number % 2 else reading)
        ours.append(_cpu(panel.follow_now))
        plain.drawing = view._drawing
        bare.append(_cpu(plain.repaint))
        window.paint()
    tell(ours=median(ours[20:]), plain=median(bare[20:]))


Window(Path(sys.argv[1])).run(_measure)
