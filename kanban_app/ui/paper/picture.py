"""The board as a picture to send: pixels (PNG) or lines and letters (SVG)."""

from math import ceil, sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from kanban_app.ui.board.metrics import BOARD_SIDE, BOARD_TOP
from kanban_app.ui.paper import words
from kanban_app.ui.paper.board import board_size, draw_board
from kanban_app.ui.paper.content import BoardPage
from kanban_app.ui.paper.svg_text import portable
from kanban_app.ui.theme import SIZE_L, SIZE_S, colour
from kanban_app.ui.widgets.strokes import INK, style, write

MOST_CARDS = 60
_TITLE = 32
_LINE_DPI = 96
# A picture larger than this (160 MB in memory) becomes coarser instead of failing.
_MOST_PIXELS = 40_000_000


def board_png(page: BoardPage, scale: float = 2.0) -> bytes:
    """Return the board as PNG; `scale` is pixels per px, less where the board is enormous."""
    size = _size(page)
    fine = min(scale, sqrt(_MOST_PIXELS / (size.width() * size.height())))
    pixels = QSize(ceil(size.width() * fine), ceil(size.height() * fine))
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(fine)
    image.fill(colour(INK.bg))
    with QPainter(image) as painter:
        _draw(painter, page, size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def board_svg(page: BoardPage) -> bytes:
    """Return the board as SVG; its letters stay letters."""
    size = _size(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_LINE_DPI)
    generator.setSize(QSize(ceil(size.width()), ceil(size.height())))
    generator.setViewBox(QRectF(0, 0, ceil(size.width()), ceil(size.height())))
    generator.setTitle(page.title)
    generator.setDescription(words.as_of(page))
    with QPainter(generator) as painter:
        painter.fillRect(QRectF(0, 0, ceil(size.width()), ceil(size.height())), colour(INK.bg))
        _draw(painter, page, size)
    return portable(bytes(buffer.data().data()).decode()).encode()


def _size(page: BoardPage) -> QSizeF:
    board = board_size(page, MOST_CARDS)
    return QSizeF(
        board.width() + 2 * BOARD_SIDE, board.height() + 2 * BOARD_TOP + _TITLE
    )  # fmt: skip


def _draw(painter: QPainter, page: BoardPage, size: QSizeF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(0, 0, size.width(), size.height()).adjusted(
        BOARD_SIDE, BOARD_TOP, -BOARD_SIDE, -BOARD_TOP
    )
    row = QRectF(inner.left(), inner.top(), inner.width(), _TITLE - BOARD_TOP)
    date = write(painter, row, words.as_of(page), style(SIZE_S, INK.text_2), right=True)
    title = row.adjusted(0, 0, -date - BOARD_SIDE, 0)
    write(painter, title, page.title, style(SIZE_L, INK.text, bold=True))
    draw_board(painter, inner.adjusted(0, _TITLE, 0, 0), page, MOST_CARDS)
