"""A row of the merge panel: what both contacts say of one thing, and which of it stays."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.domain.merging import Side
from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PaintedButton

ROW, LABEL = 36, 84
_RING, _DOT = 14, 6
_LEFT = 2 * UNIT


class _Value(PaintedButton):
    """One of two values; it is filled while it is the one that stays."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setToolTip(plain_tooltip(text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, ROW - UNIT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area, on = tokens(), QRectF(self.rect()), self.isChecked()
        with painting.painter_for(self) as painter:
            if on:
                painting.box(painter, area, RADIUS_CONTROL, t.accent_soft)
            ring = QRectF(_LEFT, (area.height() - _RING) / 2, _RING, _RING)
            edge = t.accent if on else t.control
            painting.box(painter, ring, _RING / 2, t.accent if on else "", edge)
            if on:
                inset = (_RING - _DOT) / 2
                dot = ring.adjusted(inset, inset, -inset, -inset)
                painting.box(painter, dot, _DOT / 2, t.on_accent)
            line = area.adjusted(_LEFT + _RING + _LEFT, 0, -UNIT, 0)
            painting.text(painter, line, self.text(), font(), t.text if on else t.text_2)
            if self.shows_focus:
                painting.focus_ring(painter, area, RADIUS_CONTROL)


class MergeRow(QWidget):
    """Two values beside their name; without a choice both stay, or they are the same."""

    chosen = Signal()

    def __init__(
        self, name: str, left: str, right: str, default: Side | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(ROW)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 3 * UNIT, 0)
        row.setSpacing(UNIT)
        label = PlainLabel(name, SIZE_S, self, tone="text_2", elide=True)
        label.setFixedWidth(LABEL)
        row.addWidget(label)
        self.values: dict[Side, QWidget] = {}
        for side, text in ((Side.KEEP, left), (Side.DROP, right)):
            cell = self._cell(text, default is not None)
            self.values[side] = cell
            if isinstance(cell, _Value):
                cell.setAccessibleName(f"{name}: {text}")
                self._group.addButton(cell)
                cell.setChecked(side is default)
            row.addWidget(cell, 1)
        self._group.buttonClicked.connect(self.chosen)

    @property
    def side(self) -> Side:
        """Return whose value stays."""
        right = self.values[Side.DROP]
        return Side.DROP if isinstance(right, _Value) and right.isChecked() else Side.KEEP

    def _cell(self, text: str, choice: bool) -> QWidget:  # noqa: FBT001 -- one caller, above
        if choice:
            return _Value(text, self)
        plain = PlainLabel(text, parent=self, elide=True)
        plain.setContentsMargins(_LEFT + _RING + _LEFT, 0, UNIT, 0)
        plain.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return plain


class ReasonLine(NamedTuple):
    """One reason in words; `sure` if it speaks for the same person by itself."""

    text: str
    sure: bool


def reason_row(reason: ReasonLine, body: QWidget) -> QHBoxLayout:
    """Return the line of a reason: a tick, or a mild mark where it says little by itself."""
    row = QHBoxLayout()
    row.setContentsMargins(4 * UNIT, UNIT // 2, 4 * UNIT, UNIT // 2)
    row.setSpacing(2 * UNIT)
    mark, t = QLabel(body), tokens()
    image = pixmap("check", _RING, t.good) if reason.sure else pixmap("info", _RING, t.warn)
    mark.setPixmap(image)
    row.addWidget(mark)
    row.addWidget(PlainLabel(reason.text, SIZE_S, body), 1)
    return row
