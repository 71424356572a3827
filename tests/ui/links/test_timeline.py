"""What is next with a card and what happened: typed, stored, undone, and followed."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.ids import TaskId
from kanban_app.domain.moment import DAY, HOUR, Moment
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.timeline import TimelineLink
from kanban_app.ui.links.timeline_keys import CALL_KEY, STEP_KEY, TimelineKeys
from kanban_app.ui.timeline.step_row import DROP, EDIT, NEXT_WEEK, OTHER_DAY, TOMORROW
from tests.ui.links.rooms import AtOnce, a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = date(2026, 7, 15)


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
    room.keys = TimelineKeys(room.shell, made)
    room.show(qtbot)
    return made


@pytest.fixture
def card(room):
    """Return a card in a stage that plans nothing by itself any more."""
    made = room.add("Müller, Eva")
    room.do(lambda: room.desk.tasks.drop([t.id for t in room.desk.tasks.open_of_card(made)]))
    return made


def plan(room, card, title, due=TODAY, **more) -> TaskId:
    fields = TaskFields(title, due, card=card, **more)
    room.do(lambda: room.desk.tasks.add(fields))
    return next(t.id for t in room.desk.tasks.open_of_card(card) if t.fields.title == title)


def titles(room, card):
    return [t.fields.title for t in room.desk.tasks.open_of_card(card)]


def open_card(link, room, card):
    link._inspector.open(card)
    assert link.card == card


def lines(link):
    return [row.entry for row in link.timeline.entries.rows]


def press(qtbot, room, card, key):
    room.shell.window.board.focus_card(card)
    view = room.shell.window.board.column_with(card).view
    assert view.hasFocus()
    qtbot.keyClick(view, key)


def test_a_card_shows_its_first_step_whole_and_the_others_folded(room, link, card, qtbot):
    plan(room, card, "Later", TODAY + timedelta(days=3))
    plan(room, card, "Sooner", TODAY - timedelta(days=5), channel=TaskChannel.PHONE)
    plan(room, card, "Last", TODAY + timedelta(days=9))
    open_card(link, room, card)
    (row,) = link.steps.rows
    assert (row.line.title, row.line.when, row.line.late) == ("Sooner", "5 d late", True)
    assert row.line.icon == "phone"
    qtbot.mouseClick(link.steps.more, Qt.MouseButton.LeftButton)
    assert [r.line.title for r in link.steps.rows] == ["Sooner", "Later", "Last"]
    assert link.steps.more.isHidden()


def test_a_card_without_a_step_says_so_and_offers_one(room, link, card, qtbot):
    open_card(link, room, card)
    assert link.steps.nothing.isVisibleTo(link.steps)
    qtbot.mouseClick(link.steps.head.link, Qt.MouseButton.LeftButton)
    form = link.steps.form
    qtbot.keyClicks(form.title, "Send the valuation")
    form.at.line.setText("930")
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    (task,) = room.desk.tasks.open_of_card(card)
    assert task.fields.title == "Send the valuation"
    assert (task.fields.due, task.fields.at) == (TODAY + timedelta(days=1), time(9, 30))
    assert form.isHidden()
    assert link.steps.rows[0].line.when == "tomorrow 09:30"


def test_a_step_without_a_title_or_with_a_strange_time_is_not_sent(room, link, card, qtbot):
    open_card(link, room, card)
    link.steps.begin_adding()
    form = link.steps.form
    form.submit()
    assert not form.isHidden()
    qtbot.keyClicks(form.title, "Call")
    form.at.line.setText("26:00")
    form.submit()
    assert not form.isHidden()
    assert titles(room, card) == []
    link.steps.leave_form()


def test_enter_says_done_with_what_came_of_it_and_what_is_next(room, link, card, qtbot):
    plan(room, card, "Call back", channel=TaskChannel.PHONE)
    open_card(link, room, card)
    qtbot.mouseClick(link.steps.rows[0].done, Qt.MouseButton.LeftButton)
    form = link.steps.done_form
    assert form.isVisible()
    qtbot.keyClicks(form.outcome, "wants to wait")
    qtbot.keyClicks(form.quote, "You take care of everything!")
    form.mood.set_value("2")
    qtbot.keyClicks(form.next_title, "Ask again")
    assert form.next_day.isVisible()
    qtbot.keyClick(form.outcome, Qt.Key.Key_Return)
    (following,) = room.desk.tasks.open_of_card(card)
    assert (following.fields.title, following.fields.due) == (
        "Ask again",
        TODAY + timedelta(days=7),
    )
    first = lines(link)[0]
    assert first.text == "Call back"
    assert first.icon == "phone"
    for part in ("wants to wait", "“You take care of everything!”", "Mood +2"):
        assert part in first.detail
    room.do(room.desk.undo.undo)
    link._inspector.refresh()
    assert titles(room, card) == ["Call back"]
    assert all(entry.text != "Call back" for entry in lines(link))


def test_esc_leaves_the_step_open_and_the_panel_stays(room, link, card, qtbot):
    plan(room, card, "Call back")
    open_card(link, room, card)
    link.steps.begin_done()
    qtbot.keyClick(link.steps.done_form.outcome, Qt.Key.Key_Escape)
    assert titles(room, card) == ["Call back"]
    assert link.steps.open_form is None
    assert link._inspector.panel.isVisible()


def test_the_question_stands_below_its_step_and_names_it(room, link, card, qtbot):
    for days, title in enumerate(("Call back", "Visit", "Send the offer")):
        plan(room, card, title, TODAY + timedelta(days=days))
    open_card(link, room, card)
    link.steps.more.click()
    first, second, third = link.steps.rows
    form = link.steps.done_form
    second.done.click()
    qtbot.waitUntil(lambda: second.y() < form.y() < third.y())
    assert form.step.text() == "Visit"
    qtbot.keyClick(form.outcome, Qt.Key.Key_Escape)
    first.done.click()
    qtbot.waitUntil(lambda: first.y() < form.y() < second.y())
    assert form.step.text() == "Call back"
    # What is planned meanwhile leaves it where it is, and a new step is asked for below all.
    plan(room, card, "Photograph", TODAY + timedelta(days=9))
    link._inspector.refresh()
    first, second, *_, last = link.steps.rows
    qtbot.waitUntil(lambda: first.y() < form.y() < second.y())
    link.steps.begin_adding()
    qtbot.waitUntil(lambda: link.steps.form.y() > last.y())


def test_more_steps_unfold_where_they_are(room, link, card, qtbot):
    for days in range(3):
        plan(room, card, f"Step {days}", TODAY + timedelta(days=days))
    open_card(link, room, card)
    area = link._inspector.panel._area
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.ensureWidgetVisible(link.steps.more)
    before = area.verticalScrollBar().value()
    link.steps.more.setFocus()
    qtbot.mouseClick(link.steps.more, Qt.MouseButton.LeftButton)
    qtbot.wait(50)
    assert link.steps.rows[1].done.hasFocus()
    for row in link.steps.rows[:2]:
        top = row.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert 0 <= top <= area.viewport().height() - row.height()
    assert abs(area.verticalScrollBar().value() - before) < 2 * link.steps.rows[1].height()


def test_esc_in_a_filled_question_loses_nothing_and_leaves_the_step_open(room, link, card, qtbot):
    plan(room, card, "Call back")
    open_card(link, room, card)
    link.steps.begin_done()
    form = link.steps.done_form
    qtbot.keyClicks(form.outcome, "wants to wait")
    qtbot.keyClicks(form.next_title, "Ask again")
    form.next_at.line.setText("25:99")
    qtbot.keyClick(form.outcome, Qt.Key.Key_Escape)
    assert form.isHidden()
    assert titles(room, card) == ["Call back"]
    link.steps.begin_done()
    assert (form.outcome.text(), form.next_title.text()) == ("wants to wait", "Ask again")
    assert form.next_at.line.text() == "25:99"
    assert form.next_at.isVisible()
    assert form.restored.isVisible()
    form.leave.click()
    assert titles(room, card) == [], "without a word: what is typed was not wanted"


def test_esc_in_a_note_keeps_what_is_typed_until_it_is_sent_or_thrown_away(
    room, link, card, qtbot, qapp
):
    other = room.add("Otto")
    open_card(link, room, card)
    link.timeline.note_asked.emit()
    form, panel = link.timeline.form, link._inspector.panel
    qtbot.keyClicks(form.note, "wants a call back")
    form.outcome.setText("angry")
    qtbot.keyClick(form.note, Qt.Key.Key_Escape)
    assert form.isHidden()
    assert panel.isVisible(), "the first Esc closes the form only"
    assert link.timeline.head.link.hasFocus()
    assert link.timeline.head.link.text() == "Continue draft"
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Escape)
    assert panel.isHidden()
    open_card(link, room, other)
    assert link.timeline.head.link.text() != "Continue draft", "the draft is another card's"
    link.timeline.note_asked.emit()
    assert form.note.toPlainText() == ""
    open_card(link, room, card)
    link.begin(ActivityKind.CALL)
    assert (form.note.toPlainText(), form.outcome.text()) == ("wants a call back", "angry")
    assert room.desk.activities.of_card(card) == []
    form.leave.click()
    link.timeline.note_asked.emit()
    assert form.note.toPlainText() == "", "thrown away with the button"


def test_a_call_is_rated_after_its_draft_came_back(room, link, card, qtbot):
    open_card(link, room, card)
    link.timeline.note_asked.emit()
    form = link.timeline.form
    form.kind.set_value("viewing")
    form.kind.typed.emit()
    form.rating.set_value("4")
    qtbot.keyClick(form.note, Qt.Key.Key_Escape)
    link.timeline.note_asked.emit()
    assert (form.kind.value, form.rating.value) == ("viewing", "4")
    assert form.rating.isVisible()
    form.leave.click()


def test_a_step_that_cannot_be_read_waits_in_its_form_when_the_card_is_closed(
    room, link, card, qtbot
):
    open_card(link, room, card)
    link.steps.begin_adding()
    form = link.steps.form
    qtbot.keyClicks(form.title, "Call Otto")
    form.day.line.selectAll()
    qtbot.keyClicks(form.day.line, "31.02.2026")
    qtbot.keyClicks(form.at.line, "25:99")
    link._inspector.close()
    assert titles(room, card) == [], "no day was said that exists"
    open_card(link, room, card)
    assert link.steps.head.link.text() == "Continue draft"
    link.steps.begin_adding()
    assert (form.title.text(), form.day.line.text(), form.at.line.text()) == (
        "Call Otto",
        "31.02.2026",
        "25:99",
    )
    assert not form.day.error.isHidden()
    form.day.line.setText("")
    form.at.line.setText("")
    qtbot.keyClicks(form.day.line, "20/07/2026")
    form.submit()
    assert titles(room, card) == ["Call Otto"]
    assert link.steps.head.link.text() == "Add a step"


def test_a_note_with_a_strange_day_waits_in_its_form_when_the_card_is_closed(
    room, link, card, qtbot
):
    open_card(link, room, card)
    link.timeline.note_asked.emit()
    form = link.timeline.form
    qtbot.keyClicks(form.note, "half a sentence")
    form.day.line.selectAll()
    qtbot.keyClicks(form.day.line, "31.02.2026")
    link._inspector.close()
    assert room.desk.activities.of_card(card) == []
    open_card(link, room, card)
    link.timeline.note_asked.emit()
    assert form.note.toPlainText() == "half a sentence"
    assert form.day.line.text() == "31.02.2026"


def test_a_form_opened_by_key_stays_in_sight_while_sections_come_in_above(
    room, link, card, qtbot, qapp
):
    late = QWidget()
    link._inspector.panel.form.sections.addWidget(late)
    press(qtbot, room, card, CALL_KEY)
    qtbot.wait(200)
    late.setFixedHeight(700)
    area = link._inspector.panel._area

    def seen():
        note = link.timeline.form.note
        top = note.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert note.hasFocus()
        assert 0 <= top <= area.viewport().height() - note.height()

    qtbot.waitUntil(seen)


def test_not_yet_leaves_the_step_open(room, link, card, qtbot, qapp):
    plan(room, card, "Call back")
    open_card(link, room, card)
    link.steps.begin_done()
    qapp.processEvents()
    qtbot.mouseClick(link.steps.done_form.not_yet, Qt.MouseButton.LeftButton)
    assert titles(room, card) == ["Call back"]
    assert link.steps.open_form is None


def test_the_question_says_what_is_planned_anyway(room, link, card):
    plan(room, card, "Call back")
    plan(room, card, "Visit", TODAY + timedelta(days=1), at=time(10))
    open_card(link, room, card)
    link.steps.begin_done()
    assert link.steps.done_form.planned.text() == "Then: Visit, tomorrow 10:00"


@pytest.mark.parametrize(("key", "days"), [(TOMORROW, 1), (NEXT_WEEK, 7)])
def test_a_step_is_put_off_and_keeps_its_time(room, link, card, key, days):
    plan(room, card, "Call back", TODAY - timedelta(days=3), at=time(10))
    open_card(link, room, card)
    link.steps.rows[0].chosen.emit(key)
    (task,) = room.desk.tasks.open_of_card(card)
    assert (task.fields.due, task.fields.at) == (TODAY + timedelta(days=days), time(10))


def test_a_step_is_changed_dropped_and_brought_back(room, link, card, qtbot):
    plan(room, card, "Call back", repeat="P1M")
    open_card(link, room, card)
    link.steps.rows[0].chosen.emit(EDIT)
    form = link.steps.form
    assert form.title.text() == "Call back"
    form.title.selectAll()
    qtbot.keyClicks(form.title, "Write")
    form.submit()
    (task,) = room.desk.tasks.open_of_card(card)
    assert (task.fields.title, task.fields.repeat) == ("Write", "P1M")
    link.steps.rows[0].chosen.emit(DROP)
    assert titles(room, card) == []
    room.do(room.desk.undo.undo)
    assert titles(room, card) == ["Write"]


def test_another_day_gives_the_keyboard_to_the_day(room, link, card, qtbot):
    plan(room, card, "Call back")
    open_card(link, room, card)
    link.steps.rows[0].chosen.emit(OTHER_DAY)
    assert link.steps.form.day.line.hasFocus()
    qtbot.keyClicks(link.steps.form.day.line, "20/07/2026")
    qtbot.keyClick(link.steps.form.day.line, Qt.Key.Key_Return)
    assert room.desk.tasks.open_of_card(card)[0].fields.due == date(2026, 7, 20)


def test_a_form_about_a_step_that_is_gone_closes(room, link, card):
    task = plan(room, card, "Call back")
    open_card(link, room, card)
    link.steps.begin_done()
    room.do(lambda: room.desk.tasks.drop([task]))
    assert link.steps.open_form is None


def test_keys_of_the_board_complete_plan_and_note_at_the_card(room, link, card, qtbot):
    plan(room, card, "Call back")
    press(qtbot, room, card, Qt.Key.Key_E)
    assert link.steps.done_form.outcome.hasFocus()
    qtbot.keyClick(link.steps.done_form.outcome, Qt.Key.Key_Escape)
    assert titles(room, card) == ["Call back"]
    assert room.shell.window.board.focused_id == card, "the keyboard is back at the card"
    press(qtbot, room, card, Qt.Key.Key_E)
    qtbot.keyClick(link.steps.done_form.outcome, Qt.Key.Key_Return)
    assert titles(room, card) == []
    assert room.shell.window.board.focused_id == card
    press(qtbot, room, card, Qt.Key.Key_S)
    assert link.steps.form.title.hasFocus()
    qtbot.keyClick(link.steps.form.title, Qt.Key.Key_Escape)
    press(qtbot, room, card, Qt.Key.Key_A)
    form = link.timeline.form
    assert form.note.hasFocus()
    assert form.kind.value == ActivityKind.CALL
    qtbot.keyClicks(form.note, "asked for the price")
    qtbot.keyClick(form.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert lines(link)[0].text == "asked for the price"
    assert room.desk.board.faces([card])[0].outcome == "open", "Ctrl+Enter wins no card from here"


def test_the_key_for_done_asks_for_a_step_where_there_is_none(room, link, card, qtbot):
    press(qtbot, room, card, Qt.Key.Key_E)
    assert link.steps.form.isVisible()


def test_a_viewing_is_noted_with_rating_and_objection(room, link, card, qtbot):
    open_card(link, room, card)
    qtbot.mouseClick(link.timeline.head.link, Qt.MouseButton.LeftButton)
    form = link.timeline.form
    assert form.rating.isHidden()
    form.kind.set_value("viewing")
    form.kind.typed.emit()
    assert form.rating.isVisible()
    form.rating.set_value("4")
    form.minutes.set_value("45")
    qtbot.keyClicks(form.objection, "too loud")
    form.submit()
    first = lines(link)[0]
    assert (first.text, first.icon) == ("Viewing", "house")
    assert first.detail == "45 min · rated 4 of 5 · too loud"


def test_what_is_arranged_stands_on_top_the_nearest_first(room, link, card):
    now = room.shell.clock()
    for days in (9, 2, -1):
        fields = ActivityFields(
            ActivityKind.MEETING, Moment(now + days * DAY), card=card, subject=str(days)
        )
        room.do(lambda f=fields: room.desk.activities.add(f))
    open_card(link, room, card)
    shown = [(entry.text, entry.ahead) for entry in lines(link)]
    assert shown[:2] == [("2", True), ("9", True)]
    assert ("-1", False) in shown


def test_a_click_changes_a_note_and_its_bin_deletes_it(room, link, card, qtbot):
    at = Moment(room.shell.clock() - HOUR)
    fields = ActivityFields(ActivityKind.NOTE, at, note="Likes the garden", card=card)
    room.do(lambda: room.desk.activities.add(fields))
    open_card(link, room, card)
    (row,) = (r for r in link.timeline.entries.rows if r.entry.text == "Likes the garden")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    form = link.timeline.form
    form.note.selectAll()
    qtbot.keyClicks(form.note, "Loves it")
    form.submit()
    (activity,) = room.desk.activities.of_card(card)
    assert (activity.fields.note, activity.fields.at) == ("Loves it", at)
    row = next(r for r in link.timeline.entries.rows if r.entry.text == "Loves it")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.mouseClick(form.delete, Qt.MouseButton.LeftButton)
    assert room.desk.activities.of_card(card) == []
    room.do(room.desk.undo.undo)
    assert room.desk.activities.of_card(card)[0].fields.note == "Loves it"


def test_what_is_typed_when_the_card_is_left_is_stored(room, link, card, qtbot):
    other = room.add("Weiß, Jan")
    open_card(link, room, card)
    link.timeline.note_asked.emit()
    qtbot.keyClicks(link.timeline.form.note, "half a sentence")
    open_card(link, room, other)
    assert room.desk.activities.of_card(card)[0].fields.note == "half a sentence"
    assert link.timeline.form.isHidden()
    link.steps.begin_adding()
    qtbot.keyClicks(link.steps.form.title, "Send it")
    link._inspector.close()
    assert "Send it" in titles(room, other)


def test_moves_and_activities_stand_together_the_newest_first(room, link, card):
    room.small.clock.pass_days(1)
    fields = ActivityFields(ActivityKind.CALL, room.shell.clock(), card=card, subject="Asked")
    room.do(lambda: room.desk.activities.add(fields))
    room.small.clock.pass_days(1)
    room.do(lambda: room.desk.board.lose((card,), "price"))
    open_card(link, room, card)
    shown = [e for e in lines(link) if e.icon != "minus"]
    assert [e.text for e in shown] == [
        "Lost · Price expectation not reconcilable", "Asked", "Created in Awareness",
    ]  # fmt: skip
    assert [e.icon for e in shown] == ["lost", "phone", "plus"]


def test_steps_that_a_move_made_needless_stand_above_it(room, link):
    formats.set_language("de")
    card = room.add("Weiß, Jan")
    room.small.clock.pass_days(1)
    room.do(lambda: room.desk.board.move(Drop((card,), room.small.stage("acquisition").id)))
    formats.set_language("en")
    open_card(link, room, card)
    first, second, *_ = lines(link)
    assert first.text == (
        "No longer needed: Unterlage zur Wertermittlung senden · Nachfassen · "
        "Zweites Nachfassen · Marktbericht schicken, Lage erfragen"
    )
    assert first.when == second.when
    assert second.text == "Awareness → Acquisition"
    room.do(room.desk.undo.undo)
    assert [e.icon for e in lines(link)] == ["plus"]


def test_another_language_words_both_sections_anew(room, link, card, qapp):
    plan(room, card, "Anruf", TODAY + timedelta(days=2))
    open_card(link, room, card)
    room.shell.choose_language("de")
    qapp.processEvents()
    try:
        assert link.steps.rows[0].line.when == "Fr 17.07."
    finally:
        room.shell.choose_language("en")
        qapp.processEvents()


def test_a_long_timeline_shows_its_newest_part_first(room, link, card, qtbot):
    now = room.shell.clock()
    for number in range(30):
        at = Moment(now - number * DAY)
        room.desk.activities.add(ActivityFields(ActivityKind.NOTE, at, note="x", card=card))
    open_card(link, room, card)
    assert len(link.timeline.entries.rows) == 12
    qtbot.mouseClick(link.timeline.entries._more, Qt.MouseButton.LeftButton)
    assert len(link.timeline.entries.rows) == 32


def test_tab_walks_from_the_money_through_the_steps_to_the_fields(room, link, card, qtbot, qapp):
    plan(room, card, "Call back")
    open_card(link, room, card)
    qapp.processEvents()
    form = link._inspector.panel.form
    form.money.chance.line.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(5):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        walked.append(qapp.focusWidget())
    row = link.steps.rows[0]
    assert walked[:4] == [link.steps.head.link, row.done, row.more, form.name]


class Slow(AtOnce):
    """Implements `Worker`: it lets a test type before anything is read."""

    def __init__(self) -> None:
        self.meanwhile = lambda: None

    async def run(self, work, /, *args, **kwargs):
        meanwhile, self.meanwhile = self.meanwhile, lambda: None
        meanwhile()
        return work(*args, **kwargs)


def test_what_is_typed_while_a_card_is_read_goes_into_its_form(room, card, qtbot):
    slow = Slow()
    inspector = InspectorLink(room.shell, room.desk, slow)
    link = TimelineLink(room.shell, room.desk, slow, inspector)
    room.keys = TimelineKeys(room.shell, link)
    room.show(qtbot)
    room.shell.window.board.focus_card(card)
    view = room.shell.window.board.column_with(card).view
    slow.meanwhile = lambda: qtbot.keyClicks(view, "see you")
    qtbot.keyClick(view, CALL_KEY)
    assert link.timeline.form.note.toPlainText() == "see you"
    assert link.steps.open_form is None, "its letters are no keys of the board"
    qtbot.keyClick(link.timeline.form.note, Qt.Key.Key_Escape)
    room.shell.window.board.focus_card(card)
    qtbot.keyClick(view, STEP_KEY)
    assert link.steps.form.title.hasFocus(), "the board has its keys back"


def test_a_changed_step_is_stored_when_another_card_is_opened(room, link, card):
    other = room.add("Otto")
    task = plan(room, card, "Anrufen")
    open_card(link, room, card)
    link.steps.rows[0].chosen.emit(EDIT)
    link.steps.form.title.setText("Notar anrufen")
    open_card(link, room, other)
    assert titles(room, card) == ["Notar anrufen"]
    assert [t.id for t in room.desk.tasks.open_of_card(card)] == [task]


def test_a_step_that_was_only_looked_at_is_not_stored(room, link, card):
    other = room.add("Otto")
    plan(room, card, "Anrufen")
    open_card(link, room, card)
    link.steps.rows[0].chosen.emit(EDIT)
    before = room.desk.undo.state()
    open_card(link, room, other)
    assert room.desk.undo.state() == before


def test_a_changed_note_is_stored_when_another_card_is_opened(room, link, card):
    other = room.add("Otto")
    fields = ActivityFields(ActivityKind.NOTE, room.small.clock(), card=card, note="Kommt")
    room.do(lambda: room.desk.activities.add(fields))
    open_card(link, room, card)
    next(row for row in link.timeline.entries.rows if row.entry.activity is not None).click()
    link.timeline.form.note.setPlainText("Kommt am Montag")
    open_card(link, room, other)
    assert [a.fields.note for a in room.desk.activities.of_card(card)] == ["Kommt am Montag"]


def test_what_came_of_a_step_is_not_lost_when_another_card_is_opened(room, link, card):
    other = room.add("Otto")
    plan(room, card, "Anrufen")
    open_card(link, room, card)
    link.complete_next()
    link.steps.done_form.outcome.setText("Kommt am Montag")
    open_card(link, room, other)
    assert "Anrufen" not in titles(room, card)
    assert [a.fields.outcome for a in room.desk.activities.of_card(card)] == ["Kommt am Montag"]


def test_a_step_that_is_only_asked_about_stays_open(room, link, card):
    other = room.add("Otto")
    plan(room, card, "Anrufen")
    open_card(link, room, card)
    link.complete_next()
    open_card(link, room, other)
    assert titles(room, card) == ["Anrufen"]


def test_who_leaves_a_note_for_another_card_has_the_keyboard_there(room, link, card, qtbot):
    other = room.add("Otto")
    press(qtbot, room, card, CALL_KEY)
    link.timeline.form.note.setPlainText("Kommt am Montag")
    board = room.shell.window.board
    column = board.column_with(other)
    place = column.view.visualRect(column.model.index_of(column.model.row_of(other))).center()
    qtbot.mouseClick(column.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: link.card == other)
    assert [a.fields.note for a in room.desk.activities.of_card(card)] == ["Kommt am Montag"]
    assert board.focused_id == other


def wants_no_contact(room, card):
    contact = room.desk.contacts.of_card(card)
    fields = room.desk.contacts.detail(contact).fields
    room.do(lambda: room.desk.contacts.edit(contact, replace(fields, do_not_contact=True)))


def test_the_form_of_a_call_warns_of_who_wants_none_but_notes_that_he_called(
    room, link, card, qtbot
):
    wants_no_contact(room, card)
    press(qtbot, room, card, CALL_KEY)
    form = link.timeline.form
    assert form.silent.isVisibleTo(form)
    assert form.silent.words.text() == ("Do not contact: note here only what came from the client.")
    for kind, warned in (
        (ActivityKind.NOTE, False), (ActivityKind.VIEWING, False),
        (ActivityKind.LETTER, True), (ActivityKind.EMAIL, True),
    ):  # fmt: skip
        form.kind.set_value(kind)
        form.kind.typed.emit()
        assert form.silent.isVisibleTo(form) is warned
    form.direction.set_value(Direction.INCOMING)
    form.direction.typed.emit()
    assert form.silent.isHidden()
    form.note.setPlainText("Asks for peace")
    form.submit()
    (noted,) = room.desk.activities.of_card(card)
    assert (noted.fields.note, noted.fields.direction) == ("Asks for peace", Direction.INCOMING)


def test_planning_a_call_warns_too_and_other_clients_are_not_warned_of(room, link, card):
    other = room.add("Weber, Jan")
    wants_no_contact(room, card)
    open_card(link, room, card)
    link.steps.begin_adding()
    form = link.steps.form
    assert form.silent.isHidden()
    form.channel.set_value(TaskChannel.PHONE)
    form.channel.typed.emit()
    assert form.silent.isVisibleTo(form)
    open_card(link, room, other)
    link.begin(ActivityKind.CALL)
    assert link.timeline.form.silent.isHidden()
