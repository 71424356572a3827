"""The frame our dialogs share: a heading, a sentence, a body and one row of buttons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting

SIDE = 6 * UNIT


class Sheet(QDialog):
    """A dialog to be opened with `open()`; Esc leaves it, Enter presses its primary button."""

    def __init__(self, parent: QWidget | None, title: str, text: str = "", *, width: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(width)
        self.heading = PlainLabel("", SIZE_L, self, bold=True)
        self.sentence = PlainLabel("", SIZE_M, self, tone="text_2")
        self.body = QVBoxLayout()
        self.body.setSpacing(3 * UNIT)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2 * UNIT)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, SIDE - UNIT, SIDE, SIDE - UNIT)
        column.setSpacing(UNIT)
        for label in (self.heading, self.sentence):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(2 * UNIT)
        column.addLayout(self.body, 1)
        column.addSpacing(3 * UNIT)
        column.addLayout(self._buttons)
        self.show_title(title, text)

    def show_title(self, title: str, text: str = "") -> None:
        """Say what the dialog is about; without `text` no room is kept for it."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))

    def add_buttons(self, *buttons: QWidget, left: tuple[QWidget, ...] = ()) -> None:
        """Place buttons at the right end of the last row, and some at its left."""
        for index, button in enumerate(left):
            self._buttons.insertWidget(index, button)
        for button in buttons:
            self._buttons.addWidget(button)


class Rule(QFrame):
    """A hairline between parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(QRectF(self.rect()), colour(tokens().border))


def caption(text: str, parent: QWidget | None = None) -> PlainLabel:
    """Return the small label that stands over a field."""
    return PlainLabel(text, SIZE_S, parent, tone="text_2")


def labelled(label: PlainLabel, field: QWidget) -> QVBoxLayout:
    """Return `field` below its label, tied together for keyboard and screen readers."""
    label.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(UNIT // 2)
    column.addWidget(label)
    column.addWidget(field)
    return column


def error_label(parent: QWidget | None = None) -> PlainLabel:
    """Return a hidden line for what is wrong with the field above it."""
    label = PlainLabel("", SIZE_S, parent, tone="bad")
    label.setWordWrap(True)
    label.hide()
    return label


def show_error(label: PlainLabel, text: str) -> None:
    """Show `text` in its line, or take the line away."""
    label.setText(text)
    label.setVisible(bool(text))


def keep_room(label: PlainLabel) -> None:
    """Keep the room of one line for what is wrong, so that nothing moves when it is said."""
    policy = label.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    label.setSizePolicy(policy)
    label.setMinimumHeight(label.fontMetrics().lineSpacing())


def height_of(layout: QLayout, width: int) -> int:
    """Return how high a layout is in a width; where nothing wraps it is as high in any."""
    wraps = layout.hasHeightForWidth()
    return layout.heightForWidth(width) if wraps else layout.sizeHint().height()


def scroll_area(inner: QWidget) -> QScrollArea:
    """Return `inner` in an area that scrolls upright only and shows what lies behind it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
