"""The strokes of a column header: rule, count, sparkline and texts."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kanban_app.ui.board.header_facts import BARS, Pill, PillTone, bars_of
from kanban_app.ui.board.header_layout import RULE, HeaderLayout, HeaderState, HeaderStyles
from kanban_app.ui.board.metrics import ADD_SIZE, PILL_HEIGHT, sizes
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import RADIUS_CONTROL, Tokens, colour, stage_colour

_PILL_PAD, _PILL_ICON, _PILL_GAP = 6, 12, 4
_ADD_ICON = 16
_FOCUS_WIDTH = 2


def paint_header(
    painter: QPainter,
    state: HeaderState,
    layout: HeaderLayout,
    styles: HeaderStyles,
    colours: Tokens,
) -> None:
    """Paint a whole header on a smooth painter."""
    paint_rule(painter, painter.viewport().width(), state, colours)
    for piece in layout.pieces:
        painter.setFont(piece.style.font)
        painter.setPen(piece.style.pen)
        painter.drawText(piece.area.x(), piece.baseline, piece.text)
    paint_pill(painter, layout.pill, layout.pill_area, styles, colours)
    if state.reading is not None:
        _paint_bars(painter, layout.spark, state, colours)


def paint_rule(painter: QPainter, width: int, state: HeaderState, colours: Tokens) -> None:
    """Paint the line in the stage's colour above a column."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(stage_colour(state.stage.colour, dark=colours.dark))
    painter.drawRoundedRect(QRectF(0, 0, width, RULE), 1.5, 1.5)


def paint_pill(
    painter: QPainter, pill: Pill, area: QRect, styles: HeaderStyles, colours: Tokens
) -> None:
    """Paint a count; a broken limit shows by shape and by colour."""
    fills = {
        PillTone.NORMAL: colours.surface_2,
        PillTone.TARGET: colours.accent,
        PillTone.OVER: colours.warn_soft,
        PillTone.TARGET_OVER: colours.warn_soft,
    }
    line = QPen(colour(colours.border), 1) if pill.tone is PillTone.NORMAL else Qt.PenStyle.NoPen
    painter.setPen(line)
    painter.setBrush(colour(fills[pill.tone]))
    box = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    style = styles.of_pill(pill)
    text_width = style.metrics.horizontalAdvance(pill.text)
    x = area.x() + (area.width() - text_width) // 2
    if pill.warns:
        x = area.x() + _PILL_PAD + _PILL_ICON + _PILL_GAP
        icon = pixmap("warn", _PILL_ICON, colours.warn)
        top = area.y() + (PILL_HEIGHT - _PILL_ICON) // 2
        painter.drawPixmap(area.x() + _PILL_PAD, top, icon)
    painter.setFont(style.font)
    painter.setPen(style.pen)
    painter.drawText(x, style.baseline(area.y(), area.height()), pill.text)


def paint_add(painter: QPainter, area: QRect, colours: Tokens, *, hovered: bool) -> None:
    """Paint the button that adds a card."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(colours.surface_2) if hovered else QColor(0, 0, 0, 0))
    painter.drawRoundedRect(QRectF(area), RADIUS_CONTROL, RADIUS_CONTROL)
    inset = (ADD_SIZE - _ADD_ICON) // 2
    ink = colours.text if hovered else colours.text_2
    painter.drawPixmap(area.x() + inset, area.y() + inset, pixmap("plus", _ADD_ICON, ink))


def paint_focus(painter: QPainter, area: QRect, colours: Tokens) -> None:
    """Paint the keyboard focus around one part of a header."""
    painter.setPen(QPen(colour(colours.accent), _FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area), RADIUS_CONTROL / 2, RADIUS_CONTROL / 2)


def _paint_bars(painter: QPainter, area: QRect, state: HeaderState, colours: Tokens) -> None:
    assert state.reading is not None
    measures = sizes(state.density)
    bars = bars_of(state.reading)
    highest = max(bars, default=0) or 1
    ink = stage_colour(state.stage.colour, dark=colours.dark)
    first = BARS - len(bars)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for place, count in enumerate(bars, start=first):
        x = area.x() + place * measures.spark_pitch
        height = round(measures.spark_height * count / highest)
        bar = QRect(x, area.bottom() + 1 - height, measures.spark_bar, height)
        if not count:
            zero = QRect(x, area.bottom(), measures.spark_bar, 1)
            painter.fillRect(zero, colour(colours.border_strong))
        elif place == BARS - 1:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0, 0, -1, -1))
        else:
            painter.fillRect(bar, ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
