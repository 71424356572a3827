"""A window of one's own: two days, in order, of years there are."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from kanban_app.ui.analytics.header import AnalyticsHeader
from kanban_app.ui.analytics.own_window import OwnDays, OwnWindow
from kanban_app.ui.analytics.windows import Window


@pytest.fixture
def asked(host, qtbot):
    window = OwnWindow(host, date(2026, 1, 1), date(2026, 1, 31))
    window.open_at(QPoint(400, 100))
    return window


def test_enter_in_the_second_day_takes_both(asked, qtbot):
    asked.last.line.setText("28.02.2026")
    asked.last.line.textEdited.emit("28.02.2026")
    with qtbot.waitSignal(asked.chosen) as caught:
        qtbot.keyClick(asked.last.line, Qt.Key.Key_Return)
    assert caught.args == [OwnDays(date(2026, 1, 1), date(2026, 2, 28))]


@pytest.mark.parametrize("day", ["31.12.2025", "31.12.9999", "01.01.0001", "noch nie"])
def test_what_is_no_window_is_not_taken(asked, qtbot, day):
    asked.last.line.setText(day)
    asked.last.line.textEdited.emit(day)
    assert not asked.take.isEnabled()
    qtbot.keyClick(asked.last.line, Qt.Key.Key_Return)
    assert asked.isVisible()


def test_closing_it_leaves_the_window_as_it_was(asked, qtbot):
    with qtbot.waitSignal(asked.cancelled):
        asked.close()


def test_the_button_of_a_floating_screen_leads_back_in_every_language(qtbot):
    header = AnalyticsHeader()
    qtbot.addWidget(header)
    header.set_floating(floating=True)
    header._retranslate()
    assert header.float.accessibleName() == "Back into the window"


def test_the_narrow_bar_offers_the_windows_as_a_list(qtbot):
    header = AnalyticsHeader()
    qtbot.addWidget(header)
    header.show_window(Window(), date(2026, 1, 1).toordinal(), date(2026, 1, 31).toordinal())
    header.resize(904, 48)
    header.show()
    qtbot.waitExposed(header)
    assert header.kind.isVisible()
    assert not header.kinds.isVisible()
