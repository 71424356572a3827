"""How a picture is counted: opens when its info button is pointed at, stays when it is clicked."""

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.analytics.scene import Info
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets.buttons import Button, IconButton
from kanban_app.ui.widgets.floating import Floating

WIDTH = 340
_BUTTON = 24
_KEEP_MS = 250


class InfoPopover(Floating):
    """Definition, formula, how to read it, what does not count, and n."""

    table_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(WIDTH, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stays = False
        self._title = PlainLabel("", SIZE_L, bold=True)
        self._definition = _wrapped(SIZE_M, "text")
        self._formula = _wrapped(SIZE_S, "text")
        self._reading = _wrapped(SIZE_S, "text_2")
        self._out_name = PlainLabel("", SIZE_S, tone="text_2")
        self._n_name = PlainLabel("n", SIZE_S, tone="text_2")
        self._out, self._n = _wrapped(SIZE_S, "text"), _wrapped(SIZE_S, "text")
        self._close = IconButton("close", size=_BUTTON)
        self._close.clicked.connect(self.dismiss)
        self._table = Button("", self, small=True, icon="copy")
        self._table.clicked.connect(self._on_table)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_KEEP_MS)
        self._later.timeout.connect(self._leave)
        self._lay_out()

    def open_at(self, where: QRect, title: str, info: Info, *, stays: bool) -> None:
        """Explain a picture beside a part of the screen, until the pointer goes unless it stays."""
        self._stays = stays
        self._title.setText(title)
        self._definition.setText(info.definition)
        self._formula.setText(info.formula)
        self._reading.setText(info.reading)
        self._out.setText(info.left_out)
        self._n.setText(info.n)
        self._close.set_name(self.tr("Close"))
        self._table.setText(self.tr("Copy as a table"))
        self._out_name.setText(self.tr("Does not count"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(info))
        self.show()
        high = self.column.totalHeightForWidth(self.width()) - 2 * UNIT
        self.place_beside(where, high, high)
        if stays:
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave_soon(self) -> None:
        """Close in a moment, unless the pointer comes here or it was clicked."""
        if not self._stays:
            self._later.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._later.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.leave_soon()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self.isAncestorOf(QApplication.focusWidget() or self):
            self.dismiss()
        super().focusOutEvent(event)

    def _leave(self) -> None:
        if not self._stays and self.isVisible():
            self.dismiss()

    def _on_table(self) -> None:
        self.dismiss()
        self.table_wanted.emit()

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(4 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        body.setSpacing(2 * UNIT)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        body.addLayout(head)
        for part in (self._definition, self._formula, self._reading):
            body.addWidget(part)
        body.addWidget(_Hairline())
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * UNIT)
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(((self._out_name, self._out), (self._n_name, self._n))):
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        body.addLayout(grid)
        body.addWidget(self._table, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(body)


class _Hairline(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().border))


def _wrapped(size: int, tone: str) -> PlainLabel:
    label = PlainLabel("", size, tone="text_2" if tone == "text_2" else "text")
    label.setWordWrap(True)
    return label
