"""Keys and settings from the rail and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kanban_app.ui import notify, theme
from kanban_app.ui.board.metrics import Density
from kanban_app.ui.links.cards import _KEYS as CARD_KEYS
from kanban_app.ui.links.help import HelpLink
from kanban_app.ui.links.key_list import key_groups
from kanban_app.ui.shell import KEYS, OPTIONS
from kanban_app.ui.start.settings import SettingsDialog
from kanban_app.ui.start.shortcuts import OR, ShortcutSheet
from tests.ui.languages import take_translators_out


@pytest.fixture
def link(room):
    return HelpLink(room.shell)


def listed() -> list[str]:
    return [key for _, lines in key_groups() for keys, _ in lines for key in keys.split(OR)]


def test_the_rail_opens_the_sheet_of_keys(room, link):
    room.shell.window.rail.chosen.emit(KEYS)
    assert room.shell.window.findChild(ShortcutSheet) is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Question, Qt.Key.Key_F1])
def test_a_key_opens_the_sheet_of_keys(room, link, qtbot, key):
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.keyClick(room.shell.window.board, key)
    assert room.shell.window.findChild(ShortcutSheet) is not None


def test_a_question_mark_in_the_search_line_is_only_typed(room, link, qtbot):
    room.show(qtbot)
    search = room.shell.window.top_bar.search
    search.start()
    qtbot.keyClicks(search.focusProxy(), "wer?")
    assert search.text == "wer?"
    assert room.shell.window.findChild(ShortcutSheet) is None


def test_every_key_of_the_cards_is_listed():
    assert set(CARD_KEYS.values()) <= set(listed())


def test_no_key_is_listed_twice_for_the_same_place():
    for title, lines in key_groups():
        keys = [key for keys, _ in lines for key in keys.split(OR)]
        assert len(keys) == len(set(keys)), title


def open_settings(room) -> SettingsDialog:
    room.shell.window.rail.chosen.emit(OPTIONS)
    return room.shell.window.findChild(SettingsDialog)


def test_the_theme_applies_at_once_and_is_kept(room, link):
    dialog = open_settings(room)
    dialog.mode.chosen.emit(theme.Mode.DARK)
    assert theme.tokens().dark
    assert room.shell.settings.mode is theme.Mode.DARK
    dialog.mode.chosen.emit(theme.Mode.LIGHT)
    assert not theme.tokens().dark


def test_density_and_stillness_apply_at_once_and_are_kept(room, link):
    dialog = open_settings(room)
    dialog.density.chosen.emit("compact")
    dialog.still.setChecked(True)
    assert room.shell.density() is Density.COMPACT
    assert notify.reduce_motion()
    assert room.shell.settings.reduce_motion
    assert all(c.view.halo.reduced for c in room.shell.window.board.columns)


def test_the_language_applies_at_once_and_is_kept(room, link):
    dialog = open_settings(room)
    try:
        dialog.language.chosen.emit("en")
        assert room.shell.settings.language == "en"
        assert link.preferences().language == "en"
    finally:
        take_translators_out(QApplication.instance())


def test_the_settings_show_what_holds(room, link):
    room.shell.choose_density("compact")
    dialog = open_settings(room)
    assert dialog.preferences == link.preferences()
    assert dialog.density.active == "compact"
