"""Times, rhythms and moods as they are typed and shown."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from kanban_app.ui.timeline.entries import EntryList
from kanban_app.ui.timeline.requests import Entry, StepTyped
from kanban_app.ui.timeline.step_form import StepForm
from kanban_app.ui.widgets.mood import mood_of, signed
from kanban_app.ui.widgets.time_field import TimeField, time_of


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("10:30", time(10, 30)),
        ("10.30", time(10, 30)),
        ("1030", time(10, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        (" 9:05 ", time(9, 5)),
        ("24:00", None),
        ("10:60", None),
        ("", None),
        ("zehn", None),
    ],
)
def test_a_time_is_read_as_people_write_it(text, at):
    assert time_of(text) == at


def test_a_time_that_cannot_be_read_is_doubted_when_it_is_left(qtbot, host):
    field = TimeField(host)
    field.show()
    qtbot.keyClicks(field.line, "99")
    assert field.error.isHidden()
    field.line.editingFinished.emit()
    assert not field.error.isHidden()
    field.line.clear()
    qtbot.keyClicks(field.line, "9")
    assert field.error.isHidden()
    assert field.value == time(9)


def test_moods_have_their_sign():
    assert [signed(m) for m in (2, 0, -1)] == ["+2", "0", "\u22121"]
    assert mood_of("") is None
    assert mood_of("-2") == -2


def test_a_rhythm_of_a_template_that_has_no_word_is_kept(qtbot, host):
    form = StepForm(host)
    form.begin(StepTyped("x", date(2026, 7, 15), repeat="P21D"), new=False)
    assert form.typed(date(2026, 7, 15)).repeat == "P21D"


def test_lines_that_cannot_be_edited_take_no_keyboard(qtbot, host):
    shown = EntryList(host)
    shown.show_entries([Entry("plus", "Created", "01/07")], other_card=True)
    assert shown.rows[0].focusPolicy() == Qt.FocusPolicy.NoFocus
    assert shown.rows[0].accessibleName() == "01/07, Created"
