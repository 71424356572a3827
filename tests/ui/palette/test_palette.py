"""The palette asks at every keystroke, is used without a mouse, and gives the keyboard back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kanban_app.ui.palette.palette import Chosen, Palette
from kanban_app.ui.palette.rows import Row, Section, row_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CARDS = Section("Cards", tuple(Row(f"card:{i}", "board", f"Müller {i}", "EFH") for i in range(3)))
COMMANDS = Section("Commands", (Row("command:x", "plus", "New lead", keys="N"),))


@pytest.fixture
def palette(host, qtbot):
    host.resize(1280, 720)
    made = Palette(host)
    host.field = QLineEdit(host)
    host.field.show()
    host.activateWindow()
    host.field.setFocus()
    qtbot.waitUntil(host.field.hasFocus)
    made.open()
    made.show_sections([CARDS, COMMANDS], ("muller",), "")
    return made


def press(palette, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(palette.line, key, modifier)


def test_it_tells_what_is_typed_at_every_keystroke(palette):
    told = []
    palette.typed.connect(told.append)
    QTest.keyClicks(palette.line, "mu")
    assert told == ["m", "mu"]


def test_the_first_line_is_chosen_and_titles_are_passed_over(palette):
    assert palette.current.key == "card:0"
    for _ in range(3):
        press(palette, Qt.Key.Key_Down)
    assert palette.current.key == "command:x"
    press(palette, Qt.Key.Key_Down)
    assert palette.current.key == "card:0"
    press(palette, Qt.Key.Key_Up)
    assert palette.current.key == "command:x"
    press(palette, Qt.Key.Key_PageUp)
    assert palette.current.key == "card:0"
    press(palette, Qt.Key.Key_PageDown)
    assert palette.current.key == "command:x"


def test_enter_chooses_and_gives_the_keyboard_back_first(palette, host):
    told = []
    palette.chosen.connect(lambda chosen: told.append((chosen, host.field.hasFocus())))
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    assert told == [(Chosen(CARDS.rows[1]), True)]
    assert palette.isHidden()


def test_with_control_it_does_the_other_thing_and_no_key_of_the_window(palette, host, qtbot):
    heard = []
    QShortcut(QKeySequence("Ctrl+Return"), host, lambda: heard.append("won"))
    with qtbot.waitSignal(palette.chosen, check_params_cb=lambda chosen: chosen.other):
        press(palette, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_escape_and_its_own_key_close_it(palette, host, key, modifier):
    press(palette, key, modifier)
    assert palette.isHidden()
    assert host.field.hasFocus()


def test_a_click_beside_closes_it_a_click_on_a_line_chooses(palette, qtbot):
    spot = palette.list.visualItemRect(palette.list.item(2)).center()
    with qtbot.waitSignal(palette.chosen, check_params_cb=lambda c: c.row.key == "card:1"):
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    palette.open()
    qtbot.mouseClick(palette.box, Qt.MouseButton.LeftButton, pos=QPoint(320, 40))
    assert palette.isVisible()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert palette.isHidden()


def test_the_chosen_line_stays_when_it_is_read_again_and_not_when_something_else_is_typed(palette):
    press(palette, Qt.Key.Key_Down)
    palette.show_sections([COMMANDS, CARDS], ("muller",), "")
    assert palette.current.key == "card:1"
    QTest.keyClicks(palette.line, "x")
    palette.show_sections([COMMANDS, CARDS], ("x",), "")
    assert palette.current.key == "command:x"


def test_without_results_a_sentence_says_so(palette):
    palette.show_sections([], ("zq",), "Nothing has “zq” in it.")
    assert palette.nothing.isVisible()
    assert palette.list.isHidden()
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_stays_inside_a_window_made_smaller(palette, host, qtbot):
    many = Section("Cards", tuple(Row(f"card:{i}", "board", f"Müller {i}") for i in range(60)))
    palette.show_sections([many], (), "")
    host.resize(960, 600)
    qtbot.waitUntil(lambda: palette.width() == 960)
    inside = palette.box.inside.translated(palette.box.pos())
    assert palette.rect().contains(inside)
    assert abs(inside.center().x() - 480) <= 1


def test_every_line_is_spoken_with_all_it_says(palette):
    item = palette.list.item(5)
    assert row_of(item) == COMMANDS.rows[0]
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "New lead, N"
    assert palette.line.accessibleName()
    assert palette.list.accessibleName()


def test_a_hit_is_painted_on_the_colour_of_marks(palette):
    from kanban_app.ui.theme import LIGHT  # noqa: PLC0415

    image = palette.list.viewport().grab().toImage()
    row = palette.list.visualItemRect(palette.list.item(2))
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(row.left(), row.left() + 200)
        for y in range(row.top(), row.bottom())
    }
    assert LIGHT.warn_soft in colours
    assert LIGHT.warn in colours
