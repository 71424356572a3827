"""The strokes everything on paper and on maps is made of: real lines and letters, never pixels.

The board keeps badges and icons as pixmaps, because the screen is in a hurry. Paper is not: what
is drawn here stays sharp at any size and its letters can be searched and copied.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from threading import get_ident

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from kanban_app.paths import shipped
from kanban_app.ui.theme import LIGHT, colour, font

# Paper is white, whatever the screen wears.
INK = LIGHT
Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Style:
    """A font with its colour and its unrounded measures."""

    font: QFont
    metrics: QFontMetricsF
    colour: str

    @property
    def middle(self) -> float:
        """Return the px from the base line up to the middle of a line."""
        return (self.metrics.ascent() - self.metrics.descent()) / 2

    def width(self, text: str) -> float:
        """Return how wide one line is."""
        return self.metrics.horizontalAdvance(text)

    def fitted(self, text: str, room: float) -> str:
        """Return `text`, shortened with an ellipsis where `room` is too small."""
        if self.width(text) <= room:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))


def style(size: int, paint: str, *, bold: bool = False) -> Style:
    """Return a style of the program's fonts, free of the screen's pixel grid."""
    # Letters and drawings belong to the thread that made them: files are painted on another one.
    return _style(size, paint, bold, get_ident())


@cache
def _style(size: int, paint: str, bold: bool, thread: int) -> Style:  # noqa: ARG001, FBT001 -- a key
    face = QFont(font(size, bold=bold))
    # Hinted letters are as wide as whole pixels, which shows as uneven gaps on paper.
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return Style(face, QFontMetricsF(face), paint)


def write(
    painter: QPainter, row: QRectF, text: str, face: Style, *, right: bool = False
) -> float:  # fmt: skip
    """Write one line, centred upright in `row` and shortened to it; return its width."""
    shown = face.fitted(text, row.width())
    if not shown:
        return 0.0
    width = face.width(shown)
    x = row.right() - width if right else row.left()
    base = row.center().y() + face.middle
    painter.setFont(face.font)
    painter.setPen(colour(face.colour))
    painter.drawText(QPointF(x, base), shown)
    return width


def box(painter: QPainter, area: QRectF, radius: float, fill: str, line: QPen | None) -> None:
    """Draw a rounded box whose line lies wholly inside `area`."""
    half = line.widthF() / 2 if line else 0.0
    painter.setPen(line or QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(colour(fill)))
    corner = max(0.0, radius - half)
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), corner, corner)


def rule(painter: QPainter, left: QPointF, right: QPointF, paint: str, width: float) -> None:
    """Draw a straight line."""
    painter.setPen(QPen(colour(paint), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(left, right)


def icon(painter: QPainter, area: QRectF, name: str, paint: str) -> None:
    """Draw one of the program's icons as lines."""
    _drawing(name, paint, get_ident()).render(painter, area)


@cache
def _drawing(name: str, paint: str, thread: int) -> QSvgRenderer:  # noqa: ARG001 -- a key
    file = shipped("resources") / "icons" / f"{name}.svg"
    text = file.read_text(encoding="utf-8").replace("currentColor", paint)
    return QSvgRenderer(QByteArray(text.encode()))
