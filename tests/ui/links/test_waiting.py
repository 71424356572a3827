"""Whom a card waits for leaves a trace in its history, says since when, and can be put right."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.card import WaitingOn
from kanban_app.ui import formats
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.timeline import TimelineLink
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def link(room, qtbot):
    made = TimelineLink(
        room.shell, room.desk, room.worker, InspectorLink(room.shell, room.desk, room.worker)
    )
    room.show(qtbot)
    return made


@pytest.fixture
def card(room):
    made = room.add("Graf, Carmen")
    room.small.clock.pass_days(30)
    return made


def wait_for(room, card, who):
    fields = room.desk.board.detail(card).fields
    room.do(lambda: room.desk.board.edit(card, replace(fields, waiting_on=who)))


def today(room) -> date:
    return room.days.date_of(room.small.clock.now)


def told(link):
    entries = [row.entry for row in link.timeline.entries.rows]
    return [(e.text, e.detail) for e in entries if e.wait is not None]


def row_of(link, text):
    return next(r for r in link.timeline.entries.rows if r.entry.text == text)


def test_begin_and_end_of_a_wait_stand_in_the_history(room, link, card):
    wait_for(room, card, WaitingOn.BANK)
    room.small.clock.pass_days(7)
    wait_for(room, card, WaitingOn.NOTARY)
    room.small.clock.pass_days(3)
    link._inspector.open(card)
    assert told(link) == [
        ("Waits for Notary", "for 3 day(s) so far"),
        ("No longer waits for Bank", "after 7 day(s)"),
        ("Waits for Bank", ""),
    ]


def test_the_inspector_says_since_when_and_stops_when_nobody_is_waited_for(room, link, card):
    form = link._inspector.panel.form
    link._inspector.open(card)
    assert form.since.isHidden()
    wait_for(room, card, WaitingOn.BANK)
    since = today(room)
    room.small.clock.pass_days(4)
    link._inspector.refresh()
    assert form.since.isVisibleTo(form)
    assert form.since.text() == f"since {formats.day_text(since)} · 4 d"
    form.waiting_on.set_value(WaitingOn.NOTARY)
    form.waiting_on.typed.emit()
    assert form.since.isHidden()
    link._inspector.commit()
    assert form.since.text() == f"since {formats.day_text(today(room))}"
    wait_for(room, card, WaitingOn.NOBODY)
    assert form.since.isHidden()


def test_a_wait_noted_too_late_gets_its_true_begin(room, link, card, qtbot):
    wait_for(room, card, WaitingOn.BANK)
    link._inspector.open(card)
    panel = link._inspector.panel
    qtbot.mouseClick(panel.form.since, Qt.MouseButton.LeftButton)
    form = link.timeline.wait_form
    assert form.isVisibleTo(link.timeline)
    assert form.captions["since"].text() == "Waits for Bank since"
    assert form.until.isHidden()
    form.since.reset(today(room) - timedelta(days=9))
    qtbot.keyClick(form.since.line, Qt.Key.Key_Return)
    assert form.isHidden()
    assert told(link) == [("Waits for Bank", "for 9 day(s) so far")]
    assert panel.form.since.text().endswith("· 9 d")
    assert room.desk.undo.state().undo.kind == "correct_wait"
    room.do(room.desk.undo.undo)
    assert told(link) == [("Waits for Bank", "")]


def test_one_that_was_ended_too_late_is_corrected_from_its_line(room, link, card, qtbot):
    wait_for(room, card, WaitingOn.BANK)
    room.small.clock.pass_days(10)
    wait_for(room, card, WaitingOn.NOBODY)
    link._inspector.open(card)
    qtbot.keyClick(row_of(link, "No longer waits for Bank"), Qt.Key.Key_Return)
    form = link.timeline.wait_form
    assert form.until.isVisibleTo(form)
    form.until.reset(today(room) - timedelta(days=4))
    form.submit()
    assert told(link)[0] == ("No longer waits for Bank", "after 6 day(s)")


def test_what_cannot_be_is_refused_and_nothing_changes(room, link, card, qtbot):
    wait_for(room, card, WaitingOn.BANK)
    link._inspector.open(card)
    link._inspector.panel.form.since.click()
    form = link.timeline.wait_form
    form.since.reset(today(room) + timedelta(days=2))
    with qtbot.waitSignal(room.shell.presenter.refused):
        form.submit()
    assert told(link) == [("Waits for Bank", "")]


def test_esc_and_another_card_close_the_form(room, link, card, qtbot):
    other = room.add("Pfaff, Uwe")
    wait_for(room, card, WaitingOn.BANK)
    link._inspector.open(card)
    link._inspector.panel.form.since.click()
    form = link.timeline.wait_form
    qtbot.keyClick(form.since.line, Qt.Key.Key_Escape)
    assert form.isHidden()
    link._inspector.panel.form.since.click()
    form.since.reset(today(room) - timedelta(days=3))
    link._inspector.open(other)
    assert form.isHidden()
    # Like everything typed, it is stored when the card is left.
    link._inspector.open(card)
    assert told(link) == [("Waits for Bank", "for 3 day(s) so far")]
