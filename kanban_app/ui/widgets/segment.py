"""A row of alternatives of which exactly one holds; arrow keys walk along it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.formats import number
from kanban_app.ui.theme import RADIUS_CARD, RADIUS_CONTROL, SIZE_M, SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT, PaintedButton
from kanban_app.ui.widgets.choices import Choice

_RIM = 2
_PAD = 3 * UNIT
_COUNT_GAP = 6


class _Alternative(PaintedButton):
    """One alternative of a segment."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__("", parent)
        self.choice = choice
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        """Show another text or count for the same key."""
        self.choice = choice
        count = "" if choice.held is None else f", {number(choice.held)}"
        self.setAccessibleName(f"{choice.text}{count}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        # As wide as bold needs, so that choosing moves nothing.
        words = painting.text_width(self.choice.text, font(SIZE_M, bold=True))
        count = painting.text_width(self._count(), font(SIZE_S))
        gap = _COUNT_GAP if count else 0
        return QSize(words + gap + count + 2 * _PAD, HEIGHT - 2 * _RIM - 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area, on = tokens(), QRectF(self.rect()), self.isChecked()
        with painting.painter_for(self) as painter:
            if on:
                painting.box(painter, area, RADIUS_CONTROL, t.surface, t.border_strong)
            face = font(SIZE_M, bold=on)
            count = painting.text_width(self._count(), font(SIZE_S))
            words = painting.text_width(self.choice.text, face)
            gap = _COUNT_GAP if count else 0
            left = (self.width() - words - gap - count) / 2
            paint = t.text if on or self.underMouse() else t.text_2
            painting.text(
                painter, QRectF(left, 0, words, self.height()), self.choice.text, face, paint
            )
            if count:
                line = QRectF(left + words + gap, 0, count, self.height())
                painting.text(painter, line, self._count(), font(SIZE_S), t.text_3)
            if self.shows_focus:
                painting.focus_ring(painter, area, RADIUS_CONTROL)

    def _count(self) -> str:
        return "" if self.choice.held is None else number(self.choice.held)


class Segment(QFrame):
    """A row of alternatives with counts; `chosen` tells the key the user picked."""

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_RIM + 1, _RIM + 1, _RIM + 1, _RIM + 1)
        self._row.setSpacing(0)
        self._active = ""

    @property
    def active(self) -> str:
        """Return the key that holds, "" without alternatives."""
        return self._active

    def show_choices(self, choices: Sequence[Choice], active: str) -> None:
        """Offer `choices`; with the same keys as before only texts and counts change."""
        if [b.choice.key for b in self._buttons()] != [c.key for c in choices]:
            self._rebuild(choices)
        for button, choice in zip(self._buttons(), choices, strict=True):
            button.show_choice(choice)
        self.set_active(active)

    def set_active(self, key: str) -> None:
        """Mark `key` as the one that holds, without telling anybody."""
        for button in self._buttons():
            if button.choice.key == key:
                self._active = key
                button.setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), RADIUS_CARD, t.surface_2, t.border)

    def _rebuild(self, choices: Sequence[Choice]) -> None:
        for button in self._buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for choice in choices:
            button = _Alternative(choice, self)
            self._group.addButton(button)
            self._row.addWidget(button)

    def _buttons(self) -> list[_Alternative]:
        return [b for b in self._group.buttons() if isinstance(b, _Alternative)]

    def _tell(self, button: QAbstractButton) -> None:
        if isinstance(button, _Alternative) and button.choice.key != self._active:
            self._active = button.choice.key
            self.chosen.emit(self._active)
