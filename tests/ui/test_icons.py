"""All icons are ours, alike, and take the colour they are asked for."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from kanban_app.paths import shipped
from kanban_app.ui.icons import icon, pixmap

FILES = sorted((shipped("resources") / "icons").glob("*.svg"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_the_icon_draws_something_in_the_colour_asked_for(qapp, file: Path):
    image = pixmap(file.stem, 24, "#B3261E").toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    assert all(abs(c.red() - 0xB3) < 3 and abs(c.blue() - 0x1E) < 3 for c in inked)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_the_icon_keeps_to_the_grid_and_the_one_colour(file: Path):
    svg = file.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in svg
    assert 'stroke="currentColor"' in svg
    assert 'stroke-width="2"' in svg
    assert not re.search(r"#[0-9A-Fa-f]{3,6}", svg)


def test_the_same_icon_is_drawn_once(qapp):
    assert pixmap("board", 20, "#111111").cacheKey() == pixmap("board", 20, "#111111").cacheKey()


def test_an_icon_for_menus_has_the_size_asked_for(qapp):
    made = icon("plus", QColor("red").name(), 16)
    assert made.availableSizes()[0].width() == 16 * round(qapp.devicePixelRatio())


def test_an_unknown_icon_is_a_bug_and_says_so(qapp):
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", 16, "#000000")
