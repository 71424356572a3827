"""The way from a card to its contact, and a card that is somebody else's."""

from dataclasses import replace

import pytest

from kanban_app.domain.card import CardFields
from kanban_app.domain.contact import ContactFields
from kanban_app.ui import formats
from kanban_app.ui.links.card_contact import CardContact
from kanban_app.ui.links.inspector import InspectorLink
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def inspector(room, qtbot):
    made = InspectorLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    return made


@pytest.fixture
def link(room, inspector):
    return CardContact(room.shell, room.desk, room.worker, inspector)


def test_the_card_says_how_many_further_ones_its_contact_has(room, inspector, link, qtbot):
    first, second = room.add("Müller, Eva"), room.add("Weber, Jan")
    contact = room.desk.contacts.of_card(first)
    inspector.open(first)
    assert link.ways.more.text() == ""
    room.do(lambda: room.desk.contacts.link_card(second, contact))
    assert link.ways.more.text().startswith("1 further card")
    with qtbot.waitSignal(link.open_requested, check_params_cb=lambda c: c == contact):
        link.ways.open.click()


def test_another_contact_is_found_and_taken_and_given_back(room, inspector, link):
    card = room.add("Müller, Eva")
    other = room.desk.contacts.add(ContactFields(name="Groß, Anna")).contact
    inspector.open(card)
    link.ways.other.click()
    picker = link.picker
    picker.search.set_text("gross")
    assert picker.list.count() == 1
    picker.accept_button.click()
    assert room.desk.contacts.of_card(card) == other
    assert inspector.panel.form.name.value == "Groß, Anna"
    room.do(room.desk.undo.undo)
    assert inspector.panel.form.name.value == "Müller, Eva"


def test_a_card_without_a_contact_can_only_be_given_one(room, inspector, link):
    stage = room.small.stage("awareness").id
    room.do(lambda: room.desk.board.add(stage, CardFields(title="Anruf")))
    card = room.small.store.column(stage)[0][0]
    inspector.open(card)
    assert link.ways.open.isHidden()
    assert not link.ways.other.isHidden()


def test_do_not_contact_stands_beside_phone_and_e_mail_and_follows_the_contact(
    room, inspector, link
):
    card, other = room.add("Blum, Gerhard"), room.add("Weber, Jan")
    contact = room.desk.contacts.of_card(card)
    inspector.open(card)
    badge = inspector.panel.form.silent
    assert badge.isHidden()
    fields = room.desk.contacts.detail(contact).fields
    room.do(lambda: room.desk.contacts.edit(contact, replace(fields, do_not_contact=True)))
    assert badge.isVisibleTo(inspector.panel.form)
    assert badge.words.text() == badge.accessibleName() == "Do not contact"
    (face,) = room.desk.board.faces([card])
    assert face.silent
    assert room.shell.presenter.board.contents.face(card).silent
    inspector.open(other)
    assert badge.isHidden()
    inspector.open(card)
    room.do(room.desk.undo.undo)
    assert badge.isHidden()
    assert not room.shell.presenter.board.contents.face(card).silent
