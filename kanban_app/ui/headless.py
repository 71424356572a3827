"""The board without a display: drawn off screen into a picture, and printed as a table."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QApplication

from kanban_app.domain.card import CardFace, ColumnTop, Sums
from kanban_app.domain.worth import sums_of
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.links.charts import ChartLink
from kanban_app.ui.main_window import MainWindow
from kanban_app.ui.settings import Settings
from kanban_app.ui.shell import Shell

SIZE = QSize(1440, 900)


def drawn_window(desk: Desk, settings: Settings, size: QSize = SIZE) -> MainWindow:
    """Return the window as it looks after everything has been read, without any loop."""
    window = MainWindow()
    window.resize(size)
    shell = Shell(window, settings, desk.clock, desk.days)
    journeys = desk.journeys.journeys()
    tops = []
    for stage in (s for j in journeys for s in j.stages):
        cards = desk.live.column(stage.id)
        tops.append(ColumnTop(stage.id, cards, len(cards), _sums(desk, cards)))
    shell.show_first(journeys, tops)
    for journey in journeys:
        stats = desk.live.statistics(journey, desk.clock())
        shell.presenter.numbers.install(journey.id, stats)
    ChartLink(shell, desk, None)
    shell.presenter.refresh_numbers()
    window.show()
    QApplication.processEvents()
    QApplication.processEvents()
    return window


def draw_board(desk: Desk, target: Path) -> None:
    """Draw the board into `target` and print what every column holds."""
    with tempfile.TemporaryDirectory() as folder:
        window = drawn_window(desk, Settings(Path(folder)))
        window.grab().save(str(target))
        window.may_close = True
        window.close()
    no_display = QCoreApplication.translate(
        "headless", "There is no display: the board was drawn into %s."
    )
    print(no_display % target)
    for line in pipeline_lines(desk):
        print(line)


def pipeline_lines(desk: Desk) -> list[str]:
    """Return the columns of every journey with cards and value, as lines of text."""
    lines = []
    for journey in desk.journeys.journeys():
        lines.append(journey.name.text(formats.language()))
        for stage in journey.stages:
            cards = desk.live.column(stage.id)
            name = stage.name.text(formats.language()).replace("\u00ad", "")
            worth = formats.money(_sums(desk, cards).value_cents)
            lines.append(f"  {name:<36}{len(cards):>5}  {worth:>16}")
    return lines


def _sums(desk: Desk, cards: Sequence[CardFace]) -> Sums:
    today = desk.days.date_of(desk.clock()).isoformat()
    return sums_of(cards, today)
