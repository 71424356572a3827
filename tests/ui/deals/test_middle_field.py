"""The middle of a circle: typed as a town, picked from a list, or given as degrees."""

import pytest
from PySide6.QtCore import Qt

from kanban_app.ui.deals.circle_words import Middle
from kanban_app.ui.deals.middle_field import MiddleField

FREIBURG = Middle(47.9959, 7.8522)


@pytest.fixture
def field(qtbot) -> MiddleField:
    made = MiddleField()
    qtbot.addWidget(made)
    made.show()
    return made


def left(qtbot, field: MiddleField, text: str) -> None:
    field.line.clear()
    qtbot.keyClicks(field.line, text)
    field.line.editingFinished.emit()


def test_a_town_is_taken_and_written_as_it_is_called(qtbot, field):
    left(qtbot, field, "freiburg im breisgau")
    assert field.value == FREIBURG
    assert field.line.text() == "Freiburg"
    assert field.error.isHidden()


def test_towns_are_offered_while_it_is_typed(qtbot, field):
    qtbot.keyClicks(field.line, "neust")
    popup = field.line.completer().popup()
    first = popup.model().index(0, 0)
    assert first.data() == "Neustadt an der Weinstraße"
    popup.setCurrentIndex(first)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.line.text() == "Neustadt an der Weinstraße"
    assert field.value == Middle(49.3501, 8.1389)


@pytest.mark.parametrize("typed", ["48.0083, 7.7621", "48,0083; 7,7621", "48.0083 7.7621"])
def test_degrees_are_taken_as_maps_write_them(qtbot, field, typed):
    left(qtbot, field, typed)
    assert field.value == Middle(48.0083, 7.7621)
    assert field.line.text() == "48.0083, 7.7621"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Neustadt", "several places are called so"),
        ("Garmisch", "this is only the beginning of a name"),
        ("Freib", "this is only the beginning of a name"),
        ("Atlantis", "this place is not known"),
        ("98.0083, 7.7621", "this place is not known"),
    ],
)
def test_what_nobody_knows_changes_nothing_and_is_explained(qtbot, field, typed, why):
    field.set_value(FREIBURG, anew=True)
    left(qtbot, field, typed)
    assert field.value == FREIBURG
    assert field.line.text() == typed
    assert why in field.error.text()
    assert not field.error.isHidden()


def test_enter_takes_the_only_one_that_is_offered(qtbot, field):
    qtbot.keyClicks(field.line, "garmisch")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "Garmisch-Partenkirchen"
    assert field.value is not None
    assert field.error.isHidden()


@pytest.mark.parametrize("typed", ["Freib", "Neustadt", "Atlantis"])
def test_enter_takes_none_of_several_and_none_that_nobody_knows(qtbot, field, typed):
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == typed
    assert field.value is None
    assert not field.error.isHidden()


def test_nothing_typed_is_no_place(qtbot, field):
    field.set_value(FREIBURG, anew=True)
    left(qtbot, field, "")
    assert field.value is None
    assert field.error.isHidden()
