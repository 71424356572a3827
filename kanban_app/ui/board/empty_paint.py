"""What an empty column shows: a dashed place for a card with the stage's guiding question."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kanban_app.ui.board.card_look import CardLook, dashed, rounded
from kanban_app.ui.board.metrics import CARD_SIDE, Density, sizes
from kanban_app.ui.theme import colour

_MARGIN = 12
_WRAPPED = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)


def paint(painter: QPainter, look: CardLook, text: str, *, focus: bool, on_target: bool) -> None:
    """Paint the empty state of a column at the place of its first card, if it says anything."""
    if not (text or focus or on_target):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = sizes(Density.COMFORTABLE).card
    style = look.meta
    inner = QRectF(0, 0, look.width - 2 * _MARGIN, 1000)
    painter.setFont(style.font)
    needed = painter.boundingRect(inner, _WRAPPED, text).height()
    area = QRectF(CARD_SIDE, look.sizes.card_top, look.width, max(height, needed + 2 * _MARGIN))
    line = look.colours.accent if on_target else look.colours.border_strong
    rounded(painter, area, QColor(0, 0, 0, 0), dashed(line, 2.0 if on_target else 1.0))
    if focus:
        rounded(painter, area, QColor(0, 0, 0, 0), QPen(colour(look.colours.accent), 2))
    painter.setPen(style.pen)
    painter.drawText(area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), _WRAPPED, text)
