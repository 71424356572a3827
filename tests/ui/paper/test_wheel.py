"""The flywheel on a sheet of its own: with its numbers as tables, and nothing at its edges."""

import re

import pytest
from PySide6.QtCore import QSizeF

from kanban_app.ui.links.wheel_rows import sheets_of
from kanban_app.ui.paper.drawn import Drawn, ImageFormat
from kanban_app.ui.paper.wheel import wheel_sheet
from tests.ui.wheel import samples

pytestmark = pytest.mark.usefixtures("german_and_light")
SIZE = QSizeF(1064, 632)


def a_sheet(wheel=None) -> Drawn:
    told = wheel or samples.a_wheel()
    sheets = sheets_of(told, samples.journeys())
    return wheel_sheet(samples.a_drawing(told), SIZE, "Schwungrad", "12 Monate", sheets)


def texts(sheet: Drawn) -> list[str]:
    svg = sheet.written(ImageFormat.SVG).decode()
    return re.findall(r">([^<>]+)</text>", svg)


def test_the_tables_of_both_journeys_stand_below_the_loop():
    found = texts(a_sheet())
    for sheet in sheets_of(samples.a_wheel(), samples.journeys()):
        for words in (sheet.heads, *(row.texts for row in sheet.rows)):
            assert set(words) <= set(found), words


@pytest.mark.parametrize("times", [1, 40])
def test_nothing_stands_at_the_edges_of_the_sheet(times):
    image = a_sheet(samples.many(times)).image()
    free = 16
    columns = (*range(free), *range(image.width() - free, image.width()))
    inked = {image.pixelColor(x, y).name() for x in columns for y in range(0, image.height(), 2)}
    assert inked == {"#ffffff"}


def test_a_wheel_of_one_journey_has_one_table():
    wheel, journeys = samples.lone()
    sheets = sheets_of(wheel, journeys)
    made = wheel_sheet(samples.a_drawing(), SIZE, "Schwungrad", "12 Monate", sheets)
    assert len(sheets) == 1
    assert {row.name for row in sheets[0].rows} <= set(texts(made))
