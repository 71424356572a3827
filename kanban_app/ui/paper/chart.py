"""A picture on its own: as pixels, as lines and letters, or as a page; always in the light look."""

from enum import StrEnum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from kanban_app.ui.analytics.canvas import Canvas, width_of
from kanban_app.ui.analytics.marks import draw_legend
from kanban_app.ui.analytics.scene import Picture, View
from kanban_app.ui.paper.svg_text import portable
from kanban_app.ui.theme import LIGHT, SIZE_L, UNIT, colour

_MARGIN = 4 * UNIT
_HEAD, _FOOT = 30.0, 20.0
_SCALE = 2.0
_DPI = 96


class ImageFormat(StrEnum):
    """The files a picture can become; the values are their endings."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class ChartSheet:
    """One picture with its name, its window and what it shows; `size` is that of the drawing."""

    def __init__(self, picture: Picture, view: View, size: QSizeF, foot: str) -> None:
        self._picture = picture
        self._view = view
        self._foot = foot
        self._size = QSizeF(size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN + _HEAD + _FOOT)

    def image(self) -> QImage:
        """Return it as pixels, two for each px."""
        size = QSize(round(self._size.width() * _SCALE), round(self._size.height() * _SCALE))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SCALE)
        image.fill(colour(LIGHT.surface))
        with QPainter(image) as painter:
            self._draw(painter)
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
        generator.setSize(self._size.toSize())
        generator.setViewBox(QRectF(0, 0, self._size.width(), self._size.height()))
        generator.setTitle(self._picture.title())
        generator.setDescription(self._foot)
        with QPainter(generator) as painter:
            painter.fillRect(
                QRectF(0, 0, self._size.width(), self._size.height()), colour("#FFFFFF")
            )
            self._draw(painter)
        return portable(bytes(buffer.data().data()).decode()).encode()

    def _pdf(self) -> bytes:
        buffer = _opened()
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        # The page is the picture: it is placed into a report, not printed alone.
        points = QSizeF(self._size.width() * 0.75, self._size.height() * 0.75)
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        writer.setTitle(self._picture.title())
        writer.setCreator("Schwungrad")
        with QPainter(writer) as painter:
            self._draw(painter)
        return bytes(buffer.data().data())

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, self._size.width(), self._size.height())
        inner = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        head = Canvas(painter, inner, LIGHT)
        line = QRectF(inner.left(), inner.top(), inner.width(), 20)
        title = self._picture.title()
        head.text(line, title, LIGHT.text, bold=True, size=SIZE_L)
        used = width_of(title, bold=True, size=SIZE_L) + 2 * UNIT
        rest = line.adjusted(used, 2, 0, 0)
        head.text(rest, self._picture.context(self._view), LIGHT.text_2)
        draw_legend(head, self._picture.legend(self._view), line)
        body = inner.adjusted(0, _HEAD, 0, -_FOOT)
        self._picture.draw(Canvas(painter, body, LIGHT), self._view)
        foot = QRectF(inner.left(), inner.bottom() - 14, inner.width(), 16)
        head.text(foot, self._foot, LIGHT.text_3)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
