"""The board as PNG and SVG."""

import pytest
from PySide6.QtCore import QByteArray, QXmlStreamReader
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from kanban_app.ui import theme
from kanban_app.ui.paper import picture
from kanban_app.ui.paper.picture import board_png, board_svg
from kanban_app.ui.theme import DARK, LIGHT
from tests.ui.paper.builders import a_page
from tests.ui.paper.conftest import words_of


def image_of(png: bytes) -> QImage:
    image = QImage()
    assert image.loadFromData(png, "PNG")
    return image


def test_a_png_is_as_wide_as_its_columns_and_as_high_as_the_longest(qapp):
    image = image_of(board_png(a_page((2, 1)), scale=1.0))
    assert image.width() == 2 * 224 - 8 + 2 * 16
    taller = image_of(board_png(a_page((5, 1)), scale=1.0))
    assert taller.height() == image.height() + 3 * 100


def test_a_png_is_twice_as_fine_as_the_screen(qapp):
    page = a_page((1,))
    assert image_of(board_png(page)).width() == 2 * image_of(board_png(page, scale=1.0)).width()


def test_a_png_shows_more_than_its_ground(qapp):
    image = image_of(board_png(a_page((2, 1)), scale=1.0))
    step = range(0, image.width(), 3), range(0, image.height(), 3)
    colours = {image.pixelColor(x, y).name() for x in step[0] for y in step[1]}
    assert LIGHT.bg.lower() in colours
    assert LIGHT.surface.lower() in colours
    assert len(colours) > 20


def test_an_enormous_board_becomes_coarser(qapp, monkeypatch):
    monkeypatch.setattr(picture, "_MOST_PIXELS", 50_000)
    image = image_of(board_png(a_page((9, 9, 9))))
    assert image.width() * image.height() <= 51_000


def test_pictures_are_light_whatever_the_program_wears(qapp, monkeypatch):
    page = a_page((4, 2, 1))
    light, lines = board_png(page), board_svg(page)
    monkeypatch.setattr(theme.theme(), "tokens", DARK)
    assert board_png(page) == light
    assert board_svg(page) == lines
    assert theme.tokens() is DARK
    assert image_of(light).pixelColor(1, 1) == QColor(LIGHT.bg)


def test_an_svg_keeps_letters_as_letters_and_holds_no_pixels(qapp):
    svg = board_svg(a_page((7, 3)))
    words = words_of(svg)
    assert {"Müller, Eva", "Nguyễn, Lan"} <= set(words)
    # In a wide font the longest name is cut at its end, but never read as markup.
    assert any(word.startswith("O'Neill <b>Se") for word in words)
    assert "19.470\u00a0€" in words
    assert b"&lt;b&gt;Se" in svg
    assert b"<image" not in svg
    assert QSvgRenderer(QByteArray(svg)).isValid()


def test_every_line_of_an_svg_tells_its_width_and_other_fonts(qapp):
    svg = board_svg(a_page((2,))).decode()
    assert svg.count("<text") == svg.count(" textLength=") > 0
    assert svg.count("sans-serif") == svg.count("font-family")


def test_an_svg_is_titled_and_dated(qapp):
    svg = board_svg(a_page((1,)))
    assert "<title>Pipeline Eigentümer</title>" in svg.decode()
    assert "As of: 15.07.2026" in words_of(svg)


@pytest.mark.parametrize("name", ["A\x0bB\x00C", "]]>&\"'", "\ufffe"])
def test_an_svg_stays_readable_whatever_a_name_holds(qapp, name):
    reader = QXmlStreamReader(board_svg(a_page((1,), person=name)).decode())
    while not reader.atEnd():
        reader.readNext()
    assert not reader.hasError(), reader.errorString()


def test_more_than_sixty_cards_are_counted_not_drawn(qapp):
    words = words_of(board_svg(a_page((75,), person="Karl")))
    assert words.count("Karl") == 60
    assert "15 more" in words


def test_a_broken_limit_is_marked_without_pixels(qapp):
    svg = board_svg(a_page((1, 9)))
    assert "9 / 8" in words_of(svg)
    assert b"<image" not in svg


def test_an_empty_board_is_a_picture_too(qapp):
    page = a_page((0, 0), read=False)
    assert image_of(board_png(page, scale=1.0)).height() > 100
    assert words_of(board_svg(page)).count("No cards yet") == 2
