"""What stands in the forms of a card is kept while it is typed, and is there after a crash."""

from datetime import date

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.card import CardFields
from kanban_app.domain.task import TaskFields
from kanban_app.ui.links.form_drafts import PAUSE_MS
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.timeline import TimelineLink
from tests.ui.links.rooms import a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = date(2026, 7, 15)


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        made.card = made.add("Müller, Eva")
        yield made


def started(room) -> TimelineLink:
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    link = TimelineLink(room.shell, room.desk, room.worker, inspector)
    finish(link.forms.restore())
    inspector.open(room.card)
    return link


def kept(room) -> dict[str, str]:
    return {about: texts["note"] for (_, about), texts in room.desk.drafts.forms().items()}


def test_a_note_is_kept_while_it_is_typed(room, qtbot):
    room.show(qtbot)
    link = started(room)
    link.begin("call", "out")
    qtbot.keyClicks(link.timeline.form.note, "Wants to sell")
    qtbot.waitUntil(lambda: kept(room) == {"note:new": "Wants to sell"}, timeout=5 * PAUSE_MS)
    link.timeline.form.leave.click()


def test_after_a_crash_it_waits_behind_its_link(room, qtbot):
    room.show(qtbot)
    link = started(room)
    link.begin("call", "out")
    link.timeline.form.note.setPlainText("Wants to sell")
    link.forms.write()
    again = started(room)
    assert again.timeline.head.link.text() == "Continue draft"
    again.timeline.head.link.click()
    qtbot.keyClicks(again.timeline.form.note, " in May")
    assert again.timeline.form.note.toPlainText() == "Wants to sell in May"
    for one in (link, again):
        one.timeline.form.leave.click()


def test_what_was_sent_or_thrown_away_is_forgotten(room, qtbot):
    room.show(qtbot)
    link = started(room)
    for end in (link.timeline.form.send, link.timeline.form.leave):
        link.begin("call", "out")
        link.timeline.form.note.setPlainText("Wants to sell")
        link.forms.write()
        assert kept(room) == {"note:new": "Wants to sell"}
        end.click()
        assert kept(room) == {}


def test_what_cannot_be_read_yet_is_kept_when_another_card_is_opened(room, qtbot):
    room.show(qtbot)
    other = room.add("Weber, Jan")
    link = started(room)
    link.steps.begin_adding()
    link.steps.form.title.setText("Call her")
    day = link.steps.form.day.line
    day.selectAll()
    qtbot.keyClicks(day, "31.02.")
    link._inspector.open(other)
    link._inspector.open(room.card)
    (form,) = room.desk.drafts.forms()
    assert form == (room.card, "step:new")
    assert link.steps.head.link.text() == "Continue draft"


def test_what_nobody_can_go_on_with_is_gone_at_the_next_start(room, qtbot):
    room.show(qtbot)
    desk, keep = room.desk, room.desk.drafts.keep_form
    deleted = room.add("Weber, Jan")
    for number in range(4):
        desk.tasks.add(TaskFields(f"Step {number}", TODAY, card=room.card))
        note = ActivityFields(ActivityKind.CALL, room.small.clock(), card=room.card, note="Said")
        desk.activities.add(note)
    done, dropped, open_, changed = (
        t.id for t in desk.tasks.open_of_card(room.card) if t.fields.title.startswith("Step")
    )
    lost, kept_note, *_ = (a.id for a in room.small.store.activities.of_card(room.card))
    typed = {"note": "Wants to sell"}
    going_on = ["note:new", "step:new", f"done:{open_}", f"step:{changed}", f"note:{kept_note}"]
    for about in (*going_on, f"done:{done}", f"step:{done}", f"step:{dropped}", f"note:{lost}"):
        keep(room.card, about, typed)
    keep(deleted, "note:new", typed)
    desk.drafts.keep(deleted, CardFields(notes="Half a word"))
    desk.tasks.complete([done])
    desk.tasks.drop([dropped])
    desk.activities.delete(lost)
    room.do(lambda: desk.board.delete([deleted]))
    link = started(room)
    assert {about for _, about in desk.drafts.forms()} == set(going_on)
    assert {card for card, _ in desk.drafts.forms()} == {room.card}
    assert desk.drafts.all() == {}
    assert link.timeline.head.link.text() == "Continue draft"


def test_what_was_typed_of_an_erased_person_is_kept_nowhere(room, qtbot):
    room.show(qtbot)
    link = started(room)
    link.begin("call", "out")
    qtbot.keyClicks(link.timeline.form.note, "Wants to sell")
    link.forms.write()
    person = room.small.store.contacts.of_card(room.card)
    erase = room.desk.privacy.erase
    room.do(lambda: erase(person, properties=False, backups=False).changes)
    link.forms.write()
    assert link.timeline.form.isHidden()
    assert room.desk.drafts.forms() == {}


def test_what_is_refused_waits_as_a_draft(room, qtbot):
    room.show(qtbot)
    link = started(room)
    words = "x" * 70_000
    link.begin("call", "out")
    link.timeline.form.note.setPlainText(words)
    link.timeline.form.send.click()
    assert room.desk.activities.of_card(room.card) == []
    assert kept(room) == {"note:new": words}
    link.timeline.head.link.click()
    assert link.timeline.form.note.toPlainText() == words
    link.timeline.form.leave.click()
