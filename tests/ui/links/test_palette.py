"""Ctrl+K finds cards, contacts, properties, notes and commands, and opens them in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban_app.domain.activity import ActivityKind
from kanban_app.domain.card import Contact
from kanban_app.domain.changes import OpKind
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.found import Sought
from kanban_app.domain.moment import DAY
from kanban_app.store.work_tables import ActivityRow, TaskRow
from kanban_app.ui import formats
from kanban_app.ui.kinds import activity_icon, activity_label
from kanban_app.ui.links.command_words import other_words
from kanban_app.ui.links.matching import PROFILES
from kanban_app.ui.links.palette import MOST
from kanban_app.ui.links.palette_rows import excerpt
from kanban_app.ui.links.session import Session
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.palette.rows import row_of
from kanban_app.ui.past.strip import Way
from kanban_app.ui.shell import ANALYTICS, CONTACTS, PROPERTIES, TODAY
from kanban_app.ui.timeline.step_form import StepForm
from tests.builders import a_lead
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        small = made.small
        made.eva = small.add("Müller, Eva", object_line="Reihenhaus Kastanienallee")
        made.buyer = small.add("Weiß, Ada", "awareness", "buyer", contact=Contact("Weiß, Ada"))
        made.lost = small.add("Brandt, Jule")
        small.board.lose((made.lost,), "price")

        def work(writer):
            unit = writer._unit
            unit.insert(ActivityRow, {
                "uid": "a", "card_id": made.eva, "kind": ActivityKind.CALL, "at": 30 * DAY,
                "subject": "Rückruf", "note": "Ihr Bruder zögert wegen der Finanzierung",
            })  # fmt: skip
            unit.insert(TaskRow, {
                "uid": "t", "card_id": made.eva, "title": "Grundbuchauszug anfordern",
                "due_on": "2026-07-20",
            })  # fmt: skip

        small.store.record(OpKind.ADD_ACTIVITY, (), small.clock(), work)
        made.load()
        yield made


@pytest.fixture
def session(room, qtbot):
    made = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.shell.presenter.attach(room.desk, room.worker, room.worker)
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    room.shell.window.board.focus_card(room.eva)
    QTest.keyClick(room.shell.window.focusWidget(), Qt.Key.Key_K, CONTROL)
    assert made.palette.palette.isVisible()
    return made


def search(session, text):
    session.palette.palette.line.setText(text)


def press(session, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(session.palette.palette.line, key, modifier)


def lines(session):
    listed = session.palette.palette.list
    return [row for i in range(listed.count()) if (row := row_of(listed.item(i)))]


def titles(session):
    listed = session.palette.palette.list
    return [listed.item(i).text() for i in range(listed.count()) if not row_of(listed.item(i))]


def choose(session, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Go to the line with this key by the arrow, and press Enter there."""
    keys = [row.key for row in lines(session)]
    for _ in range(keys.index(key)):
        press(session, Qt.Key.Key_Down)
    assert session.palette.palette.current.key == key
    press(session, Qt.Key.Key_Return, modifier)


@pytest.mark.parametrize("typed", ["muller", "mueller", "MÜLLER"])
def test_a_card_is_found_and_opened_with_its_place_on_the_board(session, room, typed):
    search(session, typed)
    first = lines(session)[0]
    assert (first.title, first.detail) == (
        "Müller, Eva",
        "Reihenhaus Kastanienallee · Freiburg-Rieselfeld",
    )
    assert first.right == room.small.stage("awareness").name.en
    assert first.colour == room.small.stage("awareness").colour
    press(session, Qt.Key.Key_Return)
    assert session.inspector.panel.card_id == room.eva
    assert session.palette.palette.isHidden()


def test_everything_that_has_the_words_is_listed_by_its_kind(session, room):
    search(session, "finanz")
    assert titles(session)[0] == "Notes and activities"
    activity = lines(session)[0]
    assert "zögert wegen der Finanzierung" in activity.detail
    search(session, "kastanien")
    assert titles(session) == ["Cards", "Properties"]
    search(session, "grundbuch")
    assert titles(session) == ["Tasks"]
    assert lines(session)[0].right == "due 20/07/2026"
    search(session, "eva")
    assert titles(session)[:2] == ["Cards", "Contacts"]


def test_an_activity_opens_the_card_it_belongs_to(session, room):
    search(session, "rueckruf")
    press(session, Qt.Key.Key_Return)
    assert session.inspector.panel.card_id == room.eva


