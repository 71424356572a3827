"""Tables on paper: columns as wide as their contents, names shortened before anything is cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kanban_app.ui.theme import SIZE_S, stage_colour
from kanban_app.ui.widgets.strokes import INK, rule, style, write

ROW, HEAD = 19, 24
_SPACE = 16
_SQUARE, _SQUARE_ROOM = 8, 14
_LEAST = 56.0


@dataclass(frozen=True, slots=True)
class Head:
    """One column: figures stand `right`, and only `soft` texts may be shortened."""

    title: str
    right: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line; a stage's `colour` is shown before its first text."""

    texts: tuple[str, ...]
    colour: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table with the widths all its pages share."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]


def table_of(heads: Sequence[Head], rows: Sequence[Row], room: float) -> Table:
    """Return a table over `room` px: contents first, then the longest texts give way."""
    face = style(SIZE_S, INK.text)
    bold = style(SIZE_S, INK.text, bold=True)
    widths = [bold.width(head.title) for head in heads]
    for row in rows:
        measure = bold if row.bold else face
        for place, text in enumerate(row.texts):
            wide = measure.width(text) + (_SQUARE_ROOM if row.colour and not place else 0)
            widths[place] = max(widths[place], wide)
    return Table(tuple(heads), tuple(rows), tuple(_shared(heads, widths, room)))


def paint_table(painter: QPainter, area: QRectF, table: Table, first: int, count: int) -> None:
    """Draw the head and `count` rows from `first` on at the top of `area`."""
    head = QRectF(area.left(), area.top(), area.width(), HEAD)
    texts = tuple(h.title for h in table.heads)
    _line(painter, head, table, Row(texts, bold=True), INK.text_2)
    rule(painter, head.bottomLeft(), head.bottomRight(), INK.border_strong, 1.0)
    top = head.bottom()
    for row in table.rows[first : first + count]:
        place = QRectF(area.left(), top, area.width(), ROW)
        _line(painter, place, table, row, INK.text)
        rule(painter, place.bottomLeft(), place.bottomRight(), INK.border, 0.5)
        top += ROW


def rows_fitting(height: float) -> int:
    """Return how many rows stand below the head in `height` px."""
    return max(0, int((height - HEAD) // ROW))


def _line(painter: QPainter, area: QRectF, table: Table, row: Row, paint: str) -> None:
    face = style(SIZE_S, paint, bold=row.bold)
    x = area.left()
    for head, width, text in zip(table.heads, table.widths, row.texts, strict=True):
        # A hair of room, so that what was measured to fit is not shortened for a rounding error.
        place = QRectF(x, area.top(), width + 0.01, area.height())
        if row.colour and x == area.left():
            _square(painter, place.left(), place.center(), row.colour)
            place.setLeft(place.left() + _SQUARE_ROOM)
        write(painter, place, text, face, right=head.right)
        x += width + _SPACE


def _square(painter: QPainter, left: float, centre: QPointF, paint: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(stage_colour(paint, dark=False))
    painter.drawRoundedRect(QRectF(left, centre.y() - _SQUARE / 2, _SQUARE, _SQUARE), 2, 2)


def _shared(heads: Sequence[Head], wanted: list[float], room: float) -> list[float]:
    """Return widths that fill `room`: spare room is spread, missing room taken from the longest."""
    room -= _SPACE * (len(heads) - 1)
    soft = [i for i, head in enumerate(heads) if head.soft]
    spare = room - sum(wanted)
    if spare >= 0:
        return [
            w + (spare / len(soft) if h.soft else 0) for h, w in zip(heads, wanted, strict=True)
        ]
    free = room - sum(w for i, w in enumerate(wanted) if i not in soft)
    limit = _level([wanted[i] for i in soft], max(free, _LEAST * len(soft)))
    return [min(w, limit) if i in soft else w for i, w in enumerate(wanted)]


def _level(wanted: list[float], room: float) -> float:
    """Return the width above which texts are shortened so that together they need `room`."""
    left, short = room, sorted(wanted)
    for place, width in enumerate(short):
        share = left / (len(short) - place)
        if width > share:
            return share
        left -= width
    return short[-1]
