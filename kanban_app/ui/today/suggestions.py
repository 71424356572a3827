"""The three cards where one contact moves the most, each with its reason in one sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.theme import RADIUS_PANEL, SIZE_L, SIZE_M, SIZE_S, UNIT, colour, font, tokens
from kanban_app.ui.today.row_paint import paint_cap, paint_stage
from kanban_app.ui.today.values import Key, SuggestionWords
from kanban_app.ui.widgets import painting

MOST = 3
_NOBODY = -1
_TITLE = 32
_SIDE = 16
_LINE, _FEWEST_LINES, _MOST_LINES = 18, 3, 7
_AROUND = _TITLE + 12 + 24 + 20 + 12 + 20 + 12


class Suggestions(QWidget):
    """Three columns; a click or the keys 1 to 3 choose one, Enter opens its card."""

    chosen = Signal()
    opened = Signal(Key)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[SuggestionWords] = ()
        self._few = ""
        self._place = 0
        self._lines = _FEWEST_LINES
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def current(self) -> SuggestionWords | None:
        """Return the chosen suggestion."""
        return self._shown[self._place] if 0 <= self._place < len(self._shown) else None

    def show_suggestions(self, shown: Sequence[SuggestionWords], few: str) -> None:
        """Show at most three; `few` says why there are none."""
        before = self.current
        self._shown, self._few = tuple(shown[:MOST]), few
        keys = [s.key for s in self._shown]
        if before is None:
            self._place = 0
        else:
            # Whoever takes its place is somebody else: nobody is chosen then.
            self._place = keys.index(before.key) if before.key in keys else _NOBODY
        self._name()
        self._fit()
        self.update()

    def choose(self, place: int) -> bool:
        """Choose one by its place, from 0, and take the keyboard; tell whether there is one."""
        if not 0 <= place < len(self._shown):
            return False
        self._place = place
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._name()
        self.update()
        self.chosen.emit()
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lines = self._needed(self.width())

    def _fit(self) -> None:
        self._lines = self._needed(self.width())
        self.updateGeometry()

    def _needed(self, width: int) -> int:
        """Return the lines that the longest sentence needs: narrow columns need more."""
        if not self._shown:
            return _FEWEST_LINES
        room = width / len(self._shown) - 2 * _SIDE
        return max(_FEWEST_LINES, *(len(_lines_of(s.reason, room)) for s in self._shown))

    @override
    def heightForWidth(self, width: int) -> int:
        return _AROUND + self._needed(width) * _LINE if self._shown else _TITLE + 44

    @override
    def sizeHint(self) -> QSize:
        # The least, whatever the width: the layout asks what a width needs.
        return QSize(600, _AROUND + _FEWEST_LINES * _LINE if self._shown else _TITLE + 44)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self.choose(self._place + step):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current.key)
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._shown:
            self.choose(int(event.position().x() // self._column()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current:
            self.opened.emit(self.current.key)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if event.type() is QEvent.Type.FocusIn:
                self.chosen.emit()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
            self.update()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, whole = tokens(), QRectF(self.rect())
        with painting.painter_for(self) as painter:
            painting.box(painter, whole, RADIUS_PANEL, t.surface, t.border)
            self._paint_title(painter, QRectF(12, 0, self.width() - 24, _TITLE))
            painter.fillRect(QRectF(1, _TITLE, self.width() - 2, 1), colour(t.border))
            if not self._shown:
                line = QRectF(12, _TITLE, self.width() - 24, self.height() - _TITLE)
                painting.text(painter, line, self._few, font(SIZE_M), t.text_2)
            for place, suggestion in enumerate(self._shown):
                width = self._column()
                area = QRectF(place * width, _TITLE + 1, width, self.height() - _TITLE - 2)
                self._paint_one(painter, area, place, suggestion)

    def _column(self) -> float:
        return self.width() / len(self._shown)

    def _paint_title(self, painter: QPainter, line: QRectF) -> None:
        t = tokens()
        title = self.tr("A contact that moves the most")
        painting.text(painter, line, title, font(SIZE_M, bold=True), t.text)
        used = painting.text_width(title, font(SIZE_M, bold=True)) + 4 * UNIT
        note = self.tr("amount × age against the pace; own cards of 24 months")
        width = min(painting.text_width(note, font(SIZE_S)), int(line.width() - used))
        if width > 0:
            right = QRectF(line.right() - width, line.top(), width, line.height())
            painting.text(painter, right, note, font(SIZE_S), t.text_2)

    def _paint_one(
        self, painter: QPainter, area: QRectF, place: int, shown: SuggestionWords
    ) -> None:
        t = tokens()
        chosen = self.hasFocus() and place == self._place
        if chosen:
            painter.fillRect(area.adjusted(1, 0, -1, 0), colour(t.accent_soft))
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), colour(t.accent))
        if place:
            painter.fillRect(QRectF(area.left(), area.top(), 1, area.height()), colour(t.border))
        inner = area.adjusted(_SIDE, 12, -_SIDE, -12)
        first = QRectF(inner.left(), inner.top(), inner.width(), 24)
        paint_cap(painter, first.left() + 18, first.center().y(), str(place + 1))
        amount = painting.text_width(shown.amount, font(SIZE_L, bold=True))
        right = QRectF(first.right() - amount, first.top(), amount, 24)
        painting.text(painter, right, shown.amount, font(SIZE_L, bold=True), t.accent)
        name = QRectF(first.left() + 26, first.top(), right.left() - first.left() - 34, 24)
        painting.text(painter, name, shown.name, font(SIZE_M, bold=True), t.text)
        second = QRectF(inner.left(), first.bottom(), inner.width(), 20)
        note = self.tr("expected commission")
        width = painting.text_width(note, font(SIZE_S))
        said = QRectF(second.right() - width, second.top(), width, 20)
        painting.text(painter, said, note, font(SIZE_S), t.text_2)
        stage = second.adjusted(0, 0, -width - 2 * UNIT, 0)
        paint_stage(painter, stage, shown.stage, t.text_2)
        body = QRectF(inner.left(), second.bottom() + 4, inner.width(), self._lines * _LINE)
        _paint_sentence(painter, body, shown.reason)
        self._paint_keys(
            painter, QRectF(inner.left(), inner.bottom() - 20, inner.width(), 20), shown
        )

    def _paint_keys(self, painter: QPainter, line: QRectF, shown: SuggestionWords) -> None:
        t, middle = tokens(), line.center().y()
        by_mail = bool(shown.email) and not shown.phone
        paint_cap(painter, line.left() + 18, middle, "M" if by_mail else "A")
        how = self.tr("E-mail") if by_mail else self.tr("Call")
        words = line.adjusted(18 + 6, 0, 0, 0)
        painting.text(painter, words, how, font(SIZE_S), t.text_2)
        used = painting.text_width(how, font(SIZE_S)) + 3 * UNIT
        where = shown.phone or shown.email or self.tr("no number")
        ink = t.text if shown.phone or shown.email else t.text_2
        painting.text(painter, words.adjusted(used, 0, 0, 0), where, font(SIZE_S), ink)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("A contact that moves the most"))
        current = self.current
        said = f"{current.name}, {current.amount}. {current.reason}" if current else self._few
        self.setAccessibleDescription(said)
        self.setToolTip("")


def _paint_sentence(painter: QPainter, area: QRectF, text: str) -> None:
    for number, line in enumerate(_lines_of(text, area.width())):
        place = QRectF(area.left(), area.top() + number * _LINE, area.width(), _LINE)
        painting.text(painter, place, line, font(SIZE_M), tokens().text_2)


def _lines_of(text: str, width: float) -> list[str]:
    """Return a sentence in lines that fit; what is left after the last one stands in it."""
    layout = QTextLayout(text, font(SIZE_M))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < _MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        start, last = line.textStart(), len(lines) == _MOST_LINES - 1
        lines.append((text[start:] if last else text[start : start + line.textLength()]).strip())
    layout.endLayout()
    return lines