def test_a_contact_opens_on_its_screen_and_with_control_its_card(session, room):
    search(session, "müller")
    contact = next(r.key for r in lines(session) if r.key.startswith("contact:"))
    choose(session, contact)
    assert room.shell.window.screen_key == CONTACTS
    assert session.inspector.panel.isHidden()
    session.palette.open()
    search(session, "müller")
    choose(session, contact, CONTROL)
    assert session.inspector.panel.card_id == room.eva


def test_a_noun_without_a_screen_opens_its_card_until_it_has_one(session, room):
    opened = []
    session.palette.open_by(Sought.TASK, opened.append)
    search(session, "grundbuch")
    press(session, Qt.Key.Key_Return)
    assert len(opened) == 1
    assert session.inspector.panel.isHidden()


def test_a_contact_is_made_by_command(session, room):
    search(session, ">new contact")
    assert lines(session)[0].title == "New contact"
    press(session, Qt.Key.Key_Return)
    assert room.shell.window.screen_key == CONTACTS


def test_a_property_opens_on_its_screen(session, room):
    search(session, "kastanien")
    choose(session, next(r.key for r in lines(session) if r.key.startswith("property:")))
    assert room.shell.window.screen_key == PROPERTIES


def test_a_card_of_the_other_journey_brings_its_journey(session, room):
    assert [j.key for j in room.shell.presenter.board.shown] == ["owner"]
    search(session, "weiß ada")
    press(session, Qt.Key.Key_Return)
    assert [j.key for j in room.shell.presenter.board.shown] == ["buyer"]
    assert room.shell.window.board.focused_id == room.buyer
    assert session.inspector.panel.card_id == room.buyer


@pytest.mark.parametrize("screen", [ANALYTICS, CONTACTS, PROPERTIES])
def test_a_card_opens_beside_the_screen_one_is_on_with_control_on_the_board(session, room, screen):
    session.screens.open(screen)
    search(session, "weiß")
    press(session, Qt.Key.Key_Return)
    assert session.inspector.panel.card_id == room.buyer
    assert session.inspector.panel.isVisible()
    assert room.shell.window.screen_key == screen
    session.palette.open()
    search(session, "weiß")
    press(session, Qt.Key.Key_Return, CONTROL)
    assert room.shell.window.screen_key == BOARD
    assert room.shell.window.board.focused_id == room.buyer


def test_a_closed_card_says_so_and_opens_too(session, room):
    search(session, "brandt")
    assert lines(session)[0].right == "Lost"
    press(session, Qt.Key.Key_Return)
    assert session.inspector.panel.card_id == room.lost


def test_before_anything_is_typed_the_last_cards_and_the_usual_commands_are_offered(session, room):
    assert titles(session) == ["Cards worked on last", "Commands"]
    assert lines(session)[0].title == "Brandt, Jule"
    search(session, "muller")
    press(session, Qt.Key.Key_Return)
    session.palette.open()
    assert lines(session)[0].title == "Müller, Eva"


def test_a_command_is_found_by_its_words_and_given_where_the_keyboard_was(session, room):
    search(session, "archive chosen")
    assert lines(session)[0].title == "Chosen cards: archive"
    press(session, Qt.Key.Key_Return)
    assert room.small.store.detail(room.eva).outcome == "archived"


@pytest.mark.parametrize("typed", ["importieren", "import", "excel"])
def test_a_command_is_found_in_both_languages(session, room, typed, monkeypatch):
    def german(_context: str, text: str) -> str:
        return {"Import …": "Importieren …"}.get(text, text)

    monkeypatch.setattr("kanban_app.ui.links.commands.QCoreApplication.translate", german)
    search(session, typed)
    assert "Importieren …" in [row.title for row in lines(session)]


def test_after_a_sign_only_commands_are_listed(session, room):
    search(session, ">")
    assert titles(session) == ["Commands"]
    assert len(lines(session)) > 12
    search(session, ">board")
    assert {row.key.split(":")[0] for row in lines(session)} == {"command"}


def test_a_screen_is_opened_by_its_name_and_not_offered_where_one_is(session, room):
    search(session, ">analytics")
    press(session, Qt.Key.Key_Return)
    assert room.shell.window.screen_key == ANALYTICS
    session.palette.open()
    search(session, ">analytics")
    assert "Analytics" not in [row.title for row in lines(session)]


def test_undo_is_named_and_done(session, room):
    room.do(lambda: room.desk.board.edit(room.eva, a_lead("Öztürk, Eva")))
    session.palette.open()
    search(session, ">undo")
    assert "Öztürk" in lines(session)[0].title or "Müller" in lines(session)[0].title
    press(session, Qt.Key.Key_Return)
    assert room.small.store.detail(room.eva).fields.contact.name == "Müller, Eva"


