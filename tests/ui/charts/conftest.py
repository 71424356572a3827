"""German, light, and a panel that is shown."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kanban_app.domain.journey import Journey
from kanban_app.ui.charts.panel import ChartPanel
from tests.ui.charts.builders import a_journey, a_reading, columns_of


@pytest.fixture(autouse=True)
def dressed(german_and_light: None) -> None:
    """Let every test here see German words in light colours."""


@pytest.fixture
def journey() -> Journey:
    return a_journey()


@pytest.fixture
def panel(qtbot: QtBot, journey: Journey) -> Iterator[ChartPanel]:
    """Show a panel at the bottom of a window, with one journey of six columns."""
    window = QWidget()
    window.resize(1368, 700)
    shown = ChartPanel(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(shown)
    qtbot.addWidget(window)
    window.show()
    shown.show_reading(journey, a_reading(journey))
    shown.set_columns(columns_of(journey))
    shown.follow_now()
    yield shown
    window.hide()


@pytest.fixture
def settle(qapp: QApplication) -> Callable[[], None]:
    """Let everything pending happen."""

    def run() -> None:
        for _ in range(3):
            qapp.processEvents()

    return run
