"""Fields for values of a card: what is typed becomes what is stored, and back."""

import pytest
from PySide6.QtTest import QTest

from kanban_app.domain.criteria import Ask, AskChoice, AskKind, Term
from kanban_app.domain.journey import Names
from kanban_app.ui import formats
from kanban_app.ui.criteria.value_field import ValueField

pytestmark = pytest.mark.usefixtures("qapp")
NAME = Names("Wert", "Value")


@pytest.fixture(autouse=True)
def german():
    language = formats.language()
    formats.set_language("de")
    yield
    formats.set_language(language)


def a_field(qtbot, kind: AskKind, text: str = "", **more) -> ValueField:
    made = ValueField(Ask("v", kind, NAME, **more), text)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (AskKind.TEXT, "  so  bald ", "so bald"),
        (AskKind.MONEY, "649.000", "64900000"),
        (AskKind.MONEY, "1.234,50", "123450"),
        (AskKind.NUMBER, "98,4", "98.4"),
        (AskKind.NUMBER, "2004", "2004"),
    ],
)
def test_what_is_typed_is_stored_in_one_form(qtbot, kind, typed, stored):
    field = a_field(qtbot, kind)
    QTest.keyClicks(field.editor, typed)
    assert (field.value, field.unread) == (stored, False)


@pytest.mark.parametrize(
    ("kind", "stored", "shown"),
    [
        (AskKind.TEXT, "so bald", "so bald"),
        (AskKind.MONEY, "64900000", "649.000\u00a0€"),
        (AskKind.NUMBER, "98.4", "98,4"),
        (AskKind.NUMBER, "120.0", "120"),
    ],
)
def test_what_is_stored_is_shown_as_the_language_writes_it(qtbot, kind, stored, shown):
    field = a_field(qtbot, kind, stored)
    assert field.editor.text() == shown
    other = a_field(qtbot, kind)
    other.set_value(stored)
    assert other.editor.text() == shown


@pytest.mark.parametrize("kind", [AskKind.MONEY, AskKind.NUMBER])
def test_a_figure_that_cannot_be_read_counts_as_before(qtbot, kind):
    field = a_field(qtbot, kind, "500")
    field.editor.selectAll()
    QTest.keyClicks(field.editor, "viel")
    assert (field.value, field.unread) == ("500", True)


def test_days_are_iso_and_say_what_follows_from_them(qtbot):
    term = Term(14, Names("Frühestens am {day}.", "On {day} at the earliest."))
    field = a_field(qtbot, AskKind.DATE, term=term)
    assert field._term.isHidden()
    QTest.keyClicks(field.editor.line, "1.7.26")
    assert field.value == "2026-07-01"
    assert field._term.text() == "Frühestens am 16.07.2026."


def test_choices_begin_with_none(qtbot):
    choices = (AskChoice("own", Names("Eigenmittel", "Own funds")),)
    field = a_field(qtbot, AskKind.CHOICE, choices=choices)
    assert field.value == ""
    field.set_value("own")
    assert (field.value, field.editor.currentText()) == ("own", "Eigenmittel")


def test_yes_and_no_are_two_answers(qtbot):
    field = a_field(qtbot, AskKind.YES_NO, "no")
    assert field.value == "no"
    field.set_value("yes")
    assert field.value == "yes"


def test_the_field_has_the_name_of_its_value(qtbot):
    assert a_field(qtbot, AskKind.TEXT).editor.accessibleName() == "Wert"
    assert a_field(qtbot, AskKind.DATE).editor.line.accessibleName() == "Wert"


def test_what_is_typed_on_after_it_was_told_stays(qtbot):
    field = a_field(qtbot, AskKind.TEXT)
    field.show()
    field.activateWindow()
    field.editor.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)
    QTest.keyClicks(field.editor, "so")
    field.finished.emit()
    QTest.keyClicks(field.editor, " bald")
    field.set_value("so")
    assert field.value == "so bald"
    field.set_value("so bald")
    # Taken back by undo, it goes, also while the cursor is there.
    field.set_value("")
    assert field.value == ""


def test_a_number_nobody_touched_follows_what_is_stored(qtbot):
    field = a_field(qtbot, AskKind.NUMBER, "120.0")
    field.show()
    field.activateWindow()
    field.editor.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)
    field.set_value("130.0")
    assert field.editor.text() == "130"
