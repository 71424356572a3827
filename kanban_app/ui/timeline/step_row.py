"""One step of a card: what, when, a button that says done and a menu for the rest."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import icon, pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import RADIUS_CARD, SIZE_M, SIZE_S, UNIT, Tone, tokens
from kanban_app.ui.timeline.parts import SoftButton
from kanban_app.ui.timeline.requests import StepLine
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton

_ICON = 16
EDIT, TOMORROW, NEXT_WEEK, OTHER_DAY, DROP = "edit", "tomorrow", "next_week", "other_day", "drop"


class StepRow(QWidget):
    """Shows a step; `done_requested` and `chosen` (a key of the menu) say what is wanted."""

    done_requested = Signal()
    chosen = Signal(str)

    def __init__(self, line: StepLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        tone: Tone = "bad" if line.late else "text_2"
        title = PlainLabel(line.title, SIZE_M, self)
        title.setWordWrap(True)
        when = PlainLabel(line.when, SIZE_S, self, bold=line.late, tone=tone)
        detail = PlainLabel(line.detail, SIZE_S, self, tone="text_2", elide=True)
        self.done = SoftButton(self.tr("Done"), self, icon="check")
        self.done.setAccessibleName(self.tr("Done: %s") % line.title)
        self.done.clicked.connect(self.done_requested)
        self.more = IconButton("more", self.tr("More"), self, size=HEIGHT_SMALL)
        self.more.setAccessibleName(self.tr("More: %s") % line.title)
        self.more.clicked.connect(self._open_menu)
        second = QHBoxLayout()
        second.setSpacing(2 * UNIT)
        second.addWidget(when)
        second.addWidget(detail, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addLayout(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * UNIT + _ICON + 2 * UNIT, 2 * UNIT, UNIT, 2 * UNIT)
        row.setSpacing(UNIT)
        row.addLayout(words, 1)
        row.addWidget(self.done)
        row.addWidget(self.more)
        self.setAccessibleName(", ".join(t for t in (line.title, line.when, line.detail) if t))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), RADIUS_CARD, t.surface, t.border)
            image = pixmap(self.line.icon, _ICON, t.bad if self.line.late else t.text_2)
            painter.drawPixmap(3 * UNIT, (self.height() - _ICON) // 2, image)

    def menu(self) -> QMenu:
        """Return the menu of the step."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = (
            (EDIT, "pencil", self.tr("Change …")),
            (TOMORROW, "sun", self.tr("Tomorrow")),
            (NEXT_WEEK, "arrow-right", self.tr("In a week")),
            (OTHER_DAY, "calendar", self.tr("On another day …")),
            (DROP, "close", self.tr("No longer needed")),
        )
        for key, name, text in entries:
            action = menu.addAction(icon(name, tokens().text_2), text)
            action.setData(key)
            if key in (EDIT, OTHER_DAY):
                menu.addSeparator()
        menu.triggered.connect(lambda action: self.chosen.emit(str(action.data())))
        return menu

    def _open_menu(self) -> None:
        corner = self.more.rect().bottomLeft()
        self.menu().popup(self.more.mapToGlobal(corner))
