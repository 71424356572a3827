"""The inspector beside the board: one card, or what several selected ones are worth."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest

from kanban_app.ui.links.inspector import FOLLOW_MS, InspectorLink
from tests.ui.links.rooms import a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        for name in ("C", "B", "A"):
            made.small.add(name, value_cents=1_000_000)
        made.load()
        yield made


@pytest.fixture
def link(room, qtbot):
    made = InspectorLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    return made


def card(room, name):
    stage = room.small.stage("awareness").id
    cards = room.shell.presenter.board.contents.cards(stage)
    return next(c.id for c in cards if c.heading == name)


def select(room, *names):
    room.shell.window.board.select([card(room, name) for name in names])


def test_several_selected_cards_are_counted_and_summed_up(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B")
    assert link.panel.many.isVisible()
    assert link.panel.many._title.text().startswith("2 ")
    assert "20" in link.panel.many._sum.text()


def test_with_one_card_left_that_card_is_shown(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B", "C")
    select(room, "C")
    assert link.panel.card_id == card(room, "C")
    assert not link.panel.many.isVisible()


def test_with_nothing_selected_the_card_from_before_is_back(room, link):
    link.open(card(room, "A"))
    select(room, "B", "C")
    select(room)
    assert link.panel.card_id == card(room, "A")


def test_what_was_being_typed_is_stored_before_the_sum_is_shown(room, link, qtbot):
    a, b = card(room, "A"), card(room, "B")
    link.open(a)
    title = link.panel.form.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Typed")
    room.shell.window.board.select([a, b])
    assert link.panel.many.isVisible()
    assert room.desk.board.detail(a).fields.title == "Typed"


def test_a_closed_inspector_stays_closed(room, link):
    select(room, "A", "B")
    assert link.panel.isHidden()
    link.open(card(room, "A"))
    link.close()
    select(room, "B", "C")
    assert link.panel.isHidden()


def test_selecting_one_card_alone_changes_nothing(room, link):
    link.open(card(room, "A"))
    select(room, "B")
    assert link.panel.card_id == card(room, "A")


def test_the_sum_follows_what_becomes_of_the_cards(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B", "C")
    gone = card(room, "C")
    apply(room, lambda: room.desk.board.delete((gone,)))
    assert link.panel.many._title.text().startswith("2 ")
    a = card(room, "A")
    detail = room.desk.board.detail(a)
    dearer = replace(detail.fields, value_cents=5_000_000)
    apply(room, lambda: room.desk.board.edit(a, dearer))
    assert "60" in link.panel.many._sum.text()


def test_a_resting_card_that_is_selected_counts_too(room, link):
    link.open(card(room, "A"))
    b = card(room, "B")
    apply(room, lambda: room.desk.board.park((b,), date(2030, 1, 1)))
    select(room, "A", "B")
    assert "20" in link.panel.many._sum.text()


def test_the_sum_can_be_put_away_like_a_card(room, link):
    link.open(card(room, "A"))
    select(room, "A", "B")
    link.panel.many.close_button.click()
    assert link.panel.isHidden()
    select(room, "C")
    assert link.panel.isHidden()


def apply(room, work):
    async def whole():
        await room.shell.presenter.apply(work)

    finish(whole())


def test_what_a_rule_refuses_stays_in_the_fields_through_every_other_change(room, link):
    a, form = card(room, "A"), link.panel.form
    link.open(a)
    form.notes.setPlainText("from a long call")
    type_away_the_name(form)
    link.panel.commit()
    assert link.panel.pending
    other = card(room, "B")
    apply(room, lambda: room.desk.board.park((other,), date(2030, 1, 1)))
    assert form.notes.value == "from a long call"
    form.title.setText("Villa")
    link.panel.commit()
    stored = room.desk.board.detail(a).fields
    assert (stored.title, stored.notes) == ("Villa", "from a long call")


def test_what_a_rule_refuses_is_back_when_its_card_is_opened_again(room, link):
    a, form = card(room, "A"), link.panel.form
    link.open(a)
    form.notes.setPlainText("from a long call")
    type_away_the_name(form)
    link.open(card(room, "B"))
    assert form.notes.value == ""
    assert room.desk.drafts.all()[a].notes == "from a long call"
    link.open(a)
    assert form.notes.value == "from a long call"
    assert link.panel.hint.isVisible()
    link.panel.hint.drop.click()
    assert form.notes.value == ""
    assert room.desk.drafts.all() == {}


def test_an_edit_that_ran_into_a_bug_stays_in_the_fields(room, link, qtbot):
    a = card(room, "A")
    link.open(a)
    link.panel.form.title.setText("Villa")
    room.shell.presenter.attach(room.desk, room.worker, Buggy())
    with qtbot.captureExceptions() as bugs:
        link.panel.commit()
    assert [kind for kind, *_ in bugs] == [ValueError]
    assert link.panel.pending
    assert room.desk.drafts.all()[a].title == "Villa"
    link.panel.hint.drop.click()


def test_a_stored_edit_leaves_the_draft_of_what_was_typed_meanwhile(room, link):
    a, panel = card(room, "A"), link.panel
    link.open(a)
    panel.form.notes.setPlainText("first")

    def type_more():
        panel.form.notes.setPlainText("first and much more")
        panel._clock.draft_due.emit()

    room.shell.presenter.done.connect(type_more, Qt.ConnectionType.SingleShotConnection)
    panel.commit()
    assert room.desk.board.detail(a).fields.notes == "first"
    assert room.desk.drafts.all()[a].notes == "first and much more"
    panel.commit()
    assert room.desk.board.detail(a).fields.notes == "first and much more"
    assert room.desk.drafts.all() == {}


def test_a_stored_edit_forgets_the_draft_of_its_beginning(room, link):
    link.open(card(room, "A"))
    link.panel.form.notes.setPlainText("fir")
    link.panel._clock.draft_due.emit()
    link.panel.form.notes.setPlainText("first")
    link.panel.commit()
    assert room.desk.drafts.all() == {}


def press(room, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(room.shell.window.focusWidget(), key, modifier)


def stand_on(room, name):
    room.shell.window.activateWindow()
    room.shell.window.board.focus_card(card(room, name))


def test_the_inspector_follows_the_keyboard_and_shows_what_the_keys_move(room, link, qtbot):
    stand_on(room, "A")
    press(room, Qt.Key.Key_Return)
    press(room, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: link.panel.card_id == card(room, "B"))
    b = card(room, "B")
    press(room, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ControlModifier)
    assert room.desk.board.detail(b).stage_id == room.small.stage("acquisition").id
    QTest.qWait(2 * FOLLOW_MS)
    assert link.panel.card_id == b


def test_cards_that_are_only_walked_past_are_not_read(room, link, qtbot):
    stand_on(room, "A")
    press(room, Qt.Key.Key_Return)
    shown = []
    link.panel.header.show_name = shown.append
    press(room, Qt.Key.Key_Down, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: link.panel.card_id == card(room, "C"))
    assert set(shown) == {"C"}


def test_walking_on_stores_what_was_typed_first(room, link, qtbot):
    stand_on(room, "A")
    press(room, Qt.Key.Key_Return)
    link.panel.form.notes.setPlainText("from a long call")
    press(room, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: link.panel.card_id == card(room, "B"))
    assert room.desk.board.detail(card(room, "A")).fields.notes == "from a long call"


def test_a_keyboard_that_only_comes_back_leaves_the_card_that_was_opened_elsewhere(room, link):
    stand_on(room, "A")
    press(room, Qt.Key.Key_Return)
    QTest.qWait(2 * FOLLOW_MS)
    link.open(card(room, "C"))
    link.panel.form.notes.setFocus()
    stand_on(room, "A")
    QTest.qWait(2 * FOLLOW_MS)
    assert link.panel.card_id == card(room, "C")


def test_escape_on_the_board_clears_the_selection_then_closes_the_card(room, link):
    stand_on(room, "A")
    press(room, Qt.Key.Key_Return)
    select(room, "B", "C")
    press(room, Qt.Key.Key_Escape)
    assert room.shell.window.board.selected_ids == ()
    assert link.panel.card_id == card(room, "A")
    press(room, Qt.Key.Key_Escape)
    assert link.panel.isHidden()


def test_escape_in_the_inspector_closes_it_and_gives_the_keyboard_back(room, link):
    stand_on(room, "B")
    press(room, Qt.Key.Key_Return)
    link.panel.form.notes.setFocus()
    press(room, Qt.Key.Key_Escape)
    assert link.panel.isHidden()
    assert room.shell.window.board.focused_id == card(room, "B")


def test_a_card_of_a_journey_not_shown_leaves_the_keyboard_to_the_board(room, link):
    other = room.small.add("D", "awareness", "buyer")
    link.open(other)
    link.panel.form.notes.setFocus()
    press(room, Qt.Key.Key_Escape)
    assert link.panel.isHidden()
    assert room.shell.window.focusWidget() is room.shell.window.board


def type_without_a_pause(field, milliseconds):
    field.setFocus()
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        QTest.keyClick(field, "x", delay=30)


def test_who_types_without_a_pause_has_a_draft_all_the_same(room, link):
    a = card(room, "A")
    link.open(a)
    type_without_a_pause(link.panel.form.notes, 1_300)
    kept = room.desk.drafts.all()[a].notes
    assert kept
    assert link.panel.pending
    type_without_a_pause(link.panel.form.notes, 1_100)
    assert len(room.desk.drafts.all()[a].notes) > len(kept)
    link.panel.commit()


def test_nothing_is_called_saved_while_it_is_only_typed(room, link):
    status = room.shell.window.status
    status.show_saved("All saved 10:42:07")
    link.open(card(room, "A"))
    assert said(status) == "All saved 10:42:07"
    QTest.keyClicks(link.panel.form.notes, "from a long call")
    assert said(status) == "Not saved yet …"
    link.panel.commit()
    assert said(status) == "Saving …"
    status.show_saved("All saved 10:42:09")
    assert said(status) == "All saved 10:42:09"


def test_what_a_rule_refuses_is_not_called_saved(room, link):
    link.open(card(room, "A"))
    type_away_the_name(link.panel.form)
    link.panel.commit()
    room.shell.window.status.show_saved("All saved 10:42:07")
    assert said(room.shell.window.status) == "Not saved yet …"
    link.panel.hint.drop.click()
    assert said(room.shell.window.status) == "All saved 10:42:07"


def said(status):
    return status._saved._label.text()


class Buggy:
    """Implements `Performer`, with a mistake in it."""

    async def perform(self, work):
        raise ValueError("a bug")


def type_away_the_name(form):
    form.name.setText("")
    form.title.setText("")


def test_after_an_undo_the_card_that_was_moved_stays_open(room, link, qtbot):
    moved, there = card(room, "A"), room.small.stage("acquisition")
    room.small.add("D", "acquisition")
    room.load()
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    room.shell.window.board.focus_card(moved)
    link.open(moved)
    room.shell.presenter.move([moved], there.id, None)
    QTest.qWait(3 * FOLLOW_MS)
    room.do(room.desk.undo.undo)
    QTest.qWait(3 * FOLLOW_MS)
    assert link.panel.card_id == moved
    assert room.shell.window.board.focused_id == moved


def test_what_was_typed_of_an_erased_person_is_not_stored_after_all(room, link):
    a, form = card(room, "A"), link.panel.form
    link.open(a)
    form.notes.setPlainText("from a long call")
    assert link.panel.pending
    person = room.small.store.contacts.of_card(a)
    erase = room.desk.privacy.erase
    apply(room, lambda: erase(person, properties=False, backups=False).changes)
    assert not link.panel.pending
    link.close()
    assert room.desk.board.detail(a).fields.notes == ""
    assert room.desk.drafts.all() == {}
