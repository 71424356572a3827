"""How a row of the backlog looks: priority, words, state, size, and what came of it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kanban_app.domain.improvement import Progress
from kanban_app.ui import formats
from kanban_app.ui.icons import pixmap
from kanban_app.ui.maps.backlog.values import Line, StageLine
from kanban_app.ui.maps.backlog.words import progress_name, progress_tone, saying, size_text
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, font, stage_colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.row_ground import paint_ground

Index = QModelIndex | QPersistentModelIndex
SHOWN = Qt.ItemDataRole.UserRole
HEADING, ROW = 28, 48
_BOX, _MARK = 16, 4
_BOX_RADIUS = 4


class Heading(NamedTuple):
    """A stage, and how many of its improvements are not done."""

    stage: StageLine
    undone: int


class BacklogRows(QStyledItemDelegate):
    """Paints headings and improvements; `busy` tells whether the list has the keyboard."""

    def __init__(self, busy: Callable[[], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._busy = busy

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEADING if isinstance(index.data(SHOWN), Heading) else ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown, rect = index.data(SHOWN), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(shown, Heading):
            _paint_heading(painter, rect, shown)
        elif isinstance(shown, Line):
            paint_ground(painter, option.rect, option.state, busy=self._busy())
            _paint_line(painter, rect, shown)
        painter.restore()


def row_name(shown: Heading | Line) -> str:
    """Return what a screen reader says of a row."""
    if isinstance(shown, Heading):
        return shown.stage.name
    improvement = shown.improvement
    parts = [improvement.text.text(formats.language()), progress_name(improvement.progress)]
    if improvement.priority and improvement.progress is not Progress.DONE:
        parts.insert(0, str(improvement.priority))
    parts += [size_text(improvement)]
    parts += [saying(shown.came_of_it).short] if shown.came_of_it else []
    return ", ".join(part for part in parts if part)


def _paint_heading(painter: QPainter, rect: QRectF, heading: Heading) -> None:
    t = tokens()
    painter.fillRect(rect, t.surface_2)
    mark = QRectF(rect.left(), rect.top(), _MARK, rect.height())
    painter.fillRect(mark, stage_colour(heading.stage.colour, dark=t.dark))
    words = rect.adjusted(4 * UNIT, 0, -4 * UNIT, 0)
    painting.text(painter, words, heading.stage.name, font(SIZE_S, bold=True), t.text_2)
    if heading.undone:
        right = Qt.AlignmentFlag.AlignRight
        count = formats.number(heading.undone)
        painting.text(painter, words, count, font(SIZE_S), t.text_2, right)


def _paint_line(painter: QPainter, rect: QRectF, line: Line) -> None:
    t, improvement = tokens(), line.improvement
    area = rect.adjusted(4 * UNIT, UNIT, -4 * UNIT, -UNIT)
    box = QRectF(area.left(), area.top() + UNIT, _BOX, _BOX)
    paint_priority(painter, box, line)
    left = box.right() + 2 * UNIT
    first = QRectF(left, area.top(), area.right() - left, area.height() / 2)
    second = first.translated(0, first.height())
    done = improvement.progress is Progress.DONE
    words = improvement.text.text(formats.language())
    painting.text(painter, first, words, font(SIZE_M), t.text_2 if done else t.text)
    state = progress_name(improvement.progress)
    tone = t.tone(progress_tone(improvement.progress))
    painting.text(painter, second, state, font(SIZE_S), tone)
    used = painting.text_width(state, font(SIZE_S))
    size = size_text(improvement)
    verdict = saying(line.came_of_it) if line.came_of_it is not None else None
    rest = second.adjusted(used, 0, 0, 0)
    painting.text(painter, rest, f" · {size}" if size else "", font(SIZE_S), t.text_2)
    if verdict is not None:
        right = Qt.AlignmentFlag.AlignRight
        face = font(SIZE_S, bold=True)
        painting.text(painter, rest, verdict.short, face, t.tone(verdict.tone), right)
        wide = painting.text_width(verdict.short, face)
        image = pixmap(verdict.icon, 14, t.tone(verdict.tone))
        top = round(second.center().y() - 7)
        painter.drawPixmap(round(second.right() - wide - UNIT - 14), top, image)


def paint_priority(painter: QPainter, box: QRectF, line: Line) -> None:
    """Paint the priority as a box, the first one filled; a tick for what is done."""
    t, improvement = tokens(), line.improvement
    if improvement.progress is Progress.DONE:
        painter.drawPixmap(round(box.left()), round(box.top()), pixmap("check", 16, t.good))
        return
    first = improvement.priority == 1
    border = "" if first else t.border_strong
    painting.box(painter, box, _BOX_RADIUS, t.text if first else "", border)
    centre = Qt.AlignmentFlag.AlignHCenter
    words = str(improvement.priority) if improvement.priority else "–"
    ink = t.surface if first else t.text_2
    painting.text(painter, box, words, font(SIZE_S, bold=True), ink, centre)
