"""A person's rights in the window: the question, the list and the file, over a real store."""

import json
import re
import stat
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kanban_app.composition import restore
from kanban_app.domain.changes import OpKind
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.erasure import Place
from kanban_app.store.backup import backups
from kanban_app.ui import formats, theme
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.privacy import PrivacyLink
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.privacy.requests import KeepWish
from tests.builders import a_desk
from tests.ui.languages import take_translators_out
from tests.ui.links.rooms import a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def link(room, qtbot):
    room.show(qtbot)
    return PrivacyLink(room.shell, room.desk, room.worker)


def a_lost_card(room, name):
    card = room.add(name)
    room.do(lambda: room.desk.board.lose([card], room.small.journey().loss_reasons[0].key))
    return card, room.desk.contacts.of_card(card)


def test_the_question_says_what_goes_and_enter_cancels(room, link, qtbot):
    card = room.add("Müller, Eva")
    contact = room.desk.contacts.of_card(card)
    link.ask_erase(contact)
    assert link.sheet.heading.text() == "Erase Müller, Eva for good?"
    assert link.sheet.cancel.isDefault()
    qtbot.keyClick(link.sheet, Qt.Key.Key_Return)
    assert room.desk.contacts.detail(contact).erased is None


def test_the_keyboard_finds_the_button_before_cancel(room, link):
    link.ask_erase(room.desk.contacts.of_card(room.add("Müller, Eva")))
    assert link.sheet.cancel.previousInFocusChain() is link.sheet.erase


def test_only_its_own_button_erases_and_the_sheet_goes(room, link):
    card = room.add("Müller, Eva")
    contact = room.desk.contacts.of_card(card)
    link.ask_erase(contact)
    link.sheet.erase.click()
    assert link.sheet is None
    assert room.desk.contacts.detail(contact).erased is not None
    face = room.desk.board.faces([card])[0]
    assert face.person == f"Gelöschte Person {contact}"


def test_backups_are_replaced_unless_the_broker_says_no(room, link):
    contacts = [room.desk.contacts.of_card(room.add(n)) for n in ("Müller, Eva", "Weber, Jan")]
    room.small.store.back_up(room.small.clock())
    first = backups(room.small.path)
    room.small.clock.pass_days(1)
    link.ask_erase(contacts[0])
    link.sheet.backups.click()
    link.sheet.erase.click()
    assert backups(room.small.path) == first
    link.ask_erase(contacts[1])
    assert link.sheet.backups.isChecked()
    link.sheet.erase.click()
    assert len(backups(room.small.path)) == 1
    assert backups(room.small.path) != first


def test_where_he_is_mentioned_opens_from_the_question(room, link, qtbot):
    contact = room.desk.contacts.of_card(room.add("Müller, Eva"))
    other = room.desk.contacts.add(ContactFields(name="Weber", notes="kennt Eva Müller")).contact
    link.ask_erase(contact)
    item = link.sheet.mentions.item(0)
    with qtbot.waitSignal(link.contact_requested, check_params_cb=lambda c: c == other):
        link.sheet.mentions.itemActivated.emit(item)
    assert link.sheet._page.mentions[0][0].place is Place.CONTACT


def test_the_map_that_mentions_him_opens_and_is_told_after_the_erasure(room, link, qtbot):
    contact = room.desk.contacts.of_card(room.add("Müller, Eva"))
    journey = room.small.journey("buyer")
    rest = {"challenges": ["wie Eva Müller"]}
    room.do(
        lambda: room.small.store.record(
            OpKind.EDIT, ("",), 1, lambda w: w.save_stage_rest(journey.stages[0].id, rest)
        )
    )
    link.ask_erase(contact)
    item = link.sheet.mentions.item(0)
    where = f"{journey.name.de} · {journey.stages[0].name.de}"
    assert item.text() == where
    assert link.sheet._page.mentions[0][1] == "Journey map: a stage"
    with qtbot.waitSignal(link.map_requested, check_params_cb=lambda j: j == journey.id):
        link.sheet.mentions.itemActivated.emit(item)
    said = []
    link.said.connect(said.append)
    link.ask_erase(contact)
    link.sheet.erase.click()
    assert [saying.words for saying in said] == [f"Erased; the name still stands in: {where}"]


def test_the_toast_offers_no_undo_of_an_erasure(room, link):
    outbox = Outbox(room.worker)
    feedback = Feedback(room.shell, outbox, UndoLink(room.shell, room.desk, room.worker))
    room.add("Weber, Jan")
    assert not feedback.toast._undo.isHidden()
    link.ask_erase(room.desk.contacts.of_card(room.add("Müller, Eva")))
    link.sheet.erase.click()
    assert feedback.toast._undo.isHidden()


