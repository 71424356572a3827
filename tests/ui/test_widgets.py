"""The small controls: what they tell, how the keyboard moves them, how they read aloud."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kanban_app.ui import theme
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import Mode
from kanban_app.ui.widgets.buttons import Button, GhostButton, IconButton, PrimaryButton
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.fields import ChoiceField
from kanban_app.ui.widgets.key_cap import KeyCap, key_text
from kanban_app.ui.widgets.panel import Panel
from kanban_app.ui.widgets.search_field import SearchField
from kanban_app.ui.widgets.segment import Segment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
JOURNEYS = (Choice("owner", "Owners", 33), Choice("buyer", "Buyers", 53), Choice("both", "Both"))


@pytest.fixture(autouse=True)
def light(qapp):
    theme.apply(qapp, Mode.LIGHT)


@pytest.fixture
def shown(qtbot):
    """Show widgets side by side in an active window that lives as long as the test."""
    windows: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        row = QHBoxLayout(window)
        for widget in widgets:
            row.addWidget(widget)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    windows.clear()


def pixels(widget: QWidget) -> bytes:
    return bytes(widget.grab().toImage().constBits())


def segment() -> Segment:
    made = Segment("Journey")
    made.show_choices(JOURNEYS, "owner")
    return made


@pytest.mark.parametrize("kind", [Button, PrimaryButton, GhostButton])
def test_a_button_is_pressed_by_mouse_space_and_enter(qtbot, shown, kind):
    button = kind("Save", icon="save", shortcut="Ctrl+S")
    shown(button)
    clicks: list[str] = []
    button.clicked.connect(lambda: clicks.append("click"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(clicks) == 3


def test_the_focus_ring_is_for_the_keyboard(qtbot, shown):
    button = Button("Save")
    shown(QLineEdit(), button)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.shows_focus
    button.clearFocus()
    button.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not button.shows_focus
    button.clearFocus()
    plain = pixels(button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.shows_focus
    assert pixels(button) != plain


def test_in_a_dialog_enter_presses_the_primary_button(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column, field = QVBoxLayout(dialog), QLineEdit()
    cancel, save = Button("Cancel"), PrimaryButton("Save")
    for widget in (field, cancel, save):
        column.addWidget(widget)
    pressed: list[str] = []
    cancel.clicked.connect(lambda: pressed.append("cancel"))
    save.clicked.connect(lambda: pressed.append("save"))
    dialog.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pressed == ["save"]


@pytest.mark.parametrize("kind", [Button, PrimaryButton, GhostButton])
def test_a_button_changes_with_the_theme_and_when_it_is_off(qapp, qtbot, kind):
    button = kind("Save", icon="save")
    qtbot.addWidget(button)
    light = pixels(button)
    button.setEnabled(False)
    off = pixels(button)
    button.setEnabled(True)
    theme.apply(qapp, Mode.DARK)
    dark = pixels(button)
    theme.apply(qapp, Mode.LIGHT)
    assert len({light, off, dark}) == 3


def test_buttons_are_as_high_as_the_design_says(qtbot):
    assert Button("x").sizeHint().height() == 32
    assert Button("x", small=True).sizeHint().height() == 28
    assert IconButton("plus", "Add").sizeHint().width() == 32
    assert Chip("x").sizeHint().height() == 24


def test_an_icon_button_says_its_name_and_its_key(qtbot):
    button = IconButton("undo", "Undo: <move>", shortcut="Ctrl+Z")
    qtbot.addWidget(button)
    key = QKeySequence("Ctrl+Z").toString(QKeySequence.SequenceFormat.NativeText)
    assert button.toolTip() == plain_tooltip(f"Undo: <move> ({key})")
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name) == "Undo: <move>"
    assert interface.role() == QAccessible.Role.Button


def test_a_button_can_show_another_icon(qtbot):
    button = IconButton("sun", "Light")
    qtbot.addWidget(button)
    before = pixels(button)
    button.set_icon_name("moon")
    assert pixels(button) != before


def test_choosing_in_a_segment_tells_the_key_once(qtbot, shown):
    made = segment()
    shown(made)
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    buyers = made._buttons()[1]
    qtbot.mouseClick(buyers, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buyers, Qt.MouseButton.LeftButton)
    assert chosen == ["buyer"]
    assert made.active == "buyer"


def test_arrow_keys_walk_along_a_segment(qtbot, shown):
    made = segment()
    shown(made)
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    owners, buyers, _both = made._buttons()
    owners.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(owners, Qt.Key.Key_Right)
    assert chosen == ["buyer"]
    assert buyers.hasFocus()
    assert buyers.shows_focus


def test_setting_the_active_alternative_tells_nobody(qtbot):
    made = segment()
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.chosen):
        made.set_active("both")
    assert made.active == "both"


def test_new_counts_keep_the_buttons_and_their_focus(qtbot, shown):
    made = segment()
    shown(made)
    before = made._buttons()
    before[0].setFocus()
    made.show_choices([Choice("owner", "Owners", 34), *JOURNEYS[1:]], "owner")
    assert made._buttons() == before
    assert before[0].hasFocus()
    assert before[0].accessibleName() == "Owners, 34"


def test_other_alternatives_replace_the_buttons(qtbot):
    made = segment()
    qtbot.addWidget(made)
    made.show_choices([Choice("a", "A"), Choice("b", "B")], "b")
    assert [b.choice.key for b in made._buttons()] == ["a", "b"]
    assert made.active == "b"


def test_choosing_does_not_change_the_width_of_a_segment(qtbot):
    made = segment()
    qtbot.addWidget(made)
    before = made.sizeHint()
    made.set_active("both")
    assert made.sizeHint() == before


def test_a_chip_tells_what_was_picked_and_shows_it(qtbot):
    chip = Chip("Window")
    qtbot.addWidget(chip)
    chip.show_choices([Choice("12w", "12 weeks"), Choice("qa", "Q&A")], "12w")
    assert chip.text() == "12 weeks"
    with qtbot.waitSignal(chip.chosen, check_params_cb=lambda key: key == "qa"):
        chip.menu().actions()[1].trigger()
    assert chip.text() == "Q&A"
    assert chip.accessibleName() == "Window: Q&A"


def test_showing_the_choice_in_force_tells_nobody(qtbot):
    chip = Chip("Window", icon="density", bar=True)
    qtbot.addWidget(chip)
    chip.show_choices([Choice("a", "A"), Choice("b", "B")], "a")
    with qtbot.assertNotEmitted(chip.chosen):
        chip.set_active("b")
    assert chip.text() == "B"
    assert len(chip.menu().actions()) == 2


def test_typing_in_the_search_field_is_told_and_can_be_cleared(qtbot, shown):
    field = SearchField("Ctrl+F")
    shown(field)
    heard: list[str] = []
    field.text_changed.connect(heard.append)
    qtbot.keyClicks(field._edit, "ab")
    assert field._clear.isVisible()
    assert not field._cap.isVisible()
    qtbot.mouseClick(field._clear, Qt.MouseButton.LeftButton)
    assert heard == ["a", "ab", ""]
    assert field._cap.isVisible()


def test_escape_clears_the_search_first_and_then_leaves_it(qtbot, shown):
    field = SearchField()
    shown(field)
    field.set_text("x")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field._edit, Qt.Key.Key_Escape)
    assert field.text == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field._edit, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_return_and_down_lead_from_the_search_to_what_it_found(qtbot, shown, key):
    field = SearchField()
    shown(field)
    field.set_text("x")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field._edit, key)
    assert field.text == "x"


def test_the_search_shortcut_selects_what_is_typed(qtbot, shown):
    field = SearchField()
    shown(field, QLineEdit())
    field.set_text("Wiehre")
    field.start()
    assert field._edit.selectedText() == "Wiehre"


def test_the_search_field_names_itself(qtbot):
    field = SearchField()
    qtbot.addWidget(field)
    field.set_placeholder("Name or place")
    assert field._edit.accessibleName() == "Name or place"
    assert field._clear.accessibleName() == "Clear search"


@pytest.mark.parametrize(
    ("shortcut", "shown_as"), [("N", "N"), ("Ctrl+Shift+Z", "Ctrl Shift Z"), ("Ctrl++", "Ctrl +")]
)
def test_keys_are_written_without_the_plus_between(qapp, shortcut, shown_as):
    assert key_text(shortcut) == shown_as


def test_a_key_cap_is_at_least_square_and_survives_a_change_of_language(qapp, qtbot):
    cap = KeyCap("N")
    qtbot.addWidget(cap)
    qapp.sendEvent(cap, QEvent(QEvent.Type.LanguageChange))
    assert cap.sizeHint().width() >= cap.sizeHint().height()


@pytest.mark.parametrize(("held", "hidden"), [(3, 0), (6, 0), (12, 0), (20, 8)])
def test_the_list_of_a_drop_down_shows_whole_entries(qtbot, shown, held, hidden):
    box = ChoiceField()
    shown(box)
    box.show_choices([Choice(str(n), f"Entry {n}") for n in range(held)])
    box.showPopup()
    view = box.view()
    bar = view.verticalScrollBar()
    assert bar.maximum() == hidden
    assert (
        view.viewport().height() == (held - hidden) * view.visualRect(view.currentIndex()).height()
    )
    box.hidePopup()


def test_the_list_of_a_narrow_drop_down_is_as_wide_as_its_texts(qtbot, shown):
    box = ChoiceField()
    shown(box)
    box.setFixedWidth(60)
    box.show_choices([Choice("long", "Percent of the commission of both sides")])
    box.showPopup()
    assert box.view().viewport().width() >= box.view().sizeHintForColumn(0) > 60
    box.hidePopup()


def test_a_panel_has_a_weak_or_a_strong_line(qtbot):
    looks = set()
    for strong in (False, True):
        panel = Panel(strong=strong)
        qtbot.addWidget(panel)
        panel.resize(60, 40)
        looks.add(pixels(panel))
    assert len(looks) == 2
