"""The rows of a list of matches: what they hold, and how they are painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kanban_app.ui.deals.match_lines import Line
from kanban_app.ui.deals.match_words import new_text
from kanban_app.ui.icons import pixmap
from kanban_app.ui.property_words import DOT
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, UNIT, colour, font, stage_colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.row_ground import paint_ground

ROW, SECTION = 52, 32
_SCORE = 48
_MARK_LEAST = 64
_ICON = 14
_RULE, _RULE_HEIGHT, _RULE_GAP = 3, 12, 6
_RIGHT = Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


class MatchModel(QAbstractListModel):
    """The lines of the list; headings of sections cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """List these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            new = new_text() if line.fresh else ""
            parts = (line.score, new, line.name, line.mark, line.detail)
            return DOT.join(part for part in parts if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].is_section:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


class MatchRows(QStyledItemDelegate):
    """Paints a line as two rows of text behind its score, a heading as a band."""

    def __init__(self, view: QListView, model: MatchModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, SECTION if self._model.lines[index.row()].is_section else ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, t = self._model.lines[index.row()], tokens()
        rect: QRect = option.rect
        if line.is_section:
            painter.fillRect(rect, colour(t.surface_2))
            area = QRectF(rect).adjusted(4 * UNIT, 0, -2 * UNIT, 0)
            painting.text(painter, area, line.name, font(SIZE_S), t.text_2)
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(t.border))
        else:
            paint_ground(painter, rect, option.state, busy=self._view.hasFocus())
            self._paint_line(painter, rect, line, option.state)

    def _paint_line(
        self, painter: QPainter, rect: QRect, line: Line, state: QStyle.StateFlag
    ) -> None:
        t, chosen = tokens(), bool(state & QStyle.StateFlag.State_Selected)
        left, right = rect.left() + 4 * UNIT, rect.right() - 3 * UNIT
        score = QRectF(left, rect.top(), _SCORE - UNIT, ROW)
        ink = t.accent if chosen else t.text
        painting.text(painter, score, line.score, font(SIZE_L, bold=True), ink)
        mark = self._paint_mark(painter, QRectF(rect), line, right)
        words = left + _SCORE
        upper = QRectF(words, rect.top() + 8, max(0.0, mark - words - 2 * UNIT), 18)
        painting.text(painter, upper, line.name, font(SIZE_M), t.text)
        if line.linked:
            image = pixmap("link", _ICON, t.tone(line.tone))
            painter.drawPixmap(words, rect.top() + 28, image)
            words += _ICON + UNIT
        if line.fresh:
            new, face = new_text(), font(SIZE_S, bold=True)
            painting.text(painter, QRectF(words, rect.top() + 27, 80, 16), new, face, t.accent)
            words += round(painting.text_width(new, face)) + 2 * UNIT
        lower = QRectF(words, rect.top() + 27, right - words, 16)
        painting.text(painter, lower, line.detail, font(SIZE_S), t.tone(line.tone))

    def _paint_mark(self, painter: QPainter, rect: QRectF, line: Line, right: float) -> float:
        """Paint the stage or price at the right; return where it begins."""
        t, face = tokens(), font(SIZE_S)
        room = (
            right - rect.left() - 4 * UNIT - _SCORE - painting.text_width(line.name, font(SIZE_M))
        )
        most = max(_MARK_LEAST, room - _RULE - _RULE_GAP - 3 * UNIT)
        width = min(painting.text_width(line.mark, face), most)
        left = right - width
        area = QRectF(left, rect.top() + 8, width, 18)
        painting.text(painter, area, line.mark, face, t.text_2, _RIGHT)
        if not line.mark_colour:
            return left
        rule = QRectF(left - _RULE_GAP - _RULE, rect.top() + 11, _RULE, _RULE_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(stage_colour(line.mark_colour, dark=t.dark))
        painter.drawRoundedRect(rule, 1, 1)
        return rule.left()
