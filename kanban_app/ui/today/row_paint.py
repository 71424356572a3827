"""How a row of Today looks: mark, two lines, and at the right a day, a stage or a gauge."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font, stage_colour, tokens
from kanban_app.ui.today.values import Gauge, Row, Section, StageMark
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.key_cap import key_text

ROW, HEADER = 44, 32
_SIDE, _MARK, _GAP = 12, 16, 12
_LINE, _TOP = 18, 4
COLUMN, COLUMN_WIDE = 104, 152
_GAUGE, _GAUGE_PACE, _GAUGE_HEIGHT = 112, 80, 12
_CAP = 18
# Arrows say it in any language, and in less room than "Umschalt Rechts".
_DRAWN = {"Right": "→", "Shift+Right": "⇧ →", "Return": "↵"}


def paint_header(painter: QPainter, area: QRectF, section: Section) -> None:
    """Paint the heading of a section on its surface."""
    t = tokens()
    painter.fillRect(area, colour(t.surface))
    bold, small = font(SIZE_M, bold=True), font(SIZE_S)
    line = area.adjusted(_SIDE, 0, -_SIDE, 0)
    painting.text(painter, line, section.title, bold, t.tone(section.tone))
    used = painting.text_width(section.title, bold) + 2 * UNIT
    counted = line.adjusted(used, 0, 0, 0)
    painting.text(painter, counted, str(section.total), font(SIZE_M), t.text_3)
    used += painting.text_width(str(section.total), font(SIZE_M)) + 2 * UNIT
    room = line.adjusted(used, 0, 0, 0)
    width = min(painting.text_width(section.hint, small), int(room.width()))
    hint = QRectF(room.right() - width, room.top(), width, room.height())
    painting.text(painter, hint, section.hint, small, t.text_2)
    if section.key and room.width() > width + _CAP + 2 * UNIT:
        paint_cap(painter, hint.left() - 6, area.center().y(), section.key)


def cap_text(key: str) -> str:
    """Return what stands on a key's cap."""
    return _DRAWN.get(key) or key_text(key)


def cap_width(key: str) -> int:
    """Return how wide a key's cap is."""
    return max(_CAP, painting.text_width(cap_text(key), font(SIZE_S)) + 2 * UNIT + 2)


def paint_cap(painter: QPainter, right: float, middle: float, key: str) -> float:
    """Paint a key cap that ends at `right`, and return where it begins."""
    t, words, width = tokens(), cap_text(key), cap_width(key)
    cap = QRectF(right - width, middle - _CAP / 2, width, _CAP)
    painting.box(painter, cap, UNIT, t.surface_2, t.border_strong)
    painting.text(painter, cap, words, font(SIZE_S), t.text_2, Qt.AlignmentFlag.AlignHCenter)
    return cap.left()


def paint_stage(painter: QPainter, area: QRectF, stage: StageMark, ink: str) -> None:
    """Paint the rule of a stage with its name."""
    if not stage.name:
        return
    rule = QRectF(area.left(), area.center().y() - 6, 3, 12)
    shade = stage_colour(stage.colour, dark=tokens().dark)
    painting.box(painter, rule, 1.5, shade.name())
    words = area.adjusted(3 + 6, 0, 0, 0)
    painting.text(painter, words, stage.name, font(SIZE_S), ink)


def paint_row(
    painter: QPainter, area: QRectF, row: Row, *, chosen: bool, wide: bool, keys: tuple[str, ...]
) -> None:
    """Paint a row; `keys` are shown in the chosen one, unless its title needs the room."""
    t = tokens()
    quiet = t.text_2 if chosen else t.text_3
    column = COLUMN_WIDE if wide else COLUMN
    _paint_mark(painter, area, row, quiet)
    left = area.left() + _SIDE + _MARK + _GAP
    right = area.right() - _SIDE - column
    ends = right - _GAP
    title = painting.text_width(row.title + row.more, font(SIZE_M))
    if keys and left + title + _GAP <= right - 24 - _keys_width(keys):
        ends = _paint_keys(painter, right - 24, area.center().y(), keys) - _GAP
    first = QRectF(left, area.top() + _TOP, max(0.0, ends - left), _LINE)
    second = first.translated(0, _LINE)
    painting.text(painter, first, row.title, font(SIZE_M), t.text)
    if row.more:
        used = painting.text_width(row.title, font(SIZE_M))
        painting.text(painter, first.adjusted(used, 0, 0, 0), row.more, font(SIZE_M), t.text_2)
    if wide and row.stage.name and row.gauge is not None:
        name = painting.text_width(row.stage.name, font(SIZE_S)) + 9
        paint_stage(painter, second, row.stage, t.text_2)
        second = second.adjusted(min(second.width(), name + 2 * UNIT), 0, 0, 0)
    painting.text(painter, second, row.detail, font(SIZE_S), t.text_2)
    at = QRectF(right, area.top() + _TOP, column, _LINE)
    _paint_right(painter, at, row, quiet)


