"""Matches stand beside their explanation where there is room, else above it."""

from PySide6.QtWidgets import QWidget

from kanban_app.ui.deals.match_view import MATCHES, MatchView


def test_beside_an_open_card_the_explanation_stands_below_the_list_and_nothing_is_cut(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    view = MatchView(window)
    view.resize(900, 600)
    with qtbot.waitExposed(window):
        window.show()
    assert view.list.geometry().getRect()[2:] == (MATCHES, 600)
    assert view.pane.x() == MATCHES
    view.resize(500, 600)
    qtbot.waitUntil(lambda: view.list.width() == view.pane.width() == 500)
    assert view.pane.y() == view.list.height() < 300
    view.resize(900, 600)
    qtbot.waitUntil(lambda: view.list.height() == 600)
    assert view.list.width() == MATCHES
    view.resize(1400, 600)
    qtbot.waitUntil(lambda: view.list.width() == 420)
