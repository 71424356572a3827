"""How the program speaks up: a banner for a state, a dialog to decide, and how much may move."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT, Tone, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button, PrimaryButton

TONE_ICONS: dict[Tone, str] = {"good": "check", "warn": "warn", "bad": "warn"}
_ICON = 16
_DIALOG_WIDTH = 400
_BANNER_HEIGHT = 40


class _Motion:
    """What the user decided about animations."""

    reduced = os.environ.get("SCHWUNGRAD_REDUCE_MOTION", "") not in ("", "0")


def reduce_motion() -> bool:
    """Return whether nothing may move that need not."""
    return _Motion.reduced


def set_reduce_motion(reduced: bool) -> None:  # noqa: FBT001 -- reads like Qt's setters
    """Keep the program still from now on, or let it move."""
    _Motion.reduced = reduced


class Action(NamedTuple):
    """Something a banner or a dialog offers; at most one of them is `primary`."""

    key: str
    text: str
    primary: bool = False


class Saying(NamedTuple):
    """A short message for a toast; `action` is what its button offers, "" for none."""

    words: str
    tone: Tone
    action: str = ""


class _Actions(QWidget):
    """A row of buttons that tells the key of the one that was pressed."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._tell)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * UNIT)

    def show_actions(self, actions: Sequence[Action], *, small: bool) -> None:
        """Offer these actions in place of the ones before."""
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self._keys = [a.key for a in actions]
        for index, action in enumerate(actions):
            kind = PrimaryButton if action.primary else Button
            button = kind(action.text, self, small=small)
            self._group.addButton(button, index)
            self._row.addWidget(button)

    def start(self) -> None:
        """Give the keyboard to the primary action, else to the first."""
        buttons = self._group.buttons()
        primary = [b for b in buttons if isinstance(b, PrimaryButton)]
        for button in (primary or buttons)[:1]:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, index: int) -> None:
        self.picked.emit(self._keys[index])


class Banner(QFrame):
    """A strip over a screen that says what is the matter and what can be done about it."""

    action_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "warn"
        self._label = PlainLabel("", SIZE_M, self, elide=True)
        self._actions = _Actions(self)
        self._actions.picked.connect(self.action_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT + _ICON + 2 * UNIT, 0, 4 * UNIT, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._label, 1)
        row.addWidget(self._actions)
        self.setFixedHeight(_BANNER_HEIGHT)
        self.hide()

    def show_message(self, text: str, tone: Tone = "warn", actions: Sequence[Action] = ()) -> None:
        """Say `text` and offer up to two actions; it stays until it is hidden."""
        self._tone = tone
        self._label.setText(text)
        self.setAccessibleName(text)
        self._actions.show_actions(actions, small=True)
        self.show()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.soft(self._tone)))
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.border))
            image = pixmap(TONE_ICONS.get(self._tone, "info"), _ICON, t.tone(self._tone))
            painter.drawPixmap(4 * UNIT, (self.height() - _ICON) // 2, image)


class Question(QDialog):
    """Asks the user to decide; `chosen` tells the key, Esc means none of them."""

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None, title: str, text: str, actions: Sequence[Action]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_DIALOG_WIDTH)
        head = PlainLabel(title, SIZE_L, self, bold=True)
        body = PlainLabel(text, SIZE_M, self, tone="text_2")
        for label in (head, body):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * UNIT, 5 * UNIT, 6 * UNIT, 5 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(head)
        column.addWidget(body)
        column.addSpacing(3 * UNIT)
        self._answers = _Actions(self)
        self._answers.show_actions(actions, small=False)
        self._answers.picked.connect(self._answer)
        column.addWidget(self._answers, 0, Qt.AlignmentFlag.AlignRight)
        self._answers.start()

    def _answer(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)


def ask(parent: QWidget | None, title: str, text: str, actions: Sequence[Action]) -> Question:
    """Open a question over `parent` and return at once; its `chosen` brings the answer."""
    question = Question(parent, title, text, actions)
    question.open()
    return question
