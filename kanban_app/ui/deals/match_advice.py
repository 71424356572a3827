"""What would make it fit, as rows: the change, whom to ask, and the score before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.domain.match_advice import Advice
from kanban_app.ui import formats
from kanban_app.ui.deals.match_words import advice_side, advice_text
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font, theme, tokens
from kanban_app.ui.widgets import painting

ROW = 44
MOST = 6
_SCORES = 88
_RIGHT = Qt.AlignmentFlag.AlignRight


class AdviceRows(QWidget):
    """Paints the most helpful changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice: Sequence[Advice] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show these, as many as there is room for."""
        self._advice = advice[:MOST]
        self.setAccessibleName(self.tr("What would make it fit"))
        self.setAccessibleDescription("; ".join(map(_said, self._advice)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, len(self._advice) * ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, len(self._advice) * ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            for place, advice in enumerate(self._advice):
                top = place * ROW
                room = self.width() - _SCORES
                area = QRectF(0, top + 5, room, 18)
                painting.text(painter, area, advice_text(advice), font(SIZE_M), t.text)
                area = QRectF(0, top + 23, room, 16)
                painting.text(painter, area, advice_side(advice), font(SIZE_S), t.text_2)
                after = formats.number(advice.after or 0)
                bold = font(SIZE_M, bold=True)
                width = painting.text_width(after, bold)
                area = QRectF(self.width() - width, top, width, ROW)
                painting.text(painter, area, after, bold, t.good)
                area = QRectF(room, top, _SCORES - width - UNIT, ROW)
                painting.text(painter, area, f"{_before(advice)} →", font(SIZE_M), t.text_2, _RIGHT)
                line = QRectF(0, top + ROW - 1, self.width(), 1)
                painter.fillRect(line, colour(t.border))


def _before(advice: Advice) -> str:
    return formats.NONE if advice.before is None else formats.number(advice.before)


def _said(advice: Advice) -> str:
    return f"{advice_text(advice)}: {_before(advice)} → {formats.number(advice.after or 0)}"
