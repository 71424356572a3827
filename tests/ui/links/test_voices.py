"""How a client found a stage, typed on the open card: in a form of its own, or with any note."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.voice import FIVE, TEN
from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.timeline import TimelineLink
from kanban_app.ui.links.timeline_keys import VOICE_KEY, TimelineKeys
from tests.ui.links.rooms import a_room
from tests.ui.links.test_timeline import lines, open_card, press

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
    room.keys = TimelineKeys(room.shell, made)
    room.show(qtbot)
    return made


@pytest.fixture
def card(room):
    made = room.small.add("Müller, Eva", "acquisition")
    room.load()
    return made


def stage(room, key: str):
    return room.small.stage(key).id


def only(room, card) -> ActivityFields:
    (activity,) = room.desk.activities.of_card(card)
    return activity.fields


def test_the_menu_of_the_card_asks_how_it_was_without_a_walk_to_the_timeline(room, link, card):
    open_card(link, room, card)
    header = link._inspector.panel.header
    first = header.menu.actions()[0]
    assert first.text() == "How was it? …"
    first.trigger()
    assert link.timeline.form.voice.usability.points[0].hasFocus()


def test_the_link_asks_how_it_was_in_the_stage_the_card_is_in(room, link, card, qtbot):
    open_card(link, room, card)
    qtbot.mouseClick(link.timeline.voice, Qt.MouseButton.LeftButton)
    form = link.timeline.form
    assert form.voice.usability.points[0].hasFocus()
    assert form.voice.stage.value == str(stage(room, "acquisition"))
    form.voice.usability.points[4].click()
    form.voice.emotion.points[0].click()
    form.voice.touchpoint.set_value("Ortstermin")
    form.rating.set_value("9")
    # A sentence needs the whole width, and more than one line.
    assert form.quote.width() > form.grid.geometry().width() * 0.9
    assert form.quote.sizeHint().height() > 2 * form.rating.sizeHint().height()
    form.mood.set_value("1")
    qtbot.keyClicks(form.quote, "Kam gut vorbereitet")
    qtbot.keyClick(form.quote, Qt.Key.Key_Return)
    fields = only(room, card)
    assert fields.kind is ActivityKind.SURVEY
    assert fields.direction is None
    assert (fields.usability, fields.emotion, fields.solving) == (2, -2, None)
    assert (fields.rating, fields.scale, fields.outcome) == (9, TEN, "9/10")
    assert fields.stage == stage(room, "acquisition")
    assert fields.subject == "How convincing was my advice on price and approach?"
    line = lines(link)[0]
    assert line.text == fields.subject
    assert line.detail.endswith(
        "9/10 · “Kam gut vorbereitet” · Mood +1 · Ease of use +2 · Feeling \u22122 · Site visit"
        " · about Acquisition"
    )
    room.do(room.desk.undo.undo)
    assert room.desk.activities.of_card(card) == []


def test_a_key_on_the_board_asks_the_same(room, link, card, qtbot):
    press(qtbot, room, card, Qt.Key(ord(VOICE_KEY)))
    assert link.timeline.form.voice.usability.points[0].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert link.timeline.form.isHidden()
    assert room.shell.window.board.focused_id == card


def test_the_form_is_sent_from_its_points(room, link, card, qtbot):
    open_card(link, room, card)
    link.begin_voice()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, control)
    assert only(room, card).usability == -2


def test_another_stage_has_other_touchpoints_and_another_scale(room, link, card):
    open_card(link, room, card)
    link.begin_voice()
    form = link.timeline.form
    assert form.rating.findData("10") >= 0
    form.voice.touchpoint.set_value("Ortstermin")
    form.voice.stage.set_value(str(stage(room, "awareness")))
    form.voice.stage.typed.emit()
    assert form.voice.touchpoint.value == ""
    assert form.voice.touchpoint.findData("Telefon") >= 0
    assert [form.rating.findData(str(n)) >= 0 for n in (0, 1, 5, 6)] == [False, True, True, False]
    form.rating.set_value("5")
    form.submit()
    fields = only(room, card)
    assert (fields.rating, fields.scale, fields.stage) == (5, FIVE, stage(room, "awareness"))


def test_what_nobody_filled_in_is_no_note(room, link, card):
    open_card(link, room, card)
    link.begin_voice()
    assert not link.timeline.form.says_something
    link.keep_typed()
    assert room.desk.activities.of_card(card) == []


def test_any_note_can_say_how_it_was_once_it_is_wanted(room, link, card, qtbot):
    open_card(link, room, card)
    link.begin(ActivityKind.CALL, Direction.OUTGOING)
    form = link.timeline.form
    assert form.voice.usability.isHidden()
    qtbot.mouseClick(form.how, Qt.MouseButton.LeftButton)
    assert form.voice.usability.isVisible()
    assert not form.how.isVisible()
    form.voice.solving.points[3].click()
    form.submit()
    fields = only(room, card)
    # Without a stage it is where the card stands now, wherever it goes later.
    assert (fields.kind, fields.stage, fields.solving) == (ActivityKind.CALL, None, 1)
    room.do(lambda: room.desk.board.move(Drop((card,), stage(room, "staging"))))
    (voice,) = room.desk.voices.voices()
    assert voice.stage == stage(room, "acquisition")


def test_an_answer_is_changed_without_losing_what_it_spoke_of(room, link, card, qtbot):
    said = ActivityFields(
        ActivityKind.SURVEY, room.shell.clock(), subject="How convincing …", outcome="4/5",
        rating=4, scale=FIVE, card=card, stage=stage(room, "acquisition"), step="visit/after",
        touchpoint="Gartenzaun", usability=-1, emotion=0, quote="Na ja", sentiment=0,
    )  # fmt: skip
    room.do(lambda: room.desk.activities.add(said))
    open_card(link, room, card)
    (row,) = (r for r in link.timeline.entries.rows if r.entry.activity is not None)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    form = link.timeline.form
    # It was answered on a scale of its own, at a touchpoint the map does not know.
    assert form.voice.touchpoint.value == "Gartenzaun"
    assert form.rating.value == "4"
    form.submit()
    assert only(room, card) == said
    row = next(r for r in link.timeline.entries.rows if r.entry.activity is not None)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    form.rating.set_value("2")
    form.submit()
    assert (only(room, card).rating, only(room, card).outcome) == (2, "2/5")


@pytest.mark.parametrize("of_stage", [True, False])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_touchpoint_is_shown_in_the_present_language_and_kept_by_one_name(
    room, link, card, qtbot, language, of_stage
):
    formats.set_language(language)
    shown = "Ortstermin" if language == "de" else "Site visit"
    said = ActivityFields(
        ActivityKind.CALL, room.shell.clock(), card=card, emotion=1, touchpoint="Site visit",
        stage=stage(room, "acquisition") if of_stage else None,
    )  # fmt: skip
    room.do(lambda: room.desk.activities.add(said))
    open_card(link, room, card)
    (row,) = (r for r in link.timeline.entries.rows if r.entry.activity is not None)
    assert shown in row.entry.detail
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    point = link.timeline.form.voice.touchpoint
    assert (point.currentText(), point.value) == (shown, "Ortstermin")
    link.timeline.form.submit()
    assert only(room, card) == replace(said, touchpoint="Ortstermin")


def test_what_is_typed_and_not_sent_is_there_again(room, link, card, qtbot):
    open_card(link, room, card)
    link.begin(ActivityKind.CALL, Direction.OUTGOING)
    form = link.timeline.form
    form.how.click()
    form.voice.emotion.points[1].click()
    qtbot.keyClick(form.note, Qt.Key.Key_Escape)
    link.begin(ActivityKind.NOTE)
    assert form.voice.emotion.point == -1
    assert form.voice.emotion.isVisible()
    link.timeline.discard()


def test_on_a_day_of_the_past_nothing_is_asked(room, link, card):
    open_card(link, room, card)
    link.timeline.set_read_only(read_only=True)
    assert link.timeline.voice.isHidden()
