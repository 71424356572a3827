"""Every text can be read on every surface it stands on, light and dark."""

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QWidget

from kanban_app.paths import shipped
from kanban_app.ui import theme
from kanban_app.ui.theme import DARK, LIGHT, Mode, Tokens

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXTS_ON = {
    "text": ("bg", "surface", "surface_2", "accent_soft", "warn_soft", "bad_soft", "good_soft",
             "border", "border_strong"),
    "text_2": ("bg", "surface", "surface_2", "accent_soft", "warn_soft", "border"),
    "text_3": ("bg", "surface", "surface_2", "warn_soft"),
    "accent": ("bg", "surface", "surface_2", "accent_soft"),
    "good": ("bg", "surface", "surface_2", "good_soft"),
    "warn": ("bg", "surface", "surface_2", "warn_soft"),
    "bad": ("bg", "surface", "surface_2", "bad_soft"),
    "on_accent": ("accent", "accent_hover", "accent_pressed"),
}  # fmt: skip
PAIRS = [(word, ground) for word, grounds in TEXTS_ON.items() for ground in grounds]


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(autouse=True)
def light_again(qapp):
    yield
    theme.apply(qapp, Mode.LIGHT)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("word", "ground"), PAIRS)
def test_text_can_be_read_on_its_surface(tokens: Tokens, word: str, ground: str):
    assert contrast(getattr(tokens, word), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_outlines_of_fields_and_focus_can_be_seen(tokens: Tokens):
    assert contrast(tokens.control, tokens.surface) >= 3
    # The tick of a box that the program has ticked itself.
    assert contrast(tokens.on_accent, tokens.control) >= 3
    for ground in (tokens.bg, tokens.surface, tokens.surface_2, tokens.accent_soft):
        assert contrast(tokens.accent, ground) >= 3


@pytest.mark.parametrize(("name", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_pictures_of_the_style_sheet_use_the_tokens(name: str, tokens: Tokens):
    folder = shipped("resources") / "themes"
    wanted = {"down": tokens.text_2, "up": tokens.text_2}
    wanted |= {"check": tokens.on_accent, "dot": tokens.on_accent}
    for picture, colour in wanted.items():
        svg = (folder / f"{picture}-{name}.svg").read_text(encoding="utf-8")
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", svg)) == {colour}


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_style_sheet_is_understood_and_dresses_native_controls(qapp, qtbot, mode: Mode):
    theme.apply(qapp, mode)
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    for kind in (QCheckBox, QComboBox, QSpinBox):
        row.addWidget(kind())
    window.show()
    assert not window.grab().isNull()  # a sheet Qt cannot parse would log a warning and fail
    assert "None" not in qapp.styleSheet()


def test_a_theme_change_is_told_and_reaches_the_palette(qapp, qtbot):
    theme.apply(qapp, Mode.LIGHT)
    with qtbot.waitSignal(theme.theme().changed):
        theme.apply(qapp, Mode.DARK)
    assert theme.tokens() is DARK
    assert qapp.palette().window().color() == QColor(DARK.bg)


def test_a_desktop_that_turns_dark_leaves_a_chosen_mode_alone(qapp):
    theme.apply(qapp, Mode.DARK)
    theme.theme().follow_system()
    assert theme.tokens() is DARK


def test_the_system_mode_follows_the_desktop(qapp):
    theme.apply(qapp, Mode.SYSTEM)
    theme.theme().follow_system()
    assert theme.theme().mode is Mode.SYSTEM
    assert isinstance(QApplication.instance(), QApplication)


def test_dark_stage_colours_are_mixed_with_white():
    assert theme.stage_colour("#000000", dark=True).name() == "#474747"
    assert theme.stage_colour("#1F6FB2", dark=False).name().upper() == "#1F6FB2"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_tone_has_a_colour_and_a_soft_surface(tokens: Tokens):
    assert tokens.tone("bad") == tokens.bad
    assert tokens.soft("bad") == tokens.bad_soft
    assert tokens.soft("text") == tokens.surface_2
