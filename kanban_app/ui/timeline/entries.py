"""What happened to a card and what is arranged, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_M, SIZE_S, UNIT, tokens
from kanban_app.ui.timeline.requests import Entry, EntryRequest, WaitShown
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import GhostButton

_FIRST = 12
_ICON = 16
_TEXT_LEFT = UNIT + _ICON + 2 * UNIT


class EntryRow(QAbstractButton):
    """One line of the timeline; one that can be edited is a button, another is only read."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._by_keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        text = PlainLabel(entry.text, SIZE_M, self)
        text.setWordWrap(True)
        when = PlainLabel(entry.when, SIZE_S, self, tone="accent" if entry.ahead else "text_2")
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        head.addWidget(text, 1)
        head.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_TEXT_LEFT, UNIT, UNIT, UNIT)
        column.setSpacing(0)
        column.addLayout(head)
        if entry.detail:
            detail = PlainLabel(entry.detail, SIZE_S, self, tone="text_2")
            detail.setWordWrap(True)
            column.addWidget(detail)
        for label in self.findChildren(PlainLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            # On a button Qt would take the colour of its words, whatever the tone.
            label.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        if not entry.editable:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join(t for t in (entry.when, entry.text, entry.detail) if t))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._column.minimumSize().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        hot = self.entry.editable and (self.isDown() or self.underMouse())
        fill = t.surface_2 if hot else t.accent_soft if self.entry.ahead else ""
        with painting.painter_for(self) as painter:
            if fill:
                painting.box(painter, area, RADIUS_CONTROL, fill)
            paint = t.accent if self.entry.ahead else t.text_2
            painter.drawPixmap(UNIT, UNIT + 1, pixmap(self.entry.icon, _ICON, paint))
            if self.hasFocus() and self._by_keyboard:
                painting.focus_ring(painter, area, RADIUS_CONTROL)


class EntryList(QWidget):
    """Lines of the timeline; a long one shows its newest part until asked for the rest."""

    chosen = Signal(EntryRequest)
    wait_chosen = Signal(WaitShown)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._whole = False
        self._rows: list[EntryRow] = []
        self._more = GhostButton("", self, small=True)
        self._more.clicked.connect(self.show_all)
        self._column = QVBoxLayout()
        self._column.setSpacing(UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(self._column)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def rows(self) -> Sequence[EntryRow]:
        """Return the lines that are shown."""
        return tuple(self._rows)

    def show_entries(self, entries: Sequence[Entry], *, other_card: bool) -> None:
        """Show `entries`, which come newest first."""
        if other_card:
            self._whole = False
        elif tuple(entries) == self._entries:
            return
        self._entries = tuple(entries)
        self._build()

    def retranslate(self) -> None:
        """Word the button in the language in force."""
        hidden = len(self._entries) - len(self._rows)
        self._more.setText(self.tr("%n older", "", hidden))
        self._more.setVisible(hidden > 0)

    def show_all(self) -> None:
        """Show the older lines too."""
        self._whole = True
        self._build()

    def _build(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._entries if self._whole else self._entries[:_FIRST]
        self._rows = [self._row(entry) for entry in shown]
        self.retranslate()

    def _row(self, entry: Entry) -> EntryRow:
        row = EntryRow(entry, self)
        if entry.activity is not None:
            request = EntryRequest(entry.activity)
            row.clicked.connect(lambda: self.chosen.emit(request))
        elif entry.wait is not None:
            wait = entry.wait
            row.clicked.connect(lambda: self.wait_chosen.emit(wait))
        self._column.addWidget(row)
        return row
