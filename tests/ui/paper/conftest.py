"""German figures, and letters read back from an SVG."""

from collections.abc import Callable
from html import unescape
from re import findall

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

Texts = Callable[[Callable[[QPainter, QRectF], None], QRectF], list[str]]


@pytest.fixture(autouse=True)
def german_figures(german: None) -> None:
    """Let every test here see German figures."""


@pytest.fixture
def texts(qapp: QApplication) -> Texts:
    """Return every line of text that something draws over a rectangle."""

    def read(paint: Callable[[QPainter, QRectF], None], area: QRectF) -> list[str]:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(int(area.width()), int(area.height())))
        with QPainter(generator) as painter:
            paint(painter, area)
        return words_of(bytes(buffer.data().data()))

    return read


def words_of(svg: bytes) -> list[str]:
    return [unescape(w) for w in findall(r"<text[^>]*>([^<]*)</text>", svg.decode())]
