"""Pictures that are tables: a name, a bar and figures, one line for each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.ui.analytics.canvas import At, Canvas, width_of
from kanban_app.ui.theme import UNIT

_HEAD = 20
_LOWEST, _HIGHEST = 20.0, 34.0
_MARK = 3
_GAP = 10


class Columns(NamedTuple):
    """Where things stand in every line: the name, the picture, then right-aligned figures."""

    left: float
    name: float
    picture: float
    rights: tuple[float, ...]
    widths: tuple[float, ...]

    @property
    def bar(self) -> tuple[float, float]:
        """Return the left edge and the width of the picture."""
        return self.left + self.name + _GAP, self.picture


class Line(NamedTuple):
    """The box of one line."""

    area: QRectF

    @property
    def middle(self) -> float:
        """Return the y of its middle."""
        return self.area.center().y()


def columns_of(
    area: QRectF, names: Sequence[str], figures: Sequence[Sequence[str]], *, least_bar: float = 0
) -> Columns:
    """Return columns as wide as their texts; what is left over belongs to the picture.

    Where it is too narrow the names give way.
    """
    widths = tuple(max((width_of(f, bold=True) for f in column), default=0) for column in figures)
    taken = sum(widths) + _GAP * len(widths)
    wanted = max((width_of(n) for n in names), default=0) + _MARK + 2 * UNIT
    room = area.width() - taken - _GAP
    name = max(40.0, min(wanted, room - least_bar))
    picture = max(0.0, room - name) if least_bar else 0.0
    if not least_bar:
        name = max(40.0, room)
    rights = []
    right = area.right()
    for width in reversed(widths):
        rights.append(right)
        right -= width + _GAP
    return Columns(area.left(), name, picture, tuple(reversed(rights)), widths)


def lines_of(area: QRectF, count: int) -> tuple[list[Line], int]:
    """Return a box for as many of `count` lines as fit below the head, and how many do not."""
    room = area.height() - _HEAD
    height = min(_HIGHEST, max(_LOWEST, room / max(1, count)))
    fitting = max(1, int(room / height + 1e-6))
    shown = count if fitting >= count else fitting - 1
    top = area.top() + _HEAD
    return [
        Line(QRectF(area.left(), top + i * height, area.width(), height)) for i in range(shown)
    ], count - shown


def draw_head(canvas: Canvas, columns: Columns, first: str, figures: Sequence[str]) -> None:
    """Write the head of every column and the line below."""
    area = canvas.area
    head = QRectF(area.left(), area.top(), columns.name + columns.picture + _GAP, _HEAD - 4)
    canvas.text(head, first, canvas.ink.text_3)
    for words, right, width in zip(figures, columns.rights, columns.widths, strict=True):
        box = QRectF(right - width - _GAP, area.top(), width + _GAP, _HEAD - 4)
        canvas.text(box, words, canvas.ink.text_3, At.RIGHT)
    canvas.across(area.left(), area.right(), area.top() + _HEAD - 2, canvas.ink.border)


def draw_name(canvas: Canvas, columns: Columns, line: Line, words: str, stage: str = "") -> None:
    """Write the name of a line behind the mark of its stage, and the hairline below."""
    x = columns.left
    if stage:
        canvas.box(QRectF(x, line.middle - 6, _MARK, 12), canvas.stage(stage), 1.5)
        x += _MARK + UNIT + 1
    box = QRectF(x, line.area.top(), columns.left + columns.name - x, line.area.height())
    canvas.text(box, words, canvas.ink.text)
    canvas.across(line.area.left(), line.area.right(), line.area.bottom(), canvas.ink.border)


def draw_figures(
    canvas: Canvas, columns: Columns, line: Line, figures: Sequence[str], bold: int = -1
) -> None:
    """Write the figures of a line; the one at the place `bold` stands out."""
    for i, words in enumerate(figures):
        right, width = columns.rights[i], columns.widths[i]
        box = QRectF(right - width - 1, line.area.top(), width + 1, line.area.height())
        ink = canvas.ink.text if i == bold else canvas.ink.text_2
        canvas.text(box, words, ink, At.RIGHT, bold=i == bold)


def draw_rest(canvas: Canvas, missing: int) -> None:
    """Say how many lines did not fit."""
    if missing:
        words = QCoreApplication.translate("analytics", "%n more in the table", "", missing)
        bottom = canvas.area.bottom()
        box = QRectF(canvas.area.left(), bottom - 16, canvas.area.width(), 16)
        canvas.text(box, words, canvas.ink.text_3)
