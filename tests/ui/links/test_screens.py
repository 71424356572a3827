"""Rail and keys lead from screen to screen; the analytics are made when they are first opened."""

import pytest
from PySide6.QtCore import Qt

from kanban_app.ui.links.analytics import AnalyticsLink
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import ANALYTICS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Maker:
    """Makes the analytics, and counts how often."""

    def __init__(self, room) -> None:
        self.room, self.made = room, []

    def __call__(self) -> AnalyticsLink:
        link = AnalyticsLink(self.room.shell, self.room.desk, self.room.worker)
        link.board_wanted.connect(self.room.screens.open_board)
        self.made.append(link)
        return self.made[-1]


@pytest.fixture
def maker(room, qtbot):
    made = Maker(room)
    room.screens = Screens(room.shell, {ANALYTICS: made})
    room.show(qtbot)
    return made


def test_the_rail_opens_a_screen_and_leads_back(room, maker):
    assert not maker.made
    room.shell.window.rail.chosen.emit(ANALYTICS)
    assert room.shell.window.screen_key == ANALYTICS
    assert maker.made[0].screen.isVisible()
    assert not room.shell.window.board.isVisible()
    room.shell.window.rail.chosen.emit(BOARD)
    assert room.shell.window.screen_key == BOARD
    room.shell.window.rail.chosen.emit(ANALYTICS)
    assert len(maker.made) == 1


def test_keys_do_the_same(room, maker, qtbot):
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(room.shell.window, Qt.Key.Key_5, control)
    assert room.shell.window.screen_key == ANALYTICS
    qtbot.keyClick(room.shell.window, Qt.Key.Key_2, control)
    assert room.shell.window.screen_key == BOARD


def test_a_journey_without_cards_leads_back_to_the_board(room, maker):
    room.shell.window.rail.chosen.emit(ANALYTICS)
    maker.made[0].screen.nothing.button.click()
    assert room.shell.window.screen_key == BOARD
