"""German numbers, light colours, and a screen that is shown."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kanban_app.ui.analytics.screen import AnalyticsScreen
from tests.ui.analytics.builders import a_view


@pytest.fixture(autouse=True)
def dressed(german_and_light: None) -> None:
    """Let every test here see German figures in light colours."""


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[AnalyticsScreen]:
    shown = AnalyticsScreen()
    shown.resize(1360, 800)
    qtbot.addWidget(shown)
    shown.show_view(a_view())
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.hide()
