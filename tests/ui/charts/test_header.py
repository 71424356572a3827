"""The line over the charts: it says as much as there is room for."""

import pytest
from PySide6.QtWidgets import QWidget

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.ui.charts.header import Header, HeaderState
from kanban_app.ui.charts.period_bar import Span
from tests.ui.charts.builders import weeks

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def header(qtbot):
    # Within a window, as in the program: on its own it would not get narrower than its parts.
    window = QWidget()
    qtbot.addWidget(window)
    made = Header(window)
    made.show_state(HeaderState())
    made.show_span(Span(PeriodUnit.WEEK, weeks()))
    window.show()
    yield made
    window.hide()


def test_the_legend_gets_shorter_before_it_becomes_a_word(header):
    header.resize(1800, 36)
    full = header._legend.sizeHint().width()
    header.resize(1250, 36)
    assert header._legend.isVisibleTo(header)
    assert header._legend.sizeHint().width() < full
    header.resize(900, 36)
    assert not header._legend.isVisibleTo(header)
    assert header._legend_word.isVisibleTo(header)


def test_beside_an_inspector_the_periods_stay_reachable(header):
    header.resize(540, 36)
    assert header._period_bar.isVisibleTo(header)
    assert not header._skips.isVisibleTo(header)
    assert not header._title.isVisibleTo(header)


def test_the_way_back_to_today_takes_its_room_from_the_legend(header):
    past = Span(PeriodUnit.WEEK, weeks(), running=False, earlier=True, found=True)
    before = header._taken()
    header.show_span(past)
    assert header._taken() > before


def test_a_folded_panel_offers_no_periods(header):
    header.show_state(HeaderState(collapsed=True))
    assert not header._period_bar.isVisibleTo(header)
    assert header._title.isVisibleTo(header)


def test_arrows_have_names_and_tooltips(header):
    header.show_span(Span(PeriodUnit.WEEK, weeks(), running=False, earlier=True))
    bar = header._period_bar
    assert (bar.earlier.accessibleName(), bar.later.accessibleName()) == (
        "12 weeks earlier",
        "12 weeks later",
    )
    assert "12 weeks earlier" in bar.earlier.toolTip()
