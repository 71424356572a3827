"""The small signs in a map's cells: bullets, faces, priorities, icons and the words themselves."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from kanban_app.ui.maps.drawn.cells import BOX, FACE
from kanban_app.ui.maps.drawn.runs import BLANK, BULLET, ICON, LINE, Placed, face
from kanban_app.ui.theme import SIZE_S, Tokens, Tone, colour
from kanban_app.ui.widgets.strokes import box, icon, style, write

_SIZE = 16.0
_WIDEST = 4096.0


def draw_piece(painter: QPainter, at: QPointF, piece: Placed, t: Tokens) -> None:
    """Draw a piece of a line whose corner is at `at`."""
    if piece.icon:
        place = QRectF(at.x() + piece.x, at.y() + (LINE - ICON) / 2, ICON, ICON)
        icon(painter, place, piece.icon, t.tone(piece.run.tone))
        return
    row = QRectF(at.x() + piece.x, at.y(), _WIDEST, LINE)
    write(painter, row, piece.run.text, face(piece.run, t))


def draw_mark(painter: QPainter, at: QPointF, mark: str, tone: Tone, t: Tokens) -> None:
    """Draw what stands before an entry whose first line begins at `at`."""
    if mark == BULLET:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(t.text_3))
        painter.drawEllipse(at + QPointF(4, LINE / 2), 2, 2)
    elif mark == BLANK:
        return
    elif mark.startswith(FACE):
        _draw_face(painter, at, int(mark.removeprefix(FACE)), tone, t)
    elif mark.startswith(BOX):
        _draw_box(painter, at, mark.removeprefix(BOX), t)
    else:
        icon(painter, QRectF(at.x(), at.y() + 1, 14, 14), mark, t.text_2)


def _draw_face(painter: QPainter, at: QPointF, mood: int, tone: Tone, t: Tokens) -> None:
    """Draw a face; the mouth carries the mood, the colour only helps."""
    painter.save()
    painter.translate(at)
    ink = colour(t.tone(tone))
    painter.setPen(QPen(ink, 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 7, 7)
    mouth = QPainterPath(QPointF(4.5, 10.5 - mood * 0.5))
    mouth.quadTo(QPointF(8, 10.5 + mood * 1.6), QPointF(11.5, 10.5 - mood * 0.5))
    painter.drawPath(mouth)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for x in (5.6, 10.4):
        painter.drawEllipse(QPointF(x, 6.2), 1.05, 1.05)
    painter.restore()


def _draw_box(painter: QPainter, at: QPointF, figure: str, t: Tokens) -> None:
    place = QRectF(at.x(), at.y(), _SIZE, _SIZE)
    first = figure == "1"
    line = None if first else QPen(colour(t.border_strong), 1)
    box(painter, place, 4, t.text if first else t.surface, line)
    letters = style(SIZE_S, t.surface if first else t.text, bold=True)
    shift = (_SIZE - letters.width(figure)) / 2
    write(painter, place.adjusted(shift, 0, _SIZE, 0), figure, letters)
