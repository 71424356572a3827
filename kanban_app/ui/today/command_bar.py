"""What can be done with the chosen row, each with its key, so that none hides in a menu."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_M, SIZE_S, UNIT, font, tokens
from kanban_app.ui.today.row_paint import cap_width, paint_cap
from kanban_app.ui.today.values import Do, Hint
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PaintedButton
from kanban_app.ui.widgets.key_cap import key_text
from kanban_app.ui.widgets.panel import Panel

HEIGHT = 40
_BUTTON = 28
_SUBJECT, _LEAST = 64, 180
_LEFT, _RIGHT = 3 * UNIT, 2 * UNIT


@dataclass(frozen=True, slots=True)
class Command:
    """What was asked for, whatever the keys of its list are."""

    do: Do


class _HintButton(PaintedButton):
    """A key cap with what it does."""

    def __init__(self, hint: Hint, parent: QWidget) -> None:
        super().__init__(hint.text, parent)
        self.hint = hint
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{hint.text} ({key_text(hint.key)})")

    @override
    def sizeHint(self) -> QSize:
        cap = cap_width(self.hint.key)
        words = painting.text_width(self.hint.text, font(SIZE_S))
        return QSize(cap + 6 + words + 2 * UNIT, _BUTTON)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        cap = cap_width(self.hint.key)
        with painting.painter_for(self) as painter:
            if self.underMouse() or self.isDown():
                painting.box(
                    painter, area, RADIUS_CONTROL, t.border if self.isDown() else t.surface_2
                )
            paint_cap(painter, UNIT + cap, area.center().y(), self.hint.key)
            words = area.adjusted(UNIT + cap + 6, 0, 0, 0)
            painting.text(painter, words, self.hint.text, font(SIZE_S), t.text_2)


class CommandBar(Panel):
    """Shows the chosen row and its keys; a click does what the key does."""

    asked = Signal(Command)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._subject = PlainLabel("", SIZE_M, self, bold=True, elide=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        self._row.setSpacing(UNIT)
        # Narrower than all hints: then some go, and the window need not be wider.
        self.setMinimumWidth(_LEAST)
        self._row.addWidget(self._subject, 1)
        self._shown: tuple[Hint, ...] = ()
        self.buttons: list[_HintButton] = []

    def show_hints(self, subject: str, hints: Sequence[Hint]) -> None:
        """Show what can be done with whom."""
        self._subject.setText(subject)
        if tuple(hints) == self._shown:
            return
        self._shown = tuple(hints)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [_HintButton(hint, self) for hint in hints]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what does not fit, the subject first: its row is marked in its list."""
        room = self.width() - _LEFT - _RIGHT
        needed = sum(button.sizeHint().width() + UNIT for button in self.buttons)
        self._subject.setVisible(room - needed >= _SUBJECT)
        for button in self.buttons:
            room -= button.sizeHint().width() + UNIT
            button.setVisible(room >= 0)

    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _HintButton)
        self.asked.emit(Command(button.hint.do))
