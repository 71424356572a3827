"""What meets only when everything is joined."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.errors import StorageError
from kanban_app.ui.garbage import MainThreadCollector
from kanban_app.ui.links.fresh_matches import FRESH
from kanban_app.ui.links.matching import BUYERS
from kanban_app.ui.links.session import Session
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.outbox import Outbox, Trouble
from kanban_app.ui.shell import ANALYTICS, CONTACTS, PROPERTIES, TODAY
from kanban_app.ui.widgets.buttons import Button
from tests.domain import match_cases as case
from tests.ui.links.rooms import AtOnce, a_room, finish


class StumblesAtFirst(AtOnce):
    """Implements `Worker`, with a mistake in what it does first."""

    stumbled = False

    async def run(self, work, /, *args, **kwargs):
        if not self.stumbled:
            self.stumbled = True
            raise ValueError("a bug")
        return work(*args, **kwargs)


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        yield made


def test_n_begins_with_the_first_lead_where_there_is_none(room, qtbot):
    room.show(qtbot)
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    surface = session.start.surface
    assert surface.isVisible()
    qtbot.keyClick(surface.empty_row.button, Qt.Key.Key_N)
    assert room.shell.window.board.columns[0].quick_add.isVisible()
    assert not surface.isVisible()


def test_a_click_on_the_rail_is_kept_until_there_is_somebody_to_open_the_screen(room, qtbot):
    room.show(qtbot)
    window = room.shell.window
    window.rail.chosen.emit(ANALYTICS)
    window.rail.chosen.emit(TODAY)
    assert window.screen_key == BOARD
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.shell.catch_up()
    assert window.screen_key == TODAY
    assert ANALYTICS not in session.screens._made, "only the last one counts"
    window.rail.chosen.emit(BOARD)
    assert window.screen_key == BOARD


def test_a_card_of_the_list_behind_a_bar_opens_in_the_inspector(room):
    card = room.small.add("Müller, Eva")
    room.load()
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    session.charts.panel.open_requested.emit(card)
    assert session.inspector.panel.card_id == card


def test_what_is_saved_can_be_exported_while_the_disk_takes_no_changes(room, qtbot):
    room.show(qtbot)
    outbox = Outbox(room.worker)
    session = Session(room.shell, room.desk, room.worker, outbox, lambda: None)
    outbox.troubled.emit(Trouble(StorageError("The disk is full."), 1))
    buttons = room.shell.window.banner.findChildren(Button)
    next(b for b in buttons if b.text().startswith("Export")).click()
    dialog = session.transfer.exporting.dialog
    assert dialog.isVisible()
    dialog.reject()


def test_a_board_that_cannot_be_shown_stops_neither_backups_nor_drafts_nor_the_collector(room):
    card = room.add("Müller, Eva")
    kept = room.desk.board.detail(card).fields
    room.desk.drafts.keep(card, kept)
    worker = StumblesAtFirst()
    # Goals are asked for as soon as there are charts.
    worker.stumbled = True
    session = Session(room.shell, room.desk, worker, Outbox(worker), lambda: None)
    worker.stumbled = False
    with pytest.raises(ValueError, match="a bug"):
        session.begin()
    # What the collector takes over would else be out of its reach in later tests.
    gc.unfreeze()
    assert session.findChildren(MainThreadCollector)
    assert room.small.store.backup_count() == 1
    assert session.inspector.edits._drafts == {card: kept}


def test_two_contacts_side_by_side_and_a_card_take_turns(room, qtbot):
    card = room.add("Weber, Jan")
    for name in ("Müller, Jörg", "Mueller, Joerg"):
        room.desk.contacts.add(ContactFields(name=name, phones=("0221 4710142",)))
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.show(qtbot, 1280, 720)
    session.screens.open(CONTACTS)
    contacts = session.screens.screen(CONTACTS)
    session.inspector.open(card)
    contacts.merging.compare()
    screen = contacts.screen
    assert screen.side is screen.merge
    assert session.inspector.panel.isHidden()
    for button in (screen.merge.merge, screen.merge.refuse):
        assert button.width() >= button.sizeHint().width()
    session.inspector.open(card)
    assert screen.side is None
    assert session.inspector.panel.isVisible()
    contacts.screen.detail.forget()


def test_the_contacts_ask_for_a_file_with_the_words_of_the_menu(room, qtbot):
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.show(qtbot, 1280, 720)
    session.screens.open(CONTACTS)
    contacts = session.screens.screen(CONTACTS).screen
    assert contacts.header.bring.text() == session.transfer.menu.actions()[0].text()
    assert contacts.header.bring.width() >= contacts.header.bring.sizeHint().width()
    qtbot.mouseClick(contacts.header.bring, Qt.MouseButton.LeftButton)
    (dialog,) = room.shell.window.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()
    contacts.detail.forget()


def test_a_new_match_is_said_and_its_list_is_one_click_away(room, qtbot):
    room.show(qtbot)
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    finish(session.parts.profiles.new_matches.begin())
    stage = room.small.stage("awareness", "buyer")
    room.do(lambda: room.desk.board.add(stage.id, CardFields(contact=Contact("Brandt"))))
    buyer = room.small.store.column(stage.id)[0][0]
    room.do(lambda: room.desk.matching.save_profile(buyer, case.BRANDT))
    room.do(lambda: room.desk.properties.add(case.VENLOER, "de").changes)
    toast = session.feedback.toast
    assert toast.accessibleName() == f"New match: Brandt and {case.VENLOER.line}"
    QTest.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert room.shell.window.screen_key == PROPERTIES
    screen = session.screens.screen(PROPERTIES).screen
    assert screen.view == FRESH
    # What the next message offers is its own.
    room.do(lambda: room.desk.properties.delete(room.desk.matching.offered()[0].id, "de"))
    assert toast._undo.text() == "Undo"


def test_a_match_on_a_buyers_card_opens_it_explained(room, qtbot):
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.shell.presenter.attach(room.desk, room.worker, room.worker)
    room.show(qtbot)
    stage = room.small.stage("awareness", "buyer").id
    buyers = []
    for name in ("Busch", "Okafor"):
        fields = CardFields(contact=Contact(name))
        room.do(lambda fields=fields: room.desk.board.add(stage, fields))
        buyers.append(room.small.store.column(stage)[0][0])
        room.do(lambda: room.desk.matching.save_profile(buyers[-1], case.OKAFOR))
    about = room.desk.properties.add(case.VENLOER, "de").id
    for card, name in zip(buyers, ("Busch", "Okafor"), strict=True):
        session.inspector.open(card)
        session.parts.profiles.section.names[0].click()
        assert room.shell.window.screen_key == PROPERTIES
        screen = session.screens.screen(PROPERTIES).screen
        assert screen.chosen == about
        assert screen.tabs.active == BUYERS
        fit = session.screens.matching.buyers.fit
        assert fit.seeking.name == name
        assert session.screens.matching.buyers.pane.isVisible()
