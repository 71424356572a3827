"""The few strokes our own controls are painted with."""

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from kanban_app.ui.theme import colour, tokens

FOCUS_WIDTH = 2
SHADOW_REACH = 16
_SHADOW_DROP = 4
_SHADOW_SPREAD, _SHADOW_STEPS = 12, 20


def painter_for(widget: QWidget) -> QPainter:
    """Return a smooth painter on `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    area: QRectF,
    radius: float,
    fill: str = "",
    border: str = "",
    *,
    dashed: bool = False,
) -> None:
    """Paint a rounded box with a hairline inside its edge; empty colours are left out."""
    pen = QPen(colour(border), 1) if border else QPen(Qt.PenStyle.NoPen)
    if dashed:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = 0.5 if border else 0
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, area: QRectF, radius: float, *, on_accent: bool = False) -> None:
    """Paint the keyboard focus: 2 px accent inside the edge, or a light ring on accent."""
    inset = FOCUS_WIDTH * 1.5 if on_accent else FOCUS_WIDTH / 2
    ring = tokens().on_accent if on_accent else tokens().accent
    painter.setPen(QPen(colour(ring), FOCUS_WIDTH - 0.5 if on_accent else FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = max(1.0, radius - inset)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), corner, corner)


def text(
    painter: QPainter,
    area: QRectF,
    words: str,
    face: QFont,
    paint: str,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line, centred upright, elided where it does not fit."""
    painter.setFont(face)
    painter.setPen(colour(paint))
    shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(
        area, int(alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown
    )


def text_width(words: str, face: QFont) -> int:
    """Return the pixels one line needs, rounded up."""
    return QFontMetrics(face).horizontalAdvance(words) + 1 if words else 0


@cache
def shadow(width: int, height: int, radius: int, shade: str, ratio: float) -> QPixmap:
    """Return the soft shadow of a floating box, SHADOW_REACH px larger on every side."""
    # Layered boxes once, instead of a blur effect for every frame of an animation.
    whole = QSize(width + 2 * SHADOW_REACH, height + 2 * SHADOW_REACH)
    image = QPixmap(whole * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # From the faint rim inwards, each box replacing what it covers: nothing adds up.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        layer = QColor(shade)
        full = layer.alphaF()
        inner = QRectF(SHADOW_REACH, SHADOW_REACH + _SHADOW_DROP, width, height)
        for step in range(_SHADOW_SPREAD, _SHADOW_SPREAD - _SHADOW_STEPS, -1):
            layer.setAlphaF(full * ((_SHADOW_SPREAD - step) / _SHADOW_STEPS) ** 1.5)
            painter.setBrush(layer)
            corner = max(1, radius + step)
            painter.drawRoundedRect(inner.adjusted(-step, -step, step, step), corner, corner)
    return image
