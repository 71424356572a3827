"""A single drawing as a file: pixels, lines and letters, or a page of just its size."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from kanban_app.ui.paper.svg_text import portable
from kanban_app.ui.theme import LIGHT, colour

_SCALE = 2.0
_DPI = 96


class ImageFormat(StrEnum):
    """The files a drawing can become; the values are their endings."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class Drawn(NamedTuple):
    """Something that draws itself on a painter, in px from the corner of a sheet of this size."""

    size: QSizeF
    title: str
    description: str
    draw: Callable[[QPainter], None]

    def image(self) -> QImage:
        """Return it as pixels, two for each px."""
        size = QSize(round(self.size.width() * _SCALE), round(self.size.height() * _SCALE))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SCALE)
        image.fill(colour(LIGHT.surface))
        with QPainter(image) as painter:
            self.draw(painter)
        return image

    def written(self, wanted: ImageFormat) -> bytes:
        """Return the bytes of a file."""
        if wanted is ImageFormat.SVG:
            return self._svg()
        if wanted is ImageFormat.PDF:
            return self._pdf()
        buffer = _opened()
        QImageWriter(buffer, QByteArray(b"png")).write(self.image())
        return bytes(buffer.data().data())

    def _svg(self) -> bytes:
        buffer = _opened()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(_DPI)
        whole = QRectF(0, 0, self.size.width(), self.size.height())
        generator.setSize(self.size.toSize())
        generator.setViewBox(whole)
        generator.setTitle(self.title)
        generator.setDescription(self.description)
        with QPainter(generator) as painter:
            painter.fillRect(whole, colour("#FFFFFF"))
            self.draw(painter)
        return portable(bytes(buffer.data().data()).decode()).encode()

    def _pdf(self) -> bytes:
        buffer = _opened()
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        # The page is the picture: it is placed into a report, not printed alone.
        points = QSizeF(self.size.width() * 0.75, self.size.height() * 0.75)
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        writer.setTitle(self.title)
        writer.setCreator("Schwungrad")
        with QPainter(writer) as painter:
            self.draw(painter)
        return bytes(buffer.data().data())


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
