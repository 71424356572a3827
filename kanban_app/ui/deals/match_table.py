"""The wishes of a match as rows: how far each is met, both sides, and the points it brings."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.domain.match_values import Match, MatchRow
from kanban_app.domain.matching import FULL
from kanban_app.ui.deals.match_words import (
    STATE_ICONS,
    STATE_TONES,
    has_text,
    note_text,
    row_name,
    state_word,
    wanted_text,
)
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font, theme, tokens
from kanban_app.ui.widgets import painting

ROW, HEAD, SUM = 40, 28, 36
_ICON = 16
_STATE, _POINTS = 68, 60
_PX_PER_POINT, _BAR = 4, 8
_BAR_MOST = 120
_GAP = 2 * UNIT
# The most the name takes of what is left for name, wanted and has.
_NAME_MOST = 0.3
# The most the wish takes from the property where both are short of room.
_WANTED_MOST = 0.55
_RIGHT = Qt.AlignmentFlag.AlignRight


def first_line(words: str, face: QFont, width: float) -> tuple[str, str]:
    """Return as many whole words as fit, at least one, and the rest."""
    parts = words.split(" ")
    many = len(parts)
    while many > 1 and painting.text_width(" ".join(parts[:many]), face) > width:
        many -= 1
    return " ".join(parts[:many]), " ".join(parts[many:])


class MatchTable(QWidget):
    """Paints the rows of a match with their exact sum; an excluded one shows its musts first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._match: Match | None = None
        self._rows: tuple[MatchRow, ...] = ()
        # How wide the longest name, wish and answer are.
        self._needs = (0.0, 0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_match(self, match: Match | None) -> None:
        """Show the rows of a match: the musts that are not met or not known, then the wishes."""
        self._match = match
        self._rows = ()
        if match is not None:
            unmet = tuple(row for row in match.musts if row.state != "met")
            self._rows = (*unmet, *match.rows)
        self._needs = self._measured()
        self.setAccessibleName(self.tr("Wishes and points"))
        self.setAccessibleDescription("; ".join(map(self._said, self._rows)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, HEAD + len(self._rows) * ROW + SUM)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(400, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._match is None:
            return
        with painting.painter_for(self) as painter:
            self._paint_head(painter)
            for place, row in enumerate(self._rows):
                self._paint_row(painter, HEAD + place * ROW, row)
            self._paint_sum(painter, HEAD + len(self._rows) * ROW)

    def _columns(self) -> tuple[float, float, float, float, float]:
        """Return where state, name, wanted, has and bar begin."""
        left = 4.0 * UNIT
        rest = self.width() - left - _STATE - self._bar_room() - _POINTS - 4 * UNIT
        first, second, third = self._needs
        first = min(first, rest * _NAME_MOST)
        room = rest - first
        # What the wish does not need is the property's; in want of room each gives way.
        second = min(second, max(room - third, room * _WANTED_MOST))
        name = left + _STATE
        wanted = name + first
        has = wanted + second
        return left, name, wanted, has, name + rest

    def _measured(self) -> tuple[float, float, float]:
        """Return the widths the texts need, each with the gap behind it."""
        middle, small = font(SIZE_M), font(SIZE_S)
        heads = (self.tr("Wish"), self.tr("Wanted"), self.tr("Property"))
        least = [painting.text_width(head, small) for head in heads]
        for row in self._rows:
            least[0] = max(least[0], painting.text_width(row_name(row), middle))
            least[1] = max(least[1], painting.text_width(wanted_text(row), middle))
            has, note = has_text(row), note_text(row)
            wide = max(painting.text_width(has, middle), painting.text_width(note, small))
            least[2] = max(least[2], wide)
        name, wanted, has_width = (width + _GAP for width in least)
        return name, wanted, has_width

    def _bar_room(self) -> float:
        return min(_BAR_MOST, self.width() * 0.15) + 2 * UNIT

    def _scale(self) -> float:
        """Return the pixels of a point: four, or fewer where one wish weighs very much."""
        most = max((row.weight for row in self._rows), default=0)
        return min(_PX_PER_POINT, (self._bar_room() - 2 * UNIT) / most) if most else _PX_PER_POINT

    def _paint_head(self, painter: QPainter) -> None:
        t, face = tokens(), font(SIZE_S)
        painter.fillRect(QRectF(0, 0, self.width(), HEAD), colour(t.surface_2))
        painter.fillRect(QRectF(0, HEAD - 1, self.width(), 1), colour(t.border))
        _, name, wanted, has, bar = self._columns()
        heads = (
            (name, wanted, self.tr("Wish")),
            (wanted, has, self.tr("Wanted")),
            (has, bar, self.tr("Property")),
            (bar, bar + self._bar_room() + 2 * UNIT, self.tr("Weight and share")),
        )
        for left, right, words in heads:
            area = QRectF(left, 0, right - left - UNIT, HEAD)
            painting.text(painter, area, words, face, t.text_2)
        area = QRectF(self.width() - _POINTS - 4 * UNIT, 0, _POINTS, HEAD)
        painting.text(painter, area, self.tr("Points"), face, t.text_2, _RIGHT)

    def _paint_row(self, painter: QPainter, top: float, row: MatchRow) -> None:
        t = tokens()
        state, name, wanted, has, bar = self._columns()
        ink = t.tone(STATE_TONES[row.state])
        image = pixmap(STATE_ICONS[row.state], _ICON, ink)
        painter.drawPixmap(int(state), int(top + (ROW - _ICON) / 2), image)
        words = QRectF(state + _ICON + 6, top, _STATE - _ICON - 10, ROW)
        painting.text(painter, words, state_word(row.state), font(SIZE_S, bold=True), ink)
        middle = font(SIZE_M)
        area = QRectF(name, top, wanted - name - 2 * UNIT, ROW)
        painting.text(painter, area, row_name(row), middle, t.text)
        self._paint_wanted(painter, QRectF(wanted, top, has - wanted - 2 * UNIT, ROW), row)
        self._paint_has(painter, QRectF(has, top, bar - has - UNIT, ROW), row)
        if row.weight:
            self._paint_bar(painter, QRectF(bar, top + (ROW - _BAR) / 2, 0, _BAR), row)
            self._paint_points(painter, top, ROW, row.points, row.weight)
        else:
            area = QRectF(self.width() - _POINTS - 4 * UNIT, top, _POINTS, ROW)
            painting.text(painter, area, self.tr("must"), font(SIZE_S), t.text_2, _RIGHT)
        painter.fillRect(QRectF(0, top + ROW - 1, self.width(), 1), colour(t.border))

    def _paint_wanted(self, painter: QPainter, area: QRectF, row: MatchRow) -> None:
        """Paint a wish in one line, a longer one in two smaller ones."""
        words, t = wanted_text(row), tokens()
        if painting.text_width(words, font(SIZE_M)) <= area.width():
            painting.text(painter, area, words, font(SIZE_M), t.text)
            return
        face = font(SIZE_S)
        first, rest = first_line(words, face, area.width())
        if not rest:
            painting.text(painter, area, first, face, t.text)
            return
        upper = QRectF(area.left(), area.top() + 4, area.width(), 16)
        painting.text(painter, upper, first, face, t.text)
        painting.text(painter, upper.translated(0, 16), rest, face, t.text)

    def _paint_has(self, painter: QPainter, area: QRectF, row: MatchRow) -> None:
        t, note = tokens(), note_text(row)
        ink = t.text_2 if row.state == "unknown" else t.text
        if not note:
            painting.text(painter, area, has_text(row), font(SIZE_M), ink)
            return
        upper = QRectF(area.left(), area.top() + 3, area.width(), 18)
        lower = QRectF(area.left(), area.top() + 20, area.width(), 16)
        painting.text(painter, upper, has_text(row), font(SIZE_M), ink)
        painting.text(painter, lower, note, font(SIZE_S), t.text_2)

    def _paint_bar(self, painter: QPainter, area: QRectF, row: MatchRow) -> None:
        t, scale = tokens(), self._scale()
        whole = QRectF(area.left(), area.top(), row.weight * scale, _BAR)
        painting.box(painter, whole, 2, "", t.border_strong)
        if row.points:
            filled = QRectF(area.left(), area.top(), row.points * scale, _BAR)
            painting.box(painter, filled, 2, t.tone(STATE_TONES[row.state]))

    def _paint_points(
        self, painter: QPainter, top: float, height: float, points: int, weight: int
    ) -> None:
        t = tokens()
        of = f" / {weight}"
        right = self.width() - 4 * UNIT
        width = painting.text_width(of, font(SIZE_M))
        area = QRectF(right - width, top, width, height)
        painting.text(painter, area, of, font(SIZE_M), t.text_2)
        area = QRectF(right - _POINTS, top, _POINTS - width, height)
        painting.text(painter, area, str(points), font(SIZE_M, bold=True), t.text, _RIGHT)

    def _paint_sum(self, painter: QPainter, top: float) -> None:
        t = tokens()
        painter.fillRect(QRectF(0, top, self.width(), SUM), colour(t.surface_2))
        painter.fillRect(QRectF(0, top + SUM - 1, self.width(), 1), colour(t.border))
        name = self._columns()[1]
        area = QRectF(name, top, self.width() - name - _POINTS - 4 * UNIT, SUM)
        match = self._match
        assert match is not None
        words = self.tr("Sum of the points")
        if match.score is None:
            words = self.tr("Excluded; without the must it would have")
        painting.text(painter, area, words, font(SIZE_M, bold=True), t.text)
        total = sum(row.points for row in match.rows)
        self._paint_points(painter, top, SUM, total, FULL)

    def _said(self, row: MatchRow) -> str:
        sides = f"{wanted_text(row)}, {has_text(row)}"
        points = self.tr("%s of %s points") % (row.points, row.weight)
        return f"{row_name(row)}: {state_word(row.state)}, {sides}, {points}"
