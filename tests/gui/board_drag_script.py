"""Drags real cards over a real board and prints what came of it as one JSON object."""

import json
import sys
import time

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from kanban_app.domain.ids import CardId
from kanban_app.ui import theme
from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.board.column import Column
from tests.gui.pointer import Grip, drag, play
from tests.ui.board.builders import LEADS, NOW, STAGING, a_card, a_journey, cards

MIDDLE = QPoint(100, 50)


def middle_of(column: Column, row: int) -> Grip:
    view = column.view
    area = view.visualRect(view.cards.index_of(row))
    return Grip(view.viewport(), area.center())


def lower_part_of(column: Column, row: int) -> Grip:
    grip = middle_of(column, row)
    return Grip(grip.widget, grip.at + QPoint(0, 30))


class Watch:
    """Measures the longest time the event loop did not run."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def a_board() -> tuple[BoardView, list]:
    board = BoardView()
    board.resize(900, 600)
    board.show_journeys([a_journey()])
    board.set_now(NOW)
    board.column(LEADS).show_cards(cards(1, 2, 3, 4, stage=LEADS))
    board.column(STAGING).show_cards(cards(11, 12, 13))
    board.column(STAGING).header.show_totals(3, 100, 50)
    heard: list = []
    board.move_requested.connect(heard.append)
    board.show()
    board.activateWindow()
    QApplication.processEvents()
    return board, heard


def as_plain(heard: list) -> list:
    return [[list(m.card_ids), m.stage_id, m.before] for m in heard]


def is_clean(board: BoardView) -> bool:
    return all(
        c.model.gap is None
        and not c.view.delegate.sources
        and not c.view.delegate.on_target
        and c.header.state.after_drop is None
        for c in board.columns
    )


def one_card() -> dict:
    board, heard = a_board()
    target = board.column(STAGING)
    seen: dict = {}

    def look() -> None:
        seen.update(
            gap=target.model.gap,
            pill=target.header.arranged.pill.text,
            sources=sorted(board.column(LEADS).view.delegate.sources),
            target=target.view.delegate.on_target,
        )
        board.grab()

    board.select([CardId(4)])
    drag(middle_of(board.column(LEADS), 1), [lower_part_of(target, 0)], look=look)
    result = {
        "moves": as_plain(heard), "seen": seen, "clean": is_clean(board),
        "selected": list(board.selected_ids),
    }  # fmt: skip
    board.close()
    return result


def selection_over_columns() -> dict:
    board, heard = a_board()
    board.select([CardId(13), CardId(3), CardId(1)])
    drag(middle_of(board.column(LEADS), 2), [Grip(board.column(STAGING).header, MIDDLE)])
    result = {"moves": as_plain(heard), "clean": is_clean(board)}
    board.close()
    return result


def cancelled() -> dict:
    board, heard = a_board()
    grip = lower_part_of(board.column(STAGING), 1)
    drag(middle_of(board.column(LEADS), 0), [grip], cancel=True)
    result = {"moves": as_plain(heard), "clean": is_clean(board)}
    board.close()
    return result


def onto_strip() -> dict:
    board, heard = a_board()
    lane = board.lanes[0]
    lane.set_plan(STAGING, collapsed=True)
    QApplication.processEvents()
    column = board.column(STAGING)
    start, strip = middle_of(board.column(LEADS), 0), Grip(column.strip, QPoint(20, 200))
    folded: list[bool] = []
    drag(start, [strip], look=lambda: folded.append(column.collapsed))
    result = {"moves": as_plain(heard), "folded": folded, "clean": is_clean(board)}
    board.close()
    return result


def resting_unfolds() -> dict:
    board, heard = a_board()
    board.lanes[0].set_plan(STAGING, collapsed=True)
    QApplication.processEvents()
    column = board.column(STAGING)
    strip = Grip(column.strip, QPoint(20, 200))
    drag(middle_of(board.column(LEADS), 0), [strip] + [strip] * 10)
    result = {"folded": column.collapsed, "moves": len(heard)}
    board.close()
    return result


def long_column() -> dict:
    board, heard = a_board()
    column = board.column(STAGING)
    column.show_cards([a_card(100 + i) for i in range(14_000)])
    QApplication.processEvents()
    bottom = Grip(column.view.viewport(), QPoint(100, column.view.viewport().height() - 6))
    watch = Watch()
    drag(middle_of(board.column(LEADS), 0), [lower_part_of(column, 0), bottom] + [bottom] * 6)
    result = {
        "scrolled": column.view.verticalScrollBar().value(),
        "longest_ms": watch.longest * 1000,
        "moves": as_plain(heard), "clean": is_clean(board),
    }  # fmt: skip
    board.close()
    return result


def main() -> None:
    app = QApplication(theme.arguments())
    theme.apply(app, theme.Mode.LIGHT)
    told = {
        work.__name__: work()
        for work in (
            one_card, selection_over_columns, cancelled, onto_strip, resting_unfolds, long_column,
        )
    }  # fmt: skip
    play([])
    sys.stdout.write(json.dumps(told))


main()