def test_on_a_day_of_the_past_nothing_that_changes_is_offered(session, room):
    room.small.clock.pass_days(3)
    session.past.step(Way.DAY_BACK)
    assert room.shell.presenter.past.day is not None
    session.palette.open()
    search(session, ">")
    names = [row.title for row in lines(session)]
    assert "Back to today" in names
    assert not {"New lead", "Import …", "Edit stages …"} & set(names)


def test_what_changes_while_the_palette_is_open_is_found_at_once(session, room):
    search(session, "okafor")
    assert lines(session) == []
    assert "okafor" in session.palette.palette.nothing.text()
    room.do(lambda: room.desk.board.edit(room.eva, a_lead("Okafor, Ben")))
    assert lines(session)[0].title == "Okafor, Ben"


def test_one_question_is_asked_for_what_was_typed_meanwhile(session, room, monkeypatch):
    asked = []
    find = room.desk.search.find

    def slow(text: str, most: int):
        asked.append(text)
        if text == "m":
            # Typed while this one is being answered.
            search(session, "mü")
            search(session, "mül")
        return find(text, most)

    monkeypatch.setattr(type(room.desk.search), "find", lambda _self, text, most: slow(text, most))
    search(session, "m")
    assert asked == ["m", "mül"]
    assert lines(session)[0].title == "Müller, Eva"


def test_a_long_note_is_cut_around_the_word():
    note = "Erste Zeile\n" + "Vorher " * 20 + "die Finanzierung steht " + "danach " * 30
    cut = excerpt(note, ("finanzierung",))
    assert "die Finanzierung steht" in cut
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert len(cut) < 120
    assert excerpt(note, ("nichts",)) == ""


def test_who_closes_the_window_does_not_wait_until_everything_is_read(session, room, monkeypatch):
    steps = []

    def build(_self) -> bool:
        steps.append(1)
        session.shell.window.closing.emit()
        return True

    monkeypatch.setattr(type(room.desk.search), "build", build)
    session.palette.build()
    assert steps == [1]


def test_a_kind_of_activity_has_one_name_and_one_picture_everywhere(session):
    search(session, "finanz")
    row = lines(session)[0]
    assert row.title == "Rückruf"
    assert row.icon == activity_icon(ActivityKind.CALL)
    search(session, "rückruf")
    row = lines(session)[0]
    assert row.detail.split(" · ")[0] == activity_label(ActivityKind.CALL)


def many(room, count, name="Zander", moments=None):
    """Note so many activities, the first of them the latest unless told."""
    at = moments or [(count - number) * DAY for number in range(count)]

    def work(writer):
        for number, moment in enumerate(at):
            writer._unit.insert(ActivityRow, {
                "uid": f"m{number}", "card_id": room.eva, "kind": ActivityKind.NOTE,
                "at": moment, "subject": f"{name} {number}",
            })  # fmt: skip

    room.do(lambda: room.small.store.record(OpKind.ADD_ACTIVITY, (), room.small.clock(), work))


def test_what_is_not_listed_is_counted_and_enter_lists_it_where_it_stands(session, room):
    many(room, 9)
    search(session, "zander")
    assert [row.title for row in lines(session)] == [
        "Zander 0", "Zander 1", "Zander 2", "Zander 3", "5 more result(s)",
    ]  # fmt: skip
    choose(session, "more:activity")
    assert session.palette.palette.isVisible()
    assert [row.title for row in lines(session)] == [f"Zander {n}" for n in range(9)]
    assert session.palette.palette.current.title == "Zander 4"
    search(session, "zande")
    assert len(lines(session)) == 5


def test_a_list_too_long_to_read_says_that_another_word_helps(session, room):
    many(room, MOST + 3)
    search(session, "zander")
    assert lines(session)[-1].title == f"more than {MOST - 4} more result(s)"
    choose(session, "more:activity")
    assert len(lines(session)) == MOST + 1
    assert lines(session)[-1].title == "There is more. One more word finds it."


