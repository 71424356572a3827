"""German, light, and a window for dialogs."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kanban_app.ui import formats, theme


@pytest.fixture(autouse=True)
def german_and_light(qapp: QApplication) -> Iterator[None]:
    before = formats.language()
    formats.set_language("de")
    if theme.theme().mode is not theme.Mode.LIGHT or not qapp.styleSheet():
        theme.apply(qapp, theme.Mode.LIGHT)
    yield
    formats.set_language(before)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """Return the window a dialog lies over: closed dialogs delete themselves."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window
