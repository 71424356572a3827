"""The journey map joined to the store: read, edited, undone, and as of a past day."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Place
from kanban_app.ui import formats
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.maps.drawn.cells import cell
from kanban_app.ui.maps.grid import Spot
from kanban_app.ui.maps.requests import CellEdit, LaneMove
from kanban_app.ui.maps.spoken import told
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def link(room, qtbot):
    FollowNumbers(room.shell, room.desk, room.worker)
    made = MapsLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    return made


def column(link, key="awareness"):
    return next(c for c in link.sheet.columns if c.key == key)


def edit(room, lines, lane=LaneKey.CUSTOMER_DOES):
    return CellEdit(Place(room.small.stage("awareness").id), Lane(lane), lines)


def test_nothing_is_read_while_nobody_looks(room, link):
    assert link.sheet is None
    link.open()
    assert next(c.key for c in link.sheet.columns) == "awareness"


def test_it_follows_the_board(room, link):
    link.open()
    room.add()
    assert column(link).cards == 1


def test_a_cell_is_stored_shown_and_given_back_by_undo(room, link):
    link.open()
    before = column(link).cells["customer_does"]
    link.screen.edited.emit(edit(room, ("Looks around",)))
    assert [i.text("en") for i in column(link).cells["customer_does"]] == ["Looks around"]
    room.do(room.desk.undo.undo)
    assert column(link).cells["customer_does"] == before


def test_a_row_is_moved(room, link):
    link.open()
    link.screen.lane_moved.emit(LaneMove(LaneKey.HAT, LaneKey.QUESTION))
    assert link.sheet.lanes[0].key == LaneKey.HAT


def test_the_lifecycle_comes_at_a_click(room, link):
    link.open()
    link.screen.header.lifecycle_wanted.emit()
    assert link.sheet.key == "lifecycle"
    assert len(link.sheet.columns) == 7


def test_another_period_counts_other_cards(room, link):
    link.open()
    room.add()
    link.screen.header.period_chosen.emit("year_before")
    arrived = next(m for m in column(link).measures["metrics_in"] if m.key == "new_leads_by_source")
    assert arrived.value == 0


def test_a_past_day_is_told_and_not_changed(room, link):
    link.open()
    room.add()
    past = PastLink(room.shell, room.desk, room.worker)
    past.changed.connect(link.follow_past)
    room.small.clock.pass_days(3)
    past.go(room.shell.days.date_of(room.shell.clock()) - timedelta(days=1))
    assert column(link).cards == 1
    before = column(link).cells["customer_does"]
    link.screen.edited.emit(edit(room, ("Not now",)))
    assert column(link).cells["customer_does"] == before


def test_what_is_typed_is_stored_when_the_window_closes(room, link):
    link.open()
    place = Place(room.small.stage("awareness").id)
    link.screen.edit(link.screen.view.grid.find(Spot("customer_does", place)))
    link.screen.editing.editor.setPlainText("Looks around")
    room.shell.window.leaving.emit()
    assert [i.text("en") for i in column(link).cells["customer_does"]] == ["Looks around"]


def test_journey_and_period_are_remembered(room, link):
    link.open()
    link.screen.header.journey_chosen.emit("buyer")
    link.screen.header.period_chosen.emit("3m")
    again = MapsLink(room.shell, room.desk, room.worker)
    again.open()
    assert again.sheet.key == "buyer"
    assert again.sheet.last - again.sheet.first == 90


def test_the_map_of_a_journey_is_opened_from_elsewhere(room, link):
    link.show_journey(room.small.journey("buyer").id)
    assert (link.shown, link.sheet.key) == (True, "buyer")


def answers(link, stage) -> dict[str, QAction]:
    """Return what the menu of a survey question offers of its answers."""
    box = link.screen.view.grid.find(Spot("survey", Place(stage)))
    link.screen.cell_menu_wanted.emit(box, QPoint(20, 20))
    menu = link.screen.findChildren(QMenu)[-1]
    menu.close()
    return {a.text(): a for a in menu.actions() if a.text().startswith("Answers")}


def test_how_a_survey_is_answered_is_chosen_in_the_menu_of_its_cell(room, link):
    link.open()
    stage = room.small.stage("awareness").id
    nps = "Answers from 0 to 10, recommendation (NPS)"
    offered = answers(link, stage)
    assert [t for t, a in offered.items() if a.isChecked()] == ["Answers from 1 to 5"]
    offered[nps].trigger()
    (asked,) = column(link).cells["survey"]
    assert (asked.raw["scale"], asked.raw["nps"]) == ("0-10", True)
    (said,) = cell(link.sheet, Lane(LaneKey.SURVEY), column(link))
    assert told(said).endswith("(0–10, NPS)")
    assert [t for t, a in answers(link, stage).items() if a.isChecked()] == [nps]
    room.do(room.desk.undo.undo)
    assert column(link).cells["survey"][0].raw["scale"] == "1-5"


def test_without_a_question_nothing_can_be_answered(room, link):
    link.open()
    for language in ("de", "en"):
        formats.set_language(language)
        link.screen.edited.emit(edit(room, (), LaneKey.SURVEY))
    offered = answers(link, room.small.stage("awareness").id)
    assert len(offered) == 3
    assert not any(a.isEnabled() for a in offered.values())
