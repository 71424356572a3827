"""The mark of a milestone on the board follows what is known of it."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.contact import ContactFields
from kanban_app.domain.task import TaskFields
from kanban_app.services.criteria import Said
from kanban_app.ui import formats
from kanban_app.ui.links.milestones import MilestoneLink
from tests.ui.links.rooms import _ended, a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        made.card = made.small.add("Sommer", "acquisition")
        made.load()
        made.link = MilestoneLink(made.shell, made.desk, made.worker)
        finish(made.link.begin())
        yield made


def tip(room) -> str:
    column = room.shell.window.board.column_with(room.card)
    row = column.model.row_of(room.card)
    return column.model.data(column.model.index_of(row), 3)


def words(room) -> list[str]:
    column = room.shell.window.board.column_with(room.card)
    return column.view.delegate.drawing(column.model.cards[0]).words


def test_a_mandate_that_nobody_signed_is_marked_until_it_is(room):
    room.shell.presenter.move((room.card,), room.small.stage("staging").id, None)
    assert "Mandate, not confirmed yet: Signed on" in tip(room)
    assert "?" in words(room)
    signed = Said(values={"contract_signed_on": "2026-07-15"})
    room.do(lambda: room.desk.criteria.say(room.card, signed))
    assert "not confirmed" not in tip(room)
    assert "?" not in words(room)
    finish(_ended(room.shell.presenter.apply(room.desk.undo.undo, turned=True, undone=True)))
    assert "?" in words(room)


def test_it_is_known_from_the_start_and_in_columns_shown_later(room):
    room.shell.presenter.move((room.card,), room.small.stage("staging").id, None)
    later = MilestoneLink(room.shell, room.desk, room.worker)
    room.shell.presenter.show_journeys(["buyer"])
    finish(later.begin())
    room.shell.presenter.show_journeys(["owner"])
    assert "?" in words(room)


def test_what_is_missing_is_said_in_the_language_in_force(room):
    room.shell.presenter.move((room.card,), room.small.stage("staging").id, None)
    formats.set_language("de")
    room.shell.language_changed.emit()
    assert "Unterschrieben am" in tip(room)


def test_what_confirms_nothing_is_no_reason_to_ask_for_every_card_again(room, monkeypatch):
    room.shell.presenter.move((room.card,), room.small.stage("staging").id, None)
    asked = []
    doubts = room.desk.confirming.doubts
    monkeypatch.setattr(
        room.desk.confirming, "doubts", lambda *what: asked.append(what) or doubts(*what)
    )
    task = TaskFields("Buy paper", date(2026, 7, 20))
    room.do(lambda: room.desk.tasks.add(task))
    room.do(lambda: room.desk.contacts.add(ContactFields(name="Weber, Jan")).changes)
    assert asked == []
    person = room.small.store.contacts.of_card(room.card)
    known = room.desk.contacts.detail(person).fields
    room.do(lambda: room.desk.contacts.edit(person, replace(known, city="Kiel")))
    assert [cards for cards, _ in asked] == [[room.card]]
