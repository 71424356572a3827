"""The strip that says of two contacts that they may be one; one pair at a time."""

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button, IconButton

HEIGHT = 44
_ICON = 16


class DuplicateHint(QWidget):
    """Names a pair and why; `compare_wanted` shows it whole, `next_wanted` the next pair."""

    compare_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._lead = PlainLabel("", bold=True)
        self.names = PlainLabel("", elide=True)
        self.why = PlainLabel("", tone="text_2", elide=True)
        self.place = PlainLabel("", SIZE_S, tone="text_2")
        self.following = IconButton("chevron-right", "", self, size=28)
        self.compare = Button("", self, shortcut="D", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT + _ICON + 2 * UNIT, 0, 4 * UNIT, 1)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._lead)
        row.addWidget(self.names)
        row.addWidget(self.why, 1)
        row.addWidget(self.place)
        row.addWidget(self.following)
        row.addWidget(self.compare)
        self.compare.clicked.connect(self.compare_wanted)
        self.following.clicked.connect(self.next_wanted)
        self._retranslate()

    def show_pair(self, names: str, why: str, number: int, count: int) -> None:
        """Say who may be who, and which of how many pairs this is."""
        self.names.setText(names)
        self.why.setText(f"· {why}" if why else "")
        self.place.setText(self.tr("%s of %s") % (number, count))
        self.place.setVisible(count > 1)
        self.following.setVisible(count > 1)
        self.setAccessibleName(f"{self._lead.text()} {names}, {why}")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.warn_soft))
            edge = QRectF(0, self.height() - 1, self.width(), 1)
            painter.fillRect(edge, colour(t.border))
            top = (self.height() - _ICON) // 2
            painter.drawPixmap(4 * UNIT, top, pixmap("merge", _ICON, t.warn))

    def _retranslate(self) -> None:
        self._lead.setText(self.tr("Possible duplicate:"))
        self.compare.setText(self.tr("Compare them"))
        self.following.set_name(self.tr("Next pair"))
