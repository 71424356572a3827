"""A name typed into a column is nobody new in silence: the known contact is offered."""

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.contact import ContactFields
from kanban_app.ui import formats
from kanban_app.ui.board.requests import QuickAddRequest
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.namesakes import NamesakesLink
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.outbox import Outbox
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def inspector(room):
    return InspectorLink(room.shell, room.desk, room.worker)


@pytest.fixture
def toast(room, qtbot):
    undo = UndoLink(room.shell, room.desk, room.worker)
    toast = Feedback(room.shell, Outbox(room.worker, room.shell), undo).toast
    room.show(qtbot)
    return toast


@pytest.fixture
def link(room, inspector, toast):
    return NamesakesLink(room.shell, room.desk, room.worker, inspector, toast)


def known(room, name="Faller, Martin", **more):
    return room.desk.contacts.add(ContactFields(name=name, **more)).contact


def quick(room, name="Faller, Martin"):
    stage = room.small.stage("awareness").id
    room.shell.presenter.view.quick_add_requested.emit(QuickAddRequest(stage, name))
    return room.small.store.column(stage)[0][0]


def test_the_toast_of_the_new_card_offers_the_known_contact(room, link, toast, qtbot):
    martin = known(room, phones=("0761 123456",), city="Freiburg")
    card = quick(room)
    assert toast._offer.text() == "Known: use Faller, Martin, Freiburg, 0761 123456"
    assert not toast._undo.isHidden()
    qtbot.mouseClick(toast._offer, Qt.MouseButton.LeftButton)
    assert room.desk.contacts.of_card(card) == martin
    assert len(room.desk.contacts.lines()) == 1


def test_a_new_name_offers_nothing(room, link, toast):
    known(room)
    quick(room, "Faller, Monika")
    assert toast._offer.isHidden()


def test_the_inspector_asks_until_it_is_decided(room, link, inspector):
    martin = known(room, phones=("0761 123456",))
    card = quick(room)
    inspector.open(card)
    hint = link.hint
    assert hint.isVisibleTo(inspector.panel)
    assert hint.words.text() == "Known already: Faller, Martin, 0761 123456"
    hint.take.click()
    assert room.desk.contacts.of_card(card) == martin
    assert hint.isHidden()
    assert inspector.panel.form.phones.value == ("0761 123456",)
    room.do(room.desk.undo.undo)
    assert hint.isVisibleTo(inspector.panel)
    hint.refuse.click()
    assert hint.isHidden()
    assert room.desk.contacts.of_card(card) != martin


def test_of_several_of_the_name_one_is_chosen(room, link, inspector, toast):
    known(room, city="Freiburg")
    other = known(room, city="Bonn")
    card = quick(room)
    assert toast._offer.text() == "Known: choose the contact …"
    inspector.open(card)
    assert link.hint.take.text() == "Choose …"
    link.hint.take.click()
    link.picker.search.set_text("Bonn")
    assert link.picker.list.count() == 1
    link.picker.accept_button.click()
    assert room.desk.contacts.of_card(card) == other


def test_the_offer_to_bring_a_card_along_is_told_as_before(room, link, toast, qtbot):
    known(room)
    quick(room)
    toast.show_offer("Bring along")
    with qtbot.waitSignal(toast.offer_taken):
        qtbot.mouseClick(toast._offer, Qt.MouseButton.LeftButton)


def test_that_the_known_one_wants_no_contact_is_said_before_he_is_called_as_a_new_one(
    room, link, inspector
):
    known(room, do_not_contact=True)
    inspector.open(quick(room))
    assert link.hint.words.text() == "Known already: Faller, Martin, do not contact"
    link.hint.take.click()
    assert room.desk.contacts.is_silent(inspector.panel.card_id)
