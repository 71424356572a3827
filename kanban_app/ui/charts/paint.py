"""Painting chart cells with any painter: screen, PDF and SVG show the very same picture."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kanban_app.ui import formats, theme
from kanban_app.ui.charts import geometry, wording
from kanban_app.ui.charts.cells import Cell, Scale, Segment
from kanban_app.ui.charts.geometry import Placed
from kanban_app.ui.theme import Tokens, colour

_FLAT = QColor(0, 0, 0, 0)
_HATCH_WIDTH = 1.5
_SQUARE = 8
_WHISKER_Y, _CAP, _DOT = 5.0, 3.0, 3.0
_SPACE = 6.0
_OVER = 2.0
_FEW_TICKS = 4
_BASELINE = 14.0
# Narrower blocks than this are no longer counted by eye.
_BLOCK = 6


@cache
def metrics(size: int, *, bold: bool = False) -> QFontMetricsF:
    """Return the measures of one of the program's fonts."""
    return QFontMetricsF(theme.font(size, bold=bold))


def paint_label(painter: QPainter, rect: QRectF, cell: Cell, scale: Scale, tokens: Tokens) -> None:
    """Paint the stage's square, its name and the sum of the window."""
    square = QRectF(rect.left(), rect.top() + (rect.height() - _SQUARE) / 2, _SQUARE, _SQUARE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.stage_colour(cell.colour, dark=tokens.dark))
    painter.drawRoundedRect(square, 2, 2)
    right = rect.right()
    if cell.mark.throughput:
        right -= _right(
            painter, QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()),
            wording.signed(cell.mark.throughput), colour(tokens.accent), bold=True,
        ) + _SPACE  # fmt: skip
    available = QRectF(rect.left(), rect.top(), right - rect.left(), rect.height())
    right -= _right(painter, available, wording.sum_text(cell, scale), colour(tokens.text_2))
    left = square.right() + _SPACE
    room = right - left - _SPACE
    name = metrics(theme.SIZE_S).elidedText(cell.name, Qt.TextElideMode.ElideRight, room)
    _left(painter, QRectF(left, rect.top(), room, rect.height()), name, colour(tokens.text_2))


def paint_throughput(
    painter: QPainter, rect: QRectF, cell: Cell, scale: Scale, tokens: Tokens
) -> None:
    """Paint bars on the shared scale, and the first and last period under them."""
    plot = geometry.plot_rect(rect)
    _paint_grid(painter, plot, scale, tokens)
    fill = theme.stage_colour(cell.colour, dark=tokens.dark)
    for period, value in enumerate(cell.reading.throughput):
        if not value:
            continue
        bar = geometry.bar_rect(plot, scale, period, value)
        if period == scale.open_period:
            paint_hatched(painter, bar, fill, fill, tokens)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(bar, 1, 1)
    if cell.mark.throughput and cell.reading.throughput[-1:] > (0,):
        last = len(scale.periods) - 1
        bar = geometry.bar_rect(plot, scale, last, cell.reading.throughput[-1])
        outline(painter, bar.adjusted(-1.5, -1.5, 1.5, 1.5), colour(tokens.accent), 2.0)
    _paint_periods(painter, QRectF(rect.left(), plot.bottom(), rect.width(), 14), scale, tokens)


