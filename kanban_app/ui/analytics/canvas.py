"""The strokes of the pictures: the same on the screen, in an image and on paper."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF

from kanban_app.analytics.question import Pick
from kanban_app.ui.analytics.spots import Spot
from kanban_app.ui.theme import SIZE_S, Tokens, colour, font, stage_colour

Dash = tuple[float, float] | None
DOTTED, DASHED, LONG = (1.0, 3.0), (4.0, 3.0), (3.0, 3.0)
_HATCH = 4


class At(Enum):
    """Where a text stands in its box."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight
    CENTRE = Qt.AlignmentFlag.AlignHCenter


class Canvas:
    """A painter with the tokens of one theme, the room to draw in, and the spots left behind."""

    def __init__(self, painter: QPainter, area: QRectF, ink: Tokens) -> None:
        self.painter = painter
        self.area = area
        self.ink = ink
        self.spots: list[Spot] = []

    def stage(self, hex_colour: str) -> str:
        """Return a stage's colour as this theme shows it."""
        return stage_colour(hex_colour, dark=self.ink.dark).name()

    def spot(self, area: QRectF, words: str, pick: Pick | None = None) -> None:
        """Let this area be pointed at."""
        self.spots.append(Spot(area, words, pick))

    def line(
        self, start: QPointF, end: QPointF, paint: str, width: float = 1, dash: Dash = None
    ) -> None:
        """Draw a straight line; hairlines lie on whole pixels."""
        self._stroke(paint, width, dash)
        self.painter.drawLine(start, end)

    def across(
        self, left: float, right: float, y: float, paint: str, width: float = 1, dash: Dash = None
    ) -> None:
        """Draw a horizontal line."""
        level = _crisp(y) if width == 1 else y
        self.line(QPointF(left, level), QPointF(right, level), paint, width, dash)

    def upright(
        self, x: float, top: float, bottom: float, paint: str, width: float = 1, dash: Dash = None
    ) -> None:
        """Draw a vertical line."""
        place = _crisp(x) if width == 1 else x
        self.line(QPointF(place, top), QPointF(place, bottom), paint, width, dash)

    def path(
        self, points: Sequence[QPointF], paint: str, width: float = 2, dash: Dash = None
    ) -> None:
        """Draw a line through points."""
        self._stroke(paint, width, dash)
        self.painter.drawPolyline(QPolygonF(list(points)))

    def polygon(self, points: Sequence[QPointF], fill: str, seam: str = "") -> None:
        """Fill a shape, with a seam of 1 px around it if given."""
        self.painter.setPen(QPen(colour(seam), 1) if seam else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(colour(fill))
        self.painter.drawPolygon(QPolygonF(list(points)))

    def box(self, area: QRectF, fill: str, radius: float = 0, border: str = "") -> None:
        """Fill a box; empty colours are left out."""
        self.painter.setPen(QPen(colour(border), 1) if border else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
        inset = 0.5 if border else 0
        shape = area.adjusted(inset, inset, -inset, -inset)
        if radius:
            self.painter.drawRoundedRect(shape, radius, radius)
        else:
            self.painter.drawRect(shape)

    def hatch(self, area: QRectF, paint: str) -> None:
        """Fill a box with oblique lines: undecided or still running.

        Cut by hand: an SVG knows nothing of the painter's clip.
        """
        if area.width() <= 0 or area.height() <= 0:
            return
        self._stroke(paint, 1, None)
        x = area.left() - area.height()
        while x < area.right():
            start, end = max(x, area.left()), min(x + area.height(), area.right())
            if start < end:
                low, high = area.bottom() - (start - x), area.bottom() - (end - x)
                self.painter.drawLine(QPointF(start, low), QPointF(end, high))
            x += _HATCH

    def dot(self, x: float, y: float, radius: float, fill: str, rim: str = "") -> None:
        """Draw a round point."""
        self.painter.setPen(QPen(colour(rim), 1) if rim else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(colour(fill))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def triangle(self, x: float, y: float, size: float, fill: str) -> None:
        """Draw a point that is out of line: a shape of its own, not only a colour."""
        half = size / 2
        corners = (QPointF(x - half, y + half), QPointF(x + half, y + half), QPointF(x, y - half))
        self.polygon(corners, fill)

    def text(
        self,
        area: QRectF,
        words: str,
        paint: str,
        at: At = At.LEFT,
        *,
        bold: bool = False,
        size: int = SIZE_S,
    ) -> None:
        """Write one line, centred upright, elided where it does not fit."""
        face = font(size, bold=bold)
        self.painter.setFont(face)
        self.painter.setPen(colour(paint))
        shown = words
        if QFontMetricsF(face).horizontalAdvance(words) > area.width() + 0.5:
            mode = Qt.TextElideMode.ElideRight
            shown = QFontMetricsF(face).elidedText(words, mode, area.width())
        flags = at.value | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self.painter.drawText(area, int(flags), shown)

    def height_of(self, words: str, width: float) -> float:
        """Return the px a sentence needs when it is wrapped."""
        room = QRectF(0, 0, width, 1_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return QFontMetricsF(font(SIZE_S)).boundingRect(room, flags, words).height() + 1

    def wrapped(self, area: QRectF, words: str) -> None:
        """Write a sentence over as many lines as its box holds."""
        self.painter.setFont(font(SIZE_S))
        self.painter.setPen(colour(self.ink.text_2))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        self.painter.drawText(area, int(flags), words)

    def label(
        self, x: float, y: float, words: str, paint: str, at: At = At.LEFT, *, bold: bool = False
    ) -> None:
        """Write a short text at a point: beside it, or centred on it."""
        wide = width_of(words, bold=bold)
        left = {At.LEFT: x, At.RIGHT: x - wide, At.CENTRE: x - wide / 2}[at]
        self.text(QRectF(left, y - 8, wide, 16), words, paint, bold=bold)

    def _stroke(self, paint: str, width: float, dash: Dash) -> None:
        pen = QPen(colour(paint), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dash:
            pen.setDashPattern([part / width for part in dash])
        self.painter.setPen(pen)
        self.painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))


def width_of(words: str, *, bold: bool = False, size: int = SIZE_S) -> float:
    """Return the pixels one line needs."""
    return QFontMetricsF(font(size, bold=bold)).horizontalAdvance(words) + 1


def _crisp(value: float) -> float:
    return round(value - 0.5) + 0.5
