"""The charts beside the board: which periods they show, and the cards behind them."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.goal import Goal
from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.board.requests import HeaderClick, HeaderPart
from kanban_app.ui.charts.cells import BarClicked, Segment
from kanban_app.ui.charts.header import Counting
from kanban_app.ui.links.charts import ChartLink
from kanban_app.ui.top_bar import BOTH
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

# The clock of the tests begins on Wednesday, 15 July 2026: week 29.
A_YEAR = 364


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        made.small.add("Old, Eva")
        made.small.add("Older, Emil", "acquisition")
        yield made


@pytest.fixture
def link(room):
    return ChartLink(room.shell, room.desk, room.worker)


@pytest.fixture
def link_a_year_later(room):
    room.small.clock.pass_days(A_YEAR)
    room.load()
    room.shell.tick()
    return ChartLink(room.shell, room.desk, room.worker)


def span(link) -> str:
    return bar(link).words.text()


def bar(link):
    return link.panel._header._period_bar


def came(link, stage) -> int:
    link.panel.follow_now()
    cells = link.panel._contents.all_cells()
    return next(c for c in cells if c.stage_id == stage).reading.cohort


def the_card(room, stage="awareness"):
    return room.shell.presenter.board.contents.cards(room.small.stage(stage).id)[0].id


def test_the_charts_end_today_while_anything_is_to_be_seen_there(room, link):
    room.load()
    assert span(link) == "W18 – W29 2026"
    assert not bar(link).later.isEnabled()
    assert not bar(link).today.isVisibleTo(bar(link))
    assert came(link, room.small.stage("awareness").id) == 1


def test_an_old_history_is_shown_where_it_ended(room, link_a_year_later):
    link = link_a_year_later
    assert span(link) == "W18 – W29 2026"
    assert came(link, room.small.stage("awareness").id) == 1
    assert bar(link).today.isVisibleTo(bar(link))
    assert "Nothing was counted since" in bar(link).words.toolTip()


def test_a_moved_card_brings_the_charts_back_to_today(room, link_a_year_later):
    link = link_a_year_later
    room.shell.presenter.move((the_card(room),), room.small.stage("acquisition").id, None)
    assert span(link) == "W17 – W28 2027"
    cells = {c.stage_id: c.reading for c in link.panel._contents.all_cells()}
    assert cells[room.small.stage("awareness").id].throughput[-1] == 1


def test_a_card_moved_back_counts_nothing_and_still_brings_them_back(room, link_a_year_later):
    card = the_card(room, "acquisition")
    room.shell.presenter.move((card,), room.small.stage("awareness").id, None)
    assert span(link_a_year_later) == "W17 – W28 2027"


def test_earlier_and_later_go_twelve_periods_and_meet_again(room, link_a_year_later):
    link = link_a_year_later
    bar(link).today.click()
    assert span(link) == "W17 – W28 2027"
    bar(link).earlier.click()
    assert span(link) == "W5 – W16 2027"
    bar(link).earlier.click()
    assert span(link) == "W46 2026 – W4 2027"
    bar(link).later.click()
    bar(link).later.click()
    assert span(link) == "W17 – W28 2027"
    assert not bar(link).later.isEnabled()


def test_there_is_no_way_before_the_first_thing_counted(room, link_a_year_later):
    assert not bar(link_a_year_later).earlier.isEnabled()
    bar(link_a_year_later).today.click()
    assert bar(link_a_year_later).earlier.isEnabled()


def test_months_keep_the_end_that_weeks_had(room, link_a_year_later):
    link = link_a_year_later
    bar(link).today.click()
    bar(link).earlier.click()
    link.panel.counting_changed.emit(Counting(PeriodUnit.MONTH))
    assert span(link) == "May 2026 – Apr 2027"


def test_the_arrows_never_go_beyond_today(room, link_a_year_later):
    link = link_a_year_later
    link.panel.counting_changed.emit(Counting(PeriodUnit.MONTH))
    assert span(link) == "Aug 2025 – Jul 2026"
    bar(link).later.click()
    assert span(link) == "Aug 2026 – Jul 2027"
    assert not bar(link).later.isEnabled()


def test_table_and_line_of_words_follow_the_same_periods(room, link_a_year_later):
    panel = link_a_year_later.panel
    panel.set_table(shown=True)
    panel.follow_now()
    titles = panel._table.tsv().split("\n")[0].split("\t")
    assert (titles[1], titles[12]) == ("W18", "W29")
    assert panel._header._words.text().startswith("W18 – W29 2026 · ")


def test_nothing_runs_in_a_period_of_the_past(room, link_a_year_later):
    panel = link_a_year_later.panel
    panel.follow_now()
    scale = panel._view._drawing.scale
    assert scale.open_period is None
    bar(link_a_year_later).today.click()
    panel.follow_now()
    assert panel._view._drawing.scale.open_period == 11


def test_column_headers_keep_the_numbers_of_today(room, link_a_year_later):
    column = room.shell.window.board.columns[0]
    assert column.header._state.reading.throughput == (0,) * 12


def test_the_keyboard_stays_in_the_bar_when_its_way_ends(room, link_a_year_later, qtbot):
    room.show(qtbot)
    link = link_a_year_later
    bar(link).later.setFocus()
    for _ in range(6):
        QTest.keyClick(bar(link).later, " ")
    assert room.shell.window.focusWidget() is bar(link).earlier


def listed(link) -> tuple[str, str, int]:
    shown = link.panel._behind.list
    return shown._title.text(), shown._counted.text(), shown._list.count()


def test_the_list_behind_a_bar_names_stage_period_and_what_is_counted(room, link_a_year_later):
    link = link_a_year_later
    owner, stage = room.small.journey().id, room.small.stage("acquisition").id
    link.panel.bar_clicked.emit(BarClicked(owner, stage, None, Segment.UNDECIDED))
    assert listed(link) == ("Acquisition", "W18 – W29 2026 · undecided", 1)
    room.shell.presenter.move((the_card(room),), room.small.stage("staging").id, None)
    link.panel.bar_clicked.emit(BarClicked(owner, stage, 11, Segment.THROUGHPUT))
    assert listed(link) == ("Acquisition", "W28 2027 · throughput", 1)


def test_the_list_behind_a_header_keeps_to_today(room, link_a_year_later):
    stage = room.small.stage("awareness").id
    clicked = room.shell.window.board.header_clicked
    clicked.emit(HeaderClick(stage, HeaderPart.RATE, QRect()))
    assert listed(link_a_year_later) == ("Awareness", "W17 – W28 2027 · moved on", 0)
    clicked.emit(HeaderClick(stage, HeaderPart.SUM, QRect()))
    assert listed(link_a_year_later) == ("Awareness", "In this stage now", 1)


def test_with_two_journeys_the_list_names_the_journey_too(room, link):
    room.load()
    room.shell.choose_journey(BOTH)
    stage = room.small.stage("awareness").id
    room.shell.window.board.header_clicked.emit(HeaderClick(stage, HeaderPart.COUNT, QRect()))
    assert listed(link)[0] == "Owner · Awareness"


def test_a_goal_that_is_kept_is_marked_at_the_bars_and_goes_with_undo(room, link):
    stage = room.small.stage("awareness").id
    cards = tuple(room.add(name) for name in "ABCDEF")
    room.do(lambda: room.desk.board.move(Drop(cards, room.small.stage("acquisition").id)))
    assert not link.panel._contents.aimed
    room.do(lambda: room.desk.goals.keep(stage, Goal(conversion=0.6, days=20)))
    cell = next(c for c in link.panel._contents.all_cells() if c.stage_id == stage)
    assert cell.goal == 0.6
    assert cell.aimed
    link.panel.follow_now()
    assert ("goal", "your goal") in link.panel._header._legend._all()
    room.do(room.desk.undo.undo)
    assert not link.panel._contents.aimed