def paint_conversion(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    """Paint advanced, lost and undecided with the interval above and the words below."""
    track = geometry.track_rect(rect)
    segments = geometry.segment_rects(track, cell)
    if not segments:
        outline(painter, track.adjusted(0.5, 0.5, -0.5, -0.5), colour(tokens.border), 1.0)
    for segment, part in segments:
        count = cell.count(segment, None)
        if cell.few and part.width() >= count * _BLOCK:
            for card in geometry.card_rects(part, count):
                _paint_segment(painter, card, segment, cell, tokens)
        else:
            _paint_segment(painter, part, segment, cell, tokens)
    if cell.aimed:
        paint_goal(painter, track, cell.goal or 0.0, tokens)
    if not cell.few:
        _paint_whisker(painter, rect, cell, tokens)
    words = QRectF(rect.left(), track.bottom(), rect.width(), geometry.TEXT)
    _paint_words(painter, words, cell, tokens)


def paint_axis(
    painter: QPainter, throughput: QRectF, scale: Scale, tokens: Tokens, left: float
) -> None:
    """Paint 0 and the shared maximum beside the bars, right-aligned in the gutter at `left`."""
    plot = geometry.plot_rect(throughput)
    for value, y in ((0, plot.bottom()), (scale.top, plot.top())):
        box = QRectF(left, y - 6, geometry.GUTTER - 4, 12)
        _right(painter, box, str(value), colour(tokens.text_3))


def paint_journey(
    painter: QPainter, rect: QRectF, cells: tuple[Cell, ...], scale: Scale, tokens: Tokens
) -> None:
    """Paint all cells of a journey side by side over `rect`, as an export page wants them."""
    placed = geometry.spread(cells, rect)
    if placed:
        paint_axis(painter, placed[0].throughput, scale, tokens, rect.left())
    paint_cells(painter, placed, scale, tokens)


def paint_cells(painter: QPainter, placed: Sequence[Placed], scale: Scale, tokens: Tokens) -> None:
    """Paint placed cells whole."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for one in placed:
        paint_label(painter, one.label, one.cell, scale, tokens)
        if one.plot:
            paint_throughput(painter, one.throughput, one.cell, scale, tokens)
        paint_conversion(painter, one.conversion, one.cell, tokens)


def paint_hatched(
    painter: QPainter, rect: QRectF, line: QColor, edge: QColor, tokens: Tokens
) -> None:
    """Paint a hatched, outlined box: what is not final yet."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tokens.surface))
    painter.drawRect(rect)
    painter.setPen(QPen(line, _HATCH_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLines(geometry.hatch(rect.adjusted(0.5, 0.5, -0.5, -0.5)))
    outline(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), edge, 1.0)


def outline(painter: QPainter, rect: QRectF, edge: QColor, width: float) -> None:
    """Paint an empty box."""
    painter.setPen(QPen(edge, width))
    painter.setBrush(_FLAT)
    painter.drawRoundedRect(rect, 1.5, 1.5)


def paint_interval(
    painter: QPainter, centre: QPointF, low: float, high: float, tokens: Tokens
) -> None:
    """Paint a whisker from x `low` to `high` with its caps, and the dot at `centre`."""
    y = centre.y()
    painter.setPen(QPen(colour(tokens.text), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLines(
        [
            QLineF(low, y, high, y),
            QLineF(low, y - _CAP, low, y + _CAP),
            QLineF(high, y - _CAP, high, y + _CAP),
        ]
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tokens.text))
    painter.drawEllipse(centre, _DOT, _DOT)


def paint_goal(painter: QPainter, track: QRectF, goal: float, tokens: Tokens) -> None:
    """Paint the mark of a share that is aimed at, to be seen on every colour."""
    x = track.left() + 1 + (track.width() - 2) * goal
    mark = QRectF(x - 1, track.top() - _OVER, 2, track.height() + 2 * _OVER)
    painter.fillRect(mark.adjusted(-1, 0, 1, 0), colour(tokens.surface))
    painter.fillRect(mark, colour(tokens.accent))


def _paint_grid(painter: QPainter, plot: QRectF, scale: Scale, tokens: Tokens) -> None:
    ticks = scale.top if scale.top <= _FEW_TICKS else 2
    painter.setPen(QPen(colour(tokens.border), 1.0))
    for i in range(1, ticks + 1):
        y = round(plot.bottom() - plot.height() * i / ticks) + 0.5
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
    painter.setPen(QPen(colour(tokens.border_strong), 1.0))
    base = plot.bottom() - 0.5
    painter.drawLine(QLineF(plot.left(), base, plot.right(), base))


def _paint_periods(painter: QPainter, rect: QRectF, scale: Scale, tokens: Tokens) -> None:
    if not scale.periods:
        return
    quiet = colour(tokens.text_3)
    _left(painter, rect, wording.period_name(scale.unit, scale.periods[0]), quiet)
    _right(painter, rect, wording.period_name(scale.unit, scale.periods[-1]), quiet)


def _paint_segment(
    painter: QPainter, rect: QRectF, segment: Segment, cell: Cell, tokens: Tokens
) -> None:
    if segment is Segment.UNDECIDED:
        strong = colour(tokens.border_strong)
        paint_hatched(painter, rect, strong, strong, tokens)
        return
    if segment is Segment.LOST:
        painter.setPen(QPen(colour(tokens.text_3), 1.0))
        painter.setBrush(colour(tokens.border_strong))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.stage_colour(cell.colour, dark=tokens.dark))
    painter.drawRoundedRect(rect, 2, 2)


def _paint_whisker(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    # Half a stroke stays inside, so that 0 % and 100 % do not touch the neighbour.
    left, width = rect.left() + 1, rect.width() - 2
    centre = QPointF(left + width * cell.share, rect.top() + _WHISKER_Y)
    paint_interval(painter, centre, left + width * cell.low, left + width * cell.high, tokens)


def _paint_words(painter: QPainter, rect: QRectF, cell: Cell, tokens: Tokens) -> None:
    small = metrics(theme.SIZE_S)
    y = rect.top() + _BASELINE
    undecided = wording.open_text(cell)
    width = small.horizontalAdvance(undecided)
    painter.setFont(theme.font(theme.SIZE_S))
    if cell.few:
        painter.setPen(colour(tokens.text_2 if cell.reading.cohort else tokens.text_3))
        text = wording.few_text(cell)
        painter.drawText(QPointF(rect.left(), y), text)
        if undecided and small.horizontalAdvance(text) + 2 * _SPACE + width <= rect.width():
            painter.drawText(QPointF(rect.right() - width, y), undecided)
        return
    end = _paint_parts(painter, QPointF(rect.left(), y), rect.right() - width, cell, tokens)
    if undecided and end + _SPACE <= rect.right() - width:
        painter.setPen(colour(tokens.text_2))
        painter.drawText(QPointF(rect.right() - width, y), undecided)


def _paint_parts(painter: QPainter, at: QPointF, limit: float, cell: Cell, tokens: Tokens) -> float:
    """Paint rate, change, count and interval; the interval goes first where room is short."""
    parts: list[tuple[str, str, QFont, QFontMetricsF]] = []
    bold, small = theme.font(theme.SIZE_M, bold=True), theme.font(theme.SIZE_S)
    strong, slim = metrics(theme.SIZE_M, bold=True), metrics(theme.SIZE_S)
    parts.append((formats.percent(cell.share), tokens.text, bold, strong))
    if cell.mark.points:
        accent = theme.font(theme.SIZE_S, bold=True)
        change = wording.signed(cell.mark.points)
        parts.append((change, tokens.accent, accent, metrics(theme.SIZE_S, bold=True)))
    parts.append((wording.count_text(cell), tokens.text_2, small, slim))
    parts.append((wording.interval_text(cell), tokens.text_3, small, slim))
    x = at.x()
    for i, (text, ink, font, measure) in enumerate(parts):
        width = measure.horizontalAdvance(text)
        if i == len(parts) - 1 and x + width + _SPACE > limit:
            break
        painter.setFont(font)
        painter.setPen(colour(ink))
        painter.drawText(QPointF(x, at.y()), text)
        x += width + _SPACE
    return x - _SPACE


def _left(painter: QPainter, rect: QRectF, text: str, ink: QColor) -> None:
    painter.setFont(theme.font(theme.SIZE_S))
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _right(painter: QPainter, rect: QRectF, text: str, ink: QColor, *, bold: bool = False) -> float:
    """Paint text at the right edge and return its width."""
    painter.setFont(theme.font(theme.SIZE_S, bold=bold))
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    return metrics(theme.SIZE_S, bold=bold).horizontalAdvance(text)
