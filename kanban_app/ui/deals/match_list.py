"""A list of matches: score, who or what, where he stands, and the reason in a word."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.deals.match_lines import Line
from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.property_words import DOT
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, UNIT, colour, font, stage_colour, tokens
from kanban_app.ui.widgets import painting

ROW, SECTION, HEADER = 52, 32, 28
_SCORE = 48
_MARK_LEAST = 64
_ICON = 14
_RULE, _RULE_HEIGHT, _RULE_GAP = 3, 12, 6
_LETTERS = (Qt.Key.Key_F, Qt.Key.Key_X, Qt.Key.Key_P)
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
            parts = (line.score, line.name, line.mark, line.detail)
            return DOT.join(part for part in parts if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].is_section:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


class _Rows(QStyledItemDelegate):
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
        else:
            self._paint_line(painter, rect, line, option.state)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(t.border))

    def _paint_line(
        self, painter: QPainter, rect: QRect, line: Line, state: QStyle.StateFlag
    ) -> None:
        t, chosen = tokens(), bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            busy = self._view.hasFocus()
            painter.fillRect(rect, colour(t.accent_soft))
            bar = QRect(rect.left(), rect.top(), 3, ROW)
            painter.fillRect(bar, colour(t.accent if busy else t.border_strong))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(t.surface_2))
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


class _View(QListView):
    """The lines; letters are keys of the screen here, not the beginning of a name."""

    pressed_key = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in (*_LETTERS, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_key.emit(key.value)
        else:
            super().keyPressEvent(event)


class MatchList(QWidget):
    """Lists matches under a header and tells which one is chosen."""

    chosen = Signal()
    pressed_key = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, width: int) -> None:
        super().__init__(parent)
        self.setFixedWidth(width)
        self.view = _View(self)
        self.model = MatchModel(self)
        self.header = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self.empty = PlainLabel("", SIZE_M, tone="text_2")
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.pressed_key.connect(self.pressed_key)
        self.setFocusProxy(self.view)

    @property
    def current(self) -> Line | None:
        """Return the chosen line, None if there is none."""
        row = self.view.currentIndex().row()
        return self.model.lines[row] if row >= 0 else None

    def show_lines(self, lines: Sequence[Line], *, anew: bool = False) -> None:
        """List these; the chosen one stays chosen unless they are shown anew.

        When it has just been refused, the next candidate is chosen instead.
        """
        held, row = self.current, self.view.currentIndex().row()
        before = self.model.lines
        self.model.show_lines(lines)
        self.empty.setVisible(not lines)
        self.view.setVisible(bool(lines))
        found = -1 if anew or held is None else self._row_like(held)
        if held is not None and found >= 0 and _is_refused(self.model.lines[found], held):
            found = self._next_to(before, row, found)
        if found < 0:
            found = next((i for i, line in enumerate(lines) if not line.is_section), -1)
            if not anew and row >= 0:
                found = self._near(row)
        self._select(found)
        self.chosen.emit()

    def choose(self, wanted: Line) -> None:
        """Choose the line of the same pair or profile, if it is listed."""
        row = self._row_like(wanted)
        if row >= 0:
            self._select(row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(0, 0, self.width(), HEADER, colour(t.surface_2))
            painter.fillRect(0, HEADER - 1, self.width(), 1, colour(t.border))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colour(t.border))

    def _row_like(self, wanted: Line) -> int:
        key = _key(wanted)
        return next((i for i, line in enumerate(self.model.lines) if _key(line) == key), -1)

    def _next_to(self, before: Sequence[Line], row: int, otherwise: int) -> int:
        """Return where the candidate is that came after a row, else the one before it."""
        for line in (*before[row + 1 :], *reversed(before[:row])):
            place = -1 if line.is_section else self._row_like(line)
            if place >= 0 and not _refused(self.model.lines[place]):
                return place
        return otherwise

    def _near(self, row: int) -> int:
        lines = self.model.lines
        after = [i for i in range(min(row, len(lines)), len(lines)) if not lines[i].is_section]
        before = [i for i in range(min(row, len(lines))) if not lines[i].is_section]
        return after[0] if after else before[-1] if before else -1

    def _select(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flags)
        if row >= 0:
            self.view.scrollTo(index)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit()

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(_Rows(view, self.model))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setAutoFillBackground(False)
        self.header.setFixedHeight(HEADER)
        self.header.setContentsMargins(4 * UNIT, 0, 2 * UNIT, 0)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(4 * UNIT, 6 * UNIT, 4 * UNIT, 0)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.empty)
        column.addWidget(view, 1)
        self.empty.hide()


def _refused(line: Line) -> bool:
    return line.fit is not None and bool(line.fit.refused)


def _is_refused(line: Line, before: Line) -> bool:
    """Return whether a line was refused since it was last shown."""
    return _refused(line) and not _refused(before)


def _key(line: Line) -> object:
    if line.fit is not None:
        return line.fit.pair[:2]
    return line.profile
