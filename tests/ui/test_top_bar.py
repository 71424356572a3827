"""The top bar tells every wish and fits a small window in German."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui import theme
from kanban_app.ui.theme import Mode
from kanban_app.ui.top_bar import BOTH, COMPACT, TopBar
from kanban_app.ui.widgets.buttons import GhostButton
from kanban_app.ui.widgets.choices import Choice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
JOURNEYS = (Choice("owner", "Eigentümer", 1233), Choice("buyer", "Käufer", 1253))
GERMAN = {
    "New lead": "Neuer Lead",
    "Comfortable": "Komfort",
    "Both": "Beide",
    "Name, place, source …": "Name, Ort, Quelle …",
    "Undo: %s": "Rückgängig: %s",
}


class German(QTranslator):
    """A translator with a few words, so no file is needed."""

    @override
    def isEmpty(self):
        return False

    @override
    def translate(self, context, source, disambiguation=None, n=-1):
        return GERMAN.get(source)


@pytest.fixture
def bar(qapp, qtbot):
    theme.apply(qapp, Mode.LIGHT)
    window = QWidget()
    window.resize(1224, 200)
    made = TopBar(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
    qtbot.addWidget(window)
    made.show_journeys(JOURNEYS, "owner")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


@pytest.fixture
def german(qapp, bar):
    words = German()
    qapp.installTranslator(words)
    qapp.processEvents()
    yield words
    qapp.removeTranslator(words)


def test_the_bar_offers_both_journeys_at_once(bar, qtbot):
    both = bar._segment._buttons()[-1]
    with qtbot.waitSignal(bar.journey_chosen, check_params_cb=lambda key: key == BOTH):
        qtbot.mouseClick(both, LEFT)


def test_a_single_journey_needs_no_both(bar):
    bar.show_journeys(JOURNEYS[:1], "owner")
    assert [b.choice.key for b in bar._segment._buttons()] == ["owner"]


def test_with_three_journeys_it_says_all(bar):
    bar.show_journeys([*JOURNEYS, Choice("life", "Lebenszyklus", 3)], "owner")
    assert bar._segment._buttons()[-1].choice.text == "All"


def test_undo_and_redo_are_named_and_off_without_a_step(bar, qtbot):
    assert not bar._undo.isEnabled()
    assert bar._undo.accessibleName() == "Nothing to undo"
    bar.show_steps("Moved <Krüger>", "Parked")
    assert bar._undo.accessibleName() == "Undo: Moved <Krüger>"
    assert "&lt;Krüger&gt;" in bar._undo.toolTip()
    with qtbot.waitSignals([bar.undo_requested, bar.redo_requested]):
        qtbot.mouseClick(bar._undo, LEFT)
        qtbot.mouseClick(bar._redo, LEFT)


def test_ctrl_f_starts_the_search_and_typing_is_told(bar, qtbot):
    qtbot.keyClick(bar, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar.search._edit.hasFocus()
    with qtbot.waitSignal(bar.search_changed, check_params_cb=lambda text: text == "w"):
        qtbot.keyClicks(bar.search._edit, "w")
    with qtbot.waitSignal(bar.search_left):
        qtbot.keyClick(bar.search._edit, Qt.Key.Key_Return)


def test_the_density_is_shown_and_told(bar, qtbot):
    bar.show_density(COMPACT)
    assert bar._chip.text() == "Compact"
    with qtbot.waitSignal(bar.density_chosen, check_params_cb=lambda key: key == "comfortable"):
        bar._chip.menu().actions()[0].trigger()


def test_a_new_lead_can_be_asked_for(bar, qtbot):
    with qtbot.waitSignal(bar.new_lead_requested):
        qtbot.mouseClick(bar._new, LEFT)


def test_a_click_on_a_button_leaves_the_keyboard_where_it_is(bar, qtbot):
    bar.show_steps("x", "")
    bar.search.start()
    qtbot.mouseClick(bar._undo, LEFT)
    assert bar.search._edit.hasFocus()


def test_the_bar_fits_a_small_window_in_german_with_a_filter_and_two_menus(bar, german, qapp):
    bar.add_filter(GhostButton("Filter: überfällig", icon="filter"))
    for name in ("Mehr", "Ansicht"):
        bar.add_menu("more", name, QMenu(bar))
    qapp.processEvents()
    assert bar._new.text() == "Neuer Lead"
    assert bar.minimumSizeHint().width() <= 1280 - 56
    assert bar._new.geometry().right() <= bar.width() - 16


def test_a_change_of_language_renews_every_text(bar, german, qapp):
    bar.show_steps("Schritt", "")
    qapp.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert bar._segment._buttons()[-1].choice.text == "Beide"
    assert bar._segment.active == "owner"
    assert bar._chip.text() == "Komfort"
    assert bar._undo.accessibleName() == "Rückgängig: Schritt"


def test_the_bar_is_48_high_and_paints_its_line(bar):
    assert bar.height() == 48
    image = bar.grab().toImage()
    line = image.pixelColor(2, image.height() - 1)
    assert line.name().upper() == theme.LIGHT.border


def test_what_would_change_a_card_is_off_while_the_past_is_shown(bar):
    bar.show_steps("Move", "Add")
    bar.set_read_only(read_only=True)
    assert not any(b.isEnabled() for b in (bar._new, bar._undo, bar._redo))
    bar.show_steps("Move again", "Add")
    assert not bar._undo.isEnabled()
    bar.set_read_only(read_only=False)
    assert all(b.isEnabled() for b in (bar._new, bar._undo, bar._redo))


def test_in_the_narrowest_window_no_journey_is_cut_off(qapp, qtbot):
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.add_filter(GhostButton("Filter", icon="filter"))
    bar.show_journeys([Choice("owner", "Eigentümer", 46), Choice("buyer", "Käufer", 74)], "owner")
    bar.add_menu("more", "More", QMenu(bar))
    bar.resize(904, 48)
    bar.show()
    qtbot.waitExposed(bar)
    buttons = bar._segment.findChildren(QPushButton)
    assert len(buttons) == 3
    assert all(b.width() >= b.sizeHint().width() for b in buttons)
