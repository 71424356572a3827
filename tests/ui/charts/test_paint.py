"""The same painters draw on paper and into SVG."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from kanban_app.ui.charts import geometry, paint
from kanban_app.ui.charts.cells import cells_of, scale_of
from kanban_app.ui.theme import LIGHT
from tests.ui.charts.builders import a_journey, a_reading, a_stage_reading, an_empty_reading

PAGE = QRectF(0, 0, 1000, 200)


def paint_all(device, journey, reading):
    cells = cells_of(journey, reading)
    painter = QPainter(device)
    paint.paint_journey(painter, PAGE, cells, scale_of(reading, cells), LIGHT)
    painter.end()


def svg_of(reading, journey):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(1000, 200))
    generator.setViewBox(PAGE)
    paint_all(generator, journey, reading)
    return bytes(buffer.data().data())


def test_an_svg_holds_the_stage_names_and_can_be_read(qapp):
    journey = a_journey()
    text = svg_of(a_reading(journey, a_stage_reading(cohort=6, advanced=2, lost=0)), journey)
    assert b"Staging" in text
    assert b"#1f6fb2" in text
    assert QSvgRenderer(QByteArray(text)).isValid()


def test_a_journey_without_cards_makes_an_svg_too(qapp):
    journey = a_journey()
    assert b"no card came here yet" in svg_of(an_empty_reading(journey), journey)


def test_a_pdf_is_written(qapp, tmp_path):
    journey = a_journey()
    target = tmp_path / "charts.pdf"
    writer = QPdfWriter(str(target))
    paint_all(writer, journey, a_reading(journey))
    assert target.read_bytes().startswith(b"%PDF")


def test_spread_cells_share_the_width_evenly(qapp):
    journey = a_journey()
    placed = geometry.spread(cells_of(journey, a_reading(journey)), PAGE)
    assert {p.width for p in placed} == {(1000 - 32 - 40) / 6}
    assert round(placed[-1].x + placed[-1].width, 6) == 1000 - 16
    assert placed[0].bottom == PAGE.bottom()
