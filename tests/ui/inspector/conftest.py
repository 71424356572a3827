"""German, light, and an inspector that is shown."""

import pytest
from pytestqt.qtbot import QtBot

from kanban_app.ui.inspector.inspector import Inspector


@pytest.fixture(autouse=True)
def dressed(german_and_light: None) -> None:
    """Let every test here see German words in light colours."""


@pytest.fixture
def panel(qtbot: QtBot) -> Inspector:
    made = Inspector()
    made.resize(352, 720)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made
