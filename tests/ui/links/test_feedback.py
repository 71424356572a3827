"""What is said about a change: as much noise as it deserves."""

from datetime import date

import pytest

from kanban_app.domain.contact import ContactFields
from kanban_app.domain.errors import DiskError
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.task import TaskFields
from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.outbox import Outbox, Trouble
from tests.builders import a_lead

FULL = DiskError("The disk is full. Free some space, then try again.")


@pytest.fixture
def outbox(room):
    made = Outbox(room.worker)
    room.shell.presenter.attach(room.desk, room.worker, made)
    return made


@pytest.fixture
def undo(room):
    return UndoLink(room.shell, room.desk, room.worker)


@pytest.fixture
def feedback(room, outbox, undo, qtbot):
    room.show(qtbot)
    return Feedback(room.shell, outbox, undo)


def said(feedback) -> str:
    toast = feedback.toast
    return toast.accessibleName() if toast.isVisibleTo(toast.parentWidget()) else ""


def offers_undo(feedback) -> bool:
    return feedback.toast._undo.isVisibleTo(feedback.toast)


def banner_text(room) -> str:
    banner = room.shell.window.banner
    return banner.accessibleName() if banner.isVisibleTo(room.shell.window) else ""


def saved_text(room) -> str:
    return room.shell.window.status._saved._label.text()


def test_a_change_is_named_and_its_undo_offered(room, feedback):
    room.add("Müller, Eva")
    assert said(feedback) == "Müller, Eva: new card"
    assert offers_undo(feedback)


def test_a_move_says_how_many_steps_it_made_needless(room, feedback, undo):
    card = room.add("Müller, Eva")
    formats.set_language("en")
    room.do(lambda: room.desk.board.move(Drop((card,), room.small.stage("acquisition").id)))
    # Of the five of the first stage the first contact is still owed.
    assert said(feedback) == (
        "Müller, Eva: Awareness → Acquisition · 4 open step(s) no longer needed"
    )
    undo.undo()
    assert said(feedback) == "Undone – Müller, Eva: Awareness → Acquisition"


def test_a_loss_says_that_the_owner_went_back_on_the_other_board(room, feedback):
    small = room.small
    owner = small.add("Winterhalter", "transaction", object_line="ZFH 199 m²")
    cards = [small.add(name, "transaction", "buyer") for name in ("Graf", "Pfaff")]
    room.load()
    formats.set_language("en")
    for card in cards:
        room.do(lambda card=card: room.desk.deals.link(owner, card))
    room.do(lambda: room.desk.board.lose(cards[:1], "financing"))
    assert said(feedback).startswith("Graf: lost · 2 open")
    room.do(lambda: room.desk.board.lose(cards[1:], "financing"))
    assert said(feedback).startswith("Pfaff: lost · Winterhalter is back in Marketing · ")


def test_a_loss_says_that_the_brokers_own_steps_stay(room, feedback):
    card = room.add("Graf, Carmen")
    own = TaskFields("Übergabe vorbereiten", date(2026, 8, 1), card=card)
    room.do(lambda: room.desk.tasks.add(own))
    formats.set_language("en")
    room.do(lambda: room.desk.board.lose([card], "price"))
    assert said(feedback) == (
        "Graf, Carmen: lost · 5 open step(s) no longer needed · 1 own step(s) stay open"
    )
    (left,) = room.small.store.tasks.open_of_card(card)
    assert left.fields.title == "Übergabe vorbereiten"


def test_several_who_went_back_are_counted(room, feedback):
    small = room.small
    owner = small.add("Winterhalter", "marketing", object_line="ZFH 199 m²")
    cards = [small.add(name, "fit", "buyer") for name in ("Graf", "Pfaff")]
    room.load()
    formats.set_language("en")
    for card in cards:
        room.do(lambda card=card: room.desk.deals.link(owner, card))
    room.do(lambda: room.desk.board.lose([owner], "sells_private"))
    assert " · 2 linked card(s) went back · " in said(feedback)


def test_the_undo_of_the_toast_takes_the_change_back_and_says_so(room, feedback):
    room.add("Müller, Eva")
    feedback.toast._undo.click()
    assert room.small.titles("awareness") == []
    assert said(feedback) == "Undone – Müller, Eva: new card"
    assert not offers_undo(feedback)


def test_a_redone_change_can_be_undone_again(room, feedback, undo):
    room.add("Müller, Eva")
    undo.undo()
    undo.redo()
    assert said(feedback) == "Redone – Müller, Eva: new card"
    assert offers_undo(feedback)


def test_typing_is_answered_by_silence_and_ends_the_old_toast(room, feedback):
    card = room.add("Müller, Eva")
    room.do(lambda: room.desk.board.edit(card, a_lead("Müller, Ida")))
    assert room.small.titles("awareness") == ["Müller, Ida"]
    assert said(feedback) == ""


def test_typing_into_contacts_and_properties_is_answered_by_silence_as_well(room, feedback):
    contact = room.desk.contacts.add(ContactFields(name="Okafor, Ada")).contact
    flat = room.desk.properties.add(PropertyFields(street="Parkweg 2"), "de").id
    for work in (
        lambda: room.desk.contacts.edit(contact, ContactFields(name="Okafor, Eva")),
        lambda: room.desk.properties.save(flat, PropertyFields(street="Parkweg 3"), "de"),
    ):
        room.add("Müller, Eva")
        assert said(feedback)
        room.do(work)
        assert said(feedback) == ""


def test_typing_that_is_undone_is_said(room, feedback, undo):
    card = room.add("Müller, Eva")
    room.do(lambda: room.desk.board.edit(card, a_lead("Müller, Ida")))
    undo.undo()
    assert said(feedback) == "Undone – Müller, Ida: edited"


def test_what_changes_nothing_is_not_spoken_of(room, feedback):
    card = room.add("Müller, Eva")
    feedback.toast.close_toast()
    room.do(lambda: room.desk.board.park([card], None))
    assert said(feedback) == ""


def test_a_refused_change_is_explained_without_an_undo(room, feedback):
    room.do(lambda: room.desk.board.move(Drop((99,), room.small.stage("staging").id, None)))
    assert said(feedback)
    assert not offers_undo(feedback)


def test_a_full_disk_is_said_until_everything_is_written(room, feedback, outbox):
    outbox.troubled.emit(Trouble(FULL, 2))
    assert banner_text(room).startswith("The disk is full.")
    assert saved_text(room) == "2 change(s) not saved yet"
    room.add("Müller, Eva")
    assert banner_text(room) == ""
    assert saved_text(room).startswith("All saved")


def test_a_switch_of_language_keeps_the_trouble_in_sight(room, feedback, outbox):
    outbox.troubled.emit(Trouble(FULL, 1))
    room.shell.language_changed.emit()
    assert banner_text(room).startswith("The disk is full.")
