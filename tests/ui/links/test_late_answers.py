"""An answer that comes when something else was asked for since is not shown."""

import pytest

from kanban_app.domain.contact import ContactFields
from kanban_app.services.moves import Drop
from kanban_app.ui import aio
from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import CONTACTS
from tests.ui.links.gates import Gate

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def gate():
    made = Gate()
    aio.begin(made.start)
    return made


@pytest.fixture
def session(room, gate, qtbot, german):
    made = Session(room.shell, room.desk, gate, Outbox(gate), lambda: None)
    # The outbox would wait for a loop.
    room.shell.presenter.attach(room.desk, gate, gate)
    room.show(qtbot)
    return made


@pytest.fixture
def contacts(room, session):
    """The screen with Anna open, and Bert beneath her."""
    room.anna = room.desk.contacts.add(ContactFields(name="Anna")).contact
    room.bert = room.desk.contacts.add(ContactFields(name="Bert")).contact
    session.screens.open(CONTACTS)
    link = session.screens.screen(CONTACTS)
    link.screen.table.choose(room.anna)
    link._follow()
    assert link.screen.detail.contact == room.anna
    yield link
    # The store is closed before the window.
    link.screen.detail.forget()


def test_the_contact_chosen_last_stands_beside_the_table(room, contacts, gate):
    gate.shut = True
    contacts.refresh()
    contacts.screen.table.choose(room.bert)
    contacts._follow()
    gate.open()
    assert contacts.screen.table.current == room.bert
    assert contacts.screen.detail.contact == room.bert


def test_a_contact_that_was_closed_while_it_was_read_stays_closed(contacts, gate):
    gate.shut = True
    contacts.refresh()
    gate.let_one()
    contacts.screen.detail.close_button.click()
    gate.open()
    assert contacts.screen.side is None


def test_after_another_change_a_toast_does_not_offer_what_went_with_the_one_before(
    room, session, gate
):
    owner = room.small.add("Köhler", "marketing")
    buyer = room.small.add("Busch", "fit", "buyer")
    other = room.small.add("Zander")
    room.load()
    room.do(lambda: room.desk.deals.link(owner, buyer))
    target = room.small.stage("transaction").id
    gate.shut = True
    for work in (
        lambda: room.desk.board.move(Drop((owner,), target)),
        lambda: room.desk.board.archive((other,)),
    ):
        aio.spawn(session.commands._perform(work))
    gate.open()
    assert "Zander" in session.feedback.toast.accessibleName()
    assert not session.feedback.toast._offer.isVisible()
    session.parts.deals.bring_along()
    assert room.desk.board.detail(buyer).stage_id == room.small.stage("fit", "buyer").id
