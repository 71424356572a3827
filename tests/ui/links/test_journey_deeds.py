"""Journeys as a whole, from the menu: template, copy, name, deletion; all of it undone."""

import pytest
from PySide6.QtWidgets import QMenu

from kanban_app.domain.journey import Names
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.ui.links.journey_deeds import JourneyDeeds
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.notify import Question
from tests.builders import template


@pytest.fixture
def deeds(room):
    made = JourneyDeeds(room.shell, room.desk, room.worker, lambda: room.small.journey("buyer"))
    made.add_to(QMenu(room.shell.window))
    return made


def keys(room) -> list[str]:
    return [j.key for j in room.shell.presenter.board.journeys]


def said(room) -> str:
    return " ".join(q.windowTitle() for q in room.shell.window.findChildren(Question))


def test_the_template_is_written_whole(room, deeds, tmp_path):
    path = tmp_path / "buyer.toml"
    deeds.write(room.small.journey("buyer").id, str(path))
    assert read_journey(path.read_bytes()) == read_journey(template("buyer"))
    assert "Template written" in said(room)


def test_a_file_that_cannot_be_written_is_told(room, deeds, tmp_path):
    deeds.write(room.small.journey("buyer").id, str(tmp_path / "nowhere" / "buyer.toml"))
    assert "The template was not written" in said(room)


def test_a_copy_is_shown_on_the_board_and_undone(room, deeds):
    deeds.actions["copy"].trigger()
    assert deeds.dialog.german.value == "Käufer 2"
    deeds.dialog.german.set_value("Mieter")
    deeds.dialog.english.set_value("Tenants")
    deeds.dialog.accept_button.click()
    assert keys(room) == ["owner", "buyer", "mieter"]
    assert [j.key for j in room.shell.presenter.board.shown] == ["mieter"]
    room.do(room.desk.undo.undo)
    assert keys(room) == ["owner", "buyer"]
    assert room.shell.presenter.board.shown


def test_an_empty_journey_is_begun_under_its_name(room, deeds, qtbot):
    deeds.actions["new"].trigger()
    deeds.dialog.german.set_value("Vermietung")
    deeds.dialog._check()
    with qtbot.waitSignals([deeds.made, deeds.begun]):
        deeds.dialog.accept_button.click()
    assert [j.key for j in room.shell.presenter.board.shown] == ["vermietung"]


def test_a_refused_name_begins_nothing(room, deeds, qtbot):
    deeds.actions["new"].trigger()
    deeds.dialog.german.set_value("Käufer")
    deeds.dialog._check()
    with qtbot.assertNotEmitted(deeds.begun):
        deeds.dialog.accept_button.click()
    assert keys(room) == ["owner", "buyer"]


def test_a_name_needs_a_letter(room, deeds):
    deeds.actions["rename"].trigger()
    for field in (deeds.dialog.german, deeds.dialog.english):
        field.set_value(" ")
    deeds.dialog._check()
    assert not deeds.dialog.accept_button.isEnabled()


def test_another_name_is_stored_in_both_languages(room, deeds):
    deeds.actions["rename"].trigger()
    deeds.dialog.german.set_value("Interessenten")
    deeds.dialog.english.set_value("Prospects")
    deeds.dialog.accept_button.click()
    assert room.small.journey("buyer").name == Names("Interessenten", "Prospects")


def test_an_empty_own_journey_goes_and_the_board_shows_another(room):
    room.do(lambda: room.desk.journeys.add(template("lifecycle")))
    room.shell.choose_journey("lifecycle")
    link = JourneyLink(room.shell, room.desk, room.worker)
    link.deeds.actions["delete"].trigger()
    assert keys(room) == ["owner", "buyer"]
    assert room.shell.presenter.board.shown
    room.do(room.desk.undo.undo)
    assert keys(room) == ["owner", "buyer", "lifecycle"]


def test_the_menu_of_the_board_offers_them_for_the_journey_shown(room):
    link = JourneyLink(room.shell, room.desk, room.worker)
    room.shell.choose_journey("buyer")
    link.deeds.actions["copy"].trigger()
    assert "Käufer" in link.deeds.dialog.windowTitle() or "Buyer" in link.deeds.dialog.windowTitle()
