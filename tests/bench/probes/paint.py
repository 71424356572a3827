"""Frames of our board against the same rows shown by Qt's own delegate, in one process."""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QStringListModel
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMainWindow, QWidget
from typing_extensions import override

from kanban_app.ui.board.column_view import ColumnView
from kanban_app.ui.board.thin_bar import ThinBar
from tests.bench.probes.report import tell
from tests.bench.probes.window import Window

_ROUNDS = 120
Frame = Callable[[int], None]


class Floor(QMainWindow):
    """As many lists of as many rows, drawn by Qt alone: three lines of text a row."""

    def __init__(self, columns: list[ColumnView], size: QSize) -> None:
        super().__init__()
        self.lists = [self._list(column) for column in columns]
        ground = QWidget()
        row = QHBoxLayout(ground)
        for view in self.lists:
            row.addWidget(view)
        self.setCentralWidget(ground)
        self.resize(size)

    def _list(self, column: ColumnView) -> QListView:
        view = QListView()
        height = column.delegate.look.sizes.item
        # Padded to our height by empty lines, so that both sides show equally many rows.
        lines = max(3, height // view.fontMetrics().lineSpacing())
        texts = [
            "\n".join([c.heading, c.object_line, c.place, *[""] * (lines - 3)])
            for c in column.cards.cards
        ]
        view.setModel(QStringListModel(texts, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollBar(ThinBar(view))
        return view


def _paint(window: QWidget) -> None:
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def _frames(lists: list[QListView], move: Frame, overlay: QWidget) -> dict[str, Frame]:
    bars = [view.verticalScrollBar() for view in lists]
    dice = random.Random(2)

    def scroll(number: int) -> None:
        bars[1].setValue(8 * number)

    def scroll_all(number: int) -> None:
        for bar in bars:
            bar.setValue(8 * number)

    def jump(number: int) -> None:
        for bar in bars:
            bar.setValue(dice.randrange(max(1, bar.maximum())))

    def drag(number: int) -> None:
        overlay.move(40 + 6 * number, 300)

    return {"scroll": scroll, "scroll_all": scroll_all, "jump": jump, "drag": drag, "move": move}


class Ghost(QWidget):
    """Something of a card's size that hangs over the board."""

    def __init__(self, parent: QWidget, size: QSize) -> None:
        super().__init__(parent)
        self._image = QPixmap(size)
        self._image.fill(self.palette().color(QPalette.ColorRole.Highlight))
        self.resize(size)
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._image)
        painter.end()


def _move_ours(columns: list[ColumnView]) -> Frame:
    def move(number: int) -> None:
        source = columns[number % len(columns)].cards
        target = columns[(number + 1) % len(columns)].cards
        card = source.cards[3]
        source.take(card.id)
        target.insert(2, card._replace(stage_id=target.stage_id))

    return move


def _move_floor(lists: list[QListView]) -> Frame:
    def move(number: int) -> None:
        source = lists[number % len(lists)].model()
        target = lists[(number + 1) % len(lists)].model()
        text = source.data(source.index(3, 0))
        source.removeRow(3)
        target.insertRow(2)
        target.setData(target.index(2, 0), text)

    return move


async def _measure(window: Window) -> None:
    await window.load()
    await window.settle(0.5)
    columns = [c.view for c in window.shell.window.board.columns if not c.collapsed]
    main = window.shell.window
    floor = Floor(columns, main.size())
    floor.show()
    await window.settle(0.3)
    size = QSize(columns[0].width(), columns[0].delegate.look.sizes.item)
    ours = _frames(list(columns), _move_ours(columns), Ghost(main, size))
    theirs = _frames(floor.lists, _move_floor(floor.lists), Ghost(floor, size))
    figures: dict[str, float] = {}
    for name in ours:
        taken: dict[str, list[float]] = {"ours": [], "qt": []}
        for view in (*columns, *floor.lists):
            view.verticalScrollBar().setValue(0)
        for number in range(_ROUNDS):
            for side, target, frame in (
                ("ours", main, ours[name]), ("qt", floor, theirs[name]),
            ):  # fmt: skip
                started = time.process_time()
                frame(number)
                # Rows that came or went are laid out by a timer, which belongs to the frame.
                for view in columns if side == "ours" else floor.lists:
                    view.executeDelayedItemsLayout()
                _paint(target)
                taken[side].append((time.process_time() - started) * 1e3)
        figures |= {f"{name}_{side}": median(values) for side, values in taken.items()}
    tell(**figures)


Window(Path(sys.argv[1])).run(_measure)
