"""The strokes that lines of the panels share: marks, bars, hatching and columns of words."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from kanban_app.ui.theme import SIZE_S, colour, font, stage_colour, tokens
from kanban_app.ui.widgets import painting

RIGHT = Qt.AlignmentFlag.AlignRight
MARK = 4
_WRAP = Qt.TextFlag.TextWordWrap
_MARK_HEIGHT, _HATCH = 12, 4


def mark(painter: QPainter, area: QRectF, hex_colour: str) -> None:
    """Paint the mark of a stage at the left of a line, 4 x 12 px."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(stage_colour(hex_colour, dark=tokens().dark))
    top = area.center().y() - _MARK_HEIGHT / 2
    painter.drawRoundedRect(QRectF(area.left(), top, MARK, _MARK_HEIGHT), 1, 1)


def bar(painter: QPainter, room: QRectF, share: float, ink: str, height: int = 8) -> None:
    """Paint a bar from the left of its room; what is there at all is seen."""
    if share > 0:
        width = max(2.0, room.width() * min(1.0, share))
        top = round(room.center().y() - height / 2)
        painter.fillRect(QRectF(room.left(), top, width, height), colour(ink))


def hatched(painter: QPainter, room: QRectF, share: float, ink: str, height: int = 8) -> None:
    """Paint a bar of oblique lines: nothing is lost yet, but it stands still."""
    if share <= 0:
        return
    width = max(float(height), room.width() * min(1.0, share))
    area = QRectF(room.left(), round(room.center().y() - height / 2), width, height)
    painter.save()
    painter.setClipRect(area)
    painter.setPen(QPen(colour(ink), 1.2))
    x = area.left() - height
    while x < area.right():
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + height, area.top()))
        x += _HATCH
    painter.restore()


def small(
    painter: QPainter,
    area: QRectF,
    words: str,
    ink: str,
    *,
    bold: bool = False,
    right: bool = False,
) -> None:
    """Paint one line in the small size."""
    side = RIGHT if right else Qt.AlignmentFlag.AlignLeft
    painting.text(painter, area, words, font(SIZE_S, bold=bold), ink, side)


def wrapped(painter: QPainter, area: QRectF, words: str, ink: str) -> None:
    """Paint words in the small size over as many lines as they need."""
    painter.setFont(font(SIZE_S))
    painter.setPen(colour(ink))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | _WRAP), words)


def wrapped_height(words: str, width: float) -> int:
    """Return how high words in the small size are in a room that wide."""
    room = QRect(0, 0, max(1, int(width)), 10_000)
    return QFontMetrics(font(SIZE_S)).boundingRect(room, int(_WRAP), words).height()


def columns(area: QRectF, gap: float, *widths: float) -> list[QRectF]:
    """Return rooms side by side; the one of width 0 takes what the others leave."""
    rest = area.width() - sum(widths) - gap * (len(widths) - 1)
    found, left = [], area.left()
    for width in widths:
        room = width or rest
        found.append(QRectF(left, area.top(), room, area.height()))
        left += room + gap
    return found
