"""What the palette lists, and how a line of it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kanban_app.domain.search_text import marks
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font, stage_colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.key_cap import key_text
from kanban_app.ui.widgets.row_ground import paint_ground

HEAD, LINE, LINES = 7 * UNIT, 9 * UNIT, 11 * UNIT
_SIDE, _ICON, _GAP = 4 * UNIT, 16, 3 * UNIT
_MARK_WIDTH, _MARK_HEIGHT = 4, 12
_RIGHT_SHARE = 3
_ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One line to choose; `colour` is that of the stage named at the right, `keys` a shortcut.

    What is `quiet` is no result: choosing it leaves the palette open.
    """

    key: str
    icon: str
    title: str
    detail: str = ""
    right: str = ""
    colour: str = ""
    keys: str = ""
    quiet: bool = False

    @property
    def spoken(self) -> str:
        """Return the line as one sentence for a screen reader."""
        parts = (self.title, self.detail, self.right, key_text(self.keys) if self.keys else "")
        return ", ".join(p for p in parts if p)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one kind under their title."""

    title: str
    rows: tuple[Row, ...]


def items(sections: Sequence[Section]) -> list[QListWidgetItem]:
    """Return titles and lines as items that `PaletteRows` paints; titles cannot be chosen."""
    made = []
    for section in sections:
        if section.rows:
            head = QListWidgetItem(section.title)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            made.append(head)
        for row in section.rows:
            item = QListWidgetItem(row.title)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            made.append(item)
    return made


def row_of(item: QListWidgetItem | None) -> Row | None:
    """Return what an item shows, None for a title."""
    row = item.data(_ROW) if item is not None else None
    return row if isinstance(row, Row) else None


class PaletteRows(QStyledItemDelegate):
    """Paints titles and lines, with what was looked for marked."""

    words: tuple[str, ...] = ()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(_ROW)
        if not isinstance(row, Row):
            return QSize(0, HEAD)
        return QSize(0, LINES if row.detail else LINE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        row = index.data(_ROW)
        painter.save()
        if isinstance(row, Row):
            self._paint_row(painter, rect, row, option.state)
        else:
            line = QRectF(rect.adjusted(_SIDE, UNIT, -_SIDE, 0))
            face = font(SIZE_S, bold=True)
            painting.text(painter, line, str(index.data()), face, tokens().text_2)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, state: QStyle.StateFlag) -> None:
        t = tokens()
        paint_ground(painter, rect, state, line=False)
        top = rect.top() + (rect.height() - _ICON) // 2
        painter.drawPixmap(rect.left() + _SIDE, top, pixmap(row.icon, _ICON, t.text_2))
        left, right = rect.left() + _SIDE + _ICON + _GAP, rect.right() - _SIDE
        right -= self._paint_right(
            painter, QRect(left, rect.top(), right - left, rect.height()), row
        )
        if row.detail:
            upper = QRect(left, rect.top() + UNIT, right - left, 5 * UNIT)
            self._paint_words(painter, upper, row.title, font(SIZE_M), t.text)
            lower = QRect(left, upper.bottom() + 1, right - left, 4 * UNIT)
            self._paint_words(painter, lower, row.detail, font(SIZE_S), t.text_2)
        else:
            line = QRect(left, rect.top(), right - left, rect.height())
            self._paint_words(painter, line, row.title, font(SIZE_M), t.text)

    def _paint_right(self, painter: QPainter, area: QRect, row: Row) -> int:
        """Paint where it is, or its key, at the right end; return how much room that takes."""
        t, face = tokens(), font(SIZE_S)
        if row.keys:
            words = key_text(row.keys)
            width = painting.text_width(words, face) + 2 * UNIT + 2
            cap = QRectF(area.right() - width, area.center().y() - 8.5, width, 18)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting.box(painter, cap, UNIT, t.surface_2, t.border_strong)
            painting.text(painter, cap, words, face, t.text_2, Qt.AlignmentFlag.AlignHCenter)
            return width + _GAP
        if not row.right:
            return 0
        width = min(painting.text_width(row.right, face), area.width() // _RIGHT_SHARE)
        left = area.right() - width
        line = QRectF(left, area.top(), width, area.height())
        painting.text(painter, line, row.right, face, t.text_2)
        if not row.colour:
            return width + _GAP
        mark = QRectF(left - 2 * UNIT, area.center().y() - 5.5, _MARK_WIDTH, _MARK_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(stage_colour(row.colour, dark=t.dark))
        painter.drawRoundedRect(mark, 2, 2)
        return width + 2 * UNIT + _GAP

    def _paint_words(
        self, painter: QPainter, area: QRect, text: str, face: QFont, ink: str
    ) -> None:
        t, measure = tokens(), QFontMetrics(face)
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(face)
        done = ""
        for piece, hit in marks(shown, self.words):
            # Measured from the beginning: letters stand closer beside some neighbours.
            left = area.left() + measure.horizontalAdvance(done)
            done += piece
            width = area.left() + measure.horizontalAdvance(done) - left
            spot = QRect(left, area.top(), width, area.height())
            if hit:
                middle = area.center().y() + 1
                tall = measure.height()
                painter.fillRect(left, middle - tall // 2, width, tall, colour(t.warn_soft))
                painter.fillRect(left, middle + (tall + 1) // 2 - 1, width, 1, colour(t.warn))
            painter.setPen(colour(ink))
            painter.drawText(
                spot, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, piece
            )
