"""The strokes of the wheel: the same on the screen, in an image and on paper."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kanban_app.ui.theme import SIZE_M, SIZE_S, Tokens, colour, font, stage_colour

CENTRE, LEFT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
_FLAT = Qt.PenCapStyle.FlatCap
_HALF = 0.5
# A figure may be higher than its line.
_WHOLE = int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)


class Ink(NamedTuple):
    """A painter, and the tokens of the look it paints in."""

    painter: QPainter
    tokens: Tokens

    def stage(self, hex_colour: str) -> QColor:
        """Return a stage's colour as this look shows it."""
        return stage_colour(hex_colour, dark=self.tokens.dark)

    def pale(self, hex_colour: str) -> QColor:
        """Return it mixed half with the surface."""
        full, ground = self.stage(hex_colour), colour(self.tokens.surface)
        return QColor(
            round((full.red() + ground.red()) * _HALF),
            round((full.green() + ground.green()) * _HALF),
            round((full.blue() + ground.blue()) * _HALF),
        )

    def fill(
        self, shape: QPolygonF | QPainterPath, paint: QColor, edge: QColor | None = None
    ) -> None:
        """Fill a shape, with an edge of 1 px if one is given."""
        self.painter.setPen(QPen(edge, 1) if edge is not None else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(paint)
        if isinstance(shape, QPolygonF):
            self.painter.drawPolygon(shape)
        else:
            self.painter.drawPath(shape)

    def stroke(
        self,
        shape: QPolygonF | QPainterPath,
        paint: QColor,
        width: float = 1.0,
        dash: tuple[float, ...] = (),
        *,
        round_caps: bool = False,
    ) -> None:
        """Draw a line; `dash` is in px."""
        self._take(paint, width, dash, round_caps=round_caps)
        if isinstance(shape, QPolygonF):
            self.painter.drawPolyline(shape)
        else:
            self.painter.drawPath(shape)

    def disc(self, at: QPointF, r: float, paint: QColor) -> None:
        """Fill a circle."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(paint)
        self.painter.drawEllipse(at, r, r)

    def ring(
        self, at: QPointF, r: float, paint: QColor, width: float, dash: tuple[float, ...] = ()
    ) -> None:
        """Draw a circle whose line has its middle at `r`."""
        self._take(paint, width, dash, round_caps=False)
        self.painter.drawEllipse(at, r, r)

    def text(
        self,
        box: QRectF,
        words: str,
        paint: str,
        size: int = SIZE_S,
        align: Qt.AlignmentFlag = CENTRE,
        *,
        bold: bool = False,
    ) -> None:
        """Write one line, centred upright; it may stand over the ends of its box."""
        face = font(size, bold=bold)
        wide = QFontMetricsF(face).horizontalAdvance(words) + 2
        spare = max(0.0, wide - box.width())
        grown = box
        if align == CENTRE:
            grown = box.adjusted(-spare / 2, 0, spare / 2, 0)
        elif align == Qt.AlignmentFlag.AlignRight:
            grown = box.adjusted(-spare, 0, 0, 0)
        else:
            grown = box.adjusted(0, 0, spare, 0)
        self.painter.setFont(face)
        self.painter.setPen(colour(paint))
        flags = int(align | Qt.AlignmentFlag.AlignVCenter)
        self.painter.drawText(grown, flags | _WHOLE, words)

    def line(self, middle: QPointF, words: str, paint: str, size: int, *, bold: bool) -> None:
        """Write a line around a point."""
        box = QRectF(middle.x() - 80, middle.y() - 12, 160, 24)
        self.text(box, words, paint, size, bold=bold)

    def _take(
        self, paint: QColor, width: float, dash: tuple[float, ...], *, round_caps: bool
    ) -> None:
        pen = QPen(paint, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_caps else _FLAT)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dash:
            pen.setDashPattern([part / width for part in dash])
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)


def wide(words: str, size: int = SIZE_M, *, bold: bool = False) -> float:
    """Return the width of a line."""
    return QFontMetricsF(font(size, bold=bold)).horizontalAdvance(words)
