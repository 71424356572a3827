"""A journey's map as a picture to send: pixels (PNG) or lines and letters (SVG)."""

from math import ceil, sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from kanban_app.ui.paper.map_content import Fit, MapPage, PageFormat, Print
from kanban_app.ui.paper.map_document import MapDocument
from kanban_app.ui.paper.map_frame import dates_of, title_of
from kanban_app.ui.paper.svg_text import portable
from kanban_app.ui.theme import colour
from kanban_app.ui.widgets.strokes import INK

_LINE_DPI = 96
_SCALE = 2.0
# A picture larger than this (160 MB in memory) becomes coarser instead of failing.
_MOST_PIXELS = 40_000_000


def map_png(page: MapPage, size: PageFormat = PageFormat.A3) -> bytes:
    """Return the whole map as PNG, two pixels for each px of its page."""
    document = _document(page, size)
    area = _size(document)
    fine = min(_SCALE, sqrt(_MOST_PIXELS / (area.width() * area.height())))
    pixels = QSize(ceil(area.width() * fine), ceil(area.height() * fine))
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(fine)
    image.fill(colour(INK.surface))
    with QPainter(image) as painter:
        _draw(painter, document)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def map_svg(page: MapPage, size: PageFormat = PageFormat.A3) -> bytes:
    """Return the whole map as SVG; its letters stay letters."""
    document = _document(page, size)
    area = _size(document)
    whole = QSize(ceil(area.width()), ceil(area.height()))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_LINE_DPI)
    generator.setSize(whole)
    generator.setViewBox(QRectF(0, 0, whole.width(), whole.height()))
    generator.setTitle(title_of(page))
    generator.setDescription(", ".join(dates_of(page)))
    with QPainter(generator) as painter:
        painter.fillRect(QRectF(0, 0, whole.width(), whole.height()), colour(INK.surface))
        _draw(painter, document)
    return portable(bytes(buffer.data().data()).decode()).encode()


def _document(page: MapPage, size: PageFormat) -> MapDocument:
    return MapDocument(page, Print(size, Fit.PAGE))


def _size(document: MapDocument) -> QSizeF:
    inner = document.inner
    return QSizeF(inner.right() + inner.left(), inner.bottom() + inner.top())


def _draw(painter: QPainter, document: MapDocument) -> None:
    document.draw(painter, document.tiles()[0], 1, 1)