def test_notes_come_by_their_day_however_well_the_word_fits(session, room):
    many(room, 3, "Zanderfilet", moments=[20 * DAY, 40 * DAY, 10 * DAY])
    many_more = ("Zander", "kalter Zander")

    def work(writer):
        for number, subject in enumerate(many_more):
            writer._unit.insert(ActivityRow, {
                "uid": f"x{number}", "card_id": room.eva, "kind": ActivityKind.NOTE,
                "at": (30 - 25 * number) * DAY, "subject": subject,
            })  # fmt: skip

    room.do(lambda: room.small.store.record(OpKind.ADD_ACTIVITY, (), room.small.clock(), work))
    search(session, "zander")
    choose(session, "more:activity")
    assert [row.title for row in lines(session)] == [
        "Zanderfilet 1", "Zander", "Zanderfilet 0", "Zanderfilet 2", "kalter Zander",
    ]  # fmt: skip


def test_what_is_about_no_card_opens_whom_it_is_about_or_today(session, room):
    search(session, "weiß")
    contact = next(row.key for row in lines(session) if row.key.startswith("contact:"))

    tasks = (("k", "Kegeln", int(contact.split(":")[1])), ("s", "Steuer", None))

    def work(writer):
        for uid, title, about in tasks:
            writer._unit.insert(TaskRow, {
                "uid": uid, "contact_id": about, "title": title, "due_on": "2026-07-20",
            })  # fmt: skip

    room.do(lambda: room.small.store.record(OpKind.ADD_TASK, (), room.small.clock(), work))
    search(session, "kegeln")
    press(session, Qt.Key.Key_Return)
    assert room.shell.window.screen_key == CONTACTS
    session.palette.open()
    search(session, "steuer")
    press(session, Qt.Key.Key_Return)
    # In place: on Today another task would stand there chosen.
    form = next(f for f in room.shell.window.findChildren(StepForm) if f.isVisible())
    assert form.title.text() == "Steuer"
    assert room.shell.window.screen_key == CONTACTS


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("time", "Look at an earlier day …"),
        ("yesterday", "Look at an earlier day …"),
        ("night", "Dark colours"),
        ("csv", "Export …"),
        ("duplicates", "Contacts"),
        ("statistics", "Analytics"),
        ("inquiry", "New lead"),
        ("gdpr", "Keep or delete"),
        ("help", "All keys"),
        ("house add", "New property"),
        ("reminder", "New task"),
    ],
)
def test_a_command_is_found_by_what_else_it_is_called(session, typed, name):
    search(session, f">{typed}")
    assert name in [row.title for row in lines(session)]


def test_every_command_is_found_by_other_words_too(session):
    assert [c.key for c in session.palette.commands.offered() if not other_words(c.key)] == []


def test_other_words_are_those_of_the_language_in_force_as_well(session, monkeypatch):
    def german(_context: str, text: str) -> str:
        return "Zeitmaschine gestern" if text.startswith("time machine") else text

    monkeypatch.setattr("kanban_app.ui.links.command_words.QCoreApplication.translate", german)
    for typed in (">zeit", ">time"):
        search(session, typed)
        assert lines(session)[0].title == "Look at an earlier day …"


def test_duplicates_profiles_and_the_filter_are_opened_by_command(session, room, qtbot):
    twin = room.small.store.detail(room.eva).fields
    room.do(lambda: room.desk.contacts.add(ContactFields(twin.contact.name, city="Köln")).changes)
    room.do(lambda: room.desk.contacts.add(ContactFields(twin.contact.name, city="Köln")).changes)
    search(session, ">duplicates")
    choose(session, "command:duplicates")
    contacts = session.screens.screen(CONTACTS)
    qtbot.waitUntil(lambda: contacts.screen.side is contacts.screen.merge)
    session.palette.open()
    search(session, ">search profiles")
    choose(session, "command:profiles")
    assert session.screens.screen(PROPERTIES).screen.view == PROFILES
    session.palette.open()
    search(session, ">tag source")
    press(session, Qt.Key.Key_Return)
    assert room.shell.window.screen_key == BOARD
    QApplication.activePopupWidget().close()


def test_a_property_and_a_task_are_made_by_command(session, room):
    search(session, ">new property")
    press(session, Qt.Key.Key_Return)
    assert room.shell.window.screen_key == PROPERTIES
    assert [p.line.line for p in room.desk.properties.listed()].count("") == 1
    session.palette.open()
    search(session, ">new task")
    press(session, Qt.Key.Key_Return)
    assert any(s.isVisible() for s in room.shell.window.findChildren(StepForm))


def test_a_lead_is_begun_by_one_word_wherever_one_is(session, room):
    header = session.screens.screen(TODAY).screen.header
    names = {command.key: command.name for command in session.palette.commands.offered()}
    assert names["new"] == header.lead.text() == room.shell.window.top_bar._new.text() == "New lead"
