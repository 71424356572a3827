"""Every test of the ui has an application: without one Qt ends the process at the first font."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kanban_app.ui import formats, i18n, theme
from tests.ui.languages import take_translators_out


@pytest.fixture(autouse=True)
def an_application(qapp: QApplication) -> QApplication:
    return qapp


@pytest.fixture
def german() -> Iterator[None]:
    before = formats.language()
    formats.set_language("de")
    yield
    formats.set_language(before)


@pytest.fixture
def german_and_light(german: None, qapp: QApplication) -> None:
    if theme.theme().mode is not theme.Mode.LIGHT or not qapp.styleSheet():
        theme.apply(qapp, theme.Mode.LIGHT)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """Return the window a dialog lies over: closed dialogs delete themselves."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture(autouse=True)
def no_language_stays(qapp: QApplication) -> Iterator[None]:
    """Take out what a test installed: the order of the tests is random."""
    yield
    formats._Today.ask = None
    if i18n._Installed.translators:
        take_translators_out(qapp)
    formats.set_language("de")
