"""Picking one of many by name: with Enter, by its list, and never somebody else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.pick_field import PickField

PEOPLE = [Choice("1", "Wehrle, Hannelore"), Choice("2", "Wolff, Thomas"), Choice("3", "Wolff, Ute")]


@pytest.fixture
def field(qtbot) -> PickField:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    made = PickField(around)
    made.next = QWidget(around)
    made.next.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.around = around
    column.addWidget(made)
    column.addWidget(made.next)
    made.show_choices(PEOPLE)
    around.show()
    qtbot.waitExposed(around)
    made.line.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def test_enter_takes_the_only_name_that_is_offered(field, qtbot):
    qtbot.keyClicks(field.line, "wehr")
    with qtbot.waitSignal(field.finished):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.value, field.line.text()) == ("1", "Wehrle, Hannelore")


def test_enter_takes_the_name_that_is_highlighted(field, qtbot):
    qtbot.keyClicks(field.line, "wol")
    popup = field.line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert (field.value, field.line.text()) == ("3", "Wolff, Ute")


def test_a_name_that_could_be_several_is_explained_when_the_field_is_left(field, qtbot):
    field.line.completer().setMaxVisibleItems(1)
    qtbot.keyClicks(field.line, "wol")
    assert field.error.text() == "", "nobody is told off in the middle of a name"
    field.line.completer().popup().hide()
    field.next.setFocus(Qt.FocusReason.TabFocusReason)
    assert "there is no such name here" in field.error.text()
    assert (field.value, field.line.text()) == ("", "wol")


def test_the_cross_goes_with_the_name(field, qtbot):
    cross = field.line.findChild(QToolButton)
    field.set_value("1", anew=True)
    assert cross.isVisible()
    field.set_value("", anew=True)
    assert (field.line.text(), field.value) == ("", "")
    # It fades.
    qtbot.waitUntil(lambda: not cross.isVisible())


def test_what_is_picked_stays_while_the_names_are_on_their_way(qtbot):
    field = PickField()
    qtbot.addWidget(field)
    field.set_value("2", anew=True)
    assert (field.value, field.line.text()) == ("2", "")
    field.show_choices(PEOPLE)
    assert (field.value, field.line.text()) == ("2", "Wolff, Thomas")


def test_a_name_being_typed_stays_when_others_arrive(field, qtbot):
    qtbot.keyClicks(field.line, "Wolff, U")
    field.show_choices([*PEOPLE, Choice("4", "Zander, Ida")])
    assert field.line.text() == "Wolff, U"
