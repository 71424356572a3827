"""The appointments of today along the hours, and those of tomorrow below."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import SIZE_M, SIZE_S, colour, font, stage_colour, tokens
from kanban_app.ui.today.values import Appointment, Key
from kanban_app.ui.widgets import painting

HOUR = 56
_LABEL, _LEFT, _RIGHT, _TOP = 44, 56, 12, 8
_LEAST, _TWO_LINES = 28, 40
_FIRST, _LAST = 8, 18
_DAY = 24 * 60
_TITLE_SHARE = 0.6
_RIGHTWARDS = Qt.AlignmentFlag.AlignRight


def clock(minutes: int) -> str:
    """Return a time of day, `9:05`."""
    return f"{minutes // 60}:{minutes % 60:02}"


class DayCalendar(QWidget):
    """A day as long as its appointments ask for; a click or Enter opens one."""

    opened = Signal(Key)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: Sequence[Appointment] = ()
        self._now = 0
        self._place = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> Appointment | None:
        """Return the chosen appointment."""
        return self._blocks[self._place] if self._place < len(self._blocks) else None

    def show_day(self, blocks: Sequence[Appointment], now: int) -> None:
        """Show the appointments by their begin; `now` is where the line runs."""
        self._blocks = sorted(blocks, key=lambda b: (b.start, b.minutes))
        self._now = now
        self._place = min(self._place, max(0, len(blocks) - 1))
        self._name()
        self.updateGeometry()
        self.update()

    @property
    def now_line(self) -> int:
        """Return where the line of this moment runs, in pixels."""
        return int(self._y(self._now))

    @override
    def sizeHint(self) -> QSize:
        return QSize(304, (self._last() - self._first()) * HOUR + 2 * _TOP)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._place + step < len(self._blocks):
            self._choose(self._place + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current.key)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, (area, _) in enumerate(self.areas()):
            if area.contains(event.position()):
                self._choose(place)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current:
            self.opened.emit(self.current.key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            for hour in range(self._first(), self._last() + 1):
                y = self._y(hour * 60)
                label = QRectF(0, y - 8, _LABEL, 16)
                painting.text(
                    painter,
                    label,
                    f"{hour}:00",
                    font(SIZE_S),
                    t.text_3,
                    Qt.AlignmentFlag.AlignRight,
                )
                painter.fillRect(
                    QRectF(_LEFT, y, self.width() - _LEFT - _RIGHT, 1), colour(t.border)
                )
            # Below the blocks: it must not strike through their words.
            self._paint_now(painter)
            for place, (area, block) in enumerate(self.areas()):
                self._paint_block(painter, area, block, chosen=place == self._place)

    def _paint_block(
        self, painter: QPainter, area: QRectF, block: Appointment, *, chosen: bool
    ) -> None:
        t = tokens()
        focused = chosen and self.hasFocus()
        painting.box(painter, area, 6, t.accent_soft if focused else t.surface, t.border)
        shade = stage_colour(block.stage.colour or t.border_strong, dark=t.dark)
        painter.fillRect(QRectF(area.left(), area.top() + 1, 3, area.height() - 2), shade)
        inner = area.adjusted(12, 4, -8, -4)
        bold = font(SIZE_M, bold=True)
        if area.height() < _TWO_LINES:
            line = QRectF(inner.left(), area.top(), inner.width(), area.height())
            # With whom one meets is worth as much room as what for.
            most = inner.width() * (_TITLE_SHARE if block.detail else 1)
            used = min(painting.text_width(block.title, bold), most)
            title = QRectF(line.left(), line.top(), used, line.height())
            painting.text(painter, title, block.title, bold, t.text)
            rest = line.adjusted(used + 6, 0, 0, 0)
            # The height and the hours tell the time already.
            who = block.detail.partition(" · ")[2] if block.minutes else block.detail
            painting.text(painter, rest, who, font(SIZE_S), t.text_2)
        else:
            line = QRectF(inner.left(), inner.top(), inner.width(), 18)
            painting.text(painter, line, block.title, bold, t.text)
            painting.text(painter, line.translated(0, 17), block.detail, font(SIZE_S), t.text_2)
        if focused:
            painting.focus_ring(painter, area, 6)

    def _paint_now(self, painter: QPainter) -> None:
        if not self._first() * 60 <= self._now <= self._last() * 60:
            return
        t, y = tokens(), self._y(self._now)
        painter.setPen(QPen(colour(t.bad), 1.5))
        painter.drawLine(QPointF(_LEFT, y), QPointF(self.width() - _RIGHT, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(t.bad))
        painter.drawEllipse(QPointF(_LEFT - 4, y), 4, 4)
        bold = font(SIZE_S, bold=True)
        words = clock(self._now)
        label = QRectF(0, y - 8, _LABEL, 16)
        painter.fillRect(
            QRectF(_LABEL - painting.text_width(words, bold), y - 8, _LABEL, 16).intersected(label),
            colour(t.surface),
        )
        painting.text(painter, label, words, bold, t.bad, _RIGHTWARDS)

    def areas(self) -> Iterator[tuple[QRectF, Appointment]]:
        """Yield the blocks with their places; those that overlap stand side by side."""
        lanes = _lanes(self._blocks)
        for block, (lane, of) in zip(self._blocks, lanes, strict=True):
            width = (self.width() - _LEFT - _RIGHT) / of
            height = max(_LEAST, block.minutes * HOUR / 60 - 2)
            top = self._y(block.start)
            yield QRectF(_LEFT + lane * width, top, width - (2 if of > 1 else 0), height), block

    def _choose(self, place: int) -> None:
        self._place = place
        self._name()
        self.update()
        self.chosen.emit()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Appointments"))
        block = self.current
        said = f"{clock(block.start)} {block.title}, {block.detail}" if block else ""
        self.setAccessibleDescription(said)
        self.setToolTip(plain_tooltip(said))

    def _first(self) -> int:
        return min([_FIRST, self._now // 60, *(b.start // 60 for b in self._blocks)])

    def _last(self) -> int:
        ends = (-(-_end(b) // 60) for b in self._blocks)
        return min(24, max([_LAST, -(-self._now // 60), *ends]))

    def _y(self, minutes: int) -> float:
        return _TOP + (minutes / 60 - self._first()) * HOUR


def _end(block: Appointment) -> int:
    return block.start + max(block.minutes, _LEAST * 60 // HOUR)


def _lanes(blocks: Sequence[Appointment]) -> list[tuple[int, int]]:
    """Return for blocks by begin in which of how many columns each stands."""
    found: list[tuple[int, int]] = []
    ends: list[int] = []
    begin = 0
    for place, block in enumerate(blocks):
        if ends and block.start >= max(ends):
            found[begin:] = [(lane, len(ends)) for lane, _ in found[begin:]]
            ends, begin = [], place
        lane = next((i for i, end in enumerate(ends) if end <= block.start), len(ends))
        ends[lane : lane + 1] = [_end(block)]
        found.append((lane, 1))
    found[begin:] = [(lane, max(1, len(ends))) for lane, _ in found[begin:]]
    return found