def test_nobody_is_erased_on_a_day_of_the_past(room, link):
    contact = room.desk.contacts.of_card(room.add("Müller, Eva"))
    past = PastLink(room.shell, room.desk, room.worker)
    room.small.clock.pass_days(3)
    past.go(date(2026, 7, 16))
    assert room.shell.presenter.past.day is not None
    link.ask_erase(contact)
    link.show_list()
    assert (link.sheet, link.list) == (None, None)


def test_the_list_names_who_may_go_and_why(room, link):
    a_lost_card(room, "Müller, Eva")
    room.add("Weber, Jan")
    link.show_list()
    rows = link.list._page.rows
    assert [row.name for row in rows] == ["Müller, Eva"]
    assert rows[0].reason == "May go since 15/07/2026 · last card ended on 15/07/2026"
    assert rows[0].until == date(2027, 12, 31)


def test_an_empty_list_says_so(room, link):
    link.show_list()
    assert link.list._nobody.text() == "Nobody falls due in 2026."
    assert not link.list.erase.isEnabled()


def test_to_keep_somebody_takes_him_to_another_year(room, link):
    _, contact = a_lost_card(room, "Müller, Eva")
    link.show_list()
    link.list.keep.click()
    assert room.desk.contacts.detail(contact).fields.keep_until == date(2027, 12, 31)
    assert link.list._page.rows == ()
    link.list.years.setCurrentIndex(link.list.years.findData(2028))
    assert [row.contact for row in link.list._page.rows] == [contact]
    assert room.desk.undo.state().undo.kind is OpKind.EDIT_CONTACT


@pytest.mark.parametrize(
    ("text", "word"),
    [("99.99.2027", "99/99/2027"), ("nie", "write a day"), ("1.1.2020", "is over")],
)
def test_a_day_that_cannot_be_keeps_nobody_and_is_told(room, link, qtbot, text, word):
    _, contact = a_lost_card(room, "Müller, Eva")
    link.show_list()
    link.list.until.line.clear()
    qtbot.keyClicks(link.list.until.line, text)
    link.list.keep.click()
    assert room.desk.contacts.detail(contact).fields.keep_until is None
    assert link.list.until.line.text() == text
    assert word in link.list.until.error.text()
    assert link.list.until.error.isVisible()
    assert [row.contact for row in link.list._page.rows] == [contact]


def test_delete_asks_about_the_chosen_row_and_the_list_goes_on(room, link, qtbot):
    for name in ("Müller, Eva", "Weber, Jan"):
        a_lost_card(room, name)
    link.show_list()
    qtbot.keyClick(link.list.list, Qt.Key.Key_Delete)
    link.sheet.erase.click()
    assert [row.name for row in link.list._page.rows] == ["Weber, Jan"]
    link.list.keep_wanted.emit(KeepWish(link.list.current, date(2030, 1, 1)))
    assert link.list._page.rows == ()


@pytest.mark.parametrize("ending", ["json", "pdf"])
def test_all_data_of_a_person_are_written_for_the_broker_only(room, link, tmp_path, ending, qtbot):
    contact = room.desk.contacts.of_card(room.add("Müller, Eva"))
    target = tmp_path / f"eva.{ending}"
    with qtbot.waitSignal(link.said):
        finish(link.write(contact, target))
    content = target.read_bytes()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    if ending == "json":
        told = json.loads(content)
        assert (told["format"], told["version"]) == ("schwungrad-person", 1)
        assert told["contact"][0]["name"] == "Müller, Eva"
        assert told["history"][0]["at"].endswith("Z")
    else:
        assert content.startswith(b"%PDF")


def test_the_file_dialog_follows_the_chosen_format(room, link, qtbot):
    contact = room.desk.contacts.of_card(room.add("Müller, Eva"))
    dialog = link.file_dialog(contact, "Müller, Eva")
    qtbot.addWidget(dialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedFiles()[0].endswith("/Müller-Eva-2026-07-15.pdf")
    dialog.filterSelected.emit("JSON (*.json)")
    assert dialog.defaultSuffix() == "json"


def test_the_command_that_restores_erases_again(tmp_path, qapp):
    path = tmp_path / "board.sqlite"
    mode = theme.theme().mode
    with a_desk(path) as desk:
        contact = desk.contacts.of_card(desk.add("Müller, Eva"))
        old = desk.store.back_up(desk.clock())
        desk.privacy.erase(contact, properties=True, backups=False)
    try:
        assert "restored" in restore(path, old, "en")
    finally:
        take_translators_out(qapp)
        theme.theme().mode = mode
    with a_desk(path) as desk:
        assert desk.contacts.detail(contact).erased is not None
    # A shipped map says "Evaluate".
    assert re.search(rb"\bEva\b", path.read_bytes()) is None
