"""A chart on a sheet of its own, in three formats."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from kanban_app.ui.analytics.gallery import pictures
from kanban_app.ui.paper.chart import chart_sheet
from kanban_app.ui.paper.drawn import ImageFormat
from tests.ui.analytics.builders import a_view

SIZE = QSizeF(560, 300)


@pytest.fixture(autouse=True)
def dressed(german_and_light: None) -> None:
    """Let the sheets have German figures."""


@pytest.mark.parametrize("picture", pictures(), ids=lambda p: p.chart)
def test_a_png_has_two_pixels_for_each_px(picture):
    sheet = chart_sheet(picture, a_view(), SIZE, "Stand 22.11.2026")
    image = QImage.fromData(sheet.written(ImageFormat.PNG))
    assert (image.width(), image.height()) == (2 * 592, 2 * (300 + 32 + 50))


@pytest.mark.parametrize("picture", pictures(), ids=lambda p: p.chart)
def test_an_svg_keeps_its_letters(picture):
    sheet = chart_sheet(picture, a_view(), SIZE, "Stand 22.11.2026")
    text = sheet.written(ImageFormat.SVG).decode()
    assert f">{picture.title()}</text>" in text
    assert ">Stand 22.11.2026</text>" in text


def test_a_pdf_is_one_page_of_the_size_of_the_picture():
    sheet = chart_sheet(pictures()[0], a_view(), SIZE, "")
    content = sheet.written(ImageFormat.PDF)
    assert content.startswith(b"%PDF")
    assert b"/Count 1" in content
