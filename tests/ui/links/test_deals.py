"""The linked cards in the inspector: linking, bringing along, ending, and the next lead."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from kanban_app.domain.card import Source
from kanban_app.domain.contact import ContactFields, Role
from kanban_app.domain.origin import Origin
from kanban_app.services.moves import Drop
from kanban_app.ui.deals.link_dialogs import EndDialog, PickDialog
from kanban_app.ui.links.deals import DealsLink
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.outbox import Outbox
from tests.services.deals import outcome, stage_of, state_of
from tests.ui.links.rooms import a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        made.owner = made.small.add("Köhler", "marketing", object_line="ETW 72 m²")
        made.buyer = made.small.add("Busch", "fit", "buyer", object_line="", place="")
        made.load()
        yield made


@pytest.fixture
def inspector(room):
    return InspectorLink(room.shell, room.desk, room.worker)


@pytest.fixture
def feedback(room):
    undo = UndoLink(room.shell, room.desk, room.worker)
    return Feedback(room.shell, Outbox(room.worker), undo)


@pytest.fixture
def link(room, inspector, feedback, qtbot):
    made = DealsLink(room.shell, room.desk, room.worker, inspector, feedback.toast)
    finish(made.read_journeys())
    room.show(qtbot)
    return made


def dialog(room, kind):
    return next(d for d in room.shell.window.findChildren(kind) if d.isVisible())


def names(link):
    return [row._line.name for row in link.section.rows]


def move(room, card, stage, journey):
    target = room.small.stage(stage, journey).id
    room.do(lambda: room.desk.board.move(Drop((card,), target)))


def test_a_buyer_is_found_and_linked(room, link, inspector):
    inspector.open(room.owner)
    link.section.link.click()
    picker = dialog(room, PickDialog)
    picker.search.set_text("bus")
    assert picker.list.count() == 1
    picker.accept_button.click()
    assert names(link) == ["Busch"]
    assert room.shell.presenter.board.contents.face(room.owner).links == 1
    link.section.rows[0].name.click()
    assert inspector.panel.card_id == room.buyer
    assert names(link) == ["Köhler"]


def test_the_keyboard_stays_with_the_board_when_a_linked_card_is_opened(room, link, inspector):
    room.small.deals.link(room.owner, room.buyer)
    room.load()
    inspector.open(room.owner)
    name = link.section.rows[0].name
    name.setFocus()
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    assert inspector.panel.card_id == room.buyer
    # Of a journey that is not shown: the board has no card to give it to.
    assert room.shell.window.focusWidget() is room.shell.window.board


def test_the_toast_offers_to_bring_the_owner_along(room, link, feedback):
    room.small.deals.link(room.owner, room.buyer)
    move(room, room.buyer, "transaction", "buyer")
    offer = feedback.toast._offer
    assert offer.isVisible()
    assert "Köhler" in offer.text()
    offer.click()
    assert stage_of(room.small, room.owner) == "transaction"
    # The next toast is about the owner: nobody is left to be brought along.
    assert not offer.isVisible()


def test_the_inspector_offers_it_as_long_as_it_can_be_done(room, link, inspector):
    room.small.deals.link(room.owner, room.buyer)
    inspector.open(room.buyer)
    assert not link.section.bring.isVisible()
    move(room, room.buyer, "transaction", "buyer")
    assert "Köhler" in link.section._ask.text()
    link.section.bring.click()
    assert stage_of(room.small, room.owner) == "transaction"
    assert not link.section.bring.isVisible()


def test_linked_brought_along_and_both_won(room, link, feedback, inspector):
    inspector.open(room.owner)
    link.section.link.click()
    dialog(room, PickDialog).accept_button.click()
    for stage in ("transaction", "after_sales"):
        move(room, room.buyer, stage, "buyer")
        feedback.toast._offer.click()
        assert stage_of(room.small, room.owner) == stage
    assert outcome(room.small, room.owner) == outcome(room.small, room.buyer) == "won"
    assert state_of(room.small, room.buyer) == ("won", "")
    assert link.section.lead.isVisible()


def test_a_link_ends_with_a_reason_that_stays_to_be_read(room, link, inspector):
    room.small.deals.link(room.owner, room.buyer)
    inspector.open(room.owner)
    link.section.rows[0].end.click()
    asked = dialog(room, EndDialog)
    asked.why.setText("Balkon fehlt")
    asked.accept_button.click()
    assert [row._line.more for row in link.section.rows] == ["Balkon fehlt"]
    assert state_of(room.small, room.buyer) == ("ended", "Balkon fehlt")


def test_a_card_says_who_brought_it_and_nobody_after_all(room, link, inspector):
    inspector.open(room.owner)
    link.section.origin.click()
    picker = dialog(room, PickDialog)
    assert not picker.nobody.isVisible()
    picker.accept_button.click()
    assert names(link) == ["Busch"]
    inspector.open(room.buyer)
    assert [(r._line.name, r._line.lead) for r in link.section.rows] == [("Köhler", "Brought")]
    inspector.open(room.owner)
    link.section.origin.click()
    dialog(room, PickDialog).nobody.click()
    assert room.desk.origins.of_card(room.owner).by is None


def test_a_tipster_is_said_to_be_one_and_leads_to_his_contact(room, link, inspector, qtbot):
    roles = {"Wehrle, Hannelore": (Role.TIPSTER,), "Steuerberatung Lorenz": (Role.PARTNER,)}
    made = {
        n: room.desk.contacts.add(ContactFields(name=n, roles=r)).contact for n, r in roles.items()
    }
    detail = room.desk.board.detail(room.owner)
    fields = replace(detail.fields, source=Source.NETWORK_PARTNER)
    room.do(lambda: room.desk.board.edit(room.owner, fields))
    inspector.open(room.owner)
    for typed, name, lead, source in (
        ("wehrle", "Wehrle, Hannelore", "Tip from", Source.TIPSTER),
        ("lorenz", "Steuerberatung Lorenz", "Through partner", Source.NETWORK_PARTNER),
    ):
        link.section.origin.click()
        picker = dialog(room, PickDialog)
        QTest.keyClicks(picker.search.focusProxy(), typed)
        assert picker.list.item(0).text() == name
        QTest.keyClick(picker.search.focusProxy(), Qt.Key.Key_Return)
        assert [(r._line.name, r._line.lead) for r in link.section.rows] == [(name, lead)]
        assert room.desk.board.detail(room.owner).fields.source is source
        with qtbot.waitSignal(link.contact_wanted) as wanted:
            link.section.rows[0].name.click()
        assert wanted.args == [made[name]]
    room.do(room.desk.undo.undo)
    assert [r._line.lead for r in link.section.rows] == ["Tip from"]
    assert room.desk.board.detail(room.owner).fields.source is Source.TIPSTER


def test_a_client_brings_the_next_lead_with_one_click(room, link, inspector):
    card = room.small.add("Engel", "after_sales")
    inspector.open(card)
    assert link.section.lead.isVisible()
    link.section._leads.actions()[0].trigger()
    new = inspector.panel.card_id
    assert new != card
    assert room.desk.origins.of_card(new).by.origin == Origin(card)
    assert "Engel" in inspector.panel.form.title.value
    assert QApplication.focusWidget() is inspector.panel.form.name


def test_the_menu_of_a_client_offers_the_same(room, link):
    card = room.small.add("Engel", "after_sales")
    room.load()
    menu, other = QMenu(), QMenu()
    link.add_to_menu(menu, room.shell.presenter.board.contents.face(card))
    link.add_to_menu(other, room.shell.presenter.board.contents.face(room.owner))
    assert len(menu.actions()[1].menu().actions()) == 3
    assert len(other.actions()) == 1
    menu.actions()[1].menu().actions()[2].trigger()
    assert room.small.titles("awareness", "buyer") == ["Engel"]


def test_the_menu_of_a_card_links_it(room, link):
    menu = QMenu()
    link.add_to_menu(menu, room.shell.presenter.board.contents.face(room.owner))
    menu.actions()[0].trigger()
    dialog(room, PickDialog).accept_button.click()
    assert [x.face.heading for x in room.desk.deals.linked(room.owner)] == ["Busch"]


def test_a_key_brings_along_as_the_toast_does(room, link):
    room.small.deals.link(room.owner, room.buyer)
    link.bring_along()
    move(room, room.buyer, "transaction", "buyer")
    QTest.keyClick(room.shell.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert stage_of(room.small, room.owner) == "transaction"


def test_what_is_undone_offers_nothing(room, link, feedback):
    room.small.deals.link(room.owner, room.buyer)
    move(room, room.buyer, "transaction", "buyer")
    finish(room.shell.presenter.apply(room.desk.undo.undo, turned=True, undone=True))
    assert not feedback.toast._offer.isVisible()
    link.bring_along()
    assert stage_of(room.small, room.owner) == "marketing"