def _paint_mark(painter: QPainter, area: QRectF, row: Row, ink: str) -> None:
    middle = area.center().y()
    if row.icon:
        shade = tokens().bad if row.gauge is not None else ink
        image = pixmap(row.icon, _MARK, shade)
        painter.drawPixmap(QPointF(area.left() + _SIDE, middle - _MARK / 2), image)
        return
    circle = QRectF(area.left() + _SIDE, middle - _MARK / 2, _MARK, _MARK)
    painter.setPen(QPen(colour(tokens().control), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1))


def _keys_width(keys: tuple[str, ...]) -> float:
    words = sum(painting.text_width(text, font(SIZE_S)) + 6 for text in keys[1::2])
    return words + sum(cap_width(key) + _GAP for key in keys[::2])


def _paint_keys(painter: QPainter, right: float, middle: float, keys: tuple[str, ...]) -> float:
    at = right
    for number, words in enumerate(reversed(keys)):
        if number % 2:
            at = paint_cap(painter, at, middle, words) - _GAP
        else:
            width = painting.text_width(words, font(SIZE_S))
            room = QRectF(at - width, middle - _LINE / 2, width, _LINE)
            painting.text(painter, room, words, font(SIZE_S), tokens().text)
            at = room.left() - 6
    return at


def _paint_right(painter: QPainter, at: QRectF, row: Row, quiet: str) -> None:
    t, below = tokens(), at.translated(0, _LINE)
    if row.gauge is not None:
        _paint_gauge(painter, QRectF(at.left(), at.top() + 3, _GAUGE, _GAUGE_HEIGHT), row.gauge)
        days = painting.text_width(row.due, font(SIZE_S, bold=True))
        painting.text(painter, below, row.due, font(SIZE_S, bold=True), t.bad)
        painting.text(painter, below.adjusted(days, 0, 0, 0), row.below, font(SIZE_S), t.text_2)
        return
    bold = row.tone in ("bad", "warn")
    if row.due:
        painting.text(painter, at, row.due, font(SIZE_S, bold=bold), t.tone(row.tone))
    if row.stage.name:
        paint_stage(painter, below if row.due else at, row.stage, t.text_2)
    if row.below:
        painting.text(painter, below, row.below, font(SIZE_S), t.text_2 if row.due else quiet)


def _paint_gauge(painter: QPainter, area: QRectF, gauge: Gauge) -> None:
    """Paint age against pace: 80 px are the 85th percentile, in all rows alike."""
    t, middle = tokens(), area.center().y()
    half = _GAUGE_PACE * min(1.0, gauge.median)
    bar = QRectF(area.left(), middle - 2, _GAUGE_PACE, 4)
    painter.fillRect(bar, colour(t.border))
    painter.fillRect(QRectF(bar.left(), bar.top(), half, 4), colour(t.border_strong))
    tick = area.left() + _GAUGE_PACE
    painter.fillRect(QRectF(tick, area.top(), 1, area.height()), colour(t.text_3))
    end = area.left() + min(_GAUGE - 4.0, _GAUGE_PACE * gauge.age)
    pen = QPen(colour(t.bad), 2, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    if end > tick + 4:
        painter.drawLine(QPointF(tick + 2, middle), QPointF(end - 4, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(t.bad))
    painter.drawEllipse(QPointF(end, middle), 4, 4)
