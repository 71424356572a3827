"""A journey's map as PDF: one page, or several that can be laid beside each other."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kanban_app.ui.maps.drawn.paint import draw_map
from kanban_app.ui.paper.map_content import Fit, MapPage, PageFormat, Print
from kanban_app.ui.paper.map_fit import Tile, tiles_of
from kanban_app.ui.paper.map_frame import (
    FOOT,
    FOOT_ALONE,
    HEAD,
    draw_foot,
    draw_head,
    missing_on,
    title_of,
)

Progress = Callable[[int, int], bool]
DPI = 1200
_PX_PER_INCH, _MM_PER_INCH = 96, 25.4
_PROGRAM = "Schwungrad"
_SIZES = {PageFormat.A3: (420, 297, 12.7), PageFormat.A4: (297, 210, 10.0)}
_PAGES = {PageFormat.A3: QPageSize.PageSizeId.A3, PageFormat.A4: QPageSize.PageSizeId.A4}


@dataclass(frozen=True, slots=True)
class MapDocument:
    """A map cut into pages of one format."""

    page: MapPage
    how: Print

    @property
    def inner(self) -> QRectF:
        """Return the printed part of a page in px."""
        return inner_of(self.how.format)

    @property
    def body(self) -> QRectF:
        """Return where the map itself stands on a page."""
        return self.inner.adjusted(0, HEAD, 0, -self._foot - 8)

    @property
    def _foot(self) -> float:
        return FOOT_ALONE if self.how.fit is Fit.PAGE else FOOT

    def tiles(self) -> list[Tile]:
        """Return what stands on each page."""
        return tiles_of(self.page, self.how.fit, self.body)

    def draw(self, painter: QPainter, tile: Tile, number: int, of: int) -> None:
        """Draw one page."""
        inner, body = self.inner, self.body
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_head(painter, QRectF(inner.left(), inner.top(), inner.width(), HEAD), self.page)
        painter.save()
        painter.translate(body.topLeft())
        painter.scale(tile.scale, tile.scale)
        draw_map(painter, tile.layout, tile.piece, QPointF(0, 0))
        painter.restore()
        foot = QRectF(inner.left(), inner.bottom() - self._foot, inner.width(), self._foot)
        told = QCoreApplication.translate("Paper", "Page %s of %s") % (number, of)
        note = self._note(tile) if of > 1 else ""
        draw_foot(
            painter, foot, self.page.sheet.columns, (told, note), tile.scale, missing_on(tile)
        )

    def _note(self, tile: Tile) -> str:
        """Return which part of the map a page shows."""
        (first, after), (top, below) = tile.piece.columns, tile.piece.rows
        stages = QCoreApplication.translate("Paper", "Stages %s–%s of %s") % (
            first + 1, after, len(tile.layout.slots),
        )  # fmt: skip
        rows = QCoreApplication.translate("Paper", "rows %s–%s of %s") % (
            top + 1, below, len(tile.layout.rows),
        )  # fmt: skip
        return f"{stages}, {rows}"


def inner_of(size: PageFormat) -> QRectF:
    """Return the part of a page within its margins, in px."""
    wide, high, margin = (_px(mm) for mm in _SIZES[size])
    return QRectF(margin, margin, wide - 2 * margin, high - 2 * margin)


def map_pdf(page: MapPage, how: Print, progress: Progress | None = None) -> bytes:
    """Return the map as PDF, empty if `progress(done, total)` said False."""
    document = MapDocument(page, how)
    tiles = document.tiles()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, how.format, title_of(page))
    done = print_pages(
        writer,
        len(tiles),
        lambda painter, n: document.draw(painter, tiles[n], n + 1, len(tiles)),
        progress,
    )
    return bytes(buffer.data().data()) if done else b""


def print_pages(
    writer: QPdfWriter,
    count: int,
    draw: Callable[[QPainter, int], None],
    progress: Progress | None,
) -> bool:
    """Draw so many pages one after the other; False as soon as the progress says no."""
    with QPainter(writer) as painter:
        painter.scale(DPI / _PX_PER_INCH, DPI / _PX_PER_INCH)
        for number in range(count):
            if number:
                writer.newPage()
            draw(painter, number)
            if progress is not None and not progress(number + 1, count):
                return False
    return True


def pdf_writer(buffer: QBuffer, size: PageFormat, title: str) -> QPdfWriter:
    """Return a writer of pages without margins, lying on their long side."""
    writer = QPdfWriter(buffer)
    paper = QPageSize(_PAGES[size])
    writer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Landscape, QMarginsF()))
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator(_PROGRAM)
    return writer


def _px(mm: float) -> float:
    return mm / _MM_PER_INCH * _PX_PER_INCH
